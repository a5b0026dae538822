"""Which function reads the expressions of which rule in `data/en/timex.toml`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from briefing.annotators import timex_clock, timex_dates, timex_feasts, timex_lengths, timex_relative, timex_weekdays
from briefing.annotators.timex_context import Context, Reading
from briefing.annotators.timex_grammar import Hit

Rule: TypeAlias = Callable[[Hit, Context], Reading | None]

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "iso_date": timex_dates.iso_date,
        "numeric_date": timex_dates.numeric_date,
        "calendar_day": timex_dates.calendar_day,
        "further_day": timex_dates.further_day,
        "week_of": timex_dates.week_of,
        "calendar_month": timex_dates.calendar_month,
        "calendar_year": timex_dates.calendar_year,
        "decade": timex_dates.decade,
        "century": timex_dates.century,
        "quarter": timex_dates.quarter,
        "half_year": timex_dates.half_year,
        "season": timex_dates.season,
        "year_end": timex_dates.year_end,
        "shifted_unit": timex_relative.shifted_unit,
        "anaphoric_unit": timex_relative.anaphoric_unit,
        "year_ago": timex_relative.year_ago,
        "weekday": timex_weekdays.weekday,
        "today": timex_relative.today,
        "ago": timex_relative.ago,
        "day_part": timex_clock.day_part,
        "clock": timex_clock.clock,
        "duration": timex_lengths.length,
        "bare_units": timex_lengths.bare_units,
        "repeated": timex_lengths.repeated,
        "present": timex_lengths.present,
        "recent": timex_lengths.recent,
        "future": timex_lengths.future,
        "past": timex_lengths.past,
        "soon": timex_lengths.soon,
        "feast": timex_feasts.feast,
    }
)
"""The rules by name; a rule returns None for what only looks like an expression of time."""
