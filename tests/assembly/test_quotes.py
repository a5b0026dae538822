"""Key quotes: whose they are, how they rank, what is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.annotators.attribution import attributions
from briefing.annotators.language import parse, sentences
from briefing.assembly.actors import Roster
from briefing.assembly.quotes import Speakers, key_quotes
from briefing.model import Actor, ActorKind, Annotations, Attribution, Block, Document, Mention, Quote, Span
from tests.factory import make_document

Named = tuple[str, ActorKind, str]
"""Words in the text, kind, and the actor's name."""


def annotated(document: Document, named: Sequence[Named] = ()) -> Annotations:
    """A document's sentences and attributions, with every occurrence of the given words as a subject's mention."""
    parsed = parse(document)
    mentions = [
        Mention(Span(document.id, start, start + len(words)), kind, "name", function="subject")
        for words, kind, _ in named
        for start in range(len(document.text))
        if document.text.startswith(words, start)
    ]
    return Annotations(
        document=document.id,
        sentences=sentences(document, parsed),
        mentions=tuple(sorted(mentions, key=lambda mention: mention.span)),
        attributions=attributions(document, parsed),
    )


def roster(documents: Sequence[Document], annotations: dict[str, Annotations], named: Sequence[Named]) -> Roster:
    """The actors of the given names, each with all its mentions; the earlier ones are the more salient."""
    actors = []
    names = list(dict.fromkeys(name for _, _, name in named))
    texts = {document.id: document.text for document in documents}
    for rank, name in enumerate(names):
        surfaces = {words for words, _, whose in named if whose == name}
        mentions = tuple(
            mention
            for annotation in annotations.values()
            for mention in annotation.mentions
            if texts[mention.span.document][mention.span.start : mention.span.end] in surfaces
        )
        kind = next(kind for _, kind, whose in named if whose == name)
        actors.append(Actor(f"a{rank}", name, kind, mentions, salience=1.0 - rank * 0.3))
    return Roster(tuple(actors), {mention.span: actor.id for actor in actors for mention in actor.mentions})


def quotes(*texts: str, named: Sequence[Named] = ()) -> tuple[Quote, ...]:
    documents = [make_document(text, id=f"{index}.txt") for index, text in enumerate(texts)]
    annotations = {document.id: annotated(document, named) for document in documents}
    return told(documents, annotations, named)


def told(
    documents: Sequence[Document], annotations: dict[str, Annotations], named: Sequence[Named]
) -> tuple[Quote, ...]:
    """The key quotes of annotated documents, with the actors of the given names."""
    actors = roster(documents, annotations, named)
    return key_quotes(documents, annotations, actors.actors, Speakers(documents, annotations, actors))


REYES: Named = ("Reyes", "person", "Ana Reyes")
BAKER: Named = ("Baker", "person", "Tom Baker")
MINISTRY: Named = ("Chile's housing ministry", "organization", "Chile's housing ministry")
CHILE: Named = ("Chile", "state", "Chile")
PERU: Named = ("Peru", "state", "Peru")


ANA: Named = ("Ana Reyes", "person", "Ana Reyes")
TOM: Named = ("Tom Baker", "person", "Tom Baker")
SENTENCES = (
    "“We are closing the mill in May,” Reyes said.",
    "“It is over,” he added.",
    "Baker dismissed the plan as “pure speculation”.",
    "“Nobody asked us about any of it.”",
    "“Why should we close it?” asked Baker.",
    "She called it “the end of the mill”, and left.",
    "The wheel turned all night.",
    "Reyes told the court: “We are closing the mill in May.”",
    "The mill, Baker said, was “a good place to work”.",
)


def who(found: Sequence[Quote]) -> list[str | None]:
    return [quote.speaker_name for quote in sorted(found, key=lambda quote: quote.evidence[0])]


# --- who


def test_the_speaker_is_the_actor_and_keeps_its_place() -> None:
    (quote,) = quotes("“We are closing the mill in May,” Reyes said.", named=[REYES])
    assert (quote.speaker, quote.speaker_name) == ("a0", "Ana Reyes")
    assert quote.said_by == Span("0.txt", 34, 39)
    assert quote.cue == Span("0.txt", 40, 44)


def test_a_role_without_a_name_keeps_its_words() -> None:
    (quote,) = quotes("“We are closing the mill in May,” a senior official said.")
    assert (quote.speaker, quote.speaker_name) == (None, "a senior official")


