"""What a piece calls itself: "Commentary", "Expert comment", "Policy Brief", alone or behind the name of its house."""

from __future__ import annotations

import re
from itertools import pairwise

from briefing.lexicon import words

LONGEST = 3
"""No kind of piece has more words."""
OFFICE_WORDS = 6
"""Nor has an office's name, "Ministry of Foreign Affairs", with the "of" that is set behind it."""
_OF = frozenset({"for", "of", "on"})
_MARK = re.compile(r",\s|\s[|/–—-]\s")
"""What stands between two names."""
_INITIALS = re.compile(r"([^()]{8,90}) \(([A-Z]{3,8})\)")
_WORD = re.compile(r"[^\W\d_][\w'’]*")


def is_kind(piece: str) -> bool:
    """Whether a piece of a line is a kind of text: "op-ed", "EXPERT COMMENT", "Research Paper"; not "Wall paper".

    A kind is one that goes by its name, or a common noun for texts behind words that say what sort it is.
    """
    folded = piece.casefold().removesuffix(" series")
    if not words("agencies", "genres").isdisjoint((folded, _singular(folded))):
        return True
    *sort, noun = folded.split() or [""]
    is_noun = 0 < len(sort) < LONGEST and not words("pages", "kind_nouns").isdisjoint((noun, _singular(noun)))
    return is_noun and words("pages", "kind_sorts").issuperset(sort)


def _singular(noun: str) -> str:
    """What several are one of: "commentaries", "analyses", "briefs"."""
    if noun.endswith("ies"):
        return noun.removesuffix("ies") + "y"
    return noun.removesuffix("es") + "is" if noun.endswith("yses") else noun.removesuffix("s")


def is_kind_noun(word: str) -> bool:
    """Whether a word by itself or behind others says what a text is: "Backgrounder", "Alert"."""
    folded = word.casefold()
    return not words("pages", "kind_nouns").isdisjoint((folded, _singular(folded))) or is_kind(word)


def signed_kind(piece: str, *, is_series: bool = False) -> tuple[str, str] | None:
    """House and kind of a piece of a line that names both: "MP-IDSA Issue Brief"; None for "Inflation Report".

    A report or a brief may be somebody else's, "Mueller Report": it is the house's own behind its initials alone, and
    where it has a number and so `is_series`, "Horn Studies Brief No. 5".
    """
    named = piece.split()
    for count in range(min(LONGEST, len(named) - 1), 0, -1):
        house, kind = " ".join(named[:-count]), " ".join(named[-count:])
        is_own = is_house(house) or (is_series and count == 1)
        is_called = is_kind(kind) or (is_own and is_kind_noun(kind.split()[-1]))
        if not is_called or not kind[0].isupper() or not is_written_as_name(house):
            continue
        is_initials = house.isupper() and not kind.isupper()
        if count > 1 or kind.casefold() in words("pages", "tags") or is_initials or is_own:
            return house, kind
    return None


def is_house(piece: str) -> bool:
    """Whether a piece of a line is a well-known institute or journal, or named as one: "Horn Forum", "RUSI".

    "Horn Institute for Ports"; not "Horn Forum in Talks", "Ann Lee, Horn Forum".
    """
    folded = piece.casefold().removeprefix("the ")
    if folded in words("pages", "houses") or _gives_initials(piece):
        return True
    named = folded.split()
    nouns = [word for word, after in pairwise([*named, "of"]) if after in _OF or word == named[0]]
    is_named = len(named) > 1 and not words("pages", "house_nouns").isdisjoint(nouns)
    return is_named and _MARK.search(piece) is None and is_written_as_name(piece)


def may_be_house(piece: str) -> bool:
    """Whether a piece may be a house's name where another says what the text is: "Ports Lab", "Unit for Ports"."""
    name = piece.partition(", ")[0]
    named = [*name.casefold().split(), "of"]
    nouns = [word for word, after in pairwise(named) if after in _OF or after == "in"]
    is_named = len(named) > 2 and not words("pages", "house_ends").isdisjoint(nouns)
    is_office = len(named) <= OFFICE_WORDS and " of " in piece and named[0] in words("pages", "offices")
    return is_house(piece) or ((is_named or is_office) and is_written_as_name(name.replace(" in ", " of ")))


def _gives_initials(piece: str) -> bool:
    """Whether a piece is a name with its own initials behind it: "Centro de Puertos y Ríos (CPR)", in any language."""
    named = _INITIALS.fullmatch(piece)
    return named is not None and named[2] == "".join(word[0] for word in _WORD.findall(named[1]) if word[0].isupper())


def is_written_as_name(piece: str) -> bool:
    """Whether all words of a piece are written as those of a name are: "Centre for the Study of Ports"."""
    return all(word[0].isupper() or word in ("and", "for", "of", "on", "the") for word in _WORD.findall(piece))
