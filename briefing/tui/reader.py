"""The reader: a source at the very sentence, with all that was found in it marked. Draws only the lines on screen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from rich.segment import Segment
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from briefing.model import Annotations, Briefing, Document, Span
from briefing.tui.credit import NONE, Credit
from briefing.tui.highlights import Layer, Marking, found, layer, runs
from briefing.tui.hits import Search
from briefing.tui.item_list import mark_selection
from briefing.tui.marks import Marks
from briefing.tui.messages import Scrolled
from briefing.tui.selecting import selected_span, selected_text
from briefing.tui.tones import Inks
from briefing.tui.typeset import Leaf, SetLine, numbered, typeset

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
        self._height = 0
        self._found: tuple[Layer, ...] = ()
        self._chosen: tuple[Layer, ...] = ()
        self._evidence: tuple[Span, ...] = ()
        self._followed: tuple[Span, ...] = ()
        self.credit = NONE
        self.search: Search | None = None
        """What is looked for in the document, if anything is."""
        self._hits: tuple[Marking, ...] = ()

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
        if fresh and self.search is not None:
            self.search = replace(self.search, here=0)
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
            self._mark_hits(self.search.again(self._leaf.text) if self.search is not None else None)
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
        self.post_message(Scrolled())

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
        """Wrap anew and keep in sight what was: the hit of a search, else the evidence, else the first line."""
        place, height = self.offset_at_top(), self._height
        wanted = [span for span in (self.target,) if span is not None and (not height or self.in_sight(span, height))]
        self._height = self.size.height
        rewrapped = self._leaf is not None and self.scrollable_content_region.width != self._cells
        self._set()
        if self.search is not None and self.search.at is not None:
            self._bring_up(*self.search.at)
        elif wanted:
            self._reveal(wanted[0])
        elif rewrapped:
            self._scroll_to_offset(place)

    def _reveal(self, span: Span) -> None:
        """Bring a span into sight, a third down, unless it is well in sight.

        By force, since a reader that has just come into sight has no scrollbar yet, and would not scroll without.
        """
        leaf = self._leaf
        if leaf is not None:
            self._bring_up(leaf.display(span.start), leaf.display(max(span.end - 1, span.start)))

    def _bring_up(self, start: int, end: int) -> None:
        """Bring what is displayed from one place to another into sight."""
        leaf, height, top = self._leaf, self.size.height, self.scroll_offset.y
        if leaf is None:
            return
        first, last = leaf.line_of(start), leaf.line_of(end)
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
        return leaf.reading(self._offset_at(leaf, top))

    @property
    def here(self) -> Span | None:
        """Where one is: at a hit of a search or else at the evidence, while in sight; else at the first line in sight.

        So a search also leads to what can't be scrolled to the top.
        """
        document, leaf, hit = self.document, self._leaf, self.search.at if self.search is not None else None
        if document is None:
            return None
        if leaf is not None and hit is not None and self._shows(leaf, hit[0]):
            return Span(document.id, leaf.reading(hit[0]), leaf.reading(hit[1]))
        if self.target is not None and (leaf is None or self.in_sight(self.target)):
            return self.target
        return Span(document.id, self.offset_at_top(), self.offset_at_top())

    def in_sight(self, span: Span, height: int | None = None) -> bool:
        """Whether the first line of a span is on screen, or was when that had so many lines."""
        leaf = self._leaf
        if leaf is None or self.document is None or span.document != self.document.id:
            return False
        return self._shows(leaf, leaf.display(span.start), height)

    def _shows(self, leaf: Leaf, place: int, height: int | None = None) -> bool:
        """Whether the line with a place of the displayed text is among those on screen."""
        return 0 <= leaf.line_of(place) - self.scroll_offset.y < (self.size.height if height is None else height)

    # --- searching ----------------------------------------------------------------------------------------------

    def look_for(self, words: str, top: int) -> None:
        """Search the document from a line on, and show the first hit."""
        if self.document is not None:
            leaf = self._leaf or self._typeset(self.document, MEASURE)  # it may only be coming into sight
            self._go_to_hit(Search.of(words, leaf.text, self._offset_at(leaf, top)))

    def step_hit(self, by: int) -> None:
        """Go to the next hit, or to the one before; from elsewhere in the document, to the nearest that way."""
        leaf, search = self._leaf, self.search
        if search is None or search.at is None:
            return
        if leaf is None or self._shows(leaf, search.at[0]):
            self._go_to_hit(search.step(by))
        else:
            self._go_to_hit(search.beyond(self._offset_at(leaf, self.scroll_offset.y), by))

    def end_search(self) -> None:
        """Look for nothing any more."""
        self._mark_hits(None)
        self.refresh()

    def _go_to_hit(self, search: Search) -> None:
        self._mark_hits(search)
        if search.at is not None:
            self._bring_up(*search.at)
        self.refresh()

    def _mark_hits(self, search: Search | None) -> None:
        self.search = search
        self._hits = search.layers() if search is not None else ()

    @staticmethod
    def _offset_at(leaf: Leaf, line: int) -> int:
        """The offset in the displayed text of a line, or of the last one."""
        return leaf.lines[line if leaf.lines.reaches(line) else -1].start

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
        mark = next((mark for mark, layer in self._marks() if any(layer.within(line.start, line.end))), " ")
        number = self._sentence_on(leaf, line)
        style = self.inks.style
        return [
            Segment(f"{number:>{GUTTER - 2}}"[: GUTTER - 2], style("gutter")),
            Segment(mark, style("bar")),
            Segment(" " * (1 + line.indent), style()),
        ]

    def _marks(self) -> Iterator[tuple[str, Marking]]:
        """The marks that a line can bear, and what bears them."""
        yield from ((self.marks.chevron, here) for here in self._hits[1:])
        yield self.marks.evidence, self._chosen[2]

    def _sentence_on(self, leaf: Leaf, line: SetLine) -> str:
        """The numbers, from 1, of the sentences that start on a line, or nothing."""
        if self._annotations is None or line.role == "note" or line.start == line.end:
            return ""
        sentences = self._annotations.sentences
        start, end = leaf.reading(line.start), leaf.reading(line.end)
        first, beyond = (bisect_left(sentences, place, key=lambda sentence: sentence.start) for place in (start, end))
        dash = "–" if self.marks.unicode else "-"
        return numbered(first + 1, beyond, dash, GUTTER - 2) if first < beyond else ""

    def _text(self, leaf: Leaf, line: SetLine) -> list[Segment]:
        layers = self._hits if line.role == "note" else (*self._found, *self._chosen, *self._hits)
        return [
            Segment(leaf.text[start:end], self.inks.style(line.role, *signs))
            for start, end, signs in runs(line.start, line.end, layers)
        ]

    # --- selecting ----------------------------------------------------------------------------------------------

    @property
    def selected(self) -> Span | None:
        """What is selected with the mouse, as a stretch of the document, or None if nothing is."""
        leaf, selection = self._leaf, self.text_selection
        return selected_span(leaf, selection, GUTTER) if leaf is not None and selection is not None else None

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, without the gutter."""
        return (selected_text(self._leaf, selection, GUTTER), "\n") if self._leaf is not None else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is selected."""
        self.refresh()
