"""Key quotes: whose words matter most, with speaker, role and weight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.assembly.actors import Roster
from briefing.model import Annotations, Document, Quote


def key_quotes(
    documents: Sequence[Document], annotations: Mapping[str, Annotations], roster: Roster
) -> tuple[Quote, ...]:
    """The direct and partial quotations of all documents in order of weight."""
    return ()
