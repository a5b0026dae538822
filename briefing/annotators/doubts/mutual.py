"""What each of two says of the other: who did it is open, or whether either did."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import auxiliaries, child, content, is_finite, negated, phrase, subject
from briefing.annotators.doubts.findings import Finding, listed
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.inversion import Names, base_form, is_private, lowered
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
    if what.tag_ == "VBG":
        is_state = what.lemma_ == "be"
        deed = [word for word in content(what) if word.i != what.i or not is_state]
        told = phrase(deed, {what.i: base_form(what)})
        front = "Was" if is_state else "Did"
        question = f"{front} {_either(subject(verb))} {told}?" if not auxiliaries(what) else None
    else:
        question = framed("Who is to blame for", what, "", names)
    return Finding("unconfirmed", what, token, question, EACH_OTHER, 1, about=what)


def _up_to_a_mark(token: Token) -> list[Token]:
    """The words behind a token up to the next mark, however the parse hangs them.

    Where the sentence is cut before a mark, as in a name, they end before the last preposition.
    """
    after = token.doc[token.i + 1 : token.sent.end]
    end = next((word.i for word in after if word.is_punct and word.text not in ("-", "’", "'")), None)
    cut = next((word.i for word in reversed(after) if word.pos_ == "ADP"), token.i)
    return [word for word in after if word.i < (end if end is not None else cut)]


def _either(both: Token | None) -> str:
    """One or the other of two who are named, "Malta or Oman", "the army or the RSF"; else "either side"."""
    other = child(both, "conj") if both is not None else None
    if both is None or other is None or child(other, "conj") is not None or not all(map(_is_sure, (both, other))):
        return "either side"
    return " or ".join(phrase(_name(one), lowered(_name(one))) for one in (both, other))


def _is_sure(one: Token) -> bool:
    """Whether a noun is a name, or one known body: "the army"; not "the sides"."""
    article = child(one, "det")
    return one.pos_ == "PROPN" or (one.tag_ == "NN" and article is not None and article.lower_ == "the")


def _name(noun: Token) -> list[Token]:
    return content(noun, {word.i for word in noun.children if word.dep_ in ("cc", "conj", "appos", "relcl")})


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
    told = [word for word in _up_to_a_mark(token) if word.i not in gone]
    question = f"Who {phrase(told, had)}?" if told and not is_private(told) else None
    return Finding("unconfirmed", deed, token, question, EACH_OTHER, 1)
