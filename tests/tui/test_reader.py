"""A long document in the reader: lines are broken on the way down, and every way leads to the exact place."""

from __future__ import annotations

import pytest

from briefing.model import Annotations, Briefing, Span
from briefing.tui.typeset import numbered
from tests.factory import make_document
from tests.tui.fake import FakeSession
from tests.tui.pilot import Sitting, at_desk

PARAGRAPHS = 3_000


def _long() -> Briefing:
    """A document whose lines are hard to foresee: words of many lengths."""
    words = ["a", "harbour", "the", "representatives", "ships", "of", "incomprehensibilities", "no"]
    lines = [" ".join(words[(n * k) % len(words)] for k in range(n % 40 + 1)) for n in range(PARAGRAPHS)]
    document = make_document("\n\n".join([*lines, "The very end."]))
    return Briefing(documents=(document,), annotations={document.id: Annotations(document.id)})


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


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [(4, 4, "4"), (4, 5, "4–5"), (9, 12, "9–12"), (12, 14, "12–14"), (123, 125, "123–5"), (198, 201, "198+"),
     (1234, 1235, "1234+"), (12345, 12345, "12345"), (123456, 123457, "12345")],
)  # fmt: skip
def test_the_margin_names_all_sentences_that_begin_on_a_line(first: int, last: int, shown: str) -> None:
    assert numbered(first, last, "–", 5) == shown


async def test_two_sentences_that_begin_on_one_line_both_have_their_number() -> None:
    text = "The port closed. Nobody came. The union met, and the ministry said nothing.\n"
    document = make_document(text, title="Port")
    starts = [text.index(words) for words in ("The port", "Nobody", "The union", "\n")]
    spans = tuple(Span(document.id, a, b - 1) for a, b in zip(starts, [*starts[1:], starts[-1]], strict=True))[:3]
    annotated = {document.id: Annotations(document.id, sentences=spans)}
    async with at_desk(FakeSession(Briefing(documents=(document,), annotations=annotated)), size=(120, 40)) as sitting:
        await sitting.press("5")
        assert any("1–3 " in line and "The port closed" in line for line in _sight(sitting).split("\n"))
