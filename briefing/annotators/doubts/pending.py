"""Pending: what is planned, weighed, awaited or to be, and not done as far as the text tells."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import (
    auxiliaries,
    child,
    content,
    infinitive,
    is_finite,
    is_plural,
    negated,
    phrase,
    says_when,
    subject,
)
from briefing.annotators.doubts.embedding import embedded, is_wh_opened
from briefing.annotators.doubts.findings import Finding, is_backshifted, listed, speaker
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.inversion import Names, is_private
from briefing.annotators.doubts.naming import can_be
from briefing.annotators.doubts.requests import after_for
from briefing.annotators.doubts.wording import future, polar
from briefing.annotators.language import Token
from briefing.lexicon import lexicon, words
from briefing.model import QuestionKind, Stance


def weighing(token: Token, names: Names) -> Finding | None:
    """What somebody is making up their mind about.

    "The cabinet is considering raising the tax." is pending; "He considered it a mistake." is an opinion.
    """
    if not listed(token, "weighing_verbs") or token.pos_ != "VERB" or negated(token):
        return None
    who = subject(token)
    if who is None:
        return None
    below = child(token, "xcomp", "ccomp", "pcomp")
    if below is not None and below.tag_ == "VBG" and subject(below) is None:
        return Finding("pending", below, token, future(below, who, names), f"weighs: {token.lemma_}", 3, who, about=who)
    thing = child(token, "dobj")
    in_progress = token.tag_ == "VBG" and any(aux.lemma_ == "be" for aux in auxiliaries(token))
    if thing is None or thing.i < token.i or not in_progress or token.lemma_ in ("discuss", "debate"):
        return None
    vague = listed(thing, "vague_objects") or thing.lower_ in words("doubts", "vague_objects")  # "steps"
    if (listed(thing, "pointing_nouns") and _is_bare(thing)) or (vague and child(thing, "prep", "acl") is None):
        return None  # "is weighing its options", "is reviewing the decision", "is studying other steps": of what?
    decider = framed("What will", who, "decide about", names, first_only=False)
    question = framed(decider[:-1], thing, "", names) if decider else None
    return Finding("pending", token, token, question, f"weighs: {token.lemma_}", 3, who, about=who)


def depends(token: Token, names: Names) -> Finding | None:
    """What hangs on something else: what will come of it, or what it hangs on.

    "Their next steps will depend on the vote." leaves the steps open, "Much will depend on whether Oslo pays." whether
    it will; "The price depends on the size." is a rule, "The deal depended on whether Oslo paid." is over.
    """
    if token.lemma_ not in ("depend", "hinge") or token.pos_ != "VERB" or negated(token):
        return None
    who, modals = subject(token), {aux.lower_ for aux in auxiliaries(token) if aux.tag_ == "MD"}
    if who is None or (token.tag_ in ("VBD", "VBN") and not is_backshifted(token)):
        return None
    on = next((word for word in token.children if word.dep_ == "prep" and word.lower_ in ("on", "upon")), None)
    below, thing = (child(on, "pcomp"), child(on, "pobj")) if on is not None else (None, None)
    kind: QuestionKind = "forecast" if modals & {"may", "might", "could"} else "pending"
    if below is not None and is_wh_opened(below) and is_finite(below):
        return Finding(kind, below, token, embedded(below, names), "depends on", 1, speaker(token), "doubts")
    told = thing is not None and listed(thing, "outcome_nouns") and child(thing, "prep", "poss") is not None
    if thing is not None and told and modals and _is_bare(who):
        return Finding(kind, thing, token, framed("What will", thing, "be", names), "depends on", 1, speaker(token))
    guess = polar(token, names) if kind == "forecast" else None
    question = framed("What will", who, "be", names) if listed(who, "outcome_nouns") else guess
    return Finding(kind, token, token, question, "depends on", 1, speaker(token)) if question is not None else None


def _is_bare(noun: Token) -> bool:
    """Whether a noun doesn't say of what: "the outcome", "much", "his fate", not "the outcome of the vote"."""
    return all(word.pos_ in ("DET", "PRON") for word in noun.children)


