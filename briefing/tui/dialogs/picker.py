"""A dialog to pick one of many: type to narrow the list down.

Textual's own search list reads names as markup, which a document's names must never be; this one doesn't.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from briefing.text import one_line
from briefing.tui.dialogs.dialog import Dialog
from briefing.tui.ranking import rank

MOST = 200
"""How many choices are listed at a time; typing brings the others."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to pick: what is returned, what is shown, and more about it in dim letters.

    One that is `always` there is listed whatever is typed, last where it doesn't match; then it is called by `taking`,
    which names what is typed.
    """

    value: str
    label: str
    more: str = ""
    always: bool = False
    taking: str = ""


def narrowed(text: str, choices: Sequence[Choice]) -> list[Choice]:
    """The choices that have all words of a text: that name itself, names that begin so, and so on; all if it is empty.

    Those that fit equally well stay in their order.
    """
    if not text.strip():
        return list(choices)
    ranked = [(rank(text, choice.label, choice.more), choice) for choice in choices]
    return [choice for score, choice in sorted(ranked, key=lambda one: -one[0]) if score]


class Picker(Dialog[str]):
    """Returns the value of the choice that was picked. `preview` is called with each one on the way.

    The cursor begins on the choice `begin`, else on the current one.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("pageup", "move(-10)", show=False),
    ]
    HINT = "Type to narrow   Enter choose   Esc leave"

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        current: str | None = None,
        preview: Callable[[str], None] | None = None,
        begin: str | None = None,
    ) -> None:
        super().__init__(title)
        self.choices = choices
        self.current = current
        self.preview = preview
        self.begin = current if begin is None else begin
        self.unmatched = ""
        """What is typed, if the choice that was picked hasn't it: to be gone on with."""
        self.listed: list[Choice] = []
        self._typed = ""
        self.options = OptionList(compact=True)
        self.options.can_focus = False
        self.nothing = Static(Content("nothing matches"), classes="nothing")

    def body(self) -> ComposeResult:
        """The line to type in and the list."""
        yield Input(placeholder="type to narrow", compact=True)
        yield self.options
        yield self.nothing

    def on_mount(self) -> None:
        """List everything."""
        self._list("")

    def _list(self, text: str) -> None:
        """List what has all words of a text, with the cursor where it begins, else on the first."""
        self._typed = text
        matching = narrowed(text, self.choices)
        others = [choice for choice in self.choices if choice.always and choice not in matching]
        self.listed = [*matching[:MOST], *others]
        self.options.clear_options()
        self.options.add_options(
            Option(Content.assemble(self._label(choice), ("  " + self._more(choice), "$desk-dim")))
            for choice in self.listed
        )
        begin = (index for index, choice in enumerate(matching[:MOST]) if choice.value == self.begin)
        self.options.highlighted = next(begin, 0) if self.listed else None
        self.options.display = bool(self.listed)
        self.nothing.display = not self.listed

    def _label(self, choice: Choice) -> str:
        """What a choice is called: one that takes what is typed names it."""
        taken = self._taken_by(choice) if choice.taking else ""
        return choice.taking.format(one_line(taken)) if taken else choice.label

    def _taken_by(self, choice: Choice) -> str:
        """What is typed, unless the choice has it and was looked for by it."""
        return "" if narrowed(self._typed, [choice]) else self._typed.strip()

    def _more(self, choice: Choice) -> str:
        """What is said of a choice beyond its name, and that it is the present one; nothing of one that takes words."""
        if choice.taking and self._taken_by(choice):
            return ""
        return ", ".join(part for part in (choice.more, "now" if choice.value == self.current else "") if part)

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        self._list(event.value)

    @on(OptionList.OptionHighlighted)
    def _look(self, event: OptionList.OptionHighlighted) -> None:
        if self.preview is not None and event.option_index < len(self.listed):
            self.preview(self.listed[event.option_index].value)

    @on(Input.Submitted)
    def _accept(self, event: Input.Submitted) -> None:
        """Pick what the words typed have led to, also if that was not listed yet."""
        if event.value != self._typed:
            self._list(event.value)
        self._pick()

    @on(OptionList.OptionSelected)
    def _pick(self) -> None:
        highlighted = self.options.highlighted
        if highlighted is not None:
            picked = self.listed[highlighted]
            self.unmatched = self._taken_by(picked)
            self.close(picked.value)

    def action_move(self, by: int) -> None:
        """Move the cursor in the list."""
        if self.listed:
            self.options.highlighted = max(0, min((self.options.highlighted or 0) + by, len(self.listed) - 1))
