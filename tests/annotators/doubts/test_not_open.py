"""What reads like an open question and is none: leave, courtesy, rules in force, rhetoric. Made-up sentences."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from tests.factory import make_document


def asked(text: str) -> list[str]:
    document = make_document(text, date="2025-03-02")
    return [doubt.question for doubt in annotate(document, parse(document)).doubts if not doubt.faults]


@pytest.mark.parametrize(
    "text",
    [
        "A nurse, Ana Cole, who asked that her family name not be used, said the ward in Oslo was full.",
        "There is a debate among lawyers whether the rules of Norway are right.",
        "The mayor is disappointed that Norway has chosen to appeal to the court.",
        "Ana Cole has not said whether the file is closed.",
        "Three things will decide the matter in Oslo.",
        "The regulator of Norway had not announced its verdict when the deal in Oslo collapsed.",
        "A source said Norway had spent 100 million euros; Oslo put its costs at 64 million.",
        "Mayor Ana Cole called the vote in Oslo “a day for the hill”.",
        "First, when the war of Oslo ended, Ana Cole left.",
        "A nurse in Oslo asked the paper not to name her.",
        "Oslo fears no rise in May; whether there is one in July depends on Norway.",
        "It was unclear how: Norway has closed the port of Oslo.",
        "“We can't police a discount,” Ana Cole, now mayor of Oslo, is supposed to have said.",
        "Asked whether the army would leave Oslo, Ana Cole said it would not.",
        "Asked if the army might leave Oslo, a clerk who took part in the talks answered only, “Ask Malta.”",
        "Ana Cole, asked if the army might leave Oslo, said no.",
        "\"Berg said, 'Then so is the port of Oslo?' Those were his last words.\"",
        "Ana Cole was in the first trial in Oslo; whether she will be in the second, the police do not say.",
        "Pressed on whether the bank of Norway could fail, Ana Cole said it was sound.",
        "Senator Lund asked whether the army would leave Oslo. Ana Cole said it would not.",
        "Mr Lund asked why the port of Oslo had been shut.\n\nDr Cole replied that the law demanded it.",
        "Cholera came in May. The Ministry of Health denies that it has spread to Oslo.",
        "The third outcome is a break in which the army is asked to do what it may not be willing to do.",
        "A scenario in which the army is asked to close the port is remote.",
        "The pressure on the bank of Norway is now to raise, where for ten years it was to hold.",
        "The question is whether the speed could have been had in another way.",
        "Norway cannot tell who is under 16 without checking who is over it.",
        "One cannot know who's under 16 in Norway without knowing who is over.",
        "Guests of Ana Cole said that pay mattered less than the accounts in the press had it.",
        "This paper will ask how Norway can pay.",
        "The next chapter will show why the dam in Malta failed.",
        "The ousted mayor may travel abroad for treatment if she wishes.",
        "Ana Cole is allowed to leave and may visit Norway in May.",
        "Ana Cole wishes to reassure all donors.",
        "A senior envoy of Norway said she was believed to be at a camp in Oslo.",
        "Had the army not stepped in, the rebels might have taken Oslo.",
        "Had the bank of Norway raised rates, the crown could have held, Ana Cole said.",
        "Ana Cole was not informed of any plan to close the port, she said.",
        "Ana Cole insisted that the purpose is not to close the market.",
        "Direction 12 instructs the ministry to give priority to rural schools.",
        "The ordinance directs the ministry to publish the list.",
        "The party accused Ana Cole of getting “into bed with the banks”.",
        "How much would the cap have saved? Not a great deal, according to Ana Cole.",
        "Will Norway pay? No, the minister said.",
        "Whether Norway has the nerve is another matter.",
        "Lawyers said that they had seen no sign that Ana Cole would leave the pact.",
        "The two firms had reached an agreement on a draft to take to their owners.",
        "Could the quarrel in Oslo end in war? Probably not.",
        "Was the port taken out of the pact with Malta? Yes: in May both left it for later.",
        "Who would pay for a longer strike in Oslo? Not the ferries, who always count on the minister.",
        "Why has the pact with Malta failed? Because each side was winning.",
        "Does the act break Norway's constitution? The committee found that it does.",
        "Is the ferry to Malta safe? The agency, which held it for a week, says yes.",
        "Why did the dam in Malta fail? Engineers found cracks in its wall.",
        "What happened to the pact with Malta? It died slowly.",
        "How much oil did the ferry to Malta spill? The ministry counted 11 barrels.",
        "What should Norway do now? It should lift the ban.",
        "The success of the pact depended on whether Norway could be persuaded.",
        "The price will depend on the size.",
        "Ana Cole called it a gimmick rather than a plan to stop the boats.",
        "Ana Cole spoke of a criminal plan to change the make-up of the town.",
        "The pipe brought water to farms that would otherwise not have it.",
        "Nobody wants the bank to close.",
        "The ban rests on details which have yet to be settled.",
        "In May the voters themselves will decide.",
        "Ana Cole said neither the council nor the rebels have confirmed they will attend.",
        "The ministry read the deal and did not say when it would be signed.",
        'Ana Cole called for "one law, one court".',
        "Envoys spoke of fraud, a claim that few in Oslo are inclined to believe.",
    ],
)
def test_what_is_no_open_question(text: str) -> None:
    assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The mayor may travel abroad in May.", "Could the mayor travel abroad in May?"),
        ("Ana Cole wishes to sell the mill.", "Will Ana Cole sell the mill?"),
        ("Ana Cole insisted that the mill is not closed.", "Is the mill closed?"),
        ("The minister instructs the ministry to sell the mill.", "Will the ministry sell the mill?"),
        ("The party accused Ana Cole of taking “millions” from the banks.", None),
        ("The party accused Ana Cole of misleading “all members”.", "Did Ana Cole mislead “all members”?"),
        ("Will Norway pay? The minister has not said.", "Will Norway pay?"),
        ("There is no sign that Norway will leave the pact.", "Will Norway leave the pact?"),
        (
            "Malta froze the gold of Ana Cole, whose guards are said to have used gas.",
            "Have Ana Cole’s guards used gas?",
        ),
        (
            'Lund warned Tuesday of a civil war that "will lead to ruin" unless Norway pays.',
            'Will the civil war "lead to ruin" unless Norway pays?',
        ),
        ("It was not clear how many fish had died in the river.", "How many fish have died in the river?"),
        ("Who took the gold in Oslo? Nobody has told the police.", "Who took the gold in Oslo?"),
        ("Why did the dam in Malta fail? Engineers are looking into it.", "Why did the dam in Malta fail?"),
        ("Was there a bargain with Malta? Everyone in Oslo says so.", "Was there a bargain with Malta?"),
        ("Who will lead Norway? Voters choose in May.", "Who will lead Norway?"),
        (
            "A wall in Malta\n\nIt was thin, the mayor of the town told a meeting of masons and farmers, and the mud "
            "came through it. So who built the dam in Malta?\n\nThe dam is 40 metres high. It was old.",
            "Who built the dam in Malta?",
        ),
        ("Ana Cole spoke of a plan to close the mill.", "Will the plan to close the mill be carried out?"),
        ("Much will depend on whether Norway is prepared to pay.", "Is Norway prepared to pay?"),
        ("Ana Cole said the vote depended on whether Norway would pay.", "Will Norway pay?"),
        (
            "The outcome will depend on the policies of the new government.",
            "What will the policies of the new government be?",
        ),
    ],
)
def test_what_is_like_it_and_open(text: str, question: str | None) -> None:
    assert asked(text) == ([question] if question is not None else [])


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether the army would leave Oslo, Ana Cole declined to comment.",
        "Senator Lund asked whether the army would leave Oslo. Ana Cole said it was too early to say.",
        "Senator Lund asked whether the army would leave Oslo. Lund said the people were tired.",
        "Senator Lund asked whether the army would leave Oslo. The government did not reply.",
    ],
)
def test_what_was_asked_stays_open_where_the_reply_tells_nothing(text: str) -> None:
    assert "Will the army leave Oslo?" in asked(text)
