"""Who is mentioned, where the name begins and ends, in which role, and whether a capital acts."""

from __future__ import annotations

import pytest

from briefing.annotators.language import parse
from briefing.annotators.mentions import mentions
from briefing.evidence import tally, verdict
from briefing.model import Document, Mention
from tests.factory import make_document


def found(text: str) -> dict[str, Mention]:
    """The mentions of a text by their words, the first of each."""
    document, all_mentions = annotated(text)
    by_words: dict[str, Mention] = {}
    for mention in all_mentions:
        by_words.setdefault(document.text[mention.span.start : mention.span.end], mention)
    return by_words


def annotated(text: str) -> tuple[Document, tuple[Mention, ...]]:
    document = make_document(text)
    return document, mentions(document, parse(document))


def role(text: str, name: str) -> str | None:
    stated = found(text)[name].role
    return text[stated.start : stated.end] if stated else None


@pytest.mark.parametrize(
    ("text", "name", "stated"),
    [
        ("South Korean President Yoon Suk Yeol arrived on Monday.", "Yoon Suk Yeol", "South Korean President"),
        ("Kyiv's Defense Minister Rustem Umerov flew home.", "Rustem Umerov", "Kyiv's Defense Minister"),
        ("The talks with former Prime Minister Anna Kowalska failed.", "Anna Kowalska", "former Prime Minister"),
        ("Maria Lopez, head of the agency, resigned.", "Maria Lopez", "head of the agency"),
        ("The 26-year-old engineer Maria Lopez left.", "Maria Lopez", "engineer"),
        ("Maria Lopez, a student at the college, left.", "Maria Lopez", "student at the college"),
        ("Acme chief spokesman Mr Lauri Kivela declined to comment.", "Lauri Kivela", "Acme chief spokesman"),
        ("Hualien County Magistrate Hsu Chen-wei spoke.", "Hsu Chen-wei", "Hualien County Magistrate"),
        ("Det Ch Insp Carol Mason appealed for witnesses.", "Carol Mason", "Det Ch Insp"),
        ("A day earlier prosecutor Carol Mason appealed.", "Carol Mason", "prosecutor"),
        ("Two weeks later President Maria Lopez resigned.", "Maria Lopez", "President"),
        ("The former chief prosecutor Carol Mason appealed.", "Carol Mason", "former chief prosecutor"),
        (
            "The Drugs Controller General of India, V.G. Somani, left.",
            "V.G. Somani",
            "Drugs Controller General of India",
        ),
        ("The Archbishop of Wells, the Most Rev Alun Price, left.", "Alun Price", "Archbishop of Wells"),
        ("Kuwait's emir, Sheikh Nawaf al-Sabah, has died.", "Nawaf al-Sabah", "Kuwait's emir"),
        ("Lopez's brother, Raul, said no.", "Raul", "Lopez's brother"),
        ("Survivor Huw Bevan wept.", "Huw Bevan", "Survivor"),
        ("The far-right party leader Marine Le Pen said no.", "Marine Le Pen", "far-right party leader"),
        ("The Commissioner for Competition Neelie Visser said no.", "Neelie Visser", "Commissioner for Competition"),
        ("A far-right Front leader, Ana Lund, said no.", "Ana Lund", "far-right Front leader"),
        ("He thanked Ted Cruz - Sen. Mark Lund was there too.", "Mark Lund", "Sen."),
        ("Peru’s head of General Security Abbas Ibrahim spoke on Monday.", "Abbas Ibrahim", "head of General Security"),
        ("The director of Public Prosecutions Ana Reyes left.", "Ana Reyes", "director of Public Prosecutions"),
        ("Peru's head of public service Ana Reyes wrote.", "Ana Reyes", "head of public service"),
    ],
)
def test_a_role_is_taken_as_stated(text: str, name: str, stated: str) -> None:
    assert role(text, name) == stated


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Monday John Miller arrived.", "John Miller"),
        ("Mr. John Miller arrived.", "John Miller"),
        ("John Miller, a farm and a dream: the film opened.", "John Miller"),
        ("In Springfield, a leader of the union, John Miller, spoke.", "Springfield"),
        ("The director of the Robert Koch Institute left.", "Robert Koch Institute"),
        ("A lawyer for Mrs. Maria Lopez said she was ill.", "Maria Lopez"),
        ("The head of the travel chain, Havmark, said he was confident.", "Havmark"),
    ],
)
def test_what_is_no_role_is_not_one(text: str, name: str) -> None:
    assert role(text, name) is None


def test_the_name_is_without_article_title_and_possessive() -> None:
    named = found("The United Nations welcomed Chancellor Olaf Scholz's plan.")
    assert {"United Nations", "Olaf Scholz"} <= named.keys()
    assert named["Olaf Scholz"].kind == "person"


