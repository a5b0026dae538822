"""Whose a fragment is where other words stand beside it; each with its nearest counter-example."""

from __future__ import annotations

import pytest

from briefing.annotators.attribution import attributions
from briefing.annotators.language import parse
from tests.annotators.attribution.test_constructions import told
from tests.factory import make_document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Reyes told the panel that “the office knew of the complaint for years,” according to the Daily Post.",
            "mixed Ana Reyes: the office knew of the complaint for years,",
        ),
        (
            "The runner added, according to the Daily Post, that she and her team “suffered for no reason.”",
            "mixed The runner: suffered for no reason.",
        ),
        (
            "The complaint “was known for years,” according to the Daily Post.",
            "mixed the Daily Post: was known for years,",
        ),
        (
            "The mayor declared: “We will open the bridge by spring.",
            "direct The mayor: We will open the bridge by spring.",
        ),
    ],
)
def test_whose_words_they_are(text: str, expected: str) -> None:
    assert expected in told(text)


def test_who_is_charged_is_no_speaker() -> None:
    found = told("Tom Baker is himself charged with “receiving bribes” from two firms.")
    assert not any("himself" in line or "Baker:" in line for line in found)


def test_a_stray_mark_opens_no_quotation() -> None:
    assert told("The mayor opened the “old bridge and left.") == ()


def test_a_transcript_may_tell_the_time_of_each_turn() -> None:
    text = "Ana Reyes: (00:02)\nWe left early.\n\nTom Baker: (00:27)\nNobody told us.\n\nAna Reyes: (01:30)\nIt rained."
    assert told(text) == (
        "direct Ana Reyes: We left early.",
        "direct Tom Baker: Nobody told us.",
        "direct Ana Reyes: It rained.",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In his speech, Reyes, who has led the guard for years, said he was the “saviour of the nation” now.",
            "mixed Reyes: saviour of the nation",
        ),
        (
            "According to the Daily Post, Justice Ricardo Mwanga of the Harbour Courts said that the matters are of "
            "“great national importance and urgency.”",
            "mixed Justice Ricardo Mwanga of the Harbour Courts: great national importance and urgency.",
        ),
        (
            "He stressed the need to address the violence and the impact, stating, “The country has suffered.”",
            "direct He: The country has suffered.",
        ),
        (
            "He deplored Peru's support for coastal carriers, which he described as a “significant” threat.",
            "mixed he: significant",
        ),
        (
            "Reyes told the hearing how her injury continues to hurt her, stressing “the long shadow of it”.",
            "mixed Reyes: the long shadow of it",
        ),
    ],
)
def test_a_speaker_that_the_parse_has_lost(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tom Baker was accused of “plotting against the whole town” in May.",
        "Tom Baker is charged with “receiving bribes from two firms” in May.",
    ],
)
def test_who_is_accused_did_not_say_so(text: str) -> None:
    assert not any("Tom Baker:" in line for line in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The protesters, many of them young, were heard chanting “No to the Russian law!” on Friday.",
            ("direct The protesters: No to the Russian law!",),
        ),
        ("Kirby misread the comments in a story headlined, “Acme Won't Fight over Delmar Deal.”", ()),
        ("The ruling, first reported by the “Morgen” magazine, came in March.", ()),
    ],
)
def test_what_is_heard_and_what_is_a_name(text: str, expected: tuple[str, ...]) -> None:
    assert tuple(line for line in told(text) if not line.startswith("indirect")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The jury met after a lawyer told a court that she was a “critical participant” in the fraud.",
            "mixed that she was a “critical participant” in the fraud",
        ),
        (
            "Acme CEO Tom Baker told Delmar News Live on Tuesday night that the strike would be “devastating” for all.",
            "mixed that the strike would be “devastating” for all",
        ),
        (
            "Acme has previously denied it will import coal after it seals the deal and repeatedly said it aims to "
            "become an “insider” in Peru.",
            "mixed it aims to become an “insider” in Peru",
        ),
        (
            "Baker said Reyes was “lying about the state of the talks” and blamed Acme for holding them up.",
            "mixed Reyes was “lying about the state of the talks”",
        ),
        ("Reyes says the city is “dying” and left in May.", "mixed the city is “dying” and left in May"),
        (
            "Ana Reyes said that “we made mistakes” but insisted that the town did its “level best” to help.",
            "mixed that “we made mistakes”",
        ),
        (
            "Ana Reyes said that “we made mistakes” but insisted that the town did its “level best” to help.",
            "mixed that the town did its “level best” to help",
        ),
    ],
)
def test_where_the_content_of_a_report_begins_and_ends(text: str, expected: str) -> None:
    document = make_document(text)
    found = attributions(document, parse(document))
    assert expected in [f"{one.kind} {text[one.span.start : one.span.end]}" for one in found]


@pytest.mark.parametrize(
    "cue",
    ["was quoted as saying on Tuesday", "was quoted by the Daily Post as saying", "was cited by Delmar TV as saying"],
)
def test_who_is_quoted_by_somebody_said_it(cue: str) -> None:
    assert told(f"“We are worried about it,” Ana Reyes, a spokeswoman, {cue}.") == (
        "direct Ana Reyes: We are worried about it,",
    )


def test_who_says_something_else_did_not_say_the_fragment_before() -> None:
    text = (
        "While they hammered the union over leaked messages saying it wanted to keep them “wounded for months,” Baker "
        "said he has been open to a deal."
    )
    assert "mixed Baker: wounded for months," not in told(text)
    assert any(line.startswith("mixed") and "Baker" not in line for line in told(text))


def test_who_ends_a_day_did_not_end_the_quotation_before() -> None:
    (said,) = told("“It was fair, but I am a bit disappointed.” Norland closed the opening day at 212 for six.")
    assert said == "direct -: It was fair, but I am a bit disappointed."


