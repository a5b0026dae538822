"""Weekdays for which something is called, named or was meant: which one is told by more than the tense of the verb."""

from __future__ import annotations

from typing import Literal, TypeAlias

from briefing.annotators.language import Parse, Token
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.tokens import Tokens
from briefing.lexicon import words

Way: TypeAlias = Literal["past", "future", "near"]

_PUTTING = {"bring": "forward", "call": "off", "push": "back", "put": "off"}
"""The verbs that undo or move a plan with their particle alone."""
_STEPS = 5
"""How many nouns and prepositions up the verb is looked for: a meeting with Oslo in Geneva on Friday."""
_REACH = 6
"""In how many words behind a day it is told what the day is declared: "a day of national mourning"."""
_OBJECT_LINKS = frozenset({"for", "to"})
"""Behind which stands what is called for, or what somebody is invited to."""
_SAYS_MORE = frozenset({"prt", "oprd", "ccomp", "neg"})
"""What makes another verb of a verb of calling: "called off the talks", "called the talks a farce"."""


def appointed(hit: Hit, parse: Parse | None) -> Way | None:
    """Which weekday is meant by what is called, declared or undone for it; None where that tells nothing.

    "called talks on Friday", "was due to leave on Friday": mostly the nearest, be it ahead or just over.
    """
    if _is_declared(hit.tokens, hit.start, hit.end):
        return "future"
    link = None if parse is None else _link(hit, parse)
    if link is None:
        return None
    return _of_undone(link.head) or ("near" if _is_called(link) or _was_due(link.head) else None)


def _is_declared(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a day is made a special one: "declared Tuesday a day of mourning"; not "declared Tuesday a day later"."""
    if not tokens.is_in(start - 1, "DECLARING"):
        return False
    behind = tokens.words(end, min(end + _REACH, len(tokens.starts)))
    return any(
        word in ("holiday", "holidays") or (word in ("day", "days") and after in ("of", "off"))
        for word, after in zip(behind, (*behind[1:], ""), strict=True)
    )


def _link(hit: Hit, parse: Parse) -> Token | None:
    """The "on" or "for" before an expression."""
    span = parse.char_span(hit.tokens.starts[hit.start], hit.tokens.ends[hit.end - 1], alignment_mode="expand")
    link = None if span is None or span.root.dep_ != "pobj" else span.root.head
    return link if link is not None and link.lower_ in ("on", "for") else None


def _is_called(link: Token) -> bool:
    """Whether a preposition stands behind a gathering just called: "called for a meeting in Oslo on Friday".

    Not so in "held a meeting on Friday", "had called a meeting on Friday", "called off a meeting on Friday" nor
    "called the meeting on Friday", which everybody knows of.
    """
    noun = object_before(link) if link.lower_ == "on" else None
    if noun is None or noun.lemma_.lower() not in words("timex", "GATHERING"):
        return False
    verb = verb_of(noun)
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    is_news = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and helpers <= {"has", "have", "'s", "’s", "'ve", "’ve"})
    is_known = any(child.lower_ == "the" for child in noun.children)
    return is_news and not is_known and verb.lemma_.lower() in words("timex", "CALLING")


def _of_undone(set_for: Token) -> Way | None:
    """Where the day lies that something was set for, by what came of it.

    "Talks, set for Friday, did not take place": behind; "Talks, set for Friday, were postponed": the nearest.
    """
    fate = fate_of(set_for)
    if fate is None or not (_is_past(fate) and (is_undoing(fate) or _is_negated(fate))):
        return None
    return "near" if is_undoing(fate) else "past"


def fate_of(set_for: Token) -> Token | None:
    """The predicate that tells what came of a subject set for a day: "fell through" of "Talks, set for May, fell …"."""
    noun = set_for.head
    is_of_subject = set_for.dep_ == "acl" and set_for.tag_ == "VBN" and noun.dep_ in ("nsubj", "nsubjpass")
    return noun.head if is_of_subject and noun.head.pos_ in ("VERB", "AUX") else None


def is_undoing(verb: Token) -> bool:
    """Whether a predicate calls something off, or puts it off."""
    if (particle := _PUTTING.get(verb.lemma_.lower())) is not None:
        return any(child.dep_ in ("prt", "advmod") and child.lower_ == particle for child in verb.children)
    return verb.lemma_.lower() in words("events", "undoing")


def _is_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in verb.children if child.dep_ in ("aux", "auxpass"))


def _is_negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _was_due(verb: Token) -> bool:
    """Whether something was to be done, as far as is told: "was due to leave on Friday"; not "is due to leave"."""
    due = verb.head
    if verb.dep_ != "xcomp" or verb.tag_ != "VB" or due.lower_ not in words("timex", "AHEAD_CUE"):
        return False
    helpers = (due.head, *due.children) if due.dep_ == "acomp" else due.children
    return any(token.lower_ in ("was", "were") for token in helpers)


def object_before(link: Token) -> Token | None:
    """What a verb calls, sets or invites to, where a preposition stands behind it or behind the place where it is.

    "called a vote in Oslo for May", "called for talks on Friday": the vote, the talks; None for "called off a vote",
    "called the vote a farce".
    """
    noun = link.head
    for _ in range(_STEPS):
        if noun.pos_ != "PROPN" or noun.dep_ != "pobj" or noun.head.dep_ != "prep":
            break
        noun = noun.head.head
    if noun.pos_ == "VERB":
        noun = next((one for one in _objects(noun) if one.i < link.i), noun)
    verb = verb_of(noun)
    if noun not in _objects(verb) or any(child.dep_ in _SAYS_MORE for child in verb.children):
        return None
    return noun


def verb_of(noun: Token) -> Token:
    """The verb that an object is of, right behind it or behind a preposition."""
    return noun.head if noun.dep_ == "dobj" else noun.head.head


def _objects(verb: Token) -> list[Token]:
    """What a verb calls for or invites to, or else its object."""
    links = [child for child in verb.children if child.dep_ == "prep" and child.lower_ in _OBJECT_LINKS]
    under = [noun for link in links for noun in link.children if noun.dep_ == "pobj"]
    return [*under, *(child for child in verb.children if child.dep_ == "dobj")]
