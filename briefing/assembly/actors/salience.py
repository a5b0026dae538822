"""How much an actor matters to a reader: how often and where it is named, whether it acts, and whether it speaks.

What is counted are the sentences an actor is named, acts or speaks in: "the owner, Ana Lopez, who opened the shop, said
she did not know" tells of her once, not three times.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log1p

from briefing.evidence import FAINT
from briefing.model import ActorKind, Annotations, Document, Mention, Span

WEIGHTS = {"mentions": 0.4, "documents": 0.15, "position": 0.15, "acts": 0.2, "speaks": 0.1}
"""Shares of the parts; they sum to one."""
LEAD = 3
"""Sentences at the start of a document that count as its lead."""
BEHIND_LEAD = 0.5
"""What the position of somebody first named right behind the lead counts; it falls to nothing at the document's end."""
PLACE_SHARE = 0.35
"""A place that seldom acts keeps this share of its salience."""
IDLE_SHARES: Mapping[ActorKind, float] = {"state": 0.5, "organization": 0.8, "group": 0.8}
"""What neither acts nor is acted upon keeps this share: "U.S. stocks fell", "the war in Peru", "told Acme News"."""
UNTOLD_SHARE = 0.5
"""A name of which only the parser says that it is a person's, who does nothing, keeps this share: "the Sela intake"."""
UNNAMED_SHARE = 0.7
"""An office without a name keeps this share: "a Peruvian diplomat" tells less than who is named."""
OFFICE_SHARE = 1.15
"""Who is named with an office has this much more: a minister comes before a passer-by."""
SELDOM = 1 / 3
"""Share of a place's sentences up to which it seldom acts: "the town lies on a river" is no deed."""
VENUE_SHARE = 0.05
"""A state where things only happen ("a summit in Peru") keeps this share: less than anybody who acts has."""
LISTED_SHARE = 0.5
"""Who is only named in one list of others keeps this share: "as had Peru, Chile, Brazil and Bolivia"."""
LIST = 3
"""From so many names on a row of them is a list."""
_NEXT = re.compile(r"(?:, | and | or |, and |, or )(?:the )?")
"""What stands between two names of a row."""
LOCATED = "place:located"
"""The cue of a mention that only says where."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The most that any actor of the folder has, so that every part lies in [0, 1], in sentences but for `documents`.

    `leads` ends each document's lead, `lengths` the document; `starts` are the offsets at which its sentences start,
    `listed` the mentions that stand in rows of names.
    """

    mentions: int
    acts: int
    speaks: int
    documents: int
    leads: Mapping[str, int]
    lengths: Mapping[str, int]
    starts: Mapping[str, Sequence[int]]
    listed: frozenset[Span]

    def sentences(self, mentions: Iterable[Mention]) -> int:
        """How many sentences mentions stand in."""
        return _sentences(mentions, self.starts)


def scale_of(
    groups: Sequence[Sequence[Mention]], documents: Sequence[Document], annotations: Mapping[str, Annotations]
) -> Scale:
    """The scale of a folder from the mentions of each of its actors."""
    starts = {id: [sentence.start for sentence in one.sentences] for id, one in annotations.items()}
    return Scale(
        mentions=max((_sentences(group, starts) for group in groups), default=1),
        acts=max((_sentences(filter(_acts, group), starts) for group in groups), default=0),
        speaks=max((_sentences(filter(_speaks, group), starts) for group in groups), default=0),
        documents=max(len(documents), 1),
        leads={document.id: _lead_end(annotations.get(document.id)) for document in documents},
        lengths={document.id: len(document.text) for document in documents},
        starts=starts,
        listed=frozenset(span for document in documents for span in _listed(document, annotations.get(document.id))),
    )


def _listed(document: Document, annotations: Annotations | None) -> Iterator[Span]:
    """The mentions of a document that stand in rows of three names and more: "Peru, Chile and Brazil"."""
    row: list[Span] = []
    for mention in annotations.mentions if annotations is not None else ():
        if row and not _NEXT.fullmatch(document.text, row[-1].end, mention.span.start):
            yield from row if len(row) >= LIST else ()
            row = []
        row.append(mention.span)
    yield from row if len(row) >= LIST else ()


def _sentences(mentions: Iterable[Mention], starts: Mapping[str, Sequence[int]]) -> int:
    """How many sentences mentions stand in; where a document's are unknown, each mention has its own."""
    places = set()
    for mention in mentions:
        document, offset = mention.span.document, mention.span.start
        known = starts.get(document)
        places.add((document, bisect_right(known, offset) if known else offset))
    return len(places)


