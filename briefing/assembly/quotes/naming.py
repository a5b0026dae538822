"""Whom a noun phrase names as a speaker: the actor it is about, actors side by side, or a role without a name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from briefing.assembly.actors import Roster
from briefing.assembly.gender import Gender, Genders, gender_of_title
from briefing.assembly.quotes.described import is_title, leads, office_of, plain
from briefing.assembly.quotes.self_named import self_named
from briefing.lexicon import words
from briefing.model import Actor, Annotations, Document, Mention, Span
from briefing.text import one_line

_ARTICLE = re.compile(r"\Athe\s+", re.IGNORECASE)
_DETERMINER = re.compile(r"(?:an?|another|one|the)\s+", re.IGNORECASE)
_JOINS = re.compile(r"\b(?:and|or)\b|[,&]")
_TO_NAME = re.compile(r"(,?[ \n])(?:[A-Z][a-z]{1,20}\.? ){0,2}")
"""What stands between a description and the name in apposition to it: a comma, a rank."""
_OFFICES = re.compile(r"(?:,? (?:and |the )?[\w-]{2,20}){1,6}(?=, [A-Z])")
"""What may be more offices of somebody who is named behind them."""
_APPOSITION_ENDS = re.compile(r"(?:[,)] ?(?!\s*(?:and|or|as well)\b)|[.;:!?“\"]|$)")
_OF_WHERE = re.compile(r" (?:of|at|from|with|in) [^,;:.!?()“\"\n]{2,60}(?=,)")
_BY = re.compile(r",? (?:co-)?(?:authored|issued|signed|written) by (?:the )?")
"""What stands between a paper and who speaks in it."""
_HONORIFIC = re.compile(r"\A(?:mr|mrs|ms|miss|dr|sen|rep|gov|gen)\.? ")
_POSSESSIVES = frozenset({"his", "her", "its", "their", "my", "our"})
_ABBREVIATION = r" \([A-Z][\w-]{1,12}\)"
_ABBREVIATED = re.compile(rf"{_ABBREVIATION}\Z")
_WORD = re.compile(rf"(?:\)|{_ABBREVIATION})?\s*[-–]?(['’]?\w+)")
"""The word behind a name, a bracketed abbreviation skipped: "leader" of "Farmers Party (FP) leader"."""
PREPOSITIONS = frozenset({"of", "for", "from", "in", "at", "on", "with", "against", "to", "by", "near", "behind"})
_AFTER_A_NAME = PREPOSITIONS | frozenset(
    {"and", "or", "himself", "herself", "itself", "themselves", "alone", "jr", "sr"}
)
FEW = 4
"""Words of a phrase about a statement, beside the name of who made it."""
FULL_NAME = 2
"""Words of a given and a family name."""
BACK = 300
"""Mentions back that a definite description may reach."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke: `actor` is an id or None, `name` what is shown, `said_by` where the words of the name stand.

    `joint` are the ids of actors that speak side by side ("Peru and Chile"), none of whom is the speaker alone.
    `kind` is the actor's or, for a role without a name, "person" or "organization" where that is plain, else None.
    `gender` is "m", "f" or "" where nothing tells; `role` is the role stated beside the name; `reason` tells how a
    pronoun or a description was resolved.
    """

    actor: str | None
    name: str
    said_by: Span
    kind: str | None = None
    gender: Gender = ""
    role: Span | None = None
    reason: str = ""
    joint: tuple[str, ...] = ()


class Naming:
    """The noun phrases of one document, read as names of speakers."""

    def __init__(
        self,
        document: Document,
        annotations: Annotations,
        roster: Roster,
        actors: Mapping[str, Actor],
        genders: Genders,
    ) -> None:
        """Take the document's mentions that belong to actors; `actors` are the roster's by id."""
        self.text = document.text
        self.actors = actors
        self.genders = genders
        known = ((mention, roster.of(mention.span)) for mention in annotations.mentions)
        self.mentions = [(mention, actor) for mention, actor in known if actor is not None]
        self.starts = [mention.span.start for mention, _ in self.mentions]
        self._ends = [mention.span.end for mention, _ in self.mentions]
        self.strangers = [
            mention.span.start
            for mention in annotations.mentions
            if mention.kind == "person"
            and mention.function in ("subject", "passive")
            and roster.of(mention.span) is None
        ]
        """Where people are the subject who are no actor, for their name may be two people's."""

    def named(self, span: Span, last: str | None = None) -> Speaker:
        """The actor that a noun phrase names; a role without a name keeps its words. `last` spoke just before."""
        stated = one_line(self.text[span.start : span.end])
        bare = _ARTICLE.sub("", stated)
        heads = self._heads(span)
        actors = tuple(dict.fromkeys(actor for _, actor in heads))
        if self._is_joint(heads):
            return Speaker(None, stated, span, joint=actors)
        if len(actors) == 1 and any(mention.form == "name" for mention in self.actors[actors[0]].mentions):
            return self.speaker(actors[0], heads[-1][0], span)
        if (apposed := self._apposed(span)) is not None:
            return apposed
        if len(actors) == 1:
            past = self._is_past(span, heads[-1][0])
            return Speaker(None, bare, span, "person") if past else self.speaker(actors[0], heads[-1][0], span)
        if (told := self.self_named(span) or self._writer(span) or self._leader(span)) is not None:
            return told
        office = stated.rpartition(" ")[2].casefold() in words("titles", "offices")
        described = self._described(bare, span, last) if bare != stated or office else None
        return described or (self._surnamed(stated, span) if bare == stated else None) or Speaker(None, bare, span)

    def self_named(self, span: Span) -> Speaker | None:
        """Who is described and then gives a name: "a farmer who gave his name as Ulan"."""
        place = self_named(self.text, span.start)
        if place is None:
            return None
        index = bisect_left(self.starts, place[0])
        if self.starts[index : index + 1] == [place[0]]:
            mention, actor = self.mentions[index]
            return self.speaker(actor, mention, span, "is named behind the description")
        return Speaker(None, self.text[slice(*place)], span, "person")

    def _is_past(self, span: Span, office: Mention) -> bool:
        """Whether an office without a name is one that somebody had: a former | Peruvian minister, not the minister."""
        before = self.text[span.start : office.span.start].casefold().split()
        return not words("titles", "former_words").isdisjoint(before)

    def names_person(self, span: Span) -> bool:
        """Whether words are a person's name and nothing else."""
        index = bisect_left(self.starts, span.start)
        mention = self.mentions[index][0] if index < len(self.mentions) else None
        return mention is not None and mention.span == span and mention.kind == "person"

    def just_before(self, span: Span) -> Speaker | None:
        """The actor that a relative pronoun follows: "Ana Nguyen, who said"; None where there is none."""
        index = bisect_left(self.starts, span.start) - 1
        if index < 0 or self.text[self.mentions[index][0].span.end : span.start].strip(" ,()") != "":
            return None
        mention, actor = self.mentions[index]
        return self.speaker(actor, mention, mention.span)

    def speaker(self, actor: str, mention: Mention, span: Span, reason: str = "") -> Speaker:
        """An actor as the speaker whose words stand at a span, with what the mention states of it."""
        known = self.actors[actor]
        gender = gender_of_title(self.text, mention) or self.genders.of(actor)
        return Speaker(actor, known.name, span, known.kind, gender, mention.role, reason)

    def _apposed(self, span: Span) -> Speaker | None:
        """The person named right behind a description, which is the role: "Reyes's brother, Tom Baker, said".

        Not of "said the mayor, Tom Baker and a clerk", where the name is one of several, nor of "a spokesman for the
        mayor, Tom Baker,", who is the mayor. "His brother" is no role.
        """
        joint = _TO_NAME.match(self.text, self._behind_offices(span.end))
        if joint is None:
            return None
        index = bisect_left(self.starts, joint.end(1))
        if index == len(self.starts):
            return None
        mention, actor = self.mentions[index]
        opens = {mention.span.start, mention.role.start if mention.role is not None else -1}
        ranked = mention.role is not None and mention.role.end == span.end  # "Peru's envoy, General Tom Baker"
        beside = ranked or not opens.isdisjoint((joint.end(1), joint.end()))
        if not beside or mention.kind != "person" or mention.form != "name":
            return None
        if joint[1].strip() and not _APPOSITION_ENDS.match(self.text, self._behind_place(mention.span.end)):
            return None
        if mention.role is not None and self._is_served(span, mention.role):
            return None
        opening = self.text[span.start : span.end].split(maxsplit=1)
        own = bool(opening) and opening[0].casefold() in _POSSESSIVES
        found = self.speaker(actor, mention, span, f"{self.actors[actor].name} is named right behind the description")
        article = _DETERMINER.match(self.text, span.start, span.end)
        office = replace(span, start=article.end()) if article is not None else span
        return found if own else replace(found, role=mention.role or office)

    def _behind_place(self, end: int) -> int:
        """The end of where somebody belongs: "Tom Baker | of the Harbour Institute|"; not "of Acme and Ana Reyes"."""
        place = _OF_WHERE.match(self.text, end)
        if place is None:
            return end
        index = bisect_left(self._ends, place.end())
        name = self.mentions[index][0].span if self._ends[index : index + 1] == [place.end()] else None
        return end if _JOINS.search(self.text, end, place.end() if name is None else name.start) else place.end()

    def _is_served(self, span: Span, role: Span) -> bool:
        """Whether a role is that of somebody whom the one described serves: "mayor" in "an aide to the mayor"."""
        before = self.text[span.start : role.start].casefold().split()
        return span.contains(role) and not PREPOSITIONS.isdisjoint(before)

    def _behind_offices(self, end: int) -> int:
        """The end of a role of several offices: "chairman |, president and CEO|, Ana Nguyen, said"."""
        more = _OFFICES.match(self.text, end)
        listed = re.findall(r"[\w-]+", more[0].casefold()) if more is not None else []
        inside = words("titles", "offices") | words("titles", "office_modifiers") | {"and", "the"}
        return more.end() if more is not None and inside.issuperset(listed) else end

    def _surnamed(self, stated: str, span: Span) -> Speaker | None:
        """The only person of the document whose name ends in a bare name: the label MS. KOWALSKA is Ana Kowalska's."""
        bare = _HONORIFIC.sub("", stated.casefold())
        actors = self._by_ending.get(bare, frozenset())
        if not actors and len(bare.split()) == FULL_NAME:  # the text names "Reyes" elsewhere
            lone = self._by_ending.get(bare.rpartition(" ")[2], frozenset())
            actors = frozenset(actor for actor in lone if " " not in self.actors[actor].name)
        if len(actors) != 1:
            return None
        [actor] = actors
        mention = next(mention for mention, whose in self.mentions if whose == actor)
        return self.speaker(actor, mention, span, f"{self.actors[actor].name} is the only one here with that name")

    @cached_property
    def _by_ending(self) -> Mapping[str, frozenset[str]]:
        """The people of the document by what their names end in, in small letters: "kowalska", "ana kowalska"."""
        found: dict[str, set[str]] = defaultdict(set)
        for actor in dict.fromkeys(whose for _, whose in self.mentions):
            known = self.actors[actor]
            for name in (known.name, *known.aliases) if known.kind == "person" else ():
                parts = name.casefold().split()
                for first in range(len(parts)):
                    found[" ".join(parts[first:])].add(actor)
        return {name: frozenset(actors) for name, actors in found.items()}

    def _described(self, bare: str, span: Span, last: str | None) -> Speaker | None:
        """The only actor so far whose name or role ends in a definite description: "the ministry", "the president".

        Of several presidents it is the one who spoke just before; where this document calls nobody so, the one here
        whom others call so now.
        """
        when, office = office_of(bare)
        ending = re.compile(rf"{when}(?:^|\W){re.escape(office)}(?:$| and\b)", re.IGNORECASE)
        fitting: dict[str, Mention] = {}
        elsewhere: dict[str, Mention] = {}
        nearest = bisect_left(self.starts, span.start)
        for mention, actor in self.mentions[max(nearest - BACK, 0) : nearest]:
            stated = [mention.span, *([mention.role] if mention.role is not None else [])]
            if any(ending.search(plain(self.text[part.start : part.end])) for part in stated):
                fitting[actor] = mention
            elif mention.form == "name" and any(map(ending.search, self._held[actor])):
                elsewhere[actor] = mention
        fitting = fitting or elsewhere
        if last in fitting:
            return self.speaker(last, fitting[last], span, f"“the {bare}” is {self.actors[last].name}, who just spoke")
        if len(fitting) != 1:
            return None
        [(actor, mention)] = fitting.items()
        reason = f"“the {bare}” is {self.actors[actor].name}, the only one so far that is called so"
        return self.speaker(actor, mention, span, reason)

    @cached_property
    def _held(self) -> Mapping[str, list[str]]:
        """The roles that the people of the document hold now, whatever document tells them."""
        people = {actor: self.actors[actor] for _, actor in self.mentions}
        return {
            actor: [plain(role.text) for role in known.roles if role.tense in ("current", "acting")]
            for actor, known in people.items()
        }

    def _heads(self, span: Span) -> list[tuple[Mention, str]]:
        """The mentions a phrase is about, with their actors: of "Kyiv's mayor Ana Nguyen" that of Nguyen."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self.starts, span.end)
        inside = self.mentions[first:last]
        roles = [mention.role for mention, _ in inside if mention.role is not None]
        outside = (pair for pair in inside if not any(role.contains(pair[0].span) for role in roles))
        return [pair for pair in outside if self._is_head(pair[0], span)]

    def _writer(self, span: Span) -> Speaker | None:
        """Whose statement or letter speaks: "Reyes's letter", "a memo from Acme", "an Acme report"; not her lawyer.

        Also "the statement, signed by General Reyes".
        """
        for mention, actor in self.mentions[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]:
            before = self.text[span.start : mention.span.start].casefold().removesuffix(" the ").split()
            after = self.text[mention.span.end : span.end].casefold().split()
            owned = after[:1] in (["'s"], ["’s"], ["'"], ["’"]) and len(after) <= FEW
            owner = (owned or len(after) == 1) and after[-1] in words("speech", "papers")
            maker = before[-1:] in (["from"], ["by"]) and not after and len(before) <= FEW + 1
            if owner or (maker and not words("speech", "papers").isdisjoint(before)):
                return self.speaker(actor, mention, span, f"what {self.actors[actor].name} wrote")
        return self._signer(span)

    def _signer(self, span: Span) -> Speaker | None:
        """Who is named behind a paper as its author: a letter | signed by General Reyes|; not "seen by"."""
        by = _BY.match(self.text, span.end)
        noun = self.text[span.start : span.end].casefold().rpartition(" ")[2]
        index = bisect_left(self.starts, by.end()) if by is not None else 0
        if by is None or noun not in words("speech", "papers") or index == len(self.mentions):
            return None
        mention, actor = self.mentions[index]
        if by.end() not in (mention.span.start, mention.role.start if mention.role is not None else -1):
            return None
        return self.speaker(actor, mention, span, f"what {self.actors[actor].name} signed")

    def _leader(self, span: Span) -> Speaker | None:
        """The only person here who leads the body of a description: "the FP chief" is the chairman of the FP."""
        body, noun = self._led(span)
        if body is None or noun not in words("titles", "leaders"):
            return None
        leaders = self._leaders.get(body, [])
        if len(leaders) != 1:
            return None
        mention = next(mention for mention, whose in self.mentions if whose == leaders[0])
        name = self.actors[leaders[0]].name
        return self.speaker(
            leaders[0], mention, span, f"{name} is the only one here who leads {self.actors[body].name}"
        )

    @cached_property
    def _leaders(self) -> Mapping[str, list[str]]:
        """The people of the document who lead a body now, by the body."""
        found: dict[str, list[str]] = defaultdict(list)
        for actor in dict.fromkeys(whose for _, whose in self.mentions):
            for body in sorted({role.body for role in self.actors[actor].roles if role.body and leads(role)}):
                found[body].append(actor)
        return found

    def _led(self, span: Span) -> tuple[str | None, str]:
        """The body right before the last word of a description, and that word: the FP and "chief" in "the FP chief"."""
        start, _, noun = self.text[span.start : span.end].rpartition(" ")
        end = span.start + len(_ABBREVIATED.sub("", start))
        index = bisect_left(self._ends, end)
        body = self.mentions[index][1] if self._ends[index : index + 1] == [end] else None
        return body, noun.casefold()

    def _is_head(self, mention: Mention, span: Span) -> bool:
        """Whether a mention is what a phrase is about, and not only part of its description.

        "Ana Nguyen of Kyiv" is about Nguyen, "a spokesman for Kyiv" and "a Nguyen supporter" are not about the names.
        """
        start = mention.span.start if mention.role is None else min(mention.role.start, mention.span.start)
        before = self.text[span.start : start].split()
        after = _WORD.match(self.text, mention.span.end, span.end)
        if PREPOSITIONS & {word.lower() for word in before} and not (mention.kind == "person" and is_title(before)):
            return False
        return after is None or after.group(1).lower() in _AFTER_A_NAME

    def _is_joint(self, heads: Sequence[tuple[Mention, str]]) -> bool:
        """Whether two actors stand side by side in the phrase: "South Korea and the United States"."""
        return any(
            one != two and _JOINS.search(self.text, left.span.end, right.span.start) is not None
            for (left, one), (right, two) in pairwise(heads)
        )
