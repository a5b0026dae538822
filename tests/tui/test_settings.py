"""Mistakes in the person's settings: said with file, line and the nearest right one, at the desk and without it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.config import load
from briefing.tui.settings import problems
from tests.tui.fake import FakeSession, Settings
from tests.tui.pilot import at_desk

FILE = """sources = ["story.txt"]
theme = "papr"

[keys]
# mine
hidde = "H"
pin = "x"
"""
SAID = [
    "{}:2: there is no theme 'papr'; did you mean 'paper'?",
    "{}:6: [keys] 'hidde' is not an action; did you mean 'hide'?",
    "{}:7: [keys] x can't be both 'pin' and 'hide'",
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text("Dockers stopped work in Port Elin on Monday.", encoding="utf-8")
    path = tmp_path / "briefing.toml"
    path.write_text(FILE, encoding="utf-8")
    return path


def _said(path: object) -> list[str]:
    return [message.format(path) for message in SAID]


def test_mistakes_are_told_with_their_lines(file: Path) -> None:
    assert [str(problem) for problem in problems(load(file))] == _said(file)
    assert problems(Settings()) == ()


def test_commands_tell_them_and_go_on(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", "--config", str(file)]) == 0
    told = capsys.readouterr()
    assert told.err.splitlines() == [f"briefing: {message}" for message in _said(file)]
    assert "story.txt" in told.out


def test_telling_them_takes_no_textual(file: Path) -> None:
    code = "import sys; from briefing.cli import main; main(sys.argv[1:]); print({'rich', 'textual'} & {*sys.modules})"
    call = [sys.executable, "-c", code, "sources", "--config", str(file)]
    found = subprocess.run(call, capture_output=True, encoding="utf-8", check=True)
    assert found.stdout.endswith("set()\n") and "did you mean 'paper'?" in found.stderr


async def test_mistakes_stand_among_the_notices() -> None:
    settings = Settings(theme="papr", keys={"hidde": "H", "pin": "x"})
    async with at_desk(FakeSession(settings=settings)) as sitting:
        assert sitting.desk.problems == [re.sub(r":\d", "", message.format("briefing.toml")) for message in SAID]
        await sitting.press("exclamation_mark")
        assert "did you mean 'paper'?" in sitting.dialog
