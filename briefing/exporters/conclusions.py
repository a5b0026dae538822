"""What a paper concludes, in its author's own words: for the bottom line of a page that has one beside the news.

An author tells it in so many words ("We argue that …", "Our view is that …"), under a heading that promises it
("Key points", "Conclusion"), or not at all; then nothing is chosen. What was told of later than the paper was written
may have gone otherwise, so that the line says of when the paper is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from briefing.exporters import wording
from briefing.exporters.composed import Part
from briefing.exporters.openings import without_label
from briefing.exporters.sources import Sources
from briefing.exporters.standing import stands
from briefing.genres import is_commentary
from briefing.lexicon import words
from briefing.model import Document, Event, Span
from briefing.text import words as count_words

ASSESSED, SUMMARY = "Assessed in", "Summary of"
SHORTEST, LONGEST = 8, 50
"""Words that a conclusion has on the page."""
NEAR = 0.15
"""So much of the topic it tells at least."""
FEW = 6
"""Among so many sentences behind its heading a conclusion is looked for."""
_NUMBER = re.compile(r"^\W*(?:\d{1,2}|[IVX]{1,4})?[.)]?\s*")
_POINTS = re.compile(
    r"^(?:if so|then|there (?!is|are|was|were|will|may|has)|so|yet|still|or|nor|instead|otherwise|even so|that said"
    r"|here|what|how|why|who|where)\b"
    r"|\b(?:the (?:former|latter|second|third|other)|such|these|those|this (?!year|month|week)|here|above|below)\b",
    re.IGNORECASE,
)
"""Refers to what stands around it."""
_ADVICE = re.compile(r"\b(?:must|ought|should)\b")


def conclusion(sources: Sources) -> Part | None:
    """`Assessed in [2], as of 5 Dec 2024: "…" [2:49]` of the newest paper that states one; None where none does."""
    papers = [document for document in sources.briefing.documents if not document.genre or _is_paper(document)]
    for paper in sorted(papers, key=lambda document: document.date or "", reverse=True):
        found = next(conclusions(paper, sources), None)
        if found is not None:
            return told(found, sources)
    return None


def conclusions(paper: Document, sources: Sources) -> Iterator[Span]:
    """What a paper's author may be said to conclude, the plainest first: whole sentences, or what follows "that".

    A text that doesn't say what it is may be a story, whose headings promise no judgement.
    """
    sentences = sources.annotations(Span(paper.id, 0, 0)).sentences
    claimed = [span for sentence in sentences if (span := _claimed(sentence, sources)) is not None]
    headings = ("summary_headings", "closing_headings") if _is_paper(paper) else ()
    parts = [list(islice(_under(table, paper, sources), FEW)) for table in headings]
    judged = ([span for span in part if sources.is_judgement(span)] for part in parts)
    weighed = [
        span for part in judged for span in sorted(part, key=lambda one: (_advises(one, sources), -sources.share(one)))
    ]
    for span in (*claimed, *weighed, *(span for part in parts[:1] for span in part)):
        if _can_stand(span, sources):
            yield span


def _advises(span: Span, sources: Sources) -> bool:
    """Whether a sentence tells what ought to be, rather than what is or will be."""
    return _ADVICE.search(sources.text(span)) is not None


def _is_paper(document: Document) -> bool:
    """Whether an author judges in a document, by what it calls itself; in an interview somebody else does."""
    genre = document.genre or ""
    return is_commentary(genre) or genre.casefold().split(" ")[-1] in words("brief", "papers")


def told(span: Span, sources: Sources) -> Part:
    """The line of a conclusion: the author's judgement, or what she calls the summary of her paper."""
    sentence = sources.sentences(span)
    is_judged = span != _bare(sentence, sources) or sources.is_judgement(sentence)
    written = sources.document(span).date
    when = f", as of {wording.reading(written)}" if written else ""
    opening = f"{ASSESSED if is_judged else SUMMARY} [{sources.cite(span).document}]{when}"
    return Part(f"{opening}: {wording.quotation(span, sources)} {sources.marks((span,))}")


@cache
def _claim() -> re.Pattern[str]:
    """Opens what an author says that she concludes: "We argue that", "Our view is that", "This paper finds that"."""
    verbs, nouns, papers = ("|".join(sorted(words("brief", table))) for table in ("concluding", "conclusion", "papers"))
    who = rf"(?:We|I|(?:This|Our|The present) (?:[a-z]+ ){{0,2}}(?:{papers}))"
    return re.compile(
        rf"(?:{who}\b(?:[^\"“”;:.]{{0,160}}?\band)?(?: [a-z]+ly| therefore| thus| also)? (?:{verbs})"
        rf"|(?:Our|My|The (?:main|central|key|core)) (?:[a-z]+ )?(?:{nouns}) (?:here )?is),? that\s+"
    )


def _claimed(sentence: Span, sources: Sources) -> Span | None:
    """What an author says she concludes, without the words that say so."""
    opening = _claim().match(sources.text(sentence))
    if opening is None:
        return None
    said = Span(sentence.document, sentence.start + opening.end(), sentence.end)
    own = Span(sentence.document, sentence.start, said.start)
    speakers = (claim.speaker for claim in sources.attributions(sentence))
    return said if all(speaker is None or own.contains(speaker) for speaker in speakers) else None


def _under(table: str, paper: Document, sources: Sources) -> Iterator[Span]:
    """The sentences under the headings of a kind, or behind such a heading in a paragraph, without what opens them."""
    within = False
    for block in paper.blocks:
        text = paper.text[block.start : block.end]
        if block.role in ("heading", "title"):
            within = _NUMBER.sub("", text).strip(" .:").casefold() in words("brief", table)
        elif block.role == "back":
            within = False
        elif within or _opens_with(table, text):
            for sentence in sources.annotations(Span(paper.id, 0, 0)).sentences:
                if block.start <= sentence.start and sentence.end <= block.end:
                    yield _bare(sentence, sources)


def _opens_with(table: str, text: str) -> bool:
    """Whether a paragraph names itself: "Abstract. The dam …", "Summary: The dam …"."""
    opening = re.match(r"\w+(?: \w+){0,2}(?=[.:] )", text)
    return opening is not None and opening[0].casefold() in words("brief", table)


def _bare(sentence: Span, sources: Sources) -> Span:
    """A sentence without its bullet, and without the heading before it: "Summary: "."""
    return without_label(sentence, sources)


def _can_stand(span: Span, sources: Sources) -> bool:
    """Whether the words can be understood alone, are of the topic, and are the author's own."""
    text = sources.text(span)
    if not SHORTEST <= count_words(text) <= LONGEST or _POINTS.search(text) or not text.rstrip().endswith("."):
        return False
    speakers = (claim.speaker for claim in sources.attributions(span))
    if sources.share(span) < NEAR or any(speaker is not None and span.contains(speaker) for speaker in speakers):
        return False
    return stands(Event("", "occurred", (span,)), (span,), sources)
