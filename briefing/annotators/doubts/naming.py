"""Whom a subject means: who speaks of himself, or is carried on in a second clause, and the name in an apposition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.annotators.doubts.clauses import child, clause_of, content, is_plural, negated, phrase, subject
from briefing.annotators.language import Parse, Token
from briefing.lexicon import words
from briefing.model import Mention

_KINDS = {"he": "person", "she": "person", "his": "person", "her": "person", "it": "thing", "its": "thing"}
_KINDS |= {"they": "several", "their": "several"}


def himself(pronoun: Token) -> Token | None:
    """Who speaks of himself by a pronoun in indirect speech; None where it isn't sure."""
    kind = _KINDS.get(pronoun.lower_)
    clause = clause_of(pronoun.head)
    verb = _saying(clause) if kind is not None and pronoun.tag_ in ("PRP", "PRP$") else None
    if verb is None or _is_empty(pronoun, clause) or (pronoun.tag_ == "PRP$") != _is_owned_by_subject(pronoun, clause):
        return None
    between = pronoun.doc[min(verb.i, pronoun.i) : max(verb.i, pronoun.i)]
    if any(token.is_quote or (token.ent_type_ == "PERSON" and kind == "person") for token in between):
        return None  # in direct speech, and after "if Cole wins", "he" is somebody else
    if pronoun.i < verb.i and any(token.text in (":", ";") for token in between):
        return None  # "How far they reach is disputed: Oslo says that they end at sea"
    is_asked = verb.lemma_ == "ask" and verb.tag_ == "VBN"  # "Asked if she would stay, Rossi did not answer"
    beside = verb.dep_ == "advcl" and (verb.tag_ == "VBG" or is_asked)
    told = verb.head if beside else verb  # "Rossi spoke, saying she would stay"
    if told.i != verb.i and any(_rivals(token, kind) for token in told.doc[told.i + 1 : verb.i]):
        return None
    said_by = subject(told)
    if said_by is None and told.tag_ == "VB":
        said_by = _who_is_to(told)
    if (
        said_by is None
        or said_by.dep_ == "nsubjpass"
        or verb.lemma_ == "suspect"  # nobody suspects himself
        or any(word.lower_ in ("each", "either", "neither", "no") for word in said_by.lefts)
        or not (_tells(verb) or (is_asked and beside))
        or said_by.pos_ not in ("NOUN", "PROPN")
    ):
        return None
    comes_about = pronoun.dep_ == "nsubjpass" or clause.lemma_ in words("doubts", "turning_verbs")
    if verb.dep_ == "conj" and comes_about and any(_rivals(token, kind) for token in verb.doc[said_by.i + 1 : verb.i]):
        return None  # "The ministry has read the deal and did not say when it would be signed (or expire)"
    if kind == "person" and _is_for_another(said_by):
        return None  # "Soto, a lawyer for Rossi, said he would appeal"
    if kind == "several" and not is_plural(said_by) and any(map(_is_several, verb.doc[said_by.i + 1 : pronoun.i])):
        return None  # "The office took samples but has not said what they show"
    return said_by if _agrees(said_by, kind) else None


def neither_of(pronoun: Token) -> Token | None:
    """What neither of two says of itself: "Neither firm would comment on whether they would sue": the firm."""
    verb = _saying(clause_of(pronoun.head))
    who = subject(verb) if verb is not None and pronoun.lower_ in ("it", "they") else None
    if who is None or who.tag_ != "NN" or child(who, "conj") is not None:
        return None
    if not any(word.lower_ == "neither" and word.i == who.i - 1 for word in who.lefts):
        return None
    return who


def _is_for_another(speaker: Token) -> bool:
    """Whether who speaks does so for another person: "Soto, a lawyer for Rossi"; not "a lawyer for the bank"."""
    beside = child(speaker, "appos")
    if beside is None or beside.lemma_ not in words("doubts", "spokespeople"):
        return False
    return any(token.pos_ == "PROPN" and token.ent_type_ not in ("GPE", "NORP") for token in beside.subtree)


