"""What a document leaves open: asked, disputed, unconfirmed, pending, forecast.

Each sentence of the body is looked through once for words that leave something open; the rules behind those words say
what exactly is open and how to ask about it. Of several findings about one clause the most telling stays.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile

from briefing.annotators import denials, hedges, pending
from briefing.annotators.clauses import clause_of, content, subject, tidy
from briefing.annotators.denials import statement
from briefing.annotators.findings import Finding, Rule, in_condition
from briefing.annotators.inversion import Names, capital
from briefing.annotators.language import Parse, ParseSpan, Token
from briefing.annotators.wording import is_denied, plain
from briefing.lexicon import words
from briefing.model import Attribution, Document, Doubt, EventMention, Mention, Span, Stance, Timex

_CLOSERS = "\"'”’)] \t\r\n"
HEADLINE = "headline: "
"""How the rule of a doubt in a title begins: the text below says it in full, so it makes no question of its own."""
INTERVIEW = "question of an interviewer"
SKIPPED = frozenset({"byline", "dateline", "heading", "back"})
_OPENERS = re.compile(r"(?:[:,]\s|\s)[\"“‘]|:\s")
_ASKING = re.compile(
    r"(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|"
    r"shall|may|might|must)\b",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:I|[Ww]e)\b")
_TAG = re.compile(
    r",\s(?:right|ok|okay|eh|huh|yes|no|(?:is|are|was|were|do|does|did|has|have|had|will|would|could|can|wo|ca)(?:n['’]t)?"
    r"\s(?:it|he|she|they|we|you|i|there))\?\W*$",
    re.IGNORECASE,
)
"""A tag that only asks for agreement ("…, isn't it?", "…, right?"): no open question."""
_YOU = re.compile(r"\byour?\b", re.IGNORECASE)
NESTED = 12
"""How many attributions before a place are looked at for those that reach over it."""
STEM = 5
"""Leading letters by which a denial's words are found again in a statement: "Russia" in "Russian"."""
_NAMES_AND_NOUNS = re.compile(r"[^\W\d_]{4,}")
REACH = 2
"""How many sentences before a denial the statement that it denies may stand."""
LONGEST_SENTENCE = 400
"""Tokens; a longer "sentence" is a table or a broken file, not prose."""

_ANY_VERB: tuple[Rule, ...] = (pending.is_to, pending.untold)
_BY_LIST: tuple[tuple[str, Rule], ...] = (
    ("hedge_adverbs", hedges.hedging_adverb),
    ("raising_verbs", hedges.hearsay),
    ("seeming_verbs", hedges.seeming),
    ("claim_verbs", hedges.claim),
    ("plain_statements", hedges.claim),
    ("claim_nouns", hedges.claim_in_noun),
    ("forecast_participles", hedges.expected),
    ("scheduled_participles", hedges.expected),
    ("open_adjectives", hedges.unclear),
    ("commitment_verbs", pending.commitment),
    ("weighing_verbs", pending.weighing),
    ("request_verbs", pending.request),
    ("demand_verbs", pending.request),
    ("denial_verbs", denials.denial),
    ("dismissal_verbs", denials.denial),
)
_BY_WORD: tuple[tuple[str, Rule], ...] = (
    *(
        (word, hedges.modal)
        for word in ("will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d", "could", "may", "might")
    ),
    ("accuse", hedges.accusation),
    ("suspect", hedges.accusation),
    *((word, hedges.unverified) for word in ("verify", "confirm", "corroborate", "establish")),
    ("estimated", hedges.estimate),
    *((word, hedges.unclear) for word in ("clear", "certain", "sure", "known", "disclosed", "released")),
    *((word, pending.planned) for word in ("plan", "propose", "schedule")),
    ("depend", pending.depends),
    ("hinge", pending.depends),
    ("await", pending.awaits),
    ("wait", pending.awaits),
    ("yet", pending.yet_to),
    *((word, denials.no_evidence) for word in ("evidence", "proof", "indication", "sign")),
)


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    """The rules to try at a word, by its lemma or its lower-case form."""
    table: dict[str, dict[Rule, None]] = {}
    for name, rule in _BY_LIST:
        for word in sorted(words("doubts", name)):
            table.setdefault(word, {})[rule] = None
    for word, rule in _BY_WORD:
        table.setdefault(word, {})[rule] = None
    return {word: tuple(rules) for word, rules in table.items()}


