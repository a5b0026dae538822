"""Who said what: every construction with a sentence from life, and its nearest counter-example."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.annotators.attribution import attributions
from briefing.annotators.language import parse
from briefing.model import Attribution, Span
from tests.factory import make_document


def read(text: str) -> tuple[Attribution, ...]:
    """The attributions of a text."""
    document = make_document(text)
    return attributions(document, parse(document))


def words(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


def sources(text: str) -> list[tuple[str, str | None, str | None]]:
    """Kind, speaker and cue of every attribution but the author's own distance."""
    return [(a.kind, words(text, a.speaker), words(text, a.cue)) for a in read(text) if a.kind != "scare"]


def quotes(text: str) -> list[tuple[str | None, list[str | None]]]:
    """Speaker and verbatim stretches of every quotation."""
    return [(words(text, a.speaker), [words(text, q) for q in a.quoted]) for a in read(text) if a.quoted]


# --- whole quotations: who said it


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We are closing the mill in May,” said Ana Reyes.", "Ana Reyes"),
        ("“We are closing the mill in May,” Ana Reyes said.", "Ana Reyes"),
        ("“We are closing the mill in May,” she said.", "she"),
        ("“All of our bakers are paid up to the end of October,” Ombaka said.", "Ombaka"),
        ('A miller spoke. "Why did they not ask us?" Ombaka said.', "Ombaka"),
        ("“We are closing the mill in May,” the company said in a statement on Friday.", "the company"),
        ("“We are closing the mill in May,” Ana Reyes, a director of the mill, told workers.", "Ana Reyes"),
        ("“We are closing the mill in May,” said Ana Reyes, a director of the mill.", "Ana Reyes"),
        ("Ana Reyes said: “We are closing the mill in May.”", "Ana Reyes"),
        ("Ana Reyes told reporters, “We are closing the mill in May.”", "Ana Reyes"),
        ("“We are closing the mill,” Ana Reyes said. “There is no other way.”", "Ana Reyes"),
        ("“Why are you closing the mill?” asked Tom Baker.", "Tom Baker"),
        ("“We are closing the mill in May,” according to the mayor.", "the mayor"),
        ("“We are closing the mill in May,” wrote the head of the union.", "the head of the union"),
        ("The mayor left a short message on the door: “We are closing the mill in May.”", "The mayor"),
        ("As the mayor put it, “We are closing the mill in May.”", "the mayor"),
        ("Ana Reyes was blunt. “We are closing the mill in May.”", "Ana Reyes"),
        ("Ana Reyes: “We are closing the mill in May.”", "Ana Reyes"),
        ("“We are closing the mill in May.” — Ana Reyes", "Ana Reyes"),
        ("“REYES: We are closing the mill in May.”", "REYES"),
        ("Peru and Chile said: “We are closing the border in May.”", "Peru and Chile"),
        ("The former governor Ana Reyes said: “We are closing the mill in May.”", "The former governor Ana Reyes"),
        ("The mayor was quoted as saying: “We are closing the mill in May.”", "The mayor"),
        ("The paper quoted the mayor as saying: “We are closing the mill in May.”", "the mayor"),
        ("The mayor, asked about the mill, said, “We are closing it in May.”", "The mayor"),
        ('"We are closing the mill in May," said a senior official who asked not to be named.', "a senior official"),
    ],
)
def test_the_speaker_of_a_whole_quotation(text: str, speaker: str) -> None:
    assert {found for found, _ in quotes(text)} == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "“We are closing the mill in May.”",
        "“We are closing the mill in May,” read the sign. Nobody was there.".replace(" read the sign", ""),
    ],
)
def test_a_quotation_without_a_source_has_no_speaker(text: str) -> None:
    assert [found for found, _ in quotes(text)] == [None]


def test_a_person_inside_the_quotation_is_not_its_speaker() -> None:
    text = "“My brother Tom said the mill would close,” said Ana Reyes."
    assert quotes(text) == [("Ana Reyes", ["My brother Tom said the mill would close,"])]


def test_words_of_one_utterance_in_two_pieces_are_one_attribution() -> None:
    text = "“We are closing the mill,” Ana Reyes said. “There is no other way.”"
    (found,) = read(text)
    assert found.kind == "direct"
    assert [words(text, q) for q in found.quoted] == ["We are closing the mill,", "There is no other way."]


def test_two_people_in_one_paragraph_keep_their_words() -> None:
    text = "“We are closing the mill,” said Ana Reyes. “We will not go,” said Tom Baker."
    assert quotes(text) == [("Ana Reyes", ["We are closing the mill,"]), ("Tom Baker", ["We will not go,"])]


