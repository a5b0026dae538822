"""Which words stand under a date on the page: of clauses told by the way only those that are about that date."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly import assemble
from briefing.exporters.proofreading import check, export
from briefing.exporters.sources import Sources
from briefing.exporters.stating import statement
from briefing.exporters.wording import stated
from briefing.model import Annotations, Briefing, Event, Note, Span
from tests.factory import make_document


def briefing_of(*stories: str, dates: tuple[str | None, ...] = ("2031-06-05",)) -> Briefing:
    """A briefing of stories, each of a title and a text, named a.txt, b.txt …"""
    days = [*dates, *[dates[-1]] * len(stories)]
    documents = [
        make_document(story, date=day, id=f"{name}.txt")
        for name, story, day in zip("abcdef", stories, days, strict=False)
    ]
    return assemble(documents, {one.id: annotate(one, parse(one)) for one in documents}, title="Orla")


def _chronology(text: str) -> list[str]:
    """The chronology's lines on the page of one story, which keeps all rules."""
    briefing = briefing_of(f"News from Orla\n\n{text}\n")
    page = export(briefing)
    assert check(page, briefing, as_written=True) == ()
    part = page.partition("## Chronology\n")[2].partition("\n\n")[0]
    return [line.removeprefix("- ") for line in part.split("\n") if line.startswith("- ")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The baker, Anton Berg, who opened the shop in 1987, said he did not know if he would reopen.",
            "**1987**: Anton Berg … opened the shop in 1987 [1:2]",
        ),
        (
            "In 2015, Marlow introduced the M-95, which was sold worldwide after Marlow merged with Delta in 2016.",
            "**2016**: Marlow merged with Delta in 2016 [1:2]",
        ),
        (
            "In 2015, Marlow introduced the M-95, sold worldwide shortly after Marlow merged with Delta in 2016.",
            "**2016**: Marlow merged with Delta in 2016 [1:2]",
        ),
        (
            "Police have arrested nine men over their part in a raid.",
            "**5 Jun 2031 inferred**: Police have arrested nine men over their part in a raid. [1:2]",
        ),
        (
            "Norland may patrol Tarn Reef, where ships of Norland and Peru collided on 3 May 2031.",
            "**3 May 2031**: Tarn Reef, where ships of Norland and Peru collided on 3 May 2031 [1:2]",
        ),
        (
            "Norland may send ships after the clash of 3 May 2031 at Tarn Reef, in which a sailor from Peru died.",
            "**3 May 2031**: The clash of 3 May 2031 at Tarn Reef, in which a sailor from Peru died [1:2]",
        ),
        (
            "Nine men were saved after the Norland ferry sank on 3 May 2031 in a lake that sailors say is deep.",
            "**3 May 2031**: The Norland ferry sank on 3 May 2031 in a lake that sailors say is deep [1:2]",
        ),
        (
            "France, the former power that took the port in 2030, may leave.",
            "**2030**: France, the former power … took the port in 2030 [1:2]",
        ),
        (
            "Norland, which took the port in 2030, turned out to be right.",
            "**2030**: Norland … took the port in 2030 [1:2]",
        ),
        ("In May 2031, unions in Norland went on strike.", "**May 2031**: Unions in Norland went on strike. [1:2]"),
    ],
)
def test_what_is_told_by_the_way_stands_by_itself(text: str, line: str) -> None:
    assert line in _chronology(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norland said that the dam, which was built in 2019, had not been inspected.",
        "Norland plans to spend more in the towns that Anna Berg won in 2027.",
        "Norland will show the planes they intend to launch in November 2032.",
        "The bridge was repainted after a lorry struck it in March 2029.",
        "In May 2022 the parliament of Norland rejected that.",
        "It closed the ports of Norland in May 2022 to stop the plague.",
        "That figure of Norland fell in 2022.",
        "The latter was sunk by Norland in 2022.",
        '"Norland closed its ports in May 2022," Anna Berg told Sudland.',
        "He was fired from the company in 2022.",
        "We opened the embassy in Norland in 2022.",
        "I met President Anna Berg of Norland in May 2022.",
        "The Courier spoke to her in Norland on 3 May 2031.",
        "Norland met him in Orla on 3 May 2031.",
        "On 3 May 2031 the court of Norland cut it to five percent.",
        "Norland closed its ports on 3 May 2031 before a...",
        'On 3 May 2031 Anna Berg told Norland: "We resigned in 2029. We will be back."',
    ],
)
def test_what_has_no_words_that_can_stand_alone_stays_at_the_desk(text: str) -> None:
    lines = _chronology(text)
    whole = text.split('"')[0].removesuffix(".")
    assert not any(whole in line and not line.startswith(("**Undated", "**5 Jun 2031")) for line in lines), lines


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg, who fell ill in May 2031, turned out not to be infected.",
        "Norland, which won the case in May 2031, said the verdict was later annulled.",
    ],
)
def test_a_clause_that_its_sentence_takes_back_stands_not_alone(text: str) -> None:
    assert not any("…" in line for line in _chronology(text))