def doubts(
    document: Document,
    parse: Parse,
    timexes: tuple[Timex, ...] = (),
    mentions: tuple[Mention, ...] = (),
    attributions: tuple[Attribution, ...] = (),
    events: tuple[EventMention, ...] = (),
) -> tuple[Doubt, ...]:
    """The doubts of a document in order of start. Headings and back matter are not looked at."""
    names = _names(document, mentions) | _speakers(document, parse, mentions, attributions)
    turns = _turns(document)
    titles = [(block.start, block.end) for block in document.blocks if block.role == "title"]
    skipped = [
        (block.start, block.end) for block in document.blocks if block.role in SKIPPED and block.start not in turns
    ]
    found: list[Doubt] = []
    recent: deque[list[Token]] = deque(maxlen=REACH + 1)
    for sentence in _body(parse, skipped):
        tokens = [token for token in sentence if not token.is_space]
        if not tokens:
            continue
        recent.append(tokens)
        here = _in_sentence(document, tokens, names, attributions)
        if any(start <= tokens[0].idx < end for start, end in titles):
            found += [replace(doubt, rule=f"{HEADLINE}{doubt.rule}") for doubt in here if doubt.kind != "asked"]
            continue
        denials = [doubt for doubt in here if doubt.kind == "disputed"]
        if denials:
            near = takewhile(lambda doubt: doubt.span.start >= recent[0][0].idx, reversed(found))
            found += list(_statements(document, recent, names, denials, [*near, *here]))
        found += here
    found = [_as_turn(document, doubt, turns) if doubt.rule == "question" else doubt for doubt in found]
    return tuple(sorted(found, key=lambda doubt: (doubt.span, doubt.kind)))


def _names(document: Document, mentions: Sequence[Mention]) -> dict[int, str]:
    """The names that pronouns surely stand for, by the pronoun's offset."""
    names: dict[int, str] = {}
    for mention in mentions:
        if mention.form == "pronoun" and mention.antecedent is not None:
            first = mentions[mention.antecedent]
            if first.form in ("name", "metonym"):
                names[mention.span.start] = " ".join(document.text[first.span.start : first.span.end].split())
    return names


def _speakers(
    document: Document, parse: Parse, mentions: Sequence[Mention], attributions: Sequence[Attribution]
) -> dict[int, str]:
    """Names for "I" and "we" in quotation: who speaks; a "we" only of a body that can mean itself by it."""
    bodies = sorted(mention.span.start for mention in mentions if mention.kind in ("organization", "state", "group"))
    names: dict[int, str] = {}
    for said in attributions:
        if said.speaker is None or said.speaker.end - said.speaker.start > 80:
            continue
        name = " ".join(document.text[said.speaker.start : said.speaker.end].split())
        first = bisect_left(bodies, said.speaker.start)
        is_body = first < len(bodies) and bodies[first] < said.speaker.end
        collective = is_body or name.split(" ")[-1].casefold() in words("doubts", "collective_nouns")
        for span in said.quoted:
            for match in _SELF.finditer(document.text, span.start, span.end):
                if match.group() == "I" or collective:
                    names[match.start()] = name
    return names


def _turns(document: Document) -> frozenset[int]:
    """The starts of the blocks that are an interviewer's questions, if the document is an interview.

    A heading such as "Why has the dam failed?" is answered by what it stands over and asks nobody. In an interview,
    several blocks are nothing but questions, and they address somebody.
    """
    asked = [
        block
        for block in document.blocks
        if block.role != "back" and document.text[block.start : block.end].rstrip(_CLOSERS).endswith("?")
    ]
    addressed = any(_YOU.search(document.text, block.start, block.end) for block in asked)
    return frozenset(block.start for block in asked) if len(asked) > 1 and addressed else frozenset()


def _body(parse: Parse, skipped: list[tuple[int, int]]) -> Iterator[ParseSpan]:
    index = 0
    for sentence in parse.sents:
        while index < len(skipped) and skipped[index][1] <= sentence.start_char:
            index += 1
        inside = index < len(skipped) and skipped[index][0] <= sentence.start_char
        if not inside and len(sentence) <= LONGEST_SENTENCE:
            yield sentence


def _in_sentence(
    document: Document, tokens: list[Token], names: Names, attributions: Sequence[Attribution]
) -> list[Doubt]:
    end = tokens[-1].idx + len(tokens[-1])
    if document.text[tokens[0].idx : end].rstrip(_CLOSERS).endswith("?"):
        return [] if _TAG.search(document.text, max(0, end - 40), end) else [_asked(document, tokens, attributions)]
    chosen = _chosen(_findings(tokens, names))
    found = [_doubt(document, finding, names, attributions) for finding in chosen]
    return [doubt for doubt in found if doubt is not None]


def _statements(
    document: Document,
    recent: Iterable[list[Token]],
    names: Names,
    denials: Sequence[Doubt],
    known: Sequence[Doubt],
) -> Iterator[Doubt]:
    """Plain statements in and before a sentence with a denial: each may be what is denied, by somebody else."""
    deniers = {_words(document, doubt.holder) for doubt in denials if doubt.holder is not None}
    pointers = {word[:STEM] for doubt in denials for word in _NAMES_AND_NOUNS.findall(_around(document, doubt))}
    taken = [doubt.span for doubt in known]
    for token in (token for tokens in recent for token in tokens):
        finding = statement(token, names)
        doubt = _doubt(document, finding, names, ()) if finding is not None else None
        if doubt is None or doubt.holder is None or any(doubt.span.overlaps(span) for span in taken):
            continue
        touches = any(word[:STEM] in pointers for word in _NAMES_AND_NOUNS.findall(_words(document, doubt.span)))
        if touches and _words(document, doubt.holder) not in deniers:
            yield doubt


