"""Quotations on the page: a speaker that the analyst gave, sources that tell the same words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.exporters import speaking
from briefing.exporters.markdown import compose
from briefing.exporters.proofreading import check, export
from briefing.exporters.sources import Sources
from briefing.exporters.speaking import (
    cue_words,
    has_speaker_and_cue,
    is_fragment,
    is_unsaid,
    lead,
    places,
    quoted_words,
    tells_of_what,
    tells_who,
)
from briefing.model import Annotations, Attribution, Briefing, Quote, Span
from tests.exporters.sample import COMMENT_DOCUMENT, sample
from tests.factory import make_document


def with_first(**changes: object) -> Briefing:
    """The sample with its first quotation changed."""
    briefing = sample()
    first, *others = briefing.quotes
    return replace(briefing, quotes=(replace(first, **changes), *others))  # type: ignore[arg-type]


def line(briefing: Briefing) -> str:
    """The page's line of the first quotation."""
    return next(
        line for line in export(briefing).splitlines() if "We will keep the strait open" in line and line[0] == "-"
    )


def rules(page: str, briefing: Briefing) -> set[str]:
    return {finding.rule for finding in check(page, briefing) if finding.severity == "error"}


@pytest.mark.parametrize(
    ("changes", "lead"),
    [
        ({"corrected": True}, "**Ana Reyes** (Norland's Foreign Minister) (by the analyst) told reporters"),
        (
            {"corrected": True, "speaker": None, "speaker_name": "Tom Baker", "role": None},
            "**Tom Baker** (by the analyst) told reporters",
        ),
        (
            {"corrected": True, "speaker": None, "speaker_name": None, "role": None},
            "**unattributed** (by the analyst) told reporters",
        ),
        ({}, "**Ana Reyes** (Norland's Foreign Minister) told reporters"),
    ],
)
def test_a_speaker_that_the_analyst_gave_is_marked(changes: dict[str, object], lead: str) -> None:
    briefing = with_first(**changes)
    assert line(briefing).startswith(f"- {lead}: ")
    assert "R5" not in rules(export(briefing), briefing)


def test_verify_tells_when_the_mark_is_missing_or_false() -> None:
    corrected, plain = with_first(corrected=True), sample()
    assert "R5" in rules(export(corrected).replace(" (by the analyst)", ""), corrected)
    marked = export(plain).replace("Minister) told reporters", "Minister) (by the analyst) told reporters")
    assert marked != export(plain)
    assert "R5" in rules(marked, plain)


def test_other_documents_with_the_same_words_are_cited() -> None:
    first: Quote = sample().quotes[0]
    elsewhere = Span(COMMENT_DOCUMENT.id, 0, 5)
    assert line(with_first(evidence=(*first.evidence, elsewhere))).endswith("[2:1]")
    assert "[2:" not in line(with_first(evidence=(*first.evidence, first.evidence[0])))


def spoken(text: str, words: str, cue: str, speaker: str, content: str | None = None) -> tuple[Quote, Sources]:
    """A quotation of a text of one sentence, and its sources."""
    document = make_document(text)

    def span(part: str) -> Span:
        return Span(document.id, text.index(part), text.index(part) + len(part))

    quote = Quote(
        "q1",
        "mixed" if content is not None else "direct",
        (span(content or f"“{words}”"),),
        (span(words),),
        speaker_name=speaker,
        said_by=span(speaker),
        cue=span(cue),
    )
    annotations = {document.id: Annotations(document.id, (Span(document.id, 0, len(text)),))}
    return quote, Sources(Briefing("Mills", documents=(document,), annotations=annotations, quotes=(quote,)))


