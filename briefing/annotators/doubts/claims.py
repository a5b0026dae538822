"""Plain statements: what a source says is so, or is not so, with no word that leaves it open.

Alone, none of them is an open question. Set beside what somebody else says of the same deed, two of them may be a
dispute: that is for assembly to tell. A denial that names whose claim it denies holds both sides in one sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import TypeAlias

from briefing.annotators.doubts.clauses import (
    auxiliaries,
    child,
    clause_of,
    content,
    is_finite,
    is_plural,
    negated,
    phrase,
    subject,
)
from briefing.annotators.doubts.denied import clause_in, is_true
from briefing.annotators.doubts.findings import (
    BEFORE,
    Finding,
    in_condition,
    listed,
    one_who_says,
    owner_of,
    speaker,
)
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.speakers import is_parted
from briefing.annotators.doubts.stating import doubt_of, names_of, speakers_of
from briefing.annotators.doubts.wording import polar, without_none
from briefing.annotators.language import Parse, Token
from briefing.lexicon import words
from briefing.model import Attribution, Document, Doubt, Mention, Span, Stance

Statements: TypeAlias = Callable[[Token, Names], Iterator[Finding]]
STATEMENT = "statement: "
"""How the rule of a plain statement begins."""
CONTRARY = f"{STATEMENT}contrary to"
BRANDED = f"{STATEMENT}branded as"
"""The rule of what a source calls somebody or something, which stands for nothing else that is told."""
LONGEST_SENTENCE = 120
"""Tokens; of a longer sentence, no clause is trusted to be a statement."""
_GROUNDS = frozenset({"evidence", "indication", "proof"})
"""What may be said to be missing "to support Oslo's claim that …"."""
_LINKING = frozenset({"be", "remain", "stay"})


def claims(
    document: Document,
    parse: Parse,
    mentions: tuple[Mention, ...] = (),
    attributions: tuple[Attribution, ...] = (),
) -> tuple[Doubt, ...]:
    """The plain statements of a document in order of start; one that is not so has the stance "denies"."""
    names: Names | None = None
    starts = {mention.span.start for mention in mentions if mention.form in ("name", "metonym")}
    found: dict[Span, Doubt] = {}
    for token in parse:
        rules = _rules().get(token.lemma_.lower(), ()) or _WORDS.get(token.lower_, ())
        if not rules or token.sent[-1].i - token.sent[0].i > LONGEST_SENTENCE:
            continue
        if names is None:
            names = names_of(document, parse, mentions) | speakers_of(document, parse, mentions, attributions)
        for finding in (made for rule in rules for made in rule(token, names)):
            doubt = _doubt(document, finding, names, starts)
            if doubt is not None:
                found.setdefault(doubt.span, doubt)
    return tuple(sorted(found.values(), key=lambda doubt: doubt.span))


def _doubt(document: Document, finding: Finding, names: Names, starts: set[int]) -> Doubt | None:
    """The statement as a doubt; its lemma is the predicate's where the verb only links ("was open": open)."""
    holder = finding.holder
    if holder is None or (holder.tag_ in ("JJ", "NNP") and holder.dep_ in BEFORE and holder.idx not in starts):
        return None
    doubt = doubt_of(document, finding, names, ())
    if doubt is None or doubt.holder is None:
        return None
    if finding.rule == CONTRARY:
        return replace(doubt, stance=finding.stance)
    quality = child(finding.head, "acomp", "attr")
    if finding.head.lemma_ in _LINKING and quality is not None:
        return replace(doubt, lemma=quality.lemma_.lower())
    return doubt


def stated(token: Token, names: Names) -> Iterator[Finding]:
    """What a source says is so or is not so.

    "Kyiv said that Moscow had shelled a school." states; "Kyiv did not say that." doesn't, and "Kyiv said it would
    shell a depot." announces.
    """
    who, below = one_who_says(token), child(token, "ccomp")
    if token.pos_ != "VERB" or negated(token) or who is None or below is None or in_condition(token):
        return
    if is_parted(token, below):
        return  # "Lima said it rose; Quito put it at 64": Quito says so
    if below.i < token.i and any(word.text == ";" for word in token.doc[below.i : token.i]):
        return  # "Lima says it is so; Quito says it is not": each says its own
    yield from _statement(token, below, who, names)


def sourced(token: Token, names: Names) -> Iterator[Finding]:
    """What is so according to somebody: "The gate was locked, according to two guards."."""
    head = clause_of(token.head)
    who = speaker(head)
    if who is not None and token.i != head.i:
        yield from _statement(token, head, who, names)


def _statement(cue: Token, below: Token, who: Token, names: Names) -> Iterator[Finding]:
    if not is_finite(below) or below.pos_ not in ("VERB", "AUX") or who.tag_ in ("WP", "WDT"):
        return
    if any(token.tag_ == "MD" for token in auxiliaries(below)):
        return
    none = _none(below)
    question = polar(below, names, none, reported=True)
    if question is None:
        return
    asked = without_none(question)
    stance: Stance = "denies" if none or asked != question else "asserts"
    yield Finding("disputed", below, cue, asked, f"{STATEMENT}{cue.lemma_}", 6, who, stance)


