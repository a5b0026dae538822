"""The names of a whole folder, gathered from its documents' mentions before anything is joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from briefing import lexicon
from briefing.assembly.actors.clusters import Name
from briefing.assembly.actors.names import family_names, fold, initials, office_key, parts
from briefing.model import Annotations, Document, Mention, Span

_OPENS = re.compile(r"\s?\($")
_KNOWN_AS = re.compile(
    r",? (?:who is |who was )?(?:also |better |formerly |widely |popularly )?known as (?:the )?[“\"‘']?$"
)
_OR = re.compile(r",? or (?:the )?[“\"‘']?$")
_ENDS = re.compile(r"[”\"’']?[,)]")
_LISTS = re.compile(r", (?:the )?$")
_STYLE = re.compile(
    r"\b((?:(?:Lady|Lord|Mr|Mrs) )?Justice|Archduke|Ayatollah|Count|Countess|Duchess|Duke|Emir|Emperor|Empress|Imam"
    r"|Judge|King|Lady|Lord|Mullah|Pope|Prince|Princess|Queen|Rabbi|Sheikha?|Sultan)\s$"
)
"""Titles by which one is known whom a text gives no other name: "Pope Leo", "Mr Justice Hill"."""
ALONE = re.compile(r"\S+(?: [IVX]{1,5})?")
"""One name, or that of a monarch: "Leo", "Charles III"."""
_LONGEST_STYLE = 16
_LONGEST_LINK = 40
"""Code points between a name and the other name that a text gives it."""
_LONGEST_ABBREVIATION = 10
SPLIT = "split:"
"""What the keys of names begin with that a person split off."""


@dataclass
class Folder:
    """All names by key, other names that the texts define (with how), and the mentions that only point at others.

    `key_of` tells for each mention that stands for itself which name it belongs to; `pointing` holds the others with
    the span they point at. `texts` are the reading texts by document and `dates` their dates, `split` the names, as
    written, that a person split off.
    """

    texts: dict[str, str] = field(default_factory=dict)
    dates: dict[str, str | None] = field(default_factory=dict)
    names: dict[str, Name] = field(default_factory=dict)
    key_of: dict[Span, str] = field(default_factory=dict)
    pointing: list[tuple[Mention, Span]] = field(default_factory=list)
    definitions: list[tuple[str, str, str]] = field(default_factory=list)
    split: AbstractSet[str] = frozenset()

    def surface(self, span: Span) -> str:
        """The words of a span, white space folded."""
        return _one_space(self.texts[span.document][span.start : span.end])

    def name(self, key: str, surface: str) -> Name:
        """The name with that key, made on first sight."""
        if key not in self.names:
            apart = key.startswith(SPLIT)
            self.names[key] = Name(key, parts(surface), known=":" in key and not apart, apart=apart)
        return self.names[key]


def _one_space(words: str) -> str:
    return " ".join(words.split())


def gather(
    documents: Sequence[Document], annotations: Mapping[str, Annotations], split: AbstractSet[str] = frozenset()
) -> Folder:
    """Every name of the folder, in order of documents and mentions; those in `split` stand apart from all others."""
    folder = Folder(split=split)
    for document in documents:
        folder.texts[document.id], folder.dates[document.id] = document.text, document.date
        if document.id in annotations:
            mentions = annotations[document.id].mentions
            _gather_document(folder, document, mentions)
            folder.definitions += _definitions(folder, document.text, mentions)
    return folder


def _gather_document(folder: Folder, document: Document, mentions: Sequence[Mention]) -> None:
    """Add the mentions of one document, without its author and outlet."""
    own = _own_names(document)
    for index, mention in enumerate(mentions):
        if mention.antecedent is not None:
            folder.pointing.append((mention, mentions[mention.antecedent].span))
            continue
        words = folder.surface(mention.span)
        key = key_of(mention, words)
        owner = _owner(folder, mentions, index) if key and ":" not in key and is_states_body(words) else None
        key = office_key(owner, words) if owner is not None else key
        if mention.form == "pronoun" or not key or key in own:
            continue
        surface = _full_surface(folder, mentions, index, words)
        if folder.split and not folder.split.isdisjoint((surface, words)):
            key = SPLIT + surface
        folder.name(key, words if mention.form == "name" else surface).add(mention, surface)
        folder.key_of[mention.span] = key


def _own_names(document: Document) -> frozenset[str]:
    """The document's own author and outlet, who are no actors in it."""
    authors = re.split(r",|;|\band\b|&", document.author or "")
    people = {fold(author) for author in authors if author.strip()}
    families = {family for person in people if person for family in family_names(tuple(person.split()))}
    return frozenset(people | families | {fold(document.publisher or "")} - {""})


def key_of(mention: Mention, surface: str) -> str:
    """The key of a mention that stands for itself: the gazetteer's, an office's, or the folded name; "" for none."""
    key, owner = _cued(mention.cues)
    if key is not None:
        return key
    if owner is not None:
        return office_key(owner, surface)
    return " ".join(parts(surface)) if mention.form == "name" else ""


@lru_cache(maxsize=1 << 14)
def _cued(cues: tuple[str, ...]) -> tuple[str | None, str | None]:
    """The gazetteer's key and the owner of an office among cues; few combinations of cues occur."""
    keys = {label: value for cue in cues for label, _, value in [cue.partition(":")]}
    return keys.get("key"), keys.get("owner")


