"""How open questions are put on the page: as asked, with whoever holds a side, and with what answers them.

Functions return Markdown that is safe to place on a line.
"""

from __future__ import annotations

from briefing.edtf import bounds
from briefing.exporters import speaking, wording
from briefing.exporters.claims import holder_name, unheld
from briefing.exporters.page import ANALYSTS, ANSWERS, UNNAMED
from briefing.exporters.safe import QUOTATION, escape, named, quoted, unescape
from briefing.exporters.sources import Sources
from briefing.exporters.verbatim import is_verbatim
from briefing.exporters.wordlists import found
from briefing.model import Holder, Question, Span

ANSWERED = "Answered"
_COMMON = frozenset(
    {"The", "A", "An", "All", "Another", "Both", "Many", "Most", "One", "Other", "Several", "Some", "Two"}
)
"""Words before a noun that have a capital only because they open a sentence."""


def question_text(question: Question, sources: Sources) -> str | None:
    """`**Disputed**: Did the dam hold? According to A [1:3]; denied by B [1:4]`, `**Answered**: …` if it no longer is.

    None for a dispute with one side, and for a question that quotes what the source doesn't say. A question that the
    analyst put stands as one of her own lines: `Analyst: Who paid for the dam? [1:3]`.
    """
    if question.own:
        return f"{ANALYSTS}{_with_answer(question, sources.marks(question.evidence), sources)}"
    is_one_sided = question.kind == "disputed" and not all(sides(question))
    if is_one_sided or not quotes_truly(question, sources) or _is_unsaid(question, sources):
        return None
    marks = ", ".join(filter(None, (as_of(question, sources), wording.assessed(question.evidence[0], sources))))
    lead = f"**{label(question)}** {marks}".rstrip()
    known = held(question, sources) or sources.marks(question.evidence[:2])
    return f"{lead}: {_with_answer(question, known, sources)}"


def label(question: Question) -> str:
    """What a question is called on the page: its type, or that it is answered."""
    return ANSWERED if question.status == "answered" else question.kind.capitalize()


def as_of(question: Question, sources: Sources) -> str:
    """`as of 25 Oct 2024`: when the documents last raised a question, where they go on after that day; else "".

    Nobody told since that it is settled, which is not to say that it is open still.
    """
    written = [sources.document(span).date for span in question.evidence]
    raised, ends = max(filter(None, written), default=None), sources.briefing.as_of
    if question.status != "open" or raised is None or ends is None or None in written:
        return ""
    return f"as of {wording.reading(raised)}" if (bounds(raised)[1] or "") < (bounds(ends)[0] or "") else ""


def _with_answer(question: Question, known: str, sources: Sources) -> str:
    """A question with its places, what answers it with its own, and last the analyst's words, which no place backs."""
    parts = [f"{escape(question.question)} {known}"]
    if question.answer is not None:
        parts.append(answered(question.answer, sources))
    note = f"{ANSWERS}{escape(question.note)}" if question.note else ""
    return "; ".join(parts) + note


def answered(answer: Span, sources: Sources) -> str:
    """What settles a question: `as of 5 Dec 2024: "…" [2:51]`."""
    date = sources.document(answer).date
    since = f"as of {wording.reading(date)}" if date else "answered later"
    return f"{since}: {wording.whole_quotation(answer, sources)} {sources.marks([answer])}"


def _is_unsaid(question: Question, sources: Sources) -> bool:
    """Whether a side of a question is told not to have said so: "The mayor did not say the dam held"."""
    for holder in question.holders:
        if holder.evidence is None or holder.stance != "asserts":
            continue
        for claim in sources.attributions(sources.sentences(holder.evidence)):
            spoke = claim.speaker is not None and claim.speaker.overlaps(holder.evidence)
            if spoke and claim.cue is not None and speaking.is_unsaid(claim.cue, sources):
                return True
    return False


def sides(question: Question) -> tuple[tuple[Holder, ...], tuple[Holder, ...]]:
    """Who holds it to be so, and who denies it; only those whose words are known."""
    known = [holder for holder in question.holders if holder.evidence is not None]
    return (
        tuple(holder for holder in known if holder.stance == "asserts"),
        tuple(holder for holder in known if holder.stance == "denies"),
    )


def held(question: Question, sources: Sources) -> str:
    """Who holds which side, each with its citation: "According to A and B [1:3]; denied by C [1:4]"."""
    line = "; ".join(holding(question, sources))
    return line[:1].upper() + line[1:]


