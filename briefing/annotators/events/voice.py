"""Whether the author of a text argues in it: by what "we" found, what others "should" do, what the author asks."""

from __future__ import annotations

import re

from briefing.annotators.events.reports import Reports
from briefing.annotators.events.words import listed
from briefing.annotators.language import Parse, ParseSpan, Token
from briefing.model import BlockRole, Document

LEAST = 2
"""How often an author speaks up at least who argues."""
_OWN = frozenset({"we", "our", "us", "i", "my"})
_ADVICE = frozenset({"should", "must", "ought"})
_POINTS = frozenset({"first", "firstly", "second", "secondly", "third", "thirdly", "fourth", "fifth"})
_MARKS = re.compile(r"[“”\"‘]")
_ROLES: frozenset[BlockRole] = frozenset({"body", "heading"})


def argues(document: Document, parse: Parse, reports: Reports) -> bool:
    """Whether its author speaks up in a text: "By our estimate", "France should leave", "Will France leave?".

    So does who counts points: "Second, France paid late". Not who only tells what others say: "“We should go,” she
    said", "Oslo said that France should leave". Of headings only those count that ask.
    """
    blocks = iter([block for block in document.blocks if block.role in _ROLES])
    block, said = next(blocks, None), 0
    for sentence in parse.sents:
        while block is not None and block.end <= sentence.start_char:
            block = next(blocks, None)
        if block is not None and sentence.start_char >= block.start and not _MARKS.search(sentence.text):
            said += _asks(sentence, reports) or opens_point(sentence.root)
            said += sum(_is_own(token) and not reports.is_quoted(token) for token in sentence if block.role == "body")
    return said >= LEAST


def opens_point(verb: Token) -> bool:
    """Whether the sentence of a predicate opens with its place among points: "Second, it paid late"."""
    first = verb.sent.start
    return verb.doc[first].lower_ in _POINTS and first + 1 < len(verb.doc) and verb.doc[first + 1].text == ","


def _asks(sentence: ParseSpan, reports: Reports) -> bool:
    """Whether the author asks: "Will France leave?"; not "Will France leave?, Oslo asked"."""
    return sentence.text.rstrip().endswith("?") and not reports.is_quoted(sentence.root)


def _is_own(token: Token) -> bool:
    """Whether a word is the author's speaking up: "we"; "should" of a main clause; "this paper" as what argues."""
    if token.lower_ in _OWN:
        return token.tag_ in ("PRP", "PRP$") and token.text != "US"
    if token.lower_ == "this":
        return token.head.lemma_.lower() in listed("writings") and token.head.dep_ == "nsubj"
    return token.lower_ in _ADVICE and token.dep_ == "aux" and token.head.dep_ == "ROOT"


def imagines(verb: Token) -> bool:
    """Whether a sentence tells what may come to pass: "In the second (scenario), the rebels return"."""
    opening = [token.lower_ for token in verb.sent[:_OPENS]]
    if opening[:1] not in (["in"], ["under"]):
        return False
    stop = next((index for index, word in enumerate(opening) if word == ","), len(opening))
    told = opening[1:stop]
    return bool(told) and (told[-1] in ("case", "scenario", "scenarios") or (stop == 3 and told[-1] in _ORDINALS))


_OPENS = 8
"""How many words of a sentence are looked at for the scenario that it is told of."""
_ORDINALS = frozenset({"first", "second", "third", "fourth", "last"})