def test_a_transcript_may_go_on_with_surnames() -> None:
    story = "The mill is shut.\n\nANA REYES: Thank you for coming.\n\nTOM BAKER: It was no trouble.\n\nREYES: Go on."
    assert [line for line in told(story) if line.startswith("direct")] == [
        "direct ANA REYES: Thank you for coming.",
        "direct TOM BAKER: It was no trouble.",
        "direct REYES: Go on.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chief Executive Tom Baker continued his outreach to Delmar shareholders saying, “Our offer is more.”",
            "Chief Executive Tom Baker",
        ),
        (
            "President Tom Baker expressed support Wednesday for Acme Media CEO Ana Reyes, stating, “Reyes is great, "
            "she’ll do a great job” running the proposed merged company.",
            "President Tom Baker",
        ),
        (
            "Ana Reyes criticised Tom Baker for saying that the town had an “arms-length relationship” with it.",
            "Tom Baker",
        ),
        ("Kyiv says they train, with Oslo saying that they are “very much at home”.", "Oslo"),
    ],
)
def test_whose_participle_it_is(text: str, expected: str) -> None:
    assert [line.partition(": ")[0].partition(" ")[2] for line in told(text) if not line.startswith("indirect")] == [
        expected
    ]


def test_a_paragraph_that_goes_on_has_the_speaker_of_the_next() -> None:
    text = "It was late.\n\n“We close the mill in May. It is too old.\n\n“We tried it all,” Ana Reyes added."
    assert [line for line in told(text) if not line.startswith("indirect")] == [
        "direct Ana Reyes: We close the mill in May. It is too old.",
        "direct Ana Reyes: We tried it all,",
    ]


def test_a_title_with_a_dash_is_nobodys_words() -> None:
    assert told("It helped to produce films such as “Harbour: Winter — The Last Boat” in May.") == ()


def test_a_sentence_that_alludes_to_words_did_not_say_them() -> None:
    text = (
        "“I have no worries,” Ana Reyes told us. “It was a coup against the law.” Her comments alluded to the charges."
    )
    assert [line for line in told(text) if line.startswith("direct")] == [
        "direct Ana Reyes: I have no worries, … It was a coup against the law."
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Norland Farmers Party (NFP) leader said that thousands had fled.", "Norland Farmers Party (NFP) leader"),
        ("OSLO (AP) Reyes said that it rained.", " Reyes"),
    ],
)
def test_a_phrase_is_not_cut_inside_a_bracket(text: str, expected: str) -> None:
    assert any(f"{expected}: that" in f" {line}" for line in told(text)), told(text)


@pytest.mark.parametrize(
    "text", ["She was on the Daily Post’s “Wait, Wait … Not Now!” in May.", "It is “Reyes v. the Mill Board”."]
)
def test_the_name_of_a_show_or_a_suit_is_nobodys_words(text: str) -> None:
    assert not any(line.startswith(("direct", "mixed")) for line in told(text))


HEADED = """Who said what at the mill

Minister Ana Reyes

“We left early because of the rain.”

“Nobody came to help any of us.”

(Photo: Pool)

Tom Baker

“It was a long night for the town.”
"""


def test_a_name_on_a_line_of_its_own_heads_the_quotations_below() -> None:
    assert [line for line in told(HEADED) if line.startswith("direct")] == [
        "direct Ana Reyes: We left early because of the rain.",
        "direct Ana Reyes: Nobody came to help any of us.",
        "direct Tom Baker: It was a long night for the town.",
    ]


def test_names_that_stand_below_their_quotations_head_none() -> None:
    text = "“We left early because of the rain.”\n\nAna Reyes\n\n“It was a long night for the town.”\n\nTom Baker"
    assert not any("Reyes" in line for line in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Reyes, head of the Mill Board:\n\n“We left early because of the rain.”",
            "direct Ana Reyes: We left early because of the rain.",
        ),
        (
            "• Ana Reyes, head of the Mill Board: “We left early because of the rain.”",
            "direct Ana Reyes: We left early because of the rain.",
        ),
        (
            "Ana Reyes, who runs the mill, wept: “We left early because of the rain.”",
            "direct Ana Reyes: We left early because of the rain.",
        ),
        (
            "Bakers at Acme said the data suggested the mill “has continued to trade very well”.",
            "mixed Bakers: has continued to trade very well",
        ),
        (
            "Bakers at Acme said the mayor suggested the mill “has continued to trade very well”.",
            "mixed the mayor: has continued to trade very well",
        ),
        (
            "Shoppers, said Acme chief Simon Roberts, are “watching every single penny”.",
            "mixed Acme chief Simon Roberts: watching every single penny",
        ),
    ],
)
def test_who_is_named_around_them(text: str, expected: str) -> None:
    assert expected in told(text)


def test_words_that_describe_a_thing_are_nobodys() -> None:
    assert not any(
        line.startswith(("direct", "mixed")) for line in told("It grew with its “Live well for less” offer.")
    )


@pytest.mark.parametrize(("quoted", "said"), [(3, ["John Miller", "Tom Baker", "Peter Schmidt"]), (2, ["-", "-"])])
def test_who_spoke_may_stand_below_where_a_page_sets_all_so(quoted: int, said: list[str]) -> None:
    below = ["John Miller on his years at the mill.", "The miller Tom Baker was glad.", "Peter Schmidt left in May."]
    text = "\n\n".join(f"“It was a long night for all of us here.”\n{line}" for line in below[:quoted])
    assert [line.split(":")[0].removeprefix("direct ") for line in told(text) if line.startswith("direct")] == said