def test_a_place_that_only_describes_is_not_the_speaker() -> None:
    (quote,) = quotes("“We are closing the mill in May,” Chile's defence minister said.", named=[CHILE])
    assert (quote.speaker, quote.speaker_name) == (None, "Chile's defence minister")


def test_an_office_with_of_in_it_is_no_description() -> None:
    (quote,) = quotes("“We are closing the mill in May,” Secretary of State Reyes said.", named=[REYES])
    assert quote.speaker_name == "Ana Reyes"


def test_a_supporter_or_spokesman_of_somebody_is_somebody_else() -> None:
    for speaker in ("a spokesman for Reyes", "a Reyes supporter", "Reyes's lawyer"):
        (quote,) = quotes(f"“We are closing the mill in May,” {speaker} said.", named=[REYES])
        assert (quote.speaker, quote.speaker_name) == (None, speaker)


def test_who_is_the_one_named_just_before() -> None:
    text = "They met Reyes, who said: “We are closing the mill in May.”"
    assert who(quotes(text, named=[REYES])) == ["Ana Reyes"]


def test_a_speaker_is_decided_once_for_all_layers() -> None:
    text = "Chile's housing ministry said the houses were safe. It added that rents would fall, and Reyes denied it."
    document = make_document(text, id="0.txt")
    found = annotated(document, [MINISTRY, REYES])
    actors = roster([document], {"0.txt": found}, [MINISTRY, REYES])
    speakers = Speakers([document], {"0.txt": found}, actors)
    added = next(each for each in found.attributions if each.lemma == "add")
    assert speakers.actors()[added.span] == "a0"
    assert speakers.of(added) == (speakers.at(added.speaker) if added.speaker else None)
    unknown = speakers.at(Span("0.txt", 0, len("Chile's housing ministry")))
    assert unknown is not None and unknown.actor == "a0"
    assert speakers.at(Span("elsewhere.txt", 0, 3)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reyes's brother, Baker, said: “We are closing the mill in May.”", ("Tom Baker", "Reyes's brother")),
        ("“We are closing the mill in May,” said Reyes's brother, Baker.", ("Tom Baker", "Reyes's brother")),
        ("Her successor, Baker, said: “We are closing the mill in May.”", ("Tom Baker", None)),
        ("The mill's owner, Baker and a clerk said: “We are closing the mill in May.”", ("mill's owner", None)),
    ],
)
def test_a_description_with_a_name_beside_it_is_that_persons(text: str, expected: tuple[str, str | None]) -> None:
    (quote,) = quotes(text, named=[REYES, BAKER])
    assert (quote.speaker_name, quote.role) == expected


TURNS = """{title}

Q: How are the people of the mill?

A: They are tired, but all of them went home by bus last night.

Q: The mayor says that two of them fell. The owner says that three did.

A: I have read what the doctors wrote. There were two of them.

Q: Will you go to court?

A: We will go to court in April, and to the next one after that.
"""


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Interview with Ana Reyes", ["Ana Reyes"] * 3),
        ("“We never saw it”: an interview with the lawyer Ana Reyes", ["Ana Reyes"] * 3),
        ("Interview with Ana Reyes and Tom Baker", [None] * 3),
        ("What Ana Reyes saw at the mill", [None] * 3),
    ],
)
def test_whom_the_title_calls_interviewed_gives_the_answers(title: str, expected: list[str | None]) -> None:
    found = who(quotes(TURNS.format(title=title), named=[ANA, TOM]))
    assert found == expected


def test_who_is_told_of_by_someone_unnamed_is_not_who_goes_on() -> None:
    note = "Spoke to a clerk of the mill. She says Ana Reyes phoned the mayor. She said “it is embarrassing us all”."
    assert who(quotes(note, named=[ANA])) == ["she"]
    plain = "Ana Reyes phoned the mayor. She said “it is embarrassing us all”."
    assert who(quotes(plain, named=[ANA])) == ["Ana Reyes"]


INTERVIEW = """BAKER: Why was the mill closed for so many days?

REYES: Because the wheel broke. We had warned the town.

BAKER: Did the town answer your letters at all?

REYES: Not in writing. They told me so at the market.

BAKER: Thank you for coming to us today, as ever.
"""


def test_she_is_no_number() -> None:
    text = "The B-20 says the mill is safe. “We are closing the mill in May,” she said."
    assert who(quotes(text)) == ["she"]


