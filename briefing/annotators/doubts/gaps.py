"""Gaps that a text names as such: a question word or "whether" right behind, or before, words that say nobody tells."""

from __future__ import annotations

import re
from typing import TypeAlias

from briefing.annotators.doubts.clauses import (
    SUBJECTS,
    auxiliaries,
    child,
    clause_of,
    content,
    is_finite,
    phrase,
    subject,
)
from briefing.annotators.doubts.embedding import embedded, is_wh_opened
from briefing.annotators.doubts.findings import Finding, listed
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.inversion import Names, is_private
from briefing.annotators.doubts.silences import BEFORE, BEHIND, BEHIND_ITS_TELLER, DECIDES, LISTED, REACH
from briefing.annotators.doubts.untold import is_on_terms
from briefing.annotators.doubts.wording import future, polar
from briefing.annotators.language import Token
from briefing.model import QuestionKind

Behind: TypeAlias = tuple[re.Match[str], frozenset[int]]
"""What stands behind a clause, and the verbs of that which the parse hung below it."""
_SPACE = re.compile(r"\s")
_OPENING = re.compile(
    r"(?:(?:.*[;:–—]|.*,(?= (?:and|but|yet) )) )?(?:(?:and|but|yet|exactly|just|precisely|quite),? ){0,2}",
    re.IGNORECASE,
)
"""What may stand before a clause that opens a statement: nothing, or all that a semicolon or a "but" ends."""


def gap(token: Token, names: Names) -> Finding | None:
    """What a text itself says that nobody tells, by the words around a question word, however the parse hangs it.

    "There is no word on who will pay.", "Who paid has never been settled." are open; "He knows who paid." is not.
    """
    below = _clause(token)
    did, meaning = _what_did_it(token, below, names), _what_it_means(token)
    if below is None and meaning is None:
        return None
    below = below or token.head
    text, start, sentence = token.doc.text, token.idx, token.sent
    if start > sentence.start_char and token.nbor(-1).dep_ == "prep" and token.nbor(-1).head.i >= token.i:
        start = token.nbor(-1).idx
    before = _SPACE.sub(" ", text[max(start - REACH, sentence.start_char) : start]).rstrip()
    told = BEFORE.search(before) or (LISTED.fullmatch(before) if _is_all(token, below) else None)
    opens = _OPENING.fullmatch(f"{before} " if before else "") is not None
    behind = _left_open(below) if opens and told is None else None
    if is_on_terms(below):
        return None
    if did is None and behind is None and told is None and not _is_second_half(below, before, names):
        return None
    question = did or meaning or _asked(token, below, before, behind, names)
    ahead = any(aux.tag_ == "MD" for aux in auxiliaries(below)) or (question or "").startswith("Will ")
    kind: QuestionKind = "pending" if ahead else "unconfirmed"
    beside = behind[1] if behind is not None else frozenset[int]()
    if did is not None:
        beside = frozenset(verb.i for verb in below.children if verb.dep_ == "ccomp")
    said = _words(told, max(start - REACH, sentence.start_char)) if told is not None else None
    said = _words(behind[0]) if behind is not None else said
    return Finding(kind, below, token, question, "open: a gap", 2, None, "doubts", beside=beside, said=said)


def _is_all(token: Token, below: Token) -> bool:
    """Whether a sentence says no more from a question word on than its clause: "First, who will pay."."""
    last = max(content(below), key=lambda one: one.i)
    rest = token.doc[last.i + 1 : token.sent.end]
    return below.dep_ == "ROOT" and all(one.is_punct or one.is_space for one in rest)


def _words(found: re.Match[str], offset: int = 0) -> tuple[int, int]:
    """Where words stand in the text, without the marks and spaces around them; `offset` is where the search began."""
    bare = found[0].strip(" ,;:")
    start = offset + found.start() + found[0].index(bare)
    return start, start + len(bare)


def _asked(token: Token, below: Token, before: str, behind: Behind | None, names: Names) -> str | None:
    """The question of the clause itself, with an adverb that the parse hangs on what stands behind it."""
    question = (
        _to_come(token, below, before, names, behind)
        or embedded(below, names, behind[1] if behind is not None else ())
        or _what_it_is(token, below, names)
    )
    first = behind[0].groups()[:1] if behind is not None else ()
    return f"{question[:-1]} {first[0].strip()}?" if question is not None and any(first) else question


def _what_it_is(token: Token, below: Token, names: Names) -> str | None:
    """The question of a clause that ends on its verb: "what the price is" asks "What is the price?"."""
    who = subject(below)
    if who is None or below.lemma_ != "be" or auxiliaries(below) or not token.i < who.i < below.i:
        return None
    after = token.head.text if token.head.dep_ == "prep" and token.head.i > below.i else ""  # "what the search was for"
    return framed(f"{token.text.capitalize()} {below.lower_}", who, after, names, first_only=False)


def _clause(token: Token) -> Token | None:
    """The verb of the indirect question that a word opens, or None where it opens none."""
    if token.tag_ not in ("WDT", "WP", "WP$", "WRB") and token.lower_ != "whether":
        return None
    verb = next((one for one in (token, *token.ancestors) if one.i >= token.i and one.pos_ in ("VERB", "AUX")), None)
    return verb if verb is not None and is_wh_opened(verb) and is_finite(verb) else None


def is_left_open(below: Token) -> bool:
    """Whether an indirect question opens its sentence and what follows says that nobody answers it."""
    return below.left_edge.i == below.sent.start and _left_open(below) is not None


