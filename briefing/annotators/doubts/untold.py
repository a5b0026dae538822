"""Untold: what somebody has not said, decided or found out, is asking, or keeps to himself."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import (
    SUBJECTS,
    auxiliaries,
    child,
    content,
    infinitive,
    is_finite,
    negated,
    phrase,
    subject,
)
from briefing.annotators.doubts.embedding import embedded, is_wh_opened
from briefing.annotators.doubts.findings import Finding, listed
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.naming import himself
from briefing.annotators.doubts.wording import future, polar
from briefing.annotators.language import Token
from briefing.model import QuestionKind

_COMMENTS = frozenset({"comment", "elaborate", "speculate"})
_DECIDING = ("decide", "settle", "determine", "announce", "see")


def untold(token: Token, names: Names) -> Finding | None:
    """What somebody has not said, decided or found out, or is asking.

    "The airline did not say when flights would resume." is open; "He said when." is told.
    """
    below = _indirect_question(token) if token.pos_ == "VERB" else None
    if below is None:
        return None
    if infinitive(below):
        return _whether_to(token, below, names)
    by_a_way = token.head.lower_ == "without" and is_on_terms(token.head.head)
    if _tells_when(token, below) or is_on_terms(below) or by_a_way:
        return None
    if not is_finite(below) or (below.i < token.i and not _is_fronted(below)):
        return None
    asking = _is_asking(token)
    withheld = (listed(token, "knowing_verbs") or token.lemma_ in _COMMENTS) and _withheld(token)
    withheld = withheld or (listed(token, "foreseeing_verbs") and _is_beyond_telling(token))
    if not (asking or withheld or _is_weighed(token, below)):
        return None
    question = _outcome(token, below, names)
    if question is None:
        return None
    if asking:
        return Finding("asked", below, token, question, f"asks: {token.lemma_}", 1, _one_asking(token), "asks")
    was = (auxiliaries(below) or [below])[0].tag_ == "VBD"  # "How many died was never settled."
    kind: QuestionKind = "pending" if (token.lemma_ in _DECIDING and not was) or not withheld else "unconfirmed"
    return Finding(kind, below, token, question, f"not told: {token.lemma_}", 1, _one_asking(token), "doubts")


def neither(token: Token, names: Names) -> Finding | None:
    """What somebody says no more than its contrary.

    "India has neither said that it will go nor that it won't.", "Oslo would neither confirm nor deny that it paid."
    """
    verb = token.head
    said = (verb, *verb.conjuncts)
    below = next((clause for one in said if (clause := child(one, "ccomp")) is not None), None)
    if below is None or below.left_edge.lower_ != "that" or not is_finite(below) or token.i > verb.i:
        return None
    nor_that = listed(verb, "knowing_verbs") and any(one.lower_ == "nor" for one in below.children)
    nor_denies = verb.lemma_ == "confirm" and any(listed(one, "denial_verbs") for one in said)
    if not nor_that and not nor_denies:
        return None
    question = polar(below, names, {below.left_edge.i}, reported=True)
    return Finding("unconfirmed", below, verb, question, f"not told: {verb.lemma_}", 1, _one_asking(verb), "doubts")


def is_on_terms(below: Token) -> bool:
    """Whether it is only said what one has to do to know: "One cannot know who is young without asking who is old"."""
    verb = below.head
    beside = (word for word in (*below.children, *verb.children) if word.lower_ == "without" and word.i > below.i)
    able = any(aux.lower_ in ("ca", "can", "could") for aux in auxiliaries(verb))
    return able and negated(verb) and any(child(word, "pcomp") is not None for word in beside)


def _indirect_question(token: Token) -> Token | None:
    """The clause below a verb that may be an indirect question: of "Whoever lives there doesn't know", none is."""
    below = child(token, "ccomp", "xcomp", "csubj", "csubjpass", "advcl") or _behind_preposition(token)
    if below is not None and below.dep_ == "csubj" and token.lemma_ != "remain" and child(token, "auxpass") is None:
        return None
    if below is None and token.head.lemma_ == "remain" and token.dep_ == "xcomp":
        return child(token.head, "csubj")
    return below


def _tells_when(token: Token, below: Token) -> bool:
    """Whether a "when" says at what time a thing was not told: "had not announced its verdict when he fled"."""
    thing = child(token, "dobj")
    is_thing = thing is not None and thing.i < below.i and thing.tag_ == "NN" and not listed(thing, "person_nouns")
    return is_thing and below.left_edge.lower_ == "when" and (auxiliaries(below) or [below])[0].tag_ == "VBD"


def _behind_preposition(token: Token) -> Token | None:
    """The clause of "has not said on what evidence it acted"; the parse hangs its preposition on the verb.

    So too that of "would not comment (speculate) on whether it had acted".
    """
    beside = next((prep for prep in token.rights if prep.dep_ == "prep"), None)
    below = child(beside, "pcomp") if beside is not None and beside.i == token.i + 1 else None
    about = beside is not None and beside.lower_ in ("about", "on") and token.lemma_ in _COMMENTS
    is_asked = below is not None and (below.left_edge.tag_ in ("WDT", "WP") or (about and is_wh_opened(below)))
    return below if is_asked else None


def _is_fronted(below: Token) -> bool:
    """Whether a clause opens its sentence: "Whether it pays is not told.", "When it pays the firm has not said."."""
    opens = below.left_edge.i == below.sent.start and (is_wh_opened(below) or below.left_edge.dep_ == "prep")
    who = child(below.head, "nsubj")  # "On what it was based the mayor has not said": the mayor is read as no object
    alone = below.dep_ == "advcl" and child(below.head, "auxpass") is not None and child(below.head, *SUBJECTS) is None
    return below.dep_ in ("csubj", "csubjpass") or (opens and (alone or (who is not None and who.i > below.i)))


def _is_asking(token: Token) -> bool:
    has = any(aux.lemma_ == "have" and aux.tag_ in ("VBP", "VBZ") for aux in auxiliaries(token))
    alone = token.lemma_ == "ask" and child(token, "auxpass", "dobj", "dative") is None
    asks = token.tag_ != "VBN" or (has and alone)  # "have long asked why"
    asking = listed(token, "asking_verbs") and token.dep_ not in ("advcl", "acl") and asks
    return (asking and not _is_asked(token)) or _wants_to_know(token)


def _one_asking(token: Token) -> Token | None:
    """Who asks, or has not told; nobody in "It is not known" and "Nobody has said"."""
    who = subject(token) or subject(token.head)
    if who is not None and (who.lower_ == "it" or child(token, "auxpass") is not None or is_nobody(who)):
        return None
    return who


def _outcome(token: Token, below: Token, names: Names) -> str | None:
    """The question itself: "did not say who paid" asks "Who paid?", "remains to be seen who wins" "Who will win?"."""
    question, whom = embedded(below, names), subject(below)
    if question is not None and below.dep_ == "pcomp" and token.lemma_ not in _COMMENTS:
        question = f"{below.head.text.capitalize()} {question[0].lower()}{question[1:]}"
    seen = token.lemma_ == "see" and token.head.lemma_ == "remain" and not auxiliaries(below)
    is_state = listed(below, "present_states") or below.lemma_ == "lie"
    comes = below.tag_ in ("VBZ", "VBP") and not is_state
    return future(below, whom, names) if seen and question is not None and whom is not None and comes else question


def unanswered(token: Token, names: Names) -> Finding | None:
    """What somebody was asked and did not answer: "Asked whether the mine would close, Lund declined to comment.".

    "Asked whether it would close, Lund said no." is answered.
    """
    below, verb = child(token, "ccomp", "advcl"), token.head
    who = subject(verb)
    fronted = token.tag_ == "VBD" and token.i < verb.i and child(token, *SUBJECTS) is None and not auxiliaries(token)
    is_asked = token.tag_ == "VBN" or fronted  # the parse may take an "Asked" that opens its sentence for a past
    if not is_asked or token.dep_ not in ("advcl", "acl", "ccomp") or below is None or who is None:
        return None
    if not is_wh_opened(below) or not is_finite(below) or below.i < token.i or not _keeps_silent(verb):
        return None
    return Finding("unconfirmed", below, token, embedded(below, names), "not told: ask", 1, who, "doubts")


def _keeps_silent(verb: Token) -> bool:
    """Whether a verb says that no answer came: "declined to comment", "would not say", "gave no (direct) answer"."""
    told = child(verb, "xcomp") if verb.lemma_ in ("decline", "refuse") else verb
    if told is None:
        return False
    thing = child(told, "dobj")
    answers = thing is not None and thing.lemma_ in ("answer", "comment", "reply", "response")
    no_answer = answers and thing is not None and any(word.lower_ == "no" for word in thing.children)
    if _puts_off(verb):
        return True
    is_reply = answers or listed(told, "comment_verbs") or listed(told, "reply_verbs")
    return no_answer or (is_reply and child(told, "ccomp") is None and (told.i != verb.i or negated(told)))


def _puts_off(verb: Token) -> bool:
    """Whether a reply only says that there is none yet: "said it was too early to tell", "said he did not know"."""
    told = child(verb, "ccomp") if listed(verb, "report_verbs") else None
    if told is None or not is_finite(told):
        return False
    early = next((word for word in told.children if word.lower_ in _EARLY), None)
    if early is not None:
        return any(word.lower_ == "too" for word in early.children)
    who, time = subject(told), child(told, "dobj")
    undecided = who is not None and listed(who, "decision_nouns") and (is_nobody(who) or negated(told))
    takes = told.lemma_ in ("need", "take") and time is not None and time.lemma_ == "time" and not negated(told)
    return undecided or takes or (listed(told, "knowing_verbs") and negated(told) and child(told, "ccomp") is None)


def _is_weighed(token: Token, below: Token) -> bool:
    """Whether it is being made up minds about: "met to discuss whether to …", not "discussed how it had fallen"."""
    over = (auxiliaries(below) or [below])[0]
    whether = any(word.lower_ == "whether" for word in below.children)
    return listed(token, "weighing_verbs") and (whether or (over.tag_ != "VBD" and over.lemma_ != "have"))


def _is_asked(token: Token) -> bool:
    """Whether the subject is asked and doesn't ask: "The mayor, asked whether she was glad, smiled"."""
    who = subject(token)
    if who is None or who.i > token.i or token.nbor(-1).text != ",":
        return False
    return not any(between.pos_ == "VERB" for between in token.doc[who.i : token.i])


