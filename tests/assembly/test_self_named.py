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
