"""A parse as plain columns, read once: looking up spaCy attributes again and again is what would cost time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from briefing.annotators.language import Parse

APOSTROPHES = frozenset({"'s", "’s", "'", "’", "'S", "’S"})


@dataclass(frozen=True)
class TokenTable:
    """One column an attribute, one row a token. `head` and `sentence` are indices; `entity` is "" outside names."""

    text: list[str]
    lower: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    lemma: list[str]
    entity: list[str]
    begins: list[bool]
    gap: list[bool]
    start: list[int]
    end: list[int]
    sentence: list[int]
    sentence_starts: list[int]

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.text)

    @cached_property
    def children(self) -> list[list[int]]:
        """The dependents of each token, in order."""
        children: list[list[int]] = [[] for _ in self.text]
        for index, head in enumerate(self.head):
            if head != index:
                children[head].append(index)
        return children

    def sentence_range(self, number: int) -> range:
        """The tokens of a sentence."""
        starts = self.sentence_starts
        end = starts[number + 1] if number + 1 < len(starts) else len(self)
        return range(starts[number], end)

    def dependents(self, index: int, *deps: str) -> list[int]:
        """The dependents of a token that stand in one of these relations to it."""
        return [child for child in self.children[index] if self.dep[child] in deps]

    def is_capital(self, index: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.text[index][:1].isupper()


def token_table(parse: Parse) -> TokenTable:
    """The columns of a parse."""
    rows = list(parse)
    sentence_starts: list[int] = []
    sentence: list[int] = []
    for token in rows:
        if token.is_sent_start or not sentence_starts:
            sentence_starts.append(token.i)
        sentence.append(len(sentence_starts) - 1)
    return TokenTable(
        text=[token.text for token in rows],
        lower=[token.lower_ for token in rows],
        tag=[token.tag_ for token in rows],
        dep=[token.dep_ for token in rows],
        head=[token.head.i for token in rows],
        lemma=[token.lemma_ for token in rows],
        entity=[token.ent_type_ for token in rows],
        begins=[token.ent_iob_ == "B" for token in rows],
        gap=[bool(token.whitespace_) for token in rows],
        start=[token.idx for token in rows],
        end=[token.idx + len(token) for token in rows],
        sentence=sentence,
        sentence_starts=sentence_starts,
    )
