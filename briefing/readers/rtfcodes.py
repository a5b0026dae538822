"""The codes of RTF: its tokens, the characters that some of them stand for, and the code pages of its fonts."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.readers.decoding import ReadError

MOST = 5_000_000
"""So many tokens are read: a thousand pages as a word processor writes them have a fifth of that."""
SIGNS = {
    "tab": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "line": "\n", "lbr": "\n",
    "~": "\xa0", "_": "-", "-": "", "{": "{", "}": "}", "\\": "\\",
}  # fmt: skip
"""Words and symbols that stand for characters."""
PARAGRAPH_ENDS = frozenset(("par", "sect", "page", "column", "nestcell", "\n", "\r"))
ASIDE = frozenset((
    "aftncn", "aftnsep", "aftnsepc", "annotation", "atnauthor", "atnid", "colortbl", "do", "filetbl", "fldinst",
    "footer", "footerf", "footerl", "footerr", "ftncn", "ftnsep", "ftnsepc", "header", "headerf", "headerl", "headerr",
    "listtext", "nonesttables", "nonshppict", "objdata", "object", "pict", "pntext", "pntxta", "pntxtb", "private",
    "revtbl", "rxe", "sp", "tc", "template", "txe", "xe",
))  # fmt: skip
"""Groups that hold none of the text: running heads, pictures, comments, codes of fields, the numbers of lists."""
READ_IF_STARRED = frozenset(("shpinst", "shptxt", "ud"))
"""Groups that programs may pass over if they don't know them, and that hold text."""
_TOKEN = re.compile(
    r"\\(?:(?P<word>[A-Za-z]{1,32})(?P<value>-?\d{1,9})?[ ]?|'(?P<byte>[\dA-Fa-f]{2})|(?P<symbol>[^A-Za-z']))"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+",
    re.DOTALL,
)
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    255: "cp437",
}  # fmt: skip


class Token(NamedTuple):
    """A piece of RTF. `kind` is "word", "byte", "symbol", "brace" or "text"; a word may have a `value`."""

    kind: str
    text: str
    value: int | None = None


def tokens(source: str) -> Iterator[Token]:
    """The pieces of an RTF file, each byte of which is a character of `source`. Raises ReadError for too many."""
    position = count = 0
    while position < len(source):
        found = _TOKEN.match(source, position)
        count += 1
        if count > MOST:
            raise ReadError(f"it has more than the {MOST:,} pieces that are read", advice="split it")
        if found is None:  # a backslash with nothing that it could mean
            position += 1
            continue
        position = found.end()
        kind = found.lastgroup
        if kind in ("word", "value"):
            value = int(found["value"]) if found["value"] else None
            if found["word"] == "bin":  # so many bytes of a picture
                position += max(value or 0, 0)
            yield Token("word", found["word"], value)
        elif kind is not None:
            yield Token(kind, found[kind])


def charset(number: int | None) -> str | None:
    """The encoding of a font's bytes by the number of its character set; None for that of the file."""
    return _CHARSETS.get(number or 0)


def code_page(number: int | None) -> str | None:
    """The encoding that goes by the number of a Windows code page, None if there is none."""
    if number in (65001, 10000):
        return "utf-8" if number == 65001 else "mac_roman"
    try:
        return codecs.lookup(f"cp{number}").name
    except LookupError:
        return None
