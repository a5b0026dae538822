"""What each of two says of the other: who did it is open, and that it was done is what both say."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import auxiliaries, child, content, is_finite, negated, phrase, subject
from briefing.annotators.doubts.findings import Finding, listed
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.inversion import Names, is_private
from briefing.annotators.language import Token

EACH_OTHER = "open: each blames the other"
"""The rule of what each of two says of the other: its question asks who it was."""
_BOTH = frozenset({"both", "each", "either", "two"})


def each_other(token: Token, names: Names) -> Finding | None:
    """What two charge each other with: "The sides accuse each other of breaking the truce.", "blame each other for".

    "They helped each other." is no charge.
    """
    verb, preposition = token.head, {"accuse": "of", "blame": "for"}.get(token.head.lemma_)
    whom = token.lower_ == "other" and token.dep_ == "dobj" and child(token, "det")
    of = next((word for word in (*verb.rights, *token.rights) if word.lower_ == preposition), None)
    what = child(of, "pcomp", "pobj") if of is not None else None
    if not whom or whom.lower_ != "each" or what is None or negated(verb) or verb.tag_ == "VB":
        return None
    if what.tag_ in ("PRP", "WP", "WDT") or is_private(content(what)):
        return None
    told = phrase(content(what)) if what.tag_ == "VBG" else None
    question = f"Who is to blame for {told}?" if told else framed("Who is to blame for", what, "", names)
    return Finding("unconfirmed", what, token, question, EACH_OTHER, 1, about=what)


def the_other(token: Token, names: Names) -> Finding | None:
    """What each of two says that the other did: "Each side says the other fired first.": "Who fired first?"."""
    deed, verb = token.head, token.head.head
    who = subject(verb) if deed.dep_ == "ccomp" else None
    points = [word.lower_ for word in token.children] == ["the"]
    if token.lower_ != "other" or token.dep_ not in ("nsubj", "nsubjpass") or not points or who is None:
        return None
    both = who.lower_ in _BOTH or any(word.lower_ in _BOTH or word.lower_ == "and" for word in who.lefts)
    both = both or child(who, "cc") is not None
    if not both or not listed(verb, "report_verbs") or negated(verb) or negated(deed) or not is_finite(deed):
        return None
    had = {word.i: "has" for word in auxiliaries(deed) if word.lower_ == "had"}
    gone = had if deed.lower_.endswith("ed") else {}  # "had fired" is "fired" then
    told = [word for word in content(deed) if word.i > token.i and word.i not in gone]
    question = f"Who {phrase(told, had)}?" if not is_private(told) else None
    return Finding("unconfirmed", deed, token, question, EACH_OTHER, 1)
