"""What speaks against putting a question to a person: signs in the parse that it is misread, or says too little.

A doubt keeps its faults, in a few words: the layer knows that something is open there, and
assembly leaves out the question. None of the rules looks at what a question is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.annotators.doubts.antecedents import KINDS, can_mean
from briefing.annotators.doubts.clause_faults import clause_faults
from briefing.annotators.doubts.clauses import SUBJECTS, auxiliaries, child, clause_of, content, subject
from briefing.annotators.doubts.findings import Finding, listed
from briefing.annotators.doubts.inversion import Names, own_name
from briefing.annotators.doubts.naming import apposed, himself
from briefing.annotators.doubts.narrative import is_thwarted, was_ahead
from briefing.annotators.doubts.rhetoric import figures_of_speech
from briefing.annotators.doubts.rule_faults import rule_faults
from briefing.annotators.doubts.subject_faults import (
    NOBODY,
    POINTING,
    PREDICATE,
    UNNAMED,
    agrees,
    is_any_of,
    subject_faults,
)
from briefing.annotators.doubts.subjects import subject_words
from briefing.annotators.doubts.wording import is_denied
from briefing.annotators.language import Token

LONGEST_QUESTION = 32
"""Most words of a question that is read at one go."""
_BROKEN = re.compile(r"^\w+ there(?: be)?\?|,,| --? |\b[Ww]hich\b.{1,80}\bwhich\b|\w- (?!and\b|or\b|to\b)")
_TWICE = re.compile(
    r"(?!(?:About|At|By|For|From|In|Into|Of|On|Since|To|Under|Until|With) )"
    r"[A-Z][a-z]+ (?:how|what|when|where|whether|why)\b|.* What['’]s more\?$"
)
"""A question word behind the verb that opens a question, or one moved to its end: "Could how severe the loss be?"."""
_WHICH = re.compile(r"\b(?:for|of|to|with) (?:which|whom)\?$|^\w+ (?:\w+ )?whose\b")
_LIGHT = re.compile(r"(?:Could|Did|Does|Do|Will|Would) .* (?:give|have|make)\?|How .* do\?")
"""A question that ends in a verb which says nothing without its object."""
_NEXT = re.compile(r"What (?:comes|follows|happens|will (?:come|follow|happen)) (?:after|next|now|then)\?")
_ANOTHER_WAY = re.compile(
    r"^Could .* have (?:been )?\w+ .*\b(?:differently|in (?:another|a different|some other) way|otherwise)\?$"
)
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
_LIKE = re.compile(r" (?:follow suit|(?:say|think) the same|do (?:so|likewise|the same|the opposite|that|this|it))\b")
_OF_WHAT = re.compile(r"D(?:id|o|oes) .+ have any \w+\?")
"""The question of a denial that leaves out of what one has no part: "deny any part"."""
_OWNED = re.compile(r"Will (?:its|their) ")
"""How a question on a plan begins that leaves open whose the planner is: "Its ministry said it would build a dam."."""
_ASKS_OF_ANY = re.compile(r"\w+ any ")
_ANY = frozenset({"any", "anybody", "anyone", "anything"})
_ALONE = frozenset({"agree", "respond", "testify"})
"""Verbs of saying that may stand without what is said: "Will the court agree?"."""


def faults(finding: Finding, names: Names) -> tuple[str, ...]:
    """Why the question of a finding should not be put; nothing if nothing speaks against it."""
    head = finding.head
    who = finding.about or subject(head)
    tokens = content(head)
    found = list(clause_faults(head))
    if any(_is_unnamed(token, who, head, names) for token in tokens):
        found.append("it says “he”, “them” or “its”, and not who that is")
    if any(_points(token) for token in tokens):
        found.append("it says “this”, “that” or “the two”, and not what")
    if any(_likens(token) for token in tokens):
        found.append("it says “similar” or “such”, and not to what")
    if any(_is_elsewhere(token, head) for token in tokens):
        found.append("it says “here” or “there”, and not where")
    if who is not None:
        if sum(below.dep_ in ("nsubj", "nsubjpass") for below in who.head.children) > 1:
            found.append("its verb has two subjects")
        denied = finding.kind == "disputed" and who.left_edge.lower_ in _ANY  # "denied that any ship had sunk"
        any_ = denied or _ASKS_OF_ANY.match(finding.question or "") is not None  # "said no ship had sunk"
        nobody = any_ or (finding.question or "").startswith("Why ")  # "is unclear why nobody came"
        anyone = any_ and who.left_edge.i == who.i  # "denied that anyone had died"
        allowed = {NOBODY} if nobody else set()
        allowed |= {UNNAMED} if anyone else set()
        allowed |= {PREDICATE} if finding.rule == "open: listed" else set()
        found += [one for one in subject_faults(who, head, names) if one not in allowed]
        if not agrees(who, finding.cue) or not agrees(who, head):
            found.append("verb and subject do not agree, so one of them is misread")
    if who is not None and finding.kind == "unconfirmed" and is_denied(head) and _is_so_many(who):
        found.append("it counts those who did not")
    himself = who is not None and own_name(who) is not None
    settled = finding.cue.tag_ == "MD" or finding.cue.lemma_ in ("choose", "decide")
    if (finding.kind == "pending" or himself) and settled and (is_denied(head) or _is_never(head)):
        found.append("it is announced that it will not be")
    found += (*rule_faults(finding), *figures_of_speech(finding))
    if finding.rule.startswith("denial in short: "):
        found.append("it doesn’t say what is denied")
    if finding.kind in ("pending", "forecast") and is_thwarted(finding.cue):
        found.append("something came between")
    if was_ahead(finding.kind, finding.cue, head):
        found.append("it was ahead of a past that is over")
    if any(map(_cuts_a_comparison, tokens)):
        found.append("its end is cut off")
    if finding.question is None:
        found.append("its clause could not be turned into a question")
    else:
        found += _of_question(finding.question, head, names.get(who.idx) if who is not None else None)
    return tuple(dict.fromkeys(found))


def _cuts_a_comparison(token: Token) -> bool:
    """Whether a verb goes on what a "than" compares with: "less than the accounts in the press | had it"."""
    after = token.right_edge.i + 1
    if token.lower_ != "than" or token.dep_ != "prep" or after >= len(token.doc):
        return False
    return token.doc[after].tag_ in ("MD", "VBD", "VBP", "VBZ") and token.i < token.head.right_edge.i


def _is_so_many(who: Token) -> bool:
    """Whether it is told how many did not, which asks nothing without its "not": "5,000 species were not described"."""
    few = who.lower_ in ("few", "many", "most", "several", "some") or who.tag_ == "CD"
    return few or any(word.dep_ == "nummod" or word.lower_ in ("few", "many", "most", "several") for word in who.lefts)


_PAIRED = frozenset({"former", "latter", "three", "two"})
_COUNTED = _PAIRED | {"first", "other", "second", "third"}


def _points(token: Token) -> bool:
    """Whether an object is a bare "this", "that" or "the first": "will do this in May", but not "that of the bank"."""
    if token.dep_ not in ("dobj", "pobj", "attr"):
        return False
    below = [word.lower_ for word in token.children]
    counts = token.lower_ in _COUNTED and below == ["the"] and (token.dep_ == "dobj" or token.lower_ in _PAIRED)
    points = token.lower_ in POINTING and token.tag_ == "DT" and not below
    return counts or (points and not is_any_of(token.head.head))


def _likens(token: Token) -> bool:
    """Whether a thing is only likened to one before: "a similar deal", "such a deal"; not "tools such as pumps".

    A subject with "such" may be what a whole clause is about: "Whether such aid will do is open.".
    """
    if token.lower_ == "similar":
        return token.dep_ == "amod"
    return token.lower_ == "such" and token.dep_ in ("amod", "det", "predet") and token.head.dep_ in ("dobj", "pobj")


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
    kind = KINDS.get(token.lower_)
    if (
        kind is None
        or token.tag_ not in ("PRP", "PRP$")
        or token.idx in names
        or (who is not None and (token.i == who.i or (apposed(who) is not None and token.i < who.i)))
        or ((token.tag_ == "PRP$" or token.dep_ in SUBJECTS) and himself(token) is not None)
    ):
        return False
    clause = clause_of(token.head)
    own = token.tag_ == "PRP$" or (clause.i != head.i and child(clause, *SUBJECTS) is not None)
    named = own or kind != "thing"  # in "The town's plan will hurt it", "it" is seldom the town
    subject_ = [word for word in subject_words(who) if named and (own or word.i != who.i)] if who is not None else []
    subject_ = [word for word in subject_ if word.i != token.head.i]  # "his whereabouts" are not he
    before = [word for word in content(head) if word.i < token.i and (who is None or word.i > who.right_edge.i)]
    return not any(can_mean(word, kind) for word in (*subject_, *before))


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
        yield NOBODY
    if _UNNAMED.match(question) or _OWNED.match(question):
        yield UNNAMED
    if _OF_WHAT.fullmatch(question):
        yield "it doesn’t say what is denied"
    if _LIGHT.fullmatch(question):
        yield "its end is cut off"
    if _TWICE.match(question):
        yield "it asks in two ways at once"
    if _ANOTHER_WAY.search(question):
        yield "it asks what was not"
    if _NEXT.fullmatch(question):
        yield "it asks what is next, and not of what"
    if _WHICH.search(question):
        yield "it says “which” or “whose”, and not what or whose"
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
