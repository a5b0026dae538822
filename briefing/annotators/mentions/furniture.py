"""What stands on a page beside the story: who took a picture, and the town a story was sent from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.lexicon import words
from briefing.model import Document

_CREDITED = re.compile(
    r"\b(?:(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]ic(?:ture)?|PHOTO|IMAGE)(?: ?(?:[Cc]redits?|[Ss]ource|[Cc]ourtesy))? ?: ?"
    r"|(?:[Pp]hoto|[Ii]mage) (?:[Bb]y|[Cc]ourtesy of) )"
)
_TAKERS = re.compile(r"[A-Z][\w.'’-]{0,20}(?:[ ][A-Z][\w.'’-]{0,20}){0,3}(?:[ ]?[/|,][ ]?[A-Z][\w.'’ -]{1,30}){0,3}")
_NAMED = re.compile(r"(?:^|[(/])([A-Z][\w.&' -]{1,40}?)(?=$|[)/])", re.MULTILINE)
_TOWN = re.compile(r"([A-Z][A-Z.'’-]{2,20}(?: [A-Z][A-Z.'’-]{1,20}){0,3}): ")
FIRST = 3
"""Blocks among whose beginnings the town is looked for."""


def credit_stretches(document: Document) -> Iterator[tuple[int, int]]:
    """The stretches that say who took or sold a picture: "Photograph: Ana Ruiz/Reuters", "(Getty Images)".

    Behind a mark of a credit that is a row of names; in brackets, between strokes or on a line of its own only an
    agency's name, with all of a line of names and strokes. Not the caption: "Photo: Ana Ruiz greets the crowd".
    """
    text = document.text
    for mark in _CREDITED.finditer(text):
        takers = _TAKERS.match(text, mark.end())
        agency = takers is not None and _is_agency(re.split(r"[/|,]", takers[0])[-1].strip().split(" ")[0])
        ends = takers is not None and text[takers.end() : takers.end() + 2].strip(" .)") in ("", "\n", "\n\n", "|")
        if takers is not None and (agency or ends):
            first = text.find(" ", mark.end(), takers.end()) if "/" not in takers[0] and not ends else -1
            yield mark.start(), takers.end() if first < 0 else first
    for named in _NAMED.finditer(text):
        if _is_agency(named[1]):
            yield _line_of_names(text, *named.span(1))


def _is_agency(name: str) -> bool:
    return name.strip().casefold() in words("agencies", "agencies") | words("agencies", "pictures")


def _line_of_names(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole line, where it is names and strokes alone ("Ana Ruiz/Pool/AP"); else the name itself."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = text[first : len(text) if last < 0 else last]
    alone = len(line) < 80 and all(re.fullmatch(r"[A-Z][\w.' -]{0,40}", part) for part in line.split("/"))
    return (first, first + len(line)) if alone else (start, end)


def dateline(document: Document) -> tuple[int, int] | None:
    """Where the town stands that a story was sent from, in capitals before a colon: "SUKKUR: The court rose."

    Not who speaks first in a transcript, where other names in capitals stand so: "NGUYEN: We left."
    """
    towns = [(block, _TOWN.match(document.text, block.start)) for block in document.blocks]
    found = [(index, town) for index, (_, town) in enumerate(towns) if town is not None]
    if len(found) != 1 or found[0][0] >= FIRST:
        return None
    return found[0][1].span(1)
