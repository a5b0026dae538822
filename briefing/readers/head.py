"""The head of a piece: the lines down to its first paragraph of prose, each told by what it is, whatever their order.

Dates, outlets, kinds and names tell themselves; the headline is what is left that reads most like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.lexicon import words
from briefing.readers import bylines
from briefing.readers.chrome import is_caption, is_signed_picture
from briefing.readers.datelines import ISSUE, is_date_line
from briefing.readers.kinds import is_kind, may_be_house
from briefing.readers.mastheads import masthead

LINES = 12
"""No head has more lines."""
HEADING_WORDS = 14
"""Longest heading, in words; the 14 words of "Why has North Korea …" style headings fit, sentences rarely do."""
TITLE_WORDS = 25
"""Longest title: a headline may be a whole sentence, but has no full stop."""
PROSE = 3
"""A summary has no more lines before the one that signs or dates a piece."""
LEAST = 4
"""A line of so many words is more than the name of an outlet or a topic."""
TELLING = 3
"""Longer words of a headline are told again in the text, those of an outlet's name are not."""
CAPITALS = 3
"""So many such words, all of them in capital letters, are no sentence's."""
FOOT = 6
"""Among so many last lines stands whose piece it is."""
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_OWNED = re.compile(r"©|\(c\)\s|copyright|published by|about\b|all rights|\bviews\b|\bposition", re.IGNORECASE)
_BARS = re.compile(r"\s[|>·•/]\s")
_QUOTED = re.compile(r"[\"“‘'][^\"“”]*[\"”’']")
_TO_WHOM = re.compile(r"(?:delivered|given|prepared|presented|submitted)\s(?:at|before|by|for|on|to)\b", re.IGNORECASE)
"""Says to whom or where something was said: "Submitted to the Senate Committee on Ports"."""
_INITIAL_LAST = re.compile(r"(?:[A-Z][\w'’-]+\s){1,3}[A-Z]\.")
"""A name that ends in an initial: "Lakshmi Rao K."."""
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Head:
    """The headline's index and those of the lines that name the author; `end` is how many of the kept lines it has."""

    title: int | None
    signing: frozenset[int]
    end: int


def read_head(lines: Sequence[str], kept: Sequence[int]) -> Head:
    """The head of the piece whose own lines are those `kept`."""
    end = _end(lines, kept)
    top = kept[:LINES]
    signing = bylines.signing(lines, top, {index for index in top if is_prose(lines[index])})
    title = _title(lines, kept[:end], signing) if len(kept) > 1 else None
    return Head(title, signing - {title}, end)


def ends_sentence(line: str) -> bool:
    """Whether a line ends as sentences do; a question may be a headline, as may what is written in capital letters.

    "The Grid Is Ready. The Politics Are Not."; not "The Grid Is ready."
    """
    if _SENTENCE_END.search(line) is None or line.endswith("?") or _INITIAL_LAST.fullmatch(line):
        return False
    long = [word for word in _WORD.findall(line) if len(word) > TELLING]
    return line.endswith(":") or len(long) < CAPITALS or not all(word[0].isupper() for word in long)


def is_prose(line: str) -> bool:
    """Whether a line is too long for one of a head, or a sentence; "by Ann Lee, Fellow, Horn Forum, …" is of it."""
    is_long = len(line.split()) > HEADING_WORDS or ends_sentence(line)
    return is_long and not bylines.signs(line, by_name=True)


def _end(lines: Sequence[str], kept: Sequence[int]) -> int:
    """How many lines the head has: up to the first paragraph, or to what signs or dates the piece below a summary."""
    end = 0
    while end < min(len(kept), LINES):
        near = range(end, min(end + PROSE + 1, len(kept), LINES))
        last = next((place for place in near if _is_told(lines[kept[place]], place)), None)
        if last is None and _ends_head(lines[kept[end]]):
            break
        end = end + 1 if last is None else last + 1
    return end


def _is_told(line: str, position: int) -> bool:
    """Whether a line says by itself who wrote a piece, when, or what it is."""
    return (bylines.signs(line) and not is_prose(line)) or is_date_line(line, first=position == 0) or is_kind(line)


def _ends_head(line: str) -> bool:
    return len(line.split()) > TITLE_WORDS or (ends_sentence(line) and masthead(line) is None)


