"""What a rule finds before it becomes a doubt: a kind, a cue, the clause it leaves open and the question it puts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from briefing.annotators.doubts.clauses import VERBAL, child, subject
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.language import Token
from briefing.lexicon import words
from briefing.model import QuestionKind, Stance


@dataclass(frozen=True, slots=True)
class Finding:
    """A clause that a cue leaves open.

    `head` is the verb or noun of what is open, `cue` the word that says so; `question` is None where the parse gave
    none. `holder` heads the noun phrase of who holds it, `about` the subject of what is open where the clause has
    none of its own ("*they* are believed to have left"). `rank` decides between findings about one clause: lowest wins.
    `beside` are the verbs of other clauses that the parse hangs below `head`; `said` is where the words begin and end
    that leave it open, if the cue alone doesn't tell: "nobody knows" beside "who".
    """

    kind: QuestionKind
    head: Token
    cue: Token
    question: str | None
    rule: str
    rank: int
    holder: Token | None = None
    stance: Stance = "asserts"
    about: Token | None = None
    beside: frozenset[int] = frozenset()
    said: tuple[int, int] | None = None


_HANDED_ON = frozenset({"ccomp", "parataxis", "xcomp"})
UNSURE = frozenset({"clear", "certain", "sure", "known"})
"""Words that with a "not" say that something is open: "is not clear"."""
IN_A_NOUN = "claim in a noun: "
"""How the rule of a claim begins that only a noun names ("rumours that …"): who tells of it doesn't hold it."""
OPEN_MATTER = "open: a matter of "
"""How the rule begins of what there is debate about, which nobody need hold ("divisions over whether …")."""
UNVERIFIED = "denial in short: unverified"
"""The rule of a doubt that only points at the claim before it: "The claim could not be verified."; nobody's own."""
BEFORE = frozenset({"amod", "compound", "nmod"})
"""How the parse hangs a name before a noun: "Kyiv claims", "a Reuters report"."""
Rule: TypeAlias = Callable[[Token, Names], Finding | None]


def listed(token: Token, table: str) -> bool:
    """Whether the token's lemma stands in that list of `doubts.toml`."""
    return token.lemma_.lower() in words("doubts", table)


def told_of(finding: Finding) -> Token | None:
    """Whom or what a finding is about: the subject of what is open."""
    return finding.about or subject(finding.head)


def is_of_any(noun: Token) -> bool:
    """Whether a subject means all of its kind: "every sale", "a sale", "sales"; not "the sale", "sales of Chile"."""
    first = child(noun, "det")
    if first is not None:
        return first.lower_ in ("a", "all", "an", "any", "each", "every")
    named = any(token.pos_ == "PROPN" for token in noun.subtree)
    return noun.tag_ == "NNS" and child(noun, "poss", "nummod") is None and not named


def speaker(head: Token) -> Token | None:
    """Who says the clause of `head`: the subject of the verb of saying above it, or the source of "according to".

    Only the verb that hands on the clause counts: in "The Post wrote that Ross claimed a loss, which could ruin him",
    the Post says so, and in "Rossi was told that it could fall" nobody that is named.
    """
    below = head
    for verb in head.ancestors:
        if verb.sent != head.sent or any(token.text == ";" for token in head.doc[below.i : verb.i]):
            break  # "Mines were allegedly found; a court said": the court of something else
        if listed(verb, "commitment_verbs") and is_beside(head, verb):
            break
        if listed(verb, "report_verbs") and below.dep_ in _HANDED_ON:
            by = child(verb, "agent")
            passive = child(verb, "auxpass") is not None
            return one_who_says(verb) if not passive else child(by, "pobj") if by is not None else None
        below = verb
    source = next((token for token in head.children if token.lower_ == "according"), None)
    if source is None:
        return None
    return next((token for token in source.subtree if token.dep_ == "pobj" and token.head.lower_ == "to"), None)


def is_beside(head: Token, verb: Token) -> bool:
    """Whether a clause is only put in beside what somebody vows or wants, and so may be nobody's word but the writer's.

    "Rossi vowed to pay the miners, who are expected to strike.", "Oslo wants it gone by May, when a vote is due."
    """
    for below in (head, *head.ancestors):
        if below.i == verb.i:
            return False
        relative = below.dep_ == "relcl" or any(word.lower_ == "when" for word in below.children if word.i < below.i)
        first = below.left_edge
        if relative and first.i > 0 and first.nbor(-1).text == "," and verb.is_ancestor(below):
            return True
    return False


