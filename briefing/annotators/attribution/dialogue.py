"""Speech without quotation marks: the turns of a transcript (SMITH: We left.), dash dialogue (— We left, she said)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from briefing.annotators.attribution.bylines import Label, label, label_above, transcript
from briefing.lexicon import words

_DASH = re.compile(r"[—–―]\s*(?=\w|[¿¡“\"'‘])|--\s+(?=\w)")
_NEXT_DASH = re.compile(r"[.!?…]\s+(?:[—–―]|--)\s*(?=\w)")
TURNS = 3
"""Labelled paragraphs from which on a document is a transcript."""
LONGEST = 4000
"""Code points of a paragraph that are searched for the cue of dash dialogue."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A stretch of speech without marks: its words `[start, end)`."""

    start: int
    end: int


def spoken(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Spoken]:
    """The speech without marks of a document, in order: turns if it is a transcript, else dash dialogue."""
    return _turns(text, paragraphs) or _dashes(text, paragraphs)


def _turns(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Spoken]:
    """The words behind the names of a transcript.

    It is one where names or Q and A come back and take turns, whole or by the surname; "NOTE: …" and "WARNING: …" once
    each are none.
    """
    labels = list(_labelled(text, paragraphs))
    named = [(text[found.start : found.end].rpartition(" ")[2], found.words, end) for found, end in labels]
    names = [name for name, _, _ in named]
    seen = Counter(names)
    if len(named) < TURNS or len(seen) < 2 or len(seen) * 2 > len(named) + 1:
        return []
    if sum(one != two for one, two in pairwise(names)) * 2 < len(named):  # "Name: …" of a list of people
        return []
    return [Spoken(begins, end) for _, begins, end in named if not _is_marked(text, begins)]


def _labelled(text: str, paragraphs: Sequence[tuple[int, int]]) -> Iterator[tuple[Label, int]]:
    """The labels of turns, and where their words end; what a label stands above is its turn up to the next label."""
    above: Label | None = None
    words_end = 0
    for start, end in paragraphs:
        alone = label_above(text, start, end)
        found = None if alone else transcript(text, start, end) or label(text, start, end)
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
