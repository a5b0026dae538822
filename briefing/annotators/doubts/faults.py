"""What speaks against putting a question to a person: signs in the parse that it is misread, or says too little.

A doubt keeps its faults, in a few words: the layer knows that something is open there, and
assembly leaves out the question. None of the rules looks at what a question is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.annotators.doubts.clause_faults import clause_faults
from briefing.annotators.doubts.clauses import SUBJECTS, auxiliaries, child, clause_of, content, is_plural, subject
from briefing.annotators.doubts.findings import Finding, listed
from briefing.annotators.doubts.inversion import Names, own_name, subject_words
from briefing.annotators.doubts.naming import apposed, himself
from briefing.annotators.doubts.narrative import is_thwarted, was_ahead
from briefing.annotators.doubts.rule_faults import rule_faults
from briefing.annotators.doubts.wording import is_denied
from briefing.annotators.language import Token
from briefing.lexicon import words

LONGEST_SUBJECT = 12
"""Most words of a subject; a longer one is seldom parsed as it was meant."""
LONGEST_QUESTION = 32
"""Most words of a question that is read at one go."""
_THIRD = dict.fromkeys(("he", "him", "his", "she", "her"), "person")
_THIRD |= dict.fromkeys(("they", "them", "their"), "several") | dict.fromkeys(("it", "its"), "thing")
_BARE = frozenset({"the", "both", "all", "each", "such"})
_POINTING = frozenset({"this", "that", "these", "those"})
_SHARES = frozenset({"one", "some", "most", "all"})
_LOOSE = frozenset(
    {
        *("it", "they", "he", "she", "this", "that", "these", "those", "them", "him", "one", "some", "most", "all"),
        *("others", "everyone", "everybody", "everything", "anyone", "anybody", "anything"),
        *("someone", "somebody", "something"),
    }
)
_BREAKS = frozenset({"-", "--", "–", "—", "{", "[", "_", "*"})
_BROKEN = re.compile(r"^\w+ there(?: be)?\?|,,| --? |\b[Ww]hich\b.{1,80}\bwhich\b|\w- (?!and\b|or\b|to\b)")
_TWICE = re.compile(r"[A-Z][a-z]+ (?:how|what|when|where|whether|why)\b|.* What['’]s more\?$")
"""A question word behind the verb that opens a question, or one moved to its end: "Could how severe the loss be?"."""
_UNNAMED = re.compile(r"[A-Z][a-z]+ (?:he|she|they)\b")
_NO_ONE = re.compile(r"[A-Z][a-z]+ (?:neither|nobody|none|no one) ")
_OPENED, _CLOSED = re.compile(r"(?<!\w)['‘](?=[A-Za-z])"), re.compile(r"(?<=\w)['’](?!\w)")
_CUT = (
    " in case",
    " or something",
    " or so",
    " the following",
    "’s",
    "'s",
    " as",
    " if",
    " unless",
    " because",
    " so",
    " than",
    " that",
    " whether",
    " while",
)
_REPEATS = re.compile(r"\b(\w{1,30} \w{1,30}) \1\b|\b(\w{1,30} \w{1,30} \w{1,30} \w{1,30})\b.{1,120} \2\b")
_NOT_HERE = re.compile(r"\w+ not (?!only\b)")
_LIKE = re.compile(r" (?:follow suit|do (?:so|likewise|the same|the opposite|that|this|it))\b")
_OWNED = re.compile(r"Will (?:its|their) ")
"""How a question on a plan begins that leaves open whose the planner is: "Its ministry said it would build a dam."."""
_NOBODY = "its subject is nobody"
_ONE_ANOTHER = ("each other", "one another")
_ALONE = frozenset({"agree", "respond", "testify"})
"""Verbs of saying that may stand without what is said: "Will the court agree?"."""
_LASTS = frozenset({"be", "elapse", "go", "pass", "remain"})
_NONE = frozenset({"no", "nobody", "none", "neither", "nothing", "no-one"})


def faults(finding: Finding, names: Names) -> tuple[str, ...]:
    """Why the question of a finding should not be put; nothing if nothing speaks against it."""
    head = finding.head
    who = finding.about or subject(head)
    tokens = content(head)
    found = list(clause_faults(head))
    if any(_is_unnamed(token, who, head, names) for token in tokens):
        found.append("it says “he”, “them” or “its”, and not who that is")
    if any(_points(token) for token in tokens):
        found.append("it says “this” or “that”, and not what")
    if any(token.lower_ == "similar" and token.dep_ == "amod" for token in tokens):
        found.append("it says “similar”, and not to what")
    if any(_is_elsewhere(token, head) for token in tokens):
        found.append("it says “here” or “there”, and not where")
    if who is not None:
        if sum(below.dep_ in ("nsubj", "nsubjpass") for below in who.head.children) > 1:
            found.append("its verb has two subjects")
        any_ = finding.kind == "disputed" and who.left_edge.lower_ == "any"  # "denied that any ship had sunk"
        found += [one for one in _of_subject(who, names) if not (any_ and one == _NOBODY)]
        if not _agrees(who, finding.cue) or not _agrees(who, head):
            found.append("verb and subject do not agree, so one of them is misread")
    himself = who is not None and own_name(who) is not None
    settled = finding.cue.tag_ == "MD" or finding.cue.lemma_ in ("choose", "decide")
    if (finding.kind == "pending" or himself) and settled and (is_denied(head) or _is_never(head)):
        found.append("it is announced that it will not be")
    found += rule_faults(finding)
    if finding.rule.startswith("denial in short: "):
        found.append("it doesn’t say what is denied")
    if finding.kind in ("pending", "forecast") and is_thwarted(finding.cue):
        found.append("something came between")
    if was_ahead(finding.kind, finding.cue, head):
        found.append("it was ahead of a past that is over")
    if finding.question is None:
        found.append("its clause could not be turned into a question")
    else:
        found += _of_question(finding.question, head, names.get(who.idx) if who is not None else None)
    return tuple(dict.fromkeys(found))


def _points(token: Token) -> bool:
    """Whether an object is a bare "this" or "that": "will do this in May", but not "this year", "that of the bank"."""
    alone = token.lower_ in _POINTING and token.dep_ in ("dobj", "pobj", "attr") and token.tag_ == "DT"
    return alone and not any(token.children)


def _is_elsewhere(token: Token, head: Token) -> bool:
    """Whether a "there" or "here" tells a place that the clause hasn't named: "300 people there are buried"."""
    if token.lower_ not in ("here", "there") or token.dep_ != "advmod":
        return False
    return not any(word.ent_type_ in ("GPE", "LOC", "FAC") for word in content(head) if word.i < token.i)


