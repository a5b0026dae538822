"""Disputes: a claim and its denial by another, told within one document or by two, and their nearest neighbours."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly import assemble
from briefing.model import Question
from tests.factory import make_document

Told = tuple[str, str]
"""A document's date and its text."""

WITHIN = [
    (
        "The Oslo Herald reported that Chad had paid the mine. The trade ministry denied that, saying it had not.",
        "Did Chad pay the mine?",
        "Oslo Herald",
        "The trade ministry",
    ),
    (
        "Norway accused Swedish guards of firing at its boats on Monday. Sweden's ministry said the story “does not "
        "correspond to reality”.",
        "Did Swedish guards fire at its boats on Monday?",
        "Norway",
        "Sweden's ministry",
    ),
    (
        "Forty guards have died since May, said Ana Reyes, who leads them – a figure the health ministry disputes.",
        "Have forty guards died since May?",
        "Ana Reyes",
        "the health ministry",
    ),
    (
        "Chad said 40 guards had died, a toll disputed by Norway.",
        "Did 40 guards die?",
        "Chad",
        "Norway",
    ),
    (
        "Ana Reyes said there had been ballot stuffing. President Kodjo Lund dismissed accusations of ballot stuffing.",
        "Was there ballot stuffing?",
        "Ana Reyes",
        "Kodjo Lund",
    ),
    (
        "Denmark's claims that Oslo had sunk the ship were rejected by Norway.",
        "Did Oslo sink the ship?",
        "Denmark",
        "Norway",
    ),
    (
        "Norway blamed Sweden for the attacks on two ferries. Swedish officials denied any involvement in the events.",
        "Is Sweden to blame for the attacks on two ferries?",
        "Norway",
        "Swedish officials",
    ),
    (
        "Neighbours filed papers alleging that Dana Holt had beaten the dog, a charge Holt denied.",
        "Did Dana Holt beat the dog?",
        "Neighbours",
        "Dana Holt",
    ),
    (
        "A video shows the gate open, contradicting the club's claim that the gate had been locked.",
        "Was the gate locked?",
        "the club",
        "A video",
    ),
    (
        "The mayor rejected accusations made by the farmers that the council had sold the well.",
        "Did the council sell the well?",
        "the farmers",
        "The mayor",
    ),
    (
        "A police chief denied a newspaper report that two more guards had been arrested.",
        "Were two more guards arrested?",
        "newspaper report",
        "A police chief",
    ),
    (
        "Ana Reyes, the chief negotiator, denied a report in the Lima Journal that two of the guards had been freed.",
        "Were two of the guards freed?",
        "Lima Journal",
        "Ana Reyes",
    ),
    (
        "There is no evidence to support Norway's claim that Sweden had shelled the port, the court said.",
        "Did Sweden shell the port?",
        "Norway",
        "the court",
    ),
    (
        "Norway says 400 people died in the port. Sweden disputes that figure.",
        "Did 400 people die in the port?",
        "Norway",
        "Sweden",
    ),
    (
        "Norway says 400 people died in the port; Sweden says the number is far lower.",
        "Did 400 people die in the port?",
        "Norway",
        "Sweden",
    ),
    (
        "The doctors say that the minister's claims about the vaccine are unfounded.",
        "Are the minister's claims about the vaccine true?",
        "the minister",
        "The doctors",
    ),
    (
        "Contrary to earlier reports, the coach said that Lund had not signed a contract.",
        "Did Lund sign a contract?",
        "earlier reports",
        "the coach",
    ),
    (
        "Villagers have complained that the army took their cattle. Officers strongly disputed that notion.",
        "Did the army take their cattle?",
        "Villagers",
        "Officers",
    ),
    (
        ("The council said the dam had been inspected in May. The engineers' union denied that it had been inspected."),
        "Was the dam inspected in May?",
        "The council",
        "The engineers' union",
    ),
    (
        (
            "Rovers' coach denied that Ivo Lund had asked to leave the club. "
            "Lund said that he had asked to leave the club."
        ),
        "Did Lund ask to leave the club?",
        "Ivo Lund",
        "Rovers",
    ),
    (
        "Prosecutors accused Marta Reyes of taking bribes. Reyes denied it.",
        "Did Marta Reyes take bribes?",
        "Prosecutors",
        "Marta Reyes",
    ),
    (
        "Regulators accuse Halden Bank of hiding losses from investors. The bank denied any wrongdoing.",
        "Is the accusation against Halden Bank of hiding losses from investors true?",
        "Regulators",
        "Halden Bank",
    ),
    (
        "Norway accused Captain Olsen of smuggling cigarettes, a charge he denies. The trial opens in May.",
        "Is the accusation against Captain Olsen of smuggling cigarettes true?",
        "Norway",
        "Olsen",
    ),
    (
        "Kenya accused Dalco of dumping waste in the lake, which the company denies.",
        "Did Dalco dump waste in the lake?",
        "Kenya",
        "the company",
    ),
    (
        ("The magazine reported that Senator Cole had sold the house to his brother. Cole called the story a lie."),
        "Did Senator Cole sell the house to his brother?",
        "The magazine",
        "Cole",
    ),
    (
        "Sweden accused Orbis of spying on its ports. Orbis described the allegations as baseless.",
        "Did Orbis spy on its ports?",
        "Sweden",
        "Orbis",
    ),
    (
        "A former aide claims that Mayor Duarte altered the minutes. Duarte dismissed the claim as nonsense.",
        "Did Mayor Duarte alter the minutes?",
        "A former aide",
        "Duarte",
    ),
    (
        (
            "Lawyers for the miners say that Kestrel Mining ignored three warnings. "
            "The allegations are false, the company said."
        ),
        "Did Kestrel Mining ignore three warnings?",
        "Lawyers for the miners",
        "Kestrel Mining",
    ),
    (
        'The opposition says that President Sane has sold the airport. "That is not true," Sane said on Monday.',
        "Has President Sane sold the airport?",
        "The opposition",
        "Sane",
    ),
    (
        "Contrary to what the ministry claimed, the gates were locked, survivors said.",
        "Were the gates locked?",
        "survivors",
        "the ministry",
    ),
    (
        "Chile rejected claims by Peru that its navy had crossed the border.",
        "Did Chile’s navy cross the border?",
        "Peru",
        "Chile",
    ),
    (
        "Iran denied Iraq's claim that its soldiers had seized an oil well.",
        "Did Iran’s soldiers seize an oil well?",
        "Iraq",
        "Iran",
    ),
    (
        "The airline denied a report by Reuters that it had grounded six planes.",
        "Did the airline ground six planes?",
        "Reuters",
        "The airline",
    ),
    (
        "Police said officers had warned the crowd. Witnesses said officers had not warned the crowd.",
        "Did officers warn the crowd?",
        "Police",
        "Witnesses",
    ),
    (
        (
            "The union said the factory had received three complaints about the boiler. "
            "The owner said the factory had received no complaints about the boiler."
        ),
        "Did the factory receive three complaints about the boiler?",
        "The union",
        "The owner",
    ),
    (
        "Investigators say the pilot ignored the alarm. The pilot insists that he did not ignore the alarm.",
        "Did the pilot ignore the alarm?",
        "Investigators",
        "The pilot",
    ),
    (
        "Prosecutors accused Dana Holt of stealing the charity's money. Holt pleaded not guilty.",
        "Did Dana Holt steal the charity's money?",
        "Prosecutors",
        "Dana Holt",
    ),
    (
        "The club said the gates were open. Fans said the gates were locked.",
        "Were the gates locked?",
        "Fans",
        "The club",
    ),
    (
        "The army said the two men were armed. Their families said the men were unarmed.",
        "Were the men unarmed?",
        "Their families",
        "The army",
    ),
    (
        "Ukraine said that Russia had shelled a school. The report was denied by the Russian army.",
        "Did Russia shell a school?",
        "Ukraine",
        "Russian army",
    ),
    (
        "Egypt accused Sudan of closing the dam. Khartoum denied having done so.",
        "Did Sudan close the dam?",
        "Egypt",
        "Sudan",
    ),
    (
        "Greece says Turkey sent two ships into its waters. Turkey denies this.",
        "Did Turkey send two ships into its waters?",
        "Greece",
        "Turkey",
    ),
    (
        "The company said that the river had been cleaned. Residents disputed that the river had been cleaned.",
        "Was the river cleaned?",
        "The company",
        "Residents",
    ),
    (
        "Mozambique's government says that rebels burned the village. The rebels rejected the accusation.",
        "Did rebels burn the village?",
        "Mozambique",
        "The rebels",
    ),
    (
        ("The bridge had been closed in time, according to the mayor. Drivers denied that the bridge had been closed."),
        "Was the bridge closed in time?",
        "the mayor",
        "Drivers",
    ),
    (
        "Sadiq told the court that Ormond had pushed him. Ormond denied pushing him.",
        "Did Ormond push Sadiq?",
        "Sadiq",
        "Ormond",
    ),
    (
        "Chile accused Selmia on Monday of beating the crew of the seized trawler. Two sailors were injured during the "
        "search, Chile's envoy Ivan Holt said. He said one of them was still in hospital.\n\n"
        "The Selmian Interior Ministry rejected the claim. It gave no reason.",
        "Did Selmia beat the crew of the seized trawler?",
        "Chile",
        "Selmian Interior Ministry",
    ),
    (
        "Kofi Aidoo said that the checks were a pretext and that Chad wanted the fine reduced, an accusation that a "
        "Chadian official dismissed.",
        "Were the checks a pretext?",
        "Kofi Aidoo",
        "a Chadian official",
    ),
    (
        "Kenya accused Ghana of arming the rebels and hiding their chief, a charge Ghana denies.",
        "Did Ghana arm the rebels?",
        "Kenya",
        "Ghana",
    ),
    (
        "Kenya has accused Ghana of arming the rebels, a claim that the Ghanaian government has denied.",
        "Did Ghana arm the rebels?",
        "Kenya",
        "Ghana",
    ),
    (
        "Kenya accuses Ghana of arming the rebels, a charge Ghana denies.",
        "Is the accusation against Ghana of arming the rebels true?",
        "Kenya",
        "Ghana",
    ),
    (
        "Police said the ferry was late. Kenya has long accused Ghana of arming the rebels, an allegation which Accra "
        "has repeatedly rejected as baseless.",
        "Did Ghana arm the rebels?",
        "Kenya",
        "Ghana",
    ),
    (
        "Kenya said Ghana had shelled a village, a claim Ghana dismissed.",
        "Did Ghana shell a village?",
        "Kenya",
        "Ghana",
    ),
    (
        "The prosecutor accused Lena Ortiz of hiding the money, something the singer's lawyer denies.",
        "Did Lena Ortiz hide the money?",
        "The prosecutor",
        "the singer's lawyer",
    ),
    (
        "Kenya says Ghana sent troops across the border, something Accra has vehemently denied.",
        "Did Ghana send troops across the border?",
        "Kenya",
        "Ghana",
    ),
    (
        "Kenya accused Ghana of arming the rebels -- an allegation backed by UN experts but strongly denied by Accra.",
        "Did Ghana arm the rebels?",
        "Kenya",
        "Ghana",
    ),
    (
        "Kenya accused Ghana of arming the rebels. "
        "These allegations have been categorically denied by the Ghanaian government.",
        "Did Ghana arm the rebels?",
        "Kenya",
        "Ghana",
    ),
]

