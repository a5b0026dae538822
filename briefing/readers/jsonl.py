"""JSON lines (`.jsonl`): one document a line, `{"id", "text"}` and optionally title, date, author, source, url."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from briefing.model import Document
from briefing.readers.decoding import ReadError, decode
from briefing.readers.facts import Metadata, make_document
from briefing.readers.reading_text import read_text
from briefing.readers.wraps import unwrapped


def read(raw: bytes, path: str) -> Iterator[Document | ReadError]:
    """The documents of a file's bytes in order; in place of one that is broken, a ReadError with its line.

    Raises ReadError if the file as a whole can't be decoded.
    """
    seen: dict[str, int] = {}
    for number, line in enumerate(decode(raw).split("\n"), 1):
        if not line.strip():
            continue
        try:
            document = _document(line, path, number)
            if document.id in seen:
                raise ReadError(f"the id {document.id!r} stands on line {seen[document.id]} already", number)
        except ReadError as error:
            yield error
        else:
            seen[document.id] = number
            yield document


def _document(line: str, path: str, number: int) -> Document:
    fields = _fields(line, number)
    metadata = Metadata.from_fields(fields)
    text = fields.get("text")
    if not isinstance(text, str):
        raise ReadError('the object has no "text"', number, 'write {"id": "…", "text": "…"}, one document a line')
    flowing = unwrapped(text)
    return make_document(
        flowing,
        read_text(flowing, markdown=False),
        id=metadata.id or f"{path}:{number}",
        path=path,
        sha256=hashlib.sha256(line.encode("utf-8", "surrogatepass")).hexdigest(),
        metadata=metadata,
        first_line=number,
        starts=(0,),
    )


def _fields(line: str, number: int) -> dict[str, object]:
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as error:
        raise ReadError(f"not JSON: {error.msg} (column {error.colno})", number, "one JSON object a line") from error
    except RecursionError as error:
        raise ReadError(
            "not JSON that can be read: nested too deeply", number, "one flat JSON object a line"
        ) from error
    if not isinstance(fields, dict):
        raise ReadError("not a JSON object", number, 'write {"id": "…", "text": "…"}, one document a line')
    return fields
