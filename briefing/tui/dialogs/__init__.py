"""The dialogs, one a file. A file is imported when its first dialog opens, since the desk is painted without any.

from briefing.tui import dialogs

dialogs.Picker("Theme", [dialogs.Choice("ink", "ink")])
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.tui.dialogs import explain as explain
    from briefing.tui.dialogs import notices as notices
    from briefing.tui.dialogs.answer import Answer as Answer
    from briefing.tui.dialogs.ask import Ask as Ask
    from briefing.tui.dialogs.confirm import Confirm as Confirm
    from briefing.tui.dialogs.facts import Facts as Facts
    from briefing.tui.dialogs.jump import JumpScreen as JumpScreen
    from briefing.tui.dialogs.merge import Merge as Merge
    from briefing.tui.dialogs.picker import Choice as Choice
    from briefing.tui.dialogs.picker import Picker as Picker
    from briefing.tui.dialogs.text import ShowText as ShowText

WHERE = {
    "Answer": "answer",
    "Ask": "ask",
    "Choice": "picker",
    "Confirm": "confirm",
    "Facts": "facts",
    "JumpScreen": "jump",
    "Merge": "merge",
    "Picker": "picker",
    "ShowText": "text",
}
"""Each class's file."""

MODULES = ("explain", "notices")
"""What has functions only."""


def __getattr__(name: str) -> object:
    """The class or module of that name, imported now. Raises AttributeError."""
    if name in MODULES:
        return import_module(f"{__name__}.{name}")
    if name in WHERE:
        found: object = getattr(import_module(f"{__name__}.{WHERE[name]}"), name)
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