ACROSS: list[tuple[Told, Told, str, str, str]] = [
    (
        ("2025-01-10", "Brazil said that the refinery had dumped oil in the bay."),
        ("2025-01-12", "Petrolina denied that its refinery had dumped oil in the bay."),
        "Did the refinery dump oil in the bay?",
        "Brazil",
        "Petrolina",
    ),
    (
        ("2025-01-10", "Poland said that Belarus had jammed its radio signals on Monday."),
        ("2025-01-11", "Belarus said that it had not jammed the radio signals."),
        "Did Belarus jam its radio signals on Monday?",
        "Poland",
        "Belarus",
    ),
    (
        ("2025-01-10", "Ghana's army denied that its soldiers had fired on protesters in Kumasi."),
        ("2025-01-11", "Amnesty said that Ghana's soldiers had fired on protesters in Kumasi."),
        "Did Ghana's soldiers fire on protesters in Kumasi?",
        "Amnesty",
        "Ghana's army",
    ),
    (
        ("2025-01-10", "Ukraine said Iran had supplied drones to Russia."),
        ("2025-01-12", "Iran denied that it had delivered drones to Russia."),
        "Did Iran supply drones to Russia?",
        "Ukraine",
        "Iran",
    ),
]

NOT_WITHIN = [
    "Ana Reyes said Peru stood by its policy of paying no ransom, and dismissed talk that a deal was near.",
    "Bomb threats were phoned in to schools in Lima, the foreign ministry said. Norway denied any part in it.",
    "Joe Arden said the mill had signed 16 pledges in May and kept none of them, an allegation that the mill rejected.",
    "Chile accused Selmia on Monday of beating the crew of the seized trawler. The trawler was sold, Ivan Holt said. "
    "It rained. The fish had rotted. The Ostrian Fish Board rejected the claim.",
    "The club said that it had offered Lund a contract. Lund rejected the offer.",
    "The court heard that Holt had stolen the money. She was denied bail.",
    "Ukraine said that Iran had sent drones to Russia. Iran denied that it had sent letters to Chile.",
    "Ukraine said that Iran had sent drones to Russia. Belarus denied that it had sent drones to Russia.",
    "The bank said it had lost the data. The bank denied that it had lost the money.",
    "Iran denied that it had sent missiles to Russia.",
    "Sweden accused Orbis of spying. Orbis did not deny it.",
    ("The council said the dam had been inspected in May. The union said the dam had not been painted in May."),
    "Police said the officer had fired twice. The officer said he had not slept for two days.",
    "Norway's minister said the ship had left. Later Norway's minister said the ship had not left.",
    "The report said the mill had closed. The mayor called the closure a tragedy.",
    "Prosecutors accused Dana Holt of stealing. A judge dismissed the case.",
    "The club said the coach had missed training. The club dismissed the coach.",
    "Police said the river had flooded three villages. Two days later, a minister denied any wrongdoing.",
    "Norland moved hundreds of migrants to a desert camp, according to Amnesty. Norland has denied any abuse.",
    ("Unions say Kestrel Air cut 700 jobs in Bergen. The mayor of Oslo said Kestrel Air had not cut 20 jobs in Oslo."),
    "Unions said the plant would close. The owner said the plant would not close for Easter.",
    ("The magazine reported that Senator Cole had sold the house. Cole called the story a triumph of research."),
    "Doctors said the man had fallen. His left leg was false, they said.",
    "Chile proposed that Peru withdraw its navy. Peru rejected the suggestion of talks in May.",
    "Kenya said Ghana had shelled a village. Chad proposed a truce, a suggestion Ghana rejected.",
    "Kenya said Ghana had shelled a village, a claim Ghana has not denied.",
    "Chad's minister said that no pact had been signed with Oman. Oman's embassy dismissed reports of a signed pact as "
    "false.",
    "Oman says it has never agreed to a pact. Chad denied that Oman had agreed to a pact.",
    "No talks are under way between Oman and Chad. Reports of a pact were denied by both parties.",
    "Police said they were considering whether to charge Lund with theft. He pleaded not guilty.",
    "Oman said that there was no pact with Chad. Chad denied that there was a pact with Oman.",
]

