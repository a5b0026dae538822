"""What could stand in each section of the page, ranked: candidates for the budget to choose from.

Pinned items and those the analyst worded come first, hidden ones never. A candidate's text is finished Markdown, so
that choosing is only counting.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from briefing.exporters import speaking, wording
from briefing.exporters.asking import question_text
from briefing.exporters.composed import Line, Part
from briefing.exporters.grouping import homes
from briefing.exporters.page import ANALYSTS, UNNAMED, Citation
from briefing.exporters.safe import escape, named
from briefing.exporters.sources import Sources, is_unnamed_office
from briefing.exporters.standing import stands
from briefing.exporters.stating import Statement, statement
from briefing.model import Actor, Event, Question, Quote, Role, Span

CANDIDATES = 60
"""How many items of a kind are looked at for a page of sixty lines."""
LONGEST = 60
"""Words a statement or quotation may have on the page; longer ones stay at the desk."""
KEY_QUOTES, REPEATED = 8, 0.15
"""What the first key quotes say counts so much less in the chronology."""
POSSIBLE = 0.3
"""What may have happened, or may happen, counts so much less in the chronology: it belongs to the open questions."""
NOBODY = 0.3
"""What names nobody ("He left") counts so much less in the chronology: out of its text it tells little."""
NAMED = 0.35
"""How much the most salient actor in its sentence adds to an event that has none of its own."""
OPENING = 0.1
"""What a story tells in its title or first sentence counts so much more: it is what the story is for."""
AGAIN = 0.7
"""Each further quotation of one speaker, and question of one type, weighs so much of the one before."""
MOST_ACTORS = 14
"""A page lists so many actors, however short its other sections are: who is named in passing stays at the desk."""
ALIASES = 3
ROLES = 2
Item = TypeVar("Item", Actor, Event, Quote, Question)
Weighted = TypeVar("Weighted", Quote, Question)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that may stand in a section: its text, the item it tells of, its place among the others, and if pinned.

    Those of one `group` share a line.
    """

    text: str
    item: str
    place: int
    group: str
    pinned: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the page: candidates, best first, how many items there are, and its share of the page's words."""

    name: str
    candidates: tuple[Candidate, ...]
    total: int
    share: float
    packed: bool = False

    def lines(self, chosen: Iterable[Candidate]) -> list[Line]:
        """The bullets of the chosen candidates, in their places, those of one group on one line.

        In a packed section those without company share the last line.
        """
        groups: dict[str, list[Part]] = {}
        for candidate in sorted(chosen, key=lambda candidate: candidate.place):
            groups.setdefault(candidate.group, []).append(Part(candidate.text, candidate.item))
        shared = [parts for parts in groups.values() if not self.packed or len(parts) > 1]
        alone = [parts[0] for parts in groups.values() if self.packed and len(parts) == 1]
        return [Line(tuple(parts), bullet=True) for parts in (*shared, alone) if parts]


def without(section: Section, told: frozenset[str]) -> Section:
    """The section without what is told above it already, unless it is pinned or nothing else would be left."""
    left = tuple(one for one in section.candidates if one.pinned or one.item not in told)
    if not left:
        return section
    return replace(section, candidates=left, total=section.total - (len(section.candidates) - len(left)))


def sections(sources: Sources) -> tuple[Section, ...]:
    """Actors, chronology, key quotes and open questions."""
    return actors(sources), chronology(sources), key_quotes(sources), open_questions(sources)


def _shown(items: Sequence[Item], sources: Sources) -> list[Item]:
    """The items that aren't hidden: pinned ones first in the order of the pins, then those the analyst worded."""
    visible = [item for item in items if item.id not in sources.briefing.hidden]
    return sorted(visible, key=lambda item: _want(item, sources))


def _want(item: Item, sources: Sources) -> int:
    """Where an item stands by what a person wants: its place among the pins, behind them what she wrote, the others."""
    pins = sources.briefing.pinned
    if item.id in pins:
        return pins.index(item.id)
    is_hers = isinstance(item, Question) and (item.own or item.note is not None)
    return len(pins) if is_hers or item.id in sources.briefing.wordings else len(pins) + 1


def _is_wanted(item: Item, sources: Sources) -> bool:
    """Whether a person wants the item on the page: she pinned it, asked or answered it, or wrote its line."""
    return _want(item, sources) <= len(sources.briefing.pinned)


def _varied(items: Sequence[Weighted], group: Callable[[Weighted], str | None], sources: Sources) -> list[Weighted]:
    """The items in order of weight, each less the more of its group stand before it; pinned ones stay in front."""
    seen: Counter[str | None] = Counter()
    worth: dict[str, float] = {}
    for item in items:
        worth[item.id] = item.weight * AGAIN ** seen[group(item)]
        seen[group(item)] += 1
    return sorted(
        items,
        key=lambda item: (_want(item, sources), 0.0 if _is_wanted(item, sources) else -worth[item.id]),
    )


