"""Names that are part of one another within a document: whose surname it is tells what it is the name of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.annotators.mentions.reference import Found
from briefing.annotators.tree import Tree
from briefing.evidence import FAINT
from briefing.model import Mention

_UNSURE = (":parser", ":speech", ":article")
"""Ends of cues that every name has or lacks by chance: the parser takes many a surname for a company."""
LONGEST = 4
"""Words a full name may have that its surname alone can tell of."""


def as_people(tree: Tree, found: Sequence[Found]) -> list[Found]:
    """The names with what their parts tell, where nothing but the parser's label says that they are bodies.

    A lone name is a person's behind a full name that holds it: "Lopez" after "Ana Lopez". A full name is a person's
    where its last word alone is one elsewhere: "Ana Lopez" before "Lopez, who". Not "Lopez" after "Lopez Holdings".
    """
    full = [one for one in found if 2 <= one.last - one.first <= LONGEST and one.mention.form == "name"]
    people = [one for one in full if one.mention.kind == "person" and not FAINT.issuperset(_personal(one.mention))]
    behind = {word: one.first for one in reversed(people) for word in (tree.text[one.first], tree.text[one.last - 1])}
    alone = {tree.text[one.first] for one in found if one.last - one.first == 1 and _is_surely_person(one.mention)}
    bodies = {tree.text[one.first] for one in full if not _is_unsure(one.mention) and one.mention.kind != "person"}

    def tells(one: Found) -> bool:
        word = tree.text[one.last - 1]
        lone = one.last - one.first == 1
        return word not in bodies and (behind.get(word, one.first) < one.first if lone else word in alone)

    return [_person(one) if _is_mislabelled(one) and tells(one) else one for one in found]


def _is_mislabelled(one: Found) -> bool:
    """Whether a name may be a person's that the parser alone has for a body."""
    mention = one.mention
    unsure = mention.form == "name" and mention.kind == "organization" and _is_unsure(mention)
    return unsure and one.last - one.first <= LONGEST


def _personal(mention: Mention) -> set[str]:
    return {cue for cue in mention.cues if cue.startswith("person:")}


def _is_unsure(mention: Mention) -> bool:
    return all(cue.endswith(_UNSURE) for cue in mention.cues)


def _is_surely_person(mention: Mention) -> bool:
    """Whether a lone name is a person's by more than the parser's label, or by that and as one who speaks."""
    return mention.form == "name" and mention.kind == "person" and not {"person:parser"}.issuperset(mention.cues)


def _person(one: Found) -> Found:
    return replace(one, mention=replace(one.mention, kind="person", cues=(*one.mention.cues, "person:part")))
