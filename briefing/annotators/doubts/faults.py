"""What speaks against putting a question to a person: signs in the parse that it is misread, or says too little.

A doubt keeps its faults, in a few words: the layer knows that something is open there, and
assembly leaves out the question. None of the rules looks at what a question is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from briefing.annotators.doubts.clauses import (
    RELATIVES,
    SUBJECTS,
    VERBAL,
    auxiliaries,
    child,
    circumstances,
    clause_of,
    content,
    is_finite,
    is_plural,
    negated,
    subject,
)
from briefing.annotators.doubts.findings import Finding, listed
from briefing.annotators.doubts.inversion import Names, own_name, subject_words
from briefing.annotators.doubts.narrative import is_thwarted
from briefing.annotators.doubts.wording import is_denied
from briefing.annotators.language import Token
from briefing.lexicon import words

LONGEST_SUBJECT = 12
"""Most words of a subject; a longer one is seldom parsed as it was meant."""
HEADLINE_WORDS = 12
"""So many words of a sentence tell whether it is a headline."""
LONGEST_QUESTION = 32
"""Most words of a question that is read at one go."""
_THIRD = dict.fromkeys(("he", "him", "his", "she", "her"), "person")
_THIRD |= dict.fromkeys(("they", "them", "their"), "several") | dict.fromkeys(("it", "its"), "thing")
_RANKS = frozenset({"first", "last", "next", "only"})
_BARE = frozenset({"the", "both", "all", "each", "such"})
_POINTING = frozenset({"this", "that", "these", "those"})
_LOOSE = frozenset(
    {"it", "they", "he", "she", "this", "that", "these", "those", "them", "him", "one", "some", "most", "all", "others"}
)
_PARTS = frozenset({"some", "most", "all", "others", "one", "several", "many"})
_FRAMES = frozenset({"case", "day", "degree", "extent", "moment", "place", "point", "reason", "time", "way"})
_BREAKS = frozenset({"-", "--", "–", "—", "{", "[", "_", "*"})
_CUT = (" in case", " as", " because", " so", " than", " that", " whether", " while")
_TERMS = frozenset(
    {"for", "until", "till", "before", "unless", "any", "yet", "longer", "anymore", "anyone", "anything"}
)
_NONE = frozenset({"no", "nobody", "none", "neither", "nothing", "no-one"})
_UNITS = frozenset({"SYM", "$", "NN", "NNS"})


def faults(finding: Finding, names: Names) -> tuple[str, ...]:
    """Why the question of a finding should not be put; nothing if nothing speaks against it."""
    head = finding.head
    who = finding.about or subject(head)
    found = list(_of_clause(head))
    if any(_is_unnamed(token, who, head, names) for token in content(head)):
        found.append("it says “he”, “them” or “its”, and not who that is")
    if who is not None:
        if sum(below.dep_ in ("nsubj", "nsubjpass") for below in who.head.children) > 1:
            found.append("its verb has two subjects")
        found += _of_subject(who, names)
        if not _agrees(who, finding.cue) or not _agrees(who, head):
            found.append("verb and subject do not agree, so one of them is misread")
    himself = who is not None and own_name(who) is not None
    settled = finding.cue.tag_ == "MD" or finding.cue.lemma_ in ("choose", "decide")
    if (finding.kind == "pending" or himself) and settled and (is_denied(head) or _is_never(head)):
        found.append("it is announced that it will not be")
    if finding.rule.startswith("denial in short: "):
        found.append("it doesn’t say what is denied")
    if finding.rule.startswith("claim: ") and _is_opinion(head):
        found.append("it is an opinion, which is neither so nor not so")
    if finding.rule.startswith("expected: ") and child(finding.cue, "prt") is not None:
        found.append("it says what something is set up for")
    if finding.stance == "asserts" and _is_disbelieved(head):
        found.append("its source doesn't believe it")
    if finding.rule == "to be done" and who is not None and any(word.lower_ in _RANKS for word in who.children):
        found.append("it says which was the first or last of its kind")
    if finding.kind in ("pending", "forecast") and is_thwarted(finding.cue):
        found.append("something came between")
    if finding.question is None:
        found.append("its clause could not be turned into a question")
    else:
        found += _of_question(finding.question, head, names.get(who.idx) if who is not None else None)
    return tuple(dict.fromkeys(found))


def _is_never(head: Token) -> bool:
    return any(token.lower_ == "never" for token in head.children)


def _is_disbelieved(head: Token) -> bool:
    """Whether the clause is what somebody doesn't expect: "didn't think it would fall", "no reason to believe that"."""
    for verb in takewhile(lambda verb: verb.sent == head.sent and verb.pos_ in VERBAL, head.ancestors):
        if listed(verb, "guess_verbs"):
            noun = verb.head
            doubted = noun.pos_ == "NOUN" and any(word.lower_ in _NONE for word in noun.children)
            return negated(verb) or (verb.dep_ in ("acl", "relcl") and doubted)
    return False


