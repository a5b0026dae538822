"""Roles as stated beside a name: "South Korean President Yoon", "Kim Min-ji, head of the agency"."""

from __future__ import annotations

from briefing.annotators.mentions.names import NameSpan, is_title, is_title_part
from briefing.annotators.tokens import APOSTROPHES, TokenTable
from briefing.gazetteer import known
from briefing.lexicon import words

LONGEST_TITLE = 14
"""Tokens a title before a name may have; longer rows are not titles."""
LINKS = frozenset({"-", "of", "for", "&"})


def role_tokens(table: TokenTable, name: NameSpan, head: int) -> tuple[int, int] | None:
    """The tokens of the role stated beside a name, without article, or None: before it, else in apposition."""
    return _title_before(table, name) or _apposition(table, name, head)


def _title_before(table: TokenTable, name: NameSpan) -> tuple[int, int] | None:
    """What stands before: "South Korean President" in "South Korean President Yoon"; not "Mr" in "Mr Yoon"."""
    last = name.first
    if last == 0 or not table.gap[last - 1] or not is_title(table.lower[last - 1]) or _is_address(table, last - 1):
        return None
    if table.sentence[last - 1] != table.sentence[last]:
        return None
    first = last - 1
    while first > 0 and last - first < LONGEST_TITLE and _belongs(table, first - 1, last):
        first -= 1
    while first < last - 1 and (
        table.lower[first] in APOSTROPHES or table.tag[first] in ("DT", "PRP$", "IN", "CC", "HYPH")
    ):
        first += 1
    return first, last


def _is_address(table: TokenTable, index: int) -> bool:
    return table.lower[index].rstrip(".") in words("titles", "honorifics")


def _belongs(table: TokenTable, index: int, last: int) -> bool:
    """Whether the token at `index` still belongs to the title that ends at `last`."""
    if table.sentence[index] != table.sentence[last]:
        return False
    if is_title_part(table.lower[index]) or known(table.text[index]) is not None:
        return True
    if table.lower[index] in APOSTROPHES:
        return index > 0 and table.is_capital(index - 1)
    if table.lower[index] in LINKS:
        return True
    inside = index < table.head[index] < last + 6
    return inside and (table.tag[index] in ("NNP", "NNPS", "JJ", "HYPH") or table.dep[index] in ("compound", "amod"))


def _apposition(table: TokenTable, name: NameSpan, head: int) -> tuple[int, int] | None:
    """As "head of the agency" in "Kim Min-ji, head of the agency, said"; not a second name in apposition."""
    for child in table.dependents(head, "appos"):
        comma = table.text[name.last] if name.last < len(table) else ""
        if child > name.last and comma == "," and is_title(table.lower[child]):
            return _phrase(table, child, name.last + 1)
    return None


def _phrase(table: TokenTable, head: int, start: int) -> tuple[int, int]:
    """The noun phrase of a title: what stands before its head, and an "of" or "at" phrase up to the next comma."""
    first = head
    while first > start and table.text[first - 1] not in ",;()" and table.tag[first - 1] not in ("DT", "PRP$"):
        first -= 1
    last = head + 1
    if last < len(table) and table.lower[last] in ("of", "at", "for"):
        end = last + 1
        while end < len(table) and end - head < LONGEST_TITLE and _in_phrase(table, end, head):
            end += 1
        last = end if end > last + 1 else last
    while last > head + 1 and table.lower[last - 1] in APOSTROPHES:
        last -= 1
    return first, last


def _in_phrase(table: TokenTable, index: int, head: int) -> bool:
    """Whether a token can go on a title's "of" phrase."""
    noun = table.tag[index][:2] in ("NN", "JJ", "DT") or table.lower[index] in LINKS
    return (noun or table.lower[index] in APOSTROPHES) and table.sentence[index] == table.sentence[head]
