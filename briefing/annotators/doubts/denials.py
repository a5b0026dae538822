"""Denials: what a source says is not so. Whether somebody claims it, and the two make a dispute, is for assembly."""

from __future__ import annotations

from dataclasses import replace

from briefing.annotators.doubts.charges import RECKONED, charge_before, is_set_off, is_taken_for_noun
from briefing.annotators.doubts.clauses import (
    auxiliaries,
    child,
    is_finite,
    is_plural,
    negated,
    phrase,
    subject,
)
from briefing.annotators.doubts.denied import about, clause_in, is_held
from briefing.annotators.doubts.findings import Finding, listed, one_who_says, speaker
from briefing.annotators.doubts.framing import framed, noun_phrase, whole
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.wording import done, polar
from briefing.annotators.language import Token

IN_SHORT = "denial in short: "
"""How the rule of a denial begins that only points at what it denies: "denied it", "rejected the claims"."""

CHARGE = "charge"
"""What such a rule ends with where the denial calls what it denies a charge: "rejected the claim"."""

BESIDE = "what stands before it"
"""What such a rule ends with where its own sentence has just told what is denied: "…, a charge Accra denies"."""

OF_A_DEED = "denial of: "
"""How the rule of a denial begins that names a thing or a deed: "denied the attack"."""


def denial(token: Token, names: Names) -> Finding | None:
    """What somebody denies, disputes or refutes.

    "Tehran denied that it had sent drones." and "The army rejected the allegations." deny; "The army rejected the
    offer." decides, and "He was denied bail." withholds.
    """
    if is_taken_for_noun(token):
        if token.dep_ in ("acl", "relcl"):
            return in_short(token, token.nbor(-1), names, BESIDE)
        return in_short(token, token.nbor(-1), names, CHARGE if token.nbor(2).lemma_ in _CHARGES else "")
    dismisses = listed(token, "dismissal_verbs")
    if token.pos_ != "VERB" or not (listed(token, "denial_verbs") or dismisses) or negated(token) or _is_nor(token):
        return None
    if child(token, "auxpass") is not None or _hangs_on(token) is not None:
        return _denied_by(token, names)
    who = one_who_says(token)
    if who is None or child(token, "dative") is not None:
        return None
    if charge_before(token, who) is not None:
        return in_short(token, who, names, BESIDE)
    below = next((one for one in token.rights if one.dep_ in ("ccomp", "xcomp")), None)
    below, thing = below or _misplaced(token), child(token, "dobj")
    if below is not None and _is_misread(below):
        return in_short(token, who, names, CHARGE if below.lemma_ in _CHARGES else "")
    past = (auxiliaries(token) or [token])[0].tag_ != "VBZ" and token.tag_ != "VBP"
    if below is not None and not dismisses and below.i > token.i:
        if _points(below):
            return in_short(token, who, names)
        finite = is_finite(below)
        once = past or _is_of_one_event(below)
        question = polar(below, names, reported=True, neutral=False) if finite else done(below, who, once, names)
        return _found(token, below, question, who, None if finite else who)
    if token.dep_ == "relcl" and not dismisses and _is_left_open(token, thing):
        deed = _deed_before(token)
        question = framed(_holds(who, names), deed, "hold", names, first_only=False) if deed is not None else None
        return in_short(token, who, names) if deed is None else _found(token, deed, question, who)
    thing = _whole(thing) if thing is not None else None
    if thing is None or thing.i < token.i or listed(thing, "granted_nouns") or _is_somebody(thing):
        return None
    claimed = not dismisses or _is_called_false(token) or listed(thing, "statement_nouns")
    if _is_short(thing) and (claimed or _rejects_a_word(token, thing)):
        of = "guilt" if listed(thing, "guilt_nouns") else CHARGE if _is_the_charge(thing) else ""
        short = in_short(token, who, names, of)
        question = about(thing, who, past, names)
        return replace(short, question=question) if short is not None and question is not None else short
    is_talk = thing.lower_ in _TALK and clause_in(thing) is not None
    if dismisses and not (listed(thing, "statement_nouns") or is_talk):
        return None
    inside = clause_in(thing)
    if inside is not None and not negated(inside):
        return _found(token, inside, about(thing, who, past, names), who)
    return _found(token, thing, about(thing, who, past, names), who, who if is_held(thing) else None)


