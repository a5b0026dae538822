"""The page: what stands on it, in which order, within one sheet, whatever the documents hold."""

from __future__ import annotations

from dataclasses import replace

from briefing.exporters.candidates import Candidate
from briefing.exporters.markdown import AHEAD, FEW_SOURCES, _cheapest, compose, source_line
from briefing.exporters.page import COLUMNS, MAX_LINES, SPARE_LINES, count_lines, fits, read_page
from briefing.exporters.proofreading import check, export
from briefing.exporters.safe import comparable
from briefing.exporters.sections import FEWEST_ACTORS, MOST_ACTORS, actors
from briefing.exporters.sources import Sources
from briefing.model import (
    Actor,
    Annotations,
    Attribution,
    Briefing,
    Event,
    Holder,
    Mention,
    Note,
    Question,
    Quote,
    Role,
    Span,
)
from tests.exporters import sample as s
from tests.factory import make_document


def section(page: str, name: str) -> list[str]:
    """The lines of a section."""
    return [line for line in page.split(f"\n## {name}")[1].split("\n\n")[0].split("\n")[1:] if line]


def test_the_sample_page() -> None:
    page = export(s.sample())
    assert page.startswith("# The strait\nMade by rule from the sources below, not checked against the world.\nScope: ")
    assert section(page, "Bottom line") == [
        'Among the latest, **6 Mar 2031** ("Thursday"): "Norland and Sudland agreed on Thursday that their ministers '
        'will meet in Porto Verde." [1:1]',
        "Disputed: Has Norland laid mines in the narrow strait? According to Sudland [1:3]; denied by Norland [1:4]",
    ]
    assert section(page, "Actors") == [
        "- **Norland** [1:1]; **Ana Reyes** (Reyes), Norland's Foreign Minister [1:2]; **Norland navy** [1:6]",
        "- **Sudland** [1:1]",
    ]
    assert section(page, "Chronology") == [
        "- **Feb 2031**: Sudland closed its ports in February 2031. [2:2]",
        "- **3 Mar 2031**: The Norland navy left the strait on 3 March 2031. [1:6]",
        '- **6 Mar 2031** ("Thursday"): Norland and Sudland agreed on Thursday [1:1]',
        "- **rep. 14 Mar 2031**: Some 400 sailors reportedly left Sudland. [2:4]",
        '- **Undated** ("April"): It (= Norland navy) may return in April, an officer said. [1:7]',
    ]
    reyes = "- **Ana Reyes** (Norland's Foreign Minister)"
    assert section(page, "Key quotes") == [
        f'{reyes} told reporters: "We will keep the strait open, whatever it costs" [1:2]',
        '- **an officer** (unnamed) said: "Nothing was moved" … "and nothing will be" [1:8]',
        f'{reyes} called, partial: the claim "a fairy tale" for children and sailors [1:5]',
    ]
    assert section(page, "Open questions")[1:] == [
        "- **Forecast** assessed in [2]: Could the quarrel split the alliance? [2:5]",
        "- **Answered**: Will Norland keep the strait open? [1:2]; as of 20 Mar 2031: "
        '"Norland has since withdrawn all its ships from the strait." [2:6]',
    ]
    assert section(page, "Sources")[1] == (
        "[2] *The Strait: What Next*, Commentary, Jo Smith, 20 Mar 2031, 6 sentences, 2 notes (1 Reuters), "
        "sha256 cdcdcdcd"
    )


def test_every_statement_of_the_chronology_is_verbatim() -> None:
    documents = [comparable(document.text) for document in s.sample().documents]
    for line in read_page(export(s.sample())).entries("Chronology"):
        stated = comparable(line.body).replace(" (= Norland navy)", "")
        assert stated in documents[line.citations[0].document - 1]


def test_a_question_that_misquotes_stays_at_the_desk() -> None:
    wrong = replace(s.QUESTIONS[2], question='Could the "big quarrel" split the alliance?')
    briefing = replace(s.sample(), questions=(*s.QUESTIONS[:2], wrong))
    assert "big quarrel" not in export(briefing)
    assert "\nLeft out: Open questions +1 more at the desk.\n" in export(briefing)


