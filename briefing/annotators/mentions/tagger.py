"""Mentions of possible actors: people, organisations, states, places that act, named offices."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, cast, get_args

from briefing.annotators.attribution.bylines import Label
from briefing.annotators.attribution.dialogue import turn_labels
from briefing.annotators.language import Parse
from briefing.annotators.mentions.arguments import argument, span_head
from briefing.annotators.mentions.coreference import Pointer, pointers
from briefing.annotators.mentions.cues import cues_of
from briefing.annotators.mentions.furniture import credit_stretches, dateline, tickers
from briefing.annotators.mentions.metonymy import acts, is_dateline, seat_acts
from briefing.annotators.mentions.names import NameSpan, name_spans
from briefing.annotators.mentions.offices import OfficeSpan, office_spans
from briefing.annotators.mentions.parts import as_people
from briefing.annotators.mentions.proper import CALENDAR
from briefing.annotators.mentions.reference import Found
from briefing.annotators.mentions.roles import role_tokens
from briefing.annotators.mentions.spreading import spelled, spread
from briefing.annotators.tree import Tree
from briefing.evidence import tally, verdict
from briefing.gazetteer import Known, city_key
from briefing.lexicon import words
from briefing.model import ActorKind, Document, Mention, MentionForm, Span, Timex

UNREAD_ROLES = frozenset({"byline", "dateline", "back"})
"""Blocks whose names are the document's own: its author, its outlet, its date line."""
_CENTURY = re.compile(r"(?:[Tt]he )?\d{1,3}(?:st|nd|rd|th) Century [A-Z]")
_AGENCY = re.compile(r"\(([A-Z][\w .]{1,30})\)\s*(?:_|--?|—|–)")
_FULL_STOP = re.compile(r"[a-z]{3}\.(?=\s|$)")
_OPENING = 400
"""Code points in which a date line names its agency: "NAIROBI, Kenya (AP) --"."""
OFFICE_KINDS: dict[str, ActorKind] = {"government": "state", "body": "organization", "person": "person"}


class Scene(NamedTuple):
    """What a whole document shows of its names.

    `homes` are capitals that are clubs' homes, `common` the words it has in lower case too; `sent` is where the town
    stands that it was sent from.
    """

    homes: frozenset[str]
    common: frozenset[str]
    sent: tuple[int, int] | None
    shouting: list[tuple[int, int]]
    turns: list[tuple[int, int]]


def mentions(document: Document, parse: Parse, timexes: tuple[Timex, ...] = ()) -> tuple[Mention, ...]:
    """The mentions of a document in order of start; no two share a character.

    Names are taken in wherever a name may stand, also such as turn out to be products or events: what a name is the
    name of is voted over all documents, from the mentions' cues.
    """
    tree = Tree.of(parse)
    labels = turn_labels(document.text, [(block.start, block.end) for block in document.blocks])
    blocked = _blocked(document, tree, timexes, labels)
    names = [name for name in name_spans(tree, blocked) if _may_act(name)]
    names = spread(tree, blocked, _outside_headlines(document, tree, names))
    taken = [False] * len(tree)
    for name in names:
        taken[name.first : name.last] = [True] * (name.last - name.first)
    turns = [(label.start, label.end) for label, _ in labels]
    scene = Scene(_homes(tree, names), _common(tree, names), dateline(document), _shouting(document), turns)
    found = as_people(tree, [_named(document.id, tree, name, scene) for name in names])
    roles = sorted(one.mention.role for one in found if one.mention.role is not None)
    offices = (_office(document.id, tree, office) for office in office_spans(tree, taken))
    found += [office for office in offices if not _is_in(roles, office.mention.span)]
    found.sort(key=lambda one: one.first)
    return _indexed(found + [_pointing(document.id, tree, pointer) for pointer in pointers(tree, found)])


def _is_in(roles: list[Span], office: Span) -> bool:
    """Whether an office is stated of somebody named beside it: "Kenya's former minister of the interior, Ana Reyes"."""
    index = bisect_right(roles, office.start, key=lambda role: role.start) - 1
    return any(role.contains(office) for role in roles[max(index, 0) : index + 2])


