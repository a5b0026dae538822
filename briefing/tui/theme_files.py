"""Where themes are kept and what they are called: ours in the package, the person's in the configuration folder.

No Textual here: a theme that there isn't is told by commands too that never open a desk.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from pathlib import Path

from platformdirs import user_config_dir

DEFAULT = "ink"
"""The theme of those who name none."""


def built_in() -> Path:
    """The folder of the themes that come with the program: in an installed package, or in a checkout."""
    packaged = Path(__file__).parents[1] / "themes"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "themes"


def own_folder() -> Path:
    """The folder where a person's own themes are looked for."""
    return Path(user_config_dir("briefing")) / "themes"


def theme_files() -> Iterator[Path]:
    """The files of all themes, the person's own after ours."""
    for folder in (built_in(), own_folder()):
        try:
            yield from sorted(entry for entry in folder.iterdir() if entry.suffix == ".toml")
        except OSError:  # no such folder, or one that can't be read: then there are no themes in it
            continue


def name_of(source: Path) -> str:
    """The name of a file's theme."""
    return source.name.removesuffix(".toml")


def choose(names: Collection[str], wanted: str | None) -> tuple[str, str | None]:
    """The name of the theme to start with, and what was wrong with the wanted one."""
    if wanted is None or wanted in names:
        return wanted or DEFAULT, None
    near = get_close_matches(wanted, names, n=1)
    advice = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(sorted(names))}"
    return DEFAULT, f"there is no theme {wanted!r}; {advice}"
