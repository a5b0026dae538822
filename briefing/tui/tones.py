"""The styles of the rows' pieces and of the reader's text, out of the theme's design tokens.

Textual's component classes would do too, but each is a node of its own in every list, matched against all the rules
whenever a class changes anywhere above it: that was a third of the desk's start.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from rich.color import Color as RichColor
from rich.style import Style
from textual.color import Color

Tone: TypeAlias = Literal["text", "dim", "strong", "name", "time", "said", "doubt", "mark", "label"]
"""What a piece of a row is, from which its style follows."""

Ground: TypeAlias = Literal["plain", "hover", "cursor", "blurred"]
"""What a row stands on: that of the cursor in a list with the focus or without it, of the mouse, or of the rest."""

Ink: TypeAlias = Literal[
    "title", "byline", "dateline", "heading", "body", "back", "note", "gutter", "bar",
    "name", "time", "said", "doubt", "followed", "also", "evidence", "speaker", "cue", "hit", "here",
]  # fmt: skip
"""What a stretch of the reader's text is: see `typeset.LineRole` and `highlights.Sign`."""

TONES: Mapping[Tone, tuple[str, bool]] = {
    "text": ("foreground", False),
    "dim": ("desk-dim", False),
    "strong": ("foreground", True),
    "name": ("desk-name", False),
    "time": ("desk-time", False),
    "said": ("foreground", False),
    "doubt": ("desk-doubt", False),
    "mark": ("desk-mark", True),
    "label": ("desk-mark", True),
}
"""The design token of each tone's colour, and whether it is bold."""


INKS: Mapping[Ink, tuple[str, str]] = {
    "title": ("desk-mark", "bold"),
    "heading": ("", "bold"),
    "byline": ("desk-dim", ""),
    "dateline": ("desk-dim", ""),
    "body": ("foreground", ""),
    "back": ("desk-dim", ""),
    "note": ("desk-dim", ""),
    "gutter": ("desk-dim", ""),
    "bar": ("desk-mark", "bold"),
    "name": ("desk-name", ""),
    "time": ("desk-time", ""),
    "said": ("desk-said", "italic"),
    "doubt": ("desk-doubt", "underline"),
    "followed": ("", "bold underline"),
    "also": ("", "underline"),
    "evidence": ("desk-evidence-text", ""),
    "speaker": ("", "bold underline reverse"),
    "cue": ("", "underline"),
    "hit": ("desk-mark", "reverse"),
    "here": ("desk-mark", "bold reverse"),
}
"""The design token of each ink's colour, or none where it leaves the colour alone, and how the text is set."""


class Palette:
    """The styles of one theme, each worked out once. `base` is the list's own style."""

    def __init__(self, variables: Mapping[str, str], base: Style) -> None:
        self._variables = variables
        self._base = base
        self._known: dict[tuple[Ground, Tone | None], Style] = {}

    def style(self, ground: Ground, tone: Tone | None = None) -> Style:
        """The style of a piece, or of the row where nothing stands on it."""
        known = self._known.get((ground, tone))
        if known is None:
            known = self._known[ground, tone] = self._made(ground, tone)
        return known

    def _made(self, ground: Ground, tone: Tone | None) -> Style:
        """On the cursor's row all is in its colours, so that it can be read in any theme."""
        row = self._base + self._row(ground)
        if tone is None:
            return row
        token, bold = TONES[tone]
        own = Style(bold=bold or None, reverse=tone == "label" or None)
        if ground not in ("cursor", "blurred"):
            own += Style(color=self._colour(token))
        return row + own

    def _row(self, ground: Ground) -> Style:
        match ground:
            case "hover":
                return Style(bgcolor=self._colour("desk-hover"))
            case "cursor":
                own = Style(color=self._colour("desk-cursor-text"), bgcolor=self._colour("desk-cursor"))
                return own + Style.parse(self._variables.get("desk-cursor-style", "none"))
            case "blurred":
                return Style(color=self._colour("foreground"), bgcolor=self._colour("desk-cursor-blurred"))
        return Style.null()

    def _colour(self, token: str) -> RichColor | None:
        return _colour(self._variables, token)


class Inks:
    """The styles of the reader's text in one theme, each worked out once. `base` is the reader's own style."""

    def __init__(self, variables: Mapping[str, str], base: Style) -> None:
        self._variables = variables
        self._base = base
        self._known: dict[tuple[Ink, ...], Style] = {}

    def style(self, *inks: Ink) -> Style:
        """The style of text with all these inks, of which a later one covers those before it."""
        known = self._known.get(inks)
        if known is None:
            known = self._known[inks] = sum((self._made(ink) for ink in inks), self._base)
        return known

    def _made(self, ink: Ink) -> Style:
        token, attributes = INKS[ink]
        own = Style.parse(attributes) + Style(color=_colour(self._variables, token))
        if ink == "evidence":
            own += Style(bgcolor=_colour(self._variables, "desk-evidence"))
            own += Style.parse(self._variables.get("desk-evidence-style", "none"))
        return own


def _colour(variables: Mapping[str, str], token: str) -> RichColor | None:
    """The colour of a token, or None, which is the widget's own, in a program without our tokens."""
    value = variables.get(token)
    return Color.parse(value).rich_color if value is not None else None
