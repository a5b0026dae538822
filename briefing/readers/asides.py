"""What stands beside a story on its page, told from the lines around: links, readers' comments, what is said twice.

A line is beside it by what it says itself (`chrome`), as the note on its author or its house (`notices`), by the
heading it stands under, or as a repetition. What is told here stays in the reading text and is only not read. In doubt
a line is the story's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from briefing.lexicon import words
from briefing.readers.calendar import explicit_dates
from briefing.readers.chrome import LINK_WORDS, LONGEST, bare, is_chrome, is_sentence
from briefing.readers.kinds import is_kind
from briefing.readers.notices import afterwords

STORY_WORDS = 60
"""So many words of prose stand before what ends a page: readers' comments, the note on the author."""
REFRAIN = 7
"""A sentence of no more words may be said twice; a headline of two may stand for two things."""
PULLED = 6
"""A pull quote has no fewer words, and twice as many where it could be a speech's refrain."""
SIGHT = 20
"""So many code points of its beginning tell where it is said too; at no more than MOST_PLACES this is looked at."""
MOST_PLACES = 8
_HEAD = 12
"""Among so many lines at the top stand the way to a page and its headline."""
_WORD = re.compile(r"\b\w")
_NAME = re.compile(r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,4}")
_SAID_BY = re.compile(rf"(?:\s|(?<=[\"”’]))[—–-]\s?{_NAME.pattern}(?:,\s[^,.!?]{{2,60}})?$")
_PLAIN = str.maketrans("’", "'", '"“”‘')


def asides(lines: Sequence[str]) -> frozenset[int]:
    """The indices of the lines that are beside the story; `lines` are a text's paragraphs, white space folded."""
    found: set[int] = set()
    read = 0
    under_links = False
    for index, line in enumerate(lines):
        if read >= STORY_WORDS and _opens_comments(line):
            found.update(range(index, len(lines)))
            break
        if _opens_links(line):
            under_links = True
            found.add(index)
        elif (is_chrome(line) and not _is_of_head(line, index)) or (under_links and _is_link(line)):
            found.add(index)
        else:
            under_links = under_links and not is_sentence(line)
            read += len(line.split()) if is_sentence(line) else 0
    return frozenset(found | afterwords(lines, found) | _repeated(lines, found) | _pulled(lines, found))


def _is_of_head(line: str, index: int) -> bool:
    """Whether what looks like chrome is of the head: "Analysis" on top, "Source: SPA 2024-05-03 19:42:08" below."""
    is_dated = 0 < index < _HEAD and any(len(date.edtf) > len("2024-05") for date in explicit_dates(line))
    return is_dated or (index == 0 and is_kind(line))


def _opens_links(line: str) -> bool:
    """Whether a line stands above links to other pieces: "Related", "Most read", "Latest posts by Ann Lee"."""
    if len(line.split()) > 8 or is_sentence(line):
        return False
    told = bare(line)
    lists = words("pages", "link_lists")
    if told.startswith("latest ") and told.endswith((" headlines", " news", " stories")):
        return True
    return told in lists or told.startswith(
        ("latest from ", "latest posts by ", "more from ", "more stories from ", "read more on ")
    )


def _is_link(line: str) -> bool:
    return len(line.split()) <= LINK_WORDS and not is_sentence(line)


def _opens_comments(line: str) -> bool:
    """Whether all from a line on is what readers wrote: "3 comments", "Leave a Reply", "2 responses to …"."""
    if len(line.split()) > LINK_WORDS:
        return False
    told = bare(line)
    openings = ("# responses to ", "# replies to ", "# thoughts on ", "your email address will not be published")
    return told in words("pages", "comments") or told.startswith(openings)


def _repeated(lines: Sequence[str], aside: set[int]) -> set[int]:
    """What stands twice: "HomeNewsTalks end" above "Talks end", the headline below itself; not a speech's refrain.

    Nor "12 June 2024" above "2 June 2024".
    """
    head = [index for index in range(min(len(lines), _HEAD)) if index not in aside and not is_sentence(lines[index])]
    found: set[int] = set()
    for index in head:
        later = [lines[other] for other in head if other > index and len(lines[other].split()) > 2]
        before = (lines[index].removesuffix(line)[-1:] for line in later if lines[index].endswith(line))
        if any(sign and not sign.isdigit() for sign in before):
            found.add(index)
    first: dict[str, int] = {}
    for index, line in enumerate(lines):
        least = REFRAIN if is_sentence(line) else 2
        if index not in aside and first.setdefault(line, index) != index and len(line.split()) > least:
            found.add(index)
    return found


def _pulled(lines: Sequence[str], aside: Set[int]) -> set[int]:
    """The pull quotes: lines below the first paragraph that a longer one says too, and who is named under one.

    "“We will be sued for it” — Ann Lee" beside "“We will be sued for it,” said Ann Lee, who runs the port."
    """
    first = next((index for index, line in enumerate(lines) if index not in aside and is_sentence(line)), len(lines))
    quotes = {index: told for index, line in enumerate(lines) if index > first and (told := _pull(line))}
    places = _places(lines, aside, {told[:SIGHT] for told in quotes.values()})
    found: set[int] = set()
    for index, told in quotes.items():
        others = [(at, text) for other, at, text in places[told[:SIGHT]] if other != index]
        longer = [text for at, text in others if text.startswith(told, at) and len(text) > len(told) + SIGHT]
        if longer:
            below = lines[index + 1] if index + 1 < len(lines) else ""
            is_named = _NAME.fullmatch(below) is not None and below.split()[-1].casefold() in longer[0]
            found |= {index, index + 1} if is_named else {index}
    return found - {*aside}


def _places(lines: Sequence[str], aside: Set[int], openings: Set[str]) -> dict[str, list[tuple[int, int, str]]]:
    """Where in which paragraphs, folded, each of some openings stands; not more than MOST_PLACES."""
    found: dict[str, list[tuple[int, int, str]]] = {opening: [] for opening in openings}
    for index, line in enumerate(lines) if openings else ():
        text = _folded(line) if index not in aside else ""
        for word in _WORD.finditer(text):
            known = found.get(text[word.start() : word.start() + SIGHT])
            if known is not None and len(known) < MOST_PLACES:
                known.append((index, word.start(), text))
    return found


def _pull(line: str) -> str:
    """What a line says, folded, without who is named behind it, if it may be a pull quote; else nothing."""
    if not PULLED <= len(line[:LONGEST].split()) <= 2 * LINK_WORDS or line.endswith("?"):
        return ""
    bare = _SAID_BY.sub("", line)
    may_be_refrain = bare == line and is_sentence(line) and len(line.split()) < 2 * PULLED and line[0] not in '"“'
    told = _folded(bare).rstrip(" .!?,'")
    return told if len(told) >= SIGHT and not may_be_refrain else ""


def _folded(line: str) -> str:
    return line.casefold().translate(_PLAIN)
