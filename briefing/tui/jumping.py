"""Jump mode: a letter or two for everything one can go to, and what typing them means. No Textual here."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The letters of labels, those under the fingers first."""

Place = TypeVar("Place", bound=Hashable)


def labels(places: Sequence[Place], letters: str = LETTERS) -> dict[str, Place]:
    """A label for each place, short ones first, none the beginning of another; places beyond two letters get none."""
    count = len(letters)
    pairs = next((n for n in range(count) if count - n + n * count >= len(places)), count)
    single, first = letters[: count - pairs], letters[count - pairs :]
    names = [*single, *(one + other for one in first for other in letters)]
    return dict(zip(names, places, strict=False))


@dataclass(frozen=True)
class Jump(Generic[Place]):
    """Where one can go by which label, and what was typed of one so far."""

    places: Mapping[str, Place]
    typed: str = ""

    @property
    def open(self) -> dict[str, Place]:
        """The places that can still be meant."""
        return {label: place for label, place in self.places.items() if label.startswith(self.typed)}

    @property
    def meant(self) -> Place | None:
        """The place whose label was typed, or None as yet."""
        return self.places.get(self.typed)

    def type(self, letter: str) -> Jump[Place] | None:
        """After one more letter, or None if no label goes on so."""
        after = Jump(self.places, self.typed + letter)
        return after if after.open else None
