"""Who only hears or tells the news comes behind all who act in it."""

from __future__ import annotations

from tests.assembly.actors.test_resolution import roster

WHY = "only named as where the news comes from"


def test_an_outlet_that_is_told_the_news_comes_last() -> None:
    actors = roster("Ana Reyes told Reuters that the road was closed. Bo Ek told Delmar News that it was open.")
    assert list(actors)[:2] == ["Ana Reyes", "Bo Ek"]
    assert WHY in actors["Reuters"].reasons
    assert WHY in actors["Delmar News"].reasons


def test_an_agency_that_reports_comes_last() -> None:
    assert WHY in roster("Reuters reported that the road was closed. Ana Reyes told Reuters so.")["Reuters"].reasons


def test_an_outlet_that_does_something_is_an_actor() -> None:
    assert WHY not in roster("Ana Reyes told Reuters so. Reuters dismissed two editors in Lima.")["Reuters"].reasons
    assert WHY not in roster("Police searched Delmar News. Ana Reyes told Delmar News so.")["Delmar News"].reasons


def test_a_body_that_is_told_is_an_actor() -> None:
    assert WHY not in roster("Ana Reyes told NATO that the road was closed.")["NATO"].reasons


def test_what_a_news_agency_is_called_is_a_body() -> None:
    text = "Two people were held, the Delnug state news agency reported. Delnug said the road was closed."
    assert roster(text)["Delnug"].kind == "organization"


def test_an_outlet_whose_reporter_was_there_comes_last_and_is_a_body() -> None:
    actors = roster("Ana Reyes left, a Delpres correspondent reports. As Delpres previously reported, she had come.")
    assert WHY in actors["Delpres"].reasons
    assert actors["Delpres"].kind == "organization"
