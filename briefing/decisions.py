"""What a person decides at the desk: kept in `briefing.desk.toml`, replayed on every run, never lost.

The file is only ever changed by one operation at a time (add one, take one back) under a lock, from what is on the
disk at that moment, so two desks on one folder keep each other's decisions; and it is written beside and moved into
place, so a crash or a full disk leaves the old file whole.
"""

from __future__ import annotations

import os
import secrets
import tempfile
import tomllib
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast, get_args

from briefing.config import Problem, not_toml
from briefing.model import (
    Actor,
    ActorKind,
    ActorRules,
    Briefing,
    Decision,
    DecisionKind,
    Question,
    Quote,
    Stale,
    digest,
)

FILE_NAME = "briefing.desk.toml"
SCHEMA = "briefing-desk/1"
_LOCK_SECONDS = 5.0
_HEAD = "# What was decided at the desk, in order. Written by briefing; fit for version control.\n"


class DecisionsError(Exception):
    """The file of decisions can't be read; it is left as it is. The message names file and line."""


class DecisionsNotSaved(Exception):
    """A decision holds on the desk but could not be written; the message says why."""


@dataclass(frozen=True, slots=True)
class DecisionFile:
    """`briefing.desk.toml` at `path`; it need not exist yet."""

    path: Path

    def load(self) -> tuple[Decision, ...]:
        """The decisions in order. Raises DecisionsError with file and line if the file can't be understood."""
        try:
            text = self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return ()
        except (OSError, UnicodeDecodeError) as error:
            raise DecisionsError(f"{self.path}: can't be read: {error}") from error
        return self._parse(text)

    def add(self, decision: Decision) -> None:
        """Write one decision behind the others. Raises DecisionsNotSaved."""
        self._change(lambda kept: [*(old for old in kept if old.id != decision.id), decision])

    def remove(self, decision: Decision) -> None:
        """Take one decision back. Raises DecisionsNotSaved."""
        self._change(lambda kept: [old for old in kept if old.id != decision.id])

    def _parse(self, text: str) -> tuple[Decision, ...]:
        try:
            tree = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise DecisionsError(f"{not_toml(self.path, text, error)}; mend it or move it away") from error
        if tree.get("schema", SCHEMA) != SCHEMA:
            raise DecisionsError(f"{self.path}: schema is {tree['schema']!r}, this program knows {SCHEMA!r}")
        rows = tree.get("decisions", [])
        if not isinstance(rows, list):
            raise DecisionsError(f"{self.path}: decisions must be a list of tables, [[decisions]]")
        return tuple(self._decision(row, number, text) for number, row in enumerate(rows))

    def _decision(self, row: Any, number: int, text: str) -> Decision:
        known = {field.name for field in fields(Decision)}
        good = (
            isinstance(row, dict)
            and all(key in known and isinstance(value, str) for key, value in row.items())
            and {"id", "kind", "item"} <= row.keys()
            and row["kind"] in get_args(DecisionKind)
        )
        if not good:
            starts = [index for index, line in enumerate(text.split("\n"), 1) if line.startswith("[[decisions]]")]
            line = starts[number] if number < len(starts) else None
            message = (
                f"decision {number + 1} needs id, kind and item as text; kinds: {', '.join(get_args(DecisionKind))}"
            )
            raise DecisionsError(str(Problem(self.path, line, message)))
        return Decision(**row)

    def _change(self, change: Callable[[Sequence[Decision]], list[Decision]]) -> None:
        from filelock import FileLock, Timeout

        try:
            with FileLock(self.path.with_name(self.path.name + ".lock"), timeout=_LOCK_SECONDS):
                write_atomically(self.path, _dump(change(self.load())))
        except (OSError, Timeout, DecisionsError) as error:
            raise DecisionsNotSaved(f"not saved to {self.path.name}: {error}") from error


def _dump(decisions: Iterable[Decision]) -> bytes:
    import tomli_w

    rows = [{key: value for key, value in asdict(one).items() if value != ""} for one in decisions]
    body = tomli_w.dumps({"schema": SCHEMA, "decisions": rows}, multiline_strings=False)
    return (_HEAD + body).encode("utf-8", "replace")


def write_atomically(path: Path, content: bytes) -> None:
    """Put `content` at `path`, whole or not at all: written beside it, flushed to the disk, moved into place."""
    if path.exists() and not path.is_file():  # a pipe or a device has no place beside it
        path.write_bytes(content)
        return
    target = path.resolve()
    handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        Path(beside).chmod(mode)
        os.replace(beside, target)  # noqa: PTH105 - the atomic one
    except BaseException:
        with suppress(FileNotFoundError):
            Path(beside).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def new_decision(kind: DecisionKind, item: str, value: str = "", refers: str = "") -> Decision:
    """A decision with an id of its own; `refers` are the words it is about, kept with their hash."""
    return Decision(secrets.token_hex(6), kind, item, refers, digest(refers) if refers else "", value)


# --- replaying --------------------------------------------------------------------------------------------------


