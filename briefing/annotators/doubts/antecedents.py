"""What a pronoun means in a clause that is said to be open: the one thing just before it that it can mean.

"Lund has brought in a toll. Whether it will last is unclear." asks after the toll. Where two things can be meant, none
is: "The port has lost its ferry. Whether it will reopen is unclear.".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from briefing.annotators.doubts.clauses import child, clause_of, is_finite, is_plural, phrase, subject
from briefing.annotators.doubts.findings import listed
from briefing.annotators.doubts.gaps import is_left_open
from briefing.annotators.doubts.inversion import is_private, lowered
from briefing.annotators.doubts.naming import apposed, himself
from briefing.annotators.doubts.subjects import subject_words
from briefing.annotators.language import Parse, ParseSpan, Token
from briefing.lexicon import words

LONGEST = 12
"""Most words of a noun phrase that stands in a question for a pronoun."""
_CHAIN = 4
"""So many sentences back it is looked who an "it" is that opens each of them."""
KINDS = dict.fromkeys(("he", "him", "his", "she", "her"), "person")
KINDS |= dict.fromkeys(("they", "them", "their"), "several") | dict.fromkeys(("it", "its"), "thing")
"""What a pronoun stands for."""
_POINTING = {"these": "several", "those": "several", "one": "one"}
_WORDS = frozenset({*KINDS, *_POINTING, "that", "this"})
_ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass"})
_OPENERS = frozenset({"WDT", "WP", "WP$", "WRB"})
_HOUSES = frozenset({"crew", "family", "household", "tribe"})
_NOBODY = frozenset({"it", "neither", "nobody", "none"})
_TIMES = frozenset({"DATE", "MONEY", "PERCENT", "TIME"})


def foregoing(parse: Parse, names: Mapping[int, str]) -> dict[int, str]:
    """Names for the pronouns of indirect questions whose answer nobody gives, by the pronoun's offset."""
    found: dict[int, str] = {}
    for word in (token for token in parse if token.lower_ in _WORDS):
        if word.dep_ == "det":
            if word.head.idx not in names and _is_pointed_at(word.head):
                found[word.head.idx] = _pointed_at(word.head)
            continue
        kind = _kind(word) if word.idx not in names else None
        clause = clause_of(word.head)
        is_open = _is_left_open if word.lower_ in _POINTING else _is_called_open
        by_another = kind is not None and _is_untold_by_another(clause, kind)
        if kind is None or himself(word) is not None or not (is_open(clause) or by_another):
            continue
        one = _meant(word, clause, kind, _before(word.sent))
        if one is not None and by_another and not _is_alone(one, kind):
            continue
        name = _name(one, names, kind) if one is not None else None
        if name is not None:
            found[word.idx] = name
    return found


def _before(sentence: ParseSpan) -> ParseSpan | None:
    """The sentence before one, past those that are but white space."""
    while sentence.start > 0:
        sentence = sentence.doc[sentence.start - 1].sent
        if not sentence.text.isspace():
            return sentence
    return None


def can_mean(noun: Token, kind: str) -> bool:
    """Whether a noun or pronoun can be what a pronoun of that kind stands for: one person, several, or a thing."""
    if noun.pos_ not in ("NOUN", "PROPN", "PRON") or KINDS.get(noun.lower_, kind) != kind:
        return False
    if kind == "several":
        is_body = noun.ent_type_ in ("ORG", "GPE", "NORP") and noun.dep_ not in ("amod", "compound", "nmod")
        return noun.tag_ in ("NNS", "NNPS") or is_plural(noun) or is_body
    if kind == "person":
        return (noun.tag_ in ("NNP", "PRP") and noun.ent_type_ in ("", "PERSON")) or (
            noun.tag_ == "NN" and _is_human(noun)
        )
    human = noun.tag_ == "NN" and (_is_human(noun) or noun.lower_ in ("man", "woman"))
    return noun.tag_ in ("NN", "NNP", "PRP", "NNPS") and noun.ent_type_ != "PERSON" and not human


def _is_human(noun: Token) -> bool:
    """Whether a common noun is one for a person: "minister", "guard"; "he" is no "contact" and no "violence"."""
    if noun.ent_type_ == "PERSON" or noun.lemma_.lower() in words("titles", "offices") | words("brief", "people"):
        return True
    return listed(noun, "person_nouns") or listed(noun, "spokespeople")


def _kind(pronoun: Token) -> str | None:
    """What a subject that only points stands for, or the "them" of "how many of them"; None for other words."""
    if pronoun.lower_ == "them":
        return "several" if pronoun.dep_ == "pobj" and pronoun.head.lower_ == "of" else None
    if pronoun.dep_ not in ("nsubj", "nsubjpass") or any(pronoun.children):
        return None
    return KINDS.get(pronoun.lower_) or _POINTING.get(pronoun.lower_)


