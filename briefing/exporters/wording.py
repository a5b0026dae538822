"""How items are put on the page: in the sources' own words, with holder and hedges, and dates as dates.

Every function returns Markdown that is safe to place on a line, or spans that say which words to show.
"""

from __future__ import annotations

import re

from briefing.edtf import EdtfError, is_edtf, plain
from briefing.exporters.claims import unheld
from briefing.exporters.safe import QUOTATION, comparable, escape, named, quoted, unescape
from briefing.exporters.sources import Sources
from briefing.exporters.wordlists import found, hedges, pattern
from briefing.model import Event, Holder, Question, Quote, Span
from briefing.text import one_line, words

UNNAMED = "(unnamed)"
UNATTRIBUTED = "unattributed"
NO_CUE = "no cue"
UNDATED = "Undated"
WORDS_BEFORE = 6
"""So many words of the sentence are shown before a partial quotation."""
LONGEST_QUOTE = 45
"""Words after which a quotation is cut at the end of a sentence."""
DATE_PREPOSITIONS = ("on", "in", "at")
DATE_LIMITS = ("after", "before", "by", "from", "over", "since", "through", "till", "until", "within")
_COMMA = re.compile(r",\s+")
_PUNCTUATION = re.compile(r" ([,;:.!?])")
_GLOSS = "\ue000"
"""Stands for the place of a gloss while a text is escaped; it has no meaning in any document."""
_STATUS = {"planned": "planned", "denied": "denied", "ongoing": "ongoing"}
"""Labels of an event's status; "possible" has none, for its own words hedge and a label would be ours."""


# --- statements -----------------------------------------------------------------------------------------------------


def statement(event: Event, sources: Sources) -> Span:
    """The words that state an event: its clause, or the whole sentence where the clause alone would say more.

    "The bridge is safe" says more than "The bridge is safe, the operator claimed"; and "and left on Monday" lacks who.
    The date or connective that opens it is left out.
    """
    span = event.evidence[0]
    whole = sources.sentences(span)
    chosen = whole if _says_more(span, whole, sources) or _lacks_actors(span, whole, event, sources) else span
    return _after_its_date(_after_connective(chosen, sources), event, sources)


def _after_connective(span: Span, sources: Sources) -> Span:
    """The statement without a word that only ties it to the text before: "However, talks began" gives "talks began".

    "Apparently, talks began" stays whole.
    """
    opening = pattern("connective").match(sources.text(span))
    after = _COMMA.match(sources.text(Span(span.document, span.start + opening.end(), span.end))) if opening else None
    return Span(span.document, span.start + opening.end() + after.end(), span.end) if opening and after else span


def _after_its_date(span: Span, event: Event, sources: Sources) -> Span:
    """The statement without the date it opens with: "On Monday, talks began" gives "talks began".

    "By Monday, talks had begun" stays whole: "by" says more than the date.
    """
    if event.timex is None or event.basis not in ("explicit", "relative") or not span.contains(event.timex):
        return span
    before = sources.text(Span(span.document, span.start, event.timex.start)).casefold().strip()
    first = sources.text(event.timex).casefold().split(" ")[0]
    after = _COMMA.match(sources.text(Span(span.document, event.timex.end, span.end)))
    opens = before in ("", *DATE_PREPOSITIONS) and first not in DATE_LIMITS
    return Span(span.document, event.timex.end + after.end(), span.end) if opens and after else span


def _says_more(span: Span, whole: Span, sources: Sources) -> bool:
    if len(hedges(sources.text(whole))) > len(hedges(sources.text(span))):
        return True
    if len(found("report", sources.text(whole))) > len(found("report", sources.text(span))):
        return True
    claims = [said for said in sources.attributions(whole) if said.span.overlaps(span)]
    holders = [part for said in claims for part in (said.cue, said.speaker) if part is not None]
    return not all(span.contains(part) for part in holders)


def _lacks_actors(span: Span, whole: Span, event: Event, sources: Sources) -> bool:
    taking_part = set(event.actors)
    inside = {actor.id for _, actor in sources.mentions(span)}
    return not taking_part & inside and any(actor.id in taking_part for _, actor in sources.mentions(whole))