def test_a_paragraph_of_nothing_but_quotation_carries_its_speaker_over() -> None:
    text = "“We waited all night,” Ana Reyes said.\n\n“Nobody came to help us in the end.”"
    assert quotes(text)[1] == ("Ana Reyes", ["Nobody came to help us in the end."])


def test_a_paragraph_of_the_author_ends_what_is_carried_over() -> None:
    text = (
        "“We waited all night,” Ana Reyes said.\n\nThe town lies on a river and has two mills.\n\n"
        "“Nobody came to help us in the end.”"
    )
    assert quotes(text)[1][0] is None


# --- fragments: partial quotation, and the author's own distance


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("The minister called the strike a “shameful act against the country”.", "The minister", "called"),
        ("The minister described the strike as “shameful and badly timed”.", "The minister", "described"),
        ("The minister voiced “deep regret” after the strike.", "The minister", "voiced"),
        ("The minister said the strike was “an attack on every household” in the town.", "The minister", "said"),
        ("The minister said he believes the strike is “an attack on every household”.", "The minister", "said"),
        ("The mayor denounced the “reckless” strike.", "The mayor", "denounced"),
        (
            "The men were used as “cheap labour on the cheapest terms”, according to the union.",
            "the union",
            "according to",
        ),
        ("Peru and Chile agreed to “further expose” the smuggling of weapons.", "Peru and Chile", "agreed"),
        ("Workers, she added, could “walk out at any moment of the day”.", "she", "added"),
        (
            "Chile’s defence minister has argued that the men are used as “cannon fodder”.",
            "Chile’s defence minister",
            "argued",
        ),
    ],
)
def test_the_speaker_of_a_fragment(text: str, speaker: str, cue: str) -> None:
    assert [(kind, who, by) for kind, who, by in sources(text) if kind == "mixed"] == [("mixed", speaker, cue)]


def test_a_second_speaker_in_a_report_keeps_the_fragment() -> None:
    text = "The paper says the minister called the strike a “shameful act against the country”."
    assert [who for who, stretches in quotes(text)] == ["the minister"]


@pytest.mark.parametrize(
    "text",
    [
        "The “experts” arrived late.",
        "The country is defined as a “hostile” state by law.",
        "The policy so far has been to ‘wait and see’.",
        "The town is nervous about the minister’s ‘no deal’ plan.",
    ],
)
def test_the_authors_distance_is_nobodys_quotation(text: str) -> None:
    assert {(a.kind, a.speaker) for a in read(text) if a.quoted} == {("scare", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Her film “The Long Road Home” opened in March.",
        "He sang “Blue Moon Over Lima” at the party.",
        "She read the novel, “The Long Road Home,” on the train.",
        "The champion Edward “Ned” Young lives here.",
        "They signed the treaty, the ‘Comprehensive Strategic Partnership’, with Peru.",
    ],
)
def test_titles_and_nicknames_are_no_quotations(text: str) -> None:
    assert [a for a in read(text) if a.quoted and a.kind != "scare"] == []


def test_a_shouted_slogan_is_not_a_title() -> None:
    assert quotes("The crowd chanted, “Open The Gates Now!”") == [("The crowd", ["Open The Gates Now!"])]


# --- indirect speech


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        ("The union said that the mill had closed.", "The union", "said", "that the mill had closed"),
        ("The mill had closed, the union said.", "the union", "said", "The mill had closed"),
        ("The union promised to fight the closure.", "The union", "promised", "to fight the closure"),
        ("The union urged the mayor to act.", "The union", "urged", "the mayor to act"),
        ("As the union said, the mill had closed.", "the union", "said", "the mill had closed"),
        ("The mayor called for the mill to be closed.", "The mayor", "called", "the mill to be closed"),
        ("The mayor denied taking the money.", "The mayor", "denied", "taking the money"),
        ("The mayor made it clear that the mill was shut.", "The mayor", "clear", "that the mill was shut"),
        ("The mayor hopes to mend the bridge.", "The mayor", "hopes", "to mend the bridge"),
        ("The mayor denied the charges.", "The mayor", "denied", "the charges"),
        ("The mayor called for an inquiry into the fire.", "The mayor", "called", "an inquiry into the fire"),
        ("The mayor asked whether the bridge was safe.", "The mayor", "asked", "whether the bridge was safe"),
        ("According to the police, two men were arrested.", "the police", "According to", "two men were arrested"),
        ("Two men were arrested, according to the police.", "the police", "according to", "Two men were arrested"),
        ("The charges were denied by the mayor.", None, None, None),
        ("Officials expressed concern about the bridge.", "Officials", "concern", "the bridge"),
        (
            "The claim by the union that the mill would close was wrong.",
            "the union",
            "claim",
            "that the mill would close",
        ),
        ("The owners are confident that the mill will open.", "The owners", "confident", "that the mill will open"),
        ("Peru and Chile claim that the border is open.", "Peru and Chile", "claim", "that the border is open"),
    ],
)
def test_indirect_speech(text: str, speaker: str | None, cue: str | None, content: str | None) -> None:
    found = [(words(text, a.speaker), words(text, a.cue), words(text, a.span)) for a in read(text)]
    assert found == ([(speaker, cue, content)] if content else found)


