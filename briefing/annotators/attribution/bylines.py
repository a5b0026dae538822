"""Speakers named without a verb: in transcripts (SMITH: …), labels (Smith: “…”) and dash lines (“…” — Smith)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NAME = r"[A-Z][\w.'’-]{0,30}(?:[ ](?:[A-Z][\w.'’-]{0,30}|de|da|van|von|bin|al|der|la|le|el|of|the)){0,5}"
_TURN = r"\s+(?:[(\[]\d{1,2}:\d\d(?::\d\d)?[)\]]\s+)?(?=\S)"
"""What stands between a label and the words: white space, in transcripts the time too."""
_AT = r"(?:[(\[]?\d{1,2}:\d\d(?::\d\d)?[)\]]?\s{1,4}(?:[-–—|]\s{1,4})?)?"
"""The time that may stand before the label: "[00:01:05] ANA NGUYEN: We left."."""
_ITEM = r"(?:\s{0,8}[•*·–—-]\s{1,4})?"
"""What the item of a list begins with."""
_QUOTED = r"(?=:\s{1,4}[“„«\"])"
_LABEL = re.compile(
    rf"{_ITEM}{_AT}(?:(?:Direct )?[Qq]uote (?:by|from|of) )?({_NAME}|Q|A)"
    rf"(?: \([^()\n]{{1,60}}\)|, \d{{1,3}}(?:, [^,:.“”\"\n]{{1,40}}){{0,2}}"
    rf"|, [^:“”\"\n!?;]{{2,100}}{_QUOTED})?:{_TURN}"
)
_UPPER = "A-ZÀ-ÖØ-Þ"
_CAPITAL = rf"(?:Mc|Mac|De)?[{_UPPER}][{_UPPER}.'’-]"
_CAPITALS = re.compile(
    rf"{_AT}({_CAPITAL}{{1,30}}(?: {_CAPITAL}{{0,30}}){{0,4}})"
    rf"(?: \([^()\n]{{1,60}}\)|,(?: [{_UPPER}\d\"“][{_UPPER}\d.,&'’\"”/-]{{0,30}}){{1,8}})?::?{_TURN}"
)
_ABOVE = re.compile(
    rf"({_NAME}|Q|A)(?: \([^()\n]{{1,60}}\)|, [^:“”\"\n.!?;]{{2,80}})?:[ \t]*"
    r"(?:[(\[]\d{1,2}:\d\d(?::\d\d)?[)\]])?\s*$"
)
_SIGNED = re.compile(rf"(?:\s|>)*(?:[―—–]|--?)\s*({_NAME})(?:,[^.!?\n]{{1,120}})?[.\s]*$")


@dataclass(frozen=True, slots=True)
class Label:
    """A name that labels words: the offsets of the name, and where the words begin."""

    start: int
    end: int
    words: int


def label(text: str, start: int, end: int) -> Label | None:
    """The name that words are labelled with: "Nguyen: “We left.”", "• Ana Nguyen, head of the lab: “We left.”".

    Not "One thing is clear: we left".
    """
    return _label(_LABEL.match(text, start, end))


def transcript(text: str, start: int, end: int) -> Label | None:
    """The capitals a transcript's turn begins with: "NGUYEN: We left.", "ANA NGUYEN, HOST: We left."; not "Note:"."""
    return _label(_CAPITALS.match(text, start, end))


def _label(match: re.Match[str] | None) -> Label | None:
    return Label(match.start(1), match.end(1), match.end()) if match else None


def turn_label(text: str, start: int, end: int) -> Label | None:
    """The name a turn begins with, in capitals or not."""
    return transcript(text, start, end) or label(text, start, end)


def label_above(text: str, start: int, end: int) -> Label | None:
    """The name that labels what stands below it, on a line of its own: "Ana Nguyen: (00:27)", with the time or not."""
    match = _ABOVE.match(text[start:end])
    return Label(start + match.start(1), start + match.end(1), end) if match else None


def signature(text: str, start: int, end: int) -> Label | None:
    """The name a paragraph's rest signs a quotation with: “We left early.” — Ana Nguyen, nurse."""
    match = _SIGNED.match(text, start, end)
    if match is None:
        return None
    last = match.start(1) + len(match.group(1).rstrip("."))
    return Label(match.start(1), last, last)