def stated(span: Span, sources: Sources) -> str:
    """The words of a span, escaped; a pronoun for whom no name stands before it is glossed: "It (= NATO) said …"."""
    text = sources.text(span).replace(_GLOSS, "\ufffd").rstrip(" ,;:–—-")
    offset, name = _gloss(span, sources)
    if offset is None:
        return escape(text)
    return escape(text[:offset] + _GLOSS + text[offset:]).replace(_GLOSS, f" (= {named(name)})")


def _gloss(span: Span, sources: Sources) -> tuple[int | None, str]:
    """Where in the span's text a gloss belongs (the end of a subject pronoun that no name precedes), and the name."""
    for mention, actor in sources.mentions(span):
        if mention.form == "name":
            return None, ""
        if mention.form == "pronoun" and mention.function == "subject" and mention.span.end <= span.end:
            return mention.span.end - span.start, actor.name
    return None, ""


def whole_quotation(span: Span, sources: Sources) -> str:
    """The whole sentence or sentences around a span, in quotation marks."""
    return quoted(sources.text(sources.sentences(span)))


def assessed(span: Span, sources: Sources) -> str:
    """The mark of an author's own judgement, "assessed in [2]", or "" for information."""
    return f"assessed in [{sources.cite(span).document}]" if sources.is_judgement(span) else ""


# --- dates ----------------------------------------------------------------------------------------------------------


def reading(edtf: str) -> str:
    """The plain reading of an EDTF date; text that is none stays as it is."""
    try:
        return plain(edtf)
    except EdtfError:
        return escape(edtf)


def date_cell(event: Event, sources: Sources) -> str:
    """The date of a line: `**24 Oct 2024**`, `**rep. 28 Nov 2024**`, `**5 Dec 2024 inferred**`, `**Undated**`.

    A bare date is when it happened, as the source says; a relative one shows its words; "rep." is when it was reported,
    "inferred" what the program concluded from the document's own date.
    """
    if event.date is None:
        return f"**{UNDATED}**{_words_of_date(event, sources)}"
    if event.basis == "note":
        return f"**rep. {reading(event.date.removeprefix('../'))}**"
    if event.basis == "document":
        return f"**{reading(event.date)} inferred**"
    return f"**{reading(event.date)}**" + (_words_of_date(event, sources) if event.basis == "relative" else "")


def _words_of_date(event: Event, sources: Sources) -> str:
    if event.timex is not None:
        return f" ({quoted(sources.text(event.timex))})"
    whole = sources.text(sources.sentences(event.evidence[0]))
    is_verbatim = event.display and not is_edtf(event.display) and event.display in whole
    return f" ({quoted(event.display)})" if is_verbatim else ""


def status_label(event: Event) -> str:
    """The label of an event that didn't simply happen, or ""."""
    return _STATUS.get(event.status, "")


# --- quotations -----------------------------------------------------------------------------------------------------


def stretches(quote: Quote) -> tuple[Span, ...]:
    """The verbatim stretches of a quotation, without marks."""
    return quote.quoted or (quote.evidence,)


def is_fragment(quote: Quote, sources: Sources) -> bool:
    """Whether all that is quoted is one to three words."""
    return sum(words(sources.text(stretch)) for stretch in stretches(quote)) <= 3


def has_speaker_and_cue(quote: Quote, sources: Sources) -> bool:
    """Whether a speaker and the words that attribute stand in the quotation's own sentence."""
    whole = sources.sentences(quote.evidence)
    return quote.speaker_name is not None and quote.cue is not None and whole.overlaps(quote.cue)


def quoted_words(quote: Quote, sources: Sources) -> str:
    """The quotation: verbatim stretches in marks; of a partial one also the words around them, without marks.

    Stretches stay apart: `"We will work together" … "and take measures"`; the council "welcomes the plan".
    """
    parts = stretches(quote)
    if not is_partial(quote, sources):
        return " … ".join(quoted(sources.text(_cut(part, sources))) for part in parts)
    pieces: list[str] = []
    position = _opening(quote, sources)
    for part in parts:
        shown = _cut(part, sources)
        pieces += [_around(position, part.start, quote, sources), quoted(sources.text(shown))]
        position = part.end
        if shown != part:
            break
    else:
        pieces.append(_around(position, quote.evidence.end, quote, sources))
    return _PUNCTUATION.sub(r"\1", " ".join(piece for piece in pieces if piece)).rstrip(" ,;")


