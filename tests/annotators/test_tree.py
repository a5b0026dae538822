from __future__ import annotations

import pytest

from briefing.annotators.language import parse
from briefing.annotators.tree import Tree
from tests.factory import make_document

TEXT = "Dr. Ana Nguyen hopes that Chile's parliament will vote.\n\nShe left for Lima, early.  \U0001f600 Nobody knew."
PARSE = parse(make_document(TEXT))
TREE = Tree.of(PARSE)


def test_a_parse_has_one_tree() -> None:
    assert Tree.of(PARSE) is TREE
    assert Tree.of(parse(make_document(TEXT))) is not TREE


def test_the_columns_are_what_the_parse_says() -> None:
    rows = zip(TREE.text, TREE.lower, TREE.tag, TREE.pos, TREE.dep, TREE.entity, TREE.head, TREE.start, strict=True)
    assert list(rows) == [(t.text, t.lower_, t.tag_, t.pos_, t.dep_, t.ent_type_, t.head.i, t.idx) for t in PARSE]
    assert TREE.gap == [bool(token.whitespace_) for token in PARSE]
    assert TREE.begins == [token.ent_iob_ == "B" for token in PARSE]
    assert len(TREE) == len(PARSE)


def test_offsets_are_those_of_the_text() -> None:
    assert [TEXT[start:end] for start, end in zip(TREE.start, TREE.end, strict=True)] == TREE.text


def test_a_subtree_reaches_from_its_first_token_to_the_one_after_its_last() -> None:
    reach = [(token.left_edge.i, token.right_edge.i + 1) for token in PARSE]
    assert list(zip(TREE.left, TREE.right, strict=True)) == reach


def test_sentences_are_numbered_and_opened_by_their_first_token() -> None:
    opening = [sentence.start for sentence in PARSE.sents]
    assert [index for index in range(len(TREE)) if TREE.opens_sentence(index)] == opening
    assert TREE.sentence[-1] == len(opening) - 1


def test_hoping_is_no_hopping() -> None:
    assert TREE.lemma[TREE.lower.index("hopes")] == "hope"
    hopped = Tree.of(parse(make_document("The hare hopped over the fence.")))
    assert "hope" not in hopped.lemma


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_a_text_without_words_has_a_tree(text: str) -> None:
    tree = Tree.of(parse(make_document(text)))
    assert len(tree) == len(tree.children) == len(tree.left) == len(tree.sentence)
