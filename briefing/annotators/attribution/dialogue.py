"""Speech without quotation marks: turns of a transcript (SMITH: We left.), answers of an interview, dash dialogue."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from briefing.annotators.attribution.bylines import Label, label_above, turn_label
from briefing.lexicon import words

_DASH = re.compile(r"[—–―]\s*(?=\w|[¿¡“\"'‘])|--\s+(?=\w)")
_NEXT_DASH = re.compile(r"[.!?…]\s+(?:[—–―]|--)\s*(?=\w)")
_SCRIPT = re.compile(r"\b(?:transcripts?|interview(?:s|ed)?|briefing|conference|q ?& ?a)\b", re.IGNORECASE)
_WITH = (
    r"\b(?i:interview|conversation|q ?& ?a)(?i: with|:(?= [A-Z]))"
    r"|\b(?i:interviews|interviewed|sp(?:eaks|oke|oken) (?:to|with)|talk(?:s|ed) (?:to|with))"
)
_DESCRIBED = r"(?:[A-Z][\w.-]{0,24} (?=[a-z]))?(?!(?:on|about|over|after|of|in|at|for)\b)[a-z][\w-]{0,24} "
_NAME_WORD = r"(?!\w{3,6}day\b)[A-Z][\w.'’-]{0,30}"
_INTERVIEWED = re.compile(
    rf"(?:{_WITH}) (?:{_DESCRIBED}){{0,8}}((?:{_NAME_WORD} ){{1,3}}(?!\w{{3,6}}day\b)[A-Z][\w'’-]{{1,30}})"
    r"(?=[ ”\"]{0,2}(?:[\n,:;(–—.]|$|(?i:on|about|of|from|by|regarding) |\w{3,6}day\b))"
)
_TALKS = re.compile(
    rf"(?:^|[.!?”\"] )(?:{_DESCRIBED}){{0,4}}((?:{_NAME_WORD} ){{1,3}}{_NAME_WORD})(?P<who>,[^.!?\n]{{3,120}},|"
    r" \([^()\n]{1,40}\))?(?: (?:has|recently))?"
    r" (?:answers questions|sp(?:eaks|oke|oken)|sat down|talk(?:s|ed)) (?:from|to|with) ",
    re.MULTILINE,
)
"""Who talks to somebody: the one who is interviewed if it is said who that is, else perhaps the one who asks."""
_FIRST_ANSWER = re.compile(
    rf"^{_NAME_WORD}(?: {_NAME_WORD}){{0,2}}:\s[^\n]{{5,400}}\?\s*\n\s*({_NAME_WORD}(?: {_NAME_WORD}){{1,2}}):\s",
    re.MULTILINE,
)
"""Who answers the first question, where only that and its answer have a label: "DW: Will it open? | Ana Reyes: No."."""
_STAGE = re.compile(r"[(\[][^)\]]*[)\]]\s*$")
_ENDS = re.compile(r"[.?!…”\"’)\]—–-]\s*$")
OPENING = 600
"""Code points at the start of a document that may say that it is an interview, and with whom."""
QUESTION = 400
"""Longest question of an interview that no label tells."""
TURNS = 3
"""Labelled paragraphs from which on a document is a transcript, and questions from which on it is an interview."""
SHARE = 4
"""So many paragraphs at most are there for each label, or each question, where those between them go on with a turn."""
LONGEST = 4000
"""Code points of a paragraph that are searched for the cue of dash dialogue."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A stretch of speech without marks: its words `[start, end)`."""

    start: int
    end: int


def spoken(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Spoken]:
    """The speech without marks of a document, in order: turns of a transcript, answers, or dash dialogue."""
    return _turns(text, paragraphs) or _answers(text, paragraphs) or _dashes(text, paragraphs)


def interviewed(text: str) -> tuple[int, int] | None:
    """The one person whom the opening names as interviewed: “We knew”: interview with the lawyer Ana Nguyen.

    "Ana Nguyen, the mayor of Orla, talks to Ben Ito" names her; where it isn't said who either is, it names nobody.
    """
    talker = _TALKS.search(text, 0, OPENING)
    if talker is not None and not _names_body(talker[1]):
        return talker.span(1) if talker["who"] else None
    first = _FIRST_ANSWER.search(text, 0, 2 * OPENING)
    if first is not None:
        return first.span(1)
    found = [match for match in _INTERVIEWED.finditer(text, 0, OPENING) if not _names_body(match[1])]
    surnames = {match[1].split()[-1] for match in found}
    return found[0].span(1) if len(surnames) == 1 else None


def _names_body(name: str) -> bool:
    named = name.casefold().split()
    return not words("organizations", "heads").isdisjoint(named) or named[-1] in words("pages", "outlets")


def _turns(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Spoken]:
    """The words behind the labels of a transcript, and the paragraphs that go on with them."""
    labels = turn_labels(text, paragraphs)
    begun = [Spoken(found.words, end) for found, end in labels if not _is_marked(text, found.words)]
    return sorted([*begun, *_going_on(text, paragraphs, labels)], key=lambda words: words.start)


