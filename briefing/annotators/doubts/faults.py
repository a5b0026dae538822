"""What speaks against putting a question to a person: signs in the parse that it is misread, or says too little.

A doubt keeps its faults, in a few words: the layer knows that something is open there, and
assembly leaves out the question. None of the rules looks at what a question is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from briefing.annotators.doubts.clause_faults import clause_faults
from briefing.annotators.doubts.clauses import (
    SUBJECTS,
    VERBAL,
    auxiliaries,
    child,
    clause_of,
    content,
    is_plural,
    negated,
    subject,
)
from briefing.annotators.doubts.findings import IN_A_NOUN, Finding, in_condition, listed
from briefing.annotators.doubts.inversion import Names, own_name, subject_words
from briefing.annotators.doubts.modals import reported_past
from briefing.annotators.doubts.naming import apposed, himself
from briefing.annotators.doubts.narrative import is_thwarted
from briefing.annotators.doubts.wording import is_denied
from briefing.annotators.language import Token
from briefing.lexicon import words

LONGEST_SUBJECT = 12
"""Most words of a subject; a longer one is seldom parsed as it was meant."""
LONGEST_QUESTION = 32
"""Most words of a question that is read at one go."""
_THIRD = dict.fromkeys(("he", "him", "his", "she", "her"), "person")
_THIRD |= dict.fromkeys(("they", "them", "their"), "several") | dict.fromkeys(("it", "its"), "thing")
_RANKS = frozenset({"first", "last", "next", "only"})
_BARE = frozenset({"the", "both", "all", "each", "such"})
_POINTING = frozenset({"this", "that", "these", "those"})
_SHARES = frozenset({"one", "some", "most", "all"})
_LOOSE = frozenset(
    {
        *("it", "they", "he", "she", "this", "that", "these", "those", "them", "him", "one", "some", "most", "all"),
        *("others", "everyone", "everybody", "everything", "anyone", "anybody", "anything"),
    }
)
_BREAKS = frozenset({"-", "--", "–", "—", "{", "[", "_", "*"})
_BROKEN = re.compile(r",,| --? |\b[Ww]hich\b.{1,80}\bwhich\b|\w- (?!and\b|or\b|to\b)")
_CUT = (" in case", " as", " because", " so", " than", " that", " whether", " while")
_NONE = frozenset({"no", "nobody", "none", "neither", "nothing", "no-one"})


def faults(finding: Finding, names: Names) -> tuple[str, ...]:
    """Why the question of a finding should not be put; nothing if nothing speaks against it."""
    head = finding.head
    who = finding.about or subject(head)
    found = list(clause_faults(head))
    if any(_is_unnamed(token, who, head, names) for token in content(head)):
        found.append("it says “he”, “them” or “its”, and not who that is")
    if who is not None:
        if sum(below.dep_ in ("nsubj", "nsubjpass") for below in who.head.children) > 1:
            found.append("its verb has two subjects")
        found += _of_subject(who, names)
        if not _agrees(who, finding.cue) or not _agrees(who, head):
            found.append("verb and subject do not agree, so one of them is misread")
    himself = who is not None and own_name(who) is not None
    settled = finding.cue.tag_ == "MD" or finding.cue.lemma_ in ("choose", "decide")
    if (finding.kind == "pending" or himself) and settled and (is_denied(head) or _is_never(head)):
        found.append("it is announced that it will not be")
    found += _of_rule(finding)
    if finding.rule.startswith("denial in short: "):
        found.append("it doesn’t say what is denied")
    if finding.kind in ("pending", "forecast") and is_thwarted(finding.cue):
        found.append("something came between")
    if finding.question is None:
        found.append("its clause could not be turned into a question")
    else:
        found += _of_question(finding.question, head, names.get(who.idx) if who is not None else None)
    return tuple(dict.fromkeys(found))


def _of_rule(finding: Finding) -> Iterator[str]:
    """Faults that only findings of one rule can have."""
    head, rule, who = finding.head, finding.rule, finding.about or subject(finding.head)
    if rule.startswith(("claim: ", "hearsay: ", "hedge: ", IN_A_NOUN)) and _is_opinion(head):
        yield "it is an opinion, which is neither so nor not so"
    if rule.startswith("expected: ") and child(finding.cue, "prt") is not None:
        yield "it says what something is set up for"
    if finding.stance == "asserts" and _is_disbelieved(head):
        yield "its source doesn't believe it"
    if rule == "to be done" and who is not None and any(word.lower_ in _RANKS for word in who.children):
        yield "it says which was the first or last of its kind"
    if rule == "to be done" and who is not None and _is_apart(head, who):
        yield "it may be said of another noun"
    if rule.startswith("seems: ") and (_is_opinion(head) or listed(head, "guess_verbs")):
        yield "it is how somebody strikes the writer"
    if rule.startswith("claim: ") and _is_felt(finding):
        yield "only who says it can know"
    if rule == "may have" and any(token.lower_ == "once" for token in head.children):
        yield "it grants what once was"
    if rule.startswith("modal: w") and any(token.lower_ in _HABITS for token in head.children):
        yield "it tells what somebody used to do"
    if rule.startswith("intent: ") and finding.holder is None and _is_background(finding.cue):
        yield "it is told as background"
    if rule.startswith("asked to: ") and finding.cue.dep_ == "relcl" and finding.cue.tag_ == "VBD":
        yield "it only says who is meant"
    if rule == "not verified" and who is not None and listed(who, "statement_nouns") and len(subject_words(who)) < 3:
        yield "it doesn't say which claim"
    if rule in ("commitment: promise", "commitment: threaten") and who is not None and _is_thing(who, finding.cue):
        yield "a thing promises nothing"
    if rule == "commitment: attempt":
        yield "it is being tried already"
    if rule in ("commitment: decide", "commitment: choose") and listed(head, "performative_verbs"):
        yield "the decision is the deed"
    if rule.startswith("modal: ") and _is_supposed(finding.cue, head):
        yield "it tells what would be if things were otherwise"
    if rule.startswith(("modal: ", "may have")) and head.dep_ == "relcl" and _is_of_another(head):
        yield "it may be said of another noun"
    if rule.startswith("modal: ") and head.dep_ == "relcl" and _is_likeness(head.head):
        yield "it says what somebody is taken for"


_HABITS = frozenset({"always", "frequently", "never", "occasionally", "often", "sometimes", "usually"})


def _is_felt(finding: Finding) -> bool:
    """Whether a holder tells what he feels or wants himself: "They claim they see signs of hope"."""
    who = subject(finding.head)
    feels = any(listed(finding.head, table) for table in ("perception_verbs", "guess_verbs", "wish_verbs"))
    return feels and who is not None and himself(who) is not None


def _is_thing(who: Token, verb: Token) -> bool:
    """Whether a relative clause with "that" says what a thing may bring: "rules that promise to change the trade"."""
    pronoun = child(verb, "nsubj")
    return verb.dep_ == "relcl" and who.pos_ == "NOUN" and pronoun is not None and pronoun.lower_ in ("that", "which")


def _is_background(noun: Token) -> bool:
    """Whether a plan is only named beside something else: "was challenged over a contract to supply helmets"."""
    return noun.dep_ == "pobj" and noun.head.lower_ not in ("of", "on")


def _is_apart(head: Token, noun: Token) -> bool:
    """Whether a noun with an "of" stands before a comma and a participle: "a preview of a phone, to be sold in May"."""
    of = child(noun, "prep")
    return of is not None and of.i < head.i and any(token.text == "," for token in head.doc[of.i : head.i])


def _is_of_another(head: Token) -> bool:
    """Whether a "which" behind a comma may mean more than the noun beside it: "a loss of 2 million, which could …"."""
    noun = head.head
    inside = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.ent_type_ not in ("PERSON", "ORG", "GPE")
    return inside and any(token.text == "," for token in head.doc[noun.i : head.i])


def _is_supposed(modal: Token, head: Token) -> bool:
    """Whether a "would" hangs on what is not so: "It would take more if it had room."; "will, if it has" is open."""
    if modal.lower_ not in ("would", "'d", "’d") or reported_past(head):
        return False
    conditions = (below for below in head.subtree if below.dep_ == "advcl" and in_condition(below))
    return any((auxiliaries(below) or [below])[0].tag_ == "VBD" for below in conditions)


def _is_likeness(noun: Token) -> bool:
    """Whether a noun says as what somebody is seen: "they see her as a leader who will fight"."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "as"


