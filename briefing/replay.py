"""What a person decided at the desk, replayed on a briefing: pure functions, so undoing is leaving the last one out.

Decisions about actors as such (`actor_rules`) and about documents (`document_dates`) go into the assembly; those about
items are applied to what came out of it (`apply`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import cast, get_args

from briefing.model import Actor, ActorKind, ActorRules, Briefing, Decision, Question, Quote, Stale


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
