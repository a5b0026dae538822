"""How items are worded: examples from life, each with its nearest counter-example."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.exporters import asking, speaking, stating, wording
from briefing.exporters.sources import Sources
from briefing.model import (
    Actor,
    Annotations,
    Attribution,
    Briefing,
    Event,
    EventMention,
    Holder,
    Mention,
    Quote,
    Span,
    Timex,
)
from tests.exporters import sample as s
from tests.factory import make_document


def sources_of(text: str, *said: tuple[str, str, str], actors: tuple[Actor, ...] = ()) -> Sources:
    """One document of one sentence, with who said what as (content, speaker, cue)."""
    document = make_document(text, date="2031-03-07")
    claims = tuple(
        Attribution(at(text, content), "indirect", (), at(text, who), at(text, cue)) for content, who, cue in said
    )
    found = Annotations(document.id, (Span(document.id, 0, len(text)),), attributions=claims)
    return Sources(Briefing(documents=(document,), annotations={document.id: found}, actors=actors))


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span("story.txt", start, start + len(words))


def event(text: str, words: str, timex: str | None = None, **facts: object) -> Event:
    found = Event("e", "occurred", (at(text, words),), "2031-03-03", "", "2031-03-03", "2031-03-03", "relative")
    return replace(found, timex=at(text, timex) if timex else None, **facts)  # type: ignore[arg-type]


def statement(text: str, words: str, *said: tuple[str, str, str], timex: str | None = None) -> str:
    sources = sources_of(text, *said)
    return " … ".join(map(sources.text, stating.statement(event(text, words, timex), sources)))


def test_a_claim_keeps_its_holder() -> None:
    text = "The bridge is safe, the operator claimed."
    assert statement(text, "The bridge is safe", ("The bridge is safe", "the operator", "claimed")) == text


@pytest.mark.parametrize("label", ["Summary: ", "Key points: ", "Why it matters — ", "Abstract. "])
def test_what_is_set_before_a_paragraph_is_no_part_of_its_statement(label: str) -> None:
    text = f"{label}The bridge fell in Lima on Monday."
    assert statement(text, text) == "The bridge fell in Lima on Monday."


def test_who_speaks_before_a_colon_stays() -> None:
    text = "Minister: The bridge fell in Lima on Monday."
    assert statement(text, text) == text


def test_a_clause_beside_a_claim_stands_alone() -> None:
    text = "The bridge fell and the operator resigned."
    assert statement(text, "The bridge fell") == "The bridge fell"


def test_a_hedge_outside_the_clause_is_kept() -> None:
    text = "Apparently the bridge fell."
    assert statement(text, "the bridge fell") == text


def test_a_report_without_an_attribution_is_kept_too() -> None:
    text = "It was reported that the bridge fell."
    assert statement(text, "the bridge fell") == text


def test_a_clause_without_its_actor_is_told_whole() -> None:
    text = "Norland shut the port and last week blew up the bridge."
    actor = Actor("a", "Norland", "state", (Mention(at(text, "Norland"), "state", "name"),))
    sources = sources_of(text, actors=(actor,))
    told = stating.statement(event(text, "last week blew up the bridge", actors=("a",)), sources)
    assert told == (at(text, text),)
    alone = stating.statement(event(text, "last week blew up the bridge"), sources)
    assert alone == (at(text, "last week blew up the bridge"),)


def later_deed(text: str, clause: str, subject: str = "Norland") -> str:
    """How the later of two deeds is told, whose subject stands only before the earlier one."""
    mention = Mention(at(text, subject), "state", "name", function="subject")
    sources = sources_of(text, actors=(Actor("a", subject, "state", (mention,)),))
    return wording.stated(stating.statement(event(text, clause, actors=("a",)), sources), sources)


def test_the_later_of_two_deeds_has_its_subject_and_not_the_earlier_deed() -> None:
    text = 'The Norland army shut the "free" port and last week blew up the bridge.'
    told = later_deed(text, "last week blew up the bridge.", "Norland army")
    assert told == "The Norland army … last week blew up the bridge."


@pytest.mark.parametrize(
    "text",
    [
        "Norland may shut the port and last week blew up the bridge.",
        "Norland did not shut the port and last week blew up the bridge.",
        "Norland is said to have shut the port and last week blew up the bridge.",
        "Norland, having shut the port, last week blew up the bridge.",
    ],
)
def test_a_later_deed_is_told_with_the_earlier_where_the_words_between_matter(text: str) -> None:
    assert later_deed(text, "last week blew up the bridge") == text


def test_a_deed_told_with_its_whole_sentence_is_cut_to_its_own_clause() -> None:
    text = "Norland shut the port and last week blew up the bridge."
    document = make_document(text, date="2031-03-07")
    timex = Timex(at(text, "last week"), "DATE", "2031-W09", relative=True)
    mention = Mention(at(text, "Norland"), "state", "name", function="subject")
    found = Annotations(
        document.id,
        (at(text, text),),
        (timex,),
        (mention,),
        events=(
            EventMention(at(text, "Norland shut the port"), at(text, "shut"), "occurred"),
            EventMention(at(text, text), at(text, "blew"), "occurred", timex=0),
        ),
    )
    actor = Actor("a", "Norland", "state", (mention,))
    sources = Sources(Briefing(documents=(document,), annotations={document.id: found}, actors=(actor,)))
    told = stating.statement(event(text, text, "last week", actors=("a",)), sources)
    assert wording.stated(told, sources) == "Norland … last week blew up the bridge."
    first = stating.statement(event(text, "Norland shut the port", actors=("a",)), sources)
    assert wording.stated(first, sources) == "Norland shut the port"


@pytest.mark.parametrize(
    ("text", "timex", "told"),
    [
        ("On Monday, talks began.", "Monday", "talks began."),
        ("On Monday, talks began.", "On Monday", "talks began."),
        ("Last week, talks began.", "Last week", "talks began."),
        ("However, talks began.", None, "talks began."),
        ("However, on Monday, talks began.", "Monday", "talks began."),
        ("By Monday, talks had begun.", "Monday", "By Monday, talks had begun."),
        ("Talks began on Monday, aides left.", "Monday", "Talks began on Monday, aides left."),
        ("On Monday talks began.", "Monday", "On Monday talks began."),
        ("Apparently, talks began.", None, "Apparently, talks began."),
    ],
)
def test_what_only_opens_a_statement_is_left_out(text: str, timex: str | None, told: str) -> None:
    assert statement(text, text, timex=timex) == told


@pytest.mark.parametrize(
    ("text", "clause", "told"),
    [
        ("The paper wrote that the bridge fell.", "that the bridge fell", "The paper wrote that the bridge fell."),
        ("The bridge, which fell in May, was old.", "which fell in May", "The bridge, which fell in May, was old."),
        ("The bridge fell and the road closed.", "the road closed", "the road closed"),
        ("But the bridge fell.", "But the bridge fell.", "the bridge fell."),
        ("Lara left when Ana, Jo and Al died.", "Lara left when Ana", "Lara left when Ana, Jo and Al died."),
        ("Lara left after her aunt died; all wept.", "Lara left after her aunt died", "Lara left after her aunt died"),
        ("Lara left when Ana died, and all wept.", "Lara left when Ana died", "Lara left when Ana died"),
        ("Butter melted.", "Butter melted.", "Butter melted."),
    ],
)
def test_a_clause_that_depends_on_another_is_told_with_it(text: str, clause: str, told: str) -> None:
    assert statement(text, clause) == told


def gloss(text: str, pronoun: str, **facts: object) -> str:
    mention = Mention(at(text, pronoun), "organization", "pronoun", **facts)  # type: ignore[arg-type]
    actor = Actor("a", "the _council_", "organization", (mention,))
    sources = sources_of(text, actors=(actor,))
    return wording.stated((Span("story.txt", 0, len(text)),), sources)


def test_a_subject_pronoun_is_glossed() -> None:
    assert gloss("It left “early”.", "It", function="subject") == 'It (= the \\_council\\_) left "early".'
    assert gloss("Aides met it.", "it", function="object") == "Aides met it."


def test_no_word_of_ours_stands_in_a_quotation() -> None:
    assert gloss("“It left”, aides said.", "It", function="subject") == '"It left", aides said.'


def test_dates_tell_their_kind() -> None:
    text = "Talks began on Monday."
    sources = sources_of(text)
    monday = event(text, text, "Monday")
    assert wording.date_cell(monday, sources) == '**3 Mar 2031** ("Monday")'
    assert wording.date_cell(replace(monday, basis="explicit"), sources) == "**3 Mar 2031**"
    assert wording.date_cell(replace(monday, basis="note", date="../2031-03-14"), sources) == "**rep. 14 Mar 2031**"
    assert wording.date_cell(replace(monday, basis="document", timex=None), sources) == "**3 Mar 2031 inferred**"
    assert wording.date_cell(replace(monday, date=None), sources) == '**Undated** ("Monday")'
    assert (
        wording.date_cell(replace(monday, date=None, timex=None, display="Monday"), sources) == '**Undated** ("Monday")'
    )
    assert wording.date_cell(replace(monday, date=None, timex=None, display="Friday"), sources) == "**Undated**"


def quote(text: str, *quoted: str, **facts: object) -> Quote:
    spans = tuple(at(text, words) for words in quoted)
    evidence = Span("story.txt", spans[0].start, spans[-1].end)
    return replace(Quote("q", "direct", (evidence,), spans), **facts)  # type: ignore[arg-type]


def test_two_stretches_are_never_joined() -> None:
    text = '"We will go," he said, "and soon."'
    assert (
        speaking.quoted_words(quote(text, "We will go,", "and soon."), sources_of(text)) == '"We will go" … "and soon."'
    )


def test_a_quotation_that_opens_within_a_sentence_shows_what_it_speaks_of() -> None:
    text = 'Norland "welcomes the plan", the ministry said.'
    told = speaking.quoted_words(quote(text, "welcomes the plan", said_by=at(text, "the ministry")), sources_of(text))
    assert told == 'Norland "welcomes the plan"'
    text = 'The ministry said it "welcomes the plan".'
    told = speaking.quoted_words(quote(text, "welcomes the plan", said_by=at(text, "The ministry")), sources_of(text))
    assert told == '"welcomes the plan"'


def test_white_space_within_a_quotation_is_the_sources() -> None:
    text = 'He called it "a help ." and no more, she said.'
    facts = {"evidence": (at(text, 'it "a help ." and no more'),), "cue": at(text, "called")}
    said = quote(text, "a help .", kind="mixed", **facts)
    assert speaking.quoted_words(said, sources_of(text)) == 'it "a help ." and no more'


def test_a_long_quotation_ends_with_a_sentence() -> None:
    first, second = "We will go there" + " and there" * 15 + ".", "They will come here" + " and here" * 15 + "."
    text = f"{first} {second}"
    document = make_document(text)
    sentences = (at(text, first), at(text, second))
    found = {document.id: Annotations(document.id, sentences)}
    sources = Sources(Briefing(documents=(document,), annotations=found))
    assert speaking.quoted_words(quote(text, text), sources) == f'"{first}"'


def test_a_role_is_no_name_but_a_body_is() -> None:
    text = "A senior official of the ministry spoke."
    official = Mention(at(text, "senior official"), "person", "nominal")
    ministry = Mention(at(text, "ministry"), "organization", "nominal")
    document = make_document(text)
    found = {document.id: Annotations(document.id, (), (), (official, ministry))}
    sources = Sources(Briefing(documents=(document,), annotations=found))
    said = quote(text, "spoke", speaker_name="senior official", said_by=official.span)
    assert speaking.speaker(said, sources) == "**senior official** (unnamed)"
    said = quote(text, "spoke", speaker_name="ministry", said_by=ministry.span)
    assert speaking.speaker(said, sources) == "**ministry**"
    assert speaking.speaker(quote(text, "spoke"), sources) == "**unattributed**"
    assert speaking.cue_words(quote(text, "spoke"), sources) == ", no cue"


def test_denied_only_where_the_source_has_the_word() -> None:
    sources = Sources(s.sample())
    assert asking.held(s.QUESTIONS[0], sources) == "According to Sudland [1:3]; denied by Norland [1:4]"
    other = tuple(
        replace(h, evidence=s.story("The Norland navy")) if h.stance == "denies" else h for h in s.QUESTIONS[0].holders
    )
    assert "not according to Norland [1:6]" in asking.held(replace(s.QUESTIONS[0], holders=other), sources)


def test_who_gives_one_of_several_figures_is_named_with_it() -> None:
    given = replace(s.QUESTIONS[0].holders[0], figure="at least 46")
    asked = replace(s.QUESTIONS[0], holders=(given,), evidence=(given.evidence or s.story("The Norland navy"),))
    assert asking.held(asked, Sources(s.sample())) == "According to Sudland (at least 46) [1:3]"
    beside = replace(asked, evidence=(*asked.evidence, s.story("The Norland navy")))
    assert asking.held(beside, Sources(s.sample())) == "According to Sudland (at least 46) [1:3]; also [1:6]"


def test_a_question_names_whose_words_it_takes_up() -> None:
    text = "The bridge will close in May, the operator said."
    sources = sources_of(text, ("The bridge will close in May", "the operator", "said"))
    asked = replace(
        s.QUESTIONS[1], question="Is it so that the bridge will close in May?", evidence=(at(text, "The bridge"),)
    )
    assert asking.held(asked, sources) == "According to the operator [1:1]"
    unlike = replace(asked, question="When will it close?")
    assert asking.held(unlike, sources) == ""


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("the two countries", ' "the two countries"'),
        ("this official", ' "this official"'),
        ("the move", ' "the move"'),
        ("The insider", " the insider (unnamed)"),
        ("Some senior officials", " some senior officials (unnamed)"),
        ("two senior officials", " two senior officials (unnamed)"),
        ("they", ""),
    ],
)
def test_a_holder_without_a_name_is_shown_as_what_it_is(words: str, shown: str) -> None:
    text = f"Talks began. So {words} asked."
    holder = Holder(None, "asks", words, at(text, words))
    asked = replace(s.QUESTIONS[1], evidence=(at(text, words),), holders=(holder,))
    assert asking.held(asked, sources_of(text)) == (f"Asked by{shown} [1:1]" if shown else "")


def test_a_speaker_who_only_points_back_is_no_unnamed_office() -> None:
    text = "The two countries spoke."
    countries = quote(text, "spoke", speaker_name="The two countries", said_by=at(text, "The two countries"))
    assert speaking.speaker(countries, sources_of(text)) == "**The two countries**"


def test_an_authors_judgement_is_told_from_information() -> None:
    sources = Sources(s.sample())
    assert wording.assessed(s.comment("The quarrel could"), sources) == "assessed in [2]"
    assert wording.assessed(s.comment("Some 400 sailors reportedly left"), sources) == ""
    assert wording.assessed(s.story("It may return"), sources) == ""
