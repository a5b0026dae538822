"""A parse as plain lists: what rules over a parse read again and again, fetched from spaCy once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from briefing.annotators.language import Parse

_LEMMAS = {"hop": "hope", "lambast": "lambaste", "texte": "text", "notifie": "notify"}
"""Lemmas that the pipeline's rules get wrong, by the inflected form's: "hopes" is not a form of "hop" but of "hope"."""
_HOPS = frozenset({"hop", "hops", "hopped", "hopping"})
_NUMBERS = ("IDX", "LENGTH", "SPACY", "HEAD", "ENT_IOB", "SENT_START")
_NAMES = ("ORTH", "LOWER", "TAG", "POS", "DEP", "LEMMA", "ENT_TYPE")
_BEGINS = 3
"""What spaCy's ENT_IOB says of the first token of an entity."""
_KEPT = "briefing.tree"
FINITE = frozenset({"VBD", "VBP", "VBZ"})
"""The tags of verbs that need no auxiliary."""
APOSTROPHES = frozenset({"'s", "’s", "'", "’", "'S", "’S"})
"""Tokens that make a possessor of what stands before."""


class Tree:
    """The tokens of a parse as parallel lists, indexed by token.

    `start` and `end` are reading-text offsets, `gap` tells whether white space follows. `head` is the index of the
    governing token (its own for a root), `sentence` the number of a token's sentence. `entity` is the parser's label
    ("" outside names), `begins` whether the token is the first of an entity.
    """

    def __init__(self, parse: Parse) -> None:
        """Read the columns out of a parse."""
        columns = _columns(parse)
        self.start, length = columns["IDX"], columns["LENGTH"]
        self.end = [start + count for start, count in zip(self.start, length, strict=True)]
        self.gap = [bool(flag) for flag in columns["SPACY"]]
        self.head = [index + offset for index, offset in enumerate(columns["HEAD"])]
        self.begins = [flag == _BEGINS for flag in columns["ENT_IOB"]]
        self.sentence: list[int] = []
        for flag in columns["SENT_START"]:
            self.sentence.append((self.sentence[-1] if self.sentence else -1) + (flag == 1 or not self.sentence))
        self.text, self.lower, self.tag, self.pos, self.dep, lemma, self.entity = (
            _strings(parse, columns[name]) for name in _NAMES
        )
        self.lemma = [
            stem if lower in _HOPS else _LEMMAS.get(stem, stem) for stem, lower in zip(lemma, self.lower, strict=True)
        ]

    @classmethod
    def of(cls, parse: Parse) -> Tree:
        """The tree of a parse, read once and kept with it."""
        kept: dict[Any, Any] = parse.user_data
        if _KEPT not in kept:
            kept[_KEPT] = cls(parse)
        return kept[_KEPT]  # type: ignore[no-any-return]

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.start)

    @cached_property
    def children(self) -> list[list[int]]:
        """The dependents of every token, in text order."""
        found: list[list[int]] = [[] for _ in range(len(self))]
        for index, head in enumerate(self.head):
            if head != index:
                found[head].append(index)
        return found

    @cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        left, right = list(range(len(self))), list(range(1, len(self) + 1))
        order = [index for index in range(len(self)) if self.head[index] == index]
        for index in order:  # grows while it is walked: heads stand before their dependents
            order.extend(self.children[index])
        for index in reversed(order):
            head = self.head[index]
            left[head] = min(left[head], left[index])
            right[head] = max(right[head], right[index])
        return left, right

    @cached_property
    def _first(self) -> dict[tuple[int, str], int]:
        """The first dependent of every token in each relation: a verb may have thousands, asked for again and again."""
        found: dict[tuple[int, str], int] = {}
        for index, head in enumerate(self.head):
            if head != index:
                found.setdefault((head, self.dep[index]), index)
        return found

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
        first = self._first
        found = [first[index, relation] for relation in relations if (index, relation) in first]
        return min(found, default=None)

    def dependents(self, index: int, *relations: str) -> list[int]:
        """All dependents in one of the relations, in text order."""
        return [child for child in self.children[index] if self.dep[child] in relations]

    def ancestors(self, index: int) -> Iterator[int]:
        """The tokens that govern a token, nearest first."""
        while self.head[index] != index:
            index = self.head[index]
            yield index

    def surface(self, first: int, last: int) -> str:
        """The words of tokens `[first, last)` as they are written, white space folded to one space."""
        spaced = zip(self.text[first:last], self.gap[first:last], strict=True)
        return "".join(word + " " if gap else word for word, gap in spaced).rstrip(" ")

    def is_capital(self, index: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.text[index][:1].isupper()

    def opens_sentence(self, index: int) -> bool:
        """Whether a token is the first of its sentence."""
        return index == 0 or self.sentence[index - 1] != self.sentence[index]


def _columns(parse: Parse) -> dict[str, list[int]]:
    """SpaCy's number for each attribute of each token, by attribute."""
    rows = parse.to_array([*_NUMBERS, *_NAMES]).astype("int64").T.tolist()
    return dict(zip((*_NUMBERS, *_NAMES), rows, strict=True))


def _strings(parse: Parse, keys: list[int]) -> list[str]:
    """The strings that spaCy's numbers stand for, each looked up once; 0 is ""."""
    strings = parse.vocab.strings
    found = {key: strings[key % 2**64] if key else "" for key in set(keys)}
    return [found[key] for key in keys]
