"""What speaks against asking whether a request was met: how somebody is to bear himself, a ruling, an old occasion."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import auxiliaries, child, content, negated, subject
from briefing.annotators.doubts.findings import Finding, in_condition, listed
from briefing.annotators.language import Token


def only_identifies(finding: Finding) -> bool:
    """Whether a request only says who is meant: "the man who asked her to sing"."""
    return finding.cue.dep_ == "relcl" and finding.cue.tag_ == "VBD"


def is_supposed(finding: Finding) -> bool:
    """Whether a demand is nobody's yet: "will not talk to anyone who demands it", "if you hear him demanding it"."""
    verb = finding.cue
    anyone = verb.dep_ == "relcl" and verb.head.lower_ in (
        "anybody",
        "anyone",
        "everyone",
        "somebody",
        "someone",
        "those",
    )
    return anyone or any(in_condition(above) for above in verb.ancestors if above.pos_ in ("AUX", "VERB"))


def is_deplored(finding: Finding) -> bool:
    """Whether a request is only what somebody is blamed for: "accused of telling the guard to hide them"."""
    return finding.cue.dep_ == "pcomp"


def was_asked_before(finding: Finding) -> bool:
    """Whether it was asked for on another occasion: "who previously used a speech to call for a boycott".

    So it was with what had been told before that of which the text tells: "Staff had been told to stay at home.".
    """
    told = finding.cue.lemma_ in ("advise", "instruct", "order", "tell", "warn") and finding.cue.dep_ == "ROOT"
    if told and any(aux.lower_ == "had" for aux in auxiliaries(finding.cue)):
        return True
    above = (finding.cue, *finding.cue.ancestors)
    return any(word.lower_ in ("first", "formerly", "once", "previously") for verb in above for word in verb.children)


def is_caution(finding: Finding) -> bool:
    """Whether the public is told to take care, of which nobody hears again: "Drivers are asked to avoid the bridge"."""
    whom = finding.about
    of_many = whom is not None and whom.tag_ == "NNS" and not whom.ent_type_
    return of_many and listed(finding.head, "caution_verbs")


def says_too_little(finding: Finding) -> bool:
    """Whether a thing asked for is too vague to be granted or refused: "demanded action", not "action against Rome"."""
    return (listed(finding.head, "vague_things") and len(content(finding.head)) == 1) or _is_cut_quotation(finding.head)


def _is_cut_quotation(thing: Token) -> bool:
    """Whether only the beginning of a quotation is asked for: "called for “one law, one court”"."""
    first = thing.left_edge
    after = thing.nbor(1) if thing.i + 1 < len(thing.doc) else thing
    return first.i > 0 and first.nbor(-1).is_quote and after.text == ","


def is_ordered(finding: Finding) -> bool:
    """Whether a court has ordered or decided it: "The firm was ordered by a court to wind up": it is to."""
    cue, by = finding.cue, child(finding.cue, "agent")
    who = child(by, "pobj") if by is not None else subject(cue)
    orders = cue.lemma_ in ("decide", "direct", "instruct", "order")
    return orders and who is not None and listed(who, "court_nouns")


def is_forbidden(finding: Finding) -> bool:
    """Whether somebody is told to leave something be: "was told not to read the papers", not "urged not to sell"."""
    told = finding.cue.lemma_ in ("advise", "direct", "instruct", "order", "tell", "warn")
    return told and negated(finding.head)


def is_of_the_mind(finding: Finding) -> bool:
    """Whether only who does it can know: "advised mayors to assume that the dam is weak", "vowed never to forget"."""
    return listed(finding.head, "guess_verbs")


def is_of_bearing(finding: Finding) -> bool:
    """Whether somebody is asked how to bear himself, not to do a thing: "urged both sides to act responsibly"."""
    told = any(word.lower_ in ("against", "as") and word.dep_ == "prep" for word in finding.head.children)
    return listed(finding.head, "bearing_verbs") and not told  # "asked to act as a mediator"


def led_to_more(finding: Finding) -> bool:
    """Whether something was done after it was asked for: "closed the pit after two unions asked it to pay"."""
    verb = finding.cue
    after = any(word.lower_ == "after" and word.dep_ in ("mark", "prep") for word in verb.children)
    return verb.dep_ == "advcl" and verb.tag_ == "VBD" and after


def wants_no_name(finding: Finding) -> bool:
    """Whether a source asks to stay unnamed: "asked that her name not be used", "asked the paper not to name her"."""
    head, who = finding.head, child(finding.head, "nsubjpass", "dobj")
    named = listed(head, "naming_verbs") or (who is not None and who.lemma_ in ("identity", "name", "surname"))
    kept = negated(head) or head.lemma_ in ("conceal", "hide", "protect", "withhold")
    return named and kept


def is_imagined(finding: Finding) -> bool:
    """Whether a request stands in what may come: "a break in which the army is asked to leave"."""
    verb = finding.cue
    noun = verb.head
    where = any(word.lower_ in ("in", "where") and word.i < verb.i for word in verb.lefts)
    article = child(noun, "det")
    return verb.dep_ == "relcl" and where and article is not None and article.lower_ in ("a", "an")


def is_of_what(finding: Finding) -> bool:
    """Whether what is asked for stands in a "what" that names nothing: "is asked to do what it may not wish to do"."""
    below = child(finding.head, "ccomp")
    return finding.head.lemma_ == "do" and below is not None and below.left_edge.lower_ in ("what", "whatever")
