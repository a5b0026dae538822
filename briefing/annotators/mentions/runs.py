"""Rows of proper nouns and what joins them into one: "Ministry of Health and Welfare", "Médecins Sans Frontières"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.annotators.mentions.titles import is_given, is_title, is_title_plural
from briefing.annotators.tree import APOSTROPHES, Tree
from briefing.gazetteer import Known, known
from briefing.lexicon import words

NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"})
BODY_LABELS = frozenset({"ORG", "FAC", "LOC", "GPE", "EVENT", "LAW", "WORK_OF_ART"})
LONGEST_RUN = 24
"""Longer rows of capitalised words are lists or shouting, not names."""
NO_GIVEN_NAMES = frozenset({"led", "based", "backed", "born", "style", "era", "like", "owned", "run", "held"})
"""What a hyphen adds to a person's name to make an adjective: "Putin-led"."""
CALENDAR = frozenset(
    [
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("january", "february", "march", "april", "may", "june", "july", "august"),
        *("september", "october", "november", "december"),
    ]
)
FIELDED = frozenset({"ministry", "department", "minister", "secretary", "institute", "bureau", "office"})
"""Heads of names that list their fields behind "of"."""
MOST_FIELDS = 8
"""Tokens of such a list behind its first comma."""
ARABIC = frozenset({"al", "el", "ul", "as", "ad", "an", "ash", "ar", "at", "az"})
"""The Arabic article before a hyphen, also as it is spoken before some letters: "al-Burhan", "as-Sisi"."""
IZAFAT = frozenset({"e", "i", "o", "ul", "ud", "ur", "us", "un", "uz"})
"""What stands between hyphens in names in Persian and Urdu: "Jamaat-e-Watan"."""
OPENING = frozenset("\"'“‘")
CLOSING = frozenset("\"'”’")
MOST_PARTICLES = 3
"""Particles in a row: "van der", "de la"."""
HYPHENS = frozenset({"-", "\u2010", "\u2011"})
_DASHES = frozenset({"\u2013", "\u2014"})
_PARTIES = frozenset({"alliance", "bloc", "coalition", "party"})
"""What two parties' names joined by a dash are the name of."""
_ACCREDITED = frozenset({"chamber", "delegation", "embassy", "mission", "representation"})
"""Bodies that are sent "to" another or stand for a country's firms there."""
_ABSTRACT = re.compile(r"[a-z]{2,20}(?:tion|sion|ment|ing|ity|ety|ship|ence|ance|ics|ure|fare|ogy)$")
"""Endings of the fields that a body's name lists."""
_DANISH = (["A", "/", "S"], ["I", "/", "S"], ["K", "/", "S"])
"""Legal forms that are written with a stroke: "Harlan A/S"."""
_NAME_WORD = re.compile(r"[\w.&'’+!/-]+$")
_NUMBERED = re.compile(r"\d{1,3}[A-Z][a-z]{3,30}$")
"""A word of a name that a number opens: "1Peru"; not "1st", "3M" nor "20Mbit"."""


def runs(tree: Tree, blocked: Sequence[bool], entries: dict[int, tuple[int, Known]]) -> Iterator[tuple[int, int]]:
    """Maximal rows `[first, last)` of proper nouns and what joins them, inside one sentence.

    `blocked` tokens are in none. `entries` are the gazetteer's matches by first token: where each ends, what it is.
    """
    index = 0
    while index < len(tree):
        if blocked[index] or not (index in entries or _is_proper(tree, index)):
            index += 1
            continue
        last = _extend(tree, blocked, entries, index)
        yield index, last
        index = last


def _extend(tree: Tree, blocked: Sequence[bool], entries: dict[int, tuple[int, Known]], first: int) -> int:
    """The end of the row that begins at a token."""
    last = entries[first][0] if first in entries else first + 1
    while last < len(tree) and tree.sentence[last] == tree.sentence[first] and last - first < LONGEST_RUN:
        if last not in entries and _opens_behind_form(tree, first, last):
            break
        if not blocked[last] and (last in entries or _is_proper(tree, last)):
            last = entries[last][0] if last in entries else last + 1
            continue
        joined = _join(tree, first, last)
        if joined is None or blocked[joined] or not (joined in entries or _is_proper(tree, joined)):
            break
        if joined in entries and tree.lower[last] in HYPHENS and _names_state(tree, first, last):
            break
        last = entries[joined][0] if joined in entries else joined + 1
    return last


