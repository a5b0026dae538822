"""Exports of press databases: one file that holds many articles, each with its facts as the database states them.

`nexis`, `factiva` and `proquest` know one database each: where an article begins and ends, which lines around its text
state its facts, and where the text is; what they have in common is in `article`. They work on the text that a format's
reader has put together, line by line, so that a database's layout is known once, whether it was saved as plain text,
RTF or Word. Which texts these are is told by the marks between articles together with the facts below them, and by
there being no prose outside: a file that only quotes such a line is left whole.

An article becomes a document of its own (`readers.pieces`): title, author, publisher and day are those stated, the text
is read as any other, and all the database adds (index terms, load dates, word counts, copyright) stands beside it.
"""

from __future__ import annotations

from briefing.readers.exports import factiva, nexis, proquest
from briefing.readers.exports.article import Article

__all__ = ["Article", "articles"]


def articles(source: str) -> tuple[Article, ...]:
    """The articles of a text that is an export of a press database, in order; none for any other text."""
    for database in (nexis, factiva, proquest):
        found = database.articles(source)
        if found:
            return tuple(found)
    return ()
