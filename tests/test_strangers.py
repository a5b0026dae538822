"""Names in the configuration that no actor of the documents bears: said at once, with the nearest that one does."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.config import load
from briefing.model import Actor
from briefing.strangers import nearest, strangers

ACTORS = (
    Actor("a1", "North Korea", "state", (), aliases=("North Korean",)),
    Actor("a2", "DPRK", "organization", ()),
    Actor("a3", "National Police of Kenya", "organization", ()),
)


@pytest.mark.parametrize(
    ("aliases", "told"),
    [
        ('"North Korea" = ["DPRK"]', []),
        ('"north korea" = ["Dprk"]', []),  # as the documents' names are compared
        ('"North Korea" = ["Hermit Kingdom"]', []),  # may come with a later document
        ('"North Korea" = ["North Koreans"]', []),  # near, but to a name it has already
        ('"North Korea" = ["DPKR"]', [("DPKR", "did you mean DPRK?")]),
        ('"Nort Korea" = ["DPRK", "NK"]', [("Nort Korea", "did you mean North Korea?")]),
        ('"Ruritania" = ["Strelsau"]', [("Ruritania", "names count once documents have both")]),
    ],
)
def test_an_alias_for_nobody_is_named_with_its_line(tmp_path: Path, aliases: str, told: list[tuple[str, str]]) -> None:
    path = tmp_path / "briefing.toml"
    path.write_text(f'sources = ["."]\n\n[aliases]\n{aliases}\n', encoding="utf-8")
    found = list(strangers(load(path), ACTORS))
    assert [(one.path, one.line, one.is_source) for one in found] == [("briefing.toml", 4, False)] * len(told)
    for one, (name, advice) in zip(found, told, strict=True):
        assert f"no actor of the documents is called {name!r}" in one.reason and one.advice == advice


def test_a_configuration_that_is_gone_meanwhile_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "briefing.toml"
    path.write_text('[aliases]\n"Ruritania" = ["Strelsau"]\n', encoding="utf-8")
    config = load(path)
    path.unlink()
    assert [one.line for one in strangers(config, ACTORS)] == [None]


def test_the_nearest_name_is_near_or_none() -> None:
    names = [name for actor in ACTORS for name in (actor.name, *actor.aliases)]
    assert nearest("national police of kenia", names) == "National Police of Kenya"
    assert nearest("Ruritania", names) is None and nearest("", names) is None and nearest("x", []) is None
