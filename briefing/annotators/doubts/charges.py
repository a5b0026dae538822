"""Charges: what somebody is accused of, suspected of or blamed for, and the noun that calls what was told a charge."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import child, is_plural, negated, says_when, subject
from briefing.annotators.doubts.findings import Finding, listed, one_who_says
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.hedges import agent_of
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.naming import meant_before
from briefing.annotators.doubts.wording import done
from briefing.annotators.language import Token

_PHRASE = frozenset({"ADJ", "ADP", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN"})
_REACH = 9
"""Most words between the noun and the head of the subject that denies it."""
_DASHES = frozenset({",", "-", "–", "—", "--"})


def accusation(token: Token, names: Names) -> Finding | None:
    """What somebody is accused of, suspected of or charged with.

    "Kyiv accused Moscow of shelling a school." is unconfirmed; "He was convicted of theft." is a finding of a court,
    and "The agency is charged with protecting the coast." its duty.
    """
    noun, preposition = _CHARGES.get(token.lemma_, ("", ""))
    of = _behind(token, preposition)
    if of is None or token.pos_ != "VERB" or negated(token) or token.tag_ == "VB":
        return None  # "may accuse", "to accuse": nobody has, yet
    whom, deed = _charged(token), child(of, "pcomp", "pobj")
    if whom is None or (token.lemma_ == "charge" and not _is_offence(deed)):
        return None
    question = None
    if deed is None or whom.tag_ in ("WP", "WDT") or (whom.lower_ in ("other", "another") and whom.i > token.i):
        pass  # "accused each other": of what each did, nothing here tells
    elif deed.lower_ == "same":
        pass  # "accused Rome of the same": the charge before it tells of what
    elif deed.tag_ == "VBG" and (token.tag_ not in ("VBZ", "VBP") or whom.tag_ == "PRP"):
        said_when = {word.i for word in deed.subtree if deed.lemma_ == "be" and says_when(word)}
        question = done(deed, whom, True, names, said_when)  # "accused Oslo of being behind it on Monday"
    elif whom.i < of.i:  # "accuses them of masterminding the raid": the verb doesn't tell whether it goes on
        question = _is_true(noun, whom, deed, names, token if whom.is_ancestor(token) else of)
    about = whom if whom.pos_ == "PRON" or whom.i < token.i else None
    return Finding("unconfirmed", deed or token, token, question, "accused of", 2, _charging(token), about=about)


def _is_offence(deed: Token | None) -> bool:
    """Whether one is charged with it by a court: "fraud", "two counts of theft", "selling arms"; no duty, no batons."""
    if deed is None or deed.tag_ == "VBG":
        return deed is not None and not listed(deed, "duty_verbs")
    return any(listed(word, "offence_nouns") for word in deed.subtree)


_CHARGES = {"accuse": ("accusation", "of"), "suspect": ("suspicion", "of"), "charge": ("charge", "with")}


def charged_in_noun(token: Token, names: Names) -> Finding | None:
    """What somebody is held for by a noun: "faces charges of fraud", "was arrested on suspicion of stealing a van".

    "The court threw out the charges of fraud." holds nobody.
    """
    of = next((word for word in token.children if word.lower_ == "of" and word.i > token.i), None)
    deed = child(of, "pcomp", "pobj") if of is not None else None
    verb = token.head.head if token.dep_ == "pobj" and token.head.lower_ in ("on", "over") else token.head
    faces = token.dep_ == "dobj" and verb.lemma_ == "face"
    held = verb.i != token.head.i and listed(verb, "holding_verbs") and child(verb, "nsubjpass") is not None
    whom = subject(verb)
    if deed is None or whom is None or not (faces or held) or negated(verb):
        return None
    question = done(deed, whom, True, names) if deed.tag_ == "VBG" else None
    question = question or _is_true(token.lemma_, whom, deed, names, verb)
    return Finding("unconfirmed", deed, token, question, "accused of", 2, about=whom)


def _is_true(noun: str, whom: Token, deed: Token, names: Names, without: Token) -> str | None:
    """Whether the charge is true: "Is the accusation against Rossi of fraud true?"."""
    target = framed(f"Is the {noun} against", whom, "", names, first_only=False, without=without)
    listed_ = any(word.text == "," for word in deed.subtree)  # "bribery, corruption and acting as an agent"
    return framed(f"{target[:-1]} of", deed, "true", names, first_only=listed_) if target is not None else None


def blamed(token: Token, names: Names) -> Finding | None:
    """Whom or what somebody blames for something.

    "Oslo blamed Malmö for the spill." and "Experts blame the fire on a fuse." are unconfirmed; "She blamed herself for
    it." tells of her.
    """
    if token.pos_ != "VERB" or negated(token) or token.tag_ == "VB":
        return None
    on, reason = _behind(token, "on"), _behind(token, "for")
    if on is not None and reason is None:
        whom, what = child(on, "pobj"), child(token, "dobj", "nsubjpass")
    else:
        whom, what = _charged(token), child(reason, "pobj", "pcomp") if reason is not None else None
    if whom is None or what is None or whom.tag_ in ("WP", "WDT") or whom.lower_.endswith(("other", "self", "selves")):
        return None
    if (what.tag_ == "PRP" and what.idx not in names) or what.tag_ in ("WP", "WDT"):
        return None
    front = framed("Are" if is_plural(whom) else "Is", whom, "", names, first_only=False, without=reason)
    deed = f"{front[:-1]} to blame for" if front is not None else None
    question = framed(deed, what, "", names, first_only=False, without=on) if deed is not None else None
    return Finding("unconfirmed", what, token, question, "blamed", 2, _charging(token), about=whom)


def _behind(verb: Token, preposition: str) -> Token | None:
    """The preposition that names the charge; the parse may hang it on the one who is charged."""
    whom = child(verb, "dobj", "nsubjpass")
    below = [*verb.children, *(whom.children if whom is not None and whom.i > verb.i else ())]
    found = [word for word in below if word.dep_ == "prep" and word.lower_ == preposition]
    second = bool(found) and found[0].nbor(-1).lower_ in ("and", "or")  # "accused Rossi of fraud and of theft"
    return next(iter(found[1:] if second and len(found) > 1 else found), None)


def _charged(verb: Token) -> Token | None:
    """Who is accused or blamed; an "it" behind another charge of the sentence is who was named there."""
    whom = child(verb, "dobj", "nsubjpass")
    if whom is not None and whom.dep_ == "nsubjpass":
        return subject(verb)
    return (meant_before(whom) or whom) if whom is not None else None


def _charging(verb: Token) -> Token | None:
    """Who accuses or blames; "Rossi denied that Norway was behind it and blamed Lund": Rossi."""
    if child(verb, "nsubjpass") is not None:
        return agent_of(verb)
    denied = verb.head if verb.dep_ == "conj" and child(verb, "nsubj") is None else None
    beside = denied is not None and denied.dep_ == "ccomp" and listed(denied.head, "denial_verbs")
    if denied is not None and beside:
        return subject(denied.head)
    said = one_who_says(verb) if verb.dep_ == "conj" else None  # "says the batch was bad and accuses Rossi"
    return said or subject(verb)


RECKONED = frozenset({"count", "description", "estimate", "figure", "number", "portrayal", "toll", "total", "version"})
"""What somebody has given just before: "The company disputes the figure."."""


def charge_before(verb: Token, who: Token) -> Token | None:
    """The noun that stands for the statement before it, where the clause of `verb` denies it.

    "Kenya accuses Ghana of arming them, a charge (that) Ghana denies.", "…, something she denies.", "He said 40 had
    died, a figure the army disputes." point back; "The
    paper ran a story its rivals dismissed." tells of a story. The words are looked at and not the parse, which hangs
    such a noun on whatever stands beside it.
    """
    if any(below.dep_ in ("ccomp", "dobj", "xcomp") for below in verb.rights):
        return None  # it says itself what is denied
    word = who
    for _ in range(_REACH):
        if word.i == verb.sent.start:
            return None
        word = word.nbor(-1)
        of_denial = word.lower_ == "something" or word.lemma_ in RECKONED
        if listed(word, "statement_nouns") or (of_denial and listed(verb, "denial_verbs")):
            return word if is_set_off(word) else None
        if word.pos_ not in _PHRASE and word.tag_ not in ("WDT", "IN"):
            return None
    return None


def is_set_off(noun: Token) -> bool:
    """Whether a comma or a dash stands before a noun and its "a": "…, a charge", "…, the latest of which claims" no."""
    first = noun
    while first.i > noun.sent.start and first.nbor(-1).pos_ in ("ADJ", "DET") and first.nbor(-1).lower_ != "the":
        first = first.nbor(-1)
    return first.i > noun.sent.start and first.nbor(-1).text in _DASHES


def is_taken_for_noun(token: Token) -> bool:
    """Whether the parse has "disputes" for a noun: "Sweden disputes that account.", "…, a figure Sweden disputes."."""
    if token.lower_ != "disputes" or token.tag_ != "NNS" or not token.sent.start < token.i < token.sent.end - 1:
        return False
    if token.dep_ in ("acl", "relcl") and token.nbor(1).is_punct:
        return charge_before(token, token.nbor(-1)) is not None
    if token.i == token.sent.end - 2:
        return False
    thing = token.nbor(2)
    return token.nbor(1).lower_ in ("that", "this") and (listed(thing, "statement_nouns") or thing.lemma_ in RECKONED)
