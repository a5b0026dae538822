"""Untold: what somebody has not said, decided or found out, is asking, or keeps to himself."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import auxiliaries, child, infinitive, is_finite, is_plural, negated, subject
from briefing.annotators.doubts.findings import Finding, listed
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.wording import embedded, future
from briefing.annotators.language import Token
from briefing.model import QuestionKind

_DECIDING = ("decide", "settle", "determine", "announce", "see")


def untold(token: Token, names: Names) -> Finding | None:
    """What somebody has not said, decided or found out, or is asking.

    "The airline did not say when flights would resume." is open; "He said when." is told.
    """
    below = _indirect_question(token) if token.pos_ == "VERB" else None
    if below is None:
        return None
    if infinitive(below):
        return _whether_to(token, below, names)
    if not is_finite(below) or (below.i < token.i and below.dep_ != "csubj"):
        return None
    asking, withheld = _is_asking(token), listed(token, "knowing_verbs") and _withheld(token)
    if not (asking or withheld or _is_weighed(token, below)):
        return None
    question = _outcome(token, below, names)
    if question is None:
        return None
    if asking:
        return Finding("asked", below, token, question, f"asks: {token.lemma_}", 1, _one_asking(token), "asks")
    kind: QuestionKind = "pending" if token.lemma_ in _DECIDING or not withheld else "unconfirmed"
    return Finding(kind, below, token, question, f"not told: {token.lemma_}", 1, _one_asking(token), "doubts")


def _indirect_question(token: Token) -> Token | None:
    """The clause below a verb that may be an indirect question: of "Whoever lives there doesn't know", none is."""
    below = child(token, "ccomp", "xcomp", "csubj", "advcl")
    if below is not None and below.dep_ == "csubj" and token.lemma_ != "remain" and child(token, "auxpass") is None:
        return None
    if below is None and token.head.lemma_ == "remain" and token.dep_ == "xcomp":
        return child(token.head, "csubj")
    return below


def _is_asking(token: Token) -> bool:
    asking = listed(token, "asking_verbs") and token.dep_ not in ("advcl", "acl") and token.tag_ != "VBN"
    return (asking and not _is_asked(token)) or _wants_to_know(token)


def _one_asking(token: Token) -> Token | None:
    """Who asks, or has not told; nobody in "It is not known" and "Nobody has said"."""
    who = subject(token) or subject(token.head)
    if who is not None and (who.lower_ == "it" or child(token, "auxpass") is not None or _is_nobody(who)):
        return None
    return who


def _outcome(token: Token, below: Token, names: Names) -> str | None:
    """The question itself: "did not say who paid" asks "Who paid?", "remains to be seen who wins" "Who will win?"."""
    question, whom = embedded(below, names), subject(below)
    seen = token.lemma_ == "see" and token.head.lemma_ == "remain" and not auxiliaries(below)
    is_state = listed(below, "present_states") or below.lemma_ == "lie"
    comes = below.tag_ in ("VBZ", "VBP") and not is_state
    return future(below, whom, names) if seen and question is not None and whom is not None and comes else question


def _is_weighed(token: Token, below: Token) -> bool:
    """Whether it is being made up minds about: "met to discuss whether to …", not "discussed how it had fallen"."""
    over = (auxiliaries(below) or [below])[0]
    whether = any(word.lower_ == "whether" for word in below.children)
    return listed(token, "weighing_verbs") and (whether or (over.tag_ != "VBD" and over.lemma_ != "have"))


def _is_asked(token: Token) -> bool:
    """Whether the subject is asked and doesn't ask: "The mayor, asked whether she was glad, smiled"."""
    who = subject(token)
    if who is None or who.i > token.i or token.nbor(-1).text != ",":
        return False
    return not any(between.pos_ == "VERB" for between in token.doc[who.i : token.i])


def _whether_to(token: Token, below: Token, names: Names) -> Finding | None:
    """What somebody is deciding to do: "is weighing whether to sell", "has not decided when to reopen the pool"."""
    who = subject(token) or (subject(token.head) if token.dep_ == "xcomp" else None)
    opening = next((word for word in below.children if word.dep_ in ("mark", "advmod") and word.i < below.i), None)
    ahead = token.lemma_ == "decide" and token.tag_ == "VB"  # "must decide whether to"
    undecided = ahead or (listed(token, "knowing_verbs") and _withheld(token))
    if who is None or opening is None or not (undecided or (listed(token, "weighing_verbs") and not negated(token))):
        return None
    if opening.lower_ == "whether":
        question = future(below, who, names)
    elif opening.tag_ == "WRB":
        asked = future(below, who, names, {opening.i})
        question = f"{opening.text.capitalize()} {asked[0].lower()}{asked[1:]}" if asked is not None else None
    else:
        return None
    return Finding("pending", below, token, question, f"not decided: {token.lemma_}", 1, who, "doubts", who)