def _who_is_to(verb: Token) -> Token | None:
    """Who declines to say what an infinitive says, has yet to, or has a term for it: "Oslo has until May to say if"."""
    is_yet = verb.head.lemma_ in ("be", "have") and any(word.lower_ == "yet" for word in verb.head.children)
    if verb.dep_ == "xcomp" and (is_yet or verb.head.lemma_ in ("decline", "refuse")):
        return subject(verb.head)
    above = clause_of(verb.head)
    term = child(above, "dobj", "prep") if above.lemma_ == "have" and above.i < verb.i else None
    return subject(above) if term is not None else None


def _tells(verb: Token) -> bool:
    """Whether a verb hands on what its subject says, calls untrue, decides or does not know of itself."""
    who = subject(verb)
    whole = who is not None and child(who, "relcl", "acl") is None  # "miners who have paid do not know"
    knows_not = verb.lemma_ in ("comment", "know", "speculate") and negated(verb) and whole
    return knows_not or verb.lemma_ in words("doubts", "report_verbs") | denying() | {"decide"}


def _is_several(noun: Token) -> bool:
    return noun.tag_ == "NNS" and noun.ent_type_ not in ("DATE", "MONEY", "PERCENT", "TIME")


def _rivals(noun: Token, kind: str | None) -> bool:
    """Whether a noun between may be meant as well as the subject before it.

    "The board blocked the sale, saying it would harm the town": the board, or the sale; so "The mayor wants Cole
    removed, arguing that she has no right to vote.".
    """
    return noun.tag_ == "NN" if kind == "thing" else kind == "person" and noun.ent_type_ == "PERSON"


def carried_on(parse: Parse, names: Mapping[int, str]) -> dict[int, str]:
    """Names for the pronouns that open a second clause and carry on the subject of the first.

    "Officials in Oslo say the ice is safe, but they have yet to open the rink.": the officials; not so "The unions
    met the owners, and they will strike.", where it may be either. So also behind a condition: "If Oslo means it, it
    will pay.".
    """
    found = {}
    for pronoun in (token for token in parse if token.tag_ == "PRP"):
        first = pronoun.head.head if _opens_another(pronoun) else _condition_before(pronoun)
        first = None if pronoun.idx in names else first
        who = subject(first) if first is not None else None
        if who is None or who.i >= pronoun.i or not _agrees(who, _KINDS[pronoun.lower_]):
            continue
        between = parse[who.right_edge.i + 1 : pronoun.i]
        if (who.pos_ == "PROPN" or who.tag_ == "NNS") and not any(_is_like(token, who) for token in between):
            found[pronoun.idx] = phrase([token for token in content(who) if not token.is_punct])
    return found


def _condition_before(pronoun: Token) -> Token | None:
    """The condition that a sentence opens with, where a pronoun is the subject of the clause behind it."""
    verb = pronoun.head
    if pronoun.dep_ not in ("nsubj", "nsubjpass") or pronoun.lower_ not in _KINDS or verb.dep_ != "ROOT":
        return None
    opened = (clause for clause in verb.children if clause.dep_ == "advcl" and clause.i < pronoun.i)
    first = next(opened, None)
    return first if first is not None and first.left_edge.lower_ in ("if", "once", "unless") else None


def _opens_another(pronoun: Token) -> bool:
    """Whether a pronoun is the subject of a clause that is joined to another; an "it" only where it wills or says."""
    clause, it = pronoun.head, pronoun.lower_ == "it"
    if clause.dep_ != "conj" or pronoun.dep_ not in ("nsubj", "nsubjpass"):
        return False
    acts = clause.lemma_ in words("doubts", "commitment_verbs") | words("doubts", "report_verbs")
    return pronoun.lower_ in ("he", "she", "they") or (it and acts and pronoun.dep_ == "nsubj")