NOT_ACROSS: list[tuple[Told, Told]] = [
    (
        ("2025-06-10", "Norway blamed Sweden for the attacks on two ferries of 9 June 2025."),
        ("2025-06-12", "Sweden denied responsibility for the ferry attacks of 12 May 2025."),
    ),
    (
        ("2025-06-10", "Norway blamed Sweden for the attacks on two ferries."),
        ("2025-06-12", "Sweden denied involvement in the match in Oslo."),
    ),
    (
        ("2025-01-10", "Spain said it had not signed the fishing treaty."),
        ("2025-06-11", "Morocco said Spain had signed the fishing treaty."),
    ),
    (
        ("2025-01-10", "Police said that a gang had robbed a bank in Lyon."),
        ("2025-01-12", "Police in Turin said the gang had not robbed the museum."),
    ),
]


def disputes(*told: Told) -> list[Question]:
    return [question for question in questions(*told) if question.kind == "disputed"]


def questions(*told: Told) -> Sequence[Question]:
    documents = [make_document(text, date=date, id=f"{number}.txt") for number, (date, text) in enumerate(told)]
    return assemble(documents, {document.id: annotate(document, parse(document)) for document in documents}).questions


def is_between(question: Question, claimer: str, denier: str) -> bool:
    first, *others = [(holder.name, holder.stance) for holder in question.holders if holder.evidence is not None]
    return first == (claimer, "asserts") and (denier, "denies") in others


