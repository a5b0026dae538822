"""Days written in another language: "24 octobre 2024", "5. Dezember 2024", "24 октября 2024".

Our grammar finds them by the month names in `data/en/timex.toml`; dateparser, imported when the first is met, only says
which day the found words name.
"""

from __future__ import annotations

from functools import cache, lru_cache

from briefing.annotators.timex.context import Context, Reading
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.numbers import ordinal
from briefing.annotators.timex.values import NO_DAY
from briefing.lexicon import lexicon

_STRICT = {
    "PARSERS": ["absolute-time"],
    "DATE_ORDER": "DMY",
    "REQUIRE_PARTS": ["day", "month", "year"],
    "STRICT_PARSING": True,
    "RETURN_AS_TIMEZONE_AWARE": False,
}
"""Settings under which dateparser reads only whole dates, whatever today is."""


def foreign_day(hit: Hit, context: Context) -> Reading | None:
    """A whole date with a month's name in another language.

    "le 24 octobre 2024", "5. Dezember 2024", "24 de octubre de 2024"; not "the 9 de Julio", which names no year. A day
    that its month lacks has no calendar value.
    """
    month = hit.groups["month"][0]
    spoken = tuple(code for name, code in _languages().items() if hit.tokens.is_in(month, name))
    words = f"{ordinal(hit.words('day'))} {hit.word('month')} {hit.word('year')}"
    return Reading("DATE", _iso_day(words, spoken) or NO_DAY)


@cache
def _languages() -> dict[str, str]:
    """The language of each class of foreign month names."""
    return {name: table["language"] for name, table in lexicon("timex").items() if "language" in table}


@lru_cache(maxsize=1024)
def _iso_day(words: str, languages: tuple[str, ...]) -> str | None:
    """The ISO day of a date such as "24 octobre 2024" in one of some languages; None if the calendar has none."""
    import dateparser  # type: ignore[import-untyped]  # late: it costs a third of a second, and few documents need it

    found = dateparser.parse(words, languages=list(languages), settings=_STRICT)
    return None if found is None else str(found.date().isoformat())
