"""The whole program on the terminals people have: it starts, shows the desk, and leaves the terminal as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.terminal import terminal

ALTERNATE, BACK, HIDDEN, SHOWN = b"\x1b[?1049h", b"\x1b[?1049l", b"\x1b[?25l", b"\x1b[?25h"
"""To the alternate screen and back, the cursor hidden and shown."""

STORY = "Dockers stop work\n\nDockers in Port Elin stopped work on Monday, their union said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "environment",
    [{"TERM": "xterm-256color"}, {"TERM": "tmux-256color"}, {"TERM": "linux"}, {"NO_COLOR": "1"}],
    ids=["xterm", "tmux", "linux", "no-color"],
)
def test_the_desk_starts_and_leaves_the_terminal_as_it_was(folder: Path, environment: dict[str, str]) -> None:
    with terminal(["-m", "briefing", "--no-cache", str(folder)], **environment) as shown:
        first = shown.show(until=b"Reader", seconds=60)
        assert ALTERNATE in first and HIDDEN in first and b"Actors" in first
        shown.press(b"q")
        last = shown.show(until=None, seconds=20)
        assert shown.process.wait(5) == 0
    assert last.rindex(BACK) > last.rfind(ALTERNATE) and last.rindex(SHOWN) > last.rfind(HIDDEN)
    assert b"Traceback" not in first + last


def test_a_dumb_terminal_gets_the_brief(folder: Path) -> None:
    with terminal(["-m", "briefing", "--no-cache", str(folder)], TERM="dumb") as shown:
        text = shown.show(until=None, seconds=120)
        assert shown.process.wait(5) == 0
    assert b"\x1b" not in text and b"Traceback" not in text
    assert b"## Sources" in text and b"*Dockers stop work*" in text


@pytest.mark.parametrize(
    "key, environment, told",
    [
        (b"o", {"EDITOR": "no-such-editor -w"}, b"no-such-editor can't be started"),
        (b"P", {"PAGER": "no-such-pager"}, b"no-such-pager can't be started"),
        (b"o", {"EDITOR": "false"}, b"false ended with an error (1)"),
    ],
)
def test_a_program_that_fails_is_named_and_the_desk_goes_on(
    folder: Path, key: bytes, environment: dict[str, str], told: bytes
) -> None:
    with terminal(["-m", "briefing", "--no-cache", str(folder)], VISUAL="", **environment) as shown:
        shown.show(until=b"1 document", seconds=60)
        shown.press(key)
        assert told in shown.show(until=told, seconds=20)
        shown.press(b"q")
        shown.show(until=None, seconds=20)
        assert shown.process.wait(5) == 0
