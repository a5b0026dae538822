"""Who said what: quotations and indirect speech with their speakers and cues."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from briefing.annotators.attribution.beside import Said, Stretch
from briefing.annotators.attribution.bylines import label, signature, transcript
from briefing.annotators.attribution.frames import Frame, frames, outermost
from briefing.annotators.attribution.quotation import Quotation, quotations
from briefing.annotators.attribution.quoted_names import is_name_of_something, is_title_case
from briefing.annotators.attribution.sources import phrase
from briefing.annotators.attribution.speakers import Speakers
from briefing.annotators.attribution.speech import speech
from briefing.annotators.language import Parse
from briefing.annotators.tree import Tree
from briefing.model import Attribution, Document, Mention, QuoteKind, Span

_WORD = re.compile(r"[^\W_]+(?:[’'.\-][^\W_]+)*")
_ADVERBIAL = re.compile(r",\s+(?:after|ahead|at|before|during|following|in|on|when|while)\b", re.IGNORECASE)
DIRECT_SHARE = 0.9
"""Share of a content's words that stand inside marks, from which on it is direct rather than partial quotation."""
HEADLINE = 160
"""Longest headline, in code points."""
CALLED = 12
"""Tokens at most between a verb of calling and the quoted name."""
GOES_ON = "goes on"
FRAGMENT_WORDS = 5
"""Longest stretch, in words, that stays a partial quotation even where it is all of the content: voiced “regret”."""
SCARE_WORDS = 3
"""Longest stretch, in words, that is the author's own distance where nobody is said to have spoken."""


def attributions(document: Document, parse: Parse, mentions: tuple[Mention, ...] = ()) -> tuple[Attribution, ...]:
    """The attributions of a document in order of start."""
    return _Reader(document, Tree.of(parse)).read()


