"""Roles as stated beside a name: "South Korean President Yoon", "Acme's head, Kim Min-ji"."""

from __future__ import annotations

from briefing.annotators.mentions.appositions import role_behind
from briefing.annotators.mentions.names import NameSpan
from briefing.annotators.mentions.openings import is_plain_end
from briefing.annotators.mentions.portfolios import portfolio_start
from briefing.annotators.mentions.proper import CALENDAR, HYPHENS
from briefing.annotators.mentions.relations import row_title
from briefing.annotators.mentions.titles import (
    LINKS,
    LONGEST_TITLE,
    STYLES,
    is_description,
    is_field,
    is_first_lady,
    is_given,
    is_grade,
    is_title,
    is_title_at,
    is_title_part,
)
from briefing.annotators.tree import APOSTROPHES, Tree
from briefing.gazetteer import known
from briefing.lexicon import words

UNOPENED = frozenset({"DT", "PRP$", "IN", "CC", "HYPH", "POS"})
"""Tags of what opens no role."""
_GENERALS = frozenset({"auditor", "consul", "director", "inspector", "prosecutor", "secretary", "solicitor", "surgeon"})
"""Offices that "general" is part of."""
_NATIONAL = frozenset({"chancellor", "king", "minister", "premier", "president", "queen"})
"""Offices that no city has."""
_WHEN = frozenset({"earlier", "later", "ago", "before", "after"})
"""Words that say when, behind a length of time."""
_FIELDED = frozenset({"of", "for", "on"})
"""What stands between an office and its field: "spokesman on Home Affairs"."""
_BODY = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "POS"})
"""Tags of the words that a body is told by: "of Public Works", "of public works"."""
_BINDING = frozenset({"and", "&", "the"})
"""Words in lower case in the name of a body."""


def role_tokens(tree: Tree, name: NameSpan, head: int) -> tuple[int, int] | None:
    """The tokens of the role stated beside a name, without article, or None: before it, else in apposition."""
    title = _title_before(tree, name)
    if title is not None and all(is_grade(word) for word in tree.lower[slice(*title)]):
        title = _apposed_to_title(tree, name, head) or role_behind(tree, name, head) or title
    return (
        title
        or _office_before(tree, name)
        or _held_before(tree, name)
        or role_behind(tree, name, head)
        or _apposed_to_title(tree, name, head)
        or _shared_before(tree, name, head)
    )


def _shared_before(tree: Tree, name: NameSpan, head: int) -> tuple[int, int] | None:
    """A title in the plural that several names share: "Board members Ana Reyes and Bo Ek"."""
    first = title = row_title(tree, name, head) or 0
    if title == 0 or title >= name.first:
        return None
    while first > 0 and title - first < LONGEST_TITLE and _belongs(tree, first - 1, title):
        first -= 1
    while first < title and (tree.tag[first] in UNOPENED or tree.lower[first] in CALENDAR):
        first += 1
    return first, title + 1


def _title_before(tree: Tree, name: NameSpan) -> tuple[int, int] | None:
    """What stands before: "South Korean President" in "South Korean President Yoon"; not "Mr" in "Mr Yoon"."""
    last = name.first
    while last > 1 and _is_address(tree, last - 1) and _ends_title(tree, last - 2) and tree.gap[last - 2]:
        last -= 1  # "Acme chief spokesman | Mr | Lauri Ek"
    if last == 0 or not tree.gap[last - 1] or not _ends_title(tree, last - 1) or _is_address(tree, last - 1):
        return None
    if tree.sentence[last - 1] != tree.sentence[last] or _is_in_title(tree, name):
        return None
    first = last - 1
    first = portfolio_start(tree, first)
    while first > 0 and last - first < LONGEST_TITLE and _belongs(tree, first - 1, last):
        first -= 1
    first = _behind_office_of(tree, _with_company(tree, first), last)
    first -= _is_half(tree, first)
    first = _behind_age(tree, first)
    while first < last - 1 and (
        not tree.text[first][0].isalnum() or tree.tag[first] in UNOPENED or tree.lower[first] in CALENDAR
    ):
        first += 1
    first += _is_only_where(tree, first, last)
    first += tree.lower[first] == "ruling" and tree.tag[first - 1] == "PRP$"  # "In his ruling | Justice Reyes wrote"
    return _behind_mood(tree, first, last), _before_grade(tree, first, last)


def _behind_age(tree: Tree, first: int) -> int:
    """Where a role begins behind an age: "the 26-year-old | engineer Ana Reyes"."""
    return first + 3 if tree.lower[first : first + 3] == ["year", "-", "old"] else first


