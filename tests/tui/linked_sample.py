"""The sample with what the engine knows of actors: links, affiliations, tenses; and a quote in two documents."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import Actor, Briefing, Document, EventStatus, Link, Quote, Role
from tests.factory import span_of
from tests.tui.fake import FakeSession
from tests.tui.sample import sample


def linked_sample() -> Briefing:
    """Calder heads the union, which acts; Arden chairs the company; the ministry answers her twice."""
    briefing = sample()
    harbour, ministry = briefing.documents[:2]
    calder, transport, arden, *others = briefing.actors
    union = Actor("a6", "Dockers' Union", "organization", (), salience=0.2)
    former = Role("night clerk", span_of(harbour, "night shift"), "former")
    calder = replace(calder, affiliation="a6", roles=(replace(calder.roles[0], body="a6"), former))
    quote: Quote = replace(
        briefing.quotes[0],
        evidence=(briefing.quotes[0].evidence[0], span_of(ministry, "the union would meet on 12 March 2025")),
    )
    links = (
        _link("a1", "a3", "call", ministry, "Calder called the offer"),
        _link("a3", "a1", "answer", ministry, "Talks are planned"),
        _link("a3", "a1", "answer", ministry, "said the union would meet", "planned"),
        _link("a2", "a1", "warn", harbour, "the strike may cost"),
    )
    return replace(
        briefing, actors=(calder, transport, arden, *others, union), quotes=(quote, *briefing.quotes[1:]), links=links
    )


def _link(
    subject: str, other: str, verb: str, document: Document, words: str, status: EventStatus = "occurred"
) -> Link:
    span = span_of(document, words)
    return Link(subject, other, verb, span, span, status)


def linked_session() -> FakeSession:
    """A sitting over it."""
    return FakeSession(linked_sample())