def holding(question: Question, sources: Sources) -> list[str]:
    """The clauses of `held`: "according to A and B [1:3]", "denied by C [1:4]", "according to D (46) [1:5]"."""
    clauses: list[str] = []
    for stance in ("asserts", "denies", "asks", "doubts"):
        joint: dict[str, list[Holder]] = {}
        for holder in question.holders:
            if holder.stance == stance and holder.evidence is not None and _says_who(holder):
                joint.setdefault(str(sources.cite(holder.evidence)), []).append(holder)
        for mark, holders in joint.items():
            names = " and ".join(dict.fromkeys(_with_figure(holder, sources) for holder in holders))
            clauses.append(f"{_stance(stance, holders, sources)} {names} {mark}")
    told = "; ".join(clauses)
    return clauses + _further_holders(question, told, sources) + _told_by_nobody(question, told, sources)


def _says_who(holder: Holder) -> bool:
    """Whether a holder is more than a pronoun for whom nobody is known."""
    return holder.actor is not None or not speaking.is_pronoun(holder.name or UNNAMED)


def _further_holders(question: Question, told: str, sources: Sources) -> list[str]:
    """Those to whom the text gives the very words that a question takes up, where they aren't among its holders."""
    clauses: list[str] = []
    for span in question.evidence[:2]:
        sentence = sources.sentences(span)
        for claim in unheld(f"{question.question} {unescape(told)}", sentence, sources):
            if claim.speaker is not None and not speaking.is_pronoun(holder_name(claim, sources)):
                holder = _in_mid_line(named(holder_name(claim, sources)))
                clauses.append(f"according to {holder} {sources.cite(sentence)}")
    return list(dict.fromkeys(clauses))


def _told_by_nobody(question: Question, told: str, sources: Sources) -> list[str]:
    """Where figures stand beside those of the holders without anybody who gives them: "also [2:2]"."""
    if not any(holder.figure for holder in question.holders):
        return []
    marks = dict.fromkeys(str(sources.cite(span)) for span in question.evidence)
    rest = [mark for mark in marks if mark not in told]
    return [f"also {''.join(rest[:2])}"] if rest else []


def quotes_truly(question: Question, sources: Sources) -> bool:
    """Whether all that stands in double quotation marks in a question is in the sentences it comes from."""
    cited = [sentence for span in question.evidence if (sentence := sources.cited(sources.cite(span))) is not None]
    quotations = QUOTATION.findall(unescape(escape(question.question)))
    return all(any(is_verbatim(quotation, sentence, sources) for sentence in cited) for quotation in quotations)


def _with_figure(holder: Holder, sources: Sources) -> str:
    """A holder with what she answers where the question names several answers: "the coroner (at least 46)"."""
    name = _holder_name(holder, sources)
    return f"{name} ({escape(holder.figure)})" if holder.figure else name


def _holder_name(holder: Holder, sources: Sources) -> str:
    """A holder as shown: a name, `the insider (unnamed)`, or, where it is no person's description, its very words."""
    actor = sources.briefing.actor(holder.actor) if holder.actor else None
    if actor is not None:
        return named(actor.name)
    if not holder.name:
        return UNNAMED
    if speaking.tells_a_person(holder.name) and not speaking.points_back(holder.name):
        return f"{_in_mid_line(named(holder.name))} {UNNAMED}"
    cited = sources.cited(sources.cite(holder.evidence)) if holder.evidence is not None else None
    stands = cited is not None and is_verbatim(holder.name, cited, sources)
    return quoted(holder.name) if stands else named(holder.name)


def _in_mid_line(description: str) -> str:
    """A description that opened a sentence as it stands within one: "The insider" is "the insider"."""
    opening, space, rest = description.partition(" ")
    return f"{opening.lower()}{space}{rest}" if space and opening in _COMMON else description


def _stance(stance: str, holders: list[Holder], sources: Sources) -> str:
    """A verb no stronger than the source's: "denied" only where the source has that word."""
    if stance == "asserts":
        return "according to"
    said = " ".join(sources.text(sources.sentences(holder.evidence)) for holder in holders if holder.evidence)
    if stance == "denies":
        return "denied by" if found("denial", said) else "not according to"
    if stance == "asks":
        return "asked by"
    return "questioned by" if found("doubting", said) else "left open by"
