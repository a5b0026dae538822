"""Withheld: a thing that nobody has told, by the noun that names it: its terms, its cause, who is responsible."""

from __future__ import annotations

import re

from briefing.annotators.doubts.clauses import auxiliaries, child, content, is_plural, negated, subject
from briefing.annotators.doubts.findings import Finding, listed
from briefing.annotators.doubts.framing import framed, noun_phrase
from briefing.annotators.doubts.inversion import Names, is_private
from briefing.annotators.doubts.untold import is_nobody
from briefing.annotators.language import Token


def undisclosed(token: Token, names: Names) -> Finding | None:
    """A thing that somebody has not told: its cause, its extent, its terms.

    "The firm did not disclose the terms of the deal." asks what they are; "She did not know the way." tells of her.
    """
    thing = next((word for word in token.rights if word.dep_ == "dobj"), None)
    none = thing is not None and any(word.lower_ == "no" for word in thing.lefts)
    if token.pos_ != "VERB" or not (negated(token) or none or token.head.lemma_ in ("decline", "refuse")):
        return None
    who = subject(token) or subject(token.head)
    if thing is None or not listed(thing, "unknown_nouns") or who is None:
        return None
    if child(thing, "prep") is None or (token.lemma_ == "know" and auxiliaries(token)[0].tag_ not in ("VBP", "VBZ")):
        return None
    question = what_is(thing, names)
    question = _WHAT_IS_NO.sub(" the ", question) if question is not None else None
    about = None if none else thing
    return Finding("unconfirmed", thing, token, question, f"not told: {token.lemma_}", 1, who, "doubts", about)


def unpublished(token: Token, names: Names) -> Finding | None:
    """What nobody has been told of: "The terms of the sale have not been made public."; "The park is not public."."""
    verb = token if token.tag_ == "VBN" else token.head
    made = token.lower_ == "public" and verb.lemma_ == "make"
    thing = child(verb, "nsubjpass")
    if thing is not None and thing.tag_ == "WDT" and listed(token, "publishing_verbs"):
        thing = subject(token)  # "the file, which has not been released"
    if made or listed(token, "publishing_verbs"):
        found = _kept_back(token, verb, thing, names)
        if found is not None:
            return found
    if (
        not (made or listed(token, "telling_verbs"))
        or thing is None
        or not negated(verb)
        or child(thing, "prep") is None
    ):
        return None
    known = listed(thing, "unknown_nouns") or listed(thing, "outcome_nouns")
    if (auxiliaries(verb) or [verb])[0].tag_ not in ("VBP", "VBZ") or not known:
        return None
    return Finding("unconfirmed", thing, token, what_is(thing, names), "not told: publish", 1, None, "doubts", thing)


def _kept_back(token: Token, verb: Token, thing: Token | None, names: Names) -> Finding | None:
    """A paper that has not been made public: "The inspectors' report has not been published."; "The report": which?"""
    if thing is not None and thing.dep_ == "pobj" and thing.ent_type_ == "DATE":
        thing = thing.head.head  # "a study in 2003, which has never been published"
    group = auxiliaries(verb)
    has = bool(group) and group[0].lower_ in ("has", "have") and child(verb, "auxpass") is not None
    if thing is None or not has or not negated(verb) or not listed(thing, "document_nouns"):
        return None
    if child(thing, "amod", "compound", "poss", "prep", "nmod") is None:
        return None
    end = "be made public" if verb.lemma_ == "make" else f"be {verb.lower_}"
    end += " in full" if _IN_FULL.match(token.doc.text, verb.idx + len(verb)) else ""
    the = _INDEFINITE.sub("the ", noun_phrase(thing, names))
    question = f"Will {the} {end}?" if not is_private(content(thing)) else None
    return Finding("pending", thing, token, question, "not told: publish", 2, None, "doubts", thing)


def keeps_back(token: Token, names: Names) -> Finding | None:
    """A paper that somebody has not made public: "The council has not published the tallies of the vote."."""
    thing, who, group = child(token, "dobj"), subject(token), auxiliaries(token)
    has = bool(group) and group[0].lower_ in ("has", "have") and child(token, "auxpass") is None
    if thing is None or who is None or not has or not negated(token) or not listed(thing, "document_nouns"):
        return None
    if child(thing, "amod", "compound", "prep", "nmod") is None or child(thing, "det") is None:
        return None
    told = noun_phrase(thing, names)
    question = framed("Will", who, f"{token.lemma_} {told}", names, first_only=False)
    question = question if not is_private(content(thing)) else None
    return Finding("pending", thing, token, question, "not told: publish", 2, who, "doubts", who)


def undecided(token: Token, names: Names) -> Finding | None:
    """A thing that is still to be settled: "The height of the new bridge has not been decided."."""
    who, group = child(token, "nsubjpass"), auxiliaries(token)
    of = next((word for word in who.children if word.lower_ == "of"), None) if who is not None else None
    has = bool(group) and group[0].lower_ in ("has", "have")
    if who is None or of is None or token.tag_ != "VBN" or not has or not negated(token) or child(token, "agent"):
        return None
    if listed(who, "decision_nouns") or not is_plain_noun(who):
        return None
    question = framed("What will", who, "be", names, first_only=False)
    return Finding("pending", token, token, question, "open: undecided", 2, None, "doubts")


