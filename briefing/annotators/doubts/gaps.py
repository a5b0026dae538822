"""Gaps that a text names as such: a question word or "whether" right behind, or before, words that say nobody tells."""

from __future__ import annotations

import re

from briefing.annotators.doubts.clauses import auxiliaries, content, is_finite, subject
from briefing.annotators.doubts.findings import Finding, listed
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.untold import is_on_terms
from briefing.annotators.doubts.wording import embedded, future, is_wh_opened
from briefing.annotators.language import Token
from briefing.model import QuestionKind

REACH = 160
"""Code points before or behind a clause in which its words of not knowing are looked for."""
_SAY = (
    r"(?:address(?:ed)?|agree[ds]? (?:up)?on|clarif(?:y|ies|ied)|decided?|defined?|determined?|disclosed?"
    r"|establish(?:ed)?|explain(?:ed|s)?|indicated?|judged?"
    r"|ma[dk]e (?:it )?(?:clear|known|plain|public)"
    r"|predict(?:ed)?|reveal(?:ed|s)?|said|says?|seen?|set out|settled?|show[ns]?|sp(?:ell|elled|elt) out"
    r"|specif(?:y|ies|ied)|stated?|tell|told|work(?:ed)? out)"
)
_TELL = rf"(?:{_SAY}|kn(?:ow|ows|ew|own))"
_SURELY = r"(?: (?:exactly|for certain|for sure|in public|precisely|with [a-z]+|yet|[a-z]+ly))*"
_NOT = r"(?:not|never|n['’]t)"
_ON = r"(?: (?:about|as to|for|of|on|over|to))?"
_DECIDES = (
    r"\b(?:courts?|data|days|events|factors|figures|matters|minutes|months|questions|results?|things|time|weeks|years)"
    r" will(?: [a-z]+ly)? (?:decide|determine|reveal|show|tell)"
)
_BEFORE = re.compile(
    r"(?:\b(?:few|neither (?:[a-z]+|[^,.;:]{2,50} nor [^,.;:]{2,50}?)|nobody|no one|no-one|none(?: of [a-z’' ]{2,40})?)"
    rf"(?: (?:can|has|have|in [a-z]+|here|will|yet|[a-z]+ly)){{0,3}} {_TELL}{_SURELY}"
    rf"|\b(?:ca|can|could|did|do|does|had|has|have|may|must|will|wo|would) ?{_NOT}(?: [a-z]+ly)?(?: (?:been|be|yet))*"
    rf" {_SAY}{_SURELY}|\bcannot(?: be)? {_TELL}{_SURELY}"
    r"|\b(?:little|no|without(?: any)?)(?: clear| further| official| public)?"
    r" (?:agreement|answer|clarity|clue|consensus|date|decision|details?|estimate|explanation|hint|indication|sign"
    r"|word)"
    rf"(?: (?:so far|yet|has (?:yet )?been given))?{_ON}"
    rf"|\b(?:am|are|is|remain|remained|remains|was|were|’re|'re)(?: (?:also|far from|still|yet|[a-z]+ly)){{0,2}}"
    rf" (?:divided|evasive|in the dark|silent|split|uncertain|unclear|undecided|unknown|unsure|vague){_ON}"
    rf"|\b(?:{_NOT}|far from|less|no)(?: (?:even|yet|[a-z]+ly))? (?:certain|clear|clearer|known|sure){_ON}"
    r"|\b(?:said|say|saying|says) (?:little|nothing) (?:about|as to|of|on)"
    rf"|\b(?:no way of|{_NOT} possible to|impossible to|too (?:early|soon) to|(?:difficult|hard|premature) to|unable to"
    rf"|yet to|remains? to be) (?:{_TELL}|deciding|determining|establishing|judging|knowing|saying|telling){_SURELY}"
    r"|\b(?:all|everything|much|a lot|a (?:good|great) deal|the (?:answer|outcome|rest|result))"
    r"(?: (?:now|still|will|may|[a-z]+ly))* (?:depends?|hangs?|hinges?|rests?|turns?)(?: [a-z]+ly)? (?:up)?on"
    rf"|\b(?:open|live|unanswered|unresolved) question{_ON}|\b{_NOT} be drawn (?:about|on)"
    r"|\b(?:doubt|issue|puzzle|question|uncertainty|unknown)(?: (?:here|now|then|left open))? (?:is|remains)"
    r"|\b(?:another|the (?:first|fourth|last|next|other|second|third))(?: (?:issue|question|unknown))? is"
    rf"|{_DECIDES}"
    r"|\b(?:leaves?|leaving|left) (?:open|in doubt|unanswered|unclear|undecided|unresolved|unsaid)"
    r"(?: the question(?: of)?)?"
    r") ?$",
    re.IGNORECASE,
)
"""What ends right before an indirect question without an answer: "no word on", "would not say", "much hangs on"."""
_BEHIND = re.compile(
    r",? ?(?:(first|instead|next|now|then) )?"
    r"(?:(?:is|remains?|was)(?: (?:also|as yet|far from|still|[a-z]+ly)){0,2} (?:an? (?:[a-z]+ )?(?:mystery|puzzle"
    r"|question)|an? open (?:issue|matter|point)|another (?:matter|question)|any(?:body|one)['’]s guess|disputed"
    r"|hard to (?:know|say|tell)"
    rf"|in (?:dispute|doubt|question)|{_NOT} (?:yet )?(?:certain|clear|decided|known|said|settled|stated)"
    r"|something (?:that )?(?:nobody|no one|only)|uncertain|unclear|undecided|unknown|unresolved|unsettled)"
    rf"|(?:had|has|have)(?: {_NOT}(?: [a-z]+ly)?(?: yet)? been| yet to be)(?: [a-z]+ly)? (?:agreed|answered|decided"
    r"|determined|disclosed|established|explained|made (?:clear|plain|public)|published|resolved|revealed|said|settled"
    r"|shown|stated|tested|told|worked out)"
    r"|(?:(?:could|may|might|will) )?(?:depends?|hinges?|turns?)(?: [a-z]+ly)? (?:up)?on"
    r"|(?:few|nobody|no one|no-one)(?: [a-z]+){0,2} (?:knows?|say|said|tell|explained)|(?:may|might) never be known)\b",
    re.IGNORECASE,
)
"""What follows such a question: "has never been settled", "is anyone's guess", "nobody can say"."""
_OPENING = re.compile(r"(?:(?:and|but|yet|exactly|just|precisely|quite),? ){0,2}", re.IGNORECASE)


