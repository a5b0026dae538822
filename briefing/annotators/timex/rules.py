"""Which function reads the expressions of which rule in `data/en/timex.toml`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from briefing.annotators.timex import (
    clock,
    days,
    eras,
    figures,
    foreign,
    lengths,
    named_days,
    periods,
    quarters,
    relative,
)
from briefing.annotators.timex.context import Context, Reading
from briefing.annotators.timex.grammar import Hit

Rule: TypeAlias = Callable[[Hit, Context], Reading | None]

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "iso_date": figures.iso_date,
        "numeric_date": figures.numeric_date,
        "calendar_day": days.calendar_day,
        "foreign_day": foreign.foreign_day,
        "further_day": days.further_day,
        "lone_day": days.lone_day,
        "week_of": days.week_of,
        "calendar_month": periods.calendar_month,
        "calendar_year": periods.calendar_year,
        "further_year": periods.further_year,
        "decade": periods.decade,
        "century": periods.century,
        "era": eras.era,
        "ancient_year": eras.ancient_year,
        "quarter": quarters.quarter,
        "half_year": quarters.half_year,
        "season": periods.season,
        "new_year": periods.new_year,
        "year_end": periods.year_end,
        "shifted_unit": relative.shifted_unit,
        "anaphoric_unit": relative.anaphoric_unit,
        "year_ago": relative.year_ago,
        "weekday": named_days.weekday,
        "nth_weekday": named_days.nth_weekday,
        "today": relative.today,
        "ago": relative.ago,
        "day_part": clock.day_part,
        "day_part_of": clock.day_part_of,
        "clock": clock.clock,
        "duration": lengths.length,
        "bare_units": lengths.bare_units,
        "repeated": lengths.repeated,
        "present": lengths.present,
        "recent": lengths.recent,
        "future": lengths.future,
        "past": lengths.past,
        "soon": lengths.soon,
        "feast": named_days.feast,
    }
)
"""The rules by name; a rule returns None for what only looks like an expression of time."""
