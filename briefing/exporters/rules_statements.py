"""Rules on what stands in plain words: statements and questions, with their sides, are the documents' (R26–R27)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.exporters.asking import answered, as_of, holding, label
from briefing.exporters.bottom_line import CHOSEN, LATEST, OPENINGS, PLANNED, sentence_shown
from briefing.exporters.checking import Check, ChronologyEntry, Fault
from briefing.exporters.conclusions import ASSESSED, SUMMARY, conclusions, told
from briefing.exporters.lateness import may_be_later_than
from briefing.exporters.page import ANSWERS, UNNAMED, Citation, Line, citations_of, strip_citations
from briefing.exporters.safe import comparable, unescape
from briefing.exporters.verbatim import CLOSING, DELETION, has_words, is_told
from briefing.exporters.wording import GLOSS_SHOWN, ORIGINS_SHOWN, date_cell, status_label, without_bullet
from briefing.model import Event, Question, Span

_ASSESSED = re.compile(r"assessed in \[\d{1,9}\]")
_AS_OF = re.compile(r"as of [^,]+")


# --- statements -------------------------------------------------------------------------------------------------------


def statements_verbatim(check: Check) -> Iterator[Fault]:
    """R26: what is stated is words of a cited sentence, in order; a deletion is " … ", a gloss "(= NATO)".

    A label says how the source tells it: planned, ongoing.
    """
    for line in check.entries("Chronology"):
        entry = check.chronology_entry(line)
        if entry is not None:
            yield from _statement_faults(entry, check)
            yield from _label_faults(entry, check)
    for line in check.entries("Key quotes"):
        if line.body and check.sentences(line) and not has_words(line.body, check.sentences(line), check.sources):
            yield Fault(line.number, f"words around the quotation are not in {_places(line)}")
    for line in check.entries("Bottom line"):
        yield from _latest_faults(line, check)
        yield from _conclusion_faults(line, check)


def _statement_faults(entry: ChronologyEntry, check: Check) -> Iterator[Fault]:
    sentences = check.sentences(entry.line)
    if not sentences:
        return
    if not any(is_told(form, sentence, check.sources) for sentence in sentences for form in _forms(entry.statement)):
        yield Fault(entry.line.number, f"the statement is not in {_places(entry.line)}, word for word")
    for name in GLOSS_SHOWN.findall(entry.statement):
        told = [found for sentence in sentences for found in check.sources.mentions(sentence)]
        meant = {comparable(actor.name) for mention, actor in told if mention.form == "pronoun"}
        if comparable(name) not in meant and f"(= {name})" not in check.said(entry.line):
            yield Fault(entry.line.number, f"{name} is not who is meant in {_places(entry.line)}")


def _forms(shown: str) -> list[list[str]]:
    """The parts of a statement as they should stand in the source: as they are, and without what we set beside them."""
    bare = ORIGINS_SHOWN.sub("", shown)
    forms = dict.fromkeys((shown, bare, GLOSS_SHOWN.sub("", bare)))
    return [[part for part in comparable(form).rstrip(CLOSING).split(DELETION) if part] or [""] for form in forms]


def _label_faults(entry: ChronologyEntry, check: Check) -> Iterator[Fault]:
    """What stands between date and colon."""
    labels = [label for part in entry.labels.split(",") if (label := part.strip()) and not _ASSESSED.fullmatch(label)]
    shown = ", ".join(labels)
    told = check.events(entry.line)
    dated = [event for event in told if _shows_date(event, entry.line, check)]
    expected = {status_label(event) for event in dated or told} or {""}
    if shown not in expected:
        should = " or ".join(sorted(label or "nothing" for label in expected))
        yield Fault(entry.line.number, f'between date and colon stands "{shown}"; it should be {should}')


def _shows_date(event: Event, line: Line, check: Check) -> bool:
    return unescape(date_cell(event, check.sources)) in unescape(line.raw)


def _latest_faults(line: Line, check: Check) -> Iterator[Fault]:
    """A sentence of the bottom line is quoted whole or shortened, told as planned or as the latest only if it is."""
    if not line.lead.startswith(OPENINGS):
        return
    sentences = {comparable(check.sources.text(sentence)).rstrip(" ,") for sentence in check.sentences(line)}
    told = check.cited_events(line)
    shown = (without_bullet(check.sources.text(sentence_shown(event, check.sources))) for event in told)
    wholes = {comparable(words).rstrip(" ,") for words in (*map(check.whole, told), *shown)}
    quotations = [comparable(quotation) for quotation in line.quotations[-1:]]
    if sentences and not set(quotations) & (sentences | wholes):
        yield Fault(line.number, f"the quotation is not the whole sentence {_places(line)}")
    told = [event for event in check.cited_events(line) if _shows_date(event, line, check)]
    plans = {event.status == "planned" for event in told}
    if plans and line.lead.startswith(PLANNED) not in plans and not line.lead.startswith(CHOSEN):
        yield Fault(line.number, "this is not planned" if False in plans else f'this is planned; write "{PLANNED}"')
    later = [may_be_later_than(event, check.sources) for event in told]
    if line.lead.startswith(f"{LATEST},") and later and later[0] is not None:
        place = check.sources.cite(later[0].evidence[0])
        yield Fault(line.number, f'this may not be the latest: {place} may be later; write "Among the latest"')


def _conclusion_faults(line: Line, check: Check) -> Iterator[Fault]:
    """What stands as a paper's judgement or summary is what its author concludes, and the mark is the right one."""
    if line.lead.startswith((ASSESSED, SUMMARY)):
        cited = check.sentences(line)[:1]
        papers = [check.sources.document(sentence) for sentence in cited]
        spans = [span for paper in papers for span in conclusions(paper, check.sources)]
        known = {comparable(unescape(told(span, check.sources).text)) for span in spans}
        if comparable(unescape(line.raw)) not in known:
            yield Fault(line.number, f"this is not what the author of {_places(line)} concludes, in her words")


