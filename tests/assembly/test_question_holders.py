"""Who holds a side of a question, by the words that stand for him. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.assembly.actors import resolve
from briefing.assembly.questions.holders import Holders
from briefing.assembly.questions.matters import Subjects
from briefing.model import ActorRules, Span
from tests.factory import briefed, make_document


def test_a_year_holds_nothing() -> None:
    document = make_document("Of the reports those of 2023 and of two envoys say so.", id="a.txt")
    holders = Holders(Subjects([document], {}, resolve([document], {}, ActorRules())), {})
    year, envoys = (document.text.index(words) for words in ("2023", "two envoys"))
    assert holders.of(Span("a.txt", year, year + 4), "asserts") == ()
    assert [one.name for one in holders.of(Span("a.txt", envoys, envoys + 10), "asserts")] == ["two envoys"]


def test_a_name_behind_an_and_is_not_all_of_them() -> None:
    (question,) = briefed([make_document("The two towns and Norway intend to finish the bridge in May.")]).questions
    assert [(one.name, one.actor) for one in question.holders] == [("The two towns and Norway", None)]


def test_whose_relatives_ask_is_not_who_asks() -> None:
    text = "Relatives of Ana Reyes, 14, who died on March 21, want to know why the clinic went on using the old serum."
    (question,) = briefed([make_document(text, date="2025-03-22")]).questions
    assert [(one.name, one.actor) for one in question.holders] == [("Relatives of Ana Reyes", None)]


@pytest.mark.parametrize(("denied", "asked"), [("it was political", 0), ("he had hidden the letters", 1)])
def test_what_a_person_says_of_an_it_is_not_asked_of_that_person(denied: str, asked: int) -> None:
    text = f"It rained. Rafael Ormuche, a prosecutor, left the port. Ormuche denied that {denied}."
    assert len(briefed([make_document(text)]).questions) == asked
