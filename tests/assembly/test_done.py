"""Plans that another sentence tells as done on their day, and whose word settles nothing. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly import assemble
from tests.factory import make_document

PLAN = "The peace accord will be signed on May 4 in Omo. Norway hopes for peace."


def status(told: str, *days: str | None) -> str:
    texts = zip((PLAN, told), days, strict=True)
    documents = [make_document(text, date=day, id=f"{index}.txt") for index, (text, day) in enumerate(texts)]
    made = assemble(documents, {document.id: annotate(document, parse(document)) for document in documents})
    return {one.question: one.status for one in made.questions}["Will the peace accord be signed on May 4 in Omo?"]


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("The accord was signed on May 4 by two ministers.", (None, None)),
        ("The accord was signed on May 4 by two ministers.", (None, "2031-05-06")),
        ("The accord, which was signed on Sunday in Omo, ends the war.", ("2031-05-02", "2031-05-06")),
        ("Norway and Chile signed the peace accord in Omo on Sunday, officials said.", ("2031-05-02", "2031-05-06")),
    ],
)
def test_what_is_told_as_done_on_its_day_is_settled(told: str, days: tuple[str | None, ...]) -> None:
    assert status(told, *days) == "answered"


@pytest.mark.parametrize(
    "told",
    [
        "The accord was signed on May 1 by two ministers.",
        "Two ministers signed the visitors' book on May 4.",
        "The accord may be signed on May 4 by two ministers.",
    ],
)
def test_another_day_or_thing_settles_nothing(told: str) -> None:
    assert status(told, None, None) == "open"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Sweden said that Norwegian soldiers had crossed the river.", "open"),
        ("Norwegian soldiers crossed the river.", "answered"),
    ],
)
def test_the_word_of_one_side_settles_no_dispute(told: str, status: str) -> None:
    plan = "Norway said the fight was a mistake, rebutting Sweden's claims that Norwegian soldiers crossed the river."
    texts = (("2031-05-02", plan), ("2031-05-06", told))
    documents = [make_document(text, date=day, id=f"{day}.txt") for day, text in texts]
    made = assemble(documents, {document.id: annotate(document, parse(document)) for document in documents})
    (dispute,) = (one for one in made.questions if one.kind == "disputed")
    assert dispute.status == status


def settled_by(told: str) -> list[str]:
    document = make_document(told, date="2031-05-06")
    made = assemble([document], {document.id: annotate(document, parse(document))})
    return [one.status for one in made.questions if one.question.startswith("Will ")]


@pytest.mark.parametrize(
    "told",
    [
        "Ana Lund said she would resign. Her party was split. Lund resigned in April.",
        "The cabinet would put the treaty before parliament, Ana Lund said. It was late. In April parliament ratified "
        "the treaty.",
        "Norway said it would sign the whaling accord. Talks took a year. Norway signed the whaling accord in April.",
    ],
)
def test_what_was_announced_is_done_further_on_in_the_text(told: str) -> None:
    assert settled_by(told) == ["answered"]


@pytest.mark.parametrize(
    "told",
    [
        "In April Norway signed the whaling accord. Norway said it would sign the whaling accord again.",
        "Norway said it would raise the whaling tax. Talks took a year. Norway raised the whaling tax in April.",
        "Norway said it would sign the whaling accord. Talks took a year. Norway signed the fishing accord in April.",
        "Norway will sign the whaling accord. Talks took a year. Norway signed the whaling accord in April.",
        "Ana Lund said she would resign. Her party was split. Per Holm resigned in April.",
    ],
)
def test_what_may_be_another_deed_further_on_settles_nothing(told: str) -> None:
    assert settled_by(told) == ["open"]
