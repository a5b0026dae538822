"""Document text in Markdown: escaped, so that no document can forge a heading, link, image, citation or table.

All text that comes from documents passes through here on its way to the page; `unescape` takes it back for checking.
"""

from __future__ import annotations

import re
import textwrap

from briefing.text import one_line

QUOTATION = re.compile(r'"([^"]*)"')
"""What stands in double quotation marks on a line of the page."""
_DOUBLE = str.maketrans(dict.fromkeys("“”„‟«»″＂", '"'))
_ANY_QUOTE = str.maketrans(dict.fromkeys('"“”„‟«»″＂‘’‚‛‹›ʼ＇`´', "'"))
_MARKUP = re.compile(
    r"[\\`*\[\]<|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,40};)|@(?=\w)|#(?=\w)|:(?=//)|(?<=\bwww)\.", re.IGNORECASE
)
_OPENER = re.compile(r"^(?=[-+=>#])|^(\d{1,9})(?=[.)])")
_BRACKETED = re.compile(r"\s?\([^()]{1,80}\)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def escape(text: str) -> str:
    """The text on one line, fit to stand anywhere on the page outside our own quotation marks.

    Controls become visible, Markdown and HTML is escaped, bare addresses don't become links. Double quotation marks
    become straight ones where they come in pairs, single ones where they don't, so that marks on a line always pair.
    """
    line = one_line(text).translate(_DOUBLE)
    if line.count('"') % 2:
        line = line.replace('"', "'")
    return _OPENER.sub(lambda digits: f"{digits[1] or ''}\\", _MARKUP.sub(r"\\\g<0>", line))


def named(text: str) -> str:
    """A name or role, escaped; its double quotation marks become single, for it is no quotation: Ana 'Lupe' Reyes."""
    return escape(one_line(text).translate(_DOUBLE).replace('"', "'"))


def role_shown(role: str) -> str:
    """A role, escaped, without what stands in brackets in it, which would not pair with ours: "Director of the FBI"."""
    return named(_BRACKETED.sub("", role))


def quoted(text: str) -> str:
    """The text in our double quotation marks; its own double marks become single, a trailing comma falls away."""
    line = one_line(text).translate(_DOUBLE).replace('"', "'").rstrip(" ,")
    return '"' + _MARKUP.sub(r"\\\g<0>", line) + '"'


def is_quotation_open(text: str) -> bool:
    """Whether a double quotation mark that was opened in the text is not closed in it."""
    return text.translate(_DOUBLE).count('"') % 2 == 1


def unquoted(text: str) -> str:
    """The text with blanks in place of what stands in double quotation marks, of the same length."""
    return QUOTATION.sub(lambda quotation: " " * len(quotation[0]), text.translate(_DOUBLE))


def unescape(line: str) -> str:
    """A line of the page as a person reads it, without the escapes."""
    return _ESCAPED.sub(r"\1", line)


def comparable(text: str) -> str:
    """Text for comparing words with their source: white space folded, one style of quotation mark.

    Everything else is compared code point by code point.
    """
    return one_line(text).translate(_ANY_QUOTE)


def shortened(text: str, columns: int) -> str:
    """A name or title in at most so many columns, "…" where words were left out; for facts, never for quotations."""
    line = one_line(text)
    whole_words = textwrap.shorten(line, max(columns, 2), placeholder=" …", break_on_hyphens=False)
    return f"{line[: columns - 2]} …" if whole_words == "…" else whole_words
