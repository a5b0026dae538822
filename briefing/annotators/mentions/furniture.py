"""What stands on a page beside the story: who took a picture, the town a story was sent from, the signs of shares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.lexicon import words
from briefing.model import Document

_MARK = re.compile(
    r"\b(?:(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]ic(?:ture)?|PHOTO|IMAGE)(?: ?(?:[Cc]redits?|[Ss]ource|[Cc]ourtesy))? ?: ?"
    r"|(?:[Pp]hoto|[Ii]mage) (?:[Bb]y|[Cc]ourtesy of) )"
)
_TAKER = r"(?:[A-Z][\w.'’ -]{0,40}? ?[/|,] ?){0,2}"
_BETWEEN = re.compile(r"(?:^|[(/])([A-Z][\w.&' -]{1,40}?)(?=$|[)/])", re.MULTILINE)
_TICKER = re.compile(
    r"\([A-Z][A-Za-z]{1,7} ?: ?[A-Z\d][A-Z\d.]{0,8}\)|<\.?[A-Z\d][A-Z\d.]{0,8}>|(?<= )\.[A-Z\d]{2,8}\b"
    r"|\b[A-Z]{2,6}\.[A-Z]{1,2}\b(?!\.)(?:: Quote[^()\n]{0,40}\))?"
)
_TOWN = re.compile(r"([A-Z][A-Z.'’-]{2,20}(?: [A-Z][A-Z.'’-]{1,20}){0,3}): ")
FIRST = 3
"""Blocks among whose beginnings the town is looked for."""
LONGEST_LINE = 80
"""Code points of a line of names and strokes."""


def credit_stretches(document: Document) -> Iterator[tuple[int, int]]:
    """The stretches that say who took or sold a picture: "Photograph: Ana Ruiz/Reuters", "(Getty Images)".

    Behind the mark of a credit an agency must end the names. In brackets stands only who sells pictures: "(KCNA)" may
    be short for a name. On a line of its own, an agency among names and strokes. Not the caption: "Photo: Ana Ruiz
    greets the crowd".
    """
    text = document.text
    for mark in _MARK.finditer(text):
        takers = _takers().match(text, mark.end())
        yield mark.start(), mark.end() if takers is None else takers.end()
    for between in _BETWEEN.finditer(text):
        name = between[1].strip().casefold()
        if name in words("agencies", "pictures"):
            yield between.span(1)
        if name in words("agencies", "agencies") | words("agencies", "pictures"):
            yield _line_of_names(text, *between.span(1))


@cache
def _takers() -> re.Pattern[str]:
    """Names and strokes that end in an agency, which in small letters must end the row: not "Petra Kvitova wins"."""
    names = sorted(words("agencies", "agencies") | words("agencies", "pictures"), key=lambda name: (-len(name), name))
    agency = "|".join(re.escape(name) for name in names)
    capitals = "|".join(re.escape(name.upper()) for name in names)
    return re.compile(rf"{_TAKER}(?:(?:{capitals})\b|(?i:{agency})(?=\s*(?:$|[/|,).])))", re.MULTILINE)


def _line_of_names(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole line, where it is names and strokes alone: "Ana Ruiz/Pool/AP"; else nothing."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = text[first : len(text) if last < 0 else last]
    alone = len(line) < LONGEST_LINE and all(re.fullmatch(r"[A-Z][\w.' -]{0,40}", part) for part in line.split("/"))
    return (first, first + len(line)) if alone else (start, start)


def tickers(document: Document) -> Iterator[tuple[int, int]]:
    """Where shares and indices go by their signs: "(NYSE: ACM)", "<ACM.N>", "ACM.L", ".KS11"; not "U.S."."""
    return (match.span() for match in _TICKER.finditer(document.text))


def dateline(document: Document) -> tuple[int, int] | None:
    """Where the town stands that a story was sent from, in capitals before a colon: "SUKKUR: The court rose."

    Not who speaks first in a transcript, where other names in capitals stand so: "NGUYEN: We left."
    """
    towns = [(block, _TOWN.match(document.text, block.start)) for block in document.blocks]
    found = [(index, town) for index, (_, town) in enumerate(towns) if town is not None]
    if len(found) != 1 or found[0][0] >= FIRST:
        return None
    return found[0][1].span(1)
