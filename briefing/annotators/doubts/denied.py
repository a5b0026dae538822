"""What is denied: a statement, something one has, or what took place, and the question that puts."""

from __future__ import annotations

import re

from briefing.annotators.doubts.clauses import child, content, is_finite, is_plural, phrase
from briefing.annotators.doubts.findings import listed
from briefing.annotators.doubts.framing import framed, noun_phrase, whole
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.wording import polar
from briefing.annotators.language import Token
from briefing.lexicon import lexicon


def about(thing: Token, who: Token, past: bool, names: Names) -> str | None:
    """The question about a noun that is denied: a statement, something one has, or what took place."""
    below = clause_in(thing)
    if below is not None:
        return polar(below, names, reported=True, neutral=False)  # denied is what is said, with its "not"
    if any(child(token, "mark") is not None for token in thing.children if token.dep_ == "acl"):
        return None  # "dismissed suggestions that he travel": what somebody is to do is neither so nor not
    if listed(thing, "statement_nouns"):
        of = next((prep for prep in thing.children if prep.dep_ == "prep" and prep.lower_ == "of"), None)
        there = child(of, "pobj") if of is not None else None
        if there is not None and _is_deed_at_large(there):
            return framed("Were there" if is_plural(there) else "Was there", there, "", names, first_only=False)
        return is_true(thing)
    if is_held(thing):
        return _held(thing, who, past, names)
    of = child(thing, "prep") if thing.lemma_ == "existence" else None
    there = child(of, "pobj") if of is not None else thing if _is_any(thing) else None
    if there is not None:
        verb = ("Is", "Are", "Was", "Were")[2 * (of is None) + is_plural(there)]
        return framed(f"{verb} there", there, "", names, first_only=False)
    if thing.tag_ == "PRP":
        return None
    owner = noun_phrase(who, names)
    if re.search(r"['’]s? ", owner):  # "Sonko's camp"
        return framed(f"Does the denial by {owner} of", thing, "hold", names)
    ending = "’" if owner.endswith("s") else "’s"
    return framed(f"Does {owner}{ending} denial of", thing, "hold", names)


def _is_any(thing: Token) -> bool:
    """Whether a noun names no thing that is known: "denied any abuse", "denied talks", "denied a rift"."""
    first = child(thing, "det", "poss", "nummod")
    bare = first is None and thing.tag_ == "NNS"
    some = first is not None and first.lower_ in ("a", "an", "any") and thing.tag_ in ("NN", "NNS")
    return (bare or some) and not listed(thing, "guilt_nouns")


def _is_deed_at_large(noun: Token) -> bool:
    """Whether a noun names what may have been done, with no article: (accusations of) "ballot stuffing", "fraud"."""
    bare = child(noun, "det", "poss", "nummod") is None
    is_deed = noun.lower_.endswith("ing") or listed(noun, "offence_nouns")
    return bare and is_deed and child(noun, "relcl", "acl") is None


def is_true(statement: Token) -> str:
    """Whether a statement that a noun names is true, without what its deniers call it: "“baseless” claims of fraud"."""
    gone = [
        token.i
        for token in statement.children
        if (token.dep_ == "prep" and token.lower_ == "as") or (token.dep_ == "amod" and listed(token, "falsity_words"))
    ]
    said = phrase(token for token in content(statement, gone) if not token.is_quote)
    return f"{'Are' if is_plural(statement) else 'Is'} {said} true?"


def is_held(thing: Token) -> bool:
    """Whether a noun names what one has or hasn't: "any role in it"; "the part of a king" is no such thing."""
    return listed(thing, "held_nouns") and thing.tag_ in ("NN", "NNS") and not _is_definite(thing)


def _held(thing: Token, who: Token, past: bool, names: Names) -> str | None:
    """Whether somebody has what he denies: "denied any role in it"; "responsibility for the raid": was responsible."""
    if any(word.lower_ == "between" for word in thing.children):  # "denied any link between the raids"
        return framed("Was there" if past else "Is there", thing, "", names, first_only=False)
    quality = lexicon("doubts")["held_as"].get(thing.lemma_)
    rest = [word for word in content(thing) if word.i > thing.i]
    if quality is None or not rest:
        verb = "Did" if past else "Do" if is_plural(who) else "Does"
        return framed(verb, who, f"have {phrase(whole(thing))}", names, first_only=False)
    now = ("Are", "Were") if is_plural(who) else ("Is", "Was")
    over = past or any(word.lower_ == "the" for word in rest)
    return framed(now[over], who, f"{quality} {phrase(rest)}", names, first_only=False)


def clause_in(noun: Token) -> Token | None:
    """The clause of what a statement noun says: "the claim that it fell", "claims made by Rome that it fell".

    So "claims in the Times that it fell", where the parse may hang the clause on the Times, "word saying that it fell".
    """
    inner = (child(prep, "pobj") for prep in noun.children if prep.lower_ in ("in", "on"))
    for token in (*noun.children, *(below for where in inner if where is not None for below in where.children)):
        says = token.tag_ == "VBG" and (listed(token, "claim_verbs") or listed(token, "report_verbs"))
        made = token.dep_ == "acl" and not is_finite(token) and (token.tag_ == "VBN" or says)
        inside = child(token, "ccomp", "acl") if made else token
        if inside is None or inside.dep_ not in ("acl", "ccomp"):
            continue
        if is_finite(inside) and child(inside, "mark", "nsubj", "nsubjpass", "expl") is not None:
            return inside
    return None


def _is_definite(noun: Token) -> bool:
    determiner = child(noun, "det", "poss")
    return determiner is not None and determiner.lower_ not in ("any", "a", "an", "no", "all")