def _rejects_a_word(token: Token, thing: Token) -> bool:
    """Whether "this" is what the sentence before says somebody says: "Kim says it was weak. Acme rejects this."."""
    before = token.doc[token.sent.start - 1].sent if token.sent.start > 0 else None
    points = thing.lower_ in ("this", "that") and token.tag_ in ("VBZ", "VBP")
    return points and before is not None and (listed(before.root, "claim_verbs") or listed(before.root, "report_verbs"))


def _is_misread(below: Token) -> bool:
    """Whether the parse has a verb in the noun behind "that": "Chile disputes that figure (claim, account)."."""
    is_noun = listed(below, "statement_nouns") or below.lemma_ in RECKONED
    return is_noun and below.nbor(-1).lower_ in ("that", "this") and not any(below.rights)


def _deed_before(verb: Token) -> Token | None:
    """The deed that a relative clause behind a comma denies: "the sale of arms to Chad, which Oslo denies, …".

    What somebody is accused of, or alleges, is another's claim, which stands before it in full.
    """
    comma = child(verb, "dobj")
    first = comma.i - 1 if comma is not None and comma.tag_ == "WDT" else verb.sent.start
    if first <= verb.sent.start or verb.doc[first].text != ",":
        return None
    row = [word for word in (verb.doc[first - 1], *verb.doc[first - 1].ancestors) if word.i < first]
    deed = next((word for word in row if word.pos_ == "NOUN" and word.dep_ in ("dobj", "nsubj", "nsubjpass")), None)
    if deed is None or not any(prep.lower_ == "of" for prep in deed.children):
        return None
    return deed if deed.dep_ != "dobj" or not listed(deed.head, "claim_verbs") else None


def _misplaced(token: Token) -> Token | None:
    """The that-clause that the parse hung on a noun between: "denied on Friday at a briefing in Oslo that it had"."""
    if child(token, "dobj") is not None:
        return None
    found = (below for prep in token.children if prep.dep_ == "prep" and prep.i > token.i for below in prep.subtree)
    clauses = (below for below in found if below.dep_ in ("acl", "relcl") and subject(below) is not None)
    return next((one for one in clauses if (mark := child(one, "mark")) is not None and mark.lower_ == "that"), None)


def _whole(thing: Token) -> Token:
    """The statement of which only a part is disputed: "disputed parts of the account"."""
    of = next((prep for prep in thing.children if prep.lower_ == "of"), None) if thing.lemma_ in _PARTS else None
    whole = child(of, "pobj") if of is not None else None
    return whole if whole is not None and listed(whole, "statement_nouns") else thing


_PARTS = frozenset({"aspect", "detail", "element", "much", "part", "some"})


def _is_of_one_event(below: Token) -> bool:
    """Whether a deed that somebody denies is told of one event: "has denied carrying out the raid", "working there"."""
    objects = [child(below, "dobj"), *(child(prep, "pobj") for prep in below.children if prep.dep_ == "prep")]
    things = [thing for thing in objects if thing is not None and thing.pos_ == "NOUN"]
    return any(word.lower_ == "the" for thing in things for word in thing.children)


def _is_somebody(thing: Token) -> bool:
    """Whether an object is who is refused something: "denied the party its win", not "denied the attack"."""
    return thing.ent_type_ in ("PERSON", "ORG", "NORP") or listed(thing, "collective_nouns")


def _is_nor(token: Token) -> bool:
    """Whether a verb stands behind "neither" or "nor": "would neither confirm nor deny the report" denies nothing."""
    beside = (*token.children, *(token.head.children if token.dep_ == "conj" else ()))
    return any(word.lower_ in ("neither", "nor") for word in beside)


