"""Across documents: who is who, what happened in which order, what was said, what is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.assembly.actors import links_between, resolve
from briefing.assembly.chronology import chronicle, misdated
from briefing.assembly.questions import open_questions
from briefing.assembly.quotes import Speakers, key_quotes
from briefing.model import ActorRules, Annotations, Briefing, Document, Unread

__all__ = ["assemble"]


def assemble(
    documents: Sequence[Document],
    annotations: Mapping[str, Annotations],
    *,
    title: str = "",
    as_of: str | None = None,
    rules: ActorRules | None = None,
    unread: Sequence[Unread] = (),
) -> Briefing:
    """One briefing from annotated documents, the same whatever order the work was done in.

    `as_of` is an EDTF date; without it the latest date of a document is taken.
    """
    roster = resolve(documents, annotations, rules or ActorRules())
    speakers = Speakers(documents, annotations, roster)
    events = chronicle(documents, annotations, roster)
    as_of = as_of or max((document.date for document in documents if document.date), default=None)
    return Briefing(
        title=title,
        as_of=as_of,
        documents=tuple(documents),
        annotations=annotations,
        actors=roster.actors,
        chronology=events,
        quotes=key_quotes(documents, annotations, roster.actors, speakers),
        questions=open_questions(documents, annotations, roster, as_of=as_of, speakers=speakers),
        speakers=speakers.actors(),
        links=links_between(documents, annotations, roster),
        unread=tuple(unread),
        misdated=misdated(documents, annotations),
    )