def _left_open(below: Token) -> Behind | None:
    """What behind a clause says that nobody has answered it, and the verb of that where the parse hung it below.

    So it hangs "How far the pact may stretch is disputed." on "stretch".
    """
    text, last = below.doc.text, below.sent.end_char
    end = max(content(below), key=lambda token: token.i)
    after = end.idx + len(end)
    after += len(text[after:last]) - len(text[after:last].lstrip())
    found = BEHIND.match(text, after, last)
    if found is None and not _may_be_a_time(below):
        found = BEHIND_ITS_TELLER.match(text, after, last)
    if found is not None:
        return found, frozenset()
    for word in below.doc[below.i + 1 : end.i + 1]:
        first = word.left_edge  # "Whether he will return before the vote his party does not say."
        if word.dep_ == "relcl" and first.i > below.i and first.tag_ not in ("IN", "WDT", "WP", "WP$", "WRB"):
            found = BEHIND_ITS_TELLER.match(text, first.idx - 1, last)
            if found is not None and not _may_be_a_time(below):
                return found, frozenset({word.i})
        found = BEHIND.match(text, word.idx, last)
        verb = word if word.lower_ == "remains" else clause_of(word)  # which the parse may take for a noun
        first = (auxiliaries(verb) or [verb])[0]
        if found is not None and word.i == first.i and below.is_ancestor(verb) and child(verb, *SUBJECTS) is None:
            return found, frozenset({verb.i})
    return None


def _may_be_a_time(below: Token) -> bool:
    """Whether a clause with "when" or "where" may only say when: "When it opened, the firm did not say." may not."""
    return any(word.lower_ in ("when", "where") for word in (below.left_edge, *below.lefts))


def _to_come(token: Token, below: Token, before: str, names: Names, behind: Behind | None) -> str | None:
    """The question of what is still to be decided: "Time will tell whether it lasts": "Will it last?".

    So is what will hang on something: "Whether it pays this year will hinge on the court.".
    """
    who = subject(below)
    ahead = below.tag_ in ("VBP", "VBZ") and not auxiliaries(below) and not listed(below, "present_states")
    hinges = behind is not None and _HINGES.match(behind[0][0]) is not None
    decided = hinges or re.search(f"{DECIDES} ?$", before, re.IGNORECASE) is not None
    return (
        future(below, who, names, {token.i})
        if decided and token.lower_ == "whether" and ahead and who is not None
        else None
    )


def _is_second_half(below: Token, before: str, names: Names) -> bool:
    """Whether a clause is joined to a gap: "has not said when it will pay, and whether it will appeal"."""
    first = below.head
    if below.dep_ != "conj" or _AND.search(before) is None or not is_wh_opened(first):
        return False
    opening = first.left_edge
    return opening.i < below.i and gap(opening, names) is not None


_HINGES = re.compile(r",? ?(?:could|may|might|will) (?:depend|hinge|turn)\b")
_AND = re.compile(r",? (?:and|or|nor) ?$")


def _what_it_means(token: Token) -> str | None:
    """The question of what a quoted word means ("what “merely” meant"), whatever the parse makes of the word."""
    said = _MEANS.match(token.doc.text, token.idx)
    return f"What does “{said[1]}” mean?" if said is not None else None


_MEANS = re.compile(r"""what ["“‘']([^"“”‘’']{1,40})["”’'](?: (?:has|had))? (?:meant|means)\b""", re.IGNORECASE)


def _what_did_it(token: Token, below: Token | None, names: Names) -> str | None:
    """The question of a clause whose object the parse takes for the subject of the verb behind it.

    So it reads "What caused the leak was not known." and "Whether it covers the loss is contested.".
    """
    opening = token.head if token.dep_ == "det" else token
    whether = token.lower_ == "whether"
    if below is None or not (whether or opening.dep_ in SUBJECTS) or token.i != below.sent.start:
        return None
    last = next((verb for verb in below.children if verb.dep_ == "ccomp" and verb.i > below.i), None)
    thing = child(last, *SUBJECTS) if last is not None else None
    if opening.head.i != below.i or last is None or thing is None or thing.left_edge.i != below.i + 1:
        return None
    verb = (auxiliaries(last) or [last])[0]
    is_open = BEHIND.match(token.doc.text, verb.idx, below.sent.end_char) is not None
    told = list(token.doc[below.i + 1 if whether else token.i : verb.i])
    if not is_open or thing.right_edge.i != verb.i - 1 or is_private(told):
        return None
    front = polar(below, names, {token.i, last.i}, reported=True) if whether else ""
    return f"{front[:-1]} {phrase(told)}?".lstrip() if front is not None else None


def one_of_the_open(token: Token, names: Names) -> Finding | None:
    """What is told to be one of the points that are open: "The loan is one of the points still open."."""
    text, sentence = token.doc.text, token.sent
    before = _ONE_OF.search(text[sentence.start_char : token.idx])
    if before is None or _STILL.match(text[token.idx + len(token) : sentence.end_char]) is None:
        return None
    verb = next((word for word in sentence if word.idx == sentence.start_char + before.start()), None)
    who = subject(verb) if verb is not None else None
    if verb is None or who is None or who.i > verb.i:
        return None
    question = framed("What will be decided on", who, "", names, first_only=False)
    return Finding("pending", verb, token, question, "open: one of", 0, None, "doubts")


_ONE_OF = re.compile(r"\b(?:are|is|remains?) (?:one of|among) the (?:[a-z]+ )?$")
_STILL = re.compile(
    r"(?: (?:that|which) (?:are|is|remains?))?(?: (?:still|yet))? (?:open|outstanding|unresolved|unsettled"
    r"|to be (?:agreed|decided|resolved|settled))\b"
)
