"""Whether an expression looks ahead: told by the words before it in its clause, or by the verb that governs it."""

from __future__ import annotations

from briefing.annotators.timex_context import Context
from briefing.annotators.timex_grammar import Hit

_AHEAD = frozenset(("will", "shall", "scheduled", "due", "slated", "expected", "planned", "plans", "planning", "expects",
                    "’ll", "'ll", "ll"))  # fmt: skip
_DONE = frozenset(
    ("said", "says", "told", "announced", "reported", "was", "were", "had", "did", "added", "has", "have")
)
WINDOW = 10


def is_ahead(hit: Hit, context: Context) -> bool:
    """Whether the nearest verb before the expression looks ahead: "will meet on Friday"; not "said Friday it will"."""
    tokens = context.tokens
    for index in range(hit.start - 1, max(hit.start - 1 - WINDOW, -1), -1):
        if tokens.is_in(index, "STOP"):
            return False
        word = tokens.word(index)
        if word in _AHEAD:
            return True
        if word in _DONE:
            return False
    return False