class _Reader:
    """Reads one document: quotations first, then the frames they fill, then what is left."""

    def __init__(self, document: Document, tree: Tree) -> None:
        self.document = document
        self.text = document.text
        self.tree = tree
        self.stretches = list(self._stretches(quotations(document)))
        self.inside = [-1] * len(tree)
        for number, stretch in enumerate(self.stretches):
            for token in range(stretch.first, stretch.last):
                self.inside[token] = number
        self.frames = outermost(list(frames(tree, self.inside)))
        self.speakers = Speakers(self.text, tree, self.inside, self.frames)

    def read(self) -> tuple[Attribution, ...]:
        """All attributions, quotations and indirect speech, in order of start."""
        merged = self._merge(self._grouped(self._quoted()))
        return tuple(sorted(merged, key=lambda found: (found.span, found.cue or found.span)))

    def _stretches(self, found: tuple[Quotation, ...]) -> Iterator[Stretch]:
        """The outermost quotations as token ranges with those of their paragraphs."""
        starts, ends = self.tree.start, self.tree.end
        blocks = [(block.start, block.end) for block in self.document.blocks] or [(0, len(self.text))]
        begins = [start for start, _ in blocks]
        double = any(quotation.style == "double" for quotation in found)
        for quotation in found:
            if quotation.depth or (double and quotation.style == "single" and _is_headline(blocks, quotation)):
                continue
            start, end = blocks[max(bisect_left(begins, quotation.start + 1) - 1, 0)]
            first, last = bisect_left(ends, quotation.start + 1), bisect_left(starts, quotation.end)
            if first < last:
                yield Stretch(quotation, first, last, bisect_left(ends, start + 1), bisect_left(starts, end))

    # --- quotations

    def _quoted(self) -> list[tuple[Stretch, Said | None]]:
        """Every quotation that is nobody's title, with who said it."""
        out: list[tuple[Stretch, Said | None]] = []
        for stretch in self.stretches:
            if not is_name_of_something(self.text, self.tree, stretch):
                said = self._named_beside(stretch) or self.speakers.of(stretch) or self._continued(stretch, out)
                out.append((stretch, said))
        return self._looked_ahead(out)

    def _named_beside(self, stretch: Stretch) -> Said | None:
        """The name that labels or signs the quotation, without a verb."""
        quotation = stretch.quotation
        begin, stop = self.tree.start[stretch.begin], self.tree.end[stretch.stop - 1]
        found = transcript(self.text, quotation.inner, quotation.outer)
        if found is None and stretch.first > stretch.begin:
            found = label(self.text, begin, quotation.start + 1)
            found = found if found is not None and found.words == quotation.start else None
        if found is None:
            found = signature(self.text, quotation.end, stop)
        if found is None:
            return None
        tokens = bisect_left(self.tree.end, found.start + 1), bisect_left(self.tree.start, found.end)
        return Said(tokens, None, None, "named beside") if tokens[0] < tokens[1] else None

    def _continued(self, stretch: Stretch, found: list[tuple[Stretch, Said | None]]) -> Said | None:
        """The speaker of the quotation before, where this one goes on in its paragraph or is a paragraph by itself."""
        whole = self.speakers.is_whole(stretch) or stretch.quotation.carried
        last, said = found[-1] if found else (stretch, None)
        if not whole and stretch.last - stretch.first <= SCARE_WORDS + 2:
            return None
        if said is not None and said.source is not None and last.begin == stretch.begin:
            return replace(said, rule=GOES_ON)
        if not whole:
            return None
        alone = stretch.first <= stretch.begin and stretch.last >= stretch.stop - 1
        if alone and (before := self._announced_above(stretch)) is not None:
            return before
        if alone and said is not None and self._is_next_paragraph(last, stretch):
            return replace(said, cue=None, rule="carried over") if said.source is not None else None
        return self._introduced(stretch)

    def _is_next_paragraph(self, last: Stretch, stretch: Stretch) -> bool:
        return all(self.tree.pos[token] == "SPACE" for token in range(last.stop, stretch.begin))

    def _announced_above(self, stretch: Stretch) -> Said | None:
        """Who the paragraph above is about, if it ends in a colon."""
        last = stretch.begin
        while last > 0 and self.tree.pos[last - 1] == "SPACE":
            last -= 1
        if not last or self.tree.lower[last - 1] != ":":
            return None
        first = last
        while first > 0 and self.tree.sentence[first - 1] == self.tree.sentence[last - 1]:
            first -= 1
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

    def _looked_ahead(self, found: list[tuple[Stretch, Said | None]]) -> list[tuple[Stretch, Said | None]]:
        """Give a whole quotation without a speaker the one of the next in its paragraph: “One.” “Two,” she said."""
        for index in range(len(found) - 2, -1, -1):
            stretch, said = found[index]
            following, later = found[index + 1]
            if (
                said is None
                and later is not None
                and following.begin == stretch.begin
                and self.speakers.is_whole(stretch)
            ):
                found[index] = stretch, replace(later, rule=GOES_ON)
        return found

    # --- contents

    def _claim(self, frame: Frame) -> Attribution | None:
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

    def _span(self, first: int, last: int) -> Span | None:
        tree = self.tree
        while first < last and tree.pos[first] == "SPACE":
            first += 1
        while last > first and tree.pos[last - 1] == "SPACE":
            last -= 1
        return Span(self.document.id, tree.start[first], tree.end[last - 1]) if first < last else None

    def _grouped(self, quoted: list[tuple[Stretch, Said | None]]) -> list[list[tuple[Stretch, Said | None]]]:
        """Quotations that are one utterance: “One,” she said. “Two.”"""
        groups: list[list[tuple[Stretch, Said | None]]] = []
        for stretch, said in quoted:
            if groups and self._one_utterance(groups[-1][-1], (stretch, said)):
                groups[-1].append((stretch, said))
            else:
                groups.append([(stretch, said)])
        return groups

    def _one_utterance(self, before: tuple[Stretch, Said | None], here: tuple[Stretch, Said | None]) -> bool:
        (last, earlier), (stretch, said) = before, here
        if earlier is None or said is None or last.begin != stretch.begin or GOES_ON not in {earlier.rule, said.rule}:
            return False
        ends = sum(self.tree.lower[token] in {".", "!", "?"} for token in range(last.last, stretch.first))
        return earlier.source == said.source and earlier.head == said.head and ends <= 1

    def _merge(self, groups: list[list[tuple[Stretch, Said | None]]]) -> list[Attribution]:
        """Quotations inside a frame's content become its verbatim stretches, the others stand for themselves."""
        out: list[Attribution] = []
        filled: dict[int, list[tuple[Stretch, Said | None]]] = {}
        by_cue = {frame.head: index for index, frame in enumerate(self.frames)}
        for group in groups:
            holders = (self._holder(stretch, said, by_cue) for stretch, said in group)
            holder = next((index for index in holders if index is not None), None)
            if holder is None:
                out.append(self._quotation(group))
            else:
                filled.setdefault(holder, []).extend(group)
        covered = sorted(found.span for found in out if found.kind == "direct")
        for index, frame in enumerate(self.frames):
            claim = self._claim(frame)
            if claim is not None and index in filled:
                out.append(self._filled(claim, filled[index]))
            elif claim is not None and not _touches(covered, claim.span):
                out.append(claim)
        return out

    def _holder(self, stretch: Stretch, said: Said | None, by_cue: dict[int, int]) -> int | None:
        """The frame that has the very cue found for a quotation, and the quotation in its content."""
        index = by_cue.get(said.head) if said is not None else None
        if index is None or (self.frames[index].rule == "adjective" and self._is_short(stretch)):
            return None
        first, last = self.frames[index].content
        return index if first <= stretch.first + 1 and stretch.last - 1 <= last + 1 else None

    def _filled(self, claim: Attribution, group: list[tuple[Stretch, Said | None]]) -> Attribution:
        """A claim with the quotations that stand in it; what the same utterance goes on with widens it."""
        stretches = [stretch for stretch, _ in group]
        claim = replace(claim, span=self._without_adverbial(claim.span, stretches[-1]))
        said = group[0][1]
        speaker = self._span(*said.source) if said is not None and said.source is not None else claim.speaker
        words = tuple(self._words(stretch) for stretch in stretches)
        here = [span for span in words if span.start < claim.span.end]
        inside = sum(_count(self.text, span) for span in here)
        whole = self.speakers.is_whole(stretches[0]) or inside > FRAGMENT_WORDS
        kind: QuoteKind = "direct" if whole and inside >= DIRECT_SHARE * _count(self.text, claim.span) else "mixed"
        return replace(
            claim,
            span=self._widened(claim.span, stretches),
            kind=kind,
            quoted=words,
            speaker=speaker,
            hedged=claim.hedged and speaker is None,
        )

    def _content_start(self, stretch: Stretch, said: Said) -> int:
        """Where the content of a quotation begins: before the marks where it is what something is called.

        In "called the vote a “farce”" the content is "the vote a “farce”".
        """
        if said.lemma in speech().predicative and stretch.begin <= said.head < stretch.first - 1:
            gap = range(said.head + 1, stretch.first)
            if len(gap) <= CALLED and not any(self.tree.pos[token] in {"VERB", "PUNCT", "AUX"} for token in gap):
                return self.tree.start[gap[0]]
        return stretch.quotation.start

    def _without_adverbial(self, span: Span, last: Stretch) -> Span:
        """A content cut behind its last quotation where only when and where it was said follows.

        In "called it a “farce”, after talks in Lima" the talks are the author's.
        """
        end = last.quotation.end
        if span.end > end and _ADVERBIAL.match(self.text, end, span.end):
            return replace(span, end=end)
        return span

    def _is_short(self, stretch: Stretch) -> bool:
        """Whether a stretch is a word or three, and no short sentence: “wait and see”, not “Neither do I.”"""
        span = self._words(stretch)
        words = self.text[span.start : span.end]
        sentence = words[:1].isupper() and words[-1] in ".?!" and not is_title_case(words)
        return not sentence and _count(self.text, span) <= SCARE_WORDS

    def _words(self, stretch: Stretch) -> Span:
        """The words of a quotation without marks and without a transcript's name before them."""
        start, end = stretch.quotation.inner, stretch.quotation.outer
        named = transcript(self.text, start, end)
        return Span(self.document.id, named.words if named else start, end)

    def _widened(self, span: Span, stretches: list[Stretch]) -> Span:
        start = min(span.start, *(stretch.quotation.start for stretch in stretches))
        return Span(span.document, start, max(span.end, *(stretch.quotation.end for stretch in stretches)))

    def _quotation(self, group: list[tuple[Stretch, Said | None]]) -> Attribution:
        """Quotations that stand for themselves; short ones nobody is said to have spoken are the author's distance."""
        stretch, said = group[0]
        short = self._is_short(stretch)
        kind: QuoteKind = "direct" if self.speakers.is_whole(stretch) else "mixed"
        if said is None or (short and said.rule in {"adjective", "up"} and said.lemma in speech().adjectives):
            kind = "scare" if short else kind
            said = Said(rule="quoted")
        return Attribution(
            span=Span(self.document.id, self._content_start(stretch, said), group[-1][0].quotation.end),
            kind=kind,
            quoted=tuple(self._words(each) for each, _ in group),
            speaker=self._span(*said.source) if said.source else None,
            cue=self._span(*said.cue) if said.cue else None,
            lemma=said.lemma,
            rule=said.rule,
        )


def _is_headline(blocks: list[tuple[int, int]], quotation: Quotation) -> bool:
    """Whether a quotation stands in a text's first line, where newspapers put single marks around a paraphrase."""
    return len(blocks) > 1 and quotation.end <= blocks[0][1] and blocks[0][1] - blocks[0][0] <= HEADLINE


def _touches(spans: list[Span], span: Span) -> bool:
    """Whether a span shares a character with one of the spans, which are in order and apart."""
    index = bisect_left(spans, span.end, key=lambda each: each.start) - 1
    return index >= 0 and spans[index].overlaps(span)


def _count(text: str, span: Span) -> int:
    return len(_WORD.findall(text, span.start, span.end))
