"""Where names begin and end: runs of proper nouns cut at titles, at known names and where the parser sees a border."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.annotators.mentions.borders import (
    QUOTES,
    before_home,
    before_office,
    border_in,
    completes_title,
    ends_as_body,
    heads_body,
    through_given_name,
    title_in,
)
from briefing.annotators.mentions.fields import names_body
from briefing.annotators.mentions.nobody import is_nobody
from briefing.annotators.mentions.openings import (
    behind_description,
    behind_field,
    behind_opening,
    behind_post,
    is_plain_end,
    only_modifies,
)
from briefing.annotators.mentions.particles import behind_particles
from briefing.annotators.mentions.proper import NAME_LABELS
from briefing.annotators.mentions.runs import runs
from briefing.annotators.mentions.titles import is_title_at, is_title_part, is_title_plural
from briefing.annotators.tree import APOSTROPHES, Tree
from briefing.gazetteer import Known, known, matches
from briefing.lexicon import words

_POSTNOMINALS = frozenset({"KC", "QC", "MP", "CBE", "OBE", "MBE", "KBE", "DBE", "PhD", "Esq"})
"""Letters behind a person's name: "Ana Reyes KC"."""
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)$")


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Tokens `[first, last)` that name something; `known` is what the gazetteer says of exactly these words."""

    first: int
    last: int
    known: Known | None = None


def name_spans(tree: Tree, blocked: Sequence[bool]) -> list[NameSpan]:
    """The names of a parse in order, without articles, titles and possessive endings; `blocked` tokens are in none."""
    entries = {
        first: (last, entry) for first, last, entry in matches(tree.text, tree.gap) if _stands(tree, first, last)
    }
    names: list[NameSpan] = []
    for first, last in runs(tree, blocked, entries):
        names += _cut(tree, first, last, entries)
    names = [whole(tree, name) for name in _as_abbreviated(tree, names)]
    return [name for name in names if not is_nobody(tree, name.first, name.last, name.known)]


def whole(tree: Tree, name: NameSpan) -> NameSpan:
    """A name with what it begins with in front of its capital: "3M Company", "van der Berg"."""
    if name.known is not None or (first := behind_particles(tree, name.first)) == name.first:
        return _with_number(tree, name)
    return NameSpan(first, name.last)


def _with_number(tree: Tree, name: NameSpan) -> NameSpan:
    """A name with the number it begins with: "3M Company", "22nd Century Group"; not "the 14th Acme plant"."""
    number = name.first - 1
    if number < 0 or name.known is not None or tree.sentence[number] != tree.sentence[name.first]:
        return name
    tight = tree.text[number].isdigit() and not tree.gap[number] and len(tree.text[name.first]) == 1
    counted = _ORDINAL.match(tree.text[number]) is not None and tree.lower[name.first] == "century"
    behind = tree.text[number - 1 : number]
    begins = (tight and ends_as_body(tree, name.last) and behind not in (["$"], ["€"], ["£"])) or counted
    return NameSpan(number, name.last) if begins and name.last - name.first > 1 else name


def _as_abbreviated(tree: Tree, names: Sequence[NameSpan]) -> list[NameSpan]:
    """The names, two made one whose letters an abbreviation behind them has: "Peru | Farmers Party (PFP)"."""
    whole: list[NameSpan] = []
    for name in names:
        if whole and _is_spelled_out(tree, whole[-1].first, whole[-1].last, name):
            name = NameSpan(whole.pop().first, name.last)
        whole.append(name)
    return whole


def _is_spelled_out(tree: Tree, first: int, last: int, name: NameSpan) -> bool:
    """Whether an abbreviation behind a name is of it and of the name before: "(BTP)", ", or BTP"."""
    between, behind = tree.lower[last : name.first], tree.lower[name.last : name.last + 2]
    if len(between) > 2 or not {"in", "of", "for", "on", "the"}.issuperset(between):
        return False
    at = name.last + (2 if behind == [",", "or"] else 1)
    letters = "".join(text[0] for text in tree.text[first : name.last] if text[0].isupper())
    stands = behind == [",", "or"] or behind[:1] == ["("]
    return stands and len(letters) > 2 and tree.text[at : at + 1] == [letters]


def _stands(tree: Tree, first: int, last: int) -> bool:
    """Whether a match is a name where it stands: "Turkey" the state, but not "roast turkey" nor the pronoun "US"."""
    entry = known(tree.surface(first, last))
    tags = tree.tag[first:last]
    if last - first > 1 or (entry is not None and entry.use in ("adjective", "people")):
        return True
    if len(tree.text[first]) > 2 and tree.text[first].isupper():
        return True
    return tags[0] in ("NNP", "NNPS", "NN", "NNS", "JJ") or bool(tree.entity[first])


def _cut(tree: Tree, first: int, last: int, entries: dict[int, tuple[int, Known]]) -> list[NameSpan]:
    """The names in a run, titles and leading adjectives left out."""
    if first >= last:
        return []
    if first in entries and entries[first][0] == last:
        return [NameSpan(first, last, entries[first][1])]
    if first + 1 < last and only_modifies(tree, first, last, entries):
        return _cut(tree, first + 1, last, entries)
    post = behind_post(tree, first, last, entries)
    if post is not None:
        return _cut(tree, first, post, entries) + _cut(tree, post, last, entries)
    first = behind_description(tree, behind_opening(tree, first, last, entries), last, entries)
    home = before_home(tree, first, last)
    if home < last:
        return _cut(tree, first, home, entries) + _cut(tree, home + 1, last, entries)
    title = title_in(tree, first, last, entries)
    if title is not None:
        start, end = title
        if completes_title(tree, end, entries):
            end = behind_field(tree, end, last)
        return _cut(tree, first, start, entries) + _cut(tree, end, last, entries)
    if first in entries:
        return _cut_known(tree, first, max(before_office(tree, first, last), entries[first][0]), entries)
    republic = _republic(tree, first, last, entries)
    if republic is not None:
        return [republic]
    border = border_in(tree, first, last)
    if border is not None:
        return _cut(tree, first, border, entries) + _cut(tree, border, last, entries)
    while last > first and (not tree.text[last - 1][:1].isalnum() or tree.lower[last - 1] in ("the", "of")):
        last -= 1
    while last - first > 2 and tree.text[last - 1] in _POSTNOMINALS:
        last -= 1
    last = before_office(tree, first, through_given_name(tree, first, last))
    if all(is_title_part(word) or is_title_plural(word) or word == "of" for word in tree.lower[first:last]):
        return [NameSpan(first, last)] if _is_lone_body(tree, first, last) else []
    return [NameSpan(first, last + _is_possessive(tree, last))]


def _republic(tree: Tree, first: int, last: int, entries: dict[int, tuple[int, Known]]) -> NameSpan | None:
    """A state by its name in full: "Republic of Niger"; the Republic of China is Taiwan's, not China."""
    behind = first + 2 + (tree.lower[first + 2 : first + 3] == ["the"])
    end, entry = entries.get(behind, (0, None))
    if tree.lower[first : first + 2] != ["republic", "of"] or entry is None or end != last or entry.key == "state:CN":
        return None
    return NameSpan(first, last, entry) if (entry.kind, entry.use) == ("state", "name") else None


