"""What is told of decisions, in one line each: what was done, to what, and how to take it back. No Textual here."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.edtf import EdtfError, plain
from briefing.model import Briefing, Decision, DecisionKind
from briefing.text import one_line
from briefing.tui.cells import clip
from briefing.tui.items import find, name
from briefing.tui.marks import Marks

ABOUT = 32
"""So many cells of the words a decision is about are told."""

NOBODY = "nobody named"
"""What is told of a quote that a person gave to nobody."""

DONE: Mapping[DecisionKind, str] = {
    "pin": "Pinned: {about}",
    "unpin": "Unpinned: {about}",
    "hide": "Hidden: {about}; X lists what is hidden",
    "show": "Shown again: {about}",
    "merge": "Merged: {about} into {value}",
    "split": "Split off: {about} is no longer {value}",
    "rename": "Renamed: {about} is now {value}",
    "kind": "Kind of {about}: {plain}",
    "never-actor": "No actor: {about}",
    "speaker": "Speaker of {about}: {plain}",
    "promote": "Above the others: {about}",
    "demote": "Back in its place: {about}",
    "answer": "Answered: {about}",
    "drop": "Dropped: {about}",
    "reopen": "Open again: {about}",
    "own-question": "Asked by you: {value}",
    "wording": "Worded by you: {value}",
    "bottom-line": "Bottom line: {value}",
    "lead": "Bottom line: {about}",
    "earlier": "Further up on the page: {about}",
    "later": "Further down on the page: {about}",
    "date": "Dated: {about}, {plain}",
}
"""What is told once a decision holds. `about` and `value` stand in quotation marks, `plain` doesn't."""

NOUNS: Mapping[DecisionKind, str] = {
    "pin": "pin of",
    "unpin": "unpinning of",
    "hide": "hiding of",
    "show": "showing of",
    "merge": "merging of",
    "split": "splitting off of",
    "rename": "renaming of",
    "kind": "kind of",
    "never-actor": "“no actor” for",
    "speaker": "speaker of",
    "promote": "promotion of",
    "demote": "setting back of",
    "answer": "answer to",
    "drop": "dropping of",
    "reopen": "reopening of",
    "own-question": "question",
    "wording": "wording of",
    "bottom-line": "bottom line",
    "lead": "bottom line from",
    "earlier": "moving up of",
    "later": "moving down of",
    "date": "date of",
}
"""What a decision is called when it is taken or brought back."""


def done(decision: Decision, briefing: Briefing, marks: Marks) -> str:
    """What is told of a decision just made; the briefing is the one in which it was made."""
    words = about(decision, briefing)
    said = DONE.get(decision.kind, decision.kind + ": {about}")
    plain = NOBODY if decision.kind == "speaker" and not decision.value else readable(decision.value)
    return said.format(about=_quoted(words, marks), value=_quoted(decision.value, marks), plain=plain).rstrip(" :,")


def moved(decision: Decision | None, verb: str, none: str, briefing: Briefing, marks: Marks) -> str:
    """What is told of a decision taken or brought back: `Taken back: date of “South Korea's Response …”`."""
    if decision is None:
        return none
    noun = NOUNS.get(decision.kind, decision.kind)
    return f"{verb}: {noun} {_quoted(about(decision, briefing), marks)}".rstrip()


def about(decision: Decision, briefing: Briefing) -> str:
    """The words that a decision is about: a document's title, the words kept with it, or an item's own."""
    for document in briefing.documents:
        if document.id == decision.item:
            return one_line(document.title)
    if decision.refers:
        return one_line(decision.refers)
    item = find(briefing, decision.item)
    return name(item, briefing) if item is not None else ""


def _quoted(words: str, marks: Marks) -> str:
    """Words in quotation marks, cut at a word; nothing for nothing."""
    if not words:
        return ""
    return f"{marks.open_quote}{clip(one_line(words), ABOUT, marks.ellipsis)}{marks.close_quote}"


def readable(value: str) -> str:
    """A date for reading; anything else as it is."""
    try:
        return plain(value)
    except EdtfError:
        return one_line(value)
