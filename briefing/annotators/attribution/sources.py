"""Whose words: from a cue to the head of the noun phrase that names the source."""

from __future__ import annotations

from itertools import chain, islice

from briefing.annotators.attribution.phrases import LONGEST
from briefing.annotators.attribution.speech import speech
from briefing.annotators.attribution.subjects import (
    DEPTH,
    NOMINAL,
    inverted,
    is_name_before,
    is_person,
    is_when,
    real,
    unclosed,
)
from briefing.annotators.tree import Tree
from briefing.lexicon import words
from briefing.model import SpeechAct

_SUBJECT = ("nsubj", "csubj")
_INHERITS = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "parataxis"})
_PAST = frozenset({"VBD", "VBZ"})
_BARE = frozenset({"VB", "VBG"})
_MARKS = frozenset('“”"')
_PRESENT = frozenset({"VBZ", "VBP"})
QUOTING = frozenset({"quote", "cite", "report"})
"""Verbs whose object is who speaks: was quoted as saying."""
_CITING = frozenset({"quote", "cite"})
"""Verbs whose object, if it is a person, is who speaks: the Daily Post cited Kim."""
_PERCEIVED = frozenset({"hear", "see", "film", "record", "overhear", "catch", "show", "find"})
"""Verbs of perception, whose object is who acts: was heard chanting."""
_ADDRESSING = frozenset({"ask", "tell", "urge", "force", "let", "help"})
_SPEAKS: frozenset[SpeechAct] = frozenset({"asserts", "denies", "asks", "doubts", "promises", "demands"})
APART = 60
"""Tokens between two verbs that are looked through for quotation marks."""


def source_head(tree: Tree, verb: int, depth: int = 0) -> int | None:
    """The head of the source of a cue verb, or None where the text has none.

    The subject ("she said"); by-phrase of a passive ("was denied by Moscow"); for a participle or a second verb the
    subject of the verb it hangs on ("Smith left, saying"); for "who said" the noun it refers to; for "was quoted by
    the Post as saying" and "the Post cited Kim" the one quoted.
    """
    if depth > DEPTH:
        return None
    cited = tree.child(verb, "dobj") if tree.lemma[verb] in _CITING else None
    if cited is not None and (tree.entity[cited] == "PERSON" or _is_as_saying(tree, verb)):
        return cited
    if tree.tag[verb] == "VBG" and (beside := _accompanying(tree, verb)) is not None:
        return beside
    if _is_addressed(tree, verb):
        return _agent(tree, verb)
    passive = tree.child(verb, "nsubjpass", "auxpass") is not None
    if passive:
        return tree.child(verb, "nsubjpass") if _is_quoted(tree, verb) else _agent(tree, verb)
    subject = inverted(tree, verb) or tree.child(verb, *_SUBJECT)
    if subject is not None and _is_loose(tree, verb, subject):
        return _above(tree, verb)
    if subject is not None and (open_aside := unclosed(tree, verb, subject)) is not None:
        return open_aside
    if subject is not None:
        named = tree.head[verb - 1] == verb and tree.dep[verb - 1] == "nsubj" and is_name_before(tree, verb)
        return real(tree, verb, verb - 1 if named else subject)  # the chief of staff | Ana Reyes | said: both are
    return _inherited(tree, verb, depth)


def _is_addressed(tree: Tree, verb: int) -> bool:
    """Whether a bare participle tells what somebody was asked, not what they say: | Asked | about it, Kim said no.

    Also "Kim, | told | of the fire, left"; not "Kim told them of it".
    """
    bare = tree.dep[verb] == "acl" or (tree.dep[verb] == "advcl" and tree.tag[verb] == "VBN")
    opens = tree.dep[verb] == "advcl" and tree.is_capital(verb)
    bare = (bare or opens) and tree.tag[verb] in {"VBN", "VBD"}
    put_to = tree.lemma[verb] in words("speech", "addressee") or tree.lemma[verb] in words("speech", "put-to")
    return bare and put_to and tree.child(verb, "nsubj", "nsubjpass", "aux", "auxpass", "dobj") is None


def _is_quoted(tree: Tree, verb: int) -> bool:
    """Whether a passive verb tells whose words they are: "was quoted", "was cited as saying"; not "was cited"."""
    return tree.lemma[verb] == "quote" or (tree.lemma[verb] in QUOTING and _is_as_saying(tree, verb))


