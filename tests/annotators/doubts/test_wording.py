"""Questions are worded from the parse: what is unconfirmed, denied or asked. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators.doubts import doubts
from briefing.annotators.language import parse
from tests.factory import make_document

UNCONFIRMED = [
    (
        "Officials claim that the ministry received the missiles in May.",
        "Did the ministry receive the missiles in May?",
    ),
    ("Two witnesses allege that the guard opened the gate.", "Did the guard open the gate?"),
    ("Opposition leaders claim the count was rigged.", "Was the count rigged?"),
    ("The union insists that the plant is safe.", "Is the plant safe?"),
    ("Neighbours suspect the fire was started on purpose.", "Was the fire started on purpose?"),
    ("The company believes that its data were stolen by a rival.", "Were the company’s data stolen by a rival?"),
    ("Analysts argue that the bank hid its losses.", "Did the bank hide its losses?"),
    ("Investigators suspect that the driver fell asleep at the wheel.", "Did the driver fall asleep at the wheel?"),
    ("Critics contend that the law breaks the constitution.", "Does the law break the constitution?"),
    ("The study suggests that the vaccine protects children.", "Does the vaccine protect children?"),
    ("The data suggest that prices are rising again.", "Are prices rising again?"),
    ("The rebels claim to control the airport.", "Do the rebels control the airport?"),
    ("The group claims to have destroyed five tanks.", "Has the group destroyed five tanks?"),
    ("The hackers claimed to have stolen the files.", "Have the hackers stolen the files?"),
    ("Russia reportedly moved its ships out of the port.", "Did Russia move its ships out of the port?"),
    ("The minister allegedly took bribes.", "Did the minister take bribes?"),
    ("The pilot has apparently survived the crash.", "Has the pilot survived the crash?"),
    ("The two leaders have possibly met in secret.", "Have the two leaders met in secret?"),
    ("Talks have probably failed.", "Have talks failed?"),
    ("The building was supposedly empty.", "Was the building empty?"),
    ("Perhaps the engine overheated.", "Did the engine overheat?"),
    ("Three of the miners may still be alive.", "Are three of the miners still alive?"),
    ("The pilot may be hiding in the caves.", "Is the pilot hiding in the caves?"),
    ("The gunman could be hiding in the woods, police said.", "Is the gunman hiding in the woods?"),
    ("The virus might be spreading through the water.", "Is the virus spreading through the water?"),
    ("The two attacks may be linked.", "Are the two attacks linked?"),
    ("The ore may contain traces of gold.", "Does the ore contain traces of gold?"),
    ("The suspect might know the victim.", "Does the suspect know the victim?"),
    ("The fire may well be the work of an arsonist.", "Is the fire the work of an arsonist?"),
    ("There may be survivors under the snow.", "Are there survivors under the snow?"),
    ("Iran may already possess the bomb.", "Does Iran already possess the bomb?"),
    ("The lawyer said that the witness might not be telling the truth.", "Is the witness telling the truth?"),
    ("The spy may have fled to Chile, according to a newspaper.", "Has the spy fled to Chile?"),
    ("In fact, the ship may be sinking.", "Is the ship sinking?"),
    ("The firm, Fiordo Inc., is thought to be working for the U.S.", "Is Fiordo Inc. working for the U.S.?"),
    ("The general is presumably dead.", "Is the general dead?"),
    ("The soldiers are believed to have left the town.", "Have the soldiers left the town?"),
    ("The singer is said to be living in Lisbon.", "Is the singer living in Lisbon?"),
    ("The painting is thought to be worth three million euros.", "Is the painting worth three million euros?"),
    ("Dozens of villagers are feared to have drowned.", "Have dozens of villagers drowned?"),
    ("The two men are alleged to have met in Vienna.", "Have the two men met in Vienna?"),
    ("The chairman was reported to have resigned.", "Has the chairman resigned?"),
    ("He is rumoured to own a castle.", "Does he own a castle?"),
    ("The ship is understood to be carrying fuel.", "Is the ship carrying fuel?"),
    ("The captive was believed to be hiding in a cave.", "Was the captive hiding in a cave?"),
    (
        "At least 40 people are reported to have been killed in the blast.",
        "Have at least 40 people been killed in the blast?",
    ),
    (
        "The army was reported to have been stationed on the border in March 2021.",
        "Was the army stationed on the border in March 2021?",
    ),
    ("It is believed that the thieves used a van.", "Did the thieves use a van?"),
    ("It was reported that the pilot had warned the tower.", "Did the pilot warn the tower?"),
    ("It is alleged that the mayor sold the land to his brother.", "Did the mayor sell the land to his brother?"),
    ("It was also reported that three miners have apparently died.", "Have three miners died?"),
    ("The engine appears to have failed.", "Has the engine failed?"),
    ("The ceasefire seems to be holding.", "Is the ceasefire holding?"),
    ("The virus appears to spread through water.", "Does the virus spread through water?"),
    ("It appears that the lock was forced.", "Was the lock forced?"),
    ("Rumours that the bank had failed spread quickly.", "Did the bank fail?"),
    ("There are reports that troops have crossed the river.", "Have troops crossed the river?"),
    ("Fears that the dam will burst emptied the valley.", "Will the dam burst?"),
    ("Unconfirmed reports of an explosion reached the capital.", "Are the unconfirmed reports of an explosion true?"),
    ("The unverified claims were shared online.", "Are the unverified claims true?"),
    ("The claim could not be independently verified.", "Can the claim be verified?"),
    ("The footage could not be verified.", "Can the footage be verified?"),
    ("Kyiv accused Moscow of shelling a school.", "Did Moscow shell a school?"),
    (
        "The firm has been accused of bribing officials.",
        "Did the firm bribe officials?",
    ),
    ("An estimated 300 people fled the city.", "How many people fled the city?"),
    ("An estimated 5,000 houses were destroyed by the flood.", "How many houses were destroyed by the flood?"),
    ("The suspect may have left the country.", "Has the suspect left the country?"),
    ("The crew may have been warned.", "Has the crew been warned?"),
    ("Chile may well have ordered the parts.", "Has Chile ordered the parts?"),
    ("The cause of the crash is unclear.", "What is the cause of the crash?"),
    ("It is unclear who fired first.", "Who fired first?"),
    ("It is unclear whether the hostages are alive.", "Are the hostages alive?"),
    ("It remains unclear why the alarm failed.", "Why did the alarm fail?"),
    ("The airline did not say when flights would resume.", "When will flights resume?"),
    ("The police have not said who made the call.", "Who made the call?"),
    ("The ministry declined to say how much it had paid.", "How much did the ministry pay?"),
    ("Officials did not explain why the road was closed.", "Why was the road closed?"),
    ("There is no evidence that the vote was rigged.", "Was the vote rigged?"),
    ("North Korean soldiers have been possibly given the task.", "Have North Korean soldiers been given the task?"),
    ("French police believe the gang has fled abroad.", "Has the gang fled abroad?"),
    ("Sources say that the king has been flown abroad.", "Has the king been flown abroad?"),
    (
        "The bishop is suspected of hiding the letters.",
        "Did the bishop hide the letters?",
    ),
    ("The navy has reportedly lost two submarines.", "Has the navy lost two submarines?"),
    ("The envoy is allegedly under arrest.", "Is the envoy under arrest?"),
    ("The glacier is possibly the oldest in Europe.", "Is the glacier the oldest in Europe?"),
    ("Smugglers apparently use the tunnel.", "Do smugglers use the tunnel?"),
    ("The chancellor seemingly ignored the warning.", "Did the chancellor ignore the warning?"),
    ("The lake is thought to be poisoned.", "Is the lake poisoned?"),
    ("The clerk is believed to have copied the keys.", "Has the clerk copied the keys?"),
    ("The study of 2003 is said to have advised a third dam.", "Did the study of 2003 advise a third dam?"),
    ("The volcano is feared to be active.", "Is the volcano active?"),
    ("The brothers are said to own three hotels.", "Do the brothers own three hotels?"),
    ("The regent was thought to be ill.", "Was the regent ill?"),
    ("The convoy is reported to have been attacked.", "Has the convoy been attacked?"),
    ("It is rumoured that the palace was sold.", "Was the palace sold?"),
    ("It is thought that the comet has broken apart.", "Has the comet broken apart?"),
    ("It is feared that the oil will reach the shore.", "Will the oil reach the shore?"),
    ("Farmers believe the river was poisoned.", "Was the river poisoned?"),
    ("The mayor maintains that the bridge is safe.", "Is the bridge safe?"),
    ("Doctors suspect the drug causes fits.", "Does the drug cause fits?"),
    ("Reports say that the queen is ill.", "Is the queen ill?"),
    ("The widow claims her husband was framed.", "Was her husband framed?"),
    ("The militia claims to hold forty hostages.", "Does the militia hold forty hostages?"),
    ("Prosecutors allege that the broker forged the papers.", "Did the broker forge the papers?"),
    ("The defendant insists he never saw the knife.", "Did the defendant ever see the knife?"),
    ("The poll suggests the party has lost ground.", "Has the party lost ground?"),
    ("The figures imply that the harvest failed.", "Did the harvest fail?"),
    ("There are fears that the levee has cracked.", "Has the levee cracked?"),
    ("There is speculation that the striker will leave.", "Will the striker leave?"),
    ("Allegations that the judge was bribed shook the court.", "Was the judge bribed?"),
    ("The unconfirmed report was withdrawn.", "Is the unconfirmed report true?"),
    ("The death toll could not be confirmed.", "Can the death toll be confirmed?"),
    ("Beijing accused Taipei of provoking a crisis.", "Did Taipei provoke a crisis?"),
    ("The nurse is accused of stealing morphine.", "Did the nurse steal morphine?"),
    ("An estimated 40 tons of fish were dumped.", "How many tons of fish were dumped?"),
    ("The hostages may have been moved.", "Have the hostages been moved?"),
    ("The fate of the crew is unknown.", "What is the fate of the crew?"),
    ("The motive for the attack is unclear.", "What is the motive for the attack?"),
    ("The number of victims is not known.", "What is the number of victims?"),
    ("It is unclear how the fire began.", "How did the fire begin?"),
    ("It is not clear whether the door was locked.", "Was the door locked?"),
    ("It remains unknown where the money went.", "Where did the money go?"),
    ("The general refused to say why the troops had left.", "Why did the troops leave?"),
    ("The firm has not disclosed how many customers were affected.", "How many customers were affected?"),
    ("Detectives are trying to find out who sent the letter.", "Who sent the letter?"),
    ("There is no proof that the drug works.", "Does the drug work?"),
]

DISPUTED = [
    ("Tehran denied that it had sent drones.", "Did Tehran send drones?"),
    ("The company denied having dumped waste in the river.", "Has the company dumped waste in the river?"),
    ("The army rejected the allegations.", "Are the allegations true?"),
    ("The governor dismissed the reports as gossip.", "Are the reports true?"),
    ("The bank denied any involvement in the scheme.", "Was the bank involved in the scheme?"),
    ("The spokesman denied the raid.", "Does the spokesman’s denial of the raid hold?"),
    ("The singer denied having left the country.", "Has the singer left the country?"),
    ("The firm denied wrongdoing.", "Does the firm’s denial of wrongdoing hold?"),
    ("The embassy denied the report.", "Is the report true?"),
    ("The premier dismissed the claims.", "Are the claims true?"),
    ("The lawyer disputed that the signature was forged.", "Was the signature forged?"),
]

ASKED = [
    ("Residents want to know who paid for the dam.", "Who paid for the dam?"),
    ("The minister said: “We want to know what happened.”", "What happened?"),
    ("Police are investigating whether the brakes failed.", "Did the brakes fail?"),
    ("Voters wonder whether the promise will be kept.", "Will the promise be kept?"),
    ("The senator asked why the warning was ignored.", "Why was the warning ignored?"),
    ("What happened to the money?", "What happened to the money?"),
    ("Who ordered the attack?", "Who ordered the attack?"),
    ('"Where is the missing plane?" the families asked.', "Where is the missing plane?"),
    ("Investigators are probing whether the pilot was drunk.", "Was the pilot drunk?"),
    ("The senator questioned whether the law was needed.", "Was the law needed?"),
    ("Where are the missing files?", "Where are the missing files?"),
    ('"Who will pay for it?" the mayor asked.', "Who will pay for it?"),
    ("Can the truce hold?", "Can the truce hold?"),
]


@pytest.mark.parametrize(("sentence", "question"), UNCONFIRMED)
def test_what_is_unconfirmed(sentence: str, question: str) -> None:
    document = make_document(sentence)
    assert [(doubt.kind, doubt.question) for doubt in doubts(document, parse(document))] == [("unconfirmed", question)]


@pytest.mark.parametrize(("sentence", "question"), DISPUTED)
def test_what_is_disputed(sentence: str, question: str) -> None:
    document = make_document(sentence)
    assert [(doubt.kind, doubt.question) for doubt in doubts(document, parse(document))] == [("disputed", question)]


@pytest.mark.parametrize(("sentence", "question"), ASKED)
def test_what_is_asked(sentence: str, question: str) -> None:
    document = make_document(sentence)
    assert [(doubt.kind, doubt.question) for doubt in doubts(document, parse(document))] == [("asked", question)]
