"""The signs on the desk, with an ASCII set for terminals and people that want one. No sign means anything by colour."""

from __future__ import annotations

from dataclasses import dataclass

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Marks:
    """The signs in use: pinned and hidden items, answered and dropped questions, the reader's evidence bar,
    what joins and what cuts; of the strip over the chronology the columns by height, an empty one, a cut; what is
    new, what takes a chip away.
    """

    pinned: str
    hidden: str
    answered: str
    dropped: str
    evidence: str
    ellipsis: str
    dot: str
    chevron: str
    dash: str
    arrow: str
    promoted: str
    progress: tuple[str, str]
    open_quote: str
    close_quote: str
    unicode: bool
    bars: str
    none: str
    cut: str
    new: str = "•"
    remove: str = "×"

    def note(self, label: str) -> str:
        """A footnote's mark as it stands in the text: "¹²", or "[12]" in ASCII."""
        if self.unicode and label.isdecimal() and label.isascii():
            return label.translate(SUPERSCRIPTS)
        return f"[{label}]"


UNICODE = Marks(
    "★", "⊘", "✓", "✗", "▌", "…", "·", "›", "—", "→", "▲", ("━", "─"), "“", "”", True,
    "▁▂▃▄▅▆▇█", "·", "╱",
)  # fmt: skip
ASCII = Marks(
    "*", "x", "v", "/", "|", "~", "-", ">", "-", "->", "^", ("#", "."), '"', '"', False,
    ":-=+*%#@", ".", "/", "+", "x",
)  # fmt: skip


def marks(unicode: bool) -> Marks:
    """The set of signs for a terminal."""
    return UNICODE if unicode else ASCII