def _before_grade(tree: Tree, first: int, last: int) -> int:
    """Where an office ends before the rank of its bearer: "envoy | General Reyes"; not "Attorney General Reyes"."""
    end = last
    while end > first + 1 and (is_grade(tree.lower[end - 1]) or tree.lower[end - 1] in words("titles", "bodies")):
        end -= 1
    office, rank = tree.lower[end - 1], tree.lower[end:last]
    field = tree.lower[end - 2] == "of" and _ends_title(tree, end - 1)  # "Secretary of Defense | Gen. Reyes"
    one = office in words("titles", "office_modifiers") or (rank[:1] == ["general"] and office in _GENERALS)
    return (
        end
        if rank and is_grade(rank[-1]) and (field or (is_title(office) and not is_grade(office) and not one))
        else last
    )


def _behind_mood(tree: Tree, first: int, last: int) -> int:
    """Where an office begins behind what is said in passing of its bearer: "a resolute | President Reyes".

    The article before it and the capital behind tell: not "embattled President Reyes", "a prominent lawyer".
    """
    opened = first > 0 and tree.lower[first - 1] in ("a", "an", "the")
    office = first
    while opened and office < last - 1 and tree.tag[office][:2] in ("JJ", "VB") and tree.text[office].islower():
        office += 1
    passing = not any(is_title_part(word) for word in tree.lower[first:office])
    return office if passing and all(tree.is_capital(index) for index in range(office, last)) else first


def _is_only_where(tree: Tree, first: int, last: int) -> bool:
    """Whether a capital before a title says where, the comma being left out: "in Lima | Chancellor Ana Kern said".

    Not "with Lima Mayor Ana Reyes", whose office may be the city's.
    """
    entry = known(tree.text[first])
    city = entry is not None and entry.use == "capital" and first > 0 and tree.tag[first - 1] == "IN"
    owns = tree.tag[first + 1] == "POS"  # "by Lima's Chancellor"
    return city and not owns and first < last - 1 and tree.lower[last - 1] in _NATIONAL


def _is_in_title(tree: Tree, name: NameSpan) -> bool:
    """Whether a description and a name stand in the title of somebody behind: "billionaire Acme founder Ana Reyes"."""
    if not is_description(tree.lower[name.first - 1]) or name.last - name.first > 1:
        return False
    end = name.last
    while end < len(tree) and (is_title_part(tree.lower[end]) or tree.lower[end] in ("co", "-")):
        end += 1
    return name.last < end < len(tree) and tree.is_capital(end) and tree.sentence[end] == tree.sentence[name.last]


def _behind_office_of(tree: Tree, first: int, last: int) -> int:
    """Where a role begins behind the office of those who serve its bearer: "aides of | President Reyes".

    So also "a spokesman for | Trade Minister Reyes"; not "Secretary of Defense Gen. Reyes", "spokesman for the Navy
    Captain Reyes".
    """
    if not is_title(tree.lower[last - 1]):
        return first
    links = (index for index in range(first + 1, last - 1) if tree.lower[index] in ("of", "for"))
    return next((link + 1 for link in links if _serves(tree, link, last)), first)


def _serves(tree: Tree, link: int, last: int) -> bool:
    """Whether what stands before an "of" or "for" is the office of somebody who serves the bearer of that behind it."""
    behind = tree.lower[link + 1 : last]
    if tree.lower[link - 1] in words("titles", "servants"):
        return words("titles", "bodies").isdisjoint(behind)
    return all(is_title_part(word) for word in behind) and not is_grade(behind[-1])


def _with_company(tree: Tree, first: int) -> int:
    """Where a role begins that a state seems to open: "Acme U.S. President" is not the President of the U.S."""
    while first > 0 and tree.entity[first] == "ORG" and not tree.begins[first] and tree.text[first - 1] != ",":
        first -= 1
    entry = known(tree.text[first])
    before = first > 0 and tree.tag[first - 1] == "NNP" and tree.is_capital(first - 1) and tree.gap[first - 1]
    branch = before and entry is not None and entry.kind == "state" and "." in tree.text[first]
    return first - 1 if branch and tree.sentence[first - 1] == tree.sentence[first] else first


