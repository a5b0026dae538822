"""Document text on the page: nothing in it can become Markdown of its own."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.exporters.safe import comparable, escape, named, quoted, shortened, unescape


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("# Heading", r"\# Heading"),
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("7. item", r"7\. item"),
        ("> quoted", r"\> quoted"),
        ("=====", r"\====="),
        ("[link](https://evil.example)", r"\[link\](https\://evil.example)"),
        ("![image](x)", r"!\[image\](x)"),
        ("see [1:3]", r"see \[1:3\]"),
        ("<script>", r"\<script>"),
        ("a &lt; b", r"a \&lt; b"),
        ("a &#60; b", r"a \&\#60; b"),
        ("Johnson & Johnson, No. # 1, 2 > 1", "Johnson & Johnson, No. # 1, 2 > 1"),
        ("| a | b |", r"\| a \| b \|"),
        ("**bold** `code`", r"\*\*bold\*\* \`code\`"),
        ("www.evil.example", r"www\.evil.example"),
        ("write to a@b.example", r"write to a\@b.example"),
        ("one\n\n# two", "one # two"),
        ("at 10:30 on 3.5. in snake_case", "at 10:30 on 3.5. in snake_case"),
        ("_em_", r"\_em\_"),
        ("\x1b[31mred", r"␛\[31mred"),
        ("\u202eright to left", "\ufffdright to left"),
    ],
)
def test_escape(text: str, markdown: str) -> None:
    assert escape(text) == markdown


def test_quotation_marks_on_a_line_always_pair() -> None:
    assert escape("He said “no” twice") == 'He said "no" twice'
    assert escape("He said “no") == "He said 'no"
    assert quoted("They call it “mad,”") == "\"They call it 'mad,'\""
    assert quoted("We will,") == '"We will"'


def test_a_name_holds_no_quotation() -> None:
    assert named("Ana “Lupe” Reyes") == "Ana 'Lupe' Reyes"


@given(st.text())
def test_what_is_escaped_reads_as_it_was(text: str) -> None:
    assert comparable(unescape(escape(text))) == comparable(text)
    assert escape(text).count('"') % 2 == 0
    assert quoted(text).count('"') == 2
    assert "\n" not in escape(text)


@given(st.text(alphabet="[]\\1:2 a"))
def test_no_text_makes_a_citation(text: str) -> None:
    assert re.search(r"(?<!\\)\[\d+:\d+\]", escape(text)) is None


def test_shortened_tells_that_words_are_missing() -> None:
    assert shortened("one two three", 13) == "one two three"
    assert shortened("one two three four", 13) == "one two …"
    assert shortened("x" * 9999, 13) == "x" * 11 + " …"
