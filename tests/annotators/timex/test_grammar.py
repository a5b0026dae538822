"""The tokens, the patterns over them and the lists they are made of."""

from __future__ import annotations

import re
from pathlib import Path

from briefing.annotators.timex import grammar as grammar_module
from briefing.annotators.timex.grammar import grammar, next_start, readings
from briefing.annotators.timex.rules import RULES
from briefing.annotators.timex.tokens import tokenize
from briefing.lexicon import lexicon


def test_tokens_cover_everything_but_white_space() -> None:
    text = "On 5 p.m. ET, Oct. 23rd, it's 1,250.5 or ½ -- o'clock\n\nnaïve 日本 10:35"
    tokens = tokenize(text)
    pieces = [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert {"p.m.", "Oct.", "23rd", "'s", "1,250.5", "½", "o'clock", "naïve", "10:35"} <= set(pieces)


def test_capitals_decide_where_a_word_is_also_a_common_one() -> None:
    tokens = tokenize("may May MAY sat Sat. monday MONDAY")
    assert [tokens.is_in(index, "MONTH") for index in range(3)] == [False, True, True]
    assert [tokens.is_in(index, "SHORT_WEEKDAY") for index in (3, 4)] == [False, True]
    assert [tokens.is_in(index, "WEEKDAY") for index in (5, 6)] == [True, True]


def test_a_word_can_be_in_several_classes() -> None:
    tokens = tokenize("second 12 1990 1234567890123456789012")
    assert tokens.is_in(0, "UNIT") and tokens.is_in(0, "ORDWORD")
    assert tokens.is_in(1, "DAYNUM") and tokens.is_in(1, "HOURNUM") and not tokens.is_in(1, "YEARNUM")
    assert tokens.is_in(2, "YEARNUM") and tokens.is_in(2, "NUM")
    assert not tokens.is_in(3, "NUM")


def test_the_longest_reading_comes_first() -> None:
    tokens = tokenize("early next year")
    spans = [(hit.start, hit.end) for hit in readings(tokens, 0, 3)]
    assert spans == sorted(spans, key=lambda span: -span[1]) and spans[0] == (0, 3)


def test_white_space_plays_no_part() -> None:
    assert tokenize("the last\n two  years").kinds == tokenize("the last two years").kinds
    assert tokenize("the last\n\ntwo years").kinds != tokenize("the last two years").kinds


def test_next_start_skips_what_begins_nothing() -> None:
    assert next_start(tokenize("nothing happens here Friday"), 0) == 3
    assert next_start(tokenize("nothing happens here"), 0) is None


def test_every_rule_has_patterns_and_a_function() -> None:
    assert set(lexicon("timex")["rules"]) == set(RULES)
    assert {rule for entries in grammar().by_kind.values() for rule, _ in entries} == set(RULES)


def test_every_pattern_is_bounded() -> None:
    for entries in grammar().by_kind.values():
        assert not any(re.search(r"[*+](?![^\[]*\])", pattern.pattern) for _, pattern in entries)


def test_every_list_says_where_it_comes_from_and_is_used() -> None:
    tables = lexicon("timex")
    lists = {name: table for name, table in tables.items() if "words" in table}
    assert all(table["source"] for table in lists.values())
    patterns = [*tables["macros"].values(), *(text for rule in tables["rules"].values() for text in rule["patterns"])]
    code = [path.read_text(encoding="utf-8") for path in Path(grammar_module.__file__).parent.glob("*.py")]
    used = set(re.findall(r"[A-Z][A-Z_]*", " ".join([*patterns, *code])))
    assert set(lists) - used == set()
