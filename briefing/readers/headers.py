"""The headers of a message, as they stand above its text: in a mail, in one passed on, in one saved as plain text."""

from __future__ import annotations

import re

from briefing.model import BlockRole
from briefing.readers.calendar import explicit_date
from briefing.readers.facts import Metadata

LONGEST = 1_000
"""No header that says anything is longer."""
_REPLIED = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s?:\s*){1,9}", re.IGNORECASE)
_FIELD = re.compile(r"\*?(from|date|sent|subject|to|cc|reply-to):\*?\s+(\S.{0,1000})", re.IGNORECASE)


def bare_subject(subject: str) -> str:
    """A subject without "Re:" and "Fwd:"."""
    return _REPLIED.sub("", subject)


def person(sender: str) -> str:
    """The name of a sender, of whom an address may be stated as well; nothing where only that is."""
    name, address, _ = sender.partition("<")
    return name.strip(" \"'") if address or "@" not in name else ""


def fields(text: str) -> tuple[int, dict[str, str]]:
    """The headers that a text begins with, by their names in lower case, and how long they are."""
    length, found = 0, {}
    for line in text.splitlines(keepends=True):
        field = _FIELD.match(line.strip())
        if field:
            name = field[1].casefold()
            found["date" if name == "sent" else name] = field[2]
        elif found and not line.strip():
            break
        length += len(line)
    return length, found


def headed(text: str) -> tuple[Metadata, dict[int, BlockRole]] | None:
    """What the headers above a plain text say, and what its first lines are; None where it has none."""
    length, stated = fields(text[: 2 * LONGEST])
    first = text[:LONGEST].lstrip().splitlines()[:1]
    if not {"from", "subject"} <= stated.keys() or not first or _FIELD.match(first[0].strip()) is None:
        return None
    roles: dict[int, BlockRole] = {}
    place = 0
    for line in text[:length].splitlines(keepends=True):
        start = place + len(line) - len(line.lstrip())
        roles[start] = "title" if line.lstrip().casefold().startswith("subject") else "back"
        place += len(line)
    date = explicit_date(stated.get("date", ""))
    return Metadata(title=bare_subject(stated["subject"]), date=date, author=person(stated["from"]) or None), roles