def _indexed(found: list[Found]) -> tuple[Mention, ...]:
    """The mentions in order of start, each antecedent as an index into them."""
    found = sorted(found, key=lambda one: one.mention.span)
    place = {one.mention.span: index for index, one in enumerate(found)}
    return tuple(
        replace(one.mention, antecedent=place[one.antecedent.root.mention.span]) if one.antecedent else one.mention
        for one in found
    )


def _outside_headlines(document: Document, tree: Tree, names: list[NameSpan]) -> list[NameSpan]:
    """The names but those only a headline in title case or a line of one word has, where every noun looks like one."""
    shouting = _shouting(document)
    if not shouting:
        return names
    inside = {name for name in names if _holds(shouting, tree.start[name.first])}
    elsewhere = {spelled(tree, name) for name in names if name not in inside}
    return [name for name in names if name not in inside or name.known or spelled(tree, name) in elsewhere]


def _shouting(document: Document) -> list[tuple[int, int]]:
    """Where headlines in title case or in capitals stand, and lines of one word."""
    lines = [(block, document.text[block.start : block.end]) for block in document.blocks]
    return [
        (block.start, block.end)
        for block, line in lines
        if (block.role in ("title", "heading") and (_is_title_case(line) or line.isupper())) or len(line.split()) == 1
    ]


def _holds(stretches: list[tuple[int, int]], offset: int) -> bool:
    """Whether one of the stretches, in order of start, holds an offset."""
    index = bisect_right(stretches, offset, key=lambda stretch: stretch[0]) - 1
    return index >= 0 and offset < stretches[index][1]


def _is_title_case(line: str) -> bool:
    """Whether a headline's words begin with capitals: "Why has North Korea Sent its Troops to Russia?".

    A sentence is no headline, as beneath a picture: "Ana Reyes and Bo Ek at the Reef Club." Of two words both must:
    "Peru's Response".
    """
    if _FULL_STOP.search(line):
        return False
    long = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= (0.7 if len(long) > 2 else 1.0) * len(long)


def _may_act(name: NameSpan) -> bool:
    """A bare adjective or a people ("the Russians") is no actor."""
    return name.known is None or name.known.use not in ("adjective", "people")


def _blocked(
    document: Document, tree: Tree, timexes: tuple[Timex, ...], labels: Sequence[tuple[Label, int]]
) -> list[bool]:
    """Which tokens stand in no name: expressions of time and what the document says of itself.

    A century that a name goes on with is in that: "22nd Century Group". Nor "QUESTION:" and what a transcript's label
    says of a speaker: "ANA REYES, LMR HOST:".
    """
    stretches = [
        (timex.span.start, timex.span.end)
        for timex in timexes
        if timex.type != "SET" and not _CENTURY.match(document.text, timex.span.start)
    ]
    stretches += [(block.start, block.end) for block in document.blocks if block.role in UNREAD_ROLES]
    stretches += [match.span(1) for match in _AGENCY.finditer(document.text, 0, _OPENING)]
    stretches += [*credit_stretches(document), *tickers(document)]
    stretches += [(label.end, label.words) for label, _ in labels]
    nameless = words("speech", "turns")
    stretches += [
        (label.start, label.end) for label, _ in labels if document.text[label.start : label.end].casefold() in nameless
    ]
    stretches.sort()
    blocked = [text in CALENDAR for text in tree.lower]
    reach, following = 0, 0
    for index, start in enumerate(tree.start):
        while following < len(stretches) and stretches[following][0] <= start:
            reach = max(reach, stretches[following][1])
            following += 1
        blocked[index] = blocked[index] or start < reach
    return blocked


def _common(tree: Tree, names: list[NameSpan]) -> frozenset[str]:
    """The words that a document has in lower case, and their lemmas, but those it has as a name more than once."""
    lower = [index for index, text in enumerate(tree.text) if text.islower()]
    found = {tree.text[index] for index in lower} | {tree.lemma[index] for index in lower}
    counts = Counter(tree.lower[name.first] for name in names if name.last - name.first == 1)
    return frozenset(found - {word for word, count in counts.items() if count > 1})


