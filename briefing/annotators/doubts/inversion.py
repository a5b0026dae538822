"""How a question is put together: what moves to its end, what comes first, whose name stands for a pronoun."""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection, Mapping

from briefing.annotators.doubts.clauses import (
    RELATIVES,
    SUBJECTS,
    child,
    circumstances,
    content,
    is_plural,
    phrase,
    says_when,
    tidy,
)
from briefing.annotators.doubts.naming import apposed, himself, is_addressed, name_in, neither_of
from briefing.annotators.doubts.retold import brought_forward, straightened
from briefing.annotators.doubts.subjects import is_expectation, subject_words, times_before
from briefing.annotators.language import Token
from briefing.lexicon import words

Names = Mapping[int, str]
"""Names for pronouns, by the pronoun's offset in the reading text."""

_FULL = {
    "'ll": "will",
    "’ll": "will",
    "wo": "will",
    "ca": "can",
    "sha": "shall",
    "'d": "would",
    "’d": "would",
    "'ve": "have",
}
_FULL |= {"’ve": "have", "'re": "are", "’re": "are", "'m": "am", "’m": "am", "n't": "not", "n’t": "not", "ai": "are"}
_FIRST_PERSON = frozenset(
    {"i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours", "myself", "ourselves"}
)
_LOWERED = frozenset(
    {"DT", "PRP", "PRP$", "IN", "NN", "NNS", "VBG", "RB", "CD", "EX", "WDT", "PDT", "TO", "CC", "JJR", "JJS", "VBN"}
)
_SMALL = frozenset({"few", "hundreds", "many", "most", "neighboring", "neighbouring", "several", "thousands"})
_PEOPLES = ("an", "ian", "ish", "ese", "ench", "eek", "utch", "aqi", "eli", "stani")
_OBJECT_FORMS = {"them": "they", "him": "he", "her": "she"}
_PRESENT = {"had": ("have", "has"), "have": ("have", "has"), "has": ("have", "has")}
LONGEST = 60
"""Most words of a question; a longer one is put plainly."""


def body_of(head: Token, who: Token, drop: Collection[int]) -> list[Token]:
    """What stands beside subject and first auxiliary, in the source's order; an opening phrase comes last."""
    subject_words = {token.i for token in who.subtree} if who.head.i == head.i or who.i < head.i else set()
    if head.i in subject_words:  # the subject is what a relative clause hangs on
        subject_words = {who.i}
    tokens = [
        token
        for token in content(head, {*drop, *circumstances(head)})
        if token.i not in subject_words or token.i == head.i
    ]
    tokens = [
        token
        for token in tokens
        if not (token.dep_ in SUBJECTS and token.head.i == head.i and token.lower_ in RELATIVES)
    ]
    tokens = [token for token in tokens if not (token.dep_ == "mark" and token.head.i == head.i)]
    own = who.head.i == head.i
    opening = [token for token in tokens if own and token.i < who.i]
    rest = [token for token in tokens if not own or token.i > who.i]
    rest = [
        token
        for token in rest
        if not (token.dep_ == "punct" and token.head.i == head.i and token.text in "\"“”'‘’.!?:") or token.text in '"“”'
    ]
    inserted = _inserted(rest, head)
    times = [
        token for token in rest if token.i in inserted and under(token, head).i in inserted and _is_when(token, head)
    ]
    return [token for token in rest if token.i not in inserted] + times + _moved(opening, head)


def _inserted(tokens: list[Token], head: Token) -> set[int]:
    """The words of phrases set off by two commas before a verb, with the commas: "will, on Sunday, hear"."""
    inserted: set[int] = set()
    for top in (token for token in tokens if token.head.i == head.i and token.dep_ in ("prep", "npadvmod", "advmod")):
        first, last = top.left_edge.i - 1, top.right_edge.i + 1
        if first > 0 and last < head.i + 1 and head.doc[first].text == head.doc[last].text == ",":
            inserted |= set(range(first, last + 1))
    return inserted