def _is_opinion(head: Token) -> bool:
    """Whether a clause judges: "(thinks) the tax is unfair"; "the plant is safe" can be checked."""
    quality = child(head, "acomp")
    if head.lemma_ != "be" or quality is None or quality.tag_ not in ("JJ", "JJR", "JJS"):
        return False
    return quality.lower_ not in words("doubts", "factual_adjectives") and child(quality, "xcomp", "prep") is None


def _is_unnamed(token: Token, who: Token | None, head: Token, names: Names) -> bool:
    """Whether a pronoun stands for nothing in the question: "Will the court let them go?", "the demand for his return".

    "The mayor will sell her car" is clear; in "The mayor will sell him", "him" can't be the mayor.
    """
    kind = _THIRD.get(token.lower_)
    if (
        kind is None
        or token.tag_ not in ("PRP", "PRP$")
        or token.idx in names
        or (who is not None and token.i == who.i)
    ):
        return False
    own = token.tag_ == "PRP$" or token.head.i != head.i
    subject_ = [word for word in subject_words(who) if own or word.i != who.i] if who is not None else []
    subject_ = [word for word in subject_ if word.i != token.head.i]  # "his whereabouts" are not he
    before = [word for word in content(head) if word.i < token.i and (who is None or word.i > who.right_edge.i)]
    return not any(_can_be(word, kind) for word in (*subject_, *before))


def _can_be(noun: Token, kind: str) -> bool:
    """Whether a noun or pronoun can be what a pronoun of that kind stands for: one person, several, or a thing."""
    if noun.pos_ not in ("NOUN", "PROPN", "PRON"):
        return False
    if kind == "several":
        return noun.tag_ in ("NNS", "NNPS") or is_plural(noun) or bool(noun.ent_type_)
    if kind == "person":
        return noun.tag_ in ("NN", "NNP", "PRP") and noun.ent_type_ in ("", "PERSON")
    return noun.tag_ in ("NN", "NNP", "PRP", "NNPS") and noun.ent_type_ != "PERSON"


def _of_question(question: str, head: Token, name: str | None) -> Iterator[str]:
    """Faults of the wording: too long, cut short ("Did Perez say?"), one name as subject and object."""
    if len(question.split()) > LONGEST_QUESTION:
        yield "it is too long to be read at one go"
    if question.rstrip("?").endswith(f" {head.lemma_}") and (
        listed(head, "report_verbs") or listed(head, "knowing_verbs")
    ):
        yield "what was said or known is cut off"
    if " _ " in question or "{" in question or "*" in question:
        yield "marks stand in it that are no words"
    if question.rstrip("?").endswith(_CUT):
        yield "its end is cut off"
    if name is not None and question.count(name) > 1:
        yield "it names one twice, so one is misread"