def _is_lone_body(tree: Tree, first: int, last: int) -> bool:
    """Whether a word of titles stands for a body by itself: "the Senate voted"; not "Senate leader", "the Minister"."""
    alone = last - first == 1 and tree.tag[first] == "NNP" and tree.lower[first] in words("titles", "bodies")
    return alone and tree.lower[first - 1 : first] == ["the"] and tree.dep[first] not in ("compound", "nmod", "amod")


def _is_possessive(tree: Tree, last: int) -> bool:
    """Whether the possessive ending behind a name belongs to it: "Moody's cut its rating"; not "Moody's shares"."""
    ending = last < len(tree) and tree.lower[last] in APOSTROPHES
    return ending and tree.lower[last - 1] in words("names", "possessives") and tree.dep[last - 1] != "poss"


def _cut_known(tree: Tree, first: int, last: int, entries: dict[int, tuple[int, Known]]) -> list[NameSpan]:
    """A run that begins with a known name: one longer name ("Singapore Airlines"), or two names side by side."""
    end, entry = entries[first]
    if tree.text[end:last] == ["Republic"] and (entry.kind, entry.use) == ("state", "name"):
        return [NameSpan(first, last, entry)]
    if entry.use in ("adjective", "people"):
        if _is_given_name(tree, first, end, last):
            return [NameSpan(first, last)]
        named = ends_as_body(tree, last) or heads_body(tree, first, last)
        begins = (index for index in range(first + 1, last) if tree.begins[index] and tree.lower[index - 1] != "and")
        whole = named and ((tree.entity[first] == "ORG" and not any(begins)) or tree.lower[end] == "and")
        whole = whole or _names_party(tree, end, last)
        return [NameSpan(first, last)] if whole else _cut(tree, end, last, entries)
    one = tree.entity[first] in NAME_LABELS and not any(tree.begins[first + 1 : last]) and all(tree.entity[first:last])
    state = tree.text[end:last] == ["State"]  # a part of a federation that bears another state's name
    letters = entry.kind == "place" and last - end == 1 and tree.text[end].isupper()  # "Africa CDC"
    one = one or (letters and len(tree.text[end]) > 2 and tree.head[first] == end)
    office = names_body(tree, end + 1) and tree.lower[end + 1 : last][:1] in (["for"], ["of"])  # "UN | Office for …"
    matter = "on" in tree.lower[end:last] and heads_body(tree, first, last)  # "UN Forum | on Indigenous Issues"
    if (
        one
        or state
        or office
        or matter
        or _is_branch(tree, end, last, entry)
        or ends_as_body(tree, last)
        or tree.text[end] in ("of", "&", "-")
    ):
        return [NameSpan(first, last)]
    return [NameSpan(first, end, entry), *_cut(tree, end, last, entries)]


