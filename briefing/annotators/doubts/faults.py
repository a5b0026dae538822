"""What speaks against putting a question to a person: signs in the parse that it is misread, or says too little.

A doubt keeps its faults, in a few words: the layer knows that something is open there, and
assembly leaves out the question. None of the rules looks at what a question is about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefing.annotators.doubts.antecedents import KINDS, can_mean
from briefing.annotators.doubts.clause_faults import TWO_CLAUSES, clause_faults
from briefing.annotators.doubts.clauses import SUBJECTS, auxiliaries, child, clause_of, content
from briefing.annotators.doubts.findings import Finding, listed, told_of
from briefing.annotators.doubts.inversion import Names, own_name
from briefing.annotators.doubts.mutual import EACH_OTHER
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
_TWICE = re.compile(
    r"^(?!(?:About|Against|At|Between|By|For|From|In|Into|Of|On|Over|Since|To|Under|Until|With) )"
    r"[A-Z][a-z]+ (?:how|what|when|where|whether|why)\b| What['’]s more\?$"
)
"""A question word behind the verb that opens a question, or one moved to its end: "Could how severe the loss be?"."""
CUT_OFF = "its end is cut off"
_OPENED, _CLOSED = re.compile(r"(?<!\w)['‘](?=[A-Za-z])"), re.compile(r"(?<=\w)['’](?!\w)")
_CUT = (
    " in case",
    " although",
    " until",
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
_ASKS_OF_ANY = re.compile(r"\w+ any ")
_ANY = frozenset({"any", "anybody", "anyone", "anything"})
_ALONE = frozenset({"agree", "respond", "testify"})
"""Verbs of saying that may stand without what is said: "Will the court agree?"."""


def faults(finding: Finding, names: Names) -> tuple[str, ...]:
    """Why the question of a finding should not be put; nothing if nothing speaks against it."""
    head, who = finding.head, told_of(finding)
    tokens = content(head, finding.beside)
    found = [fault for fault in clause_faults(head) if not (fault == TWO_CLAUSES and finding.beside)]
    found += [fault for check, fault in _OF_WORDS if any(check(token, finding, names) for token in tokens)]
    if who is not None:
        found += _of_subject(finding, who, names)
    found += [fault for check, fault in _OF_FINDING if check(finding, who)]
    found += (*rule_faults(finding), *figures_of_speech(finding))
    if finding.question is not None:
        found += _of_question(finding.question, head, names.get(who.idx) if who is not None else None)
    return tuple(dict.fromkeys(found))


def _of_subject(finding: Finding, who: Token, names: Names) -> Iterator[str]:
    """The faults of a subject that the question and the rule behind it don't allow for."""
    head, question = finding.head, finding.question or ""
    if sum(below.dep_ in ("nsubj", "nsubjpass") for below in who.head.children) > 1:
        yield "its verb has two subjects"
    denied = finding.kind == "disputed" and who.left_edge.lower_ in _ANY  # "denied that any ship had sunk"
    any_ = denied or _ASKS_OF_ANY.match(question) is not None  # "said no ship had sunk"
    allowed = {NOBODY} if any_ or question.startswith("Why ") else set()  # "is unclear why nobody came"
    anyone = any_ and who.left_edge.i == who.i  # "denied that anyone had died"
    allowed |= {UNNAMED} if anyone or finding.rule == EACH_OTHER else set()
    allowed |= {PREDICATE} if finding.rule == "open: listed" else set()
    yield from (one for one in subject_faults(who, head, names) if one not in allowed)
    if not agrees(who, finding.cue) or not agrees(who, head):
        yield "verb and subject do not agree, so one of them is misread"


def _counts_those_who_did_not(finding: Finding, who: Token | None) -> bool:
    return who is not None and finding.kind == "unconfirmed" and is_denied(finding.head) and _is_so_many(who)


def _is_ruled_out(finding: Finding, who: Token | None) -> bool:
    """Whether who would act announces that it will not be: "The bank will not pay.", "decided never to sell"."""
    himself = who is not None and own_name(who) is not None
    settled = finding.cue.tag_ == "MD" or finding.cue.lemma_ in ("choose", "decide")
    announced = (finding.kind == "pending" or himself) and settled
    return announced and (is_denied(finding.head) or _is_never(finding.head))


