"""What the words of an office say: when it is held, whether it leads a body, whether they are an office at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.lexicon import words
from briefing.model import Role
from briefing.text import one_line

_BRACKETS = re.compile(r"[()]")
_MINISTERS = frozenset({"Minister", "Secretary", "Commissioner"})
_PREMIER = re.compile(r"\bPM\b")


def office_of(described: str) -> tuple[str, str]:
    """A pattern of what a description says of the time, before anything else, and its office: "former", "president"."""
    first, _, office = plain(described).partition(" ")
    if office and first.casefold() in words("titles", "passing_modifiers"):
        return rf"\b{re.escape(first)}\b.*", office
    return "", plain(described)


def plain(stated: str) -> str:
    """The words of a role in full, without brackets: "Green Party (GP) PM"."""
    return _PREMIER.sub("prime minister", _BRACKETS.sub("", one_line(stated)))


def leads(role: Role) -> bool:
    """Whether a role is at the head of its body now: "FP chairman", "president of the FP"; not "FP spokeswoman"."""
    noun = re.split(r" (?:of|at|for) ", role.text.casefold())[0].rpartition(" ")[2]
    return role.tense in ("current", "acting") and noun in words("titles", "leaders")


def is_title(before: Sequence[str]) -> bool:
    """Whether the words before a name are one office: "Minister of State for Trade", not "Spokesman for President"."""
    small = {"of", "the", "The"} | ({"for"} if not _MINISTERS.isdisjoint(before) else set())
    return all(word in small or word[:1].isupper() for word in before)