@pytest.mark.parametrize(("text", "asked", "claimer", "denier"), WITHIN)
def test_a_dispute_within_a_document(text: str, asked: str, claimer: str, denier: str) -> None:
    (question,) = disputes(("2025-03-02", text))
    assert question.question == asked
    assert is_between(question, claimer, denier)


@pytest.mark.parametrize(("one", "other", "asked", "claimer", "denier"), ACROSS)
def test_a_dispute_across_documents(one: Told, other: Told, asked: str, claimer: str, denier: str) -> None:
    (question,) = disputes(one, other)
    assert question.question == asked
    assert is_between(question, claimer, denier)
    assert {span.document for span in question.evidence} == {"0.txt", "1.txt"}


@pytest.mark.parametrize("text", NOT_WITHIN)
def test_no_dispute_within_a_document(text: str) -> None:
    assert disputes(("2025-03-02", text)) == []


@pytest.mark.parametrize(
    "rest",
    [
        ". The claim could not be independently verified.",
        ". The Oslo Herald could not verify the figure.",
        ". Neither account could be confirmed.",
        ", a claim that the Oslo Herald could not verify.",
    ],
)
def test_a_claim_that_could_not_be_verified_is_unconfirmed_and_no_dispute(rest: str) -> None:
    (question,) = questions(("2024-05-03", f"Norway said its troops had shot down 30 drones{rest}"))
    assert (question.kind, question.question) == ("unconfirmed", "Did Norway’s troops shoot down 30 drones?")
    assert [(holder.name, holder.stance) for holder in question.holders] == [("Norway", "asserts")]