@pytest.mark.parametrize(
    "text",
    [
        "The union said nothing.",
        "The mayor called her mother.",
        "The list was ranked according to size.",
        "There was no answer.",
        "As regards the mill, much is open.",
    ],
)
def test_nothing_is_reported(text: str) -> None:
    assert [a for a in read(text) if words(text, a.speaker) not in (None, "The union")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes did not say “We will close the mill”.",
        "Ana Reyes never said “We will close the mill”.",
        "“We will close the mill,” Ana Reyes did not say.",
        "Ana Reyes has yet to say “We will close the mill”.",
        "Ana Reyes cannot say “We will close the mill”.",
        "Ana Reyes refused to say “We will close the mill”.",
        "Ana Reyes refused to say whether they “will close the old mill”.",
        "Ana Reyes refused to call the vote a “farce without an end”.",
        "Ana Reyes denied saying “We will close the mill”.",
        "Ana Reyes denied having said that “We will close the mill”.",
        "Ana Reyes denied that she said “We will close the mill”.",
        "Ana Reyes did not call the vote a “farce without an end”.",
        "The mayor left without saying “We will close the mill”.",
        "Ana Reyes said she did not say “We will close the mill”.",
        "Ana Reyes declined to comment on the “grave and mounting concern” of workers.",
        "No mayor said “We will close the mill”.",
        "Nobody said “We will close the mill”.",
    ],
)
def test_words_that_were_not_said_are_no_quotation(text: str) -> None:
    assert {a.kind for a in read(text)} <= {"indirect", "scare"}
    assert all(a.act != "asserts" or a.quoted == () or "said she" in text for a in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes did not just say “We will close the mill”.",
        "Ana Reyes not only said “We will close the mill” but wrote it.",
        "Ana Reyes did not hesitate to say “We will close the mill”.",
        "Ana Reyes did not attend, saying “We will close the mill”.",
        "Ana Reyes refused to sign the text, saying that “We will close the mill”.",
        "Ana Reyes refused to “bow to the pressure of others”.",
        "Ana Reyes denied that there was “any secret deal with them”.",
        "No 10 said “We will close the mill”.",
        "“I did not say that,” Ana Reyes said.",
    ],
)
def test_words_said_beside_a_negation_are_a_quotation(text: str) -> None:
    assert {"direct", "mixed"} & {a.kind for a in read(text)}


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Ana Reyes said on Friday “We will leave the pact” and Peru denied it.", "Ana Reyes", "said"),
        ("Ana Reyes said “We will leave the pact”, and Peru rejected the idea.", "Ana Reyes", "said"),
        ("Ana Reyes, asked on Friday, said “We will leave the pact”, Peru denied it.", "Ana Reyes", "said"),
        ("“We won the vote in May,” denied Ana Reyes.", "Ana Reyes", "denied"),
        ("“We will leave the pact,” and then Tom Baker said: “It is over.”", "Tom Baker", "said"),
    ],
)
def test_who_denies_a_quotation_did_not_say_it(text: str, speaker: str, cue: str) -> None:
    found = next(a for a in read(text) if a.quoted)
    assert (words(text, found.speaker), words(text, found.cue)) == (speaker, cue)


