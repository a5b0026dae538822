"""What somebody was asked, and answers in the same breath or in the sentence behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.annotators.language import Token
from briefing.lexicon import words
from briefing.model import Document, Doubt

REPLIED = "the next sentence answers it"
"""The fault of a question that the text puts only to answer it, or that somebody else answers at once."""
_REPLYING = frozenset({"answer", "reply", "respond", "retort"})
_ASKED = frozenset({"ask", "challenge", "press", "question", "quiz"})
_TOLD = frozenset({"VBD", "VBN", "VBZ"})
_EVADES = re.compile(
    r"\b(?:declin|refus|depend|evad|dodg|sidestep|no comment|remain|unclear|unsure|unknown|under review"
    r"|too (?:early|soon)"
    r"|n[o’']t (?:yet )?(?:able|answer|be drawn|been decided|certain|clear|comment|decided|disclose|elaborate|give|have"
    r"|know|recall|reply|respond|reveal|say|sure|tell)|never (?:answer|repl)|nothing|without (?:answer|giving|saying)"
    r"|(?:matter|question|up) (?:for|to) |will decide"
    r"|would (?:answer|come back|consider|examine|look|reply|study|write))",
    re.IGNORECASE,
)
"""What leaves a question open that somebody was asked: "The minister said it was too early to tell."."""


def replied(document: Document, doubt: Doubt, tokens: Sequence[Token]) -> Doubt:
    """What somebody asked, with a fault if the sentence right behind it is another's reply, whatever it says.

    "Lund asked why it fell. The engineer said that the wall was thin."; not "… She would not say.", and not "… Lund
    said it was late.".
    """
    between = document.text[doubt.span.end : tokens[0].idx].strip(".”\"’' \n")
    verb = next((token for token in tokens if token.dep_ == "ROOT"), tokens[0])
    told = "".join(token.text_with_ws for token in tokens)
    if between or not _is_reply(verb) or _EVADES.search(told) is not None:
        return doubt
    asker = set() if doubt.holder is None else set(document.text[doubt.holder.start : doubt.holder.end].split())
    speaker = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    is_other = speaker is not None and speaker.text not in asker
    if is_other and speaker is not None and (speaker.pos_ != "PRON" or verb.lemma_ in _REPLYING):
        return replace(doubt, faults=(*doubt.faults, REPLIED))
    return doubt


def is_answered_within(head: Token) -> bool:
    """Whether a clause is what somebody was asked who then says something: "Asked if it would fall, Lund said no".

    Not "Asked if it would fall, Lund declined to comment".
    """
    before = [token for token in head.sent if token.i < head.i]
    asked = next((token for token in reversed(before) if _opens_what_is_asked(token)), None)
    said = next((token for token in head.sent if token.i > head.i and token.tag_ in _TOLD and _is_reply(token)), None)
    if asked is None or said is None or all(token.text != "," for token in head.doc[head.i : said.i]):
        return False
    return _EVADES.search(head.doc[said.i : head.sent.end].text) is None


def _opens_what_is_asked(token: Token) -> bool:
    """Whether a participle opens what somebody was asked: "Asked if …", "(When) asked if …", "Lund, asked if …"."""
    if token.lemma_ not in _ASKED or token.tag_ not in ("VBN", "VBD"):
        return False
    return token.i == token.sent.start or token.nbor(-1).lower_ in (",", "when")


def _is_reply(verb: Token) -> bool:
    return verb.lemma_ in _REPLYING or verb.lemma_ in words("doubts", "report_verbs")