def planned(token: Token, names: Names) -> Finding | None:
    """A thing that is planned or proposed.

    "The city plans a second bridge." and "The mayor has promised a decision by May." are pending; "She planned her
    day." is done, and "promised the town a park" is of the town.
    """
    promises = token.lemma_ in ("pledge", "promise")
    if token.lemma_ not in ("plan", "propose", "schedule") and not promises:
        return None
    if token.pos_ != "VERB" or negated(token) or child(token, "dative") is not None:
        return None
    thing = child(token, "dobj")
    group = auxiliaries(token)
    now = bool(group) and (group[0].tag_ in ("VBP", "VBZ") or is_backshifted(token))  # not "was planning an attack"
    goes_on = token.tag_ == "VBG" and now and any(aux.lemma_ == "be" for aux in group)
    ahead = token.tag_ in ("VBZ", "VBP") or goes_on or any(aux.lower_ in ("has", "have") for aux in group)
    if thing is None or not ahead or thing.i < token.i or thing.pos_ != "NOUN" or child(token, "xcomp", "ccomp"):
        return None
    determiner = child(thing, "det", "poss")
    if determiner is not None and determiner.lower_ not in ("a", "an", "another", "more"):
        return None
    if thing.left_edge.lower_ == "that":
        return None  # "proposed that a bank pay": no thing
    if promises and (determiner is None or listed(thing, "vague_things")):
        return None  # "promised support"
    when = " ".join(phrase(content(prep)) for prep in token.rights if says_when(prep) and prep.i > thing.i)
    question = framed("Will there be", thing, when if promises else "", names)
    return Finding("pending", thing, token, question, "planned", 3, subject(token))


def awaits(token: Token, names: Names) -> Finding | None:
    """What somebody is waiting for.

    "The merger awaits approval." is pending; "A surprise awaited them." is a story.
    """
    waits, who = token.lemma_ == "wait" and child(token, "prep") is not None, subject(token)
    if token.pos_ != "VERB" or not (token.lemma_ == "await" or waits) or token.tag_ == "VBD" or negated(token):
        return None
    thing = child(token, "dobj") if token.lemma_ == "await" else after_for(token) or after_for(token, "on")
    if thing is None or thing.pos_ != "NOUN" or thing.i < token.i or (waits and not listed(thing, "outcome_nouns")):
        return None
    determiner = child(thing, "det", "poss")
    new = determiner is None or determiner.lower_ in ("a", "an")
    if new and who is not None and listed(thing, "outcome_nouns") and not any(thing.rights):
        verb = "await" if is_plural(who) else "awaits"  # "is waiting for a decision": whose, and not on what
        question = framed(f"Will the {thing.text} that", who, f"{verb} come", names, first_only=False)
    elif new:
        question = framed("Will there be", thing, "", names)
    elif listed(thing, "outcome_nouns"):
        question = framed("What will", thing, "be", names)
    else:
        question = framed("Will", thing, "come", names)
    return Finding("pending", thing, token, question, "awaits", 2, who, about=who)


def sued(token: Token, names: Names) -> Finding | None:
    """What a court is asked for: "The union filed a motion to dismiss the case.", "sued to block the sale".

    "The court threw out a motion to dismiss the case." has answered.
    """
    noun = token if token.lemma_ == "sue" else child(token, "dobj")
    if noun is None or token.pos_ != "VERB" or negated(token) or not (noun.i == token.i or noun.lemma_ in _SUITS):
        return None
    below = next((word for word in (*noun.rights, *token.rights) if word.pos_ == "VERB" and infinitive(word)), None)
    if below is None or not listed(below, "relief_verbs"):
        return None  # "filed a complaint to please the voters": to what end, and not for what
    suit = "suit" if noun.i == token.i else noun.text
    told = content(below, (word.i for word in below.children if says_when(word)))
    question = f"Will the {suit} {phrase(told)} succeed?" if not is_private(told) else None
    return Finding("pending", below, noun, question, "intent: suit", 3, subject(token), "asks")


