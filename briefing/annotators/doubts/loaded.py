"""Loaded words: what somebody calls those whom he accuses stays his word, and stands in quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.annotators.doubts.clauses import clause_of
from briefing.annotators.doubts.findings import Finding, listed
from briefing.annotators.language import Token

_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_PEOPLE = ("collective_nouns", "person_nouns", "rule_nouns")


def in_quotation(question: str, finding: Finding) -> str:
    """The question with the loaded words of its clause in quotation: "Did the “corrupt” regime steal the vote?"."""
    for word in _loaded(finding):
        quoted = _QUOTED.search(question)
        place = re.search(rf"(?<![\w-]){re.escape(word.text)}(?![\w-])", question)
        if place is not None and not (quoted is not None and quoted.start() <= place.start() < quoted.end()):
            question = f"{question[: place.start()]}“{word.text}”{question[place.end() :]}"
    return question


def _loaded(finding: Finding) -> Iterator[Token]:
    """The loaded words near a finding: a noun for people, or an adjective before one or before a name."""
    for word in clause_of(finding.cue).subtree:
        of = word.head if word.dep_ in ("amod", "compound", "nmod") else word
        people = of.pos_ == "PROPN" or any(listed(of, table) for table in _PEOPLE)
        says_how = of.i != word.i and people and listed(word, "loaded_adjectives")
        if says_how or (word.pos_ == "NOUN" and listed(word, "loaded_nouns")):
            yield word
