"""What the clause around a name says it is: its verb's number, "it" and "its", who is bought, hired, whose captain.

A name that takes "its", a plural verb or "which" is no person's; one that is bought is a company's.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.annotators.mentions.names import NameSpan
from briefing.annotators.mentions.titles import is_title
from briefing.annotators.tree import Tree
from briefing.lexicon import words

REACH = 14
"""Tokens behind a name in which its "its" is looked for."""
MOST_BETWEEN = 4
"""Tokens of a date between "said" and its "it": "said on 5 May it had agreed"."""
_PERCENT = frozenset({"%", "percent", "cent"})
PLURALS = frozenset({"have", "'ve", "’ve", "are", "'re", "’re", "do"})
"""Forms that only a plural takes where no "I", "you" or infinitive is about."""
SAME_FORMS = frozenset(
    [
        "beat",
        "become",
        "bid",
        "come",
        "cost",
        "cut",
        "hit",
        "hurt",
        "let",
        "overcome",
        "put",
        "quit",
        "read",
        "run",
        "set",
        "shut",
    ]
)
"""Verbs whose past or participle looks like their plural."""
IMPERSONAL = frozenset(
    [
        *("appear", "be", "become", "come", "cost", "depend", "feel", "get", "go", "happen", "help", "hurt", "look"),
        *("make", "matter", "mean", "prove", "rain", "remain", "seem", "show", "snow", "sound", "take", "turn", "work"),
    ]
)
"""Verbs whose "it" often stands for no one: "said it seemed late", "said it took years"."""
LOOSE = frozenset({"leader", "owner", "partner", "publisher", "producer", "founder"})
"""Titles that a company can have too: "the market leader is Acme"."""


def clause_cues(tree: Tree, name: NameSpan, head: int) -> Iterator[str]:
    """The cues of the clause a name stands in; none for a name that the gazetteer knows."""
    if name.known is not None:
        return
    if tree.dep[head] == "nsubj":
        yield from _as_subject(tree, name, head)
    if _is_acquired(tree, name, head):
        yield "organization:acquired"
    if tree.dep[head] == "dobj" and tree.lemma[tree.head[head]] == "win" and tree.lower[name.first - 1] == "the":
        yield "thing:won"
    for clause in tree.dependents(head, "relcl"):
        yield from _relative(tree, clause)
    yield from _beside(tree, name, head)
    if _completes_title(tree, head):
        yield "person:title"


def _as_subject(tree: Tree, name: NameSpan, head: int) -> Iterator[str]:
    """What a name does: "Rovers have won", "Acme said its sales fell", "Acme said it agreed", "Acme hired workers"."""
    verb = tree.head[head]
    if _takes_plural(tree, head, verb):
        yield "organization:plural-verb"
    if _owns(tree, name):
        yield "organization:its"
    if _trades(tree, verb):
        yield "organization:trades"
    if tree.lemma[verb] in words("titles", "speech"):
        yield "place:speech"
        if _said_it(tree, verb):
            yield "organization:it"


def _trades(tree: Tree, verb: int) -> bool:
    """Whether shares are meant by who has them: "Acme was down 3% at 196p", "Acme fell 2 percent to $4"; no person.

    Not "Lopez fell 2 percent behind".
    """
    moved = tree.lemma[verb] in words("organizations", "trading")
    shifted = tree.lemma[verb] == "be" and any(
        tree.lower[child] in ("down", "up", "off", "unchanged", "flat") for child in tree.children[verb]
    )
    if not moved and not shifted:
        return False
    below = range(verb + 1, min(verb + REACH, len(tree)))
    parts = [index for index in below if tree.sentence[index] == tree.sentence[verb] and tree.lower[index] in _PERCENT]
    return any(tree.lower[index + 1 : index + 2] in (["at"], ["to"], ["lower"], ["higher"]) for index in parts)


def _takes_plural(tree: Tree, head: int, verb: int) -> bool:
    """Whether one name takes a plural verb: "Hibernia have not won"; not "Lopez and Reyes have", "if Lopez were"."""
    if tree.tag[head] != "NNP" or tree.child(head, "conj", "cc") is not None or tree.dep[verb] == "ccomp":
        return False
    first = next((index for index in tree.children[verb] if tree.dep[index] in ("aux", "auxpass")), verb)
    if first < head or tree.tag[first] != "VBP":
        return False
    return tree.lower[first] in PLURALS or (first == verb and tree.lower[verb] not in SAME_FORMS)


def _owns(tree: Tree, name: NameSpan) -> bool:
    """Whether an "its" can only be the subject's: "TSMC shut plants but said its systems worked".

    Not "Lopez said the company cut its forecast", where another singular noun stands between.
    """
    for index in range(name.last, min(name.last + REACH, len(tree))):
        if tree.sentence[index] != tree.sentence[name.first] or tree.tag[index] in ("NN", "NNP", "``", "''"):
            return False
        if tree.lower[index] == "its" and tree.tag[index] == "PRP$":
            return True
    return False


def _said_it(tree: Tree, verb: int) -> bool:
    """Whether a speaker goes on as "it": "Acme said it had agreed", "… it was in talks"; not "Lopez said it rained"."""
    for clause in tree.dependents(verb, "ccomp"):
        subject = tree.child(clause, "nsubj", "nsubjpass")
        between = range(verb + 1, subject) if subject is not None else range(0)
        if subject is None or tree.lower[subject] != "it" or subject < verb or len(between) > MOST_BETWEEN:
            continue
        if any(tree.tag[index] not in ("IN", "DT") and tree.entity[index] != "DATE" for index in between):
            continue
        somewhere = tree.lemma[clause] == "be" and tree.child(clause, "prep") is not None
        if tree.child(clause, "acomp", "attr", "expl") is None:
            return somewhere or tree.lemma[clause] not in IMPERSONAL
    return False


def _is_acquired(tree: Tree, name: NameSpan, head: int) -> bool:
    """Whether a name is a company bought: "bought Harlan Snacks", "a stake in Acme"; not "bought the Lyra"."""
    before = tree.tag[name.first - 1] if name.first else ""
    if before in ("DT", "CD", "PRP$", "POS") or tree.tag[head] == "NNPS":
        return False
    governor = tree.head[head]
    if tree.dep[head] in ("dobj", "nsubjpass"):
        return tree.lemma[governor] in words("organizations", "acquiring")
    return tree.dep[head] == "pobj" and tree.lower[tree.head[governor]] in words("organizations", "acquisitions")


def _relative(tree: Tree, clause: int) -> Iterator[str]:
    """What a clause behind a name says: "Acme, which owns …", "Acme, whose shares fell"; not "Lopez, whose wife …"."""
    for child in tree.children[clause]:
        if tree.lower[child] == "which" and tree.dep[child] in ("nsubj", "nsubjpass", "dobj"):
            yield "person:which"
        whose = any(tree.lower[owner] == "whose" for owner in tree.children[child])
        if whose and tree.lower[child] in words("organizations", "company_has"):
            yield "organization:owner"


def _beside(tree: Tree, name: NameSpan, head: int) -> Iterator[str]:
    """What a noun right before or behind says: "the union Verdi", "the Fana network", "Rovers captain Ana Lopez"."""
    before, after = name.first - 1, name.last
    companies = words("organizations", "apposed_companies")
    described = before >= 0 and tree.lower[before] in companies | words("organizations", "makers")
    if described and tree.sentence[before] == tree.sentence[head] and _describes(tree, name, head, before):
        yield "organization:apposed"
    if after >= len(tree) or not tree.gap[after - 1] or tree.dep[head] not in ("compound", "nmod", "nsubj", "amod"):
        return
    if tree.lower[after] in words("organizations", "clubs_have"):
        yield "organization:club"
    if tree.lower[after] in words("organizations", "named_bodies") and tree.head[head] == after:
        yield "organization:named-body"


def _describes(tree: Tree, name: NameSpan, head: int, before: int) -> bool:
    """Whether a noun right before a name says what it is: "the union Verdi said no"; not "the firm that Lopez led"."""
    if tree.head[before] in range(name.first, name.last) or tree.head[head] == before:
        return True
    if tree.head[head] == tree.head[before] and tree.dep[head] == tree.dep[before] == "nsubj":
        return True
    verb = tree.head[head]  # the parser makes a clause of it, which then has an object of its own
    clause = tree.dep[verb] == "relcl" and tree.head[verb] == before
    return clause and tree.child(verb, "dobj", "ccomp") is not None


def _completes_title(tree: Tree, head: int) -> bool:
    """Whether a name says who holds an office: "whose president is Ana Reyes"; not "the market leader is Acme"."""
    verb = tree.head[head]
    if tree.dep[head] != "attr" or tree.lemma[verb] != "be":
        return False
    return any(
        is_title(tree.lower[subject]) and tree.lower[subject] not in LOOSE for subject in tree.dependents(verb, "nsubj")
    )