def _is_kept_from(finding: Finding, who: Token | None) -> bool:
    return finding.kind in ("pending", "forecast") and is_thwarted(finding.cue)


_OF_FINDING: tuple[tuple[Callable[[Finding, Token | None], bool], str], ...] = (
    (_counts_those_who_did_not, "it counts those who did not"),
    (_is_ruled_out, "it is announced that it will not be"),
    (lambda finding, who: finding.rule.startswith("denial in short: "), "it doesn’t say what is denied"),
    (_is_kept_from, "something came between"),
    (
        lambda finding, who: was_ahead(finding.kind, finding.cue, finding.head),
        "it was ahead of a past that is over",
    ),
    (lambda finding, who: finding.question is None, "its clause could not be turned into a question"),
)
"""What speaks against a finding as a whole."""


def _cuts_a_comparison(token: Token, finding: Finding, names: Names) -> bool:
    """Whether a verb goes on what a "than" compares with: "less than the accounts in the press | had it"."""
    after = token.right_edge.i + 1
    if token.lower_ != "than" or token.dep_ != "prep" or after >= len(token.doc):
        return False
    return token.doc[after].tag_ in ("MD", "VBD", "VBP", "VBZ") and token.i < token.head.right_edge.i


def _is_so_many(who: Token) -> bool:
    """Whether it is told how many did not, which asks nothing without its "not": "5,000 species were not described"."""
    few = who.lower_ in ("few", "many", "most", "several", "some") or who.tag_ == "CD"
    return few or any(word.dep_ == "nummod" or word.lower_ in ("few", "many", "most", "several") for word in who.lefts)


_COUNTED = frozenset({"first", "former", "latter", "other", "second", "third", "three", "two"})


def _points(token: Token, finding: Finding, names: Names) -> bool:
    """Whether an object is a bare "this", "that" or "the first": "will do this in May", but not "that of the bank"."""
    if token.dep_ not in ("dobj", "pobj", "attr"):
        return False
    below = [word.lower_ for word in token.children]
    counts = token.lower_ in _COUNTED and below == ["the"]
    points = token.lower_ in POINTING and token.tag_ == "DT" and not below
    return counts or (points and not is_any_of(token.head.head))


def _likens(token: Token, finding: Finding, names: Names) -> bool:
    """Whether a thing is only likened to one before: "a similar deal", "such a deal"; not "tools such as pumps".

    A subject with "such" may be what a whole clause is about: "Whether such aid will do is open.".
    """
    if token.lower_ == "similar":
        return token.dep_ == "amod"
    return token.lower_ == "such" and token.dep_ in ("amod", "det", "predet") and token.head.dep_ in ("dobj", "pobj")


def _is_elsewhere(token: Token, finding: Finding, names: Names) -> bool:
    """Whether a "there" or "here" tells a place that the clause hasn't named: "300 people there are buried"."""
    if token.lower_ not in ("here", "there") or token.dep_ != "advmod":
        return False
    return not any(word.ent_type_ in ("GPE", "LOC", "FAC") for word in content(finding.head) if word.i < token.i)


def _is_never(head: Token) -> bool:
    return any(
        token.lower_ == "never"
        for token in (*head.children, *(word for aux in auxiliaries(head) for word in aux.children))
    )


def _is_unnamed(token: Token, finding: Finding, names: Names) -> bool:
    """Whether a pronoun stands for nothing in the question: "Will the court let them go?", "the demand for his return".

    "The mayor will sell her car" is clear; in "The mayor will sell him", "him" can't be the mayor.
    """
    kind, head, who = KINDS.get(token.lower_), finding.head, told_of(finding)
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


_OF_WORDS: tuple[tuple[Callable[[Token, Finding, Names], bool], str], ...] = (
    (_is_unnamed, "it says “he”, “them” or “its”, and not who that is"),
    (_points, "it says “this”, “that” or “the two”, and not what"),
    (_likens, "it says “similar” or “such”, and not to what"),
    (_is_elsewhere, "it says “here” or “there”, and not where"),
    (_cuts_a_comparison, CUT_OFF),
)
"""What speaks against single words of a clause."""


