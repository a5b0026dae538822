"""On which predicate, or on which noun in its subject, an expression of time hangs."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from briefing.annotators.events.tense import RANKS, tense
from briefing.annotators.events.words import listed
from briefing.annotators.language import Token
from briefing.annotators.timex.tense import content_before

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NOUNS = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
_BEFORE_NOUN = frozenset({"compound", "amod", "nummod", "poss", "nmod"})
LIMITS = frozenset({"after", "before", "following"})
_SETTINGS = frozenset({"in", "at", "during", "on", "amid"})
BOUNDS = LIMITS | {"since"}
_APART = BOUNDS | {"despite"}
_BEGINNINGS = frozenset({"launch", "mount", "open"})
_TOPICS = frozenset({"about", "into", "over"})
_COMPARED = frozenset({"compared", "comparison", "versus"})
_COMPARISONS = _COMPARED | {"against", "than"}
_AS_IT_MAY_BE = frozenset({"early", "far", "late", "recently", "soon"})
_CLIMB = 60
_DEEP = 5
"""Nouns and prepositions looked at above a place or an aside: the capture of a post near the border of a state."""
COMPARED_REACH = 6
"""How many tokens before a date that may stand to which something is compared."""
RECORD_REACH = 10
"""How many tokens before "since" the word that makes a record of it may stand."""


@dataclass(frozen=True, slots=True)
class Hold:
    """What an expression of time hangs on: the predicate by its token's index, by what preposition, how directly.

    `noun` is the noun in the predicate's subject that it dates instead; `rank` is 0 for what hangs on the predicate
    itself, 1 for what hangs on something below it, 2 for a noun's. `reports` tells that it is of the source that what
    is told is according to.
    """

    verb: int
    preposition: str = ""
    noun: Token | None = None
    rank: int = 0
    reports: bool = False


def attach(token: Token, verbs: Container[int]) -> Hold | None:
    """The predicate a date belongs to, by what preposition, the noun it dates instead, and how directly (0 best).

    "signed the deal in Paris on 3 May": signing, whatever noun the parse hangs the date on. "the deal of 3 May",
    "the May deal", "the biggest deal since May", "despite the defeat in May": the noun, and none of the predicate's
    business.
    """
    preposition = token.lower_ if token.dep_ == "prep" else ""
    if (bound := _bound(token)) is not None:
        token, preposition = bound, bound.lower_
    link = token.head if token.dep_ == "pobj" else token
    if bound is None and link.head.pos_ == "VERB" and link.lower_ != "on" and _is_apart(_before(link)):
        return None  # "sold it after the election in May": where the parse hangs it, a hair decides
    if _is_compared(token) or _is_of_state(link):
        return None
    if (clause := _ending_before(link, verbs)) is not None:
        return Hold(clause.i, preposition or (link.lower_ if link.dep_ == "prep" else ""))
    if (verb := _right_behind(link, verbs)) is not None:
        return Hold(verb.i, "on", rank=1)
    if (content := content_before(link)) is not None and content.i in verbs:
        return Hold(content.i, link.lower_)
    return _above(token, link, preposition, verbs)


def _above(token: Token, link: Token, preposition: str, verbs: Container[int]) -> Hold | None:
    """What a date hangs on up the parse from it, unless a comparison or a noun on the way keeps it.

    `link` is its own preposition, if it has one, and `preposition` what is known of that so far.
    """
    node, nouns, reports = token, list[Token](), False
    for _ in range(_CLIMB):
        parent = node.head
        reports = reports or node.lower_ == "according"
        if node.i in verbs and node.i != token.i:
            return Hold(node.i, rank=1, reports=True) if reports else _placed(node, nouns, preposition)
        if parent.i == node.i or _is_put_in(node) or _is_of_another_time(node, token):
            return None
        if node.dep_ in ("pobj", "pcomp") and not preposition and node.i == token.i:
            preposition = parent.lower_
        if node.lower_ in _COMPARISONS or (node.i != link.i and not nouns and _is_likened(node, link)):
            return None
        is_of_noun = parent.pos_ in _NOUNS
        if is_of_noun and node.dep_ in _BEFORE_NOUN and node.i < parent.i and not _is_setting(parent, verbs):
            return _of_subject(node, parent, verbs)
        if (is_of_noun and _is_kept(node, verbs)) or (
            node.dep_ == "prep" and node.lower_ == "since" and is_record(node)
        ):
            return None
        if node.pos_ in ("NOUN", "PROPN") and node.i != token.i:
            nouns.append(node)
        node = parent
    return None


def _is_of_another_time(node: Token, date: Token) -> bool:
    """Whether a date is of what something came before or after: "sold it after refusing in May to pay"."""
    gerund = node.dep_ == "pcomp" and node.tag_ == "VBG" and node.i != date.i
    return gerund and node.head.lower_ in ("after", "before")


def _is_put_in(node: Token) -> bool:
    """Whether the parse finds no place for a participle behind a comma: "the claim, first made in May, that he"."""
    return node.dep_ == "dep" and node.tag_ == "VBN" and _before(node).text == ","


def _is_kept(link: Token, verbs: Container[int]) -> bool:
    """Whether the noun that a date hangs on keeps it for itself: "the deal of May", "condemned the raid in May".

    Not so the occasion on which something is said or done: "said in her speech of 3 May".
    """
    if link.lower_ == "of" and _is_setting(link.head, verbs):
        return False
    if link.dep_ == "prep" and link.lower_ in ("of", "from", "since", "for", "to"):
        return True
    return link.dep_ in ("prep", "npadvmod") and _is_apart(link.head)


def is_record(since: Token) -> bool:
    """Whether "since" tells how long nothing like it had been: "the first strike here since 2009".

    "has been closed since 2009" began then.
    """
    doc, first = since.doc, max(since.i - RECORD_REACH, since.sent.start)
    before = [doc[index] for index in range(first, since.i)]
    last_verb = max((token.i for token in before if token.pos_ in ("VERB", "AUX")), default=first)
    return any(_is_superlative(token) for token in before if token.i > last_verb)


def _is_superlative(token: Token) -> bool:
    """Whether a word puts something first, last or at a place among its like; not the fraction of "by a third"."""
    if token.tag_ in ("JJS", "RBS"):
        return True
    return token.lower_ in RANKS and (token.i == 0 or token.nbor(-1).lower_ not in ("a", "one"))


def _is_compared(token: Token) -> bool:
    """Whether a date is of what something is held up to, wherever the parse hangs it: "in comparison to sales in May".

    "In comparison, sales fell in May" fell then.
    """
    doc, start = token.doc, token.left_edge.i
    before = doc[max(start - COMPARED_REACH, token.sent.start) : start]
    last = max((word.i for word in before if word.lower_ in _COMPARED), default=None)
    return last is not None and not any(word.is_punct or word.pos_ == "VERB" for word in doc[last + 1 : start])


def _is_of_state(since: Token) -> bool:
    """Whether "since" tells how long a state beside a deed had lasted: "dropped the cap, in place since 2016".

    Not so "The cap has been, in theory, in place since 2016", nor "The cap had risen, in part since 2016".
    """
    if since.lower_ != "since" or since.i < 3:
        return False
    comma, preposition, noun = (since.nbor(-steps) for steps in (3, 2, 1))
    is_state = comma.text == "," and preposition.pos_ == "ADP" and noun.pos_ == "NOUN"
    verb = next(iter(token for token in since.ancestors if token.pos_ in ("VERB", "AUX")), None)
    return is_state and verb is not None and verb.i < comma.i and verb.lemma_ != "be" and not tense(verb).perfect


def _is_likened(preposition: Token, link: Token) -> bool:
    """Whether a preposition above a date's own holds another time up to the predicate's.

    "sold as many as in 2019", "up from 3 in 2019"; not "as of 2019", "was seen as a threat in 2019", "as soon as 2019".
    """
    if preposition.dep_ != "prep" or link.lower_ == "of" or preposition.head.lower_ in _AS_IT_MAY_BE:
        return False
    head = preposition.head
    is_start = preposition.lower_ == "from" and (head.pos_ == "ADV" or head.lemma_.lower() in listed("measured"))
    return is_start or preposition.lower_ in ("as", "like", "unlike")


def _bound(token: Token) -> Token | None:
    """The "since" or "after" behind which a date stands with the happening it is of.

    "since its launch in 2003", "since a peak in 2003" are since 2003, "after the launch of its car in 2003" some time
    after; not "since the launch, including two in 2003", "after a profit in 2003", "after a launch in 2003 failed".
    """
    noun = token.head if token.dep_ in _BEFORE_NOUN else _before(token.head if token.dep_ == "pobj" else token)
    for _ in range(_DEEP):
        opening = _before(noun)
        if "," in noun.doc[noun.i : token.i].text:
            return None
        is_since = opening.lower_ == "since" and noun.pos_ == "NOUN"
        if opening.dep_ == "mark" and not is_since:
            return None
        if is_since or (opening.lower_ in BOUNDS and noun.lemma_.lower() in listed("event_nouns")):
            return opening
        if token.dep_ in _BEFORE_NOUN or noun.pos_ == "VERB":
            return None
        noun = noun.head
    return None


def _of_subject(year: Token, noun: Token, verbs: Container[int]) -> Hold | None:
    """The happening in a subject that a date before it is of: "Monday's blast killed two"; not "Monday's edition"."""
    is_happening = noun.dep_ in SUBJECTS and noun.lemma_.lower() in listed("event_nouns")
    if year.shape_ == "dddd" and noun.lemma_.lower() in listed("pacts"):
        return None  # "its 1951 treaty" is called so, and lasts
    return Hold(noun.head.i, "", noun, 2) if is_happening and noun.head.i in verbs else None


def _is_setting(noun: Token, verbs: Container[int]) -> bool:
    """Whether a noun is the occasion a predicate is placed at.

    "said at Friday's meeting", "died in Monday's attack": said on Friday, died on Monday. "arrested in last year's
    attack", "resigned following Friday's vote": at some other time.
    """
    if noun.dep_ != "pobj" or noun.head.lower_ not in _SETTINGS or noun.head.head.i not in verbs:
        return False
    lemma = noun.lemma_.lower()
    if noun.head.lower_ == "during" or lemma in listed("occasions"):
        return True
    return lemma in listed("event_nouns") and noun.head.head.lemma_.lower() in listed("suffering")


def _is_apart(noun: Token) -> bool:
    """Whether a dated noun lies at another time than its predicate.

    "downloaded since its launch in 2003", "condemned the attack in May", "jailed for the killing in May", "lost money
    after a profit in 2020": what is dated is the launch, the attack, the killing, the profit.
    """
    lemma = noun.lemma_.lower()
    if noun.dep_ == "pobj" and noun.head.lower_ in LIMITS and lemma in listed("asset_nouns"):
        return True
    if lemma not in listed("event_nouns"):
        return False
    if noun.dep_ == "pobj":
        is_cause = noun.head.lower_ not in _SETTINGS and noun.head.head.lemma_.lower() in listed("reactions")
        is_topic = noun.head.lower_ in _TOPICS and _is_on_noun(noun.head)
        return noun.head.lower_ in _APART or is_cause or is_topic
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in listed("reactions")


def _is_on_noun(preposition: Token) -> bool:
    """Whether a preposition belongs to a noun, or to the object right of the verb that the parse hangs it on."""
    head = preposition.head
    return head.pos_ == "NOUN" or any(child.dep_ == "dobj" and child.i < preposition.i for child in head.children)


def _before(token: Token) -> Token:
    """The token before an expression and its preposition."""
    return token.doc[max(token.left_edge.i - 1, 0)]


def _placed(verb: Token, nouns: list[Token], preposition: str) -> Hold:
    """The predicate or the noun in its subject that a date is of.

    "His victory in May has raised hopes" dates the victory, "The company in May recalled its cars" the recall.
    """
    noun = nouns[-1] if nouns else None
    if noun is None or noun.dep_ not in SUBJECTS or _is_behind(verb, nouns, preposition):
        return Hold(verb.i, preposition, None, 1 if nouns else 0)
    is_between = noun.right_edge.i + 1 == verb.i and noun.right_edge.i - noun.i <= 3
    if is_between and preposition in ("in", "") and noun.lemma_.lower() not in listed("event_nouns"):
        return Hold(verb.i, preposition, None, 1)
    return Hold(verb.i, preposition, noun, 2)


def _ending_before(link: Token, verbs: Container[int]) -> Token | None:
    """The clause about a subject that a date ends, though the parse gives it to the verb behind it.

    "The captain of a ferry which sank on Monday was arrested": it sank then, as were "those polled by Acme last week"
    asked then. Not so behind a comma, nor where the
    clause has a date already: "The man who fled last week on Monday gave himself up".
    """
    verb, node = link.head, _before(link)
    if verb.i < link.i or node.is_punct:
        return None
    while node.dep_ != "relcl" and not _is_done_by(node) and node.head.i != node.i:
        node = node.head
    is_of_subject = any(child.dep_ in SUBJECTS and child.i < node.i < link.i for child in verb.children)
    if (
        node.dep_ not in ("relcl", "acl")
        or node.i not in verbs
        or not is_of_subject
        or node.right_edge.i >= link.left_edge.i
    ):
        return None
    is_dated = any(child.ent_type_ in ("DATE", "TIME") for child in node.subtree)
    return None if is_dated else node


def _is_done_by(verb: Token) -> bool:
    """Whether a participle tells what somebody did to a noun before it: "economists polled by Acme"."""
    return verb.dep_ == "acl" and any(child.dep_ == "agent" for child in verb.children)


def _right_behind(link: Token, verbs: Container[int]) -> Token | None:
    """The verb right before which a day stands, behind a subject: "The boards of both banks on Monday signed it".

    Not so where the subject has a happening of that day: "The victims of the blast on Monday were buried", "The ferry
    that sank on Monday was raised".
    """
    doc, after = link.doc, link.right_edge.i + 1
    while after < len(doc) and doc[after].dep_ in ("aux", "auxpass"):
        after += 1
    if link.lower_ != "on" or after == len(doc) or after not in verbs:
        return None
    noun = next((child for child in doc[after].children if child.dep_ in SUBJECTS and child.i < link.i), None)
    if noun is None or noun.right_edge.i not in (link.i - 1, link.right_edge.i):
        return None
    if (link.head.dep_ == "relcl" or (link.head.dep_ == "acl" and link.head.i == link.i - 1)) and link.head.i in verbs:
        return None  # "the ferry that sank on Monday", "those questioned on Monday"
    happenings = listed("event_nouns") | listed("occasions")
    return None if any(one.lemma_.lower() in happenings for one in doc[noun.left_edge.i : link.i]) else doc[after]


def _is_behind(verb: Token, nouns: list[Token], preposition: str) -> bool:
    """Whether a day stands behind a subject that follows its verb: "said Ada Lund, a guard, on Friday".

    Not so "said the winner of Friday's race" nor "said the winner of the race on Friday".
    """
    happenings = listed("event_nouns") | listed("occasions")
    return nouns[-1].i > verb.i and preposition == "on" and not any(noun.lemma_.lower() in happenings for noun in nouns)


def of_happening(verb: Token) -> Token | None:
    """The predicate beside which a happening stands that a clause is about: "died" of "died in a blast that hit Oslo".

    The happening is its subject, its object or where it was, not its cause: "fled after a blast that hit Oslo".
    """
    noun, link = verb.head, verb.head.head
    if verb.dep_ not in ("relcl", "acl") or noun.lemma_.lower() not in listed("event_nouns"):
        return None
    if noun.dep_ == "pobj":
        return link.head if link.lower_ in _SETTINGS else None
    return link if noun.dep_ == "dobj" or noun.dep_ in SUBJECTS else None


def placed_at(verb: Token, verbs: Container[int]) -> int | None:
    """The predicate placed at the happening that a clause is about, on its day.

    "Two died in a blast that shook Oslo on Friday", "Two died in raids flown by Oslo on Friday", "The blast that shook
    Oslo on Friday killed two": they died then. "Oslo said in a letter dated 3 May": it said so then. Not so "Two
    died in the siege that began in May", "Two died in a blast condemned on Friday", "The blast that shook Oslo on
    Friday led to protests".
    """
    above, lemma = of_happening(verb), verb.lemma_.lower()
    if verb.lower_ == "dated" and verb.dep_ == "acl" and _is_setting(verb.head, verbs):
        return verb.head.head.head.i
    if above is None or above.i not in verbs or above.dep_ == "pcomp" or lemma in _BEGINNINGS | listed("aspect"):
        return None
    if lemma in listed("reporting") | listed("speech_acts") | listed("reactions"):
        return None
    is_at_once = above.lemma_.lower() in listed("suffering") | listed("carrying_out")
    return above.i if (verb.head.dep_ in SUBJECTS and is_at_once) or _is_setting(verb.head, verbs) else None
