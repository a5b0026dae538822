"""Lines that date a piece, and the dateline a report begins with."""

from __future__ import annotations

import pytest

from briefing.readers.datelines import is_date_line, publication_date, run_in_dateline
from tests.readers.single import read_plain as read

BODY = "The minister said that nothing of this would ever happen again.\n"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("October 13th, 2019", "2019-10-13"),
        ("• 28 Jun. 2022 -", "2022-06-28"),
        ("Posted on May 3, 2020 by admin", "2020-05-03"),
        ("Published: 13 May ,2024: 10:49 AM GST", "2024-05-13"),
        ("Published 10:45 AM EDT, Tue October 3, 2023", "2023-10-03"),
        ("2023-10-03 10:22:11", "2023-10-03"),
        ("03 Oct 2023 | 10:22 GMT", "2023-10-03"),
        ("By Ann Lee | October 3, 2023 | 5 min read", "2023-10-03"),
        ("August 3, 2019   |   Category: Bridges   |   Tags: ,", "2019-08-03"),
        ("Last updated: 29 Jun. 2022 08:59", "2022-06-29"),
        ("28 Jun. 2022 | Last updated: 29 Jun. 2022", "2022-06-28"),
        ("Updated 29 June 2022, first published 28 June 2022", "2022-06-28"),
        ("Quito, 26/6/2024", "2024-06-26"),
        ("June 2021", "2021-06"),
        ("15 June, 2020 | quito bureau", "2020-06-15"),
        ("July 30,2020", "2020-07-30"),
        ("12-Apr-2010 12:17 PM", "2010-04-12"),
        ("February 23, 2011 in Nation/World", "2011-02-23"),
    ],
)
def test_a_line_of_date_byline_and_section_dates_the_piece(line: str, date: str) -> None:
    assert is_date_line(line)
    assert read(f"Talks resume in Quito\n\n{line}\n\n{BODY}".encode(), "a.txt").date == date


@pytest.mark.parametrize(
    "line",
    ["The war ended on May 3, 2024", "What we know since 3 May 2024", "Talks of 3 May 2024 fail again", "5/6/2024"],
)
def test_a_line_that_says_more_dates_nothing(line: str) -> None:
    assert not is_date_line(line)


def test_a_day_without_its_year_is_no_headline_and_dates_nothing() -> None:
    document = read(f"Aug 21\n\nTalks resume in Quito\n\n{BODY}".encode(), "a.txt")
    assert (document.title, document.date) == ("Talks resume in Quito", None)


@pytest.mark.parametrize("line", ["QUITO, Aug 21 (Andina) --", "QUITO, 21 August -", "Quito, Aug. 21 (Andina):"])
def test_a_dateline_may_stand_above_the_report(line: str) -> None:
    document = read(f"{line}\n\n{BODY}".encode(), "a.txt")
    assert [block.role for block in document.blocks] == ["dateline", "body"]
    assert document.dateline is not None and document.dateline.day == "XXXX-08-21"


def test_a_day_in_a_line_of_its_own_is_no_dateline_without_what_ends_one() -> None:
    document = read(f"Quito, Aug 21 and after\n\n{BODY}".encode(), "a.txt")
    assert document.title == "Quito, Aug 21 and after" and document.dateline is None


def test_the_date_of_publication_comes_before_that_of_a_revision() -> None:
    assert publication_date("Updated 29 June 2022 | Published 28 June 2022") == ("2022-06-28", "2022-06-29")
    text = f"Talks resume in Quito\n\nLast updated 29 June 2022\n\nPublished 28 June 2022\n\n{BODY}"
    assert read(text.encode(), "a.txt").date == "2022-06-28"


def test_the_days_of_a_timeline_date_no_piece() -> None:
    days = "\n\n".join(f"{day} May 2024\n\n{BODY}" for day in (3, 4, 5))
    assert read(f"How the talks in Quito failed\n\n{days}".encode(), "a.txt").date is None
    assert read(f"How the talks in Quito failed\n\n3 May 2024\n\n{BODY}".encode(), "a.txt").date == "2024-05-03"


