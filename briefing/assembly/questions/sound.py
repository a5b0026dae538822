"""Whether a question's wording can be trusted: what a misread clause leaves in it is plain to any reader.

The faults of a doubt come from its parse, and a question with one is left out. What is found here comes from the words
that would be shown: the question stays, at the end of the list. One that the text itself asks keeps its words and is
not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from briefing.lexicon import words

_SIGNS: Mapping[str, re.Pattern[str]] = {
    "two questions run together": re.compile(
        r"\band (?:about|at|by|for|from|in|of|on|to|with) (?:how|what|when|where|whether|who|why)\b"
        r"|, or (?:how|what|when|where|who|why)\b"
    ),
    "two sentences run together": re.compile(
        r"\b(?!(?:Capt|Col|Corp|Dr|Gen|Gov|Inc|Lt|Ltd|Maj|Messrs|Mr|Mrs|Ms|No|Prof|Rep|Rev|Sen|Sgt|St)\b)"
        r"[^\W\d_]{2,30}\. [A-Z]\w*"
    ),
    "its end is missing": re.compile(
        r"\b(?:a|an|the|and|or|but|of|to|before|during|against|between|until|into|whose"
        r"|(?:its|his|her|their) own"
        r"|(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could)(?: not|n['’]t))\?$"
    ),
    "its object is missing": re.compile(
        r"\bhaving (?!acted|cheated|colluded|conspired|failed|interfered|lied|meddled|resigned|retired|spied)"
        r"\w+(?:[^\W\d_]ed|en|ught|ade|old|eld|ept|ut)(?: true)?\?$"
    ),
    "it is told by somebody in its midst": re.compile(
        r"(?<!letter)(?<!message)(?<!report)(?<!statement) (?:adding|claiming|noting|saying) (?!no\b|yes\b|goodbye\b)"
    ),
    "an aside in it is not closed": re.compile(
        r"^(?:Is|Will) the [^,]+, (?![^,]* (?:and|or) )[^,]+ (?:be \w+(?: out)?|true)\?$"
    ),
    "a capital stands in mid-line": re.compile(
        r"^\w+ (?:A|All|An|Both|Half|Many|Most|Part|Several|Some|The) [^\W\dA-Z]"
    ),
    "a date stands before its subject": re.compile(
        r"^\w+ (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|July|August|September|October"
        r"|November|December) [A-Z]"
    ),
    "verb and subject do not agree": re.compile(
        r"^(?:(?:Is|Was|Has|Does) (?:both|few|many|several|these|those) "
        r"|(?:Are|Were|Have|Do) (?:each|every|this|that) )"
    ),
    "it asks of a past that could have been": re.compile(
        r"^(?!.*\bby\b)(?:Will .{1,120}? have been|Would .{1,120}? have) \w+"
    ),
}
"""By what is wrong: words that stand in no sound question, all bounded."""
_PRONOUN = re.compile(r"\b(?:he|him|his|she|her|they|them|their|themselves)\b")
_SEVERAL = frozenset({"they", "them", "their"})
_OPENING = re.compile(r"^(?:Are|Can|Could|Did|Do|Does|Has|Have|Is|May|Might|Shall|Should|Was|Were|Will|Would) ")
_WORD = re.compile(r"[^\W\d_]+")
_PLURAL = re.compile(r"[a-z]{2}[^s\W]s\b|\b(?:and|both|children|men|officials|people|police|women)\b|\b[A-Z]\w+s\b")


def unsound(question: str, persons: Collection[str], others: Collection[str]) -> str | None:
    """What shows that a question's words are not to be trusted; None if nothing does.

    `persons` and `others` are the names of the people and of the bodies that the documents name: "Will Norway receive
    him?" doesn't say whom, "Will Norway receive its minister before she leaves?" does.
    """
    if not _OPENING.match(question):
        return None
    for reason, sign in _SIGNS.items():
        if sign.search(question):
            return reason
    pronoun = _PRONOUN.search(question)
    if pronoun is not None and not _can_be_somebody(pronoun[0], question[: pronoun.start()], persons, others):
        return f"it says “{pronoun[0]}”, and not who that is"
    return None


def _can_be_somebody(pronoun: str, before: str, persons: Collection[str], others: Collection[str]) -> bool:
    """Whether a pronoun may stand for what a question named before it."""
    body = _OPENING.sub("", before)
    if pronoun == "themselves":
        return _PLURAL.search(body) is not None  # "Could Selm find themselves in debt?"
    if pronoun in _SEVERAL:
        return _PLURAL.search(body) is not None or _names(body, others)
    found = {word.casefold() for word in _WORD.findall(body)}
    human = words("titles", "offices") | words("brief", "people") | words("doubts", "person_nouns")
    return bool(found & (human | {"man", "woman"})) or _names(body, persons)


def _names(text: str, names: Collection[str]) -> bool:
    """Whether a text has the last word of one of these names, as a surname stands for its bearer."""
    found = set(_WORD.findall(text))
    return any(word in found for name in names for word in _WORD.findall(name)[-1:])