@pytest.mark.parametrize(
    ("text", "cue", "shown"),
    [
        ("“We left early,” Reyes told the court last year.", "told", "told the court last year"),
        ("“We left early,” Reyes told reporters, adding nothing.", "told", "told reporters"),
        ("Reyes told the court that “We left early,” as ever.", "told", "told the court"),
        ("“We left early,” the story goes that Reyes told.", "told", "said"),
        ("“We left early,” Reyes told a room full of men who had come from the hills.", "told", "said"),
        ("“We left early,” told the court Reyes.", "told", "said"),
        ("“We left early,” Reyes said on Monday.", "said", "said"),
    ],
)
def test_a_cue_that_says_nothing_alone_has_its_object(text: str, cue: str, shown: str) -> None:
    assert cue_words(*spoken(text, "We left early,", cue, "Reyes")).strip() == shown


def test_according_to_stands_before_its_source() -> None:
    quote, sources = spoken("“We left early,” according to Reyes.", "We left early,", "according to", "Reyes")
    assert lead(quote, sources) == "According to **Reyes** (unnamed)"


@pytest.mark.parametrize(
    ("text", "cue", "shown"),
    [
        ("Reyes said the mill had “been asked to go” early.", "said", 'the mill had "been asked to go"'),
        ("Reyes said, but not to all: “been asked to go” early.", "said", '"been asked to go"'),
        ("Reyes told the court “been asked to go” early.", "told", '"been asked to go"'),
    ],
)
def test_a_partial_quotation_has_the_words_between_its_cue_and_its_mark(text: str, cue: str, shown: str) -> None:
    assert quoted_words(*spoken(text, "been asked to go", cue, "Reyes", "“been asked to go”")) == shown


@pytest.mark.parametrize(
    ("text", "cue", "shown"),
    [
        ("The plan was praised by Reyes as “a great leap for us all”.", "praised", "praised"),
        ("The plan, Reyes was saying, is “a great leap for us all”.", "saying", "was saying"),
        ("Reyes opened the dam, saying “a great leap for us all”.", "saying", "said"),
        ("Reyes left, calling it “a great leap for us all”.", "calling", ", calling"),
        ("Citing “a great leap for us all”, Reyes left.", "Citing", ", citing"),
        ("The Daily Post quoted Reyes as saying it was “a great leap for us all”.", "quoted", "said"),
        ("Reyes was quoted as saying it was “a great leap for us all”.", "quoted", "was quoted"),
        ("As Reyes put it, the plan is “a great leap for us all”.", "put", "put it"),
        ("Reyes quoted the law: “a great leap for us all”.", "quoted", "quoted"),
    ],
)
def test_a_cue_reads_as_the_speakers_own(text: str, cue: str, shown: str) -> None:
    assert cue_words(*spoken(text, "a great leap for us all", cue, "Reyes")).strip() == shown


def test_the_texts_own_words_between_two_sentences_quote_nobody() -> None:
    text = "It was, Reyes said, “dear to us”. It runs on gas, a “relic of old”."
    quote, sources = spoken(text, "dear to us", "said", "Reyes", "“dear to us”. It runs on gas, a “relic of old”")
    end = text.index("It runs") - 1
    start, document = text.index("relic"), quote.evidence[0].document
    halves = Annotations(document, (Span(document, 0, end), Span(document, end + 1, len(text))))
    cut = Sources(replace(sources.briefing, annotations={document: halves}))
    two = replace(quote, quoted=(*quote.quoted, Span(document, start, start + len("relic of old"))))
    assert quoted_words(two, cut) == '"dear to us"'
    assert [place.start for place in places(two, cut)] == sorted(
        place.start for place in (*quote.quoted, quote.cue) if place
    )


def test_the_clause_that_attributes_is_no_part_of_the_words_shown() -> None:
    text = "“I admire the craft” of the plan, Ms. Reyes said."
    assert (
        quoted_words(*spoken(text, "I admire the craft", "said", "Reyes", text)) == '"I admire the craft" of the plan'
    )


