"""What "it", "the company", "the Irish airline", "the ministry" and "the country" surely stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from briefing.annotators.mentions.reference import (
    CLIMB,
    WINDOW,
    Found,
    Scope,
    continued,
    is_main_subject,
    speaks,
)
from briefing.annotators.tree import Tree
from briefing.evidence import tally, verdict
from briefing.gazetteer import known
from briefing.lexicon import words

BACK = 2
"""Sentences "it" looks back."""
TOPIC = 4
"""Sentences back in which a company must have been the subject if none has been named since."""
PHRASE = 8
"""Words of an apposition that are read."""
ANY_COMPANY = frozenset({"company", "firm", "corporation"})
ARTICLE = frozenset({"the", ","})
NAMED = (
    ("airlines", "airline"),
    ("airlines", "carrier"),
    ("carmakers", "carmaker"),
    ("carmakers", "automaker"),
    ("retailers", "retailer"),
    ("agencies", "agency"),
)
"""Lists of words in names, and the noun that what has one of them goes by."""


class Bodies:
    """What a document says its bodies are: kinds voted over all their mentions, nouns beside them or in their names."""

    def __init__(self, scope: Scope, found: Sequence[Found]) -> None:
        """Gather over all mentions, later ones too: what Ryanair is is often told after its first name."""
        self._tree = scope.tree
        self._keys = {one.first: _key(scope, one) for one in found}
        cues: dict[tuple[str, ...], list[str]] = defaultdict(list)
        nouns: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for one in found:
            cues[self.key(one)] += one.mention.cues
            nouns[self.key(one)] |= _nouns_beside(scope.tree, one)
        voted = {key: _voted(all_cues) for key, all_cues in cues.items()}
        self._kinds = {one.first: _stated_kind(one) or voted[self.key(one)] for one in found}
        self._names = {one.first: set(scope.tree.lower[one.first : one.last]) for one in found}
        self._nouns = {first: name | nouns[self._keys[first]] | _named_as(name) for first, name in self._names.items()}
        public = words("reference", "public")
        self._private = {
            one.first for one in found if not scope.is_person(one) and public.isdisjoint(self._names[one.first])
        }

    def key(self, found: Found) -> tuple[str, ...]:
        """What two mentions of one actor share."""
        return self._keys[found.root.first]

    def only(self, candidates: Iterable[Found]) -> Found | None:
        """The one actor among candidates, or None where there are several."""
        roots = {self.key(found): found.root for found in candidates}
        return next(iter(roots.values())) if len(roots) == 1 else None

    def kind(self, found: Found) -> str | None:
        """What a mention is, by all its document has of it; None where nothing tells."""
        return self._kinds[found.root.first]

    def name(self, found: Found) -> set[str]:
        """The words of the name of what a mention stands for."""
        return self._names[found.root.first]

    def nouns(self, found: Found) -> set[str]:
        """The nouns a body goes by: those beside its name and in it, "airline" of Tay Airways."""
        return self._nouns[found.root.first]

    def is_company(self, found: Found) -> bool:
        """Whether a mention may be a company: a body but no ministry, or a subject nothing tells the kind of."""
        if found.root.first not in self._private:
            return False
        kind, tree = self.kind(found), self._tree
        acts = tree.dep[found.head] == "nsubj" and is_main_subject(tree, found.head)
        unsure = kind is None or (kind == "place" and speaks(tree, found.head))
        return kind == "organization" or (unsure and acts)


def _key(scope: Scope, found: Found) -> tuple[str, ...]:
    """The gazetteer's key, what tells a person from another, an office with its owner, or a name without "Inc."."""
    keys = tuple(cue for cue in found.mention.cues if cue.startswith("key:"))
    if keys:
        return keys
    if scope.is_person(found):
        return ("person", scope.person(found))
    owner = tuple(cue for cue in found.mention.cues if cue.startswith("owner:"))
    name = scope.tree.lower[found.first : found.last]
    left_out = words("organizations", "suffixes") | ARTICLE
    bare = [word for word in name if word.rstrip(".") not in left_out]
    return (*owner, *(bare or name))


def _voted(cues: Sequence[str]) -> str | None:
    """What a name is the name of; None where as much speaks for a person as for a body: it only said something."""
    totals = tally(cues)
    even = totals.get("person", 0.0) == totals.get("organization", 0.0) > 0.0
    kind = verdict(totals)
    return None if even and kind == "person" else kind


