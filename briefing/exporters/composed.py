"""A page as it is put together: its lines, and of which item at the desk each part of them tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from briefing.exporters.page import NONE_FOUND, count_lines, count_words, more


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a line, as finished Markdown, and the id of the item it tells of; None for what tells of none."""

    text: str
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a section: one part, or in a bullet several that belong together, or only share it for want of room."""

    parts: tuple[Part, ...]
    bullet: bool = False
    shared: bool = False

    @property
    def markdown(self) -> str:
        """The line as it stands on the page."""
        return ("- " if self.bullet else "") + (" · " if self.shared else "; ").join(part.text for part in self.parts)


@dataclass(frozen=True)
class Composed:
    """A page: the lines above its sections, the lines of each section in order, how many items each leaves out."""

    head: tuple[str, ...]
    sections: Mapping[str, tuple[Line, ...]]
    left_out: Mapping[str, int]

    @cached_property
    def markdown(self) -> str:
        """The page in Markdown; an empty section says that nothing was found, or what is only at the desk."""
        lines = list(self.head)
        for name, entries in self.sections.items():
            lines += ["", f"## {name}", *([entry.markdown for entry in entries] or [self.why_empty(name)])]
        return "\n".join(lines) + "\n"

    def why_empty(self, section: str) -> str:
        """What a section says that has no line."""
        return more(self.left_out[section]) if self.left_out.get(section) else NONE_FOUND

    @cached_property
    def words(self) -> int:
        """How many words it has, citation marks not counted."""
        return count_words(self.markdown)

    @cached_property
    def wrapped(self) -> int:
        """How many lines it has when wrapped as on paper."""
        return count_lines(self.markdown)
