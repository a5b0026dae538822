"""Whose quotation is it: the cue and the source of each quoted stretch, looked for nearest first.

Beside the quotation, up the parse from a fragment (X called it a "farce"), then in what is said around it: the report
it stands in, the sentence that announces it, an aside.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import islice

from briefing.annotators.attribution.beside import BACK, NEAR, Beside
from briefing.annotators.attribution.frames import Frame
from briefing.annotators.attribution.noun_runs import run_after, run_before
from briefing.annotators.attribution.phrases import Range, phrase
from briefing.annotators.attribution.sources import possessor, source_head
from briefing.annotators.attribution.speech import is_verb, speech
from briefing.annotators.attribution.stretches import Said, Stretch, is_whole
from briefing.annotators.tree import Tree
from briefing.lexicon import words

_OPENINGS = (("to",), ("in", "the", "words", "of"), ("in", "the", "view", "of"), ("in", "the", "eyes", "of"))
_SPEAKING = (("titles", "offices"), ("titles", "servants"), ("brief", "people"), ("speech", "bodies"))
"""The lists of nouns of those who speak."""
AUXILIARIES = 6
"""Tokens before a verb among which its auxiliaries stand."""
STEPS = 12
"""Steps up the parse from a fragment to the cue that governs it."""
ONE = 3
"""Tokens of a quotation of one word, its marks among them."""


class Speakers(Beside):
    """Finds cue and source for quotations, beside them and in the frames of indirect speech they stand in."""

    def __init__(self, text: str, tree: Tree, inside: list[int], found: list[Frame]) -> None:
        """Work on one document's tokens and the frames of its indirect speech, in order of content."""
        super().__init__(text, tree, inside)
        self.frames = found
        self._starts = [frame.content[0] for frame in found]
        self._by_cue = sorted(found, key=lambda frame: frame.head)

    def of(self, stretch: Stretch) -> Said | None:
        """The cue and source in the stretch's own sentence, or None."""
        last = self.text[stretch.quotation.outer - 1]
        whole = is_whole(self.text, stretch)
        if last in ",?!…—–" or (last not in "." and whole):
            found = self.after(stretch)
            if found is not None:
                return self._heard_by(stretch, found)
        found = self.before(stretch) or self.up(stretch)
        if found is None and (last != "." or whole):
            found = self.after(stretch)
        found = self._reported(stretch, found) or self._announced(stretch) or self._aside(stretch)
        return found or self._to_whom(stretch)

    def _heard_by(self, stretch: Stretch, found: Said) -> Said:
        """Who spoke to an outlet that reports it: Reyes told the panel that | “…,” according to the Daily Post.

        Or what they stand in: The message read, “…,” according to the Daily Post. The outlet itself where nobody else
        speaks: The plan was “dead,” according to the Daily Post.
        """
        if found.rule == "according to" and (written := self._written(stretch)) is not None:
            return written
        spoke = self.before(stretch) if found.rule == "according to" else None
        if spoke is None or spoke.source is None or spoke.rule == "according to":
            return found
        return spoke if speech().acts.get(spoke.lemma or "") not in {None, "believes", "wants"} else found

    def _written(self, stretch: Stretch) -> Said | None:
        """What a quotation is read from: | The message | read, “…”; the parser may have no verb in it."""
        tree, verb = self.tree, stretch.first - 2
        if self.before_mark(stretch) not in {",", ":"} or tree.lower[verb] not in {"read", "reads"}:
            return None
        source = run_before(tree, self.inside, verb, self.sentence_start(stretch))
        return None if source is None else Said(source, (verb, verb + 1), "read", "before", verb)

    def _reported(self, stretch: Stretch, found: Said | None) -> Said | None:
        """Who reports what a fragment stands in: He says | he believes it is a “farce”. A second speaker stays.

        "Kim says the minister called it a “farce”" leaves it to the minister; "Kim says donors feel it is" does not.
        """
        outer = self._around(stretch) or self._earlier(stretch, found)
        if outer is None or (found is not None and (found.head == outer.head or found.source == outer.source)):
            return found
        if found is None or found.source is None:
            return Said(outer.source, outer.cue, outer.lemma, outer.rule, outer.head)
        if (outer.head > found.head and not self._is_silent(found, found.source)) or outer.act == "judges":
            return found  # Peru's support for the plan, which she called “vital”, is no report of Peru's
        if self._has_spoken(found, found.source) and found.source != outer.source:
            return found
        return Said(outer.source, outer.cue, outer.lemma, outer.rule, outer.head)

    def _has_spoken(self, found: Said, source: Range) -> bool:
        """Whether a report has somebody else speak: said | the union called it “…”; not: said they agreed to “…”.

        Nor "said the strikes indicated “…”", "said the party could not support “…”".
        """
        tree = self.tree
        if tree.pos[source[1] - 1] == "PRON" or self._is_silent(found, source):
            return False
        auxiliaries = range(max(found.head - AUXILIARIES, 0), found.head)
        modal = any(tree.tag[token] == "MD" and tree.head[token] == found.head for token in auxiliaries)
        return not modal and speech().acts.get(found.lemma or "", "believes") not in {"believes", "wants"}

    def _is_silent(self, found: Said, source: Range) -> bool:
        """Whether a verb needs no words of its subject: the draft showed, the raids indicated, they agreed."""
        lemma, head = found.lemma or "", self._head(source)
        listed = lemma in words("speech", "shows") or lemma in words("speech", "wordless")
        thing = lemma in words("speech", "implying") and not self.can_speak(head)
        return listed or thing or self.tree.lower[head] in words("speech", "evidence")

    def can_speak(self, noun: int) -> bool:
        """Whether a noun is that of a person, a body or a name: the mayor, the court, Peru; not "the strikes"."""
        tree, lemma = self.tree, self.tree.lemma[noun]
        listed = any(lemma in words(*table) for table in _SPEAKING)
        return listed or tree.pos[noun] == "PROPN" or tree.entity[noun] in {"PERSON", "ORG", "GPE", "NORP"}

    def _head(self, source: Range) -> int:
        """The token of a source that governs the others."""
        inside = range(*source)
        return next((token for token in inside if self.tree.head[token] not in inside), source[0])

    def is_deed(self, said: Said) -> bool:
        """Whether a law only does something, and says nothing: the Act denies aid to a “foreign entity”."""
        law = said.source is not None and self.tree.lower[self._head(said.source)] in words("speech", "laws")
        return law and speech().acts.get(said.lemma or "") == "denies"

    def cues_in(self, first: int, last: int) -> list[Frame]:
        """The frames whose cue stands among tokens `[first, last)`."""
        begin, end = (bisect_left(self._by_cue, token, key=lambda frame: frame.head) for token in (first, last))
        return self._by_cue[begin:end]

    def _earlier(self, stretch: Stretch, found: Said | None) -> Frame | None:
        """The report earlier in the sentence of somebody's thoughts: She says | she hopes … and that it is “over”."""
        if found is None or found.source is None or self.tree.pos[found.source[1] - 1] != "PRON":
            return None
        first = self.sentence_start(stretch)
        last = bisect_left(self._by_cue, found.head, key=lambda frame: frame.head)
        for frame in reversed(self._by_cue[max(last - NEAR, 0) : last]):
            if frame.head < first:
                return None
            if frame.source is not None and frame.source[1] <= found.source[0] and frame.act == "asserts":
                return frame
        return None

    def _around(self, stretch: Stretch) -> Frame | None:
        """The frame with a source whose content holds the stretch."""
        nearest = bisect_right(self._starts, stretch.first) - 1
        words = range(stretch.first, stretch.last)  # without the full stop that American houses set inside the marks
        last = next((token for token in reversed(words) if self.tree.pos[token] != "PUNCT"), stretch.first)
        for index in range(nearest, max(nearest - BACK, -1), -1):
            frame = self.frames[index]
            if frame.content[0] < stretch.begin:
                return None
            if frame.source is not None and last < frame.content[1]:
                return frame
        return None

    def _announced(self, stretch: Stretch) -> Said | None:
        """Who a sentence that ends in a colon before the quotation is about: He left a message: “…”"""
        mark = self.before_mark(stretch)
        if mark != ":" and not (mark in {"--", "—", "–"} and is_whole(self.text, stretch)):
            return None
        return self.subject_of(self.sentence_start(stretch), stretch.first)

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
        for token in range(stretch.first - 1, self.sentence_start(stretch), -1):
            if self.inside[token] >= 0:
                return None
            if tree.lower[token] == "," and is_verb(tree, token - 1) and tree.lemma[token - 1] in speech().acts:
                source = run_before(tree, self.inside, token - 1, stretch.begin)
                if source is not None and source[0] > stretch.begin and tree.lower[source[0] - 1] == ",":
                    return Said(source, (token - 1, token), tree.lemma[token - 1], "aside", token - 1)
        return None

    def _to_whom(self, stretch: Stretch) -> Said | None:
        """Whose words or view a sentence opens with: To the mayor, the plan is a “dangerous gamble”. Not: To be sure, …

        Also "In the words of the mayor, …", "In the view of the union, …".
        """
        tree, first = self.tree, self.sentence_start(stretch)
        opening = next((words for words in _OPENINGS if tuple(tree.lower[first : first + len(words)]) == words), ())
        begin = first + len(opening)
        if not opening or begin >= stretch.first or tree.tag[first] == "TO":
            return None
        source = run_after(tree, self.inside, begin, stretch.first)
        if source is None or tree.lower[source[1]] != "," or tree.entity[source[1] - 1] in {"GPE", "LOC", "FAC"}:
            return None
        return Said(source, (first, begin), opening[0], "to whom")

    def up(self, stretch: Stretch) -> Said | None:
        """The nearest cue that governs a fragment, with the fragment not its subject."""
        tree = self.tree
        under = top = self.top(stretch)
        above = () if self.is_when(top, stretch) else islice(tree.ancestors(top), STEPS)
        for token in above:
            if self.inside[token] < 0 and tree.dep[under] not in {"nsubj", "punct"}:
                found = None if self._is_before(under, token, stretch) else self._cue_at(token, stretch)
                if found is not None:
                    return found
            if self._is_meanwhile(token):
                return None
            under = token
        return None

    def _is_before(self, phrase_head: int, verb: int, stretch: Stretch) -> bool:
        """Whether a word set off stands before what a verb says: In a case of a “red” state, the court ruled that …"""
        tree = self.tree
        end = tree.right[phrase_head]
        one = stretch.last - stretch.first <= ONE and tree.dep[self.top(stretch)] == "amod"
        leads = tree.dep[phrase_head] == "prep" and tree.lower[end : end + 1] == [","]
        return one and leads and tree.child(verb, "ccomp") is not None

    def _is_meanwhile(self, verb: int) -> bool:
        """Whether a clause only tells when the main one happened: While Peru went on about “bread”, Chile said yes."""
        tree = self.tree
        if tree.dep[verb] != "advcl" or tree.child(verb, "nsubj", "nsubjpass") is None:
            return False
        return any(tree.lower[child] in {"while", "as", "when", "after", "before"} for child in tree.children[verb])

    def top(self, stretch: Stretch) -> int:
        """The token of a stretch that governs most of it: the first whose head lies outside."""
        tree = self.tree
        inner = [t for t in range(stretch.first, stretch.last) if tree.pos[t] not in {"PUNCT", "SPACE"}]
        outside = [t for t in inner if not stretch.first <= tree.head[t] < stretch.last or tree.head[t] == t]
        return max(outside or inner or [stretch.first], key=lambda t: (tree.right[t] - tree.left[t], -t))

    def _qualifies(self, stretch: Stretch, noun: int) -> bool:
        """Whether a fragment is an adjective before a noun of saying: a “full” report, whose content it is not."""
        top = self.top(stretch)
        return self.tree.head[top] == noun and self.tree.dep[top] in {"amod", "compound", "nmod"}

    def _cue_at(self, token: int, stretch: Stretch) -> Said | None:
        """The cue at a token above a fragment, with its source outside the fragment; None where it is no cue."""
        tree, known = self.tree, speech()
        lemma = tree.lemma[token]
        head = None
        if is_verb(tree, token) and lemma in known.acts and not self.only_describes(token, stretch):
            films = lemma in words("speech", "shows") and tree.tag[token] == "VB"
            head = None if films else source_head(tree, token)  # phones that let users record “sound”
            if head is not None and lemma == "require" and not self.can_speak(head):
                return None  # a return requires a court that sees a “danger”
            if head is None or self.inside[head] >= 0:
                source = self.of_main_clause(token, stretch)
                return None if source is None else Said(source, (token, token + 1), lemma, "up", token)
        elif tree.pos[token] == "NOUN" and lemma in known.nouns and not self._qualifies(stretch, token):
            head = possessor(tree, token)
            lender = tree.head[token]
            lent = tree.dep[token] == "dobj" and is_verb(tree, lender) and tree.lemma[lender] in known.light
            head = source_head(tree, lender) if head is None and lent else head  # issued a warning about “…”
        elif lemma in known.adjectives and tree.head[token] != token:
            head = source_head(tree, tree.head[token])
        if head is None or self.inside[head] >= 0:
            return None
        source = phrase(tree, head)
        if source[0] < stretch.last and stretch.first < source[1]:
            return None
        return Said(source, (token, token + 1), lemma, "up", token)
