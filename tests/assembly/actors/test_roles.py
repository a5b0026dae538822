"""Roles: what their words say of their time, the body they are held in, to whom an actor belongs."""

from __future__ import annotations

import pytest

from briefing.assembly.actors.roles import tense_of
from briefing.model import Actor, ActorRules
from tests.assembly.actors.test_resolution import desk, roster


def actors(*texts: str, dates: tuple[str, ...] = ()) -> dict[str, Actor]:
    return {actor.name: actor for actor in desk(*texts, dates=dates)[1].actors}


def affiliation(name: str, *texts: str, dates: tuple[str, ...] = ()) -> str | None:
    """The name of what an actor belongs to."""
    found = actors(*texts, dates=dates)
    names = {actor.id: actor.name for actor in found.values()}
    belongs = found[name].affiliation
    return None if belongs is None else names[belongs]


@pytest.mark.parametrize(
    ("stated", "tense"),
    [
        ("South Korean President", "current"),
        ("former Prime Minister", "former"),
        ("ex-president", "former"),
        ("then-Foreign Minister", "former"),
        ("President-elect", "incoming"),
        ("acting head of the agency", "acting"),
        ("interim CEO", "acting"),
        ("Elections Commissioner", "current"),  # not "elect"
        ("outgoing mayor", "current"),  # holds it still
        ("", "current"),
    ],
)
def test_tense(stated: str, tense: str) -> None:
    assert tense_of(stated) == tense


@pytest.mark.parametrize(
    ("text", "name", "tense"),
    [
        ("President-elect Maria Lopez spoke.", "Maria Lopez", "incoming"),
        ("The ex-president Maria Lopez left.", "Maria Lopez", "former"),
        ("Then-President Maria Lopez met the press.", "Maria Lopez", "former"),
        ("The interim CEO Tom Baker resigned.", "Tom Baker", "acting"),
        ("President Maria Lopez spoke.", "Maria Lopez", "current"),
    ],
)
def test_a_role_keeps_its_tense_where_it_stands(text: str, name: str, tense: str) -> None:
    assert [role.tense for role in actors(text)[name].roles] == [tense]


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("South Korean President Yoon Suk Yeol left. South Korea denied it.", "Yoon Suk Yeol", "South Korea"),
        ("Siemens CEO Roland Busch resigned. Siemens denied it.", "Roland Busch", "Siemens"),
        ("Jane Roe, a spokeswoman for Siemens, denied it.", "Jane Roe", "Siemens"),
        ("Kyiv's Defense Minister Rustem Umerov left. Ukraine denied it.", "Rustem Umerov", "Ukraine"),
        ("Ursula Brandt, president of the European Commission, spoke.", "Ursula Brandt", "European Commission"),
        ("South Korean President Yoon Suk Yeol left.", "Yoon Suk Yeol", None),  # no state acts here
        ("President Maria Lopez met Siemens.", "Maria Lopez", None),
    ],
)
def test_the_body_of_a_role(text: str, name: str, body: str | None) -> None:
    found = actors(text)
    (role,) = found[name].roles
    assert role.body == (None if body is None else found[body].id)
    assert affiliation(name, text) == body


def test_a_former_role_has_a_body_but_makes_no_affiliation() -> None:
    found = actors("Former Siemens CEO Joe Kaeser spoke. Siemens denied it.")
    assert [role.body for role in found["Joe Kaeser"].roles] == [found["Siemens"].id]
    assert found["Joe Kaeser"].affiliation is None


def test_the_latest_role_tells_to_whom_a_person_belongs() -> None:
    texts = (
        "Siemens CEO Maria Lopez spoke. Siemens denied it.",
        "Nokia chairwoman Maria Lopez spoke again. Nokia denied it.",
    )
    assert affiliation("Maria Lopez", *texts, dates=("2020-01-01", "2024-01-01")) == "Nokia"
    assert affiliation("Maria Lopez", *texts, dates=("2024-01-01", "2020-01-01")) == "Siemens"


def test_a_role_that_a_later_document_calls_former_binds_no_more() -> None:
    texts = ("Siemens CEO Maria Lopez spoke. Siemens denied it.", "Former Siemens CEO Maria Lopez spoke. Siemens left.")
    assert affiliation("Maria Lopez", *texts, dates=("2020-01-01", "2024-01-01")) is None


@pytest.mark.parametrize(
    ("text", "name", "owner"),
    [
        ("South Korea's foreign ministry said no. South Korea left.", "South Korea's foreign ministry", "South Korea"),
        ("The Polish Navy said no. Poland left.", "Polish Navy", "Poland"),
        ("The Ministry of Defence of Ukraine said no. Ukraine left.", "Ministry of Defence of Ukraine", "Ukraine"),
        ("The Tatra Society of Poland said no. Poland left.", "Tatra Society of Poland", None),
    ],
)
def test_a_state_s_office_belongs_to_it(text: str, name: str, owner: str | None) -> None:
    assert affiliation(name, text) == owner


