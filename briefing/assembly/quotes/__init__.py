"""Key quotes: whose words matter most, with speaker, role and weight."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.assembly.actors import Roster
from briefing.assembly.quotes.speakers import Speaker, Speakers
from briefing.lexicon import words as word_list
from briefing.model import Actor, Annotations, Attribution, Document, Quote, Span, digest
from briefing.text import one_line, words

FRAGMENT = 3
"""Words up to which a quotation is a fragment: a key quote only with speaker and cue in its own sentence (R6)."""
READABLE = 30
"""Words at which a quotation's length counts fully."""
LONG = 90
"""Words beyond which a quotation is too long for a list and counts as if it were short."""
SHARES = {"whole": 0.35, "speaker": 0.3, "length": 0.15, "cue": 0.1, "place": 0.1}
"""What each part of the weight contributes at most; they add up to one."""
_UNREAD = frozenset({"back", "title", "heading", "byline", "dateline"})


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A quotation that may be shown, with all that its weight is made of, and the number of its sentence from 1."""

    quote: Quote
    words: int
    text: str
    sentence: int


def key_quotes(
    documents: Sequence[Document], annotations: Mapping[str, Annotations], roster: Roster
) -> tuple[Quote, ...]:
    """The direct and partial quotations of all documents in order of weight; words told twice, once."""
    actors = {actor.id: actor for actor in roster.actors}
    found: list[_Candidate] = []
    for document in documents:
        if document.id in annotations:
            found += _candidates(document, annotations[document.id], roster, actors)
    order = {document.id: index for index, document in enumerate(documents)}
    kept = _told_once(_without_fragments(found))
    return tuple(sorted(kept, key=lambda quote: (-quote.weight, order[quote.evidence[0].document], quote.evidence[0])))


def _candidates(
    document: Document, annotations: Annotations, roster: Roster, actors: Mapping[str, Actor]
) -> Iterator[_Candidate]:
    """The key quotes of one document in order, each with its id."""
    speakers = Speakers(document, annotations, roster, actors)
    occurrences: Counter[str] = Counter()
    for found, speaker in _spoken(annotations, speakers):
        if not _is_key(document, annotations, found):
            continue
        text = one_line(document.text[found.span.start : found.span.end])
        occurrences[text] += 1
        quote = Quote(
            id="q" + digest(document.id, "quote", text, str(occurrences[text])),
            kind=found.kind,
            evidence=(found.span,),
            quoted=found.quoted,
            speaker=speaker.actor if speaker else None,
            speaker_name=speaker.name if speaker else None,
            role=_role(document, speaker, actors),
            said_by=found.speaker,
            cue=found.cue,
        )
        yield _weighed(quote, document, annotations, found, speaker, actors)


def _spoken(annotations: Annotations, speakers: Speakers) -> list[tuple[Attribution, Speaker | None]]:
    """Every attribution with its speaker, resolved in the order in which the speakers stand in the text."""
    by_place = sorted(annotations.attributions, key=lambda found: (found.speaker or found.span, found.span))
    resolved = [(found, speakers.of(found)) for found in by_place]
    return sorted(resolved, key=lambda pair: pair[0].span)


def _is_key(document: Document, annotations: Annotations, found: Attribution) -> bool:
    """Whether an attribution is somebody's very words, enough of them, and in the body of the text."""
    if found.kind not in {"direct", "mixed"} or not found.quoted or _block_role(document, found.span) in _UNREAD:
        return False
    said = found.speaker is not None and found.cue is not None
    if found.kind == "mixed" and found.speaker is None:
        return False
    count = max(words(document.text[span.start : span.end]) for span in found.quoted)
    return count > FRAGMENT or (said and _in_one_sentence(annotations, found))


def _block_role(document: Document, span: Span) -> str:
    index = bisect_right(document.blocks, span.start, key=lambda block: block.start) - 1
    return document.blocks[index].role if index >= 0 else "body"


def _in_one_sentence(annotations: Annotations, found: Attribution) -> bool:
    spans = (found.quoted[0], found.speaker, found.cue)
    return len({annotations.sentence_at(span.start) for span in spans if span is not None}) == 1


def _role(document: Document, speaker: Speaker | None, actors: Mapping[str, Actor]) -> str | None:
    """The role stated beside the speaker's name, else the one this document states, else the latest of all."""
    if speaker is None or speaker.actor is None:
        return None
    if speaker.role is not None:
        return one_line(document.text[speaker.role.start : speaker.role.end])
    roles = actors[speaker.actor].roles
    here = [role for role in roles if role.evidence.document == document.id]
    return (here or list(roles))[0].text if roles else None


def _weighed(
    quote: Quote,
    document: Document,
    annotations: Annotations,
    found: Attribution,
    speaker: Speaker | None,
    actors: Mapping[str, Actor],
) -> _Candidate:
    """The quotation with its weight and the reasons for it."""
    count = sum(words(document.text[span.start : span.end]) for span in quote.quoted)
    sentence = max(annotations.sentence_at(quote.evidence[0].start), 0)
    salience = actors[quote.speaker].salience if quote.speaker else 0.0
    strong = found.lemma in word_list("speech", "strong")
    parts = {
        "whole": 1.0
        if quote.kind == "direct"
        else 0.3 + 0.7 * min(count, READABLE) / READABLE
        if count > FRAGMENT
        else 0.0,
        "speaker": 0.3 + 0.7 * salience if quote.speaker else 0.2 if quote.speaker_name else 0.0,
        "length": min(count, READABLE) / READABLE if count <= LONG else 0.2,
        "cue": 1.0 if strong else 0.5 if quote.cue else 0.0,
        "place": 1.0 - sentence / max(len(annotations.sentences), 1),
    }
    weight = round(sum(SHARES[name] * part for name, part in parts.items()), 6)
    reasons = _reasons(quote, document, found, speaker, count, salience, strong)
    weighed = replace(quote, weight=weight, reasons=reasons)
    return _Candidate(weighed, count, one_line(_words(document, quote)), sentence + 1)