def _denied_by(token: Token, names: Names) -> Finding | None:
    """A denial in the passive: "The claim was rejected by the ministry."; "The bill was rejected." denies nothing.

    "This was dismissed by the union as spin." denies what stands before it.
    """
    thing = _hangs_on(token) or subject(token)
    by = child(token, "agent")
    who = child(by, "pobj") if by is not None else None
    if thing is None or who is None:
        return None
    as_what = any(prep.lower_ == "as" for prep in token.children) or listed(token, "denial_verbs")
    is_figure = thing.lemma_ in RECKONED and token.dep_ == "acl" and listed(token, "denial_verbs")
    if is_figure and is_set_off(thing):
        return in_short(token, who, names, BESIDE)
    if not (listed(thing, "statement_nouns") or (as_what and thing.pos_ == "PRON" and _is_short(thing))):
        return None
    below = clause_in(thing)
    if below is not None:
        return _found(token, below, polar(below, names, reported=True, neutral=False), who)
    return in_short(token, who, names, CHARGE if _is_the_charge(thing) else "")


def _hangs_on(token: Token) -> Token | None:
    """The noun that a participle is said of: "a charge denied by Rome", "a charge made by Oslo but denied by Rome"."""
    first = token.head if token.dep_ == "conj" and token.head.tag_ == "VBN" else token
    if first.dep_ != "acl" or token.tag_ != "VBN" or is_finite(token):
        return None
    return first.head


def _is_the_charge(thing: Token) -> bool:
    """Whether an object points at what somebody was accused of: "the claim", "the charges", not "the report"."""
    return thing.lemma_ in _CHARGES and any(word.lower_ in ("the", "this", "these") for word in thing.children)


_CHARGES = frozenset({"accusation", "allegation", "charge", "claim"})


def _is_left_open(token: Token, thing: Token | None) -> bool:
    """Whether a relative clause denies what it hangs on: "… of fraud, which she denies", "a charge he denies"."""
    if thing is None:
        return listed(token.head, "statement_nouns")
    return thing.tag_ == "WDT" and thing.i < token.i


def _points(below: Token) -> bool:
    """Whether what is denied only points back: "denied doing so", "denied having done it"."""
    points = any(token.lower_ in ("so", "this", "that", "it") for token in below.children)
    return below.lemma_ == "do" and points


def _is_short(thing: Token) -> bool:
    """Whether an object only points at a claim: "it", "any wrongdoing", "the reports", but not "reports of fraud"."""
    if thing.lower_ in _POINTERS and not any(thing.children):
        return True
    if thing.tag_ in ("PRP", "DT"):
        return thing.lower_ in _POINTERS
    if listed(thing, "guilt_nouns"):
        prep = child(thing, "prep")
        where = child(prep, "pobj") if prep is not None else None  # "denied responsibility in a statement"
        return prep is None or (where is not None and listed(where, "utterance_nouns"))
    if is_held(thing) and any(word.tag_ == "PRP" for word in whole(thing)):
        return True  # "any part in it"
    inside = [
        token for token in thing.children if token.dep_ in ("prep", "acl", "ccomp", "relcl") and token.i > thing.i
    ]
    if thing.lemma_ in RECKONED and any(word.lower_ in ("that", "the", "this") for word in thing.lefts):
        return not inside
    return listed(thing, "statement_nouns") and all(token.lower_ in ("against", "as", "by") for token in inside)


_TALK = frozenset({"chatter", "hopes", "information", "talk"})
"""What is denied only with the clause it is about: "dismissed talk that a deal was near"; not "rejected talks"."""
_POINTERS = frozenset({"it", "this", "that", "them", "these", "those"})


def _holds(who: Token, names: Names) -> str:
    """How it is asked whether a denial holds: "Does Oslo’s denial of"."""
    owner = noun_phrase(who, names)
    return f"Does {owner}{'’' if owner.endswith('s') else '’s'} denial of"


def in_short(token: Token, who: Token, names: Names, of: str = "") -> Finding | None:
    """A denial that means nothing without the claim that stands before it."""
    if who.tag_ in ("WP", "WDT"):
        return None
    question = f"{_holds(who, names).removesuffix(' of')} hold?"
    return Finding("disputed", token, token, question, f"{IN_SHORT}{of or token.lemma_}", 0, who, "denies")


def _is_called_false(token: Token) -> bool:
    """Whether something false is made of the object of a verb: "dismissed it as a lie", "called the story nonsense"."""
    below = [
        word for word in token.children if word.dep_ in ("oprd", "ccomp", "acomp", "xcomp", "attr") and word.i > token.i
    ]
    for prep in token.children:
        if prep.lower_ == "as" and prep.i > token.i:
            below += [word for word in prep.children if word.dep_ in ("pobj", "amod", "acomp", "pcomp")]
    return any(
        listed(word, "falsity_words") or any(listed(one, "falsity_words") for one in word.conjuncts) for word in below
    )


