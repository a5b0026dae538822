"""Formats, encodings and hostile files."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from briefing.exporters.proofreading import export
from briefing.model import Briefing, Document, Unread
from briefing.readers import find_sources, passed_over, read_source
from briefing.readers.decoding import ReadError, decode
from briefing.text import HOW_MADE
from tests.readers.single import read_markdown, read_plain


def read_all(*paths: Path) -> tuple[list[Document], list[Unread]]:
    found = [
        item
        for source in find_sources(paths)
        for item in ([source] if isinstance(source, Unread) else read_source(source))
    ]
    return [d for d in found if isinstance(d, Document)], [u for u in found if isinstance(u, Unread)]


TEXT = "The café’s owner said “no” – twice.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_text_is_the_same_in_every_encoding(encoding: str) -> None:
    raw = TEXT.encode(encoding) if encoding != "utf-16-le" else b"\xff\xfe" + TEXT.encode(encoding)
    assert decode(raw) == TEXT


def test_bytes_that_are_no_text_are_refused_with_advice() -> None:
    with pytest.raises(ReadError) as caught:
        decode(bytes(range(256)) * 20)
    assert "UTF-8" in caught.value.advice


def test_a_few_damaged_bytes_cost_only_themselves() -> None:
    raw = "The café said nothing, \x1b[31mhe said. ".encode() * 10 + b"\xff\x9d and more."
    assert decode(raw).endswith("\ufffd\ufffd and more.")
    assert "café" in decode(raw)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Paris, 3 May 2024", "2024-05-03"),
        ("Published: May 3, 2024", "2024-05-03"),
        ("Seoul, South Korea, 3 May 2024", "2024-05-03"),
        ("Friday, May 3, 2024", "2024-05-03"),
        ("The war ended on May 3, 2024", None),
        ("Two dead, 3 missing after May 3, 2024 flood", None),
    ],
)
def test_a_line_that_is_only_place_and_day_dates_the_document(line: str, date: str | None) -> None:
    text = f"A title of some words\n\n{line}\n\nThe minister said that nothing of this would ever happen again.\n"
    assert read_plain(text.encode(), "a.txt").date == date


def test_a_broken_utf_8_file_with_a_mark_names_the_line() -> None:
    with pytest.raises(ReadError) as caught:
        decode(b"\xef\xbb\xbfone\ntwo \xff\xff\n")
    assert caught.value.line == 2


def test_line_ends_stay_as_they_are() -> None:
    text = "One.\r\n\r\nTwo.\r\n"
    assert read_plain(text.encode(), "a.txt").text == text


def test_a_superscript_without_a_note_is_no_mark() -> None:
    text = "The plot has 40 m² of floor.\n\nIt was sold in May.\n"
    assert read_plain(text.encode(), "a.txt").text == text


def test_square_metres_stay_where_a_note_two_exists() -> None:
    text = "The plot has 40 m² of floor.¹ It sold.²\n\n¹ Ann Lee, “Plots”, The Daily, 3 May 2020.\n\n² Same.\n"
    document = read_plain(text.encode(), "a.txt")
    assert document.text.strip() == "The plot has 40 m² of floor. It sold."
    assert [note.label for note in document.notes] == ["1", "2"]


def test_bare_figures_are_notes_where_all_of_them_are() -> None:
    body = 'The lobby\n12 May 2020\n\nBerg ran the lobby.1 He "stayed on,"2 they said.\n\n'
    text = f'{body}1. A. Lee, "Plots", The Daily, 3 May 2020.\n2 Daily, 4 May 2020.\n'
    document = read_plain(text.encode(), "a.txt")
    assert document.text.strip().endswith('\n\nBerg ran the lobby. He "stayed on," they said.')
    assert [(note.label, note.date) for note in document.notes] == [("1", "2020-05-03"), ("2", "2020-05-04")]


def test_raised_marks_lead_to_notes_with_plain_figures() -> None:
    text = (
        'The port closed.¹ It opened again.²\n\n1. A. Lee, "Plots", The Daily, 3 May 2020.\n\n2. Ibid.\n\n2 comments\n'
    )
    document = read_plain(text.encode(), "a.txt")
    assert document.text.strip() == "The port closed. It opened again.\n\n2 comments"
    assert [(note.label, note.anchors) for note in document.notes] == [("1", (16,)), ("2", (33,))]


@pytest.mark.parametrize(
    "text",
    [
        "The plot has 40 m².\n\n1. Eggs\n2. Flour\n",
        "The plot has 40 cm³, the other 10².\n\n2. Eggs\n3. Flour\n",
        "See No.1 below.\n\n1. Eggs\n2. Flour\n",
        "Take it.1 Bake it.2\n\n1. Eggs\n3. Flour\n",
        "1. Eggs came first.\n2. Flour came later.\n\nThat was it.1 It was good.2\n",
        "It rose by 1.5 per cent.\n\n5 Eggs\n",
        "Nobody knows.2 They said so.1\n\n1. Eggs\n2. Flour\n",
    ],
)
def test_lists_are_no_notes(text: str) -> None:
    document = read_plain(text.encode(), "a.txt")
    assert document.notes == () and document.text == text


def test_a_page_break_is_mended_and_running_heads_go() -> None:
    pages = [f"The Gazette\n\nParagraph {n} ends here and\n\n{n}" for n in ("one", "two", "three")]
    text = (
        "\f".join(
            page.replace(f"\n\n{name}", f"\n\n{n}")
            for n, (page, name) in enumerate(zip(pages, ("one", "two", "three"), strict=True), 1)
        )
        + "\fThe Gazette\n\nthe last page says so.\n\n4"
    )
    reading = read_plain(text.encode(), "a.txt").text
    assert "Gazette" not in reading
    assert "ends here and the last page says so." in reading
    assert "\f" not in reading


def test_markdown_is_read_without_its_marks_and_finds_its_way_back() -> None:
    source = (
        '---\ntitle: "Talks"\ndate: 2024-10-25\nauthor: Ann Lee\n---\n# Talks\n\n'
        "The *minister* said [so](http://x.example) again.[^1]\n\n[^1]: Bo Ek, “Report”, The Daily, 1 May 2024.\n"
    )
    document = read_markdown(source.encode(), "talks.md")
    assert document.text.strip() == "Talks\n\nThe minister said so again."
    assert (document.title, document.date, document.date_source, document.author) == (
        "Talks",
        "2024-10-25",
        "metadata",
        "Ann Lee",
    )
    assert document.notes[0].date == "2024-05-01"
    line, column = document.place(document.text.index("so again"))
    assert source.split("\n")[line - 1][column - 1 :].startswith("so](http")


@pytest.mark.parametrize(
    ("line", "author", "publisher", "genre"),
    [
        ("By Ann Lee in Quito", "Ann Lee", None, None),
        ("By ANN LEE, Staff Writer", "Ann Lee", None, None),
        ("- By Ann Lee and Bo Ek", "Ann Lee and Bo Ek", None, None),
        ("By Ann Lee | 9 May 2021 | 5 min read", "Ann Lee", None, None),
        ("Posted on May 9, 2021 by admin", None, None, None),
        ("Interviewed by: Ann Lee", "Ann Lee", None, "Interview"),
        ("By AFP", None, "AFP", None),
        ("By Staff Reporter", None, None, None),
        ("(Reporting by Ann Lee in Quito; Editing by Bo Ek)", "Ann Lee", None, None),
        ("Commentary by Dr. Ann Lee, Horn Forum, 9 May 2021", "Dr. Ann Lee", "Horn Forum", "Commentary"),
        ("Commentary by Ann Lee, 9 May 2021", "Ann Lee", None, "Commentary"),
        ("Powered by Acme, 9 May 2021", None, None, None),
        (
            "Commentary by Ann Margaret Lee, Institute for Landlocked States, 9 May 2021",
            "Ann Margaret Lee",
            "Institute for Landlocked States",
            "Commentary",
        ),
        ("Analysis, Centre for the Study of Straits, 9 May 2021", None, "Centre for the Study of Straits", "Analysis"),
        ("Analysis, 9 May 2021", None, None, "Analysis"),
    ],
)
def test_who_signs(line: str, author: str | None, publisher: str | None, genre: str | None) -> None:
    text = f"A title of some words\n\n{line}\n\nThe minister said that nothing of this would ever happen again.\n"
    document = read_plain(text.encode(), "a.txt")
    assert (document.author, document.publisher, document.genre) == (author, publisher, genre)
    assert (document.date == "2021-05-09") == ("2021" in line)


@pytest.mark.parametrize(
    ("lines", "author"),
    [
        (["Ann Lee", "Ann Lee"], "Ann Lee"),
        (["Ann Lee", "Published", "on"], "Ann Lee"),
        (["Ann Lee", "3 May 2024"], "Ann Lee"),
        (["Horn Forum Papers"], None),
        (["East Asia", "3 May 2024"], None),
    ],
)
def test_a_name_alone_signs_where_it_stands_as_bylines_do(lines: list[str], author: str | None) -> None:
    text = "\n\n".join(["A title of some words", *lines, "The minister said that nothing would ever happen again."])
    document = read_plain(text.encode(), "a.txt")
    assert (document.title, document.author) == ("A title of some words", author)


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("NAIROBI, 26 June 2024 — The president said no.", "NAIROBI, 26 June 2024 —"),
        ("Lima (Andina) - Two men were held.", "Lima (Andina) -"),
        ("SEOUL, South Korea (AP) -- Two men were held.", "SEOUL, South Korea (AP) --"),
        ("WASHINGTON, D.C. — Two men were held.", "WASHINGTON, D.C. —"),
        ("PUNE — A trial was halted.", "PUNE —"),
        ("June 03--A county was flooded.", "June 03--"),
        ("Oct. 12--PUNE -- A trial was halted.", "Oct. 12--PUNE --"),
        ("June 3--the longest day--passed.", None),
        ("Lima - which had waited - got its answer.", None),
        ("NASA - the agency with the rockets - got its answer.", None),
        ("INTEL — once the largest — fell.", None),
        ("He said on 26 June 2024 — and he said it twice — no.", None),
    ],
)
def test_a_dateline_before_the_first_sentence_is_told_from_it(line: str, dateline: str | None) -> None:
    document = read_plain(f"A headline\n\n{line}\n\nPARIS — More was said in a second paragraph.\n".encode(), "a.txt")
    found = [document.text[block.start : block.end] for block in document.blocks if block.role == "dateline"]
    assert found == ([dateline] if dateline else [])
    body = next(block for block in document.blocks if block.role == "body")
    assert document.text[body.start : body.end] == line.removeprefix(dateline or "").strip()


def test_the_date_of_a_dateline_before_the_first_sentence_is_the_documents() -> None:
    document = read_plain(b"A headline\n\nNAIROBI, 26 June 2024 -- The president said no.\n", "a.txt")
    assert (document.date, document.date_source) == ("2024-06-26", "text")


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("QUITO, July 16 (Reuters) - The mayor said no on Sunday.\n", "XXXX-07-16", "July 16"),
        ("QUITO, 16 July - The mayor said no.\n", "XXXX-07-16", "16 July"),
        ("LIMA, Sept. 6 (Andina) -- The mayor said no.\n", "XXXX-09-06", "Sept. 6"),
        (
            "A headline\n\nTuesday, Oct 29\n\nThe mayor said no and the council agreed.\n",
            "XXXX-10-29",
            "Oct 29",
        ),
        ("QUITO, Feb 30 (Reuters) - The mayor said no.\n", None, ""),
        ("QUITO, July 16, 2023 (Reuters) - The mayor said no.\n", None, ""),
        ("QUITO (Reuters) - The mayor said no on July 16.\n", None, ""),
        ("Tuesday, Oct 29\n\nQUITO, Oct 28 (Reuters) - The mayor said no.\n", None, ""),
    ],
)
def test_the_day_of_a_dateline_without_a_year_is_kept_with_its_place(text: str, day: str | None, words: str) -> None:
    document = read_plain(text.encode(), "a.txt")
    found = document.dateline
    assert (found and found.day, document.text[found.start : found.end] if found else "") == (day, words)
    assert document.date == ("2023-07-16" if "2023" in text else None)


def test_the_day_in_a_file_name_dates_a_document(tmp_path: Path) -> None:
    (tmp_path / "2024-10-25-seoul.txt").write_text("Seoul rejected the plan on Friday.")
    ((document,), _) = read_all(tmp_path)
    assert (document.date, document.date_source) == ("2024-10-25", "filename")


def test_json_lines_are_documents_of_their_own(tmp_path: Path) -> None:
    rows: list[object] = [
        {"id": "a", "text": "One.", "dct": "2024-01-02", "source": "The Daily"},
        {"id": "b", "text": "Two.", "date": "nonsense"},
    ]
    (tmp_path / "all.jsonl").write_text("\n".join(map(json.dumps, rows)))
    documents, unread = read_all(tmp_path)
    assert [(d.id, d.date, d.publisher, d.place(0)) for d in documents] == [
        ("a", "2024-01-02", "The Daily", (1, 1)),
        ("b", None, None, (2, 1)),
    ]
    assert [document.title for document in documents] == ["a", "b"], "not both by the name of their file"
    assert unread == []


def test_a_place_in_json_lines_is_the_line_of_the_file_also_in_the_first(tmp_path: Path) -> None:
    text = "One.\n\nTwo."
    (tmp_path / "all.jsonl").write_text("\n".join(json.dumps({"id": id, "text": text}) for id in "ab"))
    documents, _ = read_all(tmp_path)
    assert [document.place(text.index("Two")) for document in documents] == [(1, 7), (2, 7)]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "nested"),
        ("[1]", "not a JSON object"),
        ('{"id": "x"}', 'no "text"'),
        ('{"id": "good", "text": "again"}', "stands on line 1"),
    ],
)
def test_one_broken_line_costs_only_itself(tmp_path: Path, line: str, says: str) -> None:
    good = '{"id": "good", "text": "One."}'
    last = '{"id": "last", "text": "Last."}'
    (tmp_path / "all.jsonl").write_text(f"{good}\n{line}\n{last}\n")
    documents, (unread,) = read_all(tmp_path)
    assert [document.id for document in documents] == ["good", "last"]
    assert says in unread.reason
    assert (unread.path, unread.line) == ("all.jsonl", 2)


def test_what_is_no_document_is_told_or_passed_over(tmp_path: Path) -> None:
    (tmp_path / "report.doc").write_bytes(b"PK")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / ".hidden.txt").write_text("no")
    (tmp_path / "empty.txt").write_text(" \n")
    os.mkfifo(tmp_path / "pipe.txt")
    documents, unread = read_all(tmp_path, tmp_path / "missing.txt")
    assert documents == []
    assert {Path(one.path).name: one.reason for one in unread} == {
        "report.doc": ".doc is not read",
        "empty.txt": "the file is empty",
        "pipe.txt": "not a regular file",
        "missing.txt": "there is no such file or folder",
    }
    assert all(one.advice for one in unread)


def test_a_file_below_two_folders_keeps_two_names(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(f"From {folder}.")
    documents, unread = read_all(tmp_path / "one", tmp_path / "two")
    assert [document.id for document in documents] == ["a.txt", "two/a.txt"]
    assert unread == []


@pytest.mark.parametrize("edit", ["", "Analyst: a line of mine.\n"])
def test_a_page_of_the_program_is_never_a_source(tmp_path: Path, edit: str) -> None:
    page = export(Briefing(title="Ports"))
    (tmp_path / "brief.md").write_text(page.replace("\n\n", f"\n{edit}\n", 1))
    (tmp_path / "brief.edited-1.txt").write_text(page)
    (tmp_path / "story.md").write_text(f"# Ports\n\nHe quoted a page: “{HOW_MADE}”\n")
    documents, unread = read_all(tmp_path)
    assert ([document.id for document in documents], unread) == (["story.md"], [])


def _locked(monkeypatch: pytest.MonkeyPatch, locked: Path) -> None:
    """Nothing in a folder can be looked at, as if one were not its owner: tests may run as one who may do anything."""
    scan, stat = os.scandir, os.stat

    def refuse(path: object) -> None:
        if isinstance(path, str | os.PathLike) and Path(path).is_relative_to(locked):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))

    def scandir(path: str) -> object:
        refuse(path)
        return scan(path)

    def look(path: str, **options: bool) -> os.stat_result:
        if Path(path) != locked:
            refuse(path)
        return stat(path, **options)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(os, "stat", look)


def test_a_folder_that_may_not_be_read_is_named_with_its_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine" / "theirs").mkdir(parents=True)
    (tmp_path / "mine" / "story.txt").write_text("A story.")
    _locked(monkeypatch, tmp_path / "mine" / "theirs")
    documents, (unread,) = read_all(tmp_path)
    assert [document.id for document in documents] == ["mine/story.txt"]
    assert (unread.path, unread.reason) == ("mine/theirs", "you may not read it")
    assert "permissions" in unread.advice
    _, (unread,) = read_all(tmp_path / "mine" / "theirs" / "story.txt")
    assert unread.reason == "you may not read it" and "permissions" in unread.advice


def test_a_link_that_leads_nowhere_or_in_a_circle_is_told_as_that(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "round.txt").symlink_to(tmp_path / "round.txt")
    _, unread = read_all(tmp_path, tmp_path / "gone.txt")
    gone, circle, named = unread
    assert "a link" in gone.reason and "isn't there" in gone.reason and "permissions" not in gone.advice
    assert "circle" in circle.reason and (named.reason, named.advice) == (gone.reason, gone.advice)


def test_what_is_passed_over_can_be_told(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    for name in (
        "data.json",
        "table.csv",
        "photo.jpg",
        "README",
        "briefing.toml",
        ".hidden",
        "story.txt",
        "report.pdf",
    ):
        (tmp_path / name).write_text("{}")
    (tmp_path / "away").symlink_to(tmp_path / "elsewhere")
    told = {one.path: (one.reason, one.advice) for one in passed_over([tmp_path], own={"briefing.toml"})}
    assert set(told) == {"data.json", "table.csv", "photo.jpg", "README", "away"}
    assert ".jsonl" in told["data.json"][1] and ".jsonl" in told["table.csv"][1]
    assert "link" in told["away"][0] and told["README"][0] == "a file without an ending"
    assert all(advice for _, advice in told.values())
