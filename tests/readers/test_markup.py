"""Marks of emphasis, headings and links in text that may be no Markdown."""

from __future__ import annotations

import pytest

from tests.readers.single import blocks, read_markdown
from tests.readers.single import read_plain as read

TITLE = "Why the talks in Quito failed"
BODY = (
    "The ministry of ports said on Monday that it would look at the treaty with its neighbours again.\n\n"
    "Nobody in the harbour expects a vote before the summer, and the order of the ships stays as it was.\n"
)


def test_emphasis_is_no_part_of_what_is_read() -> None:
    document = read(f"*{TITLE}*\n\nMay 3, 2024\n\nS*ummary*\n\nIt is *late*, 5 *3 or 4* 2.\n\n{BODY}".encode(), "a.txt")
    assert document.title == TITLE
    assert blocks(document, "heading", "body")[:2] == ["Summary", "It is late, 5 *3 or 4* 2."]
    line, column = document.place(document.text.index("late,"))
    assert (line, column) == (7, 8)


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("The _ministry_ was late.", "The ministry was late."),
        ("__The ministry__ was late.", "The ministry was late."),
        ("**The ministry was late.", "The ministry was late."),
        ("The ministry was late.**", "The ministry was late."),
        ("** The ministry was late. **", "The ministry was late."),
        ("<i>The</i> <b>ministry</b> was <EM>late</EM>.", "The ministry was late."),
        ("The [ministry](https://a.example/b) was late.", "The ministry was late."),
        ("The ministry &amp; the port&nbsp;were late.", "The ministry & the port were late."),
        ("The ministry was late.\\", "The ministry was late."),
        ("It is port_of_call, 3 * 2 and a f***.", "It is port_of_call, 3 * 2 and a f***."),
        ("He wrote [sic](that) and a <b in the margin.", "He wrote [sic](that) and a <b in the margin."),
    ],
)
def test_marks_of_converters_are_no_part_of_what_is_read(written: str, read_as: str) -> None:
    document = read(f"{TITLE}\n\n{written}\n\n{BODY}".encode(), "a.txt")
    assert " ".join(document.text.split("\n\n")[1].split()) == read_as
    word = read_as[-5:-1]
    assert document.place(document.text.index(word)) == (3, 1 + written.index(word))


def test_a_headline_has_no_marks() -> None:
    for written in (f"_{TITLE}_", f"**{TITLE}", f"{TITLE}**", f"<b>{TITLE}</b>"):
        assert read(f"{written}\n\nMay 3, 2024\n\n{BODY}".encode(), "a.txt").title == TITLE


def test_a_text_with_headings_in_markdown_is_read_as_markdown() -> None:
    document = read(f"# {TITLE}\n\nMay 3, 2024\n\n## A [harbour](#a)\n\n{BODY}".encode(), "a.txt")
    assert (document.title, blocks(document, "heading")) == (TITLE, ["A harbour"])
    assert (
        read(b"Number # One is not read.\n\nIt is #one.\n", "a.txt").text
        == "Number # One is not read.\n\nIt is #one.\n"
    )


def test_the_rows_of_a_table_are_read_without_its_rules() -> None:
    table = "| Date | Event |\n|:---|---|\n| 3 May 2024 | The port was shut |\n| 4 June 2024 | Ships came back. |\n"
    document = read_markdown(f"# {TITLE}\n\n{BODY}\n{table}\nIt is late.".encode(), "a.md")
    rows = ["3 May 2024 | The port was shut", "4 June 2024 | Ships came back.", "It is late."]
    assert blocks(document, "body")[-3:] == rows
    assert document.place(document.text.index("Ships came")) == (10, 17)
