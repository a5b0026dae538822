"""Rules on lines: each is one the page's grammar knows, or the analyst's own (R28–R29)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.exporters.bottom_line import OPENINGS
from briefing.exporters.checking import BOLD, Check, Fault
from briefing.exporters.conclusions import ASSESSED, SUMMARY
from briefing.exporters.markdown import scope_line
from briefing.exporters.page import ANALYSTS, LEFT_OUT, SECTIONS, Line, strip_citations
from briefing.exporters.safe import comparable, unescape
from briefing.exporters.speaking import ACCORDING
from briefing.text import HOW_MADE

_COUNTS = re.compile(
    r"[A-Z][a-z ]{2,20} \+\d{1,9} more at the desk(?:, [A-Z][a-z ]{2,20} \+\d{1,9} more at the desk)*\."
)
_TOP = re.compile(
    rf"(?:{'|'.join(OPENINGS)}), "
    r'\*\*[^*]+\*\*(?: \("[^"]*"\))?: ".*"(?: ?\[\d+:\d+\])*$|Disputed: '
    rf'|(?:{ASSESSED}|{SUMMARY}) \[\d{{1,9}}\](?:, as of [^:]{{4,40}})?: ".*" ?\[\d+:\d+\]$'
)
_NUMBERED = re.compile(r"\[\d{1,9}\] ")
ADVICE = f'start it with "{ANALYSTS.strip()}" if it is your own'


def lines_known(check: Check) -> Iterator[Fault]:
    """R28: every line is one of the forms of the page; what is neither that nor the analyst's was not checked."""
    for line in check.page.head:
        if not (line.is_analysts or _is_of_the_head(line)):
            yield Fault(line.number, f"this line is no part of the head and was not checked; {ADVICE}")
    for line in check.page.lines:
        if line.is_entry and not _is_known(line):
            yield Fault(line.number, f"this line has no form of {line.section} and was not checked; {ADVICE}")
    yield from _unknown_actors(check)
    scope = unescape(scope_line(check.briefing))
    for line in check.page.head:
        if line.text.startswith("Scope: ") and comparable(line.text) != comparable(scope):
            yield Fault(line.number, f"the scope line should read: {scope}")


def _unknown_actors(check: Check) -> Iterator[Fault]:
    """What stands between the actors of a line."""
    for line in check.entries("Actors"):
        for part in check.actor_parts(line):
            words = unescape(strip_citations(part)).strip()
            if BOLD.match(part) is None and any(map(str.isalnum, words)):
                yield Fault(line.number, f'"{words}" is no actor and was not checked')


def _is_of_the_head(line: Line) -> bool:
    counts = line.text.removeprefix(LEFT_OUT)
    is_count = line.text.startswith(LEFT_OUT) and _COUNTS.fullmatch(counts) is not None
    return line.text == HOW_MADE or line.text.startswith("Scope: ") or is_count


def _is_known(line: Line) -> bool:
    """Whether a line has the form of its section; whether it is true there is for the other rules."""
    if line.section not in SECTIONS:
        return False
    if line.section == "Sources":
        return _NUMBERED.match(line.raw) is not None
    if line.section == "Bottom line":
        return _TOP.match(unescape(line.raw)) is not None
    opening = f"{ACCORDING} " if line.section == "Key quotes" else ""
    return line.bullet and BOLD.match(line.raw.removeprefix(opening)) is not None


def analysts_lines(check: Check) -> Iterator[Fault]:
    """R29: the analyst's own lines are counted, for nobody checked them."""
    own = [line for line in (*check.page.head, *check.page.lines) if line.is_analysts]
    if own:
        lines = "1 line is" if len(own) == 1 else f"{len(own)} lines are"
        was = "was" if len(own) == 1 else "were"
        yield Fault(own[0].number, f"{lines} the analyst's own and {was} not checked")