def _is_never(head: Token) -> bool:
    return any(
        token.lower_ == "never"
        for token in (*head.children, *(word for aux in auxiliaries(head) for word in aux.children))
    )


def _is_disbelieved(head: Token) -> bool:
    """Whether the clause is what somebody doesn't expect: "didn't think it would fall", "no reason to believe that"."""
    for verb in takewhile(lambda verb: verb.sent == head.sent and verb.pos_ in VERBAL, head.ancestors):
        if listed(verb, "guess_verbs"):
            noun = verb.head
            doubted = noun.pos_ == "NOUN" and any(word.lower_ in _NONE for word in noun.children)
            return negated(verb) or (verb.dep_ in ("acl", "relcl") and doubted)
    return False


def _is_opinion(head: Token) -> bool:
    """Whether a clause judges: "(thinks) the tax is unfair", "is a mistake"; "the plant is safe" can be checked."""
    quality, noun = child(head, "acomp"), child(head, "attr")
    if head.lemma_ == "be" and noun is not None and listed(noun, "judgement_nouns"):
        return True
    if head.lemma_ != "be" or quality is None or quality.tag_ not in ("JJ", "JJR", "JJS"):
        return False
    graded = any(word.lower_ in ("more", "most", "less", "least") for word in quality.children)
    held = not graded and any(
        word.dep_ == "prep" and word.lower_ not in ("about", "for", "on", "to") for word in quality.children
    )
    return quality.lower_ not in words("doubts", "factual_adjectives") and not held and child(quality, "xcomp") is None


