"""What in the parse of a clause speaks against asking about it: it breaks, runs on, is half of something."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.annotators.doubts.clauses import (
    FINITE,
    RELATIVES,
    SUBJECTS,
    VERBAL,
    auxiliaries,
    child,
    circumstances,
    clause_of,
    content,
    is_finite,
    is_misread_past,
    subject,
)
from briefing.annotators.doubts.polarity import is_weighed
from briefing.annotators.doubts.replies import is_answered_within
from briefing.annotators.doubts.retold import straightened
from briefing.annotators.doubts.wording import is_denied
from briefing.annotators.language import Token
from briefing.lexicon import words

TWO_CLAUSES = "two clauses run together in it"
HEADLINE_WORDS = 12
"""So many words of a sentence tell whether it is a headline."""
_FRAMES = frozenset({"case", "day", "degree", "extent", "moment", "place", "point", "reason", "time", "way"})
_TERMS = frozenset(
    {"because", "for", "until", "till", "before", "unless", "any", "yet", "longer", "anymore", "anyone", "anything"}
)
_UNITS = frozenset({"SYM", "$", "NN", "NNS"})
_PARTS = frozenset({"some", "most", "all", "others", "one", "several", "many", "someone", "somebody", "something"})


def clause_faults(head: Token) -> Iterator[str]:
    """Faults of a clause: breaks of the parse, half of an alternative, a bare number, a denial with a term."""
    tokens = content(head)
    for check, fault in _CHECKS:
        if check(head, tokens):
            yield fault


def _is_broken(head: Token, tokens: list[Token]) -> bool:
    return any(token.dep_ in ("dep", "") or (token.dep_ == "ROOT" and token.i != head.i) for token in tokens)


def _joins_nothing(head: Token, tokens: list[Token]) -> bool:
    return any(token.dep_ == "cc" and not _joins(token, tokens) for token in tokens)


def _has_two_modals(head: Token, tokens: list[Token]) -> bool:
    return sum(token.tag_ == "MD" for token in auxiliaries(head)) > 1


def _lacks_a_verb(head: Token, tokens: list[Token]) -> bool:
    """Whether a participle follows a modal verb: "will interrogated by the court"."""
    group = auxiliaries(head)
    return head.tag_ == "VBN" and bool(group) and all(token.tag_ == "MD" for token in group)


def _holds_two(head: Token, tokens: list[Token]) -> bool:
    if any(_opens_clause(token, head) for token in tokens) or _is_torn(head):
        return True
    return _runs_on(head) or _runs_into(head, tokens)


def _is_torn(head: Token) -> bool:
    """Whether the parse takes a "whether" clause for the main one: "Whether it will make a gain remains unclear"."""
    mark, below = child(head, "mark"), child(head, "ccomp")
    return head.dep_ == "ROOT" and mark is not None and below is not None and child(below, "mark") is None


def _is_frame(head: Token, tokens: list[Token]) -> bool:
    """Whether a clause only says which way, time or reason is meant: "the only way it may go", no term for it."""
    return head.dep_ == "relcl" and head.head.lemma_ in _FRAMES and head.head.head.lemma_ != "have"


def _is_hyphened(head: Token, tokens: list[Token]) -> bool:
    return head.i + 1 < len(head.doc) and head.nbor(1).text == "-" and not head.whitespace_


def _looks_ahead_since(head: Token, tokens: list[Token]) -> bool:
    return any(token.lower_ == "since" and token.dep_ == "prep" for token in tokens) and _is_ahead(head)


def _has_a_part(head: Token, tokens: list[Token]) -> bool:
    return any(token.dep_ == "dobj" and token.lower_ in _PARTS for token in tokens)


def _needs_its_not(head: Token, tokens: list[Token]) -> bool:
    """Whether a clause would say something else without its "not": "will not pay until May", "no longer"."""
    gone = any(token.lower_ in ("longer", "more") and token.nbor(-1).lower_ == "no" for token in tokens if token.i)
    return gone or (is_denied(head) and any(token.lower_ in _TERMS for token in tokens))


def _is_cut(head: Token, tokens: list[Token]) -> bool:
    """Whether a clause ends before what its last word calls for: "give it an edge in", "the older they become".

    "step in" and "be dealt with" end where they should.
    """
    last = next((token for token in reversed(tokens) if not token.is_punct), head)
    if head.lemma_ in ("become", "seem") and child(head, "acomp", "attr", "oprd", "xcomp", "ccomp", "prep") is None:
        return True
    hangs = last.dep_ == "prep" and last.tag_ == "IN" and not any(last.children)
    whole = child(head, "auxpass") is not None or (last.head.i == head.i and child(head, "dobj") is None)
    return hangs and not whole and head.left_edge.lower_ not in ("what", "which", "who", "whom")


def _joins(conjunction: Token, tokens: list[Token]) -> bool:
    """Whether a conjunction stands before a word that the question keeps, not where a clause was cut off."""
    return any(token.i in (conjunction.i + 1, conjunction.i + 2) for token in tokens)


def _is_half(head: Token, tokens: list[Token]) -> bool:
    """Whether "or" joins another verb, which the question leaves out, or another clause, which it can't hold.

    "Vienna is to (either) repair or replace it", "whether she left or was pushed"; "guns or tanks" are one object.
    """
    if any(token.lower_ == "or" and _joins_clause(token) for token in tokens):
        return True
    joined = any(other.dep_ == "conj" and other.pos_ in VERBAL and not _asks_anew(other) for other in head.children)
    other_half = head.dep_ == "conj" and any(token.lower_ == "or" for token in head.head.children)
    return other_half or (
        joined and any(token.lower_ in ("or", "either") and token.dep_ in ("cc", "preconj") for token in head.children)
    )


def _asks_anew(clause: Token) -> bool:
    """Whether a second clause is a question of its own: "(unclear) how big it is or who would pay"."""
    return any(below.tag_ in ("WP", "WRB") and below.i < clause.i for below in clause.children) and is_finite(clause)


def _joins_clause(conjunction: Token) -> bool:
    """Whether "or" joins two clauses, or a clause and something that is none."""
    after = conjunction.nbor(1) if conjunction.i + 1 < len(conjunction.doc) else conjunction
    if after.lower_ in ("if", "whether"):
        return True
    other = next((token for token in conjunction.head.children if token.dep_ == "conj" and token.i > after.i - 1), None)
    if other is None or conjunction.head.pos_ not in VERBAL or _asks_anew(other):
        return False
    return other.pos_ in ("NOUN", "PROPN") or (other.pos_ in VERBAL and is_finite(other))


def _opens_clause(token: Token, head: Token) -> bool:
    """Whether a "will" stands in a clause that no conjunction opens: "France will supply engines, Spain will paint"."""
    if token.tag_ != "MD" or token.head.i == head.i or token.head.dep_ in ("relcl", "acl", "csubj"):
        return False
    if token.head.left_edge.tag_ in ("IN", "WDT", "WP", "WRB") or straightened((token,)):
        return False
    opened = any(word.dep_ == "mark" or word.tag_ == "WRB" for word in token.head.children)
    return subject(token.head) is not None and not opened


def _misses_what_it_is_about(head: Token) -> bool:
    """Whether a relative clause with a subject of its own leaves a gap: "the threat that the plan would be to us".

    "A deal in which the bank will sell its stores" and "a school where two are believed to be trapped" leave none, nor
    does "a video they say shows it sinking"; "the tree where they think she stood" does.
    """
    if head.left_edge.lower_ in ("how", "what", "whether", "why"):
        return False  # an indirect question, wherever the parse hangs it
    top = head
    while top.dep_ in ("ccomp", "xcomp", "acomp") and top.head.pos_ in VERBAL | {"ADJ"}:
        top = top.head  # also through the adjective of "is likely to hear"
        if top.dep_ == "ccomp" and child(top, *SUBJECTS) is None:
            return False
    shares = top.dep_ == "conj" and top.head.dep_ == "relcl" and child(top, *SUBJECTS) is None
    if shares:
        return child(head, "dobj") is None and _misses_what_it_is_about(top.head)
    own = child(top, *SUBJECTS)
    if own is not None and any(word.lower_ == "whose" for word in own.children):
        return False  # "Lund, whose party alleges that it fell": all of it
    if child(top, "mark") is not None and is_weighed(top):
        return False  # "no guarantee that the plan would work": what the noun says
    bare = top.dep_ == "conj" and own is not None and own.left_edge.i > 0 and own.left_edge.nbor(-1).pos_ == "NOUN"
    if (top.dep_ != "relcl" and not bare) or own is None or own.lower_ in RELATIVES or own.tag_ in ("WP", "WDT"):
        return False
    raised = head.dep_ == "xcomp" and head.head.i == top.i and child(head, *SUBJECTS) is None
    where = raised and any(token.lower_ == "where" for token in head.children)
    return not where and ((top.i != head.i and not raised) or not circumstances(top))


def _is_headline(head: Token) -> bool:
    """Whether nearly all longer words of the sentence begin with a capital: "Norway Could Close Its Border"."""
    long_ = [token for token in head.sent if len(token) > 3 and token.is_alpha][:HEADLINE_WORDS]
    if any(token.tag_ == "MD" and token.is_title and token.i > head.sent.start for token in auxiliaries(head)):
        return True
    return len(long_) > 3 and sum(token.text[0].isupper() for token in long_) > 0.8 * len(long_)


def _runs_on(head: Token) -> bool:
    """Whether a verb takes the subject of one before it with no "and" between: one of the two is misread."""
    for verb in (head, head.head):
        if verb.dep_ == "conj" and child(verb, *SUBJECTS) is None and verb.head.pos_ in VERBAL:
            row = (verb.head, *verb.head.conjuncts)
            links = [token for one in row for token in one.children if token.dep_ == "cc" or token.i < verb.i]
            if not any(token.dep_ in ("cc", "punct") and token.text != "," for token in links):
                return True
    return False


def _runs_into(head: Token, tokens: list[Token]) -> bool:
    """Whether a finite verb of another clause follows at once: "hosts events in Rome and the king [will travel]"."""
    last = next((token for token in reversed(tokens) if not token.is_punct), head)
    if last.i + 1 >= len(head.doc) or last.nbor(1).tag_ not in FINITE or last.nbor(1).sent != head.sent:
        return False
    if is_misread_past(head):
        return True  # "thought the guide arrested in Chile is from Oslo": no past, but a participle
    verb = clause_of(last.nbor(1))
    return verb.i != head.i and verb.head.i == head.i and verb.dep_ == "conj"


def _hangs_on_more(head: Token) -> bool:
    """Whether a condition stands before the report of a clause, or with the verb joined to it."""
    before = [below for below in head.head.children if below.i < head.head.i] if head.dep_ == "ccomp" else []
    after = (verb for verb in head.conjuncts if verb.i > head.i and verb.pos_ in VERBAL and auxiliaries(head))
    joined = [below for verb in after if auxiliaries(head)[0].tag_ == "MD" for below in verb.children]
    return any(_is_condition(below) for below in (*before, *joined))


def _is_condition(below: Token) -> bool:
    """Whether a clause says on what something hangs: "If she loses, (Rossi said she would leave)"."""
    return below.dep_ == "advcl" and any(word.lower_ in ("if", "unless") for word in below.children)


def _changes_tense(verb: Token) -> bool:
    """Whether a past tense is joined to a present one: "told it to seize the oil that feeds the war and proposed"."""
    return verb.dep_ == "conj" and verb.tag_ == "VBD" and verb.head.tag_ in ("VB", "VBP", "VBZ")


def _shares_object(head: Token) -> bool:
    """Whether a verb takes the object of the next: "hunt down and bring to court those who", "shot and killed two"."""
    after = child(head, "conj")
    if after is None or after.pos_ not in VERBAL or child(after, "dobj") is None or child(head, "dobj") is not None:
        return False
    return child(head, "prt") is not None or (after.i == head.i + 2 and head.pos_ == "VERB")


def _goes_further(head: Token) -> bool:
    """Whether what is done stands in the next verb only: "will go a step further and close it", "go ahead and sell"."""
    after = child(head, "conj")
    further = any(word.lower_ in ("ahead", "further") for word in head.subtree if after is None or word.i < after.i)
    return head.lemma_ == "go" and after is not None and after.pos_ in VERBAL and further


def _is_purpose(head: Token) -> bool:
    """Whether a clause says to what end, or before what: "paid him off so he would keep silent"."""
    return head.dep_ == "advcl" and any(
        token.lower_ in ("so", "before") and token.i < head.i and token.dep_ in ("mark", "advmod")
        for token in head.children
    )


def _is_unreal(head: Token) -> bool:
    """Whether "could have" tells of what didn't come about: "It could have been worse.", "He could have won, but …".

    "Police say he could have fled" and "errors that could have changed the result" leave it open; not so "a strike
    that could have shut the port".
    """
    group = [token.lower_ for token in auxiliaries(head)]
    if group[:2] != ["could", "have"]:
        return False
    by_fault = head.dep_ == "relcl" and head.head.lemma_ in words("doubts", "fault_nouns")
    told = by_fault or (head.dep_ == "ccomp" and clause_of(head.head).i != head.i)
    compared = any(token.tag_ in ("JJR", "RBR") for token in head.subtree)
    beside = (*head.children, *head.head.children)  # "I suppose I could have stayed, but I left"
    return compared or not told or any(token.lower_ == "but" and token.dep_ == "cc" for token in beside)


def _is_aside(head: Token) -> bool:
    """Whether a clause is only put in with an "as": "a hazard, as people will see"; it may give a reason at most."""
    return head.dep_ == "advcl" and any(token.lower_ == "as" and token.dep_ == "mark" for token in head.children)


def _may_be_of_another(head: Token) -> bool:
    """Whether the last of a row of verbs may be a clause's that stands between it and the subject it is read with.

    "The state called guards to tell that the lock had failed, jammed and could kill.": the state, or the lock.
    """
    if head.dep_ != "conj" or head.head.dep_ != "conj" or child(head, *SUBJECTS) is not None:
        return False
    who = subject(head)
    between = head.doc[who.i + 1 : head.i] if who is not None and who.i < head.i else ()
    return any(token.dep_ in SUBJECTS and token.head.dep_ == "ccomp" for token in between)


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


def _is_wondered(head: Token) -> bool:
    """Whether a clause is what somebody may have said: "asked whether Lund had promised that the army would leave"."""
    told = head.head if head.dep_ == "ccomp" else None
    mark = child(told, "mark") if told is not None and told.dep_ == "ccomp" else None
    return mark is not None and mark.lower_ in ("if", "whether")


def _is_naming(head: Token) -> bool:
    """Whether a "what" only stands for the thing that a clause names: "questioned what he called a rise"."""
    calls = head.lemma_ in ("call", "describe", "dub", "label", "term")
    return calls and any(token.lower_ == "what" and token.i < head.i for token in head.children)


_CHECKS: tuple[tuple[Callable[[Token, list[Token]], bool], str], ...] = (
    (_is_broken, "the parse of the clause breaks"),
    (_joins_nothing, "a conjunction in it joins nothing"),
    (_has_two_modals, "two modal verbs stand in it"),
    (_lacks_a_verb, "a verb is missing"),
    (_is_cut, "its end is cut off"),
    (_is_half, "the clause is one of several alternatives"),
    (_holds_two, TWO_CLAUSES),
    (lambda head, tokens: any(map(_changes_tense, tokens)), "a verb in it belongs to another clause"),
    (lambda head, tokens: _hangs_on_more(head), "its condition stands outside it"),
    (lambda head, tokens: _shares_object(head), "its object stands with the next verb"),
    (lambda head, tokens: _misses_what_it_is_about(head), "what its clause is about stands outside it"),
    (lambda head, tokens: _is_headline(head), "it is a headline, which the text says in full"),
    (_is_frame, "it only says which way, time or reason is meant"),
    (_is_hyphened, "its verb is cut in two"),
    (lambda head, tokens: _goes_further(head), "what is done stands in the next verb"),
    (lambda head, tokens: _is_purpose(head), "it says to what end or before what something was done"),
    (lambda head, tokens: _is_aside(head), "it is put in as an aside"),
    (lambda head, tokens: _may_be_of_another(head), "its subject may be another"),
    (lambda head, tokens: _is_unreal(head), "it may tell what could have been, and was not"),
    (_looks_ahead_since, "it looks ahead, but says since when"),
    (lambda head, tokens: _counts_nothing(tokens), "a number in it has no unit"),
    (_has_a_part, "it doesn't say some of what"),
    (lambda head, tokens: is_answered_within(head), "who was asked so answers"),
    (lambda head, tokens: _is_wondered(head), "it is only asked whether somebody said so"),
    (lambda head, tokens: _is_naming(head), "it only says what somebody calls it"),
    (_needs_its_not, "without its “not” the clause would say something else"),
)
"""Checks of a clause, by its verb and its words, and the fault that each finds."""
