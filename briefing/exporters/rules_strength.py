"""The rule on cuts made by hand: what a line leaves out may not make it say more than its source (R30).

The words of a line are held against those that the program would write of the same event or quotation or, where a
person took others, against the sentence. What only adds may be left out: a place, a date, a clause tied on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.exporters.checking import Check, Fault
from briefing.exporters.claims import shares_words
from briefing.exporters.page import Line
from briefing.exporters.safe import comparable, unescape
from briefing.exporters.speaking import quoted_words
from briefing.exporters.stating import mention_of, statement
from briefing.exporters.verbatim import CLOSING, DELETION, find, stands_in
from briefing.exporters.wording import GLOSS_SHOWN, ORIGINS_SHOWN, date_cell, stated
from briefing.exporters.wordlists import found, hedges, negations
from briefing.lexicon import words as lexicon_words
from briefing.model import Event

_MARK = re.compile(r"(?<!\w)'|'(?!\w)")
"""A mark of quotation, of any style, in words that are `comparable`; not the apostrophe in "doesn't"."""
_TIED_ON = re.compile(r";|,\s(?:which|who|whose|and|but|while|whereas|although|though)\b")
"""Opens what is told besides: its doubts are its own."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Words of a text that are left out, and the words kept right before and behind them, "" for none."""

    words: str
    before: str
    behind: str

    @property
    def is_tied_on(self) -> bool:
        """Whether the words are a clause tied to what is kept, such as ", which may fall"."""
        return not self.behind and _TIED_ON.match(self.words) is not None


def not_stronger(check: Check) -> Iterator[Fault]:
    """R30: nothing is left out that denies, doubts, bounds, attributes or governs what stands there, nor half a name.

    "The navy … leave" is not what "The navy may leave" says, nor is "The navy attacked" what "The navy was attacked"
    or "Korea" what "North Korea" says; "The navy left" is what "The navy left on Monday, which surprised many" does.
    """
    for line in check.entries("Chronology"):
        entry = check.chronology_entry(line)
        if entry is not None:
            events = check.events(line)
            own = [stated(statement(event, check.sources), check.sources) for event in events]
            yield from _faults(line, entry.statement, own, check)
            yield from _without_its_verb(line, entry.statement, events, check)
    for line in check.entries("Key quotes"):
        yield from _faults(line, line.body, [quoted_words(quote, check.sources) for quote in check.quotes(line)], check)


def _faults(line: Line, shown: str, own: Iterable[str], check: Check) -> Iterator[Fault]:
    """What is wrong with how a line is cut, unless some text can be cut so."""
    parts = _bare(shown).split(DELETION)
    written = [piece for text in own if (whole := _bare(unescape(text))) for piece in (whole, *whole.split(DELETION))]
    told = [_bare(check.sources.text(sentence)) for sentence in check.sentences(line)]
    left_out_anyway = Counter(_weak(told[:1])) - Counter(_weak(written[:1])) if written else Counter[str]()
    faults: list[str] = []
    for text, allowed in [*((text, Counter[str]()) for text in written), *((text, left_out_anyway) for text in told)]:
        made = cuts(parts, text)
        if made is None:
            continue
        fault = _fault(made, allowed, line, check)
        if fault is None:
            return
        faults.append(fault)
    if faults:
        yield Fault(line.number, faults[0])


def _bare(words: str) -> str:
    """Words without what we set beside them, and without marks of quotation, for which there is another rule."""
    own = GLOSS_SHOWN.sub("", ORIGINS_SHOWN.sub("", comparable(words)))
    return " ".join(_MARK.sub("", own).split()).rstrip(CLOSING)


