"""Which body a lone head noun with a capital means: "the Bank" after "Bank of Peru", "the Commission"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from briefing.assembly.actors.bodies import is_one_matter
from briefing.assembly.actors.clusters import Clusters, Name
from briefing.assembly.actors.folder import Folder
from briefing.assembly.actors.names import parts
from briefing.assembly.actors.surnames import Owner
from briefing.lexicon import words
from briefing.model import Mention, Span

LONGEST_OFFICE = 20
"""Code points behind a body in which the office begins that is held in it."""


def short_form_owners(folder: Folder, clusters: Clusters) -> dict[Span, Owner]:
    """The owner of each mention that is a body's head noun alone: the only body so called that the text named before.

    "the Bank" stays apart in a text that has the Bank of Peru and the World Bank. Where the full name comes later or
    in another text, it must be known and the only one in the folder: "the Commission" and the European Commission. A
    headline comes before the text.
    """
    bodies = _bodies(folder, clusters)
    sole = _sole(bodies)
    roles = [each.role for name in folder.names.values() for each in name.mentions if each.role is not None]
    owners: dict[Span, Owner] = {}
    for name in folder.names.values():
        for mention in filter(lambda each: _is_definite(folder, each), name.mentions if _is_short(name) else ()):
            named = bodies.get((mention.span.document, name.parts[0]), {})
            before = {root for root, first in named.items() if first < mention.span.start}
            before = before or (set(named) if _opens_headline(folder, mention) else before)
            alone = set(filter(lambda root: _is_surely(clusters, name, root), sole.get(name.parts[0], ())))
            meant, where = (before, "in the document") if before else (alone, "in the folder")
            others = not before and not _opens_office(folder, mention) and any(r.contains(mention.span) for r in roles)
            if len(meant) == 1 and not others:
                owners[mention.span] = min(meant), f"“{name.shown}”: the only body so called {where}"
    return owners


def _sole(bodies: Mapping[tuple[str, str], dict[str, int]]) -> Mapping[str, set[str]]:
    """The bodies that alone in the folder have a word in their names, by that word."""
    anywhere: dict[str, set[str]] = defaultdict(set)
    for (_, word), roots in bodies.items():
        anywhere[word].update(roots)
    return {word: roots for word, roots in anywhere.items() if len(roots) == 1}


def _is_surely(clusters: Clusters, short: Name, root: str) -> bool:
    """Whether the one body in another text is known, or a court of which both texts have the same case."""
    long = clusters.names[root]
    return long.known or (short.parts[0] == "court" and is_one_matter(clusters, short, long))


def _is_short(name: Name) -> bool:
    """Whether a name is a head noun by which a text points back at a body."""
    return len(name.parts) == 1 and not name.known and not name.apart and _heads_short(name.parts[0])


def _is_definite(folder: Folder, mention: Mention) -> bool:
    """Whether one body is meant: "the Bank", "Bank President Ana Reyes"; not "a Bank"."""
    before = folder.texts[mention.span.document][max(mention.span.start - 4, 0) : mention.span.start]
    return before.casefold() == "the " or _opens_office(folder, mention) or _opens_headline(folder, mention)


def _opens_headline(folder: Folder, mention: Mention) -> bool:
    """Whether a noun without its article opens a headline or a point below it: "- Bank will keep buying bonds"."""
    text, span = folder.texts[mention.span.document], mention.span
    before, behind = text[: span.start].rpartition("\n")[2], text[span.end :].partition("\n")[0].rstrip()
    return before in ("", "- ", "* ", "• ") and behind[:1] == " " and behind[1:2].islower() and behind[-1].isalnum()


def _opens_office(folder: Folder, mention: Mention) -> bool:
    """Whether an office stands right behind: "Bank President"; not "the Union environment minister", of a state."""
    span = mention.span
    following = folder.texts[span.document][span.end : span.end + LONGEST_OFFICE].split(" ")
    return following[0] == "" and len(following) > 2 and following[1].casefold() in words("titles", "offices")


def _bodies(folder: Folder, clusters: Clusters) -> Mapping[tuple[str, str], dict[str, int]]:
    """Where each document first names the bodies with a word in their names, by document and word, then by root."""
    found: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for key, name in folder.names.items():
        root = clusters.root(key)
        whole = (written for written in map(parts, sorted(name.surfaces)) if len(written) > 1)
        heads = sorted({word for written in whole for word in written if _heads_short(word)})
        for mention in name.mentions if heads and clusters.kind(root) == "organization" else ():
            for word in heads:
                first = found[mention.span.document, word]
                first[root] = min(first.get(root, mention.span.start), mention.span.start)
    return found


def _heads_short(word: str) -> bool:
    return word in words("reference", "bodies") or word in ("fund", "government")
