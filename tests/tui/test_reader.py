"""A long document in the reader: lines are broken on the way down, and every way leads to the exact place."""

from __future__ import annotations

from briefing.model import Briefing
from tests.factory import make_document
from tests.tui.fake import FakeSession
from tests.tui.pilot import Sitting, at_desk

PARAGRAPHS = 3_000


def _long() -> Briefing:
    """A document whose lines are hard to foresee: words of many lengths."""
    words = ["a", "harbour", "the", "representatives", "ships", "of", "incomprehensibilities", "no"]
    lines = [" ".join(words[(n * k) % len(words)] for k in range(n % 40 + 1)) for n in range(PARAGRAPHS)]
    return Briefing(documents=(make_document("\n\n".join([*lines, "The very end."])),))


def _sight(sitting: Sitting) -> str:
    reader = sitting.desk.reader
    return "\n".join(strip.text for strip in reader.render_lines(reader.content_region.reset_offset))


async def test_paging_down_a_long_document_misses_no_line_and_ends_at_the_end() -> None:
    async with at_desk(FakeSession(_long()), size=(60, 24)) as sitting:
        await sitting.press("5")
        reader = sitting.desk.reader
        assert reader.virtual_size.height > PARAGRAPHS and "The very end." not in _sight(sitting)
        await sitting.press("G")
        end, height = reader.scroll_offset.y, reader.virtual_size.height
        assert "The very end." in _sight(sitting)
        await sitting.press("g")
        assert reader.scroll_offset.y == 0

    async with at_desk(FakeSession(_long()), size=(60, 24)) as sitting:
        await sitting.press("5")
        reader = sitting.desk.reader
        for _ in range(end):
            reader.page(1)
        await sitting.settle()
        assert (reader.scroll_offset.y, reader.virtual_size.height) == (end, height)
        assert "The very end." in _sight(sitting)


async def test_dragging_to_the_end_and_another_width_keep_the_place() -> None:
    async with at_desk(FakeSession(_long()), size=(60, 24)) as sitting:
        await sitting.press("5")
        reader = sitting.desk.reader
        reader.scroll_to(y=reader.max_scroll_y, animate=False, immediate=True)
        await sitting.settle()
        reader.scroll_to(y=reader.max_scroll_y, animate=False, immediate=True)
        await sitting.settle()
        assert "The very end." in _sight(sitting)
        reader.scroll_to(y=1_000, animate=False, immediate=True)
        await sitting.settle()
        place = reader.offset_at_top()
        await sitting.pilot.resize_terminal(90, 24)
        await sitting.settle()
        leaf = reader._leaf
        assert leaf is not None
        assert leaf.line_of(leaf.display(place)) == reader.scroll_offset.y