def _homes(tree: Tree, names: list[NameSpan]) -> frozenset[str]:
    """Capitals that are a club's home rather than a government here: Madrid beside "Real Madrid" and without Spain."""
    states = {name.known.key for name in names if name.known is not None and name.known.use in ("name", "seat")}
    clubs = {tree.text[name.last - 1] for name in names if name.known is None and name.last - name.first > 1}
    clubs |= {tree.text[name.first] for name in names if name.known is None and name.last - name.first > 1}
    capitals = (name for name in names if name.known is not None and name.known.use == "capital")
    own = {spelled(tree, name) for name in capitals if name.known is not None and name.known.key not in states}
    return frozenset(own & clubs)


def _named(document_id: str, tree: Tree, name: NameSpan, scene: Scene) -> Found:
    """The mention of a name. What it is the name of is what the cues here say; the folder has the last word."""
    head = span_head(tree, name.first, name.last)
    mention = _mention(document_id, tree, (name.first, name.last), head, "name")
    if name.known is not None and name.known.use in ("capital", "seat"):
        home = spelled(tree, name) in scene.homes
        return Found(_place_or_state(mention, tree, name, name.known, head, home=home), name.first, name.last, head)
    role = role_tokens(tree, name, head) if name.known is None else None
    cues = cues_of(tree, name, head, scene.common, has_role=role is not None)
    if scene.sent is not None and scene.sent[0] <= tree.start[name.first] < scene.sent[1]:
        cues = ("place:dateline",)
    if _holds(scene.turns, tree.start[name.first]):
        cues = (*cues, "person:turn")
    kind = verdict(tally(cues))
    if _holds(scene.shouting, tree.start[name.first]):
        role = None
    mention = replace(
        mention,
        kind=cast(ActorKind, kind) if kind in get_args(ActorKind) else "organization",
        role=_span(document_id, tree, *role) if role else None,
        cues=cues,
        rule="name",
    )
    return Found(mention, name.first, name.last, head)


def _place_or_state(mention: Mention, tree: Tree, name: NameSpan, known: Known, head: int, *, home: bool) -> Mention:
    """A capital that acts, or a seat of government that is no place here, stands for its state or body; no `home`."""
    stands = not home and (acts(tree, head) if known.use == "capital" else seat_acts(tree, head))
    if stands and not is_dateline(tree, name.first, name.last):
        cues = (f"key:{known.key}", f"{known.kind}:known")
        return replace(mention, kind=known.kind, form="metonym", cues=cues, rule="metonym")
    place = city_key(tree.surface(name.first, name.last))
    return replace(mention, kind="place", cues=(f"key:{place}", "place:known"), rule="name")


def _pointing(document_id: str, tree: Tree, pointer: Pointer) -> Found:
    """A pronoun or nominal that stands for an earlier mention; "he" is a person, whatever its name looked like."""
    root = pointer.antecedent.root.mention
    mention = _mention(document_id, tree, (pointer.first, pointer.last), pointer.head, pointer.form)
    kind: ActorKind = "person" if pointer.rule == "pronoun:person" else root.kind
    mention = replace(mention, kind=kind, rule=pointer.rule)
    return Found(mention, pointer.first, pointer.last, pointer.head, pointer.antecedent)


def _office(document_id: str, tree: Tree, office: OfficeSpan) -> Found:
    """The mention of an office without a name, with the state it belongs to as its cue."""
    head = office.last - 1
    mention = _mention(document_id, tree, (office.first, office.last), head, "nominal")
    key = office.owner.key if office.owner else ""
    cue = f"key:{key}" if office.kind == "government" else f"owner:{key}"
    mention = replace(mention, kind=OFFICE_KINDS[office.kind], cues=(cue,), rule=f"office:{office.kind}")
    return Found(mention, office.first, office.last, head)


def _mention(document_id: str, tree: Tree, tokens: tuple[int, int], head: int, form: MentionForm) -> Mention:
    """A mention of these tokens with what it does in its sentence; its kind is for the caller to settle."""
    verb, function, speaks = argument(tree, head)
    return Mention(
        span=_span(document_id, tree, *tokens),
        kind="organization",
        form=form,
        head=tree.start[head],
        verb=tree.lemma[verb] if verb >= 0 else None,
        function=function,
        speaks=speaks,
    )


def _span(document_id: str, tree: Tree, first: int, last: int) -> Span:
    return Span(document_id, tree.start[first], tree.end[last - 1])
