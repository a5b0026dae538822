"""What the rest of a document says about a name: surnames, names the parser missed, names inside names of events."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from briefing.annotators.mentions.names import NameSpan, whole
from briefing.annotators.mentions.proper import HYPHENS
from briefing.annotators.mentions.titles import is_title
from briefing.annotators.tree import Tree
from briefing.gazetteer import Known, display_name, known
from briefing.lexicon import lexicon, words

SURE = 2
"""A name of one word must be seen this often before it is looked for where the parser saw none."""


def spelled(tree: Tree, name: NameSpan) -> str:
    """The tokens of a name, joined by single spaces also where the text has none."""
    return " ".join(tree.text[name.first : name.last])


def spread(tree: Tree, blocked: Sequence[bool], names: list[NameSpan]) -> list[NameSpan]:
    """The names of a document in order, mended by what the document as a whole shows."""
    people = _surnames(tree, names)
    mended = [_not_the_place(tree, one, people) for name in names for one in _two_people(tree, name, people)]
    mended = _seats(tree, _directions(mended, tree))
    sure = _sure(tree, mended)
    mended = [piece for name in mended for piece in _owner_of_event(tree, name, sure)]
    return sorted([*mended, *_missed(tree, blocked, mended, people)], key=lambda name: name.first)


def _is_person(tree: Tree, name: NameSpan) -> bool:
    """Whether a name of two words and more is a person's: the parser sees one, or a title stands before it."""
    if name.last - name.first < 2:
        return False
    titled = name.first > 0 and is_title(tree.lower[name.first - 1])
    return titled or all(tree.entity[index] == "PERSON" for index in range(name.first, name.last))


def _surnames(tree: Tree, names: Sequence[NameSpan]) -> frozenset[str]:
    """The last words of the people named in full, unless the document has them as common words ("Jobs", "jobs")."""
    common = {text for text in tree.text if text.islower()}
    people = (name for name in names if name.known is None and _is_person(tree, name))
    last = {tree.text[name.last - 1] for name in people if tree.tag[name.last - 1] != "NNPS"}
    return frozenset(word for word in last if word.lower() not in common)


def _not_the_place(tree: Tree, name: NameSpan, surnames: frozenset[str]) -> NameSpan:
    """The name without what the gazetteer says of it: "Paris" is a person in a document about Marie Paris."""
    state = name.known is None or (name.known.kind == "state" and name.known.use == "name")
    if state or name.last - name.first > 1 or tree.text[name.first] not in surnames:
        return name
    return NameSpan(name.first, name.last)


def _two_people(tree: Tree, name: NameSpan, surnames: frozenset[str]) -> list[NameSpan]:
    """The two people of a document whose surnames a hyphen joins: "the Lopez-Reyes talks"; not "Ana Lopez-Reyes"."""
    pair = name.last - name.first == 3 and tree.lower[name.first + 1] in HYPHENS
    if not pair or not surnames.issuperset((tree.text[name.first], tree.text[name.last - 1])):
        return [name]
    return [NameSpan(name.first, name.first + 1), NameSpan(name.last - 1, name.last)]


def _directions(names: list[NameSpan], tree: Tree) -> list[NameSpan]:
    """The halves of a divided country by direction: "the South" is South Korea where the text has both Koreas."""
    present = {name.known.key for name in names if name.known is not None}
    halves: dict[str, str] = {}
    for country in lexicon("countries")["directions"]["entries"].values():
        if all(f"state:{code}" in present for code in country.values()):
            halves |= {direction: f"state:{code}" for direction, code in country.items()}
    return [_half(tree, name, halves | _coordinated(tree, name)) for name in names]


def _coordinated(tree: Tree, name: NameSpan) -> dict[str, str]:
    """What "North" stands for in "North and South Korea"."""
    ahead = tree.text[name.last : name.last + 3]
    if len(ahead) < 3 or ahead[0] not in ("and", "or"):
        return {}
    halves = lexicon("countries")["directions"]["entries"].get(ahead[2], {})
    return {direction: f"state:{code}" for direction, code in halves.items()} if ahead[1] in halves else {}


