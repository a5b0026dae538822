"""The reader: a source at the very sentence, with all that was found in it marked. Draws only the lines on screen."""

from __future__ import annotations

from bisect import bisect_left

from rich.segment import Segment
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from briefing.model import Annotations, Briefing, Document, Span
from briefing.tui.credit import NONE, Credit
from briefing.tui.highlights import Layer, found, layer, runs
from briefing.tui.item_list import mark_selection
from briefing.tui.marks import Marks
from briefing.tui.tones import Inks
from briefing.tui.typeset import Leaf, SetLine, typeset

GUTTER = 7
"""Cells before the text: the sentence's number, the evidence bar, and space."""

MEASURE = 88
"""The longest line in cells that is comfortable to read."""

KEPT = 32
"""How many documents stay set, the last ones read."""


class Reader(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows one document, or why there is none."""

    DEFAULT_CSS = "Reader { overflow-x: hidden; }"

    def __init__(self, marks: Marks, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.marks = marks
        self.document: Document | None = None
        self.target: Span | None = None
        self._annotations: Annotations | None = None
        self._leaf: Leaf | None = None
        self._leaves: dict[str, Leaf] = {}
        self._inks: Inks | None = None
        self._cells = 0
        self._found: tuple[Layer, ...] = ()
        self._chosen: tuple[Layer, ...] = ()
        self._evidence: tuple[Span, ...] = ()
        self._followed: tuple[Span, ...] = ()
        self.credit = NONE

    # --- what is shown ------------------------------------------------------------------------------------------

    def read(
        self,
        briefing: Briefing,
        document: Document,
        target: Span | None = None,
        evidence: tuple[Span, ...] = (),
        followed: tuple[Span, ...] = (),
        jump: bool = True,
        credit: Credit = NONE,
    ) -> None:
        """Show a document, and with `jump` its `target`, which `credit` says who said.

        `evidence` is the whole trail of the item.
        """
        fresh = document is not self.document
        self.document, self.target = document, target
        self._evidence, self._followed, self.credit = evidence, followed, credit
        annotations = briefing.annotations.get(document.id)
        if fresh or annotations is not self._annotations:
            self._annotations, self._leaf = annotations, None
        self._set()
        if jump and target is not None:
            self._reveal(target)
        elif jump and fresh:
            self.scroll_to(y=0, animate=False, immediate=True)
        self.refresh()

    def close(self) -> None:
        """Show nothing."""
        self.document = self.target = self._leaf = self._annotations = None
        self.credit = NONE
        self.virtual_size = Size(self.scrollable_content_region.width, 0)
        self.refresh()

    def _set(self) -> None:
        """Set the document at the present width, unless it is, and find what to mark."""
        document, cells = self.document, self.scrollable_content_region.width
        if document is None or cells <= 0:
            return
        if self._leaf is None or cells != self._cells:
            self._cells = cells
            self._leaf = self._typeset(document, min(cells - GUTTER - 1, MEASURE))
            self._found = found(self._annotations, self._leaf) if self._annotations else ()
            self._measure(self.scroll_offset.y)
        self._chosen = (
            layer("followed", self._followed, self._leaf),
            layer("also", (span for span in self._evidence if span != self.target), self._leaf),
            layer("evidence", (self.target,) if self.target else (), self._leaf),
            layer("cue", (self.credit.cue,) if self.credit.cue else (), self._leaf),
            layer("speaker", (self.credit.speaker,) if self.credit.speaker else (), self._leaf),
        )

    def _measure(self, top: int) -> None:
        """Break the lines on screen, with that one at the top, and two screens more; say how many there are by now.

        Near what seems to be the end all are broken, so that the end is where it seems to be.
        """
        if self._leaf is not None:
            lines, bottom = self._leaf.lines, top + 3 * self.size.height
            lines.reach(bottom if bottom < lines.guess else len(lines))
            self.virtual_size = Size(self._cells, lines.guess)

    def watch_scroll_y(self, before: float, after: float) -> None:
        """Scroll, and know the lines that come into sight and the next ones."""
        super().watch_scroll_y(before, after)
        self._measure(round(after))

    def _typeset(self, document: Document, cells: int) -> Leaf:
        """The document at a width, as it was set before if it was among the last few read."""
        leaf = self._leaves.pop(document.id, None)
        if leaf is None or leaf.document is not document or leaf.cells != cells:
            leaf = typeset(document, cells, self.marks)
        self._leaves[document.id] = leaf
        if len(self._leaves) > KEPT:
            del self._leaves[next(iter(self._leaves))]
        return leaf

    def on_resize(self) -> None:
        """Wrap anew and keep the place."""
        if self._leaf is None or self.scrollable_content_region.width == self._cells:
            self._set()
            if self.target is not None:
                self._reveal(self.target)
            return
        place = self.offset_at_top()
        self._set()
        if self.target is not None:
            self._reveal(self.target)
        else:
            self._scroll_to_offset(place)

    def _reveal(self, span: Span) -> None:
        """Bring a span into sight, a third down, unless it is well in sight.

        By force, since a reader that has just come into sight has no scrollbar yet, and would not scroll without.
        """
        leaf, height = self._leaf, self.size.height
        if leaf is None:
            return
        first = leaf.line_of(leaf.display(span.start))
        last = leaf.line_of(leaf.display(max(span.end - 1, span.start)))
        top = self.scroll_offset.y
        if top + 1 <= first and last < top + height - 2:
            return
        self._measure(first)
        self.scroll_to(y=max(0, first - height // 3), animate=False, immediate=True, force=True)

    def _scroll_to_offset(self, offset: int) -> None:
        if self._leaf is not None:
            line = self._leaf.line_of(self._leaf.display(offset))
            self._measure(line)
            self.scroll_to(y=line, animate=False, immediate=True, force=True)

    def offset_at_top(self) -> int:
        """The reading-text offset of the first line in sight."""
        leaf, top = self._leaf, self.scroll_offset.y
        if leaf is None:
            return 0
        return leaf.reading(leaf.lines[top if leaf.lines.reaches(top) else -1].start)

    def in_sight(self, span: Span) -> bool:
        """Whether the first line of a span is on screen."""
        leaf = self._leaf
        if leaf is None or self.document is None or span.document != self.document.id:
            return False
        return 0 <= leaf.line_of(leaf.display(span.start)) - self.scroll_offset.y < self.size.height

    # --- moving -------------------------------------------------------------------------------------------------

    def move(self, by: int) -> None:
        """Scroll by lines."""
        self.scroll_relative(y=by, animate=False, immediate=True)

    def page(self, by: int) -> None:
        """Scroll by screens."""
        self.move(by * max(1, self.size.height - 2))

    def edge(self, last: bool) -> None:
        """Scroll to the top or the bottom, which is known once all lines are."""
        if last and self._leaf is not None:
            self._measure(len(self._leaf.lines))
        self.scroll_to(y=self.max_scroll_y if last else 0, animate=False, immediate=True)

    # --- drawing ------------------------------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        """Another theme, or the focus has come or gone."""
        self._inks = None
        super().notify_style_update()

    @property
    def inks(self) -> Inks:
        """The styles in use, worked out once: the widget's own is dear."""
        if self._inks is None:
            self._inks = Inks(self.app.theme_variables, self.rich_style)
        return self._inks

    def render_line(self, y: int) -> Strip:
        """One line: the number of the sentence that starts on it, the evidence bar, the text."""
        cells, number = self.scrollable_content_region.width, y + self.scroll_offset.y
        leaf, base = self._leaf, self.inks.style()
        if leaf is None or not leaf.lines.reaches(number):
            return Strip.blank(cells, base)
        line = leaf.lines[number]
        strip = Strip([*self._gutter(leaf, line), *self._text(leaf, line)]).adjust_cell_length(cells, base)
        selection = self.text_selection
        span = selection.get_span(number) if selection is not None else None
        if span is not None:
            strip = mark_selection(strip, span, self.screen.get_component_rich_style("screen--selection"))
        return strip.apply_offsets(0, number)

    def _gutter(self, leaf: Leaf, line: SetLine) -> list[Segment]:
        bar = any(True for _ in self._chosen[2].within(line.start, line.end))
        number = self._sentence_on(leaf, line)
        style = self.inks.style
        return [
            Segment(f"{number:>{GUTTER - 2}}"[: GUTTER - 2], style("gutter")),
            Segment(self.marks.evidence if bar else " ", style("bar")),
            Segment(" " * (1 + line.indent), style()),
        ]

    def _sentence_on(self, leaf: Leaf, line: SetLine) -> str:
        """The number, from 1, of the first sentence that starts on a line, or nothing."""
        if self._annotations is None or line.role == "note" or line.start == line.end:
            return ""
        sentences = self._annotations.sentences
        start, end = leaf.reading(line.start), leaf.reading(line.end)
        index = bisect_left(sentences, start, key=lambda sentence: sentence.start)
        return str(index + 1) if index < len(sentences) and sentences[index].start < end else ""

    def _text(self, leaf: Leaf, line: SetLine) -> list[Segment]:
        if line.role == "note":
            return [Segment(leaf.text[line.start : line.end], self.inks.style("note"))]
        return [
            Segment(leaf.text[start:end], self.inks.style(line.role, *signs))
            for start, end, signs in runs(line.start, line.end, (*self._found, *self._chosen))
        ]

    # --- selecting ----------------------------------------------------------------------------------------------

    @property
    def selected(self) -> Span | None:
        """What is selected with the mouse, as a stretch of the document, or None if nothing is."""
        leaf, selection = self._leaf, self.text_selection
        if leaf is None or selection is None or not leaf.lines:
            return None
        first = min(selection.start.y if selection.start else 0, len(leaf.lines) - 1)
        last = min(selection.end.y if selection.end else len(leaf.lines) - 1, len(leaf.lines) - 1)
        start, end = (selection.get_span(number) or (0, 0) for number in (first, last))
        begin = self._offset(leaf, leaf.lines[first], start[0])
        stop = self._offset(leaf, leaf.lines[last], end[1])
        words = leaf.document.text[begin:stop]
        begin, stop = begin + len(words) - len(words.lstrip()), stop - len(words) + len(words.rstrip())
        return Span(leaf.document.id, begin, stop) if begin < stop else None

    @staticmethod
    def _offset(leaf: Leaf, line: SetLine, column: int) -> int:
        """Where in the document a column of a line stands; -1 is the line's end."""
        within = line.end if column < 0 else line.start + max(column - GUTTER - line.indent, 0)
        return leaf.reading(min(within, line.end))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, without the gutter."""
        leaf = self._leaf
        if leaf is None:
            return None
        first = selection.start.y if selection.start else 0
        last = selection.end.y if selection.end else len(leaf.lines) - 1
        chosen = []
        for number in range(first, last + 1):
            if not leaf.lines.reaches(number):
                break
            line = leaf.lines[number]
            start, end = selection.get_span(number) or (0, 0)
            skip = GUTTER + line.indent
            text = leaf.text[line.start : line.end]
            chosen.append(text[max(start - skip, 0) : None if end == -1 else max(end - skip, 0)])
        return "\n".join(chosen), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is selected."""
        self.refresh()
