"""Every rule that joins names, with the nearest case where it must not."""

from __future__ import annotations

import pytest

from briefing.assembly.actors.clusters import Clusters, Name
from briefing.assembly.actors.merging import merge_all
from briefing.model import Mention, Span
from tests.assembly.actors.test_resolution import roster

TOGETHER = [
    # family name first: Korean, Chinese, Vietnamese (called by the given name), Hungarian
    ("President Yoon Suk Yeol arrived. Yoon spoke.", "Yoon Suk Yeol", "Yoon"),
    ("President Xi Jinping arrived. Xi spoke.", "Xi Jinping", "Xi"),
    ("Nguyen Phu Trong resigned. Trong had led the party.", "Nguyen Phu Trong", "Trong"),
    ("Prime Minister Nagy Péter arrived. Nagy spoke.", "Nagy Péter", "Nagy"),
    # given name first
    ("Prime Minister Shigeru Ishiba arrived. Ishiba spoke.", "Shigeru Ishiba", "Ishiba"),
    ("Senator John F. Kerry arrived. Senator John Kerry spoke.", "John Kerry", "John F. Kerry"),
    ("Senator Joe Lieberman arrived. Senator Joseph Lieberman spoke.", "Joe Lieberman", "Joseph Lieberman"),
    # accents, hyphens, transliterations, also of a lone surname
    ("Recep Tayyip Erdoğan arrived. President Erdogan spoke.", "Recep Tayyip Erdoğan", "Erdogan"),
    ("President Volodymyr Zelenskiy arrived. Zelensky thanked him.", "Volodymyr Zelenskiy", "Zelensky"),
    ("General Waker-Uz-Zaman arrived. General Waqar-uz-Zaman spoke.", "Waker-Uz-Zaman", "Waqar-uz-Zaman"),
    # names that end longer ones, particles
    ("Andrés Manuel López Obrador retired. López Obrador spoke.", "Andrés Manuel López Obrador", "López Obrador"),
    ("Luiz Inácio Lula da Silva arrived. Lula da Silva spoke. Lula left.", "Luiz Inácio Lula da Silva", "Lula"),
    ("Ursula von der Leyen arrived. Von der Leyen spoke.", "Ursula von der Leyen", "Von der Leyen"),
    ("President Ferdinand Marcos Jr. arrived. Marcos spoke.", "Ferdinand Marcos Jr.", "Marcos"),
    ("General Abdel Fattah al-Burhan arrived. Burhan spoke.", "Abdel Fattah al-Burhan", "Burhan"),
    ("Mohamed Hamdan Dagalo, known as Hemedti, arrived.", "Mohamed Hamdan Dagalo", "Hemedti"),
    ("Sean Combs left. Combs spoke. His mother, Janice Combs, wept.", "Sean Combs", "Combs"),
    ("Gabriel García Lund arrived. Gabriel García spoke.", "Gabriel García Lund", "Gabriel García"),
    ("Prince Faisal bin Omar Al Saud arrived. Faisal bin Omar spoke.", "Faisal bin Omar", "Faisal bin Omar Al Saud"),
    ("Foreign Minister Wang Yi arrived. Wang spoke.", "Wang Yi", "Wang"),
    # bodies: legal forms, abbreviations, short names
    ("Toyota Motor Corp. reported a loss. Toyota said no.", "Toyota", "Toyota Motor Corp."),
    ("The Justice and Development Party (AKP) lost. AKP said no.", "Justice and Development Party", "AKP"),
    ("The Peru Liberation Front (Prelima) won. Prelima left.", "Peru Liberation Front", "Prelima"),
    ("The PMO (Prime Minister’s Office) said no. The Prime Minister's Office left.", "PMO", "Prime Minister's Office"),
    ("The Mayor’s Office said no. The Mayor's Office was shut.", "Mayor’s Office", "Mayor's Office"),
    ("US Rail said no. United States Rail Corp. sued. U.S. Rail left.", "US Rail", "United States Rail Corp."),
    ("Toyota Motor Finance left. Toyota Motor sued. Toyota Finance left. Toyota grew.", "Toyota", "Toyota Finance"),
    ("Moody's Investors Service said no. Moody's cut the rating.", "Moody's", "Moody's Investors Service"),
    # states: names, capitals and seats where they act
    ("The United States said no. Washington accused Acme. The U.S. left.", "United States", "Washington"),
    ("Russia said no. The Kremlin denied it.", "Russia", "Kremlin"),
    ("Myanmar said no. Burma left.", "Myanmar", "Burma"),
]  # fmt: skip

