"""Key quotes: whose words matter most, with speaker, role and weight.

1. `speakers` decides once for the folder who said each attribution; other layers ask it too. `naming` reads the words
   of a speaker (`described` those of an office, `self_named` who tells a name behind), `pronouns` whom "he" or "it"
   means, as far as they agree (`agreement`) and no one else may be meant (`strangers`).
2. Here the quotations that may be shown are gathered, document by document; `interviews` leaves out who only asks.
3. `merging` makes one quotation of the same words in several places.
4. `weighing` tells what each is worth, and why.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from briefing.assembly.actors.roles import of_one
from briefing.assembly.quotes.interviews import interviewers, is_asked
from briefing.assembly.quotes.merging import told_once
from briefing.assembly.quotes.naming import Speaker
from briefing.assembly.quotes.speakers import Speakers
from briefing.assembly.quotes.weighing import FRAGMENT, Candidate, weighed
from briefing.lexicon import words as listed
from briefing.model import Actor, Annotations, Attribution, Document, Quote, Span, digest
from briefing.text import one_line, words

__all__ = ["Speaker", "Speakers", "key_quotes"]

_UNREAD = frozenset({"back", "title", "heading", "byline", "dateline"})
_BARE = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def key_quotes(
    documents: Sequence[Document],
    annotations: Mapping[str, Annotations],
    actors: Sequence[Actor],
    speakers: Speakers,
) -> tuple[Quote, ...]:
    """The direct and partial quotations of all documents in order of weight; words told twice, once."""
    by_id = {actor.id: actor for actor in actors}
    by_date = sorted(documents, key=lambda document: (document.date is None, document.date or ""))
    found: list[Candidate] = []
    for document in by_date:
        if document.id in annotations:
            found += _candidates(document, annotations[document.id], by_id, speakers)
    texts = {document.id: document.text for document in documents}
    order = {document.id: index for index, document in enumerate(documents)}
    quotes = (weighed(kept, by_id, texts[kept.quote.evidence[0].document]) for kept in told_once(found))
    return tuple(
        sorted(quotes, key=lambda quote: (-quote.weight, order[quote.evidence[0].document], quote.evidence[0]))
    )


def _candidates(
    document: Document, annotations: Annotations, actors: Mapping[str, Actor], speakers: Speakers
) -> Iterator[Candidate]:
    """The key quotes of one document in order, each with its id."""
    occurrences: Counter[str] = Counter()
    asking = interviewers(document, annotations, speakers)
    for found in annotations.attributions:
        if not _is_key(document, found) or is_asked(document, found, speakers.of(found), asking):
            continue
        text = one_line(document.text[found.span.start : found.span.end])
        occurrences[text] += 1
        identity = "q" + digest(document.id, "quote", text, str(occurrences[text]))
        speaker = speakers.of(found)
        quote = Quote(
            id=identity,
            kind=found.kind,
            evidence=(found.span,),
            quoted=found.quoted,
            speaker=speaker.actor if speaker else None,
            speaker_name=speaker.name if speaker else None,
            role=_role(document, speaker, actors, found.cue),
            said_by=found.speaker,
            cue=found.cue,
            members=(identity,),
        )
        yield _candidate(quote, document, annotations, found, speaker)


def _is_key(document: Document, found: Attribution) -> bool:
    """Whether an attribution is somebody's very words in the body of the text.

    A fragment without a cue in its sentence is, at a low weight, for a person may promote it; the author's own
    distance and words on a sign are nobody's.
    """
    if found.kind not in {"direct", "mixed"} or not found.quoted or _block_role(document, found) in _UNREAD:
        return False
    if found.speaker is not None:
        return True
    return found.kind == "direct" and any(words(document.text[s.start : s.end]) > FRAGMENT for s in found.quoted)


def _block_role(document: Document, found: Attribution) -> str:
    index = bisect_right(document.blocks, found.span.start, key=lambda block: block.start) - 1
    return document.blocks[index].role if index >= 0 else "body"


def _role(document: Document, speaker: Speaker | None, actors: Mapping[str, Actor], cue: Span | None) -> str | None:
    """The role stated beside the speaker's name, else the one this document states in full, else the latest of all.

    None that has the cue's own word in it: “…,” claims writer Ana Reyes, who is no claims writer.
    """
    if speaker is None or speaker.actor is None:
        return None
    actor = actors[speaker.actor]
    beside = [speaker.role] if speaker.role is not None else []
    here = [mention.role for mention in actor.mentions if mention.role and mention.span.document == document.id]
    told = [of_one(_said(document, role)) for role in beside or here if not _holds(role, cue)]
    told = [role for role in told if not actor.name.startswith(f"{role} ")]  # "Pope Leo" is no "Pope"
    if told and told[-1].casefold() not in listed("titles", "bare"):
        return next((role for role in told if role.casefold().endswith(f" {told[-1].casefold()}")), told[-1])
    latest = (role.text for role in actor.roles if not _holds(role.evidence, cue))
    return next(latest, told[-1] if told else None)


def _said(document: Document, span: Span) -> str:
    return one_line(document.text[span.start : span.end])


def _holds(role: Span, cue: Span | None) -> bool:
    return cue is not None and role.overlaps(cue)


def _candidate(
    quote: Quote, document: Document, annotations: Annotations, found: Attribution, speaker: Speaker | None
) -> Candidate:
    """A quotation with what its weight is made of."""
    stretches = [document.text[span.start : span.end] for span in quote.quoted]
    sentence = max(annotations.sentence_at(quote.evidence[0].start), 0)
    return Candidate(
        quote=quote,
        found=found,
        speaker=speaker,
        words=sum(map(words, stretches)),
        text=tuple(_BARE.findall(" ".join(stretches).casefold().replace("’", "'"))),
        sentence=sentence + 1,
        place=1.0 - sentence / max(len(annotations.sentences), 1),
    )
