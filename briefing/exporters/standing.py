"""Whether the words that state an event can stand on the page, far from the text around them.

A person signs the page: what she can't tell the meaning of without opening the document stays at the desk.
"""

from __future__ import annotations

import re

from briefing.exporters.safe import is_quotation_open, unquoted
from briefing.exporters.sources import Sources
from briefing.exporters.stating import Statement, is_by_the_way, lacks_subject, mention_of, told_beside
from briefing.exporters.wording import gloss
from briefing.model import Event
from briefing.text import words as count_words

_MARKS = ('"', "“", "”", "„", "«", "''")
"""Open what somebody said, which is for the quotations and no event."""
_FIRST_PERSON = re.compile(
    r"\b(?:[Ww]e|[Oo]urs?|[Mm]y|me|us)\b|(?:^|[,;:(—–]\s?|\b[a-z]{1,30}\s)I(?=\s[a-z]|['’][a-z])"
)
_OPENS = re.compile(
    r"(?:it|that|this)['’]s\s|(?:both|neither)\s(?![^.]{1,60}\s(?:and|n?or)\s)|others?\s|(?:the\s(?:former|latter|same)\s(?:is|was|are|were|has|had|have|will|would|may|might)\b)|(?:that|this|these|those|such)\s(?!(?:year|month|week|weekend|morning|afternoon|evening|spring|summer|autumn|fall"
    r"|winter|time|is|was|are|were)\b)",
    re.IGNORECASE,
)
"""Opens a statement about what was told before: "That figure grew", "Both left"; not "This week talks began"."""
_BARE_IT = re.compile(
    r"it\b(?!\s(?:\w+\s){0,2}(?:is|was|be|been|seems?|seemed|appears?|appeared|emerged|follows|turned)\b"
    r".*?(?:\bthat\b|:|\bto\b|\bwho\b))",
    re.IGNORECASE | re.DOTALL,
)
"""Opens a statement about something named before: "It opened in May", unlike "It was said that it opened"."""
POINTING = re.compile(r"\b(?:he|she|it|they|him|them|his|hers?|its|theirs?)\b", re.IGNORECASE)
"""Words that stand for what may have been named before."""
_SUBJECT = re.compile(r"\b(?:he|she)\b|^(?:On\s)?(?:\S+\s){0,3}they\b", re.IGNORECASE)
_CUT = re.compile(r"(?:\.\.\.|…)[\"'”’)\]]*$")
"""Ends what its page cut off: "Norland closed its ports before a…"."""
_TURN = re.compile(r"(?:[(\[]?\d{1,2}:\d\d(?::\d\d)?[)\]]?\s)?([^\W\d_][\w.'’-]{0,20}(?: [\w.'’-]{1,20}){0,3}:)\s")
"""Opens what somebody says in an interview: "Ana Reyes: Norland closed its ports"."""
_HER = re.compile(r"\b(?:him|her)\b", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:that|this|these|those|it|them)\W*$", re.IGNORECASE)
"""Ends a statement on something told before: "The board rejected that"."""
_IT = re.compile(r"\b(?:it|them)\W*$", re.IGNORECASE)
LONG = 30
"""A sentence of so many words mostly names itself what "it" is at its end."""
_TO_OTHER = re.compile(r"\b(?:about|against|at|for|from|in|of|on|to|with)\sone(?=[,;.:]|$|\s(?:and|but)\b)")
"""Stands for one of what was named before: "was open to one"."""
_AGAINST = re.compile(
    r"['’]s?\s(?:[a-z]{1,20}\s){1,3}(?:against|by|for|from|of|on|to|with)\s(?:him|her|it|them)\b", re.IGNORECASE
)
"""Somebody's deed to what was named before: "Norland's case against it was struck"."""
_ITS_OBJECT = re.compile(
    r"\s(?:it|them)\b(?!\s(?:\w+ly\s)?(?:are|can|clear|could|did|difficult|does|easier|easy|had|hard|harder|has|have|is"
    r"|known|may|might|must|necessary|plain|plan(?:s|ned)|should|was|were|will|would)\b)"
)
"""What a verb does something to that the words before it don't name: "The court | cut it to 5 percent"."""
FIRST = 9
"""Before so many words only the subject is named."""
_OTHER = re.compile(r"\b(?:him|them|his|hers?|theirs?)\b", re.IGNORECASE)


