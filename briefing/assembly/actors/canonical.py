"""The name an actor is shown by, and why its other names are its names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.assembly.actors.clusters import Name
from briefing.gazetteer import display_name, known
from briefing.lexicon import words
from briefing.model import Mention

MUCH_MORE = 3
"""An abbreviation is shown where it is used this many times as often as the words it stands for."""

LOUD = 6
"""Letters from which on capitals are shouting and no abbreviation."""


def canonical_name(key: str, kind: str, surfaces: Counter[str], names: Sequence[Name]) -> str:
    """The name to show: as the texts have it, in full for a person, the one most used for others.

    Of two spellings of a person's name as common as one another that is shown which others go with: "Ruiz Paz" speaks
    for Adolfo Ruiz Paz, not for Aldofo Ruis Paz. "Ana Ruiz Paz" tells more than "Ruiz Paz", however often that is said.

    An abbreviation gives way to the words it stands for unless it is much more used. A state that the texts only call
    by its capital or its government is shown by the gazetteer's name.
    """
    known = display_name(key)
    if known is not None and (not surfaces or (known in surfaces and kind in ("state", "place"))):
        return known
    if known is not None and kind == "state" and all(known in surface for surface in surfaces):
        return known  # "United States" though the texts only have "United States of America"
    if not surfaces:
        return names[0].surfaces.most_common(1)[0][0]
    surfaces = _not_shouted(surfaces)
    in_full = Counter(
        {s: count for s, count in surfaces.items() if s.casefold() not in words("organizations", "courts")}
    )
    surfaces = in_full or surfaces
    if kind == "person":
        parts = {s: frozenset(s.casefold().split()) for s in surfaces}
        borne = {s: sum(surfaces[part] for part in surfaces if parts[part] <= parts[s]) for s in surfaces}
        given = [surface for surface in surfaces if _is_given(surface)]
        short = {s for s in surfaces if not _is_given(s) and any(other.endswith(f" {s}") for other in given)}
        return min(
            surfaces,
            key=lambda s: (not _is_full(s) or s in short, -surfaces[s], not _is_given(s), -borne[s], -len(s), s),
        )
    spelled = {s: count for s, count in surfaces.items() if not _is_abbreviation(s) and len(s.split()) > 1}
    if spelled and max(spelled.values()) * MUCH_MORE > max(surfaces.values()):
        full = {s: count for s, count in surfaces.items() if not _is_abbreviation(s)}
        return min(full, key=lambda s: (-full[s], len(s), s))
    return min(surfaces, key=lambda s: (-surfaces[s], len(s), s))


def _not_shouted(surfaces: Counter[str]) -> Counter[str]:
    """The spellings without those in capitals of words that the texts have in small letters too: "BENGUELA"."""
    calm = {surface.casefold() for surface in surfaces if not surface.isupper()}
    left = {s: count for s, count in surfaces.items() if not s.isupper() or s.casefold() not in calm or len(s) < LOUD}
    return Counter(left)


def _is_full(surface: str) -> bool:
    """Whether a person's name has a given name beside the family name: not "de Blasio"."""
    split = surface.casefold().split()
    return len(split) > 1 and split[0] not in words("names", "particles")


def _is_given(surface: str) -> bool:
    """Whether a name begins with a common given name, so that it is the other spelling which has the slip."""
    return surface.casefold().partition(" ")[0] in words("names", "given")


def _is_abbreviation(surface: str) -> bool:
    return surface.replace(".", "").isupper() and len(surface) <= 7


def variants(key: str, shown: str, names: Sequence[Name], mentions: Sequence[tuple[Mention, str]]) -> Iterator[str]:
    """Why the words at its mentions are an actor's names where no rule joined them: gazetteer, or spelling marks."""
    if key.startswith("state:"):
        forms = {surface: mention.form for mention, surface in mentions if mention.antecedent is None}
        for surface, form in sorted(forms.items()):
            if form == "metonym":
                yield f"“{surface}” stands for the government where it acts"
            elif surface != shown:
                yield f"“{surface}” is the state or its government"
        return
    if (entry := known(shown)) is not None and entry.use == "capital" and key.startswith("place:"):
        yield f"“{shown}” as a place; where it acts it stands for {entry.name}"
    for name in names:
        if len(name.surfaces) > 1 and not name.known:
            spelled = ", ".join(f"“{surface}”" for surface in sorted(name.surfaces))
            yield f"{spelled}: one name but for capitals, hyphens, stops or accents"