def test_every_affiliation_is_an_actor_of_the_roster() -> None:
    _, roster = desk("Siemens CEO Maria Lopez met South Korean President Yoon Suk Yeol. Seoul denied it.")
    ids = {actor.id for actor in roster.actors}
    bodies = {role.body for actor in roster.actors for role in actor.roles} - {None}
    assert bodies | {actor.affiliation for actor in roster.actors} - {None} <= ids
    assert bodies


def test_an_office_goes_before_a_rank_and_an_occupation() -> None:
    found = roster(
        "President-elect Bo Lund spoke. The 64-year-old sociologist Bo Lund won.",
        "General Bo Lund left.",
        "President-elect Bo Lund spoke. Bo Lund, who leads the delegation, left.",
    )
    stated = [role.text for role in found["Bo Lund"].roles]
    assert stated == ["President-elect", "who leads the delegation", "General", "sociologist"]


@pytest.mark.parametrize(
    ("texts", "first"),
    [
        (("Kyrgyz President Ana Reyes spoke. President Ana Reyes left.",), "Kyrgyz President"),
        (
            ("Ana Reyes, chairman of the group Green Harvest, spoke. The group's chairman, Ana Reyes, left.",),
            "chairman of",
        ),
        (("Vice President Ana Reyes spoke.", "President Ana Reyes left."), "President"),
        (("Former Peruvian President Ana Reyes spoke.", "President Ana Reyes left."), "President"),
        (("Peruvian Senator Ana Reyes spoke.", "President Ana Reyes left."), "President"),
    ],
)
def test_a_role_that_tells_where_it_is_held_goes_before_a_later_bare_one(texts: tuple[str, ...], first: str) -> None:
    assert actors(*texts)["Ana Reyes"].roles[0].text.startswith(first)


@pytest.mark.parametrize(
    ("text", "shown", "roles"),
    [
        ("Pope Leo prayed. Leo left.", "Pope Leo", []),
        ("Mr Justice Leech sanctioned the plan. Leech said no.", "Mr Justice Leech", []),
        ("King Charles III spoke.", "King Charles III", []),
        ("Norland's President Sheikh Nadia has resigned. Nadia left.", "Sheikh Nadia", ["Norland's President"]),
        ("Prince Omar Reyes spoke. Prince Omar left.", "Omar Reyes", ["Prince"]),  # known by another name too
    ],
)
def test_a_title_is_part_of_a_name_that_stands_alone(text: str, shown: str, roles: list[str]) -> None:
    assert [role.text for role in actors(text)[shown].roles] == roles


def test_a_person_is_renamed_by_the_name_with_its_title() -> None:
    assert list(roster("Pope Leo prayed. Leo left.", rules=ActorRules(renamed={"Pope Leo": "Leo XX"}))) == ["Leo XX"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("“No,” said Dr Ana Reyes of the University of Lima.", "Ana Reyes", "University of Lima"),
        ("“No,” said Ana Reyes at Harvest Economics Ltd.", "Ana Reyes", "Harvest Economics Ltd."),
        ("The mayor, Ana Reyes of the Harvest Party, said no.", "Ana Reyes", "mayor"),
        ("Ana Reyes of Peru left.", "Ana Reyes", None),
        (
            "Ana Reyes, speaker of the House of Representatives, spoke.",
            "Ana Reyes",
            "speaker of the House of Representatives",
        ),
        ("From Lima, Harvest Radio's Ana Reyes said that it rained.", "Ana Reyes", "Harvest Radio"),
        ("Police met Harvest Radio's Ana Reyes.", "Ana Reyes", None),
        ("“No,” said Ana Reyes, 38, a rescuer in Lima.", "Ana Reyes", "rescuer"),
        ("Police met Ana Reyes at the University of Lima.", "Ana Reyes", None),
        ("Board members Ana Reyes and Bo Ek dissented.", "Bo Ek", "Board member"),
        ("On Monday ministers Ana Reyes and Bo Ek met.", "Ana Reyes", "minister"),
        (
            "Ana Reyes, the secretary-general of the ruling party, left.",
            "Ana Reyes",
            "secretary-general of the ruling party",
        ),
        (
            "Its head, Ana Reyes, left. Ana Reyes, the chair of the Harvest Party, spoke.",
            "Ana Reyes",
            "chair of the Harvest Party",
        ),
    ],
)
def test_what_somebody_is(text: str, name: str, role: str | None) -> None:
    assert next((one.text for one in actors(text)[name].roles), None) == role