def _of_clause(head: Token) -> Iterator[str]:
    """Faults of a clause: breaks of the parse, half of an alternative, a bare number, a denial with a term."""
    tokens = content(head)
    if any(token.dep_ in ("dep", "") or (token.dep_ == "ROOT" and token.i != head.i) for token in tokens):
        yield "the parse of the clause breaks"
    if any(token.dep_ == "cc" and not _joins(token, tokens) for token in tokens):
        yield "a conjunction in it joins nothing"
    if _is_half(head, tokens):
        yield "the clause is one of several alternatives"
    if any(_opens_clause(token, head) for token in tokens) or _runs_on(head):
        yield "two clauses run together in it"
    if _misses_what_it_is_about(head):
        yield "what its clause is about stands outside it"
    if _is_headline(head):
        yield "it is a headline, which the text says in full"
    if head.dep_ == "relcl" and head.head.lemma_ in _FRAMES:
        yield "it only says which way, time or reason is meant"
    if head.i + 1 < len(head.doc) and head.nbor(1).text == "-" and not head.whitespace_:
        yield "its verb is cut in two"
    if _is_purpose(head):
        yield "it says to what end or before what something was done"
    if _is_unreal(head):
        yield "it may tell what could have been, and was not"
    if any(token.lower_ == "since" and token.dep_ == "prep" for token in tokens) and _is_ahead(head):
        yield "it looks ahead, but says since when"
    if _counts_nothing(tokens):
        yield "a number in it has no unit"
    if any(token.dep_ == "dobj" and token.lower_ in _PARTS for token in tokens):
        yield "it doesn't say some of what"
    gone = any(token.lower_ in ("longer", "more") and token.nbor(-1).lower_ == "no" for token in tokens if token.i)
    if gone or (is_denied(head) and any(token.lower_ in _TERMS for token in tokens)):
        yield "without its “not” the clause would say something else"


def _joins(conjunction: Token, tokens: list[Token]) -> bool:
    """Whether a conjunction stands before a word that the question keeps, not where a clause was cut off."""
    return any(token.i in (conjunction.i + 1, conjunction.i + 2) for token in tokens)


def _is_half(head: Token, tokens: list[Token]) -> bool:
    """Whether "or" joins another verb, which the question leaves out, or another clause, which it can't hold.

    "Vienna is to (either) repair or replace it", "whether she left or was pushed"; "guns or tanks" are one object.
    """
    if any(token.lower_ == "or" and _joins_clause(token) for token in tokens):
        return True
    joined = any(other.dep_ == "conj" and other.pos_ in VERBAL for other in head.children)
    other_half = head.dep_ == "conj" and any(token.lower_ == "or" for token in head.head.children)
    return other_half or (
        joined and any(token.lower_ in ("or", "either") and token.dep_ in ("cc", "preconj") for token in head.children)
    )


def _joins_clause(conjunction: Token) -> bool:
    """Whether "or" joins two clauses, or a clause and something that is none."""
    after = conjunction.nbor(1) if conjunction.i + 1 < len(conjunction.doc) else conjunction
    if after.lower_ in ("if", "whether"):
        return True
    other = next((token for token in conjunction.head.children if token.dep_ == "conj" and token.i > after.i - 1), None)
    if other is None or conjunction.head.pos_ not in VERBAL:
        return False
    return other.pos_ in ("NOUN", "PROPN") or (other.pos_ in VERBAL and is_finite(other))


def _opens_clause(token: Token, head: Token) -> bool:
    """Whether a "will" stands in a clause that no conjunction opens: "France will supply engines, Spain will paint"."""
    if token.tag_ != "MD" or token.head.i == head.i or token.head.dep_ in ("relcl", "acl", "csubj"):
        return False
    if token.head.left_edge.tag_ in ("IN", "WDT", "WP", "WRB"):
        return False
    opened = any(word.dep_ == "mark" or word.tag_ == "WRB" for word in token.head.children)
    return subject(token.head) is not None and not opened


def _misses_what_it_is_about(head: Token) -> bool:
    """Whether a relative clause with a subject of its own leaves a gap: "the threat that the plan would be to us".

    "A deal in which the bank will sell its stores" leaves none; "the tree where they think she stood" does.
    """
    top = head
    while top.dep_ in ("ccomp", "xcomp") and top.head.pos_ in VERBAL:
        top = top.head
    own = child(top, *SUBJECTS)
    if top.dep_ != "relcl" or own is None or own.lower_ in RELATIVES or own.tag_ in ("WP", "WDT"):
        return False
    return top.i != head.i or not circumstances(top)


def _is_headline(head: Token) -> bool:
    """Whether nearly all longer words of the sentence begin with a capital: "Norway Could Close Its Border"."""
    long_ = [token for token in head.sent if len(token) > 3 and token.is_alpha][:HEADLINE_WORDS]
    return len(long_) > 3 and sum(token.text[0].isupper() for token in long_) > 0.8 * len(long_)