def _places(line: Line) -> str:
    return " or ".join(dict.fromkeys(map(str, line.citations)))


# --- open questions ---------------------------------------------------------------------------------------------------


def questions_are_the_documents(check: Check) -> Iterator[Fault]:
    """R27: a question is one that the documents leave open, in this wording, of this type, with these sides."""
    disputes = [line for line in check.entries("Bottom line") if line.lead.startswith("Disputed")]
    for line in (*disputes, *check.entries("Open questions")):
        question = check.question(line)
        if question is None:
            asked = line.body.partition("?")[0]
            yield Fault(line.number, f'"{asked}?" is not a question of the documents in this wording')
            continue
        kind = line.lead.split(" ")[0].lower()
        if kind not in (expected := _labels(line, question)):
            yield Fault(line.number, f'the question is told to be "{kind}"; it is {" or ".join(expected)}')
        stood = _AS_OF.search(line.lead)
        raised = as_of(question, check.sources) if line.section == "Open questions" else ""
        if (stood[0] if stood else "") != raised:
            last = f'"{raised}"' if raised else "by the latest of the documents"
            yield Fault(line.number, f"the question was last raised {last}; the line should say so after its type")
        yield from _side_faults(line, question, check)


def _labels(line: Line, question: Question) -> list[str]:
    """What a question may be called: its type or, once it is answered, that; the bottom line has disputes only."""
    own = label(question).lower()
    return [own] if line.section == "Open questions" else [question.kind]


def _side_faults(line: Line, question: Question, check: Check) -> Iterator[Fault]:
    """What follows a question is who holds which side, each with its place, what answers it, and the analyst's note."""
    asked = comparable(unescape(line.raw)).find(comparable(question.question)) + len(comparable(question.question))
    rest = comparable(unescape(line.raw))[asked:].partition(ANSWERS)[0]
    sides = [comparable(unescape(clause)) for clause in holding(question, check.sources)]
    told = [comparable(unescape(answered(question.answer, check.sources)))] if question.answer is not None else []
    for clause in sorted((*sides, *told), key=len, reverse=True):
        rest = re.sub(re.escape(clause), " ", rest, count=1, flags=re.IGNORECASE)
    left = " ".join(strip_citations(rest).replace(";", " ").split()).strip(CLOSING)
    known = {check.sources.cite(span) for span in _evidence(question)}
    foreign = [citation for citation in citations_of(rest) if citation not in known]
    if left or foreign:
        wrong = left or " ".join(map(str, foreign))
        yield Fault(line.number, f'the documents don\'t have "{wrong}"; they have: {"; ".join(sides) or _only(known)}')
    else:
        shown = comparable(unescape(line.raw)).casefold()
        missing = [side for side in sides if side.casefold() not in shown]
        if missing:
            yield Fault(line.number, f"a side is left out: {'; '.join(missing)}")


def _evidence(question: Question) -> list[Span]:
    holders = [holder.evidence for holder in question.holders if holder.evidence is not None]
    return [*question.evidence, *holders, *([question.answer] if question.answer is not None else [])]


def _only(places: set[Citation]) -> str:
    return f"nobody {UNNAMED}, only {' '.join(sorted(map(str, places)))}"
