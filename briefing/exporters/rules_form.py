"""Rules on the page's form: size, sections, citations, sources, header (R1–R3, R19, R21, R25)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.exporters.checking import CITED, Check, Fault
from briefing.exporters.markdown import source_facts, source_line
from briefing.exporters.page import MAX_LINES, MAX_WORDS, NONE_FOUND, SECTIONS, Line, count_lines, count_words
from briefing.exporters.page import cited_documents as cited_numbers
from briefing.exporters.safe import QUOTATION, unescape
from briefing.exporters.sections import sections
from briefing.text import HOW_MADE

_NUMBERED = re.compile(r"\[(\d{1,9})\] ")
_GRADE = re.compile(r"\bgrade ([A-F])\b")
_GRADED = re.compile(r", grade [A-F]\b")
_SENTENCE_END = re.compile(r"[a-z]{3}(?<!\*\*rep)[.!] +(?=[A-Z])")


def one_page(check: Check) -> Iterator[Fault]:
    """R1: at most 600 words without citation marks and 60 lines of 100 columns; what was left out is counted."""
    markdown = check.page.markdown
    if (words := count_words(markdown)) > MAX_WORDS:
        yield Fault(1, f"{words} words; a page has at most {MAX_WORDS}")
    if (lines := count_lines(markdown)) > MAX_LINES:
        yield Fault(1, f"{lines} lines; a page has at most {MAX_LINES}")
    yield from _left_out_counted(check)


def _left_out_counted(check: Check) -> Iterator[Fault]:
    for section in sections(check.sources):
        said = check.page.said(section.name)
        if not said:
            continue
        shown = len(check.page.entries(section.name))
        shown = len(list(check.actor_entries())) if section.name == "Actors" else shown
        shown += sum(line.is_analysts for line in check.page.lines if line.section == section.name)
        shown += _disputes_above(check) if section.name == "Open questions" else 0
        counted = check.page.left_out(section.name)
        if shown + counted < section.total:
            message = f"{section.total - shown - counted} more at the desk are not counted under {section.name}"
            yield Fault(said[-1].number, message)


def _disputes_above(check: Check) -> int:
    """How many questions the bottom line puts, which are not asked again below."""
    return sum(line.lead == "Disputed" for line in check.page.entries("Bottom line"))


def sections_in_order(check: Check) -> Iterator[Fault]:
    """R2: title, scope line and the six sections in their order; an empty section says "none found"."""
    page = check.page
    if not page.title:
        yield Fault(1, "the page has no title")
    if not any(line.text.startswith("Scope: ") for line in page.head):
        yield Fault(1, "the scope line is missing")
    found = tuple(heading.text for heading in page.headings)
    if found != SECTIONS:
        yield Fault(page.headings[0].number if page.headings else 1, f"the sections should be {', '.join(SECTIONS)}")
    for heading in page.headings:
        if heading.text in SECTIONS and not page.said(heading.text):
            yield Fault(heading.number, f'{heading.text} is empty; it should say "{NONE_FOUND}"')


def cited(check: Check) -> Iterator[Fault]:
    """R3: every bullet and every sentence of the bottom line ends in citations, each of a sentence that tells it."""
    for line in check.entries(*CITED):
        if not line.ends_cited:
            yield Fault(line.number, "the line does not end in a citation")
        elif line.section == "Bottom line" and _SENTENCE_END.search(QUOTATION.sub("Q", unescape(line.raw))):
            yield Fault(line.number, "a sentence of the bottom line has no citation of its own")
        for citation in line.citations:
            if check.sources.cited(citation) is None:
                yield Fault(line.number, f"{citation} points to no sentence")
    yield from _idle_citations(check)


def _idle_citations(check: Check) -> Iterator[Fault]:
    """Sentences that are cited but state nothing of what the line says: they would make it look better founded."""
    for line in check.entries("Bottom line", "Chronology", "Key quotes"):
        known = {check.sources.cite(span) for span in check.evidence(line)}
        for citation in line.citations:
            sentence = check.sources.cited(citation)
            if known and sentence is not None and citation not in known and not check.gives(line, sentence):
                yield Fault(line.number, f"{citation} states nothing of this line")


def sources_told(check: Check) -> Iterator[Fault]:
    """R19: every cited document with title, type, author, date, size, notes and hash; of a small set all documents."""
    listed = {int(match[1]): line for line in check.page.said("Sources") if (match := _NUMBERED.match(line.raw))}
    documents = check.briefing.documents
    needed = set(cited_numbers(check.page.markdown)) & set(range(1, len(documents) + 1))
    needed |= set(range(1, len(documents) + 1)) if check.sources.all_listed else set()
    for number in sorted(needed - set(listed)):
        yield Fault(_last_line(check), f"document [{number}] is not listed under Sources")
    for number, line in sorted(listed.items()):
        if number > len(documents) or number < 1:
            yield Fault(line.number, f"there is no document [{number}]")
            continue
        yield from _facts_told(check, number, line)


def _facts_told(check: Check, number: int, line: Line) -> Iterator[Fault]:
    document = check.briefing.documents[number - 1]
    facts = source_facts(document, check.sources)
    missing = [fact for fact in facts if fact not in line.raw and not _GRADE.match(fact)]
    for fact in missing:
        yield Fault(line.number, f"the source's line should say: {unescape(fact)}")
    whole = source_line(number, document, check.sources)
    if not missing and _GRADED.sub("", " ".join(line.raw.split())) != _GRADED.sub("", " ".join(whole.split())):
        yield Fault(line.number, f"the source's line should read: {unescape(whole)}")


def grades_given(check: Check) -> Iterator[Fault]:
    """R21: an Admiralty grade appears only where a person set it, and only as set."""
    documents = check.briefing.documents
    for line in check.page.said("Sources"):
        number, grade = _NUMBERED.match(line.raw), _GRADE.search(line.text)
        if number and grade and int(number[1]) <= len(documents):
            given = documents[int(number[1]) - 1].reliability
            if given != grade[1]:
                yield Fault(line.number, f"nobody gave this source the grade {grade[1]}")


def says_how_made(check: Check) -> Iterator[Fault]:
    """R25: the header says in one line how the page was made."""
    if not any(HOW_MADE in line.text for line in check.page.head):
        yield Fault(1, f"the header should say: {HOW_MADE}")


def _last_line(check: Check) -> int:
    return max((line.number for line in (*check.page.lines, *check.page.headings)), default=1)
