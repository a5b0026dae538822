"""Messages: which part is read, what the headers say, what is attached, and what is no message that can be read."""

from __future__ import annotations

from email.message import EmailMessage
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Document, Unread
from briefing.readers import eml
from briefing.readers.decoding import ReadError
from tests.readers import presses
from tests.readers.presses import STORIES
from tests.readers.single import FIRST, only

BODY = f"{FIRST}\n\n“Nobody came,” it said. The port, which had been closed since April, would stay closed.\n"
PAGE = f"<html><head><title>Mail</title></head><body><p>{FIRST}</p><p>“Nobody came,” it said.</p></body></html>"


def message(text: str | None = BODY, page: str | None = None, **headers: str) -> EmailMessage:
    stated = {"From": "Ann Lee <ann@daily.example>", "Date": "Fri, 3 May 2024 23:30:00 -0500", "Subject": "Talks fail"}
    made = EmailMessage()
    for name, value in (stated | headers).items():
        made[name] = value
    if text is not None:
        made.set_content(text)
    if page is not None:
        made.add_alternative(page, subtype="html")
    return made


def read(made: EmailMessage) -> Document:
    return only(eml.read(made.as_bytes(), "mail.eml"))


def test_the_headers_say_headline_day_and_author() -> None:
    document = read(message())
    assert (document.title, document.date, document.date_source) == ("Talks fail", "2024-05-03", "metadata")
    assert (document.author, document.publisher, document.unit) == ("Ann Lee", None, "paragraph")
    assert document.text.split("\n\n") == ["Talks fail", *BODY.strip().split("\n\n")]
    assert [block.role for block in document.blocks] == ["title", "body", "body"]
    assert document.spot(document.text.index("Nobody")) == "paragraph 3"


@pytest.mark.parametrize(
    ("headers", "facts"),
    [
        ({"Subject": "Fwd: RE: Talks fail"}, ("Talks fail", "2024-05-03", "Ann Lee", None)),
        ({"Subject": "Café – Talks"}, ("Café – Talks", "2024-05-03", "Ann Lee", None)),
        ({"From": "The Daily Herald <news@daily.example>"}, ("Talks fail", "2024-05-03", None, "The Daily Herald")),
        ({"From": "news@daily.example"}, ("Talks fail", "2024-05-03", None, None)),
        ({"Subject": "Why is there more: a column"}, ("Why is there more: a column", "2024-05-03", "Ann Lee", None)),
        ({"Subject": ""}, ("mail", "2024-05-03", "Ann Lee", None)),
    ],
)
def test_facts(headers: dict[str, str], facts: tuple[str | None, ...]) -> None:
    document = read(message(**headers))
    assert (document.title, document.date, document.author, document.publisher) == facts


@pytest.mark.parametrize("date", ["", "yesterday", "Fri, 99 May 2024 25:00:00", "\ud800", "=?x?q?y?="])
def test_a_day_that_is_none_is_unknown(date: str) -> None:
    raw = message().as_bytes().replace(b"Fri, 03 May 2024 23:30:00 -0500", date.encode("utf-8", "surrogatepass"))
    assert only(eml.read(raw, "mail.eml")).date is None


def test_who_signs_the_text_wrote_it_and_not_who_passed_it_on() -> None:
    assert read(message(f"By Bo Ek\n\n{BODY}")).author == "Bo Ek"


def test_text_is_read_rather_than_a_page_but_not_a_stub() -> None:
    both = read(message(BODY * 4, PAGE.replace("Nobody", "Somebody")))
    assert "Nobody" in both.text and "Somebody" not in both.text
    stub = read(message("View this message in your browser.", PAGE))
    assert FIRST in stub.text and "browser" not in stub.text
    assert (stub.title, stub.date, stub.author) == ("Talks fail", "2024-05-03", "Ann Lee")
    assert read(message("Nobody came.")).text == "Talks fail\n\nNobody came."


def test_encodings() -> None:
    made = message(None)
    made.set_content("“Café” – closed.\n", charset="cp1252", cte="quoted-printable")
    assert read(made).text.endswith("“Café” – closed.")
    made = message(None)
    made.set_content("“Café” – closed.\n", cte="base64")
    assert read(made).text.endswith("“Café” – closed.")
    lying = made.as_bytes().replace(b'charset="utf-8"', b'charset="no-such"')
    assert only(eml.read(lying, "mail.eml")).text.endswith("“Café” – closed.")
    page = PAGE.replace("<head>", '<head><meta charset="latin-1">').replace("Monday", "Mardi à Orléans")
    assert "Mardi à Orléans" in read(message("See the page.", page)).text


def test_flowed_lines_are_one() -> None:
    raw = message("The harbour authority said \non Monday that \nall was well.\n").as_bytes()
    flowed = raw.replace(b'charset="utf-8"', b'charset="utf-8"; format=flowed')
    assert only(eml.read(flowed, "mail.eml")).text.endswith("The harbour authority said on Monday that all was well.")


def test_what_is_attached_is_named_and_pictures_of_the_page_are_not() -> None:
    made = message(BODY, PAGE)
    made.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="re port.pdf")
    made.add_attachment("Another text.", filename="notes.txt")
    logo = EmailMessage()
    logo.set_content(b"\x89PNG", maintype="image", subtype="png", disposition="inline", cid="<logo>")
    made.attach(logo)
    made.add_attachment(message("Inner text."))
    document, *unread = eml.read(made.as_bytes(), "mail.eml")
    assert isinstance(document, Document) and "Another" not in document.text and "Inner" not in document.text
    assert [one.reason for one in unread if isinstance(one, Unread)] == [
        f"its attachment {name} is not read" for name in ("re port.pdf", "notes.txt", "message/rfc822")
    ]
    assert all(isinstance(one, Unread) and one.path == "mail.eml" and one.advice for one in unread)