def _office_before(tree: Tree, name: NameSpan) -> tuple[int, int] | None:
    """A title with its body in full: "president of the Farmers Party (FP)" before "Ana Reyes", no comma between."""
    last = name.first
    if last < 4 or tree.sentence[last - 1] != tree.sentence[last] or _in_brackets(tree, last - 1) != last - 3:
        return None
    first = last - 4
    while first > 0 and last - first < LONGEST_TITLE and (tree.is_capital(first) or tree.lower[first] in ("of", "the")):
        first -= 1
    first += 0 if is_title(tree.lower[first]) else 1
    title = (
        is_title(tree.lower[first]) and tree.lower[first + 1] == "of" and tree.sentence[first] == tree.sentence[last]
    )
    return (first, last) if title else None


def _held_before(tree: Tree, name: NameSpan) -> tuple[int, int] | None:
    """An office with the body it heads: "head of Public Works" right before "Ana Reyes"."""
    last = name.first
    of = last - 1
    while of > 0 and last - of < LONGEST_TITLE and (tree.tag[of] in _BODY or tree.lower[of] in _BINDING):
        of -= 1
    first = of - 1
    is_person = is_given(tree.lower[last]) or (tree.begins[last] and tree.entity[last] == "PERSON")
    is_named = is_person and name.last - last > 1 and is_plain_end(tree, name.last)
    is_headed = first >= 0 and of < last - 1 and tree.lower[of] in ("of", "for")
    if not is_named or not is_headed or tree.lower[last - 1] in _BINDING or _is_address(tree, last - 1):
        return None
    while first > 0 and is_title_part(tree.lower[first - 1]) and tree.gap[first - 1]:
        first -= 1
    first -= _is_states(tree, first, of)
    is_post = is_title(tree.lower[of - 1]) and tree.sentence[first] == tree.sentence[last]
    return (first, last) if is_post else None


def _is_states(tree: Tree, first: int, of: int) -> bool:
    """Whether the state that an office is of stands before it: "U.S. | Secretary of State"; not "In Peru | head of"."""
    entry = known(tree.text[first - 1]) if first > 0 else None
    state = entry is not None and entry.kind == "state" and entry.use in ("name", "adjective")
    where = first > 1 and tree.lower[first - 2] == "in"
    return state and not where and tree.head[first - 1] in range(first, of) and tree.dep[first - 1] != "poss"


def _is_half(tree: Tree, index: int) -> bool:
    """Whether a token is the hyphen of a word of which only the half behind it was taken: "-right" of "far-right"."""
    return index > 0 and tree.lower[index] in HYPHENS and not tree.gap[index - 1] and not tree.gap[index]


def _ends_title(tree: Tree, index: int) -> bool:
    """Whether a title ends with a token: "minister", "president-elect", the field of "Commissioner for Trade"."""
    if _is_stop(tree, index):
        return True
    of = index
    while of > 1 and is_field(tree.lower[of]):
        of -= 1
    field = tree.lower[index] in words("titles", "fields") and of < index and tree.lower[of] in ("for", "of")
    if field and of > 0 and is_title(tree.lower[of - 1]):
        return True
    joined = index > 1 and tree.lower[index] in ("elect", "designate") and tree.lower[index - 1] == "-"
    return (
        is_title_at(tree, index)
        or is_first_lady(tree, index)
        or is_description(tree.lower[index])
        or (joined and is_title(tree.lower[index - 2]))
    )


def _is_stop(tree: Tree, index: int) -> bool:
    """Whether a token is the full stop of an abbreviated rank that the parser cuts off: "Col |.| Reyes"."""
    stop = index > 0 and tree.text[index] == "." and not tree.gap[index - 1]
    return stop and is_grade(tree.lower[index - 1]) and tree.is_capital(index - 1)


def _is_address(tree: Tree, index: int) -> bool:
    return tree.lower[index].rstrip(".") in words("titles", "honorifics") and not is_first_lady(tree, index)


def _belongs(tree: Tree, index: int, last: int) -> bool:
    """Whether the token at `index` still belongs to the title that ends at `last`."""
    if tree.sentence[index] != tree.sentence[last]:
        return False
    if is_title_part(tree.lower[index]) or is_title_at(tree, index) or known(tree.text[index]) is not None:
        return True
    if tree.lower[index] in APOSTROPHES:
        return index > 0 and tree.is_capital(index - 1)
    if _in_brackets(tree, index) is not None or _joins_offices(tree, index) or _is_stop(tree, index):
        return True
    if tree.lower[index] in LINKS:  # a dash between two names has blanks beside it
        return tree.lower[index] not in HYPHENS or not tree.gap[index]
    if (
        tree.tag[index][:2] == "VB"
        and index > 0
        and tree.tag[index - 1] == "NNP"
        and not is_title_part(tree.lower[index])
    ):
        return False  # "Reyes appointed economist Ana Lund"
    inside = index < tree.head[index] < last + 6 and tree.lower[index] not in _WHEN  # "A day earlier prosecutor Lund"
    return inside and (tree.tag[index] in ("NNP", "NNPS", "JJ", "HYPH") or tree.dep[index] in ("compound", "amod"))