def gap(token: Token, names: Names) -> Finding | None:
    """What a text itself says that nobody tells, by the words around a question word, however the parse hangs it.

    "There is no word on who will pay.", "Who paid has never been settled." are open; "He knows who paid." is not.
    """
    below = _clause(token)
    meaning = _what_it_means(token)
    if below is None and meaning is None:
        return None
    below = below or token.head
    text, start, sentence = token.doc.text, token.idx, token.sent
    if start > sentence.start_char and token.nbor(-1).dep_ == "prep" and token.nbor(-1).head.i >= token.i:
        start = token.nbor(-1).idx
    before = " ".join(text[max(start - REACH, sentence.start_char) : start].split())
    opens = _OPENING.fullmatch(f"{before} " if before else "") is not None
    behind = _left_open(below) if opens and _BEFORE.search(before) is None else None
    if is_on_terms(below):
        return None
    if behind is None and _BEFORE.search(before) is None and not _is_second_half(below, before, names):
        return None
    question = (
        meaning or _to_come(token, below, before, names) or embedded(below, names) or _what_it_is(token, below, names)
    )
    if question is not None and behind is not None and behind[1]:
        question = f"{question[:-1]} {behind[1].strip()}?"
    ahead = any(aux.tag_ == "MD" for aux in auxiliaries(below)) or (question or "").startswith("Will ")
    kind: QuestionKind = "pending" if ahead else "unconfirmed"
    return Finding(kind, below, token, question, "open: a gap", 2, None, "doubts")


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


def _left_open(below: Token) -> re.Match[str] | None:
    """What behind a clause says that nobody has answered it, with an adverb that the parse hangs on that."""
    end = max(content(below), key=lambda token: token.i)
    return _BEHIND.match(below.doc.text[end.idx + len(end) :][:REACH].lstrip())


def _to_come(token: Token, below: Token, before: str, names: Names) -> str | None:
    """The question of what is still to be decided: "Time will tell whether it lasts": "Will it last?"."""
    who = subject(below)
    ahead = below.tag_ in ("VBP", "VBZ") and not auxiliaries(below) and not listed(below, "present_states")
    decided = re.search(f"{_DECIDES} ?$", before, re.IGNORECASE) is not None and token.lower_ == "whether"
    return future(below, who, names, {token.i}) if decided and ahead and who is not None else None


def _is_second_half(below: Token, before: str, names: Names) -> bool:
    """Whether a clause is joined to a gap: "has not said when it will pay, and whether it will appeal"."""
    first = below.head
    if below.dep_ != "conj" or _AND.search(before) is None or not is_wh_opened(first):
        return False
    opening = first.left_edge
    return opening.i < below.i and gap(opening, names) is not None


_AND = re.compile(r",? (?:and|or|nor) ?$")


def _what_it_means(token: Token) -> str | None:
    """The question of what a quoted word means ("what “merely” meant"), whatever the parse makes of the word."""
    said = _MEANS.match(token.doc.text, token.idx)
    return f"What does “{said[1]}” mean?" if said is not None else None


_MEANS = re.compile(r"""what ["“‘']([^"“”‘’']{1,40})["”’'](?: (?:has|had))? (?:meant|means)\b""", re.IGNORECASE)


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