def _is_unnamed(token: Token, who: Token | None, head: Token, names: Names) -> bool:
    """Whether a pronoun stands for nothing in the question: "Will the court let them go?", "the demand for his return".

    "The mayor will sell her car" is clear; in "The mayor will sell him", "him" can't be the mayor.
    """
    kind = _THIRD.get(token.lower_)
    if (
        kind is None
        or token.tag_ not in ("PRP", "PRP$")
        or token.idx in names
        or (who is not None and (token.i == who.i or (apposed(who) is not None and token.i < who.i)))
        or (token.tag_ == "PRP$" and himself(token) is not None)
    ):
        return False
    clause = clause_of(token.head)
    own = token.tag_ == "PRP$" or (clause.i != head.i and child(clause, *SUBJECTS) is not None)
    subject_ = [word for word in subject_words(who) if own or word.i != who.i] if who is not None else []
    subject_ = [word for word in subject_ if word.i != token.head.i]  # "his whereabouts" are not he
    before = [word for word in content(head) if word.i < token.i and (who is None or word.i > who.right_edge.i)]
    return not any(_can_be(word, kind) for word in (*subject_, *before))


def _can_be(noun: Token, kind: str) -> bool:
    """Whether a noun or pronoun can be what a pronoun of that kind stands for: one person, several, or a thing."""
    if noun.pos_ not in ("NOUN", "PROPN", "PRON") or _THIRD.get(noun.lower_, kind) != kind:
        return False
    if kind == "several":
        return noun.tag_ in ("NNS", "NNPS") or is_plural(noun) or bool(noun.ent_type_)
    if kind == "person":
        return noun.tag_ in ("NN", "NNP", "PRP") and noun.ent_type_ in ("", "PERSON")
    return noun.tag_ in ("NN", "NNP", "PRP", "NNPS") and noun.ent_type_ != "PERSON"


