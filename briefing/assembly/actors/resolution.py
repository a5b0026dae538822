"""Actors whole across documents: mentions clustered over the folder, each merge with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast, get_args

from briefing.assembly.actors.canonical import canonical_name, variants
from briefing.assembly.actors.clusters import Clusters, Name
from briefing.assembly.actors.folder import ALONE, Folder, gather
from briefing.assembly.actors.merging import merge_all
from briefing.assembly.actors.misspelt import merge_halved, merge_misspelt
from briefing.assembly.actors.names import fold, owner_and_office
from briefing.assembly.actors.offices import office_holders
from briefing.assembly.actors.outlets import CITED_SHARE, is_only_cited
from briefing.assembly.actors.roles import OFFICE, Affiliations, stated_roles
from briefing.assembly.actors.salience import Scale, salience, scale_of
from briefing.assembly.actors.short_forms import short_form_owners
from briefing.assembly.actors.surnames import Owner, surname_owners
from briefing.evidence import verdict
from briefing.gazetteer import display_name
from briefing.model import Actor, ActorKind, ActorRules, Annotations, Document, Mention, Span, digest


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
    kind: ActorKind | None = None
    name: str = ""
    shown: str = ""


def resolve(documents: Sequence[Document], annotations: Mapping[str, Annotations], rules: ActorRules) -> Roster:
    """Decide over the whole folder which mentions are one actor."""
    folder = gather(documents, annotations, rules.split)
    clusters = Clusters(folder.names.values())
    merge_all(clusters, folder.definitions)
    merge_misspelt(folder, clusters)
    merge_halved(folder, clusters)
    survivors = _apply_merges(clusters, folder, rules)
    owners, refused = surname_owners(folder, clusters, _openings(documents, annotations))
    owners |= office_holders(folder, clusters, owners) | short_form_owners(folder, clusters)
    drafts = _drafts(folder, clusters, owners, refused)
    for draft in drafts:
        _decide(draft, folder, rules, survivors.get(draft.key))
    never = frozenset(map(fold, rules.never))
    kept = [draft for draft in drafts if draft.kind and _without_never(draft, folder, never)]
    scale = scale_of([draft.mentions for draft in kept], documents, annotations)
    order = _document_order(documents)
    actors = [_actor(draft, folder, scale, order, id) for draft, id in zip(kept, _ids(kept), strict=True)]
    by_span = {mention.span: actor.id for actor in actors for mention in actor.mentions}
    by_key = {name.key: actor.id for draft, actor in zip(kept, actors, strict=True) for name in draft.names}
    found = Affiliations(folder.texts, annotations, by_span, by_key, {actor.id: actor.kind for actor in actors})
    settled = _with_members([found.settled(actor, draft.key) for draft, actor in zip(kept, actors, strict=True)])
    settled.sort(key=lambda actor: (-actor.salience, _first(actor, order), actor.name, actor.id))
    return Roster(tuple(settled), by_span)


def _apply_merges(clusters: Clusters, folder: Folder, rules: ActorRules) -> dict[str, str]:
    """Join what a person said is one; a name that is not in the folder waits for later documents.

    Returns the name that stays for each set joined so, by its root.
    """
    keys = _surface_keys(folder)
    stays: dict[str, str] = {}
    for name, target in sorted(rules.merged.items()):
        if fold(name) in keys and fold(target) in keys:
            reason = f"“{name}” was merged into “{target}” by hand"
            clusters.join(keys[fold(name)], keys[fold(target)], reason, by_hand=True)
            if target not in rules.merged:
                stays[keys[fold(target)]] = target
    return {clusters.root(key): target for key, target in stays.items()}


def _surface_keys(folder: Folder) -> dict[str, str]:
    """The key of each folded surface: of two that share one, the name that is mostly so written, or was split off."""
    keys: dict[str, tuple[bool, bool, str]] = {}
    for key, name in folder.names.items():
        for surface in (*name.surfaces, display_name(key) or ""):
            mine = name.apart, surface in (name.shown, display_name(key)), key
            keys[fold(surface)] = max(keys.get(fold(surface), mine), mine)
    return {surface: key for surface, (_, _, key) in keys.items()}


def _openings(documents: Sequence[Document], annotations: Mapping[str, Annotations]) -> dict[str, int]:
    """Where each document's headline and first sentence end."""
    openings = {}
    for document in documents:
        body = next((block.start for block in document.blocks if block.role == "body"), 0)
        sentences = annotations[document.id].sentences if document.id in annotations else ()
        openings[document.id] = next((sentence.end for sentence in sentences if sentence.end > body), body)
    return openings


def _drafts(
    folder: Folder, clusters: Clusters, owners: Mapping[Span, Owner], refused: Mapping[str, str]
) -> list[_Draft]:
    """Every set of names with its mentions, also those that turn out to be no actor."""
    drafts = {
        root: _Draft(root, names, [], list(clusters.reasons.get(root, ())), clusters.votes(root))
        for root, names in clusters.members().items()
    }
    root_of: dict[Span, str] = {}
    for key, name in folder.names.items():
        own = clusters.root(key), ""
        for mention in name.mentions:
            root, reason = owners.get(mention.span, own)
            root_of[mention.span] = root
            drafts[root].mentions.append(mention)
            if reason and reason not in drafts[root].reasons:
                drafts[root].reasons.append(reason)
    for key, reason in refused.items():
        drafts[clusters.root(key)].reasons.append(reason)
    for mention, target in folder.pointing:
        if target in root_of:
            root_of[mention.span] = root_of[target]
            drafts[root_of[target]].mentions.append(mention)
    return [draft for draft in drafts.values() if draft.mentions]


