"""Indirect questions turned into direct ones: "whether talks will resume" asks "Will talks resume?"."""

from __future__ import annotations

import re
from collections.abc import Collection

from briefing.annotators.doubts.clauses import (
    SUBJECTS,
    auxiliaries,
    child,
    content,
    is_plural,
    phrase,
    subject,
    tidy,
)
from briefing.annotators.doubts.inversion import LONGEST, Names, capital, is_private, under
from briefing.annotators.doubts.retold import brought_forward
from briefing.annotators.doubts.wording import polar
from briefing.annotators.language import Token

_NUMBERS = frozenset(
    {"first", "firstly", "second", "secondly", "third", "thirdly", "fourth", "fourthly", "fifth", "finally", "lastly"}
)
"""What counts the clauses of a list."""


def embedded(head: Token, names: Names, drop: Collection[int] = ()) -> str | None:
    """The question of an indirect one: "whether talks will resume" → "Will talks resume?", "who paid" → "Who paid?".

    `drop` are indices of tokens to leave out with their phrases.
    """
    opening = _opening(head)
    if opening is None:
        return None
    drop = {*drop, *_number(head)}
    if opening.lower_ in ("whether", "if"):
        return polar(head, names, {opening.i, *_or_not(opening), *drop}, reported=True)
    top = under(opening, head)
    own = opening.dep_ in SUBJECTS and opening.head.i == head.i  # "leaves open who will pay": no noun before it
    who = opening if own else subject(head)
    if who is None:
        return None
    tops = [top, *_joined_to(top, head)]
    asked = [token for one in tops for token in content(one) if token.i >= opening.i]
    if who.i == top.i and _may_ask_of_the_verb(opening, who, head):
        return None
    if who.i == top.i or _is_of_subject(opening, who):
        told = {"had": "have" if is_plural(who) else "has", "would": "will"}
        told = told if head.dep_ not in ("csubj", "csubjpass") else {}  # "Who would buy it has not been asked."
        now = {token.i: told[token.lower_] for token in auxiliaries(head)[:1] if token.lower_ in told}
        whole = content(head, drop)
        now |= brought_forward(whole) if "will" in now.values() else {}
        now |= {token.i: names[token.idx] for token in asked if token.lower_ == "them" and token.idx in names}
        now |= {token.i: "the" for token in asked if token.dep_ == "det" and token.head.idx in names}
        return _finish(phrase(whole, now), whole, names)
    turned = polar(head, names, {*drop, *(one.i for one in tops)}, reported=True, neutral=False)
    if turned is None:
        return None
    points = who.left_edge if who.left_edge.tag_ == "DT" and who.left_edge.lower_ in ("that", "those") else None
    if points is not None and who.i > points.i:  # "how that charge was made out": the question stands alone
        turned = turned.replace(f" {points.lower_} ", " the ", 1)
    stranded = top.dep_ == "prep" and top.i > head.i  # "what the mayor would part with"
    if stranded:
        asked, turned = [token for token in asked if token.i < head.i], f"{turned[:-1]} {top.text}?"
    return f"{capital(phrase(asked))} {turned[0].lower()}{turned[1:]}"


def _may_ask_of_the_verb(opening: Token, who: Token, head: Token) -> bool:
    """Whether "how much" may ask of the deed, and not of what stands behind it: "how much climate change contributed".

    "how much water reaches the dam" asks of the water.
    """
    asks = opening.lower_ == "how" and opening.nbor(1).lower_ == "much" and opening.nbor(1).head.i == who.i
    return asks and child(head, "dobj", "prep", "auxpass", "attr", "acomp", "xcomp") is None


def _is_of_subject(opening: Token, who: Token) -> bool:
    """Whether a question word asks about the subject that it stands before: "which ports will close", "how much oil".

    "which Oslo chose", "how much taxes will rise" ask about something else.
    """
    if who.tag_ not in ("NN", "NNS") or child(who, "det", "poss") not in (None, opening):
        return False
    before = [token.lower_ for token in opening.doc[opening.i : who.left_edge.i]] or [opening.lower_]
    passive = child(who.head, "auxpass") is not None
    return before == ["which"] or before == ["how", "many"] or (before == ["how", "much"] and passive)


def _or_not(opening: Token) -> list[int]:
    """The places of the "or not" that follows a "whether"."""
    after = opening.doc[opening.i + 1 : opening.i + 3]
    return [token.i for token in after] if [token.lower_ for token in after] == ["or", "not"] else []


def _joined_to(top: Token, head: Token) -> list[Token]:
    """The wh-words that the parse sets beside the one they are joined to: "where and when she was arrested"."""
    joins = child(top, "cc") is not None
    return [token for token in head.children if joins and top.i < token.i < head.i and token.tag_ == "WRB"]


def is_wh_opened(head: Token) -> bool:
    """Whether a clause is an indirect question: "whether it fell", "who paid", but not "that it fell"."""
    return _opening(head) is not None


def _number(head: Token) -> set[int]:
    """The indices of the word that counts a clause of a list, and its comma: "First, whether it fell"."""
    first = head.left_edge
    is_number = first.lower_ in _NUMBERS and first.i + 1 < head.i and first.nbor(1).text == ","
    return {first.i, first.i + 1} if is_number else set()


def _opening(head: Token) -> Token | None:
    """The word that makes an indirect question of the clause of `head`: "whether", "if" or a wh-word before it."""
    numbered = _number(head)
    first = head.left_edge
    if first.is_punct or first.is_space or numbered:
        words = (token for token in head.subtree if not token.is_punct and not token.is_space)
        first = next((token for token in words if token.i not in numbered), head)
    if first.i + 1 < len(first.doc) and first.nbor(1).text == ":":
        return None  # "It is unclear how: the fund is empty."
    if first.lower_ in ("whether", "if") or first.tag_ in ("WRB", "WP", "WDT", "WP$"):
        return first
    if first.dep_ == "prep" and first.i + 1 < len(first.doc) and first.nbor(1).tag_ in ("WP", "WDT"):
        return first
    return None


def _finish(text: str, tokens: list[Token], names: Names) -> str | None:
    if is_private(tokens) or len(tokens) > LONGEST:
        return None
    return f"{capital(_AND_WHEN.sub('', tidy(text)))}?"


_AND_WHEN = re.compile(r",? (?:and|or) (?:how|when|where|why)$")
"""A second question word, which nothing follows: (without saying) "who will leave or when"."""
