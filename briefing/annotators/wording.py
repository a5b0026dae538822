"""Questions worded from a parse: the sentence's own words, turned round; nothing is added but grammar.

Every function returns a question that ends in "?", or None where the parse doesn't bear one; `plain` always does. A
question is neutral: it neither holds that something is so nor that it isn't, so no wording is stronger than its source.
"""

from __future__ import annotations

import calendar
from collections.abc import Collection, Mapping

from briefing.annotators.clauses import (
    FINITE,
    RELATIVES,
    SUBJECTS,
    auxiliaries,
    child,
    content,
    is_finite,
    is_plural,
    is_wh_clause,
    phrase,
    subject,
    tidy,
)
from briefing.annotators.language import Token
from briefing.lexicon import words
from briefing.model import QuestionKind

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
_PEOPLES = ("an", "ian", "ish", "ese", "ench", "eek", "utch", "aqi", "eli", "stani")
_OBJECT_FORMS = {"them": "they", "him": "he", "her": "she"}
_PRESENT = {"had": ("have", "has"), "have": ("have", "has"), "has": ("have", "has")}
LONGEST = 60
"""Most words of a question; a longer one is put plainly."""


def polar(head: Token, names: Names, drop: Collection[int] = (), *, reported: bool = False) -> str | None:
    """The yes/no question about the finite clause of `head`.

    "The ministry received the missiles." → "Did the ministry receive the missiles?"; with `reported`, the tense of a
    past report is taken back: (they said) "it would leave" → "Will it leave?".
    """
    who = subject(head)
    group = auxiliaries(head)
    if who is None or is_wh_clause(head) or (group[0] if group else head).tag_ not in FINITE:
        return None
    instead: dict[int, str] = {}
    body = _body(head, who, drop)
    if group:
        front = _front(group[0], who, reported)
        body = [token for token in body if token.i != group[0].i]
        if front in ("Has", "Have") and len(group) == 1 and _past_date(body) and head.tag_ == "VBN":
            front, instead[head.i] = "Did", _base(head)
        elif front in ("Has", "Have") and len(group) == 2 and group[1].lower_ == "been" and _past_date(body):
            front = "Were" if is_plural(who) else "Was"
            body = [token for token in body if token.i != group[1].i]
    elif head.lemma_ == "be":
        front = _capital(_FULL.get(head.lower_, {"'s": "is", "’s": "is"}.get(head.lower_, head.lower_)))
        body = [token for token in body if token.i != head.i]
    else:
        front = {"VBD": "Did", "VBZ": "Does", "VBP": "Do"}[head.tag_]
        instead[head.i] = _base(head)
    return _join(front, who, body, names, instead)


def future(head: Token, who: Token, names: Names, drop: Collection[int] = ()) -> str | None:
    """Whether `who` will do what the infinitive or gerund says: "(plans) to send arms" → "Will Seoul send arms?"."""
    if is_wh_clause(head) or (head.dep_ != "relcl" and is_wh_clause(head.head)):
        return None
    body = [token for token in _body(head, who, drop) if not (token.tag_ == "TO" and token.head.i == head.i)]
    instead = {head.i: _base(head)} if head.tag_ != "VB" and not auxiliaries(head) else {}
    for token in auxiliaries(head):
        if token.lower_ == "being":
            instead = {token.i: "be"}
        if token.lower_ == "having":
            return None
    return _join(
        "Will", who, [token for token in body if token.i > who.i or token.i >= head.left_edge.i], names, instead
    )


def raised(head: Token, who: Token, past: bool, names: Names, drop: Collection[int] = ()) -> str | None:
    """Whether what the infinitive `head` says of `who` is so: (they are believed) "to be hiding" → "Are they hiding?".

    A perfect infinitive gives the perfect ("to have left" → "Has she left?") or, with a date in the past, the past.
    `past` tells whether the verb above stands in the past ("was believed to be").
    """
    if is_wh_clause(head.head):
        return None
    body = [token for token in _body(head, who, drop) if not (token.tag_ == "TO" and token.head.i == head.i)]
    group = auxiliaries(head)
    plural = is_plural(who)
    instead: dict[int, str] = {}
    if group and group[0].lower_ == "have":
        return _perfect(head, who, group, body, names)
    if (group[0] if group else head).lower_ == "be":
        front = ("Were" if plural else "Was") if past else ("Are" if plural else "Is")
        gone = (group[0] if group else head).i
        body = [token for token in body if token.i != gone]
    elif group:
        return None
    else:
        front = "Did" if past else "Do" if plural else "Does"
    return _join(front, who, body, names, instead)


