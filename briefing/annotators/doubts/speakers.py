"""Who can speak: a verb of saying behind what somebody said is the speaker's, where the subject there is a thing."""

from __future__ import annotations

from briefing.annotators.language import Token
from briefing.lexicon import words

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_WILLED = frozenset({"decline", "pledge", "promise", "refuse", "vow"})


def is_of_a_speaker(verb: Token, told: Token) -> bool:
    """Whether a verb that the parse joins to what somebody said is the speaker's own.

    So it is of a verb of saying where the subject of what was said is no one, or the speaker's own: "Lund said the
    bridge was safe but refused to say", "said her party respected the vote and denied it"; not "said the firm was safe
    but refused".
    """
    willed = _WILLED | words("doubts", "denial_verbs") | words("doubts", "dismissal_verbs")
    speaks = verb.lemma_ in willed | words("doubts", "report_verbs") | words("doubts", "demand_verbs")
    who = next((token for token in told.children if token.dep_ in _SUBJECTS), None)
    if not speaks or who is None or told.head.lemma_ not in words("doubts", "report_verbs"):
        return False
    alone = not any(token.dep_ in _SUBJECTS for token in verb.children)
    return alone and (_says_nothing(who) or any(word.tag_ == "PRP$" for word in who.lefts))


def _says_nothing(noun: Token) -> bool:
    """Whether a noun names a thing, which can't say anything: no name, nobody's office, no body of people."""
    people = words("brief", "people") | words("titles", "offices")
    bodies = words("doubts", "collective_nouns") | words("doubts", "person_nouns")
    return noun.tag_ == "NN" and not noun.ent_type_ and noun.lemma_.lower() not in people | bodies


def is_parted(token: Token, below: Token) -> bool:
    """Whether a semicolon parts a clause from the verb of saying before it, which the parse hung it on."""
    return token.i < below.i and any(word.text == ";" for word in token.doc[token.i : below.i])
