"""Who only hears or tells the news is no actor in it."""

from __future__ import annotations

from tests.assembly.actors.test_resolution import roster


def test_an_outlet_that_is_told_the_news_is_no_actor() -> None:
    actors = roster("Ana Reyes told Reuters that the road was closed. Bo Ek told Delmar News that it was open.")
    assert sorted(actors) == ["Ana Reyes", "Bo Ek"]


def test_an_agency_that_reports_is_no_actor() -> None:
    assert "Reuters" not in roster("Reuters reported that the road was closed. Ana Reyes told Reuters so.")


def test_an_outlet_that_does_something_is_one() -> None:
    assert "Reuters" in roster("Ana Reyes told Reuters so. Reuters dismissed two editors in Lima.")
    assert "Delmar News" in roster("Police searched Delmar News. Ana Reyes told Delmar News so.")


def test_a_body_that_is_told_is_one() -> None:
    assert "NATO" in roster("Ana Reyes told NATO that the road was closed.")