def _of_question(question: str, head: Token, name: str | None) -> Iterator[str]:
    """Faults of the wording: too long, cut short ("Did Perez say?"), one name as subject and object."""
    if len(question.split()) > LONGEST_QUESTION:
        yield "it is too long to be read at one go"
    if question.rstrip("?").endswith(f" {head.lemma_}") and (
        any(listed(head, table) for table in ("report_verbs", "knowing_verbs", "guess_verbs"))
    ):
        yield "what was said or known is cut off"
    if " _ " in question or "{" in question or "*" in question:
        yield "marks stand in it that are no words"
    if _BROKEN.search(question):
        yield "a dash breaks it"
    if question.rstrip("?").endswith(_CUT):
        yield "its end is cut off"
    if name is not None and question.count(name) > 1:
        yield "it names one twice, so one is misread"


def _of_subject(who: Token, names: Names) -> Iterator[str]:
    """Faults of a subject: too long, a pronoun or a bare "the move" that nobody has named, nobody at all."""
    tokens = [token for token in subject_words(who) if not token.is_punct]
    if sum(token.tag_ != "POS" for token in tokens) > LONGEST_SUBJECT:
        yield "its subject is too long to be trusted"
    if any(token.lower_ in _NONE for token in tokens) or (tokens and tokens[0].lower_ == "any"):
        yield "its subject is nobody"
    known = who.idx in names or own_name(who) is not None or apposed(who) is not None
    if not known and _is_loose(who, tokens, names):
        yield "its subject is not named"
    if any(token.text in _BREAKS and token.i > 0 and token.nbor(-1).whitespace_ for token in subject_words(who)):
        yield "its subject is broken"
    if child(who, "case") is not None:
        yield "its subject is cut off"
    if any((token.dep_ in SUBJECTS and token.i != who.i) or token.tag_ in ("WDT", "WP") for token in tokens[1:]):
        yield "its subject holds a clause"


def _is_loose(who: Token, tokens: list[Token], names: Names) -> bool:
    """Whether a subject only points at something: "they", "his", "this decision", "the first"."""
    share = who.lower_ in _SHARES and any(token.lower_ == "of" for token in who.children)
    if (who.lower_ in _LOOSE and not share) or (who.tag_ == "PRP" and who.lower_ not in ("there",)):
        return True
    named = next((token.i for token in tokens if token.pos_ == "PROPN"), who.i + 1)
    owners = [token for token in tokens if token.tag_ == "PRP$" and (token.i < named or who.tag_ == "CD")]
    if any(token.idx not in names and himself(token) is None for token in owners):
        return True
    if who.pos_ in ("ADJ", "NUM", "DET") or who.tag_ in ("JJ", "CD", "DT"):
        return not any(token.pos_ == "PROPN" or token.tag_ == "PRP$" for token in tokens)
    if tokens and tokens[0].lower_ in _POINTING and tokens[0].tag_ == "DT":
        return True
    cut = child(who, "relcl") is not None and tokens[0].lower_ in ("a", "an", "another")  # "a step that will …"
    return len(tokens) == 2 and (cut or tokens[0].lower_ in _BARE) and listed(who, "pointing_nouns")


def _agrees(who: Token, verb: Token) -> bool:
    """Whether a plural noun has no singular verb: "the strategies … is expected" is misread."""
    head = clause_of(verb)
    if who.tag_ != "NNS" or who.lower_ in ("headquarters", "series", "news", "means", "species"):
        return True
    if any(token.tag_ in ("$", "CD") for token in who.children) or child(who, "relcl") is not None:
        return True
    finite = (auxiliaries(head) or [head])[0]
    shared = subject(head)
    return finite.tag_ != "VBZ" or shared is None or shared.i != who.i
