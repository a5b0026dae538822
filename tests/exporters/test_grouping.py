"""Who stands in whose line on the page."""

from __future__ import annotations

import pytest

from briefing.exporters.grouping import homes
from briefing.model import Actor, ActorKind, Mention, MentionForm, Role, Span

SPAN = Span("d", 0, 1)
STATES = (
    Actor("kr", "South Korea", "state", ()),
    Actor("fr", "France", "state", ()),
    Actor("ua", "Ukraine", "state", ()),
    Actor("acme", "Acme Rockets", "organization", (), ("Acme",)),
    Actor("who", "World Health Organization", "organization", (), ("WHO",)),
)


def home(name: str, role: str | None = None, kind: ActorKind = "person", form: MentionForm = "name") -> str | None:
    roles = (Role(role, SPAN),) if role else ()
    return homes((*STATES, Actor("x", name, kind, (Mention(SPAN, kind, form),), (), roles))).get("x")


@pytest.mark.parametrize(
    ("role", "host"),
    [
        ("South Korean President", "kr"),
        ("former South Korean President", "kr"),
        ("Kyiv's Defense Minister", "ua"),
        ("Kyiv’s Defense Minister", "ua"),
        ("President of France", "fr"),
        ("Acme chief executive", "acme"),
        ("WHO director", "who"),
        ("who heads the union", None),
        ("acme spokesperson", "acme"),
        ("friend of France", None),
        ("envoy to Ukraine", None),
        ("President", None),
        ("Peruvian President", None),
    ],
)
def test_a_role_names_the_host(role: str, host: str | None) -> None:
    assert home("Ana Reyes", role) == host


def test_a_persons_name_names_no_host_but_an_offices_does() -> None:
    assert home("France Gall") is None
    assert home("South Korea's Defense Minister", form="nominal") == "kr"
    assert home("South Korean National Intelligence Service", kind="organization") == "kr"


def test_a_bodys_people_stand_in_its_states_line() -> None:
    body = Actor("nis", "South Korean Spy Service", "organization", (), ("Spy Service",))
    chief = Actor("x", "Ana Reyes", "person", (), (), (Role("Spy Service chief", SPAN),))
    assert homes((*STATES, body, chief)) == {"nis": "kr", "x": "kr"}


def test_bodies_named_after_each_other_keep_their_own_lines() -> None:
    one = Actor("one", "Alpha", "organization", (), (), (Role("Beta branch", SPAN),))
    two = Actor("two", "Beta", "organization", (), (), (Role("Alpha branch", SPAN),))
    assert homes((one, two)) == {}
