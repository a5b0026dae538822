"""What a document shows that tells who can be meant: where its names stand, what they are, who is spoken of unnamed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefing.annotators.mentions.titles import is_description, is_title
from briefing.annotators.tree import Tree
from briefing.lexicon import words
from briefing.model import Mention

WINDOW = 300
"""Mentions a noun looks back: what was named hundreds of names ago is not what "the ministry" means."""
MASCULINE = frozenset({"he", "him", "his", "himself"})
QUOTES = frozenset({*'"“”„«»', "``", "''"})
OPENING = frozenset({*"“„«", "``"})
CLIMB = 24
"""Clauses nested or joined deeper than this are no longer followed."""
ASIDE = frozenset({"in", "at", "on", "near", "during", "since"})
"""Prepositions that bring in where and when, not whom a deed is done to."""
OF = frozenset({"of", "for", "at"})
VOTES = 2
"""Pronouns from which on they tell a gender within a document, if all agree."""


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


Identity = Callable[[Found], tuple[str, ...]]


class Scope:
    """A document while it is read from top to bottom: `seen` are the mentions so far, pointers among them."""

    def __init__(self, tree: Tree, found: Sequence[Found]) -> None:
        """Read off what holds for the document as a whole."""
        self.tree = tree
        self.seen: list[Found] = []
        self.quoted = _quoted(tree)
        self._shared = _shared(tree, found)
        self._families = _families(tree, found)
        self._standing = {one.head for one in found}
        self._starts = {one.first for one in found}
        self._unnamed = _unnamed(tree)
        self._titles: dict[str, set[str]] = defaultdict(set)
        self._pronouns: dict[str, Counter[str]] = defaultdict(Counter)
        for one in found:
            if one.mention.kind == "person" and (gender := _stated_gender(tree, one)):
                self._titles[self.person(one)].add(gender)

    def point(self, pointer: Found) -> None:
        """Take in a word that was found to stand for an earlier mention."""
        self.seen.append(pointer)
        self._standing.add(pointer.head)
        if gender := gender_of(self.tree.lower[pointer.head]):
            self._pronouns[self.person(pointer.root)][gender] += 1

    def back(self, index: int, sentences: int) -> Iterator[Found]:
        """Earlier mentions, nearest first, in a token's sentence and some before."""
        lowest = self.tree.sentence[index] - sentences
        for found in reversed(self.seen[-WINDOW:]):
            if self.tree.sentence[found.first] < lowest:
                return
            yield found

    def person(self, found: Found) -> str:
        """What tells two people apart: the surname, or the whole name where two with that surname are named."""
        surname = _surname(self.tree, found)
        return " ".join(self.tree.lower[found.first : found.last]) if surname in self._shared else surname

    def is_person(self, found: Found) -> bool:
        """Whether a mention is a person: by its own cues, or by the surname of one named in full."""
        root = found.root
        if root.mention.kind in ("person", "state"):
            return root.mention.kind == "person"
        return " ".join(self.tree.lower[root.first : root.last]) in self._families

    def fits(self, found: Found, gender: str) -> bool:
        """Whether a person may have a gender: no title, no role and no two pronouns speak against it."""
        key = self.person(found.root)
        if stated := self._titles.get(key):
            return not gender or gender in stated
        votes = self._pronouns[key] if key in self._pronouns else Counter[str]()
        others = sum(count for one, count in votes.items() if one != gender)
        return not gender or votes[gender] > 0 or others < VOTES

    def suits(self, found: Found, gender: str) -> bool:
        """Whether no pronoun of the other gender alone has stood for a person so far."""
        votes = self._pronouns.get(self.person(found.root), Counter())
        return not gender or votes[gender] > 0 or not votes

    def unnamed_subject(self, start: int, end: int, gender: str) -> bool:
        """Whether in sentences `[start, end]` somebody without a name is the subject: "A spokesman said …"."""
        heads = (head for sentence in range(start, end + 1) for head in self._unnamed.get(sentence, ()))
        return any(not self._is_named(head) and _may_be(self.tree.lower[head], gender) for head in heads)

    def unnamed_speaker(self, start: int, end: int) -> bool:
        """Whether somebody without a name speaks between two tokens: "the government said", "officials say"."""
        nouns = (head for head in range(start, end) if self.tree.pos[head] == "NOUN" and speaks(self.tree, head))
        return any(not self._is_named(head) for head in nouns)

    def _is_named(self, head: int) -> bool:
        """Whether a noun stands for somebody known, or right before a name: "his father Jan Lund"."""
        return head in self._standing or head + 1 in self._starts