APART = [
    ("The Mayor’s Office said no. The Prime Minister's Office was shut.", "Mayor’s Office", "Prime Minister's Office"),
    ("Havmark said no. Members of the Havmark Drivers union left. Havmark sued.", "Havmark", "Havmark Drivers"),
    ("Toyota said no. The Toyota Workers Union struck. Toyota sued.", "Toyota", "Toyota Workers Union"),
    ("Sarah Kim arrived. President Kim Dae Jung spoke.", "Sarah Kim", "Kim Dae Jung"),
    ("Senator John F. Kerry arrived. Senator John D. Kerry spoke.", "John F. Kerry", "John D. Kerry"),
    ("President Volodymyr Zelenskiy arrived. Olena Zelenska spoke.", "Volodymyr Zelenskiy", "Olena Zelenska"),
    ("Ivan Petrovsky and Olga Petrovskiy arrived. Petrovskyy spoke.", "Ivan Petrovsky", "Petrovskyy"),
    ("Alfredo Guzmán is a son of Joaquín “El Chapo” Guzmán.", "Alfredo Guzmán", "Joaquín “El Chapo” Guzmán"),
    ("Springfield voted on Monday. The Springfield City Council said no.", "Springfield", "Springfield City Council"),
    ("Oakland said no. The Oakland Police Department held two men.", "Oakland", "Oakland Police Department"),
    ("President Lee Jae-myung met Samsung chairman Lee Jae-yong.", "Lee Jae-myung", "Lee Jae-yong"),
    ("Kim Jong Un succeeded Kim Jong Il in 2011.", "Kim Jong Un", "Kim Jong Il"),
    ("George H. W. Bush arrived. George W. Bush spoke.", "George H. W. Bush", "George W. Bush"),
    ("Tom Baker Sr. met the mayor. Tom Baker Jr. spoke.", "Tom Baker Sr", "Tom Baker Jr."),
    ("Sean Combs left. His mother, Janice Combs, wept. Combs spoke.", "Janice Combs", "Combs"),
    ("Norway is known as a friend of Acme, said Tom Baker.", "Norway", "Acme"),
    ("North Korea warned South Korea.", "North Korea", "South Korea"),
    ("Foreign Minister Ana Reyes met Foreign Minister Tom Baker.", "Ana Reyes", "Tom Baker"),
    ("The Peru Harvest Party (Lima) won. Lima left.", "Peru Harvest Party", "Lima"),
    ("Siemens AG said sales rose. Peter Siemens lives in Argentina.", "Siemens AG", "Peter Siemens"),
    ("Ana Lund met Ana Lund Reyes and Ana Lund Baker.", "Ana Lund", "Ana Lund Reyes"),
    ("US Rail said no. American Rail left.", "US Rail", "American Rail"),
    ("Toyota said no. Toyota Motor sued. The Toyota Motor Inquiry met. Toyota left.", "Toyota", "Toyota Motor Inquiry"),
    ("Guinea said no. Guinea-Bissau left.", "Guinea", "Guinea-Bissau"),
    ("Niger said no. Nigeria left.", "Niger", "Nigeria"),
    ("Congress voted. The Indian National Congress lost.", "Congress", "Indian National Congress"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "other"), TOGETHER)
