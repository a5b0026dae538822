"""Open questions across documents: both sides of a dispute, figures that differ, what a later document settles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.assembly.actors import Roster
from briefing.model import Annotations, Document, Event, Question


def open_questions(
    documents: Sequence[Document],
    annotations: Mapping[str, Annotations],
    roster: Roster,
    events: Sequence[Event] = (),
) -> tuple[Question, ...]:
    """The open questions in order of weight."""
    return ()
