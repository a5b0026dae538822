"""What a saved web page has beside its story, and the prose that looks like it."""

from __future__ import annotations

import pytest

from briefing.readers.asides import asides
from briefing.readers.chrome import is_caption, is_chrome
from tests.readers.single import read_plain as read

STORY = [
    "The mayor of Quito opened the new bridge on Tuesday after three years of work and two suits that had halted it.",
    "She said that the river would never again divide the old town from the new one, and thanked all who had built it.",
    "Engineers from four countries had worked on it, among them twelve from Peru who came back every spring.",
]
"""Prose enough that what ends a page may follow."""


@pytest.mark.parametrize(
    "line",
    [
        "Share this:",
        "Share this article",
        "Edited by Ann Lee",
        "Translated from the Spanish by Ann Lee",
        "With inputs from agencies",
        "1 MIN READ",
        "12 Comments",
        "1.2K Shares",
        "- Advertisement -",
        "Skip to main content",
        "93",
        "|",
        "#bridge #Quito",
        "www.quito.example/bridge",
        "8 months ago",
        "1 week ago 5",
        "(As delivered)",
        "icon-facebook icon-twitter icon-whatsapp",
        "Facebook Twitter Email Print",
        "ANN LEE/BO EK",
        "Ann Lee56 mins ago",
        "Home > World > Americas",
        "GettyImages-1234567890",
        "See also  Ten bridges that fell",
        "Related: The bridge in pictures",
        "Click to share on Facebook (Opens in new window)",
        "Your email address will not be published. Required fields are marked *",
        "(Reporting by Ann Lee in Quito; Editing by Bo Ek)",
        "Reporting by Ann Lee and Bo Ek, writing by Cy Dee",
        "Our Standards: The Quito Trust Principles.",
        "We use cookies to give you the best bridge on the web.",
        "Follow us on Facebook and Twitter",
        "Image copyright Reuters",
        "Photo: Ann Lee for the Quito Times",
        "Story continues",
        "Article continues below advertisement",
        "Get breaking national news",
        "Photo: courtesy of the Ministry of Works",
        "File photo",
        "File photo: Ann Lee",
        "© 2024 The Quito Times",
        "Published on The Quito Interest (http://quito.example)",
        "$ 80 per month",
        "🔔 Subscribe to our channel",
        "You must log in to comment.",
        "Tel.: +593 2 123456",
        '<image>data:image/s3,"s3://pictures/1" alt="Bridge"</image>',
        "From Wikipedia, the free encyclopedia",
        "Sorry, you need to enable JavaScript to visit this website.",
        "Quito Today · Weather 9°C · Log in · Subscribe",
        "Contact | Imprint | Terms of use | Quito Today Ltd.",
        "Also Read – Ann Lee shares pictures of the bridge",
        "ALSO READ- Ann Lee quits over the price of bread",
        "Read Also — Mayor opens the pool",
    ],
)
def test_a_line_that_is_none_of_the_story(line: str) -> None:
    assert is_chrome(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell.",
        "We share this river with Peru, she said.",
        "Reporting by local papers had named him before.",
        "By continuing to build, the mayor broke her word.",
        "If you have any doubt, do not cross the bridge, she told reporters.",
        "Related costs were not made public.",
        "He left eight months ago.",
        "She told Reuters.",
        "The news improved the town's image abroad.",
        "The governor (R) called the vote a mistake.",
        "Watch your step, the engineer said.",
        "2024-05-03",
        "Comments by the mayor drew fire",
        "Ann Lee | Quito Times | Video",
        "Dead | 11 | 14",
        "By Ann Lee · Subscribe · Share",
        "Share | 3 May 2024 | Print",
        "Print | The ships that were held were let go. | Share",
        "Press | Radio | Save",
    ],
)
def test_prose_that_begins_or_ends_like_chrome_stays(line: str) -> None:
    assert not is_chrome(line)


@pytest.mark.parametrize(
    "line",
    [
        "People cross the bridge in Quito, May 3, 2024. REUTERS/Ann Lee",
        "The mayor at the opening. (AP Photo/Ann Lee)",
        "The mayor of Quito. Ann Lee/AFP via Getty Images",
        "The bridge at night | Photo: Ann Lee",
        "The new bridge. Image: City of Quito.",
        "Ann Lee (left) shakes hands with Bo Ek (right) on the bridge",
        "A toll gate is seen in this file photo.",
        "© Ann Lee",
        "The bridge was hit by a lorry. Quito Police Photo",
        "The bridge was hit by a lorry. (AFP Photo)",
        "The bridge in Quito on July 3, 2024. AFP PHOTO",
    ],
)
def test_a_caption_is_told_by_its_credit_or_by_who_stands_where(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "She spoke to Reuters.",
        "The talks were held in Quito/Lima and lasted a day.",
        "He sent one photo: a bridge without a road.",
        "The party of the left (and of the centre) said no.",
        "Most came on foot and/or by boat.",
        "It was, she said, a bad photo",
    ],
)
def test_a_sentence_is_no_caption(line: str) -> None:
    assert not is_caption(line)


