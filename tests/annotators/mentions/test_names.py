"""Where names begin and end, and what their words say; each rule with its nearest counter-example."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.annotators.mentions import mentions
from briefing.model import Mention
from tests.factory import make_document


def named(text: str) -> dict[str, Mention]:
    """The names of a text; of names that stand twice, the last."""
    document = make_document(text)
    found = mentions(document, parse(document))
    return {text[one.span.start : one.span.end]: one for one in found if one.form in ("name", "metonym")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ursula von der Leyen spoke on Friday.", "Ursula von der Leyen"),
        ("The Peruvian Water and Harbours Commission (PWHC) said no.", "Peruvian Water and Harbours Commission"),
        ("Dissent grows, with Federal Labor MP Carmen Strand saying she is sad.", "Carmen Strand"),
        ("The plan of King Edward Hospital failed.", "King Edward Hospital"),
        ("Officials said bin Rashid was ill.", "bin Rashid"),
        ("Forces loyal to al-Tamimi left.", "al-Tamimi"),
        ("Friends of van der Berg danced.", "van der Berg"),
        ("A white van Reyes drove stopped.", "Reyes"),
        ("The anti-Tamimi forces met Ana Reyes.", "Ana Reyes"),
        ("Members of the panel thanked Guido van der Berg.", "Guido van der Berg"),
        ("Police held Joaquín “El Chapo” Guzmán on Friday.", "Joaquín “El Chapo” Guzmán"),
        ('Police held Joaquín "El Chapo" Guzmán on Friday.', 'Joaquín "El Chapo" Guzmán'),
        ("The Ministry of Economy, Trade and Industry promised subsidies.", "Ministry of Economy, Trade and Industry"),
        ("Moody's cut its rating on Friday.", "Moody's"),
        ("Conclusion\n\nThe WHO's envoy is expected to meet them again in November.", "WHO"),
        ("The Hague's mayor is expected to meet them again in November.", "The Hague"),
        ("Moody's Investors Service cited weak sales.", "Moody's Investors Service"),
        ("The European Court of Human Rights ruled on Tuesday.", "European Court of Human Rights"),
        ("Alameda County District Attorney Pamela Price spoke.", "Alameda County"),
        ("Ousted Sri Lankan President Gotabaya Rajapaksa fled.", "Gotabaya Rajapaksa"),
        ("The plan of Acme's Chief Executive Officer failed, Acme said.", "Acme"),
        ("Chipmaker TSMC shut two plants.", "TSMC"),
        ("She flew from Niger State to Lagos.", "Niger State"),
        ("Dr Gráinne Flannelly chairs the group.", "Gráinne Flannelly"),
        ("Taoiseach Leo Varadkar spoke.", "Leo Varadkar"),
        ("Substitute Chidi Okafor headed home.", "Chidi Okafor"),
        ("Archbishop Pritchard said no.", "Pritchard"),
        ("Det Ch Insp Carol Mason appealed for witnesses.", "Carol Mason"),
        ("PC Amy Lund spoke on Friday.", "Amy Lund"),
        ("Sister Agnes Rafferty prayed.", "Agnes Rafferty"),
        ("An Nguyen said no.", "An Nguyen"),
        ("Will Smith left on Friday.", "Will Smith"),
        ("The union IF Metall said no.", "IF Metall"),
        ("He preached at St Brannoc's Cathedral.", "St Brannoc's Cathedral"),
        ("The United Party for National Development rejected it.", "United Party for National Development"),
        ("The Electoral Commission of Zambia said so.", "Electoral Commission of Zambia"),
        ("Meanwhile Henrik Ekholm, who owns the mill, told us to wait.", "Henrik Ekholm"),
        ("Neighbouring Taru may follow, its government said.", "Taru"),
        ("The Commissioner for Competition Neelie Visser welcomed it.", "Neelie Visser"),
        ("Spain's Minister for Agriculture Luis Planas rejected the plan.", "Luis Planas"),
        ("Analyst Joon Park of Delmar Research said so.", "Joon Park"),
        ("Analyst Joon Park of Delmar Research said so.", "Delmar Research"),
        ("Doctors Without Borders said its clinic was full.", "Doctors Without Borders"),
    ],
)
def test_a_name_is_whole(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shares that Moody's analysts sold rose.", "Moody's analysts"),
        ("Siemens's chairman left on Friday.", "Siemens's"),
        ("Ousted Sri Lankan President Gotabaya Rajapaksa fled.", "Lankan"),
        ("The Ministry of Health, Siemens and Nokia said no.", "Ministry of Health, Siemens and Nokia"),
        ("Maria Lopez met “Acme” managers.", "Maria Lopez met “Acme”"),
        ("PC World sold its website.", "World"),
        ("Airline Pilots Association members struck.", "Pilots Association"),
        ("Brother Industries shares rose.", "Industries"),
        ("An Obama aide left.", "An Obama"),
        ("Per Apple's report, sales fell.", "Per Apple"),
        ("Will Lopez leave on Friday?", "Will Lopez"),
        ("He left the Patriotic Party for Norway.", "Patriotic Party for Norway"),
        ("Analyst Joon Park of Delmar Research said so.", "Joon Park of Delmar Research"),
        ("Shares in the Bank of America rose.", "America"),
    ],
)
def test_a_name_ends_in_time(text: str, name: str) -> None:
    assert name not in named(text)


@pytest.mark.parametrize("name", ["Erling Haaland", "Novak Djokovic", "Yulia Navalnaya", "Iván Archivaldo Guzmán"])
def test_a_given_name_speaks_for_a_person(name: str) -> None:
    assert "person:given" in named(f"The club left {name} on the bench.")[name].cues


@pytest.mark.parametrize("name", ["Victor Hugo Prize", "Maria Theresa Airport", "Morgan Stanley Group"])
def test_a_given_name_before_a_common_noun_does_not(name: str) -> None:
    found = named(f"They saw the {name} in May.")
    assert all("person:given" not in one.cues for one in found.values())


def test_a_word_that_the_document_has_in_lower_case_is_hardly_a_name() -> None:
    text = "Photographs hung there. He took photographs. Some said that “Photographs” sold."
    assert all(one.kind != "person" or "thing:common" in one.cues for one in named(text).values())
    twice = named("Shell fell. A shell was found on the beach, Shell said. Norway sued Shell in May.")
    assert "thing:common" not in twice["Shell"].cues


def test_a_party_that_is_called_by_a_title_s_word_is_named() -> None:
    assert "Labour" in named("Voters left Labour for the Greens.")
    assert "Labour" not in named("Labour Secretary Ana Reyes resigned on Friday.")


def test_who_meets_another_in_a_match_is_a_side() -> None:
    assert named("Real Madrid beat Lyra on Friday.")["Real Madrid"].cues


def test_a_club_s_home_is_no_government() -> None:
    assert named("Real Madrid lost. Madrid face Arsenal next.")["Madrid"].kind == "place"
    assert named("Real Madrid lost. Spain's cabinet met, and Madrid rejected the plan.")["Madrid"].kind == "state"
    assert named("Madrid rejected the plan.")["Madrid"].kind == "state"


def test_an_office_in_a_company_s_clause_is_not_the_company_s_role() -> None:
    text = "Nissan, whose chief executive, Makoto Uchida, resigned in March, said no."
    assert named(text)["Nissan"].role is None


def test_a_body_may_be_called_by_a_word_of_titles_alone() -> None:
    assert "Senate" in named("The Senate rejected the bill on Friday.")
    assert "Senate" not in named("The Senate leader rejected the bill on Friday.")
    assert "Minister" not in named("The Minister rejected the bill on Friday.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The bank sued 1Peru Development Berhad on Monday.", "1Peru Development Berhad"),
        ("3M Company settled the claims.", "3M Company"),
        ("The 22nd Century Group said it would appeal.", "22nd Century Group"),
        ("A share of 21st Century Fox fell on Monday.", "21st Century Fox"),
        ("Judge Abdul Rahim Abdul Hadi rejected the plea.", "Abdul Rahim Abdul Hadi"),
    ],
)
def test_a_number_or_a_second_given_name_belongs_to_a_name(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The 3 Acme Company plants were shut.", "Acme Company"),
        ("The 14th Acme Company plant was shut.", "Acme Company"),
        ("On the 22nd Acme Group said it would appeal.", "Acme Group"),
        ("Judge Ana Reyes, Tom Baker and Jan Lund left.", "Tom Baker"),
    ],
)
def test_a_number_beside_a_name_is_none_of_it(text: str, name: str) -> None:
    assert name in named(text)


def test_a_century_that_a_name_goes_on_with_is_no_time() -> None:
    document = make_document("The 22nd Century Group said it would appeal. The mill was built in the 19th century.")
    found = annotate(document, parse(document)).mentions
    assert [document.text[one.span.start : one.span.end] for one in found if one.form == "name"] == [
        "22nd Century Group"
    ]