def _is_pointed_at(noun: Token) -> bool:
    """Whether a subject is told of already, by a noun that says what it is: "those troops", not "that decision"."""
    article = child(noun, "det") if noun.tag_ in ("NN", "NNS") else None
    if article is None or article.lower_ not in ("that", "these", "this", "those") or noun.ent_type_ in _TIMES:
        return False
    of_many = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ == "many"
    if not (of_many or noun.dep_ in ("nsubj", "nsubjpass")) or not _is_left_open(clause_of(noun.head)):
        return False
    return not any(listed(noun, table) for table in _SHELLS)


_SHELLS = ("outcome_nouns", "pointing_nouns", "statement_nouns", "utterance_nouns")


def _pointed_at(noun: Token) -> str:
    """The words of what was told of before, with its article: "those troops": "the troops"."""
    tokens = [token for token in subject_words(noun) if not token.is_punct]
    return phrase(tokens, {token.i: "the" for token in tokens[:1]})


def _is_left_open(clause: Token) -> bool:
    """Whether a clause is an indirect question that a verb or an adjective with a "not" or its like leaves open."""
    first, above = clause.left_edge, clause_of(clause.head)
    asked = is_finite(clause) and (first.tag_ in _OPENERS or first.lower_ in ("if", "whether"))
    return asked and (_is_called_open(clause) or (above.i < clause.i and listed(above, "knowing_verbs")))


def _is_called_open(clause: Token) -> bool:
    """Whether a clause is an indirect question that nobody answers: "whether it will last (is not known)".

    "The mayor said whether it would last." answers it, and "asked whether he would go" means the one who is asked.
    """
    first = clause.left_edge
    if not is_finite(clause) or not (first.tag_ in _OPENERS or first.lower_ in ("if", "whether")):
        return False
    if clause.dep_ in ("csubj", "csubjpass") or is_left_open(clause):
        return True
    above = clause_of(clause.head) if clause.dep_ in ("advcl", "ccomp", "pcomp", "xcomp") else clause
    who = subject(above)
    return above.i != clause.i and who is not None and who.lower_ in _NOBODY


def _is_untold_by_another(clause: Token, kind: str) -> bool:
    """Whether one who can't be meant leaves a question open: "The mayor did not say whether it would last."."""
    above, first = clause_of(clause.head), clause.left_edge
    who = subject(above) if clause.dep_ == "ccomp" and above.i < clause.i else None
    asked = is_finite(clause) and (first.tag_ in _OPENERS or first.lower_ in ("if", "whether"))
    if who is None or not asked or not listed(above, "knowing_verbs"):
        return False
    return not can_mean(who, kind) and (who.pos_ in ("NOUN", "PROPN") or who.lower_ in ("we", "he", "she"))


def _meant(pronoun: Token, clause: Token, kind: str, before: ParseSpan | None) -> Token | None:
    """The only noun that can be meant: in the words before the clause, else in the sentence before."""
    told = pronoun.doc[pronoun.sent.start : clause.left_edge.i]
    if kind == "one":
        return next((noun for noun in reversed(told) if _is_a(noun)), None)
    here = list(_candidates(told, kind))
    taken = _taken_in(clause, before) if not here else None
    if taken is not None and can_mean(taken, kind):
        return taken
    if not here and _speaks_of_itself(pronoun, clause):
        return _who_spoke(pronoun, before)
    if any(word.dep_ in _ARGUMENTS and word.pos_ in ("ADJ", "NUM") for word in told):
        return None  # "The fourth has not been asked, and nobody knows where he is."
    if not here and before is not None:
        here = list(_candidates(before, kind))
        carried = subject(before.root)
        if not here and carried is not None and carried.lower_ == pronoun.lower_:  # "It opened in May." goes on of it
            before = _before(before) or before
            here = list(_candidates(before, kind))
        here = _what_it_is_about(here, before) if len(here) > 1 else here
    if len(here) > 1 and pronoun.lower_ == "them" and child(clause, "nsubj") is not None:
        here = [
            noun for noun in here if _is_human(noun) or noun.lemma_.lower() in _HOUSES
        ]  # who acts: "how many of them had agreed"
    return here[0] if len(here) == 1 else None


def _taken_in(clause: Token, before: ParseSpan | None) -> Token | None:
    """Whom the sentence before says to be taken, where somebody is told to be held: "Police arrested two men."."""
    if before is None or clause.lemma_ not in _HOLDING or child(clause, "auxpass") is None:
        return None
    verbs = [token for token in before if token.lemma_ in _TAKING and token.pos_ == "VERB"]
    whom = [child(verb, "dobj", "nsubjpass") for verb in verbs]
    return whom[0] if len(whom) == 1 else None


