"""Whatever a file holds: the reading text is the source in order, nothing lost but what was lifted out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Document
from briefing.readers.blocks import blocks
from briefing.readers.markdown import read as read_markdown
from briefing.readers.plain import read as read_plain

PIECES = st.sampled_from(
    ["Seoul said so.", "the", "¹", "²", "¹ Ann Lee, “A”, *B*, 1 May 2020.", "\n\n", "\n", " ", "\f", "*", "[a](#)",
     "[^1]", "[^1]: Note.", "# ", "> ", "“", "”", "m²", "\r\n", "By Ann Lee", "May 5, 2020", "\\$", "_x_", "© 2020"]
)  # fmt: skip
SOURCES = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join))


def is_kept(document: Document, source: str) -> None:
    position = covered = 0
    for text_start, origin_start, length in document.origin:
        assert document.text[text_start : text_start + length] == source[origin_start : origin_start + length]
        assert origin_start >= position
        assert not document.text[covered:text_start].strip(), "only white space joins pieces"
        position, covered = origin_start + length, text_start + length
    assert not document.text[covered:].strip()


@given(SOURCES)
def test_plain_text_is_kept(source: str) -> None:
    if "\x00" in source:
        return  # may be taken for UTF-16, as it should
    document = read_plain(source.encode("utf-8", "replace"), "a.txt")
    is_kept(document, source.encode("utf-8", "replace").decode().removeprefix("\ufeff"))
    if not document.notes and "\f" not in source:
        assert document.text == source.encode("utf-8", "replace").decode().removeprefix("\ufeff")


@given(SOURCES)
def test_markdown_is_kept(source: str) -> None:
    if "\x00" in source:
        return
    document = read_markdown(source.encode("utf-8", "replace"), "a.md")
    is_kept(document, source.encode("utf-8", "replace").decode().removeprefix("\ufeff"))
    for note in document.notes:
        assert all(0 <= anchor <= len(document.text) for anchor in note.anchors)


@given(SOURCES)
def test_blocks_cover_everything_but_white_space(text: str) -> None:
    position = 0
    for block in blocks(text):
        assert block.start < block.end
        assert not text[position : block.start].strip()
        position = block.end
    assert not text[position:].strip()
