"""What a page says of its piece, below it or amid it: what was corrected, where else it came out, whose it is.

"Correction: An earlier version …", "This article is part of a series", "Ann Lee is a fellow at the Horn Forum."
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from briefing.lexicon import words
from briefing.readers.kinds import is_house, is_kind

LONGEST = 600
"""No notice has more code points."""
AFTERWORDS = 4
"""Among so many last lines of a story stands the note on its author."""
_PIECE = r"(?:analysis|article|blog|column|commentary|essay|explainer|extract|interview|op-ed|piece|post|story)"
_OF_ITSELF = re.compile(
    rf"""
    (?:an?\s[a-z ]{{3,30}}\sof\s)?this\s(?:{_PIECE}\s){{1,2}}(?:
        (?:(?:is|was|also)\s)?(?:first|originally)\s(?:appeared|commissioned|published|written)
        | (?:is|was)\s(?:adapted|an?\s(?:edited\s)?(?:excerpt|extract)|based\son\sa|drawn\sfrom|edited\sby|funded\sby
            |made\spossible|part\sof\s(?:a|our|the)|produced\s(?:by|in|with)|republished|translated\s(?:by|from))
        | (?:was|has\sbeen)\s(?:corrected|last\sedited|updated)
        | (?:was|has\sbeen)\s(?:amended|edited|modified|revised)[^.]{{0,40}}\s(?:for|to)\s
        | appear(?:ed|s)\s(?:as|in|on)\s
    )
    | an?\s(?:[a-z]{{3,9}}\s)?version\sof\sthis\s{_PIECE}\b
    | this\sis\san?\s(?:[a-z]{{3,12}}\s)?(?:(?:excerpt|extract)\sfrom|(?:transcript|translation|version)\sof)\b
    | (?:disclosure|note)\s?:\s(?:the\sauthors?|this\s{_PIECE})\b
    | (?:this|the)\s(?:research|study|work)\s(?:is|was)\sfunded\sby\b
    | the\sauthors?\s(?:(?:declares?|reports?)\sno|(?:is|are)\sgrateful|thanks?)\b
    | (?:clarifications?|corrections?(?:\sand\sclarifications?)?|(?:editor|publisher)(?:s|['’]s|s['’])?\snote)
        (?:\s?\([^()]{{1,30}}\)|,?\s[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}}(?:,\s\d{{4}})?)?\s?[:—–]
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""How a line begins that is about the piece it stands by; not "This article of the law", "Correction of the error"."""
_ASKS = re.compile(
    r"\b(?:(?:in|to) your inbox|you agree to (?:our|the) (?:terms|privacy)|unsubscribe (?:at any time|anytime)"
    r"|(?:become|becoming) an? (?:member|patron|subscriber|supporter) (?:at|for|from|now|today)"
    r"|thank(?:s| you) for (?:reading|signing up|subscribing|your subscription))\b",
    re.IGNORECASE,
)
"""What a paper asks of its readers, where nobody is quoted."""
_ISSUED = re.compile(r"(?P<kind>[A-Z][\w &-]{2,40}?)s? (?:is|are) (?:produced|published) by\b")
_FILED_BY = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4}){0,4} \([A-Z][\w, ]{1,60}\)$")
_CLOCK = re.compile(
    r"(?:(?:live\W{1,3})?(?:last )?updated\W{1,3}(?:at )?)?"
    r"\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,5}\)?)?$",
    re.IGNORECASE,
)
"""The time an entry of a live report bears: "14:32 CET"."""
_FOLLOW = re.compile(r"\bfollow\b.{0,60}\bon\b.{0,30}@\w|\btweets\b.{0,20}@\w", re.IGNORECASE)
_BIOGRAPHY = re.compile(
    r"(?:(?i:the (?:writer|author)s?)|(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})(?:, [^,]{2,40},)?)"
    r" (?P<verb>is|are|was|serves as|served as|works as|writes|reports|covers|teaches|leads|directs|heads)\b"
    r"(?P<rest>.{0,160})",
    re.DOTALL,
)
_NOW = re.compile(r"(?:\bis|\. (?:He|She|They)(?: is| are)?) (?:currently|now)\b")
_HOUSE = re.compile(
    r"(?P<name>(?:The )?[A-Z][\w'’&-]*(?: (?:[A-Z][\w'’&-]*|and|for|of|on|the)){0,8}) (?:(?:is (?:an?|committed)\b"
    r".{0,80}\b(?:charit|independent|non-?partisan|non-?profit|not-for-profit|tax-exempt|think[ -]tank))"
    r"|(?:takes no|does not take)\b.{0,40}\bposition)"
)
_BEAT = ("covers", "reports", "writes")
SIGNED = 8
"""Among so many lines at the top stands the name of the author; longer ones were asked before."""


def is_notice(line: str) -> bool:
    """Whether a line is about its piece or the paper, by what it says itself, not about the piece's matter."""
    if len(line) > LONGEST:
        return False
    bare = line.lstrip(" *•·–—-[(")
    if _OF_ITSELF.match(bare) or _FILED_BY.match(line) or _CLOCK.match(line):
        return True
    issued = _ISSUED.match(line)
    is_asking = "“" not in line and '"' not in line and _ASKS.search(line) is not None
    return is_asking or (issued is not None and is_kind(issued["kind"]))


def afterwords(lines: Sequence[str], aside: Set[int]) -> set[int]:
    """The notes on author and house at the foot: "Ann Lee is a fellow at the Horn Forum.", "Follow her at @lee".

    Whose name the note bears must stand nowhere else, so that who was reported on stays in the story.
    """
    kept = [index for index in range(len(lines)) if index not in aside]
    return {index for index in kept[4:][-AFTERWORDS:] if _is_afterword(lines[index], index, lines)}


def _is_afterword(line: str, index: int, lines: Sequence[str]) -> bool:
    if len(line) > LONGEST:
        return False
    house = _HOUSE.match(line)
    if (_FOLLOW.search(line) and len(line.split()) <= 30) or (house is not None and is_house(house["name"])):
        return True
    note = _BIOGRAPHY.match(line.lstrip(" *•·–—-"))
    if note is None:
        return False
    return note["name"] is None or _is_of_author(note, [other for place, other in enumerate(lines) if place != index])


def _is_of_author(note: re.Match[str], others: Sequence[str]) -> bool:
    """Whether a note is on one who is no part of the story: "Ann Lee teaches law and is the author of Ports."."""
    name, rest = note["name"], note["rest"]
    if " " not in name:  # "Ann covers ports and ships." under the reporter's name
        return note["verb"] in _BEAT and any(other.startswith(f"{name} ") for other in others[-AFTERWORDS:])
    if any(name.split()[-1] in other for other in others if len(other.split()) > 12):
        return False
    if any(name in other for other in others[:SIGNED]):
        return True
    if note["verb"] == "was":
        return _NOW.search(rest) is not None
    return not words("pages", "callings").isdisjoint(re.findall(r"[\w-]+", rest.casefold()))
