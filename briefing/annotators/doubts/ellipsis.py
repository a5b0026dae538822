"""Denials by ellipsis: what a source says of a claim before it with hardly a word: "it has not", "otherwise"."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import child, negated, subject
from briefing.annotators.doubts.denials import BESIDE, OF_A_DEED, in_short
from briefing.annotators.doubts.findings import Finding, listed
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.naming import himself
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
    if token.lower_ == "nothing" and clause.lemma_ == "do" and _is_of_guilt(token):
        return _said(clause, names, "guilt")
    such = token.lower_ == "thing" and {"no", "such"} <= {word.lower_ for word in token.children}
    kind = token.lower_ == "nothing" and any(word.lower_ in ("kind", "sort") for word in token.subtree)
    if not (such or kind) or clause.dep_ != "ccomp" or clause.lemma_ not in ("do", "happen", "occur"):
        return None
    return _said(clause, names, f"{ELLIPSIS}do", itself=token.dep_ != "dobj")


def _is_of_guilt(nothing: Token) -> bool:
    """Whether somebody did "nothing wrong"."""
    return any(word.lower_ in ("wrong", "illegal", "improper") for word in nothing.doc[nothing.i + 1 : nothing.i + 2])


def innocent(token: Token, names: Names) -> Finding | None:
    """A denial by one's innocence: "Rossi says he is innocent.", "Rossi maintained his innocence."."""
    clause = token.head
    if token.lower_ == "innocent":
        return _said(clause, names, "guilt") if token.dep_ == "acomp" and clause.dep_ == "ccomp" else None
    who = subject(clause)
    own = child(token, "poss")
    if token.dep_ != "dobj" or clause.lemma_ not in ("maintain", "protest", "insist") or who is None or own is None:
        return None
    return in_short(clause, who, names, "guilt") if own.tag_ == "PRP$" else None


def nothing_to_do(token: Token, names: Names) -> Finding | None:
    """A denial of any part in a thing: "Lima said it had nothing to do with the raid."; "had nothing to do" is idle."""
    clause, below = token.head, child(token, "relcl", "acl")
    of = next((word for word in below.children if word.lower_ == "with"), None) if below is not None else None
    what, verb, whom = (child(of, "pobj") if of is not None else None), clause.head, subject(clause)
    if clause.lemma_ != "have" or clause.dep_ != "ccomp" or what is None or whom is None or not _says(verb):
        return None
    who = subject(verb)
    if who is None or negated(verb) or who.tag_ in ("WP", "WDT"):
        return None
    if what.tag_ == "PRP":
        return in_short(verb, who, names, "guilt")
    question = framed("Did", himself(whom) or whom, "have anything to do with", names, first_only=False)
    question = framed(question[:-1], what, "", names, first_only=False) if question is not None else None
    return Finding("disputed", what, token, question, f"{OF_A_DEED}{verb.lemma_}", 0, who, "denies", whom)


def contrasted(token: Token, names: Names) -> Finding | None:
    """A denial by contrast: "Malta calls it an attack, whereas Oman maintains that it was a rescue.".

    "Malta argues that it helps, whereas Oman pays." sets no word against another.
    """
    other, own = token.head, token.head.head
    one, who = subject(own), subject(other)
    if token.dep_ != "mark" or other.dep_ != "advcl" or own.i > other.i or one is None or who is None:
        return None
    both = all(listed(verb, "claim_verbs") or listed(verb, "branding_verbs") for verb in (own, other))
    if not both or one.lower_ == who.lower_ or negated(own) or negated(other):
        return None
    return in_short(other, who, names, BESIDE)


def otherwise(token: Token, names: Names) -> Finding | None:
    """A denial by one adverb: "Quito says otherwise."; "Quito said they would otherwise leave." has a clause."""
    verb = token.head
    if token.dep_ != "advmod" or not _says(verb) or child(verb, "ccomp", "dobj") is not None or negated(verb):
        return None
    who = subject(verb)
    return in_short(verb, who, names, "untrue") if who is not None else None


def opposite(token: Token, names: Names) -> Finding | None:
    """A denial by "the opposite": "Quito maintained the opposite."; "The opposite happened." is nobody's word."""
    verb, who = token.head, subject(token.head)
    if token.dep_ != "dobj" or not _says(verb) or negated(verb) or who is None or child(token, "det") is None:
        return None
    return in_short(verb, who, names, "untrue")


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