def _perfect(head: Token, who: Token, group: list[Token], body: list[Token], names: Names) -> str | None:
    plural = is_plural(who)
    body = [token for token in body if token.i != group[0].i]
    if len(group) == 2 and any(token.lower_ in ("currently", "now") for token in body):
        body = [token for token in body if token.i != group[1].i]
        return _join("Are" if plural else "Is", who, body, names, {})
    if not _past_date(body) or len(group) > 2:
        return _join("Have" if plural else "Has", who, body, names, {})
    if len(group) == 2:
        body = [token for token in body if token.i != group[1].i]
        return _join("Were" if plural else "Was", who, body, names, {})
    if head.lemma_ == "be":
        return _join("Were" if plural else "Was", who, [token for token in body if token.i != head.i], names, {})
    return _join("Did", who, body, names, {head.i: _base(head)})


def done(head: Token, who: Token, past: bool, names: Names) -> str | None:
    """Whether `who` did what the gerund `head` says: (denied) "sending arms" → "Did Iran send arms?"."""
    body = _body(head, who, ())
    group = auxiliaries(head)
    if group and group[0].lower_ == "having":
        return _perfect(head, who, group, body, names)
    if group and group[0].lower_ == "being":
        body = [token for token in body if token.i != group[0].i]
        plural = is_plural(who)
        return _join(("Were" if plural else "Was") if past else ("Are" if plural else "Is"), who, body, names, {})
    if group:
        return None
    front = "Did" if past else "Do" if is_plural(who) else "Does"
    return _join(front, who, body, names, {head.i: _base(head)})


def embedded(head: Token, names: Names) -> str | None:
    """The question of an indirect one: "whether talks will resume" → "Will talks resume?", "who paid" → "Who paid?"."""
    opening = _opening(head)
    if opening is None:
        return None
    if opening.lower_ in ("whether", "if"):
        return polar(head, names, {opening.i}, reported=True)
    top = _under(opening, head)
    who = subject(head)
    if who is None:
        return None
    asked = [token for token in content(top) if token.i >= opening.i]
    if who.i == top.i:
        return _finish(f"{phrase(content(head))}", content(head), names)
    turned = polar(head, names, {top.i}, reported=True)
    if turned is None:
        return None
    return f"{_capital(phrase(asked))} {turned[0].lower()}{turned[1:]}"


def _opening(head: Token) -> Token | None:
    """The word that makes an indirect question of the clause of `head`: "whether", "if" or a wh-word before it."""
    first = next((token for token in head.subtree if not token.is_punct and not token.is_space), head)
    if first.lower_ in ("whether", "if") or first.tag_ in ("WRB", "WP", "WDT", "WP$"):
        return first
    if first.dep_ == "prep" and first.i + 1 < len(first.doc) and first.nbor(1).tag_ in ("WP", "WDT"):
        return first
    return None


def _under(token: Token, head: Token) -> Token:
    while token.head.i != head.i and token.head.i != token.i:
        token = token.head
    return token


def noun_phrase(noun: Token, names: Names) -> str:
    """The noun phrase of `noun` without clauses set off by commas, in the case it has inside a sentence."""
    name = names.get(noun.idx)
    if name is not None:
        return name
    tokens = [token for token in content(noun) if token.dep_ != "relcl" or token.head.i != noun.i]
    tokens = [token for token in tokens if token.dep_ != "case" or token.head.i != noun.i]
    return phrase(tokens, _lowered(tokens))


def framed(before: str, noun: Token, after: str, names: Names, *, first_only: bool = True) -> str | None:
    """A question about the thing a noun names: ("Will the call for", noun, "be answered")."""
    tokens = _first_conjunct(noun) if first_only else content(noun)
    if _is_private(tokens):
        return None
    name = names.get(noun.idx) or phrase(tokens, _lowered(tokens))
    return f"{before} {name}{' ' if after else ''}{after}?" if name else None


def _first_conjunct(noun: Token) -> list[Token]:
    gone = [token.i for token in noun.children if token.dep_ in ("conj", "cc", "preconj")]
    return content(noun, gone)


def plain(head: Token, text: str, kind: QuestionKind, source: str | None) -> str | None:
    """The question of last resort: the clause's own words in quotation, after what is open about them.

    None where the words from subject to end are no clause that could stand alone.
    """
    who = subject(head)
    if who is None or who.i > head.i or who.lower_ == "you" or is_wh_clause(head) or not is_finite(head):
        return None
    tokens = content(head)
    quoted = _unquoted(text[who.left_edge.idx : tokens[-1].idx + len(tokens[-1])])
    if who.head.i != head.i or len(quoted.split()) > LONGEST:
        return None
    ahead = kind in ("forecast", "pending")
    opening = ("Will it be" if ahead else "Is it") + (f" as {source} says" if source else " so")
    return f"{opening}: “{quoted}”?"


def _unquoted(text: str) -> str:
    return tidy(text.replace("“", "").replace("”", "").replace('"', ""))


# --- how a question is put together --------------------------------------------------------------------------------


