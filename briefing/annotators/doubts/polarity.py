"""Polarity: whether the words above a clause take back that it will be so, and whether a second "not" restores it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.annotators.doubts.clauses import VERBAL, auxiliaries, child, infinitive, negated, subject
from briefing.annotators.doubts.findings import Finding, listed, speaker
from briefing.annotators.doubts.wording import is_denied
from briefing.annotators.language import Token
from briefing.lexicon import words
from briefing.model import Stance

_COMPLEMENTS = frozenset({"acl", "ccomp", "csubj", "pcomp", "relcl", "xcomp"})
_PREDICATES = frozenset({"acomp", "advmod", "attr", "oprd"})
_BARELY = frozenset({"barely", "hardly", "scarcely"})
_ONLY = frozenset({"just", "merely", "only", "simply", "solely"})
NOBODY = frozenset({"few", "neither", "no", "no-one", "nobody", "none", "not"})
_NO = frozenset({"few", "little", "no", "scant"})
_GOVERNORS = (
    *("belief_verbs", "doubting_words", "inference_verbs"),
    *("forecast_participles", "guess_adjectives", "possibility_adjectives", "sure_adjectives"),
)
_OF_SOMEBODY = ("doubting_words", "guess_adjectives", "sure_adjectives")
_HAVING = frozenset({"be", "exist", "have", "remain", "see"})
_NOUNS = ("assurance_nouns", "chance_nouns", "doubting_words")
_OPEN = frozenset({"may", "might"})


def leaning(finding: Finding) -> Finding:
    """The finding with the stance that the words above and in its clause give it.

    "Rome said Oslo would not pay." denies, "Rome doubts that Oslo will pay." and "Oslo may not pay." leave it open as
    does "There is little chance that Oslo will pay.", which announces nothing. Of "Nobody doubts that Oslo will pay."
    all that doubts is taken back.
    """
    if finding.question is None or finding.stance != "asserts":
        return finding
    above = list(_governors(finding.head))
    turned = sum(turns for _, turns in above)
    denied = is_denied(finding.head) and " not " not in finding.question
    stance: Stance = "asserts"
    if turned % 2:
        stance = "asserts" if denied else "doubts"
    elif denied:
        ahead = finding.kind in ("forecast", "pending")  # "thinks it did not pay" denies
        stance = "doubts" if (above and ahead) or _may_be(finding.head) else "denies"
    told = _told_above(finding.head)
    kind = "forecast" if (turned or told == "denies") and finding.kind == "pending" else finding.kind
    teller = speaker(_verb_of(above[-1][0])) if turned % 2 else None
    return replace(finding, stance=told or stance, kind=kind, holder=finding.holder or _believer(above) or teller)


def _told_above(head: Token) -> Stance | None:
    """What the word above a clause alone makes of it.

    "Reporters asked whether it would pay" asks, "Oslo, asked whether it would pay, was silent" and "Oslo does not
    (declines to) rule out that it will pay" leave it open, "Oslo ruled out that it would pay" denies.
    """
    mark, above = child(head, "mark"), head.head
    if above.lemma_ == "rule" and child(above, "prt") is not None:
        return "doubts" if negated(above) or above.head.lemma_ in ("decline", "refuse") else "denies"
    if mark is None or mark.lower_ != "whether":
        return None
    return "asks" if listed(above, "asking_verbs") and above.tag_ != "VBN" else "doubts"


def _may_be(head: Token) -> bool:
    """Whether a modal leaves a "not" open: "Oslo may not pay"."""
    return any(modal.lower_ in _OPEN for modal in auxiliaries(head))


def is_weighed(head: Token) -> bool:
    """Whether the word above a clause says how likely or certain it is: "no guarantee that it will pay"."""
    return next(_governors(head), None) is not None


def is_disbelieved(finding: Finding) -> bool:
    """Whether a clause is what nobody that is named doesn't believe: "no reason to believe that it fell"."""
    if finding.holder is not None or finding.stance != "doubts":
        return False
    verbs = (word for word, _ in _governors(finding.head) if word.pos_ == "VERB" and child(word, "auxpass") is None)
    return any(listed(word, "belief_verbs") and word.i != finding.cue.i for word in verbs)


