"""The words of a sentence that tell what is told of one time: all of it, a part between semicolons, or clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.annotators.events.antecedents import about
from briefing.annotators.events.clauses import Clause, being_among, has_subject, stretch, subject
from briefing.annotators.events.context import Scene
from briefing.annotators.events.when import ASIDE, NOUN, Found, reckoned
from briefing.annotators.language import Token

_OPENING = re.compile(r"^\s*+(?:(?:and|but|or|while)\b,?\s*+)?")
"""What joins a part behind a semicolon to the one before."""
_AND = 2
"""How many tokens before a word what is joined to it by "and" ends."""
BESIDE = 6
"""Code points between a clause and a date that only says more closely when it was: "50 years ago, in May 1974"."""


def extent(scene: Scene, group: Sequence[Found], ends: Sequence[tuple[int, Found]] | None) -> tuple[int, int]:
    """The code points of a group, in an interview's answer from its speaker's name on: "Berg: It closed in May"."""
    teller = scene.context.reports.teller(group[0].clause.verb)
    start, end = _extent(scene, group, ends)
    return (start if teller is None else teller.start), end


def _extent(scene: Scene, group: Sequence[Found], ends: Sequence[tuple[int, Found]] | None) -> tuple[int, int]:
    """The code points of a group: its sentence if it tells the main clause or is reported, else its clauses.

    What is reported keeps its report, so that the holder of a claim is never cut off, and any other content what it is
    the content of: "It may be that Oslo left". The main clause gives up
    conjuncts with a time of their own at its end; these stand alone, subject or not, for their date is not that of
    the deed before them. A relative clause takes its noun along; any other clause without a subject is told by the
    whole sentence.
    """
    if all(found.rule == ASIDE for found in group):
        return _reminder(scene, group)
    if any(found.clause.kind in ("main", "content") or _is_told_by_another(scene, found.clause) for found in group):
        last = max(found.trigger.idx + len(found.trigger) for found in group)
        if (ends is not None or not _answers(group)) and (piece := _between_semicolons(scene, group)):
            return piece
        cuts = [
            start
            for start, found in ends or ()
            if start >= last and found not in group and not _is_said_by(scene, found, group)
        ]
        return scene.start, max(last, scene.context.trimmed(scene.start, min(cuts, default=scene.end)))
    tops = [found.trigger if found.rule == NOUN else _top(found.clause) for found in group]
    apart = {found.clause.verb.i for _, found in ends or ()}
    if any(top.pos_ in ("VERB", "AUX") and not has_subject(top) and top.i not in apart for top in tops):
        return (ends is not None and _between_semicolons(scene, group)) or (scene.start, scene.end)
    pieces = [_piece(scene, found, top) for found, top in zip(group, tops, strict=True)]
    end = max(end for _, end in pieces)
    dates = [scene.context.timexes[found.when.timex].span for found in group if found.when.timex is not None]
    beside = [span.end for span in dates if 0 <= span.start - end <= BESIDE]
    return min(start for start, _ in pieces), max([end, *beside])


def _answers(group: Sequence[Found]) -> bool:
    """Whether what a group says may be about the half before it: "Critics claim it paid; Oslo denied the charge"."""
    return any(not found.rule.startswith("act:") for found in group)


def _reminder(scene: Scene, group: Sequence[Found]) -> tuple[int, int]:
    """The happening that a sentence only reminds of with all that is told of it, and its date."""
    pieces = [stretch(found.trigger) for found in group]
    days = [scene.context.timexes[found.when.timex].span.end for found in group if found.when.timex is not None]
    end = max([*days, *(end for _, end in pieces)])
    return min(start for start, _ in pieces), _before_joined(group, max(days, default=end), end)


def _before_joined(group: Sequence[Found], day: int, end: int) -> int:
    """The end of a happening with its day, before what the parse joins to either: "the flood of 3 May and 80 are …"."""
    joins = (token.idx for found in group for token in found.trigger.subtree if token.dep_ == "cc" and token.idx >= day)
    cut = min(joins, default=end)
    return min(end, cut - (cut < end))


def _is_said_by(scene: Scene, found: Found, group: Sequence[Found]) -> bool:
    """Whether a find is a part of what a group's own predicate says, which no saying is told without."""
    reporter = scene.context.reports.reporter(found.clause)
    return reporter is not None and any(reporter.verb == other.clause.verb for other in group)


