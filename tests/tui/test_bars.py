"""The tabs of a narrow screen: names give way, counts are whole or not there."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from briefing.tui.bars import Tab, Tabs

MANY = (
    Tab("actors", "1", "Actors", "1,315"),
    Tab("chronology", "2", "Chronology", "1,328"),
    Tab("quotes", "3", "Key quotes", "431"),
    Tab("questions", "4", "Open questions", "297"),
    Tab("reader", "5", "Reader"),
)


@pytest.mark.parametrize(
    ("columns", "shown"),
    [
        (90, " 1 Actors 1,315  2 Chronology 1,328  3 Key quotes 431  4 Open questions 297  5 Reader "),
        (80, " 1 Actors 1,315  2 Chronology 1,328  3 Quotes 431  4 Questions 297  5 Reader "),
        (60, " 1 Actors  2 Chronology  3 Quotes  4 Questions  5 Reader "),
        (45, " 1 Acto  2 Chro  3 Quot  4 Ques  5 Read "),
        (30, " 1  2  3  4  5 "),
    ],
)
async def test_the_tabs_at_a_width(columns: int, shown: str) -> None:
    class Narrow(App[None]):
        """Nothing but tabs."""

        def compose(self) -> ComposeResult:
            """The tabs of a large stack."""
            yield Tabs()

    app = Narrow()
    async with app.run_test(size=(columns, 5)):
        tabs = app.query_one(Tabs)
        tabs.tabs = MANY
        assert str(tabs.render()) == shown
