"""The vocabulary: what a document, an annotation and a briefing are. Frozen values, no I/O, imports nothing of ours.

Offsets everywhere count Unicode code points, half-open `[start, end)`, into a document's *reading text*
(`Document.text`). Items hold spans, not strings: text is looked up when it is shown, so it can't drift from its
source. Dates are EDTF (ISO 8601-2, level 1) strings; TIMEX3 values follow ISO-TimeML.

All names are imported from here; each file builds on those above it:

- `spans`: `Span`, a stretch of one document, and `digest`, by which ids and hashes are made;
- `documents`: what readers make of files, `Document` with its `Block` and `Note`, and `Unread`, `Misdated`;
- `annotations`: what annotators find in one document, all of it its `Annotations`: `Timex`, `Mention`, `Attribution`,
  `EventMention`, `Doubt`, `Deed`;
- `items`: what assembly makes of all documents: `Actor` with its `Role`, `Link`, `Event`, `Quote`, `Question` with its
  `Holder`;
- `decisions`: what a person decides: `Decision`, `Stale` where it no longer applies, `ActorRules`;
- `briefings`: the `Briefing`, everything in one value, after the person's decisions.
"""

from __future__ import annotations

from briefing.model.annotations import (
    ActorKind,
    Annotations,
    Attribution,
    DateBasis,
    Deed,
    Doubt,
    EventMention,
    EventStatus,
    Mention,
    MentionForm,
    QuestionKind,
    QuoteKind,
    SpeechAct,
    Stance,
    Timex,
    TimexType,
)
from briefing.model.briefings import Briefing
from briefing.model.decisions import ActorRules, Decision, DecisionKind, Stale
from briefing.model.documents import (
    Block,
    BlockRole,
    Dateline,
    DateSource,
    Document,
    Misdated,
    Note,
    Reliability,
    Unit,
    Unread,
)
from briefing.model.items import Actor, Event, Holder, Link, Question, QuestionStatus, Quote, Role, RoleTense
from briefing.model.spans import Span, digest

__all__ = [
    "Actor",
    "ActorKind",
    "ActorRules",
    "Annotations",
    "Attribution",
    "Block",
    "BlockRole",
    "Briefing",
    "DateBasis",
    "DateSource",
    "Dateline",
    "Decision",
    "DecisionKind",
    "Deed",
    "Document",
    "Doubt",
    "Event",
    "EventMention",
    "EventStatus",
    "Holder",
    "Link",
    "Mention",
    "MentionForm",
    "Misdated",
    "Note",
    "Question",
    "QuestionKind",
    "QuestionStatus",
    "Quote",
    "QuoteKind",
    "Reliability",
    "Role",
    "RoleTense",
    "Span",
    "SpeechAct",
    "Stale",
    "Stance",
    "Timex",
    "TimexType",
    "Unit",
    "Unread",
    "digest",
]
