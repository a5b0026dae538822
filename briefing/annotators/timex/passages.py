"""Of which year a date without one is by the passage it stands in: it may tell of last year amid news of this one."""

from __future__ import annotations

from datetime import date

from briefing.annotators.language import Parse, Token
from briefing.annotators.timex import numbers
from briefing.annotators.timex.context import Context
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.lookalikes import GOES_ON
from briefing.annotators.timex.tense import governor, is_ahead
from briefing.annotators.timex.tokens import BREAK
from briefing.annotators.timex.values import day, month_number, nearest_year, shift_day

_AGAINST = frozenset({"against", "from", "than"})
_FIGURES = ("NUM", "DECIMAL", "CURRENCY", "PERCENT", "NUMWORD", "LEVEL", "COMMA")
RECENT_DAYS = 31
"""How many days before a document's date a weekday may still be of its own week."""
WEEK_REACH = 4
"""How many sentences on a weekday is of the week of the day that was named."""
YEAR_TOKENS = 10
"""How many tokens on a month still is one of the year that was named: "in 1998, from May to July"."""
_BOUNDS = frozenset({"since", "until", "till"})
_COMPARED = frozenset({"against", "by", "from", "in", "of", "on", "over", "than", "to", "versus", "with"})
"""Words before "last year" that compare with it, or make it part of something else."""
_WAYS = {"after": 1, "afterwards": 1, "before": -1, "earlier": -1, "later": 1}
_UNIT_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366}
_ASIDES = frozenset({"relcl", "acl"})


def year_told(hit: Hit, context: Context, month: int) -> int | None:
    """The year of a month behind "ten years ago", or in a tale, see `Context.tale_year`; none for what is of neither.

    Nor for what news without a date says is to come, or tells beside an aside: "It lost the vote in May 2023. On 7 June
    its leader left"; not "It will meet on 7 June", "Berg, who left in May 2023, said on 7 June".
    """
    if (year := context.year_ago(hit.start) or year_headed(hit, context)) is not None:
        return year
    if context.told is not None and not context.tale:
        if context.undated and (is_ahead(hit, context) or _is_past_aside(hit, context)):
            return None
        if context.is_recollected() and (_is_of_late(hit, context, month) or not _goes_on(hit, context)):
            return None
    return context.tale_year(month, hit)


def _is_of_late(hit: Hit, context: Context, month: int) -> bool:
    """Whether a month of these days opens a paragraph of its own behind the one that recalls an earlier year.

    "It lost in May 2023.⏎On 7 October the ministers met.", written on 18 October 2024.
    """
    reference = context.reference
    is_near = (reference.month - month) % 12 <= 1 and context.exact
    line = context.tokens.kinds.rfind(BREAK, context.told_at, hit.start)
    return is_near and line >= 0 and context.same_sentence(line + 1, hit.start)


def year_headed(hit: Hit, context: Context) -> int | None:
    """The year that heads the paragraph in which an expression stands: "2021. Rates rise from March."."""
    if context.headed_at < 0 or context.tokens.kinds.count(BREAK, context.headed_at + 2, hit.start):
        return None
    return context.headed


def year_known(hit: Hit, context: Context, month: int) -> int | None:
    """The year of a month that points back to a date of it: "It ends on 6 March 2026. … before the March date"."""
    tokens, behind = hit.tokens, hit.tokens.raw(hit.end)
    is_name = hit.end - hit.start == 1 and tokens.is_in(hit.start - 1, "THE") and behind.islower()
    return context.known.get(month) if is_name and not any(tokens.is_in(hit.end, name) for name in GOES_ON) else None


def year_compared(hit: Hit, context: Context, month: int) -> int | None:
    """The year of a month whose figure another month's is held against: "to 4,100 in May from 2,260 in June".

    It is the latest before that month, also where that is named behind it: "from 2,260 in June to 4,100 in May".
    """
    tokens, before = hit.tokens, hit.start - 2
    while any(tokens.is_in(before, name) for name in _FIGURES):
        before -= 1
    if tokens.word(hit.start - 1) != "in" or hit.start - 2 == before or tokens.word(before) not in _AGAINST:
        return None
    reference = context.reference
    later = _month_behind(hit, context)
    if later is None and context.same_sentence(context.month_at, hit.start):
        later = context.month
    if later is None:
        return None
    year = later[0] - (month >= later[1])
    return year - ((year, month) > (reference.year, reference.month))


def year_counted(hit: Hit, context: Context, month: int, number: int) -> int | None:
    """The year of a day beside its distance from the one named before: "on 14 January. A month before, on 8 December".

    None where the two don't fit: "on 14 January 2024. A month before, on 8 May".
    """
    tokens, at = hit.tokens, hit.start - 1 - hit.tokens.is_in(hit.start - 1, "ON")
    way, unit = _WAYS.get(tokens.word(at - 1)), _UNIT_DAYS.get(tokens.word(at - 2).removesuffix("s"))
    if context.day is None or tokens.raw(at) != "," or way is None or unit is None:
        return None
    count = numbers.number([tokens.word(at - 3)])
    around = None if count is None else shift_day(context.day, way * int(count * unit))
    if count is None or around is None:
        return None
    year = nearest_year(around, month, number)
    found = day(year, month, number)
    is_fit = found is not None and abs((found - around).days) <= unit and (found - context.day).days * way > 0
    return year if is_fit else None