def cuts(parts: Sequence[str], text: str) -> list[Cut] | None:
    """What of a text is left out around and between its parts; None if they don't stand there in this order."""
    ends = [0]
    for part in parts:
        start = find(part, text, ends[-1])
        if start < 0 and len(ends) == 1:
            start = find(part[:1].lower() + part[1:], text, 0)
        if start < 0:
            return None
        ends += [start, start + len(part)]
    ends.append(len(text))
    kept = ["", *(text[start:end] for start, end in zip(ends[1:-1:2], ends[2:-1:2], strict=True)), ""]
    left_out = [text[start:end].strip() for start, end in zip(ends[::2], ends[1::2], strict=True)]
    made = zip(left_out, pairwise(kept), strict=True)
    return [Cut(words, before, behind) for words, (before, behind) in made if any(map(str.isalnum, words))]


def _fault(made: Sequence[Cut], allowed: Counter[str], line: Line, check: Check) -> str | None:
    weak = Counter(_weak(cut.words for cut in made if not cut.is_tied_on)) - allowed
    if weak:
        return f'the line leaves out "{next(iter(weak))}", without which it says more'
    names = {
        comparable(check.sources.text(mention.span))
        for one in check.sentences(line)
        for mention, _ in check.sources.mentions(one)
    }
    for cut in made:
        if governor := _governor(cut):
            return f'the line is cut at "{governor}", without which it says something else'
        if name := _halved(cut, names):
            return f'the line has only a part of "{name}"'
    return _unattributed(made, line, check)


def _weak(texts: Iterable[str]) -> list[str]:
    """The words of some texts that deny, doubt, bound, set a condition or report."""
    listed = ("denial", "condition", "report")
    return [
        word
        for text in texts
        for word in (*negations(text), *hedges(text), *(word for table in listed for word in found(table, text)))
    ]


def _governor(cut: Cut) -> str:
    """The word at the edge of a gap on which what stands behind it depends: "was" before "attacked"; "" if none is.

    "former" before "minister" is one, and so is "of" at the end of what is kept, which has lost its noun.
    """
    if not cut.behind:
        return ""
    last, *before = [words.casefold().split()[-1] for words in (cut.words, cut.before) if words]
    opening = cut.words.casefold().split()[:1] if before else []
    governing = next((word for word in (last, *before, *opening) if word in lexicon_words("brief", "governor")), "")
    return governing or next((word for word in (last, *before) if word in _qualifiers()), "")


def _qualifiers() -> frozenset[str]:
    return lexicon_words("brief", "qualifier") | lexicon_words("brief", "hedge_before_figure")


def _halved(cut: Cut, names: Iterable[str]) -> str:
    """The name of which only a part is kept: "Korea" of "North Korea"; "" if there is none."""
    words = cut.words.split()
    edges = [(*cut.before.split()[-1:], *words[:1]), (*words[-1:], *cut.behind.split()[:1])]
    across = [" ".join(edge) for edge in edges if len(edge) == 2]
    return next((name for name in sorted(names) for edge in across if stands_in(edge, name)), "")


def _unattributed(made: Sequence[Cut], line: Line, check: Check) -> str | None:
    """What is wrong if the words that attribute what is kept are left out."""
    read = comparable(line.text)
    for sentence in check.sentences(line):
        for claim in check.sources.attributions(sentence):
            cue = comparable(check.sources.text(claim.cue)) if claim.cue is not None else ""
            is_cut = cue and not stands_in(cue, read) and any(stands_in(cue, cut.words) for cut in made)
            if is_cut and shares_words(read, claim, check.sources):
                return f'the line leaves out "{cue}", so that nobody says so'
    return None


def _without_its_verb(line: Line, shown: str, events: Iterable[Event], check: Check) -> Iterator[Fault]:
    """What is wrong if what happened is left out: "its ports" of "Norland refused to close its ports"."""
    told = [event for event in events if unescape(date_cell(event, check.sources)) in unescape(line.raw)]
    found_here = [mention_of(event, event.evidence[0], check.sources) for event in told]
    verbs = [comparable(check.sources.text(one.trigger)) for one in found_here if one is not None]
    text = comparable(shown)
    if verbs and not any(stands_in(verb, text) or stands_in(verb.capitalize(), text) for verb in verbs):
        yield Fault(line.number, f'the line leaves out what happened: "{verbs[0]}"')
