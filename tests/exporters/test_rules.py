"""Each rule has a page that breaks it, and only it; the program's own page breaks none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.exporters.proofreading import check, export
from briefing.exporters.rules import RULES
from briefing.model import Briefing, Dateline
from briefing.text import HOW_MADE
from tests.exporters import sample as s

PAGE = export(replace(s.sample(), pinned=(s.QUESTIONS[0].id,)))
"""With a dispute among its questions too: pinned, it stands there beside the bottom line."""


def edited(old: str, new: str, page: str = PAGE) -> str:
    assert old in page
    return page.replace(old, new, 1)


def after(heading: str, line: str) -> str:
    """The page with one more line at the head of a section."""
    return edited(f"## {heading}\n", f"## {heading}\n{line}\n")


def without(*lines: str) -> str:
    page = PAGE
    for line in lines:
        page = edited(line + "\n", "", page)
    return page


def block(heading: str) -> str:
    """A section with its heading and the empty line after it."""
    start = PAGE.index(f"## {heading}\n")
    return PAGE[start : PAGE.index("## ", start + 1)]


def swapped(first: str, second: str) -> str:
    """The page with two of its lines in each other's place."""
    one, other = line_with(first), line_with(second)
    return PAGE.replace(one, "#").replace(other, one).replace("#\n", other + "\n", 1)


def line_with(words: str) -> str:
    return next(line for line in PAGE.splitlines() if words in line)


def broken(page: str, briefing: Briefing | None = None) -> set[str]:
    return {finding.rule for finding in check(page, briefing or s.sample())}


def test_the_day_when_a_question_was_last_raised_may_not_be_cut_from_its_line() -> None:
    later = replace(s.sample(), as_of="2032-01-01")
    page = export(later)
    assert check(page, later, as_written=True) == ()
    assert "**Pending** as of 20 Mar 2031: What" in page
    for old, new in (("as of 20 Mar 2031: What", ": What"), ("as of 20 Mar 2031: What", "as of 21 Mar 2031: What")):
        assert "R27" in broken(page.replace(old, new).replace("** :", "**:"), later)


def test_the_programs_own_page_breaks_no_rule() -> None:
    assert check(export(s.sample()), s.sample(), as_written=True) == ()
    assert check(PAGE, s.sample()) == ()


