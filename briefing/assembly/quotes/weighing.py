"""What a quotation weighs among the key quotes, and why, in sentences a person can check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.assembly.quotes.naming import Speaker
from briefing.lexicon import words as word_list
from briefing.model import Actor, Attribution, Quote
from briefing.text import one_line

FRAGMENT = 3
"""Words up to which a quotation is a fragment: on the page only with speaker and cue in its own sentence (R6)."""
READABLE = 30
"""Words at which a quotation's length counts fully."""
LONG = 90
"""Words beyond which a quotation is too long for a list and counts as if it were short."""
SHARES = {"whole": 0.35, "speaker": 0.25, "length": 0.15, "cue": 0.1, "place": 0.05, "retold": 0.1}
"""What each part of the weight contributes at most; they add up to one."""
RETOLD = 3
"""Other documents with the same words from which on more of them add nothing."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quotation that may be shown, with what its weight is made of.

    `words` is how many it has, `text` the bare words for comparing, `sentence` the number of its sentence from 1 and
    `place` how early in the document it stands, from 1 at the top to 0. `retold` are the other documents with its
    words, `also` reasons for what it absorbed in its own.
    """

    quote: Quote
    found: Attribution
    speaker: Speaker | None
    words: int
    text: tuple[str, ...]
    sentence: int
    place: float
    retold: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def whose(self) -> str | None:
        """The actor's id or the words for who spoke, None where nobody is given."""
        return self.quote.speaker or self.quote.speaker_name


def weighed(candidate: Candidate, actors: Mapping[str, Actor], text: str) -> Quote:
    """The quotation with its weight and reasons; `text` is its document's."""
    quote = candidate.quote
    salience = actors[quote.speaker].salience if quote.speaker else 0.0
    parts = {
        "whole": _wholeness(quote, candidate.words),
        "speaker": 0.3 + 0.7 * salience if quote.speaker else 0.2 if quote.speaker_name else 0.0,
        "length": min(candidate.words, READABLE) / READABLE if candidate.words <= LONG else 0.2,
        "cue": 1.0 if _is_strong(candidate.found) else 0.5 if quote.cue else 0.0,
        "place": candidate.place,
        "retold": min(len(candidate.retold), RETOLD) / RETOLD,
    }
    weight = round(sum(SHARES[name] * part for name, part in parts.items()), 6)
    return replace(quote, weight=weight, reasons=tuple(_reasons(candidate, salience, text)))


def _wholeness(quote: Quote, count: int) -> float:
    """How much of the thought stands in the speaker's own words, from 0 for a fragment to 1 for whole sentences."""
    if quote.kind == "direct":
        return 1.0
    return 0.3 + 0.7 * min(count, READABLE) / READABLE if count > FRAGMENT else 0.0


def _is_strong(found: Attribution) -> bool:
    return found.lemma in word_list("speech", "strong")


def _reasons(candidate: Candidate, salience: float, text: str) -> list[str]:
    """Why the quotation is here and stands where it does."""
    quote, count = candidate.quote, candidate.words
    whole = "a whole quotation" if quote.kind == "direct" else "a partial quotation"
    said = [f"It is {whole} of {count} word{'s' if count != 1 else ''}.", *_about_speaker(candidate, salience)]
    if quote.cue is not None:
        cue = one_line(text[quote.cue.start : quote.cue.end])
        said.append(
            f"It is attributed by “{cue}”" + (", which commits the speaker." if _is_strong(candidate.found) else ".")
        )
    elif candidate.found.rule:
        said.append(f"No word attributes it; the speaker was found by the rule “{candidate.found.rule}”.")
    return [*said, *candidate.also, *_about_places(candidate.retold)]


def _about_speaker(candidate: Candidate, salience: float) -> list[str]:
    """Who speaks, and how that is known."""
    speaker = candidate.speaker
    if speaker is None:
        return ["The text gives no speaker."]
    if speaker.actor is None:
        said = [f"The text names the speaker only as “{speaker.name}”."]
    else:
        said = [f"The speaker is {speaker.name} (salience {salience:.2f})."]
    return said + ([f"{speaker.reason[:1].upper()}{speaker.reason[1:]}."] if speaker.reason else [])


def _about_places(retold: Sequence[str]) -> list[str]:
    """Which other documents have the same words."""
    return [f"The same words stand in {document}." for document in retold]
