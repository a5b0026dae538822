"""Where names begin and end: runs of proper nouns, cut at titles, at known names and where the parser sees a border."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.annotators.tokens import APOSTROPHES, TokenTable
from briefing.gazetteer import Known, known, matches
from briefing.lexicon import words

NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"})
BODY_LABELS = frozenset({"ORG", "FAC", "LOC", "GPE", "EVENT", "LAW", "WORK_OF_ART"})
LONGEST_RUN = 24
"""Longer rows of capitalised words are lists or shouting, not names."""
_NAME_WORD = re.compile(r"[\w.&'’+!/-]+$")
NO_GIVEN_NAMES = frozenset({"led", "based", "backed", "born", "style", "era", "like", "owned", "run", "held"})
"""What a hyphen adds to a person's name to make an adjective: "Putin-led"."""
CALENDAR = frozenset(
    [
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("january", "february", "march", "april", "may", "june", "july", "august"),
        *("september", "october", "november", "december"),
    ]
)
HYPHENS = frozenset({"-", "\u2010", "\u2011"})


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Tokens `[first, last)` that name something; `known` is what the gazetteer says of exactly these words."""

    first: int
    last: int
    known: Known | None = None


def name_spans(table: TokenTable, blocked: Sequence[bool]) -> list[NameSpan]:
    """The names of a parse in order, without articles, titles and possessive endings; `blocked` tokens are in none."""
    entries = {
        first: (last, entry) for first, last, entry in matches(table.text, table.gap) if _stands(table, first, last)
    }
    names: list[NameSpan] = []
    for first, last in _runs(table, blocked, entries):
        names += _cut(table, first, last, entries)
    return [name for name in names if not _is_adjectival(table, name) and not _is_thing(table, name)]


def is_title(word: str) -> bool:
    """Whether a lower-cased word is an office or a form of address."""
    bare = word.rstrip(".")
    return bare in words("titles", "offices") or bare in words("titles", "honorifics")


def _is_titles(word: str) -> bool:
    """Whether a lower-cased word is several office holders: "senators"."""
    return word.endswith("s") and word[:-1] in words("titles", "offices")


def is_title_part(word: str) -> bool:
    """Whether a lower-cased word can stand in a title: "deputy", "foreign", "minister"."""
    return is_title(word) or word in words("titles", "office_modifiers") or word in words("titles", "passing_modifiers")


def _is_adjectival(table: TokenTable, name: NameSpan) -> bool:
    """Whether a name is an adjective: "East Asian", or by a hyphen "pro-Beijing", "anti-Pyongyang", "Pan-democrat"."""
    entry = known(table.text[name.last - 1]) if table.tag[name.last - 1] == "JJ" else None
    if entry is not None and entry.use == "adjective":
        return True
    before = name.first - 1
    if before > 0 and table.lower[before] in HYPHENS and not table.gap[before] and not table.gap[before - 1]:
        return table.text[before - 1].islower()
    after = name.last
    if after + 1 >= len(table) or table.lower[after] not in HYPHENS or table.gap[after] or table.gap[after - 1]:
        return False
    return name.known is None and name.last - name.first == 1 and table.tag[after + 1] in ("NN", "NNS", "JJ")


def _is_thing(table: TokenTable, name: NameSpan) -> bool:
    """Whether a name is listed as no actor's (units, abbreviations, faiths) or is a legal form alone ("Inc.")."""
    suffixes = words("organizations", "suffixes")
    if name.last - name.first == 1 and len(table.text[name.first].strip(".")) < 2:
        return True
    if all(word.rstrip(".") in suffixes for word in table.lower[name.first : name.last]):
        return name.known is None
    return name.known is None and _surface(table, name.first, name.last) in words("organizations", "things")


def _stands(table: TokenTable, first: int, last: int) -> bool:
    """Whether a match is a name where it stands: "Turkey" the state, but not "roast turkey" nor the pronoun "US"."""
    entry = known(_surface(table, first, last))
    tags = table.tag[first:last]
    if last - first > 1 or (entry is not None and entry.use in ("adjective", "people")):
        return True
    if len(table.text[first]) > 2 and table.text[first].isupper():
        return True
    return tags[0] in ("NNP", "NNPS", "NN", "NNS", "JJ") or bool(table.entity[first])


def _surface(table: TokenTable, first: int, last: int) -> str:
    return "".join(
        word + (" " if table.gap[index] and index + 1 < last else "")
        for index, word in enumerate(table.text[first:last], first)
    )


