from __future__ import annotations

from pathlib import Path

import pytest

from briefing.config import SETTINGS, Config, ConfigError, Facts, load, starter


def written(folder: Path, text: str) -> Path:
    path = folder / "briefing.toml"
    path.write_text(text, encoding="utf-8")
    return path


def mistakes(folder: Path, text: str) -> list[str]:
    path = written(folder, text)
    with pytest.raises(ConfigError) as caught:
        load(path)
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def test_every_setting_is_understood_by_its_own_example(tmp_path: Path) -> None:
    for setting in SETTINGS:
        *tables, key = [part if part != "*" else '"a b.txt"' for part in setting.path]
        head = f"[{'.'.join(tables)}]\n" if tables else ""
        load(written(tmp_path, f"{head}{key} = {setting.example}\n"))


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    config = load(
        written(
            tmp_path,
            'title = "T"\nsources = "docs"\nas_of = "2024-12"\n[documents."a.txt"]\ndate = 2024-10-25\n'
            'reliability = "B"\n[aliases]\n"North Korea" = ["DPRK", "NK"]\n[keys]\nquit = "ctrl+q"\n'
            '[brief]\nfile = "b.md"',
        )
    )
    assert config == Config(
        folder=tmp_path,
        path=tmp_path / "briefing.toml",
        title="T",
        sources=("docs",),
        as_of="2024-12",
        brief="b.md",
        documents={"a.txt": Facts(date="2024-10-25", reliability="B")},
        aliases={"DPRK": "North Korea", "NK": "North Korea"},
        keys={"quit": "ctrl+q"},
    )


def test_the_sample_configuration_is_right() -> None:
    config = load(Path(__file__).parents[1] / "briefing.toml")
    assert config.documents["000_58e44163f993956e.txt"].date == "2024-10-25"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('\ntitel = "T"', "briefing.toml:2: titel is not a setting; did you mean title?"),
        ("title = 3", 'briefing.toml:1: title must be text in quotation marks, such as "North Korean troops"'),
        ("mouse = 1", "briefing.toml:1: mouse must be true or false"),
        ("as_of = 2024-10-25T10:00:00", 'briefing.toml:1: as_of must be a date, such as 2024-10-25 or "2024-10"'),
        ('# note\n[documents."a.txt"]\n\ndat = 2024-10-25', 'briefing.toml:4: documents."a.txt".dat is not a setting;'),
        ('[documents."a.txt"]\nreliability = "Z"', "briefing.toml:2: "),
        ('[aliases]\nA = ["X"]\nB = ["x"]', 'briefing.toml:3: "x" is a name of A already'),
        ("title = ", "briefing.toml:1: is not TOML"),
        ('[brief]\nfiel = "x"', "briefing.toml:2: brief.fiel is not a setting; did you mean brief.file?"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_the_nearest_name(tmp_path: Path, text: str, says: str) -> None:
    (found,) = mistakes(tmp_path, text)
    assert found.startswith(says)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    assert len(mistakes(tmp_path, 'titel = "T"\nmouse = 1\nunicode = true\n')) == 2


def test_the_first_file_that_init_writes_is_read_back(tmp_path: Path) -> None:
    config = load(written(tmp_path, starter('The "T"\\', ["seeds"], ["a b.txt"])))
    assert (config.title, config.sources) == ('The "T"\\', ("seeds",))
