"""The text of the notices: what needs a person's attention, and what can be done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content

from briefing.model import Stale, Unread
from briefing.text import one_line


def notices(unread: Sequence[Unread], stale: Sequence[Stale], problems: Iterable[str]) -> Content:
    """Everything that needs attention, in three groups; a word of calm if there is nothing."""
    groups = [
        ("Not read, or not wholly", [_unread(each) for each in unread]),
        ("Decisions that no longer fit", [_stale(each) for each in stale]),
        ("About the program", [Content(one_line(problem)) for problem in problems]),
    ]
    parts: list[Content] = []
    for title, entries in groups:
        if entries:
            parts += [Content.styled(title, "bold $desk-mark"), *entries, Content("")]
    return Content("\n").join(parts or [Content("Nothing needs your attention.")])


def _unread(unread: Unread) -> Content:
    place = one_line(unread.path) + (f" line {unread.line}" if unread.line else "")
    advice = f"\n  {one_line(unread.advice)}" if unread.advice else ""
    return Content.assemble((place, "bold"), f"\n  {one_line(unread.reason)}", (advice, "$desk-dim"))


def _stale(stale: Stale) -> Content:
    decision = stale.decision
    value = f" → {one_line(decision.value)}" if decision.value else ""
    return Content.assemble(
        (f"{decision.kind}{value}", "bold"), f"\n  {one_line(stale.reason)}",
        (f"\n  it was about: {one_line(decision.refers)}" if decision.refers else "", "$desk-dim"),
    )  # fmt: skip
