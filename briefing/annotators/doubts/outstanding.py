"""Outstanding: talks that go on, approval that is needed, a verdict that is due; pending, with no deed named yet."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import (
    auxiliaries,
    child,
    content,
    infinitive,
    is_finite,
    negated,
    phrase,
    subject,
)
from briefing.annotators.doubts.embedding import embedded, is_wh_opened
from briefing.annotators.doubts.findings import Finding, listed, speaker
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.inversion import Names, is_private, lowered
from briefing.annotators.doubts.wording import future
from briefing.annotators.language import Token

_PRESENT = frozenset({"VBZ", "VBP"})


def in_progress(token: Token, names: Names) -> Finding | None:
    """A process of which something is to come: talks, a review, an inquiry.

    "The two banks are in talks on a merger." and "The inquiry is continuing." are pending; "The talks ended." is told,
    and "The road is under water." names no process.
    """
    if token.pos_ not in ("NOUN", "PROPN") or not listed(token, "process_nouns"):
        return None
    verb = token.head if token.dep_ == "nsubj" else token.head.head
    none = any(word.lower_ == "no" for word in token.children)  # "No talks are under way"
    if none or not _goes_on(verb) or negated(verb) or any(infinitive(below) for below in token.children):
        return None
    if token.dep_ == "nsubj" and _is_under_way(verb) and len(content(token)) > 2:  # more than "the inquiry"
        question = framed("What will come of", token, "", names, first_only=False)
        return Finding("pending", token, verb, question, "in progress", 3, speaker(verb))
    if token.dep_ != "pobj" or token.head.lower_ not in ("in", "under") or verb.lemma_ not in ("be", "remain"):
        return None
    who = subject(verb)
    if who is None or child(token, "det", "poss") is not None:
        return None
    if token.head.lower_ == "in":
        question = f"What will come of the {phrase(content(token))}?" if child(token, "prep") is not None else None
    else:
        question = framed(f"What will come of the {token.lower_} of", who, "", names, first_only=False)
    if question is None:
        return None
    return Finding("pending", token, token, question, "in progress", 3, speaker(verb), about=who)


def _goes_on(verb: Token) -> bool:
    """Whether a verb tells of now: "are in talks", "have been continuing", but not "were in talks"."""
    first = (auxiliaries(verb) or [verb])[0]
    return first.tag_ in _PRESENT


def _is_under_way(verb: Token) -> bool:
    """Whether a predicate says that its subject goes on: "is continuing", "are under way", "remains open"."""
    if verb.lemma_ == "continue":
        return child(verb, "xcomp", "dobj") is None
    state = child(verb, "acomp", "advmod", "prep", "attr")
    said = " ".join(word.lower_ for word in state.subtree) if state is not None else ""
    return verb.lemma_ in ("be", "remain") and said in ("ongoing", "under way", "underway", "in progress")


def needs_approval(token: Token, names: Names) -> Finding | None:
    """What somebody has still to agree to.

    "The sale is subject to approval by the regulator." and "The sale is pending approval by it." are pending; "The
    sale had the regulator's approval." is told.
    """
    if token.pos_ != "NOUN" or not listed(token, "approval_nouns"):
        return None
    above = token.head
    if above.lower_ == "pending" and above.head.lemma_ in ("be", "remain") and above.i < token.i:
        verb = above.head
    elif token.dep_ == "pobj" and above.lower_ == "to" and above.head.lower_ == "subject":
        verb = above.head.head
    elif token.dep_ == "dobj" and (above.lemma_ in ("need", "require", "await") or above.lower_ == "pending"):
        verb = above
    else:
        return None
    who = subject(verb)
    if who is None or negated(verb) or (auxiliaries(verb) or [verb])[0].tag_ not in _PRESENT:
        return None
    if child(token, "amod", "compound", "poss", "prep") is None and not any(
        word.lower_ == "still" for word in verb.children
    ):
        return None
    question = framed("Will", who, f"get {phrase(content(token))}", names, first_only=False)
    return Finding("pending", token, token, question, "needs approval", 2, speaker(verb), about=who)


def to_be_approved(token: Token, names: Names) -> Finding | None:
    """What must still be approved: "The bill must be passed by the senate."; "Belts must be worn." is a rule."""
    if token.tag_ != "VBN" or not listed(token, "approval_verbs") or negated(token):
        return None
    who, group = subject(token), auxiliaries(token)
    by = child(token, "agent") is not None or any(word.lower_ in ("still", "first") for word in token.children)
    if who is None or child(token, "auxpass") is None or not by or not group or group[0].lower_ not in ("must", "need"):
        return None
    drop = {word.i for word in token.children if word.lower_ in ("must", "still", "first")}
    return Finding("pending", token, group[0], future(token, who, names, drop), "must be", 2, speaker(token))


def outcome_due(token: Token, names: Names) -> Finding | None:
    """A verdict, decision or result that is expected: "A ruling is due in May."; "A train is due." brings no answer."""
    if token.lower_ not in ("expected", "due") or child(token, "xcomp", "ccomp") is not None:
        return None
    verb = token if child(token, "auxpass") is not None else token.head
    who = subject(verb)
    if who is None or not listed(who, "outcome_nouns") or negated(verb) or verb.lemma_ not in ("be", token.lemma_):
        return None
    if (auxiliaries(verb) or [verb])[0].tag_ not in _PRESENT:
        return None
    article, owner = child(who, "det"), child(who, "poss")
    tokens = content(who, {article.i} if article is not None else ())
    said = phrase(tokens, lowered(tokens))
    the = "" if owner is not None else "the "
    question = f"What will {the}{said[:1].lower() if article is None and not owner else said[:1]}{said[1:]} be?"
    return Finding("pending", verb, token, question, "outcome due", 2, speaker(verb))


def deliberating(token: Token, names: Names) -> Finding | None:
    """Who is still making up their minds: "The jury is deliberating.", "The court reserved its judgment.".

    "The jury deliberated for a day." is told, "The club reserved a table." is about dinner.
    """
    who, thing = subject(token), child(token, "dobj")
    goes_on = token.lemma_ == "deliberate" and token.tag_ == "VBG" and _goes_on(token)
    reserved = token.lemma_ == "reserve" and thing is not None and listed(thing, "decision_nouns")
    if who is None or child(token, "auxpass") is not None or not (goes_on or reserved):
        return None
    question = framed("What will", who, "decide", names, first_only=False)
    return Finding("pending", token, token, question, "deliberates", 3, who)


def has_until(token: Token, names: Names) -> Finding | None:
    """What somebody has a term for: "The club has until Friday (has six weeks) to appeal."; "She has time to read.".

    What is to be decided by then is itself open: "The club has until Friday to say whether it will appeal.".
    """
    term, who = child(token, "dobj"), subject(token)
    is_term = term is not None and term.ent_type_ == "DATE"
    below = child(term, "relcl", "acl") if term is not None and is_term else None
    below = below or child(token, "xcomp", "advcl", "ccomp")
    if token.lemma_ != "have" or token.tag_ not in _PRESENT or who is None or below is None or not infinitive(below):
        return None
    until = any(word.dep_ == "prep" and word.lower_ in ("until", "till") for word in token.children)
    if not (until or (is_term and listed(below, "term_verbs"))):
        return None
    open_, question = _to_be_said(below, who, names)
    if question is not None:
        return Finding("pending", open_, token, question, "not decided: has until", 2, who, "doubts", about=who)
    return Finding("pending", below, token, future(below, who, names), "has until", 2, speaker(token), about=who)


def _to_be_said(below: Token, who: Token, names: Names) -> tuple[Token, str | None]:
    """The clause of what somebody has a term to say or decide, and its question; None for any other deed."""
    asked = child(below, "ccomp", "xcomp", "advcl")
    if asked is None or not (listed(below, "knowing_verbs") or below.lemma_ in _SETTLES) or asked.i < below.i:
        return below, None
    if is_finite(asked):
        is_asked = is_wh_opened(asked) and asked.left_edge.lower_ != "if"  # "to decide if Norway appeals" may be a term
        return asked, embedded(asked, names) if is_asked else None
    whether = any(word.lower_ == "whether" for word in asked.children)
    return asked, future(asked, who, names) if whether else None


_SETTLES = frozenset({"announce", "choose", "decide", "determine", "rule", "settle"})


def none_yet(token: Token, names: Names) -> Finding | None:
    """What has not come about: "No date has been set for the vote.", "The club has given no timetable for a return.".

    "No date was set for the vote." is told, and "There is no deadline." names no deed.
    """
    verb = token.head
    if token.dep_ == "attr":
        return _none_there(token)
    first = (auxiliaries(verb) or [verb])[0].lower_
    has = first in ("has", "have") or (first == "had" and token.lemma_ in _DAYS and _is_as_of_now(verb))
    if token.dep_ not in ("dobj", "nsubjpass") or verb.tag_ != "VBN" or not has:
        return None
    if not _says(token, "no") and not (negated(verb) and _says(token, "a", "an", "any")):
        return None
    what, who = _one(token), subject(verb)
    if token.dep_ == "nsubjpass":
        rest = [word for word in content(verb) if word.i > verb.i] or _on_what(token)
        if any(word.lower_ == "whether" for word in rest):
            return None  # that itself is open
        on = "on " if rest and rest[0].i < token.i else ""
        question = None if is_private(rest) else f"Will {what} be {verb.lower_} {on}{phrase(rest)}".rstrip() + "?"
    else:
        question = framed("Will", who, f"{verb.lemma_} {what}", names) if who is not None else None
    if question is None or is_private(content(token)):
        return None
    return Finding("pending", token, token, question, "none yet", 2, speaker(verb), "doubts")


def _is_as_of_now(verb: Token) -> bool:
    """Whether a past perfect is of the day of writing: "had not yet set a date", "had set no date as of Friday"."""
    return any(word.lower_ == "yet" or (word.lower_ == "as" and word.dep_ == "prep") for word in verb.children)


def _on_what(noun: Token) -> list[Token]:
    """What a decision is on that the words before tell of: "The petition was heard, but no order has been made."."""
    bare = noun.lemma_ in _RULINGS and all(word.lower_ == "no" for word in noun.children)
    before = [word for word in noun.sent if word.i < noun.i and word.lemma_ in _BEFORE_COURT and word.pos_ == "NOUN"]
    return [] if not bare or not before else [word for word in content(before[-1]) if word.i <= before[-1].i]


_RULINGS = frozenset({"decision", "judgement", "judgment", "order", "ruling", "verdict"})
_BEFORE_COURT = frozenset({"appeal", "application", "bid", "case", "complaint", "petition", "plea", "request", "suit"})


def _none_there(token: Token) -> Finding | None:
    """The day that something is still without: "There is as yet no date for the vote."."""
    verb = token.head
    behind = (word for word in (*token.rights, *verb.rights) if word.lower_ == "for" and word.i > token.i)
    what = next(behind, None)
    if child(verb, "expl") is None or verb.tag_ != "VBZ" or not _says(token, "no") or what is None:
        return None
    if token.lemma_ not in _DAYS or is_private(content(what)):
        return None
    told = _one(token) if what.head.i == token.i else f"{_one(token)} {phrase(content(what))}"
    return Finding("pending", token, token, f"Will there be {told}?", "none yet", 2, speaker(verb), "doubts")


def _says(noun: Token, *determiners: str) -> bool:
    """Whether one of these words stands before a noun as its own; the parse may take a "no" for a number."""
    return any(word.lower_ in determiners for word in noun.lefts)


def _one(noun: Token) -> str:
    """The thing there is none of, as one that there may be: "no date yet": "a date", "no charges": "charges"."""
    none = [word.i for word in noun.lefts if word.lower_ in ("a", "an", "any", "no")]
    return f"{_article(noun)}{phrase(word for word in content(noun, none) if word.lower_ != 'any')}"


_DAYS = frozenset({"date", "deadline", "schedule", "timeline", "timetable"})


def _article(noun: Token) -> str:
    """The article that takes the place of a "no": "a date", "an agreement"; a plural needs none."""
    if noun.tag_ != "NN":
        return ""
    first = next((word for word in noun.lefts if word.lower_ not in ("a", "an", "any", "no")), noun)
    return "an " if first.lower_[:1] in "aeiou" else "a "


def warned_of(token: Token, names: Names) -> Finding | None:
    """What somebody warns of: "Economists warn of a default by May."; "She warned of the risks." advises."""
    of = next((word for word in token.children if word.lower_ == "of" and word.dep_ == "prep"), None)
    thing, who = child(of, "pobj") if of is not None else None, subject(token)
    article = child(thing, "det") if thing is not None else None
    if thing is None or who is None or negated(token) or article is None or article.lower_ not in ("a", "an"):
        return None
    if thing.tag_ != "NN" or listed(thing, "chance_nouns") or child(thing, "relcl", "acl") is not None:
        return None
    question = framed("Could there be", thing, "", names, first_only=False)
    return Finding("forecast", thing, token, question, "warned of", 3, who, about=thing)
