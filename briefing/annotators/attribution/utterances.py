"""From quotations with their speakers and reports in indirect speech to attributions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from briefing.annotators.attribution.bylines import transcript
from briefing.annotators.attribution.frames import Frame
from briefing.annotators.attribution.quoted_names import is_title_case
from briefing.annotators.attribution.speech import speech
from briefing.annotators.attribution.stretches import SENTENCE_ENDS, Said, Stretch, is_whole
from briefing.annotators.attribution.turns import GOES_ON, Turn
from briefing.annotators.tree import FINITE, Tree
from briefing.model import Attribution, Document, QuoteKind, Span

_WORD = re.compile(r"[^\W_]+(?:[’'.\-][^\W_]+)*")
_ADVERBIAL = re.compile(r",\s+(?:after|ahead|at|before|during|following|in|on|when|while)\b", re.IGNORECASE)
_AFTER_COMMA = re.compile(rf"(?:{_ADVERBIAL.pattern})|\s+(?:although|because|though|when|while)\b", re.IGNORECASE)
_FINITE = FINITE | {"VB"}
ROW = 3
"""Tokens at most between two quotations in a row."""
_IN_ROWS = frozenset({"and", ",", "a", "an", "as", "the", "to"})
DIRECT_SHARE = 0.9
"""Share of a content's words that stand inside marks, from which on it is direct rather than partial quotation."""
CALLED = 12
"""Tokens at most between a verb of calling and the quoted name."""
FRAGMENT_WORDS = 5
"""Longest stretch, in words, that stays a partial quotation even where it is all of the content: voiced “regret”."""
SCARE_WORDS = 3
"""Longest stretch, in words, that is the author's own distance where nobody is said to have spoken."""


