"""The README says what the program does: its tables and commands are held against the program's own."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

from briefing.arguments import COMMANDS
from briefing.config import SETTINGS
from briefing.model import DecisionKind
from briefing.tui.actions import ACTIONS, KEY_NAMES
from briefing.tui.queries import LEGEND

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def keys_table() -> str:
    """The rows of the README's table of keys, as the action table gives them."""
    return "\n".join(
        f"| {' '.join(f'`{KEY_NAMES.get(key, _shown(key))}`' for key in action.keys)} | {action.help} (`{action.id}`) |"
        for action in ACTIONS
    )


def _shown(key: str) -> str:
    return key.replace("ctrl+", "Ctrl+")


def settings_table() -> str:
    """The rows of the README's table of settings, as the configuration's own table gives them."""
    return "\n".join(
        f"| `{'.'.join(part if part != '*' else 'NAME' for part in setting.path)}` | {setting.doc} | "
        f"`{setting.example}` |"
        for setting in SETTINGS
    )


GUIDED = (
    "",
    "annotators/attribution",
    "annotators/doubts",
    "annotators/events",
    "annotators/mentions",
    "annotators/timex",
    "assembly/actors",
    "assembly/chronology",
    "assembly/questions",
    "assembly/quotes",
    "exporters",
    "model",
    "readers",
    "tui",
)
"""The packages whose docstring says which file does what."""


@pytest.mark.parametrize("package", GUIDED)
def test_the_guide_of_a_package_names_all_its_files(package: str) -> None:
    folder = ROOT / "briefing" / package
    guide = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    named = set(re.findall(r"`(?:[a-z_]+/)?([a-z_]+)`", guide)) | {"__init__", "__main__"}
    assert sorted(path.stem for path in folder.glob("*.py") if path.stem not in named) == []


def test_the_table_of_keys_is_the_programs() -> None:
    assert keys_table() in README


def test_the_table_of_terms_is_the_programs() -> None:
    rows = (f"| {'a word' if term == 'word' else f'`{term}`'} | {what} |" for term, what in LEGEND)
    assert "\n".join(rows) in README


def test_the_table_of_settings_is_the_programs() -> None:
    assert settings_table() in README


def test_every_command_is_in_the_table() -> None:
    named = set(re.findall(r"^\| `briefing (\w+)", README, re.MULTILINE))
    assert named == set(COMMANDS)


def test_every_kind_of_decision_is_in_the_table() -> None:
    table = README.split("| `kind` |")[1].split("\n\n")[0]
    assert set(get_args(DecisionKind)) <= set(re.findall(r"`([\w-]+)`", table))


def test_ci_runs_the_readmes_test_command_word_for_word() -> None:
    opens, tests = re.findall(r"```sh\n(.+)\n```", README)
    assert tests in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert opens.endswith(".venv/bin/briefing")


def test_every_dependency_has_its_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    table = README.split("## Dependencies")[1]
    for requirement in project["dependencies"]:
        assert re.split(r"[<>=]", requirement)[0] in table


def test_the_pictures_in_the_readme_are_there() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert len(pictures) == 3
    assert all((ROOT / picture).read_text(encoding="utf-8").startswith("<svg") for picture in pictures)


if __name__ == "__main__":  # write the tables anew after a change of keys or settings
    text = re.sub(
        r"(\| keys \| what they do \|\n\| --- \| --- \|\n)(?:.*\n)*?\n", lambda m: m[1] + keys_table() + "\n\n", README
    )
    text = re.sub(r"(\| setting \|.*\n\| --- .*\n)(?:.*\n)*?\n", lambda m: m[1] + settings_table() + "\n\n", text)
    (ROOT / "README.md").write_text(text, encoding="utf-8")
