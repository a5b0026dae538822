"""The chrome of a web page that was saved with its story: buttons, links, credits, forms, captions.

A line is chrome only by what it says itself.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.lexicon import words
from briefing.readers.calendar import explicit_date
from briefing.readers.notices import is_notice

LONGEST = 600
"""No line of more code points is looked at: no button, no caption and no notice is so long."""
LINK_WORDS = 20
"""Most words of a link to another piece; a headline hardly has more."""
CAPTION_WORDS = 70
_PLAIN = str.maketrans("’“”–—", '\'""--')
_NUMBER = re.compile(r"\d[\d.,]*(?:[km]\b)?")
_BULLET = re.compile(r"^[^\w\"'(\[#@$€£₹₱©]+(?=\S)")
_ARROW = re.compile(r"(?:>>+|[»→]|››)\s")
_PRICE = re.compile(r"\W*(?:[A-Z]{1,3}|[$€£₹₱])\s?\d[\d.,]*\s?(?:per|a|/)\s?(?:month|week|year)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!…][\"'”’)\]]*$")
_AGO = re.compile(
    r"(?:\ban?|\d{1,3}) ?(?:sec|second|min|minute|hr|hour|day|week|month|year)s? ago\b[\W\d]*$", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+\.\w+$", re.IGNORECASE)
_WITH_ADDRESS = re.compile(r"\(https?://\S+\)$")
_STOCK_PICTURE = re.compile(r"[A-Za-z-]+[_ -]?\d{6,}(?:\.\w{3,4})?$")
_CREDITED = re.compile(
    r"\(?(?:(?:(?:additional|with) )?(?:editing|graphics|reporting|writing) by|(?:edited|produced) by"
    r"|translated (?:from the [A-Z]\w{2,20} )?by)\b",
    re.IGNORECASE,
)
_ICONS = re.compile(r"(?:(?:f|in|t|x|[^\w\s\"'“‘(\[#@$€£₹₱©•–—|-]{1,2})[\s|]+){2,}", re.IGNORECASE)
"""The letters and signs of networks that a bar for sharing begins with: "f in X ✉ Save for later"."""
_LETTERS = re.compile(r"[\s|]*(?:\s+A[+-]?){2,}$")
"""The buttons for the size of letters that such a bar ends with: "Print A- A A+"."""
_ITEMS = re.compile(r"\s*[|·•]\s*")
BAR_ITEMS = 3
BAR_WORDS = 4
"""A page's bar has so many items at least, and none of more words."""
_BYLINE = re.compile(r"by\b", re.IGNORECASE)
_CREDITS = frozenset(
    {
        "additional",
        "and",
        "by",
        "compiled",
        "editing",
        "for",
        "from",
        "graphics",
        "in",
        "reporting",
        "the",
        "with",
        "writing",
    }
)
_PHOTOGRAPHERS = re.compile(r"[A-Z][A-Z .'’-]{3,30}/[A-Z][A-Z .'’-]{3,30}$")
_BY_AGENCY = re.compile(r"[.!?] \(([^()]{2,30})\)$")
_SIDES = re.compile(
    r"\((?:(?:[a-z]+ )?(?:from|on|at|in) (?:the )?)?(?:left|right|cent(?:re|er)|[2-5](?:nd|rd|th) [LR])\)"
)
_SIDE_LETTERS = re.compile(r"\(L\).*\(R\)|\(R\).*\(L\)")
_PICTURED = re.compile(
    r"(?:^|[.\s(\[|—–-])(?:(?i:photo|photograph|picture|pic|image|credit)s?"
    r"(?: (?i:credit|by|courtesy|source|caption))?:"
    r"|(?i:photo (?:by|courtesy))|©)\s?[A-Z@][^.:]{1,60}[)\].]*$"
    r"|\b(?i:file|handout) (?i:photo|picture|image)[)\].]*$"
    r"|(?:^|[.!?)]\s)\(?(?:[A-Z][\w.&/-]{0,20}\s){1,4}(?i:photo|photograph|image|graphic)s?[)\].]*$"
)
_PICTURE = re.compile(
    r"\W?(?:file (?:photo|image|picture)(?::| of\b)?|file\s?[-–—]|(?:image|media|photo|picture) caption:?"
    r"|(?:image|photo|picture|photograph):)\s",
    re.IGNORECASE,
)
_SHOWS = re.compile(r"\b(?!(?:courtesy|file|handout|provided|supplied|with)\b)[a-z]{4}")
CAPTION_LEAST = 5
"""Words behind "Photo:" that are no photographer's name."""
_CREDIT = re.compile(
    r"([^/|(\[]{2,40})\s?[/|]\s?([^/|()]{2,40}(?:/[^/|()]{2,30})?)[)\].]*$|\b(via [A-Za-z ]{2,20})[)\].]*$"
)
_OPENS_CREDIT = re.compile(r"[.!?](?=\s)|\s(?=[(\[|—–]|(?i:photo|image|picture|credit)s?:)")


def is_chrome(line: str) -> bool:
    """Whether a line is none of a story by what it says: "Share this", "5 min read", "(Reporting by Ann Lee)"."""
    if len(line) > LONGEST:
        return False
    told = bare(line)
    if told.lstrip("([") in words("pages", "lines"):
        return True
    if told.startswith(_openings()):
        return not _tells_of_picture(line)
    return _is_sign(line) or _is_credit_line(line) or is_notice(line)


