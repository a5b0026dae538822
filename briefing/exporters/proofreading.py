"""The page as it goes out: put together, read against the documents by the page's rules, lines that fail left out.

The program so never writes what `briefing verify` would reject. What is left out stays at the desk and is counted
there; what a person pinned, worded, asked or answered stands, and `verify` names it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.exporters import markdown, rules
from briefing.exporters.composed import Composed, Part
from briefing.exporters.rules import Finding
from briefing.model import Briefing

ROUNDS = 4
"""So often what comes up in place of lines that were left out is read again."""


def export(briefing: Briefing) -> str:
    """The page of a briefing, after the person's decisions: pinned items first, hidden ones left out."""
    return compose(briefing).markdown


def compose(briefing: Briefing) -> Composed:
    """The same page as its lines, each with the items it tells of."""
    barred: frozenset[str] = frozenset()
    page = markdown.compose(briefing)
    answered = (one.id for one in briefing.questions if one.own or one.note is not None)
    kept = {*briefing.pinned, *briefing.wordings, *answered, briefing.lead}
    for _ in range(ROUNDS):
        wrong = frozenset(_wrong(page, briefing)) - kept
        if not wrong - barred:
            break
        barred |= wrong
        page = markdown.compose(briefing, barred)
    return page


def check(page: str, briefing: Briefing, *, as_written: bool = False) -> tuple[Finding, ...]:
    """Every breach of a rule on a page, in order of line and rule.

    `as_written` also asks that the page be, byte for byte, what the program writes for this briefing (R24): for pages
    nobody edited.
    """
    found = rules.check(page, briefing)
    if not as_written or (expected := export(briefing)) == page:
        return found
    pairs = zip(page.split("\n"), expected.split("\n"), strict=False)
    first = next((number for number, (one, other) in enumerate(pairs, 1) if one != other), page.count("\n") + 1)
    return (*found, Finding("R24", "error", first, "this is not what the program writes", "same bytes"))


def _wrong(page: Composed, briefing: Briefing) -> Iterator[str]:
    """The ids of the items of which a line tells that does not hold."""
    numbers = _errors(page, briefing)
    for section, place, number in _numbered(page):
        if number not in numbers:
            continue
        parts = page.sections[section][place].parts
        alone = [one for one in parts if len(parts) > 1 and _fails_alone(page, section, place, one, briefing)]
        yield from (part.item for part in alone or parts if part.item is not None)


def _fails_alone(page: Composed, section: str, place: int, part: Part, briefing: Briefing) -> bool:
    """Whether a part of a line fails where it stands on that line by itself."""
    lines = page.sections[section]
    alone = replace(lines[place], parts=(part,))
    changed = {**page.sections, section: (*lines[:place], alone, *lines[place + 1 :])}
    shown = replace(page, sections=changed)
    at = next(number for where, which, number in _numbered(shown) if (where, which) == (section, place))
    return at in _errors(shown, briefing)


def _errors(page: Composed, briefing: Briefing) -> set[int]:
    """The numbers of the lines that break a rule."""
    return {one.line for one in rules.check(page.markdown, briefing) if one.severity == "error"}


def _numbered(page: Composed) -> Iterator[tuple[str, int, int]]:
    """Each line of the sections: its section, its place there, and its number on the page, from 1."""
    number = len(page.head)
    for section, lines in page.sections.items():
        number += 2
        for place in range(len(lines)):
            yield section, place, number + place + 1
        number += max(len(lines), 1)
