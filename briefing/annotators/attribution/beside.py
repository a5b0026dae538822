"""The cue and the source right beside a quotation: before it (X said: "…") or `behind` it ("…," said X)."""

from __future__ import annotations

from itertools import takewhile

from briefing.annotators.attribution.behind import AFTER, FINITE_OR_MODAL, STOPS, SUBORDINATES, Behind
from briefing.annotators.attribution.noun_runs import NOMINAL_TAGS, run_after, run_before
from briefing.annotators.attribution.phrases import Range, phrase
from briefing.annotators.attribution.sources import QUOTING, possessor, source_head
from briefing.annotators.attribution.speech import is_verb, speech
from briefing.annotators.attribution.stretches import SENTENCE_ENDS, Said, Stretch
from briefing.lexicon import words

_OBJECT_TAGS = NOMINAL_TAGS | {"IN", "TO", "RB"}
NEAR = 10
"""Tokens of an object or adverbial that may stand between a cue and the quotation it introduces."""
BACK = 150
"""Tokens or frames before a quotation that are searched for its cue: longer sentences are lists or broken text."""


class Beside(Behind):
    """Looks before quotations too."""

    def before_mark(self, stretch: Stretch) -> str:
        """The token before the opening mark in its paragraph, or ""."""
        return self.tree.lower[stretch.first - 1] if stretch.first > stretch.begin else ""

    def before(self, stretch: Stretch) -> Said | None:
        """The cue before the quotation in its sentence, if nothing but its own words stand between."""
        tree = self.tree
        first = self.sentence_start(stretch)
        if (named := self._noun_before(stretch, first)) is not None:
            return named
        for token in range(stretch.first - 1, first - 1, -1):
            if self.inside[token] >= 0:
                return None
            if tree.lower[token] == "to" and token and tree.lower[token - 1] == "according":
                if self._interrupts(token - 1, first):
                    continue
                return self.according(token - 1, stretch.first)
            if self._may_introduce(token, stretch) and self._leads_to(token, stretch):
                source = self._source_before(token, first, stretch.first) or self.of_main_clause(token, stretch)
                if source is not None:
                    return Said(source, (token, token + 1), tree.lemma[token], "before", token)
            if tree.tag[token] in FINITE_OR_MODAL and not self._leads_to(token, stretch):
                return None
        return None

    def _interrupts(self, according: int, floor: int) -> bool:
        """Whether an "according to" parts a cue from its content: She added, | according to the Daily Post, | that …"""
        tree, verb = self.tree, according - 2
        return verb > floor and tree.lower[verb + 1] == "," and is_verb(tree, verb) and self._speaks(verb)

    def _speaks(self, verb: int) -> bool:
        return speech().acts.get(self.tree.lemma[verb]) in {"asserts", "denies", "asks", "promises", "demands"}

    def _noun_before(self, stretch: Stretch, floor: int) -> Said | None:
        """A noun of saying whose "that" the quotation follows: her claim in May that “…”, its warning that, “…”."""
        tree = self.tree
        last = stretch.first - (self.before_mark(stretch) == ",")
        if last <= floor or tree.lower[last - 1] != "that":
            return None
        for token in range(last - 2, max(last - NEAR, floor - 1), -1):
            if is_verb(tree, token) or self.inside[token] >= 0:
                return None
            if tree.lemma[token] in speech().nouns and tree.pos[token] == "NOUN":
                owner = possessor(tree, token)
                cue = (token, token + 1)
                return None if owner is None else Said(phrase(tree, owner), cue, tree.lemma[token], "noun", token)
        return None

    def _may_introduce(self, token: int, stretch: Stretch) -> bool:
        """Whether a token is a verb of speech; "go" and the like only with a comma or colon."""
        tree = self.tree
        if tree.lemma[token] == "put":  # as the minister put it, “…”
            return tree.lower[token + 1] == "it"
        if not is_verb(tree, token) or tree.lemma[token] not in speech().direct or self.only_describes(token, stretch):
            return False
        if tree.tag[token] == "VB" and tree.lemma[token] in words("speech", "shows"):  # which lets them record “sound”
            return False
        uttered = tree.lemma[token] in speech().acts or tree.lemma[token] in words("speech", "uttering")
        return uttered or self.before_mark(stretch) in {",", ":"}

    def only_describes(self, verb: int, stretch: Stretch) -> bool:
        """Whether a "cue" only describes the subject of a fragment: the steps | announced | so far “fall far short”.

        The parse may take it for the main verb, but no verb of saying governs a bare infinitive.
        """
        tree = self.tree
        if tree.dep[verb] == "acl" and tree.tag[verb] == "VBN":
            return tree.child(verb, "agent") is None
        first = next((t for t in range(stretch.first, stretch.last) if tree.pos[t] != "PUNCT"), stretch.first)
        bare = tree.tag[first] == "VB" and tree.head[first] == verb and tree.dep[first] == "xcomp"
        return bare and verb + 1 < stretch.first and tree.lower[stretch.first - 1] not in {"to", ",", ":"}

    def sentence_start(self, stretch: Stretch) -> int:
        """The first token of the author's words before a quotation in its sentence."""
        tree, token = self.tree, stretch.first
        while token > max(stretch.begin, stretch.first - BACK):
            before = token - 1
            if self.inside[before] >= 0:
                break
            if tree.lower[before] in SENTENCE_ENDS or (tree.pos[before] == "SPACE" and "\n" in tree.lower[before]):
                break
            token -= 1
        return token

    def _leads_to(self, verb: int, stretch: Stretch) -> bool:
        """Whether a verb before a quotation governs it, or only its object or adverbials lie between."""
        tree = self.tree
        inner = range(stretch.first, min(stretch.last, stretch.first + BACK))
        if any(self._governs(verb, token) and not self.is_when(token, stretch) for token in inner):
            return True
        gap = range(verb + 1, stretch.first)
        if any(tree.tag[token] in FINITE_OR_MODAL for token in gap):
            return False
        last = stretch.first - 1
        if (
            len(gap) <= NEAR
            and (tree.lemma[verb] in speech().acts or tree.lemma[verb] in words("speech", "uttering"))
            and all(tree.tag[token] in _OBJECT_TAGS for token in gap)
        ):
            return True
        return last == verb or tree.lower[last] in {",", ":", "that", "as", "—", "–", "-", "how", "by", "in", "saying"}

    def is_when(self, token: int, stretch: Stretch) -> bool:
        """Whether the author's words before a fragment make it a clause that says when: called a vote, when he “will …”

        Not called it a day “when he will resign”, whose words are the speaker's.
        """
        tree = self.tree
        subordinates = (child for child in tree.children[token] if child < stretch.first)
        return tree.dep[token] == "advcl" and any(tree.lower[child] in SUBORDINATES for child in subordinates)

    def _governs(self, verb: int, token: int) -> bool:
        head = self.tree.head[token]
        return head == verb and self.tree.dep[token] not in {"nsubj", "nsubjpass", "punct", "dep"}

    def _source_before(self, verb: int, floor: int, limit: int) -> Range | None:
        """The source of a cue before the quotation: by the parse, else the noun phrase beside it."""
        head = source_head(self.tree, verb)
        if head is not None and self.inside[head] < 0:
            return phrase(self.tree, head)
        if verb == floor and self.tree.lower[verb] in words("speech", "inverted"):  # Added Kim, the envoy: “…”
            return run_after(self.tree, self.inside, verb + 1, limit)
        accused = self.tree.child(verb, "auxpass") is not None and self.tree.lemma[verb] not in QUOTING
        if accused or self.tree.tag[verb] not in {"VBD", "VBZ", "VBP", "VBN"}:
            return None
        return run_before(self.tree, self.inside, verb, floor) or self._main_subject(verb, floor)

    def _main_subject(self, verb: int, floor: int) -> Range | None:
        """The subject of the sentence where a parenthesis keeps it from its verb: Kim, asked about it, had said, “…”"""
        tree = self.tree
        for token in range(floor, verb):
            if tree.dep[token] == "nsubj" and tree.entity[token] in {"PERSON", "ORG"} and self.inside[token] < 0:
                return phrase(tree, token)
        return None

    def of_main_clause(self, verb: int, stretch: Stretch) -> Range | None:
        """The subject of the clause that follows, for a participle that opens the sentence.

        After declaring that “…,” | Judge Reyes | handed down her order.
        """
        tree = self.tree
        before = range(verb - 1, max(stretch.begin, verb - BACK) - 1, -1)
        opening = takewhile(lambda token: tree.lower[token] not in SENTENCE_ENDS, before)
        if tree.tag[verb] != "VBG" or any(
            tree.tag[token] in FINITE_OR_MODAL and self.inside[token] < 0 for token in opening
        ):
            return None
        limit = min(stretch.last + AFTER, stretch.stop)
        for token in range(stretch.last, limit):
            if self.inside[token] >= 0 or tree.lower[token] in STOPS or tree.tag[token] in FINITE_OR_MODAL:
                break
            if tree.dep[token] in {"nsubj", "nsubjpass"}:
                return self.within(phrase(tree, token), stretch.last, limit)
        return run_after(tree, self.inside, stretch.last, limit)
