"""Days of one event that differ between documents, put side by side. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly import assemble
from briefing.model import Question
from tests.factory import make_document

LEAD = "Chile and Norway have been talking about the fishery for two years."


def questions(*texts: str) -> list[Question]:
    documents = [
        make_document(f"{LEAD} {text}", date=f"2031-05-{20 + index}", id=f"{index}.txt")
        for index, text in enumerate(texts)
    ]
    made = assemble(documents, {document.id: annotate(document, parse(document)) for document in documents})
    return [question for question in made.questions if question.question.startswith("On which day")]


@pytest.mark.parametrize(
    ("texts", "question"),
    [
        (
            (
                "Chile and Norway signed the fishery treaty in Lima on 11 March 2031.",
                "On 12 March 2031 Chile and Norway signed the fishery treaty in Lima.",
            ),
            "On which day, 11 Mar 2031 or 12 Mar 2031: “Chile and Norway signed the fishery treaty in Lima”?",
        ),
        (
            (
                "The trawler Silver Hake sank off Norway near Bergen on 3 April 2031, the ministry said.",
                "The trawler Silver Hake sank off Norway near Bergen on 5 April 2031.",
            ),
            "On which day, 3 Apr 2031 or 5 Apr 2031: “The trawler Silver Hake sank off Norway near Bergen”?",
        ),
    ],
)
def test_days_that_differ_stand_side_by_side(texts: tuple[str, ...], question: str) -> None:
    (found,) = questions(*texts)
    assert (found.kind, found.status, found.question) == ("unconfirmed", "open", question)
    assert [span.document for span in found.evidence] == ["0.txt", "1.txt"]


@pytest.mark.parametrize(
    "texts",
    [
        # what happens again and again
        (
            "Chile shelled the fishery port in Norway on 11 March 2031.",
            "Chile shelled the fishery port in Norway on 12 March 2031.",
        ),
        # another treaty, other signers
        (
            "Chile and Norway signed the fishery treaty in Lima on 11 March 2031.",
            "Chile and Norway signed the border accord in Oslo on 12 March 2031.",
        ),
        (
            "Chile and Norway signed the fishery treaty in Lima on 11 March 2031.",
            "Chile and Peru signed the fishery treaty in Lima on 12 March 2031.",
        ),
        # the same day, or a month that holds it
        (
            "Chile and Norway signed the fishery treaty in Lima on 11 March 2031.",
            "Chile and Norway signed the fishery treaty in Lima on 11 March 2031.",
        ),
        (
            "Chile and Norway signed the fishery treaty in Lima on 11 March 2031.",
            "Chile and Norway signed the fishery treaty in Lima in March 2031.",
        ),
        # weeks apart, or both days told by one
        (
            "Chile and Norway signed the fishery treaty in Lima on 11 March 2031.",
            "Chile and Norway signed the fishery treaty in Lima on 30 April 2031.",
        ),
        (
            "Chile and Norway signed the fishery treaty in Lima on 11 March 2031.",
            "Chile and Norway signed the fishery treaty in Lima on 11 March 2031. "
            "Chile and Norway signed the fishery treaty in Lima on 12 March 2031.",
        ),
        # only planned, or dated by the story alone
        (
            "Chile and Norway signed the fishery treaty in Lima on 11 March 2031.",
            "Chile and Norway will sign the fishery treaty in Lima on 12 March 2031.",
        ),
    ],
)
def test_other_days_are_not_set_side_by_side(texts: tuple[str, ...]) -> None:
    assert not questions(*texts)
