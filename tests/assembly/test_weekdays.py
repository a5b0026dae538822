"""One deed told with its date in one text and with a mere weekday in another that has no date."""

from __future__ import annotations

from tests.exporters.test_standing import briefing_of

DATED = "Port closed\n\nThe North Sea Council suspended Orlavia on 31 August, the day after the coup.\n"


def told(other: str) -> list[tuple[str | None, int]]:
    """The date of each line that tells of a suspension, and in how many places it is told."""
    briefing = briefing_of(DATED, f"News\n\n{other}\n", dates=("2023-10-20", None))
    words = (briefing.text(event.evidence[0]) for event in briefing.chronology)
    pairs = zip(briefing.chronology, words, strict=True)
    return [(event.date, len(event.evidence)) for event, text in pairs if "suspended" in text]


def test_a_weekday_that_fits_the_date_is_that_day() -> None:
    assert told(
        "The North Sea Council suspended Orlavia on Thursday, a day after officers seized power and placed President "
        "Anton Berg under house arrest, as the country's new ruler prepared to be sworn in."
    ) == [("2023-08-31", 2)]


def test_another_weekday_is_another_deed() -> None:
    assert told("The North Sea Council suspended Orlavia on Friday.") == [("2023-08-31", 1), (None, 1)]
