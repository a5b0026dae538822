"""Debated: what is called the question, what accounts differ on, and what there is doubt or debate about."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import auxiliaries, child, is_finite, negated, subject
from briefing.annotators.doubts.embedding import embedded, is_wh_opened
from briefing.annotators.doubts.findings import OPEN_MATTER, Finding, listed, speaker
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.withheld import what_is
from briefing.annotators.language import Token
from briefing.model import QuestionKind


def the_question(token: Token, names: Names) -> Finding | None:
    """What is called the question: "The question now is who will pay."; "The question was who paid." is over."""
    verb = token.head
    below = child(verb, "ccomp", "advcl", "csubj")
    if token.dep_ != "nsubj" or verb.lemma_ not in ("be", "remain", "become") or verb.tag_ != "VBZ" or below is None:
        return None
    if negated(verb) or below.i < verb.i or not is_wh_opened(below) or not is_finite(below):
        return None
    kind: QuestionKind = "pending" if any(aux.tag_ == "MD" for aux in auxiliaries(below)) else "unconfirmed"
    return Finding(kind, below, token, embedded(below, names), f"open: {token.lower_}", 1, speaker(verb), "doubts")


def contested(token: Token, names: Names) -> Finding | None:
    """What accounts differ on, or questions remain about.

    "Witnesses gave conflicting accounts of how the fire began." asks how; "They gave accounts of the fire." doesn't.
    """
    differ = any(word.lower_ in ("conflicting", "contradictory") and word.dep_ == "amod" for word in token.children)
    remain = (
        token.lemma_ == "question" and token.dep_ == "nsubj" and token.head.lemma_ in ("remain", "linger", "persist")
    )
    beside = (*token.children, *(token.head.children if remain else ()))
    of = next(
        (word for word in beside if word.dep_ == "prep" and word.lower_ in ("about", "as", "of", "on", "over")), None
    )
    if of is None or not (differ or remain):
        return None
    below = child(of, "pcomp")
    question = embedded(below, names) if below is not None and is_wh_opened(below) else None
    return Finding("unconfirmed", below, token, question, f"open: {token.lower_}", 1, None, "doubts") if below else None


def divided(token: Token, names: Names) -> Finding | None:
    """What there is doubt or debate about: a "whether" or a question word behind a preposition.

    "The vote laid bare divisions over whether the mine should reopen." asks whether, "uncertainty about what the club
    will do" what, "Experts differ on how long it will last." how long; "The fee is due regardless of whether they
    come." leaves nothing open.
    """
    below = next((word for word in (token.head, *token.head.ancestors) if word.dep_ == "pcomp"), token)
    over = below.head
    if below.dep_ != "pcomp" or over.dep_ != "prep" or not is_finite(below) or token.i != over.i + 1:
        return None
    noun = over.head
    modal = any(aux.tag_ == "MD" for aux in auxiliaries(noun.head))  # "could raise questions"
    if noun.lemma_ in ("depend", "hinge"):
        return None  # which `pending.depends` reads
    if noun.lower_ == "question" and not _is_raised(noun):
        return None  # "dodged a question about whether": one that was put
    if _is_at_odds(noun):
        modal = not negated(noun) and any(aux.tag_ == "MD" for aux in auxiliaries(noun))  # "may differ on how"
    if modal or (token.lower_ != "whether" and not (listed(noun, "contention_nouns") or _is_at_odds(noun))):
        return None
    aside = over.lower_ == "regardless" or (over.lower_ == "of" and noun.lower_ != "question")
    if noun.lower_ in ("regardless", "irrespective") or aside or noun.i > token.i:
        return None
    if [word.lemma_ for word in auxiliaries(below)][:2] == ["would", "have"]:
        return None  # "whether it would have helped": what was not
    holder = subject(noun.head) if noun.dep_ == "dobj" and listed(noun.head, "casting_verbs") else None
    if holder is not None and holder.pos_ != "PROPN":
        holder = None  # "the report raises doubts": its readers
    if noun.pos_ == "VERB" and listed(noun, "comment_verbs"):
        holder = _silent(noun)
    kind: QuestionKind = "pending" if auxiliaries(below)[:1] and auxiliaries(below)[0].tag_ == "MD" else "unconfirmed"
    said = (noun.idx, over.idx + len(over))  # "divisions over"
    return Finding(kind, below, token, embedded(below, names), f"{OPEN_MATTER}debate", 1, holder, "doubts", said=said)


def _is_at_odds(verb: Token) -> bool:
    """Whether some say one thing and some another: "Experts differ on how long it lasts.", "cannot agree on how"."""
    differs = listed(verb, "differing_verbs") and not negated(verb)
    return verb.pos_ == "VERB" and (differs or (verb.lemma_ == "agree" and negated(verb)))


def _is_raised(question: Token) -> bool:
    """Whether something puts a question now: "The win raises (leaves open) the question of who will rule."."""
    verb = question.head
    raises = verb.lemma_ in ("beg", "leave", "open", "pose", "raise") and question.dep_ == "dobj"
    return raises and (auxiliaries(verb) or [verb])[0].tag_ in ("VBP", "VBZ")


def _silent(verb: Token) -> Token | None:
    """Who doesn't comment: "Rossi declined to comment on whether", "refrained from commenting on whether"."""
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    return subject(verb) or (subject(above) if verb.dep_ in ("pcomp", "xcomp") else None)


def in_question(token: Token, names: Names) -> Finding | None:
    """Whose future is in question: "The losses raise questions about the future of the club."; not "about the club".

    Nor is anybody's whereabouts what will be, but what is: "Questions remain about the whereabouts of Rossi."
    """
    raised = token.dep_ == "dobj" and token.head.lemma_ in ("cast", "raise")
    remain = token.dep_ == "nsubj" and token.head.lemma_ in ("linger", "persist", "remain")
    beside = (*token.children, *(token.head.children if remain else ()))
    over = next((word for word in beside if word.lower_ in ("about", "as", "on", "over")), None)
    thing = child(over, "pobj") if over is not None else None
    if not (raised or remain) or thing is None:
        return None
    if remain and listed(thing, "unknown_nouns") and child(thing, "prep", "poss") is not None:
        return Finding("unconfirmed", thing, token, what_is(thing, names), f"open: {token.lower_}", 1, None, "doubts")
    if not listed(thing, "outcome_nouns"):
        return None
    question = framed("What will", thing, "be", names) if child(thing, "prep", "poss") is not None else None
    return Finding("pending", thing, token, question, f"{OPEN_MATTER}{token.lower_}", 1) if question else None
