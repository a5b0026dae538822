"""The question of last resort: a clause's own words in quotation, where no transformation on the parse is safe."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import content, is_finite, is_wh_clause, subject, tidy
from briefing.annotators.doubts.inversion import LONGEST
from briefing.annotators.language import Token
from briefing.model import QuestionKind


def plain(head: Token, text: str, kind: QuestionKind, source: str | None) -> str | None:
    """The question of last resort: the clause's own words in quotation, after what is open about them.

    None where the words from subject to end are no clause that could stand alone.
    """
    who = subject(head)
    if (
        who is None
        or who.i > head.i
        or who.lower_ == "you"
        or who.tag_ in ("WP", "WDT")
        or is_wh_clause(head)
        or not is_finite(head)
    ):
        return None
    tokens = content(head)
    if not tokens:
        return None
    quoted = _unquoted(text[who.left_edge.idx : tokens[-1].idx + len(tokens[-1])])
    if who.head.i != head.i or len(quoted.split()) > LONGEST:
        return None
    ahead = kind in ("forecast", "pending")
    opening = ("Will it be" if ahead else "Is it") + (f" as {source} says" if source else " so")
    return f"{opening}: “{quoted}”?"


def _unquoted(text: str) -> str:
    return tidy(text.replace("“", "").replace("”", "").replace('"', ""))
