"""Whose quotation is it: the cue and the source of each quoted stretch, looked for nearest first.

After the quotation ("…," said X), before it (X said: "…"), up the parse from a fragment (X called it a "farce"), then
the speaker of the quotation before, in the same paragraph or carried over from the one above.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import islice

from briefing.annotators.noun_runs import NOMINAL_TAGS, run_after, run_before
from briefing.annotators.quotation import Quotation
from briefing.annotators.speakers import Range, phrase, possessor, source_head
from briefing.annotators.speech import is_verb, speech
from briefing.annotators.speech_frames import Frame
from briefing.annotators.tree import Tree

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STOPS = frozenset({".", "!", "?", ";"})
_OBJECT_TAGS = NOMINAL_TAGS | {"IN", "TO", "RB"}
NEAR = 10
"""Tokens of an object or adverbial that may stand between a cue and the quotation it introduces."""
BACK = 150
"""Tokens or frames before a quotation that are searched for its cue: longer sentences are lists or broken text."""
STEPS = 12
"""Steps up the parse from a fragment to the cue that governs it."""
AFTER = 30
"""Tokens after a quotation within which its cue may stand; appositions to the speaker lie between."""


@dataclass(frozen=True, slots=True)
class Said:
    """Who said it and by which cue: token ranges, either None where the text has none."""

    source: Range | None = None
    cue: Range | None = None
    lemma: str | None = None
    rule: str = ""
    head: int = -1


@dataclass(frozen=True, slots=True)
class Stretch:
    """A quotation as tokens `[first, last)`, marks included, in paragraph tokens `[begin, stop)`."""

    quotation: Quotation
    first: int
    last: int
    begin: int
    stop: int


class Speakers:
    """Finds cue and source for quotations; `inside` tells for every token which quotation holds it, or -1."""

    def __init__(self, text: str, tree: Tree, inside: list[int], found: list[Frame]) -> None:
        """Work on one document's tokens and the frames of its indirect speech, in order of content."""
        self.text = text
        self.tree = tree
        self.inside = inside
        self.frames = found
        self._starts = [frame.content[0] for frame in found]
        self._by_cue = sorted(found, key=lambda frame: frame.head)

    def of(self, stretch: Stretch) -> Said | None:
        """The cue and source in the stretch's own sentence, or None."""
        last = self.text[stretch.quotation.outer - 1]
        whole = self.is_whole(stretch)
        if last in ",?!…—–" or (last not in "." and whole):
            found = self.after(stretch)
            if found is not None:
                return found
        found = self.before(stretch) or self.up(stretch)
        if found is None and (last != "." or whole):
            found = self.after(stretch)
        return self._reported(stretch, found) or self._announced(stretch) or self._aside(stretch)

    def _reported(self, stretch: Stretch, found: Said | None) -> Said | None:
        """Who reports what a fragment stands in: He says | he believes it is a “farce”. A second speaker stays.

        "Kim says the minister called it a “farce”" leaves it to the minister; "Kim says donors feel it is" does not.
        """
        outer = self._around(stretch)
        if outer is None or (found is not None and found.head == outer.head):
            return found
        if found is None or found.source is None:
            return Said(outer.source, outer.cue, outer.lemma, outer.rule, outer.head)
        if not outer.content[0] <= found.head < outer.content[1]:
            return found
        speaks = speech().acts.get(found.lemma or "", "believes") not in {"believes", "wants"}
        if speaks and self.tree.pos[found.source[1] - 1] != "PRON" and found.source != outer.source:
            return found
        return Said(outer.source, outer.cue, outer.lemma, outer.rule, outer.head)

    def _around(self, stretch: Stretch) -> Frame | None:
        """The frame with a source whose content holds the stretch."""
        nearest = bisect_right(self._starts, stretch.first) - 1
        for index in range(nearest, max(nearest - BACK, -1), -1):
            frame = self.frames[index]
            if frame.content[0] < stretch.begin:
                return None
            if frame.source is not None and stretch.last - 1 <= frame.content[1]:
                return frame
        return None

    def _announced(self, stretch: Stretch) -> Said | None:
        """Who a sentence that ends in a colon before the quotation is about: He left a message: “…”"""
        mark = self.before_mark(stretch)
        if mark != ":" and not (mark in {"--", "—", "–"} and self.is_whole(stretch)):
            return None
        return self.subject_of(self._sentence_start(stretch), stretch.first)

    def subject_of(self, first: int, last: int) -> Said | None:
        """Who the words `[first, last)` are about: the source of their first frame, else the subject of their verb."""
        tree = self.tree
        nearest = bisect_left(self._by_cue, first, key=lambda frame: frame.head)
        for frame in self._by_cue[nearest : nearest + BACK]:
            if frame.head >= last:
                break
            if frame.source is not None:
                return Said(frame.source, frame.cue, frame.lemma, "announced")
        roots = [token for token in range(first, last) if tree.dep[token] == "ROOT" and is_verb(tree, token)]
        head = source_head(tree, roots[0]) if roots else None
        if head is None or self.inside[head] >= 0:
            return None
        return Said(phrase(tree, head), (roots[0], roots[0] + 1), tree.lemma[roots[0]], "announced")

    def _aside(self, stretch: Stretch) -> Said | None:
        """A cue set off by commas earlier in the sentence: Workers, she added, can “walk out”."""
        tree = self.tree
        for token in range(stretch.first - 1, self._sentence_start(stretch), -1):
            if self.inside[token] >= 0:
                return None
            if tree.lower[token] == "," and is_verb(tree, token - 1) and tree.lemma[token - 1] in speech().acts:
                source = run_before(tree, self.inside, token - 1, stretch.begin)
                if source is not None and source[0] > stretch.begin and tree.lower[source[0] - 1] == ",":
                    return Said(source, (token - 1, token), tree.lemma[token - 1], "aside")
        return None

    def before_mark(self, stretch: Stretch) -> str:
        """The token before the opening mark in its paragraph, or ""."""
        return self.tree.lower[stretch.first - 1] if stretch.first > stretch.begin else ""

    def is_whole(self, stretch: Stretch) -> bool:
        """Whether a quotation stands as a sentence of its own rather than inside the author's."""
        inner = self.text[stretch.quotation.inner]
        return (inner.isupper() or not inner.isalpha()) and stretch.last - stretch.first > 5

    # --- after: “…,” said X; “…,” X said

    def after(self, stretch: Stretch) -> Said | None:
        """The cue after the quotation: the first finite verb there, if it is a verb of speaking."""
        tree = self.tree
        last = self.text[stretch.quotation.outer - 1]
        limit = min(stretch.last + (AFTER if last not in "?!" else AFTER // 3), stretch.stop)
        ends_sentence = last == "."
        clause = not self.is_whole(stretch)
        for token in range(stretch.last, limit):
            if self.inside[token] >= 0 or (tree.lower[token] in _STOPS and token > stretch.last):
                break
            if (
                clause
                and tree.tag[token] in {"CC", "IN", "WRB"}
                and tree.lower[token] not in {"of", "in", "for", "according"}
            ):
                return None
            if not is_verb(tree, token) or tree.tag[token] not in {"VBD", "VBZ", "VBP", "VBN", "VB", "VBG"}:
                continue
            if tree.lemma[token] not in speech().direct or tree.tag[token] == "VBG":
                if tree.tag[token] in _FINITE and not self._in_relative(token, stretch.last):
                    return None
                continue
            if tree.dep[token] == "advcl" and tree.tag[token] == "VBN":
                return None
            if ends_sentence and token > stretch.last + 3:
                return None
            source = self._beside(token, stretch.last, limit)
            if source is not None:
                return Said(source, (token, token + 1), tree.lemma[token], "after", token)
            if tree.tag[token] in {"VBD", "VBZ", "VBP"}:
                return None
        return self._according(stretch.last, limit)

    def _in_relative(self, verb: int, floor: int) -> bool:
        tree = self.tree
        return (
            tree.dep[verb] in {"relcl", "acl", "aux", "auxpass", "ccomp", "advcl"} and floor < tree.head[verb] < verb
        ) or (tree.tag[verb - 1] in {"WP", "WDT"} or tree.tag[verb] == "MD")

    def _beside(self, verb: int, floor: int, limit: int) -> Range | None:
        """The source beside a cue: its subject by the parse, else the noun phrase next to it."""
        head = source_head(self.tree, verb)
        if head is not None and floor <= head < limit and self.inside[head] < 0:
            return self._within(phrase(self.tree, head), floor, limit)
        return (
            run_before(self.tree, self.inside, verb, floor)
            or self._parenthetic(verb, floor)
            or run_after(self.tree, self.inside, verb + 1, limit)
        )

    def _parenthetic(self, verb: int, floor: int) -> Range | None:
        """The noun phrase right after a quotation, where an apposition parts it from "said"."""
        tree = self.tree
        if tree.lower[verb - 1] not in {",", ")", "—", "–", "--"}:
            return None
        while floor < verb and tree.pos[floor] in {"PUNCT", "SPACE"}:
            floor += 1
        return run_after(tree, self.inside, floor, verb)

    def _within(self, found: Range, floor: int, limit: int) -> Range:
        first, last = max(found[0], floor), min(found[1], limit)
        while first < last - 1 and self.tree.pos[first] in {"PUNCT", "SPACE"}:
            first += 1
        while last > first + 1 and self.inside[last - 1] >= 0:
            last -= 1
        return first, last

    # --- before: X said: “…”

    def before(self, stretch: Stretch) -> Said | None:
        """The cue before the quotation in its sentence, if nothing but its own words stand between."""
        tree = self.tree
        first = self._sentence_start(stretch)
        for token in range(stretch.first - 1, first - 1, -1):
            if self.inside[token] >= 0:
                return None
            if tree.lower[token] == "to" and token and tree.lower[token - 1] == "according":
                return self._according(token - 1, stretch.first)
            if self._may_introduce(token, stretch) and self._leads_to(token, stretch):
                source = self._source_before(token, first, stretch.first)
                if source is not None:
                    return Said(source, (token, token + 1), tree.lemma[token], "before", token)
            if tree.tag[token] in _FINITE and not self._leads_to(token, stretch):
                return None
        return None

    def _may_introduce(self, token: int, stretch: Stretch) -> bool:
        """Whether a token is a verb of speech; "go" and the like only with a comma or colon."""
        tree = self.tree
        if tree.lemma[token] == "put":  # as the minister put it, “…”
            return tree.lower[token + 1] == "it"
        if not is_verb(tree, token) or tree.lemma[token] not in speech().direct:
            return False
        return tree.lemma[token] in speech().acts or self.before_mark(stretch) in {",", ":"}

    def _sentence_start(self, stretch: Stretch) -> int:
        tree, token = self.tree, stretch.first
        while token > max(stretch.begin, stretch.first - BACK):
            before = token - 1
            if self.inside[before] >= 0:
                break
            if tree.lower[before] in {".", "!", "?"} or (tree.pos[before] == "SPACE" and "\n" in tree.lower[before]):
                break
            token -= 1
        return token

    def _leads_to(self, verb: int, stretch: Stretch) -> bool:
        """Whether a verb before a quotation governs it, or only its object or adverbials lie between."""
        tree = self.tree
        if any(self._governs(verb, token) for token in range(stretch.first, min(stretch.last, stretch.first + BACK))):
            return True
        gap = range(verb + 1, stretch.first)
        if any(tree.tag[token] in _FINITE for token in gap):
            return False
        last = stretch.first - 1
        if (
            len(gap) <= NEAR
            and tree.lemma[verb] in speech().acts
            and all(tree.tag[token] in _OBJECT_TAGS for token in gap)
        ):
            return True
        return last == verb or tree.lower[last] in {",", ":", "that", "as", "—", "–", "-", "how", "by", "in", "saying"}

    def _governs(self, verb: int, token: int) -> bool:
        head = self.tree.head[token]
        return head == verb and self.tree.dep[token] not in {"nsubj", "nsubjpass", "punct", "dep"}

    def _source_before(self, verb: int, floor: int, limit: int) -> Range | None:
        head = source_head(self.tree, verb)
        if head is not None and self.inside[head] < 0:
            return phrase(self.tree, head)
        if self.tree.tag[verb] not in {"VBD", "VBZ", "VBP", "VBN"}:
            return None
        return run_before(self.tree, self.inside, verb, floor) or self._main_subject(verb, floor)

    def _main_subject(self, verb: int, floor: int) -> Range | None:
        """The subject of the sentence where a parenthesis keeps it from its verb: Kim, asked about it, had said, “…”"""
        tree = self.tree
        for token in range(floor, verb):
            if tree.dep[token] == "nsubj" and tree.entity[token] in {"PERSON", "ORG"} and self.inside[token] < 0:
                return phrase(tree, token)
        return None

    # --- up: X called it a “farce”

    def up(self, stretch: Stretch) -> Said | None:
        """The nearest cue that governs a fragment, with the fragment not its subject."""
        tree = self.tree
        top = self.top(stretch)
        under = top
        for token in islice(tree.ancestors(top), STEPS):
            if self.inside[token] < 0 and tree.dep[under] not in {"nsubj", "punct"}:
                found = self._cue_at(token, stretch)
                if found is not None:
                    return found
            under = token
        return None

    def top(self, stretch: Stretch) -> int:
        """The token of a stretch that governs most of it: the first whose head lies outside."""
        tree = self.tree
        words = [t for t in range(stretch.first, stretch.last) if tree.pos[t] not in {"PUNCT", "SPACE"}]
        outside = [t for t in words if not stretch.first <= tree.head[t] < stretch.last or tree.head[t] == t]
        return max(outside or words or [stretch.first], key=lambda t: (tree.right[t] - tree.left[t], -t))

    def _cue_at(self, token: int, stretch: Stretch) -> Said | None:
        tree, known = self.tree, speech()
        lemma = tree.lemma[token]
        head = None
        if is_verb(tree, token) and lemma in known.acts:
            head = source_head(tree, token)
        elif tree.pos[token] == "NOUN" and lemma in known.nouns:
            head = possessor(tree, token)
        elif lemma in known.adjectives and tree.head[token] != token:
            head = source_head(tree, tree.head[token])
        if head is None or self.inside[head] >= 0:
            return None
        source = phrase(tree, head)
        if source[0] < stretch.last and stretch.first < source[1]:
            return None
        return Said(source, (token, token + 1), lemma, "up", token)

    def _according(self, first: int, limit: int) -> Said | None:
        """The source of an "according to" among the tokens, before another verb."""
        tree = self.tree
        for token in range(first, limit - 1):
            if tree.lower[token] == "according" and tree.lower[token + 1] == "to":
                head = tree.child(token + 1, "pobj")
                source = phrase(tree, head) if head is not None else run_after(tree, self.inside, token + 2, limit)
                if source is not None:
                    return Said(source, (token, token + 2), "according", "according to", token)
            if is_verb(tree, token) or tree.lower[token] in _STOPS:
                return None
        return None
