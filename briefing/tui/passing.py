"""What the desk says in passing, in the status line: how long it stands there is settled here alone."""

from __future__ import annotations

from textual import on
from textual.content import Content
from textual.timer import Timer

from briefing.text import one_line
from briefing.tui.messages import Said
from briefing.tui.outgoing import Outgoing

SECONDS_TOLD, SECONDS_WRONG = 4.0, 8.0
"""How long something said stands in the status line at most."""


class Passing(Outgoing, inherit_bindings=False):
    """A screen that answers a key in its status line until the person does the next thing, or for a while.

    What is wrong, and what came without a key, such as news, may be said just as somebody goes on: it stands its time.
    """

    problems: list[str]
    """What is wrong with the program's settings, or went wrong."""
    said = Content("")
    _answers = False
    """Whether what is said answers the last thing that the person did."""
    _falling_silent: Timer | None = None

    def tell(self, text: str, wrong: bool = False, unasked: bool = False) -> None:
        """Say something for a moment; what is `wrong` is kept among the notices too.

        What is `unasked` is said behind the answer to a key, if that stands there still.
        """
        if wrong and text not in self.problems:
            self.problems.append(text)
        said = Content.styled(one_line(text), "bold $desk-doubt" if wrong else "bold $desk-mark")
        self.said = Content("   ").join([self.said, said]) if unasked and self._answers else said
        self._answers = not (wrong or unasked)
        if self._falling_silent is not None:
            self._falling_silent.stop()
        self._falling_silent = self.set_timer(SECONDS_WRONG if wrong else SECONDS_TOLD, self._fall_silent)
        self.tell_state()

    @on(Said)
    def _say(self, event: Said) -> None:
        self.tell(event.text, event.wrong, event.unasked)

    def pressed(self) -> None:
        """A key of the desk or a button of the mouse is pressed: the answer to the one before no longer fits."""
        if self._answers:
            self._fall_silent()

    def on_mouse_down(self) -> None:
        """A click goes on to the next thing too."""
        self.pressed()

    def _fall_silent(self) -> None:
        """What was said is read by now; what stands there otherwise comes back."""
        self._answers = False
        self.said = Content("")
        self.tell_state()
