"""Who takes part in what a clause tells: the mentions of a document by the tokens that head them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from briefing.annotators.events.clauses import Clause, is_body, named, subject
from briefing.annotators.events.reports import says
from briefing.annotators.language import Token
from briefing.model import Attribution, Document, Mention

_PRONOUNS = {"he": True, "she": True, "it": False, "they": False}
"""The pronouns a source calls itself by in its report, and whether it is a person then."""
_ACTING = frozenset({"person", "organization", "state", "group"})


class Cast:
    """Those whom one document names; `is_story` tells whether it is news of its day."""

    def __init__(
        self, document: Document, mentions: Sequence[Mention], attributions: Sequence[Attribution], *, is_story: bool
    ) -> None:
        self.document = document
        self.mentions = mentions
        self.is_story = is_story
        self._at = {mention.head: index for index, mention in enumerate(mentions) if mention.head >= 0}
        self._mention_starts = [mention.span.start for mention in mentions]
        self._sources = {one.cue.start: one.speaker for one in attributions if one.cue and one.speaker}

    def participants(self, *tokens: Iterable[Token]) -> tuple[int, ...]:
        """The indices of the mentions whose heads are among the tokens, in the order given, each once."""
        found = (self._at.get(token.idx) for group in tokens for token in group)
        return tuple(dict.fromkeys(index for index in found if index is not None))

    def has_actor(self, token: Token | None) -> bool:
        """Whether a token heads a mention of someone who can act and is known: no mere place, no unresolved pronoun."""
        index = None if token is None else self._at.get(token.idx)
        if index is None:
            return False
        mention = self.mentions[index]
        if mention.form == "pronoun" and mention.antecedent is None:
            return False
        return mention.kind in _ACTING

    def acts(self, begins: Token | None) -> bool:
        """Whether a subject is, or is called, someone who can act and is known.

        In news a body is known though no name is at hand for it: "the central bank", "its board"; not "a bank".
        """
        if begins is None:
            return False
        return any(map(self.has_actor, named(begins))) or (self.is_story and is_body(begins))

    def people(self, participants: Iterable[int]) -> frozenset[str]:
        """The last words of the names of persons, be they mentioned so or as "she": "kruse" of "Annalena Kruse"."""
        whole = (self.mentions[index] for index in participants)
        meant = (one if one.antecedent is None else self.mentions[one.antecedent] for one in whole)
        meant = (one for one in meant if one.kind == "person")
        texts = (self.document.text[one.span.start : one.span.end].casefold().split() for one in meant)
        return frozenset(words[-1] for words in texts if words)

    def speaker(self, cue: Token) -> tuple[int, ...]:
        """The mentions of the source whose words a predicate brings in, as the attribution layer knows it.

        "When asked about it, Boeing's vice president Jane Doe replied: …": Doe, wherever the parse has hung her; of a
        person's employer or state named beside her, nothing.
        """
        source = self._sources.get(cue.idx)
        if source is None:
            return ()
        first = bisect_left(self._mention_starts, source.start)
        last = bisect_left(self._mention_starts, source.end)
        inside = [index for index in range(first, last) if self.mentions[index].kind in _ACTING]
        people = [index for index in inside if self.mentions[index].kind == "person"]
        return tuple(people or [index for index in inside if self.mentions[index].span.end == source.end])

    def named_behind(self, noun: Token) -> tuple[int, ...]:
        """The person whose name stands behind a post: "the chairman of Norvik SA, Jean Berg, left".

        The parse hangs it on the company; "the chairman of Norvik, a bank" has none.
        """
        beside = (
            name
            for link in noun.children
            if link.dep_ == "prep" and link.lower_ in ("of", "at", "for")
            for place in link.children
            for name in place.children
            if place.dep_ == "pobj" and name.dep_ == "appos" and noun.i not in self._at
        )
        found = (self._at.get(name.idx) for name in beside)
        return tuple(one for one in found if one is not None and self.mentions[one].kind == "person")

    def self_named(self, part: Clause) -> tuple[int, ...]:
        """The mention of the source that a reported clause calls by a pronoun: "The bank said it would close".

        A company is "it" or "they", a person "he" or "she"; a pronoun that stands for somebody else already is left.
        """
        above, begins = part.above, subject(part.verb)
        if part.kind != "content" or above is None or begins is None or not says(above):
            return ()
        said = subject(above)
        index = None if said is None else self._at.get(said.idx)
        if index is None or begins.lower_ not in _PRONOUNS or begins.idx in self._at:
            return ()
        is_person = self.mentions[index].kind == "person"
        return (index,) if _PRONOUNS[begins.lower_] == is_person and self.mentions[index].form != "pronoun" else ()
