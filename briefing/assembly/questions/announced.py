"""What is seldom open: an appointment that will be kept, a plan nothing casts doubt on, what is asked for effect."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.assembly.questions.matters import Open, Subjects
from briefing.lexicon import words
from briefing.model import Annotations, Span

SELDOM = -0.75
"""The share that a question loses whose rule seldom tells of what is open, as readers say: it stays at the desk."""
_ANNOUNCED = (
    *("modal: will", "modal: 'll", "modal: ’ll", "is to", "expected: due", "expected: expected"),
    *("expected: scheduled", "expected: set", "expected: slated"),
)
"""How the rules begin of what is simply told to be ahead."""
_PLANNED = (
    *("modal: will", "modal: 'll", "modal: ’ll", "modal: wo", "is to", "to be done", "expected: due", "expected: set"),
    *("expected: scheduled", "expected: slated", "has until"),
    *(f"commitment: {verb}" for verb in ("agree", "arrange", "commit", "decide", "intend", "plan", "pledge")),
    *(f"commitment: {verb}" for verb in ("prepare", "promise", "resolve", "schedule", "undertake", "vow")),
)
"""How the rules begin of what somebody says he will do, or is simply told to be ahead."""
_HINGES = re.compile(r"\b(?:against|challenge|despite|even|if|instead|unless|whether|without)\b", re.IGNORECASE)
"""Words by which an appointment depends on something, or somebody minds it."""
_DOUBTED = re.compile(
    r"\b(?:although|but|challeng\w+|critics?|depend\w*|despite|doubt\w*|even|fear\w*|however|if|instead|may|might|nobody"
    r"|no one|object\w+|oppos\w+|pending|protest\w*|provided|refus\w+|reject\w+|resist\w+|risks?|scepti\w+|skepti\w+"
    r"|subject to|still|though|threat\w*|uncertain|unclear|unless|unlikely|warn\w*|whether|while|without|yet)\b"
    r"|\b(?:can|could|did|do|does|had|has|have|is|was|were|will|would)(?: not|n['’]t)\b",
    re.IGNORECASE,
)
"""Words of the sentences around a plan by which it may not come about."""
_FORMAL = re.compile(
    r"\btake (?:effect|the floor|the oath|the stand|office|part|place|power|\w+ (?:days|hours|months|weeks))\b"
)
"""A "take" that says with its noun what is on the calendar."""
_RHETORICAL = re.compile(r"\bever\b|^(?:Can|Could|Did|Do|Does|Would) an? ")
"""How a speaker asks for effect: "Who has ever paid?", "Does a dead man vote?"."""
_OUTCOMES = frozenset({"approve", "convict", "decide", "elect", "rule", "vote", "win"})
"""Verbs for what may end one way or another though its day is fixed."""


def is_scheduled(one: Open) -> bool:
    """Whether all that is told is an appointment: "The board will meet on May 4.", "Norway will play Chile.".

    Somebody leaves it open in "The board will meet if the bank agrees." and in "It is ready to meet.".
    """
    verb = one.doubt.lemma.partition(" ")[0]
    kept = verb in words("doubts", "calendar_verbs") or (verb == "take" and _FORMAL.search(one.doubt.question))
    doubted = _is_doubted(one) or _HINGES.search(one.doubt.question)
    return bool(kept) and not doubted and one.doubt.rule.startswith(_ANNOUNCED)


def is_seldom_open(row: Sequence[Open]) -> bool:
    """Whether readers seldom found open what its rule finds, and those who tell of it are not at odds."""
    doubt = row[0].doubt
    seldom = tuple(words("doubts", "seldom_open"))
    found = doubt.rule.startswith(seldom) or f"{doubt.kind} {doubt.rule}".startswith(seldom)
    return found and len({holder.stance for one in row for holder in one.holders}) < 2


def is_for_effect(one: Open) -> bool:
    """Whether a speaker expects no answer to what he asks."""
    return bool(one.holders) and _RHETORICAL.search(one.doubt.question) is not None


def is_unquestioned(one: Open, annotations: Annotations, subjects: Subjects) -> bool:
    """Whether a plan is told with nothing beside it that it may not come about: "Oslo will build a museum.".

    "Oslo will build a museum, though the council has refused the money.", and what its next sentence calls in doubt,
    are open; so are grave deeds ("Oslo plans to close its embassy.") and what a court will decide.
    """
    deed = one.doubt.lemma.partition(" ")[0]
    plain = one.doubt.kind == "pending" and one.doubt.rule.startswith(_PLANNED)
    grave = deed in _OUTCOMES or deed in words("events", "consequential")
    if not plain or grave or _is_doubted(one) or _HINGES.search(one.doubt.question):
        return False
    here = annotations.sentence_at(one.doubt.span.start)
    around = annotations.sentences[here : here + 2]
    return not any(_casts_doubt(sentence, one, subjects, number > 0) for number, sentence in enumerate(around))


def _casts_doubt(sentence: Span, one: Open, subjects: Subjects, is_next: bool) -> bool:
    """Whether a sentence has a word of doubt; the next one only if it is of the same matter, or opens with such."""
    text = subjects.text(sentence)
    found = _DOUBTED.search(text)
    if found is None or not is_next:
        return found is not None
    return found.start() < 1 or bool(subjects.matter(sentence).terms & one.matter.terms)


def _is_doubted(one: Open) -> bool:
    return any(holder.stance != "asserts" for holder in one.holders)