def is_partial(quote: Quote, sources: Sources) -> bool:
    """Whether the quoted words are only a part of a sentence of the text's own: they open in lower case."""
    return quote.kind == "mixed" or sources.text(stretches(quote)[0])[:1].islower()


def _opening(quote: Quote, sources: Sources) -> int:
    """Where to begin with a partial quotation: a few words before it say what it speaks of, if they don't attribute it.

    `The council "welcomes the plan", it said` begins with "The council", `It said "plans change"` with "plans".
    """
    whole = sources.sentences(quote.evidence)
    before = Span(whole.document, whole.start, quote.evidence.start)
    attributing = [part for part in (quote.cue, quote.said_by) if part is not None and part.overlaps(before)]
    few = 0 < words(sources.text(before)) <= WORDS_BEFORE
    return before.start if few and not attributing else quote.evidence.start


def _around(start: int, end: int, quote: Quote, sources: Sources) -> str:
    """The words of a partial quotation outside its marks."""
    if start >= end:
        return ""
    text = one_line(sources.text(Span(quote.evidence.document, start, end))).strip("\"“”„‟«»'‘’ ")
    return escape(text if any(map(str.isalnum, text)) else "")


def _cut(span: Span, sources: Sources) -> Span:
    """A long quotation up to the end of its last whole sentence within the limit; as it is if its first is too long."""
    if words(sources.text(span)) <= LONGEST_QUOTE:
        return span
    best = span
    for sentence in sources.annotations(span).sentences:
        if not span.start < sentence.end < span.end:
            continue
        shorter = Span(span.document, span.start, sentence.end)
        if words(sources.text(shorter)) > LONGEST_QUOTE:
            break
        best = shorter
    return best


def speaker(quote: Quote, sources: Sources) -> str:
    """The speaker as shown: `**Ana Reyes** (the mayor)`, `**officials** (unnamed)`, or "unattributed"."""
    if quote.speaker_name is None:
        return f"**{UNATTRIBUTED}**"
    facts = [named(quote.role)] if quote.role else []
    if is_unnamed(quote, sources):
        return " ".join([f"**{named(quote.speaker_name)}**", UNNAMED, *(f"({fact})" for fact in facts)])
    return " ".join([f"**{named(quote.speaker_name)}**", *(f"({fact})" for fact in facts)])


def is_unnamed(quote: Quote, sources: Sources) -> bool:
    """Whether the speaker is a role without a name: "a senior official", "South Korea's Defense Minister".

    A body that is named by what it is, "the foreign ministry", is not.
    """
    actor = sources.briefing.actor(quote.speaker) if quote.speaker else None
    if actor is not None:
        return actor.kind == "person" and all(mention.form != "name" for mention in actor.mentions)
    if quote.said_by is None:
        return False
    said = [mention for mention in sources.annotations(quote.said_by).mentions if mention.span.overlaps(quote.said_by)]
    return not any(mention.form in ("name", "metonym") or mention.kind != "person" for mention in said)


def cue_words(quote: Quote, sources: Sources) -> str:
    """The words that attribute, as they stand in the source, or "no cue"."""
    return named(sources.text(quote.cue)) if quote.cue is not None else NO_CUE


# --- questions ------------------------------------------------------------------------------------------------------


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
    return f"{named(holder.name)} {UNNAMED}" if holder.name else UNNAMED


def _stance(stance: str, holders: list[Holder], sources: Sources) -> str:
    """A verb no stronger than the source's: "denied" only where the source has that word."""
    if stance == "asserts":
        return "according to"
    if stance == "denies":
        said = " ".join(sources.text(sources.sentences(holder.evidence)) for holder in holders if holder.evidence)
        return "denied by" if found("denial", said) else "disputed by"
    return "asked by" if stance == "asks" else "questioned by"
