"""From a finding to a doubt: its spans, whose words it is in, and the names that its pronouns stand for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefing.annotators.doubts.clauses import auxiliaries, child, content, is_plural, says_when, subject
from briefing.annotators.doubts.faults import faults
from briefing.annotators.doubts.findings import (
    BEFORE,
    IN_A_NOUN,
    OPEN_MATTER,
    UNVERIFIED,
    Finding,
    is_beside,
    is_outlet,
    listed,
    speaker,
)
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.last_resort import plain
from briefing.annotators.doubts.loaded import in_quotation
from briefing.annotators.doubts.naming import apposed, beside_another, himself
from briefing.annotators.doubts.polarity import NOBODY, leaning
from briefing.annotators.doubts.subjects import subject_words
from briefing.annotators.language import Parse, Token
from briefing.lexicon import words
from briefing.model import Attribution, Document, Doubt, Mention, Span

_SELF = re.compile(r"\b(?:I|[Ww]e)\b")
_BODIES = re.compile(r"\b[Tt]he (government|cabinet|parliament|military|army|navy|president|authorities)\b(?! of\b)")
_SECOND = re.compile(r", that (?:he|she|it|there|they) [^?]*\?$")
"""A second clause of what is said, which is none of the question: "Did Rossi pay, that she owed it?"."""
_ASIDE = re.compile(r", (?:however|moreover|then|therefore|though), ")
"""A word that ties a statement to the one before: "Did the search, then, take a week?"."""
NESTED = 12
"""How many attributions before a place are looked at for those that reach over it."""
CLOSERS = "\"'”’)] \t\r\n"


BEFORE_NAME = 24
"""Code points before a name in which its article is looked for."""
_ARTICLE = re.compile(r"\b[Tt]he (?:[a-z-]{3,16} )?$")
"""An article before a name, also with a word between: "the ruling Progressive Party"."""


def names_of(document: Document, parse: Parse, mentions: Sequence[Mention]) -> dict[int, str]:
    """The names that pronouns and bare nouns ("the company") surely stand for, by the offset of pronoun or noun."""
    names: dict[int, str] = {}
    aside = beside_another(parse, mentions)
    for mention in mentions:
        if mention.antecedent is not None and (mention.form == "pronoun" or _is_bare(document, mention)):
            first = mentions[mention.antecedent]
            misread = _disagrees(document, mention, first) or _differs_in_gender(document, mention, first)
            if first.form in ("name", "metonym") and not misread and first.span.start not in aside:
                place = mention.span.start if mention.form == "pronoun" else mention.head
                named = " ".join(document.text[first.span.start : first.span.end].split())
                before = document.text[max(0, first.span.start - BEFORE_NAME) : first.span.start]
                if first.kind in ("organization", "group") and named.startswith("The "):
                    named = f"the {named.removeprefix('The ')}"  # "The WHO", where it opened a sentence
                articled = first.kind != "person" and _ARTICLE.search(before) is not None
                names[place] = f"the {named}" if articled or _takes_the(named, first) else named
    return names


def _takes_the(named: str, first: Mention) -> bool:
    """Whether a body's name has an article, which its place before a noun took: "Food Safety Agency rules"."""
    inside = named.split(" of ")[0].split(" for ")[0].split()
    return (
        first.kind == "organization" and len(inside) > 1 and inside[-1].casefold() in words("doubts", "articled_nouns")
    )


def _disagrees(document: Document, mention: Mention, name: Mention) -> bool:
    """Whether a plural ("the relatives") is told to be one body ("the Justice Department"), so one is misread."""
    several, one = (document.text[found.span.start : found.span.end] for found in (mention, name))
    return mention.form == "nominal" and several.endswith("s") and not several.endswith("ss") and one[-1:] not in "s)."


def _differs_in_gender(document: Document, mention: Mention, name: Mention) -> bool:
    """Whether a "she" is told to be "Mr Cole", an "it" a person, or a "he" a country."""
    pronoun = document.text[mention.span.start : mention.span.end].casefold()
    before = document.text[max(0, name.span.start - 6) : name.span.start].split()
    title = before[-1].rstrip(".").casefold() if before else ""
    if mention.form != "pronoun" or pronoun not in _GENDERS:
        return False
    gender = _GENDERS[pronoun]
    if (gender == "thing") == (name.kind == "person"):
        return True
    return gender != "thing" and _TITLES.get(title, gender) != gender