def one_who_says(verb: Token) -> Token | None:
    """The subject of a verb of saying; of a participle, that of the clause around it, or who says that clause.

    "They filed papers alleging fraud.": they; "A video shows it, contradicting the police.": the video; "The army said
    the shots came from a roof, denying the claims.": the army; "Police said she spoke, denying it.": she.
    """
    own = subject(verb)
    if own is not None and listed(own, "pointing_nouns") and own.left_edge.lower_ in ("a", "an"):
        return None  # "…, a step agreed in May": said of what stands before it
    if own is not None or verb.dep_ not in ("acl", "advcl") or verb.tag_ != "VBG":
        return own
    above = next((token for token in verb.ancestors if token.pos_ in VERBAL), None)
    told = subject(above) if above is not None else None
    if above is None or told is None or above.dep_ not in _HANDED_ON or _is_a_person(told):
        return told
    if verb.dep_ != "advcl" or verb.i < above.i or verb.nbor(-1).text != ",":
        return told
    return speaker(above) or told


def _is_a_person(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or noun.tag_ == "PRP" or listed(noun, "person_nouns")


def is_backshifted(verb: Token) -> bool:
    """Whether a past tense only follows that of a report: "The firm said it wanted to sell": it wants to."""
    return verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN") and listed(verb.head, "report_verbs")


def in_condition(head: Token) -> bool:
    """Whether the clause is itself a condition ("if he could …")."""
    while head.dep_ == "conj" and head.head.pos_ in VERBAL:  # "if she comes and decides to stay"
        head = head.head
    return any(_is_condition_mark(token) for token in head.children) and not _asks(head)


def _asks(head: Token) -> bool:
    """Whether an "if" means "whether": "have not said if they will pay", "is not clear if she paid", "asked if"."""
    above = head.head
    if head.dep_ == "ccomp" and listed(above, "knowing_verbs"):
        return True
    if head.dep_ in ("advcl", "ccomp") and listed(above, "asking_verbs") and above.i < head.i:
        return True
    said = (above, *(token for token in above.children if token.dep_ == "acomp"))
    unsure = any(token.lower_ in words("doubts", "open_adjectives") | UNSURE for token in said)
    return head.dep_ == "advcl" and above.i < head.i and unsure


def _is_condition_mark(token: Token) -> bool:
    return token.dep_ == "mark" and token.lower_ in ("if", "unless", "lest")


def is_outlet(noun: Token) -> bool:
    """Whether a name is a paper's or broadcaster's by its last word, or known as one's: "the Lima Journal"."""
    name = noun.doc[noun.left_edge.i : noun.i + 1].text.casefold().removeprefix("the ")
    known = name in words("agencies", "outlets") or name in words("agencies", "agencies")
    return noun.pos_ == "PROPN" and (known or noun.lower_ in words("agencies", "outlet_heads"))


def owner_of(noun: Token) -> Token | None:
    """Whose statement a noun names: "Kyiv's claim", "claims (made) by Kyiv", "a Reuters report", "a press report".

    What stands "in" an outlet is its own: "a report in the Lima Journal"; not "reports in Lima".
    """
    inside = (child(prep, "pobj") for prep in noun.children if prep.lower_ in ("in", "on"))
    outlet = next((where for where in inside if where is not None and is_outlet(where)), None)
    if outlet is not None:
        return outlet
    for made in noun.children:
        by = child(made, "agent") if made.tag_ == "VBN" and made.dep_ == "acl" else made
        if by is not None and by.dep_ in ("prep", "agent") and by.lower_ in ("by", "from"):
            return child(by, "pobj")
    owner = child(noun, "poss")
    if owner is not None and owner.tag_ != "PRP$":
        return owner
    known = ("GPE", "NORP", "ORG")
    named = [
        token
        for token in noun.children
        if token.dep_ in BEFORE and (token.ent_type_ in known or listed(token, "press_nouns"))
    ]
    return named[0] if len(named) == 1 else None
