"""Of which year a date without one is by the passage it stands in: it may tell of last year amid news of this one."""

from __future__ import annotations

from briefing.annotators.language import Parse, Token
from briefing.annotators.timex.context import Context
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.tense import governor, is_ahead

YEAR_TOKENS = 10
"""How many tokens on a month still is one of the year that was named: "in 1998, from May to July"."""
_BOUNDS = frozenset({"since", "until", "till"})
_ASIDES = frozenset({"relcl", "acl"})


def year_told(hit: Hit, context: Context, month: int) -> int | None:
    """The year of a month behind "ten years ago", or in a tale, see `Context.tale_year`; none for what is of neither.

    Nor for what news without a date says is to come, or tells beside an aside: "It lost the vote in May 2023. On 7 June
    its leader left"; not "It will meet on 7 June", "Berg, who left in May 2023, said on 7 June".
    """
    if (year := context.year_ago(hit.start)) is not None:
        return year
    if context.told is not None and not context.tale:
        if context.undated and (is_ahead(hit, context) or _is_past_aside(hit, context)):
            return None
        if context.is_recollected() and not _goes_on(hit, context):
            return None
    return context.tale_year(month, hit)


def _is_past_aside(hit: Hit, context: Context) -> bool:
    """Whether the year told last stands in an aside of the sentence that an expression is no part of."""
    if context.parse is None or not context.same_sentence(context.year_at, hit.start):
        return False
    return _is_aside(hit, context, context.parse)


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

    Not one since, from or until which something lasts, nor that of an aside: "Berg, who has led it since 2012 and said
    in May", "Berg, who joined in 2012, said in May"; but "from November 2021 to February".
    """
    is_near = hit.start - context.year_at <= YEAR_TOKENS and context.same_sentence(context.year_at, hit.start)
    before = hit.tokens.word(context.year_at - 1)
    is_start = before == "from" and hit.tokens.is_in(context.year_at, "YEARNUM")
    if not is_near or is_start or before in _BOUNDS:
        return None
    return None if context.parse is not None and _is_aside(hit, context, context.parse) else context.year


def _is_aside(hit: Hit, context: Context, parse: Parse) -> bool:
    """Whether the year named last stands in a relative clause or the like that the month is no part of."""
    verb = governor(hit.tokens, context.year_at, context.year_at + 1, parse)
    month = parse.char_span(hit.tokens.starts[hit.start], hit.tokens.ends[hit.end - 1], alignment_mode="expand")
    return verb is not None and month is not None and verb.dep_ in _ASIDES and not verb.is_ancestor(month.root)


def _is_past(verb: Token) -> bool:
    """Whether a predicate is in the past tense, and in no perfect of these days: "left", "was left", "had left"."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return any(word.tag_ == "VBD" for word in (verb, *helpers)) and "would" not in {word.lower_ for word in helpers}
