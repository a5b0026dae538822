"""Whether an expression looks ahead or back: told by the words beside it, by the verb that governs it, or before it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from briefing.annotators.language import Parse, Token
from briefing.annotators.timex.context import Context
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.occasions import is_behind, lies_ahead, verb_above
from briefing.annotators.timex.tokens import Tokens
from briefing.lexicon import words

Direction: TypeAlias = Literal["past", "future"]

WINDOW = 10
"""How many tokens around an expression are looked at without a parse; about a clause."""
SOURCE = 7
"""How many tokens before a day "according to" may stand for it to be the day of that source."""
_UP_TO = frozenset({"by", "through", "until", "till", "to", "for"})
_AT = frozenset({"at", "during", "in"})
_AT_DAY = frozenset({"in", "on"})
_IS = frozenset({"is", "are", "'s", "’s", "'re", "’re", "am"})
_IF = frozenset({"if", "unless"})
_WHEN = frozenset({"when", "once", "after", "before"})
_AT_LEAST = ["until", "at", "least"]


def direction(hit: Hit, context: Context) -> Direction | None:
    """Where the words put an expression: "will meet on Friday", "said Friday it will"; None for "on Friday, talks"."""
    if (
        _is_before_it(hit)
        or (is_arranged(hit) and not hit.tokens.is_in(hit.end, "POSSESSIVE"))
        or is_put_off(hit)
        or (context.parse is not None and lies_ahead(hit, context.parse))
    ):
        return "future"
    if context.parse is not None and is_behind(hit, context.parse):
        return "past"
    beside = _beside(hit)
    if beside is None and context.parse is not None:
        beside = _by_parse(hit, context.parse)
    return beside or _by_words(hit)


def _is_before_it(hit: Hit) -> bool:
    """Whether something goes on ahead of it: "talks ahead of Friday's vote", "ahead of the Friday vote"."""
    tokens = hit.tokens
    before = hit.start - 1 - tokens.is_in(hit.start - 1, "THE")
    return tokens.is_in(before, "OF") and tokens.is_in(before - 1, "AHEAD")


def is_arranged(hit: Hit) -> bool:
    """Whether something is set for it: "called a vote for 5 May"; not "had called one for 5 May", which may be past."""
    tokens = hit.tokens
    if tokens.word(hit.start - 1) != "for":
        return False
    reach = range(max(hit.start - 1 - WINDOW, 0), hit.start - 1)
    first = max((index + 1 for index in reach if tokens.is_in(index, "STOP")), default=reach.start)
    said = set(tokens.words(first, hit.start - 1))
    return not said.isdisjoint(words("timex", "ARRANGED")) and "had" not in said


def is_put_off(hit: Hit) -> bool:
    """Whether something is moved to it: "was put off to Friday", "has been extended until May"; not so behind "had"."""
    tokens = hit.tokens
    if tokens.word(hit.start - 1) not in ("to", "until", "till"):
        return False
    reach = range(max(hit.start - 1 - WINDOW, 0), hit.start - 1)
    first = max((index + 1 for index in reach if tokens.is_in(index, "STOP")), default=reach.start)
    said = set(tokens.words(first, hit.start - 1))
    return not said.isdisjoint(words("timex", "PUT_OFF")) and "had" not in said


def is_ahead(hit: Hit, context: Context) -> bool:
    """Whether the expression looks ahead."""
    return direction(hit, context) == "future"


def is_set(hit: Hit, context: Context) -> bool:
    """Whether a verb sets what it tells for the expression: "ends on 7 May"; not "will review a law of 7 May"."""
    if context.parse is None:
        return False
    verb = governor(hit.tokens, hit.start, hit.end, context.parse)
    is_of_it = verb is not None and _is_direct(hit, verb, context.parse)
    return is_of_it and _by_parse(hit, context.parse) == "future"


def is_done(hit: Hit, context: Context) -> bool:
    """Whether a verb in the past tense governs the expression that announces nothing: "took over in January".

    So does one behind what it was done in: "In a speech in January he called for peace". "announced a visit in
    January" and "lent up to 90 million through January" may look ahead; without a parse nothing
    is sure.
    """
    if context.parse is not None and is_behind(hit, context.parse):
        return True
    if context.parse is None or _beside(hit) == "future" or hit.tokens.word(hit.start - 1) in _UP_TO:
        return False
    verb = governor(hit.tokens, hit.start, hit.end, context.parse)
    if verb is None or verb.tag_ == "VB":  # "had been set to expire in May"
        return False
    if not (_is_direct(hit, verb, context.parse) or _is_in_opening(hit, verb, context.parse)):
        return False
    if verb.lemma_.lower() in words("timex", "ANNOUNCING") and _is_direct(hit, verb, context.parse):
        return False
    return _by_parse(hit, context.parse) == "past"


def _beside(hit: Hit) -> Direction | None:
    """The words next to it: "Friday's vote" is over, and so is what somebody "said on Friday".

    A source that something is according to has spoken: "will close, according to a note on Friday". "as early as
    Friday" is to come, and mostly so is "until Friday".
    """
    tokens = hit.tokens
    if tokens.is_in(hit.end, "POSSESSIVE") or "according" in tokens.words(max(hit.start - SOURCE, 0), hit.start):
        return "past"
    if tokens.word(hit.start - 1) == "as" and tokens.word(hit.start - 2) in ("soon", "early"):
        return "future"
    if tokens.is_in(hit.start - 1 - tokens.is_in(hit.start - 1, "ON"), "SAYING"):
        return "past"
    if _is_beginning(hit) or _is_resumed(hit) or _ends_time(hit):
        return "future"
    if tokens.word(hit.start - 1) in ("until", "till") or tokens.words(hit.start - 3, hit.start) == _AT_LEAST:
        return _until(hit)
    return "past" if follows_since(hit) else None


def _is_beginning(hit: Hit) -> bool:
    """Whether something ordered runs from it or ends at it: "beginning at 8 a.m. Friday", "no later than Friday"."""
    tokens, before = hit.tokens, hit.start - 1
    if tokens.word(before) == "than":
        return tokens.word(before - 1) == "later" and tokens.word(before - 2) in ("no", "not")
    before -= tokens.is_in(before, "ON") or tokens.is_in(before, "AT")
    return tokens.word(before) in ("beginning", "starting", "effective")


def _is_resumed(hit: Hit) -> bool:
    """Whether a verb in the present right before it sets it, known from its form alone: "Talks resume on Sunday"."""
    tokens, before = hit.tokens, hit.start - 1
    before -= tokens.is_in(before, "ON")
    return tokens.is_in(before, "RESUMES") and not tokens.is_in(before - 1, "BARE_FORM")


def _ends_time(hit: Hit) -> bool:
    """Whether it is when a time is up, right behind the word for that: "gave them a deadline of Friday"."""
    tokens, before = hit.tokens, hit.start - 2
    return tokens.is_in(before + 1, "OF") and tokens.is_in(before, "DEADLINE")


def follows_since(hit: Hit) -> bool:
    """Whether an expression says since when: "since May", "since the summer" lie behind the day of speaking."""
    tokens, before = hit.tokens, hit.start - 1
    return tokens.word(before) == "since" or (tokens.is_in(before, "THE") and tokens.word(before - 1) == "since")


def is_until_over(hit: Hit) -> bool:
    """Whether an expression says until when something was: "Until May it was shut"; not "Until May it will be"."""
    return hit.tokens.word(hit.start - 1) in ("until", "till") and _until(hit) == "past"


def _until(hit: Hit) -> Direction:
    """The direction of "until Friday": past beside "had", "was" or "not", which tell what has ended."""
    tokens, opening = hit.tokens, hit.start - 2
    if opening < 0 or tokens.is_in(opening, "STOP"):  # it opens the sentence: the verb follows
        around = tokens.words(hit.end, min(hit.end + WINDOW, len(tokens.starts)))
    else:
        around = tokens.words(max(hit.start - WINDOW, 0), hit.start - 1)
    return "future" if words("timex", "UNTIL_PAST").isdisjoint(around) else "past"


def _by_words(hit: Hit) -> Direction | None:
    """The nearest telling word before the expression in its sentence; "was due Friday" tells nothing."""
    tokens = hit.tokens
    for index in range(hit.start - 1, max(hit.start - 1 - WINDOW, -1), -1):
        if tokens.is_in(index, "STOP"):
            return None
        if tokens.is_in(index, "AHEAD_CUE"):
            is_over = any(tokens.is_in(before, "PAST_AUXILIARY") for before in (index - 2, index - 1))
            return None if is_over else "future"
        if tokens.is_in(index, "DONE_CUE"):
            return "past"
    return None


def _by_parse(hit: Hit, parse: Parse) -> Direction | None:
    """The tense of the governing verb: "to meet on Friday" and "is due Friday" look ahead, "met Friday" back.

    So does "the note published Friday", but not "the vote expected Friday". "It ends on Friday" is set for then.
    """
    verb = governor(hit.tokens, hit.start, hit.end, parse)
    if verb is None:
        return None
    helpers = _helpers(verb)
    said = {child.lower_ for child in helpers}
    if verb.lower_ in words("timex", "AHEAD_CUE"):
        return "future" if said.isdisjoint(words("timex", "PAST_AUXILIARY")) else "past"
    if said & words("timex", "AHEAD_AUXILIARY"):
        return "future"
    if "to" in said and (verb.tag_ == "VB" or "be" in said):
        return _of_infinitive(hit, verb)
    if verb.tag_ == "VBD" and verb.lower_ in words("timex", "PLANNED"):
        is_right_behind = hit.tokens.word(hit.start - 2) == verb.lower_ and hit.tokens.word(hit.start - 1) in _AT_DAY
        return "past" if is_right_behind else "future"
    is_next = _is_scheduled(hit, verb, said, parse) or _is_bidden(hit, verb, said, parse) or _is_condition(verb)
    if is_next or _bids_by(hit, verb, parse):
        return "future"
    is_bare = verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.lower_ not in words("timex", "ARRANGED")
    is_past = verb.tag_ == "VBD" or is_bare or any(child.tag_ == "VBD" for child in helpers)
    return "past" if is_past or said & words("timex", "PERFECT_AUXILIARY") else None


def _helpers(verb: Token) -> list[Token]:
    """The auxiliaries before a verb, also those it shares: "would report back and agree on Monday" has "would"."""
    own = [child for child in verb.children if child.dep_ in ("aux", "auxpass") and child.i < verb.i]
    if own or verb.dep_ != "conj" or verb.tag_ != "VB" or any(child.dep_ == "nsubj" for child in verb.children):
        return own
    shared = _helpers(verb.head)
    return shared if {child.lower_ for child in shared} & words("timex", "AHEAD_AUXILIARY") else []


def _of_infinitive(hit: Hit, verb: Token) -> Direction | None:
    """The direction of "to meet on Friday": past behind "failed" or "had been due", none in "the first to join"."""
    if verb.dep_ not in ("xcomp", "ccomp", "ROOT"):
        return None
    if verb.dep_ == "xcomp" and verb.head.lower_ in words("timex", "IMPLICATIVE"):  # "failed to agree on Friday"
        return "past"
    if "had" in hit.tokens.words(max(hit.start - WINDOW, 0), hit.start):  # "had been due to expire Friday"
        return "past"
    is_tied = hit.tokens.is_in(hit.start - 1, "PREPOSITION") or hit.tokens.is_in(hit.start - 1, "ON")
    return "future" if is_tied or verb.head.lower_ in words("timex", "SET_TO") else None


def _is_scheduled(hit: Hit, verb: Token, said: set[str], parse: Parse) -> bool:
    """Whether the present tells what is set: "ends on Friday", "is on Friday", "are meeting on Friday", "by Friday"."""
    is_present = verb.tag_ in ("VBZ", "VBP")
    if verb.tag_ == "VBG" and not said.isdisjoint(_IS):
        return _is_direct(hit, verb, parse)
    if _joins_perfect(verb) and not said:
        return verb.lemma_.lower() in words("timex", "SCHEDULED")
    if not is_present:
        return False
    before = hit.tokens.word(hit.start - 1)
    if before == "by" or (verb.lemma_ == "be" and _is_deadline(verb)):
        return True
    if verb.lemma_ == "be" and before != "on":  # "She is a reader in May"
        return False
    return verb.lemma_.lower() in words("timex", "SCHEDULED") and _is_of_verb(hit, verb, parse)


def _is_bidden(hit: Hit, verb: Token, said: set[str], parse: Parse) -> bool:
    """Whether something should or may be done then: "must leave on Friday"; not "must have left on Friday"."""
    is_ahead = not said.isdisjoint(words("timex", "BIDDING")) and said.isdisjoint(words("timex", "PERFECT_AUXILIARY"))
    return is_ahead and verb.tag_ == "VB" and _is_direct(hit, verb, parse)


def _is_condition(verb: Token) -> bool:
    """Whether a clause in the present tells what something hangs on: "unless they pay", "when it meets, it will"."""
    if verb.dep_ != "advcl" or verb.tag_ not in ("VBZ", "VBP", "VBN"):
        return False
    opened = {child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod") and child.i < verb.i}
    if any(child.tag_ == "VBD" for child in verb.children if child.dep_ in ("aux", "auxpass")):
        return False
    helpers = {child.lower_ for child in verb.head.children if child.dep_ == "aux"}
    will = words("timex", "AHEAD_AUXILIARY")
    return bool(opened & _IF) or (bool(opened & _WHEN) and not helpers.isdisjoint(will))


def _bids_by(hit: Hit, verb: Token, parse: Parse) -> bool:
    """Whether somebody is bidden to do a thing by it: "ordered Oslo to pay, by noon on Friday"."""
    at = hit.tokens.starts[hit.start]
    todo = next((child for child in verb.children if child.dep_ in ("xcomp", "ccomp") and child.tag_ == "VB"), None)
    if todo is None or not any(child.lower_ == "to" for child in todo.children):
        return False
    is_another = any(child.dep_ in ("dobj", "nsubjpass") for child in verb.children) or any(
        child.dep_ == "nsubj" for child in todo.children
    )
    by = (child for child in verb.children if child.lower_ == "by" and child.i > todo.i)
    return is_another and any(parse[child.right_edge.i].idx >= at > child.idx for child in by)


def _joins_perfect(verb: Token) -> bool:
    """Whether a verb is joined to one in the perfect, and so in the present: "they have won twice and face Alder"."""
    first = verb.head
    said = {child.lower_ for child in first.children if child.dep_ in ("aux", "auxpass")}
    return verb.tag_ == "VB" and verb.dep_ == "conj" and bool(said & words("timex", "PERFECT_AUXILIARY"))


def _is_direct(hit: Hit, verb: Token, parse: Parse) -> bool:
    """Whether only a preposition stands between a verb and the expression: not so in "spoke of a visit in May"."""
    tokens = hit.tokens
    span = parse.char_span(tokens.starts[hit.start], tokens.ends[hit.end - 1], alignment_mode="expand")
    head = None if span is None else span.root.head
    return head is not None and (head.i == verb.i or (head.dep_ == "prep" and head.head.i == verb.i))


def _is_of_verb(hit: Hit, verb: Token, parse: Parse) -> bool:
    """Whether the expression is of the verb or of its object: "faces a vote on Friday"."""
    if _is_direct(hit, verb, parse):
        return True
    tokens = hit.tokens
    span = parse.char_span(tokens.starts[hit.start], tokens.ends[hit.end - 1], alignment_mode="expand")
    link = None if span is None else span.root.head
    if link is None or link.lower_ != "on":
        return False
    return link.head.dep_ in ("dobj", "attr") and link.head.head.i == verb.i


def _is_deadline(verb: Token) -> bool:
    """Whether a verb says when a time is up: "the deadline is Friday"."""
    return any(child.dep_ == "nsubj" and child.lemma_.lower() in words("timex", "DEADLINE") for child in verb.children)


def _is_in_opening(hit: Hit, verb: Token, parse: Parse) -> bool:
    """Whether the expression is of the occasion that opens a clause: "At talks in May, they agreed"."""
    tokens = hit.tokens
    span = parse.char_span(tokens.starts[hit.start], tokens.ends[hit.end - 1], alignment_mode="expand")
    link = None if span is None else span.root.head
    if link is None or link.dep_ != "prep" or link.head.dep_ != "pobj":
        return False
    occasion, opening = link.head, link.head.head
    begins = next((child.i for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), -1)
    return opening.lower_ in _AT and opening.head.i == verb.i and occasion.i < begins


def governor(tokens: Tokens, start: int, end: int, parse: Parse) -> Token | None:
    """The verb whose clause an expression stands in; None within a compound: "a Friday meeting"."""
    span = parse.char_span(tokens.starts[start], tokens.ends[end - 1], alignment_mode="expand")
    if span is None or span.root.dep_ in ("compound", "poss", "nmod"):
        return None
    return verb_above(content_before(span.root.head) or span.root)


def content_before(link: Token) -> Token | None:
    """The predicate that a day is of before the comma of a report: "will hear him, the mayor, on Friday, she said".

    The parse hangs such a day on the report. None for "On Friday, she said it would hear him", without a comma, and for
    "It heard him; on Friday, it let him go".
    """
    said, behind = link.head, link.right_edge.i + 1
    if link.dep_ != "prep" or not link.i < said.i or behind >= said.i or said.doc[behind].text != ",":
        return None
    if link.i > 0 and link.nbor(-1).text == ";":
        return None
    begins = next((child.i for child in said.children if child.dep_ == "nsubj"), -1)
    return next((child for child in said.children if child.dep_ == "ccomp" and child.i < link.i < begins), None)