def _is_as_saying(tree: Tree, verb: int) -> bool:
    """Whether "as saying" belongs to a verb: the Daily Post quoted the envoy | as saying."""
    return any(tree.lower[prep : prep + 2] == ["as", "saying"] for prep in tree.dependents(verb, "prep"))


def _inherited(tree: Tree, verb: int, depth: int) -> int | None:
    """The source of a verb without a subject: the noun it describes, or the source of the verb it hangs on."""
    relation, head = tree.dep[verb], tree.head[verb]
    if is_name_before(tree, verb) and tree.tag[verb] in _PAST and tree.head[verb - 1] != verb:
        return verb - 1  # the parse has lost the subject: welcomed it, and on Friday Ana Reyes | said
    if (parted := _parted(tree, verb)) is not None:
        return parted
    if relation in {"acl", "relcl"}:
        return _described(tree, verb, depth)
    if relation == "pcomp" and tree.lower[head] == "as" and tree.lemma[tree.head[head]] in QUOTING:
        return _quoted(tree, tree.head[head])
    if tree.tag[verb] == "VBG" and relation in {"advcl", "pcomp"} and (reporter := _reporter(tree, verb)) is not None:
        return source_head(tree, reporter, depth + 1)
    if relation == "pcomp" and tree.lower[head] == "for" and (blamed := _blamed(tree, head)) is not None:
        return blamed
    if relation == "pcomp" and tree.head[head] != head:
        host = tree.head[head]
        sacked = tree.child(host, "nsubjpass") if tree.child(host, "agent") is None else None
        return source_head(tree, host, depth + 1) if sacked is None else sacked  # was sacked after calling it …
    if relation == "xcomp" and tree.tag[verb] == "VBG" and tree.lemma[head] in _PERCEIVED:
        return tree.child(head, "nsubjpass", "dobj")
    if relation == "xcomp" and _is_impersonal(tree, head):
        return None
    if relation == "xcomp" and (addressed := _addressed(tree, verb)) is not None:
        return addressed
    if relation == "conj":
        return source_head(tree, coordinate(tree, verb), depth + 1)
    if (shared := _shared(tree, verb)) is not None:
        return shared
    return source_head(tree, head, depth + 1) if relation in _INHERITS and head != verb else None


def _is_impersonal(tree: Tree, verb: int) -> bool:
    """Whether a verb has an "it" that is nobody: | It is fair | to say that …; not "the bank was ready to say"."""
    subject = tree.child(verb, "nsubj")
    judged = tree.lemma[verb] == "be" and tree.child(verb, "acomp", "attr") is not None
    return judged and subject is not None and tree.lower[subject] == "it"


def _shared(tree: Tree, verb: int) -> int | None:
    """The subject that a verb shares with the one before an "and", where the parser hangs that one on it.

    As in "Kim rose and, turning to the benches, said those opposite were wrong".
    """
    first = next((child for child in tree.dependents(verb, "ccomp") if child < verb), None)
    joined = first is not None and any(first < link < verb for link in tree.dependents(first, "cc"))
    return tree.child(first, "nsubj") if first is not None and joined else None


def _described(tree: Tree, verb: int, depth: int) -> int | None:
    """The source of a verb that describes a noun, mostly that noun: | a man | saying …, accused by | Reyes | of …

    Where the parse has no other verb for the sentence, it is a past tense: | the envoy |, Ana Reyes, repeated that ….
    """
    noun = tree.head[verb]
    if tree.tag[verb] == "VBN":
        lost = tree.head[noun] == noun and tree.child(verb, "ccomp") is not None
        return noun if lost and is_name_before(tree, verb - 1) else _agent(tree, verb) or _shown_in(tree, verb)
    if _is_loose(tree, verb, noun) and (subject := _above(tree, noun)) is not None:
        return subject
    aside = tree.tag[verb] == "VBG" and tree.lower[verb - 1] == "," and tree.dep[noun] == "dobj"
    if tree.dep[verb] == "acl" and (aside or tree.tag[verb] == "VB") and tree.head[noun] != noun:
        return source_head(tree, tree.head[noun], depth + 1)  # she stressed the need to act, | saying …
    return noun if tree.pos[noun] in NOMINAL else None