@pytest.mark.parametrize(
    ("days", "date"),
    [
        (("3 May", "4 May", "2 June"), "2024-06-12"),
        (("3 May 2023", "4 May 2023", "2 June 2024"), None),
        (("13 June", "4 July", "2 August"), None),
    ],
)
def test_the_day_of_publication_stands_above_a_timeline(days: tuple[str, ...], date: str | None) -> None:
    entries = "\n\n".join(f"{day}\n\nThe minister said before {day} that this would never happen." for day in days)
    assert read(f"How the talks in Quito failed\n\n12 June 2024\n\n{BODY}\n\n{entries}".encode(), "a.txt").date == date
    text = f"How the talks in Quito failed\n\n12 June 2024\n\n{entries}"
    assert read(text.encode(), "a.txt").date == "2024-06-12"


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Quito Morning Briefing, October 4, 2023", "2023-10-04"),
        ("Record of the 14th meeting, Tuesday 10 June 2025", "2025-06-10"),
        ("The Ministry of Ports: Weekly Digest (4 October 2023)", "2023-10-04"),
        ("The fall of the old government in Quito, October 4, 1923", None),
    ],
)
def test_the_title_of_an_edition_dates_it(title: str, date: str | None) -> None:
    document = read(f"{title}\n\n{BODY}".encode(), "a.txt")
    assert (document.title, document.date) == (title, date)


def test_a_date_line_may_follow_the_summary_or_the_story() -> None:
    assert read(f"Talks resume\n\n{BODY}\nBy Ann Lee\n\n3 May 2024\n\n{BODY}".encode(), "a.txt").date == "2024-05-03"
    lines = [f"{BODY[:-2]} in case {number}.\n" for number in range(9)]
    text = "Talks resume\n\n" + "\n".join(lines)
    assert read(f"{text}\nPublished: 3 May 2024\n".encode(), "a.txt").date == "2024-05-03"
    assert read(f"{text}\n3 May 2024\n".encode(), "a.txt").date is None


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("QUITO-The mayor said no.", "QUITO-"),
        ("Ambato(ANN)-The mayor said no.", "Ambato(ANN)-"),
        ("QUITO, May 3. /TASS/. The mayor said no.", "QUITO, May 3. /TASS/. "),
        ("AMBATO, ECUADOR >> The mayor said no.", "AMBATO, ECUADOR >> "),
        ("QUITO: The mayor said no.", "QUITO: "),
        (
            "QUITO, Ecuador, Shawwal 2, 1436, Jul 18, 2015, SPA -- The mayor said no.",
            "QUITO, Ecuador, Shawwal 2, 1436, Jul 18, 2015, SPA -- ",
        ),
        ("QUITO, the old town, said - more than once - no.", ""),
        ("QUITO, SEPTEMBER 26, TASS. The mayor said no.", "QUITO, SEPTEMBER 26, TASS. "),
        ("QUITO, Jan 10 – RIA Novosti. The mayor said no.", "QUITO, Jan 10 – RIA Novosti. "),
        ("Quito: The mayor said no.", "Quito: "),
        ("Quito: what the mayor said.", ""),
        ("UNITED NATIONS: The mayor said no.", "UNITED NATIONS: "),
        ("UNITED NATIONS — The mayor said no.", "UNITED NATIONS — "),
        ("(Reuters) - The mayor said no.", "(Reuters) - "),
        (
            "Quito, Ecuador, (Andes / The Quito News - 20th Aug, 2023 ) :The mayor",
            "Quito, Ecuador, (Andes / The Quito News - 20th Aug, 2023 ) :",
        ),
        ("QUITO, Sept. 18, (Xinhua/GNA) — The mayor said no.", "QUITO, Sept. 18, (Xinhua/GNA) — "),
        ("Quito — The mayor said no.", "Quito — "),
        ("Quito (Ecuador) (AFP) – The mayor said no.", "Quito (Ecuador) (AFP) – "),
        ("Quito, Ecuador | AFP | The mayor said no.", "Quito, Ecuador | AFP | "),
        ("AFP | The mayor said no.", "AFP | "),
        ("Quito | Ports | The mayor said no.", ""),
        ("Quito (the old town) – The mayor said no.", ""),
        ("NATO-Russia ties are cold.", ""),
        ("NOTE: The mayor said no.", ""),
        ("Quito — the old town, that is — said no.", ""),
        ("Ann Lee - The mayor said no.", ""),
        ("On 3 May 2024 – the day of the vote – Quito said no.", ""),
        ("By May 3 — the mayor's last day — Quito had said no.", ""),
    ],
)
def test_how_reports_begin(line: str, dateline: str) -> None:
    assert line[: run_in_dateline(line)] == dateline


@pytest.mark.parametrize(
    "line", [" date 2024-05-03 ", " date 2024-05-03 Harbour Standard", "Published: 3 May 2024, Quito Standard"]
)
def test_a_date_behind_its_key_word_dates_the_piece_whatever_stands_above(line: str) -> None:
    """A page saved as "key value" lines: the small key word does not go on with the headline above it."""
    headline = "Three Bridges In Quito's Old Town Close"
    document = read(f"{headline}\n{line}\n\n\n\n{BODY}".encode(), "a.txt")
    assert (document.title, document.date) == (headline, "2024-05-03")
    above = read(f"{line}\n\n{headline}\n\n{BODY}".encode(), "a.txt")
    assert (above.title, above.date) == (headline, "2024-05-03")


