"""Rows of a label and a text, the text wrapped beside its label at any width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from briefing.tui.cells import breaks, pad

Row = tuple[str, str]
"""Label and text; a label alone is a heading, a text alone goes on under the label before, neither is a space."""


class Facts(Widget):
    """Shows rows. Their text is shown as it is, never read as markup."""

    def __init__(self, rows: Sequence[Row], left: int) -> None:
        super().__init__()
        self.rows = rows
        self.left = left

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the rows take at that width."""
        return sum(1 for _ in self._lines(width))

    def render(self) -> Content:
        """All rows."""
        return Content("\n").join(self._lines(self.size.width))

    def _lines(self, width: int) -> Iterator[Content]:
        for label, text in self.rows:
            if not text:
                yield Content.styled(label, "bold $desk-mark")
                continue
            for number, (start, end) in enumerate(breaks(text, width - self.left)):
                beside = pad(label if number == 0 else "", self.left)
                yield Content.assemble((beside, "$desk-dim"), text[start:end])