def _is_when(token: Token, head: Token) -> bool:
    """Whether a word is of a phrase that says when."""
    return any(word.ent_type_ in ("DATE", "TIME") for word in under(token, head).subtree) and token.text != ","


def under(token: Token, head: Token) -> Token:
    """The child of `head` in whose phrase a token stands."""
    while token.head.i != head.i and token.head.i != token.i:
        token = token.head
    return token


def _moved(opening: list[Token], head: Token) -> list[Token]:
    """The phrases before the subject that a question keeps, at its end: times, places and conditions."""
    kept: list[Token] = []
    for token in opening:
        top = under(token, head)
        is_aside = top.dep_ not in ("prep", "npadvmod", "advcl") or top.lower_ in words("doubts", "aside_prepositions")
        is_aside = is_aside or (top.dep_ == "advcl" and top.tag_ in ("VBG", "VBN") and child(top, "mark") is None)
        if not is_aside and not _belongs_to_report(top, head):
            kept.append(token)
    conditional = any(word.lower_ in ("if", "unless") and word.dep_ == "mark" for word in kept)
    return kept if len(kept) <= (24 if conditional else 14) else []  # without its condition it would say more


def _belongs_to_report(opening: Token, head: Token) -> bool:
    """Whether a phrase before the subject says when it was said: "The bank said after the meeting it would close".

    A condition is one of what is said: "The bank said if prices fall it would close".
    """
    verb = head.head
    if any(word.lower_ in ("if", "unless") and word.dep_ == "mark" for word in opening.children):
        return False
    marked = child(head, "mark") is not None
    return not marked and verb.lemma_ in words("doubts", "report_verbs") and opening.left_edge.i == verb.i + 1


def fronted(first: Token, who: Token, reported: bool) -> str:
    """The first auxiliary as a question's first word; of a past report the tense is taken back ("would": "Will")."""
    word = full(first)
    if reported and word == "would":
        word = "will"
    if word in ("may", "might"):
        word = "could"
    if reported and word == "had":
        word = _PRESENT[word][0 if is_plural(who) else 1]
    return capital(word)


def base_form(verb: Token) -> str:
    """The form of a verb after "will" or "did"."""
    if verb.tag_ in ("VB", "VBP") and verb.lower_ not in ("are", "am"):
        return verb.lower_
    if _LOST_E.fullmatch(verb.lemma_) and verb.lower_ in (f"{verb.lemma_}ing", f"{verb.lemma_}ed"):
        return f"{verb.lemma_}e"  # "fining" is no form of "fin", which would be "finning"
    return verb.lemma_


_LOST_E = re.compile(r"[^aeiou]{1,3}[aeiou][^aeiouwxy]")


def has_past_date(tokens: list[Token]) -> bool:
    """Whether the words hold a date that is over, with which a perfect can't stand ("has died in November 2024")."""
    text = [token.lower_ for token in tokens]
    if lasts(tokens):
        return False
    if "ago" in text or "yesterday" in text:
        return True
    return any(
        token.ent_type_ == "DATE"
        and token.head.dep_ in ("prep", "pobj")
        and (token.shape_ == "dddd" or token.text in _MONTHS or token.lower_ == "last")
        for token in tokens
    )


def lasts(tokens: list[Token]) -> bool:
    """Whether words say that something goes on until now: "since May", "already"."""
    return any(token.lower_ in ("since", "now", "currently", "already", "yet", "so") for token in tokens)


_MONTHS = frozenset(calendar.month_name[1:]) | frozenset(calendar.day_name)


def full(token: Token) -> str:
    """A form of "be", "have" or a modal without its contraction ("'ll" is "will"), in lower case."""
    word = _FULL.get(token.lower_, token.lower_)
    if word in ("'s", "’s"):
        return "has" if token.lemma_ == "have" else "is"
    return word


