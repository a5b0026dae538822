"""How names are compared."""

from __future__ import annotations

import pytest

from briefing.assembly.actors.names import (
    family_names,
    fold,
    initials,
    is_family_first,
    parts,
    same_given,
    sound,
    without_suffix,
)


def test_marks_and_hyphens_make_no_other_name() -> None:
    assert fold("Kim Jong-un") == fold("Kim Jong Un") == "kim jong un"
    assert fold("José Ángel") == "jose angel"
    assert fold("U.S.") == fold("US") == "us"


def test_a_legal_form_is_no_part_of_a_company_s_name() -> None:
    assert without_suffix(parts("Acme Holdings Inc.")) == ("acme",)
    assert without_suffix(parts("Group")) == ("group",)


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Yoon Suk Yeol", "yoon"),
        ("Xi Jinping", "xi"),
        ("Nguyen Phu Trong", "nguyen"),
        ("Nagy Péter", "nagy"),
        ("Viktor Orbán", "orban"),
        ("Sarah Kim", "kim"),
        ("Angela Merkel", "merkel"),
        ("Ursula von der Leyen", "von der leyen"),
    ],
)
def test_the_family_name_by_culture(name: str, family: str) -> None:
    assert family in family_names(parts(name))


def test_a_korean_family_name_at_the_end_does_not_come_first() -> None:
    assert not is_family_first(parts("Sarah Kim"))


def test_given_names_that_can_be_one_person_s() -> None:
    assert same_given("joe", "joseph")
    assert same_given("j", "joseph")
    assert not same_given("john", "joseph")


def test_transliterations_sound_alike() -> None:
    assert sound("zelensky") == sound("zelenskyy") == sound("zelenskiy")
    assert sound("zelensky") != sound("zaluzhny")


def test_initials_leave_small_words_out() -> None:
    assert "niaa" in initials(parts("National Institute of Anti Aging"))
    assert "nioaa" in initials(parts("National Institute of Anti Aging"))
