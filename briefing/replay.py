"""What a person decided at the desk, replayed on a briefing: pure functions, so undoing is leaving the last one out.

Decisions about actors as such (`actor_rules`) and about documents (`document_dates`) go into the assembly; those about
items are applied to what came out of it (`apply`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import cast, get_args

from briefing.model import Actor, ActorKind, ActorRules, Briefing, Decision, Question, Quote, Span, Stale, digest
from briefing.places import found_again
from briefing.strangers import nearest
from briefing.text import one_line
from briefing.timeline import Timeline


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
    state = _Replay(briefing, {one.refers for one in decisions if one.kind == "rename"})
    for one in decisions:
        state.replay(one)
    return replace(
        briefing,
        pinned=tuple(state.pinned),
        wordings=MappingProxyType(state.wordings),
        bottom_line=state.bottom_line,
        lead=state.lead,
        hidden=frozenset(state.hidden),
        chronology=state.timeline.events(),
        quotes=tuple(sorted(state.quotes.values(), key=lambda quote: quote.id not in state.promoted)),
        questions=(*state.own.values(), *state.questions.values()),
        stale=tuple(state.stale) if complete else (),
    )


class _Replay:
    """The state of a replay: what is pinned, hidden and answered so far. `renamed` are names not shown any more."""

    def __init__(self, briefing: Briefing, renamed: Collection[str]) -> None:
        self.briefing = briefing
        self.items = _by_id(briefing)
        self.lists = _list_of(briefing)
        self.names = {name for actor in briefing.actors for name in (actor.name, *actor.aliases)}
        self.renamed = renamed
        self.documents = {document.id for document in briefing.documents}
        self.actors = {name: actor for actor in reversed(briefing.actors) for name in (*actor.aliases, actor.name)}
        self.timeline = Timeline(briefing.chronology, briefing.documents)
        self.quotes = {quote.id: quote for quote in briefing.quotes}
        self.found = {question.id: question for question in briefing.questions}
        self.questions = dict(self.found)
        self.own: dict[str, Question] = {}
        self.promoted: set[str] = set()
        self.pinned: list[str] = []
        self.wordings: dict[str, str] = {}
        self.bottom_line = ""
        self.lead: str | None = None
        self.hidden: set[str] = set()
        self.stale: list[Stale] = []

    def replay(self, one: Decision) -> None:
        """Let one decision take effect, or note it as stale."""
        if one.kind in ("merge", "split", "rename", "kind", "never-actor"):
            self._about_name(one)
        elif one.kind == "date":
            if one.item not in self.documents:
                self.stale.append(Stale(one, "its document is not in the briefing"))
        elif one.kind == "bottom-line":
            self.bottom_line, self.lead = one_line(one.value), None
        elif one.kind == "own-question":
            self._add_question(one)
        elif one.kind in ("event-date", "same", "separate"):
            self._about_event(one)
        else:
            self._about_item(one)

    def _about_name(self, one: Decision) -> None:
        """Note a decision about nobody, or a merge into nobody; what is merged may be in a later document only."""
        if one.kind == "never-actor" or one.value in self.names:
            return
        if one.refers not in self.names:
            self.stale.append(Stale(one, self._nobody(one.refers, "any more")))
        elif one.kind == "merge" and one.value not in self.renamed:
            self.stale.append(Stale(one, self._nobody(one.value)))

    def _nobody(self, name: str, since: str = "") -> str:
        near = nearest(name, sorted(self.names))
        told = f"no actor is called “{one_line(name)}” {since}".rstrip()
        return f"{told}; the nearest is “{one_line(near)}”" if near else told

    def _about_event(self, one: Decision) -> None:
        """Change the chronology; what was decided about an event before goes with the id it bears now."""
        if (reason := self.timeline.decide(one)) is not None:
            self.stale.append(Stale(one, reason))
            return
        borne = self.timeline.event_id
        self.pinned = list(dict.fromkeys(map(borne, self.pinned)))
        self.hidden = set(map(borne, self.hidden))
        self.wordings = {borne(item): words for item, words in self.wordings.items()}
        self.lead = self.lead and borne(self.lead)

    def _about_item(self, one: Decision) -> None:
        found = self.timeline.event_id(one.item) if one.item in self.timeline else self.items.get(one.item)
        if found is None:
            self.stale.append(Stale(one, "its sentence is no longer in the documents"))
        elif one.kind in ("pin", "unpin", "earlier", "later"):
            self._pin(found, one)
        elif one.kind == "wording":
            self._word(found, one_line(one.value))
        elif one.kind == "lead":
            self.bottom_line, self.lead = "", found
        elif one.kind == "hide":
            self._hide(found)
        elif one.kind == "show":
            self.hidden.discard(found)
        elif one.kind == "promote":
            self.promoted.add(found)
        elif one.kind == "demote":
            self.promoted.discard(found)
        elif found in self.quotes:
            self.quotes[found] = _said_by(self.quotes[found], one.value, self.actors.get(one.value))
        elif found in self.own:
            self._decide(found, one, self.own)
        elif found in self.questions:
            self._decide(found, one, self.questions)

    def _hide(self, found: str) -> None:
        """Hide an item, which is then no longer pinned."""
        self.hidden.add(found)
        if found in self.pinned:
            self.pinned.remove(found)

    def _pin(self, found: str, one: Decision) -> None:
        """Pin, so that it is no longer hidden, unpin, or move among the pins; what isn't pinned stays where it is."""
        if one.kind == "pin":
            self.hidden.discard(found)
        if one.kind == "pin" and found not in self.pinned:
            self.pinned.append(found)
        elif one.kind == "unpin" and found in self.pinned:
            self.pinned.remove(found)
        elif one.kind in ("earlier", "later"):
            self._move(found, -1 if one.kind == "earlier" else 1)

    def _move(self, found: str, by: int) -> None:
        """Let a pin change places with the next one of its own list, before or after it."""
        alike = [item for item in self.pinned if self.lists[item] == self.lists[found]]
        if found in alike and 0 <= alike.index(found) + by < len(alike):
            here, there = (self.pinned.index(item) for item in (found, alike[alike.index(found) + by]))
            self.pinned[here], self.pinned[there] = self.pinned[there], self.pinned[here]

    def _word(self, found: str, words: str) -> None:
        """Put the analyst's own words for an item on the page; none bring the source's back."""
        if words:
            self.wordings[found] = words
        else:
            self.wordings.pop(found, None)

    def _add_question(self, one: Decision) -> None:
        """Put a question of the analyst's own to the list, with the words it is about as its evidence."""
        span = found_again(one.item, one.refers, self.briefing.documents)
        asked = one_line(one.value).rstrip("? ")
        if span is None or not asked:
            self.stale.append(Stale(one, "it asks nothing" if span else "its words are no longer in the documents"))
            return
        question = _own(asked, one.refers, span)
        self.found[question.id] = self.own[question.id] = question
        self.items[question.id] = question.id
        self.lists[question.id] = "questions"

    def _decide(self, item: str, one: Decision, among: dict[str, Question]) -> None:
        """Answer, drop or reopen a question; an answer whose evidence is gone is stale."""
        evidence = found_again(one.evidence, one.quoted, self.briefing.documents)
        if one.evidence and evidence is None:
            self.stale.append(Stale(one, "the words it rests on are no longer in the documents"))
        else:
            among[item] = _decided(among[item], one, evidence, self.found[item])


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


