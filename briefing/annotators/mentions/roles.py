"""Roles as stated beside a name: "South Korean President Yoon", "Kim Min-ji, head of the agency"."""

from __future__ import annotations

from briefing.annotators.mentions.names import NameSpan
from briefing.annotators.mentions.titles import is_title, is_title_part
from briefing.annotators.tree import APOSTROPHES, Tree
from briefing.gazetteer import known
from briefing.lexicon import words

LONGEST_TITLE = 14
"""Tokens a title before a name may have; longer rows are not titles."""
LINKS = frozenset({"-", "of", "for", "&"})


def role_tokens(tree: Tree, name: NameSpan, head: int) -> tuple[int, int] | None:
    """The tokens of the role stated beside a name, without article, or None: before it, else in apposition."""
    return _title_before(tree, name) or _apposition(tree, name, head) or _apposed_to_title(tree, name, head)


def _title_before(tree: Tree, name: NameSpan) -> tuple[int, int] | None:
    """What stands before: "South Korean President" in "South Korean President Yoon"; not "Mr" in "Mr Yoon"."""
    last = name.first
    if last == 0 or not tree.gap[last - 1] or not _ends_title(tree, last - 1) or _is_address(tree, last - 1):
        return None
    if tree.sentence[last - 1] != tree.sentence[last]:
        return None
    first = last - 1
    while first > 0 and last - first < LONGEST_TITLE and _belongs(tree, first - 1, last):
        first -= 1
    while first < last - 1 and (
        tree.lower[first] in APOSTROPHES or tree.tag[first] in ("DT", "PRP$", "IN", "CC", "HYPH")
    ):
        first += 1
    return first, last


def _ends_title(tree: Tree, index: int) -> bool:
    """Whether a title ends with a token: "minister", "president-elect"."""
    joined = index > 1 and tree.lower[index] in ("elect", "designate") and tree.lower[index - 1] == "-"
    return is_title(tree.lower[index]) or (joined and is_title(tree.lower[index - 2]))


def _is_address(tree: Tree, index: int) -> bool:
    return tree.lower[index].rstrip(".") in words("titles", "honorifics")


def _belongs(tree: Tree, index: int, last: int) -> bool:
    """Whether the token at `index` still belongs to the title that ends at `last`."""
    if tree.sentence[index] != tree.sentence[last]:
        return False
    if is_title_part(tree.lower[index]) or known(tree.text[index]) is not None:
        return True
    if tree.lower[index] in APOSTROPHES:
        return index > 0 and tree.is_capital(index - 1)
    if tree.lower[index] in LINKS:
        return True
    inside = index < tree.head[index] < last + 6
    return inside and (tree.tag[index] in ("NNP", "NNPS", "JJ", "HYPH") or tree.dep[index] in ("compound", "amod"))


def _apposition(tree: Tree, name: NameSpan, head: int) -> tuple[int, int] | None:
    """As "head of the agency" in "Kim Min-ji, head of the agency, said"; not a second name in apposition."""
    for child in tree.dependents(head, "appos"):
        comma = tree.text[name.last] if name.last < len(tree) else ""
        whose = tree.tag[name.last + 1 : name.last + 2] == ["WP$"]  # the office is somebody else's
        if child > name.last and comma == "," and is_title(tree.lower[child]) and not whose:
            return _phrase(tree, child, name.last + 1)
    return None


def _apposed_to_title(tree: Tree, name: NameSpan, head: int) -> tuple[int, int] | None:
    """As "Acme CEO" in "Acme CEO, Ana Reyes, said"; not in "the CEO, Acme's founder said", where no comma closes it."""
    title, comma = tree.head[head], name.first - 1
    closed = name.last < len(tree) and tree.text[name.last] == ","
    apposed = tree.dep[head] == "appos" and title == comma - 1 and tree.text[comma] == "," and closed
    if not apposed or not is_title(tree.lower[title]) or tree.tag[title] not in ("NN", "NNP"):
        return None
    first = title
    while first > 0 and title - first < LONGEST_TITLE and _belongs(tree, first - 1, title):
        first -= 1
    while first < title and tree.tag[first] in ("DT", "PRP$", "IN", "CC", "HYPH", "POS"):
        first += 1
    return first, title + 1


def _phrase(tree: Tree, head: int, start: int) -> tuple[int, int]:
    """The noun phrase of a title: what stands before its head, and an "of" or "at" phrase up to the next comma."""
    first = head
    while first > start and tree.text[first - 1] not in ",;()" and tree.tag[first - 1] not in ("DT", "PRP$"):
        first -= 1
    last = head + 1
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
    return (noun or tree.lower[index] in APOSTROPHES) and tree.sentence[index] == tree.sentence[head]
