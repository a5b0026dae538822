"""Other words and tenses in which a question tells again what a report told."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.annotators.doubts.clauses import SUBJECTS, auxiliaries, child, is_plural
from briefing.annotators.language import Token


def straightened(tokens: Iterable[Token]) -> dict[int, str]:
    """Other words for a condition that a "should" opens: "Should the talks fail": "if the talks fail"."""
    for token in tokens:
        who = child(token.head, *SUBJECTS) if token.lower_ == "should" and token.head.dep_ == "advcl" else None
        if who is not None and token.i < who.i:
            return {token.i: "if", token.head.i: present(token.head, who)}
    return {}


def brought_forward(tokens: Iterable[Token]) -> dict[int, str]:
    """The present for the past of a time ahead: (said it would wait) "until order was restored": "is restored"."""
    found = {}
    for token in tokens:
        clause = token.head if token.dep_ in ("aux", "auxpass") else token
        ahead = clause.dep_ == "advcl" and clause.head.tag_ == "VB"  # not "the mill that was built when it rained"
        who = child(clause, *SUBJECTS) if token.tag_ == "VBD" and ahead else None
        opens = any(word.lower_ in ("after", "if", "once", "unless", "until", "when") for word in clause.lefts)
        if who is not None and opens and token.i == (auxiliaries(clause) or [clause])[0].i:
            found[token.i] = present(token, who)
    return found


def present(verb: Token, who: Token) -> str:
    """The present of a verb beside its subject: "fail" or "fails"."""
    if verb.lemma_ in ("be", "have"):
        return {"be": ("is", "are"), "have": ("has", "have")}[verb.lemma_][is_plural(who)]
    if is_plural(who):
        return verb.lemma_
    if verb.lemma_.endswith("y") and verb.lemma_[-2:-1] not in "aeiou":
        return f"{verb.lemma_[:-1]}ies"
    return verb.lemma_ + ("es" if verb.lemma_.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
