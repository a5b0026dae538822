"""What the desk tells: progress, where one is, what needs attention, which keys work; and the reading behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

from textual import events, on, work
from textual.content import Content
from textual.css.query import NoMatches
from textual.style import Style
from textual.theme import Theme
from textual.widgets import Static

from briefing.text import one_line
from briefing.tui import dialogs
from briefing.tui.actions import ACTIONS, Action, shown_key
from briefing.tui.bars import ALWAYS_HINTED, Hints, Masthead, Status, Tab, Tabs, crumbs, told_progress
from briefing.tui.cells import clip, fit, fitted
from briefing.tui.citing import counted
from briefing.tui.marks import Marks
from briefing.tui.messages import Progressed, ReadingOver, Rebuilt, Said
from briefing.tui.panes.base import Pane
from briefing.tui.passing import Passing
from briefing.tui.reader import Reader
from briefing.tui.reading import Reading
from briefing.tui.sayings import readable
from briefing.tui.scope import Scope, label
from briefing.tui.session import Progress, Session
from briefing.tui.trail import Trail

DONE = "done"
"""The stage of progress at which nothing is read any more."""

HINTED = sorted((action for action in ACTIONS if action.hint), key=lambda action: action.hint)
"""The actions of the footer, in its order."""

SMALLEST = "40x12"

CREDIT = 24
"""So many cells of a speaker's name and of a cue are told."""

LABELLED = 80
"""From how many cells on they are told with what they are."""

CHIP = 24
"""So many cells of what is followed stand on its chip."""

LABELLED_CHIPS = 100
"""From how many cells on the chips are told to be what is followed."""

LABELLED_NOTICES = 60
"""From how many cells on notices are named as such, and it is told how much there is of everything."""

STYLES = {"speaker": "bold underline reverse", "cue": "underline"}
"""As in `desk.tcss`."""


