"""Who spoke, decided once for a folder: every layer that tells whose words something is asks here.

The words of a speaker are a name, a description, a pronoun, or several side by side. `naming` reads the first two,
`pronouns` follows "he" and "it" back to the one who spoke, `assembly.gender` keeps "she" from being Mr Baker.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from briefing.assembly.actors import Roster
from briefing.assembly.gender import Genders
from briefing.assembly.quotes.naming import Naming, Speaker
from briefing.assembly.quotes.pronouns import Pronouns
from briefing.assembly.quotes.self_named import is_partitive, what_behind
from briefing.lexicon import words
from briefing.model import Annotations, Attribution, Document, Span

_RELATIVE = frozenset({"who", "which", "that", "what", "this", "whom"})


class Speakers:
    """The speakers of all attributions of a folder, resolved when made."""

    def __init__(self, documents: Sequence[Document], annotations: Mapping[str, Annotations], roster: Roster) -> None:
        """Resolve every attribution, document by document, in the order in which the speakers stand in the text."""
        actors = {actor.id: actor for actor in roster.actors}
        people = ((id, mention) for id, actor in actors.items() if actor.kind == "person" for mention in actor.mentions)
        genders = Genders({document.id: document.text for document in documents}, people)
        self._by_place: dict[tuple[Span, Span | None], Speaker] = {}
        self._by_words: dict[Span, Speaker] = {}
        self._naming: dict[str, Naming] = {}
        for document in documents:
            found = annotations.get(document.id)
            if found is not None:
                naming = self._naming[document.id] = Naming(document, found, roster, actors, genders)
                self._resolve(found, naming, Pronouns(found, naming))

    def _resolve(self, annotations: Annotations, naming: Naming, pronouns: Pronouns) -> None:
        for found in sorted(annotations.attributions, key=lambda each: (each.speaker or each.span, each.span)):
            if found.speaker is None:
                continue
            speaker = self._by_words.get(found.speaker) or _speaker(found, found.speaker, naming, pronouns)
            if speaker is not None:
                self._by_words[found.speaker] = speaker
                self._by_place[found.span, found.speaker] = speaker

    def of(self, found: Attribution) -> Speaker | None:
        """Who said an attribution, or None where the text gives nobody."""
        return self._by_place.get((found.span, found.speaker))

    def at(self, span: Span) -> Speaker | None:
        """Who the words at a span mean as a speaker, such as the holder of a doubt; None in an unknown document."""
        known = self._by_words.get(span)
        if known is not None:
            return known
        naming = self._naming.get(span.document)
        return None if naming is None else naming.named(span)

    def actors(self) -> Mapping[Span, str]:
        """The content of each attribution that is one actor's, with the actor's id; what two speakers share is not."""
        found: dict[Span, str] = {}
        shared: set[Span] = set()
        for (content, _), speaker in self._by_place.items():
            if speaker.actor is not None and found.setdefault(content, speaker.actor) != speaker.actor:
                shared.add(content)
        return MappingProxyType({span: actor for span, actor in sorted(found.items()) if span not in shared})


def _speaker(found: Attribution, span: Span, naming: Naming, pronouns: Pronouns) -> Speaker | None:
    """Who the words at a span mean, who is then remembered as the last that spoke.

    Not who said nothing: "the reports failed to note that …", "the mayor was questioned by Kim".
    """
    stated = naming.text[span.start : span.end].lower()
    if stated in _RELATIVE:
        return naming.just_before(span)
    if is_partitive(stated):
        speaker = _one_of_several(stated, span, naming)
    else:
        speaker = pronouns.resolved(stated, span) or naming.named(span, pronouns.last(span))
    if (found.act != "doubts" or found.lemma in words("speech", "doubts")) and not _is_done_to(found, naming):
        pronouns.spoke(speaker, span)
    return None if is_partitive(speaker.name.lower()) else speaker


def _one_of_several(stated: str, span: Span, naming: Naming) -> Speaker:
    """Who "one of them" is: who gave a name behind, or is told of there ("a retired miner"); else these bare words.

    They name nobody, but "she" who goes on is no other.
    """
    return naming.self_named(span) or Speaker(None, what_behind(naming.text, span.end) or stated, span, "person")


def _is_done_to(found: Attribution, naming: Naming) -> bool:
    """Whether what is "said" by somebody is a person: after "the mayor was questioned by Kim", "he" is not Kim yet."""
    if found.rule != "passive":
        return False
    office = naming.text[found.span.start : found.span.end].casefold().rpartition(" ")[2] in words("titles", "offices")
    return office or naming.names_person(found.span)
