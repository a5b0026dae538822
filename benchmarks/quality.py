"""How right the layers are: `briefing annotate` over development corpora, judged by their scorers, one table.

    python benchmarks/quality.py --corpora DIR --eval DIR [--jobs N] [--only dates,quotes,actors,chronology,questions]

`--corpora` holds the folders timex, quotes, actors, chronology and questions, `--eval` a folder of the same name with
a `score.py` for each and `adapt.py`. Neither corpora nor scorers belong to this project. Prints, asserts nothing.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One figure of the table: where it stands in a scorer's JSON, of what it is a share, the bar it should pass."""

    name: str
    path: tuple[str | int, ...]
    bar: float
    of: tuple[str | int, ...] | None = None


@dataclass(frozen=True)
class Task:
    """One corpus and how it is judged: the files below `--corpora`, the scorer's arguments, the figures read off."""

    name: str
    documents: str
    gold: str
    figures: tuple[Figure, ...]
    targets: str | None = None

    @property
    def layer(self) -> str:
        """The folder under `--eval` that judges it."""
        return self.documents.split("/")[0]


TASKS = (
    Task(
        "dates",
        "timex/timebank-aquaint.jsonl",
        "timex/timebank-aquaint.jsonl",
        (
            Figure("strict F1", ("strict", "F1"), 86),
            Figure("relaxed F1", ("relaxed", "F1"), 93),
            Figure("value F1", ("value", "F1"), 83),
        ),
    ),
    Task(
        "quotes",
        "quotes/polnear-dev.jsonl",
        "quotes/polnear-dev.jsonl",
        (
            Figure("A stretches", ("measures", "A.F1"), 98),
            Figure("B with speaker", ("measures", "B.F1"), 88),
            Figure("B of direct", ("counts", "B.tp.direct"), 95, of=("counts", "A.gold.direct")),
            Figure("B of mixed", ("counts", "B.tp.mixed"), 70, of=("counts", "A.gold.mixed")),
            Figure("C all, soft", ("measures", "C.F1"), 69),
            Figure("C precision", ("measures", "C.P"), 70),
            Figure("C all, exact", ("measures", "C.exact_F1"), 52),
        ),
    ),
    Task(
        "actors, Wikinews",
        "actors/meantime_dev.docs.jsonl",
        "actors/meantime_dev.gold.jsonl",
        (
            Figure("mentions F1", ("scores", "ALL", "mention_relaxed", 2), 90),
            Figure("B-cubed F1", ("scores", "ALL", "b3", 2), 88),
            Figure("roster F1", ("scores", "ALL", "roster", 2), 82),
            Figure("top 20 F1", ("scores", "ALL", "top20", 2), 88),
        ),
    ),
    Task(
        "actors, GUM",
        "actors/gum_dev.docs.jsonl",
        "actors/gum_dev.gold.jsonl",
        (
            Figure("mentions F1", ("scores", "ALL", "mention_relaxed", 2), 90),
            Figure("B-cubed F1", ("scores", "ALL", "b3", 2), 80),
            Figure("roster F1", ("scores", "ALL", "roster", 2), 76),
            Figure("top 20 F1", ("scores", "ALL", "top20", 2), 82),
        ),
    ),
    Task(
        "chronology",
        "chronology/timeline_dev.docs.jsonl",
        "chronology/timeline_dev.gold.jsonl",
        (
            Figure("dates F1", ("ALL", "dates", 2), 65),
            Figure("entries F1", ("ALL", "entries", 2), 55),
            Figure("selection F1", ("ALL", "selection", 2), 0),
            Figure("dating", ("ALL", "dating"), 75),
        ),
        targets="chronology/timeline_dev.targets.jsonl",
    ),
    Task(
        "questions, Wikinews",
        "questions/factuality_dev.docs.jsonl",
        "questions/factuality_dev.gold.jsonl",
        (Figure("open F1", ("open", "F1"), 76), Figure("doubt F1", ("doubt", "F1"), 50)),
    ),
    Task(
        "questions, GUM",
        "questions/gum_questions_dev.docs.jsonl",
        "questions/gum_questions_dev.gold.jsonl",
        (Figure("question F1", ("question", "F1"), 95),),
    ),
)


def run(*command: str | Path) -> str:
    """The standard output of a command; its errors go to the terminal. Raises SystemExit if it fails."""
    found = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, encoding="utf-8", check=False)
    if found.returncode:
        raise SystemExit(f"failed ({found.returncode}): {' '.join(map(str, command))}")
    return found.stdout


