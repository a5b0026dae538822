"""Messages saved as plain text: their headers say who wrote them, when, and what about."""

from __future__ import annotations

from tests.readers.single import blocks, read_plain

BODY = ["The ministry told us that the tender will come in May.", "The union has asked for a meeting before that."]
TEXT = "\n\n".join(BODY)


def test_the_headers_of_a_message_are_its_head() -> None:
    head = "From: Ana Reyes <ana@example.org>\nTo: Desk\nSent: Thu, 13 Mar 2025 09:12\nSubject: Re: The tender"
    document = read_plain(f"{head}\n\n{TEXT}\n".encode(), "a.txt")
    assert (document.title, document.author, document.date) == ("The tender", "Ana Reyes", "2025-03-13")
    assert blocks(document, "body") == BODY


def test_text_that_only_begins_like_a_message_is_none() -> None:
    document = read_plain(f"From: the sea to the hills\n\nAna Reyes\n\nMay 3, 2024\n\n{TEXT}\n".encode(), "a.txt")
    assert (document.author, document.date) == ("Ana Reyes", "2024-05-03")