def test_one_actor(text: str, name: str, other: str) -> None:
    (actor,) = (actor for actor in roster(text).values() if name in (actor.name, *actor.aliases))
    assert other in (actor.name, *actor.aliases)
    assert actor.reasons


@pytest.mark.parametrize(("text", "name", "other"), APART)
def test_two_actors(text: str, name: str, other: str) -> None:
    for actor in roster(text).values():
        assert not {name, other} <= {actor.name, *actor.aliases}
    assert any(name in (actor.name, *actor.aliases) for actor in roster(text).values())


def test_a_surname_spelled_otherwise_that_fits_two_is_left_apart() -> None:
    text = "Ivan Petrovsky arrived. Olga Petrovskyj arrived. Mr Petrovskyy spoke."
    assert "Petrovskyy" not in {alias for actor in roster(text).values() for alias in actor.aliases}


def test_a_surname_stays_his_whose_it_was_before_his_relative_was_named() -> None:
    found = roster("Sean Combs left. Combs spoke. His mother, Janice Combs, wept. Combs left in May.")
    assert [len(found[name].mentions) for name in ("Sean Combs", "Janice Combs")] == [4, 1]  # "His" is Sean Combs too
    assert "Combs" not in found


def test_only_the_parsers_places_that_have_what_bodies_have_are_bodies() -> None:
    def kind(name: str, *cues: str) -> str | None:
        clusters = Clusters([Name("lund", ("lund",)), Name("ana lund", ("ana", "lund"))])
        for key, given in (("lund", cues), ("ana lund", (name,))):
            for cue in given:
                clusters.names[key].add(Mention(Span("d", 0, 4), "place", "name", cues=(cue,)), key)
        clusters = Clusters(clusters.names.values())
        merge_all(clusters, ())
        return clusters.kind("lund")

    places = ("place:parser",) * 3
    assert kind("thing:head", *places, "organization:owner") == "organization"
    assert kind("thing:head", *places, "organization:speech") == "place"
    assert kind("thing:head", *places, "organization:owner", "place:locative") == "place"
    assert kind("person:title", *places, "organization:owner") == "place"


def test_a_surname_stays_hers_of_whose_relative_is_told_in_passing() -> None:
    found = roster("Ana Marek left. The firm had belonged to her late father, Jan Marek. Marek owns it now.")
    assert [len(found[name].mentions) for name in ("Ana Marek", "Jan Marek")] == [3, 1]  # "her" is Ana Marek too
    daughter = roster("Ana Marek left. Marek, the daughter of former President Jan Marek, owns it now.")
    assert [len(daughter[name].mentions) for name in ("Ana Marek", "Jan Marek")] == [2, 1]


def test_the_dead_do_not_speak() -> None:
    heir = "The party named Ana Marek, daughter of the late President Jan Marek. Marek said yes. Marek ruled for years."
    found = roster(heir)
    assert [len(found[name].mentions) for name in ("Ana Marek", "Jan Marek", "Marek")] == [2, 1, 1]


def test_a_surname_of_two_who_are_not_told_of_as_relatives_is_left_apart() -> None:
    found = roster("Sean Combs left. Combs spoke. Later, Janice Combs wept with her sons. Combs left in May.")
    assert [len(found[name].mentions) for name in ("Sean Combs", "Combs")] == [2, 1]
    assert found["Combs"].kind == "person"
    assert "“Combs” fits 2 people and was left apart" in found["Combs"].reasons


@pytest.mark.parametrize("relative", ["His wife, Olga Marek,", "Marek's wife, Olga Marek,"])
def test_forms_of_address_tell_bearers_of_a_surname_apart(relative: str) -> None:
    text = f"Mr. Jan Marek left. {relative} stayed. Ms. Marek wept. Mr. Marek spoke. Mrs Marek went home."
    found = roster(text)
    shown = {name: [text[m.span.start : m.span.end] for m in actor.mentions] for name, actor in found.items()}
    assert shown["Olga Marek"].count("Marek") == 2
    assert "Marek" in shown["Jan Marek"]
    assert "Marek" not in shown


