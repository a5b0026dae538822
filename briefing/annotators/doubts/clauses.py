"""Clauses of a parse: their subject, their verb group, the words that belong to them and those that may fall away."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import zip_longest

from briefing.annotators.doubts.speakers import is_of_a_speaker
from briefing.annotators.language import Token
from briefing.lexicon import words

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
FINITE, VERBAL = frozenset({"MD", "VBZ", "VBP", "VBD"}), frozenset({"VERB", "AUX"})
RELATIVES = frozenset({"that", "which", "who", "whom", "whose"})
_SEVERAL = frozenset({"they", "we", "you", "these", "those", "many", "several", "both", "whereabouts"})
_SPACE = re.compile(r"\s+")
_BULLETS = re.compile(r"(?<!\S)[•‣▪●○■□◦∙·➢➤✓]\s")
_GAP = re.compile(r" (?=[,.;:!?)\]”’])|(?<=[(\[“‘]) ")
_OPENED = re.compile(r'^([^"]*") ([^"]*")(?=[^"]*$)')
_INITIALS = re.compile(r"(?:[A-Za-z]\.){1,4}[A-Za-z]")
_STRAY = re.compile(r",([\"”’]+)$")
_LOOSE_END = re.compile(r"(?:(?<!\bdo)(?<!\bdoing)[\s,;:–—-]+(?:and|or|but|so|--))+$")
_WH_TAGS = frozenset({"WDT", "WP", "WRB", "WP$"})
_CLAUSES = frozenset({"advcl", "ccomp", "parataxis", "csubj"})
_ADVERBIAL = frozenset({"advcl", "advmod", "npadvmod", "prep"})
_ASIDES = frozenset({"parataxis", "intj", "meta", "discourse"})
_BRACKETS = frozenset("()[]")
_COMMAS = frozenset({",", ";", "-", "–", "—", "--"})


def subject(head: Token) -> Token | None:
    """The subject of the verb `head`, or None: its own, or the one it shares with the verb it is coordinated with.

    Of a relative clause it is the noun that the clause hangs on ("the firm, which plans to …": the firm).
    """
    for child in head.children:
        if child.dep_ in SUBJECTS:
            return _meant(child)
    if head.dep_ == "conj" and head.head.pos_ in VERBAL and head.head.i < head.i:
        return subject(_joined_to(head))
    return None


def _joined_to(verb: Token) -> Token:
    """The verb that one is coordinated with; a past is none of a present clause between, wherever the parse hung it.

    "The judge rejected the demand that Dalco sell its mine but ordered it to pay.": the judge ordered; "Lund said the
    bridge was safe but refused to say when it would open.": Lund refused.
    """
    above = verb.head
    if above.dep_ == "ccomp" and above.head.i < above.i and is_of_a_speaker(verb, above):
        return above.head
    if verb.tag_ != "VBD" or above.tag_ not in ("VB", "VBP", "VBZ") or auxiliaries(verb):
        return above
    past = (token for token in above.ancestors if token.tag_ == "VBD" and token.i < verb.i)
    return next(past, above)


def _meant(pronoun: Token) -> Token:
    """What a relative pronoun as subject stands for; any other token itself."""
    if pronoun.lower_ not in RELATIVES or pronoun.tag_ not in ("WDT", "WP", "IN"):
        return pronoun
    clause = next((token for token in pronoun.ancestors if token.dep_ == "relcl"), None)
    return clause.head if clause is not None and clause.head.i < pronoun.i else pronoun


def is_wh_clause(head: Token, drop: Collection[int] = ()) -> bool:
    """Whether a wh-word other than its subject opens the clause and nothing of it stands without ("what it will cost").

    A relative clause of place, time or circumstance does ("a deal in which episodes will be sold").
    """
    return any(top.i not in circumstances(head) and top.i not in drop for top in _wh_phrases(head))


def circumstances(head: Token) -> set[int]:
    """The phrases that tie a relative clause to its noun as a circumstance: "where", "in which"."""
    if head.dep_ != "relcl":
        return set()
    adverbs = ("where", "when", "whereby")
    return {top.i for top in _wh_phrases(head) if top.lower_ in adverbs or (top.dep_ == "prep" and top.i + 1 < head.i)}


def _wh_phrases(head: Token) -> list[Token]:
    """The phrases before a verb that hold a wh-word, without its subject and clauses of their own."""
    own = [top for top in head.children if top.dep_ not in {*SUBJECTS, *_CLAUSES, "mark"} or top.lower_ == "whether"]
    return [top for top in own if any(token.tag_ in _WH_TAGS and token.i < head.i for token in top.subtree)]


def auxiliaries(head: Token) -> list[Token]:
    """The auxiliaries of `head` in order, without "to"; also shared ones ("will stop and [will] search")."""
    own = [
        child for child in head.children if child.dep_ in ("aux", "auxpass") and child.tag_ != "TO" and child.i < head.i
    ]
    if own or head.dep_ != "conj" or head.head.pos_ not in VERBAL or head.head.i > head.i:
        return own
    shared = auxiliaries(head.head)
    if head.tag_ == "VB":
        return shared[:1] if shared and shared[0].tag_ == "MD" else []
    return shared if head.tag_ == head.head.tag_ in ("VBN", "VBG") else []


def is_finite(head: Token) -> bool:
    """Whether the clause of `head` has tense: its first auxiliary or, without one, the verb itself is finite."""
    group = auxiliaries(head)
    return (group[0] if group else head).tag_ in FINITE or is_misread_past(head)


def is_misread_past(head: Token) -> bool:
    """Whether a participle is a past tense that was tagged amiss: "Police believe one man carried out both raids"."""
    who = child(head, "nsubj")
    reported = head.dep_ == "ccomp" and head.tag_ == "VBN" and not auxiliaries(head)
    beside = who is not None and who.left_edge.i > 0 and who.left_edge.nbor(-1).lower_ == "with"  # "with costs cut"
    return reported and who is not None and who.i < head.i and not beside


def negated(head: Token) -> bool:
    """Whether `head` is negated by "not", "never" or "nor" ("does not plan", but not "plans not to")."""
    return any(child.dep_ == "neg" or (child.lower_ == "nor" and child.i < head.i) for child in head.children)


def child(head: Token, *dependencies: str) -> Token | None:
    """The first child of `head` with one of these dependencies, or None."""
    return next((token for token in head.children if token.dep_ in dependencies), None)


def infinitive(head: Token) -> bool:
    """Whether `head` is a verb with "to" ("to be sold")."""
    return any(token.tag_ == "TO" and token.dep_ == "aux" for token in head.children)


def clause_of(token: Token) -> Token:
    """The nearest verb above `token`, or `token` itself if it is one or if there is none."""
    for candidate in (token, *token.ancestors):
        if candidate.pos_ in VERBAL and candidate.dep_ not in ("aux", "auxpass"):
            return candidate
    return token


def is_plural(noun: Token) -> bool:
    """Whether a subject takes a plural verb: a plural noun or pronoun, or several joined by "and"."""
    plural = noun.tag_ in ("NNS", "NNPS") or noun.lower_ in _SEVERAL
    shared = [token.tag_ for prep in noun.children if noun.lower_ in ("all", "most", "some") for token in prep.children]
    many = noun.tag_ == "NN" and any(token.lower_ == "many" for token in noun.children)  # "how many fish"
    if plural or many or "NNS" in shared or (noun.tag_ == "CD" and noun.lower_ not in ("one", "1")):
        return True  # "three (or most) of the miners"
    joined = any(token.dep_ == "cc" and token.lower_ == "and" for token in noun.children)
    return joined and any(token.dep_ == "conj" for token in noun.children)


def content(head: Token, drop: Iterable[int] = ()) -> list[Token]:
    """The words of `head`'s phrase in order, without coordinated verbs, asides and what merely accompanies a claim.

    Conditions stay ("if …", "unless …"), for without them the rest would say more than its source. `drop` are
    indices of tokens to leave out with their phrases.
    """
    gone = set(drop)
    kept = [token for token in _walk(head, gone) if not token.is_space]
    kept.sort(key=lambda token: token.i)
    return _without_brackets(kept)


def _walk(head: Token, gone: set[int]) -> Iterator[Token]:
    yield head
    waiting = [head]
    while waiting:
        above = waiting.pop()
        for token in above.children:
            if token.i not in gone and not _falls_away(token, above, top=above is head):
                yield token
                waiting.append(token)


def _falls_away(token: Token, head: Token, top: bool) -> bool:
    """Whether a phrase is beside the point of its clause: an aside, an apposition or a clause set off by a comma."""
    dependency = token.dep_
    if dependency in _ASIDES or (top and dependency in _ADVERBIAL and token.i > head.i and _after_semicolon(token)):
        return True
    if dependency in ("appos", "relcl", "acl") or _points_back(token):
        return _after_comma(token) or _is_headless(token)
    if dependency == "advcl":
        return _is_accompaniment(token) or _is_of_what_was_told(token)
    if dependency == "prep":
        return _is_beside_the_point(token, top)
    if dependency == "conj":
        return token.pos_ in VERBAL and head.pos_ in VERBAL and (top or _after_comma(token, before="cc"))
    if dependency == "cc":
        joined = next((other for other in head.children if other.dep_ == "conj" and other.i > token.i), None)
        return joined is not None and _falls_away(joined, head, top)
    return top and dependency == "advmod" and token.lower_ in words("doubts", "discourse_adverbs")


def _is_of_what_was_told(clause: Token) -> bool:
    """Whether a condition only says that what was told is done or not: "If it fails to do so, the bank will sell."."""
    marked = any(token.lower_ in ("if", "unless") for token in clause.children)
    return marked and any(token.lower_ == "so" and token.head.lemma_ == "do" for token in clause.subtree)


def _is_headless(clause: Token) -> bool:
    """Whether a clause on a noun has tense and no subject, so that the parse tore it off: ("terms) have been set"."""
    group = auxiliaries(clause)
    torn = clause.dep_ == "acl" and bool(group) and group[0].tag_ in FINITE
    return torn and child(clause, "mark", *SUBJECTS) is None


def says_when(preposition: Token) -> bool:
    """Whether a phrase says when; on a speaker the parse hangs when he spoke: "The club on Monday denied"."""
    return preposition.dep_ == "prep" and any(word.ent_type_ in ("DATE", "TIME") for word in preposition.children)


def handed_on(clause: Token) -> Token:
    """What somebody has heard, where the clause tells that he has: "claims that the union has heard that it closed"."""
    told = child(clause, "ccomp") if clause.lemma_ in ("hear", "learn", "tell") else None
    return told if told is not None and is_finite(told) and told.i > clause.i else clause


def _points_back(noun: Token) -> bool:
    """Whether a noun with a clause of its own stands for all that was said.

    So do "…, a charge Accra denies" and "by 2030, a goal few believe in"; not "…, a day on which it rained".
    """
    stands = noun.lower_ == "something" or noun.lemma_ in words("doubts", "statement_nouns") or _is_put_in(noun)
    return stands and child(noun, "acl", "relcl") is not None


def _is_put_in(noun: Token) -> bool:
    """Whether a noun with "a" hangs on a verb as if it were a time or an object, and is none: "…, a goal few share"."""
    if noun.dep_ not in ("npadvmod", "attr", "dobj", "oprd") or noun.ent_type_ in ("DATE", "TIME"):
        return False
    article = child(noun, "det")
    return article is not None and article.lower_ in ("a", "an")


def _is_beside_the_point(preposition: Token, top: bool) -> bool:
    """Whether a phrase names a source, links to the sentence before, or only tells what came along ("…, with hail")."""
    if preposition.lower_ == "according":
        return True
    told = child(preposition, "pcomp") if preposition.lower_ == "without" else None
    if told is not None and told.lemma_ in words("doubts", "knowing_verbs"):
        return True  # "…, without saying when"
    if top and " ".join(word.lower_ for word in preposition.subtree) in words("doubts", "discourse_phrases"):
        return True
    if _after_comma(preposition) and preposition.lower_ == "including":
        return True
    said_in = child(preposition, "pobj") if preposition.lower_ in ("at", "during", "in") else None
    if said_in is not None and said_in.lemma_ in words("doubts", "utterance_nouns"):
        return True
    return preposition.lower_ == "with" and _after_comma(preposition) and child(preposition, "pcomp") is not None


def _after_comma(token: Token, before: str = "") -> bool:
    """Whether a comma or a spaced dash stands before the phrase of `token` (or before its conjunction)."""
    edge = token.left_edge
    if before and edge.i > 0 and edge.nbor(-1).dep_ == before:
        edge = edge.nbor(-1)
    if edge.i == 0:
        return False
    mark = edge.nbor(-1)
    return mark.text in _COMMAS and (mark.text in ",;" or bool(mark.whitespace_))


def _after_semicolon(token: Token) -> bool:
    """Whether a phrase opens what stands behind a semicolon: "all had been paid; a year later, the bank failed"."""
    edge = token.left_edge
    return edge.i > 0 and edge.nbor(-1).text == ";"


def _is_accompaniment(token: Token) -> bool:
    """Whether an adverbial clause only gives ground, contrast or company ("…, citing costs"), and no condition."""
    mark = next(
        (below.lower_ for below in token.children if below.dep_ in ("mark", "advmod") and below.i < token.i), ""
    )
    if mark in words("doubts", "reason_marks"):
        return _after_comma(token) or token.i < token.head.i or mark in ("although", "though", "whereas", "while")
    return not mark and token.tag_ in ("VBG", "VBN") and _after_comma(token)


def _without_brackets(tokens: list[Token]) -> list[Token]:
    kept, depth = [], 0
    for token in tokens:
        if token.text in ("(", "["):
            depth += 1
        elif token.text in (")", "]"):
            depth = max(depth - 1, 0)
        elif not depth:
            kept.append(token)
    return kept if not depth else [token for token in tokens if token.text not in _BRACKETS]


def phrase(tokens: Iterable[Token], instead: dict[int, str] | None = None) -> str:
    """The tokens as running text, spaced as in the source; commas whose neighbours are gone go too.

    `instead` gives other words for tokens by index (a base form, a name for a pronoun).
    """
    kept = [token for token in tokens if not token.is_space]
    present = {token.i for token in kept}
    kept = [
        token
        for token in kept
        if token.text not in _COMMAS or token.text == "-" or {token.i - 1, token.i + 1} <= present
    ]
    pieces: list[str] = []
    for token, following in zip_longest(kept, kept[1:]):
        pieces.append((instead or {}).get(token.i, token.text))
        if following is not None and (
            token.whitespace_ or following.i != token.i + 1 or following.i - 1 not in present
        ):
            pieces.append(" ")
    return tidy("".join(pieces))


def tidy(text: str) -> str:
    """The text on one line, without bullets, quotation marks that lost their partner, and marks at its ends."""
    text = _GAP.sub("", _SPACE.sub(" ", _BULLETS.sub(" ", text))).strip(" ,;:–—-")
    text = _STRAY.sub(r"\1", _OPENED.sub(r"\1\2", text).replace("''", "").replace("``", ""))
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        text = text.replace('"', "").replace("“", "").replace("”", "")
    if text.count("‘") and text.count("‘") > text.count("’"):
        text = text.replace("‘", "")
    return _without_stop(_LOOSE_END.sub("", text.strip(" ,;:–—-")))


def _without_stop(text: str) -> str:
    """The text without the mark that ended its sentence; an abbreviation keeps its own: "in the U.S.", "Apple Inc."."""
    bare = text.rstrip(".!? ")
    last = bare.rpartition(" ")[2]
    is_short = _INITIALS.fullmatch(last) is not None or last in words("doubts", "abbreviations")
    return f"{bare}." if is_short and text.startswith(".", len(bare)) else bare