def _candidates(items: Sequence[Item], texts: Iterable[str | None], sources: Sources) -> tuple[list[Candidate], int]:
    """A candidate for each item with a text, and how many items said what an earlier one says already."""
    found: dict[str, Candidate] = {}
    repeated = 0
    for place, (item, text) in enumerate(zip(items, texts, strict=True)):
        if text in found:
            repeated += 1
        elif text is not None:
            found[text] = Candidate(text, item.id, place, item.id, _is_wanted(item, sources))
    return list(found.values()), repeated


def _in_own_words(item: Event | Question, lead: str, sources: Sources) -> str | None:
    """`Analyst: **24 Oct 2024**: the words [1:2]`, if the analyst worded the item; else None."""
    words = sources.briefing.wordings.get(item.id)
    return f"{ANALYSTS}{lead}{escape(words)} {sources.marks(item.evidence[:1])}" if words else None


# --- actors ---------------------------------------------------------------------------------------------------------


def actors(sources: Sources) -> Section:
    """The actors by salience; people and bodies stand in the line of the state or organisation their role names."""
    pins = sources.briefing.pinned
    acting = [a for a in sources.briefing.actors if a.mentions and (a.kind != "place" or a.id in pins)]
    shown = _shown(acting, sources)
    home = homes(shown)
    order = {actor.id: place for place, actor in enumerate(shown)}
    chosen = list({named(actor.name): actor for actor in reversed(shown[:CANDIDATES])}.values())[::-1]
    candidates = tuple(
        Candidate(
            text=_actor_text(actor, sources),
            item=actor.id,
            place=order[actor.id],
            group=home.get(actor.id, actor.id),
            pinned=actor.id in pins,
        )
        for actor in sorted(chosen, key=lambda actor: order[actor.id])[: max(MOST_ACTORS, len(pins))]
    )
    return Section("Actors", candidates, len(shown), 0.17, packed=True)


def _actor_text(actor: Actor, sources: Sources) -> str:
    """`**Ana Reyes** (Reyes), mayor of Lima [1:2]`."""
    aliases = [named(alias) for alias in actor.aliases[:ALIASES]]
    roles = _distinct(actor.roles)[:ROLES] if actor.kind == "person" else []
    evidence = [role.evidence for role in roles] or [_telling(actor)]
    parts = [
        f"**{named(actor.name)}**",
        f" {UNNAMED}" if is_unnamed_office(actor) else "",
        f" ({', '.join(aliases)})" if aliases else "",
        "".join(f", {named(role.text)}" for role in roles),
        f" {sources.marks(evidence)}",
    ]
    return "".join(parts)


def _distinct(roles: Sequence[Role]) -> list[Role]:
    """The roles whose words no other role holds: "former U.S. President" says "former President" too."""
    texts = [frozenset(role.text.casefold().split()) for role in roles]
    return [role for role, own in zip(roles, texts, strict=True) if not any(own < text for text in texts)]


def _telling(actor: Actor) -> Span:
    """Where an actor without a stated role is best looked up: its first mention by name."""
    return next((mention for mention in actor.mentions if mention.form == "name"), actor.mentions[0]).span


# --- chronology -----------------------------------------------------------------------------------------------------


def chronology(sources: Sources) -> Section:
    """Events, those with a date of their own and much weight first; on the page they stand in the order of time."""
    events = _shown(sources.briefing.chronology, sources)
    quoted = frozenset(sources.cite(quote.evidence[0]) for quote in sources.briefing.quotes[:KEY_QUOTES])
    ranked = sorted(events, key=lambda event: (not _is_wanted(event, sources), -_worth(event, quoted, sources)))
    ranked = ranked[:CANDIDATES]
    place = {event.id: number for number, event in enumerate(sources.briefing.chronology)}
    candidates, repeated = _candidates(ranked, _event_texts(ranked, sources), sources)
    placed = tuple(replace(candidate, place=place[candidate.item]) for candidate in candidates)
    return Section("Chronology", placed, len(events) - repeated, 0.4)


def _worth(event: Event, quoted: frozenset[Citation], sources: Sources) -> float:
    """An event's weight as the page sees it.

    What opens its story counts more; what may happen, what names nobody and what a key quote says already less. Where
    none of its own arguments is an actor ("Lawmakers voted to arm Norland"), those its sentence names count some.
    """
    mentions = sources.mentions(sources.sentences(event.evidence[0]))
    saliences = [actor.salience for mention, actor in mentions if mention.form != "pronoun"]
    worth = event.weight if event.actors else event.weight + NAMED * max(saliences, default=0.0)
    worth -= POSSIBLE if event.status == "possible" else 0.0
    worth -= NOBODY if not saliences else 0.0
    is_lead = sources.place_in_story(event.evidence) <= 1 and not sources.is_commentary(event.evidence[0])
    worth += OPENING if is_lead else 0.0
    return worth - REPEATED if sources.cite(event.evidence[0]) in quoted else worth


def _event_texts(events: Iterable[Event], sources: Sources) -> Iterator[str | None]:
    """The line of each event; None where the analyst didn't ask for it and its words can't stand alone, stand already
    under another date, or are asked about below.
    """
    told: list[Statement] = []
    asked = _asked_about(sources)
    for event in events:
        own = _in_own_words(event, f"{wording.date_cell(event, sources)}: ", sources)
        shown = statement(event, sources)
        if (
            own is None
            and not _is_wanted(event, sources)
            and (_is_told(shown, told) or not stands(event, shown, sources) or _is_asked(event, asked, sources))
        ):
            yield None
        else:
            told.append(shown)
            yield own or _event_text(event, shown, sources)


