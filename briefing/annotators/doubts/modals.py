"""Modal verbs: what will, would, may, might or could be: plans, forecasts, and what may be so already."""

from __future__ import annotations

import re

from briefing.annotators.doubts.clauses import auxiliaries, child, negated, subject
from briefing.annotators.doubts.findings import Finding, in_condition, listed, speaker
from briefing.annotators.doubts.inversion import Names, own_name
from briefing.annotators.doubts.wording import polar, present
from briefing.annotators.language import Token
from briefing.lexicon import words
from briefing.model import QuestionKind


def modal(token: Token, names: Names) -> Finding | None:
    """What will, may, could or would be.

    "The talks could collapse." is a forecast, "The talks may have collapsed." and "The pilot may be hiding." are
    unconfirmed; "They could not see the road." tells of the past.
    """
    head = token.head
    word = token.lower_
    if token.tag_ != "MD" or token.dep_ != "aux" or word not in MODALS or in_condition(head):
        return None
    if (head.dep_ == "ccomp" and head.head.lemma_ == "wish") or _might_as_well(token):
        return None
    if head.lemma_ in ("depend", "hinge") or _announces(head):
        return None  # what hangs on what: `pending.depends`
    perfect = any(other.lemma_ == "have" and other.i > token.i for other in auxiliaries(head))
    idle = {other.i for other in head.children if other.lower_ == "well" and other.i == token.i + 1}  # "may well fall"
    if perfect and _is_contrary(head):
        return None
    if word in ("could", "might", "may") and perfect:
        return Finding("unconfirmed", head, token, polar(head, names, idle), "may have", 2, speaker(head))
    if _is_of_now(head, word):
        question = present(head, token, names)
        return Finding("unconfirmed", head, token, question, f"may be: {word}", 2, speaker(head))
    if word in _WOULD and (perfect or head.lemma_ in ("like", "love", "prefer", "rather")):
        return None
    if head.lemma_ in ("hop", "hope", "want"):
        return None  # "Lenders might want to wait.", "Chile will hope to win.": advice, a guess at feelings
    silent = negated(head) or any(other.lower_ in ("neither", "nor") for other in head.children)
    if silent and word in _WOULD and listed(head, "comment_verbs"):
        return None
    nothing = any(token.lower_ == "no" and token.head.dep_ == "dobj" for token in head.subtree)  # "could see no way"
    if word == "could" and (negated(head) or nothing or listed(head, "perception_verbs")):
        return None
    announced = word in _WILL or (word in _WOULD and _is_announced(head))
    kind: QuestionKind = "pending" if announced and not _happens(head) and not _is_guess(head) else "forecast"
    question = polar(head, names, idle, reported=reported_past(head))
    if question is not None and announced and (vague := _ONE_DAY.search(question)) and question.startswith("Will "):
        when = f"When will{question[4 : vague.start()]}?"
        return Finding("pending", head, token, when, "open: at some point", 3, speaker(head), "doubts")
    return Finding(kind, head, token, question, f"modal: {word}", 4, speaker(head))


def _announces(head: Token) -> bool:
    """Whether a sentence only says that it will name some: "Three things will decide the matter"."""
    who = subject(head)
    is_some = who is not None and who.lemma_ in ("factor", "issue", "matter", "point", "question", "thing")
    return is_some and head.lemma_ in ("count", "decide", "determine", "matter", "settle", "shape")


_ONE_DAY = re.compile(
    r",? [\"“]?(?:at (?:a later (?:date|stage)|some (?:point|stage|time))|in due course|sooner or later)"
    r"(?: in the future)?[\"”]?\?$"
)
"""A time at the end of a question that names none."""
_WILL = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_WOULD = frozenset({"would", "'d", "’d"})
MODALS = _WILL | _WOULD | {"could", "may", "might"}


def _happens(head: Token) -> bool:
    """Whether a "will" foretells what comes over a thing, or what a measure brings: "The tax will hurt farmers".

    "The town will raise the tax" announces.
    """
    who = subject(head)
    if listed(head, "happening_verbs"):
        return who is None or own_name(who) is None
    is_thing = who is not None and any(listed(who, table) for table in ("lifeless_nouns", "instrument_nouns"))
    return is_thing and listed(head, "effect_verbs") and child(head, "auxpass") is None


def _is_contrary(head: Token) -> bool:
    """Whether a clause tells what never was: "Had the pump not failed, the ship might have been saved"."""
    beside = head.head.children if head.dep_ == "ccomp" else ()  # "Had it failed, it might have sunk, she said"
    clauses = [token for token in (*head.children, *beside) if token.dep_ in ("advcl", "ccomp") and token.i < head.i]
    return any(
        word.lower_ == "had"
        and word.i == clause.left_edge.i
        and (who := subject(clause)) is not None
        and word.i < who.i
        for clause in clauses
        for word in auxiliaries(clause)
    )


def _might_as_well(modal: Token) -> bool:
    """Whether a "might as well" makes a point: "Her motto might as well be spend, spend, spend."."""
    after = [token.lower_ for token in modal.doc[modal.i + 1 : modal.i + 3]]
    return after == ["as", "well"]


def _is_announced(head: Token) -> bool:
    """Whether a "would" is a "will" that somebody announced of himself or promised: "The club said it would appeal"."""
    who = subject(head)
    if who is None or not reported_past(head):
        return False
    return own_name(who) is not None or head.head.lemma_ in ("promise", "pledge", "vow", "announce", "guarantee")


def _is_of_now(head: Token, word: str) -> bool:
    """Whether a "may" is about what is so already, and not about what may come.

    "The pilot may be hiding." and "The attacks might be linked." are; "The road may be closed by noon." and "The vote
    could be close." look ahead.
    """
    if word not in ("may", "might", "could") or any(token.ent_type_ in ("DATE", "TIME") for token in head.subtree):
        return False
    near = {token.lower_ for token in head.subtree}
    if near & words("doubts", "future_words") or child(head, "advcl", "ccomp", "xcomp") is not None:
        return False
    group = auxiliaries(head)
    if head.tag_ == "VBG":
        return any(token.lemma_ == "be" for token in group)
    if head.tag_ == "VBN":
        return word != "could" and head.lower_ in words("doubts", "state_participles")
    holds = head.tag_ == "VB" and listed(head, "present_states") and head.left_edge.tag_ != "TO"
    return holds and (word != "could" or bool(near & {"already", "still", "now", "currently"}))


def _is_guess(head: Token) -> bool:
    """Whether a "will" is somebody's expectation ("analysts think it will fall") and no announcement."""
    if head.dep_ in ("acl", "ccomp") and (listed(head.head, "chance_nouns") or listed(head.head, "guess_adjectives")):
        return True  # "a chance that it will be called off", "worried that it will fall"
    return head.dep_ in ("ccomp", "relcl") and any(
        listed(token, "guess_verbs") for token in (head.head, *head.children) if token.pos_ == "VERB"
    )


def reported_past(head: Token) -> bool:
    """Whether the clause is indirect speech after a verb in the past, whose "would" was a "will".

    So it is in "Rossi spoke up, saying she would stay".
    """
    while head.dep_ == "conj" and head.head.dep_ in ("conj", "ccomp") and head.head.i < head.i:
        head = head.head  # "said it was ready and would appeal"
    verb = head.head
    conditional = any(token.lower_ == "if" and token.dep_ == "mark" for token in head.subtree)
    past = verb.tag_ in ("VBD", "VBN") or (verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.head.tag_ == "VBD")
    return head.dep_ == "ccomp" and past and listed(verb, "report_verbs") and not conditional
