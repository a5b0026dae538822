"""Gaps that a text names as such: a question word or "whether" right behind, or before, words that say nobody tells."""

from __future__ import annotations

import re

from briefing.annotators.doubts.clauses import auxiliaries, content, is_finite, subject
from briefing.annotators.doubts.findings import Finding
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.wording import embedded, is_wh_opened
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
_BEFORE = re.compile(
    r"(?:\b(?:few|neither [a-z]+|nobody|no one|no-one|none(?: of [a-z’' ]{2,40})?)"
    rf"(?: (?:can|has|have|in [a-z]+|here|will|yet|[a-z]+ly)){{0,3}} {_TELL}{_SURELY}"
    rf"|\b(?:ca|can|could|did|do|does|had|has|have|may|must|will|wo|would) ?{_NOT}(?: [a-z]+ly)?(?: (?:been|be|yet))*"
    rf" {_SAY}{_SURELY}|\bcannot(?: be)? {_TELL}{_SURELY}"
    r"|\b(?:little|no|without(?: any)?)(?: clear| further| official| public)?"
    r" (?:agreement|answer|clarity|clue|consensus|decision|details?|explanation|hint|indication|sign|word)"
    rf"(?: (?:so far|yet|has (?:yet )?been given))?{_ON}"
    rf"|\b(?:am|are|is|remain|remained|remains|was|were|’re|'re)(?: (?:also|far from|still|yet|[a-z]+ly)){{0,2}}"
    rf" (?:divided|evasive|in the dark|silent|split|uncertain|unclear|undecided|unknown|unsure|vague){_ON}"
    rf"|\b(?:{_NOT}|far from|less|no)(?: [a-z]+ly)? (?:certain|clear|clearer|known|sure){_ON}"
    r"|\b(?:said|say|saying|says) (?:little|nothing) (?:about|as to|of|on)"
    rf"|\b(?:no way of|{_NOT} possible to|impossible to|too (?:early|soon) to|(?:difficult|hard|premature) to|unable to"
    rf"|yet to|remains? to be) (?:{_TELL}|deciding|determining|establishing|judging|knowing|saying|telling){_SURELY}"
    r"|\b(?:all|everything|much|a lot|a (?:good|great) deal|the (?:answer|outcome|rest|result))"
    r"(?: (?:now|still|will|may|[a-z]+ly))* (?:depends?|hangs?|hinges?|rests?|turns?)(?: [a-z]+ly)? (?:up)?on"
    rf"|\b(?:open|live|unanswered|unresolved) question{_ON}|\b{_NOT} be drawn (?:about|on)"
    r"|\b(?:doubt|issue|puzzle|question|uncertainty|unknown)(?: (?:here|now|then|left open))? (?:is|remains)"
    r"|\b(?:another|the (?:first|fourth|last|next|other|second|third))(?: (?:issue|question|unknown))? is"
    r"|\b(?:leaves?|leaving|left) (?:open|in doubt|unanswered|unclear|undecided|unresolved|unsaid)"
    r"(?: the question(?: of)?)?"
    r") ?$",
    re.IGNORECASE,
)
"""What ends right before an indirect question without an answer: "no word on", "would not say", "much hangs on"."""
_BEHIND = re.compile(
    r",? ?(?:(?:is|remains?|was)(?: (?:also|as yet|far from|still|[a-z]+ly)){0,2} (?:an? (?:[a-z]+ )?(?:mystery|puzzle"
    r"|question)|another (?:matter|question)|any(?:body|one)['’]s guess|disputed|hard to (?:know|say|tell)"
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
    if below is None:
        return None
    text, start, sentence = token.doc.text, token.idx, token.sent
    if start > sentence.start_char and token.nbor(-1).dep_ == "prep" and token.nbor(-1).head.i >= token.i:
        start = token.nbor(-1).idx
    before = " ".join(text[max(start - REACH, sentence.start_char) : start].split())
    told = _BEFORE.search(before)
    if told is None and (_OPENING.fullmatch(f"{before} " if before else "") is None or not _is_left_open(below)):
        return None
    kind: QuestionKind = "pending" if any(aux.tag_ == "MD" for aux in auxiliaries(below)) else "unconfirmed"
    question = embedded(below, names) or _what_it_is(token, below, names)
    return Finding(kind, below, token, question, "open: a gap", 2, None, "doubts")


def _what_it_is(token: Token, below: Token, names: Names) -> str | None:
    """The question of a clause that ends on its verb: "what the price is" asks "What is the price?"."""
    who = subject(below)
    if who is None or below.lemma_ != "be" or auxiliaries(below) or not token.i < who.i < below.i:
        return None
    return framed(f"{token.text.capitalize()} {below.lower_}", who, "", names, first_only=False)


def _clause(token: Token) -> Token | None:
    """The verb of the indirect question that a word opens, or None where it opens none."""
    if token.tag_ not in ("WDT", "WP", "WP$", "WRB") and token.lower_ != "whether":
        return None
    verb = next((one for one in (token, *token.ancestors) if one.i >= token.i and one.pos_ in ("VERB", "AUX")), None)
    return verb if verb is not None and is_wh_opened(verb) and is_finite(verb) else None


def _is_left_open(below: Token) -> bool:
    """Whether what follows a clause says that nobody has answered it."""
    end = max(content(below), key=lambda token: token.i)
    return _BEHIND.match(below.doc.text[end.idx + len(end) :][:REACH].lstrip()) is not None