def _opens_behind_form(tree: Tree, first: int, index: int) -> bool:
    """Whether a sentence that the parser doesn't see opens behind a legal form: "It sold Harlan Inc. | Reyes said so".

    The form must end what a verb has for its object, and a verb follow; not "when Acme Inc. Logistics said so".
    """
    form, following = tree.text[index - 1], index + 1
    ends = index - first > 1 and form.endswith(".") and form[:-1].lower() in words("organizations", "suffixes")
    if not ends or not tree.is_capital(index) or following >= len(tree) or tree.tag[following] not in ("VBD", "VBZ"):
        return False
    before = max(first - 1, 0)
    verb = tree.tag[before][:2] == "VB" and tree.lemma[before] not in words("titles", "speech")
    return verb or tree.dep[before] == "prep"


def _is_proper(tree: Tree, index: int) -> bool:
    """Whether a token can be in a name: tagged a proper noun, or a capitalised word that the parser has in a name."""
    text = tree.text[index]
    if _NUMBERED.match(text):
        return True
    if not text[:1].isalpha() or tree.lower[index] in CALENDAR or not _NAME_WORD.match(text):
        return False
    if text.rpartition("-")[2] in NO_GIVEN_NAMES or _is_article(tree, index):
        return False
    if text[:1].isupper() and _opens_calls(tree, index):
        return True
    if tree.tag[index] in ("NNP", "NNPS"):
        return text[:1].isupper() or not text.islower()
    if tree.tag[index] in ("IN", "DT", "MD") and text[:1].isupper():
        return _opens_name(tree, index)
    if tree.tag[index] == "RB" and text[:1].isupper() and index > 1 and tree.tag[index - 1] == "NNP":
        return is_given(tree.lower[index - 1]) or is_title(tree.lower[index - 2])  # "Ana Reilly"
    if tree.lower[index] in words("organizations", "suffixes") and index and text[:1].isupper():
        return tree.tag[index - 1] == "NNP"  # "Harlan Berhad", whatever the tagger makes of it
    return (
        text[:1].isupper() and tree.entity[index] in NAME_LABELS and tree.tag[index] not in ("DT", "PRP", "PRP$", "IN")
    )


def _opens_calls(tree: Tree, index: int) -> bool:
    """Whether a verb opens one of the two calls that a group is named by: | Save | Peru, | Stop | Acme."""
    calls = words("organizations", "calls")
    if tree.lower[index] not in calls or index + 1 >= len(tree) or not tree.is_capital(index + 1):
        return False
    end = index + 1
    while end < len(tree) and end - index <= MOST_PARTICLES and tree.is_capital(end):
        end += 1
    again = tree.text[end : end + 1] == [","] and tree.lower[end + 1 : end + 2] != [] and tree.lower[end + 1] in calls
    return again or (index > 1 and tree.text[index - 1] == "," and _opened_by_call(tree, index - 1))


def _opened_by_call(tree: Tree, comma: int) -> bool:
    """Whether a call in capitals stands right before a comma: "Save Peru|,"."""
    first = comma
    while first > 0 and comma - first <= MOST_PARTICLES and tree.is_capital(first - 1):
        first -= 1
    return first < comma - 1 and tree.lower[first] in words("organizations", "calls")


def _is_article(tree: Tree, index: int) -> bool:
    """Whether a "The" that the tagger takes for a name is the article: "The WHO's staff", not "The Hague"."""
    return tree.lower[index] == "the" and tree.dep[index] == "det" and not tree.entity[index]


def _opens_name(tree: Tree, index: int) -> bool:
    """Whether a word that looks like a small one begins a name: "Per Strand left", "An Nguyen", "IF Metall".

    At the start of a sentence another given or family name must follow, or a verb: not "Per Apple's report", "An Obama
    aide", "Will Lopez leave?".
    """
    following = index + 1
    if following >= len(tree) or not tree.is_capital(following) or tree.tag[following] not in ("NNP", "NNPS"):
        return False
    given = is_given(tree.lower[index]) or tree.lower[index] in words("names", "family_first")
    if tree.opens_sentence(index):
        named = is_given(tree.lower[following]) or tree.lower[following] in words("names", "family_first")
        noun = tree.dep[following] in ("compound", "nmod") and not tree.is_capital(tree.head[following])
        verb = tree.tag[following + 1 : following + 2] in (["VBD"], ["VBZ"]) and tree.tag[index] != "DT"
        return given and not noun and (verb or (named and tree.tag[index] != "MD"))
    club = tree.text[index].isupper() and len(tree.text[index]) > 1 and not tree.text[following].isupper()
    return club or given


def _names_state(tree: Tree, first: int, last: int) -> bool:
    """Whether these tokens are a state, so that a hyphen after them joins two states: "Russia-North Korea"."""
    entry = known(tree.surface(first, last))
    return entry is not None and entry.kind in ("state", "place")