def is_private(tokens: list[Token]) -> bool:
    """Whether words speak of "I", "we" or "you", which a question can't repeat without saying who that is."""
    found = (token for token in tokens if token.lower_ in _FIRST_PERSON and token.text != "US")
    return any(token.lower_ != "mine" or token.pos_ == "PRON" for token in found)  # a mine is no pronoun


def join(front: str, who: Token, body: list[Token], names: Names, instead: dict[int, str]) -> str | None:
    """The question of its three parts: first word, subject, the rest; None if one is missing or it is too long.

    A time that stands before the subject's own words goes to the end: "Today Oslo will vote": "Will Oslo vote today?".
    """
    tokens = subject_words(who)
    named = None if child(who, "conj") else name_of(who, names) or _OBJECT_FORMS.get(who.lower_)
    own = {who.i: names[who.idx]} if who.idx in names else {}  # "she and her brother": Ross and her brother
    own |= {token.i: token.text for token in tokens[:1] if token.idx in names and token.i != who.i}  # "Rovers’ plan"
    name = named or phrase(tokens, _subject_forms(who, tokens) | own | owners(tokens, names))
    if not named and ", " in name and _is_set_off(tokens):
        name += ","  # "the chief executive, Per Strand, known": an aside has two commas
    spoken = [] if who.idx in names else tokens
    if not tokens or not body or is_private([*spoken, *body]) or who.tag_ in ("WP", "WDT", "WRB"):
        return None
    bare = [token for token in body if token.lower_ in ("n't", "n’t") and (token.i == 0 or token.nbor(-1) not in body)]
    instead = {**instead, **{token.i: "not" for token in bare}}
    for token in body:
        if token.is_sent_start or (token.tag_ in ("IN", "WRB") and token.is_title):
            instead |= {token.i: token.lower_} if token.tag_ in ("IN", "WRB") else lowered([token])
    times = " ".join(token.lower_ for token in times_before(who))
    instead = _others(body, name, names) | instead | straightened(body) | _turned(who, body, name)
    instead |= brought_forward(body) if front == "Will" else {}
    question = tidy(f"{front} {name} {phrase(body, instead)} {times}")
    return f"{question}?" if name and len(question.split()) <= LONGEST else None


def _turned(who: Token, body: list[Token], name: str) -> dict[int, str]:
    """The pronoun for a name that a condition gives first: "If Oslo wins, it will pay": "Will Oslo pay if it wins?"."""
    firsts = (token for token in body if token.dep_ == "nsubj" and token.head.dep_ == "advcl" and token.i < who.i)
    first = next(firsts, None) if who.tag_ == "PRP" else None
    named = subject_words(first) if first is not None else []
    if first is None or phrase(named, lowered(named)) != name:
        return {}
    return dict.fromkeys((token.i for token in named), "") | {named[0].i: who.lower_}


def name_of(who: Token, names: Names) -> str | None:
    """The name that stands in a question for a subject: one beside it, the speaker's own, or what it stands for."""
    beside = apposed(who)
    if beside is not None:
        return name_in(beside)
    own = None if is_addressed(who) else own_name(who)
    return own or names.get(who.idx) or own_name(who)


def _is_set_off(tokens: list[Token]) -> bool:
    """Whether a comma closes an aside in a subject; behind a list ("Rome, Oslo and Bern, which …") it opens one."""
    if any(token.dep_ == "cc" and token.head.pos_ in ("NOUN", "PROPN") for token in tokens):
        return False
    last = next((token for token in reversed(tokens) if not token.is_punct), tokens[-1])
    return last.i + 1 < len(last.doc) and last.nbor(1).text == ","


