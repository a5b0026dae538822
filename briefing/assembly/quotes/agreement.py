"""Whether a pronoun can stand for a speaker: in gender and number, and by what the speaker's noun names."""

from __future__ import annotations

from briefing.assembly.gender import gender_of_word
from briefing.assembly.quotes.naming import PREPOSITIONS, Speaker
from briefing.assembly.quotes.strangers import is_person_noun
from briefing.lexicon import words

PERSON = frozenset({"he", "him", "his", "she", "her"})
BODY = frozenset({"it", "its"})
JOINT = frozenset({"they", "them", "their", "both"})
_OTHERS = frozenset({"i", "we", "you", "who", "those", "itself", "themselves"}) | BODY | JOINT
"""Words that name nobody and that "he" is never said of."""
_MANY = frozenset({"those", "many", "most", "some", "several", "both", "few", "all", "people", "police"})
"""Words for several people that have no plural ending."""
BODIES = frozenset({"organization", "state", "group", "place"})
_THINGS = (("speech", "bodies"), ("speech", "evidence"), ("speech", "papers"), ("speech", "things"))
_DOERS = ("er", "or", "ist", "ian", "ee", "ant", "ent", "man", "woman", "person")
"""What nouns of people end in: trader, author, dentist; "statement" and "environment" do not count."""


def agrees(word: str, speaker: Speaker) -> bool:
    """Whether a pronoun can stand for a speaker: "he" for no ministry, "it" for no man, "she" for no Mr Baker."""
    noun = _head_noun(speaker.name)
    several = noun in _MANY or (noun.endswith("s") and not noun.endswith("ss"))
    many = bool(speaker.joint) or (speaker.kind is None and several)
    if word in PERSON:
        person = speaker.kind not in BODIES if speaker.kind is not None else _may_be_person(speaker.name, noun)
        return person and not many and speaker.gender in ("", gender_of_word(word))
    if word in BODY:
        return not many and (speaker.kind in BODIES or (speaker.kind is None and noun in words("speech", "bodies")))
    return many or " and " in speaker.name or is_body_of_many(speaker)


def is_body_of_many(speaker: Speaker) -> bool:
    """Whether a speaker is one body whose people "they" may be, though not for long: the Greens; no state."""
    return not speaker.joint and speaker.kind in BODIES and speaker.kind != "state"


def _may_be_person(name: str, noun: str) -> bool:
    """Whether a speaker of no known kind may be a person: a name, "a trader"; not "a problem", "the first time", "it".

    What ends as nouns of people do and is on no list of other things passes: "a bell-ringer".
    """
    parts = name.split()
    if name.casefold() in PERSON:
        return True
    if name.casefold() in _OTHERS or any(character.isdigit() for character in noun):
        return False  # "she" is no EB-5 and no G20
    if any(noun in words(*table) for table in _THINGS):
        return False
    if any(part[:1].isupper() and part.casefold() == noun for part in parts):
        return True
    return is_person_noun(noun) or (noun.endswith(_DOERS) and not noun.endswith("ment"))


def _head_noun(name: str) -> str:
    """The noun a phrase is about, in small letters: "ministry" of "housing ministry of Chile"."""
    parts = name.casefold().split()
    cut = next((index for index, part in enumerate(parts) if index and part in PREPOSITIONS), len(parts))
    return parts[cut - 1] if parts else ""
