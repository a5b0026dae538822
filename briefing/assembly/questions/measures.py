"""Measures: a figure for a size, a sum or a vote ("the magnitude", "the damage"), with its unit and who gives it.

Told from the words of a sentence: a noun for a measure and the number it is put at, or "put the number at 200", which
stands for what the sentence before counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.assembly.questions.matters import stem, terms
from briefing.assembly.questions.numbers import by_deed, value_of
from briefing.lexicon import words

_NUMBER = (
    r"(?P<sign>[$€£]\s?)?(?P<number>\d[\d,]{0,12}(?:\.\d{1,3})?|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty)\b)"
    r"(?:\s(?P<scale>thousand|million|billion|trillion|bn|m)\b)?(?:[\s-](?P<unit>[a-z]{2,15}|%))?"
)
_ABOUT = (
    r"(?P<about>(?:(?:about|almost|around|as (?:much|many) as|at least|close to|just|more than|nearly|only|over|some|"
    r"up to) ){0,2})"
)
_OF = r"(?: (?:of|for|from|in|on|to) (?P<of>[\w’' -]{2,50}?))?"
_VERB = (
    r"(?:is|was|are|were|stands?|stood|came|amounts?|amounted|reach(?:es|ed)|total(?:s|led)|has been|had been|be)"
    r"(?: (?:estimated|put|measured|given|reported|valued|set|to|at|as))*"
)
_IS = re.compile(rf"(?P<before>[\w’']+ )?\b(?P<noun>[a-z]{{3,12}}){_OF} {_VERB} {_ABOUT}{_NUMBER}")
_PUT = re.compile(
    r"\b(?P<verb>puts?|estimate[ds]?|measure[ds]?|gave|gives|value[ds]|revised|raised|lowered|corrected|cut) "
    rf"(?P<before>the |its |their |his |her )?(?P<noun>[a-z]{{2,12}}){_OF} (?:from [^.;]{{1,30}} )?(?:at|to|as) "
    rf"{_ABOUT}{_NUMBER}"
)
_KEPT = re.compile(
    r"\b(?P<verb>maintain(?:s|ed)?|keeps? to|kept(?: to)?|(?:sticks?|stuck) (?:to|by)|(?:stands?|stood) by|cite[sd])"
    rf" (?:the|its|their|his|her) (?:[a-z]{{3,12}} )?(?P<noun>count|figure|toll) of {_ABOUT}{_NUMBER}"
)
_PUTS = re.compile(r"\bput(?:s)? (?:the|it)\b")
COUNTING = r"(?:count(?:s|ed)?|documented|logged|recorded|registered|tallied)"
"""Verbs by which somebody gives a number of his own: "The union counted 61 dead"."""
_COUNTS = re.compile(
    rf"\b(?P<verb>{COUNTING}) {_ABOUT}{_NUMBER}(?=(?:,? (?:so far|up to|by|in|since|until) [^.;]{{1,40}})?(?:[.;]|$))"
)
_GAPPED = re.compile(
    r"(?:, (?:and )?|; )(?P<who>(?:(?:an?|the) [\w’'-]+|[A-Z][\w’'-]+) (?:[\w’'-]+ ){0,5}?)"
    r"(?P<about>(?:about|almost|at least|more than|nearly|over|some) )?(?P<number>\d[\d,]{0,12})(?=[.;]|$)"
)
"""What another source puts beside a count, with the verb left out: "The union counted 2,010 attacks, the army 400."."""
_FIGURE = re.compile(
    r"(?:^|(?<=[;,] )|(?<=while )|(?<=but ))"
    r"(?:(?P<who>(?:[Tt]he )?[A-Za-z][\w ]{1,40}?)['’]s? (?:own |official )?|[Tt]he )"
    r"(?P<official>(?:(?:government|official) )?(?:count|estimate|(?:death )?toll|figure|number|tally)) "
    rf"(?:is|remains at|stands at|stood at|was) {_ABOUT}{_NUMBER}(?=[,.;]|$)"
)
"""Whose figure it is, by a noun for it: "the government's figure is 293", "The official toll stands at 120"."""
_BARELY = re.compile(
    r"(?:; |, (?:but|while) )(?P<who>(?:the )?[A-Za-z][\w’' ]{1,40}?) (?:said|says|sp(?:eaks|oke) of) "
    rf"(?:it was |only )?{_ABOUT}{_NUMBER}(?=[.;]|$)"
)
"""Who gives no more than a number: "; the government says 293"."""
_CONTRASTS = re.compile(r"[,;] (?:although|and|but|though|whereas|while) |; ")
"""What joins on who puts a figure at something else: "…, while the ministry put it at 11"."""
_COST = re.compile(rf"(?P<before>[\w’']+ )?\b(?P<noun>costs?) {_ABOUT}{_NUMBER}")
_MAGNITUDE = re.compile(r"\bmagnitude(?:-| of | )(?P<number>\d\.\d)\b|\b(?P<before>\d\.\d)[- ]magnitude\b")
_VERDICTS = {
    **dict.fromkeys(("approve", "approved"), "approve"),
    **dict.fromkeys(("authorise", "authorised", "authorize", "authorized"), "authorize"),
    **dict.fromkeys(("back", "backed"), "back"),
    **dict.fromkeys(("endorse", "endorsed"), "endorse"),
    **dict.fromkeys(("ratify", "ratified"), "ratify"),
    **dict.fromkeys(("reject", "rejected"), "reject"),
}
"""What a ballot does with what is put to it, by the verb's base form."""
_VOTE = re.compile(
    rf"\b(?P<verb>{'|'.join(_VERDICTS)}) (?:the|a|an|its|their) (?:[a-z-]{{2,15}} ){{0,2}}(?P<thing>[a-z]{{3,15}}) "
    rf"(?:by|with)(?: a (?:vote|majority|margin) of)? {_ABOUT}(?P<number>\d{{1,3}}(?:\.\d{{1,2}})?)"
    r"(?: per ?cent\b|\s?%)"
)
_OWN = frozenset({"its", "their", "his", "her", "my", "our"})
_REVISES = frozenset({"revised", "raised", "lowered", "corrected", "cut"})
_SCALES = {"thousand": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
_SIGNS = {"$": "dollar", "€": "euro", "£": "pound"}
_LINKS = frozenset(
    {
        "a",
        "after",
        "and",
        "as",
        "at",
        "before",
        "by",
        "for",
        "from",
        "in",
        "last",
        "on",
        "or",
        "this",
        "to",
        "when",
        "while",
        "with",
    }
)
_WHICH = re.compile(r", (?:which|who|whose) [^.;]{1,120},$")
_SAYS = re.compile(r" (?:say|says|said) ")
_HAS = re.compile(r" (?:has|have|had)$")
LONGEST_NAME = 10
"""Most words of who puts a figure at something, from the sentence's start to the verb."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure in a sentence: `noun` is what is measured, `unit` its unit's stem, the offsets those of the number.

    `begins` is where the words "about" before the number start. `points` tells that the noun only stands for what was
    counted or measured before ("the number", "it"). `source` are the offsets of the words for who gives it, both 0 if
    they open neither the sentence nor a contrast in it. `revises` tells that it takes the place of the same source's
    earlier figure. `about` are the stems of what it is the measure of ("the price of oil"), `of` the words for it.
    """

    noun: str
    value: float
    unit: str
    begins: int
    start: int
    end: int
    points: bool = False
    source: tuple[int, int] = (0, 0)
    revises: bool = False
    about: frozenset[str] = frozenset()
    of: tuple[str, ...] = ()


def measures(text: str) -> Iterator[Measure]:
    """The measures that a sentence gives, each number once, in order."""
    if not any(character.isdigit() for character in text) and _PUTS.search(text) is None:
        return
    found = (_measure(text, match) for pattern in (_PUT, _KEPT, _IS, _COST) for match in pattern.finditer(text))
    strengths = (_magnitude(match) for match in _MAGNITUDE.finditer(text))
    votes = (_vote(match) for match in _VOTE.finditer(text))
    taken: dict[int, Measure] = {}
    for one in (*_counted(text), *found, *strengths, *votes):
        if one is not None:
            taken.setdefault(one.start, one)
    yield from sorted(taken.values(), key=lambda one: one.start)


def _counted(text: str) -> Iterator[Measure]:
    """What somebody counts of that which was counted before, by a verb of counting or with that left out."""
    verb = _VERB_OF_COUNTING.search(text)
    for match in _COUNTS.finditer(text) if verb is not None else ():
        if not match["unit"]:
            yield _again(match, source(text[: match.start()].rstrip()))
    gapped = _GAPPED.search(text, verb.end()) if verb is not None else None
    if gapped is not None and not any(word.isdigit() for word in gapped["who"].split()):
        yield _again(gapped, (gapped.start("who"), gapped.end("who") - 1))
    for match in (*_FIGURE.finditer(text), *_BARELY.finditer(text)):
        group = "who" if match["who"] else "official"
        if not match["unit"] and (match["who"] or match["official"].startswith(("government ", "official "))):
            yield _again(match, match.span(group))


_VERB_OF_COUNTING = re.compile(rf"\b{COUNTING}\b")


def _again(match: re.Match[str], who: tuple[int, int]) -> Measure:
    """A number that stands for what was counted before, and where the words for who gives it stand."""
    start, end = match.span("number")
    begins = match.start("about") if match["about"] else start
    return Measure("it", value_of(match["number"].rstrip(",")) or 0.0, "", begins, start, end, True, who)


def _measure(text: str, match: re.Match[str]) -> Measure | None:
    noun, verb = match["noun"], match.groupdict().get("verb") or ""
    of = [word for word in (match.groupdict().get("of") or "").split() if word not in ("a", "an", "the")]
    counted = not of or of[0] == "those" or of[0] in by_deed() or of[0] in words("doubts", "counted_nouns")
    points = bool(verb) and counted and (noun == "it" or noun in words("doubts", "count_nouns"))
    if of and of[0] in words("doubts", "measure_nouns"):
        noun, of = of[0], of[1:]  # "the cost of the damage" is the damage
    if (match.groupdict().get("before") or "").strip().casefold() in _OWN:
        return None  # "its profit": two who say so speak of two profits
    if not points and noun not in words("doubts", "measure_nouns"):
        return None
    bare = match["number"].replace(",", "").rstrip(".")
    value = (float(bare) if bare[0].isdigit() else value_of(bare) or 0.0) * _SCALES.get(match["scale"] or "", 1.0)
    unit = match["unit"] or ""
    unit = _SIGNS.get((match["sign"] or "").strip(), "" if unit in _LINKS else stem(unit) if unit != "%" else "percent")
    if noun in ("cost", "costs") and not unit:
        return None
    who = source(text[: match.start()].rstrip()) if verb else (0, 0)
    end = match.end("unit") if unit and match["unit"] else match.end("scale") if match["scale"] else match.end("number")
    start = match.start("sign") if match["sign"] else match.start("number")
    return Measure(
        noun,
        value,
        unit,
        match.start("about"),
        start,
        end,
        points,
        who,
        verb in _REVISES,
        terms(" ".join(of)),
        tuple(of),
    )


def source(before: str) -> tuple[int, int]:
    """Where the words for who puts a figure at something stand: all before the verb, or what a contrast joins on.

    A relative clause between two commas is none of them, nor is what they say besides ("Police say that they … and put
    the toll at 9") or the "has" of a verb that follows.
    """
    joined = next(reversed([found.end() for found in _CONTRASTS.finditer(before)]), 0)
    who = _HAS.sub("", _SAYS.split(_WHICH.sub("", before[joined:]))[0])
    return (joined, joined + len(who)) if who and len(who.split()) <= LONGEST_NAME and "," not in who else (0, 0)


def _magnitude(match: re.Match[str]) -> Measure:
    group = "number" if match["number"] else "before"
    start, end = match.span(group)
    return Measure("magnitude", float(match[group]), "", start, start, end)


def _vote(match: re.Match[str]) -> Measure:
    """By which share something was carried: "rejected the latest contract by 94.6%" is of votes to reject it."""
    noun = f"share of votes to {_VERDICTS[match['verb']]} the {match['thing']}"
    return Measure(noun, float(match["number"]), "percent", match.start("about"), match.start("number"), match.end())
