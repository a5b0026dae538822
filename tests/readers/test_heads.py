"""The head of a piece, in the layouts of institutes, agencies and papers, and the marks of its notes."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.readers.single import blocks, read_markdown
from tests.readers.single import read_plain as read

TITLE = "Why the talks in Quito failed"
BODY = (
    "The ministry of ports said on Monday that it would look at the treaty with its neighbours again.\n\n"
    "Nobody in the harbour expects a vote before the summer, and the order of the ships stays as it was.\n"
)


@pytest.mark.parametrize(
    ("line", "genre", "publisher"),
    [
        ("MP-IDSA *Issue Brief*", "Issue Brief", "MP-IDSA"),
        ("RUSI *Commentary*", "Commentary", "RUSI"),
        ("ISPI Policy Paper", "Policy Paper", "ISPI"),
        ("**Expert comment**", "Expert comment", None),
        ("EXPERT COMMENT", "EXPERT COMMENT", None),
        ("Critical Questions", "Critical Questions", None),
        ("ISS Today", "ISS Today", None),
        ("Issue Insight", "Issue Insight", None),
        ("Research Paper", "Research Paper", None),
        ("Guest commentary", "Guest commentary", None),
        ("MP-IDSA Backgrounder", "Backgrounder", "MP-IDSA"),
        ("Crisis Group Statement / Europe & Central Asia", "Statement", "Crisis Group"),
        ("Explainer | Energy security", "Explainer", None),
        ("Horn Forum\n\nAnalysis", "Analysis", "Horn Forum"),
        ("HFP 71/2024 – 3 May 2024\n\nHorn Forum\n\nAnalysis", "Analysis", "Horn Forum"),
        ("ISSUE: 2024 No. 84\n\nHorn Forum\n\nAnalysis", "Analysis", "Horn Forum"),
        ("Crisis Group Q&A / Latin America & Caribbean\n\n15 minutes", "Q&A", "Crisis Group"),
        ("Horn Forum Strategic Comment\nVolume 30, Comment 14", "Strategic Comment", "Horn Forum"),
        ("HPI BRIEFING PAPER", "BRIEFING PAPER", "HPI"),
        ("Policy Brief [ 5 / 2024 ]", "Policy Brief", None),
        ("HPI Port Studies Brief No. 52 | HPI Andes Studies", "Brief", "HPI Port Studies"),
        ("HornVox Column   Ports   Trade and Tides", "Column", "HornVox"),
        ("Analysis | Ports & Tides", "Analysis", None),
        ("Opinion / Comment", "Opinion", None),
        ("HPI Working Paper 24-07", "Working Paper", "HPI"),
        ("Horn Forum Working Paper Series No. 2,289", "Working Paper Series", "Horn Forum"),
        ("Policy Briefs", "Policy Briefs", None),
        ("Analyses", "Analyses", None),
        ("Policy Contribution", "Policy Contribution", None),
        ("BULLETIN\n\nNo. 45 (2353), 3 May 2024 © HPI", "BULLETIN", None),
        ("Commentary\n\nAndean Politics and Ports Programme", "Commentary", None),
        ("In Brief", None, None),
        ("Opinion | Guest Essay", "Guest Essay", None),
        ("Horn Foods\n\nMedia release", "Media release", "Horn Foods"),
        ("Horn Foods\n\nAnalysis", "Analysis", None),
        ("The RAND Blog\n\nAnalysis", "Analysis", "The RAND"),
    ],
)
def test_what_the_head_calls_the_piece_is_not_its_title(line: str, genre: str, publisher: str | None) -> None:
    document = read(f"{line}\n\n{TITLE}\n\nAnn Lee\n\nMay 3, 2024\n\n{BODY}".encode(), "a.txt")
    assert (document.title, document.genre, document.publisher) == (TITLE, genre, publisher)
    assert (document.author, document.date) == ("Ann Lee", "2024-05-03")


def test_a_house_its_kind_and_the_month_on_one_line_are_no_headline() -> None:
    document = read(f"HPI POLICY BRIEF MAY 2024\n\n{TITLE}\n\n{BODY}".encode(), "a.txt")
    assert (document.title, document.genre, document.date) == (TITLE, "POLICY BRIEF", "2024-05")
    assert read(f"Weekly Update, May 2024\n\n{BODY}".encode(), "a.txt").title == "Weekly Update, May 2024"


def test_comment_on_top_is_what_the_piece_is_called_and_further_down_a_button() -> None:
    document = read(f"COMMENT\n\n{TITLE}\n\nMay 3, 2024\n\n{BODY}\nComment\n".encode(), "a.txt")
    assert document.genre == "COMMENT" and blocks(document, "back") == ["Comment"]


@pytest.mark.parametrize("line", ["Wall Paper", "IN BRIEF", "Statement by President Ann Lee", "Analysis by numbers"])
def test_a_headline_that_ends_in_such_a_noun_is_one(line: str) -> None:
    assert read(f"{line}\n\nMay 3, 2024\n\n{BODY}".encode(), "a.txt").title == line


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "order", list(permutations(["Commentary", TITLE, "Ann Lee and Bo Ek", "Published 3 May 2024"]))
)
def test_the_head_is_read_in_any_order(order: tuple[str, ...], gap: str) -> None:
    document = read(f"{gap.join(order)}\n\n{BODY}".encode(), "a.txt")
    assert (document.title, document.genre) == (TITLE, "Commentary")
    assert (document.author, document.date) == ("Ann Lee and Bo Ek", "2024-05-03")
    assert blocks(document, "body") == BODY.strip().split("\n\n")


@pytest.mark.parametrize(
    "line",
    [
        "Publishing date: 3 May 2024",
        "Date of publication: 3 May 2024",
        "First published 3 May 2024",
        "First published online: May 3, 2024",
        "Posted on May 3, 2024",
        "Issue date: 3 May 2024",
        "Last updated: 3 May 2024",
        "Publication date\n3 May 2024",
        "Published on 3 May 2024 in\nISS Today",
        "Commentary | 3 May 2024 | 5 min read",
        "3 May 2024 (3,400 words)",
        "3rd of May 2024",
        "Post date: 3 May 2024",
        "No. 45 (2353), 3 May 2024 © HPI",
        "HPI Perspectives Paper No. 2,289, May 3, 2024",
    ],
)
def test_a_labelled_date_dates_the_piece(line: str) -> None:
    document = read(f"{TITLE}\n\n{line}\n\n{BODY}".encode(), "a.txt")
    assert (document.title, document.date) == (TITLE, "2024-05-03")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Ann Lee and Bo Ek", "Ann Lee and Bo Ek"),
        ("Tsegaye Abebe Worku and Ioan Mircea", "Tsegaye Abebe Worku and Ioan Mircea"),
        ("Commentary by Ann Lee and Bo Ek", "Ann Lee and Bo Ek"),
        ("By Ann Lee, Bo Ek and Cy Day", "Ann Lee, Bo Ek and Cy Day"),
        ("By Ann Lee, Bo Ek and Cy Day, Horn Forum", "Ann Lee, Bo Ek and Cy Day"),
        ("Ann Lee, Bo Ek, and Cy Day", "Ann Lee, Bo Ek, and Cy Day"),
        ("Ann Lee, University of Quito", "Ann Lee"),
        ("Dr. Ann Lee (Horn Forum)", "Dr. Ann Lee"),
        ("Author: Ann Lee", "Ann Lee"),
        ("Author(s): Ann Lee, Peter Ek", "Ann Lee, Peter Ek"),
        ("Authors\nAnn Lee\nBo Ek", "Ann Lee, Bo Ek"),
        ("Ann Lee\nSenior Fellow, Horn Forum", "Ann Lee"),
        ("Ioan Mircea\nRussia and Eurasia Programme", "Ioan Mircea"),
        ("Dr Ann Lee; Peter Ek", "Dr Ann Lee; Peter Ek"),
        ("Anna von der Ley", "Anna von der Ley"),
        ("BY ANN LEE", "Ann Lee"),
        ("Dzenita Borovac", "Dzenita Borovac"),
        ("DZENITA BOROVAC-ODA", "Dzenita Borovac-Oda"),
        ("Col. Wyn Oddsson", "Col. Wyn Oddsson"),
        ("Dzenita Borovac and Wyn Oddsson*", "Dzenita Borovac and Wyn Oddsson"),
        ("Dzenita Borovac | Senior Fellow, Horn Forum | @dzenita", "Dzenita Borovac"),
        ("Dzenita Borovac   Wyn Oddsson", "Dzenita Borovac | Wyn Oddsson"),
        ("Ann Lee¹ and Bo Ek²", "Ann Lee and Bo Ek"),
        ("Dzenita Borovac (@dzenita)", "Dzenita Borovac"),
        ("Dzenita Borovac / Horn Forum", "Dzenita Borovac"),
        ("Dzenita Borovac - Horn Forum", "Dzenita Borovac"),
        ("Dzenita Borovac | Tirana | BIRN", "Dzenita Borovac"),
        ("Guest author: Dzenita Borovac", "Dzenita Borovac"),
        ("By DZENITA BOROVAC and\nWYN ODDSSON", "Dzenita Borovac and Wyn Oddsson"),
        ("By Dzenita Borovac\nand Wyn Oddsson", "Dzenita Borovac and Wyn Oddsson"),
        ("By Dzenita Borovac\nAnn Lee", "Dzenita Borovac, Ann Lee"),
        ("Dzenita Borovac\n\nNo port can wait that long, writes Dzenita Borovac.", "Dzenita Borovac"),
        ("Rising Tensions", None),
        ("Mutual Harbours", None),
        ("Cold Peace", None),
        ("Proxy War", None),
        ("Nuclear Deterrence", None),
        ("China Desk", None),
        ("Ships and Harbours", None),
        ("Port Neighbours and Summer Votes", None),
    ],
)
def test_who_signs_the_head(line: str, author: str | None) -> None:
    document = read(f"{TITLE}\n\n{line}\n\nMay 3, 2024\n\n{BODY}".encode(), "a.txt")
    assert (document.title, document.author, document.date) == (TITLE, author, "2024-05-03")
    if author:
        assert blocks(document, "heading") == []


@pytest.mark.parametrize(
    ("above", "title", "genre", "author", "date"),
    [
        (
            "NUMBER 7 | 23.05.2024\nCentre for Ports | www.ports.org.pe\n{}\nAnn Lee, Bo Ek",
            TITLE,
            None,
            "Ann Lee, Bo Ek",
            "2024-05-23",
        ),
        ("Q&A / LATIN AMERICA & CARIBBEAN  09 JULY 2024  10 minutes\n{}", TITLE, "Q&A", None, "2024-07-09"),
        (
            "Horn Comment 2024/C 31, 12.07.2024, 8 Pages\n{}\nAnn Lee / Bo Ek",
            TITLE,
            "Comment",
            "Ann Lee / Bo Ek",
            "2024-07-12",
        ),
        (
            "The Horn Endowment for Peaceful Ports\nessay\n{}",
            "The Ports Held. The Treaty May Not.",
            "essay",
            None,
            None,
        ),
        (
            "Horn News Desk is a place for comment on ports.\nNo. 3/2024 dated 3 May 2024\n{}\nBy Ann Lee",
            TITLE,
            None,
            "Ann Lee",
            "2024-05-03",
        ),
        ("{}\n3 May 2024 | Wyn Oddsson and Kip Tarn", TITLE, None, "Wyn Oddsson and Kip Tarn", "2024-05-03"),
        (
            "{}\n3 May 2024|Wyn Oddsson and Kip Tarn\nPrint This Post",
            TITLE,
            None,
            "Wyn Oddsson and Kip Tarn",
            "2024-05-03",
        ),
        (
            "THE SILENT HARBOUR\nPERU'S PORT SAFETY AFTER THE BLAST\nWyn Oddsson & Kip Tarn-Berg Olafsson\n3 May 2024",
            "THE SILENT HARBOUR",
            None,
            "Wyn Oddsson & Kip Tarn-Berg Olafsson",
            "2024-05-03",
        ),
        (
            "{}\nWyn Oddsson, Fellow, Horn Forum\nKip Tarn, Fellow, Horn Forum\n3 May 2024",
            TITLE,
            None,
            "Wyn Oddsson, Kip Tarn",
            "2024-05-03",
        ),
        (
            "{}\nby Ann Lee, Researcher, Horn of Plenty and Old Ports, Horn Forum, and Kip Tarn, Sailor\n3 May 2024",
            TITLE,
            None,
            "Ann Lee, and Kip Tarn",
            "2024-05-03",
        ),
        (
            "COMMENTARY Energy\n{}\nCommentary by\nWyn Oddsson\n@wyn\n3 May 2024",
            TITLE,
            "COMMENTARY",
            "Wyn Oddsson",
            "2024-05-03",
        ),
        ("SAILORS AT THE HORN INSTITUTE WATCH TIDES\n3 May 2024\n{}\nAnn Lee", TITLE, None, "Ann Lee", "2024-05-03"),
        ("PORT WATCHERS\n{}\nBy Ann Lee\n3 May 2024", TITLE, None, "Ann Lee", "2024-05-03"),
        ("Commentary\nEnergy ports\n{}\n3 May 2024", TITLE, "Commentary", None, "2024-05-03"),
        ("Commentary\n{}\n3 May 2024\nBy Ann Lee", "The Tariff Question", "Commentary", "Ann Lee", "2024-05-03"),
        ("Published by the Horn Forum\n{}\nBy Ann Lee", TITLE, None, "Ann Lee", None),
        ("HPI Brief\nPublished by the Horn Forum\n{}\nDzenita Borovac", TITLE, "Brief", "Dzenita Borovac", None),
        ("{}\nKey Messages\n3 May 2024", TITLE, None, None, "2024-05-03"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_each_line_of_a_head_is_told_by_what_it_is(
    above: str, title: str, genre: str | None, author: str | None, date: str | None, gap: str
) -> None:
    document = read(f"{above.format(title)}\n".replace("\n", gap).encode() + f"\n{BODY}".encode(), "a.txt")
    assert (document.title, document.genre, document.author, document.date) == (title, genre, author, date)


def test_who_is_named_at_the_foot_has_signed_and_what_is_named_there_is_the_house() -> None:
    text = f"Sea and Sky\n\n{TITLE}\n\nWyn Oddsson\n\nPorts are late\n\n{BODY}\n{{}}\n"
    document = read(text.format("Wyn Oddsson is a sailor.\n\n© 2024 Sea and Sky").encode(), "a.txt")
    assert (document.title, document.author) == (TITLE, "Wyn Oddsson")


def test_a_name_may_be_glued_to_the_date() -> None:
    document = read(f"{TITLE}\n\nMay 3, 2024Ann Lee\n\n{BODY}".encode(), "a.txt")
    assert (document.author, document.date) == ("Ann Lee", "2024-05-03")


def test_where_it_was_first_published_dates_a_piece_that_nothing_else_does() -> None:
    text = f"{TITLE}\n\n{{}}\n\nBy Ann Lee\n\n{BODY}\n{{}}\n"
    first = "This article was first published on 3 May 2024 by the Port Review."
    assert read(text.format("9 May 2024", first).encode(), "a.txt").date == "2024-05-09"
    assert read(text.format("Commentary", first).encode(), "a.txt").date == "2024-05-03"
    assert read(text.format("Commentary", "This article has been corrected.").encode(), "a.txt").date is None


def test_a_heading_below_the_first_paragraph_is_no_further_author() -> None:
    first, second = BODY.strip().split("\n\n")
    text = f"{TITLE}\n\n3 May 2024\n\nAnn Lee\n\n{first}\n\nMutual Harbours\n\n{second}\n"
    assert read(text.encode(), "a.txt").author == "Ann Lee"


def test_notes_may_be_numbered_in_round_brackets() -> None:
    text = f"{TITLE}\n\nThe port closed.(1) Ships left.(2)\n\n{BODY}\n{{}}\n"
    document = read(text.format("(1) A. Lee.\n(2) Ibid.").encode(), "a.txt")
    assert "closed. Ships left." in document.text and [note.label for note in document.notes] == ["1", "2"]
    assert "closed.(1) Ships" in read(text.format("(1) A. Lee.").encode(), "a.txt").text


def test_a_person_of_whom_the_piece_tells_has_not_signed_it() -> None:
    text = f"{TITLE}\n\nMay 3, 2024\n\n{{}}\n\n{BODY}\n{{}}\n"
    assert read(text.format("Ann Lee", "Later Lee left the port.").encode(), "a.txt").author is None
    assert read(text.format("Ann Lee", "Ann Lee is a fellow at the Horn Forum.").encode(), "a.txt").author == "Ann Lee"


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("On 9 May a court in Quito closed the port.", "2024-05-12"),
        ("A court will hear the port on 9 May.", "2024-05-03"),
        ("A court is due to hear the port on 9 May. It closed the port on 2 May.", "2024-05-03"),
        ("On 14 May 2023 a court closed the port.", "2024-05-03"),
    ],
)
def test_what_happened_after_publication_is_told_on_the_day_of_the_revision(told: str, date: str) -> None:
    text = f"{TITLE}\n\nPublished 3 May 2024 | Updated 12 May 2024\n\n{told}\n\n{BODY}"
    assert read(text.encode(), "a.txt").date == date


@pytest.mark.parametrize(
    "list_of_notes", ["", "References\n\n1 A. Lee, Ports, 2020.\n2 B. Ek, Ships, 2021.\n3 Ibid.\n"]
)
def test_glued_marks_in_order_are_taken_with_or_without_their_notes(list_of_notes: str) -> None:
    told = 'The port closed in May 2023.1 It "never opened."2 Ships left.3\n\nVersion 2.1 The section 3.4 The rest.'
    bio = "Ann Lee is a fellow at the Horn Forum.\n\n© 2024 Horn Forum. All rights reserved.\n\n"
    document = read(f"{TITLE}\n\n{told}\n\n{BODY}\n{bio}{list_of_notes}".encode(), "a.txt")
    assert (
        'closed in May 2023. It "never opened." Ships left.\n\nVersion 2.1 The section 3.4 The rest.' in document.text
    )
    assert len(document.notes) == (3 if list_of_notes else 0)


def test_a_house_and_its_kind_of_text_are_no_headline() -> None:
    head = "HORN TIDES economic and financial analysis\nPeru: a cut too many?\nAnn Lee\nSenior Economist, Peru"
    assert read(f"{head}\n\n3 May 2024\n\n{BODY}".encode(), "a.txt").title == "Peru: a cut too many?"


def test_glued_marks_within_sentences_are_taken_in_their_order() -> None:
    told = "The port closed.1 The act,2 once law, held.3 Ships left.4 It is,5 they say, shut."
    document = read(f"{TITLE}\n\n{told}\n\n{BODY}".encode(), "a.txt")
    assert "closed. The act, once law, held. Ships left. It is, they say, shut." in document.text


@pytest.mark.parametrize(
    "told",
    [
        *("See No.1 The port is old.", "It closed.2 It opened.1 It closed.", "It closed.1 Ships left."),
        "It closed.1 It is, as,2 they say,3 shut.",
    ],
)
def test_figures_out_of_order_are_no_marks(told: str) -> None:
    assert told in read(f"{TITLE}\n\n{told}\n\n{BODY}".encode(), "a.txt").text


def test_notes_may_be_numbered_in_roman_figures_and_stand_below_numbered_headings() -> None:
    roman = read(
        f"{TITLE}\n\nThe port closed.[i] Ships left.[ii]\n\n{BODY}\n[i] A. Lee.\n\n[ii] Ibid.\n".encode(), "a.txt"
    )
    assert "closed. Ships left." in roman.text and [note.label for note in roman.notes] == ["i", "ii"]
    parts = ("It closed.1", "1. The port", BODY, "2. The ships", "They left.2", "Notes", "1. A. Lee.", "2. Ibid.")
    text = "\n\n".join((TITLE, *parts))
    numbered = read(text.encode(), "a.txt")
    assert "It closed.\n\n1. The port" in numbered.text
    assert [note.text for note in numbered.notes] == ["A. Lee.", "Ibid."]


@pytest.mark.parametrize(
    "above",
    [
        "**Observatory of Ports and Tides in the Andes**\nOccasional Notes 2024/7",
        "The Tidewater Conversation\n\n*Long reads from the coast*\n\n---",
    ],
)
def test_the_first_level_heading_of_markdown_is_the_title_whatever_stands_above(above: str) -> None:
    document = read_markdown(f"{above}\n\n# {TITLE}\n\n*By Ann Lee*\n\n*3 May 2024*\n\n{BODY}".encode(), "a.md")
    assert (document.title, document.author, document.date) == (TITLE, "Ann Lee", "2024-05-03")
    assert TITLE in blocks(document, "title")


@pytest.mark.parametrize("parts", ["# Horn Forum\n\n## {}\n\n{}", "{}\n\n# Ships\n\n{}\n\n# Tides\n\n"])
def test_a_house_or_a_part_under_a_first_level_heading_is_no_title(parts: str) -> None:
    assert read_markdown((parts.format(TITLE, BODY) + BODY).encode(), "a.md").title == TITLE


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee, Director of Research · Bo Maria Ek, Visiting Fellow (2022–23)",
        "Ann Lee, Senior Fellow | Bo Maria Ek, Professor, Horn University",
    ],
)
def test_several_authors_on_one_line_each_have_a_post(line: str) -> None:
    assert read(f"{TITLE}\n\n{line}\n\n3 May 2024\n\n{BODY}".encode(), "a.txt").author == "Ann Lee, Bo Maria Ek"


def test_a_desk_behind_a_bar_is_no_further_author() -> None:
    document = read(f"{TITLE}\n\nAnn Lee, Fellow | Horn Forum\n\n3 May 2024\n\n{BODY}".encode(), "a.txt")
    assert document.author == "Ann Lee"


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("COURT CLOSES OLD PORT; MAYOR VOWS TO APPEAL", True),
        ("HARBOUR POLLS OPEN AT DAWN; TURNOUT IS LOW; COUNT BEGINS TONIGHT", True),
        ("PORTS; SHIPS; TIDES", False),
    ],
)
def test_the_first_of_several_decks_is_the_headline(top: str, title: bool) -> None:
    deck = "Ruling ends forty days of blockades along the whole coast and in the towns behind it"
    text = f"THE QUITO HERALD\nQuito | Friday, May 3, 2024\n\n{top}\n\n{deck}\n\nAnn Lee and Bo Ek\n\n{BODY}"
    assert read(text.encode(), "a.txt").title == (top if title else deck)


@pytest.mark.parametrize(
    "line", ["Friday 3 May 2024, transcript (edited for length)", "Interview, 3 May 2024 (abridged)"]
)
def test_a_talk_is_dated_though_its_words_were_edited(line: str) -> None:
    assert read(f"{TITLE}\n\n{line}\n\n{BODY}".encode(), "a.txt").date == "2024-05-03"


@pytest.mark.parametrize("bar", ["Share  Tweet  Email  Print   A- A A+", "f  in  X  ✉  Save for later", "f in X Share"])
def test_a_bar_for_sharing_is_no_headline(bar: str) -> None:
    document = read(f"{bar}\n\nCourt closes the port of Quito\n\n3 May 2024\n\n{BODY}".encode(), "a.txt")
    assert document.title == "Court closes the port of Quito"


def test_letters_that_go_on_in_words_are_no_bar() -> None:
    assert read(f"X in talks to buy Y\n\n3 May 2024\n\n{BODY}".encode(), "a.txt").title == "X in talks to buy Y"


def test_a_number_in_a_series_and_a_house_with_its_initials_are_no_headline() -> None:
    for label in ("Ports & Rivers Papers No. 31", "Centro Andino de Puertos y Ríos (CAPR)"):
        text = f'{label}\n\n"Not a Port": Who Owns the River\n\nAnn Lee\n\n3 May 2024\n\n{BODY}'
        document = read(text.encode(), "a.txt")
        assert (document.title, document.author) == ('"Not a Port": Who Owns the River', "Ann Lee")
    assert document.publisher == "Centro Andino de Puertos y Ríos (CAPR)"


def test_a_month_beside_a_house_and_its_town_dates_the_piece() -> None:
    text = f"Ports of Quito: Doses and Delay\n\nAnn Lee\n\nCentre for Port Policy, Quito | May 2024\n\n{BODY}"
    assert read(text.encode(), "a.txt").date == "2024-05"
    untold = f"Ports of Quito: Doses and Delay\n\nAnn Lee\n\nThe Fall of Ports, Quito | May 2024\n\n{BODY}"
    assert read(untold.encode(), "a.txt").date is None


def test_place_in_capitals_and_day_on_a_line_of_their_own_are_a_dateline() -> None:
    text = f"Strike called off in Quito\n\nSpecial Correspondent\nQUITO, OCTOBER 16\n\n{BODY}"
    document = read(text.encode(), "a.txt")
    assert document.dateline is not None and document.dateline.day == "XXXX-10-16"


def test_a_day_before_the_agency_is_a_dateline() -> None:
    document = read(f"Camp falls\n\nApril 14 (Reuters) - {BODY}".encode(), "a.txt")
    assert document.dateline is not None and document.dateline.day == "XXXX-04-14"


def test_a_second_author_behind_a_post_and_agencies_beside_an_author() -> None:
    posts = "Ann Lee, Senior Analyst, South Asia, and Bo Ek, Research Fellow"
    document = read(f"After the verdict\n\n{posts}\n\n3 May 2024\n\n{BODY}".encode(), "a.txt")
    assert document.author == "Ann Lee, Bo Ek"
    document = read(f"After the verdict\n\nAnn Lee and agencies\n\n3 May 2024\n\n{BODY}".encode(), "a.txt")
    assert document.author == "Ann Lee"


def test_front_matter_names_the_kind_of_piece() -> None:
    for kind, genre in (("Commentary", "Commentary"), ("post", None)):
        source = f"---\ntitle: The dam\ntype: {kind}\n---\n\n{BODY}"
        assert read_markdown(source.encode(), "a.md").genre == genre


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Tide Policy Lab - Policy Comment, May 2024\n{}\nTero Aho", ("Tero Aho", "2024-05", "Policy Comment")),
        ("Andes Port Unit | Analysis | 3 May 2024\n{}\nTero Aho", ("Tero Aho", "2024-05-03", "Analysis")),
        ("Andes Port Network – Commentary\n{}\nTero Aho, May 2024", ("Tero Aho", "2024-05", "Commentary")),
        ("Perspective\n{}\nTero Aho, 3 May 2024", ("Tero Aho", "2024-05-03", "Perspective")),
        ("{}\nTero Aho, 3 May 2024", (None, "2024-05-03", None)),  # may be a town
        ("{}\nTero Aho | 3 May 2024 | 6 min read", ("Tero Aho", "2024-05-03", None)),
        ("{}\nMay 3, 2024 | TERO AHO", ("Tero Aho", "2024-05-03", None)),
        ("{}\nTero Aho · Port Reporter · 3 May 2024", ("Tero Aho", "2024-05-03", None)),
        ("{}\n\nBY TERO AHO ON MAY 3, 2024", ("Tero Aho", "2024-05-03", None)),
        ("Policy Paper\n{}\nTero Aho, Ana Ruiz\nQuito, May 2024", ("Tero Aho, Ana Ruiz", "2024-05", "Policy Paper")),
        ("Policy Brief No. 9 | May 2024\n{}\nTero Aho", ("Tero Aho", "2024-05", "Policy Brief")),
        ("ISSUE BRIEF NO. 9\nMay 2024\n{}", (None, "2024-05", "ISSUE BRIEF")),
        ("{}\nSource: Andina   2024-05-03 19:42:08", (None, "2024-05-03", None)),
        ("{}\nPublished : 2024.05.03. 10:17\nTero Aho\naho@quitopost.example", ("Tero Aho", "2024-05-03", None)),
        ("{}\nAna Ruiz Local government correspondent\nFri 3 May 2024", ("Ana Ruiz", "2024-05-03", None)),
        ("{}\nAna Ruiz in Quito\nFri 3 May 2024", ("Ana Ruiz", "2024-05-03", None)),
        ("{}\nAna Ruiz with AFP, dpa\nMay 3, 2024", ("Ana Ruiz", "2024-05-03", None)),
        ("{}\nWords: Ana Ruiz", ("Ana Ruiz", None, None)),
        ("{}\n3 May 2024\n\nRanga Rao K.", ("Ranga Rao K.", "2024-05-03", None)),
        ("{}\nTero Pughes\nPort correspondent\n\nFri 3 May 2024", ("Tero Pughes", "2024-05-03", None)),
        ("{}\nAna Ruiz, Port Editor\nand Tero Aho, Data Reporter\nMay 2024", ("Ana Ruiz, Tero Aho", "2024-05", None)),
        ("{}\nBy Ana Ruiz  ruiz@quitopost.example\nMay 3, 2024", ("Ana Ruiz", "2024-05-03", None)),
        ("{}\nBy ANA RUIZ/ Staff Writer\nMay 3, 2024", ("Ana Ruiz", "2024-05-03", None)),
        ("BRIEFING PAPER\nNumber 08714, 3 May 2024\n{}\nBy Ana Ruiz", ("Ana Ruiz", "2024-05-03", "BRIEFING PAPER")),
        ("Testimony\nSubmitted to the Senate Committee on Ports\n{}\nAna Ruiz", ("Ana Ruiz", None, "Testimony")),
        ("Timeline | updated 3 May 2024\n{}\nCompiled by Ana Ruiz", ("Ana Ruiz", "2024-05-03", "Timeline")),
        ("The magazine of the Tide Forum – Issue 9, May 2024\nINTERVIEW\n{}", (None, "2024-05", "INTERVIEW")),
        ("Tide Papers in Political Economy\nWorking Paper 24/3\n{}", (None, None, "Working Paper")),
        ("{}\nReport – 3 May 2024 [second edition, with a postscript on Quito]", (None, "2024-05-03", "Report")),
        ("{}\nAna Ruiz, JD, MPH • Tero Aho, JD\nMay 3, 2024", ("Ana Ruiz • Tero Aho", "2024-05-03", None)),
        ("{}\nby Okello Achieng' & Sara van den Heuvel", ("Okello Achieng' & Sara van den Heuvel", None, None)),
        ("CASE NOTE\n{}\nMay 3, 2024", (None, "2024-05-03", "CASE NOTE")),
        ("Ministry of Ports\n{}\n3 May 2024\nPress statement", (None, "2024-05-03", "Press statement")),
        ("Home > Publications > Commentary\n\n{}\n\nAna Ruiz | 3 May 2024", ("Ana Ruiz", "2024-05-03", "Commentary")),
        ("EXPLAINER\n{}\nYeva Kravets, Data Lead", ("Yeva Kravets", None, "EXPLAINER")),
        ("{}\nby Ana Ruiz  |  May 3, 2024  |  Ports, Security", ("Ana Ruiz", "2024-05-03", None)),
    ],
)
def test_lines_that_name_several_things_at_once(head: str, expected: tuple[str | None, str | None, str | None]) -> None:
    document = read(f"{head.format(TITLE)}\n\n{BODY}".encode(), "a.txt")
    assert (document.title, (document.author, document.date, document.genre)) == (TITLE, expected)


def test_a_first_line_in_the_form_of_an_edition_is_a_title() -> None:
    document = read(f"Situation Report – May 2024\n\n{BODY}".encode(), "a.txt")
    assert (document.title, document.date) == ("Situation Report – May 2024", "2024-05")


def test_a_house_and_its_town_are_no_heading() -> None:
    text = (
        f"ANALYSIS\n\n{TITLE}\nCentre for Port Studies, Quito\nDr Ana Ruiz\nMay 2024\n\n{BODY}\nAna Ruiz is a fellow.\n"
    )
    document = read(text.encode(), "a.txt")
    assert (document.publisher, document.author) == ("Centre for Port Studies", "Dr Ana Ruiz")


def test_the_headline_stands_below_what_the_piece_is_called_and_not_in_the_house_s_name() -> None:
    for house in ("Port Watch International", "Andean Tide Research Group"):
        text = f"{house}\nREPORT\n“We were told to wait”: the missing fund\n\nMay 2024\n\n{BODY}"
        assert read(text.encode(), "a.txt").title == "“We were told to wait”: the missing fund"


def test_a_wire_in_the_brackets_of_a_dateline_published_the_story() -> None:
    assert read(f"Camp falls\n\nQUITO, April 14 (Reuters) - {BODY}".encode(), "a.txt").publisher == "Reuters"


def test_the_note_on_who_signs_is_of_the_author_whatever_her_post() -> None:
    for post in ("head of research at the Centre", "a retired officer"):
        text = f"Perspective\n{TITLE}\nDr Ana Ruiz\nMay 2024\n\n{BODY}\nAna Ruiz is {post}. Contact: press office.\n"
        assert read(text.encode(), "a.txt").blocks[-1].role == "back"
    text = f"Perspective\n{TITLE}\nTero Aho\nMay 2024\n\n{BODY}\nAna Ruiz is head of the port.\n"
    assert read(text.encode(), "a.txt").blocks[-1].role == "body"


def test_the_days_of_a_timeline_do_not_date_it_though_most_have_no_year() -> None:
    days = "".join(f"\n{day}\n{BODY}" for day in ("24 December 2023", "26 December", "3 January 2024", "14 January"))
    document = read(f"Timeline | updated 3 May 2024\n\n{TITLE}\n\nBy Ana Ruiz\n{days}".encode(), "a.txt")
    assert document.date == "2024-05-03"


def test_a_headline_in_capitals_that_ends_like_an_outlet_is_none() -> None:
    head = "Tide Papers in Political Economy\nWorking Policy Paper 24/3\nPAYING FOR GOOD NEWS\nBonds and their upside"
    document = read(f"{head}\n\nAna Ruiz\n\nMay 2024\n\n{BODY}".encode(), "a.txt")
    assert document.title == "PAYING FOR GOOD NEWS"


def test_a_place_and_a_month_below_who_signs_date_a_paper_but_head_a_section_of_a_story() -> None:
    scene = f"{TITLE}\n\nBy Ana Ruiz\n\nLima, August 1944\n\n{BODY}"
    assert read(scene.encode(), "a.txt").date is None
    assert read(f"Policy Paper\n{scene}".encode(), "a.txt").date == "1944-08"


def test_a_kind_beside_the_month_is_what_the_piece_is_called_and_a_summary_a_part_of_it() -> None:
    head = f"HORN FORUM\nBrief — May 2024\n\n{TITLE}\n\nAnn Lee\n\nExecutive summary\n\n{BODY}"
    document = read(head.encode(), "a.txt")
    assert (document.title, document.genre, document.date) == (TITLE, "Brief", "2024-05")


@pytest.mark.parametrize("above", ["By Ann Lee | Horn News | May 3\n\n", "By Ann Lee\n\nQUITO, May 3 (wire) - "])
def test_a_day_without_its_year_beside_a_byline_or_a_wire_is_the_day_of_the_piece(above: str) -> None:
    document = read(f"{TITLE}\n\n{above}{BODY}".encode(), "a.txt")
    assert document.dateline is not None
    assert (document.author, document.dateline.day) == ("Ann Lee", "XXXX-05-03")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ann LeeMay 3, 2024Updated 3:14 pm", "Ann Lee"),
        ("Ann Lee , Bo EkFriday, 3 May 2024, 15:47", "Ann Lee, Bo Ek"),
        ("Reuters | Updated: 03-05-2024 00:26 IST | Created: 03-05-2024 00:26 IST", None),
        ("Reuters | Updated: 23-05-2024 00:26 IST | Created: 23-05-2024 00:26 IST", None),
    ],
)
def test_what_columns_run_together_or_say_twice_signs_and_dates_a_piece(line: str, author: str | None) -> None:
    document = read(f"{TITLE}\n\n{line}\n\n{BODY}".encode(), "a.txt")
    is_sure = "03-05" not in line
    assert (document.author, (document.date or "")[:7]) == (author, "2024-05" if is_sure else "")


@pytest.mark.parametrize(("kind", "is_title"), [("Interviews", True), ("HORN FORUM", False)])
def test_what_somebody_said_is_the_headline_of_an_interview(kind: str, is_title: bool) -> None:
    said = "“We built ships. Nobody built trust.”"
    asked = "The ministry looked at the treaty on Monday. Has it failed?"
    document = read(f"{kind}\n\n{said}\n\n{asked}\n\n3 May 2024\n\n{BODY}".encode(), "a.txt")
    assert (document.title == said) is is_title
