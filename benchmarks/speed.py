"""What things cost, each beside a yardstick measured in the same run: CPU seconds, medians, ratios.

    python benchmarks/speed.py layers [PATH...]     every layer beside spaCy's bare pipeline, in words a second
    python benchmarks/speed.py desk                 first paint, keys, filter, reader, memory, beside a bare Textual app
    python benchmarks/speed.py folders              actors of generated folders of 100, 1,000 and 10,000 documents

The machine's speed drifts, so only ratios from one run mean anything. Prints, asserts nothing.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App

    from briefing.model import Briefing, Document

SEEDS = Path(__file__).parents[1] / "seeds"
RUNS = 5


# --- layers -------------------------------------------------------------------------------------------------------


def cpu(work: Callable[[], Any]) -> float:
    """CPU seconds that a piece of work takes in this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def layers(paths: Sequence[Path]) -> None:
    """Print what each layer costs for the documents below `paths`."""
    from briefing.annotators.attribution import attributions
    from briefing.annotators.doubts import doubts
    from briefing.annotators.events import events
    from briefing.annotators.language import load, parses
    from briefing.annotators.mentions import mentions
    from briefing.annotators.timex import timexes
    from briefing.assembly import assemble
    from briefing.model import Annotations

    documents = read(paths)
    words = sum(len(document.text.split()) for document in documents)
    nlp = load()
    list(nlp.pipe(document.text for document in documents[:2]))
    found: list[list[Any]] = [[] for _ in documents]
    bare = cpu(lambda: list(nlp.pipe(document.text for document in documents)))
    trees: list[Any] = []
    spent = {"parse by blocks": cpu(lambda: trees.extend(parses(documents)))}

    def layer(name: str, work: Callable[..., Any]) -> None:
        """Time one layer over all documents, each with what the layers before it found."""

        def run() -> None:
            for index, (document, tree) in enumerate(zip(documents, trees, strict=True)):
                found[index].append(work(document, tree, *found[index]))

        spent[name] = cpu(run)

    timexes(documents[0], trees[0])
    layer("timexes", timexes)
    layer("mentions", mentions)
    layer("attributions", lambda document, tree, *_: attributions(document, tree))
    layer("events", events)
    layer("doubts", doubts)
    spent["timexes, no parse"] = cpu(lambda: [timexes(document) for document in documents])
    annotated = {
        document.id: Annotations(document.id, (), *parts) for document, parts in zip(documents, found, strict=True)
    }
    spent["assembling"] = cpu(lambda: assemble(documents, annotated))
    print(f"{len(documents)} documents, {words} words; bare nlp.pipe {words / bare:,.0f} words/s")
    for name, seconds in spent.items():
        print(f"{name:<20} {words / max(seconds, 1e-9):>12,.0f} words/s   {seconds / bare:6.2f} of bare nlp.pipe")


def read(paths: Sequence[Path]) -> list[Document]:
    """The documents below the paths."""
    from briefing.model import Document
    from briefing.readers import Source, find_sources, read_source

    found = [item for source in find_sources(paths) if isinstance(source, Source) for item in read_source(source)]
    return [item for item in found if isinstance(item, Document)]


# --- the desk -----------------------------------------------------------------------------------------------------


def ready_made(copies: int) -> Briefing:
    """The seeds' briefing with every item so many times over, as a stack of documents would give it."""
    from briefing.config import Config
    from briefing.session import Session

    session = Session(Config(folder=SEEDS.parent, sources=("seeds",)))
    session.run()
    seed = session.briefing
    return replace(
        seed,
        documents=tuple(replace(one, id=f"{n}/{one.id}") for n in range(copies) for one in seed.documents),
        annotations={f"{n}/{name}": found for n in range(copies) for name, found in seed.annotations.items()},
        actors=tuple(replace(one, id=f"{one.id}{n}") for n in range(copies) for one in seed.actors),
        chronology=tuple(replace(one, id=f"{one.id}{n}") for n in range(copies) for one in seed.chronology),
        quotes=tuple(replace(one, id=f"{one.id}{n}") for n in range(copies) for one in seed.quotes),
        questions=tuple(replace(one, id=f"{one.id}{n}") for n in range(copies) for one in seed.questions),
    )


