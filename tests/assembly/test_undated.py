"""What closes a question where nobody can tell which of two documents is the later one. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly import assemble
from briefing.model import Question
from tests.factory import make_document


def asked(first: str, other: str) -> Question:
    documents = [make_document(text, id=f"{name}.txt") for name, text in (("asks", first), ("tells", other))]
    briefing = assemble(documents, {document.id: annotate(document, parse(document)) for document in documents})
    (question,) = [one for one in briefing.questions if one.evidence[0].document == "asks.txt"]
    return question


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Finance Minister Arno Lund is expected to resign over the bank.", "Arno Lund resigned on Friday."),
        ("Finance Minister Arno Lund reportedly resigned over the bank.", "Arno Lund has stepped down."),
        ("President Mia Rossi may quit if the vote fails.", "President Mia Rossi has resigned and left the palace."),
        ("Captain Mia Rossi is feared to have been killed.", "Captain Mia Rossi was killed in the storm."),
        ("Norway plans to sign the fishing accord.", "Norway signed the fishing accord in Oslo."),
    ],
)
def test_what_is_done_but_once_closes_whenever_it_was_told(first: str, other: str) -> None:
    question = asked(first, other)
    assert question.status == "answered"
    assert question.answer is not None and question.answer.document == "tells.txt"


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Finance Minister Arno Lund is expected to resign over the bank.", "Mia Rossi resigned on Friday."),
        ("Finance Minister Arno Lund is expected to resign over the bank.", "Arno Lund may resign, a friend said."),
        ("Captain Mia Rossi is feared to have been killed.", "Captain Mia Rossi killed a guard."),
        ("Norway plans to attack the port of Selm.", "Norway attacked the port of Selm."),
        ("Norway plans to sign the fishing accord.", "Norway signed a customs treaty in Oslo."),
    ],
)
def test_what_may_come_again_or_is_another_s_does_not(first: str, other: str) -> None:
    assert asked(first, other).status == "open"
