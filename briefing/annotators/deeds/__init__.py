"""Who acts on whom: two mentions that are subject and object of one verb, as the document states it.

"Norway sued Acme and imposed sanctions on its owner" gives two deeds of Norway. `arguments` finds who stands where
around each verb (passives are turned round, coordinated subjects and objects all count, a shared subject is looked up),
`status` reads whether the deed was done, planned, possible or denied. What stands in quotation marks is somebody's
claim and no deed; what is told in other words ("police said …") is possible at most.

Each rule would rather miss a link than invent one: a deed needs both of its actors as arguments, never inside another
noun phrase ("attacked Norway's neighbours" does nothing to Norway). What is released or launched is a thing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefing.annotators.deeds.arguments import Act, acts
from briefing.annotators.deeds.status import status
from briefing.annotators.language import Parse
from briefing.annotators.tree import Tree
from briefing.evidence import FAINT
from briefing.lexicon import words
from briefing.model import Attribution, Deed, Document, EventStatus, Mention, Span

__all__ = ["deeds"]

PLANS = frozenset({"promises", "demands", "wants"})
"""What a source does with a content that is still to come about."""
NESTED = 4
"""How many contents that begin before a word are looked at: reports inside reports don't go deeper."""


def deeds(
    document: Document, parse: Parse, mentions: Sequence[Mention], attributions: Sequence[Attribution]
) -> tuple[Deed, ...]:
    """The deeds of a document in order of their verbs; headlines, whose grammar is their own, state none."""
    tree = Tree.of(parse)
    tokens = {start: index for index, start in enumerate(tree.start)}
    at = {tokens[mention.head]: index for index, mention in enumerate(mentions) if mention.head in tokens}
    reported = _Reported(attributions)
    found = [
        Deed(subject, object, act.verb, Span(document.id, tree.start[act.trigger], tree.end[act.trigger]), how)
        for act in acts(tree, at.keys(), _unread(document, tree))
        if (how := _status(tree, act.trigger, reported)) is not None
        for subject, object in _pairs(act, at)
        if not (act.verb in words("organizations", "making") and _can_be_made(mentions[object]))
    ]
    return tuple(dict.fromkeys(found))


def _status(tree: Tree, verb: int, reported: _Reported) -> EventStatus | None:
    return reported.status(tree.start[verb], status(tree, verb), aside=tree.dep[verb] == "relcl")


def _can_be_made(object: Mention) -> bool:
    """Whether what is released or launched can be a thing: "App Store"; not the prisoner in "released Ana Lopez"."""
    person = object.kind == "person" and any(cue.startswith("person:") and cue not in FAINT for cue in object.cues)
    return object.kind == "organization" or (object.kind == "person" and not person)


def _pairs(act: Act, at: dict[int, int]) -> Iterator[tuple[int, int]]:
    """The indices of the mentions of every subject with every object of a verb."""
    for subject in act.subjects:
        for object in act.objects:
            if subject != object:
                yield at[subject], at[object]


def _unread(document: Document, tree: Tree) -> list[bool]:
    """Which sentences state no deeds, by number: headings, what stands outside the body, and questions."""
    outside = [(block.start, block.end) for block in document.blocks if block.role != "body"]
    count = tree.sentence[-1] + 1 if len(tree) else 0
    unread = [False] * count
    for index, text in enumerate(tree.text):
        unread[tree.sentence[index]] |= text == "?"
    place = 0
    for index, start in enumerate(tree.start):
        while place < len(outside) and outside[place][1] <= start:
            place += 1
        if place < len(outside) and outside[place][0] <= start:
            unread[tree.sentence[index]] = True
    return unread


class _Reported:
    """Whose words stand where: quoted stretches, and contents told in other words."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._quoted = sorted((span.start, span.end) for one in attributions for span in one.quoted)
        self._contents = sorted(attributions, key=lambda one: one.span)
        self._starts = [one.span.start for one in self._contents]

    def status(self, offset: int, own: EventStatus, *, aside: bool) -> EventStatus | None:
        """The status of a deed whose verb stands there: None inside quotation marks, no more than possible if told.

        What is said of somebody in an aside is no part of a plan: "plans to visit Lopez, who sued Acme".
        """
        index = bisect_right(self._quoted, (offset, offset + 1)) - 1
        if any(start <= offset < end for start, end in self._quoted[max(index - 1, 0) : index + 1]):
            return None
        last = bisect_right(self._starts, offset)
        around = [one for one in self._contents[max(0, last - NESTED) : last] if offset < one.span.end]
        told = [one for one in around if not (one.cue and one.cue.start <= offset < one.cue.end)]
        told = [one for one in told if not (aside and one.act in PLANS)]
        if any(one.denies for one in told):
            return "denied"
        return "possible" if told and own in ("occurred", "ongoing") else own