def desk_app(briefing: Briefing) -> App[None]:
    """The desk on a ready-made briefing: nothing is read, no language model is loaded."""
    from briefing.config import Config
    from briefing.session import Session
    from briefing.tui.app import DeskApp

    class Ready(Session):
        """A session whose reading is done."""

        def run(self, report: Any = None, cancelled: Any = None) -> None:
            """Nothing to read."""

    session = Ready(Config(folder=SEEDS.parent))
    session.briefing = briefing
    return DeskApp(session)


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
    """Textual's OptionList with so many options: the yardstick for keys and the filter."""
    from textual.app import App, ComposeResult
    from textual.widgets import OptionList

    class Options(App[None]):
        """The yardstick."""

        def compose(self) -> ComposeResult:
            """One list."""
            yield OptionList(*(f"option {n}, with words enough to fill a line" for n in range(count)))

    return Options()


async def _paint(app: App[None]) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()


async def _keys(app: App[None], keys: Sequence[str], repeat: int) -> float:
    """Median CPU milliseconds a key, after a first round that is not counted."""
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        spent = []
        for _ in range(repeat):
            for key in keys:
                start = time.process_time()
                await pilot.press(key)
                spent.append(time.process_time() - start)
        return statistics.median(spent) * 1000


def measured(what: str) -> dict[str, float]:
    """One measurement, made in a process of its own: CPU seconds from its start, or milliseconds a key, and memory."""
    kind, _, size = what.partition(":")
    figure = 0.0
    if kind == "bare":
        asyncio.run(_paint(bare_app()))
    elif kind == "options":
        figure = asyncio.run(_keys(option_list_app(int(size)), ["down", "down", "down", "up"], 15))
    else:
        briefing = pickled(int(size))
        start = time.process_time()
        app = desk_app(briefing)
        if kind == "desk":
            asyncio.run(_paint(app))
            figure = time.process_time() - start
        elif kind == "keys":
            figure = asyncio.run(_keys(app, ["down", "down", "down", "up"], 15))
        elif kind == "filter":
            figure = asyncio.run(_keys(app, ["slash", "s", "o", "escape"], 8))
    return {"cpu": time.process_time(), "figure": figure, "mebibytes": peak_memory()}


def peak_memory() -> float:
    """The largest resident size of this process so far, in MiB (Linux; the ru_maxrss of a child is its parent's)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def pickled(copies: int) -> Briefing:
    """A ready-made briefing out of the file that the parent made, so that no language model is loaded here."""
    import pickle

    briefing: Briefing = pickle.loads(_file(copies).read_bytes())
    return briefing


def _file(copies: int) -> Path:
    import tempfile

    return Path(tempfile.gettempdir()) / f"briefing-speed-{copies}.pickle"


def desk() -> None:
    """Print what the desk costs beside a bare Textual app and an OptionList."""
    import pickle

    small, large = 3, 300
    for copies in (1, small, 50, large):
        _file(copies).write_bytes(pickle.dumps(ready_made(copies)))
    names = {
        "bare app, first paint": "bare",
        "desk, first paint, 2 documents": "desk:1",
        "desk, first paint, 600 documents": f"desk:{large}",
        "desk, cursor key, about 100 rows": f"keys:{small}",
        "desk, cursor key, about 10,000 rows": f"keys:{large}",
        "OptionList, cursor key, 10,000 rows": "options:10000",
        "desk, filter key, about 100 rows": f"filter:{small}",
        "desk, filter key, about 10,000 rows": f"filter:{large}",
        "desk, 100 documents": "desk:50",
    }
    for name, what in names.items():
        runs = [child(what) for _ in range(RUNS)]
        median = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
        key = f"{median['figure']:8.1f} ms a key" if "key" in name else f"{median['cpu']:8.2f} s CPU in all"
        print(f"{name:<38} {key}   {median['mebibytes']:6.0f} MiB", flush=True)


def child(what: str) -> dict[str, float]:
    """A measurement in a new process."""
    command = [sys.executable, __file__, "measure", what]
    found = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
    figures: dict[str, float] = json.loads(found.strip().splitlines()[-1])
    return figures


def main() -> None:
    """Read the arguments and run what they ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["layers", "desk", "folders", "measure"])
    parser.add_argument("paths", nargs="*")
    arguments = parser.parse_args()
    if arguments.what == "measure":
        print(json.dumps(measured(arguments.paths[0])))
    elif arguments.what == "desk":
        desk()
    elif arguments.what == "folders":
        from folders_speed import folders

        folders()
    else:
        layers([Path(path) for path in arguments.paths] or [SEEDS])


if __name__ == "__main__":
    main()