_GENDERS = dict.fromkeys(("he", "him", "his"), "man") | dict.fromkeys(("she", "her", "hers"), "woman")
_GENDERS |= dict.fromkeys(("it", "its"), "thing")
_TITLES = {"mr": "man", "sir": "man", "mrs": "woman", "ms": "woman", "miss": "woman", "dame": "woman"}


def _is_bare(document: Document, mention: Mention) -> bool:
    """Whether a nominal mention is a noun with "the" and nothing else: "the company", but not "the rival company"."""
    words_ = document.text[mention.span.start : mention.span.end].split()
    before = document.text[max(0, mention.span.start - 4) : mention.span.start]
    bare = len(words_) == 1 and before.casefold() == "the "
    return mention.form == "nominal" and (bare or (len(words_) == 2 and words_[0].casefold() == "the"))


def speakers_of(
    document: Document, parse: Parse, mentions: Sequence[Mention], attributions: Sequence[Attribution]
) -> dict[int, str]:
    """Names for "I" and "we" in quotation, and for "the government" in the mouth of its own ministry.

    An "I" is the person who speaks; a "we" only a body that can mean itself by it.
    """
    people = sorted(mention.span.start for mention in mentions if mention.kind == "person")
    bodies = sorted(mention.span.start for mention in mentions if mention.kind in ("organization", "state", "group"))
    names: dict[int, str] = {}
    for said in attributions:
        if said.speaker is None or said.speaker.end - said.speaker.start > 80:
            continue
        name = " ".join(document.text[said.speaker.start : said.speaker.end].split())
        is_person, is_body = (_starts_in(said.speaker, starts) for starts in (people, bodies))
        collective = is_body or name.split(" ")[-1].casefold() in words("doubts", "collective_nouns")
        names |= _institutions(document, said, mentions)
        for span in said.quoted:
            for match in _SELF.finditer(document.text, span.start, span.end):
                if is_person if match.group() == "I" else collective and not is_person:
                    names[match.start()] = name
    return names


def _institutions(document: Document, said: Attribution, mentions: Sequence[Mention]) -> dict[int, str]:
    """Names for a state's bodies in what another of its bodies says.

    "Chile's finance ministry said the government would sell": Chile’s government; after "Ana's lawyer said", nobody's.
    """
    state = _state_of(document, said.speaker, mentions)
    if state is None:
        return {}
    found = _BODIES.finditer(document.text, said.span.start, said.span.end)
    return {match.start(1): f"{state}’s {match.group(1)}" for match in found}


def _state_of(document: Document, speaker: Span | None, mentions: Sequence[Mention]) -> str | None:
    """The state whose ministry or other body speaks ("Chile's ministry", or "it" after that); None for others."""
    here = bisect_left(mentions, speaker.start, key=lambda mention: mention.span.start) if speaker is not None else 0
    if speaker is None or here == len(mentions) or mentions[here].span.start >= speaker.end:
        return None
    while (antecedent := mentions[here].antecedent) is not None and antecedent < here:
        here = antecedent
    for owner in mentions[max(here - 1, 0) : here + 1]:
        owns = document.text[owner.span.end : owner.span.end + 3] in ("'s ", "’s ") and owner.kind == "state"
        if owns and (owner.span.start == speaker.start or owner.span.end + 3 == mentions[here].span.start):
            return " ".join(document.text[owner.span.start : owner.span.end].split())
    return None


def _starts_in(span: Span, starts: Sequence[int]) -> bool:
    """Whether one of the sorted offsets lies in a span."""
    first = bisect_left(starts, span.start)
    return first < len(starts) and starts[first] < span.end


def doubt_of(document: Document, finding: Finding, names: Names, attributions: Sequence[Attribution]) -> Doubt | None:
    """The finding as a doubt, with its spans; None if there is no way to ask about it."""
    finding = leaning(finding)
    span = Span(document.id, *_extent(finding))
    finding, holder = _held(document, finding, attributions)
    source = " ".join(document.text[holder.start : holder.end].split()) if holder is not None else ""
    of_itself = source.casefold() == "it" and _is_gap(finding)  # "It is hard to know why"
    if of_itself or source.partition(" ")[0].casefold() in NOBODY:  # "Few expect Oslo to pay"
        holder, source = None, ""
    question = finding.question or plain(finding.head, document.text, finding.kind, source or None)
    if question is None and finding.kind in ("pending", "forecast"):
        question = plain(finding.cue, document.text, finding.kind, source or None)
    if question is None:
        return None
    cue = Span(document.id, *(finding.said or (finding.cue.idx, finding.cue.idx + len(finding.cue))))
    particle = child(finding.head, "prt")
    lemma = " ".join(word.lemma_.lower() for word in (finding.head, particle) if word is not None)
    about, against = _agent(document, finding), faults(finding, names)
    question = in_quotation(_ASIDE.sub(" ", _SECOND.sub("?", question)), finding)
    return Doubt(span, finding.kind, question, cue, holder, finding.stance, finding.rule, lemma, about, against)


