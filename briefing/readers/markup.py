"""Markdown's marks, as stretches to be lifted out: what is left is what a person reads.

Only marks go; words stay. A link keeps its text, an image its description, a heading its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.readers.lifting import Cut

_LINK = re.compile(r"(!?\[)([^\[\]\n]{0,500})(\]\([^()\s]{0,2000}(?:\s\"[^\"\n]{0,200}\")?\))")
_EMPHASIS = re.compile(r"(?<![\\*])(\*{1,3})(?=[^\s*])([^*\n]{1,500})(?<=[^\s*\\])\1(?!\*)")
_UNDERSCORE = re.compile(r"(?<![\w\\_])(_{1,3})(?=[^\s_])([^_\n]{1,500})(?<=[^\s_\\])\1(?![\w_])")
_SET_OFF = re.compile(
    r"(?:(?<![\w\\*])|(?<=^[A-Z]))(\*{1,3})(?=[^\W\d_]|[\"“‘'(])([^*\n]{1,500})(?<=[^\s*\\])\1(?![\w*])", re.MULTILINE
)
"""Emphasis that can be nothing else, of whole words: "the *Quito Times*", "S*ummary*"; not "5 *3 or 4* 2"."""
_SET_OFF_UNDER = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\W\d_]|[\"“‘'(])([^_\n]{1,500})(?<=[^\s_\\])\1(?!\w)")
_STRAY = re.compile(
    r"^\*\*[ \t]{0,4}(?=[^\s*])|(?<=[^\s*])[ \t]{0,4}\*\*(?=[ \t\r]{0,4}$)|(?<=\S)\\(?=[ \t\r]{0,4}$)"
    r"|</?(?:b|em|i|strong|u)>|(?<=&)amp;",
    re.MULTILINE | re.IGNORECASE,
)
"""What is left without its other half, or of HTML: "**The port", "The port**", "<b>", "&amp;", a line's end in "\\"."""
_WEB_LINK = re.compile(r"(\[)([^\[\]\n]{1,500})(\]\((?:https?://|mailto:|www\.)[^()\s]{1,2000}\))")
_NO_BREAK = re.compile(r"&nbsp;")
_HEADED = re.compile(r"^#{1,6}[ \t]+[A-Z\"“‘]", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[ \t]+", re.MULTILINE)
_QUOTED = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
_RULE = re.compile(r"^[ \t]{0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE)
_ESCAPE = re.compile(r"\\{1,2}(?=[$*_#\[\]()`>.!~+-])")


def looks_like_markdown(text: str) -> bool:
    """Whether a plain-text file came out of a converter that writes Markdown: it has links in Markdown's form."""
    return _LINK.search(text) is not None


def has_headings(text: str) -> bool:
    """Whether a plain-text file has headings in Markdown's form: "## The harbour"."""
    return _HEADED.search(text) is not None


def emphasis(text: str) -> Iterator[Cut]:
    """The cuts that take marks of emphasis and links out of a text which may be no Markdown otherwise."""
    for pattern in (_SET_OFF, _SET_OFF_UNDER, _WEB_LINK):
        yield from _around(pattern, text)
    yield from _stray(text)


def marks(text: str) -> Iterator[Cut]:
    """The cuts that take Markdown's marks out of a text."""
    for pattern in (_LINK, _EMPHASIS, _UNDERSCORE):
        yield from _around(pattern, text)
    for pattern in (_HEADING, _QUOTED, _RULE, _ESCAPE):
        for match in pattern.finditer(text):
            yield Cut(*match.span())
    yield from _stray(text)


def _around(pattern: re.Pattern[str], text: str) -> Iterator[Cut]:
    """The cuts of the marks on either side of what a pattern finds."""
    for match in pattern.finditer(text):
        yield Cut(*match.span(1))
        yield Cut(match.end(2), match.end())


def _stray(text: str) -> Iterator[Cut]:
    """The cuts of what converters leave over, of Markdown and of HTML."""
    if not any(mark in text for mark in ("**", "<", "&", "\\")):
        return  # told at once, where the pattern tries every place
    for match in _STRAY.finditer(text):
        yield Cut(*match.span())
    for match in _NO_BREAK.finditer(text):
        yield Cut(*match.span(), " ")


def plain(text: str) -> str:
    """A short text without its marks, white space folded."""
    from briefing.readers.lifting import lift

    return " ".join(lift(text, marks(text)).text.split())