def _none(head: Token) -> set[int]:
    """The "no" of an object, by which a clause is denied: "had received no complaints"."""
    things = (thing for thing in head.children if thing.dep_ in ("dobj", "attr"))
    return {word.i for thing in things for word in thing.children if word.dep_ == "det" and word.lower_ == "no"}


def of_another(token: Token, names: Names) -> Iterator[Finding]:
    """Whose claim a denial denies: "Rome dismissed a report by Corriere that it had paid", "denied Kyiv's claim"."""
    support = child(token, "acl", "relcl") if token.lemma_ in _GROUNDS else None
    noun = child(support or token, "dobj", "nsubjpass") if (support or token).pos_ == "VERB" else subject(token.head)
    if noun is None or negated(token) or not listed(noun, "statement_nouns"):
        return
    below, holder = clause_in(noun) or _misplaced(token, noun), owner_of(noun)
    if holder is None:
        return
    if below is not None:
        question, head = polar(below, names, reported=True), below
    elif any(word.dep_ == "prep" and word.lower_ not in ("by", "from") for word in noun.children):
        question, head = is_true(noun), noun
    else:
        return
    if question is not None:
        yield Finding("disputed", head, noun, question, f"{STATEMENT}{noun.lemma_} of another", 6, holder)


def _misplaced(verb: Token, noun: Token) -> Token | None:
    """The that-clause of a statement that the parse hung on the verb: "denied a report in the Times, a paper, that"."""
    below = child(verb, "ccomp")
    return below if below is not None and below.i > noun.i and child(below, "mark") is not None else None


def branded_as(token: Token, names: Names) -> Iterator[Finding]:
    """What a source makes of somebody or something by a name: "whom the state describes as the head of the plot".

    "They called the guard." gives no name; alone it is an opinion, and nothing is open.
    """
    who, thing = subject(token), child(token, "dobj")
    if thing is not None and thing.tag_ in ("WDT", "WP"):
        thing = token.head if token.dep_ == "relcl" else None
    as_what = next((prep for prep in token.rights if prep.dep_ == "prep" and prep.lower_ == "as"), None)
    name = child(as_what, "pobj") if as_what is not None else child(token, "oprd")
    if token.pos_ != "VERB" or negated(token) or who is None or thing is None or name is None or not is_finite(token):
        return
    if child(token, "auxpass") is not None or thing.pos_ == "PRON" or name.pos_ != "NOUN" or who.i == thing.i:
        return
    lasting = thing.ent_type_ == "PERSON" or token.tag_ in ("VBP", "VBZ")
    fronts = ("Is", "Are") if lasting else ("Was", "Were")
    told = phrase(word for word in content(name) if word.i >= name.left_edge.i)
    question = framed(fronts[is_plural(thing)], thing, told, names, first_only=False, without=_beside(thing, token))
    named = thing if thing.pos_ == "PROPN" else None  # "the incident" needs no name: both sides speak of it
    if question is not None:
        yield Finding("disputed", name, token, question, BRANDED, 6, who, about=named)


def _beside(thing: Token, verb: Token) -> Token | None:
    """What of a thing is not its own words: the clause that gives it its name, or the name itself."""
    return next((below for below in thing.children if below.i == verb.i or below.dep_ == "relcl"), None)


def contrary(token: Token, names: Names) -> Iterator[Finding]:
    """The other side of "contrary to": "Contrary to what the mayor said, the dam had been checked, Rossi told us."."""
    to = next((other for other in token.children if other.lower_ == "to" and other.dep_ == "prep"), None)
    below = child(to, "pobj", "pcomp") if to is not None else None
    if below is None:
        return
    other = subject(below) if below.pos_ != "NOUN" else owner_of(below)
    if other is None and below.tag_ == "NNS" and listed(below, "vague_sources"):
        other = below
    around = clause_of(token.head)
    head = (child(around, "ccomp") if listed(around, "report_verbs") else None) or around
    question = polar(head, names, {token.i}, reported=True) if is_finite(head) else None
    if other is None or other.pos_ == "PRON" or question is None or any(word.lower_ == "no" for word in head.subtree):
        return
    stance: Stance = "asserts" if negated(head) else "denies"
    yield Finding("disputed", head, token, question, CONTRARY, 6, other, stance)


_BY_LIST: tuple[tuple[str, Statements], ...] = (
    *((table, stated) for table in ("plain_statements", "statement_verbs")),
    *((table, of_another) for table in ("denial_verbs", "dismissal_verbs", "falsity_words")),
    *((table, branded_as) for table in ("branding_verbs", "seeing_verbs")),
)


@cache
def _rules() -> dict[str, tuple[Statements, ...]]:
    """The rules to try at a word, by its lemma; "according" and "contrary" are their own."""
    table: dict[str, dict[Statements, None]] = {}
    for name, rule in _BY_LIST:
        for word in sorted(words("doubts", name)):
            table.setdefault(word, {})[rule] = None
    return {word: tuple(rules) for word, rules in table.items()}


_WORDS: dict[str, tuple[Statements, ...]] = {
    "according": (sourced,),
    "contrary": (contrary,),
    **dict.fromkeys(sorted(_GROUNDS), (of_another,)),
}
