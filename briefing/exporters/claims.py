"""Whose claim a line states: what a text gives to a source must keep that source on the page (R8)."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.exporters.safe import comparable
from briefing.exporters.sources import Sources
from briefing.exporters.verbatim import stands_in
from briefing.exporters.wordlists import found
from briefing.model import Attribution, Span

SHINGLE = 4
"""So many words in a row that a line shares with a claim show that the line states it."""


def unheld(line: str, sentence: Span, sources: Sources) -> Iterator[Attribution]:
    """The claims of a cited sentence that a line states without saying whose they are.

    `line` is text as a person reads it. A claim counts where claim, say, report or according to attributes it.
    """
    read = comparable(line)
    for claim in sources.attributions(sentence):
        if (
            _is_report(claim, sources)
            and shares_words(read, claim, sources)
            and not _names_holder(read, claim, sources)
        ):
            yield claim


def holder_words(claim: Attribution, sources: Sources) -> str:
    """The words that stand for the holder of a claim or, where there is none, the words that attribute it."""
    holder = claim.speaker or claim.cue
    return sources.text(holder) if holder is not None else ""


def _is_report(claim: Attribution, sources: Sources) -> bool:
    return claim.cue is not None and bool(found("report", sources.text(claim.cue)))


def shares_words(read: str, claim: Attribution, sources: Sources) -> bool:
    """Whether a line, `comparable`, states the words of a claim or some of them in a row."""
    content = comparable(sources.text(claim.span)).split()
    stated = f" {read} "
    return any(
        f" {' '.join(content[start : start + SHINGLE])} " in stated for start in range(len(content) - SHINGLE + 1)
    )


def holder_name(claim: Attribution, sources: Sources) -> str:
    """The name of the actor whose claim it is, or the words that stand for the holder, such as "she"."""
    actor = sources.briefing.actor(sources.briefing.speakers.get(claim.span, ""))
    return actor.name if actor is not None else holder_words(claim, sources)


def _names_holder(read: str, claim: Attribution, sources: Sources) -> bool:
    """Whether the holder's words or one of its names are there; where there is none, the words that attribute."""
    names = [holder_words(claim, sources)]
    if claim.speaker is not None:
        actors = [actor for _, actor in sources.mentions(claim.speaker)]
        names += [name for actor in actors for name in (actor.name, *actor.aliases)]
        names.append(holder_name(claim, sources))
    line = read.casefold()
    return any(stands_in(name.casefold(), line) for name in names)
