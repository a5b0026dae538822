"""Whether the author of a text argues in it: by what "we" found and what others "should" do, not only in quotations."""

from __future__ import annotations

import re

from briefing.annotators.events.reports import Reports
from briefing.annotators.language import Parse, Token
from briefing.model import Document

LEAST = 2
"""How often an author speaks up at least who argues."""
_OWN = frozenset({"we", "our", "us", "i", "my"})
_ADVICE = frozenset({"should", "must", "ought"})
_MARKS = re.compile(r"[“”\"‘]")


def argues(document: Document, parse: Parse, reports: Reports) -> bool:
    """Whether its author speaks up in a text's body: "By our estimate", "France should leave".

    Not who only tells what others say: "“We should go,” she said", "Oslo said that France should leave".
    """
    bodies = iter([(block.start, block.end) for block in document.blocks if block.role == "body"])
    start, end = next(bodies, (0, 0))
    said = 0
    for sentence in parse.sents:
        while end <= sentence.start_char:
            start, end = next(bodies, (len(document.text), len(document.text) + 1))
        if sentence.start_char >= start and not _MARKS.search(sentence.text):
            said += sum(_is_own(token) and not reports.is_quoted(token) for token in sentence)
    return said >= LEAST


def _is_own(token: Token) -> bool:
    """Whether a word is the author's speaking up: "we"; "should" of a main clause."""
    if token.lower_ in _OWN:
        return token.tag_ in ("PRP", "PRP$") and token.text != "US"
    return token.lower_ in _ADVICE and token.dep_ == "aux" and token.head.dep_ == "ROOT"