LONG = " ".join(["word"] * 700)
BREAKING: dict[str, list[str]] = {
    "R1": [
        PAGE + "\n" * 40,
        edited("[1] *The story*", f"{LONG} [1] *The story*").replace(f"{LONG} [1]", f"{LONG}\n\n[1]"),
        without(line_with("3 Mar 2031**:")),
    ],
    "R2": [
        edited("# The strait\n", ""),
        edited("Scope: ", "Covers: "),
        edited("## Key quotes", "## Quotes"),
        PAGE.replace(block("Actors"), "").replace(block("Chronology"), block("Chronology") + block("Actors")),
    ],
    "R3": [
        edited("left the strait on 3 March 2031. [1:6]", "left the strait on 3 March 2031."),
        edited('in Porto Verde." [1:1]', 'in Porto Verde." [1:1][2:99]'),
        after("Bottom line", "The navy left. Sudland closed its ports. [2:2]"),
        edited("left the strait on 3 March 2031. [1:6]", "left the strait on 3 March 2031. [1:6][2:2]"),
        edited('whatever it costs" [1:2]', 'whatever it costs" [1:2][2:2]'),
    ],
    "R4": [
        edited("We will keep the strait open", "We will keep the straits open"),
        edited('"Nothing was moved" … "and nothing will be"', '"Nothing was moved … and nothing will be"'),
        edited('whatever it costs" [1:2]', 'whatever it costs" [1:3]').replace("told reporters: ", "says: "),
        edited('("Thursday"): Norland', '("Thursday"): "Norland'),
    ],
    "R5": [
        edited("**Ana Reyes** (Norland's Foreign Minister) told reporters", "Ana Reyes told reporters"),
        edited("(Norland's Foreign Minister) told reporters", "(Norland's Foreign Minister) stressed"),
        edited("(Norland's Foreign Minister) told reporters", "(Sudland's Foreign Minister) told reporters"),
        edited("(Norland's Foreign Minister) told reporters", "(Norland's Foreign Minister) told"),
        edited('**an officer** (unnamed) said: "Nothing was moved" … ', "**Ana Reyes** said: "),
        edited("**Ana Reyes** (Norland's Foreign Minister) told", "**Bela Reyes** (Norland's Foreign Minister) told"),
        edited("**an officer** (unnamed) said", "**an officer** said"),
    ],
    "R6": [
        edited(" called, partial:", " called:"),
        edited('the claim "a fairy tale" for children', "the claim for children"),
    ],
    "R7": [edited("Sudland closed its ports in", "Sudland, it confirmed, closed its ports in")],
    "R8": [edited("It (= Norland navy) may return in April, an officer said.", "The navy may return in April")],
    "R9": [edited("sailors reportedly left", "sailors left")],
    "R10": [edited("Sudland closed its ports in", "Sudland almost certainly closed its ports in")],
    "R11": [
        edited("**3 Mar 2031**", "**about the third**"),
        edited("**3 Mar 2031**", "**4 Mar 2031**"),
        edited('- **6 Mar 2031** ("Thursday")', "- **6 Mar 2031**"),
        edited('latest, **6 Mar 2031** ("Thursday")', 'latest, **7 Mar 2031** ("Thursday")'),
        after("Chronology", "- **5 Jan 2031**: Norland has denied laying mines. [1:4]"),
    ],
    "R13": [edited("**rep. 14 Mar 2031**", "**14 Mar 2031**")],
    "R15": [edited("**Forecast** assessed in [2]", "**Forecast**")],
    "R16": [
        edited("denied by Norland [1:4]\n- **Pending**", "by Norland [1:4]\n- **Pending**"),
        edited("; denied by Norland [1:4]\n\n", "\n\n"),
    ],
    "R17": [
        edited("What will Norland's next steps be?", "What will Norland's next steps be? Who will take them?"),
        edited("What will Norland's next steps be?", "Norland's next steps."),
        edited("- **Pending**: What", "- **Rumour**: What"),
    ],
    "R18": [edited('; as of 20 Mar 2031: "Norland has since withdrawn all its ships from the strait." [2:6]', "")],
    "R19": [
        edited("2 notes (1 Reuters)", "2 notes (2 Reuters)"),
        edited("no byline", "A. Nonymous"),
        edited("[1] *The story*", "*The story*"),
        edited("[1] *The story*", "[1] *The whole story*"),
        edited("sha256 cdcdcdcd", "sha256 cdcdcdcd, approved by the ministry"),
    ],
    "R20": [edited("left the strait on 3 March 2031. [1:6]", "left the strait on 3 March 2031. (2 origins) [1:6]")],
    "R21": [edited("no notes, sha256", "no notes, grade A, sha256")],
    "R22": [
        edited("**Ana Reyes** (Reyes)", "**Reyes**"),
        edited("- **Sudland** [1:1]", "- **Sudland** [1:1]; **Max Muster** [2:2]"),
        edited("- **Sudland** [1:1]", "- **Sudland** [1:1]; **Sudland** [1:1]"),
    ],
    "R23": [
        edited("Norland's Foreign Minister [1:2]", "Norland's former Foreign Minister [1:2]"),
        edited("- **Sudland** [1:1]", "- **Sudland**, Norland's Foreign Minister [1:2][1:1]"),
        edited("**Ana Reyes** (Reyes)", "**Ana Reyes** (Reyes, Lupe)"),
        edited("- **Sudland** [1:1]", "- **Sudland** [1:2]"),
    ],
    "R25": [edited(HOW_MADE, "Made with care.")],
    "R26": [
        edited("Norland navy left the strait on", "Norland navy left the port on"),
        edited("Norland and Sudland agreed on Thursday [", "Sudland agreed with Norland on Thursday ["),
        edited("It (= Norland navy) may", "It (= Sudland) may"),
        edited("closed its ports in February 2031. [2:2]", "closed its ports. It lied. [2:2]"),
        edited('- **Undated** ("April"):', '- **Undated** ("April") planned:'),
        edited('the claim "a fairy tale" for children', 'the truth "a fairy tale" for children'),
        edited('"Norland and Sudland agreed on Thursday that', '"Sudland agreed on Thursday that'),
        edited("Among the latest, ", "Latest, "),
    ],
    "R27": [
        edited("What will Norland's next steps be?", "What will Sudland's next steps be?"),
        edited("- **Pending**: What", "- **Unconfirmed**: What"),
        edited("- **Pending**: What", "- **Pending** as of 3 Mar 2031: What"),
        edited("denied by Norland [1:4]\n- **P", "denied by Sudland [1:4]\n- **P"),
        edited("denied by Norland [1:4]\n- **P", "denied by Norland [1:5]\n- **P"),
        edited("What will Norland's next steps be? [2:3]", "What will Norland's next steps be? [2:2]"),
        edited("next steps be? [2:3]", "next steps be? According to Sudland [2:3]"),
    ],
    "R28": [
        PAGE + "\nThe navy will be back.\n",
        after("Actors", "Sudland is behind it all. [1:3]"),
        after("Bottom line", "The navy left. [1:6]"),
        edited(
            "- **3 Mar 2031**: The Norland navy left the strait on",
            "**3 Mar 2031**: The Norland navy left the strait on",
        ),
        edited("Scope: 2 documents", "Scope: 200 documents"),
        edited(HOW_MADE, HOW_MADE + "\nSudland started it."),
        edited("- **Sudland** [1:1]", "- **Sudland** [1:1]; which started it [1:1]"),
    ],
    "R30": [
        edited("The Norland navy left the strait on", "Navy left the strait on"),
        edited("We will keep the", "We … keep the"),
    ],
}