def _seats(tree: Tree, names: list[NameSpan]) -> list[NameSpan]:
    """The seats of bodies that a document is about: "Brussels" where it names the European Union and not Belgium."""
    present = {name.known.key for name in names if name.known is not None and name.known.use != "capital"}
    seats: dict[str, Known] = {}
    for seat, body in lexicon("organizations")["seats"]["entries"]:
        state, entry = known(seat), known(body)
        if entry is not None and entry.key in present and (state is None or state.key not in present):
            seats[seat] = Known(entry.key, entry.name, entry.kind, "capital")
    return [NameSpan(each.first, each.last, seats.get(spelled(tree, each), each.known)) for each in names]


def _half(tree: Tree, name: NameSpan, halves: dict[str, str]) -> NameSpan:
    """The name as that of a state, if it is a direction that stands for one: "the North", "between North and South"."""
    key = halves.get(spelled(tree, name)) if name.known is None else None
    alone = not name.first or tree.lower[name.first - 1] in ("the", "and", "between")
    if key is None or not (alone or _coordinated(tree, name)):
        return name
    return NameSpan(name.first, name.last, Known(key, display_name(key) or "", "state", "name"))


def _sure(tree: Tree, names: Sequence[NameSpan]) -> frozenset[str]:
    """Names that the document has as names on their own."""
    return frozenset(spelled(tree, name) for name in names if tree.entity[name.first] in ("ORG", "PERSON", "GPE"))


def _owner_of_event(tree: Tree, name: NameSpan, sure: frozenset[str]) -> Iterator[NameSpan]:
    """The body that an event's name begins with: "Acme" in "Acme Developers Conference"; else the name itself.

    What has an abbreviation of its own is a body: "Peru Farmers Movement (PFM)".
    """
    events = words("organizations", "events") | words("organizations", "soft_events")
    if name.known is None and name.last - name.first > 1 and tree.lower[name.last - 1] in events:
        behind = tree.text[name.last : name.last + 2]
        if (
            behind[:1] == ["("]
            and behind[-1].isupper()
            and tree.lower[name.last - 1] in words("organizations", "heads")
        ):
            yield name
            return
        for last in range(name.last - 1, name.first, -1):
            owner = " ".join(tree.text[name.first : last])
            entry = known(owner)
            if owner in sure or (entry is not None and entry.use == "name"):
                yield NameSpan(name.first, last, entry)
                return
    yield name


def _missed(
    tree: Tree, blocked: Sequence[bool], names: Sequence[NameSpan], surnames: frozenset[str]
) -> Iterator[NameSpan]:
    """Names the parser missed that the document has elsewhere: surnames, full names, names of one word seen often."""
    taken = {index for name in names for index in range(name.first, name.last)}
    counts = Counter(spelled(tree, name) for name in names if name.known is None)
    sought: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for found in {*surnames, *(text for text, count in counts.items() if count >= SURE or " " in text)}:
        pieces = found.split(" ")
        sought[pieces[0]][len(pieces)].add(found)
    index = 0
    while index < len(tree):
        last = _found_at(tree, sought.get(tree.text[index], {}), index)
        if last and not any(blocked[at] or at in taken for at in range(index, last)) and _fits(tree, index):
            yield whole(tree, NameSpan(index, last))
        index = last or index + 1


def _found_at(tree: Tree, sought: Mapping[int, AbstractSet[str]], first: int) -> int:
    """The end of the longest sought name that stands at `first`, or 0; `sought` holds names by their length."""
    ends = (first + length for length, names in sought.items() if " ".join(tree.text[first : first + length]) in names)
    return max(ends, default=0)


def _fits(tree: Tree, index: int) -> bool:
    """Whether a capitalised word can be a name here: a noun or adjective; at the start of a sentence, an argument."""
    if not tree.is_capital(index) or tree.tag[index][:2] not in ("NN", "JJ", "VB", "RB", "FW"):
        return False
    opens = tree.opens_sentence(index) or (index > 0 and not tree.text[index - 1][:1].isalnum())
    return not opens or tree.dep[index] in ("nsubj", "nsubjpass", "poss", "compound", "nmod", "appos")
