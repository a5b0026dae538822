"""The chronology: one line for each event, told once, in the order of time, its three clocks kept apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.assembly.actors import Roster
from briefing.model import Annotations, Document, Event


def chronicle(
    documents: Sequence[Document], annotations: Mapping[str, Annotations], roster: Roster
) -> tuple[Event, ...]:
    """The events of all documents: earliest possible date, latest, document, sentence; undated last."""
    return ()
