"""Unconfirmed by what is said of it: unclear, unknown, not verified, only rumoured, only said to be shown."""

from __future__ import annotations

from briefing.annotators.doubts.charges import is_set_off
from briefing.annotators.doubts.clauses import (
    SUBJECTS,
    auxiliaries,
    child,
    clause_of,
    content,
    handed_on,
    is_finite,
    is_plural,
    negated,
    phrase,
    subject,
)
from briefing.annotators.doubts.embedding import embedded, is_wh_opened
from briefing.annotators.doubts.findings import IN_A_NOUN, UNSURE, Finding, listed, owner_of, speaker
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.hedges import adverbs_of, hedged_kind, is_normative
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.withheld import what_is
from briefing.annotators.doubts.wording import polar
from briefing.annotators.language import Token
from briefing.lexicon import words
from briefing.model import QuestionKind


def claim_in_noun(token: Token, names: Names) -> Finding | None:
    """What reports, fears or rumours say.

    "Rumours that the bank had failed spread." is unconfirmed; "the report that he wrote" is a thing.
    """
    if token.pos_ != "NOUN" or not listed(token, "claim_nouns"):
        return None
    below = child(token, "acl", "ccomp", "relcl")
    if below is not None and below.dep_ != "relcl" and is_finite(below):
        mark, below = child(below, "mark"), handed_on(below)
        if _points_back(token, below):
            return None
        if mark is not None and mark.lower_ == "that" and not _is_settled(token) and not is_normative(below):
            question = polar(below, names, adverbs_of(below), reported=True)
            holder = owner_of(token)
            perhaps = any(aux.lower_ in ("could", "may", "might") for aux in auxiliaries(below))
            kind: QuestionKind = "forecast" if perhaps else "unconfirmed"
            return Finding(kind, below, token, question, f"{IN_A_NOUN}{token.lemma_}", 3, holder)
    doubtful = next((word for word in token.children if word.lower_ in ("unconfirmed", "unverified")), None)
    if doubtful is None:
        doubtful = token if _is_rumoured(token) else None
    if doubtful is None or token.i < doubtful.i:
        return None
    verb = "Are the" if token.tag_ == "NNS" else "Is the"
    question = framed(verb, token, "true", names)
    if child(token, "det", "poss") is not None:
        question = framed(verb.removesuffix(" the"), token, "true", names)
    return Finding("unconfirmed", token, doubtful, question, f"hedge: {doubtful.lower_}", 2)


def _points_back(noun: Token, below: Token) -> bool:
    """Whether a claim in an apposition is the one before it: "spoke of fraud, a claim that few believe"."""
    last = child(below, "xcomp") or child(child(below, "acomp") or below, "xcomp") or below
    return is_set_off(noun) and listed(last, "belief_verbs") and child(last, "dobj", "ccomp", "xcomp") is None


def _is_settled(noun: Token) -> bool:
    """Whether the sentence tells what became of a claim: "Reports that it fell proved (turned out to be) false".

    So it does in "The club confirmed reports that he had left".
    """
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in ("acknowledge", "admit", "confirm") and not negated(verb):
        return True
    turned = verb.lemma_ == "prove" or (verb.lemma_ == "turn" and child(verb, "prt") is not None)
    return noun.dep_ == "nsubj" and turned and not negated(verb)


def _is_rumoured(noun: Token) -> bool:
    """Whether reports "of" something are about: "There were reports of gunfire.", "amid rumours of a merger"."""
    about = any(word.dep_ == "prep" and word.lower_ in ("of", "about") and word.i > noun.i for word in noun.children)
    if not about or not listed(noun, "statement_nouns") or child(noun, "det", "poss") is not None:
        return False
    above = noun.head
    exists = noun.dep_ == "attr" and child(above, "expl") is not None and not negated(above)
    spreads = noun.dep_ == "nsubj" and listed(above, "spreading_verbs")
    return exists or spreads or (noun.dep_ == "pobj" and above.lower_ in ("amid", "amidst"))


