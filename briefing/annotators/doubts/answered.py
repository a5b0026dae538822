"""What stands behind a question of the text's own: an answer, or that there is none.

"Why did it fail? The wall was thin." puts one only to answer it, "Why did it fail? Nobody can say." leaves it open.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.annotators.doubts.asked import NUMBER
from briefing.annotators.doubts.clauses import FINITE, clause_of
from briefing.annotators.doubts.replies import REPLIED
from briefing.annotators.doubts.silences import SILENT
from briefing.annotators.language import Parse, Token
from briefing.lexicon import words
from briefing.model import Document, Doubt, Span

LEFT_OPEN = "open: the question before it"
"""The rule of a question that the sentence behind it says nobody answers."""
_REPLIES = frozenset(
    {
        *("absolutely", "because", "certainly", "hardly", "never", "no", "none", "not", "nothing", "probably"),
        *("scarcely", "very", "yes"),
    }
)
_VERDICT = re.compile(
    r"\bthat (?:he|it|she|they) (?:are|can|could|did|do|does|had|has|have|is|was|were|will|would)(?: not|n['’]t)?[.,;]"
    r"|\b(?:is|say|says|said|was) (?:no|yes)\b"
)
"""A sentence that leaves its verb to the question before it: "The committee found that it does."."""
_POLAR = re.compile(r"(?:Am|Are|Can|Could|Did|Do|Does|Had|Has|Have|Is|Was|Were|Will|Would) ")
_OF_THE_PAST = re.compile(
    r"(?:How|What|When|Where|Which|Who|Whom|Whose|Why)\b(?!.* (?:can|could|may|might|will|would|[’']ll)\b)"
)
"""A question of what is so or was: what is ahead stays open, whatever the writer thinks of it."""


def is_next(document: Document, doubt: Doubt, tokens: Sequence[Token]) -> bool:
    """Whether a sentence stands right behind a question, with no more than a line's end between."""
    between = document.text[doubt.span.end : tokens[0].idx]
    return not between.strip() and between.count("\n") < 2


def answered(doubt: Doubt, tokens: Sequence[Token]) -> Doubt:
    """The question, with a fault if the sentence behind it answers it, or as one that this leaves open.

    A question of nobody's on what was is answered by whatever is told next, unless that leaves it open itself: "Why
    did it fall? The wall was thin.", but not "Who took it? Nobody knows.".
    """
    told = "".join(token.text_with_ws for token in tokens)
    if SILENT.match(told) is not None:
        return replace(doubt, rule=LEFT_OPEN)
    asks = doubt.question
    is_verdict = _POLAR.match(asks) is not None and _VERDICT.search(told) is not None
    if _answers_at_once(tokens) or is_verdict or (doubt.holder is None and _tells(asks, tokens)):
        return replace(doubt, faults=(*doubt.faults, REPLIED))
    return doubt


def _answers_at_once(tokens: Sequence[Token]) -> bool:
    """Whether a sentence answers the question before it with hardly a verb: "Not much, she says."; "No, never."."""
    first = tokens[0]
    if first.lower_ not in _REPLIES:
        return False
    closed = len(tokens) > 1 and tokens[1].text in ",.!:;" and first.lower_ in ("no", "yes")
    main = (token for token in tokens if token.tag_ in FINITE and clause_of(token).dep_ not in ("advcl", "relcl"))
    said = (token for token in main if token.lemma_ not in words("doubts", "report_verbs"))
    return closed or first.lower_ == "because" or next(said, None) is None


def _tells(question: str, tokens: Sequence[Token]) -> bool:
    """Whether a plain statement stands behind a question on what is or was, with no word that leaves it open."""
    if _OF_THE_PAST.match(question) is None or tokens[-1].text != ".":
        return False
    said = {form for token in tokens for form in (token.lower_, token.lemma_.lower())}
    return not said & words("doubts", "unanswered_words")


def unanswered_headings(document: Document, parse: Parse, turns: Collection[int]) -> Iterator[Doubt]:
    """The headings that ask what the first sentence below them says nobody knows: "How many died?", "Nobody can say.".

    So with the questions of an interviewer, which start at `turns`. The doubt is that of the sentence: a heading is not
    looked at for itself, as its section answers it.
    """
    firsts = {sentence.start_char: sentence for sentence in parse.sents}
    for above, below in pairwise(document.blocks):
        asked = " ".join(document.text[above.start : above.end].split())
        first = firsts.get(below.start)
        if not (above.role == "heading" or above.start in turns) or not asked.endswith("?") or first is None:
            continue
        said = SILENT.match(document.text, first.start_char, first.end_char)
        if said is not None:
            span = Span(document.id, first.start_char, first.end_char)
            cue = Span(document.id, said.start(), said.end() - 1)
            yield Doubt(span, "unconfirmed", NUMBER.sub("", asked), cue, None, "doubts", LEFT_OPEN)
