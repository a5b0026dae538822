"""Whether "he" or "she" can be somebody."""

from __future__ import annotations

import pytest

from briefing.assembly.gender import Genders, gender_of_title
from briefing.model import Mention, Span


def mention(text: str, words: str, role: str = "") -> Mention:
    start = text.index(words)
    stated = Span("d", text.index(role), text.index(role) + len(role)) if role else None
    return Mention(Span("d", start, start + len(words)), "person", "name", role=stated)


@pytest.mark.parametrize(
    ("text", "role", "gender"),
    [
        ("Mrs Reyes left.", "", "f"),
        ("Mr. Reyes left.", "", "m"),
        ("The spokeswoman Reyes left.", "spokeswoman", "f"),
        ("The congressman Reyes left.", "congressman", "m"),
        ("The chairman Reyes left.", "chairman", ""),
        ("The driver Reyes left.", "driver", ""),
        ("The brother of the queen Reyes left.", "brother of the queen", ""),
        ("His wife, Reyes, left.", "", "f"),
        ("Reyes left.", "", ""),
        ("With his wife Reyes left.", "", ""),
    ],
)
def test_what_titles_and_roles_tell(text: str, role: str, gender: str) -> None:
    assert gender_of_title(text, mention(text, "Reyes", role)) == gender


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Reyes said she left. She took her hat.", "f"),
        ("Reyes said he left. He took his hat.", "m"),
        ("Reyes said she left.", ""),
        ("Reyes said she left. He took her hat, and his.", ""),
        ("Mrs Reyes left.", "f"),
    ],
)
def test_pronouns_tell_where_enough_of_them_agree(text: str, gender: str) -> None:
    lower = text.lower()
    pronouns = [
        Mention(Span("d", start, start + len(word)), "person", "pronoun", antecedent=0)
        for start in range(len(text))
        for word in ("she", "her", "he", "his")
        if lower.startswith(word, start) and not lower[start - 1].isalpha() and not lower[start + len(word)].isalpha()
    ]
    found = Genders({"d": text}, (("a1", each) for each in (mention(text, "Reyes"), *pronouns)))
    assert found.of("a1") == gender


def test_nobody_and_strangers_have_none() -> None:
    text = "Mr Bank said it."
    genders = Genders({"d": text}, [("a1", mention(text, "Bank"))])
    assert (genders.of("a1"), genders.of("a2"), genders.of(None)) == ("m", "", "")


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Milica Reyes", "f"),
        ("Dragan Reyes", "m"),
        ("José Reyes", "m"),
        ("Andrea Reyes", ""),
        ("Reyes", ""),
        ("Thomas", ""),
        ("Kim Anna", ""),
    ],
)
def test_given_names_tell_where_they_are_of_one_gender_everywhere(name: str, gender: str) -> None:
    assert Genders({"d": f"{name} left."}, [("a1", mention(f"{name} left.", name))]).of("a1") == gender


def test_a_title_goes_before_a_given_name() -> None:
    text = "Mr Evelyn Reyes left. Mrs Dragan Reyes left."
    assert Genders({"d": text}, [("a1", mention(text, "Dragan Reyes"))]).of("a1") == "f"