@pytest.mark.parametrize(("one", "other"), NOT_ACROSS)
def test_no_dispute_across_documents(one: Told, other: Told) -> None:
    assert disputes(one, other) == []


def test_who_says_that_nothing_was_done_denies_it() -> None:
    (question,) = disputes(
        ("2025-03-02", "Chad said talks on the dam had begun. Oman said no talks on the dam had begun.")
    )
    assert question.question == "Did talks on the dam begin?"
    assert is_between(question, "Chad", "Oman")


def test_what_two_deny_together_is_open_and_no_dispute() -> None:
    document = make_document(
        "Oman and Chad on Friday denied a report that they were nearing a pact.", date="2025-03-02"
    )
    made = assemble([document], {document.id: annotate(document, parse(document))})
    (question,) = made.questions
    assert (question.kind, question.question) == ("unconfirmed", "Were Oman and Chad nearing a pact?")
    assert {(holder.name, holder.stance) for holder in question.holders} == {("Oman", "denies"), ("Chad", "denies")}


def test_all_who_claim_and_deny_one_thing_stand_in_one_dispute() -> None:
    (question,) = disputes(
        ("2025-03-01", "Norway blamed Sweden for the attacks on two ferries."),
        ("2025-03-02", "Sweden has denied being involved in the attack. Norway says Sweden was behind the blasts."),
        ("2025-03-03", "Sweden denied responsibility for the attacks on the ferries."),
        ("2025-03-04", "The Norwegian foreign minister, Ola Berg, blamed Sweden for the ferry attacks."),
    )
    assert question.question == "Is Sweden to blame for the attacks on two ferries?"
    assert {span.document for span in question.evidence} == {"0.txt", "1.txt", "2.txt", "3.txt"}
    assert {(holder.name, holder.stance) for holder in question.holders} == {
        ("Norway", "asserts"),
        ("Sweden", "denies"),
        ("Ola Berg", "asserts"),
    }


