"""Offices told with all their fields, and what before an office or inside a name is none of it."""

from __future__ import annotations

import pytest

from briefing.annotators.language import parse
from briefing.annotators.mentions import mentions
from tests.annotators.mentions.test_roles import role
from tests.factory import make_document


@pytest.mark.parametrize(
    ("text", "name", "stated"),
    [
        (
            "Energy and Mineral Resources Minister Amir Tasri told a hearing so.",
            "Amir Tasri",
            "Energy and Mineral Resources Minister",
        ),
        (
            "Peruvian Science, Technology and Innovation Minister Ana Lund left.",
            "Ana Lund",
            "Peruvian Science, Technology and Innovation Minister",
        ),
        (
            "The Foreign Affairs and Trade Minister, Olaf Kern, resigned.",
            "Olaf Kern",
            "Foreign Affairs and Trade Minister",
        ),
        ("The trade and industry minister, Ana Reyes, said so.", "Ana Reyes", "trade and industry minister"),
        ("Ana Reyes and Trade Minister Olaf Kern left.", "Olaf Kern", "Trade Minister"),
        ("Acme and Mineral Resources Minister Olaf Kern signed.", "Olaf Kern", "Mineral Resources Minister"),
    ],
)
def test_an_office_has_all_its_fields(text: str, name: str, stated: str) -> None:
    assert role(text, name) == stated


def test_a_field_is_nobody() -> None:
    document = make_document("Energy and Mineral Resources Minister Amir Tasri told a hearing so.")
    found = [document.text[each.span.start : each.span.end] for each in mentions(document, parse(document))]
    assert found == ["Amir Tasri"]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("During his visit to Lima Chancellor Olaf Kern called the project a gift.", "Chancellor"),
        ("He met with Lima Mayor Olaf Kern in May.", "Lima Mayor"),
    ],
)
def test_a_capital_before_a_national_office_says_where(text: str, stated: str) -> None:
    assert role(text, "Olaf Kern") == stated


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Olaf Kern, his deputy, slipped through.", None),
        ("Olaf Kern, a deputy of the Harvest Party, slipped through.", "deputy of the Harvest Party"),
        ("Olaf Kern, his finance minister, slipped through.", "finance minister"),
    ],
)
def test_a_deputy_of_somebody_untold_has_no_role(text: str, stated: str | None) -> None:
    assert role(text, "Olaf Kern") == stated


@pytest.mark.parametrize(
    ("text", "name", "stated"),
    [
        ("President Hassan Sheikh Mohamed told a session so.", "Hassan Sheikh Mohamed", "President"),
        ("Qatari Foreign Minister Sheikh Mohammed Al Thani left.", "Mohammed Al Thani", "Qatari Foreign Minister"),
    ],
)
def test_a_title_inside_a_name_is_part_of_it(text: str, name: str, stated: str) -> None:
    assert role(text, name) == stated


@pytest.mark.parametrize(
    ("text", "name", "stated"),
    [
        ("“They did nothing,” said Hassane, a taxi driver.", "Hassane", "taxi driver"),
        ("In his ruling Justice Ana Reyes demanded it.", "Ana Reyes", "Justice"),
        ("He met ruling party leader Ana Reyes.", "Ana Reyes", "ruling party leader"),
    ],
)
def test_what_somebody_does_or_holds(text: str, name: str, stated: str) -> None:
    assert role(text, name) == stated


@pytest.mark.parametrize(("text", "names"), [("Whom will Chad call next?", ["Chad"]), ("The WHO said so.", ["WHO"])])
def test_a_word_that_asks_is_nobody(text: str, names: list[str]) -> None:
    document = make_document(text)
    assert [text[each.span.start : each.span.end] for each in mentions(document, parse(document))] == names


def test_a_large_town_is_a_place() -> None:
    document = make_document("Rebels took Goma on Monday.")
    assert [each.kind for each in mentions(document, parse(document))] == ["place"]
