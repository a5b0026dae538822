"""How quotations are put on the page: verbatim, with the speaker and the words that attribute as the source has them.

Functions return Markdown that is safe to place on a line.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.exporters.page import GIVEN, NO_CUE, UNATTRIBUTED, UNNAMED
from briefing.exporters.safe import escape, named, quoted, role_shown
from briefing.exporters.sources import Sources, is_unnamed_office
from briefing.exporters.wordlists import found, negations
from briefing.lexicon import words as lexicon_words
from briefing.model import Quote, Span
from briefing.text import one_line, words

WORDS_BEFORE = 6
"""So many words of the sentence are shown before a partial quotation."""
LONGEST_QUOTE = 45
"""Words after which a quotation is cut at the end of a sentence."""
REACH = 60
"""So many characters before a verb its auxiliaries are looked for."""
RETOLD = 2
"""So many other documents with the same words are cited."""
LINE = 200
"""So many characters after a cue its object is looked for."""
ACCORDING = "According to"
NEUTRAL = "said"
"""What stands for a cue that says nothing alone and has no object beside it."""
_CLAUSE = re.compile(r"\s+(?!that\b)(?:(?! that\b| and\b| but\b| as\b| when\b)[^,;:.!?()\[\]\"“”„«»—–\n])+")
_PIECE = re.compile(r"\S+\s+")
_MARKS = frozenset(',;:.!?()[]"“”„«»‘—–')
_PARTICIPLE = re.compile(r"[A-Za-z]{2,30}ing")
_OBJECT_PRONOUN = re.compile(r"(?:it|him|them)(?:\s(?:as|an?|the)\b|\s\")", re.IGNORECASE)
_SAYING = frozenset({"saying", "adding", "continuing"})
"""Participles that are as neutral as "said", which stands for them on a line of its own."""
_QUOTES = frozenset({"quoted", "quotes", "cited", "cites"})
_WHOLE = {"put": "put it", "puts": "puts it"}
"""Cues that say nothing without their object: as Reyes put it."""
_AHEAD = frozenset({"will", "shall"})
_BE = ("is", "are", "was", "were", "been", "being")
_PUNCTUATION = (",", ";", ":", ".", "!", "?")


def stretches(quote: Quote) -> tuple[Span, ...]:
    """The verbatim stretches of a quotation, without marks."""
    return quote.quoted or quote.evidence[:1]


def shown_stretches(quote: Quote, sources: Sources) -> tuple[Span, ...]:
    """The stretches that the page shows: of a partial quotation those of its first sentence.

    Between two sentences of a text's own stand words that quote nobody: It was "dear". It runs on gas, a "relic".
    """
    first, *others = stretches(quote)
    end = sources.sentences(first).end if is_partial(quote, sources) else None
    return (first, *(part for part in others if end is None or part.start < end))


def places(quote: Quote, sources: Sources) -> tuple[Span, ...]:
    """What is cited for a quotation: its stretches and cue; where there is room, other documents with its words too."""
    own = sorted((*shown_stretches(quote, sources), *((quote.cue,) if quote.cue else ())))
    retold: dict[str, Span] = {}
    for span in quote.evidence if sources.all_listed else ():
        if span.document != quote.evidence[0].document:
            retold.setdefault(span.document, span)
    return (*own, *list(retold.values())[:RETOLD])


def is_fragment(quote: Quote, sources: Sources) -> bool:
    """Whether all that is quoted is one to three words."""
    return sum(words(sources.text(stretch)) for stretch in stretches(quote)) <= 3


def has_speaker_and_cue(quote: Quote, sources: Sources) -> bool:
    """Whether a speaker with a name and the words that attribute stand in the quotation's own sentence.

    A word or three of somebody unnamed ("users", "the media") tell an analyst nothing; nor do they where the verb says
    nothing of them ("momo" reminded Xi).
    """
    if is_fragment(quote, sources) and needs_object(quote, sources):
        return False
    whole = sources.sentences(quote.evidence[0])
    speaks = quote.speaker_name is not None and not is_unnamed(quote, sources)
    return speaks and quote.cue is not None and whole.overlaps(quote.cue)


def quoted_words(quote: Quote, sources: Sources) -> str:
    """The quotation: verbatim stretches in marks; of a partial one also the words around them, without marks.

    Stretches stay apart: `"We will work together" … "and take measures"`; the council "welcomes the plan".
    """
    parts = shown_stretches(quote, sources)
    if not is_partial(quote, sources):
        return " … ".join(quoted(sources.text(_cut(part, sources))) for part in parts)
    pieces: list[str] = []
    position = _opening(quote, sources)
    whole = sources.sentences(parts[0])
    for part in parts:
        shown = _cut(part, sources)
        pieces += [_around(position, part.start, quote, sources), quoted(sources.text(shown))]
        position = part.end
        if shown != part:
            break
    else:
        pieces.append(_around(position, min(quote.evidence[0].end, whole.end), quote, sources))
    # Punctuation that follows a quotation stands close to it; within one nothing is touched.
    spaced = (piece if piece.startswith(_PUNCTUATION) else f" {piece}" for piece in pieces if piece)
    return "".join(spaced).strip().rstrip(" ,;")


def is_partial(quote: Quote, sources: Sources) -> bool:
    """Whether the quoted words are only a part of a sentence of the text's own: they open in lower case."""
    return quote.kind == "mixed" or sources.text(stretches(quote)[0])[:1].islower()


