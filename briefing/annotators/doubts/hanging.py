"""Hanging: what waits for a decision or a day that another phrase names: if, until, pending, put off to."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import auxiliaries, child, content, negated, phrase, subject
from briefing.annotators.doubts.findings import OPEN_MATTER, Finding, listed, speaker
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.wording import future
from briefing.annotators.language import Token

IF_DECIDED = "not decided: if "
"""How the rule begins of a decision that stands in a condition."""


def if_decided(token: Token, names: Names) -> Finding | None:
    """A decision that a clause waits for: "The pact would, if approved, ban trawling.", "faces a fine if convicted".

    "If asked, she sings." names no decision; "if he had been convicted" tells what was not.
    """
    decides = listed(token, "approval_verbs") or listed(token, "verdict_verbs")
    above, own, group = token.head, child(token, "nsubjpass"), auxiliaries(token)
    if token.tag_ != "VBN" or not decides or negated(token) or not _is_condition(token):
        return None
    if own is None and (child(token, "nsubj", "dobj") is not None or group):
        return None
    over = (*group, *(auxiliaries(above) or [above])[:1])
    who = own or subject(above)
    if who is None or any(word.lower_ in ("had", "were") or word.tag_ == "VBD" for word in over):
        return None
    if who.tag_ == "PRP" and who.idx not in names:
        return None
    question = framed("Will", who, f"be {token.lower_}", names, first_only=False)
    rank = 1 if own is None else 6  # "resigns if the report is confirmed" asks for both
    return Finding("pending", token, token, question, f"{IF_DECIDED}{token.lemma_}", rank, about=who)


def _is_condition(token: Token) -> bool:
    mark = child(token, "mark", "advmod")
    return mark is not None and mark.lower_ in ("if", "unless")


def hangs_on(token: Token, names: Names) -> Finding | None:
    """What something waits for: "was freed pending the outcome of her appeal"; "a pending sale" says not for what."""
    thing = child(token, "pobj", "dobj")
    if token.dep_ not in ("prep", "advcl", "acl") or thing is None or not listed(thing, "outcome_nouns"):
        return None
    question = framed("What will", thing, "be", names) if child(thing, "prep", "poss") is not None else None
    return Finding("pending", thing, token, question, f"{OPEN_MATTER}outcome", 2) if question is not None else None


def put_off(token: Token, names: Names) -> Finding | None:
    """What was put off and is still to come: "The trial was adjourned until 3 May."; "The bus was delayed." is told."""
    if token.tag_ not in ("VBN", "VBD") or not listed(token, "adjourning_verbs") or negated(token):
        return None
    thing = child(token, "nsubjpass") if child(token, "auxpass") is not None else child(token, "dobj")
    if thing is None or not any(listed(thing, table) for table in _SITTINGS):
        return None
    day = _day_after(token)
    sits = "be heard" if thing.lemma_ == "case" else "be held"
    if day is not None:
        question = framed("Will", thing, f"{sits} {_date(day)}", names, first_only=False)
    elif _is_lately(token) and child(thing, "det", "poss", "compound") is not None:
        question = framed("When will", thing, sits, names, first_only=False)
    else:
        return None
    return Finding("pending", thing, token, question, f"put off: {token.lemma_}", 2, speaker(token), about=thing)


_SITTINGS = ("decision_nouns", "process_nouns", "adjourned_nouns")


def _day_after(token: Token) -> Token | None:
    """The day until which something is put off."""
    for until in token.children:
        day = child(until, "pobj") if until.lower_ in ("until", "till", "to") else None
        if day is not None and day.ent_type_ == "DATE":
            return day
    return None


def _is_lately(verb: Token) -> bool:
    """Whether it is told of now: "has been delayed", or was put off for good: "was adjourned", "was postponed".

    What "was delayed" may have been made good since.
    """
    group = auxiliaries(verb)
    if any(word.tag_ == "MD" for word in group):
        return False
    return verb.lemma_ in ("adjourn", "postpone") or (bool(group) and group[0].lower_ in ("has", "have"))


def waits_for(token: Token, names: Names) -> Finding | None:
    """A decision until which something waits: "will stay shut until the council approves the repairs".

    "Stir until the sauce thickens." waits for no decision.
    """
    below = token.head
    approves = listed(below, "approval_verbs") and (child(below, "dobj", "auxpass") is not None)
    decides, who = approves or below.lemma_ in ("decide", "rule"), subject(below)
    if token.dep_ != "mark" or below.dep_ != "advcl" or below.tag_ not in ("VBZ", "VBP") or not decides or who is None:
        return None
    question = future(below, who, names, {token.i})
    return Finding("pending", below, token, question, f"{IF_DECIDED}{below.lemma_}", 2, about=who)


def not_ruled_out(token: Token, names: Names) -> Finding | None:
    """What somebody leaves open: "The bank has not ruled out (declined to rule out) closing its branches (a sale).".

    "The bank ruled out a sale." leaves nothing open, and "Police could not rule out arson." tells of no plan.
    """
    above, who = token.head, subject(token) or subject(token.head)
    declines = token.dep_ == "xcomp" and above.lemma_ in ("decline", "refuse")
    able = any(word.lower_ in ("can", "could") for word in auxiliaries(token))
    if child(token, "prt") is None or who is None or able or not (declines or negated(token)):
        return None
    below, thing = child(token, "xcomp", "pcomp", "ccomp"), child(token, "dobj")
    if below is not None and below.tag_ == "VBG" and subject(below) is None:
        return Finding("pending", below, token, future(below, who, names), "not ruled out", 2, who, "doubts", who)
    article = child(thing, "det", "poss") if thing is not None else None
    if thing is None or thing.pos_ != "NOUN" or listed(thing, "vague_things") or listed(thing, "pointing_nouns"):
        return None
    if article is not None and article.lower_ not in ("a", "an", "another", "further", "more"):
        return None
    question = framed("Could there be", thing, "", names, first_only=False)
    return Finding("forecast", thing, token, question, "not ruled out", 2, who, "doubts", who)


def _date(day: Token) -> str:
    """A date with its preposition: "on 3 May", "in June", "next week"."""
    told = [token for token in content(day) if token.ent_type_ == "DATE"]
    if told[0].lower_ in ("later", "next", "this", "tomorrow"):
        return phrase(told)
    a_day = told[0].lower_.endswith("day") or any(token.like_num and len(token) < 3 for token in told)
    return f"{'on' if a_day else 'in'} {phrase(told)}"