CASES = [pytest.param(rule, page, id=f"{rule}-{n}") for rule, pages in BREAKING.items() for n, page in enumerate(pages)]


UNWRITTEN = {"R26", "R27", "R28"}
"""What these rules find is nowhere in the documents, so that it breaks other rules as well."""


@pytest.mark.parametrize(("rule", "page"), CASES)
def test_a_page_that_breaks_one_rule(rule: str, page: str) -> None:
    assert broken(page) - (UNWRITTEN - {rule}) == {rule}


def undated() -> Briefing:
    """The sample without a date for its story: the Thursday stays a Thursday."""
    thursday = replace(s.EVENTS[2], date=None, display="Thursday", earliest=None, latest=None)
    others = tuple(event for event in s.EVENTS if event.id != "e3")
    story = replace(s.STORY_DOCUMENT, date=None, date_source="none")
    return replace(s.sample(), documents=(story, s.COMMENT_DOCUMENT), chronology=(*others[:3], thursday, others[3]))


def test_r12_a_date_for_an_undated_documents_weekday() -> None:
    page = export(undated())
    assert '- **Undated** ("Thursday"): Norland and Sudland agreed' in page
    assert broken(page, undated()) == set()
    dated = edited('- **Undated** ("Thursday")', '- **6 Mar 2031** ("Thursday")', page)
    assert broken(dated, undated()) == {"R12"}


def test_r12_an_explicit_date_in_an_undated_document_is_none_of_its_business() -> None:
    assert "- **3 Mar 2031**: The Norland navy left" in export(undated())


def test_r12_a_date_given_by_a_person_is_told() -> None:
    assert "R12" in broken(edited("; date given by a person: [1]", ""))


def filed(year: str | None) -> Briefing:
    """The sample with a story of a dateline's day, whose year has been inferred or not."""
    day = Dateline("XXXX-03-07", 0, 7)
    briefing = s.sample() if year else undated()
    story = replace(briefing.documents[0], dateline=day)
    story = replace(story, date=f"{year}-03-07", date_source="dateline") if year else story
    return replace(briefing, documents=(story, s.COMMENT_DOCUMENT))


def test_r12_a_year_inferred_for_a_dateline_is_told_in_scope_and_sources() -> None:
    page = export(filed("2031"))
    assert "; year of the dateline inferred: [1]" in page
    assert ", 7 Mar 2031 (year inferred), " in page
    assert broken(page, filed("2031")) == set()
    assert "R12" in broken(edited("; year of the dateline inferred: [1]", "", page), filed("2031"))
    assert broken(edited(" (year inferred)", "", page), filed("2031"))
    assert broken(page)  # of the story that has a date of its own


