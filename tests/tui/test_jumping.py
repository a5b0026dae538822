"""Letters for what one can jump to: short, and none the beginning of another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.jumping import LETTERS, Jump, labels
from tests.tui.fake import FakeSession, Settings
from tests.tui.pilot import at_desk
from tests.tui.sample import sample


def test_a_few_places_have_one_letter_each() -> None:
    assert labels(["one", "two", "three"]) == {"a": "one", "s": "two", "d": "three"}
    assert list(labels(range(26))) == list(LETTERS)


def test_beyond_that_the_last_letters_begin_pairs() -> None:
    found = labels(range(28))
    assert found["a"] == 0 and list(found)[24:] == ["n", "ma", "ms", "md"]


@given(st.integers(0, 1000), st.sampled_from(["ab", "abc", LETTERS]))
def test_no_label_begins_another(count: int, letters: str) -> None:
    found = labels(range(count), letters)
    names = list(found)
    assert len(names) == min(count, len(letters) ** 2)
    assert not any(name != other and other.startswith(name) for name in names[-60:] for other in names)
    assert list(found.values()) == list(range(len(names)))


def test_typing_narrows_down_to_one_or_leads_nowhere() -> None:
    jump = Jump(labels(range(28)))
    one = jump.type("a")
    assert one is not None and one.meant == 0
    first = jump.type("m")
    assert first is not None and first.meant is None and list(first.open.values()) == [25, 26, 27]
    second = first.type("s")
    assert second is not None and second.meant == 26
    assert first.type("z") is None and jump.type("1") is None and Jump[int]({}).type("a") is None


@pytest.mark.parametrize("unicode", [True, False])
async def test_letters_of_two_stand_apart_from_the_words_of_their_row_and_in_reverse(unicode: bool) -> None:
    whole = sample()
    many = tuple(replace(whole.actors[0], id=f"n{number}") for number in range(200))
    session = FakeSession(replace(whole, actors=many), Settings(unicode=unicode))
    async with at_desk(session, size=(80, 60)) as sitting:
        rows = sitting.desk.pane.rows
        await sitting.press("j", "semicolon")
        drawn = [rows.render_line(y) for y in range(rows.size.height)]
        named = [strip for strip in drawn if "Ines Calder" in strip.text]
        assert len(named) > 40
        assert all(strip.text[:3].strip().isupper() and strip.text[2:].startswith(" Ines Calder") for strip in named)
        plain = next(strip for strip in named if not strip.text[1].isspace() and strip is not drawn[1])
        style = next(iter(plain)).style
        assert style is not None and style.reverse
        await sitting.press("escape")
        assert rows.render_line(3).text.startswith("  Ines Calder")