def is_sentence(line: str) -> bool:
    """Whether a line ends as sentences do and is long enough for one: "He left.", not "Markets today."."""
    return _SENTENCE_END.search(line) is not None and len(line.split()) > 2


def is_caption(line: str) -> bool:
    """Whether a line is what stands beneath a picture: it ends in a credit or says who is left and right.

    "Ann Lee in Quito, 3 May 2021. REUTERS/Bo Ek", "Ann Lee (left) and Bo Ek | Photo: Ministry"; not "She told Reuters."
    """
    if len(line) > LONGEST or len(line.split()) > CAPTION_WORDS:
        return False
    if _SIDES.search(line) or _SIDE_LETTERS.search(line) or _tells_of_picture(line):
        return True
    return _PICTURED.search(line) is not None or _ends_in_credit(line)


def _tells_of_picture(line: str) -> bool:
    """Whether a line says what a picture shows: "File photo of Ann Lee at the bridge"; not "Photo: Ann Lee for Age"."""
    opening = _PICTURE.match(line)
    if opening is None or len(line.split()) > CAPTION_WORDS:
        return False
    told = line[opening.end() :]
    return len(told.split()) >= CAPTION_LEAST and _SHOWS.search(told) is not None


def credit(caption: str) -> int:
    """Where a picture agency's credit begins in a caption; its length where it has none.

    Who is named alone, "Image: City of Quito", may be of the story.
    """
    signed = _CREDIT.search(caption) if _ends_in_credit(caption) else None
    if signed is None:
        return len(caption)
    agency = signed.end(1) if signed[1] else signed.start(3)
    return max((found.start() + 1 for found in _OPENS_CREDIT.finditer(caption, 0, agency)), default=0)


def is_signed_picture(line: str) -> bool:
    """Whether a line ends in an agency as captions do, and now and then a story: "Ann Lee in Quito. (AFP)"."""
    signed = _BY_AGENCY.search(line[-LONGEST:])
    return signed is not None and signed[1].casefold() in words("pages", "credits")


def _ends_in_credit(line: str) -> bool:
    """Whether one side of a closing "A/B" is a picture agency: "REUTERS/Bo Ek", "(Bo Ek/AFP via Getty Images)"."""
    has_sides = "/" in line or "|" in line or "via " in line  # told at once, where the pattern tries every place
    credit = _CREDIT.search(line) if has_sides else None
    if credit is None:
        return False
    agencies = words("pages", "credits")
    if credit[3]:
        return credit[3].casefold() in agencies
    before = credit[1].casefold().split()
    signed = (" ".join(before[-1:]), " ".join(before[-2:]), *re.split(r"/| via ", credit[2].casefold()))
    return any(name.strip(" .)]") in agencies for name in signed)


def bare(line: str) -> str:
    """A line as the lists write it: lower case, numbers as "#", plain quotes and dashes, nothing around it."""
    folded = _NUMBER.sub("#", line.casefold().translate(_PLAIN))
    return _BULLET.sub("", folded).rstrip(" .:…!?*|>»›→←↓↑-–—)(]")


@cache
def _openings() -> tuple[str, ...]:
    return tuple(words("pages", "openings"))


def _is_sign(line: str) -> bool:
    """Whether a line is no words: a count, an address, hashtags, a picture's number; or only says how old a page is."""
    if not any(character.isalpha() for character in line):
        return explicit_date(line) is None
    bar = _LETTERS.sub("", _ICONS.sub("", line, count=1))
    if bar != line and (not bar or is_chrome(bar)):
        return True
    pieces = line.split()
    if pieces[0].startswith("©"):
        return len(pieces) <= LINK_WORDS
    if all(piece.startswith("#") and len(piece) > 1 for piece in pieces) or _PHOTOGRAPHERS.match(line):
        return True
    if all(bare(piece).removeprefix("icon-") in words("pages", "lines") for piece in pieces):
        return True
    if len(pieces) == 1:
        return _ADDRESS.match(line) is not None or _STOCK_PICTURE.match(line) is not None
    if len(pieces) <= 8 and (_AGO.search(line) or _PRICE.match(line)):
        return True
    if len(pieces) <= LINK_WORDS and (_WITH_ADDRESS.search(line) or (_ARROW.match(line) and not is_sentence(line))):
        return True
    return _is_crumbs(line) or _is_bar(line)


def _is_crumbs(line: str) -> bool:
    """Whether a line is the way to a page: "Home > World > Africa", "Home / News"."""
    steps = re.split(r"\s*[>»›/|]\s*", line)
    return len(steps) > 1 and steps[0].strip().casefold() == "home"


def _is_bar(line: str) -> bool:
    """Whether a line is a page's bar: "Quito Today · Weather 9°C · Log in · Subscribe"; not "Ann Lee | Age | Video"."""
    items = _ITEMS.split(line)
    if len(items) < BAR_ITEMS or any(len(item.split()) > BAR_WORDS for item in items):
        return False
    if _BYLINE.match(line) or explicit_date(line) is not None:
        return False
    return 2 * sum(bare(item) in words("pages", "lines") for item in items) >= len(items)


def _is_credit_line(line: str) -> bool:
    """Whether a line says who worked on a piece: "Reporting by Ann Lee; Editing by Bo Ek", not "Reporting by local"."""
    if not _CREDITED.match(line):
        return False
    named = re.findall(r"[^\W\d_][\w'’.-]*", line)
    return all(word[0].isupper() or word in _CREDITS for word in named)
