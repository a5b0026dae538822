"""The commands as a person or a script calls them: in processes of their own."""

from __future__ import annotations

import errno
import json
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.config import load
from briefing.decisions import DecisionFile, new_decision
from briefing.session import Session

ROOT = Path(__file__).parents[1]


def call(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "briefing", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("flag", ["--help", "--version"])
def test_help_and_version_answer_without_a_configuration(tmp_path: Path, flag: str) -> None:
    found = call(tmp_path, flag)
    assert found.returncode == 0
    assert "briefing" in found.stdout


def test_what_the_configuration_says_of_nobody_is_told_but_is_no_failure(folder: Path) -> None:
    """Everything was read and holds: a name that waits for a later document must not stop a script."""
    config = (folder / "briefing.toml").read_text(encoding="utf-8")
    told = '[aliases]\n"Noth Korea" = ["Pyongyang"]\n[documents."later.txt"]\ndate = 2024-12-01\n'
    (folder / "briefing.toml").write_text(f"{config}\n{told}", encoding="utf-8")
    found = call(folder, "export")
    assert "Noth Korea" in found.stderr and "later.txt" in found.stderr
    assert found.returncode == 0
    (folder / "seeds" / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    assert call(folder, "export").returncode == 1


@pytest.mark.parametrize("command", ["init", "export", "annotate", "sources", "verify", "serve"])
def test_every_command_explains_itself(tmp_path: Path, command: str) -> None:
    found = call(tmp_path, command, "--help")
    assert found.returncode == 0
    assert "briefing " + command in found.stdout


def test_without_a_terminal_the_brief_is_printed(folder: Path) -> None:
    found = call(folder)
    assert found.returncode == 0, found.stderr
    assert found.stdout == call(folder, "export").stdout
    assert "North Korean troops in Russia" in found.stdout.split("\n")[0]
    assert "\x1b" not in found.stdout


def test_the_same_bytes_on_every_run_and_for_every_number_of_jobs(folder: Path) -> None:
    runs = {
        call(folder, "annotate", "seeds", "--no-cache", "--jobs", jobs, PYTHONHASHSEED=seed, LC_ALL=locale).stdout
        for jobs, seed, locale in (("1", "1", "C"), ("2", "2", "C.UTF-8"))
    }
    assert len(runs) == 1
    exports = {call(folder, "export", "-f", "json", PYTHONHASHSEED=seed).stdout for seed in "34"}
    assert len(exports) == 1


def test_annotate_writes_a_line_a_document_with_the_layers_asked_for(folder: Path) -> None:
    rows = [json.loads(line) for line in call(folder, "annotate", "seeds", "--only", "quotes").stdout.splitlines()]
    assert [row["id"] for row in rows] == ["000_58e44163f993956e.txt", "001_278bb849396639e7.txt"]
    assert all(row.keys() == {"id", "date", "text", "quotes"} for row in rows)
    quoted = {rows[0]["text"][start:end] for quote in rows[0]["quotes"] for start, end in quote["quoted"]}
    assert "provocation that threatens global security beyond the Korean Peninsula and Europe" in quoted


def test_every_piece_of_evidence_in_the_export_is_verbatim(folder: Path) -> None:
    export = json.loads(call(folder, "export", "-f", "json").stdout)
    texts = {document["id"]: document["text"] for document in export["documents"]}

    def spans(node: object) -> list[dict[str, object]]:
        if isinstance(node, dict):
            here = [node] if {"document", "start", "end"} <= node.keys() else []
            return here + [span for value in node.values() for span in spans(value)]
        return [span for value in node for span in spans(value)] if isinstance(node, list) else []

    found = spans(export)
    assert len(found) > 50
    for span in found:
        text = texts[str(span["document"])]
        start, end = span["start"], span["end"]
        assert isinstance(start, int) and isinstance(end, int)
        assert 0 <= start < end <= len(text)
    for quote in export["quotes"]:
        assert quote["text"] in texts[quote["evidence"][0]["document"]]
    for event in export["chronology"]:
        assert event["statement"] in texts[event["evidence"][0]["document"]]


def test_a_machine_path_never_gets_out(folder: Path) -> None:
    assert str(folder) not in call(folder, "export", "-f", "json", str(folder / "seeds")).stdout
    assert str(folder) not in call(folder, "annotate", str(folder / "seeds")).stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nowhere.txt"], "nowhere.txt: there is no such file or folder (check the path)\n"),
        (["--config", "none.toml"], "none.toml: there is no such file or folder (check the path)"),
        (["gone.txt"], "gone.txt: a link to something that isn't there"),
        (["round.txt"], "round.txt: a link that leads in a circle"),
        (["export", "--jobs", "0"], "'0' is not a number from 1 to 256"),
        (["export", "-f", "pdf"], "invalid choice: 'pdf'"),
        (["annotate", "seeds", "--only", "dates"], "no layer 'dates'; there are timexes, mentions"),
        (["export", "-o", "no/such/folder/brief.md"], "no/such/folder/brief.md: can't be written"),
    ],
)
def test_a_call_that_can_not_be_carried_out_says_what_to_do(folder: Path, arguments: list[str], says: str) -> None:
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "round.txt").symlink_to("round.txt")
    found = call(folder, *arguments)
    assert found.returncode == 2
    assert says in found.stderr
    assert "Traceback" not in found.stderr
    assert found.stdout == ""