def _held(document: Document, finding: Finding, attributions: Sequence[Attribution]) -> tuple[Finding, Span | None]:
    """The finding with the head of its holder, and that holder's words: by its rule, or by who is told to say it."""
    said = attribution_around(Span(document.id, finding.head.idx, finding.head.idx + 1), attributions)
    if said is not None and (_points_back(document, said) or (_is_gap(finding) and _backs(document, said))):
        said = None
    sure = not finding.rule.startswith((IN_A_NOUN, OPEN_MATTER, UNVERIFIED, "asked to: ")) and not _is_misplaced(
        finding.holder
    )
    reported = said.speaker if said is not None and sure and not _is_said_of(finding, said) else None
    if said is not None and sure and finding.holder is None and _is_of_another_clause(finding, said):
        finding, reported = replace(finding, holder=speaker(finding.head)), None
    if _is_gap(finding) and _is_behind_according(finding.holder):
        finding = replace(finding, holder=None)
    return finding, _holder(document, finding) or reported


def _is_gap(finding: Finding) -> bool:
    return finding.rule.startswith(("open", "not told"))


def _backs(document: Document, said: Attribution) -> bool:
    """Whether a source only backs a figure: "It is unclear who shot the 20, according to a list.", beside the gap."""
    return said.cue is not None and document.text[said.cue.start : said.cue.end].casefold().startswith("according")


def _is_behind_according(holder: Token | None) -> bool:
    return holder is not None and holder.dep_ == "pobj" and holder.head.head.lower_ == "according"


def _is_said_of(finding: Finding, said: Attribution) -> bool:
    """Whether an attribution takes for its source what the cue is said of, which the rule has found to hold nothing.

    "The strike threatens to empty the shops." is not its word, "One guest, believed to be a spy, left." not his, and
    "Rossi faces charges of fraud." no charge of Rossi's.
    """
    if said.speaker is None:
        return False
    who = subject(finding.cue)
    on_cue = said.cue is not None and said.cue.start <= finding.cue.idx < said.cue.end
    of_cue = on_cue and who is not None and said.speaker.start <= who.idx < said.speaker.end
    charged = finding.about if finding.rule in ("accused of", "blamed") else None
    cue = next((token for token in finding.head.ancestors if said.cue and token.idx == said.cue.start), None)
    if cue is not None and listed(cue, "commitment_verbs") and is_beside(finding.head, cue):
        return True
    inferring = {verb.idx for verb in finding.head.ancestors if listed(verb, "inference_verbs")}
    inferred = said.cue is not None and said.cue.start in inferring  # "The vote does not guarantee that Oslo will pay"
    return inferred or of_cue or (charged is not None and said.speaker.start <= charged.idx < said.speaker.end)


def _points_back(document: Document, said: Attribution) -> bool:
    """Whether an attribution takes for a source what stands for the clause before it: "…, a step agreed in May"."""
    told = document.text[said.speaker.start : said.speaker.end].casefold().split() if said.speaker is not None else []
    return len(told) == 2 and told[0] in ("a", "an") and told[1] in words("doubts", "pointing_nouns")


def _is_of_another_clause(finding: Finding, said: Attribution) -> bool:
    """Whether an attribution stands in a clause beside: "Mines were allegedly found; a court ordered a halt."."""
    head, cue = finding.head, said.cue
    if cue is None or any(quote.start <= head.idx < quote.end for quote in said.quoted):
        return False
    verb = next((token for token in head.sent if token.idx == cue.start), None)
    return verb is not None and verb.i != head.i and _is_parted(verb, head)


def _is_parted(one: Token, other: Token) -> bool:
    """Whether a verb of saying and another stand in two clauses: a semicolon is between them, or a "while" of its own.

    So it is with a colon behind the other: "Whether they sell is unclear: the firm asked for more." says more of it.
    """
    first, last = sorted((one.i, other.i))
    between = one.doc[first + 1 : last]
    if any(token.text == ";" or (token.text == ":" and other.i < one.i) for token in between):
        return True
    marks = (token for token in between if token.dep_ == "mark" and token.lower_ in ("whereas", "while"))
    return any(token.head.i != other.i and token.head.is_ancestor(other) for token in marks)