def _asked_about(sources: Sources) -> dict[Span, bool]:
    """The sentences of the open questions that the page may show, and whether one of each is a dispute."""
    asked: dict[Span, bool] = {}
    for question in sources.briefing.questions:
        if question.status == "open" and question.id not in sources.briefing.hidden:
            for sentence in map(sources.sentences, question.evidence):
                asked[sentence] = asked.get(sentence, False) or question.kind == "disputed"
    return asked


def _is_asked(event: Event, asked: Mapping[Span, bool], sources: Sources) -> bool:
    """Whether an event is no more than a claim or its denial, on no day, which stands among the questions.

    "Critics say they paid; the ministry rejected it" is; "The ministry denied it on Monday" is what happened on Monday.
    """
    if event.timex is not None or len(event.evidence) > 1:
        return False
    is_disputed = asked.get(sources.sentences(event.evidence[0]))
    return is_disputed is not None and (is_disputed or event.status == "denied")


def _is_told(shown: Statement, told: Iterable[Statement]) -> bool:
    """Whether the same words stand on the page already, or those of one are a part of the other's."""
    if len(shown) > 1:
        return shown in told
    others = [other[0] for other in told if len(other) == 1]
    return any(other.contains(shown[0]) or shown[0].contains(other) for other in others)


def _event_text(event: Event, shown: Statement, sources: Sources) -> str | None:
    """`**24 Oct 2024** ("Thursday") planned: the statement (2 origins) [1:2][2:5]`."""
    text = wording.stated(shown, sources)
    if len(text.split()) > LONGEST and event.id not in sources.briefing.pinned:
        return None
    labels = ", ".join(filter(None, (wording.status_label(event), wording.assessed(shown[0], sources))))
    lead = " ".join(filter(None, (wording.date_cell(event, sources), labels)))
    origins = f" ({event.origins} origins)" if event.origins > 1 else ""
    dated = (event.timex,) if event.timex is not None else ()
    places = (shown[0], *dated, *(event.evidence[1:3] if sources.all_listed else ()))
    return f"{lead}: {text}{origins} {sources.marks(places)}"


# --- key quotes -----------------------------------------------------------------------------------------------------


def key_quotes(sources: Sources) -> Section:
    """Quotations by weight, those that the source gives to nobody last; a fragment only with speaker and cue in its
    sentence, and then marked "partial".
    """
    quotes = [quote for quote in sources.briefing.quotes if quote.kind in ("direct", "mixed")]
    shown = _varied(_shown(quotes, sources), lambda quote: quote.speaker or quote.speaker_name, sources)
    shown.sort(key=lambda quote: quote.speaker_name is None and not _is_wanted(quote, sources))
    candidates, repeated = _candidates(
        shown[:CANDIDATES], (_quote_text(quote, sources) for quote in shown[:CANDIDATES]), sources
    )
    return Section("Key quotes", tuple(candidates), len(shown) - repeated, 0.2)


def _quote_text(quote: Quote, sources: Sources) -> str | None:
    """`**Ana Reyes** (mayor) said: "…" [1:2]`, of a partial one `**Ana Reyes** called, partial: the plan "mad" [1:2]`.

    None for what is no key quote, and for what somebody is told not to have said.
    """
    fragment = speaking.is_fragment(quote, sources)
    if fragment and not speaking.has_speaker_and_cue(quote, sources):
        return None
    if quote.cue is not None and speaking.is_unsaid(quote.cue, sources):
        return None
    text = speaking.quoted_words(quote, sources)
    can_be_understood = speaking.tells_who(quote, sources) and speaking.tells_of_what(text)
    if not can_be_understood and not _is_wanted(quote, sources):
        return None
    if len(text.split()) > LONGEST and quote.id not in sources.briefing.pinned:
        return None
    partial = ", partial" if fragment or speaking.is_partial(quote, sources) else ""
    return f"{speaking.lead(quote, sources)}{partial}: {text} {sources.marks(speaking.places(quote, sources))}"


# --- open questions -------------------------------------------------------------------------------------------------


def open_questions(sources: Sources) -> Section:
    """Questions by weight, answered ones with their answer below all that are open; a dispute only with both sides."""
    questions = [question for question in sources.briefing.questions if question.status != "dropped"]
    shown = _varied(_shown(questions, sources), lambda question: question.kind, sources)
    shown.sort(key=lambda question: question.status == "answered" and not _is_wanted(question, sources))
    candidates, repeated = _candidates(
        shown[:CANDIDATES], (_question_text(question, sources) for question in shown[:CANDIDATES]), sources
    )
    return Section("Open questions", tuple(candidates), len(shown) - repeated, 0.23)


def _question_text(question: Question, sources: Sources) -> str | None:
    return _in_own_words(question, "", sources) or question_text(question, sources)
