"""What of an item a person has decided, in the words that tell so wherever it is listed. No Textual here."""

from __future__ import annotations

from briefing.model import Actor, Briefing, Event, Question, Quote
from briefing.tui.items import Item

WORDED = "worded"


def by_hand(item: Item, briefing: Briefing) -> str:
    """What a person has decided about an item, said without one beside it that says what: "date given by you".

    What is told by a mark of its own (pinned, hidden, put above the others) is left out; "" if there is nothing else.
    """
    told: list[str] = []
    match item:
        case Actor():
            return ""
        case Quote():
            told += ["speaker given"] if item.corrected else []
        case Event():
            told += ["date given" if item.date else "date taken away"] if item.corrected else []
        case Question():
            settled = item.status == "dropped" or (item.status == "answered" and item.note is not None)
            told += ["put"] if item.own else []
            told += [item.status] if settled else []
    if item.id in briefing.wordings:
        told.append(WORDED)
    return f"{', '.join(told)} by you" if told else ""
