"""What the desk costs beside a bare Textual app and beside OptionList: CPU time, medians, each in a process of its own.

First paint is the CPU a process has used, its interpreter's start included, when the first frame that shows the panes
(the bare app: its line) has gone to the terminal. As in daily use, the desk opens on nothing, and a thread hands it a
briefing once that frame is out; "rows" is the frame in which the first actor can be read, less what the thread took to
unpickle the briefing. Both apps run headless at 120x40 in the same harness, which imports nothing else before, and
from bytecode, as whatever is installed does: a first run of each, which compiles it, doesn't count. The measurements
take turns, so that a machine that slows down meanwhile slows down all of them.

A key's cost is all that the process does from the key's arrival until it is idle again, frames included, but not what
the desk leaves until the cursor has rested for a while, which a held key never asks for (`linked.REST`); no pilot takes
part, whose own rounds through all widgets would cost more than most keys. The first round, which fills Textual's
caches, doesn't count. What OptionList is given to do is the same: as many rows on a screen of the same
size, one step of the cursor, or the options that hold the word put in place of all. A document is opened for the first
time, so nothing of it is set or kept. Peak memory is that of the process that opened the desk on 100 documents.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import App
    from textual.pilot import Pilot

    from briefing.model import Briefing
    from briefing.session import Progress

SEEDS = Path(__file__).parents[1] / "seeds"
SIZE = (120, 40)
RUNS = 5
PAUSE = 0.04
"""Seconds without work after which a key is done with."""

FEW, MANY = 3, 300
"""So many times over the seeds' briefing has about 100 rows in a pane, and about 10,000."""

SHORT, LONG = 10_000, 1_000_000
"""Characters of a short document and of a long one."""

MEASUREMENTS = (
    ("first paint", "s", "paint:bare", ("desk", "paint:2"), ("desk, 600 documents", f"paint:{2 * MANY}")),
    ("rows", "s", "paint:bare", ("2 documents", "rows:2"), ("600 documents", f"rows:{2 * MANY}")),
    ("cursor key", "ms", f"keys:{FEW}", ("10,000 rows", f"keys:{MANY}")),
    ("cursor key", "ms", "options:10000", ("desk, 10,000 rows", f"keys:{MANY}")),
    ("filter key", "ms", f"filter:{FEW}", ("10,000 rows", f"filter:{MANY}")),
    ("filter key", "ms", "options-filter:10000", ("desk, 10,000 rows", f"filter:{MANY}")),
    ("first filter key", "ms", "options-filter:10000", ("desk, 10,000 rows", f"first-filter:{MANY}")),
    ("opening", "ms", f"reader:{SHORT}", ("1 MB", f"reader:{LONG}")),
    ("memory", "MiB", "memory:bare", ("desk, 100 documents", "memory:100")),
)
"""What is compared: its name, unit, yardstick, and what stands beside that, each with its label."""


def desk() -> None:
    """Print what the desk costs beside the yardsticks."""
    import pickle
    import statistics

    for copies in (1, FEW, 50, MANY):
        _file(copies).write_bytes(pickle.dumps(ready_made(copies)))
    wanted = {what for _, _, yardstick, *beside in MEASUREMENTS for what in (yardstick, *(what for _, what in beside))}
    for app in ("paint:bare", "paint:2", "options:10000"):
        child(app)
    rounds = [{what: child(what) for what in sorted(wanted)} for _ in range(RUNS)]
    known = {what: statistics.median(each[what] for each in rounds) for what in wanted}
    for name, unit, yardstick, *beside in MEASUREMENTS:
        base = known[yardstick]
        print(f"{name:<16} {yardstick:<34} {_shown(base, unit)}")
        for label, what in beside:
            print(f"{'':<16} {label:<34} {_shown(known[what], unit)}   {known[what] / base:5.2f}")


def _shown(figure: float, unit: str) -> str:
    return f"{figure:8.3f} s" if unit == "s" else f"{figure:8.1f} {unit}"