def test_an_answer_to_a_partial_quotation_is_not_part_of_it() -> None:
    text = "Ana Reyes said that the plan was “a danger to all” and Peru denied it."
    found = next(a for a in read(text) if a.quoted)
    assert words(text, found.span) == "that the plan was “a danger to all”"
    (found,) = read("The mayor said that the road was closed and Peru denied the loan.")
    assert found.span.end == len("The mayor said that the road was closed and Peru denied the loan")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ana Reyes told the paper “It is nonsense”.", "direct"),
        ("“It is over”, Ana Reyes said.", "direct"),
        ("Ana Reyes voiced “Regret”.", "mixed"),
        ("Ana Reyes said it was “nonsense”.", "mixed"),
        ("Ana Reyes said that “it is nonsense”.", "mixed"),
    ],
)
def test_a_short_sentence_after_a_verb_of_speech_is_whole(text: str, kind: str) -> None:
    (found,) = read(text)
    assert found.kind == kind


def test_an_agentless_report_is_hedged_and_nobodys() -> None:
    text = "Thousands of men are reported to have crossed the river."
    (found,) = read(text)
    assert (found.speaker, found.hedged, words(text, found.cue)) == (None, True, "reported")
    assert words(text, found.span) == text.rstrip(".")


def test_a_named_report_is_not_hedged() -> None:
    (found,) = read("The army reported that thousands of men had crossed the river.")
    assert not found.hedged


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The mayor said that the bridge was safe.", "asserts"),
        ("The mayor denied that the bridge was safe.", "denies"),
        ("The mayor asked whether the bridge was safe.", "asks"),
        ("The mayor doubted that the bridge was safe.", "doubts"),
        ("The mayor did not say that the bridge was safe.", "doubts"),
        ("The mayor does not believe that the bridge is safe.", "denies"),
        ("The mayor promised to mend the bridge.", "promises"),
        ("The mayor demanded a new bridge.", "demands"),
        ("The mayor criticised the new bridge.", "judges"),
        ("The mayor wants to mend the bridge.", "wants"),
        ("The mayor believes that the bridge is safe.", "believes"),
    ],
)
def test_what_a_source_does_with_the_content(text: str, act: str) -> None:
    (found,) = read(text)
    assert found.act == act
    assert found.denies == (act == "denies")


def test_a_claim_inside_a_claim_belongs_to_it() -> None:
    assert len(read("The paper said that the mayor denied the charges.")) == 1


def test_when_and_where_it_was_said_is_not_part_of_what_was_said() -> None:
    text = "The mayor called the strike a “shameful act against the country”, after talks in Lima with the union."
    (found,) = (a for a in read(text) if a.kind == "mixed")
    assert words(text, found.span) == "the strike a “shameful act against the country”"


def test_a_headlines_single_marks_are_a_paraphrase() -> None:
    text = "Mayor slams ‘shameful and badly timed strike’\n\nThe mayor said: “The strike is a shame for all of us.”"
    assert [stretches for _, stretches in quotes(text)] == [["The strike is a shame for all of us."]]


def test_a_further_report_after_a_participle_is_its_own() -> None:
    text = "The army says the men are in the camp, with the mayor saying that they have left."
    assert [words(text, a.speaker) for a in read(text)] == ["The army", "the mayor"]


# --- any text


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n", "“", "”", '"', "said", "“\x1b[31m” said \u202eX", "He said\r\n“a b c”"],
)
def test_odd_texts_are_read(text: str) -> None:
    for found in read(text):
        assert 0 <= found.span.start < found.span.end <= len(text)


def test_a_long_chain_of_speakers_is_read() -> None:
    text = "He said " + "that she said " * 800 + "“go”."
    read(text)


# --- the seeds


def seed(name: str) -> str:
    (path,) = (Path(__file__).parents[3] / "seeds").glob(f"{name}_*.txt")
    return path.read_text(encoding="utf-8")


def test_the_story_in_the_seeds() -> None:
    text = seed("000")
    found = {words(text, a.quoted[0]): words(text, a.speaker) for a in read(text) if a.quoted and a.kind != "scare"}
    assert {str(stretch)[:28]: who for stretch, who in found.items()} == {
        "grave concern": "South Korea's foreign ministry",
        "illegal cooperation": "South Korea's foreign ministry",
        "combat zone": "Ukraine",
        "expresses grave concern over": "the foreign ministry",
        "strongly urges the immediate": "It",
        "The government will work tog": "it",
        "provocation that threatens g": "South Korean President Yoon Suk Yeol",
        "review": "Yoon",
    }


def test_the_author_keeps_distance_in_the_seeds() -> None:
    for name, stretches in (
        ("000", {"mutual assistance", "hostile"}),
        ("001", {"transactional approach", "wait and watch"}),
    ):
        text = seed(name)
        scare = {words(text, a.quoted[0]) for a in read(text) if a.kind == "scare"}
        assert stretches <= scare