def _is_proper(table: TokenTable, index: int) -> bool:
    text = table.text[index]
    if not text[:1].isalpha() or table.lower[index] in CALENDAR or not _NAME_WORD.match(text):
        return False
    if text.rpartition("-")[2] in NO_GIVEN_NAMES:
        return False
    if table.tag[index] in ("NNP", "NNPS"):
        return text[:1].isupper() or not text.islower()
    return (
        text[:1].isupper()
        and table.entity[index] in NAME_LABELS
        and table.tag[index] not in ("DT", "PRP", "PRP$", "IN")
    )


def _runs(
    table: TokenTable, blocked: Sequence[bool], entries: dict[int, tuple[int, Known]]
) -> Iterator[tuple[int, int]]:
    """Maximal rows of proper nouns and what joins them, inside one sentence."""
    index = 0
    while index < len(table):
        if blocked[index] or not (index in entries or _is_proper(table, index)):
            index += 1
            continue
        last = _extend(table, blocked, entries, index)
        yield index, last
        index = last


def _extend(table: TokenTable, blocked: Sequence[bool], entries: dict[int, tuple[int, Known]], first: int) -> int:
    last = entries[first][0] if first in entries else first + 1
    while last < len(table) and table.sentence[last] == table.sentence[first] and last - first < LONGEST_RUN:
        if not blocked[last] and (last in entries or _is_proper(table, last)):
            last = entries[last][0] if last in entries else last + 1
            continue
        joined = _join(table, first, last)
        if joined is None or blocked[joined] or not (joined in entries or _is_proper(table, joined)):
            break
        if joined in entries and table.lower[last] in HYPHENS and _names_state(table, first, last):
            break
        last = entries[joined][0] if joined in entries else joined + 1
    return last


def _names_state(table: TokenTable, first: int, last: int) -> bool:
    """Whether these tokens are a state, so that a hyphen after them joins two states: "Russia-North Korea"."""
    entry = known(_surface(table, first, last))
    return entry is not None and entry.kind in ("state", "place")


def _join(table: TokenTable, first: int, index: int) -> int | None:
    """The token after what joins two parts of one name ("of the", "&", a hyphen), or None where nothing does."""
    word, following = table.lower[index], index + 1
    if following >= len(table) or table.sentence[following] != table.sentence[first]:
        return None
    if word in HYPHENS:
        return following if not table.gap[index] and not table.gap[index - 1] else None
    if word == "&":
        return following
    if word in APOSTROPHES:
        inside = table.lower[index - 1] in words("organizations", "possessed")
        return following if inside and table.is_capital(following) else None
    if word in words("names", "particles") and word != "and":
        return following if table.entity[index] == "PERSON" or table.entity[following] == "PERSON" else None
    return _join_phrase(table, first, index)


def _join_phrase(table: TokenTable, first: int, index: int) -> int | None:
    """Joins such as the "of" in "Ministry of Defence" and the "for" in "Campaign for Peace"."""
    word, following = table.lower[index], index + 1
    if word not in ("of", "for", "and", "on", "in", "the", "to", "against"):
        return None
    if table.lower[following] == "the" and following + 1 < len(table):
        following += 1
    laws = words("organizations", "laws")
    if (
        word != "and"
        and table.is_capital(following)
        and (table.lower[first] in laws or _run_end(table, following) in laws)
    ):
        return following
    inside = table.entity[index] in BODY_LABELS and not table.begins[index] and not table.begins[following]
    if word in ("and", "to"):
        return following if inside and _is_coordinate_body(table, first, index) else None
    headed = word == "of" and _names_body(table, first, index)
    title = word == "of" and is_title(table.lower[index - 1]) and table.is_capital(index - 1)
    return following if inside or headed or title else None


def _names_body(table: TokenTable, first: int, index: int) -> bool:
    heads = words("organizations", "heads") | words("organizations", "places")
    return table.lower[index - 1] in heads and table.is_capital(index - 1)


def _run_end(table: TokenTable, index: int) -> str:
    """The last word of the row of proper nouns that begins at a token, lower-cased."""
    while index + 1 < len(table) and _is_proper(table, index + 1):
        index += 1
    return table.lower[index]


def _is_coordinate_body(table: TokenTable, first: int, index: int) -> bool:
    """Whether an "and" stands inside one body's name: "Ministry of Health and Welfare", "Food and Drug Agency"."""
    heads = words("organizations", "heads")
    if any(table.lower[before] in heads for before in range(first, index)):
        return True
    end = index + 1
    while end < len(table) and table.entity[end] in BODY_LABELS and not table.begins[end]:
        end += 1
    return table.lower[end - 1] in heads and end - index <= 5