def test_a_noun_that_points_back_makes_no_statement() -> None:
    lines = _chronology("Its largest owner, the Berg family, who founded the firm in 1924, told Norland to wait.")
    assert not any("1924" in line.partition(":")[0] for line in lines), lines


def test_words_stand_under_one_date_only() -> None:
    lines = _chronology("Norland may sign the treaty in May 2032, and Sudland is expected to ratify it in June 2033.")
    assert len({line.partition(": ")[2] for line in lines}) == len(lines)


def test_a_part_of_words_shown_is_not_shown_again() -> None:
    text = (
        "The WHO confirmed on 22 May 2031 that two nurses in Norland had the virus, and denied on 24 May 2031 that it"
    )
    shown = [line.partition(": ")[2].rpartition(" [")[0].rstrip(".") for line in _chronology(f"{text} had spread.")]
    assert not any(one is not other and one in other for one in shown for other in shown), shown


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg said on 3 May 2031 that Norland had invited her.",
        "Norland met Anna Berg on 3 May 2031 and thanked her.",
        "Norland gave her minister Anna Berg a medal on 3 May 2031.",
        "Norland opened the great dam of Orla on 3 May 2031 before an audience of envoys and told Sudland, through "
        "which the same river runs on its way down to the sea, that nobody there had anything to fear from it.",
    ],
)
def test_a_pronoun_whose_name_stands_beside_it_stands(text: str) -> None:
    assert len(_chronology(text)) == 1


def test_the_bullet_of_a_list_is_no_part_of_a_statement() -> None:
    assert _chronology("• Norland closed its ports on 3 May 2031.") == [
        "**3 May 2031**: Norland closed its ports on 3 May 2031. [1:2]"
    ]


@pytest.mark.parametrize("row", ["May 3, 2031 | {}", "3 May 2031: {}", "3 May 2031 – {}", "On 3 May 2031, {}"])
def test_the_date_of_a_row_is_no_part_of_its_statement(row: str) -> None:
    told = _chronology(row.format("Norland closed its ports to all ships."))
    assert told == ["**3 May 2031**: Norland closed its ports to all ships. [1:2]"]


def test_a_turn_of_an_interview_is_no_event() -> None:
    first = "Courier: Mrs. Berg, on 3 May 2031 Norland closed its ports."
    assert len(_chronology(first)) == 1, "what stands once may be a label"
    assert _chronology(f"{first}\n\nCourier: Are you ready?") == []
    assert _chronology(f"[00:00:05] {first}\n\n[00:01:05] Courier: Are you ready?") == []


def test_an_it_that_stands_for_nothing_is_no_pronoun() -> None:
    assert len(_chronology("It was agreed in May 2022 that Norland would close its ports.")) == 1


def test_this_week_points_back_to_nothing() -> None:
    assert len(_chronology("This week Norland closed its ports.")) == 1


def test_roman_numerals_and_quoted_words_are_no_first_person() -> None:
    lines = _chronology('King Olaf I visited Norland on 3 May 2031. Berg said "we agree" in Norland on 4 May 2031.')
    assert len(lines) == 2, lines


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("BRUSSELS - Leaders met on 3 May 2031.", "Leaders met on 3 May 2031."),
        ("New Delhi: Leaders met on 3 May 2031.", "Leaders met on 3 May 2031."),
        ("Nairobi — Leaders met on 3 May 2031.", "Leaders met on 3 May 2031."),
        ("Leaders: The ministers met on 3 May 2031.", "Leaders: The ministers met on 3 May 2031."),
        ("ORLA, Tau-Selm — Leaders met on 3 May 2031.", "Leaders met on 3 May 2031."),
        ("ORLA, May 4 (Reuters) -- Leaders met on 3 May 2031.", "Leaders met on 3 May 2031."),
        ("NATO - an alliance of states - met on 3 May 2031.", "NATO - an alliance of states - met on 3 May 2031."),
    ],
)
def test_a_dateline_is_no_part_of_a_statement(text: str, shown: str) -> None:
    document = make_document(text, id="a.txt")
    whole = Span("a.txt", 0, len(text))
    briefing = Briefing("Orla", None, (document,), {"a.txt": Annotations("a.txt", sentences=(whole,))}, (), (), (), ())
    sources = Sources(briefing)
    assert stated(statement(Event("e1", "occurred", (whole,)), sources), sources) == shown