def _agent(document: Document, finding: Finding) -> Span | None:
    """The words of the subject of what is open, by which assembly tells whether an actor acts."""
    who = finding.about or subject(finding.head)
    if who is None and finding.rule == "accused of":
        who = child(finding.cue, "dobj")
    if who is None or not (tokens := subject_words(who)):
        return None
    return Span(document.id, tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def attribution_around(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """The narrowest attribution that holds the span."""
    last = bisect_right(attributions, span.start, key=lambda said: said.span.start)
    before = attributions[max(last - NESTED, 0) : last]
    around = [said for said in before if span.end <= said.span.end + 1]
    return min(around, key=lambda said: said.span.end - said.span.start, default=None)


def _extent(finding: Finding) -> tuple[int, int]:
    """From where to where the finding's words go: its cue, the clause with its subject, no openers or asides.

    A cue in the sentence behind the clause stands for both: "(The mine was shut.) Nobody has said why.".
    """
    if finding.head.sent != finding.cue.sent:
        said = [token for token in finding.cue.sent if not token.is_punct and not token.is_space]
        return said[0].idx, said[-1].idx + len(said[-1])
    who = finding.about or subject(finding.head)
    tokens = [token for token in content(finding.head) if not token.is_punct]
    if who is not None and who.sent == finding.cue.sent:
        first = min(who.left_edge.i, finding.cue.i)
        tokens = [who.left_edge, who, *(token for token in tokens if token.i >= first)]
    tokens.append(finding.cue)
    first, last = finding.said or (finding.cue.idx, finding.cue.idx)
    return min(first, *(token.idx for token in tokens)), max(last, *(token.idx + len(token) for token in tokens))


def _is_misplaced(holder: Token | None) -> bool:
    """Whether a relative clause may have been hung on the wrong noun: "many in the islands, who believe that …".

    Nor is it told here who are "some of whom".
    """
    if holder is None:
        return False
    of_whom = any(word.tag_ == "WP" for prep in holder.children if prep.dep_ == "prep" for word in prep.children)
    is_within = holder.dep_ == "pobj" and holder.head.lower_ in ("at", "in", "near", "of", "on")
    return of_whom or (is_within and not is_outlet(holder))


def _takes_plural(cue: Token) -> bool:
    """Whether the verb group of a cue can't have one thing as its subject: "have called", "are asking"."""
    group = auxiliaries(cue)
    return bool(group) and group[0].lower_ in ("have", "are", "do", "'ve", "’ve")


def _is_beside(token: Token, holder: Token) -> bool:
    """Whether a phrase below the head of a holder is none of its name: a clause, a time, a noun with its own article.

    "…, a charge Ghana denies": the parse may take "a charge" for a part of the name.
    """
    own_article = token.dep_ == "compound" and token.i < holder.i and child(token, "det") is not None
    return token.dep_ in ("case", "relcl") or own_article or _is_time(token, holder)


def _is_time(token: Token, holder: Token) -> bool:
    """Whether a phrase behind a name says when it acted: "Rossi last week invited", "The club on Monday denied"."""
    if token.dep_ == "prep":
        return says_when(token)
    return token.i > holder.i and token.ent_type_ in ("DATE", "TIME") and holder.ent_type_ not in ("DATE", "TIME")


def _holder(document: Document, finding: Finding) -> Span | None:
    holder = finding.holder
    if holder is None or _is_misplaced(holder):
        return None
    is_agent = holder.dep_ == "pobj"  # "have been denied by Rome"
    if holder.tag_ == "NN" and not is_agent and _takes_plural(finding.cue) and not is_plural(holder):
        return None  # "… think that relief is late and have called on Rome": not the relief
    owner = child(holder, "poss") if listed(holder, "collective_nouns") else None
    holder = (
        himself(holder) or (himself(owner) if owner is not None else None) or holder
    )  # "Cole said his firm may sell"
    holder = apposed(holder) or holder
    gone = [token.i for token in holder.children if _is_beside(token, holder) or token.lower_ == "whose"]
    tokens = [token for token in content(holder, gone) if not token.is_punct]
    if holder.dep_ in BEFORE and listed(holder, "press_nouns") and holder.i + 1 == holder.head.i:
        tokens.append(holder.head)  # "newspaper claims"
    return Span(document.id, tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else None
