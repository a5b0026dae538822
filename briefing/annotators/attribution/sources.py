"""Whose words: from a cue to the noun phrase that names the source, as it stands in the text."""

from __future__ import annotations

from itertools import chain, islice

from briefing.annotators.attribution.speech import speech
from briefing.annotators.tree import Tree
from briefing.lexicon import words
from briefing.model import SpeechAct

Range = tuple[int, int]
"""Tokens `[first, last)`."""

_SUBJECT = ("nsubj", "csubj")
_INHERITS = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "parataxis"})
_PAST = frozenset({"VBD", "VBZ"})
_BARE = frozenset({"VB", "VBG"})
_MARKS = frozenset('“”"')
_PRESENT = frozenset({"VBZ", "VBP"})
_CUT = frozenset({"relcl", "appos", "acl", "advcl", "parataxis", "npadvmod"})
_CUT_PREPOSITIONS = frozenset(
    {"on", "during", "after", "before", "as", "about", "since", "until", "while", "by", "with", "to", "at"}
)
_RELATIVE = frozenset({"who", "which", "that"})
QUOTING = frozenset({"quote", "cite", "report"})
"""Verbs whose object is who speaks: was quoted as saying."""
_CITING = frozenset({"quote", "cite"})
"""Verbs whose object, if it is a person, is who speaks: the Daily Post cited Kim."""
_PERCEIVED = frozenset({"hear", "see", "film", "record", "overhear", "catch", "show", "find"})
"""Verbs of perception, whose object is who acts: was heard chanting."""
_SPEAKS: frozenset[SpeechAct] = frozenset({"asserts", "denies", "asks", "doubts", "promises", "demands"})
_NO_SOURCE = frozenset({"there", "what", "it's", "this", "where", "when", "how", "why"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
DEPTH = 8
"""Steps up or down the parse that a source is followed."""
APART = 60
"""Tokens between two verbs that are looked through for quotation marks."""
LONGEST = 25
"""Tokens a source may have; a longer phrase is cut to its head's own words."""


def phrase(tree: Tree, head: int, depth: int = 0) -> Range:
    """The noun phrase of a source: with titles, "of" phrases and joint speakers, without apposition or relative clause.

    "Kim Song, the ambassador, said": "Kim Song". "South Korea and the United States claim": both.
    """
    first, last = tree.left[head], head + 1
    for child in tree.children[head]:
        if child < head:
            mark = tree.dep[child] == "punct" and tree.lower[child] not in {"-", "–", "$", "#"}
            if tree.dep[child] in _CUT or (mark and not _is_behind_abbreviation(tree, child + 1)):
                first = max(first, tree.right[child])
            continue
        if tree.dep[child] == "case":
            continue  # "Moscow's claim" is Moscow's
        if tree.lower[child].endswith(("self", "selves")):
            last = max(last, child + 1)
            continue
        if _ends_phrase(tree, head, child):
            break
        if depth < DEPTH:
            joined = tree.dep[child] == "conj"
            last = max(last, phrase(tree, child, depth + 1)[1] if joined else _bare_right(tree, child, depth + 1))
    if last - first > LONGEST:
        first, last = max(first, head - 5), head + 1
    return _with_abbreviated(tree, first), last


def _with_abbreviated(tree: Tree, first: int) -> int:
    """Where a phrase begins that the parser cut inside a bracket: "Farmers Party (FP) leader", not "FP) leader"."""
    if _is_behind_abbreviation(tree, first + 2) and tree.text[first + 1] == ")" and first > 1:
        return min(first, tree.left[first - 2])
    return first


def _ends_phrase(tree: Tree, head: int, child: int) -> bool:
    """Whether a source ends before a dependent: "Kim |, the envoy", "a man | on duty", not "head of staff".

    Nor "aide to the mayor", which tells whose aide speaks.
    """
    relation = tree.dep[child]
    if relation == "appos" and tree.left[child] == head + 1 and tree.pos[child] == "PROPN":
        return False  # "the former governor Ana Nguyen": no comma, one name
    if relation == "appos" and tree.left[child] == head + 1 and _is_behind_abbreviation(tree, child):
        return False  # "the Farmers Party (FP) leader"
    if relation in _CUT or (relation == "conj" and tree.pos[child] in {"VERB", "AUX"}):
        return True
    if relation == "punct":
        return not any(tree.dep[later] == "conj" for later in tree.children[head] if later > child)
    return relation == "prep" and tree.lower[child] in _CUT_PREPOSITIONS and not _tells_field(tree, child)


def _tells_field(tree: Tree, preposition: int) -> bool:
    """Whether an office goes on with whom it is for: aide | to Reyes, spokesman | on health; not | on Monday."""
    office, behind = tree.lower[preposition - 1], preposition + 1
    if behind >= tree.right[preposition] or tree.entity[behind] in {"DATE", "TIME"}:
        return False
    listed = {"to": "offices", "on": "servants"}.get(tree.lower[preposition])
    return listed is not None and office in words("titles", listed)


def _is_behind_abbreviation(tree: Tree, token: int) -> bool:
    """Whether an abbreviation in brackets stands right before a token and belongs to words before: Party (FP) | leader.

    Not (AP) | Reyes, which nothing stands before.
    """
    if not 4 <= token <= len(tree) or tree.sentence[token - 4] != tree.sentence[token - 1]:
        return False
    return [tree.text[token - 3], tree.text[token - 1]] == ["(", ")"] and tree.text[token - 2].isupper()


def _bare_right(tree: Tree, child: int, depth: int) -> int:
    """The end of a dependent's subtree, cut where a clause or an apposition inside it begins."""
    last = child + 1
    for inner in tree.children[child]:
        if inner > child:
            if tree.dep[inner] in _CUT or tree.dep[inner] == "punct":
                break
            if depth < DEPTH:
                last = max(last, _bare_right(tree, inner, depth + 1))
    return last


def source_head(tree: Tree, verb: int, depth: int = 0) -> int | None:
    """The head of the source of a cue verb, or None where the text has none.

    The subject ("she said"); by-phrase of a passive ("was denied by Moscow"); for a participle or a second verb the
    subject of the verb it hangs on ("Smith left, saying"); for "who said" the noun it refers to; for "was quoted by
    the Post as saying" and "the Post cited Kim" the one quoted.
    """
    if depth > DEPTH:
        return None
    cited = tree.child(verb, "dobj") if tree.lemma[verb] in _CITING else None
    if cited is not None and tree.entity[cited] == "PERSON":
        return cited
    passive = tree.child(verb, "nsubjpass", "auxpass") is not None
    if passive:
        return tree.child(verb, "nsubjpass") if _is_quoted(tree, verb) else _agent(tree, verb)
    subject = _inverted(tree, verb) or tree.child(verb, *_SUBJECT)
    if subject is not None and _is_loose(tree, verb, subject):
        return _above(tree, verb)
    if subject is not None:
        named = tree.head[verb - 1] == verb and tree.dep[verb - 1] == "nsubj" and _is_name_before(tree, verb)
        return _real(tree, verb, verb - 1 if named else subject)  # the chief of staff | Ana Reyes | said: both are
    return _inherited(tree, verb, depth)


def _inverted(tree: Tree, verb: int) -> int | None:
    """The subject behind a verb in a parenthesis, where the parser has another before: Shops, | said Kim, are shut."""
    if tree.lower[verb - 1 : verb] != [","]:
        return None
    return next((token for token in tree.dependents(verb, "nsubj") if token > verb), None)


def _is_quoted(tree: Tree, verb: int) -> bool:
    """Whether a passive verb tells whose words they are: "was quoted", "was cited as saying"; not "was cited"."""
    saying = tree.child(verb, "prep")
    return tree.lemma[verb] == "quote" or (
        tree.lemma[verb] in QUOTING and saying is not None and tree.lower[saying : saying + 2] == ["as", "saying"]
    )


def _is_name_before(tree: Tree, verb: int) -> bool:
    """Whether a person's name, or two capitalised names that may be one, stand right before a verb."""
    return verb > 1 and (tree.entity[verb - 1] == "PERSON" or tree.tag[verb - 2] == tree.tag[verb - 1] == "NNP")


def _inherited(tree: Tree, verb: int, depth: int) -> int | None:
    """The source of a verb without a subject: the noun it describes, or the source of the verb it hangs on."""
    relation, head = tree.dep[verb], tree.head[verb]
    if _is_name_before(tree, verb) and tree.tag[verb] in _PAST and tree.head[verb - 1] != verb:
        return verb - 1  # the parse has lost the subject: welcomed it, and on Friday Ana Reyes | said
    if (parted := _parted(tree, verb)) is not None:
        return parted
    if relation in {"acl", "relcl"}:
        if tree.tag[verb] == "VBN":
            return _agent(tree, verb)
        if _is_loose(tree, verb, head) and (subject := _above(tree, head)) is not None:
            return subject
        aside = tree.tag[verb] == "VBG" and tree.lower[verb - 1] == "," and tree.dep[head] == "dobj"
        if relation == "acl" and (aside or tree.tag[verb] == "VB") and tree.head[head] != head:
            return source_head(tree, tree.head[head], depth + 1)  # she stressed the need to act, | saying …
        return head if tree.pos[head] in _NOMINAL else None
    if relation == "pcomp" and tree.lower[head] == "as" and tree.lemma[tree.head[head]] in QUOTING:
        speaking = tree.child(tree.head[head], "csubjpass")  # Reyes speaking at a rally was quoted as saying
        quoted = tree.child(tree.head[head], "dobj", "nsubjpass")
        return tree.child(speaking, "nsubj") if quoted is None and speaking is not None else quoted
    if tree.tag[verb] == "VBG" and relation in {"advcl", "pcomp"} and (reporter := _reporter(tree, verb)) is not None:
        return source_head(tree, reporter, depth + 1)
    if relation == "pcomp" and tree.lower[head] == "for" and (blamed := _blamed(tree, head)) is not None:
        return blamed
    if relation == "pcomp" and tree.head[head] != head:
        return source_head(tree, tree.head[head], depth + 1)
    if relation == "xcomp" and tree.tag[verb] == "VBG" and tree.lemma[head] in _PERCEIVED:
        return tree.child(head, "nsubjpass", "dobj")
    if relation == "xcomp":
        addressed = tree.child(head, "dobj")
        if (
            addressed is not None
            and addressed < verb
            and tree.lemma[head] in {"ask", "tell", "urge", "force", "let", "help"}
        ):
            return addressed
    if relation == "conj":
        return source_head(tree, coordinate(tree, verb), depth + 1)
    if relation in _INHERITS and head != verb:
        return source_head(tree, head, depth + 1)
    return None


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

    So also: According to the Daily Post, Ana Reyes of Acme | said …
    """
    if tree.tag[verb] not in _PAST:
        return None
    last = verb - (tree.lower[verb - 1 : verb] == [","])
    for token in range(max(verb - LONGEST, 0), last):
        apposed = tree.dep[token] == "appos" and tree.tag[token] == "NNP" and tree.right[token] == last
        if apposed and tree.sentence[token] == tree.sentence[verb]:
            clause = last < verb and tree.child(token, "relcl", "acl") is not None
            return token if clause or _is_outlet(tree, tree.head[token]) else None
    return None


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
        if _is_quoted_apart(tree, above, verb):
            continue
        if past and (tree.tag[above] == "VBD" or _is_perfect(tree, above)):
            return above
        if tree.tag[above] not in _BARE and not (past and tree.tag[above] in _PRESENT):
            return above if tree.tag[above] in _PAST else host
    return host


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
    return tree.child(by, "pobj") if by is not None else None


def _real(tree: Tree, verb: int, subject: int) -> int | None:
    """A relative pronoun's noun; nothing for words that can't be a source ("there", "this")."""
    if tree.lower[subject] in _RELATIVE:
        if tree.dep[verb] == "relcl" and tree.pos[tree.head[verb]] in _NOMINAL:
            return _author(tree, tree.head[verb])
        if tree.lower[subject] == "which" and subject > 0 and tree.tag[subject - 1].startswith("NN"):
            return subject - 1  # the parse hangs the clause elsewhere: asked the police, which reported
        return None if tree.lower[subject] != "who" else subject
    return None if tree.lower[subject] in _NO_SOURCE or tree.entity[subject] in {"DATE", "TIME"} else subject


def _author(tree: Tree, noun: int) -> int:
    """Who wrote what a clause describes, where the text tells it: | Kim | praised it in a statement that noted …"""
    preposition = tree.head[noun]
    writes = tree.head[preposition]
    if (
        tree.lemma[noun] not in words("speech", "papers")
        or tree.lower[preposition] != "in"
        or tree.pos[writes] != "VERB"
    ):
        return noun
    author = tree.child(writes, "nsubj")
    return noun if author is None or tree.lower[author] in _RELATIVE else author


def possessor(tree: Tree, noun: int) -> int | None:
    """The source of a noun of saying: "Moscow's claim", "a claim by Moscow", "criticism from unions"."""
    owner = tree.child(noun, "poss")
    if owner is not None:
        return owner
    for child in tree.children[noun]:
        if tree.dep[child] in {"prep", "agent"} and tree.lower[child] in {"by", "from", "among"}:
            return tree.child(child, "pobj")
    return None
