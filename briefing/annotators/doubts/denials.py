"""Denials: what a source says is not so. Whether somebody claims it, and the two make a dispute, is for assembly."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import (
    auxiliaries,
    child,
    content,
    is_finite,
    is_plural,
    negated,
    phrase,
    subject,
)
from briefing.annotators.doubts.findings import Finding, listed
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.wording import done, framed, noun_phrase, polar
from briefing.annotators.language import Token


def denial(token: Token, names: Names) -> Finding | None:
    """What somebody denies, disputes or refutes.

    "Tehran denied that it had sent drones." and "The army rejected the allegations." deny; "The army rejected the
    offer." decides, and "He was denied bail." withholds.
    """
    dismisses = listed(token, "dismissal_verbs")
    if token.pos_ != "VERB" or not (listed(token, "denial_verbs") or dismisses) or negated(token):
        return None
    who = subject(token)
    if who is None or child(token, "auxpass", "dative") is not None:
        return None
    below, thing = child(token, "ccomp", "xcomp"), child(token, "dobj")
    past = (auxiliaries(token) or [token])[0].tag_ != "VBZ" and token.tag_ != "VBP"
    if below is not None and not dismisses and below.i > token.i:
        question = polar(below, names, reported=True) if is_finite(below) else done(below, who, past, names)
        return _found(token, below, question, who)
    if (
        thing is None
        or thing.i < token.i
        or listed(thing, "granted_nouns")
        or (dismisses and not listed(thing, "statement_nouns"))
    ):
        return None
    return _found(token, thing, _about(thing, who, past, names), who)


def _found(token: Token, head: Token, question: str | None, who: Token) -> Finding:
    return Finding("disputed", head, token, question, f"denial: {token.lemma_}", 0, who, "denies")


def _about(thing: Token, who: Token, past: bool, names: Names) -> str | None:
    """The question about a noun that is denied: a statement, something one has, or what took place."""
    below = child(thing, "acl", "ccomp")
    if listed(thing, "statement_nouns") and below is not None and is_finite(below) and child(below, "mark") is not None:
        return polar(below, names, reported=True)
    if listed(thing, "statement_nouns"):
        aside = [token for token in thing.children if token.dep_ == "prep" and token.lower_ == "as"]
        said = phrase(content(thing, [token.i for token in aside]))
        return f"{'Are' if is_plural(thing) else 'Is'} {said} true?"
    if listed(thing, "held_nouns") and (thing.tag_ == "NN" or thing.tag_ == "NNS") and not _is_definite(thing):
        verb = "Did" if past else "Do" if is_plural(who) else "Does"
        return framed(verb, who, f"have {phrase(content(thing))}", names, first_only=False)
    owner = noun_phrase(who, names)
    ending = "’" if owner.endswith("s") else "’s"
    return framed(f"Does {owner}{ending} denial of", thing, "hold", names) if thing.tag_ != "PRP" else None


def _is_definite(noun: Token) -> bool:
    determiner = child(noun, "det", "poss")
    return determiner is not None and determiner.lower_ not in ("any", "a", "an", "no", "all")


def no_evidence(token: Token, names: Names) -> Finding | None:
    """What there is no evidence for.

    "There is no evidence that the vote was rigged." leaves it unconfirmed; "The evidence shows it." doesn't.
    """
    if token.lemma_ not in ("evidence", "proof", "indication", "sign") or token.pos_ != "NOUN":
        return None
    none = next((word for word in token.children if word.lower_ in ("no", "little")), None)
    below = child(token, "acl", "ccomp")
    if none is None or below is None or not is_finite(below):
        return None
    return Finding("unconfirmed", below, token, polar(below, names, reported=True), "no evidence", 1, None, "doubts")


def statement(token: Token, names: Names) -> Finding | None:
    """A statement without a hedge, for the side of the claim in a dispute.

    "Kyiv said that Moscow had shelled a school." states; "Kyiv did not say that." doesn't.
    """
    if not listed(token, "plain_statements") or token.pos_ != "VERB" or negated(token):
        return None
    who, below = subject(token), child(token, "ccomp")
    if who is None or below is None or not is_finite(below) or below.pos_ not in ("VERB", "AUX"):
        return None
    question = polar(below, names, reported=True)
    if question is None:
        return None
    return Finding("disputed", below, token, question, f"statement: {token.lemma_}", 6, who)
