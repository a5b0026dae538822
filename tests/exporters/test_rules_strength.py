"""Cuts made by hand: what makes a line say more than its source is found, what only shortens it is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from briefing.exporters.proofreading import check, export
from briefing.model import Briefing
from tests.exporters import sample as s
from tests.exporters.test_seeds_page import dated as dated

NAVY = "The Norland navy left the strait on 3 March 2031."


def broken(sentence: str, shown: str) -> set[str]:
    """The rules that a line breaks which shows so much of a sentence of the sample's story."""
    text = s.STORY.replace(NAVY, f"{sentence:{len(NAVY)}}")
    assert len(text) == len(s.STORY), "too long for its place"
    story = replace(s.STORY_DOCUMENT, text=text)
    briefing = replace(s.sample(), documents=(story, s.COMMENT_DOCUMENT), actors=())
    page = export(s.sample()).replace(f"{NAVY} [1:6]", f"{shown} [1:6]")
    return {finding.rule for finding in check(page, briefing)}


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The navy did not leave the strait.", "The navy … leave the strait."),
        ("No ship left the strait on Monday.", "ship left the strait on Monday."),
        ("It is not true that the navy left.", "the navy left."),
        ("The navy left none of its ships there.", "The navy left."),
        ("The navy may leave the strait.", "The navy … leave the strait."),
        ("The navy reportedly left the strait.", "The navy … left the strait."),
        ("The navy will leave the strait on Monday.", "The navy … leave the strait on Monday."),
        ("The navy plans to leave the strait.", "The navy … leave the strait."),
        ("The navy agreed to halt its exercises.", "The navy agreed … its exercises."),
        ("The navy agreed to halt its exercises.", "The navy agreed to … its exercises."),
        ("The navy was attacked in the strait.", "The navy … attacked in the strait."),
        ("The navy leaves if Sudland does.", "The navy leaves."),
        ("If Sudland does, the navy leaves.", "The navy leaves."),
        ("The navy denied that it left the strait.", "It left the strait."),
        ("Crews say that the navy left the strait.", "The navy left the strait."),
        ("The navy left the strait, crews said.", "The navy left the strait."),
        ("A former minister left the strait.", "A … minister left the strait."),
        ("Some sailors left the strait.", "Sailors left the strait."),
        ("Up to 40 ships left the strait.", "40 ships left the strait."),
        ("The navy held about 40 ships there.", "The navy held … 40 ships there."),
        ("The minister of war left the strait.", "The minister of … left the strait."),
    ],
)
def test_r30_a_line_that_says_more_than_its_sentence(sentence: str, shown: str) -> None:
    assert "R30" in broken(sentence, shown)
    assert "R30" not in broken(sentence, sentence)


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The navy left the strait on Monday.", "The navy left the strait."),
        ("On Monday the navy left the strait.", "The navy left the strait."),
        ("The navy, in eight ships, left the strait.", "The navy … left the strait."),
        ("The navy left, which may please Sudland.", "The navy left."),
        ("The navy left, but it did not say why.", "The navy left."),
    ],
)
def test_r30_a_line_that_only_says_less(sentence: str, shown: str) -> None:
    assert "R30" not in broken(sentence, shown)


# --- every line of a real page, changed in every way ------------------------------------------------------------------

LINE = re.compile(r'(- \*\*.+?\*\*(?: \("[^"]*"\))?[^:]*: )(.+?)((?: ?\[\d+:\d+\])+.*)$')
WEAK = re.compile(
    r"\b(?:not?|never|will|would|may|might|could|possibly|suspect|rejected|agreed|according|said|if|estimated)\b",
    re.IGNORECASE,
)
"""Words of the seeds without which their lines say more."""


def lines(page: str, *sections: str) -> list[tuple[int, str]]:
    """The lines of some sections of a page, with their places."""
    found, section = [], ""
    for number, line in enumerate(page.split("\n")):
        section = line[3:] if line.startswith("## ") else section
        if section in sections and not line.startswith("## ") and line:
            found.append((number, line))
    return found


def is_found(page: str, number: int, line: str, briefing: Briefing) -> bool:
    """Whether the page with this line is found to break a rule there."""
    changed = page.split("\n")
    changed[number] = line
    return any(one.line == number + 1 and one.severity == "error" for one in check("\n".join(changed), briefing))


def full(briefing: Briefing) -> str:
    """The page with as much of the chronology and the questions as fits one page."""
    return export(replace(briefing, hidden=frozenset(actor.id for actor in briefing.actors)))


def changed_figures(line: str) -> Iterator[str]:
    """The line with each figure in it, dates and places among them, one higher."""
    for figure in re.finditer(r"\d+", line):
        yield f"{line[: figure.start()]}{int(figure[0]) + 1}{line[figure.end() :]}"


def swapped_names(line: str) -> Iterator[str]:
    """The line with each name in it put in another's place."""
    names = ("North Korea", "South Korea", "Russia", "Ukraine", "Yoon Suk Yeol", "United States", "Seoul", "Moscow")
    for name, other in zip(names, (*names[1:], names[0]), strict=True):
        for found in re.finditer(rf"\b{name}\b", line):
            yield f"{line[: found.start()]}{other}{line[found.end() :]}"


def without_a_weak_word(line: str) -> Iterator[str]:
    """The line with each word that holds it back left out: out of its middle, unseen and seen, or with its opening."""
    parts = LINE.match(line)
    if parts is None:
        return
    lead, text, places = parts.groups()
    for weak in WEAK.finditer(text):
        before, behind = text[: weak.start()], text[weak.end() :].lstrip()
        yield f"{lead}{before}{behind}{places}"
        if before and behind:
            yield f"{lead}{before}… {behind}{places}"
            yield f"{lead}{behind[:1].upper()}{behind[1:]}{places}"


def other_types(line: str) -> Iterator[str]:
    """The line with what it is told to be left out or put in another's place."""
    for mark in (" inferred", "rep. ", " planned", " denied", " ongoing", ", partial", " (unnamed)"):
        if mark in line:
            yield line.replace(mark, "", 1)
    for kind in ("Pending", "Unconfirmed", "Disputed", "Forecast"):
        if f"**{kind}**" in line:
            yield line.replace(kind, "Answered", 1)


def more_places(line: str) -> Iterator[str]:
    """The line with another sentence cited too, as if that bore it out."""
    yield from (f"{line}{place}" for place in ("[1:5]", "[2:3]") if place not in line)


@pytest.mark.parametrize(
    "change",
    [changed_figures, swapped_names, without_a_weak_word, other_types, more_places],
    ids=["figures", "names", "weak words", "types", "places"],
)
def test_no_line_of_the_seeds_page_can_be_made_stronger_unseen(
    dated: Briefing, change: Callable[[str], Iterator[str]]
) -> None:
    page = full(dated)
    sections = ("Bottom line", "Chronology", "Key quotes", "Open questions")
    tried = [(number, new) for number, line in lines(page, *sections) for new in change(line)]
    assert len(tried) > 5
    assert [new for number, new in tried if not is_found(page, number, new, dated)] == []


def test_a_gloss_names_whom_the_pronoun_stands_for_and_nobody_else_of_the_sentence(dated: Briefing) -> None:
    told = next(event for event in dated.chronology if dated.text(event.evidence[0]).startswith("It added"))
    page = export(replace(dated, pinned=(told.id,)))
    number, line = next(
        found for found in lines(page, "Chronology") if "(= South Korea's foreign ministry)" in found[1]
    )
    assert not is_found(page, number, line, dated)
    assert is_found(page, number, line.replace("(= South Korea's foreign ministry)", "(= South Korea)"), dated)
