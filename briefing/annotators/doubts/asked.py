"""Questions that the text itself puts: whose they are, and whether they only ask for agreement."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefing.annotators.doubts.clauses import tidy
from briefing.annotators.doubts.inversion import capital
from briefing.annotators.doubts.stating import CLOSERS, attribution_around
from briefing.annotators.language import Token
from briefing.model import Attribution, Document, Doubt, Span

INTERVIEW = "question of an interviewer"
_OPENERS = re.compile(r"(?:[:,]\s|\s)[\"“‘]|:\s")
_ASKING = re.compile(
    r"(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|"
    r"shall|may|might|must)\b",
    re.IGNORECASE,
)
_TAG = re.compile(
    r",\s(?:right|ok|okay|eh|huh|yes|no|(?:is|are|was|were|do|does|did|has|have|had|will|would|could|can|wo|ca)(?:n['’]t)?"
    r"\s(?:it|he|she|they|we|you|i|there))\?\W*$",
    re.IGNORECASE,
)
"""A tag that only asks for agreement ("…, isn't it?", "…, right?"): no open question."""
_YOU = re.compile(r"\byour?\b", re.IGNORECASE)


def turns_of(document: Document) -> frozenset[int]:
    """The starts of the blocks that are an interviewer's questions, if the document is an interview.

    A heading such as "Why has the dam failed?" is answered by what it stands over and asks nobody. In an interview,
    several blocks are nothing but questions, and they address somebody.
    """
    asked = [
        block
        for block in document.blocks
        if block.role != "back" and document.text[block.start : block.end].rstrip(CLOSERS).endswith("?")
    ]
    addressed = any(_YOU.search(document.text, block.start, block.end) for block in asked)
    return frozenset(block.start for block in asked) if len(asked) > 1 and addressed else frozenset()


def as_turn(document: Document, doubt: Doubt, turns: frozenset[int]) -> Doubt:
    """A question of an interviewer, marked as one: what follows answers it, as far as it is answered."""
    index = bisect_right(document.blocks, doubt.span.start, key=lambda block: block.start) - 1
    return replace(doubt, rule=INTERVIEW) if index >= 0 and document.blocks[index].start in turns else doubt


def is_tag(text: str, end: int) -> bool:
    """Whether the sentence that ends there only asks for agreement: "It will pass, won't it?"."""
    return _TAG.search(text, max(0, end - 40), end) is not None


def asked(document: Document, tokens: list[Token], attributions: Sequence[Attribution]) -> Doubt:
    """The question of a sentence, in its own words, without what announces it."""
    start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
    span = Span(document.id, start, end)
    mark = document.text.rfind("?", start, end)
    question = " ".join(document.text[start:mark].split())
    opener = list(_OPENERS.finditer(question))
    if opener and _ASKING.match(question, opener[-1].end()):
        question = question[opener[-1].end() :]  # "the mayor asked: “Who will pay?”"
    question = tidy(question.lstrip("\"'“‘([- "))
    said = attribution_around(span, attributions)
    holder = said.speaker if said is not None else None
    return Doubt(span, "asked", f"{capital(question)}?", Span(document.id, mark, mark + 1), holder, "asks", "question")
