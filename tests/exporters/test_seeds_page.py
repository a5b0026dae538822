"""The page of the two seeds: it breaks no rule, with the date a person gave and without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.config import Config, load
from briefing.exporters.page import count_words, read_page
from briefing.exporters.proofreading import check, export
from briefing.model import Briefing
from briefing.session import Session

ROOT = Path(__file__).parents[2]


def briefing_of(config: Config) -> Briefing:
    session = Session(config)
    session.run()
    return session.briefing


@pytest.fixture(scope="module")
def dated() -> Briefing:
    return briefing_of(load(ROOT / "briefing.toml"))


@pytest.fixture(scope="module")
def undated() -> Briefing:
    return briefing_of(Config(folder=ROOT, sources=("seeds",)))


def test_the_page_breaks_no_rule(dated: Briefing) -> None:
    assert check(export(dated), dated, as_written=True) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("voted unanimously", "voted narrowly"),
        ("visited Pyongyang in June", "visited Seoul in June"),
        ("2024 and signed", "2024 and never signed"),
        ("At the Asia-Pacific", "At no Asia-Pacific"),
        ("denied by North Korea and Russia", "denied by Ukraine and Poland"),
        ("Disputed: ", "Unconfirmed: "),
        ("North Korean soldiers been stationed", "South Korean soldiers been stationed"),
        ("North Korea … last week", "South Korea … last week"),
        ("**Kim Jong Un** (", "**Kim Jong Un** (Kim Il Sung, "),
        ("Kim Jong-un), North Korean", "Kim Jong-un), South Korean"),
        ("(South Korean President) called", "(North Korean President) called"),
        ("**Kim Jong Un** (Kim, Kim Jong-un), North Korean leader", "**Kim Jong Un**, South Korean President"),
    ],
)
def test_a_falsified_page_is_found_out(dated: Briefing, old: str, new: str) -> None:
    page = export(dated)
    for place in range(page.count(old)):
        parts = page.split(old)
        falsified = old.join(parts[: place + 1]) + new + old.join(parts[place + 1 :])
        assert any(finding.severity == "error" for finding in check(falsified, dated)), falsified.splitlines()
    assert old in page


def test_without_the_date_neither_and_no_thursday_becomes_a_day(undated: Briefing) -> None:
    page = export(undated)
    assert check(page, undated, as_written=True) == ()
    assert "Oct 2024" not in page.replace("In October 2024", "")


def test_every_section_has_something_and_the_page_is_well_filled(dated: Briefing) -> None:
    page = read_page(export(dated))
    assert all(page.entries(heading.section) for heading in page.headings)
    assert count_words(page.markdown) > 450


def test_what_a_reader_of_the_seeds_would_look_for(dated: Briefing) -> None:
    page = export(dated)
    assert "date given by a person: [1]" in page
    assert '- **24 Oct 2024** ("Thursday"): Russian lawmakers voted unanimously to ratify' in page
    assert "**Yoon Suk Yeol** (South Korean President) called, partial: the deployment a" in page
    assert "Commentary, Ranjit Kumar Dhawan, 5 Dec 2024" in page
    assert "27 notes (11 Yonhap)" in page


def test_a_dispute_names_both_sides(dated: Briefing) -> None:
    page = read_page(export(dated))
    disputed = [line for line in page.entries("Bottom line", "Open questions") if line.lead == "Disputed"]
    assert len(disputed) == 1, "told once"
    assert all(len(line.citations) >= 2 and "According to" in line.text for line in disputed)


def test_no_author_or_publisher_of_a_note_is_an_actor(dated: Briefing) -> None:
    actors = "\n".join(line.text for line in read_page(export(dated)).entries("Actors"))
    assert not [name for name in ("Dhawan", "Yonhap", "Korea Times", "Al Jazeera", "Kim Arin") if name in actors]
