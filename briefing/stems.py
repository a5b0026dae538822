"""Whether two texts tell of the same matter: the beginnings of their content words, by which they are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.lexicon import words

STEM = 5
"""Leading letters by which words are compared, so that "ratify" meets "ratification"."""
WORD = re.compile(r"[^\W_]{3,}")


def stems(text: str) -> Iterator[str]:
    """The beginning of each content word and figure, in order; function words and spelt numbers are passed over."""
    idle = words("events", "function_words") | words("events", "number_words")
    return (word[:STEM] for word in WORD.findall(text.casefold()) if word not in idle)
