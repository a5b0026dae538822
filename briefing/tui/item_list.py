"""The one list widget of the desk: draws only the rows on screen, so ten thousand items cost what ten do.

Rows have a fixed number of lines for a width. What a row says comes from a `Face`, a pane's view of its items; it is
asked for a row only when the row is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeAlias

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from briefing.tui.cells import breaks, fit, width
from briefing.tui.tones import Ground, Palette, Tone

KEPT = 4096
"""So many lines stay as they were drawn, for when they are scrolled."""

Piece: TypeAlias = tuple[str, Tone]
Line: TypeAlias = Sequence[Piece]


class Face(Protocol):
    """How items look: how many lines a row has at a width, and what they say."""

    def row_height(self, cells: int) -> int:
        """The number of lines of a row at that width; the same for all rows."""

    def row(self, index: int, cells: int) -> Sequence[Line]:
        """The lines of the row at that index, at most `row_height` of them, of any length."""


class ItemList(ScrollView, can_focus=True, inherit_bindings=False):
    """A list of rows with a cursor. It holds no items, only how many there are; its `Face` knows the rest."""

    DEFAULT_CSS = "ItemList { overflow-x: hidden; }"

    cursor = reactive(0, repaint=False)
    hovered = reactive(-1, repaint=False)

    class Highlighted(Message):
        """The cursor has moved to another row."""

        def __init__(self, item_list: ItemList, index: int) -> None:
            super().__init__()
            self.item_list = item_list
            self.index = index

        @property
        def control(self) -> ItemList:
            """The list whose cursor moved."""
            return self.item_list

        def can_replace(self, message: Message) -> bool:
            """Only where the cursor is at last matters."""
            return isinstance(message, ItemList.Highlighted) and message.item_list is self.item_list

    class Chosen(Highlighted):
        """A row was clicked on twice."""

        def can_replace(self, message: Message) -> bool:
            """Every choice counts."""
            return False

    def __init__(self, face: Face, *, ellipsis: str = "…", id: str | None = None) -> None:
        super().__init__(id=id)
        self.face = face
        self.ellipsis = ellipsis
        self.count = 0
        self.held = False
        """Whether the person has put the cursor where it is, so that it must stay on its item."""
        self.excuse = ""
        """What stands in the place of rows while there are none."""
        self._height = 1
        self._palette: Palette | None = None
        self._drawn: dict[int, Strip] = {}

    # --- rows ---------------------------------------------------------------------------------------------------

    def show(self, count: int, cursor: int, excuse: str = "") -> None:
        """Show that many rows, with the cursor on one of them; what is in sight stays in sight."""
        self.excuse = excuse
        self._drawn.clear()
        offset = self.cursor * self._height - self.scroll_offset.y
        self.count = count
        self._measure()
        self.set_reactive(ItemList.cursor, max(0, min(cursor, count - 1)))
        self.set_reactive(ItemList.hovered, -1)
        self.scroll_to(y=max(0, self.cursor * self._height - offset), animate=False, immediate=True)
        self._keep_in_sight()
        self.refresh()
        self.post_message(self.Highlighted(self, self.cursor))

    @property
    def cells(self) -> int:
        """The width of a row: that of the widget without its scrollbar and a blank before that or the border."""
        return max(self.scrollable_content_region.width - 1, 0)

    def _measure(self) -> None:
        self._height = max(1, self.face.row_height(self.cells))
        self.virtual_size = Size(self.scrollable_content_region.width, self.count * self._height)

    def on_resize(self) -> None:
        """Rows may need another number of lines at another width."""
        self._drawn.clear()
        before = self._height
        first = self.scroll_offset.y // before
        self._measure()
        if self._height != before:
            self.scroll_to(y=first * self._height, animate=False, immediate=True)
        self._keep_in_sight()

    def redraw(self) -> None:
        """Rows say something else now."""
        self._drawn.clear()
        self.refresh()

    # --- the cursor ---------------------------------------------------------------------------------------------

    def validate_cursor(self, cursor: int) -> int:
        """The cursor stays on the rows."""
        return max(0, min(cursor, self.count - 1))

    def watch_cursor(self, before: int, after: int) -> None:
        """Draw the two rows anew and tell."""
        self._refresh_row(before)
        self._refresh_row(after)
        self._keep_in_sight()
        self.post_message(self.Highlighted(self, after))

    def watch_hovered(self, before: int, after: int) -> None:
        """Draw the two rows anew."""
        self._refresh_row(before)
        self._refresh_row(after)

    def on_focus(self) -> None:
        """The cursor stands out."""
        self._refresh_row(self.cursor)

    def on_blur(self) -> None:
        """The cursor steps back."""
        self._refresh_row(self.cursor)

    def _refresh_row(self, index: int) -> None:
        top = index * self._height - self.scroll_offset.y
        if -self._height < top < self.size.height:
            self.refresh(Region(0, max(top, 0), self.size.width, self._height + min(top, 0)))

    def _keep_in_sight(self) -> None:
        row = Region(0, self.cursor * self._height, 1, self._height)
        self.scroll_to_region(row, animate=False, immediate=True, force=True)

    def move(self, by: int) -> None:
        """Move the cursor by rows."""
        self.put(self.cursor + by)

    def page(self, by: int) -> None:
        """Move the cursor by screens."""
        self.move(by * max(1, self.size.height // self._height - 1))

    def edge(self, last: bool) -> None:
        """Move the cursor to the first or the last row."""
        self.put(self.count - 1 if last else 0)

    def put(self, index: int) -> None:
        """Put the cursor on a row, to stay on its item."""
        self.cursor = index
        self.held = self.count > 0

    # --- the mouse ----------------------------------------------------------------------------------------------

    def row_at(self, y: int) -> int | None:
        """The row at a line of the widget, or None below the last one."""
        index = (y + self.scroll_offset.y) // self._height
        return index if 0 <= index < self.count else None

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor, a second one opens."""
        index = self.row_at(event.y)
        if index is None:
            return
        self.put(index)
        if event.chain == 2:
            self.post_message(self.Chosen(self, index))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show what would be clicked on."""
        index = self.row_at(event.y)
        self.hovered = -1 if index is None else index

    def on_leave(self) -> None:
        """Nothing would be clicked on."""
        self.hovered = -1

    # --- drawing ------------------------------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        """Another theme, or the focus has come or gone."""
        self._palette = None
        self._drawn.clear()
        super().notify_style_update()

    @property
    def palette(self) -> Palette:
        """The styles in use, worked out once: the widget's own is dear."""
        if self._palette is None:
            self._palette = Palette(self.app.theme_variables, self.rich_style)
        return self._palette

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in sight as they are: there is no border or padding for Textual to put round them."""
        strips = [self.render_line(y) for y in crop.line_range]
        _, ground = self.background_colors
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, ground) for strip in strips]
        left, right = crop.column_span
        return strips if (left, right) == (0, self.size.width) else [strip.crop(left, right) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """One line of the list."""
        y += self.scroll_offset.y
        index, line = divmod(y, self._height)
        if index >= self.count:
            return self._beyond(y)
        ground = self._ground(index)
        strip = self._drawn.get(y) if ground == "plain" else None
        if strip is None:
            strip = self._strip(index, line, ground).apply_offsets(0, y)
            if ground == "plain":
                self._keep(y, strip)
        return self._selected(strip, y)

    def _keep(self, y: int, strip: Strip) -> None:
        if len(self._drawn) >= KEPT:
            self._drawn.clear()
        self._drawn[y] = strip

    def _beyond(self, y: int) -> Strip:
        """A line below the rows; where there are none, of why that is so."""
        cells = self.scrollable_content_region.width
        said = [
            paragraph[start:end] for paragraph in self.excuse.split("\n") for start, end in breaks(paragraph, cells - 4)
        ]
        style = self.palette.style
        if self.count or not 2 <= y < len(said) + 2:
            return Strip.blank(cells, style("plain"))
        return Strip([Segment(f"  {said[y - 2]}", style("plain", "dim"))]).adjust_cell_length(cells, style("plain"))

    def _line(self, index: int, line: int, cells: int) -> list[Piece]:
        """The pieces of one line, cut to the width."""
        lines = self.face.row(index, cells)
        return cut(lines[line], cells, self.ellipsis) if line < len(lines) else []

    def _ground(self, index: int) -> Ground:
        if index == self.cursor:
            return "cursor" if self.has_focus else "blurred"
        return "hover" if index == self.hovered else "plain"

    def _strip(self, index: int, line: int, ground: Ground) -> Strip:
        """A line of a row in its styles, as wide as the list."""
        style = self.palette.style
        strip = Strip([Segment(text, style(ground, tone)) for text, tone in self._line(index, line, self.cells)])
        return strip.adjust_cell_length(self.scrollable_content_region.width, style(ground))

    def _selected(self, strip: Strip, y: int) -> Strip:
        """The line with what is selected on it shown as selected."""
        selection = self.text_selection
        span = selection.get_span(y) if selection is not None else None
        if span is None:
            return strip
        return mark_selection(strip, span, self.screen.get_component_rich_style("screen--selection"))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text that is selected with the mouse."""
        first = selection.start.y if selection.start else 0
        last = selection.end.y if selection.end else self.count * self._height - 1
        lines = []
        for y in range(first, min(last, self.count * self._height - 1) + 1):
            text = "".join(text for text, _ in self._line(*divmod(y, self._height), self.cells))
            start, end = selection.get_span(y) or (0, 0)
            lines.append(text[start : None if end == -1 else end].rstrip())
        return "\n".join(lines), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is selected."""
        self.refresh()


def cut(line: Line, cells: int, ellipsis: str) -> list[Piece]:
    """The pieces of a line that fit into `cells` cells, the last one with an ellipsis if anything is left out."""
    if sum(width(text) for text, _ in line) <= cells:
        return list(line)
    fitted: list[Piece] = []
    for number, (text, tone) in enumerate(line):
        if width(text) >= cells:
            rest = "".join(later for later, _ in line[number + 1 :])
            return [*fitted, (fit(text + rest, cells, ellipsis), tone)]
        cells -= width(text)
        fitted.append((text, tone))
    return fitted


def mark_selection(strip: Strip, span: tuple[int, int], style: Style) -> Strip:
    """A line with the selected characters `span` in the selection's style; an end of -1 is the end of the line."""
    start, end = (strip.index_to_cell_position(index) if index >= 0 else strip.cell_length for index in span)
    before, selected, after = strip.crop(0, start), strip.crop(start, end), strip.crop(end)
    chosen = Strip([Segment(text, (own or Style()) + style, control) for text, own, control in selected])
    return Strip.join([before, chosen, after])