def _joins_offices(tree: Tree, index: int) -> bool:
    """Whether an "and" joins two offices of one person: "Foreign Minister and party leader Ana Park".

    Not where an article makes them two people: "the minister and Acme CEO Ana Park".
    """
    office = tree.lower[index] == "and" and index > 0 and is_title(tree.lower[index - 1]) and tree.is_capital(index - 1)
    return office and not {"the", "a", "an"} & set(tree.lower[max(index - 4, 0) : index])


def _in_brackets(tree: Tree, index: int) -> int | None:
    """The opening bracket of an abbreviation that a token belongs to: "Farmers Party (FP) chairman"; not "(Peru)"."""
    for opening in range(max(index - 2, 0), index + 1):
        abbreviated = tree.text[opening] == "(" and tree.text[opening + 2 : opening + 3] == [")"]
        if abbreviated and opening > 0 and len(tree.text[opening + 1]) > 1 and tree.text[opening + 1].isupper():
            return opening
    return None


def _apposed_to_title(tree: Tree, name: NameSpan, head: int) -> tuple[int, int] | None:
    """As "Acme CEO" in "Acme CEO, Ana Reyes, said"; not in "the CEO, Acme's founder said", where no comma closes it.

    So also "Lopez's brother" in "Lopez's brother, Raul, said", "emir" in "Kuwait's emir, Sheikh Nawaf, spoke", and
    "Archbishop of Wells" in "The Archbishop of Wells, the Most Rev Alun Price, left", "US envoy" in "the US envoy,
    General Reyes, left".
    """
    title, comma = tree.head[head], name.first - 1
    suffixed = tree.lower[title + 1 : title + 3] in (["-", "general"], ["-", "elect"], ["-", "designate"])
    while comma > 0 and (
        _is_address(tree, comma) or is_grade(tree.lower[comma]) or tree.lower[comma] in STYLES | {"the"}
    ):
        comma -= 1
    behind_of = tree.dep[title] == "pobj" and tree.lower[tree.head[title]] in _FIELDED
    if behind_of and not is_title(tree.lower[title]):
        title = tree.head[tree.head[title]]  # apposed to the field by the parser
    field = title < comma and tree.lower[title + 1] in _FIELDED and "," not in tree.text[title:comma]
    before = title == comma - (3 if suffixed else 1) or (field and comma - title < LONGEST_TITLE)
    apposed = tree.dep[head] == "appos" and before and tree.text[comma] == ","
    company = field and tree.lower[comma - 1] in words("organizations", "apposed_companies")
    if company and name.last - name.first == 1:  # "the head of the travel chain, Acme, said"
        return None
    either = field and is_title(tree.lower[comma - 1])  # "a spokesman for the mayor, Ana Reyes": which of the two?
    fits = not either and (is_title(tree.lower[title]) or _is_relative(tree, title))
    if not apposed or not fits or tree.tag[title] not in ("NN", "NNP"):
        return None
    first = portfolio_start(tree, title)
    while first > 0 and title - first < LONGEST_TITLE and _belongs(tree, first - 1, title):
        first -= 1
    first = _behind_age(tree, first - _is_half(tree, first))
    while first < title and tree.tag[first] in UNOPENED:
        first += 1
    return (first, comma) if _is_closed(tree, name, first) else None


def _is_closed(tree: Tree, name: NameSpan, role: int) -> bool:
    """Whether an apposition ends: at a comma or stop; behind the office of a state the comma may lack.

    As in "Peru's President, Ana Reyes will host a summit", where it can be nobody else's.
    """
    after = name.last
    if after < len(tree) and tree.lower[after] == "of" and name.first <= tree.head[after] < name.last:
        after = tree.right[after]  # "the chair, Ana Reyes of the Harvest Party, said"
    if after >= len(tree) or tree.text[after] in (",", "."):
        return after < len(tree)
    entry = known(tree.text[role])
    return entry is not None and entry.kind == "state" and tree.tag[after] in ("MD", "VBD", "VBZ")


def _is_relative(tree: Tree, noun: int) -> bool:
    """Whether a noun says whose relative somebody is: "brother" in "Lopez's brother"; not in "his brother"."""
    return tree.lower[noun] in words("titles", "kin") and any(
        tree.tag[child].startswith("NNP") for child in tree.dependents(noun, "poss")
    )