def stands(event: Event, shown: Statement, sources: Sources) -> bool:
    """Whether a date can stand before these words and be that of what they tell, and of whom.

    "1987: Berg, who opened the shop in 1987, said he might close it" lies; "and left on Monday" lacks who left; "He
    left", "I left" and a quotation that goes on in the next sentence tell it only to who reads on.
    """
    text = " … ".join(map(sources.text, shown))
    if is_quotation_open(text) or text.startswith(_MARKS) or _CUT.search(text) or _FIRST_PERSON.search(unquoted(text)):
        return False
    if _OPENS.match(text) or _is_turn(text, shown, sources) or _points_back(event, shown, sources):
        return False
    if _has_it_done(event, shown, sources):
        return False
    if is_by_the_way(event, sources):
        return shown == told_beside(event, sources)
    told = mention_of(event, event.evidence[0], sources)
    is_one_clause = told is not None and len(shown) == 1 and shown[0].contains(told.trigger)
    return not (is_one_clause and told is not None and lacks_subject(shown[0], told, sources))


def _is_turn(text: str, shown: Statement, sources: Sources) -> bool:
    """Whether the words are one of several turns of whoever stands before them, in an interview or a transcript."""
    turn = _TURN.match(text)
    if turn is None:
        return False
    text = sources.document(shown[0]).text
    again = re.findall(rf"^(?:[(\[]?\d{{1,2}}:\d\d(?::\d\d)?[)\]]?\s)?{re.escape(turn[1])}\s", text, re.MULTILINE)
    return len(again) > 1


def _has_it_done(event: Event, shown: Statement, sources: Sources) -> bool:
    """Whether somebody does something to what only a text before names: "On 21 July the court cut it to 5 percent"."""
    told = mention_of(event, event.evidence[0], sources)
    if told is None or not shown[0].contains(told.trigger) or gloss(shown[0], sources)[0] is not None:
        return False
    document = sources.document(told.span).text
    before = document[shown[0].start : told.trigger.start]
    return _ITS_OBJECT.match(document, told.trigger.end) is not None and count_words(before) < FIRST


def _points_back(event: Event, shown: Statement, sources: Sources) -> bool:
    """Whether a pronoun stands for somebody whom the words don't name: "He left"; "Berg said he left" names him.

    "The Courier spoke to her" names nobody whom "her" could be.
    In a clause out of the middle of a sentence any pronoun may: "Her brother fled", "A lorry struck the door with it".
    What the first sentence of a text calls "their" it has named itself: "Police held two men over their part in it".
    """
    span = shown[0]
    told = sources.text(shown[-1])
    if (
        (_POINTS.search(told) and not (_IT.search(told) and count_words(told) >= LONG))
        or _TO_OTHER.search(told)
        or (len(shown) > 1 and POINTING.match(sources.text(span)))
    ):
        return True
    if len(shown) > 1 or gloss(span, sources)[0] is not None:
        return False
    mentions = [mention for mention in sources.annotations(span).mentions if span.contains(mention.span)]
    named = [mention.span.start for mention in mentions if mention.form != "pronoun"]
    text = unquoted(sources.text(span))
    nobody = not any(mention.kind == "person" and mention.form != "pronoun" for mention in mentions)
    if _BARE_IT.match(text) or _AGAINST.search(text) or (nobody and _HER.search(text)):
        return True
    is_whole = event.evidence[0].start <= sources.sentences(span).start
    pronoun = (_SUBJECT if is_whole else POINTING).search(text)
    if pronoun is not None:
        return not any(start < span.start + pronoun.end() for start in named)
    is_first = is_whole and sources.place_in_story((span,)) == 1
    return not named and not is_first and _OTHER.search(text) is not None