_SUITS = frozenset({"complaint", "lawsuit", "motion", "petition", "suit"})


def appealed(token: Token, names: Names) -> Finding | None:
    """What is asked of a higher court or an office: "The club appealed against the fine.", "has filed an appeal".

    So is "a fine which the club has appealed".

    "The mayor appealed for calm." and "The film appealed to children." ask no court.
    """
    if (
        token.pos_ != "VERB"
        or negated(token)
        or infinitive(token)
        or any(aux.tag_ == "MD" for aux in auxiliaries(token))
    ):
        return None
    noun, who = child(token, "dobj") or child(token, "nsubjpass"), subject(token)
    if noun is not None and noun.tag_ == "WDT" and token.dep_ == "relcl" and token.lemma_ == "appeal":
        question = framed("Will the appeal by", who, "succeed", names) if who is not None else None
        return Finding("pending", token.head, token, question, "intent: appeal", 3, who, "asks", who)
    if token.lemma_ == "appeal":
        thing = noun or after_for(token, "against")
        question = framed("Will the appeal against", thing, "succeed", names) if thing is not None else None
    elif noun is not None and noun.dep_ == "nsubjpass" and child(noun, "det") and not child(noun, "prep", "amod"):
        return None  # "The appeal was filed on Friday.": which?
    elif noun is not None and noun.lemma_ in _APPEALS and child(noun, "poss") is None:
        article = child(noun, "det")
        told = content(noun, (word.i for word in noun.children if word == article or says_when(word)))
        thing, question = noun, f"Will the {phrase(told)} succeed?" if not is_private(told) else None
    else:
        return None
    if thing is None or (thing.i < token.i and thing.dep_ != "nsubjpass") or question is None:
        return None
    return Finding("pending", thing, token, question, "intent: appeal", 3, subject(token), "asks", thing)


_APPEALS = frozenset({"appeal", "application", "bid", "challenge", "claim", "petition"})


def yet_to(token: Token, names: Names) -> Finding | None:
    """What has yet to be done.

    "Parliament has yet to vote." is pending; "The best is yet to come." a saying that is asked all the same.
    """
    if token.lower_ != "yet" or token.i + 1 >= len(token.doc) or token.nbor(1).lower_ != "to":
        return None
    below = token.nbor(1).head
    who = subject(below) or subject(below.head)
    if below.pos_ not in ("VERB", "AUX") or who is None or who.i > token.i:
        return None
    told = child(below, "ccomp")
    rank = 3 if told is not None and is_wh_opened(told) else 2  # "has yet to say who pays": what it will say is open
    question = future(below, who, names, {token.i})
    return Finding("pending", below, token, question, "yet to", rank, speaker(below), about=who)


def is_to(token: Token, names: Names) -> Finding | None:
    """What is to happen, or somebody is going to do.

    "The bridge is to open in May." is pending; "The aim is to win." says what an aim is.
    """
    if token.pos_ not in ("VERB", "AUX") or not infinitive(token):
        return None
    above = token.head
    if token.dep_ == "ROOT":
        return _headline(token, names)
    if token.dep_ == "xcomp":
        return _is_to(token, above, names)
    if token.dep_ == "advcl" and token.left_edge.i > 0 and listed(token.left_edge.nbor(-1), "intent_nouns"):
        above = token.left_edge.nbor(-1)  # "signed a deal to build": the parse may hang it on the verb
    elif token.dep_ not in ("acl", "relcl"):
        return None
    return _noun_to(token, above, names) if above.pos_ == "NOUN" and above.i < token.i else None


def _is_to(token: Token, above: Token, names: Names) -> Finding | None:
    """The future of "is to open" and "are going to stay"."""
    going = above.lower_ == "going"
    if not going and not (above.lemma_ == "be" and above.tag_ in ("VBZ", "VBP")):
        return None
    if token.lemma_ == "blame":
        return None  # "is to blame for" is about what was
    who = subject(above)
    predicate = child(above, "attr", "acomp")
    if who is None or negated(above) or predicate is not None or (not going and _names_an_aim(who)):
        return None
    return Finding("pending", token, above, future(token, who, names), "is to", 3, speaker(above), about=who)