def _shown_in(tree: Tree, participle: int) -> int | None:
    """Who says something in what a participle describes: | Kim | said in a video posted on Monday that …"""
    preposition = tree.head[tree.head[participle]]
    verb = tree.head[preposition]
    speaks = tree.lower[preposition] == "in" and speech().acts.get(tree.lemma[verb]) in _SPEAKS
    content = tree.child(participle, "ccomp")
    return tree.child(verb, "nsubj") if speaks and content is not None and tree.child(verb, "ccomp") is None else None


def _quoted(tree: Tree, verb: int) -> int | None:
    """Who was quoted as saying; in "Reyes speaking at a rally was quoted as saying" who was speaking."""
    speaking = tree.child(verb, "csubjpass")
    quoted = tree.child(verb, "dobj", "nsubjpass")
    return tree.child(speaking, "nsubj") if quoted is None and speaking is not None else quoted


def _addressed(tree: Tree, infinitive: int) -> int | None:
    """Who is told or made to say something: it forced | the mayor | to admit …; not: she asked to be told …"""
    above = tree.head[infinitive]
    addressed = tree.child(above, "dobj")
    is_before = addressed is not None and addressed < infinitive
    return addressed if is_before and tree.lemma[above] in _ADDRESSING else None


def _blamed(tree: Tree, preposition: int) -> int | None:
    """Who is blamed for what they say: she criticised | the mayor | for saying …; not: he was sorry for saying …"""
    above = islice(tree.ancestors(preposition), DEPTH)
    verb = next((token for token in above if tree.pos[token] == "VERB"), None)
    if verb is None or speech().acts.get(tree.lemma[verb]) != "judges":
        return None
    item = tree.child(verb, "dobj")
    return item if item is not None and item < preposition else None


def _is_loose(tree: Tree, verb: int, noun: int) -> bool:
    """Whether a participle of saying is not that of the noun before it: wrote to the owners | saying …

    So also: voiced support for Reyes, | stating …; not a letter by the owners, | saying …
    """
    if tree.tag[verb] != "VBG" or tree.lemma[verb] not in speech().acts:
        return False
    apart, preposition = tree.lower[verb - 1] == ",", tree.lower[tree.head[noun]]
    if tree.dep[noun] == "nsubj":  # the parse makes a clause of both: to | owners saying
        return (apart and noun == verb - 2) or (tree.dep[verb] == "pcomp" and tree.lower[tree.head[verb]] == "to")
    return tree.dep[noun] == "pobj" and (preposition == "to" or (apart and preposition not in {"by", "from", "of"}))


def _above(tree: Tree, token: int) -> int | None:
    """The subject of the verb above a token, over the nouns between: | she | went on with her appeal to them."""
    for above in islice(tree.ancestors(token), DEPTH):
        if tree.pos[above] == "VERB":
            return tree.child(above, *_SUBJECT)
    return None


def _parted(tree: Tree, verb: int) -> int | None:
    """The subject that the parse takes for an apposition: In her speech, Reyes, who leads the guard, | said …

    So also: According to the Daily Post, Ana Reyes of Acme | said …; On Friday, Reyes, 61, | said …
    """
    if tree.tag[verb] not in _PAST:
        return None
    last = verb - (tree.lower[verb - 1 : verb] == [","])
    if last > 1 and tree.tag[last - 1] == "CD" and tree.lower[last - 2] == ",":
        last -= 2
    for token in range(max(verb - LONGEST, 0), last):
        ends = last <= tree.right[token] <= verb
        apposed = tree.dep[token] == "appos" and tree.tag[token] == "NNP" and ends
        if apposed and tree.sentence[token] == tree.sentence[verb]:
            clause = last < verb and tree.child(token, "relcl", "acl") is not None
            dated = tree.entity[tree.head[token]] == "DATE"
            return token if clause or dated or _is_outlet(tree, tree.head[token]) else None
    return None


