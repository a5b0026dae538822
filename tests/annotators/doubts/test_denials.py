"""Who denies: the one who speaks, not what is spoken of. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from tests.factory import make_document


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "Norland said the clashes happened as a result of a mistake, rebutting Eastmark's claims that Norland "
            "soldiers crossed the river.",
            "Norland",
        ),
        (
            "Police said the shots came from a roof in Selm, denying reports that officers had fired on the crowd.",
            "Police",
        ),
        (
            "Norway said Sweden had moved the border, rejecting claims that Norwegian soldiers crossed the river.",
            "Norway",
        ),
        ("Police said Ana Lund spoke to a court on Monday, denying that she had fired on the crowd.", "Ana Lund"),
        ("Norland said its envoy wrote a letter denying that soldiers had crossed the river.", "its envoy"),
        ("Denying that it had crossed the river, Norway fired on a camp, police said.", "Norway"),
        ("A video shows the river, contradicting Norland's claim that soldiers had crossed it.", "A video"),
    ],
)
def test_a_participle_denies_for_the_one_who_speaks(text: str, holder: str) -> None:
    document = make_document(text)
    told = [one for one in annotate(document, parse(document)).doubts if one.stance == "denies"]
    assert {one.holder and document.text[one.holder.start : one.holder.end] for one in told} == {holder}


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Danish officials denied any link between the two raids.", "Was there any link between the two raids?"),
        ("The council has denied any abuse.", "Was there any abuse?"),
        ("The port was bombed on 12 May; Norway denies that there was any strike.", "Was there any strike?"),
        ("Ana Cole's party denied talks in February.", "Were there talks?"),
        ("Malta denied a rift with Norway.", "Was there a rift with Norway?"),
        ("The bank denied the existence of secret accounts.", "Are there secret accounts?"),
        ("Ana Cole's party denied the raid.", "Does the denial by Ana Cole's party of the raid hold?"),
        ("Officials have denied that any such work was under way.", "Was any such work under way?"),
        ("Ana Cole denied any role in the raid.", "Did Ana Cole have any role in the raid?"),
    ],
)
def test_a_denial_names_what_it_denies(text: str, question: str) -> None:
    document = make_document(text)
    (doubt,) = annotate(document, parse(document)).doubts
    assert (doubt.question, doubt.stance, doubt.faults) == (question, "denies", ())


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("Prosecutors allege that the steel of Oslo was weak. Norvik rejects this.", True),
        ("In May the parliament of Norway met. Norvik rejects this.", False),
        ("Prosecutors say that the steel was weak. In May Norvik rejected it.", False),
    ],
)
def test_who_rejects_what_somebody_says_denies_it(text: str, denies: bool) -> None:
    document = make_document(text, date="2025-06-02")
    found = annotate(document, parse(document)).doubts
    assert any(doubt.stance == "denies" for doubt in found) is denies
