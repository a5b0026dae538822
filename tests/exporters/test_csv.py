"""The table of all items: a row for each piece of evidence, every cell safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from briefing.exporters.csv import COLUMNS, export
from briefing.model import Actor, Briefing
from tests.exporters.sample import REYES, sample


def table(briefing: Briefing) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(export(briefing), newline="")))


def test_every_piece_of_evidence_has_a_row_with_its_words_and_place() -> None:
    briefing = sample()
    rows = table(briefing)
    assert tuple(rows[0]) == COLUMNS
    counts = [len(actor.mentions) for actor in briefing.actors]
    counts += [len(event.evidence) for event in briefing.chronology]
    counts += [len(quote.evidence) for quote in briefing.quotes]
    counts += [len(question.evidence) for question in briefing.questions]
    assert len(rows) == sum(counts)
    texts = {document.id: document.text for document in briefing.documents}
    for row in rows:
        assert row["words"] == " ".join(texts[row["document"]][int(row["start"]) : int(row["end"])].split())
        assert int(row["line"]) >= 1 and int(row["sentence"]) >= 1


def test_pins_and_hidden_items_are_told() -> None:
    briefing = replace(sample(), pinned=("q1",), hidden=frozenset({"q2"}))
    rows = {row["id"]: row for row in table(briefing)}
    assert (rows["q1"]["pinned"], rows["q1"]["hidden"], rows["q2"]["hidden"]) == ("yes", "", "yes")


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＠SUM(A1)", '"=1"'])
def test_a_formula_stays_text(name: str) -> None:
    hostile = replace(sample(), actors=(Actor("a9", name, "person", REYES),), chronology=(), quotes=(), questions=())
    assert table(hostile)[0]["text"].startswith("'") or table(hostile)[0]["text"][0].isalnum()
    assert not table(hostile)[0]["text"].startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("name", ["Orla;=1+1", "Orla; +1", "Orla;;@SUM(A1)", 'Orla;"=1"', "Orla;\t=1"])
def test_a_formula_stays_text_where_semicolons_part_the_cells(name: str) -> None:
    hostile = replace(sample(), actors=(Actor("a9", name, "person", REYES),), chronology=(), quotes=(), questions=())
    cells = [cell.strip() for cell in table(hostile)[0]["text"].split(";")]
    assert not any(cell.lstrip('"').startswith(("=", "+", "-", "@")) for cell in cells)


def test_a_semicolon_in_prose_stays_as_it_is() -> None:
    plain = replace(sample(), actors=(Actor("a9", "Orla; a town", "person", REYES),), chronology=(), quotes=())
    assert table(plain)[0]["text"] == "Orla; a town"