def _surname(tree: Tree, found: Found) -> str:
    """The last word of a name, the first of a family-first name."""
    family_first = tree.lower[found.first] in words("names", "family_first")
    return tree.lower[found.first if family_first else found.last - 1]


def _families(tree: Tree, found: Sequence[Found]) -> set[str]:
    """All that follows the first name of people named in full: "Lund", "Har-Levi"."""
    people = [one for one in found if one.mention.kind == "person" and one.last - one.first > 1]
    return {" ".join(tree.lower[one.first + 1 : one.last]) for one in people}


def _shared(tree: Tree, found: Sequence[Found]) -> set[str]:
    """The surnames with which a document names two people in full: Jan Sorel and his wife Ida Sorel."""
    full: dict[str, set[str]] = defaultdict(set)
    for one in found:
        if one.mention.kind == "person" and one.last - one.first > 1:
            full[_surname(tree, one)].add(" ".join(tree.lower[one.first : one.last]))
    return {surname for surname, names in full.items() if len(names) > 1}


def gender_of(word: str) -> str:
    """The gender of a pronoun, "" for other words."""
    return "" if word not in words("reference", "he") else "m" if word in MASCULINE else "f"


def is_main_subject(tree: Tree, head: int) -> bool:
    """Whether a token is, or is joined to, the subject of its sentence's main clause or of one joined to that."""
    head = _joined_to(tree, head)
    return tree.dep[head] in ("nsubj", "nsubjpass") and is_main(tree, tree.head[head])


def is_main(tree: Tree, verb: int) -> bool:
    """Whether a verb is its sentence's main one, or joined to it by "and"."""
    for _ in range(CLIMB):
        if tree.dep[verb] != "conj":
            break
        verb = tree.head[verb]
    return tree.head[verb] == verb


def speaks(tree: Tree, head: int) -> bool:
    """Whether a token is the subject of a verb of speech."""
    return tree.dep[head] == "nsubj" and tree.lemma[tree.head[head]] in words("titles", "speech")


def continued(scope: Scope, index: int, named: Sequence[Found], identity: Identity) -> Found | None:
    """The subject of the sentence before, for the subject of the next: "Acme, which Ivo Lund founded, grew. It …".

    None where another of those `named` there takes part in the same deed ("Duda met Miller. He said …") or in what
    the subject says, unless both sentences tell what somebody said.
    """
    tree = scope.tree
    subjects = {identity(found.root): found for found in named if is_main_subject(tree, found.head)}
    if len(subjects) != 1 or not is_main_subject(tree, index):
        return None
    ((key, subject),) = subjects.items()
    others = [found.head for found in named if identity(found.root) != key]
    both_say = speaks(tree, index) and speaks(tree, subject.head)
    if any(_takes_part(tree, head) or (not both_say and _is_told(tree, head)) for head in others):
        return None
    return subject.root


def _joined_to(tree: Tree, head: int) -> int:
    """What a noun is joined to by "and" or apposed to, or itself."""
    for _ in range(CLIMB):
        if tree.dep[head] not in ("conj", "appos"):
            break
        head = tree.head[head]
    return head