def _is_never(head: Token) -> bool:
    return any(
        token.lower_ == "never"
        for token in (*head.children, *(word for aux in auxiliaries(head) for word in aux.children))
    )


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
        is_body = noun.ent_type_ in ("ORG", "GPE", "NORP") and noun.dep_ not in ("amod", "compound", "nmod")
        return noun.tag_ in ("NNS", "NNPS") or is_plural(noun) or is_body
    if kind == "person":
        return (noun.tag_ in ("NNP", "PRP") and noun.ent_type_ in ("", "PERSON")) or (
            noun.tag_ == "NN" and _is_human(noun)
        )
    return noun.tag_ in ("NN", "NNP", "PRP", "NNPS") and noun.ent_type_ != "PERSON"


def _is_human(noun: Token) -> bool:
    """Whether a common noun is one for a person: "minister", "guard"; "he" is no "contact" and no "violence"."""
    if noun.ent_type_ == "PERSON" or noun.lemma_.lower() in words("titles", "offices") | words("brief", "people"):
        return True
    return listed(noun, "person_nouns") or listed(noun, "spokespeople")


def _of_question(question: str, head: Token, name: str | None) -> Iterator[str]:
    """Faults of the wording: too long, cut short ("Did Perez say?"), one name as subject and object."""
    if len(question.split()) > LONGEST_QUESTION:
        yield "it is too long to be read at one go"
    if (
        question.rstrip("?").endswith(f" {head.lemma_}")
        and head.lemma_ not in _ALONE
        and (any(listed(head, table) for table in ("report_verbs", "knowing_verbs", "guess_verbs")))
    ):
        yield "what was said or known is cut off"
    if " _ " in question or "{" in question or "*" in question:
        yield "marks stand in it that are no words"
    if len(_OPENED.findall(question)) > len(_CLOSED.findall(question)):
        yield "a quotation in it is not closed"
    if _NOT_HERE.match(question):
        yield "its “not” belongs to another clause"
    if " not only " in question:
        yield "it is one half of a pair"
    spent = child(head, "dobj") if head.lemma_ == "spend" else None
    if spent is not None and question.rstrip("?").endswith(f" {spent.text}"):
        yield "its end is cut off"  # "spent 23 years trying to hide it"
    if _LIKE.search(question):
        yield "it says “so” or “the same”, and not what"
    if _NO_ONE.match(question):
        yield _NOBODY
    if _UNNAMED.match(question) or _OWNED.match(question):
        yield "its subject is not named"
    if _TWICE.match(question):
        yield "it asks in two ways at once"
    if _BROKEN.search(question):
        yield "a dash breaks it"
    if " nothing " in question:
        yield "its “nothing” denies what it asks"
    if _REPEATS.search(question):
        yield "it says one thing twice"
    if question.rstrip("?").endswith(_CUT):
        yield "its end is cut off"
    if name is not None and question.count(name) > 1:
        yield "it names one twice, so one is misread"


