"""Messages (`.eml`): a newsletter or wire copy that was mailed; its subject is the headline, its date the day.

The part that is text is read, else the part that is a web page, by the reader of such. What is attached is named as not
read. Whoever sent the message wrote it if the text names nobody; of one that was passed on, whoever sent it first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime

from briefing.model import BlockRole, Document, Unread
from briefing.readers import html
from briefing.readers.blocks import paragraphs
from briefing.readers.calendar import explicit_date
from briefing.readers.decoding import ReadError, decode
from briefing.readers.facts import Metadata
from briefing.readers.headers import LONGEST, bare_subject, fields, person
from briefing.readers.manuscript import Manuscript
from briefing.readers.mastheads import masthead
from briefing.text import one_line

HEADERS = ("From", "Date", "Subject")
"""A file with none of these is no message."""
MOST_PARTS = 40
"""So many parts within parts a message may have: each costs the parser a look at every line below it."""
MOST_LINES = 1_000_000
STUB_WORDS = 60
"""A text of fewer words beside a web page says no more than that one should look at that."""
LONGEST_NAME = 80
SAVE = "save it beside the message"
_FORWARDED = re.compile(
    r"^[ \t]*(?:-{2,20} ?(?:forwarded|original) message ?-{2,20}|begin forwarded message:)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_FLOWED = re.compile(r"(?<!^--)(?<!\n--) \n(?=[^\n>])")


def read(raw: bytes, path: str) -> Iterator[Document | Unread]:
    """The documents in a message's bytes, and what is attached to it and not read. Raises ReadError."""
    message = _message(raw)
    parts = _Parts.of(message)
    text = "\n\n".join(parts.texts)
    begins, first = _passed_on(text)
    sender = person(first.get("from") or _header(message, "From"))
    said = masthead(sender) if sender else None
    subject = bare_subject(first.get("subject") or _header(message, "Subject"))
    day = explicit_date(first.get("date", "")) or _day(message)
    facts = Metadata(title=subject or None, date=day, publisher=said.publisher if said else None)
    if parts.pages and len(text.split()) < STUB_WORDS:
        found = html.read(parts.pages[0].encode("utf-8-sig"), path, facts)
    elif text.strip():
        found = _manuscript(text[:begins], text[begins:], subject).documents(raw, path, "paragraph", facts)
    else:
        raise ReadError("there is no text in it", advice="save what is attached to it beside it")
    for document in found:
        signed = document.author or document.id != path or said is not None
        yield document if signed else replace(document, author=sender or None)
    for name in parts.attached:
        yield Unread(path, f"its attachment {name} is not read", advice=SAVE)


def _message(raw: bytes) -> Message:
    """The message in a file's bytes. Raises ReadError for what is none, or has too many parts."""
    too_many = raw.lower().count(b"boundary=") > MOST_PARTS or raw.count(b"\n") > MOST_LINES
    if too_many:
        raise ReadError("it has more parts or lines than are looked at", advice="save its text as .txt")
    try:
        message = message_from_bytes(raw)
    except RecursionError as error:
        raise ReadError("its parts are nested too deeply", advice="save its text as .txt") from error
    if not any(name in message for name in HEADERS):
        raise ReadError("it is no message, whatever its name says", advice="if it is text, name it .txt")
    return message


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of a message: those that are text, those that are web pages, and the names of those attached."""

    texts: tuple[str, ...]
    pages: tuple[str, ...]
    attached: tuple[str, ...]

    @classmethod
    def of(cls, message: Message) -> _Parts:
        """The parts of a message, in order."""
        texts, pages, attached = [], [], []
        for part in _leaves(message):
            kind = part.get_content_type()
            is_shown = part.get_content_disposition() != "attachment" and not part.get_filename()
            if kind == "text/plain" and is_shown:
                texts.append(_text(part))
            elif kind == "text/html" and is_shown:
                pages.append(_text(part))
            elif part.get_content_disposition() == "attachment" or "Content-ID" not in part:
                attached.append(_name(part))
        return cls(tuple(texts), tuple(pages), tuple(attached))


def _leaves(message: Message) -> Iterator[Message]:
    """The parts of a message that have none of their own; a message that was attached is one."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting += reversed([one for one in inner if isinstance(one, Message)])
        else:
            yield part


def _text(part: Message) -> str:
    """The words of a part, in the encoding that it states if it is in that."""
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    try:
        text = raw.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeError, ValueError):
        text = decode(raw)
    text = text.replace("\r\n", "\n")
    return _FLOWED.sub(" ", text) if str(part.get_param("format", "")).casefold() == "flowed" else text


def _name(part: Message) -> str:
    """What an attachment is called, or what it is."""
    return one_line(part.get_filename() or part.get_content_type())[:LONGEST_NAME]


def _header(message: Message, name: str) -> str:
    """What a header says, on one line; as it stands if it is not encoded as it should be."""
    stated = str(message.get(name, ""))[:LONGEST]
    try:
        said = str(make_header(decode_header(stated)))
    except (HeaderParseError, LookupError, ValueError):
        said = stated
    return " ".join(said.split())


def _day(message: Message) -> str | None:
    """The day a message was sent, where it was; None if it does not say."""
    try:
        return parsedate_to_datetime(str(message.get("Date", ""))[:LONGEST]).date().isoformat()
    except (TypeError, ValueError, OverflowError):
        return None


def _passed_on(text: str) -> tuple[int, dict[str, str]]:
    """Where the text begins of the message that others passed on, and what is stated above it; (0, {}) if none did."""
    begins: int = 0
    stated: dict[str, str] = {}
    while (found := _FORWARDED.search(text, begins)) is not None:
        length, said = fields(text[found.end() : found.end() + 2 * LONGEST])
        if "from" not in said or not said.keys() & {"subject", "date"}:
            break
        begins, stated = found.end() + length, said
    return begins, stated


def _manuscript(above: str, text: str, subject: str) -> Manuscript:
    """The text of a message below its subject, paragraph by paragraph; what stands `above` it is none of it."""
    manuscript = Manuscript()
    found: list[tuple[str, BlockRole | None]] = [(text[start:end], None) for start, end in paragraphs(text)]
    if found and subject and " ".join(found[0][0].split()).casefold() == subject.casefold():
        found.pop(0)
    aside: list[tuple[str, BlockRole | None]] = [(above[start:end], "back") for start, end in paragraphs(above)]
    headline: list[tuple[str, BlockRole | None]] = [(subject, "title")] if subject else []
    for paragraph, role in (*headline, *aside, *found):
        manuscript.begin_unit()
        manuscript.add(paragraph, role)
    return manuscript
