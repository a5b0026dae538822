"""Rules on items: quotes and speakers, questions and their sides, judgements, actors and roles (R5, R6, R15–R18, …)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from briefing.exporters.asking import ANSWERED
from briefing.exporters.checking import BOLD, ActorEntry, Check, Fault
from briefing.exporters.page import ANSWERS, GIVEN, NO_CUE, UNATTRIBUTED, UNNAMED, Line
from briefing.exporters.safe import QUOTATION, comparable, role_shown, unescape
from briefing.exporters.speaking import ACCORDING, NEUTRAL, cue_words, is_partial, is_unnamed, stretches
from briefing.model import Actor, QuestionKind, Quote
from briefing.text import words

_PARENTHESES = re.compile(r"\([^()]*\)")
_TYPE = re.compile(r"\*\*(\w+)\*\*")
_SIDE = re.compile(r"\b((?:not )?according to|denied by) .{0,400}?\[\d+:\d+\]", re.IGNORECASE)
_ORIGINS = re.compile(r"\((\d+) origins\)")
_ASSESSED = re.compile(r"[Aa]ssessed in \[(\d{1,9})\]")


# --- key quotes -----------------------------------------------------------------------------------------------------


def _lead(line: Line) -> str:
    """The Markdown before a quotation: speaker, role, cue."""
    return unescape(line.raw.partition(": ")[0])


def _cue(line: Line) -> str:
    """The words that attribute on a line of the key quotes."""
    bare = _PARENTHESES.sub(" ", BOLD.sub(" ", _lead(line), count=1))
    return " ".join(bare.replace(", partial", " ").split()).removeprefix(", ")


def quotes_have_speakers(check: Check) -> Iterator[Fault]:
    """R5: a quote has speaker and cue as in the source; without one "unattributed", a nameless role "(unnamed)".

    A speaker that the analyst gave is marked "(by the analyst)", and no other is.
    """
    for line in check.entries("Key quotes"):
        speaker = BOLD.match(_lead(line).removeprefix(f"{ACCORDING} "))
        if speaker is None:
            yield Fault(line.number, "the quotation does not open with its speaker")
            continue
        if _has_foreign_cue(line, check):
            yield Fault(line.number, "the words that attribute the quotation are not in the cited sentences")
        yield from _speaker_faults(line, speaker[1], check)


def _speaker_faults(line: Line, shown: str, check: Check) -> Iterator[Fault]:
    for quote in check.quotes(line):
        if quote.speaker_name is None and shown != UNATTRIBUTED:
            yield Fault(line.number, f"the source gives no speaker; {shown} should be {UNATTRIBUTED}")
        elif quote.speaker_name is not None and comparable(quote.speaker_name) != comparable(shown):
            yield Fault(line.number, f"the speaker is {quote.speaker_name}")
        elif is_unnamed(quote, check.sources) and UNNAMED not in _lead(line):
            yield Fault(line.number, f"{shown} is not a name: {UNNAMED} is missing")
        elif quote.corrected != (GIVEN in _lead(line)):
            is_given = "was given by the analyst" if quote.corrected else "was not given by the analyst"
            yield Fault(line.number, f"the speaker {is_given}")
        else:
            yield from _lead_faults(line, quote, check)


def _lead_faults(line: Line, quote: Quote, check: Check) -> Iterator[Fault]:
    """What stands beside the right speaker: a role only as stated, and the very words that attribute."""
    roles = [comparable(role) for role in _PARENTHESES.findall(_lead(line)) if role not in (UNNAMED, GIVEN)]
    stated = f"({unescape(role_shown(quote.role))})" if quote.role else "no role"
    if any(role != comparable(stated) for role in roles):
        yield Fault(line.number, f"beside the speaker stands {', '.join(roles)}; the documents have {stated}")
    if _is_of_another(quote, check):
        yield Fault(line.number, "the words that attribute belong to another quotation")
    cue = cue_words(quote, check.sources).removeprefix(", ")
    if comparable(unescape(cue)) != comparable(_cue(line)) and not _has_foreign_cue(line, check):
        yield Fault(line.number, f'the words that attribute are "{unescape(cue).strip()}"')


def _is_of_another(quote: Quote, check: Check) -> bool:
    """Whether the document gives the quoted words to somebody, but by no such cue: cue and words are of one report."""
    words_quoted = stretches(quote)[0]
    found = [each for each in check.sources.attributions(words_quoted) if words_quoted in each.quoted]
    return quote.cue is not None and bool(found) and all(each.cue != quote.cue for each in found)


def _has_foreign_cue(line: Line, check: Check) -> bool:
    """Whether the words that attribute are nowhere in the cited sentences."""
    cue = _cue(line)
    if cue == NEUTRAL and any(cue_words(quote, check.sources).strip() == NEUTRAL for quote in check.quotes(line)):
        return False
    return not cue or (cue != NO_CUE and comparable(cue).casefold() not in comparable(check.said(line)).casefold())


def no_fragments(check: Check) -> Iterator[Fault]:
    """R6: what is only a part of a sentence says "partial"; no words, or one to three of nobody, are no key quote."""
    for line in check.entries("Key quotes"):
        attributed = UNATTRIBUTED not in _lead(line) and _cue(line) != NO_CUE
        is_marked = ", partial" in _lead(line)
        if not line.quotations:
            yield Fault(line.number, "nothing is quoted")
        elif sum(map(words, line.quotations)) <= 3 and not (attributed and is_marked):
            yield Fault(line.number, "a fragment of one to three words is no key quote")
        elif not is_marked and any(is_partial(quote, check.sources) for quote in check.quotes(line)):
            yield Fault(line.number, 'a part of a sentence is quoted: "partial" is missing')


# --- judgements -----------------------------------------------------------------------------------------------------


def judgements_marked(check: Check) -> Iterator[Fault]:
    """R15: an author's own judgement is marked "assessed in [2]", and nothing else is."""
    for line in check.entries("Bottom line", "Chronology", "Open questions"):
        judging = {check.sources.cite(s).document for s in check.sentences(line)[:1] if check.sources.is_judgement(s)}
        marked = {int(number) for number in _ASSESSED.findall(line.raw)}
        for number in sorted(judging - marked):
            yield Fault(line.number, f'the author\'s own judgement should be marked "assessed in [{number}]"')
        for number in sorted(marked - {citation.document for citation in line.citations}):
            yield Fault(line.number, f"the line cites no judgement of [{number}]")