def _accompanying(tree: Tree, participle: int) -> int | None:
    """Who speaks in a clause of "with" of its own: It burnt on, with the chief, | Ana Reyes |, warning that …

    Not in "Baker left with his boss, Ana Reyes, warning that …", where no comma stands before "with".
    """
    if tree.lower[participle - 1 : participle] != [","]:
        return None
    above = (participle - 2, *islice(tree.ancestors(participle - 2), DEPTH)) if participle > 1 else ()
    named = next((token for token in above if tree.dep[token] == "appos"), None)
    preposition = None if named is None else tree.head[tree.head[named]]
    own = preposition is not None and tree.lower[preposition - 1 : preposition + 1] == [",", "with"]
    return named if own else None


def _is_outlet(tree: Tree, noun: int) -> bool:
    """Whether a noun is who is named behind "according to"."""
    preposition = tree.head[noun]
    return tree.lower[preposition] == "to" and tree.lower[tree.head[preposition]] == "according"


def coordinate(tree: Tree, verb: int) -> int:
    """The verb that a second verb is joined to by "and": the nearest above in a form that goes with its own.

    In "May said they would leave and suggested that …" a finite verb is joined to "said", whatever the parse says; in
    "has denied that it pays and said …" to "denied".
    """
    host = tree.head[verb]
    if tree.dep[verb] != "conj" or tree.tag[verb] not in _PAST:
        return host
    past = tree.tag[verb] == "VBD"
    for above in islice(chain((host,), tree.ancestors(host)), DEPTH):
        if _is_quoted_apart(tree, above, verb) or _is_of_a_thing(tree, above):
            continue
        if past and (tree.tag[above] == "VBD" or _is_perfect(tree, above)):
            return above
        if tree.tag[above] not in _BARE and not (past and tree.tag[above] in _PRESENT):
            return above if tree.tag[above] in _PAST else host
    return host


def _is_of_a_thing(tree: Tree, verb: int) -> bool:
    """Whether a verb tells what somebody says of a thing, which says nothing: She said it was fair, but called …"""
    subject = tree.child(verb, "nsubj") if tree.dep[verb] == "ccomp" else None
    if subject is None or tree.pos[subject] != "NOUN" or tree.entity[subject] or is_person(tree, subject):
        return False
    bodies = words("titles", "bodies") | words("organizations", "heads") | words("organizations", "apposed_companies")
    is_body = tree.lemma[subject] in bodies or tree.tag[subject] == "NNS"
    return not is_body and speech().acts.get(tree.lemma[tree.head[verb]]) in _SPEAKS


def _is_quoted_apart(tree: Tree, one: int, other: int) -> bool:
    """Whether one of two verbs stands in a quotation and the other not: said “we made mistakes” but insisted that …"""
    first, last = min(one, other), max(one, other)
    return last - first < APART and sum(tree.text[token] in _MARKS for token in range(first, last)) % 2 == 1


def _is_perfect(tree: Tree, verb: int) -> bool:
    auxiliary = tree.child(verb, "aux")
    return tree.tag[verb] == "VBN" and auxiliary is not None and tree.lemma[auxiliary] == "have"


def _reporter(tree: Tree, participle: int) -> int | None:
    """The verb whose source goes on speaking in a participle of saying: Kim said the road is closed, adding that …"""
    acts = speech().acts
    if tree.lemma[participle] not in acts:
        return None
    for host in islice(tree.ancestors(participle), DEPTH):
        above = tree.head[host]
        if tree.pos[above] == "NOUN" and tree.dep[above] == "dobj":
            above = tree.head[above]  # told the hearing how …
        if tree.dep[host] == "ccomp" and above < host and acts.get(tree.lemma[above]) in _SPEAKS:
            return above
    return None


def _agent(tree: Tree, verb: int) -> int | None:
    by = tree.child(verb, "agent")
    agent = tree.child(by, "pobj") if by is not None else None
    return None if agent is not None and is_when(tree, agent) else agent


def possessor(tree: Tree, noun: int) -> int | None:
    """The source of a noun of saying: "Moscow's claim", "a claim by Moscow", "criticism from unions".

    Not when it is said: "Monday's claim", "no claim by the time".
    """
    owner = tree.child(noun, "poss")
    if owner is None:
        links = (child for child in tree.children[noun] if tree.dep[child] in {"prep", "agent"})
        by = next((link for link in links if tree.lower[link] in {"by", "from", "among"}), None)
        owner = None if by is None else tree.child(by, "pobj")
    return None if owner is not None and is_when(tree, owner) else owner