def test_a_question_of_little_weight_stays_at_the_desk() -> None:
    low = replace(s.QUESTIONS[2], weight=0.2)
    page = export(replace(s.sample(), questions=(*s.QUESTIONS[:2], low)))
    assert "split the alliance" not in page
    assert "\nLeft out: Open questions +1 more at the desk.\n" in page
    pinned = replace(s.sample(), questions=(*s.QUESTIONS[:2], low), pinned=(low.id,))
    assert "split the alliance" in export(pinned)
    assert "split the alliance" in export(replace(s.sample(), questions=(low,)))


def test_a_role_that_another_one_holds_is_not_told_twice() -> None:
    short, long = Role("Foreign Minister", s.story("Foreign Minister")), s.ACTORS[2].roles[0]
    reyes = replace(s.ACTORS[2], roles=(short, long))
    assert "(Reyes), Norland's Foreign Minister [1:2]" in export(replace(s.sample(), actors=(*s.ACTORS[:2], reyes)))


def test_the_bottom_line_names_whom_it_speaks_of() -> None:
    only_it = replace(s.EVENTS[1], evidence=(s.story("It may return in April"),), status="occurred")
    assert section(export(replace(s.sample(), chronology=(only_it,))), "Bottom line")[0].startswith("Disputed: ")


def test_what_is_told_before_it_happened_is_no_latest_development() -> None:
    misread = replace(s.EVENTS[1], date="2032-03-03", earliest="2032-03-03", latest="2032-03-03")
    assert "Among the latest, **6 Mar 2031**" in export(replace(s.sample(), chronology=(s.EVENTS[2], misread)))


def top_of(*events: Event) -> str:
    return section(compose(replace(s.sample(), chronology=events)).markdown, "Bottom line")[0]


def test_latest_is_said_only_where_nothing_at_the_desk_can_be_later() -> None:
    thursday, march, reported, undated = s.EVENTS[2], s.EVENTS[1], s.EVENTS[3], s.EVENTS[4]
    assert top_of(march, thursday).startswith("Latest, **6 Mar 2031**")
    same_day = replace(march, earliest="2031-03-06", latest="2031-03-06")
    assert top_of(same_day, thursday).startswith("Latest, **6 Mar 2031**")
    in_march = replace(march, date="2031-03", earliest="2031-03-01", latest="2031-03-31")
    for other in (in_march, reported, undated):
        assert top_of(thursday, other).startswith("Among the latest, **6 Mar 2031**")
    ahead = replace(march, status="planned", earliest="2031-05-01", latest="2031-05-01")
    assert top_of(thursday, ahead).startswith("Latest, **6 Mar 2031**")


def test_what_the_analyst_asked_is_one_of_her_own_lines() -> None:
    asked = Question("u9", "asked", "Who paid for the mines?", (s.lines(s.STORY_DOCUMENT)[2],), weight=1.0, own=True)
    briefing = replace(s.sample(), questions=(asked, *s.sample().questions))
    page = export(briefing)
    assert section(page, "Open questions")[0] == "- Analyst: Who paid for the mines? [1:3]"
    findings = [finding.rule for finding in check(page, briefing) if finding.severity != "note"]
    assert findings == [finding.rule for finding in check(export(s.sample()), s.sample())]
    answered = replace(asked, answer=s.lines(s.COMMENT_DOCUMENT)[1], note="Nobody knows.", status="answered")
    page = export(replace(briefing, questions=(answered,)))
    assert section(page, "Open questions")[0].startswith("- Analyst: Who paid for the mines? [1:3]; as of ")
    assert section(page, "Open questions")[0].endswith(" [2:2]; the analyst: Nobody knows.")


def test_what_is_answered_stands_below_what_is_open() -> None:
    answered = replace(s.QUESTIONS[0], status="answered", answer=s.lines(s.COMMENT_DOCUMENT)[5], weight=1.0)
    briefing = replace(s.sample(), questions=(answered, s.QUESTIONS[1]))
    page = export(briefing)
    labels = [line.split("**")[1] for line in section(page, "Open questions")]
    assert labels == ["Pending", "Answered"]
    assert not any(line.startswith("Disputed") for line in section(page, "Bottom line"))
    assert "R27" in {finding.rule for finding in check(page.replace("**Answered**", "**Disputed**"), briefing)}


def test_a_name_that_two_bear_stands_once_and_a_body_has_no_role() -> None:
    role = s.ACTORS[2].roles
    namesake = Actor("a9", "Norland", "organization", s.NAVY[:1], roles=role, salience=0.1)
    body = Actor("a8", "Harbour Board", "organization", s.NAVY[:1], roles=role, salience=0.1)
    briefing = replace(s.sample(), actors=(*s.ACTORS, namesake, body))
    page = export(briefing)
    told = "\n".join(section(page, "Actors"))
    assert told.count("**Norland**") == 1 and "**Harbour Board** [1:6]" in told
    assert not any(finding.rule in ("R22", "R23") for finding in check(page, briefing))


