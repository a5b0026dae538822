"""Where names end at titles, bodies, states and the furniture of a page; each rule with its nearest counter-example."""

from __future__ import annotations

import pytest

from briefing.annotators.language import parse
from briefing.annotators.mentions import mentions
from briefing.evidence import tally, verdict
from tests.annotators.mentions.test_names import named
from tests.factory import make_document


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Leaders of Jamaat-e-Watan rejected the vote.", "Jamaat-e-Watan"),
        ("The Hizb-ul-Nasr said it would fight on.", "Hizb-ul-Nasr"),
        (
            "The Oslo Council of Heads of State and Government met on Friday.",
            "Oslo Council of Heads of State and Government",
        ),
        ("Chairman Green Farmers Party Bilqis Hamdani Raza rose to speak.", "Bilqis Hamdani Raza"),
        ("Chairman Green Farmers Party Bilqis Hamdani Raza rose to speak.", "Green Farmers Party"),
        ("They named General Abdoulkarim Tchiroma as the new leader.", "Abdoulkarim Tchiroma"),
        ("He praised General Motors Europe on Friday.", "General Motors Europe"),
        (
            "The United States Olympic and Paralympic Committee knew of it.",
            "United States Olympic and Paralympic Committee",
        ),
        ("Gymnasts Maren Oakes and Ana Reyes spoke on Friday.", "Maren Oakes"),
        ("Danske Kredit A/S downgraded the stock on Friday.", "Danske Kredit A/S"),
        ("The joint venture Havmark Development Berhad lost money in May.", "Havmark Development Berhad"),
        ("She met John Carver, a manager at Pioneer Investment Trust, on Friday.", "Pioneer Investment Trust"),
        ("Shares of Lockheed Martin and General Dynamics rose.", "Lockheed Martin"),
        ("The ruling Georgian Harvest party won. Georgian Harvest's voters cheered.", "Georgian Harvest"),
        ("The ruling Georgian Harvest party won. Georgian Harvest's voters cheered.", "Georgian Harvest"),
        (
            "Volkswagen of America CEO testifies before Congress. The Office of the President said so.",
            "Volkswagen of America",
        ),
        (
            "Volkswagen of America CEO testifies before Congress. The Office of the President said so.",
            "Office of the President",
        ),
        ("The Committee on Oversight and Investigations met.", "Committee on Oversight and Investigations"),
        ("American Airlines CEO, Gerard Reyes, said no.", "American Airlines"),
        ("Zambia PM resigns after protests in the capital.", "Zambia"),
        ("She met VP Lindqvist on Friday.", "Lindqvist"),
        ("The dinner was hosted by Zambian Ambassador to Peru Tembo Sulimani in Lima.", "Tembo Sulimani"),
        ("It was attended by the Kingdom's Ambassador in Lima Abdulrahman Qarni.", "Abdulrahman Qarni"),
        ("She led the envoy to Peru Talks.", "Peru"),
        ("“Trade matters,” Minister of State for External Affairs V.K. Rao said in Lima.", "V.K. Rao"),
        ("Assistant U.S. Attorney Ana Reyes urged the jury to convict.", "U.S."),
        ("They met President Tembo “Tembi” Sulimani on Friday.", "Tembo “Tembi” Sulimani"),
        (
            "It is under review by the Board on Foreign Trade in the United States (BFTUS), which meets in May.",
            "Board on Foreign Trade in the United States",
        ),
        (
            "The Board on Foreign Trade in the United States, or BFTUS, meets in May.",
            "Board on Foreign Trade in the United States",
        ),
        ("The Board on Foreign Trade in the United States (see below) meets in May.", "Board on Foreign Trade"),
        ("The Peru Farmers Movement (PFM) spokeswoman said no.", "Peru Farmers Movement"),
        ("Toyota left. The Toyota Developers Conference (TDC) met on Friday. Toyota said no.", "Toyota"),
        ("She faces questions from Hugo Reyes KC. Reyes spoke.", "Hugo Reyes"),
        ("Pakistan Tehreek-e-Watan (PTW) condemned the verdict.", "Pakistan Tehreek-e-Watan"),
    ],
)
def test_a_name_ends_where_it_ends(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("Talks went on in Niger Republic on Friday.", "Niger Republic", "key:state:NE"),
        (
            "They want to restore democracy in Republic of Niger, President Ana Reyes said.",
            "Republic of Niger",
            "key:state:NE",
        ),
        ("Troops left the Republic of Niger.", "Republic of Niger", "key:state:NE"),
        ("He flew from the Republic of Moldova to Oslo.", "Republic of Moldova", "key:state:MD"),
    ],
)
def test_a_republic_is_the_state(text: str, name: str, key: str) -> None:
    assert key in named(text)[name].cues