def _piece(scene: Scene, found: Found, top: Token) -> tuple[int, int]:
    """The code points of a clause, without the "two days after" by which its day was reckoned."""
    start, end = stretch(top)
    if top.pos_ in ("NOUN", "PROPN"):
        start = max([start, *(_behind(child) for child in top.lefts if child.dep_ == "prep")])
        start = max([start, *(child.nbor(1).idx for child in top.lefts if _is_joined_verb(child))])
    own = stretch(found.clause.verb)[1]
    if top.dep_ != "ROOT" and top.i != found.clause.verb.i and found.clause.inherited in ("relative", "reduced"):
        end = own  # "Under Berg, who left in May, two judges fled": he, whatever the parse sets beside him
    end = end if found.rule == NOUN else max(end, own)
    begins = subject(found.clause.verb)
    if begins is None or found.when.timex is None or reckoned(scene, found.clause) != found.when:
        return start, end
    return max(start, begins.doc[begins.left_edge.i].idx), end


def _is_joined_verb(word: Token) -> bool:
    """Whether what the parse takes to describe a noun is a predicate: "…, and extended pacts that ended in May"."""
    if word.dep_ != "amod" or word.i < _AND or word.nbor(-1).dep_ != "cc":
        return False
    is_apart = word.nbor(-_AND).text == "," and word.head.dep_ == "conj" and word.lower_.endswith("ed")
    return is_apart or (word.tag_ in ("VBN", "VBD") and word.nbor(-_AND).pos_ != "ADJ")


def _behind(link: Token) -> int:
    """Where the words behind a phrase begin that the parse hangs on a noun: "In theory, the board, which …"."""
    rest = (token for token in link.doc[link.right_edge.i + 1 :] if not (token.is_punct or token.is_space))
    return next((token.idx for token in rest), link.idx)


def _is_told_by_another(scene: Scene, clause: Clause) -> bool:
    """Whether a clause is told in somebody else's words, be they quoted or reported."""
    return scene.context.reports.is_quoted(clause.verb) or scene.context.reports.reporter(clause) is not None


def _between_semicolons(scene: Scene, group: Sequence[Found]) -> tuple[int, int] | None:
    """The part of a sentence between semicolons that alone tells what a group tells and when; None if none does.

    "In June the court halted work; in May parliament allowed it": each half stands for itself.
    """
    text = scene.context.document.text
    reporters = [one for found in group if (one := scene.context.reports.reporter(found.clause)) is not None]
    if any(one.verb is None for one in reporters) or any(
        not has_subject(_first_joined(found.clause.verb)) for found in group
    ):
        return None
    places = [found.trigger.idx for found in group] + [one.verb.idx for one in reporters if one.verb is not None]
    start = text.rfind(";", scene.start, min(places)) + 1 or scene.start
    end = text.find(";", max(places), scene.end)
    end = scene.end if end < 0 else end
    start = end - len(_OPENING.sub("", text[start:end]))
    spans = [scene.context.timexes[one.when.timex].span for one in group if one.when.timex is not None]
    is_whole = all(start <= span.start and span.end <= end for span in spans) and _is_balanced(text[start:end])
    return (start, end) if is_whole and (start, end) != (scene.start, scene.end) else None


def _first_joined(verb: Token) -> Token:
    """The first of the predicates that one without a subject is joined to, at most to the semicolon before it."""
    while verb.dep_ == "conj" and not has_subject(verb) and ";" not in verb.doc[verb.head.i : verb.i].text:
        verb = verb.head
    return verb


def _is_balanced(part: str) -> bool:
    """Whether a part of a sentence opens no quotation or bracket that it doesn't close."""
    pairs = (("“", "”"), ("(", ")"), ("[", "]"))
    return part.count('"') % 2 == 0 and all(part.count(one) == part.count(other) for one, other in pairs)


def tails(scene: Scene, found: Sequence[Found]) -> list[tuple[int, Found]]:
    """The conjuncts that end a sentence, with the offset at which each begins."""
    stretches = [(stretch(one.clause.verb), one) for one in found if one.clause.kind == "conjunct"]
    return [(start, one) for (start, end), one in stretches if end >= scene.end - 2]


def _top(clause: Clause) -> Token:
    """The token whose stretch states a clause: its predicate, or the noun that a relative clause is about.

    That has also what is joined to the clause: "Ana Berg, who was shot in May and died in June".
    """
    verb = clause.verb
    while verb.dep_ == "conj" and not has_subject(verb) and clause.side:
        verb = verb.head
    return being_among(verb) or (about(verb) if verb.dep_ in ("relcl", "acl") else clause.verb)
