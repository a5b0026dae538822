"""What speaks against the question of a plan, a schedule or a demand: it is done, a duty, a ground, or nobody's."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import auxiliaries, child, content, infinitive, negated, subject
from briefing.annotators.doubts.findings import Finding, is_of_any, listed, told_of
from briefing.annotators.language import Token
from briefing.lexicon import words

_RANKS = frozenset({"first", "last", "next", "only"})
_GROUNDS = frozenset({"because", "before", "once", "when"})
_DECIDING = ("agree", "choose", "decide")


def has_its_object_before(finding: Finding) -> bool:
    """Whether what is done to a thing stands behind it: "agreed on a draft to take to their owners"."""
    head = finding.head
    handed = listed(head, "handing_verbs") and child(head, "dobj", "nsubjpass", "prt", "ccomp", "xcomp") is None
    return handed and infinitive(head) and child(head, "prep") is not None


# --- what is expected or to be done -------------------------------------------------------------------------------


def is_set_up(finding: Finding) -> bool:
    """Whether somebody set something: "was set up to" serve, "a date the club has set to open the rink"."""
    group = auxiliaries(finding.cue)
    has_set = finding.cue.tag_ == "VBN" and bool(group) and group[-1].lemma_ == "have"
    return has_set or child(finding.cue, "prt") is not None


def is_past(finding: Finding) -> bool:
    """Whether a clause names a time that is over: "was due to expire last Thursday"."""
    times = [token for token in content(finding.head) if token.lower_ == "last" and token.ent_type_ == "DATE"]
    return any(token.head.head.i == finding.head.i or token.head.head.head.i == finding.head.i for token in times)


def does_nothing(finding: Finding) -> bool:
    """Whether the object of a deed is none: "Oslo will sign no treaty", "will accept nothing less"."""
    thing = child(finding.head, "dobj")
    return thing is not None and (thing.lower_ == "nothing" or any(word.lower_ == "no" for word in thing.children))


def is_a_duty(finding: Finding) -> bool:
    """Whether it is said what one has to do as a rule: "is obliged to help", but not "to pay by 3 June"."""
    owed = finding.cue.lower_ in ("obliged", "required")
    return owed and not any(token.ent_type_ in ("DATE", "TIME") for token in content(finding.head))


def is_a_rule(finding: Finding) -> bool:
    """Whether each of its kind needs it: "Every sale is subject to approval by the court.", but not "The sale"."""
    who = told_of(finding)
    return who is not None and is_of_any(who)


def hangs_loose(finding: Finding) -> bool:
    """Whether a "due" behind a comma may be said of a nearer noun: "He talked of the match at Oslo, due to start"."""
    cue, who = finding.cue, told_of(finding)
    if who is None or cue.i < 2 or cue.nbor(-1).text != "," or who.i > cue.i:
        return False
    return cue.nbor(-2).i > who.right_edge.i


def is_one_of_a_row(finding: Finding) -> bool:
    """Whether it is said which was the first or last of its kind: "the last bridge to be built"."""
    who = told_of(finding)
    return who is not None and any(word.lower_ in _RANKS for word in who.children)


def is_apart(finding: Finding) -> bool:
    """Whether a noun with an "of" stands before a comma and a participle: "a preview of a phone, to be sold in May"."""
    head, who = finding.head, told_of(finding)
    of = child(who, "prep") if who is not None else None
    return (
        who is not None
        and of is not None
        and of.i < head.i
        and any(token.text == "," for token in head.doc[of.i : head.i])
    )


# --- what somebody intends or is asked to do ----------------------------------------------------------------------


def is_ground(finding: Finding) -> bool:
    """Whether a promise is a reason or a term: "stayed because Rossi agreed to pay", "until Rome agreed to pay".

    So is a decision after which something was done; "a day after Rossi threatened to quit" is still open.
    """
    verb = finding.cue
    marks = {word.lower_ for word in verb.children if word.dep_ in ("mark", "advmod") and word.i < verb.i}
    decided = verb.lemma_ in _DECIDING and "after" in marks
    return verb.dep_ == "advcl" and ("until" in marks or (verb.tag_ == "VBD" and (decided or bool(marks & _GROUNDS))))


def has_somebody(finding: Finding) -> bool:
    """Whether an aside parts an object from what is to be done with it: "seeks to have Cole, a juror, removed"."""
    thing = child(finding.head, "dobj")
    return finding.head.lemma_ == "have" and thing is not None and child(thing, "appos") is not None


def is_background(finding: Finding) -> bool:
    """Whether a plan is only named beside something else: "was challenged over a contract to supply helmets"."""
    noun = finding.cue
    if noun.dep_ == "dobj" and noun.head.lemma_ in ("include", "involve"):
        return True  # "the plot included a plan to bribe him"
    if noun.dep_ == "dobj" and any(aux.lower_ == "had" for aux in auxiliaries(noun.head)) and not negated(noun.head):
        return True  # "had taken the plan to cabinet"
    unheard = noun.dep_ == "pobj" and noun.head.head.tag_.startswith("V") and negated(noun.head.head)
    if unheard and any(token.lower_ == "any" for token in noun.children):
        return True  # "was not informed of any plan to withdraw": there may be none
    return finding.holder is None and noun.dep_ == "pobj" and noun.head.lower_ not in ("of", "on")


def is_ruling(finding: Finding) -> bool:
    """Whether a court denies it, and so has settled it: "The judge rejected the claims"."""
    return finding.holder is not None and listed(finding.holder, "court_nouns")


def is_carried_out(finding: Finding) -> bool:
    """Whether what was planned is done: "enacted the plan to buy time"."""
    return finding.cue.dep_ == "dobj" and listed(finding.cue.head, "carrying_verbs") and not negated(finding.cue.head)


def is_of_a_thing(finding: Finding) -> bool:
    """Whether what asks or aims is a text or a force, which can't: "The law seeks to …", "The winter seeks to …"."""
    aims = finding.holder or (finding.cue.head if finding.cue.dep_ == "acl" else None)
    named = (aims, *(word for word in aims.children if word.dep_ == "compound")) if aims is not None else ()
    return any(listed(word, table) for word in named for table in ("instrument_nouns", "lifeless_nouns"))


