"""Whom the words of a speaker can't mean, and whom they do instead; each rule with its nearest counter-example."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly.actors import resolve
from briefing.assembly.quotes import Speakers, key_quotes
from briefing.model import ActorRules
from tests.assembly.test_speakers import speakers
from tests.factory import make_document


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The minister, Ana Roca, told reporters on Monday that the talks had ended.\n\n“Peter is a good friend of"
            " ours and always was,” she said.",
            "Ana Roca",
        ),
        (
            "Commodore Luis Ortega, a spokesman for the Chilean Coast Guard on the South Sea, told a briefing that it"
            " was the first time the Peruvian side had turned its cannon on one of the guard's own ships.\n\n“Hercules"
            " is becoming more Hercules,” he said. “They want to rule the sea.”\n\nHe left.",
            "Luis Ortega",
        ),
        (
            "Nobody spoke for an hour.\n\n“Peter Baker is a good friend of ours and always was,” she said.",
            "(she)",
        ),
    ],
)
def test_nobody_is_named_only_in_words_of_their_own(text: str, speaker: str) -> None:
    assert speakers(text)[:1] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "As one Danish economist, Lars Holm of the Nordic Institute, observed, the bank was the “only adult in the"
            " room that day”.",
            "Lars Holm",
        ),
        (
            "Another analyst, Mary Stone of Acme Research, said the plan was “dead on arrival, and rightly so”.",
            "Mary Stone",
        ),
        (
            "Another analyst, Mary Stone at the University of Lima, said the plan was “dead on arrival, and so”.",
            "Mary Stone",
        ),
        (
            "One analyst, Mary Stone of the Institute for Rural and Urban Affairs, observed that the plan was “dead on"
            " arrival, and so”.",
            "Mary Stone",
        ),
        (
            "A clerk, Mary Stone of Acme and Tom Baker said the plan was “dead on arrival, and rightly so”.",
            "(A clerk)",
        ),
    ],
)
def test_who_is_named_behind_a_description_may_belong_somewhere(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“He is convinced that they will pay, because they are afraid,” a former Peruvian minister told the paper.",
            "(a former Peruvian minister)",
        ),
        (
            "“He is convinced that they will pay, because they are afraid,” a retired Peruvian general said.",
            "(a retired Peruvian general)",
        ),
    ],
)
def test_who_once_held_an_office_is_not_who_holds_it(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“Given his health, the former president is free to travel,” said the statement, signed by General Tom"
            " Baker, who was sworn in on Monday.",
            "Tom Baker",
        ),
        (
            "“We will go on with the reform of the law,” said a letter written by Ana Reyes on Monday.",
            "Ana Reyes",
        ),
        (
            "“We will go on with the reform of the law,” said the statement, seen by Tom Baker on Monday.",
            "(statement)",
        ),
    ],
)
def test_who_signs_a_paper_speaks_in_it(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The Electoral Council of Peru has given no date for the vote, which it has said would be “free and fair"
            " to everybody”.",
            "Electoral Council of Peru",
        ),
        (
            "The Electoral Council of Peru met on Monday. It said the vote would be “free and fair to everybody”.",
            "Electoral Council of Peru",
        ),
        (
            "The junta has promised to write a new law but has given no date for the vote, which it has said would be"
            " “free and fair to everybody”.",
            "(junta)",
        ),
        (
            "The Electoral Council of Peru met, and the Coast Guard of Chile sailed. It said the vote would be “free"
            " and fair to everybody”.",
            "(it)",
        ),
    ],
)
def test_a_body_that_is_the_subject_before_is_it(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The Embassy of Chile in Lima called the measures “an abuse of export control by Peru”. “Chile will"
            " safeguard its interests,” a spokesperson said.",
            "Embassy of Chile",
        ),
        (
            "Ana Reyes called the measures “an abuse of export control by Peru”. “Chile will safeguard its"
            " interests,” a spokesperson said.",
            "(a spokesperson)",
        ),
    ],
)
def test_a_spokesperson_is_of_the_body_that_spoke_before(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_a_description_is_a_role_without_its_article() -> None:
    text = "One analyst, Mary Stone of Acme Research, said the plan was “dead on arrival, and rightly so”."
    document = make_document(text)
    annotations = {document.id: annotate(document, parse(document))}
    roster = resolve([document], annotations, ActorRules())
    [found] = key_quotes([document], annotations, roster.actors, Speakers([document], annotations, roster))
    assert found.role == "analyst"