def test_a_form_of_address_that_fits_nobody_leaves_the_surname_apart() -> None:
    found = roster("Ms. Olga Marek left. She said that she was tired of her job. Mr. Marek spoke.")
    assert len(found["Marek"].mentions) == 1


def test_the_office_s_holder_is_only_who_is_so_called_there() -> None:
    found = roster("South Korean President Yoon Suk Yeol arrived. The South Korean president spoke.")
    assert len(found["Yoon Suk Yeol"].mentions) == 2
    former = roster("Former South Korean President Moon Jae-in arrived. The South Korean president spoke.")
    assert len(former["Moon Jae-in"].mentions) == 1


HELD = "Zambian President Ana Reyes left on Friday."


@pytest.mark.parametrize(
    ("story", "mentions"),
    [
        ("Ana Reyes arrived. The Zambian president spoke.", 3),
        ("Ana Reyes arrived. The Zambian leader spoke.", 3),
        ("The Zambian president spoke.", 1),  # in another story somebody else may hold the office
        ("Ana Reyes met the Zambian foreign minister.", 2),
        ("Ana Reyes met the Peruvian president.", 2),
    ],
)
def test_an_office_is_its_only_holder_s_where_she_is_named(story: str, mentions: int) -> None:
    assert len(roster(HELD, story)["Ana Reyes"].mentions) == mentions


def test_an_office_that_two_held_is_nobody_s_where_both_are_named() -> None:
    found = roster(HELD, "Zambian Prime Minister Tom Baker met Ana Reyes. The Zambian leader spoke.")
    assert len(found["Ana Reyes"].mentions) == 2


def test_an_unknown_title_before_a_name_is_no_second_person_in_another_document() -> None:
    found = roster("Sebastian Moore spoke. Sebastian Moore left.", "The president, Lorde Sebastian Moore, spoke.")
    assert "Lorde Sebastian Moore" in found["Sebastian Moore"].aliases
    apart = roster("Ann Lister spoke.", "The president, Mary Ann Lister, spoke.")
    assert {"Ann Lister", "Mary Ann Lister"} <= apart.keys()


def test_the_courts_of_two_states_are_two() -> None:
    found = roster("The Supreme Court of Zambia ruled. The Supreme Court of Peru ruled. The Supreme Court agreed.")
    assert {"Supreme Court of Zambia", "Supreme Court of Peru", "Supreme Court"} <= found.keys()


def test_an_abbreviation_is_that_of_the_words_right_before_it() -> None:
    found = roster(
        "The Council of Heads of State and Government of the Eastern Grain League (EGL) met. The EGL said prices fell."
    )
    assert all(
        "EGL" not in (actor.name, *actor.aliases) or "Council" not in "".join((actor.name, *actor.aliases))
        for actor in found.values()
    )


def test_a_place_that_shouts_once_is_called_as_it_is_elsewhere() -> None:
    sent = "BENGUELA: The mayor spoke on Friday.\n\nHe left."
    found = roster(sent, sent, "Delegates met in Benguela.")
    assert "Benguela" in found and "BENGUELA" not in found


def test_a_given_name_is_the_only_one_s_who_bears_it() -> None:
    stories = ("Salman Qadri resigned. Salman Qadri left.", "Salman Qadri spoke on Friday.")
    found = roster(*stories, "The crisis will hurt all parties, including us and Salman.")
    assert len(found["Salman Qadri"].mentions) == 4
    apart = roster(*stories, "Salman Rao spoke. The crisis will hurt all, including us and Salman.")
    assert len(apart["Salman Qadri"].mentions) == 3


