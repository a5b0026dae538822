"""News agencies and outlets that are only named as where the news comes from: "told Reuters", "AFP reported"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.evidence import PRESS
from briefing.lexicon import words
from briefing.model import Mention

CITED_SHARE = 0.05
"""The share of its salience that an outlet keeps that only hears or tells the news."""
_TOLD = frozenset({"tell"})
"""Verbs (lemmas) whose object hears the news."""


def is_only_cited(mentions: Sequence[Mention], names: Sequence[str]) -> bool:
    """Whether mentions are those of an outlet that only hears or tells the news: in no word of them is it an actor.

    `names` are all it is called. Of an outlet that is no agency only "told X" counts: "the Gazette reported" may be
    news about the Gazette.
    """
    folded = [name.casefold().removeprefix("the ") for name in names]
    agency = any(name in words("agencies", "agencies") for name in folded) or any(map(_has_reporter, mentions))
    outlet = agency or any(_is_outlet(name) for name in folded)
    return outlet and all(_hears(one) or _has_reporter(one) or (agency and _reports(one)) for one in mentions)


def _has_reporter(mention: Mention) -> bool:
    """Whether it is only named as whose reporter was there: "an AFP reporter saw"."""
    return PRESS in mention.cues


def _is_outlet(name: str) -> bool:
    last = name.split(" ")[-1]
    return name in words("agencies", "outlets") or (" " in name and last in words("agencies", "outlet_heads"))


def _hears(mention: Mention) -> bool:
    return mention.verb in _TOLD and mention.function == "object"


def _reports(mention: Mention) -> bool:
    """Whether an agency tells: "Reuters reported", "according to AFP"; not "Reuters dismissed", "arrested for AFP"."""
    cited = mention.speaks and mention.verb is None
    return cited or (mention.function == "subject" and mention.verb in words("agencies", "telling"))
