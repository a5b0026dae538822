"""The clauses of a sentence: their predicates, how each hangs on the next, its arguments and its stretch of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefing.annotators.events.words import listed
from briefing.annotators.language import ParseSpan, Token
from briefing.lexicon import words

ClauseKind = Literal["main", "conjunct", "content", "adverbial", "relative", "reduced"]

_KINDS: dict[str, ClauseKind] = {
    "ROOT": "main",
    "parataxis": "main",
    "ccomp": "content",
    "advcl": "adverbial",
    "relcl": "relative",
    "acl": "reduced",
    "pcomp": "reduced",
}
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECTS = frozenset({"dobj", "iobj", "dative", "attr", "oprd"})
_FULL = _OBJECTS | _SUBJECTS | {"ccomp"}
_ARGUMENT_PREPOSITIONS = frozenset({"with", "against", "to", "from", "by", "on", "upon", "for", "between", "among"})
_RELATIVE = frozenset({"WDT", "WP"})
_HELD = frozenset({"share", "stock", "trade"})
"""In whose hands or names what is counted is: "shares in Pellon", "trading in Pellon"."""
_OF_A_DEED = frozenset({"of", "by", "with", "between", "against", "from"})
_QUANTITIES = frozenset(
    {"thousand", "hundred", "million", "number", "majority", "group", "dozen", "ten", "ton", "all", "most", "some"}
    | {"many", "one", "two", "both", "several", "member", "part", "rest", "half"}
)
_OF_NOUNS = frozenset({"under", "amid"})
"""Prepositions behind which a participle only describes: "under mounting pressure"."""
_ON = frozenset({"against", "on"})
"""Prepositions behind which a noun has what it rules: "the ban on sailing"."""
_CLIMB = 60
"""Steps up a parse tree before giving up; real trees are far shallower."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause by its predicate. `above` is the predicate of the clause it hangs on, None for the sentence's root.

    `inherited` says what a conjunct hangs on in the end: "main" for what is joined to the main clause.
    """

    verb: Token
    kind: ClauseKind
    above: Token | None
    inherited: ClauseKind

    @property
    def side(self) -> bool:
        """Whether it is said by the way: adverbial, relative or without a finite verb."""
        return self.inherited in ("adverbial", "relative", "reduced")


def clauses(sentence: ParseSpan) -> list[Clause]:
    """The clauses of a sentence in order of their predicates; infinitives belong to the clause that governs them."""
    found: dict[int, Clause] = {}
    pending = [token for token in sentence if token.pos_ in ("VERB", "AUX") and _is_predicate(token)]
    for token in sorted(pending, key=_depth):
        above = _above(token, found)
        if token.dep_ == "conj":
            if above is None or token.head.i != above.i:
                continue  # joined to an infinitive or a noun: part of the clause that governs it
            joined = found[above.i]
            found[token.i] = Clause(token, "conjunct", above, joined.inherited)
        else:
            told = being_among(token) or token
            kind = "main" if told.dep_ == "ccomp" and is_apart(told) else _KINDS.get(told.dep_, "reduced")
            inherited = found[above.i].inherited if kind == "content" and above is not None else kind
            found[token.i] = Clause(token, kind, above, inherited if inherited != "content" else "main")
    return [found[index] for index in sorted(found)]


def _is_predicate(token: Token) -> bool:
    """Whether a verb makes a clause of its own.

    A bare gerund ("arrested for spying on Monday"), a participle that describes ("a team led by Macron"), what was
    done as the first ("the first to sail there in May"), what a rule is on ("the ban on sailing from May"), what
    somebody let or made others do ("allowed the ferry to sail in May"; not "ordered it to sail in May") or expects them
    to do make none.
    """
    if token.dep_ == "relcl" and token.head.dep_ == "attr" and is_infinitive(token):
        return False
    if token.dep_ == "acl" and token.head.pos_ == "NUM" and token.head.dep_ == "conj":
        return False  # "two were killed and five wounded", where the parse joins the five to the deed
    if (
        token.dep_ == "ccomp"
        and is_infinitive(token)
        and token.head.lemma_.lower() in listed("enabling") | listed("plans")
    ):
        return False
    if token.dep_ == "pcomp":
        if token.tag_ == "VBG" and token.head.lower_ in _ON and token.head.i and token.head.nbor(-1).pos_ == "NOUN":
            return False
        return token.head.lower_ not in _OF_NOUNS and any(child.dep_ in _FULL for child in token.children)
    if token.dep_ == "acl" and (token.lemma_.lower() in listed("descriptive") or _is_published(token)):
        return False
    return token.dep_ in _KINDS or token.dep_ == "conj"


def _is_published(participle: Token) -> bool:
    """Whether a participle tells that words were given out: "in a statement issued Friday"; not "the arms issued"."""
    return participle.lemma_.lower() in listed("publishing") and participle.head.lemma_.lower() in listed("occasions")


def is_apart(verb: Token) -> bool:
    """Whether a semicolon parts what the parse takes for a content from its verb: "Oslo agreed; Bergen denied it"."""
    return verb.i < verb.head.i and any(child.text == ";" for child in verb.head.children if child.i > verb.i)


def being_among(participle: Token) -> Token | None:
    """The "be" of whoever is told to be among those to whom a thing was done: "Lund was among 40 people detained"."""
    noun = participle.head
    among = noun.head if participle.dep_ == "acl" and participle.tag_ == "VBN" and noun.dep_ == "pobj" else None
    if among is None or among.lower_ != "among" or among.head.lemma_ != "be" or not has_subject(among.head):
        return None
    return among.head


def _depth(token: Token) -> tuple[int, int]:
    depth = 0
    while token.head.i != token.i and depth < _CLIMB:
        token = token.head
        depth += 1
    return depth, token.i


def _above(token: Token, found: dict[int, Clause]) -> Token | None:
    for _ in range(_CLIMB):
        if token.head.i == token.i:
            return None
        token = token.head
        if token.i in found:
            return token
    return None


def subject(verb: Token) -> Token | None:
    """The subject of a predicate, its own or the one it shares.

    "X visited Y and signed a treaty": X for both. "the envoy, who left on Monday": the envoy. "a deal signed in
    June": the deal. None where there is none.
    """
    for _ in range(_CLIMB):
        own = next((child for child in verb.children if child.dep_ in _SUBJECTS and child.i < verb.i), None)
        own = own or next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        if own is not None:
            if own.tag_ in _RELATIVE and verb.dep_ == "relcl":
                return bearer(verb.head) if own.lower_ == "who" else verb.head
            return own
        if verb.dep_ in ("conj", "xcomp", "advcl", "ccomp") and verb.head.i != verb.i and verb.head.pos_ != "NOUN":
            verb = verb.head
        elif verb.dep_ == "acl":
            being = being_among(verb)
            return verb.head if being is None else subject(being)
        elif verb.dep_ == "pcomp":
            verb = verb.head.head
        else:
            return None
    return None


def bearer(noun: Token) -> Token:
    """Whom a noun beside a name tells of: "Ana Berg, a miner's daughter, who left": Berg."""
    return noun.head if noun.dep_ == "appos" and noun.head.pos_ == "PROPN" else noun


def named(noun: Token) -> Iterator[Token]:
    """A subject with what is joined to it and the names beside it: "The mayor, Ana Berg, and Oslo left"."""
    yield from (noun, *noun.conjuncts)
    yield from (child for child in noun.children if child.dep_ == "appos")


def is_body(noun: Token) -> bool:
    """Whether a noun stands for a company or another body that is taken as known: "the bank", "Oslo's parliament"."""
    if noun.tag_ != "NN" or noun.lower_ not in words("reference", "companies") | words("reference", "bodies"):
        return False
    return any(child.dep_ == "poss" or child.lower_ == "the" for child in noun.children)


def has_subject(verb: Token) -> bool:
    """Whether a predicate has a subject of its own."""
    return any(child.dep_ in _SUBJECTS for child in verb.children)


def opens_with(verb: Token, marks: frozenset[str]) -> bool:
    """Whether one of some joining words opens the clause of a predicate."""
    return any(child.lower_ in marks and child.i < verb.i for child in verb.children)


def follows(verb: Token) -> bool:
    """Whether a predicate only places another in time: "declared it" of "days after Oslo declared it"."""
    return any(child.dep_ == "mark" and child.lower_ in ("after", "before") for child in verb.children)


def is_contrast(clause: Clause) -> bool:
    """Whether a clause is set against the one before: "The Dow fell, while the Dax rose"; not "fell while he slept"."""
    verb, above = clause.verb, clause.above
    if clause.kind != "adverbial" or above is None or verb.i < above.i or not has_subject(verb):
        return False
    mark = next((child for child in verb.children if child.lower_ in ("while", "whereas")), None)
    return mark is not None and mark.i > 0 and mark.nbor(-1).lower_ == ","


def arguments(verb: Token) -> Iterator[Token]:
    """The head tokens of a predicate's arguments: subject, objects, and what its prepositions bring in.

    "Seoul urged Beijing to act against the plan": Seoul, Beijing; "Pellon, which Norvik bought": both. Names inside a
    noun phrase, as compound or possessor ("the Boeing plant", "Seoul's envoy"), are no arguments.
    """
    found = subject(verb)
    if found is not None:
        yield from _whole(found)
    yield from _below(verb, 0)


def owners(verb: Token) -> Iterator[Token]:
    """Those whose deed, lot, shares or deciding body an argument of a predicate names.

    "The court upheld Oslo's appeal", "They completed the takeover of Pellon by Norvik", "Shares in Pellon fell",
    "Pellon shareholders met": Oslo; Pellon, Norvik; Pellon; Pellon. Not so "Oslo's harbour", "the rival of Pellon".
    """
    for noun in arguments(verb):
        lemma = noun.lemma_.lower()
        if lemma not in listed("deed_nouns") | listed("asset_nouns") | listed("deciding_bodies") | _HELD:
            continue
        for child in noun.children:
            if child.dep_ == "poss" or (child.dep_ == "compound" and lemma not in listed("deed_nouns")):
                yield from _whole(child)
            elif child.dep_ == "prep" and (child.lower_ in _OF_A_DEED or (child.lower_ == "in" and lemma in _HELD)):
                for partner in (grand for grand in child.children if grand.dep_ == "pobj"):
                    yield from _whole(partner)


def _below(verb: Token, depth: int) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in _OBJECTS:
            yield from _whole(child)
            if child.tag_ in _RELATIVE and verb.dep_ == "relcl":
                yield verb.head
            if depth == 0:
                yield from _partners(child)
        if child.dep_ in ("prep", "agent", "dative") and child.lower_ in _ARGUMENT_PREPOSITIONS:
            for noun in child.children:
                if noun.dep_ == "pobj":
                    yield from _whole(noun)
        if child.dep_ in ("xcomp", "ccomp") and depth < 3 and is_infinitive(child):
            for own in child.children:
                if own.dep_ in _SUBJECTS:
                    yield from _whole(own)
            yield from _below(child, depth + 1)


def _partners(noun: Token) -> Iterator[Token]:
    """With whom an object is shared: "signed a treaty with Oslo", "held talks with the envoy"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("with", "between"):
            for partner in child.children:
                if partner.dep_ == "pobj":
                    yield from _whole(partner)
        elif child.dep_ == "appos" and child.i > noun.i:
            yield from _partners(child)


