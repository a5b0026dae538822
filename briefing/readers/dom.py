"""The tree of a web page: how it is parsed, which parts of it are not read, and where the story stands.

What is left out is told from elements and landmarks, and from class names only where they hold little. The chrome that
is written as ordinary paragraphs is `chrome`'s to tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from briefing.lexicon import words
from briefing.readers.decoding import ReadError, decode

if TYPE_CHECKING:
    from lxml.etree import _Element

BLOCKS = words("markup", "blocks")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
PROSE = 25
"""Text of more code points outside a link counts as prose."""
FORM = 600
"""A form with less prose is a form; some sites put the whole page into one."""
MOST = 0.6
"""An element with so much of a page's prose is its story."""
LITTLE = 1 / 3
MENU = 2
"""So many links and no other word are a menu."""
_NUMBER = re.compile(r"\[?(?:\d{1,3}|[ivxIVX]{1,6}|\*{1,3})\]?$")
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_DECLARED = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})")
_KNOWN = re.compile(
    r"(?:iso-?8859-\d{1,2}|windows-125\d|cp125\d|latin-?\d|koi8-[ru]|macintosh|mac-?roman|shift_jis|euc-(?:jp|kr)"
    r"|gb(?:k|2312|18030)|big5|us-ascii|ascii|windows-31j)$",
    re.IGNORECASE,
)
_LATIN = re.compile(r"(?:iso-?8859-1|latin-?1|us-ascii|ascii)$", re.IGNORECASE)
HEAD_BYTES = 4096


def parse(raw: bytes) -> _Element:
    """The tree of a page's bytes; nothing is fetched, no entity but a character is expanded. Raises ReadError."""
    from lxml import etree  # late: few folders have a web page

    text = text_of(raw).replace("\x00", "\ufffd")
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.ParseError as error:
        raise ReadError(
            f"it can't be parsed: {error.msg}", advice="save the page again, or its text as .txt"
        ) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ReadError("its elements are nested too deep to be read whole", advice="save its text as .txt")
    if root is None:
        raise ReadError("there is no text in it", advice="save the page again once it is loaded, or its text as .txt")
    return root


def text_of(raw: bytes) -> str:
    """A page's bytes as text: by its mark, else in the encoding it declares, else as any text file. Raises ReadError.

    A page that calls itself Latin-1 is read as Windows-1252, as browsers do.
    """
    declared = _CHARSET.search(raw, 0, HEAD_BYTES) or _DECLARED.search(raw, 0, HEAD_BYTES)
    name = declared[1].decode("ascii") if declared else ""
    if _KNOWN.match(name) and not raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return raw.decode("cp1252" if _LATIN.match(name) else name)
        except (LookupError, UnicodeDecodeError):
            return decode(raw)
    return decode(raw)


class Holding(NamedTuple):
    """What an element holds: code points of prose, links; whether there are words, any outside links, headings."""

    prose: int
    links: int
    has_words: bool
    is_free: bool
    has_heading: bool

    @property
    def is_menu(self) -> bool:
        """Whether it is nothing but links."""
        return self.links >= MENU and self.has_words and not self.is_free and not self.has_heading


_NOTHING = Holding(0, 0, False, False, False)


@dataclass(frozen=True, slots=True)
class Tree:
    """A page's tree with what each element holds, and the elements that hold notes."""

    body: _Element
    held: Mapping[_Element, Holding]
    marks: Mapping[_Element, str]
    notes: Mapping[str, _Element]
    kept: set[_Element]

    @classmethod
    def of(cls, root: _Element) -> Tree:
        """The tree of a page, looked through once."""
        marks, notes = _marks(root)
        kept: set[_Element] = set()
        for note in notes.values():
            for holder in (note, *note.iterancestors()):
                if holder in kept:
                    break
                kept.add(holder)
        body = next(root.iter("body"), root)
        return cls(body, _holdings(body), marks, notes, kept)

    def story(self) -> _Element:
        """The element that holds the story: an article or the main part with most of the page's prose, else all."""
        most = MOST * self.held[self.body].prose
        for able in (_with_role(self.body, "article"), _with_role(self.body, "main")):
            held = max(able, key=lambda element: self.held[element].prose, default=None)
            if held is not None and self.held[held].prose >= max(most, 1):
                return held
        return self.body

    def is_left_out(self, element: _Element, story: _Element) -> bool:
        """Whether an element below the story is not read."""
        if is_hidden(element):
            return True
        if element in self.kept:
            return False
        tag = element.tag
        if tag in words("markup", "silent") or element.get("role", "").casefold() in words("markup", "landmarks"):
            return True
        if tag == "form":
            return self.held[element].prose < FORM
        if tag in ("div", "ul", "ol", "td", "table") and self.held[element].is_menu:
            return True
        if tag in ("header", "footer"):
            return self._is_sites(element, story)
        return self._is_called_beside(element)

    def _is_sites(self, element: _Element, story: _Element) -> bool:
        """Whether a header or footer is the site's, or a footer with labels; a quotation's says whose it is."""
        if element.tag == "footer":
            return next(element.iterancestors("blockquote"), None) is None
        if story is not self.body or next(element.iterancestors("article", "main"), None) is not None:
            return False
        return next(element.iter("h1"), None) is None

    def _is_called_beside(self, element: _Element) -> bool:
        named = f"{element.get('class', '')} {element.get('id', '')}".casefold().split()
        if words("markup", "beside").isdisjoint(named):
            return False
        is_little = self.held[element].prose <= LITTLE * self.held[self.body].prose
        return is_little and next(element.iter("h1"), None) is None