def _whether_to(token: Token, below: Token, names: Names) -> Finding | None:
    """What somebody is deciding to do: "is weighing whether to sell", "has not decided when to reopen the pool"."""
    before = _decided_later(token)
    who = before or subject(token) or (subject(token.head) if token.dep_ == "xcomp" else None)
    opening = next((word for word in below.children if _opens_infinitive(word)), None)
    ahead = before is not None or (token.lemma_ == "decide" and token.tag_ == "VB")  # "must decide whether to"
    undecided = ahead or (listed(token, "knowing_verbs") and _withheld(token))
    if who is None or opening is None or not (undecided or (listed(token, "weighing_verbs") and not negated(token))):
        return None
    if opening.lower_ == "whether":
        question = future(below, who, names)
    elif opening.tag_ == "WRB":
        asked = future(below, who, names, {opening.i})
        question = f"{opening.text.capitalize()} {asked[0].lower()}{asked[1:]}" if asked is not None else None
    elif opening.tag_ == "WP" and before is not None:
        rest = phrase(word for word in content(below) if word.i >= below.i)
        question = framed("What will", himself(who) or who, rest, names, first_only=False)
    else:
        return None
    return Finding("pending", below, token, question, f"not decided: {token.lemma_}", 1, who, "doubts", who)


def _opens_infinitive(word: Token) -> bool:
    return word.i < word.head.i and (word.dep_ in ("mark", "advmod") or word.tag_ == "WP")


