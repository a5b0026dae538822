"""Side by side: two pieces of one item's evidence, each in its document, with what stands around it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from briefing.model import Briefing
from briefing.text import one_line
from briefing.tui.actions import shown_key
from briefing.tui.citing import quoted
from briefing.tui.credit import credit
from briefing.tui.items import Item, document_of
from briefing.tui.marks import Marks
from briefing.tui.pairing import LEFT, RIGHT, Pair, sides
from briefing.tui.reader import Reader
from briefing.tui.trail import Trail
from briefing.written import written

ABREAST = 110
"""From how many columns on the two stand beside each other; below that one over the other."""

WIDTHS = [(0, "-stacked"), (ABREAST, "-abreast")]

USED = (
    "down", "up", "page-down", "page-up", "first", "last", "left", "right", "next-pane", "previous-pane", "next",
    "previous", "open", "back", "beside", "copy", "quit",
)  # fmt: skip
"""The actions of the desk that have their keys here too."""

HINTED = (("next", "next piece here"), ("next-pane", "other side"), ("open", "read on"), ("copy", "copy"),
          ("back", "back"))  # fmt: skip
"""What the last line tells."""


def beside_with(keys: Mapping[str, tuple[str, ...]]) -> type[Beside]:
    """The screen with its actions on the keys that they have at the desk."""

    class KeyedBeside(Beside, inherit_bindings=False):
        BINDINGS: ClassVar[list[BindingType]] = [
            Binding(",".join(keys[name]), name.replace("-", "_"), show=False) for name in USED
        ]

    return KeyedBeside


class Beside(Screen[Trail], inherit_bindings=False):
    """Two readers. The result is the trail at the piece to read on, or None for going back."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    DEFAULT_CSS = """
    Beside { layout: vertical; background: $background; color: $foreground; }
    Beside #matter { height: auto; max-height: 3; padding: 0 1; background: $panel; }
    Beside #sides { height: 1fr; layout: vertical; }
    Beside.-abreast #sides { layout: horizontal; }
    Beside Reader { width: 1fr; height: 1fr; border: round $border-blurred; border-title-color: $foreground; }
    Beside Reader { border-subtitle-color: $foreground; background: $background; }
    Beside Reader:focus { border: round $border; border-title-color: $border; }
    Beside.-ascii Reader { border: ascii $border-blurred; }
    Beside.-ascii Reader:focus { border: ascii $border; }
    Beside #ways { height: 1; padding: 0 1; background: $panel; color: $footer-description-foreground; }
    """

    def __init__(
        self, pair: Pair, item: Item | None, briefing: Briefing, marks: Marks, keys: Mapping[str, tuple[str, ...]]
    ) -> None:
        super().__init__()
        self.pair = pair
        self.item = item
        self.briefing = briefing
        self.marks = marks
        self.keys = keys
        self.readers = (Reader(marks), Reader(marks))
        self.set_class(not marks.unicode, "-ascii")

    def compose(self) -> ComposeResult:
        """What it is about, the two sides, which keys do what."""
        yield Static(Content.styled(one_line(self.pair.trail.title), "bold"), id="matter")
        with Container(id="sides"):
            yield from self.readers
        yield Static(self._ways(), id="ways")

    def on_mount(self) -> None:
        """Begin with the side that is not known yet."""
        for side in (LEFT, RIGHT):
            self._show(side)
        self.readers[RIGHT].focus()

    def _ways(self) -> Content:
        parts: list[Content | tuple[str, str]] = []
        for name, label in HINTED:
            key = shown_key(self.keys[name][0], self.marks.unicode)
            parts += [(f"{key} ", "bold $footer-key-foreground"), (f"{label}   ", "")]
        return Content.assemble(*parts)

    def _show(self, side: int) -> None:
        """Show the piece of a side, with its place above and who holds it below."""
        span, reader = self.pair.span(side), self.readers[side]
        document = document_of(span, self.briefing)
        if document is None:
            return
        reader.read(self.briefing, document, span, self.pair.trail.spans, credit=credit(self.item, span, self.briefing))
        number, sentence = self.briefing.citation(span)
        reader.border_title = Content.assemble(
            (f"{self.pair.positions[side] + 1} of {len(self.pair.trail.spans)}  ", "$desk-dim"),
            f"[{number}:{sentence}] {written(document)}  ", (one_line(document.title), "bold"),
        )  # fmt: skip
        reader.border_subtitle = Content(self._said(side))

    def _said(self, side: int) -> str:
        """Who holds what there; of what nobody is known to hold, who says it and by which word."""
        span = self.pair.span(side)
        held = ", ".join(f"{name}: {stance}" for name, stance in sides(span, self.item, self.briefing))
        return held or " ".join(filter(None, credit(self.item, span, self.briefing).told(self.briefing)))

    # --- keys ---------------------------------------------------------------------------------------------------

    @property
    def side(self) -> int:
        """The side in use."""
        return LEFT if self.focused is self.readers[LEFT] else RIGHT

    @property
    def _reader(self) -> Reader:
        return self.readers[self.side]

    def action_down(self) -> None:
        """Next line."""
        self._reader.move(1)

    def action_up(self) -> None:
        """Previous line."""
        self._reader.move(-1)

    def action_page_down(self) -> None:
        """One screen down."""
        self._reader.page(1)

    def action_page_up(self) -> None:
        """One screen up."""
        self._reader.page(-1)

    def action_first(self) -> None:
        """To the top."""
        self._reader.edge(last=False)

    def action_last(self) -> None:
        """To the bottom."""
        self._reader.edge(last=True)

    def action_left(self) -> None:
        """The first side."""
        self.readers[LEFT].focus()

    def action_right(self) -> None:
        """The second side."""
        self.readers[RIGHT].focus()

    def action_next_pane(self) -> None:
        """The other side."""
        self.readers[1 - self.side].focus()

    action_previous_pane = action_next_pane

    def action_next(self) -> None:
        """The next piece of evidence on this side."""
        self._step(1)

    def action_previous(self) -> None:
        """The previous piece of evidence on this side."""
        self._step(-1)

    def _step(self, by: int) -> None:
        side = self.side
        self.pair = self.pair.step(side, by)
        self._show(side)

    def action_copy(self) -> None:
        """Copy what is selected, or both pieces with their citations."""
        text = self.get_selected_text() or "\n".join(
            quoted(self.pair.span(side), self.briefing) for side in (LEFT, RIGHT)
        )
        self.app.copy_to_clipboard(text)

    def action_open(self) -> None:
        """Read on at this piece."""
        self._leave(self.pair.trail.step(self.pair.positions[self.side] - self.pair.trail.position))

    def action_back(self) -> None:
        """Back to where this was opened."""
        self._leave(None)

    action_beside = action_back

    def action_quit(self) -> None:
        """Leave the program."""
        self.app.exit()

    def _leave(self, trail: Trail | None) -> None:
        if self.app.screen is self:  # a key may come late
            self.dismiss(trail)

    def on_resize(self, event: events.Resize) -> None:
        """On a screen of few lines the readers do without what they are about."""
        self.query_one("#matter").display = event.size.height >= 20
