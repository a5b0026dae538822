"""What pronouns and "the ministry" surely stand for; where two could be meant, nothing is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.annotators.mentions.titles import is_title
from briefing.annotators.tree import APOSTROPHES, Tree
from briefing.lexicon import words
from briefing.model import Mention, MentionForm

BACK = 2
"""Sentences a pronoun looks back."""
WINDOW = 300
"""Mentions a noun looks back: what was named hundreds of names ago is not what "the ministry" means."""
MASCULINE = frozenset({"he", "him", "his", "himself"})
REFLEXIVES = frozenset({"himself", "herself"})
"""Pronouns that stand for the subject of their own clause, which the mention there stands for already."""
QUOTES = frozenset('"“”„«»')


@dataclass(frozen=True, slots=True)
class Found:
    """A mention with the tokens it stands on, and the earlier mention it surely stands for."""

    mention: Mention
    first: int
    last: int
    head: int
    antecedent: Found | None = None

    @property
    def root(self) -> Found:
        """What it stands for in the end."""
        found = self
        while found.antecedent is not None:
            found = found.antecedent
        return found


@dataclass(frozen=True, slots=True)
class Pointer:
    """Tokens that stand for an earlier mention, and which rule says so."""

    first: int
    last: int
    head: int
    form: MentionForm
    antecedent: Found
    rule: str


def pointers(tree: Tree, found: Sequence[Found]) -> list[Pointer]:
    """Pronouns and nominals with a sure antecedent, in order; `found` are the document's mentions, in order."""
    taken = {index for mention in found for index in range(mention.first, mention.last)}
    quoted = _quoted(tree)
    resolved: list[Pointer] = []
    seen: list[Found] = []
    waiting = iter([*found, None])
    following = next(waiting)
    for index in range(len(tree)):
        while following is not None and following.last <= index:
            seen.append(following)
            following = next(waiting)
        if index not in taken:
            pointer = _pointer(tree, index, seen, quoted)
            if pointer is not None:
                resolved.append(pointer)
                seen.append(_as_found(pointer))
    return resolved


def _as_found(pointer: Pointer) -> Found:
    return Found(pointer.antecedent.root.mention, pointer.first, pointer.last, pointer.head, pointer.antecedent)


def _pointer(tree: Tree, index: int, seen: Sequence[Found], quoted: Sequence[bool]) -> Pointer | None:
    """What a token surely stands for: a person, for "it" the body that spoke, for a noun its last bearer; or None."""
    word = tree.lower[index]
    if word in words("reference", "he") and tree.tag[index].startswith("PRP"):
        antecedent = None if quoted[index] or word in REFLEXIVES else _only_person(tree, index, seen, quoted)
        return Pointer(index, index + 1, index, "pronoun", antecedent, "pronoun:person") if antecedent else None
    if word == "it" and not quoted[index]:
        antecedent = _last_speaker(tree, index, seen)
        return Pointer(index, index + 1, index, "pronoun", antecedent, "pronoun:speaker") if antecedent else None
    if tree.tag[index] in ("NN", "NNP") and index > 0:
        return _nominal(tree, index, seen[-WINDOW:])
    return None


def _quoted(tree: Tree) -> list[bool]:
    """Which tokens stand inside quotation marks; a mark left open ends with its sentence's paragraph."""
    inside, column = False, []
    for text in tree.text:
        if text in QUOTES:
            inside = text in "“„«" if text in "“”„«»" else not inside
        elif "\n" in text:
            inside = False
        column.append(inside)
    return column


def _back(tree: Tree, index: int, seen: Sequence[Found], sentences: int) -> Iterator[Found]:
    """Earlier mentions, nearest first, in this sentence and some before."""
    lowest = tree.sentence[index] - sentences
    for found in reversed(seen):
        if tree.sentence[found.first] < lowest:
            return
        yield found


def _only_person(tree: Tree, index: int, seen: Sequence[Found], quoted: Sequence[bool]) -> Found | None:
    """The one person of the nearest sentence that has any: "Yoon arrived. He said …"; nobody where there are two.

    Nor where another may go on being spoken of: the second "he" of "He cut Obama's deal. He left" is no Obama.
    """
    nearest: int | None = None
    people: dict[str, Found] = {}
    for found in _back(tree, index, seen, BACK):
        sentence = tree.sentence[found.first]
        if nearest is not None and sentence < nearest:
            break
        if _is_person(tree, found, seen) and not quoted[found.first] and not _beside(tree, index, found.head):
            nearest = sentence
            people.setdefault(_person_key(tree, found.root), found.root)
    alone = len(people) == 1 and nearest is not None and not _goes_on_about(tree, index, nearest, seen)
    return next(iter(people.values())) if alone else None


def _goes_on_about(tree: Tree, index: int, sentence: int, seen: Sequence[Found]) -> bool:
    """Whether from a sentence on a pronoun of the same gender is a subject that stands for nobody known."""
    resolved = {found.first for found in seen[-WINDOW:] if found.antecedent is not None}
    subject = "he" if tree.lower[index] in MASCULINE else "she"
    before = index - 1
    while before >= 0 and tree.sentence[before] >= sentence:
        same = tree.lower[before] == subject and tree.dep[before] in ("nsubj", "nsubjpass")
        if same and before not in resolved:
            return True
        before -= 1
    return False


