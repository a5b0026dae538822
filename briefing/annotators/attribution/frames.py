"""Reported speech and thought: a cue, its source and its content, read off the parse.

One small function a construction; each takes a token and gives a `Frame` or None.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.annotators.attribution.contents import behind_link, content_of, has_that, has_to, trim
from briefing.annotators.attribution.phrases import Range, phrase
from briefing.annotators.attribution.sources import possessor, source_head
from briefing.annotators.attribution.speech import act_of, is_negated, is_verb, speech, verb_group
from briefing.annotators.attribution.unsaid import is_withheld
from briefing.annotators.tree import Tree
from briefing.lexicon import words
from briefing.model import SpeechAct

_ABOUT = frozenset({"of", "for", "about", "over", "on", "to", "against", "with"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue with its content and source, as token ranges. `head` is the cue's main token."""

    head: int
    cue: Range
    content: Range
    source: Range | None
    lemma: str
    act: SpeechAct = "asserts"
    hedged: bool = False
    rule: str = ""


def frames(tree: Tree, inside: list[int]) -> Iterator[Frame]:
    """The frames of a text in order of their cues; cues inside quotations (`inside` >= 0) are somebody else's."""
    known = speech()
    for token in range(len(tree)):
        if inside[token] >= 0:
            continue
        frame = None
        lemma = tree.lemma[token]
        if is_verb(tree, token):
            if lemma in known.acts or _puts_it(tree, token):
                frame = _verb(tree, token)
        elif tree.pos[token] == "NOUN" and lemma in known.nouns:
            frame = _noun(tree, token)
        elif lemma in known.adjectives:
            frame = _adjective(tree, token)
        elif tree.lower[token] == "to" and token and tree.lower[token - 1] == "according":
            frame = _according(tree, token)
        elif tree.lower[token] in known.hedging:
            frame = _adverb(tree, token)
        if frame is not None:
            quoted = frame.source is not None and inside[frame.source[0]] >= 0
            yield replace(frame, source=None, hedged=True) if quoted else frame


def outermost(found: list[Frame]) -> list[Frame]:
    """Without the frames whose cue stands inside another's content: they are part of what that one says."""
    ordered = sorted(found, key=lambda frame: frame.content)
    starts = [frame.content[0] for frame in ordered]
    furthest: list[list[Frame]] = []  # for every frame: of those up to it, the two that reach furthest
    for frame in ordered:
        reach = sorted([*(furthest[-1] if furthest else []), frame], key=lambda each: -each.content[1])
        furthest.append(reach[:2])
    return [frame for frame in ordered if not _is_held(frame, furthest, starts)]


def _is_held(frame: Frame, furthest: list[list[Frame]], starts: list[int]) -> bool:
    index = bisect_right(starts, frame.head) - 1
    return index >= 0 and any(other is not frame and frame.head < other.content[1] for other in furthest[index])


def _puts_it(tree: Tree, verb: int) -> bool:
    """Whether a verb is that of "as the mayor put it"; not of "put it on the table" or "put it down"."""
    if tree.lemma[verb] != "put" or verb + 1 >= len(tree) or tree.lower[verb + 1] != "it":
        return False
    if any(tree.tag[child] == "RP" or tree.dep[child] == "prt" for child in tree.children[verb]):
        return False
    return tree.dep[verb] == "advcl" and tree.lower[tree.left[verb]] == "as"


def _verb(tree: Tree, verb: int) -> Frame | None:
    """The content of a cue verb: its clause, infinitive, parenthesis, object or preposition, whichever stands first."""
    if tree.dep[verb] in {"amod", "aux", "auxpass", "compound", "case"}:
        return None
    source = source_head(tree, verb)
    found = content_of(tree, verb, source)
    return None if found is None else _framed(tree, verb, found[0], source, found[1])


def _framed(tree: Tree, verb: int, content: Range, source: int | None, rule: str) -> Frame | None:
    """The frame of a cue verb and its content; None for an infinitive or participle without a source.

    Nor is what a law does to things: a law may say that something is so.
    """
    passive = tree.child(verb, "auxpass") is not None
    if source is None and not passive and tree.tag[verb] in {"VB", "VBG"}:
        return None
    if source is not None and rule == "object" and tree.lower[source] in words("speech", "laws"):
        return None  # the Act denies credits to cars, and says nothing
    said_by = None if source is None else phrase(tree, source)
    if said_by is not None and rule != "parenthesis" and said_by[0] < content[1] and content[0] < said_by[1]:
        said_by = None
    return Frame(
        head=verb,
        cue=verb_group(tree, verb),
        content=content,
        source=said_by,
        lemma=tree.lemma[verb],
        act="judges" if rule == "predicative" else _act(tree, verb, content[0]),
        hedged=said_by is None,
        rule=rule,
    )


def _act(tree: Tree, verb: int, content: int) -> SpeechAct:
    """What a cue does with its content; what was not said, "stopped short of saying that", is doubted."""
    act = act_of(tree, verb, content)
    return "doubts" if act == "asserts" and is_withheld(tree, verb) else act


