"""A sitting over real documents: reading, deciding, undoing, exporting; and what stops one part stops no other."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import pipeline
from briefing.config import Config, load
from briefing.decisions import DecisionFile, DecisionsError, DecisionsNotSaved
from briefing.model import Annotations, Document, Unread
from briefing.session import Exported, Progress, Session
from briefing.store import Store

ROOT = Path(__file__).parents[1]


def sitting(folder: Path, store: Store | None = None) -> Session:
    session = Session(load(folder / "briefing.toml"), DecisionFile(folder / "briefing.desk.toml"), store=store)
    session.run()
    return session


def test_a_sitting_reads_decides_and_remembers(folder: Path) -> None:
    session = sitting(folder)
    assert [document.date for document in session.briefing.documents] == ["2024-10-25", "2024-12-05"]
    quote, question = session.briefing.quotes[0], session.briefing.questions[0]
    session.decide("pin", quote.id)
    session.decide("answer", question.id, "No.")
    session.decide("hide", session.briefing.actors[-1].id)
    decided = session.rebuild()
    assert decided.pinned == (quote.id,)
    again = sitting(folder)
    assert again.briefing == decided
    assert again.decisions[0].refers == session.briefing.text(quote.evidence[0])


def test_any_one_decision_is_taken_back_and_brought_back(folder: Path) -> None:
    session = sitting(folder)
    first = session.decide("pin", session.briefing.quotes[0].id)
    second = session.decide("pin", session.briefing.quotes[1].id)
    session.take_back(first)
    session.take_back(first)
    assert session.rebuild().pinned == (second.item,)
    assert DecisionFile(folder / "briefing.desk.toml").load() == (second,)
    assert session.redo() == first
    assert session.rebuild().pinned == (second.item, first.item)


def test_undo_goes_back_to_the_start_and_redo_forward_again(folder: Path) -> None:
    session = sitting(folder)
    start = session.briefing
    session.decide("merge", start.actors[-1].id, start.actors[0].name)
    session.decide("pin", start.quotes[0].id)
    session.decide("date", "000_58e44163f993956e.txt", "2024-10-18")
    end = session.rebuild()
    assert len(end.actors) == len(start.actors) - 1
    assert end.documents[0].date == "2024-10-18"
    while session.undo():
        pass
    assert session.rebuild() == start
    assert DecisionFile(folder / "briefing.desk.toml").load() == ()
    while session.redo():
        pass
    assert session.rebuild() == end


def test_a_date_decided_at_the_desk_moves_what_is_relative(folder: Path) -> None:
    session = sitting(folder)

    def fridays() -> set[str | None]:
        return {
            timex.edtf
            for timex in session.briefing.annotations["000_58e44163f993956e.txt"].timexes
            if session.briefing.text(timex.span) == "Friday"
        }

    assert fridays() == {"2024-10-25"}
    session.decide("date", "000_58e44163f993956e.txt", "2024-11-01")
    session.rebuild()
    assert fridays() == {"2024-11-01"}


def test_without_the_line_in_the_configuration_a_friday_stays_a_friday(folder: Path) -> None:
    (folder / "briefing.toml").write_text('sources = ["seeds"]')
    annotations = sitting(folder).briefing.annotations["000_58e44163f993956e.txt"]
    assert [timex.edtf for timex in annotations.timexes] == [None] * len(annotations.timexes)
    assert all(event.date is None for event in annotations.events)


def test_a_name_in_the_configuration_that_nobody_bears_is_said_at_once(folder: Path) -> None:
    config = folder / "briefing.toml"
    config.write_text('sources = ["seeds"]\n[aliases]\n"Noth Korea" = ["Pyongyang"]\n', encoding="utf-8")
    session = Session(load(config))
    assert session.rebuild().unread == (), "nothing is read yet"
    session.run()
    (unknown,) = session.briefing.unread
    assert "'Noth Korea'" in unknown.reason and unknown.advice == "did you mean North Korea?"


def test_ids_stay_when_other_files_come_and_go(folder: Path) -> None:
    both = sitting(folder).briefing
    (folder / "seeds" / "001_278bb849396639e7.txt").unlink()
    one = sitting(folder).briefing
    assert {quote.id for quote in one.quotes} < {quote.id for quote in both.quotes}
    assert {event.id for event in one.chronology} <= {m for event in both.chronology for m in event.members}
    north = {actor.name: actor.id for actor in both.actors}["North Korea"]
    assert {actor.name: actor.id for actor in one.actors}["North Korea"] == north


def test_an_edited_sentence_makes_its_decision_stale_and_no_other(folder: Path) -> None:
    session = sitting(folder)
    path = folder / "seeds" / "000_58e44163f993956e.txt"
    briefing = session.briefing
    concern = next(q for q in briefing.quotes if "illegal cooperation" in briefing.text(q.evidence[0]))
    other = next(q for q in briefing.quotes if "respond to military" in briefing.text(q.evidence[0]))
    session.decide("pin", concern.id)
    session.decide("pin", other.id)
    path.write_text("A line above.\n" + path.read_text().replace("illegal cooperation", "secret cooperation"))
    again = sitting(folder).briefing
    assert [stale.decision.item for stale in again.stale] == [concern.id]
    assert again.pinned == (other.id,)


def test_the_store_gives_the_same_briefing_without_annotating(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = sitting(folder, Store(folder / "s.sqlite3", "")).briefing

    def never(document: Document, pipeline: str | None = None) -> Annotations:
        raise AssertionError("annotated again")

    monkeypatch.setattr(pipeline, "annotate_one", never)
    assert sitting(folder, Store(folder / "s.sqlite3", "")).briefing == fresh


def test_a_document_on_which_annotating_fails_takes_no_other_with_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import briefing.annotators

    real: Callable[..., Annotations] = briefing.annotators.annotate

    def fails(document: Document, parse: object) -> Annotations:
        if document.id.startswith("000"):
            raise IndexError("list index out of range")
        return real(document, parse)

    monkeypatch.setattr(briefing.annotators, "annotate", fails)
    briefing_ = sitting(folder).briefing
    assert [(one.path, one.reason) for one in briefing_.unread] == [
        ("000_58e44163f993956e.txt", "annotating failed: IndexError: list index out of range")
    ]
    assert briefing_.quotes


def test_work_can_be_stopped_and_what_is_done_stays(folder: Path) -> None:
    seen: list[Progress] = []
    session = Session(load(folder / "briefing.toml"))
    session.run(seen.append, cancelled=lambda: any(p.stage == "annotating" for p in seen))
    assert seen[-1].stage == "done"
    assert len(session.briefing.annotations) in (1, 2)
    assert session.briefing.stale == ()


def test_progress_names_documents_and_counts_them(folder: Path) -> None:
    seen: list[Progress] = []
    Session(load(folder / "briefing.toml")).run(seen.append)
    assert list(dict.fromkeys(p.stage for p in seen)) == ["reading", "loading", "annotating", "assembling", "done"]
    assert [(p.done, p.total) for p in seen if p.stage == "annotating"] == [(1, 2), (2, 2)]
    first, second = (p for p in seen if p.stage == "reading")
    at_work = [(p.document, p.length > 0) for p in seen if p.stage in ("loading", "annotating")]
    assert at_work == [(first.document, True), (second.document, True), ("", False)]


def test_a_decision_that_can_not_be_saved_still_holds(folder: Path) -> None:
    session = sitting(folder)
    (folder / "briefing.desk.toml").mkdir()
    with pytest.raises(DecisionsNotSaved):
        session.decide("pin", session.briefing.quotes[0].id)
    assert session.rebuild().pinned == (session.briefing.quotes[0].id,)


def test_two_desks_on_one_folder_take_in_what_the_other_decides(folder: Path) -> None:
    one, other = sitting(folder), sitting(folder)
    quote, own = (quote.id for quote in one.briefing.quotes[:2])
    theirs = one.decide("hide", quote)
    assert other.take_in() and not other.take_in()
    assert other.rebuild().hidden == {quote}
    other.decide("pin", own)
    assert one.take_in()
    assert other.undo() is not None and other.undo() is None, "what the other desk decided is the other's to take back"
    later = sitting(folder)
    mine = later.decide("pin", own)
    assert later.undo() == mine and later.made_here(mine), "what was decided here goes first"
    assert later.undo() == theirs and not later.made_here(theirs), "then what was there"
    assert later.redo() == theirs and not later.made_here(theirs)
    one.take_back(theirs)
    assert other.take_in() and other.decisions == ()
    assert one.take_in() and one.decisions == ()


def test_the_page_has_what_another_desk_has_decided(folder: Path) -> None:
    one, other = sitting(folder), sitting(folder)
    one.decide("bottom-line", "page", "The strait is open.")
    assert "The strait is open." in other.page()
    assert other.briefing.bottom_line == "The strait is open."


def test_what_could_not_be_saved_or_read_stays_when_others_are_taken_in(folder: Path) -> None:
    one, other = sitting(folder), sitting(folder)
    file = folder / "briefing.desk.toml"
    file.mkdir()
    with pytest.raises(DecisionsNotSaved):
        other.decide("pin", other.briefing.quotes[0].id)
    assert not other.take_in()
    file.rmdir()
    theirs = one.decide("hide", one.briefing.quotes[1].id)
    assert other.take_in()
    assert [decision.kind for decision in other.decisions] == ["hide", "pin"]
    file.unlink()
    assert not other.take_in(), "no desk takes the whole file away"
    file.mkdir()
    with pytest.raises(DecisionsNotSaved):
        one.take_back(theirs)
    assert not one.take_in() and one.decisions == ()


@pytest.mark.parametrize("emptied", [False, True])
def test_a_file_of_decisions_that_is_gone_is_written_again_with_the_next_one(folder: Path, emptied: bool) -> None:
    file = folder / "briefing.desk.toml"
    one, other = sitting(folder), sitting(folder)
    first = one.decide("pin", one.briefing.quotes[0].id)
    theirs = other.decide("hide", other.briefing.quotes[1].id)
    assert one.take_in() and one.trouble == ""
    file.write_text("") if emptied else file.unlink()
    assert not one.take_in() and one.decisions == (first, theirs)
    assert one.trouble.startswith("briefing.desk.toml is gone")
    third = one.decide("pin", one.briefing.quotes[2].id)
    assert one.decisions == DecisionFile(file).load() == (first, theirs, third)
    assert not one.take_in() and one.trouble == ""
    assert other.take_in() and other.decisions == (first, theirs, third)
    file.unlink()
    one.take_back(first)
    assert DecisionFile(file).load() == (theirs, third)


def test_a_file_of_decisions_that_is_gone_is_written_again_when_one_leaves(folder: Path) -> None:
    file = folder / "briefing.desk.toml"
    session = sitting(folder)
    session.leave()
    assert not file.exists(), "nothing was decided"
    first = session.decide("pin", session.briefing.quotes[0].id)
    file.unlink()
    session.leave()
    assert DecisionFile(file).load() == (first,)
    assert not (folder / "briefing.desk.unsaved.toml").exists()


def test_what_is_decided_on_a_broken_file_is_written_once_it_is_mended(folder: Path) -> None:
    file = folder / "briefing.desk.toml"
    session = sitting(folder)
    first = session.decide("pin", session.briefing.quotes[0].id)
    good = file.read_bytes()
    file.write_text("[[decisions]\nbroken")
    assert not session.take_in() and session.decisions == (first,)
    assert "briefing.desk.toml:1: is not TOML" in session.trouble and "holds here" in session.trouble
    with pytest.raises(DecisionsNotSaved):
        session.decide("pin", session.briefing.quotes[1].id)
    file.write_bytes(good)
    assert not session.take_in() and session.trouble == "" and len(session.decisions) == 2
    session.decide("pin", session.briefing.quotes[2].id)
    assert DecisionFile(file).load() == session.decisions and len(session.decisions) == 3


def test_what_could_not_be_written_is_kept_beside_a_broken_file_which_says_so(folder: Path) -> None:
    file = folder / "briefing.desk.toml"
    session = sitting(folder)
    first = session.decide("pin", session.briefing.quotes[0].id)
    file.write_text("[[decisions]\nbroken")
    session.take_in()
    session.leave()
    aside = folder / "briefing.desk.unsaved.toml"
    assert file.read_text() == "[[decisions]\nbroken", "a person's own file is never overwritten"
    assert DecisionFile(aside).load() == (first,)
    with pytest.raises(DecisionsError, match=r"all that was decided is in briefing\.desk\.unsaved\.toml"):
        sitting(folder)


def test_what_can_be_written_nowhere_is_handed_over_when_one_leaves(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = sitting(folder)

    def refuse(path: Path, content: bytes) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(path))

    monkeypatch.setattr("briefing.decisions.write_atomically", refuse)
    with pytest.raises(DecisionsNotSaved, match=r"Not saved to briefing\.desk\.toml: Read-only file system$"):
        session.decide("pin", session.briefing.quotes[0].id)
    left = session.leave()
    assert "Read-only file system" in left
    monkeypatch.undo()
    (folder / "briefing.desk.toml").write_text(left.partition("\n\n")[2], encoding="utf-8")
    assert DecisionFile(folder / "briefing.desk.toml").load() == session.decisions
    assert session.leave() == "", "mended, it is written"


def test_an_exported_page_that_was_edited_by_hand_is_kept(folder: Path) -> None:
    session = sitting(folder)
    page = folder / "brief.md"
    assert session.export() == Exported(page)
    assert session.export() == Exported(page)
    session.decide("pin", session.briefing.quotes[-1].id)
    session.rebuild()
    assert session.export() == Exported(page), "a page as it was written is simply written anew"
    assert list(folder.glob("*.md")) == [page]
    page.write_text("my own words")
    aside = folder / "brief.edited-1.md"
    assert session.export() == Exported(page, aside)
    assert aside.read_text() == "my own words"
    assert page.read_text(encoding="utf-8") == session.page()


def test_a_document_with_facts_of_the_persons_own() -> None:
    config = Config(folder=ROOT, sources=("seeds/000_58e44163f993956e.txt",))
    ((document, file),) = [
        found for found in pipeline.read(pipeline.sources(config), config) if not isinstance(found, Unread)
    ]
    assert file.samefile(ROOT / "seeds" / "000_58e44163f993956e.txt")
    assert pipeline.with_facts(document, None) is document
    assert pipeline.with_facts(document, None, "2024-10-25").date_source == "config"


def test_only_who_looks_on_has_it_assembled_while_documents_come_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"Talks\n\nNorland and Peru held talks on {name}.\n", encoding="utf-8")
    assembled: list[int] = []
    for watched in (True, False):
        session = Session(Config(folder=tmp_path, sources=(".",)), watched=watched)
        rebuild = session.rebuild
        monkeypatch.setattr(session, "rebuild", lambda rebuild=rebuild: assembled.append(len(rebuild().documents)))
        session.run()
    assert assembled == [1, 2, 2]