def _is_person(tree: Tree, found: Found, seen: Sequence[Found]) -> bool:
    """Whether a mention is a person: by its own cues, or as the surname of one named in full not long before."""
    if found.root.mention.kind == "person":
        return True
    if found.last - found.first > 1 or found.mention.kind == "state":
        return False
    word = tree.lower[found.first]
    near = (one for one in seen[-WINDOW:] if one.mention.kind == "person" and one.last - one.first > 1)
    return any(word == tree.lower[one.last - 1] for one in near)


def _beside(tree: Tree, pronoun: int, head: int) -> bool:
    """Whether a pronoun and a name are arguments of one verb, so that they are two: "Braun congratulated her"."""
    verb = tree.head[head]
    own = tree.head[pronoun]
    if tree.dep[pronoun] == "pobj":
        own = tree.head[own]
    return tree.dep[pronoun] in ("dobj", "dative", "pobj") and own == verb and tree.dep[head] in ("nsubj", "nsubjpass")


def _person_key(tree: Tree, found: Found) -> str:
    """What tells two people of a sentence apart: the last word of the name, the first of a family-first name."""
    family_first = tree.lower[found.first] in words("names", "family_first")
    return tree.lower[found.first if family_first else found.last - 1]


def _last_speaker(tree: Tree, index: int, seen: Sequence[Found]) -> Found | None:
    """The body or state that spoke last, for "it added": "the ministry said …. It added …"; not a person."""
    if not _speaks(tree, index):
        return None
    for found in _back(tree, index, seen, BACK):
        if _speaks(tree, found.head) and not _reported(tree, tree.head[found.head]):
            return found.root if found.root.mention.kind != "person" else None
    return None


def _speaks(tree: Tree, head: int) -> bool:
    return tree.dep[head] == "nsubj" and tree.lemma[tree.head[head]] in words("titles", "speech")


def _reported(tree: Tree, verb: int) -> bool:
    """Whether a verb stands in what someone else says: "urges" in "It added that the government urges …"."""
    return tree.dep[verb] == "ccomp" and tree.lemma[tree.head[verb]] in words("titles", "speech")


def _nominal(tree: Tree, index: int, seen: Sequence[Found]) -> Pointer | None:
    """A definite noun that points back: "the ministry", "the company", "the government", "the president"."""
    first = index
    while first > 0 and tree.tag[first - 1] in ("NN", "JJ", "NNP") and tree.dep[first - 1] in ("compound", "amod"):
        first -= 1
    if first == 0 or tree.lower[first - 1] != "the" or _goes_on(tree, index):
        return None
    antecedent = _named_before(tree, index, first, seen)
    return Pointer(first, index + 1, index, "nominal", antecedent, "nominal") if antecedent else None


def _goes_on(tree: Tree, index: int) -> bool:
    """Whether the noun goes on ("the company town", "the president of France")."""
    after = index + 1
    if after >= len(tree) or tree.lower[after] in APOSTROPHES:
        return False
    return tree.tag[after] in ("NN", "NNS", "NNP", "NNPS", "HYPH") or tree.lower[after] in (
        "of",
        "that",
        "which",
        "where",
    )


def _named_before(tree: Tree, index: int, first: int, seen: Sequence[Found]) -> Found | None:
    """The one earlier mention that a noun's kind allows: of a government, a company, a country, a body, a title."""
    word = tree.lower[index]
    modifiers = set(tree.lower[first:index])
    if word in words("titles", "governments"):
        return None if modifiers else _only([f for f in seen if f.mention.rule == "office:government"])
    if word in words("reference", "companies"):
        return None if modifiers else _only(_organizations(tree, index, seen))
    if word in words("reference", "countries"):
        return None if modifiers else _only([f for f in _back(tree, index, seen, 1) if f.root.mention.kind == "state"])
    if word in words("reference", "bodies"):
        return _only([f for f in seen if _has_head(tree, f, word) and modifiers <= _own_words(tree, f)])
    if is_title(word):
        return _only([f for f in seen if _bears_title(tree, f, {word, *modifiers})])
    return None


def _only(candidates: Sequence[Found]) -> Found | None:
    """The one actor among candidates, or None where there are several."""
    roots = {_identity(found.root): found.root for found in reversed(candidates)}
    return next(iter(roots.values())) if len(roots) == 1 else None


def _identity(found: Found) -> tuple[str, ...]:
    """What two mentions of one actor share: the gazetteer's key, or the name's words."""
    keys = tuple(cue for cue in found.mention.cues if cue.startswith(("key:", "owner:")))
    return keys if keys and keys[0].startswith("key:") else (*keys, str(found.mention.span))


def _organizations(tree: Tree, index: int, seen: Sequence[Found]) -> list[Found]:
    """The organisations of this sentence and the one before."""
    named = [f for f in _back(tree, index, seen, 1) if f.root.mention.kind == "organization"]
    first_of: dict[str, Found] = {}
    for found in named:
        first_of[" ".join(tree.lower[found.root.first : found.root.last])] = found.root
    return list(first_of.values())


def _has_head(tree: Tree, found: Found, word: str) -> bool:
    """Whether a mention is a body with that head noun: "foreign ministry", "Ministry of Defence"."""
    return found.antecedent is None and found.mention.kind == "organization" and word in _own_words(tree, found)


def _own_words(tree: Tree, found: Found) -> set[str]:
    return set(tree.lower[found.first : found.last])


def _bears_title(tree: Tree, found: Found, title: set[str]) -> bool:
    """Whether a person's stated role has all the words of a title."""
    role = found.mention.role
    if found.antecedent is not None or role is None:
        return False
    index, stated = found.first - 1, set()
    while index >= 0 and tree.start[index] >= role.start:
        stated.add(tree.lower[index])
        index -= 1
    return title <= stated
