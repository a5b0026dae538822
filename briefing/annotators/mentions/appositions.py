"""Roles stated behind a name: "Kim Min-ji, head of the agency", "Kim Min-ji, who heads the agency"."""

from __future__ import annotations

from briefing.annotators.mentions.names import NameSpan
from briefing.annotators.mentions.titles import LINKS, LONGEST_TITLE, is_description, is_title, is_title_part
from briefing.annotators.tree import APOSTROPHES, Tree
from briefing.lexicon import words

MARKS = frozenset('"“”')
"""What may stand around a body's name in a role: chairman of “Green Harvest”."""
_PRESENT_OR_PAST = frozenset({"VBZ", "VBD"})


def role_behind(tree: Tree, name: NameSpan, head: int) -> tuple[int, int] | None:
    """The tokens of the role stated behind a name, without article, or None."""
    return _apposition(tree, name, head) or _clause(tree, name, head)


def _apposition(tree: Tree, name: NameSpan, head: int) -> tuple[int, int] | None:
    """As "head of the agency" in "Kim Min-ji, head of the agency, said"; not a second name in apposition.

    Nor one of several people: "threats to Kim, the first lady and the speaker", "Kim, his former adviser Ana Reyes".
    Nor somebody who speaks somewhere: "In Leeds, a leader of the union, Ana Reyes, said".
    """
    if tree.dep[head] == "pobj" and tree.lower[tree.head[head]] in words("organizations", "locatives"):
        return None
    passing = words("titles", "passing_modifiers")
    for child in (child for index in _heads(tree, name, head) for child in tree.dependents(index, "appos")):
        comma = tree.text[name.last] if name.last < len(tree) else ""
        whose = tree.tag[name.last + 1 : name.last + 2] == ["WP$"]  # the office is somebody else's
        listed = any(tree.child(other, "det") is not None for other in tree.dependents(child, "conj"))
        article = tree.child(child, "det")
        told = name.last - name.first > 1 or (article is not None and tree.lower[article] in ("a", "an"))
        office = is_title(tree.lower[child]) or (told and is_description(tree.lower[child]))
        office = office and not _is_companys(tree, name, child)
        if child > name.last and comma == "," and office and not whose and not listed:
            first, last = _phrase(tree, child, name.last + 1)
            if last - first == 1 and tree.tag[first - 1] == "PRP$" and tree.lower[first] in passing:
                return None  # "Kim, his deputy,"
            return None if last < len(tree) and tree.is_capital(last) else (first, last)
    return None


def _is_companys(tree: Tree, name: NameSpan, noun: int) -> bool:
    """Whether what a name is called is a company that owns or makes: "Tass, a Peruvian miner that owns a fifth"."""
    either = tree.lower[noun] in words("organizations", "apposed_companies") and name.last - name.first == 1
    clauses = tree.dependents(noun, "relcl")
    return either and any(
        tree.lower[child] in ("that", "which") for clause in clauses for child in tree.children[clause]
    )


def _heads(tree: Tree, name: NameSpan, head: int) -> tuple[int, ...]:
    """The head of a name, and its last word, which the parser may have for an object of it: "Pham Sanh | Chau"."""
    last = name.last - 1
    return (head,) if last == head or tree.head[last] != head or tree.dep[last] == "compound" else (head, last)


def _clause(tree: Tree, name: NameSpan, head: int) -> tuple[int, int] | None:
    """As "who heads the agency" in "Kim Min-ji, who heads the agency, said"; of other verbs only with a body behind.

    Not "who led the race", nor "who had led the army".
    """
    for verb in tree.dependents(head, "relcl"):
        who, held = tree.child(verb, "nsubj"), tree.child(verb, "dobj")
        if who is None or held is None or who != name.last + 1 or tree.lower[who] != "who" or who + 1 != verb:
            continue
        heads = tree.lemma[verb] in words("titles", "heading")
        leads = tree.lemma[verb] in words("titles", "leading") and _is_body(tree, held)
        if tree.tag[verb] in _PRESENT_OR_PAST and (heads or leads) and held - who < LONGEST_TITLE:
            return who, _phrase(tree, held, verb + 1)[1]
    return None


def _is_body(tree: Tree, noun: int) -> bool:
    """Whether a noun is what somebody can be the head of: "Harvest Party", "the army", "a charity"; not "the race"."""
    word = tree.lower[noun].rstrip(".")
    listed = word in words("organizations", "heads") | words("organizations", "apposed_companies")
    return listed or word in words("titles", "bodies") or tree.entity[noun] == "ORG"


def _phrase(tree: Tree, head: int, start: int) -> tuple[int, int]:
    """The noun phrase of a title: what stands before its head, and an "of" or "at" phrase up to the next comma."""
    first = head
    while first > start and tree.text[first - 1] not in ",;()" and tree.tag[first - 1] not in ("DT", "PRP$"):
        first -= 1
    last = head + 1
    last += tree.lower[last : last + 1] == ["general"]  # "director general of the authority"
    last += 2 * (tree.lower[last : last + 2] == ["-", "general"])
    if last < len(tree) and tree.lower[last] in ("of", "at", "for"):
        end = last + 1
        while end < len(tree) and end - head < LONGEST_TITLE and _in_phrase(tree, end, head):
            end += 1
        last = end if end > last + 1 else last
    while last > head + 1 and tree.lower[last - 1] in APOSTROPHES:
        last -= 1
    return first, last


def _in_phrase(tree: Tree, index: int, head: int) -> bool:
    """Whether a token can go on a title's "of" phrase."""
    noun = tree.tag[index][:2] in ("NN", "JJ", "DT") or tree.lower[index] in LINKS
    noun = noun or (tree.lower[index] == "and" and (_joins_names(tree, index) or _joins_fields(tree, index, head)))
    noun = noun or (tree.lower[index] == "on" and _joins_names(tree, index))  # "Committee on Transport"
    noun = noun or (tree.lower[index] in MARKS and index + 1 < len(tree))
    noun = noun or (tree.dep[index] == "amod" and tree.tag[index] in ("VBG", "VBN"))  # "its governing body"
    return (noun or tree.lower[index] in APOSTROPHES) and tree.sentence[index] == tree.sentence[head]


def _joins_names(tree: Tree, index: int) -> bool:
    """Whether an "and" goes on with a body's name: "Council of Trade and Industry"; not "Acme and Ana Reyes"."""
    capitals = tree.is_capital(index - 1) and index + 1 < len(tree) and tree.is_capital(index + 1)
    return capitals and tree.entity[index + 1] not in ("PERSON", "DATE")


def _joins_fields(tree: Tree, index: int, head: int) -> bool:
    """Whether an "and" goes on with what an office is of: "minister for Haj and local affairs".

    Not "chief of police and father of two", nor "head of the union and mayor".
    """
    after = index + 1
    inner = after < len(tree) and tree.dep[index] == "cc" and tree.head[index] > head
    plain = inner and tree.tag[after][:2] in ("NN", "JJ") and not tree.is_capital(after)
    another = plain and (tree.lower[after + 1 : after + 2] == ["of"] or is_description(tree.lower[after]))
    return plain and not another and not is_title_part(tree.lower[after]) and not is_title(tree.lower[after])
