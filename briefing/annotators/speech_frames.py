"""Reported speech and thought: a cue, its source and its content, read off the parse.

One small function a construction; each takes a token and gives a `Frame` or None.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.annotators.speakers import Range, phrase, possessor, source_head
from briefing.annotators.speech import act_of, is_negated, is_verb, speech, verb_group
from briefing.annotators.tree import Tree
from briefing.model import SpeechAct

_PARTICIPLES = frozenset({"VBG", "VBN"})
_REPORTING = frozenset({"asserts", "denies", "asks", "demands", "promises"})
_AUXILIARY_PASSIVE = ("auxpass",)


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
    for token in range(tree.size):
        if inside[token] >= 0:
            continue
        frame = None
        lemma = tree.lemma[token]
        if is_verb(tree, token):
            if lemma in known.acts:
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
            yield frame


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


def _verb(tree: Tree, verb: int) -> Frame | None:
    """The content of a cue verb: its clause, infinitive, parenthesis, object or preposition, whichever stands first."""
    if tree.dep[verb] in {"amod", "aux", "auxpass", "compound", "case"}:
        return None
    source = source_head(tree, verb)
    for rule, find in _CONTENT:
        content = find(tree, verb, source)
        if content is not None:
            return _framed(tree, verb, content, source, rule)
    return None


def _framed(tree: Tree, verb: int, content: Range, source: int | None, rule: str) -> Frame | None:
    passive = tree.child(verb, *_AUXILIARY_PASSIVE) is not None
    if source is None and not passive and tree.tag[verb] in {"VB", "VBG"}:
        return None
    said_by = None if source is None else phrase(tree, source)
    if said_by is not None and said_by[0] < content[1] and content[0] < said_by[1]:
        said_by = None
    return Frame(
        head=verb,
        cue=verb_group(tree, verb),
        content=content,
        source=said_by,
        lemma=tree.lemma[verb],
        act=act_of(tree, verb, content[0]),
        hedged=said_by is None,
        rule=rule,
    )


def _clause(tree: Tree, verb: int, source: int | None) -> Range | None:
    """The clause it governs: "said that the talks failed"; "the talks failed, she said". Not "said it with a smile"."""
    for child in tree.children[verb]:
        if tree.dep[child] == "ccomp" and not _is_relative(tree, verb, child):
            if child < verb:
                last = min(tree.right[child], source if source is not None and source > child else verb, verb)
                return tree.left[child], _trim(tree, tree.left[child], last)
            return tree.left[child], _right_end(tree, child, verb)
    return None


def _is_relative(tree: Tree, verb: int, child: int) -> bool:
    return (
        tree.child(child, "nsubj", "nsubjpass") is None
        and tree.tag[child] == "VBG"
        and tree.lemma[verb]
        not in {
            "say",
        }
    )


def _infinitive(tree: Tree, verb: int, source: int | None) -> Range | None:
    """The infinitive it governs: "pledged to leave", "urged allies to act". Not "used to say"."""
    if tree.lemma[verb] not in speech().infinitive and tree.child(verb, *_AUXILIARY_PASSIVE) is None:
        return None
    for child in tree.children[verb]:
        if child > verb and tree.dep[child] in {"xcomp", "advcl"} and _has_to(tree, child):
            if tree.dep[child] == "advcl" and tree.lemma[verb] not in speech().addressee:
                continue
            first = tree.left[child]
            if (
                tree.child(verb, *_AUXILIARY_PASSIVE) is not None
                and (subject := tree.child(verb, "nsubjpass")) is not None
            ):
                del subject
            return first, _right_end(tree, child, verb)
    return None


def _has_to(tree: Tree, verb: int) -> bool:
    return any(tree.tag[child] == "TO" for child in tree.children[verb])


def _parenthesis(tree: Tree, verb: int, source: int | None) -> Range | None:
    """The sentence it interrupts or ends: "The bridge, police said, was closed". Not "He went, he told me why"."""
    if tree.dep[verb] != "parataxis" or source is None or tree.head[verb] == verb:
        return None
    host = tree.head[verb]
    first, last = tree.left[host], tree.right[host]
    if tree.right[verb] >= last - 1:
        last = tree.left[verb]
    return first, _trim(tree, first, last)


def _predicative(tree: Tree, verb: int, source: int | None) -> Range | None:
    """What it says something is: "called the vote a farce", "described it as a farce". Not "called her mother"."""
    if tree.lemma[verb] not in speech().predicative:
        return None
    item = tree.child(verb, "dobj")
    if item is not None and item > verb and any(tree.lower[c] == "as" for c in range(item, tree.right[item])):
        return tree.left[item], _right_end(tree, item, verb)  # the parse hangs "as a farce" on the noun
    complement = tree.child(verb, "oprd")
    if complement is None:
        complement = next(
            (c for c in tree.children[verb] if c > verb and tree.lower[c] == "as" and tree.dep[c] in {"prep", "mark"}),
            None,
        )
    if complement is None:
        return None
    first = tree.left[item] if item is not None and verb < item < complement else tree.left[complement]
    return first, _right_end(tree, complement, verb)


def _preposition(tree: Tree, verb: int, source: int | None) -> Range | None:
    """What follows its preposition: "called for a truce", "warned of a famine". Not "called from Paris"."""
    wanted = speech().prepositions.get(tree.lemma[verb])
    if not wanted:
        return None
    for child in tree.children[verb]:
        if child > verb and tree.lower[child] in wanted and tree.dep[child] in {"prep", "prt", "advmod"}:
            last = _right_end(tree, child, verb)
            if last > child + 1:
                return child + 1, last
    return None


def _object(tree: Tree, verb: int, source: int | None) -> Range | None:
    """Its object: "denied the charges", "announced a review". Not "told reporters", whose object is spoken to."""
    lemma = tree.lemma[verb]
    known = speech()
    if lemma not in known.object or lemma in known.addressee or source is None:
        return None
    item = tree.child(verb, "dobj")
    if item is None or item < verb or (tree.pos[item] == "PRON" and lemma not in {"deny", "reject"}):
        return None
    if tree.lemma[item] in known.nouns and lemma in known.light:
        return None
    return tree.left[item], _right_end(tree, item, verb)


_CONTENT = (
    ("clause", _clause),
    ("infinitive", _infinitive),
    ("parenthesis", _parenthesis),
    ("predicative", _predicative),
    ("preposition", _preposition),
    ("object", _object),
)


def _noun(tree: Tree, noun: int) -> Frame | None:
    """The content of a noun of saying: "the claim that", "a pledge to", "concern over", with who holds it.

    The holder is its possessor, "by" or "from" phrase, or the subject of the verb that lends it one ("voiced concern").
    """
    content = None
    for child in tree.children[noun]:
        if (
            child > noun
            and tree.dep[child] in {"acl", "ccomp", "relcl"}
            and (_has_to(tree, child) or _has_that(tree, child))
        ):
            content = tree.left[child], tree.right[child]
            break
    source = possessor(tree, noun)
    lender = tree.head[noun]
    if source is None and tree.dep[noun] == "dobj" and tree.lemma[lender] in speech().light:
        source = source_head(tree, lender)
    if content is None and source is not None:
        for child in tree.children[noun]:
            if (
                child > noun
                and tree.dep[child] == "prep"
                and tree.lower[child] in {"of", "for", "about", "over", "on", "to", "against", "with"}
            ):
                content = child + 1, tree.right[child]
                break
    if content is None or content[1] <= content[0]:
        return None
    said_by = None if source is None else phrase(tree, source)
    if said_by is None and tree.lemma[noun] not in speech().nouns:
        return None
    return Frame(
        head=noun,
        cue=(noun, noun + 1),
        content=(content[0], _trim(tree, *content)),
        source=said_by,
        lemma=tree.lemma[noun],
        act=speech().nouns[tree.lemma[noun]],
        hedged=said_by is None,
        rule="noun",
    )


def _has_that(tree: Tree, verb: int) -> bool:
    return any(tree.lower[child] == "that" and tree.dep[child] == "mark" for child in tree.children[verb])


def _adjective(tree: Tree, adjective: int) -> Frame | None:
    """A state of mind with its content: "is confident that", "are worried about". Not "a confident speaker"."""
    verb = tree.head[adjective]
    if tree.dep[adjective] not in {"acomp", "oprd", "ROOT"} or not is_verb(tree, verb):
        return None
    source = source_head(tree, verb)
    if source is None or tree.lower[source] == "it":
        return None
    for child in tree.children[adjective]:
        if child > adjective and tree.dep[child] in {"ccomp", "xcomp", "prep"}:
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
    if source is None:
        return None
    top = to
    while tree.head[top] != top and not (is_verb(tree, tree.head[top]) and tree.lower[tree.head[top]] != "according"):
        top = tree.head[top]
    host = tree.head[top]
    said_by = phrase(tree, source)
    first, last = tree.left[host], tree.right[host]
    end = max(tree.right[to], said_by[1])
    if end >= last - 1:
        last = to - 1
    elif to - 1 - first <= 1:
        first = end
    return _placed(tree, Frame(to, (to - 1, to + 1), (first, last), said_by, "according", rule="according to"))


def _placed(tree: Tree, frame: Frame) -> Frame | None:
    first, last = frame.content
    while first < last and tree.pos[first] in {"PUNCT", "SPACE"} and tree.lower[first] not in {'"', "“", "‘"}:
        first += 1
    last = _trim(tree, first, last)
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


def _right_end(tree: Tree, child: int, verb: int) -> int:
    """The end of a content that starts after its cue: before a further participle of reporting.

    "She said the road is closed, adding that …"; "Kyiv says they are in training, with Oslo saying that …".
    """
    last = next(
        (cut for token in range(child + 1, tree.right[child]) if (cut := _further(tree, token)) is not None), None
    )
    last = tree.right[child] if last is None or last <= child else last
    return _trim(tree, child, last)


def _further(tree: Tree, token: int) -> int | None:
    """Where a participle of reporting that is not the content's own begins, after a comma."""
    if tree.tag[token] != "VBG" or speech().acts.get(tree.lemma[token]) not in _REPORTING:
        return None
    first = tree.left[token]
    if tree.dep[token] == "pcomp" and tree.lower[tree.head[token]] == "with" and tree.child(token, "nsubj") is not None:
        first = tree.head[token]
    elif tree.dep[token] != "advcl" or tree.child(token, "nsubj") is not None:
        return None
    return first if first and tree.lower[first - 1] == "," else None


def _trim(tree: Tree, first: int, last: int) -> int:
    """The end without closing punctuation; a closing quotation mark stays."""
    while last > first + 1 and (
        tree.lower[last - 1] in {",", ".", ";", ":", "-", "–", "—"} or tree.pos[last - 1] == "SPACE"
    ):
        last -= 1
    return last
