"""Scrollbars: for terminals that lack block characters their ends lie between two lines, not within one."""

from __future__ import annotations

from typing import ClassVar

from textual.scrollbar import ScrollBar, ScrollBarRender


class WholeCells(ScrollBarRender):
    """A scrollbar drawn with blanks alone."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "]
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "]


def draw_scrollbars(unicode: bool) -> None:
    """Draw all scrollbars with parts of blocks, or without."""
    ScrollBar.renderer = ScrollBarRender if unicode else WholeCells