def is_infinitive(verb: Token) -> bool:
    """Whether a predicate is an infinitive with "to"."""
    return any(child.tag_ == "TO" and child.dep_ == "aux" for child in verb.children)


def _whole(noun: Token) -> Iterator[Token]:
    """A noun with what is joined to it or stands beside it, and what a quantity is of ("thousands of soldiers")."""
    pending = [noun]
    for _ in range(_CLIMB):
        if not pending:
            return
        head = pending.pop()
        yield _based(head) or head
        for child in head.children:
            if child.dep_ in ("conj", "appos"):
                pending.append(child)
            elif child.dep_ == "prep" and child.lower_ in ("of", "between", "among") and _counts(head, child):
                pending.extend(grand for grand in child.children if grand.dep_ == "pobj")


def _based(place: Token) -> Token | None:
    """The name that a place and "based" without a hyphen stand before: "chose Turku based Pellon"; None for others."""
    after = place.right_edge.i + 1
    if place.pos_ != "PROPN" or after + 1 >= len(place.doc) or place.doc[after].lower_ != "based":
        return None
    return next((child for child in place.doc[after].children if child.pos_ == "PROPN" and child.i > after), None)


def _counts(head: Token, preposition: Token) -> bool:
    return preposition.lower_ != "of" or head.lemma_.lower() in _QUANTITIES or head.pos_ == "NUM"


def stretch(verb: Token) -> tuple[int, int]:
    """The code points a predicate and all below it cover, without joining words and punctuation at the edges."""
    doc, first, last = verb.doc, verb.left_edge.i, verb.right_edge.i
    while first < verb.i and _is_edge(doc[first]):
        first += 1
    while last > verb.i and _is_edge(doc[last]):
        last -= 1
    return doc[first].idx, doc[last].idx + len(doc[last])


def _is_edge(token: Token) -> bool:
    """Whether a token is no part of a clause at its edge: white space, a joining word, punctuation but for marks."""
    is_mark = token.is_punct and not token.is_quote and not token.is_bracket and token.text != "%"
    return token.is_space or token.dep_ == "cc" or is_mark
