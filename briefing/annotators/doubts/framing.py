"""Questions about the thing a noun names: "Will the call for", the noun, "be heeded?"."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import content, phrase
from briefing.annotators.doubts.inversion import Names, is_private, lowered, owners
from briefing.annotators.language import Token
from briefing.lexicon import words


def noun_phrase(noun: Token, names: Names) -> str:
    """The noun phrase of `noun` without clauses set off by commas, in the case it has inside a sentence."""
    name = names.get(noun.idx)
    if name is not None:
        return name
    tokens = content(noun, {token.i for token in noun.children if token.dep_ in ("case", "relcl")})
    return phrase(tokens, lowered(tokens))


def framed(
    before: str, noun: Token, after: str, names: Names, *, first_only: bool = True, without: Token | None = None
) -> str | None:
    """A question about the thing a noun names: ("Will the call for", noun, "be answered"); `without` is left out."""
    gone = {without.i} if without is not None else set()
    tokens = _first_conjunct(noun) if first_only else content(noun, gone)
    if is_private(tokens):
        return None
    name = names.get(noun.idx) or f"{_article(noun)}{phrase(tokens, lowered(tokens) | owners(tokens, names))}"
    return f"{before} {name}{' ' if after else ''}{after}?" if name else None


def _article(noun: Token) -> str:
    """The article that headline style left out before one who owns: "Danish government’s answer" is the government’s.

    "Parliament’s answer" and "Denmark’s answer" need none.
    """
    owner = next((token for token in noun.children if token.dep_ == "poss"), None)
    if owner is None or owner.tag_ != "NN" or owner.lemma_ not in words("doubts", "collective_nouns"):
        return ""
    first = owner.left_edge
    is_bare = first.i < owner.i and first.tag_ == "JJ" and not any(token.dep_ == "det" for token in owner.children)
    return "the " if is_bare else ""


def _first_conjunct(noun: Token) -> list[Token]:
    gone = [token.i for token in noun.children if token.dep_ in ("conj", "cc", "preconj")]
    return content(noun, gone)


def whole(thing: Token) -> list[Token]:
    """The words of a thing, with an "in" behind it that the parse hung on the verb: "denied any part in it"."""
    after = thing.right_edge.i + 1
    beside = (prep for prep in thing.head.children if prep.i == after and prep.lower_ in ("in", "to", "with"))
    return [*content(thing), *(word for prep in beside for word in content(prep))]