def test_a_dated_outlet_at_the_foot_dates_the_piece() -> None:
    lines = "\n".join(f"{BODY[:-2]} in case {number}." for number in range(9))
    for foot in (
        "QuitoLight.org\nMay 3, 2024",
        "The Quito Times\n3 May 2024",
        "3 May 2024\nReuters",
        "By Ann Lee\n\n3 May 2024",
    ):
        assert read(f"Talks resume\n\n{lines}\n{foot}\n".encode(), "a.txt").date == "2024-05-03", foot
    assert read(f"Talks resume\n\n{lines}\nThe bridge\n3 May 2024\n".encode(), "a.txt").date is None


@pytest.mark.parametrize("label", [" date 2024-05-03 ", "Published: 3 May 2024 ", "Updated May 3, 2024 | "])
def test_a_labelled_date_before_the_first_words_dates_the_piece(label: str) -> None:
    """As where a page's lines were run together; "Published on 3 May 2024, the report …" is prose."""
    document = read(f"{label}QUITO (Reuters) — {BODY}\n{BODY}".encode(), "a.txt")
    told = [document.text[block.start : block.end] for block in document.blocks if block.role == "body"]
    assert (document.date, told[0]) == ("2024-05-03", BODY.strip())
    headed = read(f"{label}Talks resume in Quito\n\n{BODY}".encode(), "a.txt")
    assert (headed.date, headed.title) == ("2024-05-03", "Talks resume in Quito")


@pytest.mark.parametrize(
    "line",
    [
        "Published on 3 May 2024, the report of the ministry said no.",
        "Dated 3 May 2024 but sent later, the letter said no.",
    ],
)
def test_a_dated_thing_that_a_sentence_tells_of_dates_no_piece(line: str) -> None:
    assert read(f"{line}\n\n{BODY}".encode(), "a.txt").date is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Rosa Vega and Bo Ek | Centre for the Study of Ports | 14 March 2025", "Rosa Vega and Bo Ek"),
        ("Rosa Vega, Bo Ek and Ann Lee | 14 March 2025", "Rosa Vega, Bo Ek and Ann Lee"),
        ("14 March 2025 | Rosa Vega | Horn Forum, Quito", "Rosa Vega"),
        ("By Rosa Vega | Centre for the Study of Ports | 14 March 2025", "Rosa Vega"),
        ("Centre for the Study of Ports | Policy Brief | 14 March 2025", None),
        ("Horn Forum | Quito | 14 March 2025", None),
        ("Rosa Vega Foundation | Quito | 14 March 2025", None),
        ("Port Notes | Horn Forum | 14 March 2025", None),
    ],
)
def test_names_and_houses_between_bars_belong_to_their_date(line: str, author: str | None) -> None:
    document = read(f"Why the talks in Quito failed\n\n{line}\n\n{BODY}".encode(), "a.txt")
    assert (document.date, document.author) == ("2025-03-14", author)


@pytest.mark.parametrize(
    "line",
    [
        "Ships held | Four in all | 14 March 2025",
        "Talks resume in Quito | Horn Forum | 14 March 2025",
        "Rosa Vega resigned | Quito | 14 March 2025",
    ],
)
def test_cells_that_name_nobody_are_no_date_line(line: str) -> None:
    assert not is_date_line(line)


def test_the_head_of_a_record_or_a_situation_report_has_its_day() -> None:
    record = (
        f"Parliament of Norway\nCommittee on Ports\nRecord of the 14th meeting, Tuesday 10 June 2025\n\n{BODY}\n{BODY}"
    )
    document = read(record.encode(), "a.txt")
    assert (document.title, document.date) == ("Committee on Ports", "2025-06-10")
    report = f"OFFICE FOR RELIEF\nQUITO: Floods\nSituation Report No. 4\nAs of 18 May 2024\n\n{BODY}"
    document = read(report.encode(), "a.txt")
    assert (document.title, document.date, document.publisher) == ("QUITO: Floods", "2024-05-18", None)
    assert document.genre == "Situation Report"


def test_a_judgment_is_of_the_day_on_which_it_was_handed_down() -> None:
    head = "IN THE HIGH COURT OF QUITO\n\nCase No. HC-2030\n\nBefore: Mrs Justice Aas\n\nBetween:\n\nORLA ASA, Claimant"
    text = f"{head}\n\nand\n\nTHE MINISTER OF PORTS, Defendant\n\nJUDGMENT\n\nhanded down on 4 April 2024\n\n1. {BODY}"
    assert read(text.encode(), "a.txt").date == "2024-04-04"
