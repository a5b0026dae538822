"""Quotes at the desk: who said them, which stand above the others, and how the reader marks who says what."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.style import Style

from briefing.model import Annotations, Attribution, Briefing, Quote, Span
from briefing.tui.credit import NONE, Credit, attribution_at, credit
from briefing.tui.crediting import speakers
from briefing.tui.dialogs.picker import Picker
from tests.factory import make_document, span_of
from tests.tui.fake import FakeSession, Settings
from tests.tui.linked_sample import linked_sample, linked_session
from tests.tui.pilot import Sitting, at_desk

BRIEFING = linked_sample()


# --- the speaker ------------------------------------------------------------------------------------------------


def test_of_the_people_who_is_named_nearest_stands_first_and_somebody_else_and_nobody_are_within_reach() -> None:
    choices = speakers(BRIEFING.quotes[1], BRIEFING)  # According to Tom Arden, its chairman, …
    assert [choice.label for choice in choices][:3] == ["Tom Arden", "Ines Calder", "ministry of transport"]
    labels = [choice.label for choice in choices]
    assert labels.index("nobody named") < 10 and {actor.id for actor in BRIEFING.actors} == {
        choice.value[1:] for choice in choices if choice.value.startswith(":")
    }


async def test_s_gives_a_quote_to_another_actor_and_the_row_says_by_whom() -> None:
    async with at_desk(linked_session()) as sitting:
        await sitting.press("3", "s")
        assert isinstance(sitting.app.screen, Picker) and sitting.app.screen.current == ":a1"
        await sitting.press(*"tom", "enter")
        assert sitting.decided == [("speaker", "q1", "Tom Arden")]
        assert sitting.told()[0].startswith("Speaker of “") and sitting.told()[0].endswith("Tom Arden")
        rows = sitting.desk.pane.rows
        assert "— Tom Arden (given by you), chairman" in rows.render_line(2).text
        await sitting.press("question_mark")
        assert "Tom Arden, given by you" in sitting.dialog
        await sitting.press("escape", "u")
        assert "— Ines Calder, head" in rows.render_line(2).text and sitting.decided == []


async def test_s_takes_a_name_that_is_no_actors() -> None:
    async with at_desk(linked_session()) as sitting:
        await sitting.press("3", "s", *"somebody", "enter", "enter")
        assert sitting.in_dialog and sitting.decided == []
        await sitting.press(*"Ada Brun", "enter")
        assert sitting.decided == [("speaker", "q1", "Ada Brun")]
        await sitting.press("s", *"Eva Lund")
        assert "somebody else: “Eva Lund”" in sitting.screen
        await sitting.press("enter")
        assert sitting.decided[1:] == [("speaker", "q1", "Eva Lund")] and not sitting.in_dialog
        await sitting.press("u")
        quote = sitting.item
        assert isinstance(quote, Quote) and quote.speaker is None and quote.speaker_name == "Ada Brun"


async def test_a_name_that_is_almost_an_actors_is_asked_about_and_one_of_nobody_is_said_to_be() -> None:
    async with at_desk(linked_session()) as sitting:
        await sitting.press("3", "s", *"Tom Ardn", "enter")
        assert isinstance(sitting.app.screen, Picker) and "No actor is called “Tom Ardn”" in sitting.dialog
        assert [choice.label for choice in sitting.app.screen.listed] == ["Tom Arden", "Tom Ardn"]
        await sitting.press("escape")
        assert sitting.decided == []
        await sitting.press("s", *"Tom Ardn", "enter", "enter")
        assert sitting.decided[-1] == ("speaker", "q1", "Tom Arden")
        await sitting.press("s", *"Tom Ardn", "enter", "down", "enter")
        assert sitting.decided[-1] == ("speaker", "q1", "Tom Ardn")
        assert sitting.told()[0].endswith("Tom Ardn, no actor of the documents")
        await sitting.press("s", *"else", "enter", *"tom arden", "enter")
        assert sitting.decided[-1] == ("speaker", "q1", "Tom Arden") and sitting.told()[0].endswith("Tom Arden")
        await sitting.press("s", *"else", "enter", *"a porter", "enter")
        assert not sitting.in_dialog and sitting.told()[0].endswith("a porter, no actor of the documents")


async def test_s_takes_a_speaker_away_and_escape_changes_nothing() -> None:
    async with at_desk(linked_session()) as sitting:
        await sitting.press("3", "s", "escape", "s", "enter")  # the present one is under the cursor
        assert sitting.decided == []
        await sitting.press("s", *"nobody", "enter")
        assert sitting.decided == [("speaker", "q1", "")] and sitting.told()[0].endswith("nobody named")
        assert "(unnamed) (given by you)" in sitting.desk.pane.rows.render_line(2).text


@pytest.mark.parametrize("key", ["s", "p"])
async def test_only_quotes_have_speakers_and_a_rank(key: str) -> None:
    async with at_desk() as sitting:
        await sitting.press(key)
        assert not sitting.in_dialog and any("Only a quote" in text for text in sitting.told())


async def test_p_puts_a_quote_above_the_others_with_a_mark_and_back() -> None:
    async with at_desk(linked_session()) as sitting:
        pane = sitting.desk.panes[2]
        await sitting.press("3", "j", "j", "p")
        assert sitting.decided == [("promote", "q3", "")] and [item.id for item in pane.items][:2] == ["q3", "q1"]
        assert pane.rows.render_line(0).text.startswith("▲ ") and sitting.item.id == "q3"
        await sitting.press("p")
        assert sitting.decided[-1] == ("demote", "q3", "") and pane.items[0].id == "q1"


async def test_a_quote_in_two_documents_says_so_and_n_leads_from_one_to_the_other() -> None:
    async with at_desk(linked_session()) as sitting:
        await sitting.press("3")
        assert "  2 documents" in sitting.desk.pane.rows.render_line(2).text
        await sitting.press("enter", "n")
        assert sitting.document == "ministry.txt" and "2 of 2" in sitting.status


# --- names ------------------------------------------------------------------------------------------------------


async def test_M_splits_a_name_off_after_showing_where_it_stands() -> None:
    async with at_desk(linked_session()) as sitting:
        await sitting.press("M")
        picker = sitting.app.screen
        assert isinstance(picker, Picker) and len(picker.choices) == 1
        assert picker.choices[0].more.startswith('2 mentions: "We will not lift')
        await sitting.press("enter")
        decision = sitting.session.decisions[0]
        assert (decision.kind, decision.item, decision.value, decision.refers) == (
            "split", "a1", "Ines Calder", "Calder",
        )  # fmt: skip
        assert sitting.told() == ["Split off: “Calder” is no longer “Ines Calder”"]
        await sitting.press("u")
        assert sitting.told() == ["Taken back: splitting off of “Calder”"]


async def test_M_on_an_actor_of_one_name_says_so() -> None:
    async with at_desk(linked_session()) as sitting:
        await sitting.press("j", "j", "M")
        assert not sitting.in_dialog and any("one name only" in text for text in sitting.told())


# --- the reader -------------------------------------------------------------------------------------------------


def _styled(sitting: Sitting) -> dict[str, list[tuple[str, Style]]]:
    """The words in the reader that are reversed, underlined only, or bold only, line after line."""
    reader = sitting.desk.reader
    found: dict[str, list[tuple[str, Style]]] = {"speaker": [], "cue": [], "content": []}
    for y in range(reader.size.height):
        for segment in reader.render_line(y):
            style = segment.style or Style()
            if style.reverse and style.underline and style.bold:
                found["speaker"].append((segment.text, style))
            elif style.underline and not style.bold:
                found["cue"].append((segment.text, style))
            elif style.bold and segment.text.strip("▌| "):
                found["content"].append((segment.text, style))
    return found


def _words(found: list[tuple[str, Style]]) -> str:
    return " ".join(text.strip() for text, _ in found)


@pytest.mark.parametrize("theme", [None, "paper", "contrast", "ansi-dark", "ansi-light"])
@pytest.mark.parametrize("size", [(40, 20), (80, 24), (200, 60)])
async def test_speaker_cue_and_content_differ_without_colour(size: tuple[int, int], theme: str | None) -> None:
    session = FakeSession(linked_sample(), Settings(theme=theme))
    async with at_desk(session, size=size) as sitting:
        await sitting.press("3", "j", "enter")
        styled = _styled(sitting)
        assert _words(styled["speaker"]) == "Tom Arden"
        assert "According to" in _words(styled["cue"])
        assert "the strike may cost four million crowns a day" in _words(styled["content"]).replace("  ", " ")


async def test_a_speaker_that_a_person_gave_is_not_looked_for_in_the_text() -> None:
    async with at_desk(linked_session()) as sitting:
        await sitting.press("3", "s", *"tom", "enter", "enter")
        sitting.desk._fall_silent()
        assert _styled(sitting)["speaker"] == [] and "speaker (by you) Tom Arden  cue said" in sitting.status


async def test_the_status_line_tells_speaker_and_cue() -> None:
    async with at_desk(linked_session()) as sitting:
        await sitting.press("3", "enter")
        assert "speaker Ines Calder  cue said" in sitting.status
        await sitting.press("escape", "1", "enter")
        assert "speaker" not in sitting.status


async def test_the_status_line_tells_no_speaker_of_rows_beside_which_nothing_is_read() -> None:
    async with at_desk(linked_session(), size=(120, 40)) as sitting:
        await sitting.press("3", "enter", "escape")
        for key in ("2", "j", "1", "4", "3", "j"):
            await sitting.press(key)
            assert "speaker" not in sitting.status


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40), (200, 60)])
async def test_the_first_enter_leads_to_a_sentence_far_down(size: tuple[int, int]) -> None:
    document = make_document("\n\n".join(f"Ship {number} lay in the harbour all day." for number in range(200)))
    quote = Quote("q", "direct", (span_of(document, "Ship 150"),))
    briefing = Briefing("Ships", None, (document,), {document.id: Annotations(document.id)}, quotes=(quote,))
    async with at_desk(FakeSession(briefing), size=size) as sitting:
        await sitting.press("3", "enter")
        assert sitting.desk.reader.in_sight(quote.evidence[0])


TEXT = """Ines Calder said that Tom Arden claimed the strike was "a farce". Others left."""
DOCUMENT = make_document(TEXT)
OUTER = Attribution(
    span_of(DOCUMENT, "that Tom Arden claimed the strike was"), "indirect", (), span_of(DOCUMENT, "Ines Calder"),
    span_of(DOCUMENT, "said"),
)  # fmt: skip
INNER = Attribution(
    span_of(DOCUMENT, "the strike was"), "indirect", (), span_of(DOCUMENT, "Tom Arden"), span_of(DOCUMENT, "claimed")
)
FOUND = Annotations(DOCUMENT.id, attributions=(OUTER, INNER))


def test_of_two_attributions_the_one_of_the_very_words_is_meant() -> None:
    assert attribution_at(INNER.span, FOUND) == INNER and attribution_at(OUTER.span, FOUND) == OUTER
    assert attribution_at(span_of(DOCUMENT, "strike"), FOUND) == INNER
    assert attribution_at(span_of(DOCUMENT, "Others left"), FOUND) is None and attribution_at(INNER.span, None) is None


def test_a_quote_knows_who_says_its_first_place_and_the_text_the_others() -> None:
    briefing = Briefing(documents=(DOCUMENT,), annotations={DOCUMENT.id: FOUND})
    quote: Quote = Quote("q", "mixed", (INNER.span, OUTER.span), said_by=Span(DOCUMENT.id, 0, 4))
    assert credit(quote, INNER.span, briefing) == Credit(Span(DOCUMENT.id, 0, 4), None)
    assert credit(quote, OUTER.span, briefing) == Credit(OUTER.speaker, OUTER.cue)
    given = replace(quote, corrected=True, speaker_name="Ada Brun")
    assert credit(given, OUTER.span, briefing).told(briefing) == ("Ada Brun", "")
    assert credit(None, span_of(DOCUMENT, "Others left"), briefing) == NONE


async def test_writing_a_name_of_ones_own_stays_on_offer_whatever_is_typed() -> None:
    async with at_desk() as sitting:
        await sitting.press("3", "s")
        await sitting.type("zzz")
        picker = sitting.app.screen
        assert isinstance(picker, Picker)
        assert [choice.label for choice in picker.listed] == ["somebody else …", "nobody named"]
