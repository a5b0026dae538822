"""Capitalised words that name nobody: adjectives, units and faiths, portfolios, models behind their number."""

from __future__ import annotations

import re

from briefing.annotators.mentions.portfolios import MINISTERS, is_in_portfolio
from briefing.annotators.mentions.proper import CALENDAR, HYPHENS, NAME_LABELS
from briefing.annotators.mentions.titles import is_field, is_title
from briefing.annotators.tree import Tree
from briefing.gazetteer import Known, known
from briefing.lexicon import words

_ASKING = frozenset({"how", "what", "which", "who", "whom", "whose", "why"})
_ADJECTIVE = re.compile(r"[A-Z][a-z]{2,}(?:al|ed|ful|ing|ised|ized|less|ly|ous|wide)$")
_NUMERAL = re.compile(r"(?:X{0,2}(?:IX|IV|V?I{1,3})|X{1,3}|V|XX?V)$")
_MODEL_NUMBER = re.compile(r"(?!19\d\d$|20\d\d$)\d{3,4}$")


def is_nobody(tree: Tree, first: int, last: int, entry: Known | None) -> bool:
    """Whether tokens that look like a name are none of an actor; `entry` is what the gazetteer says of them."""
    rules = (
        *(_is_adjectival, _is_shown, _is_several, _opens_as_adjective, _opens_as_noun),
        *(_is_thing, _is_portfolio, _is_model, _is_case, _is_of_title),
    )
    return any(rule(tree, first, last, entry) for rule in rules)


def _is_adjectival(tree: Tree, first: int, last: int, entry: Known | None) -> bool:
    """Whether a name is an adjective: "East Asian", or by a hyphen "pro-Beijing", "anti-Pyongyang", "Pan-democrat"."""
    described = known(tree.text[last - 1]) if tree.tag[last - 1] == "JJ" else None
    if described is not None and described.use == "adjective":
        return True
    before = first - 1
    if before > 0 and tree.lower[before] in HYPHENS and not tree.gap[before] and not tree.gap[before - 1]:
        return tree.text[before - 1].islower()
    after = last
    if after + 1 >= len(tree) or tree.lower[after] not in HYPHENS or tree.gap[after] or tree.gap[after - 1]:
        return False
    return entry is None and last - first == 1 and tree.tag[after + 1] in ("NN", "NNS", "JJ")


def _is_thing(tree: Tree, first: int, last: int, entry: Known | None) -> bool:
    """Whether a name is listed as no actor's (units, abbreviations, faiths) or is a legal form alone ("Inc.")."""
    suffixes = words("organizations", "suffixes")
    if last - first == 1 and (len(tree.text[first].strip(".")) < 2 or _asks(tree, first)):
        return True
    if last - first == 1 and _NUMERAL.match(tree.text[first]):
        return entry is None
    if all(word.rstrip(".") in suffixes for word in tree.lower[first:last]):
        return entry is None
    return entry is None and tree.surface(first, last) in words("organizations", "things")


def _is_shown(tree: Tree, first: int, last: int, entry: Known | None) -> bool:
    """Whether a word is pointed at, as no name is: "This Perspective argues", "Every Member"; not "this Congress"."""
    named = words("organizations", "heads") | words("organizations", "places") | words("titles", "bodies") | {"hall"}
    shown = first > 0 and tree.lower[first - 1] in ("this", "that", "these", "those", "each", "every")
    shown = shown and tree.dep[first - 1] == "det" and last - first == 1
    return shown and entry is None and tree.lower[first] not in named


def _is_several(tree: Tree, first: int, last: int, entry: Known | None) -> bool:
    """Whether a sentence opens with people of one trade: "Pollsters said so"; not "Peters said so"."""
    one = tree.lower[first].removesuffix("s")
    people = words("titles", "occupations") | words("titles", "descriptions") | words("titles", "offices")
    opens = last - first == 1 and tree.opens_sentence(first)
    return entry is None and opens and one != tree.lower[first] and one in people