def test_a_korean_given_name_after_a_hyphen_belongs_to_the_name() -> None:
    named = found("North Korean leader Kim Jong-un met a Putin-led delegation.")
    assert "Kim Jong-un" in named
    assert "Putin-led" not in named


def test_two_states_with_a_dash_are_two() -> None:
    assert {"Russia", "North Korea"} <= found("The Russia-North Korea treaty was signed.").keys()


def test_demonyms_alone_are_nobody() -> None:
    assert found("The Russians and some Polish farmers complained.") == {}


def test_an_adjective_made_of_a_name_is_no_mention() -> None:
    assert "Beijing" not in found("A pro-Beijing camp lost its seats.")


@pytest.mark.parametrize(
    "text",
    [
        "Seoul rejected the idea.",
        "The minister called on Seoul to send weapons.",
        "Seoul's response was muted.",
        "Seoul's presidential office said no.",
        "They signed a treaty with Seoul last year.",
        "The war between Seoul and its neighbour went on.",
        "Although Seoul is apprehensive, talks continue.",
    ],
)
def test_a_capital_that_acts_is_the_government(text: str) -> None:
    mention = found(text)["Seoul"]
    assert (mention.kind, mention.form) == ("state", "metonym")
    assert "key:state:KR" in mention.cues


@pytest.mark.parametrize(
    "text",
    [
        "The delegation met in Seoul.",
        "He visited Seoul in June.",
        "Seoul is a city of ten million.",
        "Seoul's streets were empty.",
        "Talks in Seoul failed.",
    ],
)
def test_a_capital_that_lies_somewhere_is_a_place(text: str) -> None:
    mention = found(text)["Seoul"]
    assert (mention.kind, mention.form) == ("place", "name")


def test_a_seat_of_government_acts_unless_something_happens_there() -> None:
    assert found("The Kremlin denied the report.")["Kremlin"].form == "metonym"
    assert found("A Kremlin spokesman denied the report.")["Kremlin"].form == "metonym"
    assert found("Crowds gathered outside the Kremlin.")["Kremlin"].kind == "place"
    assert found("The envoy left the Kremlin at noon.")["Kremlin"].kind == "place"


def test_the_city_of_a_date_line_is_no_government() -> None:
    assert "WASHINGTON" not in found("WASHINGTON -- The senator resigned on Friday.")


def test_an_office_without_a_name_is_a_nominal_beside_its_state() -> None:
    named = found("South Korea's foreign ministry said it was concerned.")
    assert named["South Korea"].kind == "state"
    office = named["foreign ministry"]
    assert (office.kind, office.form, office.cues, office.speaks) == (
        "organization",
        "nominal",
        ("owner:state:KR",),
        True,
    )


def test_a_government_stands_for_its_state() -> None:
    assert found("The Polish government urged restraint.")["Polish government"].cues == ("key:state:PL",)


def test_an_indefinite_office_is_anybody() -> None:
    assert "South Korean minister" not in found("A South Korean minister resigned.")


def test_an_office_before_a_name_is_a_role_and_no_mention() -> None:
    assert "President" not in found("Polish President Andrzej Duda left.")
    assert "Polish President" not in found("Polish President Andrzej Duda left.")


def test_north_and_south_are_the_koreas_only_where_both_are_named() -> None:
    both = found("North Korea and South Korea met. The South refused to sign.")
    assert "key:state:KR" in both["South"].cues
    other = found("Rain fell across Alabama. The South suffered most.")
    assert "South" not in other or "key:state:KR" not in other["South"].cues


def test_a_person_who_bears_a_capital_s_name_is_no_capital() -> None:
    named = found("Professor George Washington arrived early. Washington rejected the idea.")
    assert named["Washington"].form == "name"
    assert found("Washington rejected the idea.")["Washington"].form == "metonym"


def test_the_function_and_the_verb_are_told() -> None:
    named = found("Russia accused Ukraine on Friday.")
    assert (named["Russia"].verb, named["Russia"].function, named["Russia"].speaks) == ("accuse", "subject", True)
    assert (named["Ukraine"].verb, named["Ukraine"].function, named["Ukraine"].speaks) == ("accuse", "object", False)


def test_a_headline_in_title_case_gives_only_what_is_known() -> None:
    text = "Why Has Poland Sent Its Tractors To The Border?\n\nPoland sent tractors to the frontier on Friday, it said."
    assert "Sent" not in " ".join(found(text))
    assert "Poland" in found(text)


