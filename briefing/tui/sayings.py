"""What is told of decisions, in one line each: what was done, to what, and how to take it back. No Textual here."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from briefing.edtf import EdtfError, plain
from briefing.model import Briefing, Decision, DecisionKind, Question
from briefing.places import found_again
from briefing.text import one_line
from briefing.tui.cells import clip
from briefing.tui.items import find, name
from briefing.tui.marks import Marks

ABOUT = 32
"""So many cells of the words a decision is about are told."""

NOBODY = "nobody named"
"""What is told of a quote that a person gave to nobody."""

TAKEN_IN = "Decisions of another desk are taken in."

DONE: Mapping[DecisionKind, str] = {
    "pin": "Pinned: {about}",
    "unpin": "Unpinned: {about}",
    "hide": "Hidden: {about}",
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
    "event-date": "Day of {about}: {plain}",
    "same": "One event: {about} and {other}",
    "separate": "An event of its own: {about}",
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
    "event-date": "day of",
    "same": "joining of",
    "separate": "parting of",
}
"""What a decision is called when it is taken or brought back."""


EMPTIED: Mapping[DecisionKind, str] = {
    "wording": "In the source's words again: {about}",
    "bottom-line": "Bottom line: as found in the sources again",
    "event-date": "Day of {about}: taken away",
    "speaker": f"Speaker of {{about}}: {NOBODY}",
    "answer": "Answered by a sentence: {about}",
}
"""What is told of a decision that takes a value but was made without one."""

EFFECTS: Mapping[DecisionKind, str] = {
    "pin": "before others of its kind on the page",
    "unpin": "on the page by its weight",
    "hide": "neither listed nor on the page",
    "show": "listed again",
    "merge": "one actor everywhere",
    "split": "an actor of its own",
    "rename": "so named everywhere; the documents stay as they are",
    "never-actor": "listed nowhere",
    "speaker": "on the page marked as given by you",
    "promote": "before the other quotes",
    "answer": "on the page as yours",
    "drop": "not on the page",
    "own-question": "listed and on the page as yours",
    "wording": "on the page as yours",
    "bottom-line": "on the page as yours",
    "lead": "on the page as chosen by you",
    "earlier": "among the pinned ones of its kind",
    "later": "among the pinned ones of its kind",
    "date": "its relative dates follow",
    "same": "one line of the chronology",
    "separate": "a line of its own in the chronology",
}
"""What a decision in force does, unless its words say it all."""


TOGETHER: Mapping[DecisionKind, str] = {"pin": "Pinned and shown again", "hide": "Hidden and no longer pinned"}
"""How it is told that an item which was hidden is pinned, or the other way round."""


HIDDEN_ARE = "; X lists what is hidden"
"""Where what was hidden is now."""

SETTLING: Collection[DecisionKind] = ("answer", "drop")
"""What takes a question from the open ones."""

NOT_AT_TOP, BELOW = "; no longer in the bottom line", "; now below the open ones"
"""What that changes on the page and at the desk."""


def done(decision: Decision, briefing: Briefing, marks: Marks, cells: int = ABOUT) -> str:
    """What is told of a decision just made; the briefing is the one in which it was made.

    Of the words it is about at most so many cells are told.
    """
    said = DONE.get(decision.kind, decision.kind + ": {about}")
    if not decision.value:
        said = EMPTIED.get(decision.kind, said)
    elif decision.kind == "speaker" and not _is_actor(decision.value, briefing):
        said += ", no actor of the documents"
    other = find(briefing, decision.value) if decision.kind == "same" else None
    return said.format(
        about=_quoted(about(decision, briefing), marks, cells),
        value=_quoted(decision.value, marks, cells),
        other=_quoted(name(other, briefing), marks, cells) if other is not None else "another",
        plain=readable(decision.value),
    ).rstrip(" :,") + _citing(decision, briefing)


def _citing(decision: Decision, briefing: Briefing) -> str:
    """The place that an answer rests on, if it does."""
    span = found_again(decision.evidence, decision.quoted, briefing.documents) if decision.evidence else None
    if span is None:
        return ""
    number, sentence = briefing.citation(span)
    return f", citing [{number}:{sentence}]"


def made(decision: Decision, briefing: Briefing, marks: Marks) -> str:
    """What is told of a decision at the moment it is made, with what else it changes; the briefing is that before."""
    said = done(decision, briefing, marks)
    item = find(briefing, decision.item)
    other = briefing.pinned if decision.kind == "hide" else briefing.hidden
    if decision.kind in TOGETHER and decision.item in other:
        said = TOGETHER[decision.kind] + said[said.index(":") :]
    if decision.kind == "hide":
        return said + HIDDEN_ARE
    if decision.kind in SETTLING and isinstance(item, Question) and item.status == "open":
        return f"{said}{NOT_AT_TOP if _is_at_top(item, briefing) else ''}{BELOW}"
    return said


def _is_at_top(question: Question, briefing: Briefing) -> bool:
    """Whether a question stands in the page's bottom line, where only open ones do."""
    from briefing.exporters.bottom_line import bottom_line, can_lead
    from briefing.exporters.sources import Sources

    if not can_lead(question):
        return False
    return any(part.item == question.id for line in bottom_line(Sources(briefing)) for part in line.parts)


def _is_actor(name: str, briefing: Briefing) -> bool:
    return any(name in (actor.name, *actor.aliases) for actor in briefing.actors)


def moved(decision: Decision | None, verb: str, none: str, briefing: Briefing, marks: Marks) -> str:
    """What is told of a decision taken or brought back: `Taken back: date of “South Korea's Response …”`."""
    if decision is None:
        return none
    noun = NOUNS.get(decision.kind, decision.kind)
    return f"{verb}: {noun} {_quoted(about(decision, briefing), marks, ABOUT)}".rstrip()


def about(decision: Decision, briefing: Briefing) -> str:
    """The words that a decision is about: a document's title, the words kept with it, or an item's own."""
    for document in briefing.documents:
        if document.id == decision.item:
            return one_line(document.title)
    item = find(briefing, decision.item)
    if decision.refers and not isinstance(item, Question):  # a question is known by its wording, not by its sentence
        return one_line(decision.refers)
    return name(item, briefing) if item is not None else ""


def _quoted(words: str, marks: Marks, cells: int) -> str:
    """Words in quotation marks, instead of those at their own ends, cut at a word; nothing for nothing."""
    if not words:
        return ""
    bare = one_line(words).lstrip('“"').rstrip('”"')
    return f"{marks.open_quote}{clip(bare, cells, marks.ellipsis)}{marks.close_quote}"


def readable(value: str) -> str:
    """A date for reading; anything else as it is."""
    try:
        return plain(value)
    except EdtfError:
        return one_line(value)