def _decide(draft: _Draft, folder: Folder, rules: ActorRules, stays: str | None) -> None:
    """Settle what a draft is called and what it is; `kind` stays None where it is no actor.

    `stays` is the name that a person merged others into.
    """
    kind = verdict(draft.votes)
    own = {name.key for name in draft.names}
    named = [mention for mention in draft.mentions if mention.form == "name"]
    if kind != "person":  # "the Bank" names no bank
        named = [mention for mention in named if folder.key_of.get(mention.span) in own]
    surfaces = Counter(folder.surface(mention.span) for mention in named)
    if draft.key.startswith(OFFICE):
        surfaces = _with_owner(draft) or surfaces
    if kind is None and ":" in draft.key:
        kind = draft.mentions[0].kind
    draft.name = stays or canonical_name(draft.key, kind or "", surfaces, draft.names)
    known_as = (draft.name, *(surface for name in draft.names for surface in sorted(name.surfaces)))
    by_hand = next((rules.kinds[surface] for surface in known_as if surface in rules.kinds), None)
    called = draft.name if kind != "person" or stays else _styled(draft)
    draft.shown = next((rules.renamed[surface] for surface in known_as if surface in rules.renamed), called)
    draft.kind = by_hand or (cast(ActorKind, kind) if kind in get_args(ActorKind) else None)


def _with_owner(draft: _Draft) -> Counter[str]:
    """The names of a state's body that say whose it is: "Peru's Defense Ministry"; not "Defense Ministry"."""
    told = sum((name.surfaces for name in draft.names), Counter[str]())
    return Counter({surface: count for surface, count in told.items() if owner_and_office(surface)[0]})


def _styled(draft: _Draft) -> str:
    """The name with the title that is part of it where a text says no more: "Pope Leo"."""
    styled = Counter[str]()
    for name in draft.names:
        styled += Counter({s: count for s, count in name.surfaces.items() if s.endswith(f" {draft.name}")})
    alone = ALONE.fullmatch(draft.name) is not None
    return min(styled, key=lambda s: (-styled[s], s)) if styled and alone else draft.name


def _without_never(draft: _Draft, folder: Folder, never: frozenset[str]) -> bool:
    """Drop the mentions a person said are no actor's; whether an actor is left."""
    if fold(draft.name) in never or fold(draft.shown) in never:
        return False
    if never:
        draft.mentions = [m for m in draft.mentions if m.form != "name" or fold(folder.surface(m.span)) not in never]
    return bool(draft.mentions)


def _document_order(documents: Sequence[Document]) -> dict[str, tuple[str, int]]:
    """Where each document stands in time: its date, "" where unknown, then its place in the folder."""
    return {document.id: (document.date or "", index) for index, document in enumerate(documents)}


def _actor(draft: _Draft, folder: Folder, scale: Scale, order: Mapping[str, tuple[str, int]], id: str) -> Actor:
    """The actor of a settled draft, its mentions in order of documents."""
    kind = draft.kind or "organization"
    mentions = tuple(sorted(draft.mentions, key=lambda m: (order[m.span.document][1], m.span.start)))
    surfaces = [(mention, folder.surface(mention.span)) for mention in mentions if mention.antecedent is None]
    weight, parts = salience(mentions, kind, scale)
    if kind == "organization" and is_only_cited(mentions, [surface for _, surface in surfaces]):
        weight, parts = round(weight * CITED_SHARE, 4), (*parts, "only named as where the news comes from")
    others = {surface for mention, surface in surfaces if mention.form in ("name", "metonym")} - {draft.shown}
    return Actor(
        id=id,
        name=draft.shown,
        kind=kind,
        mentions=mentions,
        aliases=tuple(sorted(other for other in others if other[:1].lower() + other[1:] not in others - {other})),
        roles=tuple(
            role for role in stated_roles(mentions, folder, order) if not draft.shown.startswith(f"{role.text} ")
        ),
        salience=weight,
        reasons=(*parts, *variants(draft.key, draft.name, draft.names, surfaces), *draft.reasons),
    )


def _first(actor: Actor, order: Mapping[str, tuple[str, int]]) -> tuple[int, int]:
    """Where the folder first names an actor: the document's place and the offset."""
    first = actor.mentions[0].span
    return order[first.document][1], first.start


def _id(*keys: str) -> str:
    return "a" + digest(*keys, length=10)


def _ids(drafts: Sequence[_Draft]) -> list[str]:
    """Ids that stay when other documents come or go: of the gazetteer's key, else of the name; of both if shared."""
    keys = [draft.key if ":" in draft.key else fold(draft.name) for draft in drafts]
    shared = Counter(keys)
    return [_id(key) if shared[key] == 1 else _id(key, draft.key) for key, draft in zip(keys, drafts, strict=True)]


def _with_members(actors: Sequence[Actor]) -> list[Actor]:
    """The actors with the ids they would have under their other names.

    A document that brings the full name makes another id of "Yoon"; who was known by the old one is still found.
    """
    named = [{_id(fold(name)) for name in (actor.name, *actor.aliases)} | {actor.id} for actor in actors]
    bearers = Counter(member for members in named for member in members)
    return [
        replace(
            actor, members=tuple(sorted(member for member in members if bearers[member] == 1 or member == actor.id))
        )
        for actor, members in zip(actors, named, strict=True)
    ]