def child(what: str) -> float:
    """A measurement in a new process, which keeps its bytecode whatever the environment says."""
    import os
    import subprocess
    import tempfile

    kept = str(Path(tempfile.gettempdir()) / "briefing-speed-bytecode")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    found = subprocess.run(
        [sys.executable, __file__, what],
        env={**environment, "PYTHONPYCACHEPREFIX": kept},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    figure: float = json.loads(found.stdout.splitlines()[-1])
    return figure


# --- what the apps show -------------------------------------------------------------------------------------------


def ready_made(copies: int) -> Briefing:
    """The seeds' briefing with every item so many times over, as a stack of documents would give it."""
    from dataclasses import fields, replace
    from types import MappingProxyType

    from briefing.config import Config
    from briefing.session import Session

    session = Session(Config(folder=SEEDS.parent, sources=("seeds",)))
    session.run()
    seed = session.briefing
    values = {field.name: getattr(seed, field.name) for field in fields(seed)}
    proxies: dict[str, Any] = {
        name: {} for name, value in values.items() if isinstance(value, MappingProxyType)
    }  # can't be pickled
    copied = replace(
        seed,
        documents=tuple(replace(one, id=f"{n}/{one.id}") for n in range(copies) for one in seed.documents),
        annotations={f"{n}/{name}": found for n in range(copies) for name, found in seed.annotations.items()},
        actors=tuple(replace(one, id=f"{one.id}{n}") for n in range(copies) for one in seed.actors),
        chronology=tuple(replace(one, id=f"{one.id}{n}") for n in range(copies) for one in seed.chronology),
        quotes=tuple(replace(one, id=f"{one.id}{n}") for n in range(copies) for one in seed.quotes),
        questions=tuple(replace(one, id=f"{one.id}{n}") for n in range(copies) for one in seed.questions),
        links=(),
    )
    return replace(copied, **{name: value for name, value in proxies.items() if name != "annotations"})


def pickled(copies: int) -> Briefing:
    """A ready-made briefing out of the file that the parent made, so that no language model is loaded here."""
    import pickle

    briefing: Briefing = pickle.loads(_file(copies).read_bytes())
    return briefing


def _file(copies: int) -> Path:
    import tempfile

    return Path(tempfile.gettempdir()) / f"briefing-speed-{copies}.pickle"


def of_length(characters: int) -> Briefing:
    """A briefing of nothing but a few documents of that length: the first seed's words and marks over and over."""
    from dataclasses import replace

    seed = pickled(1)
    document = seed.documents[0]
    times = max(characters // len(document.text), 1)
    length = len(document.text) + 1 if times > 1 else min(characters, len(document.text))
    text = ((document.text + "\n") * times)[: times * length]
    longer = replace(
        document,
        text=text,
        origin=((0, 0, len(text)),),
        notes=(),
        blocks=tuple(_moved(each, n * length, "") for n in range(times) for each in document.blocks),
    )
    found = seed.annotations[document.id]
    names = [f"{n}" for n in range(7)]

    def marks(name: str, layer: str) -> tuple[Any, ...]:
        """What was found of one layer, as often as the text is repeated."""
        return tuple(_moved(each, n * length, name) for n in range(times) for each in getattr(found, layer))

    layers = ("sentences", "timexes", "mentions", "attributions", "doubts")
    return replace(
        seed,
        documents=tuple(replace(longer, id=name) for name in names),
        annotations={
            name: replace(found, document=name, events=(), **{layer: marks(name, layer) for layer in layers})
            for name in names
        },
        actors=(),
        chronology=(),
        quotes=(),
        questions=(),
    )


def _moved(value: Any, by: int, document: str) -> Any:
    """A block, a span or whatever holds spans, moved on by so many characters into another document."""
    from dataclasses import fields, is_dataclass, replace

    from briefing.model import Block, Span

    match value:
        case Span():
            return Span(document, value.start + by, value.end + by)
        case Block():
            return replace(value, start=value.start + by, end=value.end + by)
        case tuple():
            return tuple(_moved(each, by, document) for each in value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            return replace(
                value, **{field.name: _moved(getattr(value, field.name), by, document) for field in fields(value)}
            )
    return value


# --- the apps -----------------------------------------------------------------------------------------------------


def desk_app(load: Callable[[], Briefing]) -> App[None]:
    """The desk on a briefing that is handed over in the thread that would read it; no language model is loaded.

    As in daily use, no garbage is collected before the first frame.
    """
    import gc

    gc.disable()
    from briefing.config import Config
    from briefing.session import Progress, Session
    from briefing.tui.app import DeskApp

    class Ready(Session):
        """A session that only has to fetch its briefing. `fetched` is the CPU time that took."""

        fetched = 0.0

        def run(self, report: Callable[[Progress], None] = lambda _: None, cancelled: Any = None) -> None:
            """Fetch the briefing and be done."""
            start = time.thread_time()
            self.briefing = load()
            self.fetched = time.thread_time() - start
            report(Progress("done", fresh=True))

    return DeskApp(Ready(Config(folder=SEEDS.parent)))


def bare_app() -> App[None]:
    """Header, a line, footer: the least a Textual program can be."""
    from textual.app import App, ComposeResult
    from textual.widgets import Footer, Header, Static

    class Bare(App[None]):
        """The yardstick."""

        def compose(self) -> ComposeResult:
            """Three widgets."""
            yield Header()
            yield Static("bare")
            yield Footer()

    return Bare()


def option_list_app(count: int) -> App[None]:
    """Textual's OptionList with so many options under a line to filter them by: the yardstick for keys."""
    from textual.app import App, ComposeResult
    from textual.widgets import Input, OptionList

    words = [f"option {n}, with words enough to fill a line" for n in range(count)]

    class Options(App[None]):
        """The yardstick."""

        AUTO_FOCUS = "OptionList"

        def compose(self) -> ComposeResult:
            """One list, and the filter."""
            yield OptionList(*words)
            yield Input()

        def on_input_changed(self, event: Input.Changed) -> None:
            """Only the options that hold the word."""
            self.query_one(OptionList).set_options(each for each in words if event.value in each)

        def key_slash(self) -> None:
            """To the filter."""
            self.query_one(Input).focus()

    return Options()


# --- measuring ----------------------------------------------------------------------------------------------------


def measured(what: str) -> float:
    """One measurement, by its name."""
    import asyncio

    kind, _, size = what.partition(":")
    if kind in ("paint", "rows"):
        return asyncio.run(_paint(size, kind == "rows"))
    if kind == "memory":
        asyncio.run(_paint(size, size != "bare"))
        return peak_memory()
    if kind == "reader":
        return asyncio.run(_opening(desk_app(lambda: of_length(int(size)))))
    app = option_list_app(int(size)) if kind.startswith("options") else desk_app(lambda: pickled(int(size)))
    if kind.endswith("filter"):
        return asyncio.run(_filter_key(app, first=kind == "first-filter"))
    return asyncio.run(_cursor_key(app))


async def _paint(size: str, rows: bool) -> float:
    """CPU seconds of the process until the first frame, or the first with rows, is out."""
    app: Any = bare_app() if size == "bare" else desk_app(lambda: pickled(int(size) // 2))
    looked_for: list[Callable[[], str]] = (
        [lambda: "bare"] if size == "bare" else [lambda: "Chronology", lambda: _first_actor(app)]
    )
    frames = iter(looked_for)
    wanted = next(frames)
    painted: list[float] = []
    looking = 0.0
    display = app._display

    def watched(screen: Any, frame: Any) -> None:
        """Show a frame, and note when what is looked for stands on the screen."""
        nonlocal looking, wanted
        display(screen, frame)
        start = time.process_time()
        if wanted() in "".join(strip.text for strip in screen._compositor.render_strips()):
            painted.append(start - looking)
            wanted = next(frames, lambda: "\0")
        looking += time.process_time() - start

    app._display = watched
    async with app.run_test(size=SIZE) as pilot:
        await _settled(app, pilot)
    figure: float = painted[1] - app.session.fetched if rows else painted[0]
    return figure


def _first_actor(app: Any) -> str:
    """What can be read once the rows are there."""
    actors = app.session.briefing.actors
    return actors[0].name if actors else "\0"


async def _settled(app: App[None], pilot: Pilot[None]) -> None:
    await pilot.pause()
    while getattr(app.screen, "reading", False):
        await pilot.pause(0.02)
    await pilot.pause()
    wrong = getattr(app.screen, "problems", ())
    if wrong:
        raise SystemExit(f"nothing to measure: {wrong}")


async def _spent(app: App[None], *keys: str) -> list[float]:
    """CPU milliseconds of each key, with all that follows it until the program has long been idle again."""
    spent = []
    for key in keys:
        start = time.process_time()
        app.simulate_key(key)
        await _idle()
        spent.append((time.process_time() - start) * 1000)
    return spent


async def _idle() -> None:
    """Wait until a stretch of `PAUSE` has passed in which next to nothing was done."""
    from asyncio import sleep

    busy = True
    while busy:
        before = time.process_time()
        await sleep(PAUSE)
        busy = time.process_time() - before > PAUSE / 10


async def _cursor_key(app: App[None]) -> float:
    async with app.run_test(size=SIZE) as pilot:
        await _settled(app, pilot)
        await _spent(app, "down", "up")
        return median(await _spent(app, *(["down", "down", "down", "up"] * 15)))


async def _filter_key(app: App[None], first: bool) -> float:
    from textual.widgets import Input

    async with app.run_test(size=SIZE) as pilot:
        await _settled(app, pilot)
        await _spent(app, "slash")
        if not isinstance(app.focused, Input):
            raise SystemExit(f"nothing to measure: one types into {app.focused}")
        before = await _spent(app, "o", "backspace")
        return before[0] if first else median(await _spent(app, *(["o", "n", "backspace", "backspace"] * 3)))


async def _opening(app: Any) -> float:
    """CPU milliseconds to open a document that was not open before."""
    opened = []
    async with app.run_test(size=SIZE) as pilot:
        await _settled(app, pilot)
        await _spent(app, "5", "right_square_bracket")
        seen = {"0", "1"}
        for _ in range(5):
            opened += await _spent(app, "right_square_bracket")
            seen.add(app.screen.reader.document.id)
        if len(seen) != 7:
            raise SystemExit(f"nothing to measure: only {sorted(seen)} were opened")
        return median(opened)


def median(figures: Sequence[float]) -> float:
    """The middle one of the figures."""
    return sorted(figures)[len(figures) // 2]


def peak_memory() -> float:
    """The largest resident size of this process so far, in MiB (Linux; the ru_maxrss of a child is its parent's)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    print(json.dumps(measured(sys.argv[1])))
