"""Lines that were wrapped at a column, and all that only looks so."""

from __future__ import annotations

from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.readers.blocks import paragraphs
from briefing.readers.wraps import unwrapped
from tests.readers.single import read_markdown, read_plain

PARAGRAPHS = (
    "Harbour closes after fire",
    "The harbour of Selm was closed on Monday after a fire in its oil terminal killed four workers and cut the town's "
    "power for most of the night, the harbour master, Boris Kolev, said.",
    "Kolev told reporters that the cause was not known yet. The port authority said that ships would be sent to Orsk "
    "until the terminal had been inspected, which could take “two or three weeks”, and promised a report.",
    "Unions accused the owner of having left warnings unheard. It denied that.",
)


def wrapped(columns: int, between: str) -> str:
    return between.join(fill(one, columns, break_on_hyphens=False) for one in PARAGRAPHS) + "\n"


@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("columns", [60, 72, 80])
def test_what_was_wrapped_is_whole_again(columns: int, between: str) -> None:
    text = wrapped(columns, between)
    assert unwrapped(text) == between.join(PARAGRAPHS) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS),
        "\n\n".join(PARAGRAPHS),
        "\n".join(f"The council of town number {number} met and closed the meeting at noon." for number in range(20)),
        "\n".join(
            f"- The council of town number {number} met, and after it had met it went home again" for number in range(9)
        ),
        "\n".join(["Harbour closes", "Minister quits after the vote", "Unions call strike at the mill", "Rain"] * 4),
        "",
        "\n\n\n",
    ],
)
def test_what_was_not_wrapped_stays(text: str) -> None:
    assert unwrapped(text) == text


def test_windows_line_ends_are_joined_too() -> None:
    text = wrapped(72, "\n\n")
    flowing = unwrapped(text.replace("\n", "\r\n"))
    assert flowing.split() == text.split() and len(flowing) == len(text) + text.count("\n")
    assert flowing.count("\r\n") == unwrapped(text).count("\n") == flowing.count("\r")


def test_a_list_below_a_wrapped_paragraph_keeps_its_lines() -> None:
    text = (
        wrapped(72, "\n\n") + "\n1. Kolev, “Report on the Harbour of Selm”, Selm Herald, 3 May 2031, p. 7\n2. Ibid.\n"
    )
    assert unwrapped(text).endswith("p. 7\n2. Ibid.\n")


def test_a_line_of_the_file_is_still_named_as_in_the_file() -> None:
    text = wrapped(72, "\n\n")
    document = read_plain(text.encode(), "story.txt")
    assert "left warnings unheard" in document.text
    line = next(number for number, one in enumerate(text.split("\n"), 1) if one.startswith("Unions accused"))
    assert document.spot(document.text.index("Unions accused")) == f"line {line}"


def test_markdown_keeps_its_front_matter_and_joins_its_paragraphs() -> None:
    front = f"---\ntitle: {'The harbour of Selm and all that has been said of it ' * 2}\ndate: 2031-05-03\n---\n"
    document = read_markdown((front + wrapped(72, "\n\n")).encode(), "story.md")
    assert document.date == "2031-05-03"
    assert PARAGRAPHS[1] in document.text


@given(st.text(alphabet="ab .\n-“é\r", max_size=600))
def test_any_text_keeps_its_length_and_its_words(text: str) -> None:
    flowing = unwrapped(text)
    assert len(flowing) == len(text) and flowing.split() == text.split()
    assert len(paragraphs(flowing)) <= len(text)
