"""The cue and the source behind a quotation: "…," said X."""

from __future__ import annotations

from briefing.annotators.attribution.noun_runs import run_after, run_before
from briefing.annotators.attribution.phrases import Range, phrase
from briefing.annotators.attribution.sources import QUOTING, source_head
from briefing.annotators.attribution.speech import is_verb, speech
from briefing.annotators.attribution.stretches import SENTENCE_ENDS, Said, Stretch, is_whole
from briefing.annotators.tree import FINITE, Tree
from briefing.lexicon import words

FINITE_OR_MODAL = FINITE | {"MD"}
SUBORDINATES = frozenset({"when", "while", "whereas", "although", "though", "because", "unless", "until", "if"})
"""Words with which a clause begins that only says when, why or although what."""
_ATTRIBUTING = frozenset({"of", "in", "for", "according", "per", "as"})
"""Prepositions and conjunctions behind a fragment with which no other clause of the author's begins."""
_ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
STOPS = SENTENCE_ENDS | {";"}
AFTER = 30
"""Tokens after a quotation within which its cue may stand; appositions to the speaker lie between."""


class Behind:
    """Looks behind quotations; `inside` tells for every token which quotation holds it, or -1."""

    def __init__(self, text: str, tree: Tree, inside: list[int]) -> None:
        """Work on one document's tokens."""
        self.text = text
        self.tree = tree
        self.inside = inside

    def after(self, stretch: Stretch) -> Said | None:
        """The cue after the quotation: the first finite verb there, if it is a verb of speaking."""
        tree = self.tree
        last = self.text[stretch.quotation.outer - 1]
        limit = min(stretch.last + (AFTER if last not in "?!" else AFTER // 3), stretch.stop)
        ends_sentence = last == "."
        clause = not is_whole(self.text, stretch)
        for token in range(stretch.last, limit):
            if self.inside[token] >= 0 or (tree.lower[token] in STOPS and (token > stretch.last or last not in "?!")):
                break
            if self._opens_clause(token) if clause else self._opens_answer(token, stretch):
                return None
            if not is_verb(tree, token) or tree.dep[token] == "amod" or self._helps(token) or self._is_named(token):
                continue
            if not self._may_follow(token) and not self._is_inverted(token, stretch):
                if tree.tag[token] in FINITE_OR_MODAL and not self._in_relative(token, stretch.last):
                    return None
                continue
            if tree.dep[token] == "advcl" and tree.tag[token] == "VBN":
                return None
            if ends_sentence and not self._may_end(token, stretch):
                return None
            if self._denies_something(token):
                return None
            if (clause or ends_sentence) and (self._has_own_clause(token) or self._says_something_else(token)):
                return None
            source = self._beside(token, stretch.last, limit)
            if source is not None:
                return Said(source, (token, token + 1), tree.lemma[token], "after", token)
            if tree.tag[token] in FINITE:
                return None
        return self.according(stretch.last, limit)

    def _may_end(self, verb: int, stretch: Stretch) -> bool:
        """Whether a verb behind a full stop is still the cue: “We left.” | Kim said; not “We left.” | Added Kim: “We …”

        Nor “We left.” | Kim laughed, who only listened.
        """
        near = verb <= stretch.last + 3 and not self.tree.is_capital(verb)
        return near and self.tree.lemma[verb] in speech().acts

    def _helps(self, token: int) -> bool:
        """Whether a verb only helps another to speak: she | has | said, he | is | quoted as saying; not "was told"."""
        tree = self.tree
        verb = tree.head[token]
        if tree.dep[token] == "auxpass":
            return tree.lemma[verb] in QUOTING
        return tree.dep[token] == "aux" and token < verb and tree.child(verb, "auxpass") is None

    def _may_follow(self, token: int) -> bool:
        """Whether a verb after a quotation can be its cue: said; not "saying", nor "the crowd applauded"."""
        return self.tree.lemma[token] in speech().after and self.tree.tag[token] != "VBG"

    def _is_named(self, token: int) -> bool:
        """Whether a word that is tagged as a verb is part of a name: “…,” | Danvers | chief Ana Reyes said."""
        tree = self.tree
        return tree.is_capital(token) and (tree.dep[token] == "compound" or tree.entity[token] in _ACTING)

    def _is_inverted(self, token: int, stretch: Stretch) -> bool:
        """Whether any verb right behind a comma and before a name is a cue: “It flies,” | enthused | Ana Reyes.

        Not “It flies.” Enthused Ana Reyes …; nor “It flies,” starring Ana Reyes.
        """
        tree = self.tree
        return (
            token == stretch.last
            and tree.tag[token] in {"VBD", "VBZ", "VBN"}
            and self.text[stretch.quotation.outer - 1] in ",!?"
            and not tree.is_capital(token)
            and token + 1 < len(tree)
            and tree.entity[token + 1] == "PERSON"
        )

    def _has_own_clause(self, verb: int) -> bool:
        """Whether a cue behind a closed sentence or a fragment has its own content: “We left.” Peru says | so it is."""
        tree = self.tree
        wanted = speech().prepositions.get(tree.lemma[verb], frozenset())
        return any(
            tree.dep[content] == "ccomp" or (tree.dep[content] == "prep" and tree.lower[content] in wanted)
            for content in tree.children[verb]
            if content > verb
        )

    def _says_something_else(self, verb: int) -> bool:
        """Whether a cue has its content behind it, so that a fragment before it is not: went on about “a farce,” | Kim
        said yes, or chanted “Out!”; not “a farce,” Kim told reporters, or Kim said the next day. “A farce.” Peru closed
        the day ahead.
        """
        tree = self.tree
        if verb + 1 < len(tree) and self.inside[verb + 1] >= 0:
            return True
        item = tree.child(verb, "dobj", "intj")
        if item is None or item < verb or tree.lemma[verb] in speech().addressee:
            return False
        return tree.entity[item] not in {"DATE", "TIME"} or tree.lemma[verb] in words("speech", "direct-only")

    def _opens_clause(self, token: int) -> bool:
        """Whether the author's sentence goes on with another clause here: called it “over” | when the vote came.

        Not with “over,” as Peru said, whose clause is the cue.
        """
        tree = self.tree
        return tree.tag[token] in {"WDT", "WP"} or (
            tree.tag[token] in {"CC", "IN", "WRB"} and tree.lower[token] not in _ATTRIBUTING
        )

    def _opens_answer(self, token: int, stretch: Stretch) -> bool:
        """Whether another clause follows a whole quotation, whose cue stands before: said “We will go” | and Peru …

        Not “We will leave,” and then she said, whose comma holds it open. Nor does a subordinate clause attribute:
        said “We will leave,” | when Peru complained; “We left,” | which Peru denies.
        """
        tree = self.tree
        if token == stretch.last and (tree.tag[token] in {"WDT", "WP"} or tree.lower[token] in SUBORDINATES):
            return True
        closed = self.text[stretch.quotation.outer - 1] not in ",?!…—–"
        return closed and tree.tag[token] == "CC" and token <= stretch.last + 1

    def _denies_something(self, verb: int) -> bool:
        """Whether a verb of denying has its own object, so that it answers a quotation: “We won,” Peru denied it."""
        tree = self.tree
        if speech().acts.get(tree.lemma[verb]) != "denies":
            return False
        item = tree.child(verb, "dobj")
        return item is not None and item > verb

    def _in_relative(self, verb: int, floor: int) -> bool:
        """Whether a verb only describes what stands after the quotation: "left" in “…,” the man who left said."""
        tree = self.tree
        return (
            tree.dep[verb] in {"relcl", "acl", "aux", "auxpass", "ccomp", "advcl"} and floor < tree.head[verb] < verb
        ) or (tree.tag[verb - 1] in {"WP", "WDT"} or tree.tag[verb] == "MD")

    def _beside(self, verb: int, floor: int, limit: int) -> Range | None:
        """The source beside a cue: its subject by the parse, else the noun phrase next to it."""
        heard = self._heard_saying(verb)
        head = source_head(self.tree, verb) if heard is None else heard
        if head is not None and floor <= head < limit and self.inside[head] < 0:
            return self.within(phrase(self.tree, head), floor, limit)
        return (
            run_before(self.tree, self.inside, verb, floor)
            or self._parenthetic(verb, floor)
            or run_after(self.tree, self.inside, verb + 1, limit)
        )

    def _heard_saying(self, verb: int) -> int | None:
        """Who is reported saying it: “…,” the Daily Post reported | Kim | saying; not "reported that Kim did"."""
        tree = self.tree
        clauses = (clause for clause in tree.dependents(verb, "ccomp", "xcomp") if tree.lower[clause] == "saying")
        heard = next((tree.child(clause, "nsubj") for clause in clauses), None)
        return heard if tree.lemma[verb] in QUOTING else None

    def _parenthetic(self, verb: int, floor: int) -> Range | None:
        """The noun phrase right after a quotation, where an apposition parts it from "said"."""
        tree = self.tree
        if tree.lower[verb - 1] not in {",", ")", "—", "–", "--"}:
            return None
        while floor < verb and tree.pos[floor] in {"PUNCT", "SPACE"}:
            floor += 1
        return run_after(tree, self.inside, floor, verb)

    def within(self, found: Range, floor: int, limit: int) -> Range:
        """A noun phrase cut to tokens `[floor, limit)` and to what stands outside quotations."""
        first, last = max(found[0], floor), min(found[1], limit)
        while first < last - 1 and self.tree.pos[first] in {"PUNCT", "SPACE"}:
            first += 1
        while last > first + 1 and self.inside[last - 1] >= 0:
            last -= 1
        return first, last

    def according(self, first: int, limit: int) -> Said | None:
        """The source of an "according to" among the tokens, before another verb."""
        tree = self.tree
        for token in range(first, limit - 1):
            if tree.lower[token] == "per" and token <= first + 1:
                source = run_after(tree, self.inside, token + 1, limit)
                return Said(source, (token, token + 1), "per", "according to", token) if source is not None else None
            if tree.lower[token] == "according" and tree.lower[token + 1] == "to":
                head = tree.child(token + 1, "pobj")
                source = phrase(tree, head) if head is not None else run_after(tree, self.inside, token + 2, limit)
                if source is not None:
                    return Said(source, (token, token + 2), "according", "according to", token)
            if is_verb(tree, token) or tree.lower[token] in STOPS:
                return None
        return None
