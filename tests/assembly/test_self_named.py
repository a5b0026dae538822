"""Who is described first and named behind, and "one of them", which names nobody."""

from __future__ import annotations

import pytest

from tests.assembly.test_speakers import speakers

CROWD = "Farmers queued at the gate. "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Nobody asked us about it,” said one of them, a father of three, who gave his name only as Ilyas.", "Ilyas"),
        ("“Nobody asked us about it,” said a farmer, who identified himself as Ilyas.", "Ilyas"),
        ("“Nobody asked us about it,” said a farmer who asked to be identified only by her first name, Ana.", "(Ana)"),
        ("“Nobody asked us about it,” said a farmer who identified himself as a father.", "(a farmer)"),
        ("“Nobody asked us about it,” said one of them, a retired miner.", "(a retired miner)"),
        ("“Nobody asked us about it,” said one of them.", "(None)"),
        ("“Nobody asked us about it,” said one resident.", "(one resident)"),
    ],
)
def test_who_is_one_of_them(text: str, speaker: str) -> None:
    assert speakers(CROWD + text) == [speaker]


def test_she_who_goes_on_is_another_and_no_one_before() -> None:
    text = (
        "“They can't take the law away,” said Patricia Agua. Another, who has sat in a court for years, said she would "
        "leave. “I am a judge and no candidate,” she said."
    )
    assert speakers(text) == ["Patricia Agua", "(None)"]


@pytest.mark.parametrize(
    ("second", "speaker"),
    [
        (
            "Luis Bravo flew to Lima on Monday. The president said that “liberty is the first victim of all this”.",
            "Luis Bravo",
        ),
        (
            "Carla Ruiz flew to Lima on Monday. The president said that “liberty is the first victim of all this”.",
            "(president)",
        ),
    ],
)
def test_an_office_told_in_another_document_is_meant_where_its_holder_is_named(second: str, speaker: str) -> None:
    assert speakers("President Luis Bravo spoke on Friday.", second) == [speaker]