def _join(tree: Tree, first: int, index: int) -> int | None:
    """The token after what joins two parts of one name ("of the", "&", a hyphen), or None where nothing does."""
    word, following = tree.lower[index], index + 1
    if following >= len(tree) or tree.sentence[following] != tree.sentence[first]:
        return None
    if word in _DASHES:  # "the Liberal–National Coalition"
        tight = not tree.gap[index] and not tree.gap[index - 1]
        return following if tight and _run_end(tree, following) in _PARTIES else None
    if word in HYPHENS:
        tight = not tree.gap[index] and not tree.gap[index - 1]
        return _behind_izafat(tree, following) if tight else None
    if word in OPENING and tree.gap[index - 1]:
        return _after_nickname(tree, index)
    if word == "&" or (word == "/" and tree.text[index - 1 : following + 1] in _DANISH):
        return following
    if word in APOSTROPHES:
        before = tree.lower[index - 1]
        listed = words("organizations", "possessed") | words("names", "possessives")
        inside = before in listed or tree.text[index - 1] == "O" or _names_church(tree, first, following)
        inside = inside or (tree.text[following] == "Office" and is_title(before) and tree.is_capital(index - 1))
        return following if inside and tree.is_capital(following) else None
    if word in ARABIC and tree.lower[following] in HYPHENS and not tree.gap[index]:
        return following + 1 if following + 1 < len(tree) and tree.is_capital(following + 1) else None
    if word in words("names", "particles") and word != "and" and tree.text[index].islower():
        return _join_particle(tree, index)
    return _join_phrase(tree, first, index)


def _behind_izafat(tree: Tree, index: int) -> int:
    """The word behind a hyphen and what it links: "Nasr" in "Hizb-ul-Nasr" and "Hizb-e Nasr"; else the token itself."""
    if tree.lower[index] in IZAFAT and tree.gap[index] and index + 1 < len(tree) and tree.is_capital(index + 1):
        return index + 1
    last = index + 2
    hyphened = last < len(tree) and tree.lower[index] in IZAFAT and tree.lower[index + 1] in HYPHENS
    return last if hyphened and not tree.gap[index] and tree.is_capital(last) else index


def _join_particle(tree: Tree, index: int) -> int | None:
    """The family name behind particles: "Leyen" in "Ursula von der Leyen"; not behind the "al" of "et al"."""
    following, last = index, min(index + MOST_PARTICLES, len(tree) - 1)
    lone = tree.lower[index] in words("names", "lone_particles")
    while following < last and tree.lower[following] in words("names", "particles"):
        following += 1
    person = "PERSON" in tree.entity[index : following + 1]
    return following if (lone or person) and tree.is_capital(following) else None


def _join_phrase(tree: Tree, first: int, index: int) -> int | None:
    """Joins such as the "of" in "Ministry of Defence" and the "for" in "Campaign for Peace"."""
    word, following = tree.lower[index], index + 1
    if word == ",":
        return following if _lists_fields(tree, first, index) or _calls_again(tree, first, index) else None
    if word not in ("of", "for", "and", "on", "in", "the", "to", "against"):
        return None
    if tree.lower[following] == "the" and following + 1 < len(tree):
        following += 1
    laws = words("organizations", "laws")
    if (
        word != "and"
        and tree.is_capital(following)
        and (tree.lower[first] in laws or _run_end(tree, following) in laws)
    ):
        return following
    inside = tree.entity[index] in BODY_LABELS and not tree.begins[index] and not tree.begins[following]
    if word in ("and", "to"):
        joined = _is_coordinate_body(tree, first, index) if inside else _describe_body(tree, index)
        joined = joined or (_goes_on(tree, first, index) if word == "and" else _is_accredited(tree, first, index))
        return following if joined else None
    headed = word == "of" and (names_body(tree, index) or tree.text[index - 1] == "Republic")
    headed = headed or (word == "for" and names_body(tree, index) and _run_end(tree, following) in _causes())
    headed = headed or (word == "of" and tree.lower[index - 1] in _causes() and "for" in tree.lower[first:index])
    office = is_title(tree.lower[index - 1]) or is_title_plural(tree.lower[index - 1])
    title = word == "of" and office and tree.is_capital(index - 1)
    return following if inside or headed or title else None


def _lists_fields(tree: Tree, first: int, index: int) -> bool:
    """Whether a comma stands between the fields of a ministry: "Ministry of Economy, Trade and Industry"."""
    if tree.lower[first] not in FIELDED or tree.lower[first + 1] != "of" or not tree.is_capital(index + 1):
        return False
    end = index + 1
    while end < len(tree) and end - index < MOST_FIELDS and (tree.is_capital(end) or tree.lower[end] == ","):
        end += 1
    return end + 1 < len(tree) and tree.lower[end] == "and" and tree.is_capital(end + 1)


