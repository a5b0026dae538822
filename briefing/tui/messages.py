"""What widgets of the desk tell one another, and what the thread that reads tells the desk."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from briefing.model import Briefing
from briefing.tui.session import Progress


@dataclass
class Progressed(Message):
    """The reading has come further; only the last one matters."""

    progress: Progress

    def can_replace(self, message: Message) -> bool:
        """A later report makes an earlier one needless."""
        return isinstance(message, Progressed)


@dataclass
class Rebuilt(Message):
    """There is a new briefing to show; only the last one matters."""

    briefing: Briefing

    def can_replace(self, message: Message) -> bool:
        """A later briefing makes an earlier one needless."""
        return isinstance(message, Rebuilt)


@dataclass
class FilterChanged(Message):
    """The words to filter a pane by have changed."""

    pane: str
    text: str


@dataclass
class PaneWanted(Message):
    """Someone clicked on a pane's name."""

    pane: str


class Scrolled(Message):
    """Other lines of the document that is read are in sight."""

    def can_replace(self, message: Message) -> bool:
        """Only where one is at last matters."""
        return isinstance(message, Scrolled)


@dataclass
class Said(Message):
    """A thread has something to tell the person; what is `wrong` is kept among the notices.

    What is `unasked` answers no key.
    """

    text: str
    wrong: bool = False
    unasked: bool = False


@dataclass
class ReadingOver(Message):
    """The thread that reads has ended, through an error or not."""

    error: BaseException | None
