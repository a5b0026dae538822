"""Whether an expression looks ahead or back: told by the verb that governs it, or by the words before it."""

from __future__ import annotations

from typing import Literal

from briefing.annotators.language import Token
from briefing.annotators.timex_context import Context
from briefing.annotators.timex_grammar import Hit
from briefing.lexicon import words

WINDOW = 10
"""How many tokens before an expression are looked at without a parse; about a clause."""
STEPS = 8
"""How many heads up the governing verb is looked for."""


def direction(hit: Hit, context: Context) -> Literal["past", "future"] | None:
    """Where the verb puts an expression: "will meet on Friday", "said Friday it will"; None for "on Friday, talks"."""
    beside = _beside(hit)
    if beside is not None:
        return beside
    ahead = _by_parse(hit, context) if context.parse is not None else None
    return ahead or _by_words(hit)


def _beside(hit: Hit) -> Literal["past", "future"] | None:
    """The words next to it: "Friday's vote" is over, "as early as Friday" to come, "until Friday" where nothing is over."""
    tokens = hit.tokens
    if tokens.is_in(hit.end, "POSSESSIVE"):
        return "past"
    if tokens.word(hit.start - 1) == "as" and tokens.word(hit.start - 2) in ("soon", "early"):
        return "future"
    if tokens.word(hit.start - 1) in ("until", "till"):
        before = tokens.words(max(hit.start - WINDOW, 0), hit.start - 1)
        after = tokens.words(hit.end, min(hit.end + WINDOW, len(tokens.starts))) if len(before) < 2 else []
        return "past" if any(word in ("was", "were", "had", "not", "did") for word in before + after) else "future"
    return None


def is_ahead(hit: Hit, context: Context) -> bool:
    """Whether the expression looks ahead."""
    return direction(hit, context) == "future"


def _by_words(hit: Hit) -> Literal["past", "future"] | None:
    """The nearest telling word before the expression in its sentence."""
    ahead, done = words("timex", "AHEAD_CUE"), words("timex", "DONE_CUE")
    for index in range(hit.start - 1, max(hit.start - 1 - WINDOW, -1), -1):
        if hit.tokens.is_in(index, "STOP"):
            return None
        word = hit.tokens.word(index)
        if word in ahead:
            return (
                None if any(hit.tokens.word(index - back) in ("was", "were", "been") for back in (1, 2)) else "future"
            )
        if word in done:
            return "past"
    return None


def _by_parse(hit: Hit, context: Context) -> Literal["past", "future"] | None:
    """The tense of the governing verb: "to meet Friday" and "is due Friday" look ahead, "met Friday" back."""
    verb = _governor(hit, context)
    if verb is None:
        return None
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass") and child.i < verb.i]
    if verb.lower_ in words("timex", "AHEAD_CUE"):
        return "past" if any(child.lower_ in ("was", "were", "been", "had") for child in helpers) else "future"
    if any(child.lower_ in ("will", "'ll", "’ll", "wo", "shall", "would") for child in helpers):
        return "future"
    if verb.tag_ == "VB" and any(child.tag_ == "TO" for child in helpers):
        tied = hit.tokens.is_in(hit.start - 1, "PREPOSITION") or hit.tokens.is_in(hit.start - 1, "ON")
        return "future" if tied or verb.head.lower_ in words("timex", "SET_TO") else None
    if verb.tag_ == "VBD" or any(child.tag_ == "VBD" or child.lower_ in ("has", "have", "'ve") for child in helpers):
        return "past"
    return None


def _governor(hit: Hit, context: Context) -> Token | None:
    """The verb whose clause the expression stands in."""
    tokens, parse = hit.tokens, context.parse
    if parse is None:
        return None
    span = parse.char_span(tokens.starts[hit.start], tokens.ends[hit.end - 1], alignment_mode="expand")
    if span is None:
        return None
    token = span.root
    if token.dep_ in ("compound", "poss", "nmod"):
        return None
    for _ in range(STEPS):
        if token.pos_ in ("VERB", "AUX") or token.lower_ in words("timex", "AHEAD_CUE"):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None
