"""How open questions are put on the page: as asked, with whoever holds a side, and with what answers them.

Functions return Markdown that is safe to place on a line.
"""

from __future__ import annotations

from briefing.exporters import wording
from briefing.exporters.claims import unheld
from briefing.exporters.page import UNNAMED
from briefing.exporters.safe import QUOTATION, comparable, escape, named, unescape
from briefing.exporters.sources import Sources
from briefing.exporters.wordlists import found
from briefing.model import Holder, Question

ANALYST = "the analyst"
"""Stands before what a person wrote at the desk, so that it can't be taken for a source's words."""


def question_text(question: Question, sources: Sources) -> str | None:
    """`**Disputed**: Did the dam hold? According to A [1:3]; denied by B [1:4]`.

    None for a dispute with one side, and for a question that quotes what the source doesn't say.
    """
    is_one_sided = question.kind == "disputed" and not all(sides(question))
    if is_one_sided or not quotes_truly(question, sources):
        return None
    assessed = wording.assessed(question.evidence[0], sources)
    lead = f"**{question.kind.capitalize()}**" + (f" {assessed}" if assessed else "")
    parts = [escape(question.question), held(question, sources) or sources.marks(question.evidence[:2])]
    if question.answer is not None:
        date = sources.document(question.answer).date
        answer = wording.whole_quotation(question.answer, sources)
        since = f"as of {wording.reading(date)}" if date else "answered later"
        parts[-1] += f"; {since}: {answer} {sources.marks([question.answer])}"
    if question.note:
        parts[-1] += f"; {ANALYST}: {escape(question.note)} {sources.marks(question.evidence[:1])}"
    return f"{lead}: {' '.join(parts)}"


def sides(question: Question) -> tuple[tuple[Holder, ...], tuple[Holder, ...]]:
    """Who holds it to be so, and who denies it; only those whose words are known."""
    known = [holder for holder in question.holders if holder.evidence is not None]
    return (
        tuple(holder for holder in known if holder.stance == "asserts"),
        tuple(holder for holder in known if holder.stance == "denies"),
    )


def held(question: Question, sources: Sources) -> str:
    """Who holds which side, each with its citation: "According to A and B [1:3]; denied by C [1:4]"."""
    clauses: list[str] = []
    for stance in ("asserts", "denies", "asks", "doubts"):
        joint: dict[str, list[Holder]] = {}
        for holder in question.holders:
            if holder.stance == stance and holder.evidence is not None:
                joint.setdefault(str(sources.cite(holder.evidence)), []).append(holder)
        for mark, holders in joint.items():
            names = " and ".join(dict.fromkeys(_holder_name(holder, sources) for holder in holders))
            clauses.append(f"{_stance(stance, holders, sources)} {names} {mark}")
    clauses += _further_holders(question, "; ".join(clauses), sources)
    line = "; ".join(clauses)
    return line[:1].upper() + line[1:]


def _further_holders(question: Question, told: str, sources: Sources) -> list[str]:
    """Those to whom the text gives the very words that a question takes up, where they aren't among its holders."""
    clauses: list[str] = []
    for span in question.evidence[:2]:
        sentence = sources.sentences(span)
        for claim in unheld(f"{question.question} {unescape(told)}", sentence, sources):
            if claim.speaker is not None:
                clauses.append(f"according to {named(sources.text(claim.speaker))} {sources.cite(sentence)}")
    return list(dict.fromkeys(clauses))


def quotes_truly(question: Question, sources: Sources) -> bool:
    """Whether all that stands in double quotation marks in a question is in the sentences it comes from."""
    said = comparable(" ".join(sources.text(sources.sentences(span)) for span in question.evidence))
    quotations = QUOTATION.findall(unescape(escape(question.question)))
    return all(comparable(quotation).rstrip(" ,") in said for quotation in quotations)


def _holder_name(holder: Holder, sources: Sources) -> str:
    actor = sources.briefing.actor(holder.actor) if holder.actor else None
    if actor is not None:
        return named(actor.name)
    return f"{_in_mid_line(named(holder.name))} {UNNAMED}" if holder.name else UNNAMED


def _in_mid_line(description: str) -> str:
    """A description that opened a sentence as it stands within one: "The insider" is "the insider"."""
    article, space, rest = description.partition(" ")
    return f"{article.lower()}{space}{rest}" if article in ("The", "A", "An") else description


def _stance(stance: str, holders: list[Holder], sources: Sources) -> str:
    """A verb no stronger than the source's: "denied" only where the source has that word."""
    if stance == "asserts":
        return "according to"
    if stance == "denies":
        said = " ".join(sources.text(sources.sentences(holder.evidence)) for holder in holders if holder.evidence)
        return "denied by" if found("denial", said) else "disputed by"
    return "asked by" if stance == "asks" else "questioned by"