def _opening(quote: Quote, sources: Sources) -> int:
    """Where to begin with a partial quotation: a few words before it say what it speaks of, if they don't attribute it.

    `The council "welcomes the plan", it said` begins with "The council", `It said "plans change"` with "plans".
    """
    whole = sources.sentences(quote.evidence[0])
    before = Span(whole.document, whole.start, quote.evidence[0].start)
    attributing = [part for part in (quote.cue, quote.said_by) if part is not None and part.overlaps(before)]
    if attributing and (behind := _behind_cue(quote, sources)) is not None:
        return behind
    few = 0 < words(sources.text(before)) <= WORDS_BEFORE
    return before.start if few and not attributing else quote.evidence[0].start


def _behind_cue(quote: Quote, sources: Sources) -> int | None:
    """Where the few words between a cue and its partial quotation begin: said | the firm had | "been asked to go"."""
    cue, start = quote.cue, quote.evidence[0].start
    bare = start < stretches(quote)[0].start and not sources.text(quote.evidence[0])[0].isalnum()
    if cue is None or cue.end > start or not bare or needs_object(quote, sources):
        return None
    between = Span(cue.document, cue.end, start)
    text = sources.text(between)
    apart = quote.said_by is not None and quote.said_by.overlaps(between)
    if apart or _MARKS & set(text) or not 0 < words(text) <= WORDS_BEFORE:
        return None
    return start - len(text.lstrip())


def _around(start: int, end: int, quote: Quote, sources: Sources) -> str:
    """The words of a partial quotation outside its marks, as far as they don't attribute it: "of the plan", he said."""
    attributing = (part.start for part in (quote.said_by, quote.cue) if part is not None and start <= part.start)
    until = min([end, *attributing])
    if start >= until:
        return ""
    text = one_line(sources.text(Span(quote.evidence[0].document, start, until))).strip("\"“”„‟«»'‘’ ")
    text = text if until == end else text.rpartition(",")[0]
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
    """The speaker as shown: `**Ana Reyes** (the mayor)`, `**officials** (unnamed)`, or "unattributed".

    One that the analyst gave is marked as hers: `**Ana Reyes** (by the analyst)`.
    """
    shown = named(quote.speaker_name or "") or UNATTRIBUTED
    marks = [UNNAMED] if is_unnamed(quote, sources) else []
    marks += [f"({role_shown(quote.role)})"] if quote.role else []
    marks += [GIVEN] if quote.corrected else []
    return " ".join([f"**{shown}**", *marks])


def is_unnamed(quote: Quote, sources: Sources) -> bool:
    """Whether the speaker is a role without a name: "a senior official", "South Korea's Defense Minister".

    A body that is named by what it is, "the foreign ministry", is not.
    """
    actor = sources.briefing.actor(quote.speaker) if quote.speaker else None
    if actor is not None:
        return is_unnamed_office(actor)
    if quote.speaker_name is None or quote.corrected:
        return False
    if quote.said_by is None or points_back(quote.speaker_name or ""):
        return False
    said = [mention for mention in sources.annotations(quote.said_by).mentions if mention.span.overlaps(quote.said_by)]
    return not any(mention.form in ("name", "metonym") or mention.kind != "person" for mention in said)


def points_back(description: str) -> bool:
    """Whether a description only points to what the text named before: "they", "the two countries", "this official"."""
    pieces = description.casefold().split()
    if not pieces or (len(pieces) == 1 and pieces[0] in lexicon_words("brief", "anaphor")):
        return True
    table = "pointing_after_the" if pieces[0] == "the" else "pointing"
    pieces = pieces[1:] if pieces[0] == "the" else pieces
    return bool(pieces) and pieces[0] in lexicon_words("brief", table)


def is_pronoun(description: str) -> bool:
    """Whether a description is a single word that says nothing out of its text: "they"."""
    return description.casefold().strip() in lexicon_words("brief", "anaphor")


def tells_a_person(description: str) -> bool:
    """Whether a description is of people: "a senior official" and "two sources" are, "the move" isn't."""
    people = lexicon_words("brief", "people") | lexicon_words("titles", "offices")
    return any(piece in people or piece.removesuffix("s") in people for piece in description.casefold().split())


def tells_who(quote: Quote, sources: Sources) -> bool:
    """Whether a reader of the page learns who speaks, or that the source doesn't say.

    "It", "the two countries" and "this breed" are known only to who reads the document; so is what nobody says,
    "a site that aims to", unless it is told as said. What somebody only wants was not said.
    """
    if quote.corrected or quote.speaker_name is None:
        return True
    if quote.cue is not None and _is_wish(quote.cue, sources):
        return False
    if quote.speaker is not None:
        return True
    if points_back(quote.speaker_name):
        return False
    says = quote.cue is None or bool(found("report", sources.text(quote.cue)))
    return says or tells_a_person(quote.speaker_name) or any(map(str.isupper, quote.speaker_name))


