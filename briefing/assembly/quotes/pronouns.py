"""Whom "he", "she", "it" and "they" stand for where they speak: the last speaker that agrees; nobody where two fit."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from briefing.assembly.gender import Gender, gender_of_given, gender_of_word
from briefing.assembly.quotes.agreement import BODY, JOINT, PERSON, agrees, is_body_of_many
from briefing.assembly.quotes.naming import Naming, Speaker
from briefing.assembly.quotes.strangers import opens_with_stranger, tells_of_office
from briefing.lexicon import words
from briefing.model import Annotations, Mention, Span

_CREDIT = re.compile(r" (?:reports|has more|contributed to this (?:report|story))(?: from [^.\n]{1,40})?\.")
"""What is said of the reporter of a story, who is nobody in it: "Ana Reyes reports from Lima."."""
BESIDE = 12
"""Code points between a quotation and the pronoun that spoke it: the mark, a comma, "said"."""
REACH = 4
"""Sentences back that a pronoun may reach for the one who spoke."""
REPLYING = frozenset({"answer", "reply", "respond", "retort"})
"""Verbs of whoever was asked, not of who asked."""
MANY = 2
"""Sentences back that "they" may, for much else is in the plural; a body of many only one."""


class Pronouns:
    """The speaking pronouns of one document; those who spoke are told to it in reading order."""

    def __init__(self, annotations: Annotations, naming: Naming) -> None:
        """Work on a document's sentences and mentions."""
        self.annotations = annotations
        self.naming = naming
        self.quoted = sorted(span for found in annotations.attributions for span in found.quoted)
        self._actors = {mention.span: actor for mention, actor in naming.mentions}
        self._contents: dict[Span, list[Span]] = defaultdict(list)
        """What is said by the words at each span."""
        for found in annotations.attributions:
            if found.speaker is not None:
                self._contents[found.speaker].append(found.span)
        self._said = sorted(found.span for found in annotations.attributions)
        self._asking = [
            found for found in annotations.attributions if found.act == "asks" and found.speaker is not None
        ]
        self._lemmas = {found.speaker: found.lemma for found in annotations.attributions}
        self._starts = [mention.span.start for mention in annotations.mentions]
        self._spoke: list[tuple[int, int, Speaker]] = []  # sentence, offset, who: in reading order
        self._genders: dict[str, Gender] = {}
        """The gender of those whom "he" or "she" has stood for, by actor or name."""

    def spoke(self, speaker: Speaker, span: Span) -> None:
        """Remember that somebody, whose words stand at `span`, spoke."""
        self._spoke.append((self.annotations.sentence_at(span.start), span.start, speaker))

    def last(self, span: Span) -> str | None:
        """The actor who spoke last, within a few sentences before the words at `span`; None where it was another."""
        here = self.annotations.sentence_at(span.start)
        before = next((spoke for spoke in reversed(self._spoke) if spoke[1] < span.start), None)
        return before[2].actor if before is not None and before[0] >= here - REACH else None

    def resolved(self, word: str, span: Span) -> Speaker | None:
        """The one a pronoun stands for; the bare word where two fit or nobody spoke before. None for other words.

        "A spokesperson" is treated likewise: of the body that has just spoken.
        """
        if word in words("speech", "spokespeople"):
            return self._body_before(span)
        if word not in PERSON and word not in BODY and word not in JOINT:
            return None
        found = self._spoke_before(word, span) or self._subject_before(word, span) or self._pointed(word, span)
        if found is not None and word in PERSON:
            found = self._who_answers(word, found, span)
        if found is None:
            return Speaker(None, word, span, gender=gender_of_word(word))
        if word in PERSON:
            self._genders[found.actor or found.name] = gender_of_word(word)
        return replace(found, said_by=span, reason=f"“{word}” stands for {found.name}, the last that spoke and agrees")

    def _who_answers(self, word: str, speaker: Speaker, span: Span) -> Speaker | None:
        """The speaker, but the one who was asked where that one has just asked; None where it can't be told.

        "Kim asked Ana Reyes if it rained. “No,” she replied.": Reyes. "… “No,” she said.": either. "Kim asked if it
        rained. “It is wet,” she said.": Kim.
        """
        here, lemma = self._sentence(span), self._lemmas.get(span)
        offsets = {found.speaker.start for found in self._asking if found.speaker is not None and found.speaker != span}
        asked = [
            (offset, who)
            for number, offset, who in self._spoke
            if offset in offsets and here - 1 <= number <= here and offset < span.start
        ]
        if not asked or lemma == "ask" or not self._is_same(asked[-1][1], speaker):
            return speaker
        others = self._asked_people(word, asked[-1][0], speaker)
        if lemma in REPLYING:
            return others[0] if len(others) == 1 else None
        return None if others else speaker

    @staticmethod
    def _is_same(one: Speaker, other: Speaker) -> bool:
        return (one.actor or one.name) == (other.actor or other.name)

    def _asked_people(self, word: str, offset: int, asker: Speaker) -> list[Speaker]:
        """Those who agree with a pronoun among whom somebody, named at an offset, asks in that sentence."""
        sentence = self.annotations.sentences[self.annotations.sentence_at(offset)]
        first, last = bisect_left(self.naming.starts, offset), bisect_left(self.naming.starts, sentence.end)
        people = {
            actor: self.naming.speaker(actor, mention, mention.span)
            for mention, actor in self.naming.mentions[first:last]
            if mention.function == "object" and actor != asker.actor and self.naming.actors[actor].kind == "person"
        }
        return [one for one in people.values() if self._agrees(word, one)]

    def _agrees(self, word: str, speaker: Speaker) -> bool:
        """Whether a pronoun can stand for a speaker, also by the pronouns that have."""
        told = self._genders.get(speaker.actor or speaker.name, "")
        return agrees(word, speaker if speaker.gender or not told else replace(speaker, gender=told))

    def _body_before(self, span: Span) -> Speaker | None:
        """The body that spoke last, in this sentence or the one before: the embassy said. | A spokesperson | said."""
        here = self.annotations.sentence_at(span.start)
        before = next((spoke for spoke in reversed(self._spoke) if spoke[1] < span.start), None)
        if before is None or before[0] < here - 1 or before[2].kind not in ("organization", "state"):
            return None
        return replace(before[2], said_by=span, role=None, reason=f"{before[2].name} has just spoken")

    def _spoke_before(self, word: str, span: Span) -> Speaker | None:
        """The speaker nearest before, if nobody else that agrees spoke in the same sentence."""
        here = self._sentence(span)
        nearest: list[Speaker] = []
        sentence = here
        for number, offset, speaker in reversed(self._spoke):
            if number < here - self._reach(word, speaker) or (nearest and number < sentence):
                break
            if offset >= span.start or speaker.name.lower() == word:
                continue
            if self._agrees(word, speaker) and speaker.actor not in self._named_after(span):
                nearest.append(speaker)
                sentence = number
        if len({speaker.actor or speaker.name for speaker in nearest}) != 1:
            return None
        return None if self._rivalled(word, nearest[0], sentence, span) else nearest[0]

    @staticmethod
    def _reach(word: str, speaker: Speaker) -> int:
        """How many sentences back a pronoun may reach for a speaker."""
        return REACH if word not in JOINT else 1 if is_body_of_many(speaker) else MANY

    def _sentence(self, span: Span) -> int:
        """The sentence of a pronoun, or the first one of the quotation right before it: “We left. It rained,” she said.

        What lies between is in somebody's words, and names nobody she can be.
        """
        index = bisect_left(self.quoted, span) - 1
        if index >= 0 and span.start - self.quoted[index].end <= BESIDE:
            while index and not self._is_between(self.quoted[index - 1].end, self.quoted[index].start):
                index -= 1
            return self.annotations.sentence_at(self.quoted[index].start)
        return self.annotations.sentence_at(span.start)

    def _is_between(self, start: int, end: int) -> bool:
        """Whether the author has words between two quotations, or only a new paragraph."""
        return any(character.isalnum() for character in self.naming.text[start:end])

    def _rivalled(self, word: str, speaker: Speaker, sentence: int, span: Span) -> bool:
        """Whether another one that agrees became the subject after the speaker spoke and before the pronoun.

        Or was done something to just before it: Kim left. It accused | the mayor | of lying. She denies it.
        """
        if word in JOINT:
            return False
        if word in PERSON and (
            self._has_stranger(sentence + 1, span.start)
            or self._is_described_between(word, sentence, span)
            or self._is_told_apart(word, speaker, sentence)
        ):
            return True
        return any(actor != speaker.actor for _, actor in self._subjects(word, sentence + 1, span))

    def _is_described_between(self, word: str, sentence: int, span: Span) -> bool:
        """Whether somebody without a name comes between the sentence of the speaker and the pronoun."""
        here = self._sentence(span)
        between = [self._told(number, span.start) for number in range(sentence + 1, here + 1)]
        if any(opens_with_stranger(told, word) for told in between):
            return True
        return here - 1 > sentence and tells_of_office(self._told(here - 1, span.start))

    def _told(self, sentence: int, end: int) -> str:
        """The words of a sentence up to an offset, if the author tells it and nobody is quoted."""
        span = self.annotations.sentences[sentence]
        return "" if self._is_quoted(span) else self.naming.text[span.start : min(span.end, end)]

    def _is_told_apart(self, word: str, speaker: Speaker, sentence: int) -> bool:
        """Whether the author goes on with another in the speaker's sentence: Kim said no, but | Baker | agreed."""
        if not 0 <= sentence < len(self.annotations.sentences):
            return False
        within = self.annotations.sentences[sentence]
        first = bisect_left(self._starts, max(speaker.said_by.end, within.start))
        last = bisect_left(self._starts, within.end)
        return any(
            mention.kind == "person"
            and mention.form == "name"
            and not self._is(speaker, mention)
            and (mention.function in ("subject", "passive") or self._is_apposed(mention.span))
            and gender_of_given(self._name(mention)) in ("", gender_of_word(word))
            and not self._is_reported(mention.span)
            for mention in self.annotations.mentions[first:last]
        )

    def _is(self, speaker: Speaker, mention: Mention) -> bool:
        return speaker.actor is not None and self._actors.get(mention.span) == speaker.actor

    def _is_apposed(self, span: Span) -> bool:
        """Whether commas part a name from what it explains: her neighbour|, Per Eide,| disagreed."""
        text = self.naming.text
        return text.endswith(", ", 0, span.start) and text.startswith(", ", span.end)

    def _name(self, mention: Mention) -> str:
        return self.naming.text[mention.span.start : mention.span.end]

    def _is_reported(self, span: Span) -> bool:
        """Whether words stand in what somebody says."""
        return any(said.contains(span) for said in self._said[max(bisect_right(self._said, span) - REACH, 0) :][:REACH])

    def _subject_before(self, word: str, span: Span) -> Speaker | None:
        """The person, or for "it" the body, that is the only subject of this sentence or the one before and agrees."""
        if word not in PERSON and word not in BODY:
            return None
        here = self._sentence(span)
        for number in (here, here - 1):
            strange = word in PERSON and self._has_stranger(number, span.start)
            if strange or self._goes_on(word, number, span.start):
                return None
            subjects = {
                actor: mention
                for mention, actor in self._subjects(word, number, span)
                if self.annotations.sentence_at(mention.span.start) == number
            }
            if len(subjects) > 1:
                return None
            for actor, mention in subjects.items():
                found = self.naming.speaker(actor, mention, mention.span)
                return None if word in PERSON and self._is_told_apart(word, found, number) else found
        return None

    def _pointed(self, word: str, span: Span) -> Speaker | None:
        """Whom a pronoun points back to in the text where nobody fits who spoke, if a known gender agrees."""
        index = bisect_left(self.naming.starts, span.start)
        if word not in PERSON or self.naming.starts[index : index + 1] != [span.start]:
            return None
        mention, actor = self.naming.mentions[index]
        target = self.annotations.mentions[mention.antecedent] if mention.antecedent is not None else mention
        if _CREDIT.match(self.naming.text, target.span.end):
            return None
        if actor in self._named_after(span) or not self._is_told_of(actor, span):
            return None
        found = self.naming.speaker(actor, mention, span)
        return found if found.kind == "person" and found.gender == gender_of_word(word) else None

    def _is_told_of(self, actor: str, span: Span) -> bool:
        """Whether the author names somebody before a pronoun, and not only those who are quoted."""
        first = self._first_told.get(actor)
        return first is not None and first < span.start

    @cached_property
    def _first_told(self) -> Mapping[str, int]:
        """Where each actor is first named outside quotations."""
        found: dict[str, int] = {}
        for mention, actor in self.naming.mentions:
            if mention.form == "name" and not self._is_quoted(mention.span):
                found.setdefault(actor, mention.span.start)
        return found

    def _goes_on(self, word: str, sentence: int, before: int) -> bool:
        """Whether the same pronoun spoke in a sentence of nobody known: "She says Kim rang. She said …" is not Kim."""
        last = ((number, offset, who) for number, offset, who in self._spoke[-REACH:] if who.actor is None)
        return any(number == sentence and offset < before and who.name.lower() == word for number, offset, who in last)

    def _has_stranger(self, sentence: int, before: int) -> bool:
        """Whether a person who is no actor is a subject from a sentence on to an offset."""
        sentences = self.annotations.sentences
        if not 0 <= sentence < len(sentences):
            return False
        strangers = self.naming.strangers
        return bisect_left(strangers, sentences[sentence].start) < bisect_left(strangers, before)

    def _named_after(self, span: Span) -> frozenset[str]:
        """The actors that are subjects or objects behind a speaking pronoun in its own sentence, and so not it.

        "It accuses Norland of dumping", "It said Norland would lose": not Norland, which would be "itself" and "it"
        (Principles B and C of Chomsky 1981). "Norland's" may be its own, and in a quotation one may name oneself.
        """
        sentences = self.annotations.sentences
        number = self.annotations.sentence_at(span.start)
        end = sentences[number].end if number >= 0 else span.end
        first, last = bisect_left(self.naming.starts, span.end), bisect_left(self.naming.starts, end)
        return frozenset(
            actor
            for mention, actor in self.naming.mentions[first:last]
            if mention.form == "name" and mention.function != "other" and not self._is_quoted(mention.span)
        )

    def _subjects(self, word: str, sentence: int, span: Span) -> list[tuple[Mention, str]]:
        """The subjects outside quotations from a sentence on to a pronoun that agree: people, for "it" bodies."""
        sentences = self.annotations.sentences
        if not 0 <= sentence < len(sentences):
            return []
        first = bisect_left(self.naming.starts, sentences[sentence].start)
        last = bisect_left(self.naming.starts, span.start)
        behind = self._named_after(span)
        return [
            (mention, actor)
            for mention, actor in self.naming.mentions[first:last]
            if mention.function in ("subject", "passive")
            and (self.naming.actors[actor].kind == "person") == (word in PERSON)
            and actor not in behind
            and not self._is_quoted(mention.span)
            and not (word in BODY and any(said.contains(mention.span) for said in self._contents.get(span, ())))
            and not _CREDIT.match(self.naming.text, mention.span.end)
            and self._agrees(word, self.naming.speaker(actor, mention, mention.span))
        ]

    def _is_quoted(self, span: Span) -> bool:
        index = bisect_right(self.quoted, span.start, key=lambda quoted: quoted.start) - 1
        return index >= 0 and self.quoted[index].overlaps(span)