def _title(lines: Sequence[str], zone: Sequence[int], signing: frozenset[int]) -> int | None:
    """The line given twice, else the one that reads most like a headline: the first where no other kind stands.

    What may be a name, then a masthead, is it only where nothing else is left.
    """
    above = list(_candidates(lines, zone))
    named = [index for index in above if index not in signing and masthead(lines[index]) is None]
    twice = [index for index in named if lines[:LINES].count(lines[index]) > 1 and not bylines.people(lines[index])]
    if twice or len(named) == len(zone) > 0:
        return next((index for index in twice or named if not may_be_house(lines[index])), (twice or named)[0])
    told = {word for index, line in enumerate(lines) if index not in above for word in _words(line)}
    unsure = [index for index in above if masthead(lines[index]) is None and not bylines.names_people(lines[index])]
    unsigned = [index for index in above if index not in signing]
    return max(named or unsure or above, key=lambda index: _score(lines, index, unsigned, told), default=None)


def _candidates(lines: Sequence[str], zone: Sequence[int]) -> Iterator[int]:
    """The lines that could be the headline: one with a full stop only on top, where who wrote it or when follows."""
    is_first = True
    for position, index in enumerate(zone):
        line = lines[index]
        if _TO_WHOM.match(line):
            continue
        is_picture = is_caption(line) or (position == 0 and is_signed_picture(line))
        if is_picture or is_date_line(line, first=position == 0) or bylines.signs(line):
            continue
        is_told = any(_is_told(lines[near], 1) for near in zone[position + 1 : position + 1 + PROSE])
        is_told = is_told and (is_first or _is_said(lines, index))
        if len(line.split()) <= TITLE_WORDS and (not ends_sentence(line) or masthead(line) or is_told):
            yield index
        is_first = is_first and masthead(line) is not None


def _is_said(lines: Sequence[str], index: int) -> bool:
    """Whether a line is what somebody said, which below "Interview" is the headline though it ends as sentences do."""
    return _QUOTED.fullmatch(lines[index]) is not None and is_kind(lines[index - 1])


def _score(lines: Sequence[str], index: int, above: Sequence[int], told: set[str]) -> int:
    """How much a line reads like a headline: below what the piece is called, long enough or told again in the text.

    What may be the house's name does not.
    """
    line = lines[index]
    if ends_sentence(line) and not _is_said(lines, index):
        return 1
    heads_series = index + 1 < len(lines) and ISSUE.match(lines[index + 1]) is not None
    if len(above) > 1 and (may_be_house(line) or (heads_series and len(line.split()) < LEAST)):
        return 0
    count = len(line.split())
    if count >= LEAST and _is_called(lines, index, above):
        return 3
    told_small = [lines[other] for other in above if not lines[other].isupper()]
    is_shouted = line.isupper() and any(len(other) > len(line) or _names_house(line, other) for other in told_small)
    is_shouted = is_shouted and not _is_first_deck(lines, index)
    is_bar = max(len(part.split()) for part in _BARS.split(line)) < LEAST <= len(line.split())
    if (
        is_shouted
        or is_bar
        or any(line.casefold() in foot.casefold() and _OWNED.search(foot) for foot in lines[-FOOT:])
    ):
        return 0
    last = line.rpartition(" ")[2]
    if last.casefold() in bylines.UNITS or (is_kind(last) and last.islower() and line.split()[0].isupper()):
        return 1
    is_told = count > 2 and not told.isdisjoint(_words(line))
    return 2 if count >= LEAST or line.endswith("?") or ": " in line or is_told else 1


def _is_called(lines: Sequence[str], index: int, above: Sequence[int]) -> bool:
    """Whether the line before says what the piece is, and none that may be its headline stands before that."""
    said = masthead(lines[index - 1]) if index > 0 else None
    before = [lines[other] for other in above if other < index - 1]
    is_first = all(len(other.split()) < LEAST or may_be_house(other) for other in before)
    return said is not None and said.genre is not None and is_first


def _is_first_deck(lines: Sequence[str], index: int) -> bool:
    """Whether a line in capitals goes in two clauses below a date line: "COURT CLOSES PORT; MAYOR VOWS TO APPEAL".

    What is in small letters below is the next deck then; not below "PORTS, SHIPS & TIDES".
    """
    is_dated = index > 0 and is_date_line(lines[index - 1])
    clauses = lines[index].split("; ")
    return is_dated and len(clauses) > 1 and all(len(clause.split()) >= CAPITALS for clause in clauses)


def _names_house(line: str, other: str) -> bool:
    """Whether a line may be about a house whose paper has another line for its headline: "HORN INSTITUTE ANALYSES"."""
    return len(other.split()) >= LEAST and not words("pages", "house_nouns").isdisjoint(_words(line))


def _words(line: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(line) if len(word) > TELLING}