def test_the_byline_is_no_actor() -> None:
    text = "Farmers block the border again\n\nBy Anna Nowak\n\nFarmers blocked the crossing for a third day on Friday."
    assert "Anna Nowak" not in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "\x00\x1b[31m Seoul \x07 said \ud800",
        "\u202eSeoul\u202c said. " * 20,
        "Seoul\r\nsaid\r\n\r\nno.",
        "A" * 5000,
        "Seoul-" * 500,
        "(" * 300 + "Seoul" + ")" * 300,
    ],
)
def test_any_text_gives_mentions_in_order_that_share_no_character(text: str) -> None:
    document, all_mentions = annotated(text)
    ends = 0
    for mention in all_mentions:
        assert ends <= mention.span.start < mention.span.end <= len(document.text)
        ends = mention.span.end


def test_a_law_is_one_name_and_no_actor() -> None:
    named = found("The Senate passed the Rosa Parks Justice in Housing Act on Friday.")
    law = named["Rosa Parks Justice in Housing Act"]
    assert "thing:head" in law.cues
    assert "Housing Act" not in named


@pytest.mark.parametrize("line", ["URGENT", "RESTRICTED", "NOTE FOR FILE", "Situation"])
def test_a_line_that_is_one_word_or_in_capitals_names_nobody(line: str) -> None:
    assert set(found(f"Talks\n\n{line}\n\nMaria Lopez left Acme on Friday.")) == {"Maria Lopez", "Acme"}


@pytest.mark.parametrize("line", ["ACME", "Acme", "Maria Lopez"])
def test_a_line_that_is_a_name_elsewhere_stays_one(line: str) -> None:
    assert line in found(f"Talks\n\n{line}\n\nMaria Lopez left ACME and Acme on Friday.")


def test_a_caption_of_names_is_no_headline_in_title_case() -> None:
    story = "The mayor opened the bridge on Tuesday after three years of work and two suits that had halted it."
    page = "A bridge opens\n\n{0}\n\n{1}\n\nSo she did, {0}\n"
    assert {"Ana Reyes", "Bo Ek"} <= set(found(page.format(story, "Ana Reyes and Bo Ek at the Reef Club. Photo: AP.")))
    assert "Ana Reyes" not in found(page.format(story, "How Ana Reyes Left the Reef Club"))


def test_the_mark_of_a_credit_is_no_name() -> None:
    text = "A bridge opens\n\nHarlequin Image: Bo Ek.\n\nShe opened the bridge on Tuesday.\n"
    assert not any("Image" in name for name in found(text))


TURNS = """Briefing on the mill

QUESTION: Will it open?

MR. LUND: It will open in May.

ANA REYES, LMR HOST: In May of this year?

MR. LUND: Yes.

QUESTION: And the bread?
"""


def test_who_takes_turns_in_a_transcript_is_a_person_and_a_question_is_nobody() -> None:
    by_words = found(TURNS)
    assert (by_words["LUND"].kind, by_words["ANA REYES"].kind) == ("person", "person")
    assert not {"QUESTION", "LMR HOST", "LMR"} & set(by_words)


def test_an_index_is_measured_and_does_nothing() -> None:
    document, all_mentions = annotated("The Nasdaq Composite fell 3 points. The Dow rose. Acme Bank said so.")
    kinds = {document.text[m.span.start : m.span.end]: verdict(tally(m.cues)) for m in all_mentions}
    assert (kinds["Nasdaq Composite"], kinds["Dow"], kinds["Acme Bank"]) == ("thing", "thing", "organization")


@pytest.mark.parametrize(
    "sign", ["(NYSE: HVM)", "(KRX:005389)", "<HVM.N>", "<.HVM>", "HVM.L", "(HVM.L: Quote, Profile)"]
)
def test_the_sign_of_a_share_is_nobody(sign: str) -> None:
    assert set(found(f"Havmark Holdings {sign} sold its shares.")) == {"Havmark Holdings"}


def test_an_abbreviation_in_brackets_is_no_sign() -> None:
    assert "HVM" in found("The Havmark Voters Movement (HVM) said it would win.")


@pytest.mark.parametrize(
    ("text", "name", "made"),
    [
        ("It sells Havmark's Lyra and Vega.", "Vega", True),
        ("The models include the Lyra and the Vega.", "Lyra", True),
        ("They sold models such as Lyra.", "Lyra", True),
        ("They met with Peru's Lyra and Vega.", "Vega", False),
        ("The guests include Reyes and Lopez.", "Reyes", False),
    ],
)
def test_what_a_maker_makes_is_told_by_its_list(text: str, name: str, made: bool) -> None:
    assert ("thing:made" in found(text)[name].cues) is made


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("Havmark was down 0.9% at 196p on Friday.", True),
        ("Havmark fell 2 percent to $4 on Friday.", True),
        ("Havmark fell 2 percent behind on Friday.", False),
        ("Havmark was down with a cold on Friday.", False),
    ],
)
def test_what_has_a_price_is_a_company(text: str, trades: bool) -> None:
    assert ("organization:trades" in found(text)["Havmark"].cues) is trades