def _cut(table: TokenTable, first: int, last: int, entries: dict[int, tuple[int, Known]]) -> list[NameSpan]:
    """The names in a run, titles and leading adjectives left out."""
    if first >= last:
        return []
    if first in entries and entries[first][0] == last:
        return [NameSpan(first, last, entries[first][1])]
    title = _title_end(table, first, last)
    if title is not None:
        start, end = title
        rest = [] if _completes_title(table, end, entries) else _cut(table, end, last, entries)
        return _cut(table, first, start, entries) + rest
    if first in entries:
        return _cut_known(table, first, last, entries)
    border = _border(table, first, last)
    if border is not None:
        return _cut(table, first, border, entries) + _cut(table, border, last, entries)
    while last > first and (not table.text[last - 1][:1].isalnum() or table.lower[last - 1] == "the"):
        last -= 1
    last = _through_given_name(table, first, last)
    if all(is_title_part(word) or _is_titles(word) or word == "of" for word in table.lower[first:last]):
        return []
    return [NameSpan(first, last)]


def _title_end(table: TokenTable, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of a title inside a run with a name after it: "Acme Spokeswoman Rita Lopez" gives "Spokeswoman".

    Not "General Motors", which the parser sees as one organisation, nor a body: "Prime Minister 's Office".
    """
    for index in range(first, last - 1):
        word = table.lower[index]
        if not (is_title(word) or _is_titles(word)) or _inside_body(table, index, last):
            continue
        start, end = index, index + 1
        while start > first and is_title_part(table.lower[start - 1]):
            start -= 1
        while end < last and (is_title_part(table.lower[end]) or table.lower[end] in ("of", "the", "for", "and", "-")):
            end += 1
        if end == last or table.lower[end] in ("in", "on", "to", "against"):
            return None
        return start, end
    return None


def _completes_title(table: TokenTable, end: int, entries: dict[int, tuple[int, Known]]) -> bool:
    """Whether what follows a title's "of" is its field and no name: "Director of Media", not "CEO of Acme Airways"."""
    after_of = table.lower[end - 1] in ("of", "for", "and", "the")
    return after_of and end not in entries and not (table.begins[end] and table.entity[end] in NAME_LABELS)


def _inside_body(table: TokenTable, index: int, last: int) -> bool:
    """Whether a title word is part of a body's name."""
    following = index + 1
    if table.lower[index].rstrip(".") in words("titles", "sure_offices") or table.lower[following] == "of":
        return table.lower[last - 1] in ("office", "palace", "court", "council") and table.lower[following] != "of"
    same = table.entity[index] in BODY_LABELS and table.entity[following] != "" and not table.begins[following]
    bodies = words("organizations", "heads") | words("organizations", "suffixes") | words("organizations", "brands")
    return same or table.lower[last - 1].rstrip(".") in bodies


def _cut_known(table: TokenTable, first: int, last: int, entries: dict[int, tuple[int, Known]]) -> list[NameSpan]:
    """A run that begins with a known name: one longer name ("Singapore Airlines"), or two names side by side."""
    end, entry = entries[first]
    if entry.use in ("adjective", "people"):
        whole = table.entity[first] == "ORG" and not any(table.begins[first + 1 : last]) and _ends_as_body(table, last)
        return [NameSpan(first, last)] if whole else _cut(table, end, last, entries)
    one = (
        table.entity[first] in NAME_LABELS and not any(table.begins[first + 1 : last]) and all(table.entity[first:last])
    )
    if one or _ends_as_body(table, last) or table.text[end] in ("of", "&", "-"):
        return [NameSpan(first, last)]
    return [NameSpan(first, end, entry), *_cut(table, end, last, entries)]


def _ends_as_body(table: TokenTable, last: int) -> bool:
    bodies = words("organizations", "heads") | words("organizations", "suffixes") | words("organizations", "places")
    return table.lower[last - 1].rstrip(".") in bodies | words("organizations", "events")


def _border(table: TokenTable, first: int, last: int) -> int | None:
    """Where the parser begins another name of another kind inside a run, or None."""
    for index in range(first + 1, last):
        if table.begins[index] and table.entity[index - 1] and table.entity[index] in NAME_LABELS:
            return index
    return None


def _through_given_name(table: TokenTable, first: int, last: int) -> int:
    """The end of a name whose second given name is in lower case after a hyphen: "Kim Jong-un"."""
    person = table.lower[first] in words("names", "family_first") or table.entity[last - 1] == "PERSON"
    if not person or last - first < 2 or last + 1 >= len(table) or table.lower[last] not in HYPHENS or last - first > 2:
        return last
    tight = not table.gap[last - 1] and not table.gap[last]
    given = table.text[last + 1]
    fits = given.isalpha() and given.islower() and len(given) <= 6 and given not in NO_GIVEN_NAMES
    return last + 2 if tight and fits else last
