"""The text of the help: why an item is here, and every key."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from briefing.model import Actor, Briefing, DateBasis, Event, MentionForm, Question, Quote
from briefing.text import one_line
from briefing.tui.actions import ACTIONS, GROUPS, shown_keys
from briefing.tui.citing import citation, counted, side
from briefing.tui.dialogs.facts import Row
from briefing.tui.items import Item, evidence, name, statement
from briefing.tui.queries import LEGEND as TERMS
from briefing.tui.sayings import readable

SOURCES_SHOWN = 8

BASES: Mapping[DateBasis, str] = {
    "explicit": "stated in the text",
    "relative": "worked out from the text's words and its document's date",
    "note": "from a dated report in a note",
    "document": "inferred from the document's date",
}
"""How the date of an event is known."""

FORMS: Mapping[MentionForm, str] = {
    "name": "by its name",
    "metonym": "by a place that stands for its government",
    "nominal": "by a description",
    "pronoun": "by a pronoun",
}
"""How a mention names an actor."""

_RULE = re.compile(r" \([a-z][^\s:()]*:[^()]*\)$")
"""The name of a rule behind a reason, which says something only to who writes rules."""


def why(item: Item, briefing: Briefing) -> list[Row]:
    """What an item is, why it is here, how much it weighs, and where it stands."""
    rows: list[Row] = [("item", name(item, briefing)), ("what", _what(item)), *_facts(item, briefing)]
    if item.id in briefing.wordings:
        rows.append(("worded", f"by you: {one_line(briefing.wordings[item.id])}"))
    rows += [("why" if number == 0 else "", _reason(reason)) for number, reason in enumerate(item.reasons)]
    rows.append(("weight", f"{item.salience if isinstance(item, Actor) else item.weight:.2f} of 1"))
    spans = evidence(item)
    for number, span in enumerate(spans[:SOURCES_SHOWN]):
        rows.append((counted(len(spans), "source") if number == 0 else "", citation(span, briefing)))
    if len(spans) > SOURCES_SHOWN:
        rows.append(("", f"and {len(spans) - SOURCES_SHOWN:,} more"))
    return rows


def _reason(reason: str) -> str:
    """A reason in words: `"visited" states it (act:main)` without the rule's name."""
    return _RULE.sub("", one_line(reason))


def _date(event: Event) -> str:
    """An event's date for reading, with its EDTF where that is something else, and how it is known."""
    how = "given by you" if event.corrected else BASES[event.basis] if event.basis else ""
    date = readable(event.date) if event.date else "unknown"
    edtf = f" ({event.date})" if event.date and event.date != date else ""
    return f"{date}{edtf}{f', {how}' if how else ''}"


def _what(item: Item) -> str:
    match item:
        case Actor():
            return (
                f"{item.kind}, {counted(len(item.mentions), 'mention')} in {counted(len(item.documents), 'document')}"
            )
        case Event():
            return f"event, {item.status}, {item.display or 'undated'}"
        case Quote():
            return f"{item.kind} quote of {one_line(item.speaker_name or 'someone unnamed')}"
        case Question():
            asked = ", put by you" if item.own else ""
            return f"question, {item.kind}, {item.status}{asked}"


def _facts(item: Item, briefing: Briefing) -> Iterator[Row]:
    """What more is known of an item, named."""
    match item:
        case Actor():
            if item.aliases:
                yield "also", ", ".join(map(one_line, item.aliases))
            for number, role in enumerate(item.roles[:5]):
                tense = "" if role.tense == "current" else f" ({role.tense})"
                yield "role" if number == 0 else "", f"{one_line(role.text)}{tense}"
            body = briefing.actor(item.affiliation) if item.affiliation else None
            if body is not None:
                yield "belongs to", one_line(body.name)
            forms = Counter(mention.form for mention in item.mentions)
            found = (f"{FORMS[form]} {counted(count, 'time')}" for form, count in forms.most_common())
            yield "mentioned", ", ".join(found)
        case Event():
            yield "date", _date(item)
            yield "told by", counted(item.origins, "independent source")
        case Quote():
            given = ", given by you" if item.corrected else ""
            yield "speaker", f"{one_line(item.speaker_name or 'nobody named')}{given}"
            if item.cue is not None:
                yield "cue", statement(item.cue, briefing)
            if item.role:
                yield "role", one_line(item.role)
        case Question():
            if item.cue is not None:
                yield "cue", statement(item.cue, briefing)
            for holder in item.holders:
                yield "held by", f"{one_line(holder.name or 'someone unnamed')} {side(holder.stance, item)}"
            if item.note:
                yield "answered", f"by you: {one_line(item.note)}"
            if item.answer is not None:
                settles = item.status == "answered"  # else it only says where the matter stood
                told = "" if item.note else "answered" if settles else "see also"
                yield told, f"{'by ' if settles else ''}{citation(item.answer, briefing)}"


LEGEND: tuple[Row, ...] = (
    ("bar, bold", "the words that are read"),
    ("reversed", "who says them, underlined too"),
    ("underlined", "the word that says so; other evidence of the item; words that leave something open"),
    ("italic", "quoted words"),
    ("reversed only", "words that are looked for; the sign in the margin is where one is of them"),
)
"""How the reader marks what it shows; see `desk.tcss`."""


def keys(keymap: Mapping[str, tuple[str, ...]], unicode: bool) -> list[Row]:
    """Every key, in groups."""
    rows: list[Row] = []
    for group in GROUPS:
        rows += [("", ""), (group, "")]
        rows += [(shown_keys(keymap[each.id], unicode), each.help) for each in ACTIONS if each.group == group]
    return [*rows, ("", ""), ("In a filter", ""), *TERMS, ("", ""), ("In the reader", ""), *LEGEND]
