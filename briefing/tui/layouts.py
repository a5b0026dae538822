"""Which layout holds at which size of the screen; what each looks like is in `desk.tcss`."""

from __future__ import annotations

from textual.geometry import Size

WIDTHS = [(0, "-tiny"), (40, "-narrow"), (110, "-medium"), (160, "-wide")]
HEIGHTS = [(0, "-flat"), (12, "-low"), (26, "-tall")]
"""From how many columns and lines on a class holds."""


def layout(size: Size) -> tuple[str, str]:
    """The classes for a screen of that size: those that Textual sets too, but only once a frame is painted."""
    across, down = (
        max(step for step in steps if step[0] <= cells)[1] for steps, cells in zip((WIDTHS, HEIGHTS), size, strict=True)
    )
    return across, down
