"""Questions that cannot be trusted or are only on the calendar: they stay, behind all others."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly import assemble
from briefing.assembly.questions.sound import unsound
from briefing.model import Question
from tests.factory import make_document

PERSONS, BODIES = ("Arno Lund", "Mia Rossi"), ("Norway", "Telva")


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Is there water and on how safe the bridge is?", "run together"),
        ("Will Norway round up the boats before?", "its end"),
        ("Will Arno Lund resign if Telva does not?", "its end"),
        ("Is the suspicion against Lund of having used true?", "its object"),
        ("Is the accusation against Lund of having deceived true?", "its object"),
        ("Are 900 boats to be moved next month saying there is room in Oslo?", "in its midst"),
        ("Has many a boat left the port?", "do not agree"),
        ("Will Norway recall its own?", "its end"),
        ("Will the agreement to be glad of, in the view of Rossi be carried out?", "aside"),
        ("Is the charge against Lund of two thefts in Bergen, both of which failed true?", "aside"),
        ("Will A chief engineer take the stand?", "a capital"),
        ("Will August Norway call its envoy back?", "date"),
        ("Will a second survey have been ordered earlier?", "could have been"),
        ("Will Norway break off all contacts with him?", "“him”"),
        ("Will a decision regarding their future be made?", "“their”"),
        ("Will the court hear the appeals, or what could it do if Lund left?", "questions run together"),
        ("Will Norway leave the MoU. Norway?", "sentences run together"),
        ("Could Norway find themselves in debt?", "“themselves”"),
    ],
)
def test_a_broken_wording_is_known_by_its_words(question: str, reason: str) -> None:
    assert reason in (unsound(question, PERSONS, BODIES) or "")


@pytest.mark.parametrize(
    "question",
    [
        "Is there water in the tank, and is the bridge safe?",
        "Will Norway round up the boats before the storm?",
        "Will Arno Lund resign if Telva does not pay?",
        "Is the suspicion against Lund of having used public money true?",
        "Is the accusation against Lund of having lied true?",
        "Will Telva send a letter saying that the boats are safe?",
        "Have many boats left the port?",
        "Will the bridge have been repaired by June?",
        "Will Norway receive Mia Rossi before she leaves?",
        "Will the minister sell his boat?",
        "Will the owners sell their boats?",
        "Will the agreement on ports, in force since May, be carried out?",
        "Is the charge against Lund of theft, fraud and bribery true?",
        "Will The Hague try the general?",
        "Will August be dry in Norway?",
        "Will Norway recall its own envoy?",
        "Will Telva say whom they met?",
        "Why did he leave?",
        "Will St. Olaf or Gen. Lund receive the U.S. Navy?",
        "Could the two ports find themselves in debt?",
        "What is the nature of their offer?",
        "",
    ],
)
def test_a_sound_wording_is_left_alone(question: str) -> None:
    assert unsound(question, PERSONS, BODIES) is None


def asked(text: str) -> Question:
    document = make_document(text)
    (question,) = assemble([document], {document.id: annotate(document, parse(document))}).questions
    return question


def weighs(text: str) -> float:
    document = make_document(text)
    questions = assemble([document], {document.id: annotate(document, parse(document))}).questions
    return max((one.weight for one in questions), default=0.0)


@pytest.mark.parametrize(
    ("routine", "open_"),
    [
        ("Norway will play Chile on Friday.", "Norway will sue Chile on Friday."),
        ("The cabinet of Norway is due to meet on Friday.", "The cabinet of Norway is due to resign on Friday."),
        ("Arno Lund will take office on Friday.", "Arno Lund will take the port on Friday."),
        ("President Mia Rossi will be sworn in on Friday.", "President Mia Rossi will be impeached on Friday."),
        ("Norway will host Chile on Friday.", "Norway will host Chile on Friday if the rain stops."),
        ("Arno Lund will meet Mia Rossi on Friday.", "Arno Lund is ready to meet Mia Rossi on Friday."),
    ],
)
def test_what_is_merely_scheduled_sinks(routine: str, open_: str) -> None:
    assert any("merely scheduled" in reason for reason in asked(routine).reasons)
    assert not any("merely scheduled" in reason for reason in asked(open_).reasons)


def test_what_cannot_be_trusted_comes_last_and_says_why() -> None:
    broken, sound = asked("Arno Lund promised to round up the boats before."), asked("Arno Lund promised to resign.")
    assert broken.weight < 0.1 < sound.weight
    assert "its end is missing" in broken.reasons[-1]


@pytest.mark.parametrize(
    ("vague", "telling"),
    [
        ("Certain miners reportedly left the port of Norway.", "The miners reportedly left the port of Norway."),
        ("Norway appealed for unity.", "Norway appealed for donations of blood."),
        ("Norway is prepared to face all consequences with Chile.", "Norway is prepared to face a trial with Chile."),
    ],
)
def test_what_is_said_of_nobody_or_of_no_deed_weighs_less(vague: str, telling: str) -> None:
    assert weighs(vague) < weighs(telling)


def test_a_common_word_that_kept_its_capital_is_known_by_the_text_around_it() -> None:
    common = asked("Ships will be withdrawn from Norway by the navy. No ship is old.")
    name = asked("Telva will be withdrawn from Norway by the navy. No ship is old.")
    assert "taken for a name" in common.reasons[-1]
    assert "taken for a name" not in name.reasons[-1]
