"""Actors whole across documents: what is merged and why, what is refused, what a person decides."""

from __future__ import annotations

import random

import pytest

from briefing.annotators.language import parse, sentences
from briefing.annotators.mentions import mentions
from briefing.assembly.actors import Roster, resolve
from briefing.model import Actor, ActorRules, Annotations, Document, Mention, Span
from tests.factory import make_document
from tests.timing import cost


def desk(*texts: str, rules: ActorRules | None = None, dates: tuple[str, ...] = ()) -> tuple[list[Document], Roster]:
    """The documents and the roster of some texts, read as documents `1`, `2` …"""
    documents = [
        make_document(text, id=str(number), date=dates[number - 1] if dates else None)
        for number, text in enumerate(texts, 1)
    ]
    return documents, resolve(
        documents, {document.id: _annotated(document) for document in documents}, rules or ActorRules()
    )


def _annotated(document: Document) -> Annotations:
    parsed = parse(document)
    return Annotations(document.id, sentences(document, parsed), mentions=mentions(document, parsed))


def roster(*texts: str, rules: ActorRules | None = None) -> dict[str, Actor]:
    return {actor.name: actor for actor in desk(*texts, rules=rules)[1].actors}


def test_spellings_of_one_name_are_one_person_with_a_reason() -> None:
    actors = roster(
        "President Volodymyr Zelenskyy spoke on Friday.",
        "President Volodymyr Zelensky spoke again. Zelensky left.",
    )
    (name,) = [name for name in actors if "Zelensk" in name]
    assert len(actors[name].mentions) == 3
    assert any("another spelling" in reason for reason in actors[name].reasons)


def test_hyphens_make_no_second_leader() -> None:
    actors = roster("Kim Jong Un spoke on Friday.", "North Korean leader Kim Jong-un listened.")
    assert sum("Kim" in name for name in actors) == 1


def test_a_lone_surname_is_the_person_named_before_it() -> None:
    actors = roster("South Korean President Yoon Suk Yeol arrived. Yoon said little.")
    assert [len(actor.mentions) for name, actor in actors.items() if name == "Yoon Suk Yeol"] == [2]


def test_the_only_person_of_a_folder_who_bears_a_surname_is_meant_where_only_the_parser_says_otherwise() -> None:
    story = "President William Ruto promised more officers."
    actors = roster(story, "Ruto saw an opportunity to raise his standing. Now Ruto will have to ask parliament.")
    assert len(actors["William Ruto"].mentions) == 3
    apart = roster(story, "Ruto said its sales fell in May. Ruto's shareholders met on Friday.")
    assert len(apart["William Ruto"].mentions) == 1


def test_a_surname_that_fits_two_people_is_left_apart() -> None:
    actors = roster("Robert Kennedy met Edward Kennedy on Friday. Kennedy said little.")
    assert {"Robert Kennedy", "Edward Kennedy", "Kennedy"} <= actors.keys()


def test_a_surname_under_another_s_office_is_left_apart() -> None:
    actors = roster("Gov. Jeb Bush spoke on Friday. He left.", "President Bush spoke on Friday. President Bush left.")
    assert len(actors["Jeb Bush"].mentions) == 2


def test_north_is_never_south() -> None:
    actors = roster("North Korea warned South Korea. Pyongyang accused Seoul of lying. The South denied it.")
    assert {"North Korea", "South Korea"} <= actors.keys()
    assert actors["North Korea"].aliases == ("Pyongyang",)
    assert actors["South Korea"].aliases == ("Seoul", "South")


def test_a_capital_counts_for_the_state_only_where_it_acts() -> None:
    actors = roster("Seoul rejected the plan. Delegates met in Seoul.")
    assert {actor.kind for actor in actors.values()} == {"state", "place"}
    assert [len(actor.mentions) for actor in actors.values()] == [1, 1]


def test_a_state_in_full_is_shown_by_its_short_name() -> None:
    assert "Moldova" in roster("The Republic of Moldova signed the pact.")


def test_an_unnamed_minister_is_nobody_else_s_minister() -> None:
    actors = roster(
        "South Korea's Defense Minister argued for restraint. Kyiv's Defense Minister Rustem Umerov flew to Seoul."
    )
    assert {"South Korea's Defense Minister", "Rustem Umerov"} <= actors.keys()
    assert actors["South Korea's Defense Minister"].kind == "person"
    assert actors["South Korea's Defense Minister"].id != actors["Rustem Umerov"].id


