"""Whole dates in other languages: our grammar finds them, dateparser says which day they are."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.annotators.timex.test_tagger import found, only


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Signed on 24 octobre 2024 in Lyon.", "24 octobre 2024", "2024-10-24"),
        ("The notice reads: le 3 mars 2022.", "le 3 mars 2022", "2022-03-03"),
        ("It says 1er août 1914.", "1er août 1914", "1914-08-01"),
        ("The decree of 5. Dezember 2024 stands.", "5. Dezember 2024", "2024-12-05"),
        ("Signed 24 de octubre de 2024 in Lima.", "24 de octubre de 2024", "2024-10-24"),
        ("Signed 1º de março de 2020 in Recife.", "1º de março de 2020", "2020-03-01"),
        ("Signed il 2 giugno 1946 in Rome.", "il 2 giugno 1946", "1946-06-02"),
        ("Signed 2 maart 2001 in Breda.", "2 maart 2001", "2001-03-02"),
        ("Signed 1 września 1939 roku.", "1 września 1939 roku", "1939-09-01"),
        ("Signed 24 октября 2024 года.", "24 октября 2024 года", "2024-10-24"),
        ("Signed 24 жовтня 2024 року.", "24 жовтня 2024 року", "2024-10-24"),
    ],
)
def test_whole_dates(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, value)]


def test_a_day_that_the_calendar_lacks_has_no_value() -> None:
    timex = only("Signed le 31 novembre 2024.")
    assert (timex.value, timex.edtf) == ("XXXX-XX-XX", None)


@pytest.mark.parametrize(
    "text",
    [
        "Dust covers Mars, said Avril Lavigne and Mai Lan; the Avenida 9 de Julio is wide.",
        "The Mars rovers drove 24 metres; NASA calls it Mars 2020.",
        "Julio 3, Maja 2; Le Monde, El País and Il Giornale agree.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert found(text) == []


def test_english_needs_no_dateparser() -> None:
    code = (
        "import sys; from tests.factory import make_document; from briefing.annotators.timex import timexes\n"
        "timexes(make_document('On 5 May 2011, 25/10/2024', '2024-10-24')); print('dateparser' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
