"""Which of several bearers of a family name can be meant, by gender and kinship: "Mrs Reyes", "his wife, Ana Reyes"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from briefing.assembly.actors.folder import Folder
from briefing.assembly.gender import Gender, Genders, gender_of_title
from briefing.lexicon import words
from briefing.model import Mention, Span

_DEAD = re.compile(r"(?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|of)|[’']s?) (?:late|deceased) (?:[\w-]{1,20} ){0,3}$")
"""What stands before the name of somebody who is dead: "the late President Ana Reyes"; not "late on Monday"."""
INTRODUCED = 60
"""Code points before a name in which its relation to somebody stands."""

Pronouns = Mapping[Span, Sequence[Mention]]
"""The pronouns that stand for each mention, by its span."""


def pronouns_of(folder: Folder) -> Pronouns:
    """The pronouns of a folder by the span of what they stand for."""
    found: dict[Span, list[Mention]] = defaultdict(list)
    for mention, target in folder.pointing:
        if mention.form == "pronoun":
            found[target].append(mention)
    return found


def by_gender(
    folder: Folder, pronouns: Pronouns, mentions: Sequence[Mention]
) -> Iterator[tuple[Gender, list[Mention]]]:
    """The mentions of each document, those apart that a title gives a gender; the others have that of their pronouns.

    "Mrs Reyes", "Mr Reyes" and "Reyes … he" in one document are three groups.
    """
    groups: dict[tuple[str, Gender], list[Mention]] = defaultdict(list)
    for mention in mentions:
        document = mention.span.document
        groups[document, gender_of_title(folder.texts[document], mention)].append(mention)
    for (_, gender), group in groups.items():
        stand_for = (("", pronoun) for mention in group for pronoun in pronouns.get(mention.span, ()))
        yield gender or Genders(folder.texts, stand_for).of(""), group


def is_relative(text: str, mention: Mention) -> bool:
    """Whether somebody is told of as a relative: "his wife, Ana Reyes", "son of Ana Reyes"; not "Reyes's wife"."""
    start = mention.span.start if mention.role is None else min(mention.role.start, mention.span.start)
    before, behind = _relations()
    told = before.search(text[max(start - INTRODUCED, 0) : start]) or behind.match(text, mention.span.end)
    return told is not None


def is_dead(text: str, mention: Mention) -> bool:
    """Whether somebody is told of as dead: "the late President Ana Reyes", "her deceased father Tom Reyes"."""
    return _DEAD.search(text, max(mention.span.start - INTRODUCED, 0), mention.span.start) is not None


@cache
def _relations() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before the name of a relative, and what behind it."""
    kin = "|".join(sorted(map(re.escape, words("titles", "kin")), key=len, reverse=True))
    return (
        re.compile(rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|[’']s?) (?:[\w-]{{1,20}} ){{0,2}}(?:{kin}),? $|\b(?:{kin}) of $"),
        re.compile(rf",? (?:the )?(?:[\w-]{{1,20}} ){{0,2}}(?:{kin}) (?:of|to)\b|, (?:his|her|their) (?:{kin})\b"),
    )