def shown(token: Token, names: Names) -> Finding | None:
    """What pictures and papers show by the word of those who give them out.

    "The navy released a video it says shows a mine." is unconfirmed; "A video shows a mine." can be looked at.
    """
    says = token.nbor(-1) if token.i > token.sent.start else token
    if not (token.pos_ == says.pos_ == "VERB" and listed(says, "report_verbs")):
        return None
    who, what = child(says, "nsubj"), next((below for below in token.rights if below.dep_ in ("dobj", "ccomp")), None)
    exhibit = next((one for one in _named_before(says) if listed(one, "exhibit_nouns")), None)
    if who is None or what is None or exhibit is None:
        return None
    own = subject(clause_of(exhibit.head))
    holder = own if who.pos_ not in ("NOUN", "PROPN") and own is not None and own.i < exhibit.i else who
    rest = phrase(word for word in content(token) if word.i > token.i)
    front = f"{'Do' if is_plural(exhibit) else 'Does'} the"
    kind = phrase([*(word for word in exhibit.children if word.dep_ in ("amod", "compound")), exhibit])
    question = f"{front} {kind} {token.lemma_} {rest}?"
    return Finding("unconfirmed", what, says, question, "said to show", 2, holder)


def _named_before(says: Token) -> list[Token]:
    """The nouns a clause with "it says" may hang on: its own head, the objects of the verbs above it."""
    above = [says.head, *says.head.ancestors]
    objects = (below for verb in above if verb.pos_ == "VERB" for below in verb.children if below.dep_ == "dobj")
    return [noun for noun in (says.head, *objects) if noun.i < says.i]


def unclear(token: Token, names: Names) -> Finding | None:
    """What is unclear, unknown or muted.

    "It is unclear who fired first." is open; "His voice was unclear." is about a sound.
    """
    asked = _asked_before(token)
    if asked is not None:
        return asked
    verb = token if child(token, "auxpass") is not None else _linking(token)
    if verb is None or not _leaves_open(token):
        return None
    who = subject(verb)
    below = child(token, "ccomp", "xcomp", "csubj") or child(verb, "csubj", "csubjpass") or child(verb, "ccomp")
    below = below or _asked_after(token) or _asked_after(verb)
    below = below or (child(token.head, "acl", "relcl") if token.head.lemma_ == "question" else None)
    if below is not None and below.i != token.i:
        fronted = below.dep_ == "csubj" and any(word.lower_ == "whether" for word in verb.children)
        is_told = token.lower_ in UNSURE and is_finite(below) and not is_wh_opened(below)  # "not certain that it can"
        question = polar(below, names, reported=True) if fronted or is_told else embedded(below, names)
        if question is not None:
            kind = hedged_kind(below) if is_told else "unconfirmed"
            return Finding(kind, below, token, question, f"open: {token.lower_}", 1, speaker(verb), "doubts")
    if who is None or not _tells_of_itself(token):
        return None
    if listed(who, "unknown_nouns") and token.lower_ != "muted":
        question = what_is(who, names)
        return Finding("unconfirmed", verb, token, question, f"open: {token.lower_}", 1, speaker(verb), "doubts")
    hidden = token.lower_ in words("doubts", "hidden_adjectives")
    if hidden and listed(who, "outcome_nouns") and child(who, "prep") is not None:
        return Finding("unconfirmed", verb, token, what_is(who, names), f"open: {token.lower_}", 1, None, "doubts")
    if not listed(who, "outcome_nouns") or negated(verb) or hidden or token.lower_ in UNSURE - {"known"}:
        return None
    question = framed("What will", who, "be", names)
    return Finding("pending", verb, token, question, f"open: {token.lower_}", 1, speaker(verb))


def _asked_before(token: Token) -> Finding | None:
    """What a question asks that the parse takes for the main clause: "What caused the leak is unknown."."""
    verb = token.head
    who = child(verb.head, "nsubj") if verb.dep_ == "ccomp" and token.dep_ == "acomp" else None
    if who is None or who.tag_ != "WP" or who.i > verb.head.i or not _leaves_open(token):
        return None
    asked = [word for word in verb.doc[who.i : verb.i] if word.head.i != verb.i or word.dep_ in SUBJECTS]
    return Finding("unconfirmed", verb.head, token, f"{phrase(asked)}?", f"open: {token.lower_}", 1, None, "doubts")