def test_an_office_is_one_across_documents() -> None:
    actors = roster("South Korea's foreign ministry said no.", "The South Korean foreign ministry said yes.")
    offices = [actor for actor in actors.values() if "foreign ministry" in actor.name]
    assert [len(actor.mentions) for actor in offices] == [2]


def test_an_office_is_its_holder_s_only_in_a_document_that_calls_one_person_so() -> None:
    actors = roster(
        "Polish President Andrzej Duda landed on Friday. The Polish president said little.",
        "The Polish president vetoed the bill.",
    )
    assert [len(actors[name].mentions) for name in ("Andrzej Duda", "Polish president")] == [2, 1]


def test_a_refused_surname_says_so() -> None:
    actors = roster("Robert Kennedy met Edward Kennedy on Friday. Kennedy said little.")
    assert "“Kennedy” fits 2 people and was left apart" in actors["Kennedy"].reasons


def test_an_abbreviation_in_brackets_is_what_it_stands_for() -> None:
    actors = roster("The National Grain Agency (NGA) was founded. The NGA said prices fell.")
    assert "NGA" in actors["National Grain Agency"].aliases
    assert any("defined in brackets" in reason for reason in actors["National Grain Agency"].reasons)


def test_a_company_is_the_same_without_its_legal_form_and_no_person() -> None:
    actors = roster("Siemens AG reported a profit. Siemens said sales rose.", "Peter Siemens lives in Argentina.")
    assert len(actors["Siemens"].mentions) == 2
    assert actors["Siemens"].kind == "organization"
    assert "Peter Siemens" in actors


def test_a_title_behind_a_company_s_name_is_the_role_of_who_follows() -> None:
    found = roster("Skyways CEO, Michael O' Leary, left. Skyways ordered ten jets. Michael O’Leary said so on Friday.")
    assert set(found) == {"Skyways", "Michael O' Leary"}
    assert [role.text for role in found["Michael O' Leary"].roles] == ["Skyways CEO"]
    assert found["Skyways"].aliases == ()


def test_the_former_head_of_a_company_is_a_person() -> None:
    found = roster("The former Acme Computer CEO, Ana Reyes, spoke. Acme Computer grew by a third in May.")
    assert [(actor.kind, [role.text for role in actor.roles]) for actor in (found["Ana Reyes"],)] == [
        ("person", ["former Acme Computer CEO"])
    ]
    assert "Acme Computer" in found


def test_a_title_inside_a_body_s_name_stays() -> None:
    found = roster("The President's Council met. The Prime Minister's Office denied it. Chief Executive Women spoke.")
    assert {"President's Council", "Prime Minister's Office", "Chief Executive Women"} <= set(found)


def test_a_state_that_is_only_a_venue_ranks_below_who_acts() -> None:
    found = roster("Chile welcomed leaders to a summit in Lima, Peru. The summit was held in Peru. Tom Baker left.")
    assert found["Peru"].salience < min(found[name].salience for name in ("Chile", "Tom Baker", "Lima"))
    assert "only says where: never acts nor is acted upon" in found["Peru"].reasons


@pytest.mark.parametrize(
    "text",
    ["Leaders met in Peru. Peru's army stood by.", "Chile has trust in Peru.", "Leaders met in Peru. Peru left."],
)
def test_a_state_that_has_or_does_something_is_no_venue(text: str) -> None:
    assert "only says where: never acts nor is acted upon" not in roster(text)["Peru"].reasons


def test_a_capital_as_a_place_says_that_it_is_no_government_there() -> None:
    found = roster("Officials flew to Pyongyang on Monday. Pyongyang rejected the offer. North Korea said so.")
    assert found["Pyongyang"].kind == "place"
    assert found["Pyongyang"].salience < found["North Korea"].salience
    assert "“Pyongyang” as a place; where it acts it stands for North Korea" in found["Pyongyang"].reasons


def test_a_state_s_known_body_is_meant_by_its_short_name() -> None:
    found = roster(
        "The United States Air Force ordered tankers. The Air Force said it needs them. Acme sued the Air Force."
    )
    assert "United States Air Force" in found["Air Force"].aliases
    two = roster("The United States Air Force met the Chilean Air Force. The Air Force said so on Monday.")
    assert len(two) > 2