def test_a_republic_of_another_name_is_no_state_that_it_is_not() -> None:
    found = named("The Republic of China Navy sailed from Taipei.")
    assert not [name for name, one in found.items() if "Republic of China" in name and "key:state:CN" in one.cues]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A crowd in Lima.\nPhoto: Ruth Alvarado/Getty Images\n\nThe mayor spoke.", "Ruth Alvarado"),
        ("A crowd in Lima. Photograph: Ruth Alvarado/AFP\n\nThe mayor spoke.", "AFP"),
        ("Image Source : AP Two leaders met on Friday.\n\nThey spoke.", "AP"),
        ("The mayor of Lima spoke (Getty Images).\n\nHe left.", "Getty Images"),
        ("A crowd in Lima.\n\nRuth Alvarado/Pool/AP\n\nThe mayor spoke.", "Ruth Alvarado"),
        ("A crowd in Lima.\n\nGetty Images\n\nThe mayor spoke.", "Getty Images"),
        ("A crowd. Photo by Ruth Alvarado/UPI | License Photo\n\nThe mayor spoke.", "Ruth Alvarado"),
    ],
)
def test_who_took_a_picture_is_no_actor(text: str, name: str) -> None:
    assert not [found for found in named(text) if name in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The picture shows Ruth Alvarado in Lima (Peru).\n\nShe spoke.", "Ruth Alvarado"),
        ("Getty Images sued the company on Friday.", "Getty Images"),
        ("Ruth Alvarado said AP reported it first.", "AP"),
    ],
)
def test_who_is_in_the_picture_is_an_actor(text: str, name: str) -> None:
    assert name in named(text)


def test_a_town_in_capitals_before_the_story_is_a_place() -> None:
    text = "SUKKUR: The minister on Tuesday urged the court to act.\n\nHe left."
    assert named(text)["SUKKUR"].kind == "place"


def test_the_speakers_of_a_transcript_are_no_towns() -> None:
    text = "NIKOLAS: We left early.\n\nHANNAH: Nobody told us.\n\nNIKOLAS: It rained."
    assert all("place:dateline" not in one.cues for one in named(text).values())


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("He left the Milli Qaumi Movement-Pakistan on Friday.", "Milli Qaumi Movement-Pakistan", "organization"),
        ("Kwon Young-se, who leads the panel, stated his plan.", "Kwon Young-se", "person"),
        ("The auditor Ernst & Jung suffered a setback.", "Ernst & Jung", "organization"),
        ("Police fired tear gas, according to Sputnik Georgia.", "Sputnik Georgia", "organization"),
        ("Talks were held with the Watan Party, and Jamaat-e-Nasri.", "Jamaat-e-Nasri", "organization"),
        ("The Summit also imposed sanctions on the junta.", "Summit", "thing"),
    ],
)
def test_the_head_of_a_name_tells_its_kind(text: str, name: str, kind: str) -> None:
    assert verdict(tally(named(text)[name].cues)) == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Larry Qassar worked there. The FBI's Qassar investigation took months.", "Qassar", "person"),
        ("The FBI's Qassar investigation took months. Larry Qassar worked there.", "Qassar", "organization"),
        (
            "Qassar Holdings rose. The FBI's Qassar investigation took months. Larry Qassar left.",
            "Qassar",
            "organization",
        ),
    ],
)
def test_a_part_of_a_full_name_is_a_person(text: str, name: str, kind: str) -> None:
    assert named(text)[name].kind == kind


