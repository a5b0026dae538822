"""Actors whole across documents: mentions clustered over the folder, each merge with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast, get_args

from briefing.assembly.clusters import Clusters, Name
from briefing.assembly.folder import Folder, gather
from briefing.assembly.merging import merge_all
from briefing.assembly.names import fold
from briefing.assembly.salience import Scale, salience, scale_of
from briefing.assembly.surnames import surname_owners
from briefing.evidence import verdict
from briefing.gazetteer import display_name
from briefing.lexicon import words
from briefing.model import Actor, ActorKind, ActorRules, Annotations, Document, Mention, Role, Span, digest

MUCH_MORE = 3
"""An abbreviation is shown where it is used this many times as often as the words it stands for."""


@dataclass(frozen=True)
class Roster:
    """The actors in order of salience, and which actor each mention belongs to (by the mention's span)."""

    actors: tuple[Actor, ...] = ()
    by_span: Mapping[Span, str] = field(default_factory=dict)

    def of(self, span: Span) -> str | None:
        """The actor's id of the mention with exactly that span, or None."""
        return self.by_span.get(span)


@dataclass
class _Draft:
    """An actor in the making: its names, its mentions and why they are one."""

    key: str
    names: list[Name]
    mentions: list[Mention]
    reasons: list[str]
    votes: dict[str, float]


def resolve(documents: Sequence[Document], annotations: Mapping[str, Annotations], rules: ActorRules) -> Roster:
    """Decide over the whole folder which mentions are one actor."""
    folder = gather(documents, annotations)
    clusters = Clusters(folder.names.values())
    merge_all(clusters, folder.definitions)
    _apply_merges(clusters, folder, rules)
    drafts = _drafts(folder, clusters, surname_owners(folder, clusters, _leads(documents, annotations)))
    kept = [draft for draft in drafts if _is_actor(draft, rules)]
    scale = scale_of([draft.mentions for draft in kept], documents, annotations)
    order = _document_order(documents)
    actors = sorted(
        (_actor(draft, folder, rules, scale, order) for draft in kept), key=lambda a: (-a.salience, a.name, a.id)
    )
    return Roster(tuple(actors), {mention.span: actor.id for actor in actors for mention in actor.mentions})


def _apply_merges(clusters: Clusters, folder: Folder, rules: ActorRules) -> None:
    """Join what a person said is one; a name that is not in the folder waits for later documents."""
    keys = _surface_keys(folder)
    for name, target in sorted(rules.merged.items()):
        if fold(name) in keys and fold(target) in keys:
            clusters.join(keys[fold(name)], keys[fold(target)], f"“{name}” was merged into “{target}” by hand")


def _surface_keys(folder: Folder) -> dict[str, str]:
    """The key of each folded surface."""
    return {
        fold(surface): key
        for key, name in folder.names.items()
        for surface in (*name.surfaces, display_name(key) or "")
    }


def _leads(documents: Sequence[Document], annotations: Mapping[str, Annotations]) -> dict[str, int]:
    """Where each document's headline and first sentence end."""
    leads = {}
    for document in documents:
        body = next((block.start for block in document.blocks if block.role == "body"), 0)
        sentences = annotations[document.id].sentences if document.id in annotations else ()
        leads[document.id] = next((sentence.end for sentence in sentences if sentence.end > body), body)
    return leads


def _drafts(folder: Folder, clusters: Clusters, owners: Mapping[Span, tuple[str, str]]) -> list[_Draft]:
    drafts = {
        root: _Draft(root, names, [], list(clusters.reasons.get(root, ())), clusters.votes(root))
        for root, names in clusters.members().items()
    }
    root_of: dict[Span, str] = {}
    for key, name in folder.names.items():
        for mention in name.mentions:
            root, reason = owners.get(mention.span, (clusters.root(key), ""))
            root_of[mention.span] = root
            drafts[root].mentions.append(mention)
            if reason and reason not in drafts[root].reasons:
                drafts[root].reasons.append(reason)
    for mention, target in folder.pointing:
        if target in root_of:
            root_of[mention.span] = root_of[target]
            drafts[root_of[target]].mentions.append(mention)
    return [draft for draft in drafts.values() if draft.mentions]


def _kind(draft: _Draft, rules: ActorRules) -> str | None:
    """What an actor is: as a person said, else as its names vote, else (offices) as its mentions are."""
    for name in draft.names:
        for surface in name.surfaces:
            if surface in rules.kinds:
                return rules.kinds[surface]
    kind = verdict(draft.votes)
    if kind is None and draft.key.startswith(("office:", "state:")):
        return draft.mentions[0].kind
    return kind


def _is_actor(draft: _Draft, rules: ActorRules) -> bool:
    """Whether names that were drafted as one actor are one: voted so, and not put aside by a person."""
    never = {fold(name) for name in rules.never}
    if never and any(fold(surface) in never for name in draft.names for surface in name.surfaces):
        return False
    return _kind(draft, rules) in get_args(ActorKind)


def _document_order(documents: Sequence[Document]) -> dict[str, tuple[str, int]]:
    """Where each document stands in time: its date, "" where unknown, then its place in the folder."""
    return {document.id: (document.date or "", index) for index, document in enumerate(documents)}


def _actor(
    draft: _Draft, folder: Folder, rules: ActorRules, scale: Scale, order: Mapping[str, tuple[str, int]]
) -> Actor:
    kind = cast(ActorKind, _kind(draft, rules))
    mentions = tuple(sorted(draft.mentions, key=lambda mention: (order[mention.span.document][1], mention.span)))
    surfaces = Counter(folder.surface(mention.span) for mention in mentions if mention.form == "name")
    name = canonical_name(draft.key, kind, surfaces, draft.names)
    weight, parts = salience(mentions, kind, scale)
    shown = rules.renamed.get(name, name)
    others = {folder.surface(mention.span) for mention in mentions if mention.form in ("name", "metonym")} - {shown}
    return Actor(
        id="a" + digest(draft.key if ":" in draft.key else fold(name), length=10),
        name=shown,
        kind=kind,
        mentions=mentions,
        aliases=tuple(sorted(others)),
        roles=_roles(mentions, folder, order),
        salience=weight,
        reasons=(*parts, *draft.reasons),
    )


def canonical_name(key: str, kind: str, surfaces: Counter[str], names: Sequence[Name]) -> str:
    """The name to show: as the texts have it, in full for a person, the one most used for others.

    An abbreviation gives way to the words it stands for unless it is much more used. A state that the texts only call
    by its capital or its government is shown by the gazetteer's name.
    """
    known = display_name(key)
    if known is not None and (not surfaces or (known in surfaces and kind in ("state", "place"))):
        return known
    if not surfaces:
        return names[0].surfaces.most_common(1)[0][0]
    if kind == "person":
        return min(surfaces, key=lambda s: (not _is_full(s), -surfaces[s], -len(s), s))
    spelled = {s: count for s, count in surfaces.items() if not _is_abbreviation(s) and len(s.split()) > 1}
    if spelled and max(spelled.values()) * MUCH_MORE > max(surfaces.values()):
        full = {s: count for s, count in surfaces.items() if not _is_abbreviation(s)}
        return min(full, key=lambda s: (-full[s], len(s), s))
    return min(surfaces, key=lambda s: (-surfaces[s], len(s), s))


def _is_full(surface: str) -> bool:
    """Whether a person's name has a given name beside the family name: not "de Blasio"."""
    split = surface.casefold().split()
    return len(split) > 1 and split[0] not in words("names", "particles")


def _is_abbreviation(surface: str) -> bool:
    return surface.replace(".", "").isupper() and len(surface) <= 7


def _roles(mentions: Sequence[Mention], folder: Folder, order: Mapping[str, tuple[str, int]]) -> tuple[Role, ...]:
    """The roles as stated, each once, the latest document's first."""
    stated: dict[str, Role] = {}
    latest = sorted(
        (mention for mention in mentions if mention.role is not None),
        key=lambda mention: (order[mention.span.document], mention.span.start),
        reverse=True,
    )
    for mention in latest:
        if mention.role is not None:
            text = folder.surface(mention.role)
            stated.setdefault(fold(text), Role(text, mention.role))
    return tuple(stated.values())