def test_who_did_not_say_it_is_not_he() -> None:
    text = "Baker said the mill was safe. The clerk failed to mention that it was old. “We close in May,” he said."
    assert who(quotes(text, named=[BAKER])) == ["Tom Baker"]


def test_a_role_has_no_cue_in_it() -> None:
    text = "“We are closing the mill in May,” claims writer Baker."
    document = make_document(text, id="0.txt")
    found = annotated(document, [BAKER])
    mention = replace(found.mentions[0], role=Span("0.txt", text.index("claims"), text.index("Baker") - 1))
    annotations = {"0.txt": replace(found, mentions=(mention,))}
    (quote,) = told([document], annotations, [BAKER])
    assert (quote.speaker_name, quote.role) == ("Tom Baker", None)


def test_every_turn_of_a_label_is_its_persons_and_who_only_asks_is_not_quoted() -> None:
    found = quotes(f"Ana Reyes runs the mill. Tom Baker met her.\n\n{INTERVIEW}", named=[ANA, TOM])
    assert who(found) == ["Ana Reyes", "Ana Reyes"]


def test_questions_that_nobody_answers_are_quoted() -> None:
    asked = INTERVIEW.replace("town.", "town?").replace("market.", "market?").replace("ever.", "ever?")
    found = quotes(f"Ana Reyes runs the mill. Tom Baker met her.\n\n{asked}", named=[ANA, TOM])
    assert set(who(found)) == {"Ana Reyes", "Tom Baker"}


def test_a_label_that_two_people_bear_is_neither() -> None:
    other: Named = ("Eva Reyes", "person", "Eva Reyes")
    found = quotes(f"Ana Reyes runs the mill with Eva Reyes. Tom Baker came.\n\n{INTERVIEW}", named=[ANA, TOM, other])
    assert set(who(found)) == {"REYES"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The mill will close in May,” a Reyes statement said.", ["Ana Reyes"]),
        ("“The mill will close in May,” reads the letter from the Reyes.", ["Ana Reyes"]),
        ("“The mill will close in May,” a Reyes lawyer said.", ["a Reyes lawyer"]),
        ("“The mill will close in May,” the Daily Post cited Baker as saying.", ["Tom Baker"]),
        ("“The mill will close in May,” Baker cited reports as saying.", ["Tom Baker"]),
        ("Reyes praised the plan in a letter that noted “the great need for more bread”.", ["Ana Reyes"]),
        (
            "“We are happy,” said Ana Reyes, a miller. “Bo would be glad.” "
            "Added Tom Baker, a clerk of the mill: “It is good for us all.”",
            ["Ana Reyes", "Tom Baker"],
        ),
        ("Mr Baker said the mill would close.\n\n“It will not open again in our lives.”", ["Tom Baker"]),
        (
            "Baker said it rained. The bid has confirmed that prices rise. “We are closing the mill,” he said.",
            ["Tom Baker"],
        ),
        ("Baker is among those who say no. “We are closing the mill in May,” he said.", ["Tom Baker"]),
        ('"It is a sad day for all of us. "We are closing the mill," Reyes said.', ["Ana Reyes"]),
        ("The mill's chairman, president and owner, Baker, said: “We are closing the mill in May.”", ["Tom Baker"]),
        ("The mill's chairman, a miller, and Baker said: “We are closing the mill in May.”", ["mill's chairman,"]),
        ("Reyes closed the mill.\n\n“It will not open again in our lives.”", [None]),
        ("Reyes said it would close and Baker said no.\n\n“It will not open again in our lives.”", [None]),
        ("The claim was denied by Baker. He said: “We are closing the mill in May.”", ["Tom Baker"]),
    ],
)
def test_whose_words_are_told_around_them(text: str, expected: list[str | None]) -> None:
    assert [quote.speaker_name for quote in sorted(quotes(text, named=[REYES, BAKER]), key=_place)] == expected


def test_what_the_author_tells_between_is_in_no_quote() -> None:
    text = "“It is a sad day for all,” Reyes said. “We tried.” Then she left the mill, “for it is late.”"
    assert not any("she left" in text[quote.evidence[0].start : quote.evidence[0].end] for quote in quotes(text))
    assert "Reyes said" in text[(first := quotes(text)[0].evidence[0]).start : first.end]


