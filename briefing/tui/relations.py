"""Who acts on whom: one line for each direction between two actors, the strongest pairs first. No Textual here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model import Actor, Briefing, Link, Span
from briefing.text import one_line
from briefing.tui.dossier import deed
from briefing.tui.entries import Entry
from briefing.tui.marks import Marks

if TYPE_CHECKING:
    from briefing.tui.item_list import Piece

VERBS = 6
"""So many verbs of one direction are named."""


@dataclass(frozen=True)
class Tie:
    """All that one actor does to another; `strength` counts the sentences of both directions of the pair."""

    subject: str
    object: str
    links: tuple[Link, ...]
    strength: int

    @property
    def spans(self) -> tuple[Span, ...]:
        """The sentences, each once."""
        return tuple(dict.fromkeys(link.evidence for link in self.links))


def ties(links: Iterable[Link]) -> list[Tie]:
    """The ties that links make: pairs by strength, in each pair the stronger direction first; else in first order."""
    directed: dict[tuple[str, str], list[Link]] = {}
    for link in links:
        directed.setdefault((link.subject, link.object), []).append(link)
    strengths: Counter[frozenset[str]] = Counter()
    firsts: dict[frozenset[str], int] = {}
    for number, (pair, found) in enumerate(directed.items()):
        strengths[frozenset(pair)] += len({link.evidence for link in found})
        firsts.setdefault(frozenset(pair), number)
    made = [Tie(*pair, tuple(found), strengths[frozenset(pair)]) for pair, found in directed.items()]
    return sorted(made, key=lambda tie: (-tie.strength, firsts[frozenset((tie.subject, tie.object))], -len(tie.spans)))


@dataclass(frozen=True)
class Relations:
    """Who acts on whom in all documents; only what involves each of the actors that are followed."""

    label_cells = 0
    order = "by number of sentences"
    tells_place = True

    def title(self, briefing: Briefing) -> str:
        """The sheet's name."""
        return "Who acts on whom"

    def entries(self, briefing: Briefing, followed: Sequence[Actor], marks: Marks, cells: int = 100) -> Sequence[Entry]:
        """A line for each tie between actors that are listed and not hidden."""
        names = {actor.id: one_line(actor.name) for actor in briefing.actors if actor.id not in briefing.hidden}
        links = [link for link in briefing.links if link.subject in names and link.object in names]
        for actor in followed:
            links = [link for link in links if actor.id in (link.subject, link.object)]
        return [
            Entry(
                f"tie {tie.subject} {tie.object}",
                _words(names[tie.subject], f" {marks.arrow} {verbs(tie)} {marks.arrow} ", names[tie.object]),
                tie.spans,
                item=tie.subject,
                actor=tie.subject,
            )
            for tie in ties(links)
        ]

    def why_none(self, briefing: Briefing, followed: Sequence[Actor]) -> list[str]:
        """No sentence says so, or none of the followed actors."""
        names = [one_line(actor.name) for actor in followed]
        if len(names) == 1:
            return [f"No sentence has {names[0]} act on another actor, or another on it.",
                    "F shows all relations; Esc goes back."]  # fmt: skip
        if names:
            return [f"No sentence has {' and '.join(names)} act on one another.",
                    "F shows all relations; Esc goes back."]  # fmt: skip
        return ["No sentence in these documents has one actor act on another.", "Esc goes back."]


def _words(subject: str, deeds: str, other: str) -> tuple[Piece, ...]:
    return (subject, "name"), (deeds, "text"), (other, "name")


def verbs(tie: Tie) -> str:
    """What is done, the most frequent first: "warn (3), accuse"."""
    counts = Counter(deed(link.verb, link.status) for link in tie.links)
    named = [f"{verb} ({count})" if count > 1 else verb for verb, count in counts.most_common(VERBS)]
    return ", ".join(named) + (f" and {len(counts) - VERBS} more" if len(counts) > VERBS else "")