def no_successor(token: Token, names: Names) -> Finding | None:
    """An office that nobody is named for: "Rossi's successor has not been named."; not "Her successor was named."."""
    who, group = child(token, "nsubjpass"), auxiliaries(token)
    has = bool(group) and group[0].lower_ in ("has", "have", "is", "remains")
    if who is None or not listed(who, "successor_nouns") or token.tag_ != "VBN" or not has or not negated(token):
        return None
    question = framed("Who will", who, "be", names, first_only=False)
    return Finding("pending", who, token, question, "open: undecided", 2, None, "doubts", who)


def is_plain_noun(who: Token) -> bool:
    """Whether a subject is a single common noun with its article: "the height", and not "the talks and votes"."""
    return who.tag_ == "NN" and child(who, "conj") is None and child(who, "det") is not None


def left_unknown(token: Token, names: Names) -> Finding | None:
    """What stands behind "What is not known:"; the parse hangs it anywhere."""
    if token.i != token.sent.start:
        return None
    opening = _UNKNOWN.match(token.doc.text, token.idx, token.sent.end_char)
    told = [word for word in token.sent if opening is not None and word.idx >= opening.end()]
    thing = next((word for word in told if word.pos_ == "NOUN"), None)
    if thing is None or thing.left_edge.i > told[0].i or not listed(thing, "unknown_nouns"):
        return None
    if child(thing, "prep", "poss") is None:
        return None
    return Finding("unconfirmed", thing, token, what_is(thing, names), "open: listed", 1, None, "doubts", thing)


_UNKNOWN = re.compile(
    r"What (?:(?:we|people) (?:still )?(?:don['’]t|do not)(?: yet)? know"
    r"|is(?:n['’]t| not| still not)(?: yet)? (?:clear|known)"
    r"|(?:is|remains)(?: still)? (?:unclear|unknown)|(?:nobody|no one) knows)(?: (?:so far|yet))?: ",
    re.IGNORECASE,
)
"""How a line begins that names what is not known."""


def unclaimed(token: Token, names: Names) -> Finding | None:
    """What nobody owns to: "No group has claimed responsibility for the raid."; "The army claimed it." does."""
    thing, who = child(token, "dobj"), subject(token)
    of = child(thing, "prep") if thing is not None and thing.lemma_ == "responsibility" else None
    what = child(of, "pobj") if of is not None else None
    if what is None or who is None or not (is_nobody(who) or negated(token)):
        return None
    question = framed("Who is responsible for", what, "", names, first_only=False)
    return Finding("unconfirmed", what, token, question, "open: unclaimed", 1, None, "doubts")


def what_is(thing: Token, names: Names) -> str | None:
    """What a thing is: "the terms of the sale": "What are the terms of the sale?".

    For the "which" of "a pact, the terms of which are secret" stands what it means: "the pact".
    """
    front = "What are" if is_plural(thing) else "What is"
    if child(thing, "poss") is not None and any(word.lower_ == "whose" for word in thing.lefts):
        return None
    of = next((prep for prep in thing.children if prep.lower_ == "of"), None)
    which = child(of, "pobj") if of is not None else None
    if of is None or which is None or which.tag_ != "WDT":
        question = framed(front, thing, "", names, first_only=False)
        return _WHAT_IS_A.sub(" the ", question, count=1) if question is not None else None
    meant = _told_before(thing)
    if meant is not None and not meant.is_alpha:
        return None
    whole = framed(front, thing, "", names, first_only=False, without=of)
    question = (
        framed("of", meant, "", names, first_only=False, without=_clause_on(meant)) if meant is not None else None
    )
    return f"{whole[:-1]} {_INDEFINITE.sub('the ', question)}" if whole and question else None


_WHAT_IS_NO = re.compile(r"(?:(?<=^What is)|(?<=^What are)) no ")
_WHAT_IS_A = re.compile(r"(?<=^What is) an? ")
_INDEFINITE = re.compile(r"(?:^|(?<=^of ))an? ")
_IN_FULL = re.compile(r" in full\b")


def _told_before(thing: Token) -> Token | None:
    """What a "which" means behind a comma: the object that ends there, or the noun that a phrase there hangs on."""
    comma = thing.left_edge.i - 1
    if comma <= thing.sent.start or thing.doc[comma].text not in (",", "–", "—"):
        return None
    nouns = [word for word in (thing.doc[comma - 1], *thing.doc[comma - 1].ancestors) if word.i < comma]
    subject_of = next((word.i for word in nouns if word.lemma_ == "subject"), -1)  # "have been the subject of talks"
    pointed = [word for word in nouns if word.dep_ == "pobj" and word.head.head.i == subject_of]
    objects = pointed or [
        word for word in nouns if word.pos_ in ("NOUN", "PROPN") and word.dep_ in ("attr", "dobj", "nsubjpass")
    ]
    verb = next((word for word in nouns if word.pos_ == "VERB"), None)
    beside = child(verb, "dobj") if verb is not None else None
    return objects[0] if objects else beside if beside is not None and beside.i < comma else None


def _clause_on(noun: Token) -> Token | None:
    return child(noun, "relcl", "acl", "advcl")
