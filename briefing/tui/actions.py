"""Everything a key can do at the desk, as one table: bindings, footer, help and the README's keys come from it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal, TypeAlias

Place: TypeAlias = Literal["anywhere", "pane", "reader"]

GROUPS = ("Moving", "Finding", "Deciding", "The page", "The desk")
"""The groups of the help, in order."""

MODIFIERS = ("ctrl", "shift", "alt", "super", "meta", "hyper")
"""What can be held down with a key, in Textual's names."""

RESERVED = frozenset({"ctrl+q", "ctrl+c"})
"""Keys that can't be given away: leaving and copying always work."""

KEY_NAMES = {
    "question_mark": "?", "exclamation_mark": "!", "slash": "/", "space": "Space", "enter": "Enter", "escape": "Esc",
    "tab": "Tab", "shift+tab": "Shift+Tab", "up": "↑", "down": "↓", "left": "←", "right": "→", "home": "Home",
    "end": "End", "pageup": "PgUp", "pagedown": "PgDn", "left_square_bracket": "[", "right_square_bracket": "]",
    "backspace": "Backspace", "plus": "+", "minus": "-", "semicolon": ";", "delete": "Del", "less_than_sign": "<",
    "greater_than_sign": ">", "equals_sign": "=", "left_curly_bracket": "{", "right_curly_bracket": "}",
    "shift+up": "Shift+↑", "shift+down": "Shift+↓",
}  # fmt: skip
"""How Textual's names of keys are shown to people."""

TEXTUAL_NAMES = {
    "solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at", "hyphen_minus": "minus",
    "plus_sign": "plus", "low_line": "underscore",
}  # fmt: skip
"""Where Textual's name of a key isn't Unicode's name of its character, as in `textual.keys`."""

