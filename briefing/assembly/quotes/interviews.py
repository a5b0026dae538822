"""Who only asks: the questions of an interview are no key quotes, the answers are."""

from __future__ import annotations

import re
from collections import defaultdict

from briefing.assembly.quotes.naming import Speaker
from briefing.assembly.quotes.speakers import Speakers
from briefing.lexicon import words
from briefing.model import Annotations, Attribution, Document
from briefing.text import words as words_in

_LABELLED = "named beside"
"""The rule of words whose speaker stands beside them without a verb, as in a transcript."""
_GOES_ON = "carried over"
"""The rule of words that go on with the turn before."""
_CLOSING = " \t\n\"“”„«»'‘’)"
_LABEL = re.compile(r"(\w{1,10}):\s{1,3}[\"“]?\Z")
LABEL = 16
"""Characters before a turn in which such a label stands."""
ASKS = 0.6
"""Share of somebody's turns that are questions from which on he or she only asks: greetings and thanks are none."""
GREETING = 3
"""Words of a turn that tells nothing of who speaks: "Okay.", "Good to be here"."""


def interviewers(document: Document, annotations: Annotations, speakers: Speakers) -> frozenset[str]:
    """Those of a transcript whose turns are questions, while somebody else's are answers."""
    turns: dict[str, list[bool]] = defaultdict(list)
    for found in annotations.attributions:
        whose = _whose(speakers.of(found))
        if found.rule == _LABELLED and whose is not None and words_in(_said(document, found)) > GREETING:
            turns[whose].append(_asks(document, found))
    asking = frozenset(whose for whose, asked in turns.items() if sum(asked) >= ASKS * len(asked))
    return asking if len(asking) < len(turns) else frozenset()


def is_asked(document: Document, found: Attribution, speaker: Speaker | None, asking: frozenset[str]) -> bool:
    """Whether a turn is an interviewer's, or a question labelled with nobody's name: "Q: Will you resign?".

    What stands behind "Q:" is the interviewer's, a question or not; "A:" is not.
    """
    if found.rule != _LABELLED:
        return found.rule == _GOES_ON and _whose(speaker) in asking
    label = _LABEL.search(document.text, max(0, found.span.start - LABEL), found.span.start)
    if label is not None and label[1].casefold() in words("speech", "turns"):
        return label[1].casefold() not in words("speech", "answers")
    whose = _whose(speaker)
    return whose in asking if whose is not None else _asks(document, found)


def _whose(speaker: Speaker | None) -> str | None:
    return None if speaker is None else speaker.actor or speaker.name.casefold()


def _asks(document: Document, found: Attribution) -> bool:
    return _said(document, found).rstrip(_CLOSING).endswith("?")


def _said(document: Document, found: Attribution) -> str:
    last = found.quoted[-1] if found.quoted else found.span
    return document.text[last.start : last.end]
