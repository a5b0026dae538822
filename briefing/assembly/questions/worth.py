"""Whether a question is worth a reader's time: who would act, what hangs on it, and whether its time is over."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.assembly.actors import Roster
from briefing.assembly.questions.announced import SELDOM, is_for_effect, is_scheduled, is_seldom_open, is_unquestioned
from briefing.assembly.questions.dues import Dues
from briefing.assembly.questions.matters import Open, Subjects, stem
from briefing.assembly.questions.sound import unsound
from briefing.gazetteer import known
from briefing.lexicon import words
from briefing.model import Annotations, Document

LEAST_WORDS = 4
"""Fewest words of a question in the text's own words that says what it is about."""
SHORT = 5
"""Fewest words of a question about what is ahead that says more than whether somebody will win, lead or judge."""
PASSED_OVER = "no later document raises it"
UNDATED = "nobody says it, no date"
"""The part of a weight by which a plain "will" yields to what is announced by somebody or for a day."""
PATIENT = 0.4
"""The part of that which a question loses whose text says itself that nobody knows what will be."""
OPENING = 3
"""So many sentences open a piece: its lead and what stands below its title."""
OLD = 365
"""Days after which what a document announced is old: who still wants to know looks elsewhere first."""
_POINTS = re.compile(
    r"\b(?:he|she|it|they|him|her|them|his|their|this|that|these|those(?! (?:who|whose|with|in)\b)|you|your|we|us|our|"
    r"I|me|my)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[\w,;:] )(?:(?:al|de|el)-)?(?!I\b)[A-Z]\w")
"""A capital inside a question: it names somebody or something."""
_FIRST = re.compile(r"\w+ ([A-Z][a-z]{2,30}) (?=[a-z])")
"""The first word of a question's subject, with a capital, before one without."""
_ASKS = re.compile(
    r"\b(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|"
    r"shall|may|might|must|am)\b|n['’]t\b",
    re.IGNORECASE,
)
"""A word that asks, or a verb that can change places with its subject: without one, a question mark asks nothing."""
_HANGING = re.compile(r" (?:at|between|by|for|from|in|into|of|on|over|with) ")
"""Where what hangs on a noun begins: "the hearing in that case"."""
_SAYS_SO = (
    *("open: ", "not told: ", "not verified", "not confirmed", "not decided: ", "none yet", "not ruled out"),
    *("needs approval", "yet to", "hearsay: ", "estimated at", "in progress", "demands: ask", "asks: "),
)
"""How the rules begin whose words say themselves that something is open: it is, whomever it is about."""
_ASKED_FOR = (
    *("demands: call", "demands: demand", "demands: urge", "demands that: "),
    *("intent: appeal", "intent: bid", "intent: suit", "put off: "),
)
"""How the rules begin of what is publicly demanded, asked of a court or put off: open, whomever it is about."""
_FORETOLD = ("modal: ", "is to", "to be done")
"""How the rules begin that need no more than a verb: what is ahead is worth asking if somebody would act."""
_OF_WHAT_WILL_BE = re.compile(r"(?:\w+ ){0,5}will\b", re.IGNORECASE)
"""How a question of what is not known begins that is of what is ahead: "When will a treaty be signed?"."""
_PUT = ("question", "open: the question before it")
"""The rules of what the text itself asks in so many words."""
_MUSING = ("hedge: maybe", "hedge: perhaps", "hedge: probably", "hedge: arguably", "hedge: presumably")
"""How the rules begin whose words a writer uses for thoughts of his own."""
_DEATH = stem("death")
_DECIDES = frozenset({"decide", "rule", "vote"})
_AHEAD = frozenset({"pending", "forecast"})
_VAGUE = frozenset(
    {"anyone", "certain", "everyone", "many", "one", "others", "people", "several", "some", "somebody", "someone"}
)
_LIGHT = frozenset({"do", "exercise", "face", "get", "have", "make", "play", "pursue", "seize", "show", "take"})
_ACTING = frozenset({"person", "organization", "state", "group"})


@dataclass(frozen=True, slots=True)
class Standing:
    """What speaks against a question: parts of its weight by name, each at most 0, and reasons in words."""

    parts: Mapping[str, float]
    reasons: tuple[str, ...] = ()