def annotate(documents: Path, annotations: Path, jobs: int) -> None:
    """Write the annotations of a corpus; says how many of its documents have none. Raises SystemExit if all have none.

    A crash and a document that can't be read both end with status 1: only what was written tells them apart.
    """
    command = (sys.executable, "-m", "briefing", "annotate", documents, "--jobs", jobs, "-o", annotations)
    status = subprocess.run([str(word) for word in command], check=False).returncode
    written = _annotated(annotations) if annotations.exists() else 0
    if status > 1 or not written:
        raise SystemExit(f"no figures: briefing annotate ended with {status} and wrote no annotations of {documents}")
    if status and written < (wanted := _rows(documents)):
        print(f"{written} of the {wanted} documents of {documents} were annotated", file=sys.stderr)


def _annotated(file: Path) -> int:
    """How many documents anything was found in: one whose annotating failed has a row without any."""
    with file.open(encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines if line.strip())
        return sum(any(isinstance(layer, list) and layer for layer in row.values()) for row in rows)


def _rows(file: Path) -> int:
    with file.open(encoding="utf-8") as lines:
        return sum(1 for line in lines if line.strip())


def judged(task: Task, corpora: Path, scorers: Path, jobs: int, folder: Path) -> Any:
    """Annotate a task's documents and return its scorer's measures."""
    documents, gold = corpora / task.documents, corpora / task.gold
    annotations, predictions = folder / "annotations.jsonl", folder / "predictions.jsonl"
    annotate(documents, annotations, jobs)
    adapt: list[str | Path] = [sys.executable, scorers / "adapt.py", task.layer, annotations]
    if task.targets:
        adapt += ["--targets", corpora / task.targets, "--docs", documents]
    predictions.write_text(run(*adapt), encoding="utf-8")
    score = scorers / task.layer / "score.py"
    return SCORERS[task.layer](score, documents, gold, predictions, folder)


def _positional(score: Path, documents: Path, gold: Path, predictions: Path, folder: Path) -> Any:
    return json.loads(run(sys.executable, score, gold, predictions, "--json"))


def _to_file(score: Path, documents: Path, gold: Path, predictions: Path, folder: Path) -> Any:
    run(sys.executable, score, gold, predictions, "--json", folder / "measures.json")
    return json.loads((folder / "measures.json").read_text(encoding="utf-8"))


def _with_documents(score: Path, documents: Path, gold: Path, predictions: Path, folder: Path) -> Any:
    named: tuple[str | Path, ...] = ("--docs", documents, "--gold", gold, "--pred", predictions, "--json")
    return json.loads(run(sys.executable, score, *named))


def _named(score: Path, documents: Path, gold: Path, predictions: Path, folder: Path) -> Any:
    return json.loads(run(sys.executable, score, "--gold", gold, "--pred", predictions, "--json"))


SCORERS: dict[str, Callable[[Path, Path, Path, Path, Path], Any]] = {
    "timex": _positional,
    "quotes": _to_file,
    "actors": _with_documents,
    "chronology": _with_documents,
    "questions": _named,
}


def rows(task: Task, measures: Any) -> Iterator[str]:
    """A line of the table for each figure, in per cent."""
    for figure in task.figures:
        value = _at(measures, figure.path) / (_at(measures, figure.of) if figure.of else 1.0)
        percent = value * 100 if task.layer in ("timex", "quotes") else value
        mark = "" if percent >= figure.bar else f"  below {figure.bar:g}"
        yield f"{task.name:<20} {figure.name:<15} {percent:6.1f}{mark}"


def _at(measures: Any, path: tuple[str | int, ...]) -> float:
    return float(reduce(lambda node, key: node[key], path, measures))


def main() -> None:
    """Read the arguments, print the table line by line as figures come in."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--eval", type=Path, required=True)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--only", default="", help="comma-separated beginnings of task names")
    arguments = parser.parse_args()
    only = tuple(filter(None, arguments.only.split(",")))
    for task in TASKS:
        if not only or task.name.startswith(only):
            with tempfile.TemporaryDirectory() as folder:
                measures = judged(task, arguments.corpora, arguments.eval, arguments.jobs, Path(folder))
            for row in rows(task, measures):
                print(row, flush=True)


if __name__ == "__main__":
    main()
