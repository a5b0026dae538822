"""The sections of the page, each with what may stand in it: actors, key quotes and open questions are ranked here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from briefing.exporters import speaking
from briefing.exporters.asking import question_text
from briefing.exporters.candidates import (
    CANDIDATES,
    LONGEST,
    Candidate,
    Section,
    as_candidates,
    in_own_words,
    is_wanted,
    not_hidden,
    want,
)
from briefing.exporters.chronology import chronology
from briefing.exporters.grouping import homes
from briefing.exporters.page import UNNAMED, cited_documents
from briefing.exporters.safe import named, role_shown, unescape
from briefing.exporters.sources import Sources, is_unnamed_office
from briefing.exporters.verbatim import has_words
from briefing.lexicon import words
from briefing.model import Actor, Question, Quote, Role, Span

AGAIN, AGAIN_ASKED = 0.7, 0.9
"""Each further quotation of one speaker, and question of one type, weighs so much of the one before."""
MOST_ACTORS = 14
"""A page lists so many actors, however short its other sections are."""
FEWEST_ACTORS = 6
"""Among so many actors at the top also those that are named only in passing are listed."""
FIRST = 4
"""What the first entries of the other sections cite is on the page most likely."""
LEAST, FEWEST = 0.25, 2
"""A question has this weight at least, or is one of so few, to be worth a line of the page."""
ALIASES = 3
ROLES = 2
Weighted = TypeVar("Weighted", Quote, Question)


def sections(sources: Sources) -> tuple[Section, ...]:
    """Actors, chronology, key quotes and open questions."""
    others = chronology(sources), key_quotes(sources), open_questions(sources)
    firsts = "\n".join(candidate.text for section in others for candidate in section.candidates[:FIRST])
    return actors(sources, frozenset() if sources.all_listed else cited_documents(firsts)), *others


def _varied(
    items: Sequence[Weighted], group: Callable[[Weighted], str | None], sources: Sources, again: float = AGAIN
) -> list[Weighted]:
    """The items in order of weight, each less the more of its group stand before it; pinned ones stay in front."""
    seen: Counter[str | None] = Counter()
    worth: dict[str, float] = {}
    for item in items:
        worth[item.id] = item.weight * again ** seen[group(item)]
        seen[group(item)] += 1
    return sorted(
        items,
        key=lambda item: (want(item, sources), 0.0 if is_wanted(item, sources) else -worth[item.id]),
    )


def _section(
    title: str,
    shown: Sequence[Weighted],
    text: Callable[[Weighted, Sources], str | None],
    share: float,
    sources: Sources,
) -> Section:
    """A section of the first of the items, each by its text."""
    first = shown[:CANDIDATES]
    candidates, repeated = as_candidates(first, (text(item, sources) for item in first), sources)
    return Section(title, tuple(candidates), len(shown) - repeated, share)


# --- actors ---------------------------------------------------------------------------------------------------------


def actors(sources: Sources, listed: frozenset[int] = frozenset()) -> Section:
    """The actors by salience; people and bodies stand in the line of the state or organisation their role names.

    `listed` are numbers of documents in which they are best looked up, for the page cites those anyway.
    """
    pins = sources.briefing.pinned
    acting = [a for a in sources.briefing.actors if a.mentions and (a.kind != "place" or a.id in pins)]
    shown = not_hidden(acting, sources)
    home = homes(shown)
    order = {actor.id: place for place, actor in enumerate(shown)}
    told_of = [a for a in shown[:CANDIDATES] if order[a.id] < FEWEST_ACTORS or a.id in pins or not _is_passing(a)]
    chosen = list({named(actor.name): actor for actor in reversed(told_of)}.values())[::-1]
    candidates = tuple(
        Candidate(
            text=_actor_text(actor, sources, listed),
            item=actor.id,
            place=order[actor.id],
            group=home.get(actor.id, actor.id),
            pinned=actor.id in pins,
        )
        for actor in sorted(chosen, key=lambda actor: order[actor.id])[: max(MOST_ACTORS, len(pins))]
    )
    return Section("Actors", candidates, len(shown), 0.17, packed=True)


def _is_passing(actor: Actor) -> bool:
    """Whether an actor is named once, in no role: he stays at the desk.

    On pages of ten unseen stacks readers found 12 of 37 such lines worth their place, and 68 of 95 others.
    """
    return not actor.roles and sum(mention.form != "pronoun" for mention in actor.mentions) < 2


def _actor_text(actor: Actor, sources: Sources, listed: frozenset[int]) -> str:
    """`**Ana Reyes** (Reyes), mayor of Lima [1:2]`."""
    aliases = [named(alias) for alias in actor.aliases[:ALIASES]]
    roles = _distinct(actor.roles)[:ROLES] if actor.kind == "person" else []
    evidence = [role.evidence for role in roles] or [_telling(actor, sources, listed)]
    parts = [
        f"**{named(actor.name)}**",
        f" {UNNAMED}" if is_unnamed_office(actor) else "",
        f" ({', '.join(aliases)})" if aliases else "",
        "".join(f", {role_shown(role.text)}" for role in roles),
        f" {sources.marks(evidence)}",
    ]
    return "".join(parts)


def _distinct(roles: Sequence[Role]) -> list[Role]:
    """The roles whose words no other role holds: "former U.S. President" says "former President" too.

    Nor is one only "head" who is "director-general of the agency".
    """
    roles = [role for role in roles if role.text.casefold() not in words("titles", "bare")] or roles[:1]
    texts = [frozenset(role.text.casefold().split()) for role in roles]
    return [role for role, own in zip(roles, texts, strict=True) if not any(own < text for text in texts)]


def _telling(actor: Actor, sources: Sources, listed: frozenset[int]) -> Span:
    """Where an actor without a stated role is best looked up: its first name, in a listed document if there is one."""
    named_there = [mention.span for mention in actor.mentions if mention.form == "name"] or [actor.mentions[0].span]
    return next((span for span in named_there if sources.cite(span).document in listed), named_there[0])


# --- key quotes -----------------------------------------------------------------------------------------------------


def key_quotes(sources: Sources) -> Section:
    """Quotations by weight, those that the source gives to nobody last; a fragment only with speaker and cue in its
    sentence, and then marked "partial".
    """
    quotes = [quote for quote in sources.briefing.quotes if quote.kind in ("direct", "mixed")]
    shown = _varied(not_hidden(quotes, sources), lambda quote: quote.speaker or quote.speaker_name, sources)
    shown.sort(key=lambda quote: quote.speaker_name is None and not is_wanted(quote, sources))
    return _section("Key quotes", shown, _quote_text, 0.2, sources)


def _quote_text(quote: Quote, sources: Sources) -> str | None:
    """`**Ana Reyes** (mayor) said: "…" [1:2]`, of a partial one `**Ana Reyes** called, partial: the plan "mad" [1:2]`.

    None for what is no key quote, for what somebody is told not to have said, and where the words around the quoted
    ones can't be told in their order.
    """
    fragment = speaking.is_fragment(quote, sources)
    if fragment and not speaking.has_speaker_and_cue(quote, sources):
        return None
    if quote.cue is not None and speaking.is_unsaid(quote.cue, sources):
        return None
    text = speaking.quoted_words(quote, sources)
    can_be_understood = speaking.tells_who(quote, sources) and speaking.tells_of_what(text)
    if not can_be_understood and not is_wanted(quote, sources):
        return None
    if len(text.split()) > LONGEST and quote.id not in sources.briefing.pinned:
        return None
    places = speaking.places(quote, sources)
    if not has_words(unescape(text), [sources.sentences(place) for place in places], sources):
        return None
    partial = ", partial" if fragment or speaking.is_partial(quote, sources) else ""
    return f"{speaking.lead(quote, sources)}{partial}: {text} {sources.marks(places)}"


# --- open questions -------------------------------------------------------------------------------------------------


def open_questions(sources: Sources) -> Section:
    """Questions by weight, answered ones with their answer below all that are open; a dispute only with both sides."""
    questions = [question for question in sources.briefing.questions if question.status != "dropped"]
    visible = not_hidden(questions, sources)
    shown = _varied(_worth_a_line(visible, sources), lambda question: question.kind, sources, AGAIN_ASKED)
    shown.sort(key=lambda question: question.status == "answered" and not is_wanted(question, sources))
    section = _section("Open questions", shown, _question_text, 0.17, sources)
    return replace(section, total=section.total + len(visible) - len(shown))


def _worth_a_line(questions: Sequence[Question], sources: Sources) -> list[Question]:
    """The questions but those of little weight, of which only the first few stand, where there is no better."""
    return [
        question
        for number, question in enumerate(questions)
        if number < FEWEST or question.weight >= LEAST or is_wanted(question, sources)
    ]


def _question_text(question: Question, sources: Sources) -> str | None:
    return in_own_words(question, "", sources) or question_text(question, sources)