def test_links_to_other_pieces_end_where_the_story_goes_on() -> None:
    lines = [STORY[0], "Also read", "Ten bridges that fell", "- Bo Ek", *STORY[1:]]
    assert asides(lines) == {1, 2, 3}
    assert asides([*STORY, "LATEST LOCAL NEWS", "Ten bridges that fell"]) == {3, 4}


def test_readers_comments_end_the_page_but_not_a_story_that_has_hardly_begun() -> None:
    comments = ["Leave a Reply", "What a waste of money this bridge is.", "I like it."]
    assert asides([*STORY, *comments]) == {3, 4, 5}
    assert 2 not in asides(["Bridge opens", "3 comments", *STORY])


def test_the_note_on_the_author_is_told_from_whom_a_story_is_about() -> None:
    about = "Ann Lee is a fellow at the Bridge Institute in Lima."
    named = "It was Ann Lee who drew the bridge, as the mayor told all who had come to see it on Tuesday."
    assert asides(["Bridge opens", *STORY, about]) == {4}
    assert asides(["Bridge opens", named, *STORY, about]) == set()
    assert asides(["Bridge opens", *STORY, "Follow her on Twitter @annlee."]) == {4}
    assert asides(["Bridge opens", *STORY, "Governor Bo Ek was forced out as the chair."]) == set()


def test_what_a_page_gives_twice_is_read_once() -> None:
    assert asides(["HomeNewsBridge opens in Quito", "Bridge opens in Quito", *STORY]) == {0}
    assert asides(["Bridge opens in Quito", "Bridge opens in Quito", *STORY]) == {1}


def test_a_refrain_is_told_as_often_as_it_is_said() -> None:
    refrain = "Bring the bridge home."
    assert asides(["Bridge opens in Quito", *STORY, refrain, STORY[0].upper(), refrain]) == set()
    assert asides(["Bridge opens in Quito", *STORY, STORY[0]]) == {4}


def test_chrome_stays_in_the_text_and_is_read_as_no_sentence_of_it() -> None:
    text = "\n\n".join(["Bridge opens in Quito", "93", "Share:", *STORY, "Related", "Ten bridges that fell"])
    document = read(text.encode(), "a.txt")
    assert document.text == text
    told = [document.text[block.start : block.end] for block in document.blocks if block.role == "back"]
    assert told == ["93", "Share:", "Related", "Ten bridges that fell"]
    assert [block.role for block in document.blocks].count("body") == len(STORY)


def test_a_picture_credit_above_a_story_does_not_end_it() -> None:
    text = "\n\n".join(["Bridge opens in Quito", "By Ann Lee", "3 May 2024", "© Ann Lee", *STORY])
    assert [block.role for block in read(text.encode(), "a.txt").blocks].count("body") == len(STORY)


@pytest.mark.parametrize(
    ("caption", "told"),
    [
        (
            "People cross the bridge in Quito, May 3, 2024. REUTERS/Ann Lee",
            "People cross the bridge in Quito, May 3, 2024.",
        ),
        ("The mayor at the opening. (AP Photo/Ann Lee)", "The mayor at the opening."),
        ("The new bridge. Image: City of Quito.", "The new bridge. Image: City of Quito."),
        ("Ann Lee (left) shakes hands with Bo Ek (right)", "Ann Lee (left) shakes hands with Bo Ek (right)"),
        ("© Bo Ek", ""),
        ("The mayor greets Bo Ek Image: Twitter / Ann Lee.", "The mayor greets Bo Ek"),
        ("File photo of the mayor beside Bo Ek of Peru", "File photo of the mayor beside Bo Ek of Peru"),
        (
            "FILE - The mayor leaves the bridge in Lima. (AP Photo/Ann Lee)",
            "FILE - The mayor leaves the bridge in Lima.",
        ),
        ("Image caption The mayor says she will go", "Image caption The mayor says she will go"),
    ],
)
def test_of_a_caption_the_credit_is_not_read(caption: str, told: str) -> None:
    text = "\n\n".join(["Bridge opens in Quito", caption, *STORY])
    document = read(text.encode(), "a.txt")
    names = [document.text[block.start : block.end] for block in document.blocks if block.role == "heading"]
    assert names == ([told] if told else [])
    assert all(document.text[block.start : block.end].strip() for block in document.blocks)


def test_what_stands_below_the_name_of_the_house_is_about_it() -> None:
    text = "\n\n".join(["Bridge opens", *STORY, "{}", "It has twenty fellows and a garden.", ""])
    about = read(text.format("About the Horn Forum").encode(), "a.txt")
    assert [block.role for block in about.blocks[-2:]] == ["back", "back"]
    assert read(text.format("About the River").encode(), "a.txt").blocks[-1].role == "body"
    assert read(text.format("Horn Forum").encode(), "a.txt").blocks[-1].role == "body"
