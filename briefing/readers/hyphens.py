"""Whether the hyphen at a printed line's end is the word's own: "well-⏎known" keeps it, "govern-⏎ment" does not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from briefing.lexicon import words

_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_BEFORE = re.compile(r"((?:[^\W\d_]+[-‐])*)([^\W\d_]{2,})[-‐\xad]$")
_AFTER = re.compile(r"[^\W\d_]{2,}")
SIGHT = 60
"""The words that a line's end divides are no longer, in code points."""
DIVIDES = 0.04
"""A printer that divides words ends more than this share of the lines in a hyphen; of compounds alone it is one in a
hundred."""


@dataclass(slots=True)
class Hyphens:
    """What the other lines of a document tell of words that are divided between two of them."""

    seen: Counter[str] = field(default_factory=Counter)
    divides: bool = False

    @classmethod
    def of(cls, columns: Iterable[list[str]]) -> Hyphens:
        """The words of a document, given the lines of its paragraphs; those that a line's end divides are left out."""
        seen: Counter[str] = Counter()
        divided = ends = 0
        for lines in columns:
            for line, following in pairwise(lines):
                ends += 1
                divided += _BEFORE.search(line[-SIGHT:]) is not None and following[:1].islower()
            for line in lines:
                seen.update(_folded(word) for word in _WORD.findall(line[:-SIGHT] + _BEFORE.sub("", line[-SIGHT:])))
        return cls(seen, divided > DIVIDES * ends)

    def is_printers(self, line: str, following: str) -> bool:
        """Whether the hyphen at the end of a line is the printer's, so that the word goes on without it.

        It is the word's own where the document has the word with it elsewhere ("ceasefire" / "cease-fire"), where it is
        one in a row ("state-of-the-⏎art"), before words that stand behind hyphens ("Beijing-⏎backed"), and in doubt.
        """
        before, after = _BEFORE.search(line[-SIGHT:]), _AFTER.match(following)
        if before is None or after is None or not after[0][0].islower():
            return False
        if line.endswith("\xad"):
            return True
        first, second = _folded(before[2]), _folded(after[0])
        whole, parted = self.seen[first + second], self.seen[f"{first}-{second}"]
        if whole or parted:
            return whole >= parted
        if before[1] or first in words("hyphens", "before") or second in words("hyphens", "after"):
            return False
        return self.divides


def _folded(word: str) -> str:
    return word.casefold().replace("‐", "-")