def test_no_more_actors_are_listed_than_a_reader_can_hold() -> None:
    crowd = tuple(Actor(f"b{n}", f"Board {n}", "organization", s.NAVY[:1] * 2, salience=0.01) for n in range(40))
    page = export(replace(s.sample(), actors=(*s.ACTORS, *crowd)))
    assert "\n".join(section(page, "Actors")).count("**") == 2 * MOST_ACTORS
    assert f"Actors +{44 - MOST_ACTORS} more at the desk" in page


def test_who_is_named_once_and_in_no_role_stays_at_the_desk_unless_at_the_top_or_pinned() -> None:
    crowd = tuple(Actor(f"b{n}", f"Board {n}", "organization", s.NAVY[:1], salience=0.01) for n in range(40))
    everyone = (*s.ACTORS, *crowd)
    assert "\n".join(section(export(replace(s.sample(), actors=everyone)), "Actors")).count("**") == 2 * FEWEST_ACTORS
    pinned = export(replace(s.sample(), actors=everyone, pinned=(*s.sample().pinned, "b39")))
    assert "**Board 39**" in pinned and "**Board 30**" not in pinned


def test_a_holder_known_by_name_is_not_shown_as_a_pronoun() -> None:
    text = "Ana Reyes left. She said the old dam will hold for years."
    document = make_document(text, id="d.txt")
    left, said = Span("d.txt", 0, 15), Span("d.txt", 16, len(text))
    claim = Span("d.txt", text.index("the old"), len(text) - 1)
    she = Span("d.txt", 16, 19)
    told = Attribution(claim, "indirect", (), she, Span("d.txt", 20, 24), "say")
    reyes = Actor("a1", "Ana Reyes", "person", (Mention(Span("d.txt", 0, 9), "person", "name"),))
    briefing = Briefing(
        title="Dam",
        documents=(document,),
        annotations={"d.txt": Annotations("d.txt", (left, said), attributions=(told,))},
        actors=(reyes,),
        questions=(
            Question("k", "forecast", "Will the old dam hold for years?", (claim,), holders=()),
            Question("l", "unconfirmed", "Is it so that the old dam will hold for years?", (claim,)),
        ),
        speakers={claim: "a1"},
    )
    assert section(export(briefing), "Open questions")[1].endswith("for years? According to Ana Reyes [1:2]")


def test_what_the_analyst_answered_is_told_as_the_analysts() -> None:
    answered = replace(s.QUESTIONS[1], note="Ask again? #1", status="answered")
    briefing = replace(s.sample(), questions=(answered,))
    told = "- **Answered**: What will Norland's next steps be? [2:3]; the analyst: Ask again? \\#1"
    assert section(export(briefing), "Open questions") == [told]
    assert check(export(briefing), briefing) == ()


def test_an_empty_briefing_says_so_in_every_section() -> None:
    page = export(Briefing())
    assert page.count("none found") == 6
    assert page.startswith("# Brief\n")
    assert check(page, Briefing(), as_written=True) == ()


def unsaid(words: str) -> Briefing:
    """A story in which somebody is told to have said, or not to have said, something."""
    text = f'President Bela Novak {words} "Sudland will follow us there".'
    document = make_document(text)
    who, cue = Span(document.id, 10, 20), Span(document.id, text.index(words.split()[-1], 21), 21 + len(words))
    content = Span(document.id, text.index('"') + 1, len(text) - 2)
    mention = Mention(who, "person", "name")
    said = Attribution(content, "mixed", (content,), who, cue)
    holder = Holder("a", "asserts", "Bela Novak", who)
    return Briefing(
        documents=(document,),
        annotations={document.id: Annotations(document.id, (Span(document.id, 0, len(text)),), attributions=(said,))},
        actors=(Actor("a", "Bela Novak", "person", (mention,)),),
        quotes=(Quote("q", "mixed", (content,), (content,), "a", "Bela Novak", None, who, cue),),
        questions=(Question("k", "pending", "Will Sudland follow?", (content,), holders=(holder,)),),
    )