ASCII_NAMES = {
    "↑": "Up", "↓": "Down", "←": "Left", "→": "Right", "Shift+↑": "Shift+Up", "Shift+↓": "Shift+Down",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a key can do.

    `id` is its name in `[keys]` of `briefing.toml`; `keys` are Textual's names of its default keys; `label` stands in
    the footer and the palette, `help` in the help. `place` says where it works; `hint` orders the footer: the lower
    the earlier, 0 for never.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: str
    place: Place = "anywhere"
    hint: int = 0

    @property
    def method(self) -> str:
        """The name of the action as Textual calls it."""
        return self.id.replace("-", "_")


ACTIONS = (
    Action("down", ("down", "j"), "Down", "next row or line", "Moving"),
    Action("up", ("up", "k"), "Up", "previous row or line", "Moving"),
    Action("right", ("right", "l"), "Right", "next pane", "Moving"),
    Action("left", ("left", "h"), "Left", "previous pane; from the reader back to the row", "Moving"),
    Action("page-down", ("pagedown",), "Page down", "one screen down", "Moving"),
    Action("page-up", ("pageup",), "Page up", "one screen up", "Moving"),
    Action("first", ("home", "g"), "First", "to the top", "Moving"),
    Action("last", ("end", "G"), "Last", "to the bottom", "Moving"),
    Action("actors", ("1",), "Actors", "the actors", "Moving"),
    Action("chronology", ("2",), "Chronology", "the chronology", "Moving"),
    Action("quotes", ("3",), "Quotes", "the key quotes", "Moving"),
    Action("questions", ("4",), "Questions", "the open questions", "Moving"),
    Action("reader", ("5",), "Reader", "the reader", "Moving"),
    Action("next-pane", ("tab",), "Next pane", "next pane or reader", "Moving"),
    Action("previous-pane", ("shift+tab",), "Previous pane", "previous pane or reader", "Moving"),
    Action("open", ("enter",), "Read", "open the evidence in the reader", "Moving", "pane", 1),
    Action("back", ("escape",), "Back", "back to the row; clear this pane's filter", "Moving", "reader", 1),
    Action(
        "filter",
        ("slash",),
        "Find",
        "filter this pane as you type; in the reader, search the document",
        "Finding",
        "pane",
        2,
    ),
    Action("next", ("n",), "Next", "next mention or piece of evidence, across documents", "Finding", "anywhere", 2),
    Action("previous", ("N",), "Previous", "previous mention or piece of evidence", "Finding", "anywhere", 3),
    Action("beside", ("equals_sign",), "Compare", "two pieces of evidence side by side", "Finding", "anywhere", 3),
    Action("time-on", ("right_curly_bracket",), "Later", "the next stretch of time with events", "Finding", "pane", 9),
    Action("time-back", ("left_curly_bracket",), "Earlier", "the stretch of time before", "Finding", "pane", 10),
    Action("dossier", ("i",), "Dossier", "all about this actor, each line with its sentence", "Finding", "anywhere", 3),
    Action("relations", ("R",), "Relations", "who acts on whom", "Finding", "anywhere", 11),
    Action("group", ("v",), "Group", "actors by state or organization, or by weight again", "Finding", "pane", 10),
    Action(
        "follow",
        ("f",),
        "Follow",
        "let all panes follow this: an actor, document, time or type",
        "Finding",
        "anywhere",
        3,
    ),
    Action("unfollow", ("backspace",), "Unfollow", "no longer follow what was chosen last", "Finding"),
    Action("clear", ("F",), "Clear", "clear what the panes follow, and all filters", "Finding", "anywhere"),
    Action(
        "new", ("w",), "New", "only what is new since your last visit, or everything again", "Finding", "anywhere", 12
    ),
    Action("jump", ("semicolon",), "Jump", "put a letter to every row in sight; type it to go there", "Finding"),
    Action("next-document", ("right_square_bracket",), "Next document", "next document", "Finding", "reader", 4),
    Action(
        "previous-document", ("left_square_bracket",), "Previous document", "previous document", "Finding", "reader", 5
    ),
    Action("pin", ("space",), "Pin", "pin to the page, or unpin", "Deciding", "pane", 4),
    Action("hide", ("x", "delete"), "Hide", "hide from the page, or show again", "Deciding", "pane", 5),
    Action("show-hidden", ("X",), "Hidden", "list hidden items too, or not", "Deciding", "pane"),
    Action("merge", ("m",), "Merge", "this actor or event is the same as another", "Deciding", "pane", 8),
    Action("split", ("M",), "Split", "one of its names, or places, is another actor or event", "Deciding", "pane", 10),
    Action("rename", ("r",), "Rename", "give this actor another name", "Deciding", "pane", 9),
    Action("kind", ("K",), "Kind", "say what kind of actor this is, or that it is none", "Deciding", "pane", 10),
    Action("speaker", ("s",), "Speaker", "say who said this", "Deciding", "anywhere", 8),
    Action("promote", ("p",), "Promote", "put this quote above the others, or back", "Deciding", "pane", 9),
    Action("date", ("d",), "Date", "set the date of this event, or of its document", "Deciding", "anywhere", 8),
    Action("answer", ("a",), "Answer", "answer this question", "Deciding", "pane", 8),
    Action("drop", ("D",), "Drop", "drop this question, or open it again", "Deciding", "pane", 9),
    Action("ask", ("plus",), "Ask", "put a question of your own to these words", "Deciding", "anywhere", 10),
    Action("undo", ("u",), "Undo", "take the last decision back", "Deciding", "anywhere", 11),
    Action("redo", ("U",), "Redo", "bring it back", "Deciding", "anywhere"),
    Action("decisions", ("L",), "Decisions", "all that was decided; x takes one back", "Deciding", "anywhere", 12),
    Action("page", ("b",), "Page", "the page as it will be exported, to work on", "The page", "anywhere", 6),
    Action("earlier", ("shift+up", "less_than_sign"), "Move up", "move a pinned line up", "The page", "pane", 6),
    Action("later", ("shift+down", "greater_than_sign"), "Move down", "move it down", "The page", "pane", 7),
    Action("word", ("e",), "Word", "put an event, a question or the bottom line in your words", "The page", "pane", 5),
    Action("bottom-line", ("B",), "Bottom line", "write or choose the bottom line", "The page", "anywhere", 9),
    Action("export", ("E",), "Export", "write the page", "The page", "anywhere", 12),
    Action("copy", ("y",), "Copy", "copy with its citation", "The page", "anywhere", 7),
    Action("edit", ("o",), "Editor", "open the source in $EDITOR at the line", "The page", "anywhere", 13),
    Action("pager", ("P",), "Pager", "read the page in $PAGER", "The page"),
    Action("zoom", ("z",), "Zoom", "one pane on the whole screen, or all again", "The desk", "anywhere", 6),
    Action("theme", ("t",), "Theme", "choose a theme", "The desk"),
    Action("notices", ("exclamation_mark",), "Notices", "what needs your attention", "The desk"),
    Action("stop", ("S",), "Stop reading", "stop reading; what is done stays", "The desk"),
    Action("palette", ("ctrl+p",), "Palette", "find a command, an actor, a document", "The desk", "anywhere", 14),
    Action("help", ("question_mark",), "Help", "why this is here, and all keys", "The desk", "anywhere", 15),
    Action("quit", ("q",), "Quit", "leave; every decision is already saved", "The desk", "anywhere", 16),
)
"""All actions, in the order of the help."""


def keymap(
    actions: Iterable[Action], custom: Mapping[str, str]
) -> tuple[dict[str, tuple[str, ...]], list[tuple[str, str]]]:
    """The keys of each action after the person's own, and what was wrong with those: the entry's id, and why.

    `custom` maps an action's id to keys, comma-separated. An unknown id, a reserved or empty key and a key that two
    actions claim are refused, with both names; a refused entry leaves the action its default keys, so there is always
    a way to quit.
    """
    known = {action.id: action for action in actions}
    keys = {action.id: action.keys for action in known.values()}
    problems = [(name, _unknown(name, known)) for name in custom if name not in known]
    for name, wanted in custom.items():
        if name not in known:
            continue
        chosen = tuple(dict.fromkeys(_textual_name(key) for key in _split(wanted)))
        problem = _refusal(known[name], chosen, keys, known, custom)
        if problem:
            problems.append((name, problem))
        else:
            keys[name] = chosen
    return keys, problems + _settle(keys, known)


def _split(keys: str) -> list[str]:
    """The keys of a comma-separated list; a comma itself is written `comma`."""
    return [key.strip() for key in keys.split(",") if key.strip()]


def _textual_name(key: str) -> str:
    """Textual's name of a key as a person writes it: "?" is "question_mark", "Space" is "space"."""
    shown = {name.lower(): textual for textual, name in KEY_NAMES.items()}
    if key.lower() in shown and not key.isalnum():
        return shown[key.lower()]
    if len(key) == 1:
        name = unicodedata.name(key, "").lower().replace("-", "_").replace(" ", "_")
        return key if key.isalnum() else TEXTUAL_NAMES.get(name, name)
    return shown.get(key.lower(), key.lower())


def _unknown(name: str, known: Mapping[str, Action]) -> str:
    near = get_close_matches(name, known, n=1)
    advice = f"; did you mean {near[0]!r}?" if near else ""
    return f"[keys] {name!r} is not an action{advice}"


def _refusal(
    action: Action,
    chosen: tuple[str, ...],
    keys: Mapping[str, tuple[str, ...]],
    known: Mapping[str, Action],
    custom: Mapping[str, str],
) -> str | None:
    """Why these keys can't be given to the action, or None if they can.

    A key that another action holds by default is free if that action is itself given other keys.
    """
    if not chosen:
        return f"[keys] {action.id!r} has no key; it keeps {shown_keys(action.keys)}"
    for key in chosen:
        unknown = [part for part in key.split("+")[:-1] if part not in MODIFIERS]
        if unknown:
            near = get_close_matches(unknown[0], MODIFIERS, n=1)
            advice = f"; did you mean {near[0]}?" if near else ""
            return f"[keys] {action.id!r}: there is no key {unknown[0]!r} to hold down{advice}"
        if key in RESERVED:
            return f"[keys] {action.id!r} can't have {shown_key(key)}, which always leaves or copies"
        for other, held in keys.items():
            if other != action.id and key in held and (other not in custom or other in _before(action.id, custom)):
                return f"[keys] {shown_key(key)} can't be both {action.id!r} and {known[other].id!r}"
    return None


def _before(name: str, custom: Mapping[str, str]) -> list[str]:
    """The ids that were settled before this one."""
    names = list(custom)
    return names[: names.index(name)]


def _settle(keys: dict[str, tuple[str, ...]], known: Mapping[str, Action]) -> list[tuple[str, str]]:
    """Give back the default keys where a refusal left two actions with one key; say so."""
    problems = []
    holder: dict[str, str] = {}
    for name, held in keys.items():
        for key in held:
            if key not in holder:
                holder[key] = name
                continue
            other = holder[key]
            clash = f"[keys] {shown_key(key)} can't be both {other!r} and {name!r}; all keys are as delivered"
            problems.append((name, clash))
    if problems:
        keys.update({name: action.keys for name, action in known.items()})
    return problems


def shown_key(key: str, unicode: bool = True) -> str:
    """A key as people know it: "Ctrl+P", "?", "Space"."""
    name = (
        KEY_NAMES.get(key)
        or _character(key)
        or "+".join(part.capitalize() if len(part) > 1 else part for part in key.split("+"))
    )
    if name.startswith("Ctrl+"):
        name = "Ctrl+" + name[5:].upper()
    return name if unicode else ASCII_NAMES.get(name, name)


def _character(key: str) -> str | None:
    """The character that a key named after one types: "%" of "percent_sign"; None for other keys."""
    try:
        return unicodedata.lookup(key.replace("_", " "))
    except KeyError:
        return None


def shown_keys(keys: Iterable[str], unicode: bool = True) -> str:
    """Several keys for reading: "↓ j"."""
    return " ".join(shown_key(key, unicode) for key in keys)


def table(actions: Iterable[Action] = ACTIONS) -> str:
    """The keys as a Markdown table, for the README."""
    rows = ["| key | id | what it does |", "|---|---|---|"]
    for action in actions:
        keys = " ".join(f"`{shown_key(key)}`" for key in action.keys)
        rows.append(f"| {keys} | `{action.id}` | {action.help} |")
    return "\n".join(rows) + "\n"