def test_what_is_told_of_a_denial_is_no_claim_of_it() -> None:
    text = "Ana Cole said that all firms in Oslo had denied responsibility in written statements."
    document = make_document(text, date="2025-03-02")
    made = assemble([document], {document.id: annotate(document, parse(document))})
    assert [one.kind for one in made.questions if one.kind == "disputed"] == []


@pytest.mark.parametrize(
    ("text", "question", "claims", "denies"),
    [
        (
            'Ana Cole called the sale a "palace trick" arranged by the port, a claim the union has denied.',
            'Was the sale a "palace trick" arranged by the port?',
            "Ana Cole",
            "the union",
        ),
        (
            "Police held a clerk, Olaf Lund, whom the government describes as the head of the plot. Lund, a former "
            "guard, denies any involvement.",
            "Is Olaf Lund the head of the plot?",
            "the government",
            "Olaf Lund",
        ),
        (
            'Malta has described the incident as an "aggressive use of force", whereas the Omani foreign ministry has '
            'maintained that the measures taken were "restrained".',
            'Was the incident an "aggressive use of force"?',
            "Malta",
            "Omani foreign ministry",
        ),
        (
            "Among them was Karim Lund, whose party alleges that two of the seven judges were bribed. The judges deny "
            "it, and no proof has been made public.",
            "Were two of the seven judges bribed?",
            "party",
            "The judges",
        ),
    ],
)
def test_what_somebody_makes_of_a_thing_is_denied(text: str, question: str, claims: str, denies: str) -> None:
    document = make_document(text, date="2024-06-03")
    found = assemble([document], {document.id: annotate(document, parse(document))})
    names = {actor.id: actor.name for actor in found.actors}
    (one,) = [question for question in found.questions if question.kind == "disputed"]
    assert one.question == question
    told = {holder.stance: holder.name or names[holder.actor or ""] for holder in one.holders}
    assert told == {"asserts": claims, "denies": denies}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Cole described the sale as a triumph. The union denied the report.",
        "Malta argues that the pact helps, whereas Oman pays for it.",
        "The mayor called the deal a gift to the town. Lund denied wrongdoing.",
    ],
)
def test_a_mere_opinion_is_no_claim_to_deny(text: str) -> None:
    document = make_document(text, date="2024-06-03")
    found = assemble([document], {document.id: annotate(document, parse(document))})
    assert [question for question in found.questions if question.kind == "disputed"] == []


def test_a_deed_that_a_relative_clause_denies_is_named() -> None:
    document = make_document("That the sale of arms to Chad, which Oman denies, has changed views is plain.")
    found = annotate(document, parse(document)).doubts
    assert [doubt.question for doubt in found] == ["Does Oman’s denial of the sale of arms to Chad hold?"]
