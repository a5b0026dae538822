"""The page, for people, and the same briefing for programs."""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from briefing.model import Briefing

FORMATS = ("md", "html", "json", "csv")
"""What `briefing export --format` can write."""
_MODULES = {"md": "markdown"}


def exporter(format_: str) -> Callable[[Briefing], str]:
    """What writes a format of `FORMATS`: a pure function of the briefing. Only that format's module is imported."""
    module = import_module(f"briefing.exporters.{_MODULES.get(format_, format_)}")
    return cast(Callable[[Briefing], str], module.export)
