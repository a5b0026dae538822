"""Denials by ellipsis: disputes in which the second side says hardly a word. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly import assemble
from briefing.model import Question
from tests.factory import make_document


def questions(text: str) -> tuple[Question, ...]:
    document = make_document(text, date="2031-05-02")
    return assemble([document], {document.id: annotate(document, parse(document))}).questions


DISPUTED = [
    ("Sudan says Ethiopia shelled the village; Addis Ababa says it has not.", "Sudan", "Ethiopia"),
    ("Sudan says Ethiopia shelled the village. Ethiopia says it did not.", "Sudan", "Ethiopia"),
    ("Ukraine said Russia had shelled a school. Moscow said it did nothing of the kind.", "Ukraine", "Russia"),
    ("Kenya accused Dalco of dumping waste in a lake. Dalco said it had done no such thing.", "Kenya", "Dalco"),
    ("Peru accused Dalco of hiding test results; Dalco said it had not.", "Peru", "Dalco"),
    ("Peru says Chile moved the border stones. Santiago says otherwise.", "Peru", "Chile"),
    ("Kenya said Telva had paid bribes. Telva said this was not the case.", "Kenya", "Telva"),
    ("Kenya said Telva had paid bribes. Telva said that was not so.", "Kenya", "Telva"),
    ("Anna Rossi said the bridge was safe. Tom Cole, an engineer, said it was not.", "Anna Rossi", "Tom Cole"),
    ("China said one of its orbiters was struck by a Japanese probe. Tokyo denies it.", "China", "Japan"),
]


@pytest.mark.parametrize(("text", "claimer", "denier"), DISPUTED)
def test_a_denial_may_leave_out_what_it_denies(text: str, claimer: str, denier: str) -> None:
    (question,) = questions(text)
    assert question.kind == "disputed"
    assert [(holder.name, holder.stance) for holder in question.holders] == [(claimer, "asserts"), (denier, "denies")]
    assert len(question.evidence) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Iran said Israel had sunk the ship. Israel said it did not know.",
        "Iran said Israel had won the match. Israel said it was not ready to play again.",
        "Anna Rossi said the bridge was safe. Tom Cole said the weather was not.",
        "Anna Rossi said the bridge was safe. Tom Cole said he did not.",
        "Sudan says Ethiopia will shell the village. Ethiopia says it has not.",
        "Peru says Chile moved the stones. Rain fell on Lima. Snow fell on Cusco. Santiago says it has not.",
        "Kenya said the lake was clean. There is no such thing, Dalco said.",
        "Peru says Chile moved the stones. Santiago said they would otherwise leave.",
    ],
)
def test_what_is_no_denial_by_ellipsis(text: str) -> None:
    assert not [question for question in questions(text) if question.kind == "disputed"]


@pytest.mark.parametrize(
    ("text", "question", "denier"),
    [
        (
            "Moscow was said to be preparing to send advisers to Kenya. The Kremlin dismissed the report as fiction.",
            "Was Moscow preparing to send advisers to Kenya?",
            "Russia",
        ),
        ("The bank Telva is rumoured to be for sale. Telva denied the rumours.", "Is Telva for sale?", "Telva"),
    ],
)
def test_a_rumour_that_is_denied_is_no_dispute(text: str, question: str, denier: str) -> None:
    (found,) = questions(text)
    assert (found.kind, found.question) == ("unconfirmed", question)
    assert [(holder.name, holder.stance) for holder in found.holders] == [(denier, "denies")]


def test_who_denies_it_is_no_place_that_is_only_named() -> None:
    (found,) = questions("A hospital in Oslo claims that Telva sold bad masks.")
    assert [(holder.actor, holder.name) for holder in found.holders] == [(None, "A hospital in Oslo")]


def test_an_unknown_it_holds_nothing() -> None:
    (found,) = questions("It claims that Norway has sold the island.")
    assert not found.holders
