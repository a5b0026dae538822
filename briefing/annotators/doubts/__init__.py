"""What a document leaves open: asked, disputed, unconfirmed, pending, forecast.

Each sentence of the body is looked through once for words that leave something open (`table`); the rules behind those
words say what exactly is open: a `Finding` (`findings`). `hedges`, `unsettled` and `estimates` find what is
unconfirmed, `debated` what divides people, `gaps` what the words around a question word say nobody tells (`silences`),
`sluices` what one such word asks of the clause before it, `untold` what somebody asks or keeps to himself, `withheld`
the things nobody tells, `modals` what may or will be, `commitments`, `pending`, `outstanding` and `requests` what is
still to come, `hanging` what waits for a decision or a day, `denials` (of what is `denied`), `charges` (and `mutual`
ones) and `ellipsis` what somebody says is not so, `unchecked` what could not be verified; `polarity` tells what the
words above a clause take back. Of several findings about one clause the most telling stays. `clauses` reads the clause
off the parse (`speakers` what of it is the speaker's own), `subjects` its subject, `naming`, `antecedents` tell whom
that means, `inversion`, `wording`, `embedding` and `framing` turn it into a question (`retold` changes its tenses,
`last_resort` quotes its words), `stating` makes the doubt, `loaded` puts loaded words of it in quotation, and `faults`
(with `subject_faults`, `clause_faults`, `rule_faults`, `plan_faults`, `requested`, `rhetoric` and `opinions`) says why
it should not be put to a person; `narrative` knows what is long over. Questions that the text itself puts are in
`asked`, and `answered` tells what stands behind them: an answer, or that there is none, `replies` who answers what was
asked; `claims` are plain statements, which somebody else may deny.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.annotators.doubts.answered import answered, is_next, unanswered_headings
from briefing.annotators.doubts.antecedents import foregoing
from briefing.annotators.doubts.asked import INTERVIEW, as_turn, asked, turns_of
from briefing.annotators.doubts.claims import claims
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.naming import carried_on, contested
from briefing.annotators.doubts.narrative import long_ago
from briefing.annotators.doubts.replies import replied
from briefing.annotators.doubts.stating import CLOSERS, doubt_of, names_of, speakers_of
from briefing.annotators.doubts.table import chosen, findings
from briefing.annotators.language import Parse, ParseSpan, Token
from briefing.model import Attribution, Document, Doubt, EventMention, Mention, Span, Timex

__all__ = ["HEADLINE", "INTERVIEW", "claims", "doubts"]

HEADLINE = "headline: "
"""How the rule of a doubt in a title begins: the text below says it in full, so it makes no question of its own."""
SKIPPED = frozenset({"byline", "dateline", "heading", "back"})
_COMMON = frozenset({"NN", "NNS", "JJ", "VB", "VBG"})
LONGEST_SENTENCE = 400
"""Tokens; a longer "sentence" is a table or a broken file, not prose."""


def doubts(
    document: Document,
    parse: Parse,
    timexes: tuple[Timex, ...] = (),
    mentions: tuple[Mention, ...] = (),
    attributions: tuple[Attribution, ...] = (),
    events: tuple[EventMention, ...] = (),
) -> tuple[Doubt, ...]:
    """The doubts of a document in order of start. Headings and back matter are not looked at."""
    names = names_of(document, parse, mentions) | speakers_of(document, parse, mentions, attributions)
    names = {place: name for place, name in names.items() if place not in contested(parse, names)}
    names |= carried_on(parse, names)
    names |= foregoing(parse, names)
    called = {mention.span.start: _words(document, mention.span) for mention in mentions if mention.form == "name"}
    turns = turns_of(document)
    titles = [(block.start, block.end) for block in document.blocks if block.role == "title"]
    skipped = [
        (block.start, block.end) for block in document.blocks if block.role in SKIPPED and block.start not in turns
    ]
    found: list[Doubt] = []
    for sentence in _body(parse, skipped):
        tokens = [token for token in sentence if not token.is_space]
        if not tokens:
            continue
        if found and found[-1].rule == "question" and is_next(document, found[-1], tokens):
            found[-1] = answered(found[-1], tokens)
        if found and found[-1].kind == "asked" and found[-1].rule.startswith("asks:"):
            found[-1] = replied(document, found[-1], tokens)
        if tokens[0].tag_ in _COMMON and tokens[0].idx in called:
            names[tokens[0].idx] = called[tokens[0].idx]  # "Rovers plan": a name that the parse takes for a noun
        here = [long_ago(document, doubt, timexes) for doubt in _in_sentence(document, tokens, names, attributions)]
        if any(start <= tokens[0].idx < end for start, end in titles):
            found += [replace(doubt, rule=f"{HEADLINE}{doubt.rule}") for doubt in here if doubt.kind != "asked"]
            continue
        found += here
    found += unanswered_headings(document, parse, turns)
    found = [_cut_off(document, doubt) for doubt in found]
    found = [as_turn(document, doubt, turns) if doubt.rule == "question" else doubt for doubt in found]
    return tuple(sorted(found, key=lambda doubt: (doubt.span, doubt.kind)))


def _cut_off(document: Document, doubt: Doubt) -> Doubt:
    """The doubt, with a fault if the text breaks off in it, as the beginnings of pages do: "a suit alleging th"."""
    after = document.text[doubt.span.end :].strip()
    whole = document.text[: doubt.span.start].strip()  # a line of its own needs no full stop
    breaks_off = bool(whole) and not after and document.text[doubt.span.end - 1 : doubt.span.end].isalnum()
    return replace(doubt, faults=(*doubt.faults, CUT_OFF)) if breaks_off else doubt


CUT_OFF = "the text breaks off in it"
"""The fault of a doubt that the document's end cuts short."""


def _body(parse: Parse, skipped: list[tuple[int, int]]) -> Iterator[ParseSpan]:
    index = 0
    for sentence in parse.sents:
        while index < len(skipped) and skipped[index][1] <= sentence.start_char:
            index += 1
        inside = index < len(skipped) and skipped[index][0] <= sentence.start_char
        if not inside and len(sentence) <= LONGEST_SENTENCE:
            yield sentence


def _in_sentence(
    document: Document, tokens: list[Token], names: Names, attributions: Sequence[Attribution]
) -> list[Doubt]:
    question = asked(document, tokens, attributions)
    end = tokens[-1].idx + len(tokens[-1])
    if question is not None or document.text[tokens[0].idx : end].rstrip(CLOSERS).endswith("?"):
        return [question] if question is not None else []
    open_here = chosen(findings(tokens, names))
    found = [doubt_of(document, finding, names, attributions) for finding in open_here]
    return [doubt for doubt in found if doubt is not None]


def _words(document: Document, span: Span) -> str:
    return document.text[span.start : span.end]