def salience(mentions: Sequence[Mention], kind: ActorKind, scale: Scale) -> tuple[float, tuple[str, ...]]:
    """The salience of an actor in [0, 1] and its parts, worded for a person."""
    if not mentions:
        return 0.0, ()
    firsts = _firsts(mentions)
    leading = [document for document, first in firsts.items() if first < scale.leads.get(document, 0)]
    acts, speaks = scale.sentences(filter(_acts, mentions)), scale.sentences(filter(_speaks, mentions))
    found = {
        "mentions": _share(scale.sentences(mentions), scale.mentions),
        "documents": _share(len(firsts), scale.documents),
        "position": sum(_position(scale, *first) for first in firsts.items()) / len(firsts),
        "acts": _share(acts, scale.acts),
        "speaks": _share(speaks, scale.speaks),
    }
    total = sum(WEIGHTS[part] * share for part, share in found.items())
    reasons = _worded(len(mentions), len(firsts), len(leading), acts, speaks)
    if kind == "state" and all(_is_located(mention) for mention in mentions):
        return round(total * VENUE_SHARE, 4), (*reasons, "only says where: never acts nor is acted upon")
    if scale.sentences(mentions) == 1 and all(mention.span in scale.listed for mention in mentions):
        total *= LISTED_SHARE
        reasons = (*reasons, "only named in a list of others")
    if kind == "place" and not speaks and acts <= SELDOM * scale.sentences(mentions):
        total *= PLACE_SHARE
    return round(min(total * _standing(mentions, kind, speaks), 1.0), 4), reasons


def _standing(mentions: Sequence[Mention], kind: ActorKind, speaks: int) -> float:
    """The share that an actor keeps for what it is shown as: an idle body, an office without a name or with one."""
    if kind == "person" and all(_is_untold(mention) for mention in mentions):
        return UNTOLD_SHARE
    if kind == "person":
        unnamed = all(mention.form == "nominal" for mention in mentions)
        return UNNAMED_SHARE if unnamed else OFFICE_SHARE if any(mention.role for mention in mentions) else 1.0
    idle = not speaks and all(mention.function == "other" for mention in mentions)
    return IDLE_SHARES.get(kind, 1.0) if idle else 1.0


def _firsts(mentions: Sequence[Mention]) -> dict[str, int]:
    """Where each document first names an actor."""
    firsts: dict[str, int] = {}
    for mention in mentions:
        document, start = mention.span.document, mention.span.start
        firsts[document] = min(firsts.get(document, start), start)
    return firsts


def _position(scale: Scale, document: str, first: int) -> float:
    """How early a document first names an actor: 1 in its lead, then ever less."""
    if first < scale.leads.get(document, 0):
        return 1.0
    length = scale.lengths.get(document, 0)
    return BEHIND_LEAD * (1 - first / length) if first < length else 0.0


def _is_located(mention: Mention) -> bool:
    """Whether a mention only says where: "in Peru", "Lima, Peru"; not "Peru's army", "talks with Peru"."""
    return mention.form == "name" and mention.function == "other" and LOCATED in mention.cues


def _is_untold(mention: Mention) -> bool:
    """Whether nothing but the parser tells that a mention is a person's, who neither acts nor has a role there."""
    told = mention.role is not None or mention.speaks or mention.function != "other"
    return mention.form == "name" and not told and FAINT.issuperset(mention.cues)


def _acts(mention: Mention) -> bool:
    return mention.function == "subject"


def _speaks(mention: Mention) -> bool:
    return mention.speaks


def _lead_end(annotations: Annotations | None) -> int:
    """The offset at which a document's lead ends."""
    if annotations is None or not annotations.sentences:
        return 0
    return annotations.sentences[min(LEAD, len(annotations.sentences)) - 1].end


def _share(count: int, most: int) -> float:
    """A count against the largest one, on a scale on which the tenth mention adds less than the second."""
    return log1p(count) / log1p(most) if most else 0.0


def _worded(mentions: int, documents: int, leading: int, acts: int, speaks: int) -> tuple[str, ...]:
    """The parts as a person reads them under "why"."""
    parts = [f"{_count(mentions, 'mention')} in {_count(documents, 'document')}"]
    if leading:
        parts.append(f"in the lead of {_count(leading, 'document')}")
    if acts:
        parts.append(f"acts in {_count(acts, 'sentence')}")
    if speaks:
        parts.append(f"speaks in {_count(speaks, 'sentence')}")
    return tuple(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
