"""Places in documents that have no lines: pages and paragraphs, wherever a line is told of others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.exporters import csv, html
from briefing.model import Briefing, Decision, Misdated, Span, Stale
from briefing.output import tell_misdated, tell_stale
from briefing.tui.citing import citation, doubt
from briefing.tui.trail import Trail
from briefing.tui.whereabouts import at_line
from tests.tui.fake import FakeSession
from tests.tui.pilot import at_desk
from tests.tui.sample import sample


def paged(name: str = "harbour.pdf") -> Briefing:
    """The sample, its first document a PDF whose second page begins with its second sentence."""
    briefing = sample()
    first = briefing.documents[0]
    second = briefing.annotations[first.id].sentences[1].start
    pdf = replace(first, path=name, unit="page" if name.endswith("pdf") else "paragraph", lines=(0, second))
    return replace(briefing, documents=(pdf, *briefing.documents[1:]))


def on_second(briefing: Briefing) -> Span:
    return briefing.annotations[briefing.documents[0].id].sentences[1]


def test_citations_and_whereabouts_tell_the_page() -> None:
    briefing = paged()
    span = on_second(briefing)
    assert citation(span, briefing).endswith("harbour.pdf page 2")
    assert at_line(briefing.documents[0], span, briefing)[-1].endswith("page 2")
    crumbs = Trail("x", "Quotes", "Talks", (span,)).breadcrumb(briefing)
    assert crumbs[-1].endswith("page 2")


def test_a_doubt_about_a_date_tells_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    briefing = paged()
    found = Misdated(briefing.documents[0].id, "2025-03-05", on_second(briefing))
    assert doubt(found, briefing)[1].endswith(", page 2")
    tell_misdated(replace(briefing, misdated=(found,)))
    assert "harbour.pdf, page 2: read as of" in capsys.readouterr().err


def test_a_command_says_how_many_decisions_no_longer_apply(capsys: pytest.CaptureFixture[str]) -> None:
    gone = Stale(Decision("d1", "pin", "gone"), "its sentence is no longer in the documents")
    tell_stale(replace(paged(), stale=(gone,)))
    assert "1 decision no longer applies" in capsys.readouterr().err
    tell_stale(replace(paged(), stale=()))
    assert capsys.readouterr().err == ""


def test_exports_tell_the_page() -> None:
    briefing = paged()
    assert "harbour.pdf page " in html.export(briefing) and "harbour.pdf line" not in html.export(briefing)
    rows = csv.export(briefing).splitlines()
    assert {row.split(",harbour.pdf,")[1].split(",")[1] for row in rows if ",harbour.pdf," in row} == {"page"}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("harbour.pdf", "It is on page 2 of harbour.pdf: open that in your own viewer."),
        ("harbour.html", "It is in paragraph 2 of harbour.html: open that in your browser."),
    ],
)
async def test_o_tells_where_to_look_in_what_no_editor_shows(
    name: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor-anywhere")
    async with at_desk(FakeSession(paged(name))) as sitting:
        await sitting.press("3", "o")
        assert told in sitting.told()