def test_an_empty_folder_leads_somewhere(tmp_path: Path) -> None:
    found = call(tmp_path)
    assert found.returncode == 2
    assert "briefing init" in found.stderr


def test_sources_of_an_empty_folder_lead_somewhere(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("a,b")
    found = call(tmp_path, "sources", ".")
    assert found.returncode == 2 and "table.csv: not read" in found.stdout
    assert "briefing reads .txt, .md, .jsonl, .html, .pdf, .docx, .odt, .rtf and .eml" in found.stderr


def test_a_mistake_in_a_file_of_the_persons_is_named_with_its_line(folder: Path) -> None:
    (folder / "briefing.toml").write_text('title = "x"\nsuorces = ["seeds"]\n')
    found = call(folder)
    assert (found.returncode, found.stderr) == (
        2,
        "briefing: briefing.toml:2: suorces is not a setting; did you mean sources?\n",
    )
    shutil.copy(ROOT / "briefing.toml", folder)
    (folder / "briefing.desk.toml").write_text("[[decisions]]\nid = 3\n")
    found = call(folder)
    assert found.returncode == 2
    assert "briefing.desk.toml:1: decision 1 needs id, kind and item" in found.stderr


def test_one_broken_document_costs_only_itself(folder: Path) -> None:
    (folder / "seeds" / "bad.jsonl").write_text('{"id": "x", "text": "Fine."}\n{oops\n')
    (folder / "seeds" / "report.doc").write_bytes(b"PK")
    found = call(folder)
    assert found.returncode == 1
    assert "bad.jsonl:2: not JSON" in found.stderr
    assert "report.doc: .doc is not read (open it in a word processor and save it as .docx)" in found.stderr
    assert "North Korean troops in Russia" in found.stdout


def test_init_writes_once_and_asks_for_what_it_can_not_find(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    first = call(tmp_path, "init", "seeds", "--title", "Troops")
    assert first.returncode == 0, first.stderr
    text = (tmp_path / "briefing.toml").read_text()
    assert '[documents."000_58e44163f993956e.txt"]\n# date' in text
    assert "001_" not in text
    again = call(tmp_path, "init", "seeds")
    assert again.returncode == 2
    assert (tmp_path / "briefing.toml").read_text() == text
    assert call(tmp_path, "sources").stdout.startswith("000_58e44163f993956e.txt: ")


def test_init_on_nothing_writes_nothing(tmp_path: Path) -> None:
    found = call(tmp_path, "init")
    assert found.returncode == 2
    assert "no document was found here" in found.stderr
    assert list(tmp_path.iterdir()) == []


def test_init_says_where_nothing_can_be_written(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (tmp_path / "briefing.toml").symlink_to(tmp_path / "gone" / "briefing.toml")
    found = call(tmp_path, "init", "seeds", "--title", "Troops")
    assert (found.returncode, found.stdout) == (2, "")
    assert "briefing.toml: can't be written: File exists" in found.stderr
    assert "Traceback" not in found.stderr


def test_a_command_almost_spelt_is_suggested(folder: Path) -> None:
    found = call(folder, "expotr")
    assert (found.returncode, found.stderr) == (
        2,
        "briefing: there is no file or folder 'expotr'; did you mean `briefing export`?\n",
    )


def test_facts_of_a_document_that_is_not_there_are_told_with_their_line(folder: Path) -> None:
    with (folder / "briefing.toml").open("a") as file:
        file.write('\n[documents."001_278bb849396639e7"]\ntitle = "x"\n')
    found = call(folder)
    line = (folder / "briefing.toml").read_text().split("\n").index('[documents."001_278bb849396639e7"]') + 2
    assert found.returncode == 0
    assert f"briefing.toml:{line}: speaks of '001_278bb849396639e7'" in found.stderr
    assert "did you mean 001_278bb849396639e7.txt?" in found.stderr
    assert "not read" not in found.stdout, "every source is"


def test_the_output_can_be_a_pipe(folder: Path) -> None:
    found = call(folder, "export", "-o", "/dev/stdout")
    assert found.returncode == 0, found.stderr
    assert found.stdout == call(folder, "export").stdout


def test_a_page_edited_by_hand_is_kept_by_the_command_and_by_the_desk_in_the_same_way(folder: Path) -> None:
    page = folder / "brief.md"
    page.write_text("never written by the program")
    first = call(folder, "export", "-o", "brief.md")
    assert (
        first.stderr
        == "briefing: brief.md: was not as it had been written; what stood there is kept as brief.edited-1.md\n"
    )
    assert (folder / "brief.edited-1.md").read_text() == "never written by the program"
    assert call(folder, "export", "-o", "brief.md").stderr == "", "nobody has touched it since"
    with page.open("a") as written:
        written.write("my own line\n")
    assert "brief.edited-2.md" in call(folder, "export", "-o", "brief.md").stderr
    assert (folder / "brief.edited-2.md").read_text(encoding="utf-8").endswith("my own line\n")
    session = Session(load(folder / "briefing.toml"))
    session.run()
    hidden = replace(session.briefing, hidden=frozenset({session.briefing.quotes[0].id}))
    session.briefing = hidden
    assert session.export().aside is None, "what the command wrote is nobody's own"


def test_verify_tells_that_a_page_is_older_than_what_was_decided(folder: Path) -> None:
    call(folder, "export", "-o", "brief.md")
    assert call(folder, "verify", "brief.md").stdout == "0 errors, 0 warnings\n"
    session = Session(load(folder / "briefing.toml"))
    session.run()
    made = new_decision("hide", session.briefing.quotes[0].id, "", "")
    DecisionFile(folder / "briefing.desk.toml").save([made], {made.id})
    told = call(folder, "verify", "brief.md").stdout
    assert told.endswith("briefing export writes it anew\n0 errors, 1 warnings\n")
    with (folder / "brief.md").open("a", encoding="utf-8") as written:
        written.write("Analyst: I doubt it.\n")
    assert "writes it anew" not in call(folder, "verify", "brief.md").stdout, "a page edited by hand is her own"


def test_sources_tells_what_is_read_and_how(folder: Path) -> None:
    found = call(folder, "sources").stdout
    assert "2024-12-05 (from text)" in found
    assert "27 notes, 5 paragraphs beside the piece, Commentary" in found
    assert "2024-10-25 (from config)" in found


def test_sources_names_each_document_of_a_file_as_the_configuration_takes_it(folder: Path) -> None:
    rows = '{"id": "a1", "text": "One fell."}\n{"text": "Another rose."}\n'
    (folder / "seeds" / "two.jsonl").write_text(rows)
    found = call(folder, "sources", "seeds")
    assert "two.jsonl: a1: " in found.stdout
    assert "two.jsonl:2: " in found.stdout


def test_sources_tells_the_date_that_was_set_at_the_desk(folder: Path) -> None:
    name = min(path.name for path in (folder / "seeds").iterdir())
    made = new_decision("date", name, "2001-02-03", "")
    DecisionFile(folder / "briefing.desk.toml").save([made], {made.id})
    assert "2001-02-03 (set at the desk)" in call(folder, "sources").stdout


def test_sources_tells_what_is_known_of_a_dateline(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("QUITO, July 16 (Reuters) - The mayor said no on Sunday.\n")
    assert "16 Jul (no year)" in call(tmp_path, "sources", ".").stdout
    (tmp_path / "2023-07-24.txt").write_text("The mayor said no.\n")
    assert "2023-07-16 (from its dateline, year inferred from the dates of other documents)" in (
        call(tmp_path, "sources", ".").stdout
    )


def test_sources_lists_what_is_passed_over_without_calling_it_a_mistake(folder: Path) -> None:
    (folder / "data.json").write_text("{}")
    (folder / "brief.html").write_text("")
    shutil.copytree(folder / "seeds", folder / "more")
    (folder / "more" / "table.csv").write_text("a,b")
    (folder / "more" / "briefing.desk.toml.lock").touch()
    found = call(folder, "sources", "more")
    assert "table.csv: not read: .csv is no format of documents (one document a line is read as .jsonl)" in found.stdout
    assert (found.returncode, found.stderr) == (0, "")
    assert "briefing." not in found.stdout
    assert "briefing.toml" not in call(folder, "sources", ".").stdout


def test_a_folder_that_may_not_be_looked_into_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    look = os.stat

    def refuse(path: str, **options: bool) -> os.stat_result:
        if Path(path).parent == locked:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return look(path, **options)

    monkeypatch.setattr(os, "stat", refuse)
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != locked)
    assert main(["sources", str(locked)]) == 2
    assert f"{locked}: you may not read it (change its permissions" in capsys.readouterr().err


def test_a_closed_pipe_is_no_error(folder: Path) -> None:
    command = f"{sys.executable} -m briefing annotate seeds | head -c 10"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    found = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, timeout=120, check=False
    )
    assert found.stderr == b""
    assert len(found.stdout) == 10


def test_hostile_text_does_not_reach_the_terminal(tmp_path: Path) -> None:
    evil = 'Seoul said "\x1b]0;owned\x07\x1b[31mno\u202e [b]x[/b]" on Friday.'
    (tmp_path / "evil.txt").write_text(evil)
    (tmp_path / "\x1b[31m.jsonl").write_text("{")
    found = call(tmp_path, ".")
    assert "\x1b" not in found.stdout + found.stderr
    assert "\u202e" not in found.stdout


# --- the real program on a real terminal ----------------------------------------------------------------------------


def test_the_desk_opens_on_a_terminal_and_quits(folder: Path) -> None:
    process, terminal = _on_a_terminal(folder)
    try:
        seen = _until(terminal, "Chronology", 30)
        assert "Actors" in seen
        seen = _until(terminal, "Kim Jong", 90)
        os.write(terminal, b"q")
        _drain(terminal, process, 20)
        assert process.wait(1) == 0
    finally:
        process.kill()
        os.close(terminal)


def _on_a_terminal(folder: Path) -> tuple[subprocess.Popen[bytes], int]:
    import fcntl
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"}
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing"],
        cwd=folder,
        env=environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    return process, ours


def _drain(terminal: int, process: subprocess.Popen[bytes], seconds: float) -> None:
    """Take what the terminal still shows until the process has ended: a full terminal would hold it up."""
    end = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            with suppress(OSError):
                os.read(terminal, 65536)


def _until(terminal: int, words: str, seconds: float) -> str:
    """What the terminal has shown until `words` appear; fails when they don't in time."""
    shown = ""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        ready, _, _ = select.select([terminal], [], [], 0.2)
        if ready:
            shown += os.read(terminal, 65536).decode("utf-8", "replace")
            if words in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown):
                return shown
    raise AssertionError(f"{words!r} did not appear in {seconds} s:\n{shown[-2000:]!r}")
