"""Names that a person split off are actors of their own, whatever the rules would join them to, also later."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly import assemble
from briefing.config import Config
from briefing.decisions import DecisionFile
from briefing.model import Actor, ActorRules, Briefing
from briefing.session import Session
from tests.factory import make_document


def actors_of(*texts: str, rules: ActorRules | None = None) -> dict[str, Actor]:
    """The actors of a briefing of some texts by name; no name may be borne twice."""
    documents = [make_document(text, id=str(number)) for number, text in enumerate(texts, 1)]
    annotations = {document.id: annotate(document, parse(document)) for document in documents}
    actors = assemble(documents, annotations, rules=rules).actors
    assert len({actor.name for actor in actors}) == len({actor.id for actor in actors}) == len(actors)
    return {actor.name: actor for actor in actors}


@pytest.mark.parametrize(
    ("text", "name", "split"),
    [
        ("South Korean President Yoon Suk Yeol arrived. Yoon said little.", "Yoon Suk Yeol", "Yoon"),
        ("Kim Jong Un spoke on Friday. Later, Kim Jong-un listened.", "Kim Jong Un", "Kim Jong-un"),
        ("South Korea denied it. Seoul rejected the plan.", "South Korea", "Seoul"),
        ("The National Grain Agency (NGA) was founded. The NGA said no.", "National Grain Agency", "NGA"),
        ("Siemens AG reported a profit. Siemens said sales rose.", "Siemens", "Siemens AG"),
        (
            "President Donald J. Trump spoke. Donald Trump left. Donald Trump returned.",
            "Donald Trump",
            "Donald J. Trump",
        ),
        (
            "President Volodymyr Zelenskyy met the press. Volodymyr Zelensky left. Volodymyr Zelensky said no.",
            "Volodymyr Zelensky",
            "Volodymyr Zelenskyy",
        ),
        ("The U.S. said no. The United States left.", "United States", "U.S."),
    ],
)
def test_what_a_rule_joins_a_person_splits(text: str, name: str, split: str) -> None:
    before, after = actors_of(text), actors_of(text, rules=ActorRules(split=frozenset({split})))
    assert split in {*before[name].aliases, *before} - {name}
    assert {name, split} <= after.keys()
    assert split not in after[name].aliases
    assert len(after[name].mentions) + len(after[split].mentions) == len(before[name].mentions)
    assert after[name].id == before[name].id


def test_a_split_holds_for_documents_added_later() -> None:
    rules = ActorRules(split=frozenset({"Yoon"}))
    first = "South Korean President Yoon Suk Yeol arrived. Yoon said little."
    one, two = actors_of(first, rules=rules), actors_of(first, "Yoon left. He said no.", rules=rules)
    assert one["Yoon"].id == two["Yoon"].id
    assert len(two["Yoon"].mentions) == 3  # also what points at it


def test_a_split_of_a_name_that_is_nowhere_changes_nothing() -> None:
    text = "South Korean President Yoon Suk Yeol arrived. Yoon said little."
    assert actors_of(text, rules=ActorRules(split=frozenset({"Atlantis", ""}))) == actors_of(text)


def test_only_a_person_joins_anything_to_what_was_split_off() -> None:
    text = "Siemens AG reported a profit. Siemens said sales rose. Sony denied it on Friday."
    rules = ActorRules(split=frozenset({"Siemens AG"}), merged={"Sony": "Siemens AG"})
    assert set(actors_of(text, rules=rules)) == {"Siemens", "Siemens AG"}
    assert actors_of(text, rules=rules)["Siemens AG"].aliases == ("Sony",)


def test_a_split_at_the_desk_is_undone_and_a_later_merge_cancels_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Story\n\nSouth Korean President Yoon Suk Yeol arrived. Yoon said little.\n")
    session = Session(Config(folder=tmp_path, sources=("a.txt",)), DecisionFile(tmp_path / "briefing.desk.toml"))
    session.run()

    def yoons(briefing: Briefing) -> dict[str, str]:
        return {actor.name: actor.id for actor in briefing.actors if "Yoon" in actor.name}

    start = session.briefing
    session.decide("split", yoons(start)["Yoon Suk Yeol"], refers="Yoon")
    assert yoons(session.rebuild()).keys() == {"Yoon Suk Yeol", "Yoon"}
    assert session.briefing.stale == ()
    session.decide("merge", yoons(session.briefing)["Yoon"], "Yoon Suk Yeol", refers="Yoon")
    assert yoons(session.rebuild()) == yoons(start)
    session.undo()
    assert yoons(session.rebuild()).keys() == {"Yoon Suk Yeol", "Yoon"}
    session.undo()
    assert session.rebuild() == start