def role(text: str, name: str) -> str | None:
    """The role stated beside a name."""
    found = named(text)[name].role
    return text[found.start : found.end] if found else None


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "Foreign Minister and Farmers Party (FP) chairman Ana Reyes spoke.",
            "Ana Reyes",
            "Foreign Minister and Farmers Party (FP) chairman",
        ),
        (
            "According to the president of the Green Farmers Party (GFP) Ana Maria Reyes, it will stand.",
            "Ana Maria Reyes",
            "president of the Green Farmers Party (GFP)",
        ),
        (
            "Ana Reyes, the former head of chess' governing body, goes on trial today.",
            "Ana Reyes",
            "former head of chess' governing body",
        ),
        ("Ana Reyes, the chairman of “Green Harvest”, spoke.", "Ana Reyes", "chairman of “Green Harvest”"),
        ("Acme U.S. President Ana Reyes appeared.", "Ana Reyes", "Acme U.S. President"),
        (
            "Ana Reyes, the chair of the Council of Trade and Industry, called for calm.",
            "Ana Reyes",
            "chair of the Council of Trade and Industry",
        ),
        ("He met Lagan U.S. President Ana Reyes.", "Ana Reyes", "Lagan U.S. President"),
        ("They met the Director General of President Ana Reyes.", "Ana Reyes", "President"),
        ("They met the Director of Trade Ana Reyes.", "Ana Reyes", "Director of Trade"),
        ("Nigeria’s President, Ana Reyes will on Sunday host a meeting.", "Ana Reyes", "Nigeria’s President"),
        (
            "They toppled the administration of Nigerien President, Moussa Reyes.",
            "Moussa Reyes",
            "Nigerien President",
        ),
    ],
)
def test_a_role_is_whole(text: str, name: str, expected: str) -> None:
    assert role(text, name) == expected


def test_another_s_office_is_no_role() -> None:
    assert role("Nigeria’s president, Ana Reyes and two aides met on Sunday.", "Ana Reyes") in (
        None,
        "Nigeria’s president",
    )
    assert role("Unlike the Polish president, Acme's founder Ana Reyes left.", "Ana Reyes") != "Polish president"


def test_a_headline_in_title_case_states_no_role() -> None:
    text = "Peruvian Lawmakers Impeach Acting President Ana Reyes\n\nLawmakers voted on Friday. Ana Reyes left."
    document = make_document(text)
    assert all(one.role is None for one in mentions(document, parse(document)))


def test_an_office_that_is_somebody_s_role_is_nobody_else() -> None:
    text = "Kenya’s former Minister of Interior, Kithure Oduya, was sworn in on Friday."
    document = make_document(text)
    assert [one.form for one in mentions(document, parse(document))] == ["name", "name"]


def test_the_head_of_a_branch_is_not_the_state_s() -> None:
    document = make_document("The executive was Acme of America's CEO, who left.")
    assert not [one for one in mentions(document, parse(document)) if one.form == "nominal"]


def test_a_portfolio_is_no_body() -> None:
    found = named("He was sworn in as Cabinet Secretary for Interior & National Administration, in Nairobi.")
    assert set(found) == {"Nairobi"}
    assert "Acme Research" in named("He worked as a driver for Acme Research, in Nairobi.")


@pytest.mark.parametrize(
    "name",
    ["Tehrik-i-Nasr Pakistan", "Tehrik-e Nasr Pakistan", "Tehrik-e Nasr", "Hizb-ul-Nasr"],
)
def test_a_name_linked_by_izafat_is_whole(name: str) -> None:
    assert name in named(f"The {name} aims to impose its law, officials said.")
    assert name in named(f"Officials said on Monday that {name} had attacked the post.")


def test_an_adjective_that_opens_a_sentence_is_nobody() -> None:
    story = (
        "Ana Reyes spoke.\n\n\n\n{} workers rejected the contract and agreed to strike, said Bo Ek, head of Lodge 7."
    )
    assert "Hourly" not in named(story.format("Hourly"))
    assert "Unionised" not in named(story.format("Unionised"))
    assert "Havmark" in named(story.format("Havmark"))
    assert "Boeing" in named(story.format("Boeing"))


