"""One module a format, each: bytes in, documents out. Here paths are found, opened and handed to their format.

`decoding` makes text of bytes. `plain`, `markdown` (with its `markup`) and `jsonl` are the formats that are text, whose
lines `wraps` joins where they were wrapped;
`html` (`dom` says what of a page is read, `webfacts` what it says of its story), `eml` (whose `headers` may stand above
plain text too), the formats of word processors,
`docx` and `odt` (in their `ooxml` package) and `rtf` (of `rtfcodes`), with a `typescript` in common, and `pdf`
(`glyphs` finds the lines of a page, in a `sandbox`, `rows` which pieces are one line, `layout` their order and
paragraphs, `hyphens` whole words) put a text together first, in a `manuscript`. `pieces` makes the documents of such a
text: one, or where it is the export of a press database each of its articles, told by `exports`. All go through
`reading_text`: `notes` and page `furniture` are lifted out by `lifting`, which knows the way back to the file.
`blocks` tells title, byline, headings and paragraphs apart: `asides` tells what a page has beside its story, from
buttons and captions (`chrome`) to what it says of the piece itself (`notices`),
`head` the headline from what stands around it, `mastheads` the lines that name outlet, section and kind of piece
(`kinds`), `bylines` those that name authors, `datelines` when it was published and where a report was filed. `facts`
reads title, date, author and genre off them,
`signatures` who signs, `revisions` which of two dates is that of the writing, and `calendar` the dates written out.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.model import Document, Unread
from briefing.readers import jsonl, markdown, plain
from briefing.readers.decoding import ReadError
from briefing.refusals import refusal
from briefing.text import HOW_MADE, one_line

__all__ = ["FORMATS", "Source", "find_sources", "passed_over", "read_source"]

FORMATS = (".txt", ".md", ".jsonl", ".html", ".htm", ".pdf", ".docx", ".odt", ".rtf", ".eml")
SAVE_AS_DOCX = "open it in a word processor and save it as .docx"
NOT_YET = {
    ".doc": SAVE_AS_DOCX, ".docm": SAVE_AS_DOCX, ".msg": "save it as .eml", ".mbox": "save its messages as .eml",
    ".epub": "save its chapters as .html", ".mht": "save the page as .html", ".mhtml": "save the page as .html",
    ".xhtml": "name it .html",
}  # fmt: skip
"""Formats a person would expect to be read; they are listed as unread, with what to do, rather than passed over."""
MAYBE_RTF = ".doc"
"""What databases and programs have called RTF, too; only such a file of that name is read."""
LINES_OF_JSON = "one document a line is read as .jsonl"
ADVICE = {
    ".zip": "unpack it",
    ".json": LINES_OF_JSON,
    ".csv": LINES_OF_JSON,
    ".tsv": LINES_OF_JSON,
    ".xml": "save its text as .txt or .md",
}
NOTHING_LOST = "nothing is lost: pictures, scripts and frames"
NO_DOCUMENT = "if it is one, save its text as .txt or .md"
MAX_BYTES = {
    ".txt": 16 << 20, ".md": 16 << 20, ".jsonl": 512 << 20,
    ".html": 64 << 20, ".htm": 64 << 20, ".pdf": 256 << 20, ".docx": 128 << 20,
    ".odt": 128 << 20, ".rtf": 64 << 20, ".doc": 64 << 20, ".eml": 64 << 20,
}  # fmt: skip
"""The largest files read: a book is 1 MiB of text, so a larger one is no story and would only exhaust memory. Where
pictures lie in the file it may be larger; what is read of it is bounded as well."""
HEAD_LINES = 8
"""Among so many lines at the top stands what tells a page that this program has written, edited by hand or not."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: where it is, and its name below the folder it was found in, which becomes the document's id."""

    file: Path
    name: str