def _month_behind(hit: Hit, context: Context) -> tuple[int, int] | None:
    """The year and month of the figure that another led to: "from 2,260 in June to 4,100 in May"."""
    tokens, behind, reference = hit.tokens, hit.end + 1, context.reference
    while any(tokens.is_in(behind, name) for name in _FIGURES):
        behind += 1
    is_joined = tokens.word(hit.end) == "to" and behind > hit.end + 1 and tokens.word(behind) == "in"
    if not is_joined or not tokens.is_in(behind + 1, "MONTH"):
        return None
    month = month_number(tokens.word(behind + 1))
    if tokens.is_in(behind + 2, "YEARNUM"):
        return int(tokens.word(behind + 2)), month
    return reference.year - (month > reference.month), month


def day_told_on(hit: Hit, context: Context) -> date | None:
    """The day of an earlier time from which a weekday is told on: "It sank on 3 May 2023. On Friday a court met"."""
    day = context.day
    if day is None or context.tale or context.undated or not context.near(context.day_at, hit.start, WEEK_REACH):
        return None
    is_long_ago = (context.reference - day).days > RECENT_DAYS
    return day if is_long_ago and (year_headed(hit, context) or _goes_on(hit, context)) else None


def day_of_entry(hit: Hit, context: Context) -> date | None:
    """The day of a timeline's entry that opens with how long after the one before it is: "25 April. A week later …"."""
    last = context.last
    is_entry = last is not None and last.start in context.given and context.day_at == last.start
    return context.day if last is not None and is_entry and hit.start == last.end + 1 else None


def _is_past_aside(hit: Hit, context: Context) -> bool:
    """Whether the year told last stands in an aside of the sentence that an expression is no part of."""
    if context.parse is None or not context.same_sentence(context.year_at, hit.start):
        return False
    return _is_aside(hit, context.year_at, context.parse)


def _goes_on(hit: Hit, context: Context) -> bool:
    """Whether a date stands in the past tense like the one told before it, whose clause is no aside.

    "It sank on 3 May 2023. On 9 May a court met"; not "It will meet on 9 May", "It has met since 9 May", nor behind "He
    had joined on 3 May 2023", "Berg, who joined on 3 May 2023, is ill".
    """
    if context.parse is None or context.told_by is None or context.left_at > context.told_at:
        return False
    verb, before = (governor(one.tokens, one.start, one.end, context.parse) for one in (hit, context.told_by))
    if verb is None or before is None or before.dep_ in _ASIDES:
        return False
    if any(child.lower_ == "had" for child in before.children):
        return False
    return all(map(_is_past, (before, *_between(context.told_by, hit, context.parse), verb)))


def _between(before: Hit, hit: Hit, parse: Parse) -> list[Token]:
    """The main verbs between two expressions: where one is in the present, a text has come back to its own day."""
    tokens = hit.tokens
    span = parse.char_span(tokens.ends[before.end - 1], tokens.starts[hit.start], alignment_mode="contract")
    return [token for token in span or () if token.dep_ == "ROOT" and token.pos_ in ("VERB", "AUX")]


def year_beside(hit: Hit, context: Context) -> int | None:
    """The year that the sentence named shortly before a month: "In 1998 it was shut from May to July".

    So does "Last year it was shut in May", if with no comparison ("up from last year in May"). Not one since, from or
    until which something lasts, nor that of an aside: "Berg, who has led it since 2012 and said in May", "Berg, who
    joined in 2012, said in May"; but "from November 2021 to February".
    """
    is_spoken = context.spoken_at > context.year_at
    year, at = (context.spoken, context.spoken_at) if is_spoken else (context.year, context.year_at)
    is_within = hit.start - at <= YEAR_TOKENS or (is_spoken and context.opens(at))
    is_near = is_within and context.same_sentence(at, hit.start)
    before = hit.tokens.word(at - 1)
    is_start = before == "from" and hit.tokens.is_in(at, "YEARNUM")
    if not is_near or is_start or before in _BOUNDS or (is_spoken and before in _COMPARED):
        return None
    return None if context.parse is not None and _is_aside(hit, at, context.parse) else year


def _is_aside(hit: Hit, year_at: int, parse: Parse) -> bool:
    """Whether the year named last stands in a relative clause or the like that the month is no part of."""
    verb = governor(hit.tokens, year_at, year_at + 1, parse)
    month = parse.char_span(hit.tokens.starts[hit.start], hit.tokens.ends[hit.end - 1], alignment_mode="expand")
    return verb is not None and month is not None and verb.dep_ in _ASIDES and not verb.is_ancestor(month.root)


def _is_past(verb: Token) -> bool:
    """Whether a predicate is in the past tense, and in no perfect of these days: "left", "was left", "had left"."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return any(word.tag_ == "VBD" for word in (verb, *helpers)) and "would" not in {word.lower_ for word in helpers}