class Utterances:
    """Makes the attributions of one document."""

    def __init__(self, document: Document, tree: Tree, frames: Sequence[Frame]) -> None:
        """Work on one document's tokens and the outermost frames of its indirect speech."""
        self.document = document
        self.text = document.text
        self.tree = tree
        self.frames = frames

    def of(self, turns: Sequence[Turn]) -> tuple[Attribution, ...]:
        """All attributions, quotations and indirect speech, in order of start."""
        merged = self._merge(self._grouped(turns))
        return tuple(sorted(merged, key=lambda found: (found.span, found.cue or found.span)))

    def _grouped(self, turns: Sequence[Turn]) -> list[list[Turn]]:
        """Quotations that are one utterance: “One,” she said. “Two.”"""
        groups: list[list[Turn]] = []
        for turn in turns:
            if groups and self._one_utterance(groups[-1][-1], turn):
                groups[-1].append(turn)
            else:
                groups.append([turn])
        return groups

    def _one_utterance(self, before: Turn, here: Turn) -> bool:
        """Whether a quotation goes on with the one before: same cue and source, at most one full stop between."""
        (last, earlier), (stretch, said) = before, here
        if earlier is None or said is None or last.begin != stretch.begin:
            return False
        ends = sum(self.tree.lower[token] in SENTENCE_ENDS for token in range(last.last, stretch.first))
        broken = not ends and self.text[last.quotation.outer - 1] == "," and self._is_cue_between(last, stretch, said)
        broken = broken or self._is_row(last, stretch)
        if not broken and GOES_ON not in {earlier.rule, said.rule}:
            return False
        if ends and not is_whole(self.text, last) and earlier.lemma in speech().predicative:
            return False  # what is called “a farce” ends there; “We will go on.” is said, and not called
        if (ends or self.text[last.quotation.outer - 1] in ".!?") and self._tells_between(
            last.last, stretch.first, said
        ):
            return False  # “We left.” | Then it rained, | “which was bad.”
        return earlier.source == said.source and earlier.head == said.head and ends <= 1

    def _is_row(self, last: Stretch, stretch: Stretch) -> bool:
        """Whether two quotations stand in a row of what is said of one thing: a “farce” | and a | “danger” to all."""
        gap = self.tree.lower[last.last : stretch.first]
        return 0 < len(gap) <= ROW and "and" in gap and _IN_ROWS.issuperset(gap)

    def _is_cue_between(self, last: Stretch, stretch: Stretch, said: Said) -> bool:
        """Whether a cue breaks one sentence of somebody in two: “We left,” | she said, | “but the police came.”"""
        return said.head in range(last.last, stretch.first) and self.text[stretch.quotation.start - 2] == ","

    def _tells_between(self, first: int, last: int, said: Said) -> bool:
        """Whether the author has words of her own between two quotations, which are not their cue."""
        cued = said.cue is not None and first <= said.cue[0] < last
        return not cued and any(self.tree.text[token][:1].isalnum() for token in range(first, last))

    def _merge(self, groups: list[list[Turn]]) -> list[Attribution]:
        """Quotations inside a frame's content become its verbatim stretches, the others stand for themselves."""
        alone, filled = self._placed(groups)
        out = [self._quotation(group) for group in alone]
        covered = sorted(found.span for found in out if found.kind == "direct")
        for index, frame in enumerate(self.frames):
            claim = self._claim(frame)
            if claim is not None and index in filled:
                out.append(self._filled(claim, filled[index]))
            elif claim is not None and not _touches(covered, claim.span):
                out.append(claim)
        return out

    def _placed(self, groups: Sequence[list[Turn]]) -> tuple[list[list[Turn]], dict[int, list[Turn]]]:
        """The utterances that no frame holds, and the quotations that each frame holds, by the frame's index."""
        alone: list[list[Turn]] = []
        filled: dict[int, list[Turn]] = {}
        by_cue = {frame.head: index for index, frame in enumerate(self.frames)}
        for group in groups:
            holders = (self._holder(turn, by_cue) for turn in group)
            holder = next((index for index in holders if index is not None), None)
            if holder is None:
                alone.append(group)
            else:
                filled.setdefault(holder, []).extend(group)
        return alone, filled

    def _holder(self, turn: Turn, by_cue: dict[int, int]) -> int | None:
        """The frame that has the very cue found for a quotation, and the quotation in its content."""
        stretch, said = turn
        index = by_cue.get(said.head) if said is not None else None
        if index is None or (self.frames[index].rule == "adjective" and self._is_short(stretch)):
            return None
        first, last = self.frames[index].content
        return index if first <= stretch.first + 1 and stretch.last - 1 <= last + 1 else None

    def _claim(self, frame: Frame) -> Attribution | None:
        """What a frame says in indirect speech, or None where its content is white space."""
        span = self._span(*frame.content)
        if span is None:
            return None
        return Attribution(
            span=span,
            kind="indirect",
            speaker=self._span(*frame.source) if frame.source else None,
            cue=self._span(*frame.cue),
            lemma=frame.lemma,
            denies=frame.act == "denies",
            hedged=frame.hedged,
            act=frame.act,
            rule=frame.rule,
        )

    def _filled(self, claim: Attribution, group: list[Turn]) -> Attribution:
        """A claim with the quotations that stand in it; what the same utterance goes on with widens it."""
        stretches = [stretch for stretch, _ in group]
        claim = replace(claim, span=self._without_adverbial(claim.span, stretches[-1]))
        said = group[0][1]
        speaker = self._span(*said.source) if said is not None and said.source is not None else claim.speaker
        words = tuple(self._words(stretch) for stretch in stretches)
        here = [span for span in words if span.start < claim.span.end]
        inside = sum(_count(self.text, span) for span in here)
        whole = self._is_sentence(stretches[0]) or inside > FRAGMENT_WORDS
        kind: QuoteKind = "direct" if whole and inside >= DIRECT_SHARE * self._said_words(claim) else "mixed"
        if _is_unsaid(group):
            kind, claim = "indirect", replace(claim, act="doubts" if claim.act == "asserts" else claim.act)
        return replace(
            claim,
            span=self._widened(claim.span, stretches),
            kind=kind,
            quoted=words,
            speaker=speaker,
            hedged=claim.hedged and speaker is None,
        )

    def _said_words(self, claim: Attribution) -> int:
        """The words of a content without the cue and the speaker that break it: “Well,” | she said, | “it helps.”"""
        inside = [span for span in (claim.cue, claim.speaker) if span is not None and claim.span.contains(span)]
        return _count(self.text, claim.span) - sum(_count(self.text, span) for span in inside)

    def _quotation(self, group: list[Turn]) -> Attribution:
        """Quotations that stand for themselves; short ones nobody is said to have spoken are the author's distance."""
        stretch, said = group[0]
        if said is not None and all(turn.said is not None and turn.said.rule == GOES_ON for turn in group):
            said = replace(said, cue=None, lemma=None)  # the cue is that of another utterance of the same speaker
        short = self._is_short(stretch)
        kind: QuoteKind = "direct" if is_whole(self.text, stretch) else "mixed"
        if said is not None and said.cue is not None and self._is_sentence(stretch):
            kind = "direct"
        if said is not None and self._content_start(stretch, said) < stretch.quotation.start:
            kind = "mixed"
        if said is None or (short and said.rule in {"adjective", "up"} and said.lemma in speech().adjectives):
            kind = "scare" if short or (said is None and self._describes(stretch)) else kind
            said = Said(rule="quoted")
        return Attribution(
            span=Span(self.document.id, self._content_start(stretch, said), group[-1][0].quotation.end),
            kind="indirect" if said.unsaid else kind,
            quoted=tuple(self._words(each) for each, _ in group),
            speaker=self._span(*said.source) if said.source else None,
            cue=self._span(*said.cue) if said.cue else None,
            lemma=said.lemma,
            act="doubts" if said.unsaid else "asserts",
            rule=said.rule,
        )

    def _describes(self, stretch: Stretch) -> bool:
        """Whether a stretch stands as an adjective: its “Live well for less” offer."""
        tree, before, after = self.tree, stretch.first - 1, stretch.last
        if before < stretch.begin or after >= stretch.stop or self.text[stretch.quotation.outer - 1] in ",.!?":
            return False
        return tree.tag[before] in {"DT", "PRP$", "POS"} and tree.tag[after] in {"NN", "NNS"}

    def _content_start(self, stretch: Stretch, said: Said) -> int:
        """Where the content of a quotation begins: before the marks where it is what something is called.

        In "called the vote a “farce”" the content is "the vote a “farce”".
        """
        words = self._words(stretch)
        if words.start > stretch.quotation.inner:  # behind a transcript's name
            return words.start
        if said.lemma in speech().predicative and stretch.begin <= said.head < stretch.first - 1:
            gap = range(said.head + 1, stretch.first)
            if len(gap) <= CALLED and not any(self._is_predicate(token) for token in gap):
                return self.tree.start[gap[0]]
        return stretch.quotation.start

    def _is_predicate(self, token: int) -> bool:
        """Whether a token is no part of what something is called by its name: "called baking “an art”" has none."""
        return self.tree.pos[token] in {"VERB", "PUNCT", "AUX"} and self.tree.tag[token] != "VBG"

    def _without_adverbial(self, span: Span, last: Stretch) -> Span:
        """A content cut behind its last quotation where only when and where it was said follows.

        In "called it a “farce”, after talks in Lima" the talks are the author's.
        """
        end = last.quotation.end
        apart = self.text[last.quotation.outer - 1] == ","
        if span.end > end and (_ADVERBIAL if not apart else _AFTER_COMMA).match(self.text, end, span.end):
            return replace(span, end=end)
        return span

    def _is_short(self, stretch: Stretch) -> bool:
        """Whether a stretch is a word or three, and no short sentence: “wait and see”, not “Neither do I.”"""
        span = self._words(stretch)
        words = self.text[span.start : span.end]
        sentence = words[:1].isupper() and words[-1] in ".?!" and not is_title_case(words)
        return not sentence and _count(self.text, span) <= SCARE_WORDS

    def _is_sentence(self, stretch: Stretch) -> bool:
        """Whether a stretch is a sentence, be it short: told them “It is nonsense”; not voiced “Regret”."""
        if is_whole(self.text, stretch):
            return True
        tree, inside = self.tree, range(stretch.first, stretch.last)
        return self.text[stretch.quotation.inner].isupper() and any(
            tree.tag[tree.head[token]] in _FINITE and tree.head[token] in inside
            for token in inside
            if tree.dep[token] in {"nsubj", "nsubjpass", "expl"}
        )

    def _words(self, stretch: Stretch) -> Span:
        """The words of a quotation without marks and without a transcript's name before them."""
        start, end = stretch.quotation.inner, stretch.quotation.outer
        named = transcript(self.text, start, end)
        return Span(self.document.id, named.words if named else start, end)

    def _widened(self, span: Span, stretches: list[Stretch]) -> Span:
        """A content made to hold its quotations with their marks."""
        start = min(span.start, *(stretch.quotation.start for stretch in stretches))
        return Span(span.document, start, max(span.end, *(stretch.quotation.end for stretch in stretches)))

    def _span(self, first: int, last: int) -> Span | None:
        """The offsets of tokens `[first, last)` without white space at the ends, or None if nothing else is there."""
        tree = self.tree
        while first < last and tree.pos[first] == "SPACE":
            first += 1
        while last > first and tree.pos[last - 1] == "SPACE":
            last -= 1
        return Span(self.document.id, tree.start[first], tree.end[last - 1]) if first < last else None


def _is_unsaid(group: Sequence[Turn]) -> bool:
    """Whether a quotation of an utterance was not said: then it is told about, in nobody's words."""
    return any(said is not None and said.unsaid for _, said in group)


def _touches(spans: list[Span], span: Span) -> bool:
    """Whether a span shares a character with one of the spans, which are in order and apart."""
    index = bisect_left(spans, span.end, key=lambda each: each.start) - 1
    return index >= 0 and spans[index].overlaps(span)


def _count(text: str, span: Span) -> int:
    return len(_WORD.findall(text, span.start, span.end))
