"""What a web page says of its story beside the text: title, day of publication, author, publisher, address.

Days are taken as the page writes them, in its own offset from Greenwich; the file's time says nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing.lexicon import words
from briefing.readers.calendar import explicit_date, file_name_date
from briefing.readers.facts import Metadata
from briefing.readers.mastheads import is_publisher, masthead

if TYPE_CHECKING:
    from lxml.etree import _Element

_DATES = (
    "article:published_time", "article:published", "og:article:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "date.published",
    "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created",
    "dcterms.date", "citation_publication_date", "citation_date", "date",
)  # fmt: skip
"""Where pages say when they were published, the surest first."""
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title")
_AUTHORS = ("author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl")
_PUBLISHERS = ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name")
_ARTICLE = re.compile(r"(?:.*(?:Article|BlogPosting|Posting)|Report|NewsStory)$")
_BAR = re.compile(r"\s+[|•·»›–—-]\s+(?=[^|•·»›]{2,60}$)")
_PARTS = re.compile(r":\s|\s[|•·»›–—-]\s")
_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d{1,5}\)(https?://[^\s>\"']{3,2000})")
_BY = re.compile(r"(?:written\s+)?by:?\s+", re.IGNORECASE)
NEVER = frozenset(("1970-01-01", "0001-01-01"))
"""What programs write that know no day."""
HEADLINES = ("h1", "h2", "h3", "b", "strong", "font")
"""What headlines are written as; before style sheets they were merely large or bold."""
LONGEST = 300
MOST_NODES = 2_000


def facts(root: _Element, story: _Element, raw: bytes) -> Metadata:
    """What a page says of its story; what it does not say is None."""
    told = _linked_data(root)
    meta = _meta(root)
    publisher = _named(told.get("publisher")) or _first(meta, _PUBLISHERS)
    address = _address(root, meta, raw)
    title = _title(root, story, told, meta, publisher, address)
    return Metadata(
        title=title,
        date=_date(root, story, told, meta),
        author=_author(root, told, meta, publisher),
        publisher=publisher if publisher != title else None,
        url=address,
    )


def _linked_data(root: _Element) -> Mapping[str, object]:
    """The article among a page's linked data (JSON-LD), else what it says of the page; empty if it says nothing."""
    nodes = [node for script in root.iter("script") if "ld+json" in script.get("type", "") for node in _nodes(script)]
    articles = [node for node in nodes if any(_ARTICLE.match(kind) for kind in _kinds(node))]
    pages = [node for node in nodes if "WebPage" in _kinds(node)]
    return next(iter((*articles, *pages)), {})


def _nodes(script: _Element) -> Iterator[Mapping[str, object]]:
    """The objects of one script, those in lists and graphs too; none if it is no JSON."""
    try:
        found = json.loads(script.text or "", strict=False)
    except (ValueError, RecursionError):
        return
    queue = [found]
    for _ in range(MOST_NODES):
        if not queue:
            return
        node = queue.pop(0)
        if isinstance(node, list):
            queue = node[:MOST_NODES] + queue
        elif isinstance(node, dict):
            yield node
            queue += [node[key] for key in ("@graph", "mainEntity") if key in node]


def _kinds(node: Mapping[str, object]) -> list[str]:
    kinds = node.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _meta(root: _Element) -> dict[str, str]:
    """What the meta elements say, by name or property in lower case; the first of several."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join(element.get("content", "").split())
        if name and content:
            found.setdefault(name.strip().casefold(), content)
    return found


def _first(meta: Mapping[str, str], names: Iterable[str]) -> str | None:
    return next((meta[name][:LONGEST] for name in names if name in meta), None)


def _title(
    root: _Element,
    story: _Element,
    told: Mapping[str, object],
    meta: Mapping[str, str],
    publisher: str | None,
    address: str | None,
) -> str | None:
    """The headline: what the page calls it where that is printed, else its one h1, else what the page calls it.

    A site's name before or behind it is left off; one word alone ("memo", "Untitled") is no headline.
    """
    site = {_folded(name) for name in (publisher, _host(address)) if name}
    element = next(root.iter("title"), None)
    stated = (told.get("headline"), _first(meta, _TITLES), _text(element) if element is not None else None)
    words_of = (" ".join(_unescaped(one).split()) for one in stated if isinstance(one, str))
    titles = [_without_site(one, site) for one in words_of if len(one) <= LONGEST]
    printed = {_text(element) for element in story.iter(*HEADLINES)}
    for title in titles:
        if (found := _printed(title, printed)) is not None:
            return found
    heads = _heads(story) or _heads(root)
    if len(heads) == 1 and (head := heads.pop()) != publisher and masthead(head) is None:
        return head
    return next((title for title in titles if " " in title), None)


def _heads(within: _Element) -> set[str]:
    return {text for element in within.iter("h1") if 0 < len(text := _text(element)) <= LONGEST}


def _printed(title: str, printed: Collection[str]) -> str | None:
    """A title, or the longest part of it, that the story has as a line of its own: "Gazette: Talks end"."""
    parts = sorted((part for part in _PARTS.split(title) if " " in part), key=len, reverse=True)
    return next((part for part in (title, *parts) if part in printed), None)


def _without_site(title: str, site: set[str]) -> str:
    """A title without what stands behind its last bar, where that is the site's name: "Talks end | The Daily"."""
    bars = list(_BAR.finditer(title))
    if not bars:
        return title
    behind = title[bars[-1].end() :]
    is_site = _folded(behind) in site or is_publisher(behind) or masthead(behind) is not None
    return title[: bars[-1].start()].strip() if is_site else title