def _decided_later(token: Token) -> Token | None:
    """Who will do another thing before a decision: "The union will read it before deciding what to do.": the union."""
    before = token.head
    if token.lemma_ != "decide" or token.tag_ != "VBG" or before.lower_ != "before":
        return None
    verb = before.head
    ahead = verb.pos_ == "VERB" and any(
        word.lower_ in ("will", "would", "must", "should") for word in auxiliaries(verb)
    )
    return subject(verb) if ahead else None


def _wants_to_know(token: Token) -> bool:
    """Whether a verb of knowing says what somebody would like to know: "Residents want to know who paid"."""
    wish = token.head
    wishes = token.dep_ in ("xcomp", "ccomp") and wish.lemma_ in ("want", "wish", "like", "need", "demand")
    return (
        wishes and infinitive(token) and token.lemma_ in ("know", "learn", "understand", "hear") and not negated(wish)
    )


def _withheld(token: Token) -> bool:
    """Whether it is not told: "has not said", "nor does it say", "declined to say", "It is too early to say"."""
    if any(aux.lower_ in _BIDDING for aux in auxiliaries(token)):
        return False  # "so that Oslo should not know who pays"
    if (
        negated(token)
        or _is_turned_by_nor(token)
        or _is_beyond_telling(token)
        or token.head.lower_ == "without"
        or token.head.lemma_ in ("decline", "refuse", "remain")
        or (token.head.lemma_ in ("seek", "try") and token.lemma_ in _LEARNING)
    ):
        return True
    if token.head.lower_ in ("early", "soon") and any(word.lower_ == "too" for word in token.head.children):
        return True  # "It is too early to tell whether"
    who = subject(token)
    return any(word.lower_ in ("yet", "unable") for word in token.children) or (who is not None and is_nobody(who))