def _calls_again(tree: Tree, first: int, index: int) -> bool:
    """Whether a comma joins the two calls of a group's name: "Save Peru, Stop Acme"; not "Save Peru, Ana Reyes"."""
    calls = words("organizations", "calls")
    named = tree.lower[first] in calls and tree.lower[index + 1] in calls and tree.is_capital(index + 1)
    return named and index - first > 1 and tree.is_capital(index + 2)


def _after_nickname(tree: Tree, index: int) -> int | None:
    """The family name behind a nickname in quotation marks: "Guzmán" in "Joaquín “El Chapo” Guzmán"."""
    end = index + 1
    while end < len(tree) and end - index <= MOST_PARTICLES and tree.is_capital(end):
        end += 1
    closed = end > index + 1 and end + 1 < len(tree) and tree.lower[end] in CLOSING
    given = is_given(tree.lower[index - 1]) or tree.entity[index - 1] == "PERSON" or is_title(tree.lower[index - 2])
    return end + 1 if closed and given and tree.gap[end] and tree.is_capital(end + 1) else None


def _causes() -> frozenset[str]:
    """What a body stands up for: "Change" in "Movement for Democratic Change"; not "left the Party for Norway"."""
    return words("organizations", "causes")


def _names_church(tree: Tree, first: int, following: int) -> bool:
    """Whether a saint's possessive stands in the name of a house: "St Brannoc's Cathedral"; not "St Ives's mayor"."""
    houses = words("organizations", "heads") | words("organizations", "places")
    saint = tree.lower[first].rstrip(".") in ("st", "saint")
    return saint and tree.is_capital(following) and _run_end(tree, following) in houses


def names_body(tree: Tree, index: int) -> bool:
    """Whether the word before an "of" is a body's head noun: "Ministry of", "University of"."""
    heads = words("organizations", "heads") | words("organizations", "places")
    return tree.lower[index - 1] in heads and tree.is_capital(index - 1)


def _run_end(tree: Tree, index: int) -> str:
    """The last word of the row of proper nouns that begins at a token, lower-cased."""
    while index + 1 < len(tree) and _is_proper(tree, index + 1):
        index += 1
    return tree.lower[index]


def _describe_body(tree: Tree, index: int) -> bool:
    """Whether words on both sides of an "and" that are no names describe one body: "Olympic and Paralympic Committee".

    So also "Heads of State and Government", "Committee on Oversight and Investigations"; not "Acme and Delmar Group".
    """
    fields = tree.lower[index - 2] == "on" and tree.lower[index - 3] in words("organizations", "heads")
    if fields and tree.head[index + 1] == index - 1 and tree.dep[index + 1] == "conj" and tree.entity[index + 1] == "":
        return True
    if tree.lower[index - 3 : index + 2] == ["heads", "of", "state", "and", "government"]:
        return tree.is_capital(index + 1)
    alone = tree.entity[index - 1] != "" or tree.head[index - 1] <= index + 1
    return not alone and _run_end(tree, index + 1) in words("organizations", "heads")


def _goes_on(tree: Tree, first: int, index: int) -> bool:
    """Whether an "and" goes on with a body's fields: "Centre for Road Safety and Training", "Competition and Roads
    Commission"; not "Ministry of Health and Acme", "Acme and Delmar Commission".
    """
    fields = words("titles", "fields") | _causes()
    if tree.lower[index - 1] in fields and tree.head[index - 1] > index + 1:
        return _run_end(tree, index + 1) in words("organizations", "heads")
    links = [link for link in range(first + 1, index) if tree.lower[link] in ("for", "of")]
    field = tree.lower[index + 1] in fields or _ABSTRACT.match(tree.lower[index + 1]) is not None
    behind = tree.dep[index + 1] == "conj" and any(link < tree.head[index + 1] < index for link in links)
    return field and behind and names_body(tree, links[0]) and not _is_proper(tree, index + 2)


def _is_accredited(tree: Tree, first: int, index: int) -> bool:
    """Whether a "to" goes on with where a body is sent: "Chamber of Commerce to the EU"; not "gave the Mission to"."""
    sent = first <= tree.head[index] < index and tree.dep[index] == "prep"
    return sent and not _ACCREDITED.isdisjoint(tree.lower[first:index])


def _is_coordinate_body(tree: Tree, first: int, index: int) -> bool:
    """Whether an "and" stands inside one body's name: "Ministry of Health and Welfare", "Food and Drug Agency"."""
    heads = words("organizations", "heads")
    if any(tree.lower[before] in heads for before in range(first, index)):
        return True
    end = index + 1
    while end < len(tree) and tree.entity[end] in BODY_LABELS and not tree.begins[end]:
        end += 1
    return tree.lower[end - 1] in heads and end - index <= 5
