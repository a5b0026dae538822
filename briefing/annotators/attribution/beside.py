"""The cue and the source right beside a quotation: after it ("…," said X) or before it (X said: "…")."""

from __future__ import annotations

from itertools import takewhile

from briefing.annotators.attribution.noun_runs import NOMINAL_TAGS, run_after, run_before
from briefing.annotators.attribution.phrases import Range, phrase
from briefing.annotators.attribution.sources import QUOTING, possessor, source_head
from briefing.annotators.attribution.speech import is_verb, speech
from briefing.annotators.attribution.stretches import SENTENCE_ENDS, Said, Stretch, is_whole
from briefing.annotators.tree import FINITE, Tree
from briefing.lexicon import words

_FINITE = FINITE | {"MD"}
_SUBORDINATES = frozenset({"when", "while", "whereas", "although", "though", "because", "unless", "until", "if"})
_ATTRIBUTING = frozenset({"of", "in", "for", "according", "per", "as"})
"""Prepositions and conjunctions behind a fragment with which no other clause of the author's begins."""
_ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_STOPS = SENTENCE_ENDS | {";"}
_OBJECT_TAGS = NOMINAL_TAGS | {"IN", "TO", "RB"}
NEAR = 10
"""Tokens of an object or adverbial that may stand between a cue and the quotation it introduces."""
BACK = 150
"""Tokens or frames before a quotation that are searched for its cue: longer sentences are lists or broken text."""
AFTER = 30
"""Tokens after a quotation within which its cue may stand; appositions to the speaker lie between."""


class Beside:
    """Looks beside quotations; `inside` tells for every token which quotation holds it, or -1."""

    def __init__(self, text: str, tree: Tree, inside: list[int]) -> None:
        """Work on one document's tokens."""
        self.text = text
        self.tree = tree
        self.inside = inside

    def before_mark(self, stretch: Stretch) -> str:
        """The token before the opening mark in its paragraph, or ""."""
        return self.tree.lower[stretch.first - 1] if stretch.first > stretch.begin else ""

    def after(self, stretch: Stretch) -> Said | None:
        """The cue after the quotation: the first finite verb there, if it is a verb of speaking."""
        tree = self.tree
        last = self.text[stretch.quotation.outer - 1]
        limit = min(stretch.last + (AFTER if last not in "?!" else AFTER // 3), stretch.stop)
        ends_sentence = last == "."
        clause = not is_whole(self.text, stretch)
        for token in range(stretch.last, limit):
            if self.inside[token] >= 0 or (tree.lower[token] in _STOPS and (token > stretch.last or last not in "?!")):
                break
            if self._opens_clause(token) if clause else self._opens_answer(token, stretch):
                return None
            if not is_verb(tree, token) or tree.dep[token] == "amod" or self._helps(token) or self._is_named(token):
                continue
            if not self._may_follow(token) and not self._is_inverted(token, stretch):
                if tree.tag[token] in _FINITE and not self._in_relative(token, stretch.last):
                    return None
                continue
            if tree.dep[token] == "advcl" and tree.tag[token] == "VBN":
                return None
            if ends_sentence and (token > stretch.last + 3 or tree.is_capital(token)):
                return None  # “We left.” | Added Kim: “We …”
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
        if token == stretch.last and (tree.tag[token] in {"WDT", "WP"} or tree.lower[token] in _SUBORDINATES):
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
        head = source_head(self.tree, verb)
        if head is not None and floor <= head < limit and self.inside[head] < 0:
            return self.within(phrase(self.tree, head), floor, limit)
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

    def within(self, found: Range, floor: int, limit: int) -> Range:
        """A noun phrase cut to tokens `[floor, limit)` and to what stands outside quotations."""
        first, last = max(found[0], floor), min(found[1], limit)
        while first < last - 1 and self.tree.pos[first] in {"PUNCT", "SPACE"}:
            first += 1
        while last > first + 1 and self.inside[last - 1] >= 0:
            last -= 1
        return first, last

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
            if tree.tag[token] in _FINITE and not self._leads_to(token, stretch):
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
        if any(self._governs(verb, token) for token in range(stretch.first, min(stretch.last, stretch.first + BACK))):
            return True
        gap = range(verb + 1, stretch.first)
        if any(tree.tag[token] in _FINITE for token in gap):
            return False
        last = stretch.first - 1
        if (
            len(gap) <= NEAR
            and (tree.lemma[verb] in speech().acts or tree.lemma[verb] in words("speech", "uttering"))
            and all(tree.tag[token] in _OBJECT_TAGS for token in gap)
        ):
            return True
        return last == verb or tree.lower[last] in {",", ":", "that", "as", "—", "–", "-", "how", "by", "in", "saying"}

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
        if tree.tag[verb] != "VBG" or any(tree.tag[token] in _FINITE and self.inside[token] < 0 for token in opening):
            return None
        limit = min(stretch.last + AFTER, stretch.stop)
        for token in range(stretch.last, limit):
            if self.inside[token] >= 0 or tree.lower[token] in _STOPS or tree.tag[token] in _FINITE:
                break
            if tree.dep[token] in {"nsubj", "nsubjpass"}:
                return self.within(phrase(tree, token), stretch.last, limit)
        return run_after(tree, self.inside, stretch.last, limit)

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
            if is_verb(tree, token) or tree.lower[token] in _STOPS:
                return None
        return None