def _is_turned_by_nor(token: Token) -> bool:
    """Whether a "nor" stands before the verb group: "nor does it say whether"; the parse may hang it elsewhere."""
    first = next(iter(auxiliaries(token)), token)
    return first.i > token.sent.start and first.nbor(-1).lower_ in ("neither", "nor")


def _is_beyond_telling(token: Token) -> bool:
    """Whether nobody can tell as yet: "It is too early to tell whether it works.", "is hard to say who won".

    "It is easy to see who won." and "He was too shy to say who won." leave nothing open.
    """
    above = token.head
    if above.lemma_ == "be":  # the parse may hang "to know" on the verb
        above = child(above, "acomp") or above
    too = any(word.lower_ == "too" for word in above.children)
    beyond = above.lower_ in _HARD or (too and above.lower_ in _EARLY)
    said = above.dep_ in ("acomp", "advmod", "attr") and not negated(above.head)  # "is not hard to say who won"
    return token.dep_ in ("xcomp", "advcl", "acl") and infinitive(token) and beyond and said


_LEARNING = frozenset({"clarify", "determine", "establish", "find", "know", "learn", "see", "settle", "understand"})
"""Verbs for what one tries since one does not know: "is trying to establish who fired", not "is trying to tell"."""
_BIDDING = frozenset({"must", "shall", "should"})
_EARLY = frozenset({"early", "soon"})
_HARD = frozenset({"difficult", "hard", "impossible", "premature"})


def is_nobody(who: Token) -> bool:
    """Whether a subject says that nobody does: "nobody", "neither the club nor the league"."""
    return any(token.lower_ in ("nobody", "none", "neither", "no") for token in (who, *who.children))