def _is_like(noun: Token, who: Token) -> bool:
    """Whether a noun may be meant by the pronoun as well: another person, another body, another plural."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return False
    if is_plural(who):
        return noun.tag_ in ("NNS", "NNPS") or noun.ent_type_ in ("ORG", "GPE", "NORP")
    person = who.ent_type_ == "PERSON"
    return noun.ent_type_ == "PERSON" if person else noun.pos_ == "PROPN" and noun.ent_type_ not in ("DATE", "TIME")


def meant_before(pronoun: Token) -> Token | None:
    """Whom an object pronoun surely means: the object of the verb before it that has the same subject.

    "Oslo blamed Malmö for the spill and accused it of lying.": Malmö; not "Oslo blamed Malmö, and Bern accused it".
    """
    verb = pronoun.head
    kind = {"him": "person", "her": "person", "them": "several"}.get(pronoun.lower_, _KINDS.get(pronoun.lower_))
    shared = verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.tag_ == "VBG")
    if pronoun.tag_ != "PRP" or kind is None or not shared or child(verb, "nsubj", "nsubjpass", "mark") is not None:
        return None
    named = child(verb.head, "dobj")
    if named is None or named.pos_ not in ("NOUN", "PROPN") or named.i > pronoun.i:
        return None
    return named if _agrees(named, kind) else None


def can_be(speaker: Token, pronoun: Token) -> bool:
    """Whether a noun can be whom a pronoun stands for: "the union announced its plans", but not "the miners"."""
    return _agrees(speaker, _KINDS.get(pronoun.lower_))


def _is_empty(pronoun: Token, clause: Token) -> bool:
    """Whether an "it" stands for nothing, or for what is spoken of.

    "Oslo said it would take time to find them.", "Oslo said of the law that it could harm trade."
    """
    if pronoun.lower_ == "it" and is_of_what_was_said(clause):
        return True
    taken = child(clause, "dobj", "npadvmod") if clause.lemma_ == "take" else None
    if pronoun.lower_ != "it" or taken is None:
        return False
    return taken.lower_ in _TAKING or taken.ent_type_ in ("DATE", "TIME")


def is_of_what_was_said(clause: Token) -> bool:
    """Whether a clause tells what something may do to others, which nobody foretells of himself: "it could harm"."""
    return clause.lemma_ in words("doubts", "harming_verbs") and any(
        word.lower_ in ("could", "may", "might", "would") for word in clause.children
    )


_TAKING = frozenset({"courage", "effort", "long", "longer", "patience", "time"})


def _agrees(speaker: Token, kind: str | None) -> bool:
    """Whether a speaker can be the pronoun: one person, several, or a thing; who speaks for others may mean them."""
    is_person = speaker.ent_type_ == "PERSON"
    if kind == "thing":
        people = words("titles", "offices") | words("brief", "people") | words("doubts", "spokespeople")
        return not is_person and not is_plural(speaker) and speaker.lemma_.lower() not in people
    if kind == "several":
        return is_plural(speaker) or speaker.lemma_.lower() in words("doubts", "collective_nouns")
    speaks_for_others = child(speaker, "poss") is not None or speaker.lemma_ in words("doubts", "spokespeople")
    return is_person or not (is_plural(speaker) or speaker.ent_type_ or speaks_for_others)


def _is_owned_by_subject(pronoun: Token, clause: Token) -> bool:
    """Whether a possessive stands in the subject of its clause, with nobody named before it there."""
    who = subject(clause)
    if who is None or pronoun.i > who.right_edge.i or pronoun.i < who.left_edge.i or pronoun.i == who.i:
        return False
    return not any(token.pos_ == "PROPN" for token in pronoun.doc[who.left_edge.i : pronoun.i])


def _saying(head: Token) -> Token | None:
    """The verb that hands on a clause: "said it had", "denied a report that it had"."""
    if head.dep_ == "advcl" and head.head.lemma_ == "ask" and head.head.tag_ == "VBN" and head.head.i < head.i:
        return head.head  # "asked if she would stay"
    unmarked = head.dep_ == "advcl" and child(head, "mark", "advmod") is None and head.head.i < head.i
    if head.dep_ == "ccomp" or unmarked:
        return head.head
    noun = head.head
    if head.dep_ == "pcomp" and noun.lower_ in ("about", "on") and noun.head.lemma_ in ("comment", "speculate"):
        return noun.head
    denied = head.dep_ == "acl" and noun.dep_ == "dobj" and noun.head.lemma_ in denying()
    return noun.head if denied else None


def denying() -> frozenset[str]:
    """The verbs by which a statement is called untrue."""
    return words("doubts", "denial_verbs") | words("doubts", "dismissal_verbs")


def contested(parse: Parse, names: Mapping[int, str]) -> frozenset[int]:
    """The places of a "he" or "she" that is told to be one person where another speaks: "Hart said she would stay".

    With Hart beside a "she" that is told to be Sand, neither is sure; nor is it that Oslo means itself in "Oslo said it
    could harm trade".
    """
    pronouns = [token for token in parse if token.idx in names and token.lower_ in ("he", "it", "she")]
    return frozenset(pronoun.idx for pronoun in pronouns if _is_contested(pronoun, names[pronoun.idx]))


def _is_contested(pronoun: Token, name: str) -> bool:
    verb = _saying(clause_of(pronoun.head))
    if pronoun.lower_ == "it":
        who = subject(verb) if verb is not None else None
        return who is not None and is_of_what_was_said(pronoun.head) and who.text in name
    speaker = child(verb, "nsubj") if verb is not None else None
    if verb is None or speaker is None or speaker.pos_ != "PROPN" or child(speaker, "compound") is not None:
        return False
    inside = not any(token.is_quote for token in pronoun.doc[min(verb.i, pronoun.i) : max(verb.i, pronoun.i)])
    return inside and speaker.text not in name and verb.lemma_ in words("doubts", "report_verbs") | denying()


def beside_another(parse: Parse, mentions: Sequence[Mention]) -> frozenset[int]:
    """The starts of names that only tell whose an apposition is: "Rossi, a former aide of Cole": no "he" means Cole."""
    return frozenset(mention.span.start for mention in mentions if _is_beside_another(parse, mention))


def _is_beside_another(parse: Parse, mention: Mention) -> bool:
    span = parse.char_span(mention.span.start, mention.span.end) if mention.form == "name" else None
    name = span.root if span is not None else None
    of = name.head if name is not None and name.dep_ == "pobj" and name.ent_type_ == "PERSON" else None
    return of is not None and of.lower_ in ("of", "to") and of.head.dep_ == "appos" and of.head.head.pos_ == "PROPN"


def is_addressed(pronoun: Token) -> bool:
    """Whether it is said to somebody, whom the pronoun may mean: "Ross told Cole he would go"."""
    verb = _saying(clause_of(pronoun.head))
    return verb is not None and child(verb, "dobj", "dative") is not None


def apposed(noun: Token) -> Token | None:
    """The name that stands beside a noun: "its chief executive, Olaf Brandt": Brandt; None if there is none."""
    beside = child(noun, "appos")
    is_name = beside is not None and beside.tag_ == "NNP" and beside.i > noun.i
    return beside if is_name and noun.tag_ == "NN" and child(noun, "conj") is None else None


def name_in(beside: Token) -> str:
    """The words of a name in an apposition, without what is told of it."""
    return phrase([token for token in content(beside) if token.dep_ in ("compound", "flat") or token.i == beside.i])


def opens_speech(token: Token, who: Token) -> bool:
    """Whether a "that" behind a verb of saying is no determiner: "denied that water was leaking"."""
    clause = who.head
    if any(who.lemma_ in words("doubts", table) for table in ("pointing_nouns", "count_nouns")):
        return False  # "estimates that number is higher"
    that = token.dep_ == "det" and token.lower_ == "that" and clause.dep_ == "ccomp" and child(clause, "mark") is None
    verb = clause.head
    speech = words("doubts", "report_verbs") | words("doubts", "demand_verbs") | denying()
    return that and token.i == verb.i + 1 and verb.lemma_ in speech
