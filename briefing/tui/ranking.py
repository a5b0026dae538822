"""How well a name fits what is typed. No Textual here."""

from __future__ import annotations

WHOLE, BEGINNING, WORDS, PARTS, BESIDE = 5.0, 4.0, 3.0, 2.0, 1.0
"""What is typed is the name, its beginning, beginnings of its words, parts of them, or stands in what belongs to it."""


def rank(query: str, name: str, beside: str = "") -> float:
    """How well what is typed fits a name and what belongs to it; 0 if one of its words is found nowhere."""
    wanted, own = query.casefold().strip(), name.casefold()
    words = wanted.split()
    if not words or not all(word in own or word in beside.casefold() for word in words):
        return 0.0
    if own == wanted:
        return WHOLE
    if own.startswith(wanted):
        return BEGINNING
    if all(f" {word}" in f" {own}" for word in words):
        return WORDS
    return PARTS if all(word in own for word in words) else BESIDE
