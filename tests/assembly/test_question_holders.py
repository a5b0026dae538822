"""Who holds a side of a question, by the words that stand for him. The sentences are made up."""

from __future__ import annotations

from briefing.assembly.actors import resolve
from briefing.assembly.questions.holders import Holders
from briefing.assembly.questions.matters import Subjects
from briefing.model import ActorRules, Span
from tests.factory import make_document


def test_a_year_holds_nothing() -> None:
    document = make_document("Of the reports those of 2023 and of two envoys say so.", id="a.txt")
    holders = Holders(Subjects([document], {}, resolve([document], {}, ActorRules())), {})
    year, envoys = (document.text.index(words) for words in ("2023", "two envoys"))
    assert holders.of(Span("a.txt", year, year + 4), "asserts") == ()
    assert [one.name for one in holders.of(Span("a.txt", envoys, envoys + 10), "asserts")] == ["two envoys"]
