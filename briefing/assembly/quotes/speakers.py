"""Who a speaker's words stand for: the actor they name, the last body or person that spoke for "it" and "he"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.assembly.actors import Roster
from briefing.lexicon import words
from briefing.model import Actor, Annotations, Attribution, Document, Mention, Span
from briefing.text import one_line

_ARTICLE = re.compile(r"\Athe\s+", re.IGNORECASE)
_JOINS = re.compile(r"\b(?:and|or)\b|[,&]")
_WORD = re.compile(r"\s*[-–]?(['’]?\w+)")
_PREPOSITIONS = frozenset({"of", "for", "from", "in", "at", "on", "with", "against", "to", "by", "near", "behind"})
_AFTER_A_NAME = _PREPOSITIONS | frozenset(
    {"and", "or", "himself", "herself", "itself", "themselves", "alone", "jr", "sr"}
)
_RELATIVE = frozenset({"who", "which", "that", "what", "this", "whom"})
_PERSON_PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_BODY_PRONOUNS = frozenset({"it", "its"})
_JOINT_PRONOUNS = frozenset({"they", "them", "their", "both"})
_TITLES = {
    "m": re.compile(r"\b(?:Mr|Sir|Lord|King|Prince)\.?\s*$"),
    "f": re.compile(r"\b(?:Ms|Mrs|Miss|Dame|Lady|Queen)\.?\s*$"),
}
_BODIES = frozenset({"organization", "state", "group", "place"})
BACK = 300
"""Mentions back that a definite description may reach."""
REACH = 4
"""Sentences back that a pronoun may reach for the one who spoke."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke: `actor` is an id or None, `name` what is shown, `said_by` where the words of the name stand.

    `kind` is the actor's or, for a role without a name, "person" or "organization" where that is plain, else None.
    `role` is the role stated beside the name; `reason` tells how a pronoun or a description was resolved.
    """

    actor: str | None
    name: str
    said_by: Span
    kind: str | None = None
    gender: str = ""
    role: Span | None = None
    reason: str = ""


class Speakers:
    """The speakers of one document's attributions, resolved in reading order."""

    def __init__(
        self, document: Document, annotations: Annotations, roster: Roster, actors: Mapping[str, Actor]
    ) -> None:
        """Take the document's mentions that belong to actors."""
        self.text = document.text
        self.annotations = annotations
        self.actors = actors
        known = ((mention, roster.of(mention.span)) for mention in annotations.mentions)
        self.mentions = [(mention, actor) for mention, actor in known if actor is not None]
        self._starts = [mention.span.start for mention, _ in self.mentions]
        self.quoted = sorted(span for found in annotations.attributions for span in found.quoted)
        self._spoke: list[tuple[int, int, Speaker]] = []  # sentence, offset, who: in reading order

    def of(self, found: Attribution) -> Speaker | None:
        """Who said it, or None where the text gives nobody. To be asked for the attributions in order of speaker."""
        if found.speaker is None:
            return None
        stated = self.text[found.speaker.start : found.speaker.end]
        if stated.lower() in _RELATIVE:
            return self._just_before(found.speaker)
        speaker = self._pronoun(stated.lower(), found.speaker) or self._named(found.speaker)
        self._spoke.append((self.annotations.sentence_at(found.speaker.start), found.speaker.start, speaker))
        return speaker

    def _just_before(self, span: Span) -> Speaker | None:
        """The actor that a relative pronoun follows: "Ana Nguyen, who said"; None where there is none."""
        index = bisect_left(self._starts, span.start) - 1
        if index < 0 or self.text[self.mentions[index][0].span.end : span.start].strip(" ,()") != "":
            return None
        mention, actor = self.mentions[index]
        return self._speaker(actor, mention, mention.span)

    def _named(self, span: Span) -> Speaker:
        """The actor that a noun phrase names; a role without a name keeps its words."""
        stated = one_line(self.text[span.start : span.end])
        bare = _ARTICLE.sub("", stated)
        found = self._actor_in(span)
        if found is None and bare != stated:
            return self._described(bare, span) or Speaker(None, bare, span)
        if found is None:
            return Speaker(None, stated, span)
        mention, actor = found
        return self._speaker(actor, mention, span)

    def _speaker(self, actor: str, mention: Mention, span: Span, reason: str = "") -> Speaker:
        known = self.actors[actor]
        return Speaker(actor, known.name, span, known.kind, self._gender(mention), mention.role, reason)

    def _described(self, bare: str, span: Span) -> Speaker | None:
        """The only actor so far whose name or role ends in a definite description: "the ministry", "the president"."""
        ending = re.compile(rf"(?:^|\W){re.escape(bare)}$", re.IGNORECASE)
        fitting: dict[str, Mention] = {}
        nearest = bisect_left(self._starts, span.start)
        for mention, actor in self.mentions[max(nearest - BACK, 0) : nearest]:
            stated = [mention.span, *([mention.role] if mention.role is not None else [])]
            if any(ending.search(one_line(self.text[part.start : part.end])) for part in stated):
                fitting[actor] = mention
        if len(fitting) != 1:
            return None
        [(actor, mention)] = fitting.items()
        reason = f"“the {bare}” is {self.actors[actor].name}, the only one so far that is called so"
        return self._speaker(actor, mention, span, reason)

    def _actor_in(self, span: Span) -> tuple[Mention, str] | None:
        """The mention that is the phrase's head: "Kyiv's mayor Ana Nguyen" is Nguyen, "Peru and Chile" nobody alone."""
        inside = self._inside(span)
        heads = [(mention, actor) for mention, actor in inside if self._is_head(mention, span)]
        if self._is_joint(heads) or len({actor for _, actor in heads}) != 1:
            return None
        return heads[-1]

    def _is_head(self, mention: Mention, span: Span) -> bool:
        """Whether a mention is what a phrase is about, and not only part of its description.

        "Ana Nguyen of Kyiv" is about Nguyen, "a spokesman for Kyiv" and "a Nguyen supporter" are not about the names.
        """
        start = mention.span.start if mention.role is None else min(mention.role.start, mention.span.start)
        before = self.text[span.start : start].split()
        after = _WORD.match(self.text, mention.span.end, span.end)
        if _PREPOSITIONS & {word.lower() for word in before} and not (mention.kind == "person" and _is_title(before)):
            return False
        return after is None or after.group(1).lower() in _AFTER_A_NAME

    def _inside(self, span: Span) -> list[tuple[Mention, str]]:
        first = bisect_left(self._starts, span.start - 40)
        last = bisect_left(self._starts, span.end)
        return [(mention, actor) for mention, actor in self.mentions[first:last] if mention.span.overlaps(span)]

    def _is_joint(self, heads: Sequence[tuple[Mention, str]]) -> bool:
        """Whether two actors stand side by side in the phrase: "South Korea and the United States"."""
        return any(
            one != two and _JOINS.search(self.text, left.span.end, right.span.start) is not None
            for (left, one), (right, two) in pairwise(heads)
        )

    def _gender(self, mention: Mention) -> str:
        """The gender that a title before the name states, or ""."""
        before = self.text[max(mention.span.start - 12, 0) : mention.span.start]
        return next((gender for gender, title in _TITLES.items() if title.search(before)), "")

    # --- pronouns

    def _pronoun(self, word: str, span: Span) -> Speaker | None:
        """The one that "he", "it" or "they" stands for; the bare word where two fit or nobody spoke before."""
        if word not in _PERSON_PRONOUNS and word not in _BODY_PRONOUNS and word not in _JOINT_PRONOUNS:
            return None
        found = self._spoke_before(word, span) or self._subject_before(word, span)
        if found is None:
            return Speaker(None, word, span)
        return replace(found, said_by=span, reason=f"“{word}” stands for {found.name}, the last that spoke and agrees")

    def _spoke_before(self, word: str, span: Span) -> Speaker | None:
        """The speaker nearest before, if nobody else that agrees spoke in the same sentence."""
        here = self.annotations.sentence_at(span.start)
        nearest: list[Speaker] = []
        sentence = here
        for number, offset, speaker in reversed(self._spoke):
            if offset >= span.start or number < here - REACH or (nearest and number < sentence):
                break
            if self._agrees(word, speaker) and speaker.name.lower() != word:
                nearest.append(speaker)
                sentence = number
        if len({speaker.actor or speaker.name for speaker in nearest}) != 1:
            return None
        return None if self._rivalled(word, nearest[0], sentence, span) else nearest[0]

    def _agrees(self, word: str, speaker: Speaker) -> bool:
        noun = _head_noun(speaker.name)
        body = speaker.kind in _BODIES or (speaker.kind is None and noun in words("speech", "bodies"))
        many = speaker.kind is None and noun.endswith("s") and not noun.endswith("ss")
        if word in _PERSON_PRONOUNS:
            return not body and not many and not (speaker.gender and _PERSON_PRONOUNS[word] != speaker.gender)
        if word in _BODY_PRONOUNS:
            return body and not many
        return many or " and " in speaker.name or speaker.kind in _BODIES

    def _rivalled(self, word: str, speaker: Speaker, sentence: int, span: Span) -> bool:
        """Whether another actor that agrees became the subject after the speaker spoke and before the pronoun."""
        if word not in _PERSON_PRONOUNS:
            return False
        return any(
            actor != speaker.actor
            for mention, actor in self._subjects(sentence + 1, span.start)
            if mention.kind == "person"
        )

    def _subject_before(self, word: str, span: Span) -> Speaker | None:
        """The person that is the subject of this sentence or the one before, if only one is."""
        if word not in _PERSON_PRONOUNS:
            return None
        here = self.annotations.sentence_at(span.start)
        for number in (here, here - 1):
            people = {
                actor: mention
                for mention, actor in self._subjects(number, span.start)
                if mention.kind == "person" and self.annotations.sentence_at(mention.span.start) == number
            }
            if len(people) > 1:
                return None
            for actor, mention in people.items():
                speaker = self._speaker(actor, mention, mention.span)
                return speaker if self._agrees(word, speaker) else None
        return None

    def _subjects(self, sentence: int, before: int) -> list[tuple[Mention, str]]:
        """The named subjects outside quotations from a sentence on, up to an offset."""
        sentences = self.annotations.sentences
        if not 0 <= sentence < len(sentences):
            return []
        first = bisect_left(self._starts, sentences[sentence].start)
        last = bisect_left(self._starts, before)
        return [
            (mention, actor)
            for mention, actor in self.mentions[first:last]
            if mention.function == "subject" and not self._is_quoted(mention.span)
        ]

    def _is_quoted(self, span: Span) -> bool:
        index = bisect_right(self.quoted, span) - 1
        return index >= 0 and self.quoted[index].overlaps(span)


def _is_title(before: Sequence[str]) -> bool:
    """Whether the words before a name are one office: "Secretary of State", not "a spokesman for President"."""
    return all(word == "of" or word in {"the", "The"} or word[:1].isupper() for word in before)


def _head_noun(name: str) -> str:
    """The noun a phrase is about, in small letters: "ministry" of "housing ministry of Chile"."""
    parts = name.casefold().split()
    cut = next((index for index, part in enumerate(parts) if index and part in _PREPOSITIONS), len(parts))
    return parts[cut - 1] if parts else ""