def test_a_dateline_without_a_year_is_told_as_that() -> None:
    page = export(filed(None))
    assert ", 7 Mar (no year), " in page and ", 1 undated;" in page
    assert "year of the dateline" not in page
    assert broken(page, filed(None)) == set()


OWN = "Analyst: Sudland will probably not come to the talks."


def test_r29_the_analysts_own_lines_are_counted_and_not_checked() -> None:
    page = (
        after("Chronology", f"- {OWN}").replace("\n## Sources", f"{OWN}\n\n## Sources")
        + f"\n**Analyst:** {LONG[:40]}\n"
    )
    (finding,) = check(page, s.sample())
    assert (finding.rule, finding.severity, finding.name) == ("R29", "note", "analyst")
    assert finding.message == "3 lines are the analyst's own and were not checked"
    assert "R1" in broken(page + f"Analyst: {LONG}\n")


def test_an_analysts_word_in_a_line_of_the_documents_does_not_free_it() -> None:
    assert "R26" in broken(edited("navy left the strait on", "navy, as the Analyst: says, left the port on"))


def test_every_finding_is_named_and_says_what_is_wrong() -> None:
    invented = after("Chronology", "- **3 Mar 2031**: Sudland shelled the ministers. [1:2]")
    found = {finding.name: finding.message for finding in check(invented, s.sample())}
    assert found["statement"] == "the statement is not in [1:2], word for word"
    assert all(rule.name for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The navy did not leave the strait.", "The navy … leave the strait."),
        ("No ship left the strait on Monday.", "ship left the strait on Monday."),
        ("It is not true that the navy left.", "the navy left."),
    ],
)
def test_r30_what_denies_a_statement_is_not_left_out(text: str, shown: str) -> None:
    page = edited("The Norland navy left the strait on 3 March 2031. [1:6]", f"{shown} [1:6]")
    story = replace(
        s.STORY_DOCUMENT, text=s.STORY.replace("The Norland navy left the strait on 3 March 2031.", f"{text:49}")
    )
    assert "R30" in broken(page, replace(s.sample(), documents=(story, s.COMMENT_DOCUMENT)))


def test_r14_lines_out_of_order() -> None:
    assert broken(swapped("- **Feb 2031**", "- **3 Mar 2031**")) == {"R14"}
    assert broken(swapped("- **6 Mar 2031**", "- **Undated**")) == {"R14"}


def test_r24_a_page_that_was_edited() -> None:
    page = edited("left the strait on", "left  the strait on")
    assert broken(page) == set()
    assert [finding.rule for finding in check(page, s.sample(), as_written=True)] == ["R24"]


def test_every_rule_has_a_page_that_breaks_it() -> None:
    shown_apart = {"R12", "R14", "R29"}
    assert {rule.id for rule in RULES} == set(BREAKING) | shown_apart


def test_any_text_can_be_checked() -> None:
    for text in ("", "\n", "# ", "## Actors\n- **", '"' * 999, "- [1:2", "\ud800", "## Chronology\n- **" + "9" * 5000):
        assert check(text, s.sample())
        check(text, Briefing())


def test_what_is_far_too_long_is_no_page() -> None:
    (finding,) = check(PAGE + "- **a** [1:1]\n" * 9_000, s.sample())
    assert finding.rule == "R1"


def test_findings_point_to_the_line() -> None:
    page = edited("**3 Mar 2031**", "**4 Mar 2031**")
    (finding,) = check(page, s.sample())
    assert page.splitlines()[finding.line - 1].startswith("- **4 Mar 2031**")
    assert finding.severity == "error"
    assert "3 Mar 2031" in finding.message


def test_a_quotation_cited_to_the_wrong_sentence_is_told_where_it_stands() -> None:
    page = edited('in Porto Verde." [1:1]', 'in Porto Verde." [1:4]')
    messages = [finding.message for finding in check(page, s.sample())]
    assert messages
    assert any("stands at [1:1], not where cited" in message for message in messages)
