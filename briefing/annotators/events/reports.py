"""Whose words a clause is told in: a quotation's, a report's, or the document's own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.annotators.events.clauses import Clause, being_among, follows, is_apart, is_contrast
from briefing.annotators.events.tense import tense
from briefing.annotators.events.words import listed
from briefing.annotators.language import Token
from briefing.model import Attribution, Document, Span

NESTED = 4
"""How many contents that begin before a word are looked at: reports inside reports don't go deeper."""
REACH = 400
"""Code points before a cue in which a semicolon parts it from what the parse takes for its content."""
_LABEL = re.compile(r"[^\S\n]{0,3}:\s{1,3}")
"""Stands between a speaker's name and what is told without quotation marks."""
_OPEN_IF_PASSIVE = frozenset({"report", "estimate"})


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who says a clause: the reporting predicate (None where only the attribution layer knows one), and how."""

    verb: Token | None
    unsure: bool = False
    denies: bool = False


class Reports:
    """What the attribution layer and the parse know of who says what in one document."""

    def __init__(self, document: Document, attributions: Sequence[Attribution]) -> None:
        self._text = document.text
        self._contents = sorted(attributions, key=lambda attribution: attribution.span)
        self._content_starts = [attribution.span.start for attribution in self._contents]
        direct = [one for one in attributions if one.kind == "direct"]
        self._quoted = sorted(
            ((quoted, one.speaker) for one in direct for quoted in one.quoted), key=lambda row: row[0]
        )
        self._quoted_starts = [quoted.start for quoted, _ in self._quoted]

    def is_quoted(self, token: Token) -> bool:
        """Whether a token stands in a direct quotation: what is said there is its speaker's, not the story's."""
        return self._quotation(token) is not None

    def _quotation(self, token: Token) -> tuple[Span, Span | None] | None:
        """The quoted stretch that a token stands in, with its speaker; None for the document's own words."""
        index = bisect_right(self._quoted_starts, token.idx) - 1
        return self._quoted[index] if index >= 0 and token.idx < self._quoted[index][0].end else None

    def is_quoted_whole(self, token: Token, start: int, end: int) -> bool:
        """Whether the code points `[start, end)` hold all of the quotation a token stands in, and who says it."""
        quotation = self._quotation(token)
        if quotation is None or quotation[1] is None:
            return False
        return all(start <= span.start and span.end <= end for span in quotation if span is not None)

    def teller(self, token: Token) -> Span | None:
        """The name that opens an interview's answer in which a token stands: "Berg" of "Berg: It closed in May"."""
        quotation = self._quotation(token)
        if quotation is None or quotation[1] is None:
            return None
        is_label = _LABEL.fullmatch(self._text, quotation[1].end, quotation[0].start)
        return quotation[1] if is_label else None

    def reporter(self, part: Clause) -> Reporter | None:
        """Who reports a clause, by the attribution layer or by the parse; None for the document's own statement."""
        verb = self._says(part) or _inverted(part.verb)
        attribution = None if part.side else self._attribution(part.verb.idx)
        if verb is None and attribution is None:
            return None
        unsure = verb is not None and _is_unsure(verb)
        denies = verb is not None and verb.lemma_.lower() in listed("denials")
        if attribution is not None:
            unsure = unsure or attribution.hedged
            denies = denies or attribution.denies
        return Reporter(verb, unsure, denies)

    def _says(self, part: Clause) -> Token | None:
        """The report verb whose content a clause is, by itself or joined to or set against one that is.

        "Oslo claims that they stormed the fort and killed two", "One fled, while another fell, Oslo said"; not
        "One fled, days after Oslo declared it".
        """
        verb = being_among(part.verb) or part.verb
        for _ in range(NESTED):
            if verb.dep_ != "conj" and not (verb.i == part.verb.i and is_contrast(part)):
                break
            verb = verb.head
        if verb.dep_ != "ccomp" or is_apart(verb) or follows(verb.head):
            return None
        return verb.head if says(verb.head) else None

    def _attribution(self, offset: int) -> Attribution | None:
        """The innermost attribution whose content holds the offset, unless its cue stands there or past a semicolon."""
        last = bisect_right(self._content_starts, offset)
        for attribution in reversed(self._contents[max(0, last - NESTED) : last]):
            cue = attribution.cue
            if cue and (cue.start <= offset < cue.end or ";" in self._text[offset : min(cue.start, offset + REACH)]):
                continue
            if offset < attribution.span.end:
                return None if self._bears_out(attribution) else attribution
        return None

    def _bears_out(self, attribution: Attribution) -> bool:
        """Whether a comment says that something came as foreseen: "As expected, she resigned" is no mere report."""
        cue = attribution.cue
        if attribution.speaker or cue is None or attribution.lemma not in listed("foreseeing"):
            return False
        return self._text[max(cue.start - 3, 0) : cue.start].casefold() == "as "


def says(verb: Token) -> bool:
    """Whether a predicate reports, by the way or as an act: "said", "announced"."""
    lemma = verb.lemma_.lower()
    return lemma in listed("reporting") or lemma in listed("speech_acts")


def _is_unsure(verb: Token) -> bool:
    """Whether a report verb leaves its content open: "claimed", "it was reported", but not "media reported"."""
    lemma = verb.lemma_.lower()
    return lemma in listed("unsure_reporting") and (lemma not in _OPEN_IF_PASSIVE or tense(verb).passive)


def _inverted(verb: Token) -> Token | None:
    """The report verb behind what it reports: "The bank has closed, state media reported on Friday".

    The parse joins the two as conjuncts; a report verb with a subject of its own, without object or content, and
    without a joining word, reports what it follows.
    """
    for child in verb.children:
        if (
            child.dep_ in ("conj", "parataxis", "dep")
            and child.i > verb.i
            and child.lemma_.lower() in listed("reporting")
        ):
            below = {grand.dep_ for grand in child.children}
            if "nsubj" in below and not below & {"ccomp", "dobj", "mark"}:
                return child
    return None
