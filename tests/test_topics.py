"""What documents are about."""

from __future__ import annotations

from briefing.stems import stems
from briefing.topics import Topics
from tests.factory import make_document

BLAST = "A blast tore through the harbour. The blast killed sailors. Police closed the harbour after the blast."
TOLD = "The blast killed sailors in the harbour."
ASIDE = "The minister referred questions to the customs office."


def test_what_recurs_is_the_topic_whoever_acts() -> None:
    topics = Topics([make_document(BLAST, id="a.txt"), make_document(f"{BLAST} {ASIDE}", id="b.txt")])
    assert topics.share(TOLD) > 3 * topics.share(ASIDE)
    assert 0.0 < topics.share(ASIDE) < topics.share(TOLD) <= topics.share(BLAST) <= 1.0


def test_a_long_document_does_not_outvote_two_short_ones() -> None:
    long = make_document(
        " ".join(f"Farmers harvested barley in valley{number}." for number in range(60)), id="long.txt"
    )
    short = [make_document(BLAST, id="a.txt"), make_document(BLAST.replace("Police", "Guards"), id="b.txt")]
    assert Topics([long, *short]).share("The blast") > Topics([long, *short]).share("The farmers")


def test_words_said_twice_in_one_sentence_tell_no_more() -> None:
    topics = Topics([make_document(BLAST)])
    assert topics.share("the blast, the blast, the blast") == topics.share("the blast")


def test_where_nothing_is_told_nothing_is_the_topic() -> None:
    assert Topics([]).share(TOLD) == 0.0
    assert Topics([make_document("")]).share(TOLD) == 0.0


def test_what_two_texts_share_of_the_topic_counts_more_than_what_they_share_beside_it() -> None:
    topics = Topics([make_document(f"{BLAST} {ASIDE}")])

    def alike(one: str, other: str) -> float:
        return topics.likeness(frozenset(stems(one)), frozenset(stems(other)))

    assert alike("The blast killed", "Blasts killed them") == 1.0
    assert alike("The blast, said customs", "The blast, said police") > alike("Customs and the blast", "Customs police")
    assert alike(TOLD, "Snow fell.") == alike("", "") == 0.0