@pytest.mark.parametrize(
    ("speaker", "cue", "told"),
    [
        ("it", "dubbed", False),
        ("the two countries", "said", False),
        ("a site", "aims", False),
        ("a site", "said", True),
        ("villagers", "mocked", True),
        ("Ana Reyes", "mocked", True),
    ],
)
def test_a_quotation_is_shown_where_a_reader_learns_who_speaks(speaker: str, cue: str, told: bool) -> None:
    text = f"And {speaker} {cue} “a great leap for us all”."
    assert tells_who(*spoken(text, "a great leap for us all", cue, speaker)) is told


def test_what_somebody_wants_was_not_said() -> None:
    quote, sources = spoken("People want “a great leap for us all”.", "a great leap for us all", "want", "People")
    assert quote.cue is not None and quote.said_by is not None
    document = quote.cue.document
    wish = Attribution(quote.evidence[0], "mixed", quote.quoted, quote.said_by, quote.cue, "want")
    for lemma, told in (("want", False), ("demand", True)):
        found = replace(sources.briefing.annotations[document], attributions=(replace(wish, lemma=lemma),))
        assert tells_who(quote, Sources(replace(sources.briefing, annotations={document: found}))) is told


@pytest.mark.parametrize(
    ("cue", "unsaid"), [("will tell", True), ("never told", True), ("told", False), ("would tell", False)]
)
def test_what_somebody_will_say_was_not_said(cue: str, unsaid: bool) -> None:
    verb = cue.split()[-1]
    quote, sources = spoken(
        f"Ana Reyes {cue} them “a great leap for us all”.", "a great leap for us all", verb, "Ana Reyes"
    )
    assert quote.cue is not None and is_unsaid(quote.cue, sources) is unsaid


def test_a_word_or_three_need_a_verb_that_says_something_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    sources = Sources(sample())
    called = next(quote for quote in sources.briefing.quotes if is_fragment(quote, sources))
    assert has_speaker_and_cue(called, sources), "called the claim “a fairy tale”"
    monkeypatch.setattr(speaking, "_transitive", lambda: frozenset({"called"}))
    assert not has_speaker_and_cue(called, sources), "as if it were “a fairy tale” reminded Reyes"


def test_words_about_an_it_from_before_tell_nothing() -> None:
    assert not tells_of_what('it an "illegal" military alliance') and not tells_of_what('them "mad"')
    assert tells_of_what('the deal an "illegal" alliance') and tells_of_what('that the deal was "illegal"')


def test_what_nobody_is_given_stands_last() -> None:
    briefing = with_first(speaker=None, speaker_name=None, role=None, said_by=None, cue=None)
    key_quotes = export(briefing).partition("## Key quotes\n")[2].partition("\n\n")[0].split("\n")
    assert len(key_quotes) == 3 and key_quotes[-1].startswith("- **unattributed**, no cue: ")


def test_verify_finds_a_cue_of_another_quotation() -> None:
    briefing = sample()
    first = briefing.quotes[0]
    assert first.cue is not None
    other = Attribution(
        first.evidence[0], first.kind, first.quoted, first.said_by, Span(first.cue.document, 0, 3), "say"
    )
    found = briefing.annotations[first.cue.document]
    annotations = {**briefing.annotations, first.cue.document: replace(found, attributions=(other,))}
    lent = replace(briefing, annotations=annotations)
    assert any("another quotation" in finding.message for finding in check(compose(lent).markdown, lent))
    own = replace(other, cue=first.cue)
    annotations[first.cue.document] = replace(found, attributions=(own,))
    kept = replace(briefing, annotations=annotations)
    assert not any("another quotation" in finding.message for finding in check(export(kept), kept))


def test_verify_finds_another_verb() -> None:
    briefing = sample()
    page = export(briefing)
    for verb in ("said", "admitted to reporters"):
        assert "R5" in rules(page.replace(" told reporters:", f" {verb}:"), briefing)


def test_what_stands_in_brackets_in_a_role_is_not_shown() -> None:
    briefing = with_first(role="Director of the Norland Board (NNB)")
    assert "(Director of the Norland Board) told reporters" in line(briefing)
    assert "R5" not in rules(export(briefing), briefing)
