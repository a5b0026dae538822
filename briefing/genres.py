"""What a document calls itself, and whether that is a piece in which its author judges."""

from __future__ import annotations

from briefing.lexicon import words


def is_commentary(genre: str | None) -> bool:
    """Whether a genre line names a commentary, by the whole of it or its last word: "Policy brief", "Expert comment".

    Not "News story", nor a document that doesn't say what it is.
    """
    told = (genre or "").casefold().split()
    kinds = words("brief", "commentary")
    return " ".join(told) in kinds or (bool(told) and told[-1] in kinds)
