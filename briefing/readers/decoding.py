"""Bytes to text: byte-order marks, UTF-8, then what charset-normalizer finds among the encodings of English text."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ["cp1252", "utf_16_le", "utf_16_be", "mac_roman"]
"""Without a mark and not UTF-8: what Windows and old Mac programs wrote. Wider guessing turns a dash into Cyrillic."""


_BYTES = {bytes([byte]).decode("cp1252", "ignore"): byte for byte in range(0x80, 0xA0)}
_SEPARATORS = {0x2028: "\n", 0x2029: "\n"}
_OLD_ENDS = {0x0D: "\n", 0x85: "\n"}


class ReadError(Exception):
    """A source that can't be read: `line` (from 1) where that is known, `advice` says what to do about it."""

    def __init__(self, reason: str, line: int | None = None, advice: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.advice = advice


def decode(raw: bytes) -> str:
    """The text of a file's bytes without its byte-order mark; line ends stay as they are. Raises ReadError."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], encoding)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guess(raw, error)
    return _guess(raw, None) if text.count("\x00") * 4 > len(text) else _once(text)  # UTF-16 with no mark is half zeros


def in_lines(text: str) -> str:
    """The text, just as long, with "\\n" for Unicode's line ends and, where nothing else ends lines, for old Macs'."""
    lines = text.translate(_SEPARATORS)
    return lines if "\n" in lines else lines.translate(_OLD_ENDS)


def _once(text: str) -> str:
    """The text that somebody took for Windows's own encoding and saved as UTF-8 again: "â€œ" was a quotation mark."""
    if "Ã" not in text and "â" not in text:
        return text
    try:
        return bytes(_BYTES.get(character, ord(character)) for character in text).decode("utf-8")
    except ValueError:  # something else, or that and proper letters
        return text


def _strictly(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(
            f"its mark says {encoding.upper()}, but byte {error.start} is not",
            line=raw[: error.start].decode(encoding, "replace").count("\n") + 1,
            advice="save it again as UTF-8",
        ) from error


_ODD = re.compile(r"[\ufffd\x00-\x08\x0e-\x1a\x1c-\x1f]")
STRAY = 0.01
"""Up to this share of bytes that are no UTF-8 are taken for damage, and shown as U+FFFD, where nothing else fits."""


def _guess(raw: bytes, failed: UnicodeDecodeError | None) -> str:
    """The text in the encoding that fits best; UTF-8 with a few damaged places as the last resort. Raises ReadError."""
    from charset_normalizer import from_bytes  # only for the rare file that is not UTF-8

    best = from_bytes(raw, cp_isolation=_LEGACY).best()
    text = str(best) if best is not None else "\x00"
    if "\x00" in text and failed is not None:
        damaged = (raw.decode(encoding, "replace") for encoding in ("utf-8", "cp1252"))
        text = next((one for one in damaged if len(_ODD.findall(one)) <= STRAY * len(one)), "\x00")
    if "\x00" in text:
        raise ReadError(
            "it is not text in an encoding that can be told",
            line=raw[: failed.start].count(b"\n") + 1 if failed else None,
            advice="save it as UTF-8 text",
        )
    return text
