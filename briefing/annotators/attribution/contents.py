"""What a verb of saying or thinking says: its content, one small function a construction.

Each takes the verb and its source's head and gives the content's tokens, or None.
"""

from __future__ import annotations

from collections.abc import Callable

from briefing.annotators.attribution.phrases import Range
from briefing.annotators.attribution.sources import coordinate
from briefing.annotators.attribution.speech import speech
from briefing.annotators.tree import FINITE, Tree
from briefing.lexicon import words
from briefing.model import SpeechAct

_REPORTING: frozenset[SpeechAct] = frozenset({"asserts", "denies", "asks", "demands", "promises"})
_APART = frozenset({",", '"', "”", "’", "'"})
"""What stands between a content and the author's remark on it."""
_LINKS = frozenset({"and", "but", "however", "yet"})
"""Words by which the author goes on from the sentence before."""
LONGEST = 400
"""Tokens of a content that are searched for a second report."""


def content_of(tree: Tree, verb: int, source: int | None) -> tuple[Range, str] | None:
    """The content of a cue verb and the name of the rule that found it, or None: the first construction that fits."""
    for rule, find in _CONTENTS:
        content = find(tree, verb, source)
        if content is not None:
            return (_extended(tree, verb, content) if content[0] > verb else content), rule
    return None


def _extended(tree: Tree, verb: int, content: Range) -> Range:
    """A content with the adverbials behind it that the parse hangs on the cue: "denied it | because he was ill"."""
    first, last = content
    for child in tree.children[verb]:
        if tree.left[child] == last and (tree.dep[child] == "prep" or _is_reason(tree, child)):
            last = trim(tree, first, tree.right[child])
    return first, last


def _is_reason(tree: Tree, child: int) -> bool:
    """Whether a dependent is an adverbial clause with a conjunction: because, while, if."""
    return tree.dep[child] == "advcl" and any(tree.dep[inner] == "mark" for inner in tree.children[child])


def _clause(tree: Tree, verb: int, source: int | None) -> Range | None:
    """The clause it governs: "said that the talks failed"; "the talks failed, she said". Not "said it with a smile"."""
    clauses = [c for c in tree.children[verb] if tree.dep[c] == "ccomp" and not _is_gerund(tree, verb, c)]
    clauses = _told(tree, verb) or clauses
    if not clauses:
        return None
    child = clauses[-1]  # of one on either side, the one before belongs to the sentence before: "He fled; he says he …"
    if child > verb:
        first = next(clause for clause in clauses if clause > verb)
        return tree.left[first], right_end(tree, child)
    last = min(tree.right[child], source if source is not None and source > child else verb, verb)
    return tree.left[child], trim(tree, tree.left[child], last)


def _told(tree: Tree, verb: int) -> list[int]:
    """The clause with "that" after who is told it, which the parse may hang on them: told the court | that he left."""
    if tree.lemma[verb] not in speech().addressee:
        return []
    item = tree.child(verb, "dobj")
    hosts = (verb,) if item is None or item < verb else (verb, item)
    return [
        clause
        for host in hosts
        for clause in tree.children[host]
        if clause > verb and tree.dep[clause] in {"ccomp", "acl", "relcl"} and has_that(tree, clause)
    ][:1]


def _is_gerund(tree: Tree, verb: int, child: int) -> bool:
    """Whether a "clause" is a gerund that only describes: "stopped talking", "was heard shouting"."""
    return tree.tag[child] == "VBG" and tree.lemma[verb] != "say" and tree.child(child, "nsubj", "nsubjpass") is None


def _infinitive(tree: Tree, verb: int, source: int | None) -> Range | None:
    """The infinitive it governs: "pledged to leave", "urged allies to act". Not "used to say"."""
    if tree.lemma[verb] not in speech().infinitive and tree.child(verb, "auxpass") is None:
        return None
    for child in tree.children[verb]:
        if child > verb and tree.dep[child] in {"xcomp", "advcl"} and has_to(tree, child):
            if tree.dep[child] == "advcl" and tree.lemma[verb] not in speech().addressee:
                continue
            passive = tree.child(verb, "nsubjpass")
            first = tree.left[passive] if passive is not None and source is None else tree.left[child]
            item = tree.child(verb, "dobj") or _called_on(tree, verb)
            if item is not None and verb < item < child:
                first = tree.left[item]
            return first, right_end(tree, child)
    return None


def _called_on(tree: Tree, verb: int) -> int | None:
    """Who is called on to do something: called on | the government | to act, appealed to | both sides | to stop."""
    if tree.lemma[verb] not in ("call", "appeal"):
        return None
    links = (child for child in tree.dependents(verb, "prep") if tree.lower[child] in ("on", "upon", "to"))
    link = next(links, None)
    return None if link is None else tree.child(link, "pobj")