def _is_branch(tree: Tree, end: int, last: int, entry: Known) -> bool:
    """Whether a state behind a known body names its branch: "Amnesty International | Kenya"; not "NATO Russia talks".

    Nor in a row of letters, which stand beside states.
    """
    state = (
        known(tree.surface(end, last)) if entry.kind == "organization" and not tree.text[end - 1].isupper() else None
    )
    named = state is not None and (state.kind, state.use) == ("state", "name")
    return named and tree.head[end - 1] == last - 1 and tree.dep[last - 1] not in ("compound", "nmod")


def _is_given_name(tree: Tree, first: int, end: int, last: int) -> bool:
    """Whether what looks like a people's adjective is a given name: "Minister | German Rivas", "Christian Holm".

    A title stands before it, or the parser has one person; not in "Christian Democrats", "German Siemens".
    """
    if tree.lower[first] not in words("names", "given_peoples") or not end < last <= end + 2:
        return False
    person = all(label == "PERSON" for label in tree.entity[first:last]) and not any(tree.begins[end:last])
    titled = first > 0 and is_title_at(tree, first - 1)
    return (person or titled) and is_plain_end(tree, last) and not is_title_part(tree.lower[end])


def _names_party(tree: Tree, first: int, last: int) -> bool:
    """Whether the adjective before is part of a party's name: "the Georgian | Harvest | party", “Georgian | Harvest”.

    Not "the German | CDU party", nor an office or a person: "the Georgian minister", "the Georgian Lopez coalition".
    """
    party = last < len(tree) and tree.lower[last] in ("party", "movement", "coalition", "alliance", "bloc")
    party = party or (last < len(tree) and tree.text[last] in QUOTES and tree.text[max(first - 2, 0)] in QUOTES)
    common = last - first == 1 and tree.entity[first] != "PERSON" and not tree.text[first].isupper()
    return party and common and not is_title_part(tree.lower[first])