_HOLDING = frozenset({"charge", "hold", "imprison", "keep", "release", "take"})
_TAKING = frozenset({"abduct", "arrest", "capture", "detain", "kidnap", "seize"})


def _speaks_of_itself(pronoun: Token, clause: Token) -> bool:
    """Whether one who leaves a question open asks it of himself: "It has not said when it will hold the vote."."""
    above = clause_of(clause.head)
    who = subject(above) if clause.dep_ in ("advcl", "ccomp") and above.i < clause.i else None
    return who is not None and who.lower_ == pronoun.lower_ == "it" and who.dep_ == "nsubj"


def _who_spoke(pronoun: Token, before: ParseSpan | None) -> Token | None:
    """The body whose word or deed the sentences before tell, where they name no other that "it" may be."""
    for _ in range(_CHAIN):
        who = subject(before.root) if before is not None else None
        if before is None or who is None:
            return None
        if who.lower_ != pronoun.lower_:
            others = (word for word in before if word.i not in {below.i for below in who.subtree} and _is_body(word))
            says = before.root.lemma_ in words("doubts", "report_verbs")
            return who if _is_body(who) and (says or next(others, None) is None) else None
        before = _before(before)
    return None


def _is_body(noun: Token) -> bool:
    """Whether a noun is a body that speaks: a name that is no person's, or "the government"."""
    if noun.dep_ in ("amod", "compound", "nmod", "poss") or not can_mean(noun, "thing"):
        return False
    return noun.ent_type_ in ("GPE", "NORP", "ORG") or noun.lemma_.lower() in words("doubts", "collective_nouns")


def _is_alone(noun: Token, kind: str) -> bool:
    """Whether no other noun of its sentence can be meant: "The bridge fell.", not "The council votes on the toll."."""
    own = {word.i for word in noun.subtree}
    others = (word for word in noun.sent if word.pos_ in ("NOUN", "PROPN") and word.i not in own)
    return not any(can_mean(word, kind) and word.ent_type_ not in _TIMES for word in others)


def _what_it_is_about(nouns: list[Token], sentence: ParseSpan) -> list[Token]:
    """The subject of a sentence whose other nouns only stand in clauses below it: "Pacts let ships in.": the pacts.

    What somebody says may be about the other: "Oslo says that the bank has closed.".
    """
    root = sentence.root
    if root.lemma_ in words("doubts", "report_verbs") | words("doubts", "knowing_verbs"):
        return nouns
    here = [noun for noun in nouns if noun.head.i == root.i]
    return here if len(here) == 1 and here[0].dep_ in ("nsubj", "nsubjpass") else nouns


def _is_a(noun: Token) -> bool:
    """Whether a noun is one of several: "a vote"."""
    article = child(noun, "det")
    return noun.tag_ == "NN" and article is not None and article.lower_ in ("a", "an")


def _candidates(words_: ParseSpan, kind: str) -> Iterator[Token]:
    """The subjects and objects that can be meant, each once; "his rival, Ana Lund," is a person."""
    known: set[str] = set()
    for noun in words_:
        fits = (
            noun.dep_ in _ARGUMENTS
            and noun.pos_ != "PRON"
            and noun.ent_type_ not in _TIMES
            and noun.tag_ not in _OPENERS
        )
        many = kind != "several" or is_plural(noun)  # "them" is no guard
        if fits and many and apposed(noun) is None and can_mean(noun, kind) and noun.lower_ not in known:
            known.add(noun.lower_)
            yield noun


def _name(noun: Token, names: Mapping[int, str], kind: str) -> str | None:
    """The words of a noun, as of one that was told of: "a new toll" is "the new toll" now."""
    if noun.pos_ == "PRON" or noun.idx in names:
        return names.get(noun.idx)
    tokens = [token for token in subject_words(noun) if not token.is_punct]
    if (
        len(tokens) > LONGEST
        or tokens[0].lower_ == "no"
        or is_private(tokens)
        or any(token.tag_ == "PRP$" for token in tokens)
    ):
        return None
    forms = lowered(tokens)
    if kind != "one" and tokens[0].lower_ in ("a", "all", "an", "another", "many", "most", "several", "some"):
        forms[tokens[0].i] = "the"
    if kind == "several" and tokens[0].tag_ in ("CD", "NNS") and noun.left_edge.i == tokens[0].i:
        forms[tokens[0].i] = f"the {forms.get(tokens[0].i, tokens[0].text)}"
    parted = any(other.i != one.i + 1 for one, other in pairwise(tokens))
    return phrase(tokens, forms) if not parted else None