def _comment(tree: Tree, verb: int, source: int | None) -> Range | None:
    """The sentence an "as" clause comments on: "As the paper reported, it is shut". Not "As he spoke, it rained"."""
    host = tree.head[verb]
    if tree.dep[verb] != "advcl" or tree.lower[tree.left[verb]] != "as" or source is None or host == verb:
        return None
    objects = tree.dependents(verb, "dobj", "ccomp", "xcomp", "acomp")
    if objects and [tree.lower[item] for item in objects] != ["it"]:  # as the mayor put it
        return None
    if tree.right[verb] <= host:
        return _after_comma(tree, tree.right[verb], tree.right[host])
    return tree.left[host], trim(tree, tree.left[host], tree.left[verb])


def _after_comma(tree: Tree, first: int, last: int) -> Range:
    """Tokens `[first, last)` without the punctuation at either end."""
    while first < last - 1 and tree.pos[first] in {"PUNCT", "SPACE"}:
        first += 1
    return first, trim(tree, first, last)


def _purpose(tree: Tree, verb: int, source: int | None) -> Range | None:
    """A clause with "for … to": "called for the camp to be closed". Not "called for an hour to no end"."""
    if "for" not in speech().prepositions.get(tree.lemma[verb], ()):
        return None
    for child in tree.children[verb]:
        if child > verb and tree.dep[child] in {"advcl", "ccomp", "xcomp"} and tree.lower[tree.left[child]] == "for":
            return tree.left[child] + 1, right_end(tree, child)
    return None


def _gerund(tree: Tree, verb: int, source: int | None) -> Range | None:
    """The gerund it governs: "denied taking the money", "suggested waiting". Not "began shouting"."""
    if tree.lemma[verb] not in speech().object or source is None:
        return None
    for child in tree.children[verb]:
        if child > verb and tree.dep[child] in {"xcomp", "ccomp"} and tree.tag[child] == "VBG":
            return tree.left[child], right_end(tree, child)
    return None


def has_to(tree: Tree, verb: int) -> bool:
    """Whether a verb stands with "to"."""
    return any(tree.tag[child] == "TO" for child in tree.children[verb])


def has_that(tree: Tree, verb: int) -> bool:
    """Whether "that" opens a verb's clause."""
    return any(tree.lower[child] == "that" and tree.dep[child] == "mark" for child in tree.children[verb])


def _parenthesis(tree: Tree, verb: int, source: int | None) -> Range | None:
    """The sentence it interrupts or ends: "The bridge, police said, was closed". Not "He went, he told me why"."""
    if tree.dep[verb] != "parataxis" or source is None or tree.head[verb] == verb:
        return None
    host = tree.head[verb]
    first, last = tree.left[host], tree.right[host]
    if tree.right[verb] >= last - 1:
        last = tree.left[verb]
    return behind_link(tree, first), trim(tree, first, last)


def behind_link(tree: Tree, first: int) -> int:
    """Where a content begins behind the word by which its teller goes on: But | prices, she said, would rise."""
    linked = tree.lower[first] in _LINKS and tree.opens_sentence(first)
    return first + linked + (linked and tree.lower[first + 1 : first + 2] == [","])


def _predicative(tree: Tree, verb: int, source: int | None) -> Range | None:
    """What it says something is: "called the vote a farce", "described it as a farce". Not "called her mother"."""
    if tree.lemma[verb] not in speech().predicative:
        return None
    item = tree.child(verb, "dobj")
    if item is not None and item > verb and any(tree.lower[c] == "as" for c in range(item, tree.right[item])):
        return tree.left[item], right_end(tree, item)  # the parse hangs "as a farce" on the noun
    predicates = tree.dependents(verb, "oprd")
    if len(predicates) > 1 and predicates[0] > verb:  # the parse takes both for predicates: called | the oven a farce
        return tree.left[predicates[0]], right_end(tree, predicates[-1])
    complement = predicates[0] if predicates else None
    if complement is None:
        complement = next(
            (c for c in tree.children[verb] if c > verb and tree.lower[c] == "as" and tree.dep[c] in {"prep", "mark"}),
            None,
        )
    if complement is None:
        return None
    first = tree.left[item] if item is not None and verb < item < complement else tree.left[complement]
    return first, right_end(tree, complement)


def _preposition(tree: Tree, verb: int, source: int | None) -> Range | None:
    """What follows its preposition: "called for a truce", "warned of a famine". Not "called from Paris"."""
    wanted = speech().prepositions.get(tree.lemma[verb])
    if not wanted:
        return None
    for child in tree.children[verb]:
        if child > verb and tree.lower[child] in wanted and tree.dep[child] in {"prep", "prt", "advmod"}:
            last = right_end(tree, child)
            if last > child + 1:
                return child + 1, last
    return None


