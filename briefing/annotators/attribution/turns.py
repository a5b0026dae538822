"""Who said each quotation of a document, in reading order: its own cue's source, a name beside it, or who goes on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from briefing.annotators.attribution.bylines import Label, label_above, signature, transcript, turn_label
from briefing.annotators.attribution.dialogue import interviewed
from briefing.annotators.attribution.phrases import Range, phrase
from briefing.annotators.attribution.quoted_names import is_name_of_something
from briefing.annotators.attribution.speakers import Speakers
from briefing.annotators.attribution.stretches import SENTENCE_ENDS, Said, Stretch, is_whole
from briefing.annotators.attribution.unsaid import is_unsaid
from briefing.annotators.tree import FINITE
from briefing.lexicon import words

GOES_ON = "goes on"
"""The rule of a quotation whose speaker is that of another one in its paragraph."""
CAPTIONS = 3
"""Quotations with a person on the line below from which on a page sets who spoke below what was said."""
HEADER = 8
"""Most tokens of a line that is nothing but a person's name, with a title or without."""
SIGNATURE = 25
"""Longest line, in tokens, that may sign a quotation."""
NEXT = 1
"""Sentences on from a quotation within which a part of the author's own sentence may go on with its speaker."""
_SPOKEN = frozenset({"asserts", "denies", "promises", "demands"})
"""What a report must do for its speaker to go on in a quotation of its own."""
ASIDE = 5
"""Longest stretch, in tokens, that is the author's own distance rather than what the speaker before goes on with."""


class Turn(NamedTuple):
    """A quotation and who said it, None where the text tells nobody."""

    stretch: Stretch
    said: Said | None


