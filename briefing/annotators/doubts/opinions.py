"""Opinions: clauses that judge, rank, feel or muse, of which nobody could find out whether they are so."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.annotators.doubts.clauses import auxiliaries, child, negated, subject
from briefing.annotators.doubts.findings import Finding, is_backshifted, is_of_any, listed
from briefing.annotators.doubts.naming import himself
from briefing.annotators.language import Token
from briefing.lexicon import words

_GRADES = frozenset({"increasingly", "less", "least", "more", "most", "overly", "so", "too", "very"})
_COPULAS = frozenset({"be", "become"})


def judges(finding: Finding) -> bool:
    """Whether a clause judges: "(thinks) the tax is unfair", "is a mistake"; "the plant is safe" can be checked."""
    head = finding.head
    quality, noun = child(head, "acomp"), child(head, "attr", "dobj")
    if any(listed(word, "judging_adverbs") for word in head.children):
        return True  # "has been treated unfairly"
    if noun is not None and (head.lemma_ in _COPULAS or listed(head, "having_verbs")) and _values(noun, head):
        return True
    if head.lemma_ not in _COPULAS or quality is None or quality.tag_ not in ("JJ", "JJR", "JJS"):
        return False
    graded = any(word.lower_ in ("more", "most", "less", "least", "too", "so") for word in quality.children)
    held = not graded and any(
        word.dep_ == "prep" and word.lower_ not in ("about", "for", "on", "to") for word in quality.children
    )
    return quality.lower_ not in words("doubts", "factual_adjectives") and not held and child(quality, "xcomp") is None


def _values(noun: Token, head: Token) -> bool:
    """Whether a noun says what something is worth: "is a mistake", "a vital part", "such a thing", "has an edge"."""
    if head.lemma_ in _COPULAS:
        valued = any(word.lower_ == "such" or listed(word, "judging_adjectives") for word in noun.children)
        return valued or listed(noun, "judgement_nouns")
    return listed(noun, "merit_nouns")


def grades(finding: Finding) -> bool:
    """Whether one is accused of a quality by degrees: "of becoming increasingly rude", but not "of being drunk"."""
    quality = child(finding.head, "acomp")
    if finding.head.lemma_ not in _COPULAS or quality is None:
        return False
    return quality.tag_ == "JJR" or any(word.lower_ in _GRADES for word in quality.children)


def tells_the_aim(finding: Finding) -> bool:
    """Whether it is said what something is for: "insists that the aim is not to close the port"."""
    who = subject(finding.head)
    return finding.head.lemma_ == "be" and who is not None and listed(who, "aim_nouns")


def is_invective(finding: Finding) -> bool:
    """Whether one is accused by a turn of phrase in quotation marks: "of getting “into bed with the banks”"."""
    deed = finding.head
    after = deed.nbor(1) if deed.i + 1 < len(deed.doc) else deed
    quoted = after.is_quote or (deed.i > 0 and deed.nbor(-1).is_quote)
    return deed.tag_ == "VBG" and deed.lemma_ in _TURNS and quoted


_TURNS = frozenset({"be", "get", "go", "have", "make", "play", "put", "sell", "take", "throw", "turn"})


def ranks(finding: Finding) -> bool:
    """Whether it is said who is most so: "is the luckiest man in Oslo", "the best ship sank"; "at least 12" counts."""
    noun, who = child(finding.head, "attr"), finding.about or subject(finding.head)
    return any(_is_superlative(group) for group in (noun, who) if group is not None)


def _is_superlative(noun: Token) -> bool:
    own: Iterable[Token] = (word for word in noun.subtree if word.tag_ in ("JJS", "RBS"))
    return any(not _counts(word) for word in own)


def _counts(word: Token) -> bool:
    """Whether a "most" or "least" counts: "at least 12", "most miners", "most of them"; "the most daring" ranks."""
    if word.lower_ not in ("least", "most"):
        return False
    return word.head.pos_ not in ("ADJ", "ADV") or (word.i > 0 and word.nbor(-1).lower_ == "at")


def guesses(finding: Finding) -> bool:
    """Whether it is how somebody strikes the writer: "seems to expect a rise", "seems to be worried"."""
    mood = child(finding.head, "acomp")
    return listed(finding.head, "guess_verbs") or (
        mood is not None and mood.lower_ in words("doubts", "guess_adjectives")
    )


def is_of_then(finding: Finding) -> bool:
    """Whether a past impression is told: "A year ago it seemed unlikely she would win", "He seemed to take heart".

    "The engine appeared to fail" may be a finding, "Rossi said it seemed to fail" is one of hers.
    """
    struck = finding.cue.lemma_ == "seem" or any(word.tag_ == "MD" for word in auxiliaries(finding.head))
    return finding.cue.tag_ == "VBD" and struck and not is_backshifted(finding.cue)


def is_felt(finding: Finding) -> bool:
    """Whether a holder tells what he feels or wants himself: "They claim they see signs of hope"."""
    who = subject(finding.head)
    feels = any(listed(finding.head, table) for table in ("perception_verbs", "guess_verbs", "wish_verbs"))
    return feels and who is not None and himself(who) is not None


def is_refuted(finding: Finding) -> bool:
    """Whether a claim is taken back in its sentence: "They assumed that she paid, but that wasn't so"."""
    verb = finding.cue
    after = (other for other in verb.conjuncts if other.i > verb.i and other.lemma_ == "be" and negated(other))
    return any(word.lower_ in ("case", "so", "true") for other in after for word in other.children)


def muses(finding: Finding) -> bool:
    """Whether who says so only speaks for himself: "Perhaps I am wrong"."""
    who = finding.about or subject(finding.head)
    return who is not None and who.lower_ == "i"


def considers(finding: Finding) -> bool:
    """Whether it is only judged, if at all: "may be considered safe", "could consider himself lucky".

    "The vote will be held in May" is a plan.
    """
    head = finding.head
    if not listed(head, "judging_verbs"):
        return False
    of_himself = any(word.lower_.endswith(("self", "selves")) for word in head.subtree if word.i > head.i)
    passive = child(head, "auxpass") is not None and child(head, "oprd", "xcomp", "acomp", "attr", "ccomp") is not None
    return passive or of_himself


def is_anyones(finding: Finding) -> bool:
    """Whether it is what some kind of people think: "A man who believes the moon is cheese is a fool"."""
    verb, who = finding.cue, finding.holder
    thinks = verb.dep_ == "relcl" and verb.tag_ in ("VBP", "VBZ") and verb.lemma_ in ("believe", "fear", "think")
    return thinks and who is not None and is_of_any(who)