def _host(address: str | None) -> str:
    """The name in an address: "thedaily" of https://www.thedaily.example/a."""
    parts = (urlsplit(address).hostname or "").removeprefix("www.").split(".") if address else [""]
    return parts[0]


def _folded(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def _date(root: _Element, story: _Element, told: Mapping[str, object], meta: Mapping[str, str]) -> str | None:
    """When the page was published: by its linked data, its meta elements, or the one time the story is headed by."""
    stated = [told.get("datePublished"), *(meta.get(name) for name in _DATES), *_times(root, story)]
    days = (day_of(value) for value in stated if isinstance(value, str))
    return next((day for day in days if day is not None and day not in NEVER), None)


def day_of(value: str) -> str | None:
    """The day a date is written as, whatever the time zone: "2024-05-03T23:30:00-07:00" is the 3rd of May."""
    return explicit_date(value[:100]) or file_name_date(value[:8])


def _times(root: _Element, story: _Element) -> Iterator[str | None]:
    for element in root.iter("time"):
        if element.get("pubdate") is not None or element.get("itemprop") == "datePublished":
            yield element.get("datetime") or _text(element)
    within = [element for element in story.iter("time") if element.get("datetime")]
    dated = [element for element in within if "published" in element.get("class", "").split()] or within
    if len({element.get("datetime", "")[:10] for element in dated}) == 1:
        yield dated[0].get("datetime")


def _author(root: _Element, told: Mapping[str, object], meta: Mapping[str, str], publisher: str | None) -> str | None:
    """Who signs, if it is a name: no address, no "admin", not the publisher."""
    linked = (_text(element) for element in root.iter("a") if element.get("rel", "").casefold() == "author")
    for name in (_named(told.get("author")), _first(meta, _AUTHORS), *linked):
        bare = _BY.sub("", name, count=1).strip() if name else ""
        is_generic = bare.casefold() in words("pages", "bylines") or bare == publisher or is_publisher(bare)
        if bare and not is_generic and "://" not in bare and "@" not in bare and len(bare) <= LONGEST:
            return bare
    return None


def _named(value: object) -> str | None:
    """The name or names that linked data give somebody: a string, an object with a name, or a list of these."""
    if isinstance(value, list):
        names = [name for one in value[:20] if not isinstance(one, list) and (name := _named(one))]
        return ", ".join(dict.fromkeys(names)) or None
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(_unescaped(value).split())[:LONGEST] or None if isinstance(value, str) else None


def _unescaped(text: str) -> str:
    from html import unescape

    return unescape(text)


def _address(root: _Element, meta: Mapping[str, str], raw: bytes) -> str | None:
    """Where the page stood: what it calls its own address, else what the browser noted that saved it."""
    links = (
        element.get("href", "") for element in root.iter("link") if element.get("rel", "").casefold() == "canonical"
    )
    saved = _SAVED_FROM.search(raw, 0, 4_096)
    found = (*links, meta.get("og:url", ""), saved[1].decode("utf-8", "replace") if saved else "")
    return next((address for address in found if _is_address(address)), None)


def _is_address(address: str) -> bool:
    try:
        return urlsplit(address).scheme in ("http", "https") and len(address) <= 2_000 and " " not in address
    except ValueError:
        return False


def _text(element: _Element) -> str:
    return " ".join("".join(element.itertext()).split())
