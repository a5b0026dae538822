"""Votes for what a name is."""

from __future__ import annotations

from briefing.evidence import tally, verdict


def test_sure_evidence_outweighs_the_parser() -> None:
    assert verdict(tally(["organization:parser", "organization:parser", "person:title"])) == "person"


def test_an_article_speaks_against_a_person() -> None:
    assert verdict(tally(["person:parser", "person:article", "thing:article"])) == "thing"


def test_nothing_is_told_without_evidence() -> None:
    assert verdict(tally([])) is None
    assert verdict(tally(["key:state:KR", "owner:state:KR"])) is None
