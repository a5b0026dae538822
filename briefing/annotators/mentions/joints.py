"""What joins two parts of one name: hyphens, particles, nicknames, possessives: "von der Leyen", "Hizb-ul-Nasr"."""

from __future__ import annotations

from briefing.annotators.mentions.fields import join_phrase
from briefing.annotators.mentions.proper import HYPHENS, MOST_PARTICLES, run_end
from briefing.annotators.mentions.titles import is_given, is_title
from briefing.annotators.tree import APOSTROPHES, Tree
from briefing.lexicon import words

ARABIC = frozenset({"wal", "al", "el", "ul", "as", "ad", "an", "ash", "ar", "at", "az"})
"""The Arabic article before a hyphen, also as it is spoken before some letters: "al-Burhan", "as-Sisi"."""
IZAFAT = frozenset({"e", "i", "o", "ul", "ud", "ur", "us", "un", "uz"})
"""What stands between hyphens in names in Persian and Urdu: "Jamaat-e-Watan"."""
OPENING = frozenset("\"'“‘")
CLOSING = frozenset("\"'”’")
_DASHES = frozenset({"\u2013", "\u2014"})
_PARTIES = frozenset({"alliance", "bloc", "coalition", "party"})
"""What two parties' names joined by a dash are the name of."""
_DANISH = (["A", "/", "S"], ["I", "/", "S"], ["K", "/", "S"])
"""Legal forms that are written with a stroke: "Harlan A/S"."""


def join(tree: Tree, first: int, index: int) -> int | None:
    """The token after what joins two parts of one name ("of the", "&", a hyphen), or None where nothing does."""
    word, following = tree.lower[index], index + 1
    if following >= len(tree) or tree.sentence[following] != tree.sentence[first]:
        return None
    if word in _DASHES:  # "the Liberal–National Coalition"
        tight = not tree.gap[index] and not tree.gap[index - 1]
        return following if tight and run_end(tree, following) in _PARTIES else None
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
    if (behind := _in_foreign_body(tree, first, index)) is not None:
        return behind
    if word in words("names", "particles") and word != "and" and tree.text[index].islower():
        return _join_particle(tree, index)
    return join_phrase(tree, first, index)


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


def _in_foreign_body(tree: Tree, first: int, index: int) -> int | None:
    """The word behind small words of another tongue in a body's name: "Vida" in "Coordinadora Rural por la Vida"."""
    if tree.lower[first] not in words("organizations", "foreign_openers"):
        return None
    last = min(index + MOST_PARTICLES, len(tree) - 1)
    following = index
    while following < last and tree.text[following] in words("organizations", "foreign_links"):
        following += 1
    joined = following > index and tree.is_capital(following) and tree.sentence[following] == tree.sentence[first]
    return following if joined else None


def _after_nickname(tree: Tree, index: int) -> int | None:
    """The family name behind a nickname in quotation marks: "Guzmán" in "Joaquín “El Chapo” Guzmán"."""
    end = index + 1
    while end < len(tree) and end - index <= MOST_PARTICLES and tree.is_capital(end):
        end += 1
    closed = end > index + 1 and end + 1 < len(tree) and tree.lower[end] in CLOSING
    given = is_given(tree.lower[index - 1]) or tree.entity[index - 1] == "PERSON" or is_title(tree.lower[index - 2])
    return end + 1 if closed and given and tree.gap[end] and tree.is_capital(end + 1) else None


def _names_church(tree: Tree, first: int, following: int) -> bool:
    """Whether a saint's possessive stands in the name of a house: "St Brannoc's Cathedral"; not "St Ives's mayor"."""
    houses = words("organizations", "heads") | words("organizations", "places")
    saint = tree.lower[first].rstrip(".") in ("st", "saint")
    return saint and tree.is_capital(following) and run_end(tree, following) in houses
