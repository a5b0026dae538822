"""What speaks against the subject of a question: nobody, a mere pointer, a word cut out of another clause."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefing.annotators.doubts.clauses import SUBJECTS, auxiliaries, child, clause_of, subject
from briefing.annotators.doubts.findings import listed
from briefing.annotators.doubts.inversion import Names, own_name
from briefing.annotators.doubts.naming import apposed, himself
from briefing.annotators.doubts.subjects import subject_words
from briefing.annotators.language import Token

LONGEST_SUBJECT = 12
"""Most words of a subject; a longer one is seldom parsed as it was meant."""
_BARE = frozenset({"the", "both", "all", "each", "such"})
POINTING = frozenset({"this", "that", "these", "those"})
"""Words that as a determiner or alone mean what the text said before."""
_SHARES = frozenset({"one", "some", "most", "all"})
_AMOUNTS = frozenset({"few", "many", "much", "several"})
_PARTS = frozenset({"%", "cent", "half", "majority", "percent", "quarter", "third"})
_LOOSE = frozenset(
    {
        *("it", "they", "he", "she", "this", "that", "these", "those", "them", "him", "one", "some", "most", "all"),
        *("others", "everyone", "everybody", "everything", "anyone", "anybody", "anything"),
        *("someone", "somebody", "something"),
    }
)
_BREAKS = frozenset({"-", "--", "–", "—", "{", "[", "_", "*"})
NOBODY = "its subject is nobody"
"""The fault of a question on whether nobody did it."""
UNNAMED = "its subject is not named"
"""The fault of a question whose subject only points."""
PREDICATE = "its subject says what somebody is"
"""The fault of a question on a noun that is said of another."""
_ONE_ANOTHER = ("each other", "one another")
_LASTS = frozenset({"be", "elapse", "go", "pass", "remain"})
_COMES_ABOUT = frozenset({"begin", "break", "burn", "erupt", "explode", "happen", "leak", "occur", "spread", "start"})
_NONE = frozenset({"no", "nobody", "none", "neither", "nothing", "no-one"})


def subject_faults(who: Token, head: Token, names: Names) -> Iterator[str]:
    """Faults of a subject: too long, a pronoun or a bare "the move" that nobody has named, nobody at all."""
    tokens = [token for token in subject_words(who) if not token.is_punct]
    if sum(token.tag_ != "POS" for token in tokens) > LONGEST_SUBJECT:
        yield "its subject is too long to be trusted"
    nobody = any(token.lower_ in _NONE for token in tokens) or (tokens and tokens[0].lower_ == "any")
    if (nobody and not is_any_of(who)) or (tokens and " ".join(token.lower_ for token in tokens) in _ONE_ANOTHER):
        yield NOBODY
    known = who.idx in names or own_name(who) is not None or apposed(who) is not None
    if (not known and _is_loose(who, tokens, names)) or _is_of_a_thing(who, head):
        yield UNNAMED
    is_time = who.ent_type_ in ("DATE", "TIME") and who.pos_ in ("PROPN", "NOUN")
    if is_time and not any(_is_counted(who)) and not _is_asked_of(who):
        yield "its subject is a time"
    if any(token.text in _BREAKS and token.i > 0 and token.nbor(-1).whitespace_ for token in subject_words(who)):
        yield "its subject is broken"
    if _is_in_brackets(who, head):
        yield "its subject stands in brackets, and its verb outside"
    if child(who, "case") is not None or (tokens and (tokens[-1].tag_ == "POS" or _is_half_a_word(tokens[0]))):
        yield "its subject is cut off"
    own = {token.i for those in tokens if _names_itself(those) for token in those.subtree}
    own |= {token.i for token in tokens if token.tag_ == "WDT" and token.head.lower_ == "of"}  # "the terms of which"
    inner = [token for token in tokens[1:] if token.i not in own]
    if any((token.dep_ in SUBJECTS and token.i != who.i) or token.tag_ in ("WDT", "WP") for token in inner):
        yield "its subject holds a clause"
    if any(_are_two(one, other) for one, other in pairwise(tokens)):
        yield "its subject is two people whose link is lost"
    if _is_predicate(who):
        yield PREDICATE


def _is_of_a_thing(who: Token, head: Token) -> bool:
    """Whether "it" is what spreads or breaks out, hardly the body that says so: "The ministry denies it has spread"."""
    is_told = head.lemma_ in _COMES_ABOUT and child(head, "dobj", "xcomp") is None
    return who.lower_ == "it" and is_told and head.dep_ in ("ccomp", "conj")


def _is_half_a_word(first: Token) -> bool:
    """Whether a subject begins behind a hyphen: "Run-off from the fields", of which the parse takes "off"."""
    return first.i > 0 and first.nbor(-1).text == "-" and not first.nbor(-1).whitespace_


def is_any_of(who: Token) -> bool:
    """Whether it is asked of all that was told: "Whether any of this will help is unclear.", but not "any ship"."""
    of = child(who, "prep")
    points = child(of, "pobj") if of is not None and of.lower_ == "of" else None
    return who.lower_ == "any" and points is not None and points.lower_ in POINTING and not any(points.children)


def _names_itself(those: Token) -> bool:
    """Whether a "those" has a clause that says who they are: "those who were paid"."""
    return those.lower_ == "those" and child(those, "relcl", "acl") is not None


def _is_asked_of(who: Token) -> bool:
    """Whether a "whether" stands right before a subject, which is one then: "whether the dry season will end it"."""
    first = who.left_edge
    return first.i > 0 and first.nbor(-1).lower_ in ("if", "whether")


def _is_counted(who: Token) -> Iterator[bool]:
    """Whether a time is told of itself: "two days", "the week of the vote"."""
    acts = who.dep_ in SUBJECTS and (who.head.lemma_ in _LASTS or child(who.head, "auxpass") is None)
    yield from (acts and token.dep_ in ("nummod", "prep", "poss") for token in who.children)


def _are_two(one: Token, other: Token) -> bool:
    """Whether two names stand side by side that did not in the text: "Cole(, aide to the mayor,) Gov. Orr"."""
    return other.i > one.i + 1 and one.pos_ == other.pos_ == "PROPN" and one.ent_type_ == other.ent_type_ == "PERSON"


def _is_predicate(who: Token) -> bool:
    """Whether a noun is said of somebody who stands before it: "Rossi is a liar and thief who has vowed to leave"."""
    while who.dep_ == "conj" and who.head.i < who.i:
        who = who.head
    said_of = who.dep_ == "appos" or (who.dep_ == "attr" and child(who.head, "expl") is None)
    bare = who.tag_ == "NN" and who.left_edge.i == who.i and child(who, "relcl") is not None  # "a thief and liar who …"
    return (said_of and who.pos_ == "NOUN") or bare


def _is_in_brackets(who: Token, head: Token) -> bool:
    """Whether a bracket closes between a subject and its verb and none opens: "the line (they say it is long) ends"."""
    between = [token.text for token in who.doc[who.i : head.i]]
    return between.count(")") > between.count("(")


def _is_loose(who: Token, tokens: list[Token], names: Names) -> bool:
    """Whether a subject only points at something: "they", "his", "this decision", "the first", "either man"."""
    of = next((token for token in who.children if token.lower_ == "of"), None)
    if is_any_of(who) or _is_asked_for(who) or (who.lower_ == "it" and listed(who.head, "weather_verbs")):
        return False
    if (who.lower_ in _SHARES | _PARTS | _AMOUNTS or who.tag_ == "CD") and of is not None and of.i > who.i:
        return any(_only_points(token, names) for token in of.children)
    if who.lower_ in _PARTS and child(who, "det", "poss", "compound") is None:
        return True  # "more than 90 percent": of what, it doesn't say
    if tokens and tokens[0].lower_ in ("either", "neither") and tokens[0].dep_ == "det":
        return True
    if [token.lower_ for token in tokens[:-1]] == ["the", "two"]:
        return any(listed(who, table) for table in ("pointing_nouns", "statement_nouns", "utterance_nouns"))
    if who.lower_ in _LOOSE or (who.tag_ == "PRP" and who.lower_ not in ("there",)):
        return True
    named = next((token.i for token in tokens if token.pos_ == "PROPN"), who.i + 1)
    owners = [token for token in tokens if token.tag_ == "PRP$" and (token.i < named or who.tag_ == "CD")]
    if any(token.idx not in names and himself(token) is None for token in owners):
        return True
    if who.pos_ in ("ADJ", "NUM", "DET") or who.tag_ in ("JJ", "CD", "DT"):
        return not any(token.pos_ == "PROPN" or token.tag_ == "PRP$" for token in tokens)
    such = (
        bool(tokens) and tokens[0].lower_ == "such" and who.head.dep_ != "csubj"
    )  # "Whether such aid will do is open"
    if such or (tokens and tokens[0].lower_ in POINTING and tokens[0].tag_ == "DT"):
        return True
    if len(tokens) == 1 and child(who, "relcl") is not None and listed(who, "unknown_nouns"):
        return True  # "details which have yet to be settled": of what, it doesn't say
    cut = child(who, "relcl") is not None and tokens[0].lower_ in ("a", "an", "another")  # "a step that will …"
    told = (
        tokens[:1] and tokens[0].lower_ == "the" and listed(who, "instrument_nouns")
    )  # "the act": what a text is about
    bare = len(tokens) == 2 and (cut or tokens[0].lower_ in _BARE) and listed(who, "pointing_nouns") and not told
    return bare and not (_is_asked_of(who) and _names_something(who))


def _is_asked_for(who: Token) -> bool:
    """Whether a question asks how many, or tells enough of what it points at: "how many died", "how that charge …"."""
    first = who.left_edge
    if who.lower_ in ("many", "much"):
        return any(word.lower_ == "how" for word in who.children)
    opens = first.i > 0 and first.nbor(-1).lower_ in ("how", "why") and first.tag_ == "DT" and first.lower_ in POINTING
    told = (child(prep, "pobj") for prep in who.head.rights if prep.dep_ == "prep")
    full = any(thing is not None and thing.pos_ in ("NOUN", "PROPN") and thing.ent_type_ != "DATE" for thing in told)
    return opens and full and who.pos_ == "NOUN" and not listed(who, "pointing_nouns")


def _names_something(who: Token) -> bool:
    """Whether the clause of a subject holds a name: "(whether) the move will pass the court in Malta"."""
    return any(token.pos_ == "PROPN" and token.i > who.i for token in who.head.subtree)


def _only_points(part: Token, names: Names) -> bool:
    """Whether it isn't said of whom some are told: "most of them", "many of those", not "many of those who stayed"."""
    if part.idx in names or part.tag_ == "PRP":
        return part.idx not in names
    first = part if part.tag_ == "DT" else part.left_edge
    return first.lower_ in POINTING and first.tag_ == "DT" and not _names_itself(part)


def agrees(who: Token, verb: Token) -> bool:
    """Whether a plural noun has no singular verb: "the strategies … is expected" is misread."""
    head = clause_of(verb)
    if who.tag_ != "NNS" or who.lower_ in ("headquarters", "series", "news", "means", "species"):
        return True
    if any(token.tag_ in ("$", "CD") for token in who.children) or child(who, "relcl") is not None:
        return True
    finite = (auxiliaries(head) or [head])[0]
    shared = subject(head)
    return finite.tag_ != "VBZ" or shared is None or shared.i != who.i