def is_hidden(element: _Element) -> bool:
    """Whether an element says itself that it is not shown."""
    if element.get("hidden") is not None or element.get("aria-hidden", "").casefold() == "true":
        return True
    return _HIDDEN.search(element.get("style", "")) is not None


def _holdings(body: _Element) -> dict[_Element, Holding]:
    """What each element of a page holds, itself and below."""
    silent = words("markup", "silent")
    held: dict[_Element, Holding] = {}
    for element in reversed(list(body.iter("*"))):
        if element.tag in silent or is_hidden(element):
            held[element] = _NOTHING
            continue
        is_link = element.tag == "a"
        texts = [text for text in (element.text, *(child.tail for child in element)) if text]
        below = [held[child] for child in element]
        held[element] = Holding(
            sum(one.prose for one in below)
            + sum(len(text) for text in texts if len(text.strip()) > PROSE and not is_link),
            sum(one.links for one in below) + is_link,
            any(one.has_words for one in below) or any(any(map(str.isalnum, text)) for text in texts),
            not is_link and (any(one.is_free for one in below) or any(any(map(str.isalnum, text)) for text in texts)),
            element.tag in HEADINGS or any(one.has_heading for one in below),
        )
    return held


def _with_role(body: _Element, role: str) -> Iterator[_Element]:
    """The elements of a role ("article", "main"): those called so, then those that say so."""
    yield from body.iter(role)
    yield from (element for element in body.iter("*") if element.get("role", "").casefold() == role)


def _marks(root: _Element) -> tuple[dict[_Element, str], dict[str, _Element]]:
    """The links that are marks of notes with the ids they lead to, and the elements that hold those notes, by id.

    A mark leads on to what stands below it: a raised link, one that is said to be a mark, or one that is a mere number
    ("[1]") and leads neither to a heading nor to a part of the page.
    """
    places: dict[str, tuple[int, _Element]] = {}
    links: list[tuple[int, _Element]] = []
    for place, element in enumerate(root.iter("*")):
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                places.setdefault(name, (place, element))
        if element.tag == "a" and len(element.get("href", "")) > 1 and element.get("href", "").startswith("#"):
            links.append((place, element))
    marks: dict[_Element, str] = {}
    notes: dict[str, _Element] = {}
    for place, link in links:
        name = link.get("href", "")[1:]
        if places.get(name, (0, link))[0] <= place or not _is_mark(link):
            continue
        if name not in notes and (holder := _holder(places[name][1])) is not None:
            notes[name] = holder
        if name in notes:
            marks[link] = name
    return marks, notes


def _is_mark(link: _Element) -> bool:
    parent = link.getparent()
    if next(link.iter("sup"), None) is not None or (parent is not None and parent.tag == "sup"):
        return True
    if link.get("role") == "doc-noteref" or "footnote-ref" in link.get("class", "").split():
        return True
    return _NUMBER.match("".join(link.itertext()).strip()) is not None


def _holder(target: _Element) -> _Element | None:
    """The item or paragraph that a note stands in, given what its mark leads to; None for a part of the page."""
    blocks = words("markup", "blocks")
    holder = next((one for one in (target, *target.iterancestors()) if one.tag in blocks), None)
    return None if holder is None or holder.tag in words("markup", "parts") else holder