def actor_rules(decisions: Iterable[Decision], aliases: Iterable[tuple[str, str]] = ()) -> ActorRules:
    """What was decided about actors, by name; `aliases` are the configuration's (alias, name) pairs."""
    merged = dict(aliases)
    renamed: dict[str, str] = {}
    kinds: dict[str, ActorKind] = {}
    never: set[str] = set()
    split: set[str] = set()
    for one in decisions:
        if one.kind == "merge":
            merged[one.refers] = one.value
            split.discard(one.refers)
        elif one.kind == "split":
            merged.pop(one.refers, None)
            split.add(one.refers)
        elif one.kind == "rename":
            renamed[one.refers] = one.value
        elif one.kind == "kind" and one.value in get_args(ActorKind):
            kinds[one.refers] = cast(ActorKind, one.value)
        elif one.kind == "never-actor":
            never.add(one.refers)
    return ActorRules(
        MappingProxyType(merged),
        MappingProxyType(renamed),
        MappingProxyType(kinds),
        frozenset(never),
        frozenset(split),
    )


def document_dates(decisions: Iterable[Decision]) -> dict[str, str]:
    """The date a person gave each document at the desk, by document id; the last one holds."""
    return {one.item: one.value for one in decisions if one.kind == "date" and one.value}


def apply(briefing: Briefing, decisions: Sequence[Decision], *, complete: bool = True) -> Briefing:
    """The briefing with every decision about an item applied; the order of decisions is the order of their effect.

    A decision whose item is gone, or whose words have changed, changes nothing and is listed in `stale`; while
    documents are still being read (`complete` is False) what is missing is not yet stale.
    """
    state = _Replay(briefing)
    for one in decisions:
        state.replay(one)
    return replace(
        briefing,
        pinned=tuple(state.pinned),
        hidden=frozenset(state.hidden),
        quotes=tuple(sorted(state.quotes.values(), key=lambda quote: quote.id not in state.promoted)),
        questions=tuple(state.questions.values()),
        stale=tuple(state.stale) if complete else (),
    )


class _Replay:
    """The state of a replay: what is pinned, hidden and answered so far."""

    def __init__(self, briefing: Briefing) -> None:
        self.items = _by_id(briefing)
        self.names = {name for actor in briefing.actors for name in (actor.name, *actor.aliases)}
        self.documents = {document.id for document in briefing.documents}
        self.actors = {name: actor for actor in reversed(briefing.actors) for name in (*actor.aliases, actor.name)}
        self.quotes = {quote.id: quote for quote in briefing.quotes}
        self.questions = {question.id: question for question in briefing.questions}
        self.promoted: set[str] = set()
        self.pinned: dict[str, None] = {}
        self.hidden: set[str] = set()
        self.stale: list[Stale] = []

    def replay(self, one: Decision) -> None:
        """Let one decision take effect, or note it as stale."""
        if one.kind in ("merge", "split", "rename", "kind", "never-actor"):
            self._about_name(one)
        elif one.kind == "date":
            if one.item not in self.documents:
                self.stale.append(Stale(one, "its document is not in the briefing"))
        else:
            self._about_item(one)

    def _about_name(self, one: Decision) -> None:
        known = {one.refers, one.value} & self.names
        if not known and one.kind != "never-actor":
            self.stale.append(Stale(one, "no actor bears that name any more"))

    def _about_item(self, one: Decision) -> None:
        found = self.items.get(one.item)
        if found is None:
            self.stale.append(Stale(one, "its sentence is no longer in the documents"))
        elif one.kind == "pin":
            self.pinned[found] = None
        elif one.kind == "unpin":
            self.pinned.pop(found, None)
        elif one.kind == "hide":
            self.hidden.add(found)
        elif one.kind == "show":
            self.hidden.discard(found)
        elif one.kind == "promote":
            self.promoted.add(found)
        elif one.kind == "demote":
            self.promoted.discard(found)
        elif found in self.quotes:
            self.quotes[found] = _said_by(self.quotes[found], one.value, self.actors.get(one.value))
        elif found in self.questions:
            self.questions[found] = _decided(self.questions[found], one)


def _said_by(quote: Quote, name: str, actor: Actor | None) -> Quote:
    """A quote given to another speaker: an actor of that name, somebody who is none, or with "" nobody by name."""
    return replace(
        quote,
        speaker=actor.id if actor else None,
        speaker_name=actor.name if actor else name or None,
        role=actor.roles[0].text if actor and actor.roles else None,
        corrected=True,
        reasons=tuple(dict.fromkeys((*quote.reasons, "The speaker was given by you."))),
    )


def _decided(question: Question, one: Decision) -> Question:
    """A question after one decision about it: answered with a note, dropped, or open again."""
    if one.kind == "answer":
        return replace(question, status="answered", note=one.value or None)
    if one.kind == "drop":
        return replace(question, status="dropped")
    return replace(question, status="open", note=None)


def _by_id(briefing: Briefing) -> dict[str, str]:
    """Every id an item can be called by, with the id it bears now: merged items answer to all their members' ids."""
    events = {member: event.id for event in briefing.chronology for member in event.members}
    questions = {member: question.id for question in briefing.questions for member in question.members}
    quotes = {member: quote.id for quote in briefing.quotes for member in quote.members}
    listed = (briefing.actors, briefing.chronology, briefing.quotes, briefing.questions)
    return events | quotes | questions | {item.id: item.id for items in listed for item in items}
