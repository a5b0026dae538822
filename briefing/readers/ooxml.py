"""The package that a Word or OpenDocument file is: its parts, unpacked within limits, nothing outside it followed.

A package is hostile until shown otherwise: what a part unpacks to is bounded whatever its header declares, and a part
that declares entities is refused, since no word processor writes any.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError
from typing import TYPE_CHECKING

from briefing.readers.decoding import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_PART = 32 << 20
"""The largest part that is unpacked, in bytes: a thousand pages of text are less."""
MAX_PARTS = 10_000
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Word before 2007 begin, and files of today that are encrypted."""
AGAIN = "open it in a word processor and save it again as .docx, or its text as .txt"
_UNPACKING = (
    zipfile.BadZipFile,
    zlib.error,
    LZMAError,
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
    ValueError,
)


class Package:
    """The parts of a Word or OpenDocument file by their names."""

    def __init__(self, raw: bytes, kind: str = "Word") -> None:
        """Open a package, of the `kind` that its file's name says. Raises ReadError for what is none."""
        if raw.startswith(OLD_WORD):
            raise ReadError("it is encrypted, or in the format of Word before 2007", advice=AGAIN)
        if not raw.startswith(b"PK"):
            raise ReadError(f"it is no {kind} file, whatever its name says", advice="look at what it is")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except _UNPACKING as error:
            raise ReadError(f"the {kind} file is damaged", advice="fetch it again, or " + AGAIN) from error
        if len(self._zip.filelist) > MAX_PARTS:
            raise ReadError(f"it has more than the {MAX_PARTS:,} parts that are looked at", advice=AGAIN)
        self._names = set(self._zip.namelist())

    def part(self, name: str) -> _Element | None:
        """The tree of a part, or None if there is no such part. Raises ReadError."""
        if name not in self._names:
            return None
        from lxml import etree  # late: few folders have a Word file

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        try:
            root = etree.fromstring(self._unpacked(name), parser)
        except etree.XMLSyntaxError as error:
            raise ReadError(f"its part {name} can't be parsed: {error.msg}", advice=AGAIN) from error
        if root.getroottree().docinfo.doctype:
            raise ReadError(f"its part {name} declares entities, as no word processor does", advice=AGAIN)
        return root

    def related(self, name: str, kind: str) -> str | None:
        """The name of the part that another one ("" for the package) names as its `kind`, such as "footnotes"."""
        folder, base = posixpath.split(name)
        relations = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
        for relation in relations if relations is not None else ():
            if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
                return posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
        return None

    def _unpacked(self, name: str) -> bytes:
        try:
            with self._zip.open(name) as part:
                found = part.read(MAX_PART + 1)
        except _UNPACKING as error:
            raise ReadError(f"its part {name} can't be unpacked", advice="fetch it again, or " + AGAIN) from error
        if len(found) > MAX_PART:
            raise ReadError(f"its part {name} unpacks to more than {MAX_PART >> 20} MiB", advice="split it")
        return found


def local(element: _Element) -> str:
    """An element's name without its namespace, which differs between the two forms of the standard."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def value(element: _Element, name: str = "val") -> str | None:
    """An attribute by its name without namespace, or None."""
    return next((held for key, held in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


def child(element: _Element | None, *names: str) -> _Element | None:
    """What lies below an element along some names, the first of each; None if there is none."""
    for name in names:
        if element is None:
            return None
        element = next((one for one in element if local(one) == name), None)
    return element


def is_on(element: _Element | None, *names: str) -> bool:
    """Whether a switch is set, such as "rPr", "b": it is there and does not say that it is off."""
    switch = child(element, *names)
    return switch is not None and value(switch) not in ("0", "false", "off", "none")


def below(element: _Element, name: str) -> Iterator[_Element]:
    """All elements of a name below another, those within one another only once."""
    for one in element:
        if local(one) == name:
            yield one
        else:
            yield from below(one, name)
