"""What resolving actors over a whole folder costs, for generated folders of 100, 1,000 and 10,000 documents.

A document has some forty mentions: people, first in full and then by their surname, bodies with their abbreviation
defined, states, their capitals where they act, unnamed offices, pronouns. Who is in the news follows Zipf's law, new
names keep coming (Heaps' law), surnames and given names are shared as in life, names are sometimes spelled otherwise.
Everything is drawn with a fixed seed.

"ratio" is the time a mention takes times log n, against that of the smallest folder: 1.0 is growth as n log n.
"""

from __future__ import annotations

import random
import time
from bisect import bisect_left
from itertools import accumulate
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import ActorKind, Annotations, Document, Mention, MentionForm

SIZES = (100, 1_000, 10_000)
RUNS = 3
SYLLABLES = ("ba", "der", "go", "kin", "lo", "mar", "nov", "pet", "ros", "tal", "vek", "zan", "sch", "hu", "li", "wor")
FIELDS = ("Grain", "Health", "Ports", "Energy", "Rail", "Space", "Water", "Trade", "Steel", "Youth", "Data", "Housing")
HEADS = ("Agency", "Council", "Authority", "Institute", "Federation", "Group", "Bank", "Union", "Ministry", "Board")
STATES = (("France", "Paris", "FR"), ("Japan", "Tokyo", "JP"), ("Kenya", "Nairobi", "KE"), ("Peru", "Lima", "PE"))
OFFICES = ("president", "foreign minister", "defence ministry", "finance minister")
TITLES = ("President", "Minister", "Chairwoman", "Senator", "General", "Mayor")


class World:
    """Who can be named: people and bodies in order of fame, drawn by Zipf's law."""

    def __init__(self, size: int, seed: int = 1) -> None:
        """The world of a folder of `size` documents."""
        self.draw = random.Random(seed)
        families = [self._word(2 + index % 2) for index in range(200 + int(12 * size**0.6))]
        given = [self._word(2) for _ in range(300)]
        count = 60 + int(25 * size**0.75)
        self.people = [(self._pick(given), self._pick(families)) for _ in range(count)]
        self.bodies = [self._body() for _ in range(30 + int(6 * size**0.7))]

    def _word(self, syllables: int) -> str:
        return "".join(self.draw.choices(SYLLABLES, k=syllables)).capitalize()

    def _pick(self, words: Sequence[str]) -> str:
        return words[min(int(self.draw.paretovariate(0.8)) - 1, len(words) - 1)]

    def _body(self) -> tuple[str, str]:
        words = [self._word(2), *self.draw.sample(FIELDS, self.draw.choice((1, 1, 2))), self.draw.choice(HEADS)]
        return " ".join(words), "".join(word[0] for word in words)

    def chosen(self, entries: Sequence[tuple[str, str]]) -> tuple[str, str]:
        """One of the entries, the first most often."""
        weights = _zipf(len(entries))
        return entries[bisect_left(weights, self.draw.random() * weights[-1])]


_ZIPF: dict[int, list[float]] = {}


def _zipf(count: int) -> list[float]:
    """Running sums of 1, 1/2, 1/3 …"""
    if count not in _ZIPF:
        _ZIPF[count] = list(accumulate(1 / rank for rank in range(1, count + 1)))
    return _ZIPF[count]


class Story:
    """One document in the making."""

    def __init__(self, id: str, world: World) -> None:
        """An empty document."""
        self.id, self.world = id, world
        self.words: list[str] = []
        self.mentions: list[Mention] = []
        self.length = 0

    def write(self, word: str) -> tuple[int, int]:
        """Add a word; where it stands."""
        start = self.length
        self.words.append(word)
        self.length += len(word) + 1
        return start, start + len(word)

    def mention(
        self,
        surface: str,
        kind: ActorKind,
        cues: tuple[str, ...],
        form: MentionForm = "name",
        title: str = "",
        antecedent: int | None = None,
    ) -> int:
        """Add a mention, its title before it; its index."""
        from briefing.model import Mention, Span

        role = Span(self.id, *self.write(title)) if title else None
        span = Span(self.id, *self.write(surface))
        acts = self.world.draw.random() < 0.4
        self.mentions.append(
            Mention(
                span,
                kind,
                form,
                head=span.start,
                role=role,
                antecedent=antecedent,
                function="subject" if acts else "other",
                speaks=acts,
                cues=cues,
            )
        )
        self.write("said so.")
        return len(self.mentions) - 1

    def person(self) -> None:
        """A person, in full, then by the surname, then by a pronoun."""
        draw = self.world.draw
        given, family = self.world.chosen(self.world.people)
        family = family.replace("k", "c") if draw.random() < 0.03 else family
        title = draw.choice(TITLES) if draw.random() < 0.3 else ""
        cues = ("person:parser", "person:title") if title else ("person:parser",)
        self.mention(f"{given} {family}", "person", cues, title=title)
        for _ in range(draw.choice((0, 1, 2))):
            last = self.mention(family, "person", ("person:parser", "person:speech"))
            self.mention("he", "person", (), "pronoun", antecedent=last)

    def body(self) -> None:
        """A body, its abbreviation in brackets, and the abbreviation alone."""
        name, short = self.world.chosen(self.world.bodies)
        self.mention(name, "organization", ("organization:parser", "organization:head"))
        self.mention(short, "organization", ("organization:parser", "organization:abbreviation"))

    def state(self) -> None:
        """A state, its capital where it acts, and one of its offices."""
        name, capital, code = self.world.draw.choice(STATES)
        self.mention(name, "state", (f"key:state:{code}", "state:known"))
        self.mention(capital, "state", (f"key:state:{code}", "state:known"), "metonym")
        self.mention(self.world.draw.choice(OFFICES), "person", (f"owner:state:{code}",), "nominal")

    def made(self) -> tuple[Document, Annotations]:
        """The document and what an annotator would have found in it."""
        from briefing.model import Annotations, Block, Document, Span

        text = " ".join(self.words)
        block = Block(0, len(text), "body")
        document = Document(self.id, self.id, self.id, None, "none", text, ((0, 0, len(text)),), blocks=(block,))
        sentences = (Span(self.id, 0, len(text)),)
        return document, Annotations(self.id, sentences, mentions=tuple(self.mentions))


def folder(size: int) -> tuple[list[Document], dict[str, Annotations]]:
    """A folder of so many documents, annotated."""
    world = World(size)
    made = []
    for number in range(size):
        story = Story(f"{number:05}", world)
        for _ in range(7):
            story.person()
        for _ in range(5):
            story.body()
        for _ in range(4):
            story.state()
        made.append(story.made())
    return [document for document, _ in made], {document.id: found for document, found in made}


def folders() -> None:
    """Print what resolving and linking the actors of each folder takes, and how that grows."""
    from briefing.assembly.actors import links_between, resolve
    from briefing.model import ActorRules

    yardstick = None
    for size in SIZES:
        documents, annotations = folder(size)
        spent = []
        for _ in range(RUNS):
            start = time.process_time()
            roster = resolve(documents, annotations, ActorRules())
            links_between(documents, annotations, roster)
            spent.append(time.process_time() - start)
        count = sum(len(found.mentions) for found in annotations.values())
        cost = min(spent) / (count * log(count))
        yardstick = yardstick or cost
        print(
            f"{size:>6,} documents {count:>8,} mentions {len(roster.actors):>6,} actors {min(spent):7.2f} s"
            f"   ratio to n log n {cost / yardstick:5.2f}",
            flush=True,
        )