def test_an_export_that_was_mailed_is_read_article_by_article() -> None:
    found = [one for one in eml.read(message(presses.factiva()).as_bytes(), "mail.eml") if isinstance(one, Document)]
    assert [(one.title, one.author, one.date) for one in found][:2] == [
        (STORIES[0].title, STORIES[0].byline, "2012-10-12"), (STORIES[1].title, None, "2012-10-13"),
    ]  # fmt: skip


HEADS = (
    "---------- Forwarded message ---------\nFrom: Bo Ek <bo@wire.example>\nDate: Thu, May 2, 2024 at 5:10 PM\n"
    "Subject: Talks to fail\nTo: <ann@daily.example>,\n Cy Dee <cy@daily.example>\n\n\n",
    "Begin forwarded message:\n\nFrom: Bo Ek <bo@wire.example>\nSubject: Talks to fail\n"
    "Date: 2 May 2024 at 17:10:05 CEST\nTo: ann@daily.example\n\n",
    "-----Original Message-----\nFrom: Bo Ek\nSent: Thursday, 2 May 2024 17:10\nTo: Ann Lee\n"
    "Subject: Re: Talks to fail\n\n",
)

DEEP = b"Subject: x\n" + b"".join(
    b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (number, number) for number in range(5_000)
)


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "no message"),
        (b"The port closed.\n", "no message"),
        (message("").as_bytes(), "no text"),
        (DEEP, "more parts"),
        (b"Subject: x\n" + b"\n" * 1_100_000, "more parts or lines"),
    ],
)
def test_what_is_no_message_that_can_be_read_is_told(raw: bytes, says: str) -> None:
    with pytest.raises(ReadError) as caught:
        list(eml.read(raw, "a.eml"))
    assert says in caught.value.reason and caught.value.advice


def test_hostile_messages_cost_no_more_than_their_length() -> None:
    before = process_time()
    nested = DEEP.split(b"Content-Type", 1)[0] + b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (number, number) for number in range(40)
    )
    for raw in (
        nested + b"Content-Type: text/plain\n\n" + b"x\n" * 100_000,
        b"Subject: " + b"=?utf-8?q?x?= " * 20_000 + b"\n\nNobody came.\n",
        b"Subject: x\n" + b"Content-Type: multipart/mixed; " + b"boundary;" * 20_000 + b"\n\nNobody came.\n",
        b"Subject: x\n\n" + HEADS[2].encode() * 15_000 + b"Nobody came.\n",
        b"Subject: Re: " + b"re: " * 50_000 + b"\n\nNobody came.\n",
        b"From: " + b"(" * 50_000 + b"\n\nNobody came.\n",
        b"From: " + b'"a" ' * 20_000 + b"<a@b>\nSubject: x\n\nNobody came.\n",
    ):
        try:
            list(eml.read(raw, "a.eml"))
        except ReadError as error:
            assert error.advice
    assert process_time() - before < 30  # seconds; what grows with the square takes hours


LINES = st.sampled_from([
    "From: Ann Lee <a@b>", "Subject: =?utf-8?q?Caf=C3=A9?=", "Subject: =?utf-8?b?x?=", "Subject: =?no-such?q?x?=",
    "Date: Fri, 3 May 2024 23:30:00 -0500", "Date: 0", "Content-Type: multipart/mixed; boundary=b", "--b", "--b--", "",
    "Content-Type: text/plain; charset=no; format=flowed", "Content-Type: text/html", "Content-Type: message/rfc822",
    "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: quoted-printable", "Tm9ib2R5", "=E9=", "<p>Hm",
    "Content-Disposition: attachment; filename*=utf-8''%E9%00", "Content-ID: <x>", " folded", "Nobody came.", "\x00",
    "Content-Transfer-Encoding: x-uuencode", "begin 644 x", "Content-Type: ;;=", "\udce9",
])  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES, max_size=30).map("\n".join))
def test_whatever_lines_a_message_has_it_is_read_or_refused(lines: str) -> None:
    try:
        found = list(eml.read(b"Subject: x\n" + lines.encode("utf-8", "surrogateescape"), "a.eml"))
    except ReadError as error:
        assert error.advice
    else:
        assert isinstance(found[0], Document)


@pytest.mark.parametrize("head", HEADS)
def test_a_message_that_was_passed_on_is_the_first_senders(head: str) -> None:
    document = read(message(f"Have a look at this, please.\n\n{head}{BODY}", Subject="Fwd: Talks"))
    assert (document.title, document.date, document.author) == ("Talks to fail", "2024-05-02", "Bo Ek")
    told = {
        role: [document.text[b.start : b.end] for b in document.blocks if b.role == role] for role in ("body", "back")
    }
    assert told["body"] == BODY.strip().split("\n\n")
    assert "Have a look at this, please." in told["back"] and "From: Bo Ek" in " ".join(told["back"])


def test_a_message_that_was_passed_on_twice_is_the_first_senders() -> None:
    twice = HEADS[2].replace("Bo Ek", "Cy Dee") + "See below.\n\n" + HEADS[1] + BODY
    assert read(message(twice)).author == "Bo Ek"


@pytest.mark.parametrize("head", ["Begin forwarded message:\n\n", "---- Forwarded message ----\nFrom: the sea.\n\n"])
def test_words_like_those_above_a_message_are_text(head: str) -> None:
    document = read(message(f"{FIRST}\n\n{head}{BODY}"))
    assert (document.title, document.date, document.author) == ("Talks fail", "2024-05-03", "Ann Lee")