def find_sources(paths: Sequence[Path]) -> Iterator[Source | Unread]:
    """The files below `paths` in a fixed order: paths as given, names sorted; hidden files and links out are skipped.

    A path that isn't there or can't be opened comes as Unread; so does a document in a format that isn't read.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _below(path):
            if isinstance(found, Source):
                if found.name in seen:
                    found = replace(found, name=f"{path.name}/{found.name}")
                seen.add(found.name)
            yield found


def passed_over(paths: Sequence[Path], own: Collection[str] = ()) -> Iterator[Unread]:
    """What lies below `paths` and is silently left out of the sources, with the reason; not the program's `own` files.

    Hidden files and those in formats that a person would expect to be read are none of these.
    """
    for root in paths:
        for found in _walk(root, root):
            if isinstance(found, Unread) or found.name in own:
                continue
            path = Path(found.path)
            name = path.relative_to(root).as_posix()
            if found.is_symlink() and found.is_dir():
                yield Unread(name, "a link to a folder, which is not followed", advice="name the folder itself")
            elif found.is_dir():
                yield Unread(name, "what a browser saved with the page of that name", advice=NOTHING_LOST)
            elif path.suffix.casefold() not in (*FORMATS, *NOT_YET):
                yield Unread(name, _no_format(path.suffix), advice=ADVICE.get(path.suffix.casefold(), NO_DOCUMENT))


def _no_format(suffix: str) -> str:
    return f"{suffix} is no format of documents" if suffix else "a file without an ending"


def _below(path: Path) -> Iterator[Source | Unread]:
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except OSError as error:
        reason, advice = refusal(error, path)
        yield Unread(str(path), reason, advice=advice)
        return
    if not is_folder:
        yield from _file(path, path.name)
        return
    for found in _walk(path, path):
        if isinstance(found, Unread):
            yield found
        elif Path(found.path).suffix.casefold() in (*FORMATS, *NOT_YET):
            yield from _file(Path(found.path), Path(found.path).relative_to(path).as_posix())


def _walk(folder: Path, root: Path) -> Iterator[os.DirEntry[str] | Unread]:
    """The files below a folder, and links, names sorted; a folder that can't be looked into comes as Unread.

    What a browser saved with a page comes as the folder that holds it.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        reason, advice = refusal(error, folder)
        yield Unread(str(root) if folder == root else folder.relative_to(root).as_posix(), reason, advice=advice)
        return
    names = {entry.name for entry in entries}
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from [entry] if _is_of_page(entry.name, names) else _walk(Path(entry.path), root)
        else:
            yield entry


def _is_of_page(folder: str, names: set[str]) -> bool:
    """Whether a folder holds what a browser saved with a page: its pictures, scripts and frames."""
    page, saved, _ = folder.rpartition("_files")
    return bool(saved) and folder.endswith("_files") and not names.isdisjoint((f"{page}.html", f"{page}.htm"))


def _file(path: Path, name: str) -> Iterator[Source | Unread]:
    suffix = path.suffix.casefold()
    if suffix not in (*FORMATS, MAYBE_RTF):
        advice = (ADVICE | NOT_YET).get(suffix, "save it as .txt or .md")
        yield Unread(name, f"{suffix or 'a file without ending'} is not read", advice=advice)
    else:
        yield Source(path, name)


def read_source(source: Source) -> Iterator[Document | Unread]:
    """The documents of one file; what can't be read comes as Unread and takes nothing else with it."""
    try:
        raw = _bytes(source)
        if HOW_MADE.encode() in (line.strip() for line in raw[:4_000].splitlines()[:HEAD_LINES]):
            return  # never read back as a source
        yield from _documents(source, raw)
    except ReadError as error:
        yield _unread(source, error)


def _documents(source: Source, raw: bytes) -> Iterator[Document | Unread]:
    suffix = source.file.suffix.casefold()
    if suffix == ".jsonl":
        for found in jsonl.read(raw, source.name):
            yield _unread(source, found) if isinstance(found, ReadError) else found
        return
    for document in _one(suffix, raw, source.name):
        if isinstance(document, Document) and not document.text.strip():
            raise ReadError("the file is empty", advice="nothing is lost: there is nothing to read")
        yield document


def _one(suffix: str, raw: bytes, name: str) -> Iterator[Document | Unread]:
    """The document of a file that is one, and what of it could not be read; other formats than text are loaded late."""
    match suffix:
        case ".pdf":
            from briefing.readers import pdf

            yield from pdf.read(raw, name)
        case ".docx":
            from briefing.readers import docx

            yield from docx.read(raw, name)
        case ".odt":
            from briefing.readers import odt

            yield from odt.read(raw, name)
        case ".rtf" | ".doc":
            from briefing.readers import rtf

            if suffix == MAYBE_RTF and not rtf.is_rtf(raw):
                raise ReadError(f"{suffix} is not read", advice=NOT_YET[suffix])
            yield from rtf.read(raw, name)
        case ".eml":
            from briefing.readers import eml

            yield from eml.read(raw, name)
        case ".html" | ".htm":
            from briefing.readers import html

            yield from html.read(raw, name)
        case _:
            yield from (markdown if suffix == ".md" else plain).read(raw, name)


def _unread(source: Source, error: ReadError) -> Unread:
    return Unread(source.name, one_line(error.reason), error.line, error.advice)


def _bytes(source: Source) -> bytes:
    """The file's bytes, if it is a regular file of a sane size. Raises ReadError."""
    try:
        status = source.file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ReadError("not a regular file", advice="only files are read, no devices or pipes")
        limit = MAX_BYTES[source.file.suffix.casefold()]
        if status.st_size > limit:
            raise ReadError(f"{status.st_size >> 20} MiB is more than the {limit >> 20} read", advice="split it")
        return source.file.read_bytes()
    except OSError as error:
        reason, advice = refusal(error, source.file)
        raise ReadError(reason, advice=advice) from error