def tells_of_what(text: str) -> bool:
    """Whether the words shown around a partial quotation say what it is about: not `it an "illegal" alliance`."""
    return _OBJECT_PRONOUN.match(text) is None


def _is_wish(cue: Span, sources: Sources) -> bool:
    """Whether the words that attribute tell what somebody wants, and not what is said: "seeks", "people want"."""
    wishes = lexicon_words("speech", "wants")
    return any(said.lemma in wishes for said in sources.attributions(cue) if said.cue == cue)


def cue_words(quote: Quote, sources: Sources) -> str:
    """What follows the speaker: the words that attribute, as they stand in the source, or ", no cue".

    Auxiliaries that stand before the verb belong to it: "has said", "would say".
    """
    if quote.cue is None:
        return f", {NO_CUE}"
    if needs_object(quote, sources):
        spoken_to = _object(quote, sources)
        if spoken_to is None:
            return f" {NEUTRAL}"
    else:
        spoken_to = ""
    before = _verb_words_before(quote.cue, sources)
    if _is_passive(before, quote):  # the plan was called "mad" by Reyes: Reyes called
        before = ""
    elif _is_quoted_by_another(quote, sources):
        return f" {NEUTRAL}"
    cue = sources.text(Span(quote.cue.document, quote.cue.start - len(before), quote.cue.end))
    if _PARTICIPLE.fullmatch(cue):
        return f" {NEUTRAL}" if cue.casefold() in _SAYING else f", {named(cue.lower())}"
    return f" {named(_WHOLE.get(cue, cue) + spoken_to)}"


def _is_quoted_by_another(quote: Quote, sources: Sources) -> bool:
    """Whether somebody else is told to quote the speaker, who is named right behind: the Daily Post quoted Reyes."""
    cue, speaker = quote.cue, quote.said_by
    if cue is None or speaker is None or speaker.start < cue.end or sources.text(cue).casefold() not in _QUOTES:
        return False
    return not sources.text(Span(cue.document, cue.end, speaker.start)).strip()


def _is_passive(before: str, quote: Quote) -> bool:
    """Whether the speaker stands behind a verb in the passive: "was praised by Reyes as", unlike "was saying"."""
    behind = quote.cue is not None and quote.said_by is not None and quote.said_by.start >= quote.cue.end
    active = quote.cue is not None and not before.casefold().strip().endswith(_BE)
    return behind and not active


def lead(quote: Quote, sources: Sources) -> str:
    """Speaker and cue before a quotation: `**Ana Reyes** (mayor) said`, or `According to **the ministry**`."""
    shown = speaker(quote, sources)
    if quote.cue is not None and one_line(sources.text(quote.cue)).casefold() == ACCORDING.casefold():
        return f"{ACCORDING} {shown}"
    return f"{shown}{cue_words(quote, sources)}"


@cache
def _transitive() -> frozenset[str]:
    """The forms of the verbs that say nothing without an object."""
    return frozenset(form for entry in lexicon_words("speech", "needs-object") for form in entry.split())


def needs_object(quote: Quote, sources: Sources) -> bool:
    """Whether the cue says nothing alone: "told", "reassured"; not "said", "warned"."""
    return quote.cue is not None and sources.text(quote.cue).casefold() in _transitive()


def _object(quote: Quote, sources: Sources) -> str | None:
    """Whom the speaker told, as the source goes on: " the court last year" of “…,” he told the court last year.

    None where the text has nobody there, or too much: then "said" is all that can be shown.
    """
    cue = quote.cue
    if cue is None or (quote.said_by is not None and cue.end <= quote.said_by.start < cue.end + REACH):
        return None
    limits = [span.start for span in (*stretches(quote), quote.evidence[0]) if span.start >= cue.end]
    text = sources.text(Span(cue.document, cue.end, min([sources.sentences(cue).end, cue.end + LINE, *limits])))
    found = _CLAUSE.match(text)
    spoken_to = one_line(found[0]) if found is not None else ""
    return f" {spoken_to}" if 0 < words(spoken_to) <= WORDS_BEFORE else None


def is_unsaid(cue: Span, sources: Sources) -> bool:
    """Whether the words that attribute tell of nothing said: "did not say", "never said", "will say"; not "denied"."""
    before = _verb_words_before(cue, sources)
    return bool(negations(before)) or not _AHEAD.isdisjoint(before.casefold().split())


def _verb_words_before(cue: Span, sources: Sources) -> str:
    """The auxiliaries, negations and adverbs of time right before a verb, with the white space after them."""
    whole = sources.sentences(cue)
    before = sources.text(Span(cue.document, max(whole.start, cue.start - REACH), cue.start))
    pieces = _PIECE.findall(before)
    verb: list[str] = []
    for piece in reversed(pieces):
        if not (piece.strip().casefold() in lexicon_words("brief", "auxiliary") or negations(piece)):
            break
        verb.insert(0, piece)
    return "".join(verb)