def test_a_claim_that_is_denied_on_no_day_stands_among_the_questions_only() -> None:
    claim = "Critics claim that Norland supplied used pumps; Sudland {} the charge{}."
    for verb, day, is_told in (("has rejected", "", False), ("denied", "", False), ("denied", " on Monday", True)):
        page = export(briefing_of(f"Pumps in Orla\n\nNorland met Sudland in Orla.\n\n{claim.format(verb, day)}\n"))
        assert "Did Norland supply used pumps?" in page
        assert ("Critics claim" in page.partition("## Chronology\n")[2].partition("## Key quotes")[0]) == is_told


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Both called on Norland to close its ports on 3 June 2031.", False),
        ("Others left Norland on 3 June 2031.", False),
        ("Both Norland and Sudland closed their ports on 3 June 2031.", True),
        ("Neither Norland nor Sudland closed its ports on 3 June 2031.", True),
    ],
)
def test_who_was_named_before_is_missed_where_a_statement_opens_with_both_or_others(text: str, stands: bool) -> None:
    assert any(text[:20] in line for line in _chronology(f"Norland and Sudland quarrel over fish. {text}")) == stands


def test_a_plan_with_something_done_in_it_is_found_where_it_is_not_told_as_planned() -> None:
    text = (
        "Norland will decide by June 9 whether to close Orla Gas, the owner of the port where a blast killed"
        " ninety sailors last week, Energy Minister Ana Reyes said on Thursday."
    )
    briefing = briefing_of(f"News from Orla\n\n{text}\n")
    page = export(briefing)
    assert " planned: Norland will decide" in page and check(page, briefing) == ()
    (found,) = check(page.replace(" planned: Norland", ": Norland"), briefing)
    assert "it should be planned" in found.message


def test_a_happening_recalled_in_a_noted_sentence_stands_under_its_own_day() -> None:
    text = (
        "Pact\n\nThe pact of Norland and Peru came three weeks after the clash of 3 May 2031 at Tarn Reef, in which a "
        "sailor from Peru died."
    )
    document = make_document(text, date="2031-06-05", notes=(Note("1", "a note", (len(text),), date="2031-05-04"),))
    briefing = assemble([document], {document.id: annotate(document, parse(document))})
    assert "**3 May 2031**: The clash of 3 May 2031 at Tarn Reef, in which a sailor from Peru died" in export(briefing)


@pytest.mark.parametrize(
    "story",
    [
        "Talks\n\nAna Reyes said,“Look, the ferries are gone. The harbour has been empty since spring.”\n",
        'Talks\n\n"Right? No ferry came. Be honest , that was the case," Ana Reyes said. "Nobody has come since."\n',
        "Talks\n\nNorland leans toward the cheaper ferry. ''If you are the kind of town that can pay, you will find a "
        "ship,'' Ana Reyes said.\n",
        'Talks\n\nSix months ago, the independent Orla senator said, the media considered him a "fringe candidate," '
        "making air quotes.\n",
        "Talks\n\nNorland Steel earned 40 million crowns in the third quarter of 1990. In the year-ago period it "
        "earned 20 million crowns.\n",
    ],
)
def test_the_page_of_any_text_holds_against_it(story: str) -> None:
    briefing = briefing_of(story, dates=(None,))
    assert check(export(briefing), briefing, as_written=True) == ()


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("The envoy of Norland said on 3 May 2031 that it was open to one, Sudland was not.", False),
        ("Norland's case against it was struck from the list on 3 May 2031.", False),
        ("Norland's case against Sudland was struck from the list on 3 May 2031.", True),
        ("That's to be worked out by Norland with a trial on 3 July 2031.", False),
    ],
)
def test_one_and_whom_a_deed_is_against_were_named_before(text: str, stands: bool) -> None:
    assert any(text[:14] in line for line in _chronology(f"Norland and Sudland quarrel over fish. {text}")) == stands


def test_a_half_behind_a_semicolon_stands_without_the_doubt_of_the_first() -> None:
    text = "Norland could perhaps sell fish; on 3 May 2031 Sudland closed the port of Orla."
    assert _chronology(text) == ["**3 May 2031**: On 3 May 2031 Sudland closed the port of Orla. [1:2]"]


def test_a_name_with_a_hyphen_is_no_dateline() -> None:
    text = "Norland has fish. MVA-BN was approved by Norland on 3 May 2031."
    assert "**3 May 2031**: MVA-BN was approved by Norland on 3 May 2031. [1:3]" in _chronology(text)


def test_a_point_that_is_counted_stands_without_its_number() -> None:
    text = "Norland has fish. Secondly, Norland closed the port of Orla on 3 May 2031."
    assert "**3 May 2031**: Norland closed the port of Orla on 3 May 2031. [1:3]" in _chronology(text)


def test_what_is_said_of_oneself_and_of_a_known_she_stands() -> None:
    text = "Norland said on 3 May 2031 it would close its ports. Anna Berg led Norland. On 4 May 2031 she dismissed "
    lines = _chronology(f"{text}her cabinet. On 5 May 2031 they left.")
    assert not any("they left" in line for line in lines)
    assert any("Norland said" in line for line in lines)
    assert any("she (= Anna Berg) dismissed" in line for line in lines)
