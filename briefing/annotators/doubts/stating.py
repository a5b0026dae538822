"""From a finding to a doubt: its spans, whose words it is in, and the names that its pronouns stand for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefing.annotators.doubts.clauses import content, subject
from briefing.annotators.doubts.findings import Finding
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.wording import is_denied, plain
from briefing.annotators.language import Parse
from briefing.lexicon import words
from briefing.model import Attribution, Document, Doubt, Mention, Span, Stance

_SELF = re.compile(r"\b(?:I|[Ww]e)\b")
NESTED = 12
"""How many attributions before a place are looked at for those that reach over it."""
CLOSERS = "\"'”’)] \t\r\n"


def names_of(document: Document, mentions: Sequence[Mention]) -> dict[int, str]:
    """The names that pronouns surely stand for, by the pronoun's offset."""
    names: dict[int, str] = {}
    for mention in mentions:
        if mention.form == "pronoun" and mention.antecedent is not None:
            first = mentions[mention.antecedent]
            if first.form in ("name", "metonym"):
                names[mention.span.start] = " ".join(document.text[first.span.start : first.span.end].split())
    return names


def speakers_of(
    document: Document, parse: Parse, mentions: Sequence[Mention], attributions: Sequence[Attribution]
) -> dict[int, str]:
    """Names for "I" and "we" in quotation: who speaks; a "we" only of a body that can mean itself by it."""
    bodies = sorted(mention.span.start for mention in mentions if mention.kind in ("organization", "state", "group"))
    names: dict[int, str] = {}
    for said in attributions:
        if said.speaker is None or said.speaker.end - said.speaker.start > 80:
            continue
        name = " ".join(document.text[said.speaker.start : said.speaker.end].split())
        first = bisect_left(bodies, said.speaker.start)
        is_body = first < len(bodies) and bodies[first] < said.speaker.end
        collective = is_body or name.split(" ")[-1].casefold() in words("doubts", "collective_nouns")
        for span in said.quoted:
            for match in _SELF.finditer(document.text, span.start, span.end):
                if match.group() == "I" or collective:
                    names[match.start()] = name
    return names


def doubt_of(document: Document, finding: Finding, names: Names, attributions: Sequence[Attribution]) -> Doubt | None:
    """The finding as a doubt, with its spans; None if there is no way to ask about it."""
    start, end = _extent(finding)
    span = Span(document.id, start, end)
    said = attribution_around(Span(document.id, finding.head.idx, finding.head.idx + 1), attributions)
    holder = _holder(document, finding) or (said.speaker if said is not None else None)
    source = " ".join(document.text[holder.start : holder.end].split()) if holder is not None else None
    question = finding.question or plain(finding.head, document.text, finding.kind, source)
    if question is None and finding.kind in ("pending", "forecast"):
        question = plain(finding.cue, document.text, finding.kind, source)
    if question is None:
        return None
    cue = Span(document.id, finding.cue.idx, finding.cue.idx + len(finding.cue))
    lemma = finding.head.lemma_.lower()
    stance: Stance = finding.stance
    if stance == "asserts" and finding.question is not None and is_denied(finding.head):
        stance = "denies"  # what is held is that it is not so: the question leaves out the "not"
    return Doubt(span, finding.kind, question, cue, holder, stance, finding.rule, lemma)


def attribution_around(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """The narrowest attribution that holds the span."""
    last = bisect_right(attributions, span.start, key=lambda said: said.span.start)
    before = attributions[max(last - NESTED, 0) : last]
    around = [said for said in before if span.end <= said.span.end + 1]
    return min(around, key=lambda said: said.span.end - said.span.start, default=None)


def _extent(finding: Finding) -> tuple[int, int]:
    """From where to where the finding's words go: its cue, the clause with its subject, no openers or asides."""
    who = finding.about or subject(finding.head)
    tokens = [token for token in content(finding.head) if not token.is_punct]
    if who is not None and who.sent == finding.cue.sent:
        first = min(who.left_edge.i, finding.cue.i)
        tokens = [who.left_edge, who, *(token for token in tokens if token.i >= first)]
    tokens.append(finding.cue)
    return min(token.idx for token in tokens), max(token.idx + len(token) for token in tokens)


def _holder(document: Document, finding: Finding) -> Span | None:
    if finding.holder is None:
        return None
    tokens = [token for token in content(finding.holder) if not token.is_punct]
    return Span(document.id, tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else None