def _takes_part(tree: Tree, head: int) -> bool:
    """Whether a noun is an argument of a main verb: subject, object, or behind "with", "from", "against"."""
    head = _joined_to(tree, head)
    governor = tree.head[head]
    if tree.dep[head] == "pobj" and tree.lower[governor] not in ASIDE:
        governor = tree.head[governor]
    elif tree.dep[head] not in ("nsubj", "nsubjpass", "dobj", "dative", "attr"):
        return False
    return is_main(tree, governor)


def _is_told(tree: Tree, head: int) -> bool:
    """Whether a noun stands in what somebody says or thinks."""
    for depth, above in enumerate(tree.ancestors(head)):
        if depth >= CLIMB:
            break
        if tree.dep[above] == "ccomp":
            return True
    return False


def _quoted(tree: Tree) -> list[bool]:
    """Which tokens stand inside quotation marks; a mark left open ends with its sentence's paragraph."""
    inside, column = False, []
    for text in tree.text:
        if text in QUOTES:
            inside = not inside if text == '"' else text in OPENING
        elif "\n" in text:
            inside = False
        column.append(inside)
    return column


def _unnamed(tree: Tree) -> dict[int, list[int]]:
    """Nouns for one person that are a main subject without a name beside them, by sentence."""
    found: dict[int, list[int]] = defaultdict(list)
    for index, tag in enumerate(tree.tag):
        if tag == "NN" and _is_nameless_subject(tree, index) and _is_someone(tree, index):
            found[tree.sentence[index]].append(index)
    return found


def _is_nameless_subject(tree: Tree, index: int) -> bool:
    own = tree.dep[index] in ("nsubj", "nsubjpass") and is_main(tree, tree.head[index])
    return own and tree.child(index, "appos") is None


def _is_someone(tree: Tree, index: int) -> bool:
    """Whether a noun is one for a person: by the word, or because it speaks: "a dealer said"; not "the bank said"."""
    word = tree.lower[index]
    lists = (words("reference", "men"), words("reference", "women"), words("titles", "kin"))
    if is_title(word) or is_description(word) or any(word in one for one in lists):
        return True
    article = tree.child(index, "det")
    return article is not None and tree.lower[article] in ("a", "an", "one") and speaks(tree, index)


def _may_be(word: str, gender: str) -> bool:
    """Whether somebody so called may be "he" or "she"."""
    return not gender or word not in words("reference", "women" if gender == "m" else "men")


def _stated_gender(tree: Tree, found: Found) -> str:
    """The gender told by a title before the name, the role beside it or, where none does, a given name.

    "Mrs Reyes", "the actress Robin Reyes", "Milica Reyes"; not "Andrea Reyes", who may be either, nor a lone "Thomas".
    """
    beside = {tree.lower[found.first].rstrip("."), tree.lower[max(found.first - 1, 0)].rstrip(".")}
    role = found.mention.role
    if role is not None:
        beside |= own_office(tree, found)
    man = not beside.isdisjoint(words("reference", "men") | words("reference", "misters"))
    woman = not beside.isdisjoint(words("reference", "women") | words("reference", "mistresses"))
    if not man and not woman and found.last - found.first > 1:
        given = tree.lower[found.first]
        man, woman = given in words("names", "men"), given in words("names", "women")
    return "" if man == woman else "m" if man else "f"


def _beside(tree: Tree, found: Found, start: int, end: int) -> range:
    """The tokens between two code points that stand beside a mention, its own among them."""
    low, high = found.first, found.last
    while low > 0 and tree.start[low - 1] >= start:
        low -= 1
    while high < len(tree) and tree.end[high] <= end:
        high += 1
    return range(low, high)


def own_office(tree: Tree, found: Found) -> set[str]:
    """The words of the office stated beside a mention, without what it is of: "chief" of "chief of the Acme bank"."""
    role = found.mention.role
    if role is None:
        return set()
    stated = [i for i in _beside(tree, found, role.start, role.end) if role.start <= tree.start[i] < role.end]
    ends = (place for place, index in enumerate(stated) if tree.lower[index] in OF and place > 0)
    return {tree.lower[index] for index in stated[: next(ends, len(stated))]}