def _words(document: Document, quote: Quote) -> str:
    return " ".join(document.text[span.start : span.end] for span in quote.quoted).strip(" ,.").casefold()


def _reasons(
    quote: Quote,
    document: Document,
    found: Attribution,
    speaker: Speaker | None,
    count: int,
    salience: float,
    strong: bool,
) -> tuple[str, ...]:
    """Why the quotation is here and stands where it does, in sentences."""
    whole = "a whole quotation" if quote.kind == "direct" else "a partial quotation"
    said = [f"It is {whole} of {count} word{'s' if count != 1 else ''}."]
    if speaker is None:
        said.append("The text gives no speaker.")
    elif quote.speaker is None:
        said.append(f"The text names the speaker only as “{speaker.name}”.")
    else:
        said.append(f"The speaker is {speaker.name} (salience {salience:.2f}).")
    if speaker is not None and speaker.reason:
        said.append(f"{speaker.reason[:1].upper()}{speaker.reason[1:]}.")
    if quote.cue is not None:
        cue = one_line(document.text[quote.cue.start : quote.cue.end])
        said.append(f"It is attributed by “{cue}”" + (", which commits the speaker." if strong else "."))
    elif found.rule:
        said.append(f"No word attributes it; the speaker was found by the rule “{found.rule}”.")
    return tuple(said)


def _without_fragments(found: Sequence[_Candidate]) -> list[_Candidate]:
    """Without the fragments that a fuller quotation of the same speaker's words in the document holds.

    The “grave concern” of a lead says nothing beside “We have grave concern about the dam”; the fuller one says where.
    """
    kept = list(found)
    fuller: dict[tuple[object, ...], int] = {}
    for index, candidate in enumerate(found):
        for run in _short_runs(candidate) if candidate.words > FRAGMENT else ():
            fuller.setdefault(run, index)
    dropped: set[int] = set()
    for index, candidate in enumerate(found):
        whole = fuller.get(_whose_words(candidate)) if candidate.words <= FRAGMENT else None
        if whole is not None and _whose(candidate) is not None:
            kept[whole] = _also_here(kept[whole], candidate)
            dropped.add(index)
    return [candidate for index, candidate in enumerate(kept) if index not in dropped]


def _whose(candidate: _Candidate) -> str | None:
    return candidate.quote.speaker or candidate.quote.speaker_name


def _whose_words(candidate: _Candidate) -> tuple[object, ...]:
    """The document of a quotation, who speaks in it, and its words without punctuation."""
    return (candidate.quote.evidence[0].document, _whose(candidate), *_bare(candidate.text))


def _short_runs(candidate: _Candidate) -> Iterator[tuple[object, ...]]:
    """Every run of as many words as a fragment has, with document and speaker before it."""
    parts = _bare(candidate.text)
    for length in range(1, FRAGMENT + 1):
        for start in range(len(parts) - length + 1):
            yield (candidate.quote.evidence[0].document, _whose(candidate), *parts[start : start + length])


def _bare(text: str) -> list[str]:
    return [bare for word in text.split() if (bare := word.strip(".,;:!?…()[]“”‘’\"'"))]


def _also_here(kept: _Candidate, fragment: _Candidate) -> _Candidate:
    """The kept quotation with the place of a fragment of it among its reasons."""
    also = f"Its words “{fragment.text}” are also quoted by themselves in sentence {fragment.sentence}."
    return replace(kept, quote=replace(kept.quote, reasons=(*kept.quote.reasons, also)))


def _told_once(found: Sequence[_Candidate]) -> list[Quote]:
    """Each utterance once: of the same speaker's words in two places, or one within the other, the fuller stays."""
    kept: list[_Candidate] = []
    index: dict[tuple[str, ...], list[int]] = {}
    for candidate in sorted(found, key=lambda each: -each.words):
        runs = _runs(candidate.text)
        twin = next((at for at in index.get(runs[0], ()) if _holds(kept[at], candidate)), None) if runs else None
        if twin is None:
            for run in runs:
                index.setdefault(run, []).append(len(kept))
            kept.append(candidate)
        else:
            kept[twin] = _also_in(kept[twin], candidate)
    return [candidate.quote for candidate in kept]


def _runs(text: str) -> list[tuple[str, ...]]:
    """Every run of more words than a fragment has, in order; none for a fragment."""
    parts = text.split()
    return [tuple(parts[start : start + FRAGMENT + 1]) for start in range(len(parts) - FRAGMENT)]


def _holds(other: _Candidate, candidate: _Candidate) -> bool:
    said = candidate.quote.speaker or candidate.quote.speaker_name
    return candidate.text in other.text and said == (other.quote.speaker or other.quote.speaker_name)


def _also_in(kept: _Candidate, candidate: _Candidate) -> _Candidate:
    """The kept quotation with the other document that has the same words among its reasons."""
    document = candidate.quote.evidence[0].document
    also = f"The same words stand in {document}."
    if document == kept.quote.evidence[0].document or also in kept.quote.reasons:
        return kept
    return replace(kept, quote=replace(kept.quote, reasons=(*kept.quote.reasons, also)))