def unanswered(token: Token, names: Names) -> Finding | None:
    """What somebody was asked and has not answered: "Asked whether it would pay, Oslo declined to comment."."""
    below, silent = child(token, "ccomp"), token.head
    if token.lower_ != "asked" or token.dep_ != "advcl" or auxiliaries(token) or below is None or below.i < token.i:
        return None
    refused = child(silent, "xcomp") if silent.lemma_ in ("decline", "refuse") else None
    comment = refused if refused is not None else silent if negated(silent) else None
    who, question = subject(silent), embedded(below, names) if is_finite(below) else None
    if comment is None or not listed(comment, "comment_verbs") or who is None or question is None:
        return None
    return Finding("unconfirmed", below, token, question, "not told: ask", 1, who, "doubts")


def not_excluded(token: Token, names: Names) -> Finding | None:
    """What somebody keeps open: "Oslo has not ruled out closing the mill."; "Oslo ruled out closing it." does not."""
    below, above = child(token, "xcomp", "pcomp"), token.head
    refuses = token.dep_ == "xcomp" and above.lemma_ in ("decline", "refuse")
    if child(token, "prt") is None or below is None or below.tag_ != "VBG" or not (negated(token) or refuses):
        return None
    who = subject(above) if refuses else subject(token)
    if who is None or subject(below) is not None or infinitive(token) != refuses:
        return None
    return Finding("pending", below, token, future(below, who, names), "not ruled out", 2, who, "doubts", who)


def _wants_to_know(token: Token) -> bool:
    """Whether a verb of knowing says what somebody would like to know: "Residents want to know who paid"."""
    wish = token.head
    wishes = token.dep_ in ("xcomp", "ccomp") and wish.lemma_ in ("want", "wish", "like", "need", "demand")
    return (
        wishes and infinitive(token) and token.lemma_ in ("know", "learn", "understand", "hear") and not negated(wish)
    )


def _withheld(token: Token) -> bool:
    if (
        negated(token)
        or token.head.lower_ == "without"
        or token.head.lemma_ in ("decline", "refuse", "remain", "seek", "try")
    ):
        return True
    if token.head.lower_ in ("early", "soon") and any(word.lower_ == "too" for word in token.head.children):
        return True  # "It is too early to tell whether"
    who = subject(token)
    return any(word.lower_ in ("yet", "unable") for word in token.children) or (who is not None and _is_nobody(who))


def _is_nobody(who: Token) -> bool:
    """Whether a subject says that nobody does: "nobody", "neither the club nor the league"."""
    return any(token.lower_ in ("nobody", "none", "neither", "no") for token in (who, *who.children))


def undisclosed(token: Token, names: Names) -> Finding | None:
    """A thing that somebody has not told: its cause, its extent, its terms.

    "The firm did not disclose the terms of the deal." asks what they are; "She did not know the way." tells of her.
    """
    if token.pos_ != "VERB" or not (negated(token) or token.head.lemma_ in ("decline", "refuse")):
        return None
    thing, who = child(token, "dobj"), subject(token) or subject(token.head)
    if thing is None or thing.i < token.i or not listed(thing, "unknown_nouns") or who is None:
        return None
    if child(thing, "prep") is None or (token.lemma_ == "know" and auxiliaries(token)[0].tag_ not in ("VBP", "VBZ")):
        return None
    question = framed("What are" if is_plural(thing) else "What is", thing, "", names, first_only=False)
    return Finding("unconfirmed", thing, token, question, f"not told: {token.lemma_}", 1, who, "doubts", thing)


def unpublished(token: Token, names: Names) -> Finding | None:
    """What nobody has been told of: "The terms of the sale have not been made public."; "The park is not public."."""
    verb = token if token.tag_ == "VBN" else token.head
    made = token.lower_ == "public" and verb.lemma_ == "make"
    thing = child(verb, "nsubjpass")
    if (
        not (made or listed(token, "telling_verbs"))
        or thing is None
        or not negated(verb)
        or child(thing, "prep") is None
    ):
        return None
    if (auxiliaries(verb) or [verb])[0].tag_ not in ("VBP", "VBZ") or not listed(thing, "unknown_nouns"):
        return None
    question = framed("What are" if is_plural(thing) else "What is", thing, "", names, first_only=False)
    return Finding("unconfirmed", thing, token, question, "not told: publish", 1, None, "doubts", thing)


def unclaimed(token: Token, names: Names) -> Finding | None:
    """What nobody owns to: "No group has claimed responsibility for the raid."; "The army claimed it." does."""
    thing, who = child(token, "dobj"), subject(token)
    of = child(thing, "prep") if thing is not None and thing.lemma_ == "responsibility" else None
    what = child(of, "pobj") if of is not None else None
    if what is None or who is None or not (_is_nobody(who) or negated(token)):
        return None
    question = framed("Who is responsible for", what, "", names, first_only=False)
    return Finding("unconfirmed", what, token, question, "open: unclaimed", 1, None, "doubts")