def _object(tree: Tree, verb: int, source: int | None) -> Range | None:
    """Its object: "denied the charges", "announced a review". Not "told reporters", whose object is spoken to."""
    lemma = tree.lemma[verb]
    known = speech()
    if (
        lemma not in known.object
        or lemma in known.addressee
        or source is None
        or tree.child(verb, "dative") is not None
    ):
        return None  # "denied him a loan" says nothing
    item = tree.child(verb, "dobj")
    if item is None or item < verb or (tree.pos[item] == "PRON" and lemma not in {"deny", "reject"}):
        return None
    if tree.lemma[item] in known.nouns and lemma in known.light:
        return None
    return tree.left[item], right_end(tree, item)


def _passive(tree: Tree, verb: int, source: int | None) -> Range | None:
    """What is spoken of by somebody: "the charges were denied by the mayor". Not "the town was hit by rain"."""
    subject = tree.child(verb, "nsubjpass")
    if subject is None or source is None or tree.lemma[verb] not in words("speech", "spoken-of"):
        return None
    return None if tree.pos[subject] == "PRON" else (tree.left[subject], tree.right[subject])


_CONTENTS: tuple[tuple[str, Callable[[Tree, int, int | None], Range | None]], ...] = (
    ("clause", _clause),
    ("purpose", _purpose),
    ("infinitive", _infinitive),
    ("gerund", _gerund),
    ("comment", _comment),
    ("parenthesis", _parenthesis),
    ("predicative", _predicative),
    ("preposition", _preposition),
    ("object", _object),
    ("passive", _passive),
)


def right_end(tree: Tree, child: int) -> int:
    """The end of a content that starts after its cue: before a further participle of reporting.

    "She said the road is closed, adding that …"; "Kyiv says they are in training, with Oslo saying that …".
    """
    end = tree.right[child]
    for token in range(child + 1, min(end, child + LONGEST)):
        cut = _further(tree, token)
        if cut is not None and cut > child:
            return trim(tree, child, cut)
    return trim(tree, child, end)


def _further(tree: Tree, token: int) -> int | None:
    """Where a report that is not the content's own begins, after a comma: a participle's or a second source's."""
    if tree.lower[token] == "without":
        return token if _leaves_out(tree, token) else None
    act = speech().acts.get(tree.lemma[token])
    if act == "judges" and tree.tag[token] == "VBD" and coordinate(tree, token) != tree.head[token]:
        return _and(tree, token)
    if act not in _REPORTING:
        return None
    if tree.tag[token] == "VBG":
        first = _participle(tree, token)
    elif tree.tag[token] in FINITE and tree.dep[token] in {"conj", "advcl"}:
        if coordinate(tree, token) != tree.head[token]:
            return _and(tree, token)
        first = _second_source(tree, token)
        if first is None:
            return _answer(tree, token)
    else:
        return None
    return first if first is not None and first > 0 and tree.lower[first - 1] == "," else None


def _leaves_out(tree: Tree, without: int) -> bool:
    """Whether the author tells what was not said: they would meet, | without giving a date; “cuts” | without details.

    Not what was said itself: they would leave, without firing a shot.
    """
    apart = tree.lower[without - 1] in _APART
    named = tree.lemma[without + 1 : without + 2]
    return apart and bool(named) and named[0] in words("speech", "leaving-out")


def _and(tree: Tree, token: int) -> int | None:
    """The start of "and suggested that …", where the parse joins the verb to one of the content; None without "and"."""
    first = tree.left[token]
    return first - 1 if first > 0 and tree.dep[first - 1] == "cc" else None


def _participle(tree: Tree, token: int) -> int | None:
    """The start of ", adding that …" or ", with Oslo saying that …"."""
    owned = tree.child(token, "nsubj") is not None
    if tree.dep[token] == "pcomp" and tree.lower[tree.head[token]] == "with" and owned:
        return tree.head[token]
    return tree.left[token] if tree.dep[token] == "advcl" and not owned else None


def _second_source(tree: Tree, token: int) -> int | None:
    """The start of ", while others said …" or ", and others said …"; a pronoun may well be the first source again."""
    source = tree.child(token, "nsubj")
    if source is None or tree.pos[source] == "PRON" or tree.child(token, "ccomp") is None:
        return None
    first = tree.left[token]
    return first - 1 if tree.dep[first - 1] == "cc" else first


def _answer(tree: Tree, token: int) -> int | None:
    """The start of "and Peru denied it", somebody else's answer; not of "and Peru denied the loan"."""
    source, item = tree.child(token, "nsubj"), tree.child(token, "dobj")
    if source is None or item is None or tree.pos[source] == "PRON" or tree.lower[item] not in {"it", "this", "that"}:
        return None
    if speech().acts[tree.lemma[token]] != "denies":
        return None
    first = tree.left[token]
    return first - 1 if tree.dep[first - 1] == "cc" else first


def trim(tree: Tree, first: int, last: int) -> int:
    """The end without closing punctuation; a closing quotation mark stays."""
    while last > first + 1 and (
        tree.lower[last - 1] in {",", ".", ";", ":", "-", "–", "—"} or tree.pos[last - 1] == "SPACE"
    ):
        last -= 1
    return last