def _full_surface(folder: Folder, mentions: Sequence[Mention], index: int, words: str) -> str:
    """The words to show for a mention: its own, with what stands right before it.

    That is for an office its possessor, and for one name alone the title that is part of it: "Pope Leo".
    """
    span = mentions[index].span
    if mentions[index].form == "name" and mentions[index].kind == "person" and ALONE.fullmatch(words):
        style = _STYLE.search(folder.texts[span.document], max(0, span.start - _LONGEST_STYLE), span.start)
        return f"{_one_space(style[1])} {words}" if style is not None else words
    if mentions[index].form == "nominal" or is_states_body(words):
        before = _possessor(folder, mentions, index)
        if before is not None:
            return folder.surface(Span(span.document, before.span.start, span.end))
    return words


def _possessor(folder: Folder, mentions: Sequence[Mention], index: int) -> Mention | None:
    """The mention that a mention is owned by: "Peru" in "Peru's Defense Ministry"."""
    before, span = mentions[index - 1] if index else None, mentions[index].span
    if before is None:
        return None
    between = folder.texts[span.document][before.span.end : span.start]
    return before if between.strip() in ("'s", "’s", "'", "’") else None


def _owner(folder: Folder, mentions: Sequence[Mention], index: int) -> str | None:
    """The key of the state whose body a name is: of Peru for "Peru's Defense Ministry"."""
    before = _possessor(folder, mentions, index)
    key = _cued(before.cues)[0] if before is not None and before.kind == "state" else None
    return key if key is not None and key.startswith("state:") else None


def is_states_body(name: str) -> bool:
    """Whether many a state has a body of that name: "Defense Ministry", "Supreme Court", "Ministry of Health"."""
    folded = fold(name).replace("defence", "defense")
    ministry = folded.endswith(" ministry") or folded.startswith("ministry of ")
    return folded in lexicon.words("titles", "bodies") or ministry


def _definitions(folder: Folder, text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str, str]]:
    """Other names that a text gives: keys `(short, long)` and how, as in brackets or behind "known as"."""
    for before, (long, short) in zip((None, *mentions), pairwise(mentions), strict=False):
        between = text[long.span.end : short.span.start]
        if len(between) > _LONGEST_LINK:
            continue
        keys = folder.key_of.get(short.span), folder.key_of.get(long.span)
        if not keys[0] or not keys[1] or keys[0] == keys[1]:
            continue
        if _OPENS.match(between) and text[short.span.end : short.span.end + 1] == ")":
            words = folder.surface(short.span), folder.surface(long.span)
            foreign = _is_foreign(words[0], long) or _is_blend(short, words[0], long)
            if not _is_inner(*words) and (_abbreviates(*words) or foreign):
                yield keys[0], keys[1], "is defined in brackets"
        elif _KNOWN_AS.match(between):
            yield keys[0], keys[1], f"is what “{folder.surface(long.span)}” is known as"
        elif _OR.match(between) and _is_or(folder, text, short, long) and not _lists(text, before, long):
            yield keys[0], keys[1], f"is what “{folder.surface(long.span)}” is called too"


def _is_or(folder: Folder, text: str, short: Mention, long: Mention) -> bool:
    """Whether "or" gives a body's other name: "Movimiento Raíz, or Root Movement, won"; not "Acme, Lund, or Ek, won".

    One of the two must be a body's by its own words, or an abbreviation of the other.
    """
    if "," not in text[long.span.end : short.span.start] or not _ENDS.match(text, short.span.end):
        return False
    words = folder.surface(short.span), folder.surface(long.span)
    named = any("organization:head" in mention.cues for mention in (short, long)) and " " in words[1]
    return named or _abbreviates(*words)


def _lists(text: str, before: Mention | None, name: Mention) -> bool:
    """Whether a name stands behind another in a list."""
    return before is not None and _LISTS.match(text[before.span.end : name.span.start]) is not None


def _is_inner(short: str, long: str) -> bool:
    """Whether an abbreviation is that of a name's last part: "Council of the Eastern Grain League (EGL)"."""
    inner = long.rpartition(" of the ")[2]
    return inner != long and short.casefold() in initials(parts(inner))


def _is_foreign(short: str, long: Mention) -> bool:
    """Whether a body's name in translation has its own tongue's abbreviation: "Justice and Development Party (AKP)"."""
    return short.isupper() and short.isalpha() and 3 <= len(short) <= 6 and "organization:head" in long.cues


def _is_blend(mention: Mention, short: str, long: Mention) -> bool:
    """Whether a body's short name is made of its words in its own tongue: "Liberation Front (Frelima)".

    Not where it is: "Harvest Party (Lima)"; nor who heads it, "Harvest Party (Ana Reyes)".
    """
    word = short.isalpha() and short.istitle() and short.casefold() not in lexicon.words("names", "given")
    placed = any(cue.startswith("place:") or cue == "person:title" for cue in mention.cues)
    return word and not placed and "organization:head" in long.cues


def _abbreviates(short: str, long: str) -> bool:
    """Whether a short name's letters stand in that order in the long one: "NIS", "National Intelligence Service"."""
    if len(short) > _LONGEST_ABBREVIATION or len(short) >= len(long) or sum(map(str.isupper, short)) < 2:
        return False
    letters = iter(long.casefold())
    return all(letter in letters for letter in short.casefold() if letter.isalnum())