def is_nobody(who: Token) -> bool:
    """Whether a subject is nobody or next to nobody: "nobody", "few analysts", but not "a few analysts"."""
    near = {token.lower_ for token in (who, *who.children)}
    return bool(near & NOBODY) and not near & {"a", "an"}


def _believer(above: list[tuple[Token, int]]) -> Token | None:
    """Who is not convinced, or doubts it: the subject of the nearest word of belief."""
    own = (
        word for word, turns in above if turns and not _is_a_noun(word) and not listed(word, "possibility_adjectives")
    )
    word = next((word for word in own if any(_is_in(table, word) for table in _OF_SOMEBODY)), None)
    who = subject(_verb_of(word)) if word is not None else None
    return who if who is not None and who.lower_ not in ("it", "there") else None


def _governors(head: Token) -> Iterator[tuple[Token, int]]:
    """The words of belief, likelihood and inference above a clause, and how often each takes it back, inmost first."""
    below = head
    while below.dep_ in _COMPLEMENTS and below.head.sent == below.sent:
        word = _governor(below)
        if word is None:
            return
        verb = _verb_of(word)
        if _is_a_noun(word) and verb.lemma_ not in _HAVING and not _own_turn(word):
            return  # "did not mention the risk that it will close"
        yield word, _own_turn(word) + _turns_of(verb, word)
        below = verb


def _governor(below: Token) -> Token | None:
    """The word a clause completes, if it is one of belief, likelihood or inference; the parse may set it beside it."""
    above = below.head
    if above.lemma_ == "be" or (above.pos_ == "ADP" and above.head.lemma_ == "be"):
        above = next((word for word in _near(above) if word.i < below.i and _is_governor(word)), above)
    if below.dep_ == "relcl" and not (_is_a_noun(above) and (child(below, "mark") is not None or infinitive(below))):
        return None
    return above if _is_governor(above) else None


def _near(verb: Token) -> Iterator[Token]:
    """The predicates of a copula: "is unlikely", "is far from certain"."""
    for word in verb.children:
        if word.dep_ in _PREDICATES:
            yield word
            yield from (inner for inner in word.subtree if inner.pos_ == "ADJ" and inner.i > word.i)


def _is_governor(word: Token) -> bool:
    if _is_a_noun(word):
        return True
    return any(_is_in(table, word) for table in _GOVERNORS)


def _is_a_noun(word: Token) -> bool:
    return word.pos_ == "NOUN" and any(listed(word, table) for table in _NOUNS)


def _is_in(table: str, word: Token) -> bool:
    """Whether a list holds a word by its lemma or, as those of participles do, as it stands."""
    return listed(word, table) or word.lower_ in words("doubts", table)


def _verb_of(word: Token) -> Token:
    """The verb that a word is the predicate or the object of; a verb itself."""
    for _ in range(3):
        if word.pos_ in VERBAL and word.dep_ not in _PREDICATES:
            return word
        word = word.head
    return word


def _own_turn(word: Token) -> int:
    """How often a word and what stands before it take a clause back: "doubts", "no chance", "far from certain"."""
    doubts = _is_in("doubting_words", word)
    none = word.pos_ == "NOUN" and any(token.lower_ in _NO for token in word.children)
    far = word.i > 1 and word.nbor(-1).lower_ == "from" and word.nbor(-2).lower_ == "far"
    return int(doubts) + int(none) + int(far)


def _turns_of(verb: Token, word: Token) -> int:
    """How often a verb is taken back: "does not expect", "nobody expects", "is by no means certain"."""
    group = (verb, word) if verb.i != word.i else (verb,)
    denied = any(negated(one) and not _is_only(one) for one in group)
    hardly = any(token.lower_ in _BARELY for one in group for token in one.children)
    means = any(token.lower_ == "means" and token.nbor(-1).lower_ == "no" for token in verb.doc[verb.i + 1 : word.i])
    who = subject(verb)
    nobody = who is not None and who.i < verb.i and is_nobody(who) and not _is_a_noun(who)
    return int(denied) + int(hardly) + int(means) + int(nobody)


def _is_only(verb: Token) -> bool:
    """Whether a "not" is that of "not only": "does not only mean that it will close"."""
    neg = child(verb, "neg")
    return neg is not None and neg.i + 1 < len(neg.doc) and neg.nbor(1).lower_ in _ONLY
