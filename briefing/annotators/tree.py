"""A parse as plain lists: what rules over a parse read again and again, fetched from spaCy once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from briefing.annotators.language import Parse

_LEMMAS = {"hop": "hope", "lambast": "lambaste", "texte": "text", "notifie": "notify"}
"""Lemmas that the pipeline's rules get wrong, by the inflected form's: "hopes" is not a form of "hop" but of "hope"."""
_HOPS = frozenset({"hop", "hops", "hopped", "hopping"})
_COLUMNS = ("HEAD", "DEP", "TAG", "POS", "LEMMA", "LOWER", "ENT_TYPE", "SENT_START")


class Tree:
    """The tokens of a parse as parallel lists, indexed by token.

    `start` and `end` are reading-text offsets, `head` the index of the governing token (its own for a root), `left` and
    `right` the first token of a token's subtree and the one after its last, `sentence` the number of its sentence.
    """

    def __init__(self, parse: Parse) -> None:
        """Read the columns out of a parse."""
        rows = parse.to_array(list(_COLUMNS)).astype("int64").T.tolist()
        columns = dict(zip(_COLUMNS, rows, strict=True)) if len(parse) else {name: [] for name in _COLUMNS}
        strings = parse.vocab.strings
        names = {0: ""}

        def name(key: int) -> str:
            found = names.get(key)
            if found is None:
                found = names[key] = strings[key % 2**64]
            return found

        self.size = len(parse)
        self.start: list[int] = [token.idx for token in parse]
        self.lower, self.lemma, self.dep, self.tag, self.pos, self.entity = (
            [name(key) for key in columns[column]] for column in ("LOWER", "LEMMA", "DEP", "TAG", "POS", "ENT_TYPE")
        )
        self.lemma = [
            _LEMMAS.get(lemma, lemma) if lower not in _HOPS else lemma
            for lemma, lower in zip(self.lemma, self.lower, strict=True)
        ]
        self.end: list[int] = [start + len(token) for start, token in zip(self.start, parse, strict=True)]
        self.head: list[int] = [index + offset for index, offset in enumerate(columns["HEAD"])]
        self.sentence: list[int] = []
        for flag in columns["SENT_START"]:
            self.sentence.append((self.sentence[-1] if self.sentence else -1) + (flag == 1 or not self.sentence))

    @cached_property
    def children(self) -> list[list[int]]:
        """The dependents of every token, in text order."""
        found: list[list[int]] = [[] for _ in range(self.size)]
        for index, head in enumerate(self.head):
            if head != index:
                found[head].append(index)
        return found

    @cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        left, right = list(range(self.size)), list(range(1, self.size + 1))
        order = [index for index in range(self.size) if self.head[index] == index]
        for index in order:  # grows while it is walked: heads stand before their dependents
            order.extend(self.children[index])
        for index in reversed(order):
            head = self.head[index]
            left[head] = min(left[head], left[index])
            right[head] = max(right[head], right[index])
        return left, right

    @property
    def left(self) -> list[int]:
        """The first token of every token's subtree."""
        return self._edges[0]

    @property
    def right(self) -> list[int]:
        """The token after the last of every token's subtree."""
        return self._edges[1]

    def child(self, index: int, *relations: str) -> int | None:
        """The first dependent in one of the relations, or None."""
        return next((child for child in self.children[index] if self.dep[child] in relations), None)

    def ancestors(self, index: int) -> Iterator[int]:
        """The tokens that govern a token, nearest first."""
        while self.head[index] != index:
            index = self.head[index]
            yield index
