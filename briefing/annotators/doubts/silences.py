"""The words around an indirect question, or right behind a plain one, by which a text says that nobody answers it."""

from __future__ import annotations

import re

REACH = 160
"""Code points before or behind a clause in which its words of not knowing are looked for."""
_SAY = (
    r"(?:address(?:ed)?|agree[ds]? (?:up)?on|answer(?:ed|s)?|clarif(?:y|ies|ied)|clear(?:ed)? up|decided?|defined?"
    r"|determined?|disclosed?|establish(?:ed)?|explain(?:ed|s)?|f(?:ind|ound) out|go into|indicated?|judged?"
    r"|ma[dk]e (?:it )?(?:clear|known|plain|public)"
    r"|predict(?:ed)?|put an? (?:date|figure|number|price) on|resolved?|reveal(?:ed|s)?|said|says?|seen?"
    r"|set out|settled?|show[ns]?|sp(?:ell|elled|elt) out"
    r"|specif(?:y|ies|ied)|stated?|tell|told|work(?:ed)? out)"
)
_TELL = rf"(?:{_SAY}|kn(?:ow|ows|ew|own))"
_SURELY = r"(?: (?:exactly|for certain|for sure|in public|precisely|with [a-z]+|yet|[a-z]+ly))*"
_NOT = r"(?:not|never|n['’]t)"
_ON = r"(?: (?:about|as to|for|of|on|over|to))?(?: the question(?: of)?)?"
DECIDES = (
    r"\b(?:courts?|data|days|events|factors|figures|matters|minutes|months|questions|results?|things|time|weeks|years)"
    r" will(?: [a-z]+ly)? (?:decide|determine|reveal|show|tell)"
)
BEFORE = re.compile(
    r"(?:\b(?:few|neither (?:[a-z]+|[^,.;:]{2,50} nor [^,.;:]{2,50}?)|nobody|no one|no-one|none(?: of [a-z’' ]{2,40})?)"
    r"(?: (?:at|in|inside|outside|within) (?:the )?[a-z]+)?"
    rf"(?: (?:can|has|have|here|will|yet|[a-z]+ly)){{0,3}} {_TELL}{_SURELY}"
    rf"|\b(?:ca|can|could|did|do|does|had|has|have|may|must|will|wo|would) ?{_NOT}(?: [a-z]+ly)?(?: (?:been|be|yet))*"
    rf" {_SAY}{_SURELY}|\bcannot(?: be)? {_TELL}{_SURELY}"
    r"|\b(?:little|no|without(?: any)?)(?: clear| further| official| public)?"
    r" (?:agreement|answer|clarity|clue|consensus|date|decision|details?|estimate|explanation|hint|indication|sign"
    r"|word)"
    rf"(?: (?:so far|yet|has (?:yet )?been given))?{_ON}"
    rf"|\b(?:am|are|is|remain|remained|remains|was|were|’re|'re)(?: (?:also|far from|still|yet|[a-z]+ly)){{0,2}}"
    rf" (?:divided|evasive|in the dark|silent|split|uncertain|unclear|undecided|unknown|unsure|vague){_ON}"
    rf"|\b(?:{_NOT}|far from|less|no)(?: (?:even|yet|[a-z]+ly))? (?:certain|clear|clearer|known|sure)"
    rf"(?: (?:early |late )?on [a-z]+day)?{_ON}"
    r"|\b(?:said|say|saying|says) (?:little|nothing) (?:about|as to|of|on)"
    rf"|\b(?:no way of|{_NOT} possible to|impossible to|too (?:early|soon) to|(?:difficult|hard|premature) to|unable to"
    rf"|yet to|remains? to be) (?:{_TELL}|deciding|determining|establishing|judging|knowing|saying|telling){_SURELY}"
    r"|\b(?:all|everything|much|a lot|a (?:good|great) deal|the (?:answer|outcome|rest|result))"
    r"(?: (?:now|still|will|may|[a-z]+ly))* (?:depends?|hangs?|hinges?|rests?|turns?)(?: [a-z]+ly)? (?:up)?on"
    rf"|\b(?:open|live|unanswered|unresolved) question{_ON}|\b{_NOT} be drawn (?:about|on)"
    r"|\b(?:doubt|issue|puzzle|question|uncertainty|unknown)"
    r"(?: (?:here|now|then|left open|(?:at|for|in|of|over) [a-z ]{2,30}?))? (?:is|remains)"
    r"|\b(?:doubts|questions|mystery|uncertainty) (?:still )?(?:hangs?|lingers?|persists?|remains?|swirls?)"
    rf"(?: [a-z]+ly)?{_ON}"
    r"|\b(?:another|the (?:first|fourth|last|next|other|second|third))(?: (?:issue|question|unknown))? is"
    r"|\b(?:issue|question|test|unknown):|\b(?:question|test)(?: [a-z]+){0,2} will be"
    r"|\bwhat (?:counts|matters)(?: (?:here|more|most|now|then)){0,2} is"
    rf"|{DECIDES}"
    r"|\b(?:leaves?|leaving|left) (?:open|in doubt|unanswered|unclear|undecided|unresolved|unsaid)"
    r"(?: the question(?: of)?)?|\bst(?:ops?|opped|opping) short of (?:explaining|saying|telling)"
    rf"|(?:^|[,;:] )(?:(?:and|but|yet),? )?(?:still )?(?:left |{_NOT} )?(?:known|open|unanswered|uncertain|unclear"
    r"|undecided|unexplained|unknown|unresolved) (?:is|remains|was)"
    r"|\bwhat (?:[a-z’']+ ){0,3}?(?:cannot|can['’]t|is (?:not|un[a-z]+)|isn['’]t|nobody|no one|remains)"
    r"(?: [a-z]+){0,8} is"
    r") ?$",
    re.IGNORECASE,
)
"""What ends right before an indirect question without an answer: "no word on", "would not say", "much hangs on"."""
LISTED = re.compile(
    r"(?:(?:and|but|then),? )?(?:(?:fifth|first|fourth|second|third)(?:ly)?|(?:final|last)ly),", re.IGNORECASE
)
"""What stands before an indirect question that is all a sentence says: "First, whether the dam will hold."."""
BEHIND = re.compile(
    r"(?:, (?:as|so) [^,.;]{3,60}(?=,))?,? ?(?:(first|instead|next|now|then) )?"
    r"(?:(?:is|remains?|was)(?: (?:also|as yet|far from|still|[a-z]+ly)){0,2} (?:an? (?:[a-z]+ )?(?:mystery|puzzle"
    r"|question)|an? open (?:issue|matter|point)|another (?:matter|question)|(?:an?|any(?:body|one)['’]s) guess"
    r"|a matter (?:of (?:conjecture|contention|controversy|debate|dispute|guesswork|speculation)"
    r"|(?:(?:that|which) )?(?:[a-z]+ ){1,2}leaves? (?:aside|open))|doubtful"
    r"|(?:mere |pure )?(?:conjecture|guesswork|speculation)|contested|disputed|hard to (?:know|say|tell)"
    rf"|in (?:dispute|doubt|question)|open|{_NOT} (?:yet |[a-z]+ly )?(?:certain|clear|decided|known|said|settled"
    r"|stated)"
    r"|something (?:that )?(?:nobody|no one|only)|uncertain|unclear|undecided|unknown|unresolved|unsettled"
    r"|up in the air)"
    rf"|(?:ca|can|could)(?:not| ?{_NOT})(?: yet| [a-z]+ly)* be (?:known|{_SAY})"
    rf"|(?:had|has|have)(?: {_NOT}(?: [a-z]+ly)?(?: yet)? been| yet to be)(?: [a-z]+ly)? (?:agreed|announced|answered"
    r"|decided|determined|disclosed|established|explained|made (?:clear|plain|public)|published|resolved|revealed|said"
    r"|settled|shown|stated|tested|told|worked out)"
    r"|(?:(?:could|may|might|will) )?(?:depends?|hinges?|turns?)(?: [a-z]+ly)? (?:up)?on"
    r"|(?:few|nobody|no one|no-one)(?: [a-z]+){0,2} (?:knows?|say|said|tell|explained)|(?:may|might) never be known)\b",
    re.IGNORECASE,
)
"""What follows such a question: "has never been settled", "is anyone's guess", "nobody can say"."""
BEHIND_ITS_TELLER = re.compile(
    rf",? (?:[\w’'-]+ ){{1,6}}?(?:ca|can|could|did|does|do|had|has|have|will|wo|would) ?{_NOT}(?: [a-z]+ly| yet)*"
    rf" {_SAY}(?: [a-z]+ly| yet)?(?=[,.;]|$)",
    re.IGNORECASE,
)
"""What follows a question that is the object of a verb behind it: ("What the steps are,") "the law does not say"."""
_TIMES = (
    r"(?: (?:as yet|at present|for (?:certain|now|sure)|here|now|really|so far|still|today|yet|with [a-z]+|[a-z]+ly))*"
)
_UNSETTLED = (
    r"(?:an? (?:[a-z]+ )?(?:mystery|puzzle)|an open question|another (?:matter|question)|any(?:body|one)['’]s guess"
    rf"|contested|disputed|hard to (?:judge|know|say|tell)|in dispute|{_NOT} (?:certain|clear|decided|known|settled)"
    r"|open|uncertain|unclear|undecided|unknown|unresolved|unsettled|(?:too )?(?:early|soon) to (?:know|say|tell))"
)
SILENT = re.compile(
    r"(?:(?:And|But|Here|Still|So far|Yet),? )?(?:"
    rf"(?:few|nobody|no one|no-one|none(?: of [a-z’' ]{{2,40}})?){_TIMES}(?: (?:can|could|has|have|will))?{_TIMES}"
    rf" {_TELL}|(?:it|that|this|the (?:answer|matter|point|question))(?: (?:is|remains|was)|['’]s){_TIMES} {_UNSETTLED}"
    r"|(?:hard|difficult|impossible|too early|too soon) to (?:judge|know|say|tell)|unclear|unknown"
    rf"|{_NOT} (?:clear|known)"
    r"|(?:there (?:is|are) )?no (?:agreement|answer|consensus|estimate|reliable figures?)(?: (?:exists?|yet|so far))?"
    r"|the (?:evidence|data|record) (?:is|are|remains?) (?:contradictory|inconclusive|mixed|scarce|thin|weak)"
    r"|(?:[a-z’'-]+ ){0,3}(?:accounts|economists|engineers|estimates|experts|figures|lawyers|opinions|scholars"
    r"|scientists|sources|studies|views|witnesses)(?: [a-z]+ly)?"
    r" (?:are (?:divided|split)|conflict|differ|disagree|diverge|(?:go|range|run|vary)(?: (?:between|from)\b.*)?)"
    rf"|(?:[\w’'-]+ ){{1,5}}?(?:ca|can|could|did|does|do|had|has|have|will|wo|would) ?{_NOT}{_TIMES} {_TELL}(?: so)?"
    rf"|we (?:can['’]t|cannot|don['’]t|do not) (?:know|say|tell)){_TIMES}"
    r"(?:[.;:–—]| from |, (?:and|as|because|but|for|since|though)\b)",
    re.IGNORECASE,
)
"""How a sentence begins that answers the question before it with nothing: "Nobody can say.", "That is unclear."."""