def _runs_on(head: Token) -> bool:
    """Whether a verb takes the subject of one before it with no "and" between: one of the two is misread."""
    for verb in (head, head.head):
        if verb.dep_ == "conj" and child(verb, *SUBJECTS) is None and verb.head.pos_ in VERBAL:
            row = (verb.head, *verb.head.conjuncts)
            if not any(token.dep_ in ("cc", "punct") and token.text != "," for one in row for token in one.children):
                return True
    return False


def _is_purpose(head: Token) -> bool:
    """Whether a clause says to what end, or before what: "paid him off so he would keep silent"."""
    return head.dep_ == "advcl" and any(
        token.lower_ in ("so", "before") and token.i < head.i and token.dep_ in ("mark", "advmod")
        for token in head.children
    )


def _is_unreal(head: Token) -> bool:
    """Whether "could have" tells of what didn't come about: "It could have been worse.", "He could have won, but …".

    "Errors that could have changed the result" and "Police say he could have fled" leave it open.
    """
    group = [token.lower_ for token in auxiliaries(head)]
    if group[:2] != ["could", "have"]:
        return False
    told = head.dep_ in ("ccomp", "relcl") and clause_of(head.head).i != head.i
    compared = any(token.tag_ in ("JJR", "RBR") for token in head.subtree)
    return compared or not told or any(token.lower_ == "but" and token.dep_ == "cc" for token in head.children)


def _is_ahead(head: Token) -> bool:
    return any(token.lower_ == "will" for token in auxiliaries(head)) or any(
        token.tag_ == "TO" for token in head.children
    )


def _counts_nothing(tokens: list[Token]) -> bool:
    """Whether the clause ends in a number as its object: "sales will exceed 700", but not "700 million dollars"."""
    last = next((token for token in reversed(tokens) if not token.is_punct), None)
    return (
        last is not None
        and last.tag_ == "CD"
        and last.dep_ == "dobj"
        and not any(token.tag_ in _UNITS for token in last.children)
    )


def _of_subject(who: Token, names: Names) -> Iterator[str]:
    """Faults of a subject: too long, a pronoun or a bare "the move" that nobody has named, nobody at all."""
    tokens = [token for token in subject_words(who) if not token.is_punct]
    if sum(token.tag_ != "POS" for token in tokens) > LONGEST_SUBJECT:
        yield "its subject is too long to be trusted"
    if any(token.lower_ in _NONE for token in tokens):
        yield "its subject is nobody"
    if who.idx not in names and own_name(who) is None and _is_loose(who, tokens, names):
        yield "its subject is not named"
    if any(token.text in _BREAKS and token.i > 0 and token.nbor(-1).whitespace_ for token in subject_words(who)):
        yield "its subject is broken"
    if child(who, "case") is not None:
        yield "its subject is cut off"
    if any((token.dep_ in SUBJECTS and token.i != who.i) or token.tag_ in ("WDT", "WP") for token in tokens[1:]):
        yield "its subject holds a clause"


def _is_loose(who: Token, tokens: list[Token], names: Names) -> bool:
    """Whether a subject only points at something: "they", "his", "this decision", "the first"."""
    if who.lower_ in _LOOSE or (who.tag_ == "PRP" and who.lower_ not in ("there",)):
        return True
    named = next((token.i for token in tokens if token.pos_ == "PROPN"), who.i + 1)
    if any(token.tag_ == "PRP$" and token.idx not in names and token.i < named for token in tokens):
        return True
    if who.pos_ in ("ADJ", "NUM", "DET") or who.tag_ in ("JJ", "CD", "DT"):
        return named > who.i
    if tokens and tokens[0].lower_ in _POINTING and tokens[0].tag_ == "DT":
        return True
    cut = child(who, "relcl") is not None and tokens[0].lower_ in ("a", "an", "another")  # "a step that will …"
    return len(tokens) == 2 and (cut or tokens[0].lower_ in _BARE) and listed(who, "pointing_nouns")


def _agrees(who: Token, verb: Token) -> bool:
    """Whether a plural noun has no singular verb: "the strategies … is expected" is misread."""
    head = clause_of(verb)
    if who.tag_ != "NNS" or who.lower_ in ("headquarters", "series", "news", "means", "species"):
        return True
    if any(token.tag_ in ("$", "CD") for token in who.children) or child(who, "relcl") is not None:
        return True
    finite = (auxiliaries(head) or [head])[0]
    shared = subject(head)
    return finite.tag_ != "VBZ" or shared is None or shared.i != who.i
