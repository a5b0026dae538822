"""Quoted stretches that are nobody's words: names of works, nicknames."""

from __future__ import annotations

from briefing.annotators.attribution.stretches import Stretch
from briefing.annotators.tree import APOSTROPHES, Tree
from briefing.lexicon import words


def is_name_of_something(text: str, tree: Tree, stretch: Stretch) -> bool:
    """Whether a quotation is the name of a work, a nickname, or what is written on something.

    His film "The Long Road Home"; on NBC's "Meet the Press"; Edward "Ned" Young. Not: she shouted "Lock Him Up!".
    """
    if _is_written(tree, stretch):
        return True
    inner = text[stretch.quotation.inner : stretch.quotation.outer]
    if text[stretch.quotation.inner : stretch.quotation.outer].rstrip()[-1:] in {"!", "?"} and not is_title_case(inner):
        return False
    return _is_nickname(text, tree, stretch) or (is_title_case(inner) and _stands_as_a_name(tree, stretch, inner))


def is_title_case(inner: str) -> bool:
    """Whether words are set as a title is: all but the small ones begin with a capital or a digit."""
    small = words("speech", "small-words")
    parts = [part.strip("’'.,:;!?()…–—-") for part in inner.split()]
    parts = [part for part in parts if part]
    if not parts or not (parts[0][:1].isupper() or parts[0][:1].isdigit()):
        return False
    return all(part[:1].isupper() or part[:1].isdigit() or part.lower() in small for part in parts)


def _is_written(tree: Tree, stretch: Stretch) -> bool:
    """Whether words stand on something: wears the slogan “Free the river”; not: they chanted the slogan “…”."""
    noun = stretch.first - 1
    if noun < stretch.begin or tree.lower[noun] not in words("speech", "inscriptions"):
        return False
    bears = tree.head[noun]
    return tree.lemma[bears] in words("speech", "bearing") or tree.lower[bears] in ("with", "of")


def _is_nickname(text: str, tree: Tree, stretch: Stretch) -> bool:
    """A single capitalised word or two between a first name and a surname."""
    before, after = stretch.first - 1, stretch.last
    return (
        before >= 0
        and after < len(tree)
        and stretch.last - stretch.first <= 5
        and tree.tag[before] == "NNP"
        and tree.tag[after] in {"NNP", "NN"}
        and tree.is_capital(after)
        and "PERSON" in {tree.entity[before], tree.entity[after]}
        and is_title_case(text[stretch.quotation.inner : stretch.quotation.outer])
    )


def _stands_as_a_name(tree: Tree, stretch: Stretch, inner: str) -> bool:
    """Whether a title-cased stretch of two words and more is used as a noun, not announced as speech."""
    before = tree.lower[stretch.first - 1] if stretch.first > stretch.begin else ""
    if (
        before == ","
        and stretch.first - 2 >= stretch.begin
        and tree.lower[stretch.first - 2] in words("speech", "titles")
    ):
        return True
    if before in words("speech", "titles") or before in words("speech", "hosts") or before in APOSTROPHES:
        return True
    after = tree.lower[stretch.last] if stretch.last < len(tree) else ""
    if after in words("speech", "titles") and before not in {",", ":"}:
        return True  # the “Morgen” magazine
    if before == "the" and _acts(tree, stretch):
        return True
    return len(inner.split()) > 1 and before not in {",", ":", ""} and inner[-1] not in "!?"


def _acts(tree: Tree, stretch: Stretch) -> bool:
    """Whether one quoted name does something: the “Morgen” had sunk; not called her the “Boss”."""
    named = [token for token in range(stretch.first, stretch.last) if tree.pos[token] != "PUNCT"]
    return len(named) == 1 and tree.tag[named[0]] == "NNP" and tree.dep[named[0]] in {"nsubj", "nsubjpass"}
