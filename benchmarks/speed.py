"""What things cost, each beside a yardstick measured in the same run: CPU seconds, medians, ratios.

    python benchmarks/speed.py layers [PATH...]     every layer beside spaCy's bare pipeline, in words a second
    python benchmarks/speed.py desk                 first paint, keys, filter, reader, memory, beside a bare Textual app
    python benchmarks/speed.py folders              actors of generated folders of 100, 1,000 and 10,000 documents

The machine's speed drifts, so only ratios from one run mean anything. Prints, asserts nothing.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.model import Document

SEEDS = Path(__file__).parents[1] / "seeds"


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
            """Let it do its work."""
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
    print_layers(spent, words, bare)


def print_layers(spent: dict[str, float], words: int, bare: float) -> None:
    """A line a layer: its words a second, and its time as a share of that of the `bare` pipeline."""
    for name, seconds in spent.items():
        print(f"{name:<20} {words / max(seconds, 1e-9):>12,.0f} words/s   {seconds / bare:6.2f} of bare nlp.pipe")


def read(paths: Sequence[Path]) -> list[Document]:
    """The documents below the paths."""
    from briefing.model import Document
    from briefing.readers import Source, find_sources, read_source

    found = [item for source in find_sources(paths) if isinstance(source, Source) for item in read_source(source)]
    return [item for item in found if isinstance(item, Document)]


def main() -> None:
    """Read the arguments and run what they ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["layers", "desk", "folders"])
    parser.add_argument("paths", nargs="*")
    arguments = parser.parse_args()
    if arguments.what == "desk":
        from desk_speed import desk

        desk()
    elif arguments.what == "folders":
        from folders_speed import folders

        folders()
    else:
        layers([Path(path) for path in arguments.paths] or [SEEDS])


if __name__ == "__main__":
    main()
