"""Figures of speech: likenesses, suppositions and what is said of everybody, by which a clause asks nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefing.annotators.doubts.clauses import clause_of, subject
from briefing.annotators.doubts.findings import Finding, told_of
from briefing.annotators.language import Token

_LIKENESS = re.compile(
    r"\bas (?:if|though)\b"
    r"|\b(?:just as|like|(?:in )?(?:much )?the (?:same )?way(?: that)?) an? (?:[\w-]+ ){1,3}"
    r"(?:can|could|does|may|might|that|who|whose|would)\b"
)
"""A likeness that has a verb: "as if a war ended so", "like a player who …"; "may split like Chad" has none."""
_POINTING = re.compile(
    r"\bif (?:it|so|that|this)(?: (?:be|is|was|were))?(?: (?:correct|right|so|true))?(?:\?|,|$)", re.I
)
_SUPPOSING = frozenset({"assume", "imagine", "picture", "suppose"})
_HARDLY = frozenset({"barely", "hardly", "scarcely"})
_GUESSED = ("modal: ", "may have", "may be: ")
_OPEN = ("modal: could", "modal: may", "modal: might")
_SAID = (*_GUESSED, "claim: ")


def figures_of_speech(finding: Finding) -> Iterator[str]:
    """Why a clause that may or could be is not to be asked: it likens, supposes, or is said of everybody."""
    for rules, check, fault in _CHECKS:
        if finding.rule.startswith(rules) and check(finding):
            yield fault


def _likens(finding: Finding) -> bool:
    """Whether a clause is a part of a likeness, or has one: "could declare victory, as if a war ended so"."""
    words = [token for token in finding.head.subtree if token.i > finding.cue.i]
    return _LIKENESS.search("".join(token.text_with_ws for token in words)) is not None


def _is_in_a_likeness(finding: Finding) -> bool:
    """Whether a clause stands in a likeness itself: "much as a guest might be said to choose the menu"."""
    around = (verb for verb in (finding.head, *finding.head.ancestors) if verb.dep_ == "advcl")
    firsts = (who.left_edge for verb in around if (who := subject(verb)) is not None)
    return any(first.lower_ in ("a", "an") and first.i > 0 and first.nbor(-1).lower_ == "as" for first in firsts)


def _is_supposed(finding: Finding) -> bool:
    """Whether it only follows from what the reader is to imagine: "Suppose Oslo left: Malta could take the port."."""
    root = finding.head.sent.root
    first = next((token for token in finding.head.sent if not token.is_punct), root)
    bare = first.tag_ in ("VB", "VBP") and first.is_title
    return bare and first.lemma_.lower() in _SUPPOSING and first.i < finding.cue.i and subject(first) is None


def _is_hardly(finding: Finding) -> bool:
    """Whether a "hardly" takes back what could be: "could hardly complain"."""
    return any(word.lower_ in _HARDLY for word in finding.head.children)


def _hangs_on_what_was_said(finding: Finding) -> bool:
    """Whether the condition of a question only points back: "If that is so, the bank could sue."."""
    return _POINTING.search(finding.question or "") is not None


def _is_a_remark(finding: Finding) -> bool:
    """Whether a question is only what a remark said: "a speech in which she asked whether boys should knit"."""
    verb = finding.cue
    where = any(word.lower_ in ("in", "when", "where") and word.i < verb.i for word in verb.lefts)
    return verb.dep_ == "relcl" and where and verb.head.ent_type_ != "PERSON"


def _is_of_each(finding: Finding) -> bool:
    """Whether it is said of each of several whom the clause doesn't name: "Each side could point to its letters"."""
    who = told_of(finding)
    return who is not None and who.pos_ == "NOUN" and _is_each(who) and clause_of(who).i == finding.head.i


def _is_thought_of_itself(finding: Finding) -> bool:
    """Whether each of several only thinks so of itself: "Each side believes it is winning.", "Both think they won."."""
    holder, who = finding.holder, told_of(finding)
    both = holder is not None and holder.left_edge.lower_ == "both" and who is not None and who.tag_ == "PRP"
    return holder is not None and holder.pos_ == "NOUN" and (both or _is_each(holder))


def _is_each(noun: Token) -> bool:
    """Whether a noun means each of those named before: "each side", not "each of the towns"."""
    first = noun.left_edge
    return first.lower_ in ("each", "every") and not any(prep.lower_ in ("in", "of") for prep in noun.children)


_CHECKS: tuple[tuple[tuple[str, ...], Callable[[Finding], bool], str], ...] = (
    (("asks: ",), _is_a_remark, "it is told of a remark"),
    (_GUESSED, _likens, "it is a likeness"),
    (("hearsay: ", *_SAID), _is_in_a_likeness, "it is a likeness"),
    (_GUESSED, _is_supposed, "it is only supposed"),
    (_GUESSED, _is_hardly, "its “hardly” takes it back"),
    (_GUESSED, _hangs_on_what_was_said, "it hangs on what only points back"),
    (_OPEN, _is_of_each, "it is said of each, and so of nobody in particular"),
    (_SAID, _is_thought_of_itself, "each of those who say so says it of himself"),
)
"""For the beginnings of rules a check of their findings, and the fault that it finds."""