# --- open questions -------------------------------------------------------------------------------------------------


def disputes_have_two_sides(check: Check) -> Iterator[Fault]:
    """R16: a dispute shows both holders, each with a citation."""
    for line in check.entries("Bottom line", "Open questions"):
        if line.lead.startswith("Disputed"):
            sides = {verb.lower() == "according to" for verb in _SIDE.findall(line.raw)}
            if sides != {True, False}:
                yield Fault(line.number, "a dispute shows both sides, each with its citation")


def questions_ask(check: Check) -> Iterator[Fault]:
    """R17: a question has a type, ends in "?", and asks one thing."""
    for line in check.entries("Open questions"):
        kind = _TYPE.match(line.raw)
        if kind is None or (kind[1] != ANSWERED and kind[1].lower() not in get_args(QuestionKind)):
            yield Fault(line.number, f"the question has none of the types {', '.join(get_args(QuestionKind))}")
        asked = QUOTATION.sub(" ", line.body).partition(ANSWERS)[0].count("?")
        if asked != 1:
            yield Fault(line.number, f'the line asks {asked} things; it should ask one and end it in "?"')


def answers_cited(check: Check) -> Iterator[Fault]:
    """R18: a later document that answers is cited beside the question."""
    for line in check.entries("Open questions"):
        for question in check.questions(line):
            if question.answer is not None and check.sources.cite(question.answer) not in line.citations:
                yield Fault(line.number, f"an answer stands at {check.sources.cite(question.answer)}")


def origins_counted(check: Check) -> Iterator[Fault]:
    """R20: corroboration counts origins: two documents that cite one wire story are one."""
    for line in check.entries("Chronology"):
        counted = _ORIGINS.search(line.text)
        known = max((event.origins for event in check.events(line)), default=1)
        if counted and int(counted[1]) > known:
            yield Fault(line.number, f"{counted[1]} origins are claimed; there {'is' if known == 1 else 'are'} {known}")


# --- actors ---------------------------------------------------------------------------------------------------------


def actors_spelled(check: Check) -> Iterator[Fault]:
    """R22: one spelling a name, each once, variants in parentheses; no authors or publishers of notes."""
    names = {comparable(actor.name) for actor in check.briefing.actors}
    variants = {comparable(alias): actor.name for actor in check.briefing.actors for alias in actor.aliases}
    seen: set[str] = set()
    for entry in check.actor_entries():
        name = comparable(entry.name)
        if name in seen:
            yield Fault(entry.line.number, f"{entry.name} stands here twice")
        elif name not in names and name in variants:
            yield Fault(entry.line.number, f"{entry.name} is a variant of {variants[name]}")
        elif name not in names:
            yield Fault(entry.line.number, f"{entry.name} {_why_no_actor(name, check)}")
        seen.add(name)


def _why_no_actor(name: str, check: Check) -> str:
    notes = [note for document in check.briefing.documents for note in document.notes]
    cited = {fact for note in notes for fact in (*(note.authors or ()), note.publisher, note.agency) if fact}
    return "is only cited in a note" if name in map(comparable, cited) else "is no actor found in the documents"


def roles_as_stated(check: Check) -> Iterator[Fault]:
    """R23: a role is one that the documents state of this actor, word for word in a sentence that is cited for it.

    What stands in parentheses are variants of the name; a sentence that is cited speaks of the actor.
    """
    for entry in check.actor_entries():
        named = [actor for actor in check.briefing.actors if comparable(actor.name) == comparable(entry.name)]
        if not named:
            continue
        actor = next((actor for actor in named if _is_spoken_of(actor, entry, check)), named[0])
        said = comparable(entry.said)
        shown = [unescape(role_shown(role.text)) for role in actor.roles if comparable(role.text) in said]
        foreign = _without(shown, entry.role)
        if foreign:
            yield Fault(entry.line.number, f"no cited sentence says that {entry.name} is {foreign}")
        variants = _without([*actor.aliases, UNNAMED[1:-1]], entry.parentheses)
        if variants:
            yield Fault(entry.line.number, f"{variants} is no variant of {entry.name} in the documents")
        if not _is_spoken_of(actor, entry, check):
            yield Fault(entry.line.number, f"no sentence that is cited speaks of {entry.name}")


def _without(known: list[str], shown: str) -> str:
    """What is left of a list on the page without what is known to belong there."""
    left = comparable(shown)
    for text in sorted(map(comparable, known), key=len, reverse=True):
        left = re.sub(rf"(?<!\w){re.escape(text)}(?!\w)", " ", left)
    return " ".join(left.replace(",", " ").replace("(", " ").replace(")", " ").split())


def _is_spoken_of(actor: Actor, entry: ActorEntry, check: Check) -> bool:
    spans = [*(mention.span for mention in actor.mentions), *(role.evidence for role in actor.roles)]
    cited = [check.sources.cited(citation) for citation in entry.citations]
    return not any(cited) or any(span.overlaps(sentence) for span in spans for sentence in cited if sentence)