class Turns:
    """Gives the quotations of one document their speakers."""

    def __init__(self, speakers: Speakers) -> None:
        """Work with what finds a quotation's own cue."""
        self.text = speakers.text
        self.tree = speakers.tree
        self.inside = speakers.inside
        self.speakers = speakers

    def of(self, stretches: Sequence[Stretch]) -> list[Turn]:
        """Every quotation that is nobody's title, with who said it."""
        out: list[Turn] = []
        for stretch in stretches:
            unmarked = stretch.quotation.style == "unmarked"
            if unmarked or not is_name_of_something(self.text, self.tree, stretch):
                said = self._named_beside(stretch) or self._attributed(stretch) or self._headed(stretch, out)
                said = said or self._continued(stretch, out) or (self._answered(stretch) if unmarked else None)
                out.append(Turn(stretch, said))
        return self._captioned(self._looked_ahead(out))

    def _attributed(self, stretch: Stretch) -> Said | None:
        """The cue and source in the stretch's own sentence, which may tell that it was not said."""
        said = self.speakers.of(stretch)
        if said is not None and self.speakers.is_deed(said):
            return None
        if said is None or not is_unsaid(self.tree, self.speakers.top(stretch), said.head):
            return said
        return replace(said, unsaid=True)

    def _named_beside(self, stretch: Stretch) -> Said | None:
        """The name that labels or signs the quotation, without a verb."""
        quotation = stretch.quotation
        begin, stop = self.tree.start[stretch.begin], self.tree.end[stretch.stop - 1]
        found = transcript(self.text, quotation.inner, quotation.outer)
        if found is None and (quotation.style == "unmarked" or self._opens_paragraph(stretch)):
            found = self._labelled_above(quotation.start)
        if found is None and stretch.first > stretch.begin:
            starts = (begin, self.tree.start[self.speakers.sentence_start(stretch)])
            labels = (turn_label(self.text, start, quotation.start + 1) for start in starts)
            found = next((each for each in labels if each is not None and each.words == quotation.start), None)
        if found is None:
            found = signature(self.text, quotation.end, stop) or self._signed_below(stretch)
        if found is None or self._tells(found):
            return None
        name = self.text[found.start : found.end].casefold()
        if name in words("speech", "turns"):  # who asks, the text doesn't say
            return Said(self._interviewed if name in words("speech", "answers") else None, rule="named beside")
        if name in words("speech", "labels"):
            return None
        first, last = bisect_left(self.tree.end, found.start + 1), bisect_left(self.tree.start, found.end)
        if first + 1 < last and self.tree.lower[first] in words("speech", "inverted"):  # Said Ellis: “…”
            return Said((first + 1, last), (first, first + 1), self.tree.lemma[first], "named beside", first)
        return Said((first, last), None, None, "named beside") if first < last else None

    def _opens_paragraph(self, stretch: Stretch) -> bool:
        return stretch.first <= stretch.begin and is_whole(self.text, stretch)

    def _tells(self, found: Label) -> bool:
        """Whether a label is a clause: "Ana Nguyen, who wept, said: “We left.”", whose cue is a verb."""
        first, last = bisect_left(self.tree.start, found.end), bisect_left(self.tree.start, found.words)
        return any(self.tree.tag[token] in FINITE for token in range(first, last))

    def _labelled_above(self, start: int) -> Label | None:
        """The name on the line above the words of a transcript: Ana Nguyen: (00:27) | We left early."""
        last = start
        while last > 0 and self.text[last - 1].isspace():
            last -= 1
        return label_above(self.text, self.text.rfind("\n", 0, last) + 1, last)

    def _answered(self, stretch: Stretch) -> Said | None:
        """The one who is interviewed, where a paragraph without a label answers a question."""
        alone = stretch.first <= stretch.begin
        return Said(self._interviewed, rule="interviewed") if alone and self._interviewed is not None else None

    @cached_property
    def _interviewed(self) -> Range | None:
        """Where the opening names the one person who is interviewed."""
        found, starts = interviewed(self.text), self.tree.start
        return None if found is None else (bisect_left(starts, found[0]), bisect_left(starts, found[1]))

    def _signed_below(self, stretch: Stretch) -> Label | None:
        """The name that signs a paragraph of nothing but quotation on a line of its own: | — Ana Nguyen, nurse |"""
        if stretch.first > stretch.begin or stretch.last < stretch.stop - 1:
            return None
        tree, first = self.tree, stretch.stop
        while first < len(tree) and tree.pos[first] == "SPACE":
            first += 1
        last = first
        while last < len(tree) and last < first + SIGNATURE and "\n" not in tree.text[last]:
            last += 1
        return signature(self.text, tree.start[first], tree.end[last - 1]) if first < last else None

    def _continued(self, stretch: Stretch, found: list[Turn]) -> Said | None:
        """The speaker of the quotation before, where this one goes on in its paragraph or is a paragraph by itself."""
        whole = is_whole(self.text, stretch) or stretch.quotation.carried
        last, said = self._last(stretch, found)
        if not whole and stretch.last - stretch.first <= ASIDE and not self._is_short_sentence(stretch):
            return None
        if said is not None and said.source is not None and last.begin == stretch.begin:
            return replace(said, rule=GOES_ON) if whole or self._is_near(last, stretch, said) else None
        if not whole:
            return None
        alone = stretch.first <= stretch.begin and stretch.last >= stretch.stop - 1
        if alone and (before := self._announced_above(stretch)) is not None:
            return before
        if alone and said is not None and self._is_next_paragraph(last, stretch):
            return replace(said, cue=None, rule="carried over") if said.source is not None else None
        return (self._told_above(stretch) if alone else None) or self._introduced(stretch)

    def _is_near(self, last: Stretch, stretch: Stretch, said: Said) -> bool:
        """Whether a part of the author's sentence may still be the speaker's before: one sentence on, not seven.

        Nor where that sentence is about somebody else: The office spoke of “progress”. | The union saw “a defeat”.
        """
        tree, before = self.tree, said.source or (0, 0)
        between = (token for token in range(last.last, stretch.first) if self.inside[token] < 0)
        if sum(tree.lower[token] in SENTENCE_ENDS for token in between) > NEXT:
            return False
        opening = range(max(self.speakers.sentence_start(stretch), last.last), stretch.first)
        subjects = (token for token in opening if tree.dep[token] == "nsubj" and tree.pos[token] != "PRON")
        return all(before[0] <= token < before[1] or not self.speakers.can_speak(token) for token in subjects)

    def _last(self, stretch: Stretch, found: list[Turn]) -> Turn:
        """The turn before, past the author's own words in marks: said Kim, one of the “big four”. “We go on.”"""
        for turn in islice(reversed(found), ASIDE):
            own = turn.said is None and turn.stretch.last - turn.stretch.first <= ASIDE
            if not (own and turn.stretch.begin == stretch.begin):
                return turn
        return Turn(stretch, None)

    def _is_short_sentence(self, stretch: Stretch) -> bool:
        """Whether a few words stand as a sentence of their own: she asked. “Neither do I.”"""
        inner = self.text[stretch.quotation.inner : stretch.quotation.outer]
        alone = self.speakers.before_mark(stretch) in SENTENCE_ENDS and inner[:1].isupper()
        return alone and inner[-1] in ".!?" and len(inner.split()) > 1

    def _is_next_paragraph(self, last: Stretch, stretch: Stretch) -> bool:
        return self._joins(last.stop, stretch.begin)

    def _joins(self, first: int, last: int) -> bool:
        """Whether nothing but white space stands between two places."""
        return all(self.tree.pos[token] == "SPACE" for token in range(first, last))

    def _headed(self, stretch: Stretch, found: list[Turn]) -> Said | None:
        """The person whose name alone is the line above: Minister Ana Nguyen | “We left.”

        Not where names stand below: what is above the line must be nobody's quotation.
        """
        tree = self.tree
        first, last = self._line_above(stretch)
        line = range(first, last)
        if not self._opens_paragraph(stretch) or len(line) > HEADER or not all(map(tree.is_capital, line)):
            return None
        given = words("names", "given")
        named = next((token for token in line if tree.entity[token] == "PERSON" or tree.lower[token] in given), last)
        before = found[-1] if found else None
        signed = before is not None and before.said is None and self._joins(before.stretch.stop, first)
        return Said((named, last), None, None, "headed") if last - named > 1 and not signed else None

    def _line_above(self, stretch: Stretch) -> Range:
        """The tokens of the line above a paragraph; none above the first."""
        last = stretch.begin
        while last > 0 and self.tree.pos[last - 1] == "SPACE":
            last -= 1
        first = last
        while first > 0 and "\n" not in self.tree.text[first - 1]:
            first -= 1
        return first, last

    def _told_above(self, stretch: Stretch) -> Said | None:
        """The one person whose words the paragraph above reports to its end: Kim said it rained. | “We left.”"""
        tree = self.tree
        first, last = self._line_above(stretch)
        reports = [frame for frame in self.speakers.cues_in(first, last) if frame.source is not None]
        sources = {frame.source for frame in reports if frame.act in _SPOKEN}
        ends = any(tree.sentence[frame.head] == tree.sentence[last - 1] for frame in reports)
        if len(sources) != 1 or not ends or last == first:
            return None
        [source] = sources
        titles = words("titles", "honorifics") | {"he", "she"}
        named = source is not None and (
            tree.entity[source[1] - 1] == "PERSON" or tree.lower[source[0]].rstrip(".") in titles
        )
        return Said(source, None, None, "carried over") if named else None

    def _announced_above(self, stretch: Stretch) -> Said | None:
        """Who the paragraph above is about, if it ends in a colon."""
        above, last = self._line_above(stretch)
        if above == last or self.tree.lower[last - 1] != ":":
            return None
        number = self.tree.sentence[last - 1]
        first = next(token for token in range(above, last) if self.tree.sentence[token] == number)
        return self.speakers.subject_of(first, last)

    def _introduced(self, stretch: Stretch) -> Said | None:
        """The person the sentence before is about, in the same paragraph: He was blunt. “…”"""
        tree = self.tree
        for token in range(stretch.first - 1, stretch.begin - 1, -1):
            if self.inside[token] >= 0:
                return None
            if tree.dep[token] == "ROOT":
                subject = tree.child(token, "nsubj", "nsubjpass")
                if subject is not None and (
                    tree.entity[subject] in {"PERSON", "ORG"} or tree.lower[subject] in {"he", "she", "they"}
                ):
                    return Said(phrase(tree, subject), None, None, "introduced")
                return None
        return None

    def _runs_on(self, stretch: Stretch, following: Stretch) -> bool:
        """Whether a whole quotation may be one utterance with the next: the author ends no sentence between them.

        Nor does an answer go on with its question: “Why?” “Because it rained,” she said.
        """
        tree = self.tree
        asks = self.text[stretch.quotation.outer - 1] == "?"
        if asks or following.begin != stretch.begin or not is_whole(self.text, stretch):
            return False
        return not any(tree.lower[token] in SENTENCE_ENDS for token in range(stretch.last, following.first))

    def _looked_ahead(self, found: list[Turn]) -> list[Turn]:
        """Give a whole quotation without a speaker the one of the next in its paragraph: “One.” “Two,” she said.

        Also of the next paragraph that goes on with it, opening the marks again before any is closed.
        """
        for index in range(len(found) - 2, -1, -1):
            stretch, said = found[index]
            following, later = found[index + 1]
            if said is not None or later is None:
                continue
            if self._runs_on(stretch, following):
                found[index] = Turn(stretch, replace(later, rule=GOES_ON))
            elif (
                following.quotation.carried
                and is_whole(self.text, stretch)
                and self._is_next_paragraph(stretch, following)
            ):
                found[index] = Turn(stretch, replace(later, cue=None, rule="carried over"))
        return found

    def _captioned(self, found: list[Turn]) -> list[Turn]:
        """Give quotations that nobody said, each above a line that begins with a person, to those.

        “It was a long night.” | Ana Nguyen on her work; only where a page sets several so.
        """
        below = {index: self._person_below(turn.stretch) for index, turn in enumerate(found) if turn.said is None}
        named = {index: source for index, source in below.items() if source is not None}
        if len(named) < CAPTIONS:
            return found
        return [
            Turn(turn.stretch, Said(named[index], None, None, "captioned")) if index in named else turn
            for index, turn in enumerate(found)
        ]

    def _person_below(self, stretch: Stretch) -> Range | None:
        """The person near the beginning of the line below a paragraph of nothing but quotation, which has no marks."""
        tree, first = self.tree, stretch.last
        while first < len(tree) and tree.pos[first] == "SPACE":
            first += 1
        gap = self.text[stretch.quotation.end : tree.start[first]] if first < len(tree) else ""
        if not self._opens_paragraph(stretch) or "\n" not in gap:
            return None
        line = range(first, min(first + SIGNATURE, len(tree)))
        last = next((token for token in line if "\n" in tree.text[token]), line.stop)
        opening = range(first, min(first + HEADER, last))
        named = next((token for token in opening if tree.entity[token] == "PERSON"), None)
        if named is None or any(self.inside[token] >= 0 for token in range(first, last)):
            return None
        end = named + 1
        while end < last and tree.entity[end] == "PERSON" and not tree.begins[end]:
            end += 1
        return named, end
