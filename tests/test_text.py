from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text import one_line, visible, words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Seoul’s “no” – 한국 é 👍🏽", "Seoul’s “no” – 한국 é 👍🏽"),
        ("\x1b[31mred\x07", "␛[31mred␇"),
        ("a\u202eb\u2066c", "a\ufffdb\ufffdc"),
        ("one\r\ntwo\tthree", "one \ntwo\tthree"),
        ("\x7f\x9b31m", "␡\ufffd31m"),
        ("\ud800", "\ufffd"),
        ("\x1f \x80\x9f\u00a0", "␟ \ufffd\ufffd\u00a0"),
        ("a\u061cb\u200fc\u2060d\U000e0041", "a\ufffdb\ufffdc\ufffdd\ufffd"),
        ("co\u00adop \u200c \U0001f469\u200d\U0001f52c", "co\u00adop \u200c \U0001f469\u200d\U0001f52c"),
    ],
)
def test_what_could_steer_a_terminal_is_shown_instead(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(alphabet=st.characters(codec=None)))
def test_offsets_stay_and_no_control_gets_through(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert all(unicodedata.category(character) not in ("Cc", "Cs") or character in "\n\t" for character in shown)
    assert visible(shown) == shown


def test_one_line_folds_white_space() -> None:
    assert one_line("  South\n Korea's\u00a0ministry\r\n") == "South Korea's ministry"


def test_words_are_stretches_with_a_letter_or_a_digit() -> None:
    assert words("About 8,000 soldiers – “said” … he.") == 5


def test_text_that_needs_no_look_at_each_character_is_shown_as_if_it_had_had_one() -> None:
    looked_at = "\x1b"  # makes sure that each character is
    for code in (*range(0x3000), *range(0xD7F0, 0xE010), *range(0xFE00, 0x10000), *range(0xE0000, 0xE0100)):
        assert visible(chr(code)) == visible(looked_at + chr(code))[1:]
