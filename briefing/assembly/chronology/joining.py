"""Several lines of the chronology that tell one event made into one, taken apart again, dated by a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefing import edtf
from briefing.assembly.chronology.origins import origins
from briefing.model import DateBasis, Document, Event

BASES: Mapping[DateBasis | None, int] = {"explicit": 0, "relative": 0, "note": 1, "document": 2, None: 3}
"""The ways of dating, the surest first."""
UNBOUNDED = 1 << 20
"""The days of a stretch of time that has no end."""
SOURCES_SHARE = 0.1
"""The share of the weight that being told in several places can add."""
WEIGHT = "weight "
"""How the reason begins that tells an event's weight."""
_UNDATED = ("9999-99-99", "9999-99-99")
_DATED_BY_HAND = "The date was given by you."


def surety(basis: DateBasis | None, earliest: str | None, latest: str | None) -> tuple[int, int]:
    """How surely and how closely something is dated: the way of dating (the surest 0), then the days it can be on.

    What has no date, "yesterday" in an undated text, comes after all that has one.
    """
    if earliest is None and latest is None:
        return len(BASES), UNBOUNDED
    if earliest is None or latest is None:
        return BASES[basis], UNBOUNDED
    return BASES[basis], (date.fromisoformat(latest) - date.fromisoformat(earliest)).days


def parts(event: Event) -> tuple[Event, ...]:
    """The lines an event's evidence would make alone, the leading one first."""
    return event.parts or (event,)


def joined(lines: Sequence[Event], documents: Mapping[str, Document]) -> Event:
    """One event from lines that each stand on one piece of evidence.

    The first leads; the date is that of the surest line, or of a day inferred within it, or one given by hand.

    Raises KeyError if the document of a line is not among `documents`.
    """
    first = lines[0]
    if len(lines) == 1:
        return first
    given = next((line for line in lines if line.corrected), None) or _dating(lines)
    sources = origins([(documents[span.document], span) for line in lines for span in line.evidence])
    heaviest = max(lines, key=lambda line: line.weight)
    extra = SOURCES_SHARE * min(1.0, (sources - 1) / 2 + (len(lines) - 1) / 4)
    return replace(
        _dated_like(first, given),
        evidence=tuple(dict.fromkeys(span for line in lines for span in line.evidence)),
        actors=tuple(dict.fromkeys(actor for line in lines for actor in line.actors)),
        members=tuple(member for line in lines for member in line.members or (line.id,)),
        origins=sources,
        weight=round(min(1.0, heaviest.weight + extra), 4),
        reasons=_reasons(given, heaviest, len(lines), sources, extra),
        parts=tuple(lines),
    )


def _dating(lines: Sequence[Event]) -> Event:
    """The line that dates an event: the surest, or one of a day in it: "in July" and the 10th, where it is the news."""
    surest = min(lines, key=_surety)
    first, last = surest.earliest or "9999", surest.latest or ""
    days = [line for line in lines if line.earliest == line.latest and first <= (line.earliest or "") <= last]
    return min(days or [surest], key=_surety)


def _surety(line: Event) -> tuple[int, int]:
    return surety(line.basis, line.earliest, line.latest)


def _dated_like(event: Event, given: Event) -> Event:
    return replace(
        event,
        date=given.date,
        display=given.display,
        earliest=given.earliest,
        latest=given.latest,
        basis=given.basis,
        timex=given.timex,
        corrected=given.corrected,
    )


def _reasons(given: Event, heaviest: Event, places: int, sources: int, extra: float) -> tuple[str, ...]:
    """The reasons of the dating line, how often it is told, and the weight with what that adds."""
    own = [reason for reason in given.reasons if not reason.startswith(WEIGHT)]
    told = f"told {places} times, by {sources} independent source{'s' * (sources > 1)}"
    shares = next((reason.partition(": ")[2] for reason in heaviest.reasons if reason.startswith(WEIGHT)), "")
    listed = ", ".join(filter(None, (shares, f"sources {extra:.2f}")))
    return (*own, told, f"{WEIGHT}{min(1.0, heaviest.weight + extra):.2f}: {listed}")


def united(one: Event, other: Event, documents: Mapping[str, Document]) -> Event:
    """Two events told as one, led by the better dated, the first if they are alike."""
    first, second = sorted((one, other), key=_surety)
    return joined((*parts(first), *parts(second)), documents)


def separated(event: Event, member: str, documents: Mapping[str, Document]) -> tuple[Event, ...]:
    """An event without one of its members, and that member as a line of its own; the event alone if it has no other."""
    left = [line for line in parts(event) if line.id != member]
    taken = [line for line in parts(event) if line.id == member]
    return (joined(left, documents), *taken) if left and taken else (event,)


def dated_by_hand(event: Event, date: str, documents: Mapping[str, Document]) -> Event:
    """An event with the date a person gives it; "" takes its date away. Raises EdtfError for what is no EDTF date."""
    earliest, latest = edtf.bounds(date) if date else (None, None)
    first, *others = parts(event)
    given = replace(
        first,
        date=date or None,
        display=f"{edtf.plain(date)} (given)" if date else "",
        earliest=earliest,
        latest=latest,
        basis="explicit" if date else None,
        timex=None,
        corrected=True,
        reasons=tuple(dict.fromkeys((*first.reasons, _DATED_BY_HAND if date else "The date was taken away by you."))),
    )
    return joined((given, *(replace(line, corrected=False) for line in others)), documents)


def in_order(events: Iterable[Event], documents: Mapping[str, Document]) -> tuple[Event, ...]:
    """Events in the order of time: earliest possible day, latest, document, place; undated last."""
    numbers = {document: number for number, document in enumerate(documents)}
    return tuple(sorted(events, key=lambda event: _place(event, numbers)))


def _place(event: Event, numbers: Mapping[str, int]) -> tuple[str, str, int, int]:
    """Where an event stands in time and in the documents, of which `numbers` gives the order."""
    start = event.earliest or event.latest
    when = _UNDATED if start is None else (start, event.latest or _UNDATED[1])
    return (*when, numbers[event.evidence[0].document], event.evidence[0].start)
