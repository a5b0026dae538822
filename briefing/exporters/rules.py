"""The rules of the page, R1 to R30: each a small check of the Markdown against the sources, together in one table.

They condense ICD 203 and 206 (sourcing, uncertainty, information apart from judgement), the bottom line up front, and
the attribution rules of AP and Reuters. The same table serves the program's own page and one that was edited by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefing.exporters import (
    rules_dates,
    rules_form,
    rules_grammar,
    rules_items,
    rules_statements,
    rules_strength,
    rules_words,
)
from briefing.exporters.checking import Check, Fault
from briefing.exporters.page import MAX_CHARACTERS, MAX_WORDS
from briefing.model import Briefing

Severity: TypeAlias = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a page breaks a rule: the rule's id, how grave, the page's line (from 1), and what is wrong.

    `name` is the rule's in a word or two, for people: "quotation". A "note" breaks nothing, but should be known.
    """

    rule: str
    severity: Severity
    line: int
    message: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id and name, how grave a breach is, and the check, which yields every fault it finds."""

    id: str
    name: str
    severity: Severity
    check: Callable[[Check], Iterator[Fault]]


RULES = (
    Rule("R1", "one page", "error", rules_form.one_page),
    Rule("R2", "sections", "error", rules_form.sections_in_order),
    Rule("R3", "citation", "error", rules_form.cited),
    Rule("R4", "quotation", "error", rules_words.quotations_verbatim),
    Rule("R5", "speaker", "error", rules_items.quotes_have_speakers),
    Rule("R6", "fragment", "error", rules_items.no_fragments),
    Rule("R7", "stronger verb", "error", rules_words.no_stronger_verbs),
    Rule("R8", "holder", "error", rules_words.holders_named),
    Rule("R9", "hedge", "error", rules_words.hedges_kept),
    Rule("R10", "estimate", "error", rules_words.no_estimates),
    Rule("R11", "date", "error", rules_dates.dates_readable),
    Rule("R12", "undated document", "error", rules_dates.undated_stay_undated),
    Rule("R13", "date of a note", "error", rules_dates.notes_date_no_events),
    Rule("R14", "order of time", "error", rules_dates.in_order_of_time),
    Rule("R15", "judgement", "error", rules_items.judgements_marked),
    Rule("R16", "dispute", "error", rules_items.disputes_have_two_sides),
    Rule("R17", "question", "error", rules_items.questions_ask),
    Rule("R18", "answer", "warning", rules_items.answers_cited),
    Rule("R19", "source", "error", rules_form.sources_told),
    Rule("R20", "origins", "warning", rules_items.origins_counted),
    Rule("R21", "grade", "warning", rules_form.grades_given),
    Rule("R22", "actor", "error", rules_items.actors_spelled),
    Rule("R23", "role", "error", rules_items.roles_as_stated),
    Rule("R25", "how made", "error", rules_form.says_how_made),
    Rule("R26", "statement", "error", rules_statements.statements_verbatim),
    Rule("R27", "open question", "error", rules_statements.questions_are_the_documents),
    Rule("R28", "unknown line", "error", rules_grammar.lines_known),
    Rule("R29", "analyst", "note", rules_grammar.analysts_lines),
    Rule("R30", "stronger than its source", "error", rules_strength.not_stronger),
)
"""All but R24, which speaks of the program and not of a page: see `proofreading`."""


def check(page: str, briefing: Briefing) -> tuple[Finding, ...]:
    """Every breach of a rule on a page, in order of line and rule."""
    if len(page) > MAX_CHARACTERS:
        return (Finding("R1", "error", 1, f"{len(page)} characters; a page has at most {MAX_WORDS} words", "one page"),)
    checked = Check(page, briefing)
    found = (
        Finding(rule.id, rule.severity, fault.line, fault.message, rule.name)
        for rule in RULES
        for fault in rule.check(checked)
    )
    return tuple(
        sorted(dict.fromkeys(found), key=lambda finding: (finding.line, int(finding.rule[1:]), finding.message))
    )
