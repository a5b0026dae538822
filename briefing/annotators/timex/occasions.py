"""Whether a day lies ahead or back by what bears it: "Friday's vote will decide", "the 3 November attack"."""

from __future__ import annotations

from briefing.annotators.language import Parse, Token
from briefing.annotators.timex.grammar import Hit
from briefing.lexicon import words

_BEARS = frozenset({"poss", "compound", "nmod", "npadvmod"})
"""How a parse hangs a date on the noun after it."""
_LINKS = frozenset({"on", "in", "of"})
"""What stands between an occasion and its day."""
_WILL = frozenset({"will", "wo", "'ll", "’ll", "shall", "would"})
_AFTER = frozenset({"after", "following", "since"})
STEPS = 8
"""How many heads up the governing verb is looked for."""


def lies_ahead(hit: Hit, parse: Parse) -> bool:
    """Whether an occasion named by its day is to come: "Friday's vote will decide", "they may miss Friday's match".

    So it is where something hangs on it: "If talks on Friday fail, they will leave". Not "Friday's vote was close", nor
    "they will hear of Friday's attack".
    """
    if _is_condition(hit, parse):
        return True
    occasion = _named_by(hit, parse)
    if occasion is None or is_sudden(occasion):
        return False
    if occasion.lemma_.lower() in words("timex", "FIXTURE") and (verb := verb_above(occasion)) is not None:
        return any(child.lower_ in words("timex", "POSSIBLE") for child in verb.children if child.dep_ == "aux")
    if occasion.dep_ not in ("nsubj", "nsubjpass"):
        return False
    return any(child.lower_ in _WILL for child in occasion.head.children if child.dep_ == "aux")


def is_behind(hit: Hit, parse: Parse) -> bool:
    """Whether an occasion has been, whatever comes of it: "the 3 November attack", "since the flood in July".

    What nobody sets for a day has been when it has one; so has what others followed: "after the 3 November vote, he
    left". Not "an attack planned for 3 November", "a flood in July would be", nor "after the 3 November vote, he will".
    """
    occasion = _named_by(hit, parse)
    if occasion is not None:
        return is_sudden(occasion) or _was_followed(occasion)
    link = _place(hit, parse)
    if link is None or link.dep_ != "pobj" or link.head.lower_ not in _LINKS:
        return False
    occasion = link.head.head
    return occasion.pos_ == "NOUN" and is_sudden(occasion) and not _is_supposed(occasion)


def is_sudden(noun: Token) -> bool:
    """Whether nobody sets a day for what a noun tells: an attack, a flood, an arrest."""
    return noun.lemma_.lower() in words("timex", "SUDDEN")


def _named_by(hit: Hit, parse: Parse) -> Token | None:
    """The noun that an expression stands before: the vote of "Friday's vote", "the 3 November vote"."""
    place = _place(hit, parse)
    if place is None or place.dep_ not in _BEARS:
        return None
    return place.head if place.head.i > place.i else None


def _is_condition(hit: Hit, parse: Parse) -> bool:
    """Whether a sentence opens with what others hang on: "If Friday's talks fail, they could leave"."""
    day = _place(hit, parse)
    if day is None or day.sent[0].lower_ not in ("if", "unless"):
        return False
    comma = next((token for token in day.sent if token.i > day.i and token.text == ","), None)
    if comma is None or any(token.tag_ == "VBD" for token in day.doc[day.sent.start : comma.i]):
        return False
    modals = words("timex", "POSSIBLE") | words("timex", "AHEAD_AUXILIARY")
    return any(token.lower_ in modals for token in day.doc[comma.i : min(comma.i + STEPS, day.sent.end)])


def _place(hit: Hit, parse: Parse) -> Token | None:
    """The token by which an expression hangs on the rest of its sentence."""
    span = parse.char_span(hit.tokens.starts[hit.start], hit.tokens.ends[hit.end - 1], alignment_mode="expand")
    if span is None:
        return None
    return next((token for token in span if token.dep_ in _BEARS and token.head not in span), span.root)


def _was_followed(occasion: Token) -> bool:
    """Whether something in the past came after an occasion."""
    if occasion.dep_ != "pobj" or occasion.head.lower_ not in _AFTER:
        return False
    verb = verb_above(occasion)
    if verb is None:
        return False
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    is_perfect = any(child.lower_ in words("timex", "PERFECT_AUXILIARY") for child in helpers)
    return verb.tag_ == "VBD" or is_perfect or any(child.tag_ == "VBD" for child in helpers)


def _is_supposed(occasion: Token) -> bool:
    """Whether an occasion is only thought of: "a flood in July would be", "fears of an attack on Friday"."""
    verb = verb_above(occasion)
    helpers = () if verb is None else (child.lower_ for child in verb.children if child.dep_ == "aux")
    modals = words("timex", "POSSIBLE") | words("timex", "AHEAD_AUXILIARY")
    if any(helper in modals for helper in helpers):
        return True
    about = {child.lower_ for child in occasion.children}
    return not about.isdisjoint(words("timex", "SUPPOSED")) or (
        occasion.dep_ == "pobj" and occasion.head.head.lemma_.lower() in words("timex", "SUPPOSED")
    )


def verb_above(token: Token) -> Token | None:
    """The verb, or the adjective that looks ahead, that a token hangs on."""
    for _ in range(STEPS):
        if token.pos_ in ("VERB", "AUX") or token.lower_ in words("timex", "AHEAD_CUE"):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None