def promises_as_a_thing(finding: Finding) -> bool:
    """Whether a relative clause with "that" says what a thing may bring: "rules that promise to change the trade"."""
    who, verb = told_of(finding), finding.cue
    pronoun = child(verb, "nsubj")
    is_relative = pronoun is not None and pronoun.lower_ in ("that", "which")
    return who is not None and verb.dep_ == "relcl" and who.pos_ == "NOUN" and is_relative


def has_an_end(finding: Finding) -> bool:
    """Whether an infinitive says to what end a thing is promised: "promised a million jobs to end the slump"."""
    thing = child(finding.cue, "dobj")
    return thing is not None and thing.i < finding.head.i and finding.head.dep_ == "xcomp"


def is_a_vote(finding: Finding) -> bool:
    """Whether it was asked for with ballots, and their count tells the rest: "60 percent of voters called for it"."""
    return finding.holder is not None and finding.holder.lower_ in ("%", "cent", "percent", "voters")


def is_tried(finding: Finding) -> bool:
    """Whether it is told as an attempt: "have sought to sell", "is attempting to sell", but not "seeks to sell"."""
    return finding.cue.lemma_ == "attempt" or finding.cue.tag_ == "VBN"


def is_performed(finding: Finding) -> bool:
    """Whether the decision is the deed, or taken for granted: "decided to grant the licence", "sorry that it chose"."""
    above = finding.cue.head
    factive = finding.cue.dep_ == "ccomp" and (
        above.lower_ in words("doubts", "factive_adjectives") or listed(above, "factive_verbs")
    )
    return factive or listed(finding.head, "performative_verbs")


def is_said_by_it(finding: Finding) -> bool:
    """Whether it is done by the very saying: "The mayor wishes to thank the crews"; "wishes to sell" is a plan."""
    return listed(finding.head, "speech_acts")


def is_alleged(finding: Finding) -> bool:
    """Whether a plan is only charged with: "spoke of a criminal plan to drain the lake", not "announced a plan to"."""
    return any(listed(word, "sinister_adjectives") for word in finding.cue.children)


def is_remembered(finding: Finding) -> bool:
    """Whether it is a thing of the mind that somebody is bent on: "vowed never to forget them", "eager to see it"."""
    return listed(finding.head, "mental_verbs")


def is_met(finding: Finding) -> bool:
    """Whether the sentence tells what was said to it: "asked for a vote, which was rejected", "but Oslo refused"."""
    after = (token for token in finding.cue.doc[finding.head.i + 1 : finding.cue.sent.end] if token.tag_ in _PAST)
    return any(listed(verb, "reply_verbs") and not negated(verb) and _replies(verb) for verb in after)


_PAST = frozenset({"VBD", "VBN"})


def _replies(verb: Token) -> bool:
    """Whether a verb tells of the answer: of a "which" that was refused, or behind "but" of whoever was asked."""
    who = subject(verb) if verb.tag_ == "VBD" or auxiliaries(verb) else None
    if who is None:
        return False
    pronoun = child(verb, "nsubj", "nsubjpass")
    relative = verb.dep_ == "relcl" and pronoun is not None and pronoun.lower_ == "which"
    return relative or (verb.dep_ == "conj" and any(word.lower_ == "but" for word in verb.head.children))


def is_of_the_text(finding: Finding) -> bool:
    """Whether a text says what it goes on to tell: "This paper will ask who paid.", "The next chapter shows why".

    So does "We discuss what the talks leave undone.", "The brief examines whether it will last.".
    """
    who = told_of(finding) if finding.rule.startswith("modal: ") else subject(finding.cue)
    if finding.rule.startswith("not told: "):
        own = who is not None and (who.lower_ in ("i", "we") or listed(who, "part_nouns"))
        return own and listed(finding.cue, "weighing_verbs")
    first = who.left_edge if who is not None else None
    own = first is not None and (first.lower_ in ("this", "these", "following") or _is_next(first))
    modal = any(aux.tag_ == "MD" for aux in auxiliaries(finding.cue)) or finding.cue.tag_ == "MD"
    return who is not None and own and modal and listed(who, "part_nouns")


def _is_next(first: Token) -> bool:
    return first.lower_ == "the" and first.nbor(1).lower_ in ("following", "last", "next", "present")
