"""What closes a question where nobody can tell which of two documents is the later one. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly import assemble
from briefing.model import Question
from tests.factory import make_document


def asked(first: str, other: str) -> Question:
    documents = [make_document(text, id=f"{name}.txt") for name, text in (("asks", first), ("tells", other))]
    briefing = assemble(documents, {document.id: annotate(document, parse(document)) for document in documents})
    (question,) = [one for one in briefing.questions if one.evidence[0].document == "asks.txt"]
    return question


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Finance Minister Arno Lund is expected to resign over the bank.", "Arno Lund resigned on Friday."),
        ("Finance Minister Arno Lund reportedly resigned over the bank.", "Arno Lund has stepped down."),
        ("President Mia Rossi may quit if the vote fails.", "President Mia Rossi has resigned and left the palace."),
        ("Captain Mia Rossi is feared to have been killed.", "Captain Mia Rossi was killed in the storm."),
        ("Norway plans to sign the fishing accord.", "Norway signed the fishing accord in Oslo."),
    ],
)
def test_what_is_done_but_once_closes_whenever_it_was_told(first: str, other: str) -> None:
    question = asked(first, other)
    assert question.status == "answered"
    assert question.answer is not None and question.answer.document == "tells.txt"


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Finance Minister Arno Lund is expected to resign over the bank.", "Mia Rossi resigned on Friday."),
        ("Finance Minister Arno Lund is expected to resign over the bank.", "Arno Lund may resign, a friend said."),
        ("Captain Mia Rossi is feared to have been killed.", "Captain Mia Rossi killed a guard."),
        ("Norway plans to attack the port of Selm.", "Norway attacked the port of Selm."),
        ("Norway plans to sign the fishing accord.", "Norway signed a customs treaty in Oslo."),
    ],
)
def test_what_may_come_again_or_is_another_s_does_not(first: str, other: str) -> None:
    assert asked(first, other).status == "open"


def dated(day: str, first: str, other: str) -> Question:
    """The question of an undated document beside one of a day."""
    documents = [make_document(first, id="asks.txt"), make_document(other, id="tells.txt", date=day)]
    briefing = assemble(documents, {document.id: annotate(document, parse(document)) for document in documents})
    (question,) = [one for one in briefing.questions if one.evidence[0].document == "asks.txt"]
    return question


def test_a_day_without_a_year_is_the_one_nearest_to_the_briefing() -> None:
    plan = "Chile asked Peru on Monday to pull its soldiers out of Arica by March 15."
    over = dated("2031-05-17", plan, "Rain fell on Oslo.")
    ahead = dated("2031-01-17", plan, "Rain fell on Oslo.")
    assert any(reason.startswith("overdue: it was for 2031-03-15") for reason in over.reasons)
    assert not any("overdue" in reason for reason in ahead.reasons)
    assert over.weight < ahead.weight * 0.6


def test_what_was_done_after_the_day_that_was_set_closes_it() -> None:
    plan = "Chile asked Peru on Monday to pull its soldiers out of Arica by March 15."
    told = "On 10 May the harbour office confirmed that the last of the soldiers had been repatriated."
    assert dated("2031-05-17", plan, told).status == "answered"
    assert dated("2031-05-17", plan, told.replace("soldiers", "engineers")).status == "open"
    assert dated("2031-05-17", plan, told.replace("had been", "would be")).status == "open"


def test_what_is_told_as_done_elsewhere_sinks_where_nobody_knows_which_is_later() -> None:
    plan = "The European Union plans to investigate subsidies for lorries from Chile."
    told = asked(plan, "The European Union opened an investigation into subsidies for lorries from Chile.")
    other = asked(plan, "The European Union opened an office in Chile.")
    assert told.status == other.status == "open"
    assert told.weight < other.weight  # of which nothing casts doubt on the plan
    assert "another document tells it as done, and which is later is not told" in told.reasons


def test_a_paper_of_a_month_is_later_than_what_was_for_a_day_before_it() -> None:
    plan = "Chile asked Peru on Monday to pull its soldiers out of Arica by March 15, 2031."
    over, ahead = dated("2031-05", plan, "Rain fell on Oslo."), dated("2031-02", plan, "Rain fell on Oslo.")
    assert any(reason.startswith("overdue: it was for 2031-03-15") for reason in over.reasons)
    assert not any("overdue" in reason for reason in ahead.reasons)


def test_figures_that_a_paper_of_weeks_later_passes_over_sink() -> None:
    told = "Norway’s rescuers said three people were still missing, but villagers put the number at seven or more."
    weights = []
    for later in ("2031-01-19", "2031-05"):
        documents = [
            make_document(told, id="asks.txt", date="2031-01-17"),
            make_document("Norway has closed the port.", id="tells.txt", date=later),
        ]
        briefing = assemble(documents, {one.id: annotate(one, parse(one)) for one in documents})
        weights += [one.weight for one in briefing.questions if one.question.startswith("How many people")]
    beside, outlived = weights
    assert outlived == beside / 2


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ('Premier Mia Rossi has resigned, the palace said. "I will resign tonight," Rossi told the house.', "answered"),
        ("Premier Mia Rossi has resigned, the palace said. Rossi will resign tonight if it rains.", "answered"),
        ("Premier Mia Rossi has resigned, the palace said. Arno Lund will resign tonight if it rains.", "open"),
        ("Premier Mia Rossi resigned from a bank in 1998. Rossi will resign tonight if it rains.", "open"),
    ],
)
def test_what_somebody_does_alone_is_done_where_its_own_text_tells_it_as_news(text: str, status: str) -> None:
    document = make_document(text)
    briefing = assemble([document], {document.id: annotate(document, parse(document))})
    (question,) = [one for one in briefing.questions if "resign" in one.question]
    assert question.status == status
