"""What a page says of its own piece, and the prose that looks like it."""

from __future__ import annotations

import pytest

from briefing.readers.notices import afterwords, is_notice

STORY = [f"The mayor of Quito said on day {day} that the bridge of the town would stay closed." for day in "12345"]


@pytest.mark.parametrize(
    "line",
    [
        "Correction (3 May): An earlier version of this story gave the wrong year.",
        "Editor's note: This article was amended on 3 May to correct a name.",
        "Clarification: The grants end in June.",
        "A version of this article first appeared in the Port Review.",
        "An edited version of this essay was published by the Port Review.",
        "This is an edited extract from Old Ports (Tidewater Press).",
        "This commentary is part of a series on ports.",
        "This article is adapted from a talk.",
        "This interview has been edited for length and clarity.",
        "This blog post was first published by the Horn Forum.",
        "This research was funded by the Horn Foundation.",
        "The authors declare no competing interests.",
        "The author thanks two reviewers.",
        "Get the week's best reporting in your inbox.",
        "By subscribing you agree to our terms.",
        "Thanks for signing up!",
        "Commentary is published by the Horn Forum, a private institution.",
        "pk/sa (AFP, dpa)",
        "Note: This piece was updated at noon.",
        "Disclosure: The author has advised the port.",
        "14:32 CET",
        "LIVE – Updated at 14:32",
        "2.40pm",
    ],
)
def test_a_notice_is_of_its_piece(line: str) -> None:
    assert is_notice(line)


@pytest.mark.parametrize(
    "line",
    [
        "This article of the law has never been used.",
        "This article of the constitution was amended in 2010.",
        "This story was first told in Lima.",
        "This piece of land was part of the port.",
        "This is an extract of the plan as the towns see it.",
        "Note that this article has no such clause.",
        "Correction of the error would take a new law.",
        "The authors of the law declared that they had read it.",
        "The research was led by a port.",
        "“Thank you for reading my letter,” she wrote.",
        "Weapons are produced by two firms.",
        "At 14:32 the minister left.",
        "Update: the minister has resigned.",
    ],
)
def test_a_sentence_of_the_story_is_no_notice(line: str) -> None:
    assert not is_notice(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee is a fellow at the Horn Forum.",
        "Ann Lee teaches law in Lima and is the author of Old Ports.",
        "Ann Lee was Peru's minister of ports from 2015 to 2019. She now advises harbours.",
        "The writer is a former harbour master.",
        "Follow Ann Lee on Mastodon at @annlee",
        "The Horn Forum is an independent, non-profit research body.",
        "The Horn Forum takes no institutional positions; all views are the author's.",
    ],
)
def test_the_note_on_author_or_house_stands_at_the_foot(line: str) -> None:
    assert afterwords([*STORY, line], set()) == {len(STORY)}
    assert afterwords([line, *STORY], set()) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee was the last minister to leave.",
        "Ann Lee was asked what she would do now.",
        "Ann Lee is a pilot in Quito.",
        "Pressure is building on the mayor.",
        "The Horn Bridge is an independent work of art.",
    ],
)
def test_who_is_told_of_at_the_end_stays_in_the_story(line: str) -> None:
    assert afterwords([*STORY, line], set()) == set()


def test_a_reporters_note_may_have_the_given_name_alone_under_the_whole() -> None:
    assert afterwords([*STORY, "Ann Lee", "Ann covers ports and ships."], set()) == {len(STORY) + 1}
    assert afterwords([*STORY, "Ann covers ports and ships."], set()) == set()