def _of_question(question: str, head: Token, name: str | None) -> Iterator[str]:
    """Faults of the wording: too long, cut short ("Did Perez say?"), one name as subject and object."""
    yield from (fault for sign, fault in _SIGNS if sign.search(question))
    if len(question.split()) > LONGEST_QUESTION:
        yield "it is too long to be read at one go"
    if _leaves_out_what_was_said(question, head):
        yield "what was said or known is cut off"
    if len(_OPENED.findall(question)) > len(_CLOSED.findall(question)):
        yield "a quotation in it is not closed"
    spent = child(head, "dobj") if head.lemma_ == "spend" else None
    cut = spent is not None and question.rstrip("?").endswith(f" {spent.text}")  # "spent 23 years trying to hide it"
    if cut or question.rstrip("?").endswith(_CUT):
        yield CUT_OFF
    if name is not None and question.count(name) > 1:
        yield "it names one twice, so one is misread"


def _leaves_out_what_was_said(question: str, head: Token) -> bool:
    last = head.lower_ if question.startswith(("Has ", "Have ")) else head.lemma_
    ends = question.rstrip("?").endswith(f" {last}") and head.lemma_ not in _ALONE
    return ends and any(listed(head, table) for table in ("report_verbs", "knowing_verbs", "guess_verbs"))


_SIGNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^\w+ there (?:be )?one\b(?! (?:in|of) (?:the|these|those)\b)"), "it says “one”, and not of what"),
    (re.compile(r" _ |[{*]"), "marks stand in it that are no words"),
    (re.compile(r"^(?:Are|Is|Was|Were) (?!there ).* there (?:a|an|any|fewer|more|no)\b"), "its verb has two subjects"),
    (re.compile(r"^\w+ not (?!only\b)"), "its “not” belongs to another clause"),
    (re.compile(r" not only "), "it is one half of a pair"),
    (
        re.compile(r" (?:follow suit|(?:say|think) the same|do (?:so|likewise|the same|the opposite|that|this|it))\b"),
        "it says “so” or “the same”, and not what",
    ),
    (re.compile(r"^[A-Z][a-z]+ (?:neither|nobody|none|no one) "), NOBODY),
    (re.compile(r"^(?:[A-Z][a-z]+ (?:he|she|they)\b|Will (?:its|their) )"), UNNAMED),
    (re.compile(r"^D(?:id|o|oes) .+ have any \w+\?$"), "it doesn’t say what is denied"),
    (re.compile(r"^(?:Could|Did|Does|Do|Will|Would) .* (?:give|have|make)\?$|^How .* do\?$"), CUT_OFF),
    (
        re.compile(r"(?<!day)(?<!days)(?<!ly)(?<!month)(?<!morning)(?<!soon)(?<!week)(?<!year)(?<!years) after\?$"),
        CUT_OFF,
    ),
    (_TWICE, "it asks in two ways at once"),
    (
        re.compile(
            r"^Could .* have (?:been )?\w+ .*\b(?:differently|in (?:another|a different|some other) way|otherwise)\?$"
        ),
        "it asks what was not",
    ),
    (
        re.compile(r"^What (?:comes|follows|happens|will (?:come|follow|happen)) (?:after|next|now|then)\?$"),
        "it asks what is next, and not of what",
    ),
    (
        re.compile(r"\b(?:for|of|to|with) (?:which|whom)\?$|^\w+ (?:\w+ )?whose\b"),
        "it says “which” or “whose”, and not what or whose",
    ),
    (
        re.compile(r"^\w+ there(?: be)?\?|,,| --? |\b[Ww]hich\b.{1,80}\bwhich\b|\w- (?!and\b|or\b|to\b)"),
        "a dash breaks it",
    ),
    (re.compile(r" nothing "), "its “nothing” denies what it asks"),
    (
        re.compile(r"\b(\w{1,30} \w{1,30}) \1\b|\b(\w{1,30} \w{1,30} \w{1,30} \w{1,30})\b.{1,120} \2\b"),
        "it says one thing twice",
    ),
)
"""Signs in a question's own words, with what they show."""