def _stated_kind(found: Found) -> str | None:
    """The kind of what is no name and is therefore not voted on."""
    settled = found.mention.rule.startswith("office:") or found.mention.form == "metonym"
    return found.mention.kind if settled else None


def _named_as(name: set[str]) -> set[str]:
    """Nouns for what has a word in its name: Tay Airways is an airline."""
    return {noun for table, noun in NAMED if not name.isdisjoint(words("reference", table))}


def _nouns_beside(tree: Tree, found: Found) -> set[str]:
    """The words of what is apposed to a name or said of it: "Ryanair, the Irish airline", "Irish airline Ryanair"."""
    heads = [child for child in tree.dependents(found.head, "appos") if tree.tag[child] == "NN"]
    if tree.dep[found.head] == "appos" and tree.tag[tree.head[found.head]] == "NN":
        heads.append(tree.head[found.head])
    governor = tree.head[found.head]
    if tree.dep[found.head] == "nsubj" and tree.lemma[governor] == "be":
        heads += [child for child in tree.dependents(governor, "attr") if tree.tag[child] == "NN"]
    before = found.first - 1
    if (
        before >= 0
        and tree.tag[before] == "NN"
        and tree.gap[before]
        and tree.sentence[before] == tree.sentence[found.first]
    ):
        heads.append(before)
    kinds = words("reference", "companies") | words("reference", "bodies")
    return {word for head in heads if tree.lower[head] in kinds for word in _phrase(tree, head)}


def _phrase(tree: Tree, head: int) -> set[str]:
    """A noun and the words before it that describe it."""
    first = head
    while first > 0 and head - first < PHRASE and _describes(tree, first - 1):
        first -= 1
    return set(tree.lower[first : head + 1])


def _describes(tree: Tree, index: int) -> bool:
    return tree.tag[index] in ("NN", "JJ", "NNP", "HYPH", "VBN") and tree.dep[index] not in ("nsubj", "pobj", "ROOT")


def body_of_it(scope: Scope, bodies: Bodies, index: int) -> Found | None:
    """The body or state that spoke, for "it" in what it says and in what it adds; nothing for "it rained"."""
    if scope.quoted[index] or scope.tree.dep[index] not in ("nsubj", "nsubjpass"):
        return None
    return _reporter(scope, bodies, index) or _last_speaker(scope, index) or _last_doer(scope, bodies, index)


def _reporter(scope: Scope, bodies: Bodies, index: int) -> Found | None:
    """Whose report a clause is, where its subject does what a body does: "Acme said it would buy Tay"."""
    tree = scope.tree
    verb = tree.head[index]
    if tree.dep[verb] != "ccomp" or not _is_deed(tree, verb, passive=tree.dep[index] == "nsubjpass"):
        return None
    for found in scope.back(index, 0):
        if speaks(tree, found.head) and tree.head[found.head] == tree.head[verb]:
            return found.root if bodies.kind(found) in ("organization", "state") else None
    return None


def _is_deed(tree: Tree, verb: int, *, passive: bool) -> bool:
    """Whether only someone who acts can be the subject: not "it rained", "it was clear that", "it costs $5"."""
    lemma = tree.lemma[verb]
    if lemma == "be":
        state = tree.child(verb, "acomp")
        return state is not None and tree.lower[state] in words("reference", "minded")
    if passive:
        return lemma in words("reference", "done_to_bodies")
    if lemma in words("reference", "idle"):
        return tree.child(verb, "dobj") is not None
    return lemma not in words("reference", "impersonal")


def _last_speaker(scope: Scope, index: int) -> Found | None:
    """The body or state that spoke last, for "it added": "the ministry said …. It added …"; not a person."""
    tree = scope.tree
    if not speaks(tree, index):
        return None
    for found in scope.back(index, BACK):
        if speaks(tree, found.head):
            other = found.root.mention.kind == "person" or scope.unnamed_speaker(found.head + 1, index)
            return None if other else found.root
    return None


