"""A dialog that asks for an answer: in words of one's own, by a sentence that is read just now, or both."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Input, Static

from briefing.tui.dialogs.dialog import Dialog


class Tick(Static, can_focus=True):
    """A box to tick with Space; Enter is left to the dialog. Textual's own box is told by its colour alone."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "toggle('value')", show=False)]

    value = reactive(False)

    def __init__(self, label: str, value: bool = False) -> None:
        super().__init__()
        self.label = label
        self.set_reactive(Tick.value, value)

    def render(self) -> Content:
        """The box and its label."""
        return Content(f"[{'x' if self.value else ' '}] {self.label}")

    def on_click(self) -> None:
        """A click does what Space does."""
        self.value = not self.value


class Answer(Dialog[tuple[str, bool]]):
    """Asks for an answer; the result is its words and whether it rests on the sentence offered as `evidence`.

    It does unless the box is cleared: whoever answers with a sentence before her eyes means to cite it. `way` says how
    another sentence, or one at all, is offered.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "accept", show=False),
        Binding("down,up", "other", show=False),
    ]

    def __init__(self, question: str, note: str, evidence: str, way: str) -> None:
        super().__init__("Answer")
        self.question = question
        self.note = note
        self.evidence = evidence
        self.way = way
        self.HINT = f"{'Tab, Space with or without it   ' if evidence else ''}Enter accept   Esc leave"

    def body(self) -> ComposeResult:
        """The question, the line to answer in, and the sentence it may rest on."""
        yield Static(Content(f"{self.question}\n\nYour answer stands on the page as yours."), classes="explanation")
        yield Input(self.note, compact=True)
        if self.evidence:
            yield Tick("rests on this sentence:", value=True)
            yield Static(Content(self.evidence), classes="offered")
        yield Static(Content(self.way), classes="way")
        yield Static(classes="problem")

    @property
    def ticked(self) -> bool:
        """Whether the sentence is wanted as evidence."""
        return any(tick.value for tick in self.query(Tick))

    @on(Input.Submitted)
    def action_accept(self) -> None:
        """Leave with the answer, if there is one."""
        words = self.query_one(Input).value.strip()
        if words or self.ticked:
            self.close((words, self.ticked))
        else:
            wanted = "Write the answer, tick the evidence" if self.evidence else "Write the answer"
            self.query_one(".problem", Static).update(Content(f"{wanted}, or leave with Esc."))

    def action_other(self) -> None:
        """From the line to the box, and back."""
        self.focus_next()