def branded(token: Token, names: Names) -> Finding | None:
    """What somebody calls false: "The club called the report a lie."; "She called the report a triumph." praises it."""
    if token.pos_ != "VERB" or negated(token) or not (_is_called_false(token) or _ends_false(token)):
        return None
    who, things = subject(token), [word for word in token.subtree if word.i > token.i and _is_target(word)]
    if who is None or not things or child(token, "auxpass") is not None:
        return None
    thing = things[0]
    if child(thing, "prep") is None:
        return in_short(token, who, names)
    false_ = next(word.i for word in token.subtree if word.i > token.i and listed(word, "falsity_words"))
    told = [word for word in token.doc[thing.left_edge.i : false_] if not word.is_punct]
    while told and (told[-1].pos_ in ("ADV", "DET") or told[-1].is_quote):  # "called the report of a leak a lie"
        told.pop()
    return _found(token, thing, f"{'Are' if is_plural(thing) else 'Is'} {phrase(told)} true?", who)


def _ends_false(token: Token) -> bool:
    """Whether a statement is called false that the parse took the word into: "called tales of a leak false"."""
    for word in token.subtree:
        after = word.nbor(1) if word.i + 1 < len(word.doc) else word
        if word.i > token.i + 1 and listed(word, "falsity_words") and (after.is_punct or after.dep_ == "cc"):
            return not any(other.pos_ in ("VERB", "AUX") for other in word.doc[token.i + 1 : word.i])
    return False


def _is_target(word: Token) -> bool:
    return listed(word, "statement_nouns") or word.lower_ in (
        "information",
        "it",
        "that",
        "this",
        "them",
        "these",
        "those",
    )


def untrue(token: Token, names: Names) -> Finding | None:
    """What a source says is not true: "The charge is baseless, the mayor said."; "His leg was false." says nothing."""
    verb = token.head
    false_ = listed(token, "falsity_words") != (token.lemma_ in _TRUTH and negated(verb))
    if token.dep_ not in ("acomp", "attr") or verb.lemma_ != "be" or not false_:
        return None
    what, who = subject(verb), speaker(verb)
    if what is None or who is None or who.i == what.i or (listed(token, "falsity_words") and negated(verb)):
        return None
    if listed(what, "statement_nouns") and child(what, "prep", "acl") is not None:
        return Finding(
            "disputed", what, token, about(what, who, True, names), f"{OF_A_DEED}{token.lemma_}", 0, who, "denies"
        )
    if not (listed(what, "statement_nouns") or (what.lower_ in ("it", "that", "this", "they", "these", "which"))):
        return None
    return in_short(token, who, names)


_TRUTH = frozenset({"true", "correct", "accurate"})


def mismatched(token: Token, names: Names) -> Finding | None:
    """What a source says is not as things are: "Oslo said the report does not correspond to reality."."""
    what, who, to = subject(token), speaker(token), child(token, "prep")
    facts = child(to, "pobj") if to is not None else None
    if not negated(token) or facts is None or facts.lemma_ not in _REALITY or what is None or who is None:
        return None
    told = what.lower_ in _POINTERS or listed(what, "statement_nouns") or listed(what, "utterance_nouns")
    if who.i == what.i or not told:
        return None
    return in_short(token, who, names)


_REALITY = frozenset({"fact", "reality", "truth"})


def not_guilty(token: Token, names: Names) -> Finding | None:
    """A plea: "The clerk pleaded not guilty." denies the charge; "He pleaded guilty." owns it."""
    who = subject(token)
    words_ = {word.lower_ for word in token.subtree if token.i < word.i <= token.i + 3}
    if token.pos_ != "VERB" or who is None or not {"not", "guilty"} <= words_:
        return None
    return in_short(token, who, names)


def _found(token: Token, head: Token, question: str | None, who: Token, whom: Token | None = None) -> Finding:
    rule = OF_A_DEED if head.pos_ in ("NOUN", "PROPN") else "denial: "
    return Finding("disputed", head, token, question, f"{rule}{token.lemma_}", 0, who, "denies", whom)