def _of_subject(who: Token, names: Names) -> Iterator[str]:
    """Faults of a subject: too long, a pronoun or a bare "the move" that nobody has named, nobody at all."""
    tokens = [token for token in subject_words(who) if not token.is_punct]
    if sum(token.tag_ != "POS" for token in tokens) > LONGEST_SUBJECT:
        yield "its subject is too long to be trusted"
    nobody = any(token.lower_ in _NONE for token in tokens) or (tokens and tokens[0].lower_ == "any")
    if nobody or (tokens and " ".join(token.lower_ for token in tokens) in _ONE_ANOTHER):
        yield _NOBODY
    known = who.idx in names or own_name(who) is not None or apposed(who) is not None
    if not known and _is_loose(who, tokens, names):
        yield "its subject is not named"
    if who.ent_type_ in ("DATE", "TIME") and who.pos_ in ("PROPN", "NOUN") and not any(_is_counted(who)):
        yield "its subject is a time"
    if any(token.text in _BREAKS and token.i > 0 and token.nbor(-1).whitespace_ for token in subject_words(who)):
        yield "its subject is broken"
    if child(who, "case") is not None or (tokens and tokens[-1].tag_ == "POS"):
        yield "its subject is cut off"
    if any((token.dep_ in SUBJECTS and token.i != who.i) or token.tag_ in ("WDT", "WP") for token in tokens[1:]):
        yield "its subject holds a clause"
    if any(_are_two(one, other) for one, other in pairwise(tokens)):
        yield "its subject is two people whose link is lost"
    if _is_predicate(who):
        yield "its subject says what somebody is"


def _is_counted(who: Token) -> Iterator[bool]:
    """Whether a time is told of itself: "two days", "the week of the vote"."""
    acts = who.dep_ in SUBJECTS and (who.head.lemma_ in _LASTS or child(who.head, "auxpass") is None)
    yield from (acts and token.dep_ in ("nummod", "prep", "poss") for token in who.children)


def _are_two(one: Token, other: Token) -> bool:
    """Whether two names stand side by side that did not in the text: "Cole(, aide to the mayor,) Gov. Orr"."""
    return other.i > one.i + 1 and one.pos_ == other.pos_ == "PROPN" and one.ent_type_ == other.ent_type_ == "PERSON"


def _is_predicate(who: Token) -> bool:
    """Whether a noun is said of somebody who stands before it: "Rossi is a liar and thief who has vowed to leave"."""
    while who.dep_ == "conj" and who.head.i < who.i:
        who = who.head
    said_of = who.dep_ == "appos" or (who.dep_ == "attr" and child(who.head, "expl") is None)
    bare = who.tag_ == "NN" and who.left_edge.i == who.i and child(who, "relcl") is not None  # "a thief and liar who …"
    return (said_of and who.pos_ == "NOUN") or bare


def _is_loose(who: Token, tokens: list[Token], names: Names) -> bool:
    """Whether a subject only points at something: "they", "his", "this decision", "the first"."""
    of = next((token for token in who.children if token.lower_ == "of"), None)
    if who.lower_ in _SHARES and of is not None:
        return any(token.tag_ == "PRP" for token in of.children)  # "most of them"
    if who.lower_ in _LOOSE or (who.tag_ == "PRP" and who.lower_ not in ("there",)):
        return True
    named = next((token.i for token in tokens if token.pos_ == "PROPN"), who.i + 1)
    owners = [token for token in tokens if token.tag_ == "PRP$" and (token.i < named or who.tag_ == "CD")]
    if any(token.idx not in names and himself(token) is None for token in owners):
        return True
    if who.pos_ in ("ADJ", "NUM", "DET") or who.tag_ in ("JJ", "CD", "DT"):
        return not any(token.pos_ == "PROPN" or token.tag_ == "PRP$" for token in tokens)
    such = (
        bool(tokens) and tokens[0].lower_ == "such" and who.head.dep_ != "csubj"
    )  # "Whether such aid will do is open"
    if such or (tokens and tokens[0].lower_ in _POINTING and tokens[0].tag_ == "DT"):
        return True
    if len(tokens) == 1 and child(who, "relcl") is not None and listed(who, "unknown_nouns"):
        return True  # "details which have yet to be settled": of what, it doesn't say
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