def test_a_band_is_no_person() -> None:
    found = roster("The Beatles sang in May. The Beatles sued. Tom Baker sang.")
    assert {name: actor.kind for name, actor in found.items()} == {"Beatles": "group", "Tom Baker": "person"}


def test_counted_makes_are_things() -> None:
    assert "Airbuses" not in roster("Two Airbuses landed. The Airbuses were late. Airbus said so.")


def test_roles_are_as_stated_the_latest_first() -> None:
    texts = ("President Maria Lopez spoke on Friday.", "Former President Maria Lopez spoke again.")
    _, found = desk(*texts, dates=("2020-01-01", "2024-01-01"))
    (lopez,) = [actor for actor in found.actors if actor.name == "Maria Lopez"]
    assert [role.text for role in lopez.roles] == ["Former President", "President"]


def test_the_document_s_own_author_and_outlet_are_no_actors() -> None:
    document = make_document("Anna Nowak of Warsaw Weekly spoke to Maria Lopez on Friday.", author="Anna Nowak")
    found = resolve([document], {document.id: _annotated(document)}, ActorRules())
    names = {actor.name for actor in found.actors}
    assert "Maria Lopez" in names
    assert "Anna Nowak" not in names


def test_every_mention_of_an_actor_is_found_by_its_span() -> None:
    documents, found = desk("South Korea's foreign ministry said no. It added that Seoul urged Moscow to stop.")
    text = documents[0].text
    by_words = {text[span.start : span.end]: actor for span, actor in found.by_span.items()}
    assert by_words["It"] == by_words["foreign ministry"]
    assert by_words["Seoul"] == by_words["South Korea"]
    assert all(found.of(mention.span) == actor.id for actor in found.actors for mention in actor.mentions)
    assert found.of(Span("1", 0, 1)) is None


# --- what a person decides ----------------------------------------------------------------------------------------


def test_a_merge_by_hand_holds_and_says_so() -> None:
    text = "Robert Kennedy met Edward Kennedy on Friday. Kennedy said little."
    actors = roster(text, rules=ActorRules(merged={"Kennedy": "Robert Kennedy"}))
    assert "Kennedy" not in actors
    assert len(actors["Robert Kennedy"].mentions) == 2
    assert any("by hand" in reason for reason in actors["Robert Kennedy"].reasons)


def test_the_name_that_others_are_merged_into_stays_and_so_does_its_id() -> None:
    text = "Siemens reported a profit. Sony denied it on Friday. Sony said no. Sony left."
    before, after = roster(text), roster(text, rules=ActorRules(merged={"Sony": "Siemens"}))
    assert (after["Siemens"].id, after["Siemens"].aliases) == (before["Siemens"].id, ("Sony",))
    chain = roster(text + " Nokia left.", rules=ActorRules(merged={"Sony": "Nokia", "Nokia": "Siemens"}))
    assert chain["Siemens"].aliases == ("Nokia", "Sony")


def test_a_merge_into_a_name_that_is_not_there_waits() -> None:
    assert "Russia" in roster("Russia said no.", rules=ActorRules(merged={"Russia": "Atlantis", "Mu": "Russia"}))


def test_a_rename_keeps_the_id_and_the_old_name_as_an_alias() -> None:
    before = roster("Russia said no.")["Russia"]
    after = roster("Russia said no.", rules=ActorRules(renamed={"Russia": "Russian Federation"}))["Russian Federation"]
    assert (after.id, after.aliases) == (before.id, ("Russia",))


def test_a_kind_by_hand_wins() -> None:
    assert roster("Russia said no.", rules=ActorRules(kinds={"Russia": "group"}))["Russia"].kind == "group"


def test_never_an_actor() -> None:
    assert "Russia" not in roster("Russia said no to Poland.", rules=ActorRules(never=frozenset({"russia"})))


# --- ids, order, cost ---------------------------------------------------------------------------------------------


def test_ids_do_not_change_when_other_documents_come() -> None:
    one = roster("Seoul rejected the plan of Maria Lopez.")
    more = roster("Poland said no. Andrzej Duda left.", "Seoul rejected the plan of Maria Lopez.")
    assert {actor.id for actor in one.values()} <= {actor.id for actor in more.values()}