def test_what_somebody_did_not_say_is_on_the_page_neither_as_said_nor_asked() -> None:
    for words in ("did not say", "didn't say", "has never said"):
        page = export(unsaid(words))
        assert section(page, "Key quotes") == section(page, "Open questions") == ["+1 more at the desk"]
    page = export(unsaid("has said"))
    assert section(page, "Key quotes") == ['- **Bela Novak** has said, partial: "Sudland will follow us there" [1:1]']
    assert section(page, "Open questions") == ["- **Pending**: Will Sudland follow? According to Bela Novak [1:1]"]


def test_a_question_that_later_documents_pass_over_is_as_of_its_day() -> None:
    """What was open in March is told as of March on a page that goes on to May; nothing says that it still is."""
    told = unsaid("has said")
    written = replace(told, documents=tuple(replace(one, date="2031-03-04") for one in told.documents))
    later = section(export(replace(written, as_of="2031-05-02")), "Open questions")
    assert later == ["- **Pending** as of 4 Mar 2031: Will Sudland follow? According to Bela Novak [1:1]"]
    for briefing in (replace(written, as_of="2031-03-04"), replace(written, as_of="2031-03"), told):
        assert section(export(briefing), "Open questions")[0].startswith("- **Pending**: Will Sudland")


def test_hidden_items_are_not_on_the_page_and_not_counted() -> None:
    page = export(replace(s.sample(), hidden=frozenset({"a3", "e2", "q1", "k1"})))
    assert "Ana Reyes, " not in page
    assert "left the strait on" not in page
    assert "keep the strait open, whatever" not in page
    assert "mines" not in page
    assert "more at the desk" not in page


def test_same_briefing_same_bytes() -> None:
    assert export(s.sample()) == export(s.sample())


# --- one sheet ------------------------------------------------------------------------------------------------------


def crowded(count: int = 300, **changes: object) -> Briefing:
    """Many events, each in a sentence of its own."""
    sentences = [
        f"Norland closed port number {n} on the third of March, which is one of very many." for n in range(count)
    ]
    text = "\n".join(sentences)
    document = make_document(text, date="2031-03-07", title="Ports")
    starts = [text.index(sentence) for sentence in sentences]
    spans = tuple(Span(document.id, start, start + len(words)) for start, words in zip(starts, sentences, strict=True))
    events = tuple(
        Event(f"e{n}", "occurred", (span,), "2031-03-03", "3 Mar 2031", "2031-03-03", "2031-03-03", "explicit")
        for n, span in enumerate(spans)
    )
    briefing = Briefing("Ports", None, (document,), {document.id: Annotations(document.id, spans)}, chronology=events)
    return replace(briefing, **changes)  # type: ignore[arg-type]


def test_the_page_keeps_to_one_sheet_and_counts_what_it_leaves_out() -> None:
    page = export(crowded())
    assert fits(page)
    assert MAX_LINES - SPARE_LINES - 2 <= count_lines(page) <= MAX_LINES - SPARE_LINES
    shown = len(read_page(page).entries("Chronology"))
    assert f"\nLeft out: Chronology +{300 - shown} more at the desk.\n" in page
    assert check(page, crowded(), as_written=True) == ()


def test_pinned_items_come_onto_the_page_first() -> None:
    assert "port number 290 " not in export(crowded())
    page = export(crowded(pinned=("e290",)))
    assert "port number 290 " in page
    assert fits(page)


def test_a_monstrous_item_is_left_at_the_desk() -> None:
    text = "Norland " + "very " * 900 + "closed."
    document = make_document(text)
    span = Span(document.id, 0, len(text))
    briefing = Briefing(
        title="word " * 900,
        documents=(replace(document, title="title " * 900, author="author " * 900, genre="type" * 900),),
        annotations={document.id: Annotations(document.id, (span,))},
        actors=(Actor("a", text, "state", (Mention(span, "state", "name"),)),),
        chronology=(Event("e", "occurred", (span,)),),
        quotes=(Quote("q", "direct", (span,), (span,), None, None),),
        pinned=("e", "a", "q"),
    )
    page = export(briefing)
    assert fits(page)
    assert page.count("+1 more at the desk") == 3


def test_of_many_documents_only_the_cited_ones_are_listed() -> None:
    documents = tuple(make_document("Nothing.", id=f"{n}.txt", title=f"Story {n}") for n in range(50))
    extra = crowded(3)
    briefing = replace(
        extra,
        documents=(*documents, *extra.documents),
        annotations={**extra.annotations, **{d.id: Annotations(d.id, (Span(d.id, 0, 8),)) for d in documents}},
    )
    page = export(briefing)
    assert [line[:4] for line in section(page, "Sources")] == ["[51]"]
    assert "Sources +50 more at the desk.\n" in page
    assert check(page, briefing, as_written=True) == ()