def _headline(token: Token, names: Names) -> Finding | None:
    """The future of headlines: "Bank to cut 300 jobs"."""
    who = child(token, "nsubj", "nsubjpass")
    if who is None or who.i > token.i or negated(token):
        return None
    return Finding("pending", token, token, future(token, who, names), "is to", 3, about=who)


def _names_an_aim(who: Token) -> bool:
    """Whether "is to" explains a noun ("the plan is to sell") and tells no future ("the ship is to sail")."""
    other = who.pos_ in ("VERB", "AUX", "SCONJ", "ADV")
    return other or listed(who, "aim_nouns") or who.lower_ in ("this", "that", "what")


def _noun_to(token: Token, noun: Token, names: Names) -> Finding | None:
    """A plan "to sell …", or a thing "to be built"."""
    if listed(noun, "complement_nouns") or (token.lemma_ == "do" and child(token, "dobj") is None):
        return None  # "preparations to do so"
    if any(word.lower_ in ("enough", "sufficient", "too") for word in noun.subtree if word.i < token.i):
        return None  # "not enough profit to be kept"
    if child(token, "auxpass") is not None and not listed(noun, "intent_nouns"):
        return Finding("pending", token, token, future(token, noun, names), "to be done", 4, speaker(noun), about=noun)
    if child(token, "auxpass") is not None or not listed(noun, "intent_nouns"):
        return None  # "a deal to be done"
    if negated(token) or _is_of(noun, token) or _is_none(noun):
        return None
    if noun.lemma_ == "decision" and noun.head.lemma_ in ("make", "take"):
        return None
    if listed(noun.head, "stopping_verbs") and not negated(noun.head):
        return None  # "dropped its plan to sell"
    owner = child(noun, "poss")
    if owner is None and noun.dep_ == "dobj" and listed(noun.head, "light_verbs") and not negated(noun.head):
        owner = subject(noun.head)
    if owner is not None and owner.tag_ == "PRP$":
        owner = _announcing(noun, owner)
    if owner is not None:
        question = future(token, owner, names)
    elif noun.lemma_ == "decision":
        return None
    else:
        end = lexicon("doubts")["intent_ends"].get(noun.lemma_, "be carried out")
        question = framed(f"Will the {noun.lower_} to", token, end, names, first_only=False)
        question = question.replace(f"{noun.lower_} to to ", f"{noun.lower_} to ") if question else None
    stance: Stance = "doubts" if any(word.lower_ == "no" for word in noun.children) else "asserts"  # "no plans to sell"
    return Finding("pending", token, noun, question, f"intent: {noun.lemma_}", 3, owner, stance, owner)


def _is_none(noun: Token) -> bool:
    """Whether something is told to be no such plan: "a gimmick rather than a plan to", "instead of a plan to"."""
    first = noun.left_edge.i
    before = [noun.doc[index].lower_ for index in range(max(first - 2, 0), first)]
    return before[-1:] == ["without"] or before in (["rather", "than"], ["instead", "of"], ["lack", "of"])


def _announcing(noun: Token, pronoun: Token) -> Token | None:
    """Whose plan "its plan" is, where it is announced by one who can be meant: "the union announced its plans to"."""
    announced = noun.dep_ == "dobj" and listed(noun.head, "light_verbs") and not negated(noun.head)
    who = subject(noun.head) if announced else None
    return who if who is not None and who.pos_ in ("NOUN", "PROPN") and can_be(who, pronoun) else None


def _is_of(noun: Token, token: Token) -> bool:
    """Whether an infinitive may tell of another noun: "promises of loans to mend the bridge"."""
    return any(word.lower_ == "of" and noun.i < word.i < token.i for word in noun.children)