def _asked_after(token: Token) -> Token | None:
    """The clause that an "if" opens behind an adjective, or behind an "it is" a "when" that the parse takes for a time.

    "It is not clear if she paid.", "It is unclear when talks will be held."; "Her voice was unclear when she spoke."
    """
    who = subject(token)
    marks = ("if", "how", "when", "where", "why") if who is not None and who.lower_ == "it" else ("if",)
    clauses = (below for below in token.children if below.dep_ == "advcl" and below.i > token.i)
    return next((below for below in clauses if any(word.lower_ in marks for word in below.children)), None)


def _linking(token: Token) -> Token | None:
    """The verb that says a predicate of something: "is open", "is an open question", "is a matter of debate".

    A word that only stands beside a noun ("an open door") is none.
    """
    if token.dep_ in _PREDICATES:
        return token.head
    if _is_far_from(token):
        return token.head.head.head
    asks = token.dep_ == "amod" and token.head.dep_ == "attr" and token.head.lemma_ in ("matter", "question")
    if asks:
        return token.head.head
    of = token.head if token.dep_ == "pobj" else None
    if of is None or not (listed(token, "contention_nouns") or listed(token, "guess_nouns")):
        return None
    matter = of.head if of.lower_ == "of" else None
    if matter is not None:
        return matter.head if matter.dep_ == "attr" and matter.lower_ in _MATTERS else None
    return of.head if of.lower_ in ("in", "under", "open") and of.head.lemma_ in ("be", "remain") else None


_MATTERS = frozenset({"matter", "object", "point", "source", "subject"})


def _tells_of_itself(token: Token) -> bool:
    """Whether a word says by itself that a thing is not known: "unknown", not "disputed" or "in doubt"."""
    return token.pos_ != "NOUN" and not listed(token, "contesting_verbs")


def _is_far_from(token: Token) -> bool:
    """Whether it is said how far something is from being so: "is far from certain"."""
    return token.head.lower_ == "from" and token.head.head.lower_ == "far"


def _is_another_question(token: Token) -> bool:
    """Whether a question is said not to be answered: "is another question", "is a question nobody can answer"."""
    if token.lower_ not in ("matter", "question"):
        return False
    below = child(token, "relcl")
    nobody = below is not None and (negated(below) or any(one.lower_ in _NOBODY for one in below.subtree))
    return nobody or any(word.lower_ in ("another", "different") for word in token.children)


_NOBODY = frozenset({"few", "nobody", "none"})


def _is_guessed_at(token: Token) -> bool:
    """Whether a noun says that anybody may guess: "is anyone's guess", "is a matter of conjecture"."""
    whose = child(token, "poss")
    return token.dep_ == "pobj" or (whose is not None and whose.lower_ in ("anybody", "anyone"))


def _takes_back(word: Token) -> bool:
    """Whether a word beside "is" stands for a "not": "nor", "far from", "by no means"."""
    return word.lower_ in ("nor", "far") or [below.lower_ for below in word.subtree] == ["by", "no", "means"]


_PREDICATES = frozenset({"acomp", "oprd", "attr", "advcl", "ROOT"})


def _leaves_open(token: Token) -> bool:
    """Whether an adjective says that something is unsettled: "unclear", "not clear", "has not been disclosed"."""
    if _is_another_question(token):
        return True
    if listed(token, "guess_nouns") and not _is_guessed_at(token):
        return False
    if any(token.lower_ in words("doubts", table) for table in ("open_adjectives", "open_nouns", "hidden_adjectives")):
        return not negated(token.head)
    if token.pos_ == "VERB" and listed(token, "contesting_verbs"):
        return token.tag_ == "VBN" and child(token, "auxpass") is not None and not negated(token)
    if token.dep_ == "pobj":
        return not negated(token.head.head)
    if token.lower_ in UNSURE - {"known"}:
        less = any(word.lower_ == "less" for word in token.children)
        return (
            less
            or _is_far_from(token)
            or negated(token.head)
            or any(_takes_back(other) for other in token.head.children)
        )
    return token.lower_ in ("known", "disclosed", "released") and child(token, "auxpass") is not None and negated(token)