def _last_doer(scope: Scope, bodies: Bodies, index: int) -> Found | None:
    """The body that the sentence before is about, for "it" in "Acme grew. It plans to hire"; not "It rose"."""
    tree = scope.tree
    if tree.dep[index] != "nsubj" or tree.lemma[tree.head[index]] not in words("reference", "deeds"):
        return None
    near = [one for one in scope.back(index, 1) if bodies.kind(one) in ("organization", "state")]
    before = [one for one in near if tree.sentence[one.first] < tree.sentence[index]]
    return continued(scope, index, before, bodies.key) if before and len(before) == len(near) else None


def company(scope: Scope, bodies: Bodies, index: int, first: int) -> Found | None:
    """The company that "the company", "the airline" or "the Irish airline" means.

    The one said to be of that kind; else the only one of this sentence and the one before, or the subject there; else
    the one that was the subject last. What is said to be of another kind is not meant: "the airline" is no planemaker.
    """
    tree, noun = scope.tree, scope.tree.lower[index]
    modifiers = set(tree.lower[first:index])
    candidates = [found for found in scope.seen[-WINDOW:] if bodies.is_company(found)]
    if noun not in ANY_COMPANY:
        said = [found for found in candidates if noun in bodies.nouns(found)]
        kinds = words("reference", "companies") - ANY_COMPANY
        candidates = said or [found for found in candidates if kinds.isdisjoint(bodies.nouns(found))]
        if said and modifiers <= bodies.nouns(said[-1]) and (one := bodies.only(said)):
            return one
    if modifiers:
        fits = [found for found in candidates if {noun, *modifiers} <= bodies.nouns(found)]
        return bodies.only(fits) or (bodies.only(candidates) if _is_origin(tree, first, index) else None)
    return _in_focus(scope, bodies, index, {id(found) for found in candidates})


def _is_origin(tree: Tree, first: int, index: int) -> bool:
    """Whether all that stands before a noun is where its bearer is from: "the Irish airline"."""
    entry = known(tree.surface(first, index))
    return entry is not None and entry.kind == "state"


def _in_focus(scope: Scope, bodies: Bodies, index: int, allowed: set[int]) -> Found | None:
    """The only candidate of this sentence and the one before, or the subject there, or the last subject of all."""
    tree = scope.tree
    near = [one for one in scope.back(index, 1) if id(one) in allowed and not _is_hearer(tree, one.head)]
    if near:
        before = [one for one in near if tree.sentence[one.first] < tree.sentence[index]]
        reporter = [one for one in near if _reports(tree, one.head, index)]
        alone = bodies.only(near) or bodies.only(reporter)
        return alone or (continued(scope, index, before, bodies.key) if len(before) == len(near) else None)
    back = [one for one in scope.back(index, TOPIC) if id(one) in allowed and not _is_hearer(tree, one.head)]
    last = [one for one in back if tree.sentence[one.first] == tree.sentence[back[0].first]]
    return bodies.only(last) if any(is_main_subject(tree, one.head) for one in last) else None


def _is_hearer(tree: Tree, head: int) -> bool:
    """Whether a body is only told something: "he told Reuters"."""
    return tree.dep[head] in ("dobj", "dative") and tree.lemma[tree.head[head]] == "tell"


def _reports(tree: Tree, head: int, index: int) -> bool:
    """Whether a noun is the subject of a report around a later token: "Tay said the company would buy Acme"."""
    if not speaks(tree, head) or head > index:
        return False
    verb, above = tree.head[head], index
    for _ in range(CLIMB):
        if tree.dep[above] == "ccomp" and tree.head[above] == verb:
            return True
        above = tree.head[above]
    return False


def body(scope: Scope, bodies: Bodies, index: int, first: int) -> Found | None:
    """The one body with that noun in its name, or near by beside it: "the foreign ministry", "the bank" of Tay Bank."""
    tree, asked = scope.tree, set(scope.tree.lower[first : index + 1])
    seen = [found for found in scope.seen[-WINDOW:] if found.root.mention.kind == "organization"]
    lowest = tree.sentence[index] - TOPIC
    having = [
        found
        for found in seen
        if asked <= (bodies.nouns(found) if tree.sentence[found.first] >= lowest else bodies.name(found))
    ]
    near = [found for found in scope.back(index, 1) if found.root.mention.kind == "organization"]
    return bodies.only(having) or (continued(scope, index, near, bodies.key) if _all_in(near, having) else None)


def _all_in(near: Sequence[Found], having: Sequence[Found]) -> bool:
    return bool(near) and {id(found) for found in near} <= {id(found) for found in having}