def _noun(tree: Tree, noun: int) -> Frame | None:
    """The content of a noun of saying: "the claim that", "a pledge to", "concern over", with who holds it.

    The holder is its possessor, "by" or "from" phrase, or the subject of the verb that lends it one ("voiced concern").
    """
    source = possessor(tree, noun)
    lender = tree.head[noun]
    lent = tree.dep[noun] in {"dobj", "nsubjpass"} and tree.lemma[lender] in speech().light
    if source is None and lent:
        source = source_head(tree, lender)
    content = _noun_clause(tree, noun) or (_noun_clause(tree, lender) if lent and lender > noun else None)
    content = content or (None if source is None else _noun_phrase(tree, noun))
    if content is None:
        return None
    lemma = tree.lemma[noun]
    said_by = None if source is None else phrase(tree, source)
    act = speech().nouns[lemma]
    return Frame(noun, (noun, noun + 1), content, said_by, lemma, act, hedged=said_by is None, rule="noun")


def _noun_clause(tree: Tree, noun: int) -> Range | None:
    """The clause a noun announces: "the claim | that it was shut", "a promise | to leave", "calls | for her to go"."""
    for child in tree.children[noun]:
        called = tree.dep[child] == "advcl" and tree.lower[tree.left[child]] == "for"
        announced = child > noun and (called or tree.dep[child] in {"acl", "ccomp", "relcl"})
        if announced and (has_to(tree, child) or has_that(tree, child)):
            return tree.left[child], trim(tree, tree.left[child], tree.right[child])
    return None


def _noun_phrase(tree: Tree, noun: int) -> Range | None:
    """What a noun's preposition names: "concern about | the bridge"; not "a statement in Lima"."""
    for child in tree.children[noun]:
        if child > noun and tree.dep[child] == "prep" and tree.lower[child] in _ABOUT and tree.right[child] > child + 1:
            return child + 1, trim(tree, child + 1, tree.right[child])
    return None


def _adjective(tree: Tree, adjective: int) -> Frame | None:
    """A state of mind with its content: "is confident that", "are worried about". Not "a confident speaker"."""
    verb = tree.head[adjective]
    made = tree.lemma[verb] == "make" and tree.dep[adjective] in {"ccomp", "oprd", "acomp"}
    if not made and (tree.dep[adjective] not in {"acomp", "oprd", "ROOT"} or not is_verb(tree, verb)):
        return None
    source = source_head(tree, verb)
    if source is None or tree.lower[source] == "it":
        return None
    for child in tree.children[adjective]:
        that = tree.dep[child] == "advcl" and tree.lower[tree.left[child]] == "that"
        if child > adjective and (that or tree.dep[child] in {"ccomp", "xcomp", "prep"}):
            first = child + 1 if tree.dep[child] == "prep" else tree.left[child]
            if tree.right[child] > first:
                act: SpeechAct = "doubts" if is_negated(tree, verb) else "believes"
                return Frame(
                    adjective,
                    (adjective, adjective + 1),
                    (first, tree.right[child]),
                    phrase(tree, source),
                    tree.lemma[adjective],
                    act,
                    rule="adjective",
                )
    return None


def _according(tree: Tree, to: int) -> Frame | None:
    """The sentence an "according to" gives to a source. Not "ranked according to size", which names no source."""
    source = tree.child(to, "pobj")
    if source is None or tree.lemma[source] in speech().measures:
        return None
    host = _host(tree, to)
    said_by = phrase(tree, source)
    first, last = tree.left[host], tree.right[host]
    end = max(tree.right[to], said_by[1])
    if end >= last - 1:
        last = to - 1
    elif to - 1 - first <= 1:
        first = end
    return _placed(tree, Frame(to, (to - 1, to + 1), (first, last), said_by, "according", rule="according to"))


def _host(tree: Tree, to: int) -> int:
    """The main verb that an "according to" qualifies: the highest above it, if it stands at an end of the sentence."""
    top = to
    while tree.head[top] != top and not (is_verb(tree, tree.head[top]) and tree.lower[tree.head[top]] != "according"):
        top = tree.head[top]
    host = tree.head[top]
    root = next((token for token in (*tree.ancestors(host),) if tree.head[token] == token), host)
    at_an_end = tree.right[to] >= tree.right[root] - 1 or tree.left[root] >= to - 1
    return root if at_an_end and tree.lemma[root] not in speech().acts else host


def _placed(tree: Tree, frame: Frame) -> Frame | None:
    """A frame with its content trimmed of punctuation; None where nothing is left."""
    first, last = frame.content
    first = behind_link(tree, first)
    while first < last and tree.pos[first] in {"PUNCT", "SPACE"} and tree.lower[first] not in {'"', "“", "‘"}:
        first += 1
    last = trim(tree, first, last)
    if first >= last:
        return None
    return Frame(frame.head, frame.cue, (first, last), frame.source, frame.lemma, frame.act, frame.hedged, frame.rule)


def _adverb(tree: Tree, adverb: int) -> Frame | None:
    """The clause that "reportedly" or "allegedly" leaves to an unnamed source."""
    verb = tree.head[adverb]
    if verb == adverb:
        return None
    return _placed(
        tree,
        Frame(
            adverb,
            (adverb, adverb + 1),
            (tree.left[verb], tree.right[verb]),
            None,
            tree.lemma[adverb],
            hedged=True,
            rule="adverb",
        ),
    )
