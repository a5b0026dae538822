"""The keyboard: a key goes where the keys before it have led, however quickly it follows them.

Textual sends a key to whatever has the focus when it comes, but what the key before it opens has the focus only some
messages later. So keys wait here, in order, until what they are meant for is there. The desk's own keys are carried
out at once then; on their way up through all that the list stands in, nothing else would take them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from time import monotonic
from typing import TYPE_CHECKING, TypeAlias

from textual import events, on
from textual.app import App
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input

from briefing.tui.actions import ACTIONS

if TYPE_CHECKING:
    from briefing.tui.desk import Desk

DIALOG = "dialog"
"""The group of the workers that open dialogs and sheets."""

MOMENT = 0.01
"""Seconds after which it is looked again whether a waiting key can go on."""

PATIENCE = 1.0
"""After so many seconds a key goes on wherever it may lead: nothing must ever take the keyboard away."""

ROUNDS = 2
"""A key typed into a line says what it did by a message behind it, and that is passed on only on a second way."""

DECIDING = frozenset(
    action.method for action in ACTIONS if action.group in ("Deciding", "The page") and action.place == "pane"
)
"""The actions that deal with the row under the cursor."""

Typed: TypeAlias = events.Key | events.Paste


class Passed(Message):
    """Goes the way of a key, from the widget that it was for up to the program, and so tells when it is through."""

    def __init__(self, target: Widget, rounds: int) -> None:
        super().__init__()
        self.target = target
        self.rounds = rounds


class Keyboard(App[None]):
    """A program with a desk whose keys wait for one another."""

    desk: Desk
    keys: Mapping[str, tuple[str, ...]]

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[Typed] = deque()
        self._sent = 0.0
        self._called = False
        self._waiting: Timer | None = None
        self._under_way: Widget | None = None
        """Where the last key went, until it is through."""
        self._awake: Screen[object] | None = None
        """The screen on top, once it is put together and something on it has the focus."""
        self._methods: dict[str, str] = {}

    async def on_event(self, event: events.Event) -> None:
        """Let what is typed wait for its turn, and do with everything else what is always done."""
        if isinstance(event, Typed) and not event.is_forwarded and self.screen_stack:
            self._typed.append(event)
            self._call()
        else:
            await super().on_event(event)

    def _call(self) -> None:
        """See to the next key once all is done that was asked for until now, such as giving something the focus."""
        if not self._called:
            self._called = True
            self.call_later(self._type_on)

    async def _type_on(self) -> None:
        """Send the next key, if what it is meant for is there; otherwise look again in a moment."""
        self._called = False
        if not self._typed:
            return
        if self._is_ready(self._typed[0]):
            await self._send(self._typed.popleft())
            if self._typed:
                self._call()
        elif self._waiting is None:
            self._waiting = self.set_timer(MOMENT, self._look_again)

    def _look_again(self) -> None:
        self._waiting = None
        self._call()

    def _is_ready(self, event: Typed) -> bool:
        """Whether the keys before this one have come to where they led."""
        if monotonic() - self._sent > PATIENCE:
            return True
        top = self.screen
        if self._under_way is not None and self._under_way.is_attached and self._under_way.screen is top:
            return False
        if top is not self._awake:
            top.call_later(self._wake, top)
            return False
        if top is self.desk:
            return not (self.desk.entering or self._is_working(group=DIALOG) or self._is_early(event))
        return not (isinstance(event, events.Key) and event.key == "enter" and self._is_working(node=top))

    def _is_early(self, event: Typed) -> bool:
        """Whether a key deals with a row about which it was just decided, so that it may go or say something else."""
        return isinstance(event, events.Key) and self._method(event) in DECIDING and self.desk.is_unsettled

    def _is_working(self, group: str = "", node: Screen[object] | None = None) -> bool:
        """Whether work of a group, or of a screen such as the palette that searches, is going on."""
        return any((worker.group == group or worker.node is node) and not worker.is_finished for worker in self.workers)

    def _wake(self, screen: Screen[object]) -> None:
        """Called by a screen when it has done what makes it one."""
        self._awake = screen
        self._call()

    async def _send(self, event: Typed) -> None:
        """Carry out a key of the desk; send any other, and what is pasted, to what has the focus."""
        self._sent = monotonic()
        self._under_way = None
        method = self._method(event) if isinstance(event, events.Key) else None
        if method is not None and self.app_focus:
            self.desk.pressed()
            await self.run_action(method, self.desk)
            return
        target = self.focused or self.screen
        await super().on_event(event)
        if isinstance(event, events.Key):
            self._under_way = target
            target.post_message(Passed(target, ROUNDS))

    def _method(self, event: events.Key) -> str | None:
        """The action of a key of the desk, if no dialog is open and no line is written in."""
        if self.screen is not self.desk or isinstance(self.focused, Input):
            return None
        if not self._methods:
            self._methods = {key: action.method for action in ACTIONS for key in self.keys[action.id]}
        return self._methods.get(event.key)

    @on(Passed)
    def _passed(self, event: Passed) -> None:
        """The last key is through, after as many rounds as it may take."""
        if event.target is not self._under_way:
            return
        if event.rounds > 1:
            event.target.post_message(Passed(event.target, event.rounds - 1))
            return
        self._under_way = None
        self._call()
