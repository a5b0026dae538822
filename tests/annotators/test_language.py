from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.annotators import language
from briefing.annotators.language import CHUNK, DEFAULT_PIPELINE, RUN, LanguageError, load, parse, sentences
from briefing.lexicon import lexicon
from tests.factory import make_document


def texts(text: str) -> list[str]:
    document = make_document(text)
    return [document.text[span.start : span.end] for span in sentences(document, parse(document))]


def test_no_sentence_crosses_a_block() -> None:
    assert texts(
        "Talks fail again\n\nThe minister left. He said nothing.\n\nWhat comes next\n\nNobody knows, he said."
    ) == [
        "Talks fail again",
        "The minister left.",
        "He said nothing.",
        "What comes next",
        "Nobody knows, he said.",
    ]


def test_tokens_stand_at_the_offsets_of_the_reading_text() -> None:
    text = "  Seoul said \ud800 no.\r\n\r\n\tIt left…  " + "x" * (2 * RUN) + " end.\n"
    document = make_document(text)
    parsed = parse(document)
    assert len(parsed.text) == len(text)
    assert all(token.text in (text[token.idx : token.idx + len(token)], "\ufffd") for token in parsed)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We want peace,”minister Lund said.", ["peace", ",", "”", "minister"]),
        ('"We want peace,"minister Lund said.', ["peace", ",", '"', "minister"]),
        ('A 6,"wide board lay there.', ['6,"wide']),
    ],
)
def test_a_missing_space_behind_a_quotation_joins_no_words(text: str, words: list[str]) -> None:
    found = [token.text for token in parse(make_document(text))]
    assert any(found[at : at + len(words)] == words for at in range(len(found)))


@pytest.mark.parametrize(
    ("text", "tag"),
    [("“Ten have died,” WHO chief Ana Reyes said.", "NNP"), ("WHO warns of more deaths", "NNP"), ("WHO DID IT?", "WP")],
)
def test_the_health_organization_is_no_pronoun(text: str, tag: str) -> None:
    assert [token.tag_ for token in parse(make_document(text)) if token.text == "WHO"] == [tag]


WRAPPED = """Peace talks go on

The talks began in spring when the government of President Juan
Carlos Reyes and the rebels of the north agreed to meet in Lima
on the first Monday of the month, as the foreign minister, Maria
Lopez, told the press."""


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Lund was re-elected in May.", "re-elected", "elect"),
        ("Lund co-founded the bank.", "co-founded", "found"),
        ("Norland de-escalated the row.", "de-escalated", "de-escalate"),
        ("The Orla-based bank sank.", "Orla", "Orla"),
        ("Its co-founder left.", "co", "co"),
    ],
)
def test_the_hyphen_behind_a_prefix_parts_no_verb(text: str, word: str, lemma: str) -> None:
    parsed = parse(make_document(text))
    assert [token.lemma_ for token in parsed if token.text == word] == [lemma]


def test_a_wrapped_line_ends_as_if_it_went_on() -> None:
    title, story = WRAPPED.split("\n\n")
    on_one_line = make_document(f"{title}\n\n{' '.join(story.split())}")
    found = parse(replace(on_one_line, text=WRAPPED))
    assert [(token.text, token.dep_) for token in found] == [(token.text, token.dep_) for token in parse(on_one_line)]


def test_the_lines_of_a_list_and_of_paragraphs_stay_apart() -> None:
    for text in ("Those present\n\nAna Reyes\nTom Baker\nJan Lund", f"Talks\n\n{WRAPPED}"):
        assert any("\n" in token.text for token in parse(make_document(text)))


def test_a_long_document_is_parsed_in_pieces_that_join() -> None:
    paragraph = "Seoul rejected the plan on Friday. Moscow did not answer.\n\n"
    text = paragraph * (CHUNK // len(paragraph) * 2 + 10)
    found = texts(text)
    assert set(found) == {"Seoul rejected the plan on Friday.", "Moscow did not answer."}
    assert len(found) == 2 * text.count("\n\n")


def test_nothing_to_parse_is_no_error() -> None:
    assert texts("") == []
    assert texts(" \n ") == []


@pytest.mark.parametrize("name", ["xx_none", "no.such.thing", "", "../model"])
def test_a_pipeline_that_is_not_there_is_named_with_what_to_do(name: str) -> None:
    with pytest.raises(LanguageError, match=r"is not installed: .* language\.pipeline"):
        load(name)


def test_a_package_that_is_no_pipeline_is_refused() -> None:
    with pytest.raises(LanguageError, match="'json' can't be loaded as a spaCy pipeline"):
        load("json")


def test_weights_that_were_altered_are_refused(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="can't be read"):
        language._check_weights(DEFAULT_PIPELINE, tmp_path)
    for relative in lexicon("pipelines")[DEFAULT_PIPELINE]:
        (tmp_path / relative).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / relative).write_bytes(b"other weights")
    with pytest.raises(LanguageError, match=r"is not the one .* differs"):
        language._check_weights(DEFAULT_PIPELINE, tmp_path)