def turn_labels(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[tuple[Label, int]]:
    """The names, Q and A that open the turns of a transcript, and where each turn's paragraph ends; none elsewhere.

    It is one where labels come back and take turns, whole or by the surname, or where the opening says so; "NOTE: …"
    and "WARNING: …" once each are none.
    """
    labels = _alike(text, list(_labelled(text, paragraphs)))
    names = [text[found.start : found.end] for found, _ in labels]
    seen = Counter(name.rpartition(" ")[2] for name in names)
    if len(names) < TURNS or len(seen) < 2:
        return []
    said_so = _SCRIPT.search(text, 0, min(max(OPENING, labels[0][0].start), LONGEST))
    if len(seen) * 2 > len(names) + 1 and said_so is None:
        return []
    if sum(one != two for one, two in pairwise(names)) * 2 < len(names):  # "Name: …" of a list of people
        return []
    return labels


def _alike(text: str, labels: list[tuple[Label, int]]) -> list[tuple[Label, int]]:
    """The labels; those in capitals alone where most are: "Weapons: none" is no turn beside "MR. BAKER: None."."""
    capitals = [(found, end) for found, end in labels if text[found.start : found.end].isupper()]
    return capitals if len(capitals) * 2 > len(labels) else labels


def _going_on(
    text: str, paragraphs: Sequence[tuple[int, int]], labels: Sequence[tuple[Label, int]]
) -> Iterator[Spoken]:
    """The paragraphs between turns that go on with the turn before, where most of a page is turns in capitals.

    Where names are in small letters a narrator may speak between. Not (APPLAUSE), nor headings, nor what stands behind
    the last turn, nor what goes on with a question.
    """
    if not labels:
        return
    starts, own = [found.start for found, _ in labels], {end for _, end in labels}
    between = [span for span in paragraphs if starts[0] <= span[0] < starts[-1]]
    if len(between) > SHARE * len(labels) or not all(text[one.start : one.end].isupper() for one, _ in labels):
        return
    for start, end in between:
        found, last = labels[bisect_right(starts, start) - 1]
        asks = text[found.start : found.end].casefold() in words("speech", "turns") - words("speech", "answers")
        if (
            start >= last
            and end not in own
            and not asks
            and not _is_marked(text, found.words)
            and _is_speech(text, start, end)
        ):
            yield Spoken(start, end)


def _is_speech(text: str, start: int, end: int) -> bool:
    """Whether a paragraph can be speech without marks: it ends as a sentence, and is no stage direction."""
    marked = _is_marked(text, start) or _STAGE.match(text, start, end) is not None
    return not marked and _ENDS.search(text, max(start, end - 3), end) is not None


def _answers(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Spoken]:
    """The answers of an interview with one person, whose questions are paragraphs of their own without a label."""
    if interviewed(text) is None:
        return []
    asked = [index for index, (start, end) in enumerate(paragraphs) if _is_question(text, start, end)]
    answered = [index for index in asked if index + 1 not in asked and index + 1 < len(paragraphs)]
    if len(answered) < TURNS or asked[-1] - asked[0] > SHARE * len(asked):
        return []
    rest = (paragraphs[index] for index in range(answered[0] + 1, answered[-1] + 2) if index not in asked)
    spans = ((_behind_label(text, start, end), end) for start, end in rest)
    return [Spoken(start, end) for start, end in spans if _is_speech(text, start, end)]


def _behind_label(text: str, start: int, end: int) -> int:
    """Where the words of an answer begin, which may have the label of the first."""
    found = turn_label(text, start, end)
    return start if found is None else found.words


def _is_question(text: str, start: int, end: int) -> bool:
    return end - start <= QUESTION and text[start:end].rstrip().endswith("?")


def _labelled(text: str, paragraphs: Sequence[tuple[int, int]]) -> Iterator[tuple[Label, int]]:
    """The labels of turns, and where their words end; what a label stands above is its turn up to the next label."""
    above: Label | None = None
    words_end = 0
    for start, end in paragraphs:
        alone = label_above(text, start, end)
        found = None if alone else turn_label(text, start, end)
        if above is not None and alone is None and found is None:
            above = replace(above, words=start) if not words_end else above
            words_end = end
            continue
        if above is not None and words_end:
            yield above, words_end
        above, words_end = alone, 0
        if found is not None:
            yield found, end
    if above is not None and words_end:
        yield above, words_end


def _is_marked(text: str, start: int) -> bool:
    """Whether words have marks of their own, by which they are found."""
    return text[start] in "“\"„«‘'>"


def _dashes(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Spoken]:
    """The words of paragraphs that open with a dash and tell who said them: — We left, said Reyes. — It was late.

    Not the items of a list, which have no cue: – two eggs, – one onion.
    """
    found: list[Spoken] = []
    for start, end in paragraphs:
        dash = _DASH.match(text, start, end)
        cue = _cue().search(text, dash.end(), min(end, dash.end() + LONGEST)) if dash is not None else None
        if dash is None or cue is None or _is_marked(text, dash.end()):
            continue
        found.append(Spoken(dash.end(), cue.start() + 1))
        goes_on = _NEXT_DASH.search(text, cue.end(), end)
        if goes_on is not None:
            found.append(Spoken(goes_on.end(), end))
    return found


@cache
def _cue() -> re.Pattern[str]:
    """A comma or mark, and who said it: ", said Reyes", "? she asked", ", Ana Reyes said"."""
    verbs = "|".join(sorted(words("speech", "inverted")))
    name = r"[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,3}"
    who = rf"(?:he|she|they|I|(?:the|a|an|his|her) \w{{1,30}}|{name})"
    return re.compile(rf"[,?!…] (?:—|–)? ?(?:(?:{verbs}) {who}|{who} (?:{verbs}))\b")
