"""Questions of one word, which ask after the clause before them: "The toll was raised; nobody knows by how much."."""

from __future__ import annotations

from briefing.annotators.doubts.clause_faults import clause_faults
from briefing.annotators.doubts.clauses import VERBAL, auxiliaries, is_finite, negated, subject
from briefing.annotators.doubts.embedding import is_wh_opened
from briefing.annotators.doubts.findings import Finding
from briefing.annotators.doubts.inversion import Names, capital
from briefing.annotators.doubts.silences import BEFORE
from briefing.annotators.doubts.wording import polar
from briefing.annotators.language import Token
from briefing.lexicon import words
from briefing.model import QuestionKind

_ALONE = frozenset({"how", "when", "where", "why"})
_WITH_PREPOSITION = frozenset({"what", "which", "whom", "whose"})
_ENDS = frozenset({".", ",", ";", ":", "–", "—", "or", "and"})


def sluice(token: Token, names: Names) -> Finding | None:
    """What is not known of the deed just told: "The mine was shut in May. Nobody has said why.".

    "He asked why." is somebody's question, and in "Nobody knows who." there is nothing to ask it of.
    """
    asked = _phrase(token)
    verb = next((word for word in token.ancestors if word.i < token.i and word.pos_ in VERBAL), None)
    if not asked or verb is None or asked[-1].i + 1 >= len(token.doc):
        return None
    before = token.doc.text[token.sent.start_char : asked[0].idx].rstrip()
    unknown = BEFORE.search(before)
    if asked[-1].nbor(1).text not in _ENDS or unknown is None:
        return None
    told = _told_before(verb)
    who = subject(told) if told is not None else None
    question = polar(told, names) if told is not None and next(clause_faults(told), None) is None else None
    if told is None or who is None or question is None or not question[0].isupper():
        return None
    wording = f"{capital(' '.join(word.lower_ for word in asked))} {question[0].lower()}{question[1:]}"
    ahead = any(aux.lower_ in ("will", "would") for aux in auxiliaries(told))
    kind: QuestionKind = "pending" if ahead else "unconfirmed"
    said = (token.sent.start_char + unknown.start(), token.idx + len(token))
    return Finding(kind, told, token, wording, "open: a gap", 0, None, "doubts", said=said)


def _phrase(token: Token) -> list[Token]:
    """The words of a question without a verb: "why", "by how much", "for what"; none where a clause follows."""
    doc, first, last = token.doc, token.i, token.i
    prep = token.i > token.sent.start and token.nbor(-1).tag_ in ("IN", "TO")
    if (
        token.lower_ == "how"
        and token.i + 1 < len(doc)
        and token.nbor(1).lower_ in ("far", "long", "many", "much", "soon")
    ):
        last += 1
    bare = token.lower_ in _ALONE and (last > first or not prep)
    if not bare and not (prep and token.lower_ in _WITH_PREPOSITION | {"how"}):
        return []
    if last > first and doc[last].lower_ in ("many", "much") and not prep:
        return []  # "nobody knows how many": of what, it doesn't say
    return list(doc[first - prep : last + 1])


def _told_before(verb: Token) -> Token | None:
    """The verb of the clause before that of a verb of knowing: beside it in its sentence, else of the sentence before.

    What somebody says, or what was not done, is none.
    """
    first = verb.sent.start
    here = [word for word in verb.doc[first : _edge(verb)] if _states(word)]
    if here:
        return here[0] if len(here) == 1 and _edge(verb) > here[0].i else None
    if first == 0 or verb.doc[first : _edge(verb)].text.strip(" ,;"):
        return None
    root = verb.doc[first - 1].sent.root
    return root if _states(root) else None


def _edge(verb: Token) -> int:
    """Where the clause of a verb begins: its subject, or itself."""
    who = subject(verb)
    return min(who.left_edge.i if who is not None else verb.i, *(aux.i for aux in auxiliaries(verb)), verb.i)


def _states(verb: Token) -> bool:
    """Whether a verb tells a deed that one can ask more about: no speech, no negation, no clause within another."""
    main = verb.pos_ in ("VERB", "AUX") and verb.dep_ in ("ROOT", "ccomp", "conj") and is_finite(verb)
    return (
        main
        and subject(verb) is not None
        and not negated(verb)
        and not is_wh_opened(verb)
        and verb.lemma_ not in words("doubts", "report_verbs")
    )
