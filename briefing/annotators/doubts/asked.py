"""Questions that the text itself puts: whose they are, and whether they only ask for agreement."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefing.annotators.doubts.clauses import auxiliaries, child, tidy
from briefing.annotators.doubts.inversion import capital
from briefing.annotators.doubts.stating import CLOSERS, attribution_around
from briefing.annotators.language import Token
from briefing.lexicon import words
from briefing.model import Attribution, Document, Doubt, Span

INTERVIEW = "question of an interviewer"
_OPENERS = re.compile(
    r"(?:[:,]\s{1,4}|\s)[\"“‘']|[:;]\s{1,4}|\((?=\w)|(?:\.\.\.|…)\s{1,4}|question\s(?:is|remains),?\s"
)
_WITHIN = re.compile(r"(?<=, )'(?=[A-Z])|(?<=[.,!?])'(?= )")
"""A quotation mark of the inner kind, where it opens or closes a sentence."""
_SAYING = frozenset({"VERB", "AUX"})
_WH = frozenset({"WRB", "WP", "WP$", "WDT"})
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
_LINK = re.compile(r"(?:ALSO|LISTEN|LOOK|MORE|READ|RELATED|SEE|VIDEO|WATCH)(?: [A-Z]{2,12})?: ")
"""How a line begins that leads to another page: "READ: Could the strike go on?"."""
_LEAD = re.compile(
    r"(?:And|But|Finally|First|Last|Second|So|Third),? (?=(?:who|whom|whose|what|when|where|which|why|how)\b)"
)
"""A conjunction that ties a question to what stands before it: "And who pays?"."""
NUMBER = re.compile(r"(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-zA-Z])[.)]|[#*•–—-]+)\s+|Q(?:uestion)?:\s*")
"""How a question is numbered in a list: "2. Do offsets count?"."""
_LEADS = frozenset({"and", "but", "so", "well", "now", "then", "or", "ok", "okay"})
_FRONTED = frozenset(
    {"is", "are", "was", "were", "do", "does", "did", "has", "have", "will", "would", "can", "could", "should"}
)
_OPENING = _FRONTED - {"should", "were"}  # "Should it rain, …" is a condition
_TO_YOU = re.compile(
    r"(?:who|what|when|where|which|why|how)(?: \w+)? (?:are|were|do|did|have|will|would|can|could) you\b[^.!?\n]*$",
    re.IGNORECASE,
)
_YOU = re.compile(r"\byour?\b", re.IGNORECASE)


def turns_of(document: Document) -> frozenset[int]:
    """The starts of the blocks that are an interviewer's questions, if the document is an interview.

    A heading such as "Why has the dam failed?" is answered by what it stands over and asks nobody. In an interview,
    several blocks are nothing but questions, and they address somebody.
    """
    asked = [
        block for block in document.blocks if block.role != "back" and _is_turn(document.text[block.start : block.end])
    ]
    addressed = any(_YOU.search(document.text, block.start, block.end) for block in asked)
    return frozenset(block.start for block in asked) if len(asked) > 1 and addressed else frozenset()


def _is_turn(block: str) -> bool:
    """Whether a block is a question, or one to "you" that lost its mark: "How did you find it"."""
    return block.rstrip(CLOSERS).endswith("?") or _TO_YOU.match(block) is not None


def as_turn(document: Document, doubt: Doubt, turns: frozenset[int]) -> Doubt:
    """A question of an interviewer, marked as one: what follows answers it, as far as it is answered."""
    index = bisect_right(document.blocks, doubt.span.start, key=lambda block: block.start) - 1
    return replace(doubt, rule=INTERVIEW) if index >= 0 and document.blocks[index].start in turns else doubt


def asked(document: Document, tokens: list[Token], attributions: Sequence[Attribution]) -> Doubt | None:
    """The question of a sentence, in its own words, without what announces it; None if the sentence puts none.

    "The mayor asked: “Who will pay?”" puts one; in "She wrote “Who will pay?” on the wall." it is told of.
    """
    end = tokens[-1].idx + len(tokens[-1])
    mark = document.text.rfind("?", tokens[0].idx, end)
    cue = Span(document.id, mark, mark + 1)
    if mark < 0 or len(document.text[mark:end].rstrip(CLOSERS)) > 1:
        word = _turned_round(tokens)
        if word is None:
            return None
        mark, cue = end, Span(document.id, word.idx, word.idx + len(word))
    elif _TAG.search(document.text, max(0, end - 40), end) is not None:
        return None
    start = tokens[0].idx
    if _LINK.match(document.text, start):
        return None
    quotation = _quotation(document.text, start, mark)
    if _is_exclaimed(tokens) or (quotation > start and not _is_asked(tokens, quotation)):
        return None
    openers = [found.end() for found in _OPENERS.finditer(document.text, start, mark)]
    start = next(
        (opener for opener in reversed(openers) if _ASKING.match(document.text, opener)), max(start, quotation)
    )
    span = Span(document.id, start, end)
    question = tidy(" ".join(document.text[start:mark].split()).lstrip("\"'“‘([- "))
    question = _LEAD.sub("", NUMBER.sub("", question, count=1) if NUMBER.match(question) else question)
    said = attribution_around(span, attributions)
    holder = said.speaker if said is not None else None
    return Doubt(span, "asked", f"{capital(question)}?", cue, holder, "asks", "question")


def _quotation(text: str, start: int, mark: int) -> int:
    """Where the quoted sentence opens in which a question mark stands, if it opens within the sentence; else -1."""
    within = list(_WITHIN.finditer(text, start + 2, mark))  # what the speaker of a quotation quotes himself
    if len(within) % 2:
        return within[-1].start()
    opened = max(text.rfind("“", start, mark), text.rfind("‘", start, mark))
    closed = max(text.rfind("”", start, mark), text.rfind("’ ", start, mark))
    if text.count('"', start, mark) % 2:
        opened, closed = text.rfind('"', start, mark), -1
    return opened if opened > closed and text[opened + 1 : opened + 2].isupper() else -1


def _is_asked(tokens: Sequence[Token], before: int) -> bool:
    """Whether the last verb before a quotation is one of asking: "asked them “why?”", but not "wrote “why?”"."""
    verbs = [token.lemma_ for token in tokens if token.idx < before and token.pos_ == "VERB"]
    return bool(verbs) and verbs[-1] in words("doubts", "asking_verbs")


def _is_exclaimed(tokens: Sequence[Token]) -> bool:
    """Whether a sentence only exclaims: "Oh man, well?", but not "Why?" or "Oh, when?"."""
    first = next((token for token in tokens if not token.is_punct), tokens[0])
    return first.pos_ == "INTJ" and not any(token.pos_ in _SAYING or token.tag_ in _WH for token in tokens)


def _turned_round(tokens: Sequence[Token]) -> Token | None:
    """The first word of a question that lost its mark: "How did you find it."; None for what is none.

    "What he found is unclear." has its words in order, "Should it rain, stay in." asks nothing.
    """
    first = next((token for token in tokens if token.lower_ not in _LEADS and not token.is_punct), tokens[0])
    is_wh = first.tag_ in _WH
    if tokens[-1].text in ("!", ":") or not (is_wh or (first.i == tokens[0].i and first.lower_ in _OPENING)):
        return None
    root = next((token for token in tokens if token.dep_ == "ROOT"), None)
    if root is None:
        return None
    fronted = next((token for token in (*auxiliaries(root), root) if token.lower_ in _FRONTED), None)
    who = child(root, "nsubj", "nsubjpass", "expl")
    turned = fronted is not None and who is not None and first.i <= fronted.i < who.i and who.i != first.i
    is_early = turned and fronted is not None and fronted.i - first.i <= (4 if is_wh else 0)
    return first if is_early and who is not None and who.tag_ == "PRP" else None
