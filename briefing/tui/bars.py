"""The one-line bars of the desk: title and panes at the top, state and keys at the bottom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from briefing.text import one_line
from briefing.tui.actions import Action, shown_key
from briefing.tui.cells import clip, fit, width
from briefing.tui.marks import Marks
from briefing.tui.messages import PaneWanted
from briefing.tui.session import Progress

ALWAYS_HINTED = ("help", "quit")
"""The actions whose keys stand on every screen, however narrow."""

BAR = 16
"""Cells of the progress bar."""

LONG, TITLE = 50_000, 20
"""A document of so many words keeps one waiting: it is named, in so many cells."""

CRUMB, LEAST_CRUMB = 60, 8
"""The longest part of a breadcrumb, in cells, and the least that is left of one that is cut."""


class Ends(Widget):
    """A line that says something at its left and at its right end."""

    left: reactive[Content] = reactive(Content(""))
    right: reactive[Content] = reactive(Content(""))

    def render(self) -> Content:
        """Both ends of the line; the left one gives way."""
        cells, left, right = self.size.width, self.left, self.right
        room = cells - right.cell_length - 2
        if left.cell_length > room:
            left = left.truncate(max(room, 0), ellipsis=True)
        gap = max(cells - left.cell_length - right.cell_length, 0)
        return Content.assemble(left, " " * gap, right)

    async def on_click(self, event: events.Click) -> None:
        """Show the notices that the right end counts."""
        if event.x >= self.size.width - self.right.cell_length:
            await self.run_action("screen.notices")


class Masthead(Ends):
    """What is on the desk: its title at the left, as of which date at the right."""


class Tab(NamedTuple):
    """A pane's id, its key, its title, and how many items it has, "" for none."""

    pane: str
    key: str
    title: str
    items: str = ""

    @property
    def label(self) -> str:
        """What stands on the tab."""
        return " ".join(filter(None, (self.key, self.title, self.items)))


class Tabs(Widget):
    """The panes' names with how many items each has, for screens that show one pane at a time."""

    tabs: reactive[tuple[Tab, ...]] = reactive(())
    active: reactive[str] = reactive("")

    def render(self) -> Content:
        """The names, the active one reversed."""
        return Content.assemble(*self._parts())

    def _parts(self) -> Iterable[tuple[str, str]]:
        for tab in self._fitting():
            yield f" {tab.label} ", "bold reverse" if tab.pane == self.active else "$desk-dim"

    def _fitting(self) -> Sequence[Tab]:
        """The tabs where there is room; else with names of one word, without counts, and at last cut.

        A count is never cut: what were left of it would be another.
        """
        short = [tab._replace(title=tab.title.split()[-1].capitalize()) for tab in self.tabs]
        tried = [
            self.tabs,
            short,
            *([tab._replace(title=tab.title[:most], items="") for tab in short] for most in (12, 4)),
        ]
        fitting = (tabs for tabs in tried if sum(len(tab.label) + 2 for tab in tabs) <= self.size.width)
        return next(fitting, [tab._replace(title="", items="") for tab in self.tabs])

    def on_click(self, event: events.Click) -> None:
        """Go to the pane that was clicked on."""
        x = 0
        for tab in self._fitting():
            x += len(tab.label) + 2
            if event.x < x:
                self.post_message(PaneWanted(tab.pane))
                return


class Status(Ends):
    """Where one is at the left; progress, or what there is, at the right."""


class Hints(Widget):
    """The keys that do something here, as many as there is room for."""

    actions: reactive[tuple[tuple[Action, str], ...]] = reactive(())

    def __init__(self, unicode: bool, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.unicode = unicode

    def render(self) -> Content:
        """Key and name, key and name."""
        parts: list[Content | tuple[str, str]] = []
        for _, key, label in self._fitting():
            parts += [(f" {key}", "bold $footer-key-foreground"), (f" {label} ", "$footer-description-foreground")]
        return Content.assemble(*parts)

    def _fitting(self) -> list[tuple[Action, str, str]]:
        """The hints there is room for; help and quit always have theirs."""
        hints = [(action, shown_key(key, self.unicode), action.label) for action, key in self.actions]
        last = [hint for hint in hints if hint[0].id in ALWAYS_HINTED]
        room = self.size.width - sum(_hint_width(hint) for hint in last)
        chosen = []
        for hint in hints:
            if hint in last:
                continue
            room -= _hint_width(hint)
            if room < 0:
                break
            chosen.append(hint)
        return chosen + last

    async def on_click(self, event: events.Click) -> None:
        """Do what was clicked on."""
        x = 0
        for hint in self._fitting():
            x += _hint_width(hint)
            if event.x < x:
                await self.run_action(f"screen.{hint[0].method}")
                return


def _hint_width(hint: tuple[Action, str, str]) -> int:
    return width(hint[1]) + len(hint[2]) + 3


def progress_bar(done: int, total: int, marks: Marks) -> Content:
    """A bar of done and total."""
    filled = BAR * done // total if total else 0
    full, empty = marks.progress
    return Content.assemble((full * filled, "$desk-mark"), (empty * (BAR - filled), "$desk-rule"))


def told_progress(progress: Progress | None, marks: Marks) -> list[Content]:
    """How far the reading is; None before anything is known of it."""
    if progress is None:
        return [Content.styled("looking for documents", "$desk-dim")]
    is_long = progress.length >= LONG
    title = clip(one_line(progress.document), TITLE, marks.ellipsis)
    if progress.stage == "loading":
        first = f"reading {title}, {progress.length:,} words" if is_long else "loading the language model"
        return [Content.styled(first, "$desk-dim")]
    left = f" {marks.dot} {_duration(progress.seconds_left)} left" if progress.seconds_left else ""
    if is_long:  # the time left would be that of others
        left = f", now {title} with {progress.length:,} words"
    text = f"{progress.stage} {progress.done:,} of {progress.total:,}{left}"
    return [progress_bar(progress.done, progress.total, marks), Content.styled(text, "$desk-dim")]


def _duration(seconds: float) -> str:
    """A number of seconds for reading: "40 s", "12 min"."""
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"


def crumbs(parts: Sequence[str], marks: Marks, cells: int) -> Content:
    """Where one is, as a path between whose ends the longest part gives way, or goes if little of it were left."""
    joiner = f" {marks.chevron} "
    parts = [fit(part, CRUMB, marks.ellipsis) for part in parts]
    while (over := sum(width(part) for part in parts) + len(joiner) * (len(parts) - 1) - cells) > 0 and len(parts) > 1:
        longest = max(range(1, len(parts) - 1), key=lambda index: width(parts[index]), default=0)
        room = width(parts[longest]) - over
        enough = room >= LEAST_CRUMB or len(parts) == 2
        kept = [fit(parts[longest], max(room, 0), marks.ellipsis)] if enough else []
        parts = [*parts[:longest], *kept, *parts[longest + 1 :]]
        if enough:
            break
    pieces: list[Content | tuple[str, str]] = []
    for number, part in enumerate(parts):
        if number:
            pieces.append((joiner, "$desk-dim"))
        pieces.append((part, "bold" if number == 1 else "$desk-dim" if number > 1 else ""))
    return Content.assemble(*pieces)