def test_an_actor_that_a_later_document_names_in_full_answers_to_its_old_id() -> None:
    short, full = "Tinubu spoke. Tinubu left Abuja on Friday.", "President Bola Ahmed Tinubu arrived."
    before = [actor for actor in roster(short).values() if "Tinubu" in actor.name]
    after = [actor for actor in roster(full, short).values() if "Tinubu" in actor.name]
    assert [actor.name for actor in before + after] == ["Tinubu", "Bola Ahmed Tinubu"]
    assert before[0].id in after[0].members
    assert after[0].id in after[0].members


def test_an_id_leads_to_one_actor_only() -> None:
    text = (
        "Robert Kennedy met Edward Kennedy on Friday. Kennedy said little. Seoul rejected it. Delegates met in Seoul."
    )
    members = [member for actor in roster(text).values() for member in actor.members]
    assert len(members) == len(set(members))


def test_actors_stand_in_order_of_salience() -> None:
    weights = [actor.salience for actor in desk("Russia said no. Russia left. Poland was told.")[1].actors]
    assert weights == sorted(weights, reverse=True)


def test_an_empty_folder_has_nobody() -> None:
    assert desk()[1] == Roster()
    assert desk("")[1] == Roster()


GIVEN = ("Anna", "Boris", "Carla", "Dmitri", "Elena", "Farid", "Greta", "Hamid", "Ines", "Jonas")
SYLLABLES = ("ba", "der", "go", "kin", "lo", "mar", "nov", "pet", "ros", "tal", "vek", "zan")


def _folder(size: int) -> tuple[list[Document], dict[str, Annotations]]:
    """A folder of `size` documents of thirty names each, drawn with a fixed seed, without a parse."""
    draw = random.Random(1)
    documents, annotations = [], {}
    for number in range(size):
        words, found, offset = [], [], 0
        for _ in range(30):
            family = "".join(draw.choices(SYLLABLES, k=3)).capitalize()
            name = f"{draw.choice(GIVEN)} {family}"
            for surface in (name, family):
                span = Span(str(number), offset, offset + len(surface))
                found.append(Mention(span, "person", "name", cues=("person:parser", "person:title")))
                words.append(surface)
                offset += len(surface) + 1
        document = make_document(" ".join(words), id=str(number))
        documents.append(document)
        annotations[document.id] = Annotations(document.id, (), mentions=tuple(found))
    return documents, annotations


def _seconds(size: int) -> float:
    documents, annotations = _folder(size)
    return cost(lambda: resolve(documents, annotations, ActorRules()))


@pytest.mark.parametrize(("small", "large"), [(60, 480)])
def test_cost_grows_no_faster_than_the_folder_but_for_sorting(small: int, large: int) -> None:
    assert _seconds(large) < max(_seconds(small), 0.02) * (large / small) * 3


def test_an_institution_that_a_place_s_name_opens_is_not_the_place() -> None:
    actors = roster("The guard was taken to Leeds General Infirmary. Ana Lopez moved from Bradford to Leeds in May.")
    assert {"Leeds General Infirmary", "Leeds"} <= actors.keys()
    company = roster("Merck Pharmaceuticals said it had hired staff. Shares in Merck rose, and Merck said no.")
    assert sum("Merck" in name for name in company) == 1


def test_a_club_is_called_by_the_word_that_ends_its_name() -> None:
    actors = roster("Fenwick Rovers beat Hibernia on Saturday. Hibernia have not beaten Rovers since May.")
    assert [sorted((actor.name, *actor.aliases)) for actor in actors.values() if "Rovers" in actor.name] == [
        ["Fenwick Rovers", "Rovers"]
    ]
    two = roster("Fenwick Rovers beat Albany Rovers on Saturday. Hibernia have not beaten Rovers since May.")
    assert {"Fenwick Rovers", "Albany Rovers", "Rovers"} <= two.keys()


def test_of_actors_with_equal_weight_the_earlier_named_comes_first() -> None:
    names = [actor.name for actor in desk("Zoe Reyes said no. Ana Lopez said no. Ben Miller said no.")[1].actors]
    assert names == ["Zoe Reyes", "Ana Lopez", "Ben Miller"]


def test_a_lone_word_that_a_company_s_name_begins_with_is_the_company_unless_somebody_is_called_so() -> None:
    text = "Havmark Lines ordered ten ships. {} told Havmark to hurry. Ana Lopez joined Havmark from Siemens in May."
    company = roster(text.format("Lars Jensen"))
    assert [actor.kind for name, actor in company.items() if "Havmark" in name] == ["organization"]
    family = roster(text.format("Lars Havmark"))
    assert sum("Havmark" in name for name in family) == 2