def _asks(tree: Tree, index: int) -> bool:
    """Whether a word has its capital from the question it opens: "Whom will they call?"; not "the WHO"."""
    return tree.lower[index] in _ASKING and not tree.text[index].isupper() and tree.opens_sentence(index)


def _is_portfolio(tree: Tree, first: int, last: int, entry: Known | None) -> bool:
    """Whether a name is what somebody is minister for: "Secretary for Interior & National Administration".

    So also before the office: "External Affairs" in "External Affairs Minister Ana Reyes".
    """
    if entry is None and is_in_portfolio(tree, first, last):
        return True
    if tree.lower[last : last + 1] == ["minister"] and is_field(tree.lower[last - 1]):
        return entry is None
    office = tree.lower[first - 1 : first] == ["for"] and tree.lower[first - 2] in MINISTERS
    return office and entry is None and "PERSON" not in tree.entity[first:last]


def _opens_as_adjective(tree: Tree, first: int, last: int, entry: Known | None) -> bool:
    """Whether a word has its capital from the sentence it opens: "Hourly workers left"; not "Boeing workers left".

    The parser must see no name in it, and it must describe a noun in small letters.
    """
    if entry is not None or last - first > 1 or not tree.opens_sentence(first) or last >= len(tree):
        return False
    described = tree.head[first] >= last and tree.text[tree.head[first]].islower()
    return described and tree.entity[first] not in NAME_LABELS and _ADJECTIVE.match(tree.text[first]) is not None


def _opens_as_noun(tree: Tree, first: int, last: int, entry: Known | None) -> bool:
    """Whether a word has its capital from the sentence it opens: "Famine was declared", "Wafers made there are dear".

    The tagger must have it for a common plural with a plural verb, not "Reyes, who left"; or it must be listed. Nowhere
    else may it stand as a name.
    """
    if entry is not None or last - first > 1 or not tree.opens_sentence(first):
        return False
    plural = tree.tag[first] == "NNS" and tree.text[first].endswith("s") and _takes_plural(tree, first)
    if not plural and tree.lower[first] not in words("organizations", "commons"):
        return False
    return not any(
        text == tree.text[first] and not tree.opens_sentence(index)
        for index, text in enumerate(tree.text)
        if index != first
    )


def _takes_plural(tree: Tree, subject: int) -> bool:
    """Whether the verb of a subject can only be a plural's: "were packaged", "compete"; not "said"."""
    verb = tree.head[subject]
    first = next((index for index in tree.children[verb] if tree.dep[index] in ("aux", "auxpass")), verb)
    return tree.dep[subject] in ("nsubj", "nsubjpass") and (tree.tag[first] == "VBP" or tree.lower[first] == "were")


def _is_case(tree: Tree, first: int, last: int, entry: Known | None) -> bool:
    """Whether a name is a party to a case at law that is cited by it: "in Lopez | v. Reyes", "Lopez v. | Reyes"."""
    versus = {*tree.text[last : last + 1], *tree.text[max(first - 1, 0) : first]}
    return entry is None and not versus.isdisjoint(("v.",))


def _is_model(tree: Tree, first: int, last: int, entry: Known | None) -> bool:
    """Whether a word goes on with a model's number: "a 737 Max jet", "the Boeing 737 Max".

    Not behind a count or a year: "some 300 Acme workers", "the 2008 Lopez campaign".
    """
    if entry is not None or first < 2 or last - first > 1 or _MODEL_NUMBER.match(tree.text[first - 1]) is None:
        return False
    before = first - 2
    maker = tree.tag[before] == "NNP" and tree.lower[before] not in CALENDAR
    return tree.sentence[before] == tree.sentence[first] and (maker or tree.lower[before] in ("a", "an"))


def _is_of_title(tree: Tree, first: int, last: int, entry: Known | None) -> bool:
    """Whether a word stands within a title before a name: "Chief Border Officer Tero Aho"."""
    if entry is not None or last - first != 1 or first == 0 or last + 1 >= len(tree):
        return False
    within = is_title(tree.lower[first - 1]) and is_title(tree.lower[last])
    return within and all(map(tree.is_capital, (first - 1, first, last, last + 1)))