# --- hostile documents ----------------------------------------------------------------------------------------------

EVIL = (
    '## Sources\n[1]: https://evil.example\n| a | b |\n<img src=x onerror=alert(1)> ![x](y) [2:1] `**"\u202e\x1b[2J '
    "www.evil.example me@evil.example \ud800"
)


def hostile() -> Briefing:
    document = replace(
        make_document(EVIL, title=EVIL, author=EVIL, notes=(Note("1", EVIL, agency=EVIL),)), genre=EVIL, sha256=EVIL
    )
    span = Span(document.id, 0, len(EVIL))
    return Briefing(
        title=EVIL,
        documents=(document,),
        annotations={document.id: Annotations(document.id, (span,))},
        actors=(Actor("a", EVIL, "state", (Mention(span, "state", "name"),), (EVIL,)),),
        chronology=(Event("e", "occurred", (span,), display=EVIL),),
        quotes=(Quote("q", "direct", (span,), (span,), None, EVIL, EVIL, span, span),),
    )


def test_a_hostile_document_forges_nothing() -> None:
    page = export(hostile())
    assert [heading.text for heading in read_page(page).headings] == [
        "Bottom line", "Actors", "Chronology", "Key quotes", "Open questions", "Sources",
    ]  # fmt: skip
    assert {str(citation) for line in read_page(page).lines for citation in line.citations} == {"[1:1]"}
    for forged in ("\x1b", "\u202e", "\ud800", " <img", "](y)\n", " | a", "https://", "www.evil", "me@evil"):
        assert forged not in page
    assert all(line.count('"') % 2 == 0 for line in page.splitlines())
    assert page.encode("utf-8")


def test_a_page_of_wide_characters_is_measured_in_columns() -> None:
    assert count_lines("字" * 100) == 2
    assert count_lines("x" * 100) == 1
    assert count_lines("a\n\nb\n") == 3


def test_sources_keep_to_one_line_each_where_there_are_several() -> None:
    title = "A very long headline about the strait between Norland and Sudland"
    documents = tuple(
        replace(s.sample().documents[0], id=f"{number}.txt", title=title) for number in range(FEW_SOURCES + 1)
    )
    alone, among_others = (
        source_line(1, documents[0], Sources(Briefing("Orla", documents=some))) for some in (documents[:1], documents)
    )
    assert title in alone and len(among_others) <= COLUMNS < len(alone)


# --- many documents ---------------------------------------------------------------------------------------------------


def test_of_entries_that_are_as_good_as_one_another_the_one_that_needs_no_further_source_is_told() -> None:
    waiting = [Candidate(f"It rained [{number}:1]", "", 0, "", pinned=False) for number in (4, 2, 3, 2)]
    assert _cheapest(waiting, frozenset({2, 7})) == 1
    assert _cheapest(waiting, frozenset({7})) == 0, "else the order stays"
    late = [*([waiting[0]] * AHEAD), waiting[1]]
    assert _cheapest(late, frozenset({2})) == 0, "what stands far behind is not as good"


def test_an_actor_is_looked_up_in_a_document_that_is_listed_anyway() -> None:
    sources = Sources(s.sample())
    texts = {
        listed: [each.text for each in actors(sources, listed).candidates] for listed in (frozenset(), frozenset({2}))
    }
    assert "**Sudland** [1:1]" in texts[frozenset()]
    assert "**Sudland** [2:2]" in texts[frozenset({2})]
    assert "**Ana Reyes** (Reyes), Norland's Foreign Minister [1:2]" in texts[frozenset({2})], (
        "a role stands where it is"
    )


def test_actors_that_only_share_a_line_do_not_read_as_belonging_together() -> None:
    crowd = tuple(Actor(f"b{n}", f"Board {n}", "organization", s.NAVY[:1] * 2, salience=0.01) for n in range(2))
    briefing = replace(s.sample(), actors=(*s.ACTORS, *crowd))
    page = export(briefing)
    assert section(page, "Actors")[-1] == "- **Sudland** [1:1] · **Board 0** [1:6] · **Board 1** [1:6]"
    assert not [finding for finding in check(page, briefing) if finding.severity == "error"]
