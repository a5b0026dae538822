"""Denials by ellipsis: what a source says of a claim before it with hardly a word: "it has not", "otherwise"."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import child, negated, subject
from briefing.annotators.doubts.denials import in_short
from briefing.annotators.doubts.findings import Finding, listed
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.language import Token

ELLIPSIS = "ellipsis: "
"""How the word behind the rule of such a denial begins; the auxiliary that stands for the verb left out follows."""
_POINTING = frozenset({"it", "they", "he", "she", "that", "this"})
_BARE = frozenset({"nsubj", "neg", "punct", "mark"})


def elliptic(token: Token, names: Names) -> Finding | None:
    """A denial that leaves out what is denied: "Lima says Quito moved the border; Quito says it has not."

    "Quito said it did not know." denies nobody's word.
    """
    clause = token.head
    if token.dep_ != "neg" or clause.dep_ != "ccomp" or clause.lemma_ not in ("be", "do", "have"):
        return None
    left = [word for word in clause.children if word.dep_ not in _BARE]
    of = f"{ELLIPSIS}{clause.lemma_}" if not left else "untrue" if _is_so(clause, left) else None
    return _said(clause, names, of) if of is not None else None


def _is_so(clause: Token, left: list[Token]) -> bool:
    """Whether all that a clause adds is "so" or "the case": "said this was not so"."""
    said = " ".join(word.lower_ for below in left for word in below.subtree)
    return clause.lemma_ == "be" and said in ("so", "the case")


def nothing_such(token: Token, names: Names) -> Finding | None:
    """A denial by "no such thing": "Dalco said it had done no such thing.", but not "There is no such thing."."""
    clause = token.head
    such = token.lower_ == "thing" and {"no", "such"} <= {word.lower_ for word in token.children}
    kind = token.lower_ == "nothing" and any(word.lower_ in ("kind", "sort") for word in token.subtree)
    if not (such or kind) or clause.dep_ != "ccomp" or clause.lemma_ not in ("do", "happen", "occur"):
        return None
    return _said(clause, names, f"{ELLIPSIS}do", itself=token.dep_ != "dobj")


def otherwise(token: Token, names: Names) -> Finding | None:
    """A denial by one adverb: "Quito says otherwise."; "Quito said they would otherwise leave." has a clause."""
    verb = token.head
    if token.dep_ != "advmod" or not _says(verb) or child(verb, "ccomp", "dobj") is not None or negated(verb):
        return None
    who = subject(verb)
    return in_short(verb, who, names, "untrue") if who is not None else None


def _said(clause: Token, names: Names, of: str, itself: bool = False) -> Finding | None:
    """The denial of a source that says a clause whose subject only points."""
    verb, about = clause.head, subject(clause)
    who = subject(verb)
    points = itself or (about is not None and about.lower_ in _POINTING)
    if who is None or not points or not _says(verb) or negated(verb) or clause.i < verb.i:
        return None
    return in_short(verb, who, names, of)


def _says(verb: Token) -> bool:
    return listed(verb, "plain_statements") or listed(verb, "statement_verbs")
