"""The page, for people, and the same briefing for programs."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from briefing.exporters import json, markdown
from briefing.model import Briefing

FORMATS: Mapping[str, Callable[[Briefing], str]] = MappingProxyType({"md": markdown.export, "json": json.export})
"""What `briefing export --format` can write, each a pure function of the briefing."""
