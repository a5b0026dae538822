"""Questions worded from a parse: the sentence's own words, turned round; nothing is added but grammar.

Every function returns a question that ends in "?", or None where the parse doesn't bear one. A
question is neutral: it neither holds that something is so nor that it isn't, so no wording is stronger than its source.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from briefing.annotators.doubts.clauses import (
    auxiliaries,
    is_finite,
    is_plural,
    is_wh_clause,
    says_when,
    subject,
)
from briefing.annotators.doubts.inversion import (
    Names,
    base_form,
    body_of,
    capital,
    fronted,
    full,
    has_past_date,
    join,
    lasts,
)
from briefing.annotators.doubts.subjects import subject_words
from briefing.annotators.language import Token
from briefing.lexicon import words


def polar(
    head: Token, names: Names, drop: Collection[int] = (), *, reported: bool = False, neutral: bool = True
) -> str | None:
    """The yes/no question about the finite clause of `head`.

    "The ministry received the missiles." → "Did the ministry receive the missiles?"; with `reported`, the tense of a
    past report is taken back: (they said) "it would leave" → "Will it leave?". A `neutral` question has no "not": "It
    will not leave." → "Will it leave?".
    """
    who = subject(head)
    group = auxiliaries(head)
    drop = {*drop, *_negation(head)} if neutral else drop
    if who is None or is_wh_clause(head, drop) or not is_finite(head):
        return None
    body = body_of(head, who, drop)
    if len(group) > 1 and group[0].lower_ in ("may", "might") and group[1].lower_ == "have":
        body = [token for token in body if token.i != group[0].i]
        return _perfect(head, who, group[1:], body, names)
    if group:
        return _with_auxiliary(head, who, group, body, names, reported)
    if head.lemma_ == "be" or head.tag_ == "MD" or head.lower_ in ("’s", "’re", "’m"):
        front = _of_one(capital(full(head)), who, names)
        return join(front, who, [token for token in body if token.i != head.i], names, {})
    front = {"VBD": "Did", "VBN": "Did", "VBZ": "Does"}.get(head.tag_, "Do")
    return join(_of_one(front, who, names), who, body, names, {head.i: base_form(head)})


def _of_one(front: str, who: Token, names: Names) -> str:
    """The auxiliary after "I" or "we" as it stands with the speaker's name: (Rossi:) "I pay" → "Does Rossi pay?"."""
    return _ONE.get(front, front) if who.lower_ in ("i", "we") and who.idx in names else front


_ONE = {"Do": "Does", "Have": "Has", "Am": "Is", "Are": "Is", "Were": "Was"}


def _with_auxiliary(
    head: Token, who: Token, group: list[Token], body: list[Token], names: Names, reported: bool
) -> str | None:
    """The question of a clause whose first auxiliary changes places with the subject."""
    front = _of_one(fronted(group[0], who, reported), who, names)
    body = [token for token in body if token.i != group[0].i]
    over = front in ("Has", "Have") and (has_past_date(body) or (_is_before(group[0], reported) and not lasts(body)))
    if over and len(group) == 1 and head.lemma_ == "be":
        return join("Were" if is_plural(who) else "Was", who, [token for token in body if token.i != head.i], names, {})
    if over and len(group) == 1 and head.tag_ == "VBN":
        return join("Did", who, body, names, {head.i: base_form(head)})
    if over and len(group) == 2 and group[1].lower_ == "been":
        body = [token for token in body if token.i != group[1].i]
        return join("Were" if is_plural(who) else "Was", who, body, names, {})
    return join(front, who, body, names, {})


def _is_before(auxiliary: Token, reported: bool) -> bool:
    """Whether a clause tells what lay before its report: (they said) "it had known" → "Did it know?"."""
    return reported and auxiliary.lower_ in ("had", "'d", "’d")


def future(head: Token, who: Token, names: Names, drop: Collection[int] = (), *, neutral: bool = True) -> str | None:
    """Whether `who` will do what the infinitive or gerund says: "(plans) to send arms" → "Will Seoul send arms?".

    What is asked of somebody is not `neutral`: "(urged Seoul) not to send arms" → "Will Seoul not send arms?".
    """
    if _in_wh_clause(head, drop):
        return None
    told = {below.i for below in head.rights if _is_of_the_telling(below)}
    drop = {*drop, *(_negation(head) if neutral else ()), *told}
    body = [token for token in body_of(head, who, drop) if not (token.tag_ == "TO" and token.head.i == head.i)]
    instead = {head.i: base_form(head)} if head.tag_ != "VB" and not auxiliaries(head) else {}
    for token in auxiliaries(head):
        if token.lower_ == "being":
            instead = {token.i: "be"}
        if token.lower_ == "having":
            return None
    return join(
        "Will", who, [token for token in body if token.i > who.i or token.i >= head.left_edge.i], names, instead
    )


def _is_of_the_telling(below: Token) -> bool:
    """Whether what follows a plan tells when or why it was made: "agreed to pay(, on Monday)", "after Rome gave in"."""
    if below.dep_ != "advcl":
        return says_when(below) and below.nbor(-1).text == ","
    planned = below.head.dep_ == "xcomp" and below.head.head.tag_ in ("VBD", "VBN")
    opens = any(word.lower_ in ("after", "because") and word.dep_ == "mark" for word in below.children)
    return planned and opens and (auxiliaries(below) or [below])[0].tag_ == "VBD"


