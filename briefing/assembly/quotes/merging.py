"""The same words told twice are one quotation with several places: the fuller of two absorbs the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.assembly.quotes.weighing import FRAGMENT, Candidate

RUN = FRAGMENT + 1
"""Words of the run by which a quotation that may hold another is looked up."""
TELLING = 8
"""Words from which on the same words are the same utterance, though one text does not say who spoke."""
LOOKED_AT = 100
"""Quotations with the same run that are compared; more than that share a formula, not an utterance."""


def told_once(found: Sequence[Candidate]) -> list[Candidate]:
    """Each utterance once, with all its places: of the same words, or one within the other, the fuller stays.

    Of equally full ones that with a named speaker stays, then the first of those given: they come in order of date.
    """
    order = sorted(range(len(found)), key=lambda at: (-len(found[at].text), found[at].quote.speaker is None, at))
    kept: list[Candidate] = []
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    holding: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for candidate in (found[at] for at in order):
        near = (*same[candidate.text][:LOOKED_AT], *holding[candidate.text[:RUN]][:LOOKED_AT])
        twin = next((at for at in near if _is_told_by(candidate, kept[at])), None)
        if twin is not None:
            kept[twin] = _absorbed(kept[twin], candidate)
            continue
        same[candidate.text].append(len(kept))
        for run in _runs(candidate.text):
            holding[run].append(len(kept))
        kept.append(candidate)
    return kept


def _runs(text: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every run of words by which a quotation within is looked up: up to so many, for fragments have fewer."""
    seen = {
        tuple(text[start : start + length]) for length in range(1, RUN + 1) for start in range(len(text) + 1 - length)
    }
    yield from sorted(seen)


def _is_told_by(candidate: Candidate, other: Candidate) -> bool:
    """Whether another quotation has these words, said by the same speaker.

    A fragment of one word is so only within a document: two texts may each quote “regret” of another day. Words with
    an unknown speaker are so from some length on.
    """
    if not _is_within(candidate.text, other.text):
        return False
    if candidate.whose != other.whose or candidate.whose is None:
        unknown = candidate.quote.speaker is None or other.quote.speaker is None
        return unknown and len(candidate.text) >= TELLING
    here = candidate.quote.evidence[0].document == other.quote.evidence[0].document
    return here or len(candidate.text) > (1 if candidate.quote.speaker is not None else FRAGMENT)


def _is_within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return bool(part) and f" {' '.join(part)} " in f" {' '.join(whole)} "


def _absorbed(kept: Candidate, other: Candidate) -> Candidate:
    """The kept quotation with the other's place, id and, for another document, the retelling."""
    quote, here = kept.quote, other.quote.evidence[0].document == kept.quote.evidence[0].document
    retold = kept.retold if here else tuple(dict.fromkeys((*kept.retold, other.quote.evidence[0].document)))
    if here and len(other.text) <= FRAGMENT < len(kept.text):
        also = f"Its words “{' '.join(other.text)}” are also quoted by themselves in sentence {other.sentence}."
        kept = replace(kept, also=(*kept.also, also))
    joined = replace(
        quote,
        evidence=tuple(dict.fromkeys((*quote.evidence, *other.quote.evidence))),
        members=tuple(dict.fromkeys((*quote.members, *other.quote.members))),
    )
    return replace(kept, quote=joined, retold=retold)
