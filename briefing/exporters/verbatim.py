"""Whether words of the page stand in a source: whole words, in order, with deletions shown as " … "."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.exporters.safe import comparable
from briefing.exporters.sources import Sources
from briefing.model import Span
from briefing.text import one_line

DELETION = " … "
CLOSING = " .,;:–—-"
"""What may stand at the end of a statement or be missing there."""
_DOUBLE = frozenset('"“”„‟«»″＂')
_APART = dict.fromkeys(map(ord, '–—…"'), " ")
"""Stand between words, with a space beside them or not: "said,"Look"."""
_BESIDE_WORDS = "\"'“”„‟«»″＂‘’‚‛‹›ʼ＇`´.,;:!?…()[]"


def is_quoted(parts: Sequence[str], sentence: Span, sources: Sources) -> bool:
    """Whether the parts of a quotation stand in order, the first beginning in the sentence, no mark between them.

    `parts` are `comparable`.
    """
    return _stands(parts, sentence, sum(map(len, parts)) * 2 + 400, sources, across_marks=False)


def is_verbatim(words: str, sentence: Span, sources: Sources) -> bool:
    """Whether words can stand in quotation marks on a line that cites the sentence."""
    return is_quoted([comparable(words).rstrip(" ,")], sentence, sources)


def is_told(parts: Sequence[str], sentence: Span, sources: Sources) -> bool:
    """Whether the parts of a statement stand in order in a sentence; the first may open with a capital."""
    return _stands(parts, sentence, sum(map(len, parts)) + 400, sources, across_marks=True)


def has_words(text: str, spans: Sequence[Span], sources: Sources) -> bool:
    """Whether a text's words, punctuation aside, stand in order in some sentences and what follows them."""
    parts = [_words(part) for part in comparable(text).split(DELETION.strip())]
    room = sum(map(len, parts)) + 40
    return any(_in_order([part for part in parts if part], _following(span, room, sources)) for span in spans)


def stands_in(words: str, text: str) -> bool:
    """Whether words stand in a text as whole words, in its order: "likely" doesn't stand in "unlikely"."""
    return find(comparable(words).rstrip(" ,"), comparable(text), 0) >= 0


def _stands(parts: Sequence[str], sentence: Span, reach: int, sources: Sources, *, across_marks: bool) -> bool:
    raw = one_line(sources.document(sentence).text[sentence.start : sentence.end + reach])
    text = comparable(raw)
    length = len(one_line(sources.text(sentence)))
    start = find(parts[0], text, 0)
    if start < 0 and across_marks:
        start = find(parts[0][:1].lower() + parts[0][1:], text, 0)
    if not 0 <= start <= length:
        return False
    position = start
    for before, part in pairwise(parts):
        gap = position + len(before)
        position = find(part, text, gap)
        if position < 0 or (position > length if across_marks else _DOUBLE & set(raw[gap:position])):
            return False
    return True


def find(part: str, text: str, start: int) -> int:
    """Where a part stands in a text as whole words, or -1: "likely" doesn't stand in "unlikely"."""
    while (start := text.find(part, start)) >= 0:
        end = start + len(part)
        if _is_edge(text[start - 1 : start], part[:1]) and _is_edge(part[-1:], text[end : end + 1]):
            return start
        start += 1
    return -1


def _is_edge(left: str, right: str) -> bool:
    return not (left.isalnum() and right.isalnum())


def _following(span: Span, words: int, sources: Sources) -> list[str]:
    return _words(comparable(sources.document(span).text[span.start : span.end + words * 20]))


def _words(text: str) -> list[str]:
    pieces = text.translate(_APART).split()
    return [word for piece in pieces if (word := piece.strip(_BESIDE_WORDS))]


def _in_order(parts: Sequence[Sequence[str]], words: Sequence[str]) -> bool:
    position = 0
    for part in parts:
        starts = range(position, len(words) - len(part) + 1)
        found = next((start for start in starts if list(words[start : start + len(part)]) == list(part)), None)
        if found is None:
            return False
        position = found + len(part)
    return True
