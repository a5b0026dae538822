"""The attributions of a document: quotations first, then the reports they stand in, then who said what is left."""

from __future__ import annotations

from briefing.annotators.attribution.frames import frames, outermost
from briefing.annotators.attribution.speakers import Speakers
from briefing.annotators.attribution.stretches import holders, stretches
from briefing.annotators.attribution.turns import Turns
from briefing.annotators.attribution.utterances import Utterances
from briefing.annotators.language import Parse
from briefing.annotators.tree import Tree
from briefing.model import Attribution, Document


def attributions(document: Document, parse: Parse) -> tuple[Attribution, ...]:
    """The attributions of a document in order of start, direct, partial and indirect speech alike."""
    tree = Tree.of(parse)
    quoted = list(stretches(document, tree))
    inside = holders(tree, quoted)
    reports = outermost(list(frames(tree, inside)))
    turns = Turns(Speakers(document.text, tree, inside, reports)).of(quoted)
    return Utterances(document, tree, reports).of(turns)