def _decided(question: Question, one: Decision, evidence: Span | None, before: Question) -> Question:
    """A question after one decision about it: answered with a note or by a place, dropped, or open as it was `before`.

    What the program found as an answer stays beside the analyst's note, unless she gives another place; a note without
    words tells that she answered by a place alone.
    """
    if one.kind == "answer":
        return replace(question, status="answered", note=one.value, answer=evidence or before.answer)
    if one.kind == "drop":
        return replace(question, status="dropped")
    return replace(before, status="open")


def _own(asked: str, words: str, span: Span) -> Question:
    """A question in the analyst's own words about a place; its id is the same as long as the words there are."""
    identity = "u" + digest(span.document, "own question", words, asked)
    reasons = ("You asked this about these words.",)
    return Question(identity, "asked", f"{asked}?", (span,), members=(identity,), weight=1.0, reasons=reasons, own=True)


def _list_of(briefing: Briefing) -> dict[str, str]:
    """The list that each item stands in, by its id; an event also by those of its members, which may part."""
    names = ("actors", "chronology", "quotes", "questions")
    members = {member: "chronology" for event in briefing.chronology for member in event.members}
    return members | {item.id: name for name in names for item in getattr(briefing, name)}


def _by_id(briefing: Briefing) -> dict[str, str]:
    """Every id an item can be called by, with the id it bears now: merged items answer to all their members' ids."""
    listed = (briefing.actors, briefing.chronology, briefing.quotes, briefing.questions)
    members = {member: item.id for items in listed for item in items for member in item.members}
    return members | {item.id: item.id for items in listed for item in items}