@pytest.mark.parametrize("jet", ["a 737 Max jet", "the new Boeing 737 Max", "a 350 Neo", "two Boeing 737 Max jets"])
def test_what_stands_behind_a_models_number_is_nobody(jet: str) -> None:
    names = named(f"A panel blew out of {jet} in January.")
    assert not {"Max", "Neo"} & set(names)
    assert ("Boeing" in names) == ("Boeing" in jet)


def test_a_name_behind_a_count_or_a_year_stays() -> None:
    assert "Havmark" in named("Some 300 Havmark workers left, the union said.")
    assert "Lopez" in named("She ran the 2008 Lopez campaign.")


@pytest.mark.parametrize(
    "name",
    [
        "United Nations Office for the Coordination of Harbour Affairs",
        "Institute for the Study of Rivers",
    ],
)
def test_a_bodys_name_goes_on_behind_for_the(name: str) -> None:
    assert name in named(f"The {name} (UNH) said on Friday that it was ready to help.")


def test_a_body_that_is_left_for_another_ends_there() -> None:
    assert "Norland Party" in named("She left the Norland Party for the Reef Movement on Friday.")
    names = named("He met the Dockers Association of Norland, Acme and Havmark on Friday.")
    assert {"Acme", "Havmark"} <= set(names)


def test_a_makers_name_is_no_person() -> None:
    assert named("They bought a Victor-Lund for her.")["Victor-Lund"].kind == "organization"
    assert named("They met Anne-Marie on Friday.")["Anne-Marie"].kind == "person"


def test_one_of_several_in_a_list_has_no_role_by_the_next() -> None:
    assert role("He threatened the lives of Reyes, the first lady and the house speaker.", "Reyes") is None
    listed = "They met Ana Reyes, his former adviser Tom Baker, and his chief of staff Eva Lund."
    assert role(listed, "Ana Reyes") is None
    assert role("Ana Reyes, founder and chief executive of Acme, spoke.", "Ana Reyes") == "founder"


def test_a_description_is_that_of_whom_the_title_is() -> None:
    text = "Ellen's father, billionaire Delmar co-founder Larry Reyes, called him."
    assert role(text, "Delmar") is None
    assert role("They met billionaire Delmar on Friday.", "Delmar") == "billionaire"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Mr Tom Baker met Ms Ana Reyes. The Baker-Reyes talks went on.", {"Tom Baker", "Ana Reyes", "Baker", "Reyes"}),
        ("Mr Tom Baker met Ms Eva Baker-Reyes. It went on.", {"Tom Baker", "Eva Baker-Reyes"}),
    ],
)
def test_a_hyphen_may_stand_between_two_people(text: str, people: set[str]) -> None:
    assert set(named(text)) == people


@pytest.mark.parametrize(("name", "kind"), [("James Lake", "person"), ("Havmark Lake", "place")])
def test_a_person_may_bear_the_name_of_a_lake(name: str, kind: str) -> None:
    found = named(f"{name} lies far away." if kind == "place" else f"{name} tweeted that it rained.")
    assert found[name].kind == kind


def test_a_legal_form_ends_a_name_where_the_parser_sees_no_new_sentence() -> None:
    assert {"Harlan Inc.", "Stoianosku"} <= set(named("It sold Harlan Inc. Stoianosku said that it was time."))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was late when Acme Inc. Europe said no.", "Acme Inc. Europe"),
        ("He said that Acme Inc. Logistik said no.", "Acme Inc. Logistik"),
        ("It was late when Harlan Co. Ltd. said no.", "Harlan Co. Ltd."),
        ("It was late when St. John said no.", "St. John"),
        ("It was late when Harlan Inc. Logistics Group said no.", "Harlan Inc. Logistics Group"),
    ],
)
def test_a_full_stop_inside_a_name_ends_none(text: str, name: str) -> None:
    assert name in named(text)
