"""Rules on words: quotations verbatim, no stronger verbs, holders and hedges kept, no estimates (R4, R7–R10)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.exporters.checking import CITED, STATING, Check, Fault
from briefing.exporters.claims import holder_words, unheld
from briefing.exporters.page import Line
from briefing.exporters.safe import comparable
from briefing.exporters.stating import bearing
from briefing.exporters.verbatim import DELETION, is_quoted
from briefing.exporters.wordlists import found, hedges, loaded
from briefing.model import Span

_LIKELIHOOD = re.compile(
    r"\d\s?(?:%|per ?cent)\s(?:chance|likelihood|probability|likely|certain|confiden)\w*"
    r"|(?:chance|likelihood|probability|odds)\s(?:of|is|at|are)\s[^.;]{0,30}?\d\s?(?:%|per ?cent|in \d)",
    re.IGNORECASE,
)


def quotations_verbatim(check: Check) -> Iterator[Fault]:
    """R4: text in double quotation marks is in the cited source, code point by code point.

    Free are quote style, white space and a trailing comma; " … " stands for a deletion inside one quotation.
    """
    for line in check.entries(*CITED):
        if line.text.count('"') % 2:
            yield Fault(line.number, "a quotation mark has no partner")
        for quotation in line.quotations:
            fault = _verbatim_fault(comparable(quotation).rstrip(" ,"), line, check)
            if fault:
                yield Fault(line.number, f'"{quotation}" {fault}')


def _verbatim_fault(quotation: str, line: Line, check: Check) -> str | None:
    """What is wrong with a quotation, or None if the cited document has it, beginning in a cited sentence."""
    parts = quotation.split(DELETION)
    if any(is_quoted(parts, sentence, check.sources) for sentence in check.sentences(line)):
        return None
    for number in sorted({citation.document for citation in line.citations}):
        document = check.briefing.documents[number - 1 : number]
        if document and (place := _elsewhere(parts, document[0].id, check)):
            return f"stands at {place}, not where cited"
    return "is not in the cited source, word for word"


def _elsewhere(parts: Sequence[str], document: str, check: Check) -> str | None:
    sentences = check.sources.annotations(Span(document, 0, 0)).sentences
    return next(
        (str(check.sources.cite(sentence)) for sentence in sentences if is_quoted(parts, sentence, check.sources)), None
    )


def no_stronger_verbs(check: Check) -> Iterator[Fault]:
    """R7: no verb that takes sides unless the source has that very lemma."""
    for line in check.entries(*CITED):
        stronger = dict.fromkeys(lemma for lemma in loaded(line.own) if lemma not in loaded(check.said(line)))
        for lemma in stronger:
            yield Fault(line.number, f'"{lemma}" is not the source\'s word')


def holders_named(check: Check) -> Iterator[Fault]:
    """R8: who holds a claim is named wherever the source has claim, say, report or according to.

    An open question may leave out that nobody is named.
    """
    for line in check.entries("Bottom line", "Chronology", "Open questions"):
        for sentence in check.sentences(line):
            for claim in unheld(line.text, sentence, check.sources):
                if claim.speaker is not None or line.section != "Open questions":
                    yield Fault(line.number, f"who says so is missing: {holder_words(claim, check.sources)}")


def hedges_kept(check: Check) -> Iterator[Fault]:
    """R9: where the source sentence hedges, the line has the hedge, or is an open question."""
    for line in check.entries(*STATING):
        if line.lead.startswith("Disputed"):
            continue
        kept = hedges(line.text)
        bearings = [bearing(event, check.sources) for event in check.stated_events(line)]
        for told in bearings[:1] or check.sentences(line)[:1]:
            for hedge in dict.fromkeys(hedges(check.sources.text(told))):
                if hedge not in kept:
                    yield Fault(line.number, f'the source says "{hedge}"; the line leaves it out')


def no_estimates(check: Check) -> Iterator[Fault]:
    """R10: outside quotations no numbers for likelihood and no estimative word that isn't the source's."""
    for line in (*check.page.head, *check.entries(*CITED)):
        said = check.said(line)
        for word in dict.fromkeys(found("estimative", line.own)):
            if word not in found("estimative", said):
                yield Fault(line.number, f'"{word}" is an estimate that is not the source\'s')
        for figure in _LIKELIHOOD.finditer(line.own):
            if comparable(figure[0]) not in comparable(said):
                yield Fault(line.number, f'"{figure[0]}" is a number for likelihood')