def owners(tokens: list[Token], names: Names) -> dict[int, str]:
    """Names for the possessive pronouns among tokens: "his plan" is "Rossi’s plan"."""
    named = {}
    for token in tokens:
        speaker = himself(token) if token.tag_ == "PRP$" else None
        if speaker is not None:
            named[token.i] = phrase(subject_words(speaker), lowered(subject_words(speaker)))
        elif token.tag_ == "PRP$" and token.idx in names:
            named[token.i] = names[token.idx]
        elif (owner := _owner_before(token)) is not None:
            named[token.i] = names.get(owner.idx) or phrase(subject_words(owner), lowered(subject_words(owner)))
    return {index: f"{name}’" if name.endswith("s") else f"{name}’s" for index, name in named.items()}


def _owner_before(whose: Token) -> Token | None:
    """Whom a "whose" means: the name right before it ("Ana Cole, whose guards …")."""
    clause = next((verb for verb in whose.ancestors if verb.dep_ == "relcl"), None) if whose.tag_ == "WP$" else None
    owner = clause.head if clause is not None else None
    near = owner is not None and whose.i - owner.i <= 2 and owner.pos_ == "PROPN"
    return owner if near else None


def _others(body: list[Token], subject_: str, names: Names) -> dict[int, str]:
    """Names for "his", "her" and "him" where they are not the subject's: "strike him", not "sell her own house"."""
    known = set(subject_.split())
    told = [token for token in body if token.lower_ in ("his", "her", "him") and token.idx in names]
    others = [token for token in told if not known & set(names[token.idx].split())]
    objects = {token.i: names[token.idx] for token in others if token.tag_ == "PRP"}
    return objects | owners([token for token in others if token.i not in objects], names)


LONG_OWN = 12
"""Most words of a speaker that stand in a question for his pronoun."""


def own_name(pronoun: Token) -> str | None:
    """The words for who speaks of himself in indirect speech: "The bank said it would close": the bank; else None."""
    said_by = himself(pronoun)
    if said_by is None:
        one = neither_of(pronoun)
        return f"either {one.text}" if one is not None else None
    said_when = {word.i for prep in said_by.children if says_when(prep) for word in prep.subtree}
    tokens = [token for token in subject_words(said_by) if token.i not in said_when]
    fits = len(tokens) <= LONG_OWN and not is_private(tokens)
    return phrase(tokens, _subject_forms(said_by, tokens)) if fits else None


def _subject_forms(who: Token, tokens: list[Token]) -> dict[int, str]:
    forms = lowered(tokens)
    has_clause = any(token.dep_ == "relcl" or is_expectation(token, who) for token in who.children)
    first = child(who, "det")
    if has_clause and first is not None and first.lower_ in ("a", "an", "another"):
        forms[first.i] = "the"
    return forms


def lowered(tokens: list[Token]) -> dict[int, str]:
    """The first word in lower case if only its place at the start of a sentence gave it a capital."""
    if not tokens:
        return {}
    first = tokens[0]
    if not first.is_title or first.lower_ == "i" or (not first.is_sent_start and not _opens_quote(first)):
        return {}
    article = first.lower_ == "the" and first.dep_ == "det" and not first.ent_type_
    common = first.tag_ in _LOWERED and (first.ent_type_ not in _NAMED or first.tag_ in ("DT", "CD", "PRP$"))
    described = first.tag_ == "JJ" and not first.ent_type_ and not first.lower_.endswith(_PEOPLES)
    is_small = article or common or described or first.lower_ in _SMALL or _opens_a_compound(first)
    return {first.i: first.lower_} if is_small else {}


_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"})


def _opens_a_compound(first: Token) -> bool:
    """Whether a word that names nobody is the first half of a common one: "Pass-through is slow", not "Oslo-based"."""
    after = first.doc[first.i + 1 : first.i + 3]
    return [token.text for token in after[:1]] == ["-"] and after[-1].is_lower and not first.ent_type_


def _opens_quote(token: Token) -> bool:
    if token.i == 0:
        return True
    before = token.nbor(-1)
    opens = before.is_quote or before.is_space or before.text == ":"
    return opens or (before.i == before.sent.start and before.is_punct)


def capital(text: str) -> str:
    """The text with its first letter capital."""
    return text[:1].upper() + text[1:]