class Telling(Passing, inherit_bindings=False):
    """A screen that says how things stand. `problems` are what is wrong with the program's settings."""

    active: str = ""
    trail: Trail | None = None
    scope = Scope()
    new: Collection[str] = frozenset()
    undated: Sequence[tuple[str, str]] = ()
    """The documents that leave days open for want of a date, one notice however many they are."""
    unwritten: str = ""
    """The decisions that could be written nowhere when the person left, as a file would hold them."""

    def __init__(
        self,
        session: Session,
        keys: Mapping[str, tuple[str, ...]],
        marks: Marks,
        themes: Sequence[Theme],
        problems: list[str],
    ) -> None:
        super().__init__()
        self.session = session
        self.briefing = session.briefing
        self.keys = keys
        self.marks = marks
        self.themes = themes
        self.problems = problems
        self.reading = True
        self.progress: Progress | None = None
        self.thread = Reading(session, self._report, self._over, self._say_so)

    # --- reading in a thread ------------------------------------------------------------------------------------

    def start_reading(self) -> None:
        """Read and annotate in a thread, now that the first frame is painted."""
        self.thread.start()

    def _report(self, progress: Progress) -> None:
        """Called in the thread: messages are the only way over."""
        if progress.fresh:
            self.post_message(Rebuilt(self.session.briefing))
        self.post_message(Progressed(progress))

    def _over(self, error: BaseException | None) -> None:
        """Called in the thread when it ends."""
        self.post_message(ReadingOver(error))

    def _say_so(self, text: str, wrong: bool) -> None:
        """Called in the thread when something can't be done or another desk has decided."""
        self.post_message(Said(text, wrong, unasked=True))

    @on(Progressed)
    def _progressed(self, event: Progressed) -> None:
        self.progress = event.progress
        self.reading = event.progress.stage != DONE
        self.tell_state()

    @on(ReadingOver)
    def _read_out(self, event: ReadingOver) -> None:
        self.reading = False
        if event.error is not None:
            self.tell(f"Reading stopped: {type(event.error).__name__}: {event.error}", wrong=True)
        self.post_message(Rebuilt(self.session.briefing))

    def action_stop(self) -> None:
        """Stop reading; what is done stays."""
        if not self.reading:
            self.tell("Everything is read already.")
            return
        self.thread.stopping.set()
        self.tell("Stopped; what is read stays.")

    def on_unmount(self) -> None:
        """Nobody is here to read for."""
        self.thread.stopping.set()
        self.unwritten = self.session.leave()

    # --- telling ------------------------------------------------------------------------------------------------

    @property
    def panes(self) -> list[Pane]:
        """All panes, in order."""
        raise NotImplementedError

    def can(self, action: Action) -> bool:
        """Whether an action makes sense where one is."""
        raise NotImplementedError

    def tell_state(self) -> None:
        """Bring all bars up to date."""
        try:
            masthead, tabs, _, _ = self._bars
        except NoMatches:  # the screen is being taken down
            return
        masthead.right = Content.styled(self._as_of(), "$desk-dim")
        masthead.left = self._title(self.size.width - 4 - masthead.right.cell_length)
        tabs.tabs = (*(self._tab(pane) for pane in self.panes), Tab("reader", "5", "Reader"))
        tabs.active = "reader" if self.reading_source else self.active
        self.tell_place()

    def tell_place(self) -> None:
        """Bring up to date what the row under the cursor decides: the status line and the keys."""
        try:
            _, _, status, hints = self._bars
        except NoMatches:  # the screen is being taken down
            return
        status.right, status.left = self._status(self.size.width - 4)
        hints.actions = tuple((action, self.keys[action.id][0]) for action in self._hinted())

    @cached_property
    def _bars(self) -> tuple[Masthead, Tabs, Status, Hints]:
        return self.query_one(Masthead), self.query_one(Tabs), self.query_one(Status), self.query_one(Hints)

    def on_resize(self, event: events.Resize) -> None:
        """Say how much is missing on a screen that is too small."""
        self.query_one("#too-small", Static).update(
            f"The desk needs {SMALLEST} characters;\nthis terminal has {event.size.width}x{event.size.height}."
        )
        self.tell_state()

    def _hinted(self) -> Iterator[Action]:
        """What can be done here, first what matters most, and no more than the screen could have room for."""
        room = self.size.width
        for action in HINTED:
            if (room > 0 or action.id in ALWAYS_HINTED) and self.can(action):
                room -= len(action.label)
                yield action

    def _tab(self, pane: Pane) -> Tab:
        return Tab(pane.id or "", str(pane.NUMBER), pane.TITLE, f"{len(pane.shown):,}" if pane.items else "")

    def _as_of(self) -> str:
        return f"as of {readable(self.briefing.as_of)}" if self.briefing.as_of else ""

    def _status(self, cells: int) -> tuple[Content, Content]:
        """The right and the left end of the status line; for what is said, all but work going on gives way."""
        state = Content("   ").join(self._state())
        if not self.said:
            return state, self._where(cells - state.cell_length)
        if self.said.cell_length + state.cell_length > cells:
            state = Content("   ").join(self._work())
        return state, self.said

    def _title(self, cells: int) -> Content:
        """What is on the desk, and what the panes follow; for that the title gives way."""
        chips = self._chips(cells - len("briefing") - 2)
        title = fit(one_line(self.briefing.title), cells - len("briefing") - 4 - chips.cell_length, self.marks.ellipsis)
        return Content.assemble(("briefing  ", "bold $desk-mark"), f"{title}  " if title else "", chips)

    def _chips(self, cells: int) -> Content:
        """A chip for each term that is followed; a click on one follows it no longer."""
        if not self.scope:
            return Content("")
        before = "following " if self.size.width >= LABELLED_CHIPS else ""
        after = f" {self.keys['clear'][0]} clears"
        labels = [label(term, self.briefing) for term in self.scope.terms]
        names = fitted(labels, cells - len(before) - len(after) - 5 * len(labels), CHIP, self.marks.ellipsis)
        chips = [
            Content.styled(
                f" {name} {self.marks.remove} ",
                Style.parse("reverse $desk-mark") + Style.from_meta({"@click": f"screen.unfollow({number})"}),
            )
            for number, name in enumerate(names)
        ]
        return Content.assemble((before, "$desk-dim"), Content(" ").join(chips), (after, "$desk-dim"))

    def _where(self, cells: int) -> Content:
        """The way to what is read."""
        hint = self.first_hint()
        if hint:
            return hint
        in_sight = self.reading_source or self.query_one(Reader).display
        is_at_it = self.trail is not None and (not self.reading_source or self.span == self.trail.span)
        parts = self._credit(cells) if in_sight and is_at_it else []
        room = cells - sum(part.cell_length + 2 for part in parts)
        return Content("  ").join([crumbs(self.whereabouts(), self.marks, room), *parts])

    def whereabouts(self) -> list[str]:
        """The parts of the way to where one is."""
        raise NotImplementedError

    def first_hint(self) -> Content:
        """What somebody who is here for the first time may want to know."""
        return Content("")

    def _credit(self, cells: int) -> list[Content]:
        """Who says the words that are read and which words say so, in the styles in which the reader marks them."""
        shown = self.query_one(Reader).credit
        told = shown.told(self.briefing)
        labels = ("speaker (by you) " if shown.name else "speaker ", "cue ")
        most = min(cells // 4, CREDIT)
        return [
            Content.assemble((label if cells >= LABELLED else "", "$desk-dim"),
                             (clip(words, most, self.marks.ellipsis), STYLES[part]))
            for part, label, words in zip(STYLES, labels, told, strict=True)
            if words
        ]  # fmt: skip

    def _state(self) -> list[Content]:
        """What needs attention, then progress or how much there is."""
        briefing = self.briefing
        several = (briefing.unread, briefing.stale, briefing.misdated, self._problems)
        count = sum(map(len, several)) + bool(self.undated)
        narrow = self.size.width < LABELLED_NOTICES or (self.has_class("-narrow") and self.has_class("-reading"))
        told = f"! {count:,}" if narrow else f"! {counted(count, 'notice')}"
        parts = [Content.styled(told, "bold $desk-doubt")] if count else []
        return [
            *parts,
            *self._work(),
            *(told_progress(self.progress, self.marks) if self.reading else [] if narrow else [self._amount()]),
        ]

    @property
    def _problems(self) -> list[str]:
        """What is wrong with the program's settings and, as long as it is so, with the file of decisions."""
        return [*self.problems, *filter(None, [self.session.trouble])]

    def _work(self) -> list[Content]:
        """That a decision is being worked in: a document's new date takes reading it anew."""
        return [Content.styled(f"working {self.marks.ellipsis}", "bold $desk-mark")] if self.working else []

    def _amount(self) -> Content:
        parts = [counted(len(self.briefing.documents), "document")]
        if self.new:
            parts.append(f"{len(self.new):,} new")
        if self.briefing.pinned:
            parts.append(f"{len(self.briefing.pinned)} pinned")
        if self.briefing.hidden:
            parts.append(f"{len(self.briefing.hidden)} hidden")
        return Content.styled(f" {self.marks.dot} ".join(parts), "$desk-dim")

    # --- dialogs that only tell ---------------------------------------------------------------------------------

    def action_notices(self) -> None:
        """What needs attention."""
        key = shown_key(self.keys["date"][0], self.marks.unicode)
        rows = dialogs.notices.notices(self.briefing, self.undated, self._problems, key)
        self.app.push_screen(dialogs.ShowText("Notices", dialogs.Facts(rows, 10)))

    def action_help(self) -> None:
        """Why this item is here, and all keys."""
        keys = dialogs.Facts(dialogs.explain.keys(self.keys, self.marks.unicode), 16)
        item = self.item
        if item is None:
            self.app.push_screen(dialogs.ShowText("Keys", keys))
        else:
            why = dialogs.Facts(dialogs.explain.why(item, self.briefing), 12)
            self.app.push_screen(dialogs.ShowText("Why this is here, and all keys", why, keys))

    @work(group="dialog")
    async def action_theme(self) -> None:
        """Choose a theme, seeing each on the way."""
        before = self.app.theme
        themes = sorted(self.themes, key=lambda theme: theme.name)
        choices = [dialogs.Choice(theme.name, theme.name, "dark" if theme.dark else "light") for theme in themes]
        picked = await self.app.push_screen_wait(dialogs.Picker("Theme", choices, before, self._try_theme))
        self.app.theme = picked or before

    def _try_theme(self, name: str) -> None:
        self.app.theme = name

    def action_palette(self) -> None:
        """Find a command, an actor, a document."""
        self.app.action_command_palette()

    async def act(self, action: Action) -> None:
        """Do what an action's key does."""
        await self.run_action(action.method)

    def action_quit(self) -> None:
        """Leave."""
        self.app.exit()
