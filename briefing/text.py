"""Showing document text safely: documents are hostile until shown otherwise."""

from __future__ import annotations

import re
import unicodedata

HOW_MADE = "Made by rule from the sources below, not checked against the world."
"""Stands at the top of every page this program writes: by it the program knows its own and never reads them."""

SURROGATE = re.compile("[\ud800-\udfff]")
"""Half of a character beyond Unicode's first plane: what no text should hold alone, and UTF-8 can't."""
_STEERING = frozenset({"Cc", "Cf", "Cs"})
"""Unicode's categories of controls, format characters (all that turn the writing round) and lone surrogates."""
_JOINERS = "\u00ad\u200c\u200d"
"""Format characters that belong to words and emoji: soft hyphen, zero-width non-joiner and joiner."""
_SPACE = re.compile(r"\s+")
_UNCOMMON = re.compile(
    "[^\n\t\x20-\x7e\u00a1-\u00ac\u00ae-\u0377\u0400-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]+"
)
"""Everything but Latin, Greek's first marks, Cyrillic, punctuation and currency, in which nothing steers a terminal."""


def _visible(character: str) -> str:
    code = ord(character)
    if character in "\r\u2028\u2029":
        return " "
    if character in "\n\t":
        return character
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if unicodedata.category(character) in _STEERING and character not in _JOINERS:
        return "\ufffd"
    return character


def visible(text: str) -> str:
    """The text with every control, escape and bidirectional control character replaced, one for one.

    Offsets stay valid: the result has as many code points as `text`. Line feed and tab stay. C0 controls become their
    Unicode control pictures (ESC is "␛"), everything else that could steer a terminal becomes U+FFFD.
    """
    if text.replace("\n", "").isprintable():  # as most are, and told much faster than looking for what is not
        return text
    return _UNCOMMON.sub(lambda found: "".join(map(_visible, found[0])), text)


def one_line(text: str) -> str:
    """The text with white space folded to single spaces and controls made visible, for a row or a line of the page."""
    return visible(_SPACE.sub(" ", text).strip())


def words(text: str) -> int:
    """How many words a text has: stretches without white space that hold a letter or a digit."""
    return sum(any(character.isalnum() for character in piece) for piece in text.split())