class Worth:
    """Who acts and what day it is, ready to judge questions by."""

    def __init__(
        self,
        documents: Sequence[Document],
        annotations: Mapping[str, Annotations],
        roster: Roster,
        subjects: Subjects,
        dues: Dues,
    ) -> None:
        self._dues = dues
        self._annotations = annotations
        self._bodies_begin = {
            one.id: next((block.start for block in one.blocks if block.role == "body"), 0) for one in documents
        }
        self._paragraphs = {one.id: {block.start: block.end for block in one.blocks} for one in documents}
        self._kinds = {actor.id: actor.kind for actor in roster.actors}
        self._names = {actor.id: actor.name for actor in roster.actors}
        self._persons = tuple(actor.name for actor in roster.actors if actor.kind == "person")
        self._bodies = tuple(actor.name for actor in roster.actors if actor.kind in _ACTING - {"person"})
        self._subjects = subjects

    def asks_enough(self, one: Open) -> bool:
        """Whether a question is to be put at all.

        "Will Norway close the port?" is; "Will the new phone have a camera?" tells a quality, "Could there be more?"
        is about nobody, "Why did they?" means nothing on its own, and what has a fault can't be trusted.
        """
        if one.doubt.faults or self._takes_it_for_a_person(one):
            return False
        if one.doubt.rule in _PUT:
            clear = _NAME.search(one.doubt.question) is not None or _is_named_open(one)  # "Who shot first?"
            least = LEAST_WORDS - clear
            if len(one.doubt.question.split()) < least or not _ASKS.search(one.doubt.question):
                return False  # "Why?", "A man with his hands in the air?"; "Will Oslo pay?" is clear
            return not (_POINTS.search(one.doubt.question) and not _NAME.search(one.doubt.question))
        if _says_so(one):
            return True
        if one.doubt.kind not in _AHEAD:
            return bool(one.matter.actors or one.holders) or _is_consequential(one)
        if _tells_a_quality(one) and (one.doubt.lemma == "be" or not self._acts(one, alone=True)):
            return False
        if _is_consequential(one) or self._is_of_a_decision(one) or one.doubt.rule.startswith(_ASKED_FOR):
            return True
        if one.doubt.kind == "pending" and one.doubt.rule.startswith(_FORETOLD):
            return self._acts(one) and not self._is_vague(one)  # "Some planes will land in Oslo."
        return bool(one.matter.actors or _holding(one)) or self._is_of_a_body(one)

    def standing(self, one: Open) -> Standing:
        """What speaks against a question that is put all the same."""
        parts: dict[str, float] = {}
        appeals = one.doubt.rule.startswith("intent: appeal")  # it says enough that a higher court is asked
        names_it = _says_so(one) and one.doubt.rule != "none yet"  # "No date has been set.": for what?
        if _says_little(one) and not _is_consequential(one) and not names_it and not appeals:
            parts["says little"] = -0.1
        if one.doubt.rule.startswith(_MUSING) and not one.holders:
            parts["only mused"] = -0.1
        if self._is_vague(one) and not _says_so(one):
            parts["about nobody in particular"] = -0.1
        if one.doubt.kind not in _AHEAD:
            return Standing(parts)
        reasons = []
        if _tells_a_quality(one):
            parts["tells a quality, no deed"] = -0.15
        if _tells_a_bearing(one) and not _says_so(one):
            parts["tells a bearing, no deed"] = -0.25
        if one.doubt.question.startswith("Would "):
            parts["only supposed"] = -0.15  # "said it would" asks "Will it …?"
        if one.doubt.rule == "modal: will" and not one.holders and not self._dues.is_dated(one):
            parts[UNDATED] = -0.08
        if not (self._acts(one) or self._is_of_a_decision(one) or _says_so(one) or appeals):
            parts["no actor acts"] = -0.1
        if (due := self._dues.missed(one)) is not None:
            parts["overdue"] = -0.3
            reasons.append(f"overdue: it was for {due} at the latest, and no later document says what came of it")
        elif self._dues.age(one) > OLD:
            parts["old"] = -0.12
            reasons.append(f"old: nothing is said of it after {self._dues.written(one)}")
        return Standing(parts, tuple(reasons))

    def sinking(self, row: Sequence[Open]) -> Mapping[str, float]:
        """The share of its weight that a question loses, with why, without being left out for it; nothing of most.

        What cannot be trusted in its wording comes behind all that can; what is merely on the calendar, was for a
        day that is over, is unlikely by the author's own word or is raised by no later document far down.
        """
        one = row[0]
        if one.doubt.kind == "asked":
            if self._opens_a_piece(one):
                return {"the piece answers what it opens with": -0.6}
            if is_for_effect(one):
                return {"it is asked for effect": -0.6}
            return {"its paragraph takes it up": -0.4} if self._heads_a_paragraph(one) else {}
        broken = unsound(one.doubt.question, self._persons, self._bodies)
        if broken is None and self._keeps_a_capital(one):
            broken = "its subject is taken for a name"
        if broken is not None:
            return {broken: -0.9}
        passed = max(map(self._dues.passed_over, row))
        if _is_named_open(one):  # it stays so till a later text tells the answer
            soon = one.doubt.question.startswith("When ") or self._dues.has_acted_since(one)  # what is settled first
            passed = passed * (1.0 if soon else PATIENT) if _looks_ahead(one) else 0.0
            passed = min(passed, self._dues.of_its_day(one))
            if passed and not _looks_ahead(one):
                return {PASSED_OVER: passed}
        if not _looks_ahead(one):
            is_claim = one.doubt.kind == "unconfirmed" and all(each.doubt.kind == "unconfirmed" for each in row)
            return {PASSED_OVER: passed} if passed and is_claim else {}
        unlikely = one.doubt.kind == "forecast" and one.doubt.stance == "doubts" and not one.holders
        found = {
            "merely scheduled": -0.6 if is_scheduled(one) else 0.0,
            "nothing casts doubt on it": self._unquestioned(row),
            "its day is over": -0.5 if self._dues.missed(one) is not None else 0.0,
            "its author does not expect it": -0.5 if unlikely else 0.0,
            "readers seldom find its like open": SELDOM if is_seldom_open(row) else 0.0,
            PASSED_OVER: passed,
        }
        most = min(found, key=lambda why: found[why])
        return {most: found[most]} if found[most] else {}

    def _takes_it_for_a_person(self, one: Open) -> bool:
        """Whether an "it" in what a person says was taken for that person: "Lund denied that it was political"."""
        agent = one.doubt.agent
        if agent is None or self._subjects.text(agent).casefold() not in ("it", "its"):
            return False
        subject = one.doubt.question.partition(" ")[2].partition(" ")[0]
        people = (actor for actor in _holding(one) if self._kinds.get(actor) == "person")
        return any(subject.casefold() in self._names[actor].casefold().split() for actor in people)

    def _unquestioned(self, row: Sequence[Open]) -> float:
        """What a plan loses of which no text that tells it says that it may not come about."""
        plain = (is_unquestioned(one, self._annotations[one.doubt.span.document], self._subjects) for one in row)
        return -0.5 if all(plain) else 0.0

    def _opens_a_piece(self, one: Open) -> bool:
        """Whether a question of nobody's stands in the first sentences of a document, which is there to answer it."""
        place = one.doubt.span
        first = self._bodies_begin.get(place.document, 0)
        number = self._annotations[place.document].sentence_at
        return not one.holders and number(place.start) - number(first) < OPENING

    def _heads_a_paragraph(self, one: Open) -> bool:
        """Whether a question of nobody's opens a paragraph that goes on: "Who pushed? Court papers show that …"."""
        place = one.doubt.span
        end = self._paragraphs[place.document].get(place.start, 0)
        return one.doubt.rule == "question" and not one.holders and end > place.end + 1

    def _keeps_a_capital(self, one: Open) -> bool:
        """Whether a common word at the start of a sentence kept its capital: "Will Ships be withdrawn?".

        It is common if it names nobody, and the document writes it small elsewhere.
        """
        word = _FIRST.match(one.doubt.question)
        agent = one.doubt.agent
        if word is None or agent is None or not self._subjects.text(agent).startswith(word[1]):
            return False
        if any(start == agent.start for start, _, _ in self._subjects.named(agent)):
            return False
        small = word[1].lower()
        return any(self._subjects.writes(agent.document, form) for form in (small, small.removesuffix("s")))

    def _acts(self, one: Open, alone: bool = False) -> bool:
        """Whether an actor is named in the subject of what is open, or (`alone`) is all of it but its article.

        The question's wording may name one where the text has a pronoun.
        """
        if any(self._is_asked_about(actor, one, alone) for actor in one.matter.actors | _holding(one)):
            return True
        agent = one.doubt.agent
        if agent is None:
            return any(holder.actor is not None for holder in one.holders)
        if self._is_of_a_body(one):
            return True
        named = [found for found in self._subjects.named(agent) if self._kinds.get(found[2]) in _ACTING]
        return any(not alone or (end == agent.end and start - agent.start <= 4) for start, end, _ in named)

    def _is_asked_about(self, actor: str, one: Open, alone: bool) -> bool:
        """Whether a question's subject begins with an actor's name, or (`alone`) is that name."""
        name, asked = self._names.get(actor, ""), one.doubt.question.partition(" ")[2]
        return bool(name) and asked.startswith(f"{name} " if alone else name) and self._kinds[actor] in _ACTING

    def _is_of_a_decision(self, one: Open) -> bool:
        """Whether it is asked of a day when something is decided: "The trial is due to begin in August."."""
        return self._dues.is_dated(one) and self._head(one) in words("doubts", "decision_nouns")

    def _is_of_a_body(self, one: Open) -> bool:
        """Whether those who would act are a body or people in office or of a country: "the board", "the Europeans"."""
        head = self._head(one)
        people = known(head.title())
        return stem(head) in _bodies() or (people is not None and people.use in ("people", "adjective"))

    def _is_vague(self, one: Open) -> bool:
        """Whether those who would act are anybody: "some planes", "people"."""
        agent = one.doubt.agent
        return agent is not None and self._subjects.text(agent).partition(" ")[0].casefold() in _VAGUE

    def _head(self, one: Open) -> str:
        """The noun of a question's subject in lower case: "hearing" of "the hearing in that case"."""
        agent = one.doubt.agent
        said = self._subjects.text(agent) if agent is not None else ""
        return _HANGING.split(said, maxsplit=1)[0].rpartition(" ")[2].casefold()