def test_a_surname_that_two_bear_is_whose_was_just_named_or_holds_the_office() -> None:
    story = (
        "Lawmaker Park Sung-joon spoke. It rained in the capital all day and all night, and nobody came. The hall was "
        "empty, and the lamps were out, and the guards had gone home long before the last of the votes was counted. "
        "Somebody had left a window open, and the papers of the morning lay all over the floor of the gallery. "
        "The party's floor leader, Park Chan-dae, accused the court. Park told reporters so."
    )
    found = roster(story)
    assert len(found["Park Chan-dae"].mentions) == 2
    office = roster("President Han Duck-soo spoke. Spokesman Han Min-soo urged President Han to go.")
    assert len(office["Han Duck-soo"].mentions) == 2


def test_a_surname_behind_relatives_is_left_apart() -> None:
    found = roster("Sean Combs left. His mother, Janice Combs, wept. Combs spoke.")
    assert len(found["Janice Combs"].mentions) == 1


def test_the_parliament_of_a_story_is_the_only_one_it_names() -> None:
    one = roster("The Zambian parliament met. On Friday, Parliament passed the bill. Parliament said so.")
    assert len([actor for actor in one.values() if "arliament" in actor.name]) == 1
    two = roster("The Zambian parliament met. The Peruvian parliament met. On Friday, Parliament passed the bill.")
    assert all("Parliament" not in actor.aliases for actor in two.values())


def test_a_company_that_the_parser_takes_for_a_person_is_its_legal_form() -> None:
    story = "Havmark AG fell. Havmark shares fell. The chief of Havmark left."
    assert len([name for name in roster(story) if "Havmark" in name]) == 1


def test_an_office_is_the_only_bearer_s_in_a_story_of_one_state() -> None:
    found = roster("Zambia's acting president may go. Acting President Ana Reyes left. Zambia waited.")
    assert len(found["Ana Reyes"].mentions) == 2
    met = roster("President Ana Reyes met the Zambian president on Friday.")
    assert len(met["Ana Reyes"].mentions) == 1
    apart = roster("Zambia's acting president may go. President Ana Reyes left. Peru waited.")
    assert len(apart["Ana Reyes"].mentions) == 1


def test_congress_is_the_one_congress_of_a_story() -> None:
    one = roster("The Peruvian Congress met on Friday. Congress passed the bill.")
    assert len([name for name in one if "Congress" in name]) == 1
    two = roster("The Peruvian Congress met. The Philippine Congress met. Congress passed the bill.")
    assert all("Congress" not in actor.aliases for actor in two.values())


@pytest.mark.parametrize(
    "text",
    [
        "Trucks queued at the Zelnik checkpoint. The Zelnik intake was shut.",
        "They gave up the Karasu district. The Karasu water intake will be run jointly.",
    ],
)
def test_a_name_that_only_stands_before_a_place_s_noun_is_a_place(text: str) -> None:
    name = "Zelnik" if "Zelnik" in text else "Karasu"
    assert roster(text)[name].kind == "place"


def test_who_acts_is_no_place_for_one_district_named_after_him() -> None:
    assert roster("Reyes said so in the Reyes district. Reyes left.")["Reyes"].kind != "place"


def test_initials_that_one_document_explains_are_the_same_in_another() -> None:
    explained = "The Rapid Support Forces took Orla. The RSF left on Monday. The RSF said no."
    found = roster(explained, "The RSF shelled the port of Selm. The RSF denied it.")
    (forces,) = (actor for actor in found.values() if actor.name == "RSF" or "RSF" in actor.aliases)
    assert len(forces.mentions) >= 5


def test_bodies_of_two_states_are_two_and_say_whose_they_are() -> None:
    text = "Cambodia's Defense Ministry rejected the charge. Thailand's Defense Ministry denied the other."
    assert {"Cambodia's Defense Ministry", "Thailand's Defense Ministry"} <= set(roster(text))


def test_a_states_body_is_one_however_its_state_is_named() -> None:
    text = "Peru's Supreme Court ruled. The Supreme Court said it was void. The Peruvian Supreme Court has nine judges."
    assert len(roster(text)["Peru's Supreme Court"].mentions) == 3
