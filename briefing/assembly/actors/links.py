"""Who acts on whom: the documents' deeds, told of whole actors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.assembly.actors.resolution import Roster
from briefing.model import Annotations, Document, Link


def links_between(
    documents: Sequence[Document], annotations: Mapping[str, Annotations], roster: Roster
) -> tuple[Link, ...]:
    """The links of a roster in order of the documents and their verbs, each verb's pair of actors once.

    A deed of an actor to itself is none ("Acme sued Acme Corp."), nor one to or by a mere place.
    """
    places = {actor.id for actor in roster.actors if actor.kind == "place"}
    found: dict[tuple[object, ...], Link] = {}
    for document in documents:
        for link in _of(annotations.get(document.id), roster):
            if link.subject != link.object and places.isdisjoint((link.subject, link.object)):
                found.setdefault((link.trigger, link.subject, link.object), link)
    return tuple(found.values())


def _of(annotations: Annotations | None, roster: Roster) -> Iterator[Link]:
    """The links of one document's deeds whose both mentions are actors."""
    if annotations is None:
        return
    for deed in annotations.deeds:
        subject, object = (roster.of(annotations.mentions[index].span) for index in (deed.subject, deed.object))
        sentence = annotations.sentence_at(deed.trigger.start)
        if subject and object and sentence >= 0:
            evidence = annotations.sentences[sentence]
            yield Link(subject, object, deed.verb, deed.trigger, evidence, deed.status)
