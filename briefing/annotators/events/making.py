"""Which sentences of a text tell of itself, no events: who wrote it, how it was made, from which sources."""

from __future__ import annotations

import re

from briefing.annotators.events.words import listed
from briefing.annotators.language import ParseSpan
from briefing.model import Document

_AUTHORS = re.compile(r"The (?:co-)?authors?\s|(?:References|Sources?):\s")
_JOINING = re.compile(r",\s+(?:and\s+)?|\s+(?:and|&)\s+|;\s*|\s*·\s*")
LAST = 3
"""Blocks of the body at the end of a text among which a note about its author is looked for."""


class Making:
    """The sentences of one document that tell of itself, asked in their order."""

    def __init__(self, document: Document) -> None:
        body = [block for block in document.blocks if block.role == "body"][-LAST:]
        self._ends = [(block.start, block.end) for block in body]
        named = _JOINING.split(document.author or "")
        self._authors = tuple(f"{name} " for name in named if " " in name.strip())
        self._until = 0

    def tells(self, sentence: ParseSpan, start: int, text: str) -> bool:
        """Whether a sentence, from an offset in the document's text on, is of its author or of how it was made.

        "Ana Berg worked at the bank until 2017. She lives in Oslo", at the end of what Ana Berg wrote, and "The talk
        took place in May and has been shortened".
        """
        if start < self._until or self._is_edited(sentence):
            return True
        block = next(((first, last) for first, last in self._ends if first <= start < last), None)
        is_author = text.startswith(self._authors or "\n", start) or _AUTHORS.match(text, start)
        if block is None or not is_author or not self._opens(block[0], start, text):
            return False
        self._until = block[1]
        return True

    @staticmethod
    def _opens(first: int, start: int, text: str) -> bool:
        """Whether nothing but white space and marks stands before a sentence in its block."""
        return not any(map(str.isalnum, text[first:start]))

    @staticmethod
    def _is_edited(sentence: ParseSpan) -> bool:
        """Whether a sentence tells that a conversation, which is its subject, was edited."""
        root = sentence.root
        about = {child.lemma_.lower() for child in root.children if child.dep_ in ("nsubj", "nsubjpass")}
        verbs = (token for token in (root, *root.conjuncts) if token.tag_ == "VBN")
        return bool(about & listed("talks")) and any(verb.lemma_.lower() in listed("editing") for verb in verbs)