def _words(document: Document, span: Span) -> str:
    return document.text[span.start : span.end]


def _around(document: Document, denial: Doubt) -> str:
    """The words of a denial but its cue: who denies, and what."""
    cue_end = denial.cue.end if denial.cue is not None else denial.span.start
    who = _words(document, denial.holder) if denial.holder is not None else ""
    return f"{who} {document.text[cue_end : denial.span.end]}"


def _findings(tokens: list[Token], names: Names) -> list[Finding]:
    table = _rules()
    found = []
    for token in tokens:
        rules = dict.fromkeys((*table.get(token.lemma_, ()), *table.get(token.lower_, ())))
        if token.pos_ in ("VERB", "AUX"):
            rules |= dict.fromkeys(_ANY_VERB)
        found += [finding for rule in rules if (finding := rule(token, names)) is not None]
    return [one for one in found if not (in_condition(one.head) or in_condition(clause_of(one.cue)))]


def _chosen(findings: list[Finding]) -> list[Finding]:
    """One finding a clause, and none inside the question of another."""
    chosen: list[Finding] = []
    taken: set[int] = set()
    for finding in sorted(findings, key=lambda found: (found.rank, found.head.i, found.cue.i)):
        inner = {token.i for token in content(finding.head)}
        if finding.head.i in taken or any(other.head.i in inner for other in chosen):
            continue
        chosen.append(finding)
        taken |= inner
    return chosen


def _asked(document: Document, tokens: list[Token], attributions: Sequence[Attribution]) -> Doubt:
    start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
    span = Span(document.id, start, end)
    mark = document.text.rfind("?", start, end)
    asked = " ".join(document.text[start:mark].split())
    opener = list(_OPENERS.finditer(asked))
    if opener and _ASKING.match(asked, opener[-1].end()):
        asked = asked[opener[-1].end() :]  # "the mayor asked: “Who will pay?”"
    question = tidy(asked.lstrip("\"'“‘([- "))
    said = _attribution(span, attributions)
    holder = said.speaker if said is not None else None
    return Doubt(span, "asked", f"{capital(question)}?", Span(document.id, mark, mark + 1), holder, "asks", "question")


def _as_turn(document: Document, doubt: Doubt, turns: frozenset[int]) -> Doubt:
    """A question of an interviewer, marked as one: what follows answers it, as far as it is answered."""
    index = bisect_right(document.blocks, doubt.span.start, key=lambda block: block.start) - 1
    return replace(doubt, rule=INTERVIEW) if index >= 0 and document.blocks[index].start in turns else doubt


def _attribution(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """The narrowest attribution that holds the span."""
    last = bisect_right(attributions, span.start, key=lambda said: said.span.start)
    before = attributions[max(last - NESTED, 0) : last]
    around = [said for said in before if span.end <= said.span.end + 1]
    return min(around, key=lambda said: said.span.end - said.span.start, default=None)


def _doubt(document: Document, finding: Finding, names: Names, attributions: Sequence[Attribution]) -> Doubt | None:
    """The finding as a doubt, with its spans; None if there is no way to ask about it."""
    start, end = _extent(finding)
    span = Span(document.id, start, end)
    said = _attribution(Span(document.id, finding.head.idx, finding.head.idx + 1), attributions)
    holder = _holder(document, finding) or (said.speaker if said is not None else None)
    source = " ".join(document.text[holder.start : holder.end].split()) if holder is not None else None
    question = finding.question or plain(finding.head, document.text, finding.kind, source)
    if question is None and finding.kind in ("pending", "forecast"):
        question = plain(finding.cue, document.text, finding.kind, source)
    if question is None:
        return None
    cue = Span(document.id, finding.cue.idx, finding.cue.idx + len(finding.cue))
    lemma = finding.head.lemma_.lower()
    stance: Stance = finding.stance
    if stance == "asserts" and finding.question is not None and is_denied(finding.head):
        stance = "denies"  # what is held is that it is not so: the question leaves out the "not"
    return Doubt(span, finding.kind, question, cue, holder, stance, finding.rule, lemma)


def _extent(finding: Finding) -> tuple[int, int]:
    """From where to where the finding's words go: its cue, the clause with its subject, no openers or asides."""
    who = finding.about or subject(finding.head)
    tokens = [token for token in content(finding.head) if not token.is_punct]
    if who is not None and who.sent == finding.cue.sent:
        first = min(who.left_edge.i, finding.cue.i)
        tokens = [who.left_edge, who, *(token for token in tokens if token.i >= first)]
    tokens.append(finding.cue)
    return min(token.idx for token in tokens), max(token.idx + len(token) for token in tokens)


def _holder(document: Document, finding: Finding) -> Span | None:
    if finding.holder is None:
        return None
    tokens = [token for token in content(finding.holder) if not token.is_punct]
    return Span(document.id, tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else None