def test_of_two_roles_of_a_speaker_the_full_one_is_shown() -> None:
    text = "Chief Justice Baker came. Justice Baker said the mill was safe. “We are closing it in May,” Baker said."
    document = make_document(text, id="0.txt")
    found = annotated(document, [BAKER])
    roles = [Span("0.txt", 0, 13), Span("0.txt", text.index("Justice Baker said"), text.index("Baker said")), None]
    mentions = tuple(replace(one, role=role) for one, role in zip(found.mentions, roles, strict=True))
    (quote,) = told([document], {"0.txt": replace(found, mentions=mentions)}, [BAKER])
    assert quote.role == "Chief Justice"


def test_who_questions_somebody_is_not_he() -> None:
    text = "Kerr was questioned by Baker. He said: “We are closing the mill in May.”"
    found = quotes(text, named=[BAKER, ("Kerr", "person", "Jim Kerr")])
    assert who(found) == ["he"]


def _place(quote: Quote) -> Span:
    return quote.evidence[0]


def test_who_asks_may_say_a_word_between() -> None:
    asked = INTERVIEW.replace("BAKER: Thank you for coming to us today, as ever.", "BAKER: OK.\n\nREYES: So it was.")
    found = quotes(f"Ana Reyes runs the mill. Tom Baker met her.\n\n{asked}", named=[ANA, TOM])
    assert set(who(found)) == {"Ana Reyes"}


def test_a_full_name_on_a_line_of_its_own_is_the_only_one_with_that_surname() -> None:
    text = "Reyes runs the mill.\n\nMr Tomas Reyes\n\n“We are closing the mill in May this year.”"
    lone: Named = ("Reyes runs", "person", "Reyes")
    assert who(quotes(text, named=[lone])) == ["Reyes"]
    full: Named = ("Reyes runs", "person", "Ana Reyes")
    assert who(quotes(text, named=[full])) == ["Tomas Reyes"]


def test_a_label_with_an_honorific_is_its_persons() -> None:
    asked = INTERVIEW.replace("REYES:", "MS. REYES:")
    found = quotes(f"Ana Reyes runs the mill. Tom Baker met her.\n\n{asked}", named=[ANA, TOM])
    assert who(found) == ["Ana Reyes", "Ana Reyes"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8), st.lists(st.sampled_from(SENTENCES), max_size=4))
def test_words_speaker_and_cue_of_a_quote_come_from_one_attribution(one: list[str], two: list[str]) -> None:
    texts = [" ".join(one), " ".join(two) or "Nothing."]
    documents = [make_document(text, id=f"{index}.txt") for index, text in enumerate(texts)]
    annotations = {document.id: annotated(document, [REYES, BAKER]) for document in documents}
    said = {(each.quoted, each.speaker, each.cue) for found in annotations.values() for each in found.attributions}
    for quote in told(documents, annotations, [REYES, BAKER]):
        assert (quote.quoted, quote.said_by, quote.cue) in said
        if quote.cue is not None:
            between = sorted([quote.cue, *quote.quoted])
            text = texts[int(quote.cue.document[0])][between[0].start : between[-1].end]
            assert text.count(". ") <= 2  # the sentence that goes on, at most


def test_joint_speakers_are_each_known() -> None:
    document = make_document("Peru and Chile said: “We are closing the border in May.”", id="0.txt")
    found = annotated(document, [PERU, CHILE])
    speakers = Speakers([document], {"0.txt": found}, roster([document], {"0.txt": found}, [PERU, CHILE]))
    speaker = speakers.of(found.attributions[0])
    assert speaker is not None and (speaker.actor, speaker.joint) == (None, ("a0", "a1"))
    assert dict(speakers.actors()) == {}


def test_joint_speakers_stay_joint() -> None:
    (quote,) = quotes("Peru and Chile said: “We are closing the border in May.”", named=[PERU, CHILE])
    assert (quote.speaker, quote.speaker_name) == (None, "Peru and Chile")


def test_nobody_is_made_up() -> None:
    (quote,) = quotes("“We are closing the mill in May.”")
    assert (quote.speaker, quote.speaker_name, quote.said_by, quote.cue) == (None, None, None, None)


def test_it_is_the_body_that_spoke_last() -> None:
    text = (
        "“The houses are safe for everybody,” Chile's housing ministry said on Monday.\n\n"
        "“The government will pay for the repairs,” it said."
    )
    assert who(quotes(text, named=[MINISTRY, CHILE])) == ["Chile's housing ministry"] * 2


def test_it_is_no_person() -> None:
    text = "“The houses are safe for everybody,” Reyes said.\n\n“The government will pay for the repairs,” it said."
    assert who(quotes(text, named=[REYES])) == ["Ana Reyes", "it"]


