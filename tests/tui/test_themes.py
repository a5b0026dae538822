from __future__ import annotations

from pathlib import Path

import pytest
from textual.color import Color

from briefing.tui import theme_files
from briefing.tui.theme_files import DEFAULT, choose
from briefing.tui.themes import ThemeError, load_theme, load_themes, read_theme, tokens
from tests.tui.fake import FakeSession, Settings
from tests.tui.pilot import at_desk

SHIPPED, _ = load_themes()


def _write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_what_is_shipped_is_sound_and_enough() -> None:
    shipped, problems = load_themes()
    assert problems == []
    assert {DEFAULT, "paper", "contrast", "ansi-dark", "ansi-light"} <= set(shipped)
    assert {theme.dark for theme in shipped.values()} == {True, False}


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_text_can_be_read_in_every_theme(name: str) -> None:
    theme = SHIPPED[name]
    if theme.ansi:
        return  # the terminal's own colours: nobody knows them here
    variables = {**tokens(theme), **theme.variables}
    background = theme.background or ""
    pairs = [
        (theme.foreground or "", background, 7.0),
        (variables["desk-dim"], background, 3.5),
        (variables["desk-name"], background, 4.5),
        (variables["desk-time"], background, 4.5),
        (variables["desk-said"], background, 4.5),
        (variables["desk-doubt"], background, 4.5),
        (variables["desk-cursor-text"], variables["desk-cursor"], 4.5),
        (variables["desk-evidence-text"], variables["desk-evidence"], 4.5),
    ]
    poor = [(text, on) for text, on, least in pairs if _contrast(text, on) < least]
    assert poor == []


def _contrast(text: str, background: str) -> float:
    """The contrast ratio of WCAG 2.1."""
    lighter, darker = sorted((_luminance(Color.parse(text)), _luminance(Color.parse(background))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    parts = [part / 255 for part in (color.r, color.g, color.b)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    "text, said",
    [
        ('primary = "#12"', "'primary' is no colour"),
        ('primary = "bluish"', "bluish"),
        ("primary = 3", "no colour: 3"),
        ('primry = "red"', "did you mean 'primary'"),
        ('primary = "red"\ndark = "yes"', "'dark' must be true or false"),
        ('accent = "red"', "must name a colour for 'primary'"),
        ('primary = "red"\nvariables = 3', "[variables] must be a table"),
        ('primary = "red"\n[variables]\nborder = "none"', "'border' is no colour"),
        ('primary = "red"\n[variables]\ndesk-cursor-style = "loud"', "'desk-cursor-style' must be of"),
        ("primary = ", "broken.toml"),
    ],
)
def test_a_mistake_is_told_with_file_and_key(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(ThemeError) as error:
        read_theme(_write(tmp_path, "broken.toml", text))
    assert said in str(error.value) and "broken.toml" in str(error.value)


async def test_a_broken_theme_gives_one_notice_and_the_rest_works() -> None:
    _write(theme_files.own_folder(), "broken.toml", 'primary = "bluish"')
    _write(theme_files.own_folder(), "mine.toml", 'primary = "#336699"')
    async with at_desk(FakeSession(settings=Settings(theme="mine"))) as sitting:
        assert sitting.app.theme == "mine"
        assert [problem for problem in sitting.desk.problems if "broken.toml" in problem] == sitting.desk.problems
        await sitting.press("j")
        assert sitting.desk.pane.rows.cursor == 1


async def test_an_unknown_theme_gives_a_notice_and_the_default() -> None:
    async with at_desk(FakeSession(settings=Settings(theme="papr"))) as sitting:
        assert sitting.app.theme == DEFAULT
        assert sitting.desk.problems == ["briefing.toml: there is no theme 'papr'; did you mean 'paper'?"]


async def test_the_desk_can_be_shown_in_every_theme() -> None:
    async with at_desk(FakeSession(settings=Settings(theme="ansi-light"))) as sitting:
        for name in SHIPPED:
            sitting.app.theme = name
            await sitting.settle()
        assert sitting.desk.problems == [] and sitting.told() == []


@pytest.mark.parametrize("name", ["ansi-light", "ansi-dark"])
async def test_behind_the_picker_the_desk_is_seen_in_the_theme_one_looks_at(name: str) -> None:
    async with at_desk() as sitting:
        await sitting.press("t", *name)
        assert sitting.app.theme == name and sitting.in_dialog and "1 Actors" in sitting.screen


@pytest.mark.parametrize(
    "text", ['primary = "red"', 'primary = "ansi_red"\nansi = true', 'primary = "red"\nansi = true']
)
async def test_the_desk_starts_in_the_least_of_themes(text: str) -> None:
    _write(theme_files.own_folder(), "least.toml", text)
    async with at_desk(FakeSession(settings=Settings(theme="least"))) as sitting:
        await sitting.press("2", "enter", "d")
        assert sitting.app.theme == "least" and sitting.in_dialog


def test_choosing_without_a_near_name_lists_the_themes() -> None:
    name, problem = choose(SHIPPED, "zzz")
    assert name == DEFAULT and problem is not None and "contrast" in problem


def test_a_theme_of_ones_own_goes_before_ours() -> None:
    _write(theme_files.own_folder(), "ink.toml", 'primary = "#abcdef"')
    assert load_themes()[0]["ink"].primary == "#abcdef"


def test_one_theme_is_read_alone_the_persons_own_before_ours() -> None:
    assert load_theme("paper") == SHIPPED["paper"]
    _write(theme_files.own_folder(), "paper.toml", 'primary = "#abcdef"')
    assert load_theme("paper").primary == "#abcdef"


@pytest.mark.parametrize("name", ["paper", "ink"])
def test_in_the_place_of_a_broken_theme_comes_ours_of_that_name(name: str) -> None:
    _write(theme_files.own_folder(), f"{name}.toml", "primary = 1 2")
    assert load_theme(name) == SHIPPED[name]


def test_in_the_place_of_a_broken_theme_without_another_comes_the_default() -> None:
    _write(theme_files.own_folder(), "mine.toml", 'primary = "no colour"')
    assert load_theme("mine") == SHIPPED[DEFAULT]