def _body(head: Token, who: Token, drop: Collection[int]) -> list[Token]:
    """What stands beside subject and first auxiliary, in the source's order; an opening phrase comes last."""
    subject_words = {token.i for token in who.subtree} if who.head.i == head.i or who.i < head.i else set()
    if head.i in subject_words:  # the subject is what a relative clause hangs on
        subject_words = {who.i}
    tokens = [token for token in content(head, drop) if token.i not in subject_words or token.i == head.i]
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
    return rest + _moved(opening, head)


def _moved(opening: list[Token], head: Token) -> list[Token]:
    """The phrases before the subject that a question keeps, at its end: times, places and conditions."""
    kept: list[Token] = []
    for token in opening:
        top = _under(token, head)
        is_aside = top.dep_ not in ("prep", "npadvmod", "advcl") or top.lower_ in words("doubts", "aside_prepositions")
        if not is_aside:
            kept.append(token)
    return kept if len(kept) <= 14 else []


def _front(first: Token, who: Token, reported: bool) -> str:
    word = _FULL.get(first.lower_, first.lower_)
    if word in ("'s", "’s"):
        word = "has" if first.lemma_ == "have" else "is"
    if reported and word == "would":
        word = "will"
    if word == "may":
        word = "might"
    if reported and word == "had":
        word = _PRESENT[word][0 if is_plural(who) else 1]
    return _capital(word)


def _base(verb: Token) -> str:
    return verb.lower_ if verb.tag_ in ("VB", "VBP") and verb.lower_ not in ("are", "am") else verb.lemma_


def _past_date(tokens: list[Token]) -> bool:
    """Whether the words hold a date that is over, with which a perfect can't stand ("has died in November 2024")."""
    text = [token.lower_ for token in tokens]
    if "since" in text or "now" in text or "currently" in text:
        return False
    if "ago" in text or "yesterday" in text:
        return True
    return any(
        token.ent_type_ == "DATE"
        and token.head.dep_ in ("prep", "pobj")
        and (token.shape_ == "dddd" or token.text in _MONTHS or token.lower_ == "last")
        for token in tokens
    )


_MONTHS = frozenset(calendar.month_name[1:]) | frozenset(calendar.day_name)


def _is_private(tokens: list[Token]) -> bool:
    return any(token.lower_ in _FIRST_PERSON for token in tokens)


def _join(front: str, who: Token, body: list[Token], names: Names, instead: dict[int, str]) -> str | None:
    subject_words = _subject_words(who)
    instead = {**instead, **{token.i: _FULL[token.lower_] for token in body if token.lower_ in ("n't", "n’t")}}
    named = names.get(who.idx) or _OBJECT_FORMS.get(who.lower_)
    name = named or phrase(subject_words, _subject_forms(who, subject_words))
    spoken = [] if who.idx in names else subject_words
    if not subject_words or not body or _is_private([*spoken, *body]) or who.tag_ in ("WP", "WDT", "WRB"):
        return None
    for token in body:
        if token.is_sent_start or (token.tag_ == "IN" and token.is_title):
            instead |= {token.i: token.lower_} if token.tag_ == "IN" else _lowered([token])
    question = tidy(f"{front} {name} {phrase(body, instead)}")
    return f"{question}?" if name and len(question.split()) <= LONGEST else None


def _subject_words(who: Token) -> list[Token]:
    """The words of a subject, without the relative clause that asks about it."""
    gone = [token.i for token in who.children if token.dep_ == "relcl"]
    return content(who, gone)


def _subject_forms(who: Token, tokens: list[Token]) -> dict[int, str]:
    forms = _lowered(tokens)
    has_clause = any(token.dep_ == "relcl" for token in who.children)
    first = child(who, "det")
    if has_clause and first is not None and first.lower_ in ("a", "an", "another"):
        forms[first.i] = "the"
    return forms


def _lowered(tokens: list[Token]) -> dict[int, str]:
    """The first word in lower case if only its place at the start of a sentence gave it a capital."""
    if not tokens:
        return {}
    first = tokens[0]
    if not first.is_title or first.lower_ == "i" or (not first.is_sent_start and not _opens_quote(first)):
        return {}
    if first.tag_ in _LOWERED and (not first.ent_type_ or first.tag_ in ("DT", "CD", "PRP$")):
        return {first.i: first.lower_}
    if first.tag_ == "JJ" and not first.ent_type_ and not first.lower_.endswith(_PEOPLES):
        return {first.i: first.lower_}
    return {}


def _opens_quote(token: Token) -> bool:
    if token.i == 0:
        return True
    before = token.nbor(-1)
    return before.is_quote or before.text == ":" or before.is_space


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _finish(text: str, tokens: list[Token], names: Names) -> str | None:
    if _is_private(tokens) or len(tokens) > LONGEST:
        return None
    return f"{_capital(tidy(text))}?"