def test_he_is_the_person_that_spoke_last() -> None:
    text = "“The houses are safe for everybody,” Baker said. The rain went on.\n\n“We will pay for it all,” he said."
    assert who(quotes(text, named=[BAKER, REYES])) == ["Tom Baker"] * 2


def test_he_is_nobody_where_two_fit() -> None:
    text = "Baker met Soto. Baker and Soto smiled.\n\n“We will pay for all of it,” he said."
    soto: Named = ("Soto", "person", "Luis Soto")
    assert who(quotes(text, named=[BAKER, soto])) == ["he"]


def test_she_is_not_mister() -> None:
    text = "“The houses are safe for everybody,” Mr. Baker said.\n\n“We will pay for it all,” she said."
    assert who(quotes(text, named=[BAKER])) == ["Tom Baker", "she"]


def test_a_person_named_in_the_quotation_is_not_he() -> None:
    text = "“The houses that Soto built are safe,” Baker said.\n\n“We will pay for it all,” he said."
    soto: Named = ("Soto", "person", "Luis Soto")
    assert who(quotes(text, named=[soto, BAKER])) == ["Tom Baker"] * 2


def test_the_ministry_is_the_one_named_before() -> None:
    text = "Chile's housing ministry met on Monday.\n\n“The houses are safe for everybody,” the housing ministry said."
    assert who(quotes(text, named=[MINISTRY])) == ["Chile's housing ministry"]


# --- what is one


def test_a_fragment_away_from_its_cue_can_be_found_at_a_low_weight() -> None:
    text = "Reyes spoke on Monday. The plan was “quite mad”. “It is a danger to all of us,” Reyes said."
    document = make_document(text, id="0.txt")
    found = annotated(document, [REYES])
    words = Span("0.txt", text.index("quite"), text.index("”."))
    fragment = Attribution(words, "mixed", (words,), speaker=Span("0.txt", 0, 5))
    kept = tuple(each for each in found.attributions if each.kind == "direct")
    listed = told([document], {"0.txt": replace(found, attributions=(fragment, *kept))}, [REYES])
    assert [quote.kind for quote in listed] == ["direct", "mixed"]
    assert listed[1].weight < listed[0].weight / 2


@pytest.mark.parametrize(
    "text",
    [
        "The “experts” arrived late at the meeting.",
        "Her film “The Long Road Home” opened in March.",
        "The union said that the mill would close.",
        "The sign on the door was “closed for the whole of the winter” again.",
    ],
)
def test_what_is_no_key_quote(text: str) -> None:
    assert quotes(text) == ()


def test_a_fragment_needs_speaker_and_cue_in_its_sentence() -> None:
    (quote,) = quotes("Reyes called the strike “shameful” on Monday.", named=[REYES])
    assert (quote.kind, quote.speaker_name) == ("mixed", "Ana Reyes")


def test_back_matter_is_not_quoted() -> None:
    text = "“We are closing the mill in May,” Reyes said."
    document = replace(make_document(text), blocks=(Block(0, len(text), "back"),))
    annotations = {document.id: annotated(document, [REYES])}
    assert told([document], annotations, [REYES]) == ()


# --- how they rank


def test_a_fragment_gives_way_to_a_fuller_quotation_of_the_same_words() -> None:
    text = "Reyes voiced “grave concern”. Later Reyes told workers: “We have grave concern about the old dam.”"
    (quote,) = quotes(text, named=[REYES])
    assert quote.kind == "direct"
    assert "Its words “grave concern” are also quoted by themselves in sentence 1." in quote.reasons


@pytest.mark.parametrize(
    "text",
    [
        "Baker voiced “grave concern”. Later Reyes told workers: “We have grave concern about the old dam.”",
        "Reyes voiced “deep regret”. Later Reyes told workers: “We have grave concern about the old dam.”",
        "Reyes voiced “concern”. Later Reyes told workers: “We do not think that the old dam is unconcerning.”",
    ],
)
def test_a_fragment_of_other_words_or_somebody_elses_stays(text: str) -> None:
    assert len(quotes(text, named=[REYES, BAKER])) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Reyes did not say “We will close the mill”.",
        "Reyes never said “We will close the mill”.",
        "Reyes denied saying “We will close the mill”.",
        "Reyes refused to say whether they will “close the old mill in May”.",
        "Reyes declined to comment on the “grave and mounting concern” of workers.",
        "Nobody said “We will close the mill”.",
    ],
)
def test_what_was_not_said_is_no_key_quote(text: str) -> None:
    assert quotes(text, named=[REYES]) == ()