def present(head: Token, modal: Token, names: Names) -> str | None:
    """Whether what may be so is so: "The pilot may be hiding." → "Is the pilot hiding?"."""
    who = subject(head)
    if who is None or is_wh_clause(head):
        return None
    counted = next((token for token in head.children if token.dep_ == "attr"), who) if who.dep_ == "expl" else who
    plural = is_plural(counted)
    group = [token for token in auxiliaries(head) if token.i != modal.i]
    idle = {token.i for token in head.children if token.lower_ == "well" and token.i == modal.i + 1}  # "may well be"
    body = body_of(head, who, {modal.i, *idle, *_negation(head)})
    if head.lemma_ == "be" and modal.lower_ == "might":
        return join("Could", who, body, names, {})  # "might be a target": now, or one day
    first = group[0] if group else head
    if first.lemma_ == "be":
        return join("Are" if plural else "Is", who, [token for token in body if token.i != first.i], names, {})
    return join("Do" if plural else "Does", who, body, names, {}) if not group else None


def raised(head: Token, who: Token, past: bool, names: Names, drop: Collection[int] = ()) -> str | None:
    """Whether what the infinitive `head` says of `who` is so: (they are believed) "to be hiding" → "Are they hiding?".

    A perfect infinitive gives the perfect ("to have left" → "Has she left?") or, with a date in the past, the past.
    `past` tells whether the verb above stands in the past ("was believed to be").
    """
    if _in_wh_clause(head, drop):
        return None
    body = [token for token in body_of(head, who, drop) if not (token.tag_ == "TO" and token.head.i == head.i)]
    group = auxiliaries(head)
    plural = is_plural(who)
    instead: dict[int, str] = {}
    if group and group[0].lower_ == "have":
        return _perfect(head, who, group, body, names)
    if (group[0] if group else head).lower_ == "be":
        front = ("Were" if plural else "Was") if past else ("Are" if plural else "Is")
        gone = (group[0] if group else head).i
        body = [token for token in body if token.i != gone]
    elif group:
        return None
    else:
        front = "Did" if past else "Do" if plural else "Does"
    return join(front, who, body, names, instead)


def _in_wh_clause(head: Token, drop: Collection[int] = ()) -> bool:
    """Whether the infinitive, or a clause it completes, misses what a wh-word stands for ("which he is to do")."""
    if any(token.tag_ == "WRB" and token.i in drop for token in head.children):
        return False
    for _ in range(4):
        if is_wh_clause(head, drop):
            return True
        if head.dep_ not in ("xcomp", "acomp", "ccomp", "attr", "pcomp", "prep"):
            return False
        head = head.head
    return False


def _perfect(head: Token, who: Token, group: list[Token], body: list[Token], names: Names) -> str | None:
    plural = is_plural(who)
    body = [token for token in body if token.i != group[0].i]
    goes_on = head.tag_ == "VBG" or head.lower_ in words("doubts", "state_participles")
    if len(group) == 2 and goes_on and any(token.lower_ in ("currently", "now") for token in body):
        body = [token for token in body if token.i != group[1].i]
        return join("Are" if plural else "Is", who, body, names, {})
    if not has_past_date([*body, *subject_words(who)]) or len(group) > 2:
        return join("Have" if plural else "Has", who, body, names, {})
    if len(group) == 2:
        body = [token for token in body if token.i != group[1].i]
        return join("Were" if plural else "Was", who, body, names, {})
    if head.lemma_ == "be":
        return join("Were" if plural else "Was", who, [token for token in body if token.i != head.i], names, {})
    return join("Did", who, body, names, {head.i: base_form(head)})


def done(head: Token, who: Token, past: bool, names: Names, drop: Collection[int] = ()) -> str | None:
    """Whether `who` did what the gerund `head` says: (denied) "sending arms" → "Did Iran send arms?"."""
    body = body_of(head, who, drop)
    group = auxiliaries(head)
    if group and group[0].lower_ == "having":
        return _perfect(head, who, group, body, names)
    if group and group[0].lower_ == "being":
        body = [token for token in body if token.i != group[0].i]
        plural = is_plural(who)
        return join(("Were" if plural else "Was") if past else ("Are" if plural else "Is"), who, body, names, {})
    if group:
        return None
    if head.lemma_ == "be":
        body = [token for token in body if token.i != head.i]
        plural = is_plural(who)
        return join(("Were" if plural else "Was") if past else ("Are" if plural else "Is"), who, body, names, {})
    front = "Did" if past else "Do" if is_plural(who) else "Does"
    return join(front, who, body, names, {head.i: base_form(head)})


def _negation(head: Token) -> set[int]:
    """The "not" of a verb; "never" says more and stays."""
    return {token.i for token in head.children if token.dep_ == "neg" and token.lower_ in ("not", "n't", "n’t")}


def without_none(question: str) -> str:
    """A question that holds nothing: "Has she never paid?" asks "Has she ever paid?", "no cover-up" "any cover-up".

    So "Were no troops sent?" asks "Were any troops sent?"; "no fewer than ten" are some.
    """
    return _NEVER.sub(r"\1 ever ", _NO.sub(r"\1 any ", question))


_NO = re.compile(
    r"^((?:Is|Are|Was|Were) there|Did|Do|Does|Has|Have|Is|Are|Was|Were) no (?!fewer\b|less\b|longer\b|more\b|one\b)"
)
_NEVER = re.compile(r"^((?:Did|Do|Does|Has|Have|Is|Are|Was|Were)(?: [^\s,]+){1,8}) never ")


def is_denied(head: Token) -> bool:
    """Whether the verb has a "not" that a neutral question leaves out."""
    return bool(_negation(head))