@cache
def _bodies() -> frozenset[str]:
    """The stems of the nouns for bodies, people in office and those who act together."""
    tables = (
        ("doubts", "collective_nouns"),
        ("doubts", "acting_nouns"),
        ("doubts", "court_nouns"),
        ("titles", "offices"),
    )
    return frozenset(stem(word) for table in tables for word in words(*table))


def _says_little(one: Open) -> bool:
    """Whether a question is short, or short for one that names nobody and no figure: "Is the rival the leader?"."""
    asked = one.doubt.question
    if _DEATH in one.matter.terms:
        return False
    named = _NAME.search(asked) is not None or any(character.isdigit() for character in asked)
    return len(asked.split()) < (SHORT if named else SHORT + 2)


def _tells_a_bearing(one: Open) -> bool:
    """Whether it is only said how somebody bears himself: "will continue to fight", "will do the right thing".

    Who calls for calm or unity asks others to bear themselves so.
    """
    verb = one.doubt.lemma.partition(" ")[0]
    if verb in words("doubts", "bearing_verbs") and " against " not in one.doubt.question:
        return True
    if one.doubt.rule.startswith("demands: "):
        return one.doubt.lemma in words("doubts", "vague_objects")
    return verb in _LIGHT and bool(words("doubts", "vague_objects") & set(one.doubt.question.rstrip("?").split()))


def _is_named_open(one: Open) -> bool:
    """Whether the text itself says that something is not known or not told."""
    return one.doubt.rule.startswith(("open: ", "not told: "))


def _looks_ahead(one: Open) -> bool:
    return one.doubt.kind in _AHEAD or _OF_WHAT_WILL_BE.match(one.doubt.question) is not None


def _says_so(one: Open) -> bool:
    return one.doubt.rule.startswith(_SAYS_SO) or one.doubt.lemma in _DECIDES


def _holding(one: Open) -> frozenset[str]:
    return frozenset(holder.actor for holder in one.holders if holder.actor is not None)


def _is_consequential(one: Open) -> bool:
    return one.doubt.lemma.partition(" ")[0] in words("events", "consequential")


def _tells_a_quality(one: Open) -> bool:
    """Whether "will" describes a thing ("will cost 90 euros") and announces no deed ("will close a plant")."""
    has_to = one.doubt.lemma == "have" and " have to " in one.doubt.question
    is_state = one.doubt.lemma in words("doubts", "state_verbs") and not has_to
    return one.doubt.rule.startswith(("modal: ", "is to")) and is_state