def test_whole_quotations_come_before_fragments() -> None:
    text = "Reyes called the strike “shameful” on Monday.\n\n“We are closing the mill in May,” Baker said."
    assert [quote.kind for quote in quotes(text, named=[REYES, BAKER])] == ["direct", "mixed"]


def test_the_salient_speaker_comes_first() -> None:
    text = "“We are closing the mill in May,” Baker said.\n\n“We are keeping the mill in May,” Reyes said."
    assert [quote.speaker_name for quote in quotes(text, named=[REYES, BAKER])] == ["Ana Reyes", "Tom Baker"]


def test_weights_lie_between_nought_and_one_and_have_reasons() -> None:
    text = "“We are closing the mill in May,” Baker said.\n\nReyes called the strike “shameful” on Monday."
    for quote in quotes(text, named=[REYES, BAKER]):
        assert 0.0 <= quote.weight <= 1.0
        assert quote.reasons and all(reason.endswith(".") for reason in quote.reasons)


# --- the same words twice


def test_the_same_words_in_two_documents_are_one_quote() -> None:
    text = "“We are closing the mill in May,” Reyes said."
    (quote,) = quotes(text, text, named=[REYES])
    assert quote.evidence[0].document == "0.txt"
    assert "The same words stand in 1.txt." in quote.reasons


def test_one_quote_has_all_its_places_and_all_its_ids() -> None:
    text = "“We are closing the mill in May,” Reyes said."
    (alone,) = quotes(text, named=[REYES])
    (quote,) = quotes(text, text, text, named=[REYES])
    assert [span.document for span in quote.evidence] == ["0.txt", "1.txt", "2.txt"]
    assert quote.members[0] == quote.id == alone.id
    assert len(set(quote.members)) == 3


def test_words_that_others_carry_too_weigh_more() -> None:
    text, other = "“We are closing the mill in May,” Reyes said.", "“We are mending the old bridge,” Reyes said."
    once, told_again = quotes(text, named=[REYES])[0], quotes(text, text, other, named=[REYES])
    assert told_again[0].weight > once.weight
    assert len(told_again[0].evidence) == 2


def test_a_quote_that_holds_another_absorbs_it() -> None:
    longer = "“We are closing the mill in May, and nobody will stop us,” Reyes said."
    (quote,) = quotes("Reyes said they were “closing the mill in May”.", longer, named=[REYES])
    assert [span.document for span in quote.evidence] == ["1.txt", "0.txt"]


def test_the_same_long_words_are_one_quote_where_a_text_tells_nobody() -> None:
    said = "“We are closing the mill in May and will not come back”"
    (quote,) = quotes(f"{said}, he said.", f"{said}, Reyes said.", named=[REYES])
    assert (quote.speaker_name, len(quote.evidence)) == ("Ana Reyes", 2)
    assert len(quotes("“We will not go”, he said.", "“We will not go”, Reyes said.", named=[REYES])) == 2


def test_one_word_in_two_documents_may_be_of_two_days() -> None:
    assert len(quotes("Reyes called it “mad”.", "Reyes told workers: “The plan is mad.”", named=[REYES])) == 2
    assert len(quotes("Reyes called it “quite mad”.", "Reyes said: “The plan is quite mad.”", named=[REYES])) == 1


def test_marks_and_case_do_not_make_other_words() -> None:
    first = "“That’s the end of the old mill,” Reyes said."
    again = "Reyes said: 'that's the end of the old mill'."
    assert len(quotes(first, again, named=[REYES])) == 1


def test_the_same_words_of_two_people_are_two_quotes() -> None:
    text = "“We are closing the mill in May,” Reyes said.\n\n“We are closing the mill in May,” Baker said."
    assert len(quotes(text, named=[REYES, BAKER])) == 2


# --- ids


def test_ids_stay_when_other_documents_come() -> None:
    text = "“We are closing the mill in May,” Reyes said."
    other = "“The river is rising by the hour,” Baker said."
    (alone,) = quotes(text, named=[REYES, BAKER])
    assert alone.id in {quote.id for quote in quotes(text, other, named=[REYES, BAKER])}


def test_ids_are_each_their_own() -> None:
    text = "“We will not go,” Reyes said.\n\n“We will not go,” Baker said."
    found = quotes(text, named=[REYES, BAKER])
    assert len({quote.id for quote in found}) == len(found) == 2
