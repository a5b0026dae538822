from __future__ import annotations

import pytest
from textual.keys import KEY_NAME_REPLACEMENTS

from briefing.tui.actions import ACTIONS, GROUPS, TEXTUAL_NAMES, keymap, shown_key, table

DEFAULTS = {action.id: action.keys for action in ACTIONS}


def test_no_key_does_two_things() -> None:
    keys = [key for action in ACTIONS for key in action.keys]
    assert sorted(keys) == sorted(set(keys))


def test_every_action_stands_in_a_group_of_the_help() -> None:
    assert {action.group for action in ACTIONS} == set(GROUPS)


def test_nothing_hangs_on_keys_that_terminals_swallow() -> None:
    swallowed = {f"ctrl+{letter}" for letter in "hijmscqz"}
    assert [action.id for action in ACTIONS if set(action.keys) & swallowed] == []


def test_without_keys_of_ones_own_all_are_as_delivered() -> None:
    assert keymap(ACTIONS, {}) == (DEFAULTS, [])


def test_keys_are_read_as_people_write_them() -> None:
    keys, problems = keymap(ACTIONS, {"hide": "H, Del", "notices": "%", "filter": "Ctrl+F"})
    assert problems == []
    assert keys["hide"] == ("H", "delete") and keys["notices"] == ("percent_sign",) and keys["filter"] == ("ctrl+f",)


def test_characters_have_textuals_names() -> None:
    assert TEXTUAL_NAMES == KEY_NAME_REPLACEMENTS


def test_a_clash_is_refused_with_both_names() -> None:
    keys, problems = keymap(ACTIONS, {"hide": "m"})
    assert keys["hide"] == DEFAULTS["hide"]
    [(name, why)] = problems
    assert name == "hide" and "'hide'" in why and "'merge'" in why and " m " in why


def test_two_actions_may_change_places() -> None:
    keys, problems = keymap(ACTIONS, {"hide": "m", "merge": "x"})
    assert problems == [] and keys["hide"] == ("m",) and keys["merge"] == ("x",)


def test_a_key_set_free_by_a_refused_entry_is_not_taken() -> None:
    keys, problems = keymap(ACTIONS, {"hide": "m", "merge": "u"})
    assert keys == DEFAULTS and len(problems) == 2


def test_a_misspelt_key_to_hold_down_is_refused_with_the_nearest() -> None:
    keys, problems = keymap(ACTIONS, {"dossier": "ctlr+y"})
    assert keys["dossier"] == ("i",)
    assert "did you mean ctrl?" in problems[0][1]


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    _, problems = keymap(ACTIONS, {"hidde": "h"})
    assert problems == [("hidde", "[keys] 'hidde' is not an action; did you mean 'hide'?")]


@pytest.mark.parametrize("wanted", ["", ",", "ctrl+q", "ctrl+c"])
def test_there_is_always_a_way_to_quit(wanted: str) -> None:
    keys, problems = keymap(ACTIONS, {"quit": wanted})
    assert keys["quit"] == ("q",) and len(problems) == 1


def test_quit_can_move_and_its_key_can_be_used_then() -> None:
    keys, problems = keymap(ACTIONS, {"quit": "Q", "hide": "q"})
    assert problems == [] and keys["quit"] == ("Q",) and keys["hide"] == ("q",)


@pytest.mark.parametrize(
    "key, shown",
    [("question_mark", "?"), ("ctrl+p", "Ctrl+P"), ("N", "N"), ("f5", "F5"), ("shift+tab", "Shift+Tab"), ("down", "↓")],
)
def test_keys_are_shown_as_people_know_them(key: str, shown: str) -> None:
    assert shown_key(key) == shown


def test_keys_can_be_shown_in_ascii() -> None:
    assert all(shown_key(key, unicode=False).isascii() for action in ACTIONS for key in action.keys)


def test_the_table_has_every_action() -> None:
    text = table()
    assert all(f"`{action.id}`" in text and action.help in text for action in ACTIONS)
