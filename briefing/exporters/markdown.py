"""The page: one sheet of Markdown that a person can check line by line and sign.

Everything on it is in the sources' own words: statements verbatim, quotations in double marks, and between them fixed
words of ours. The grammar, which `rules` reads back (WORDS is document text, escaped; CITES one or more `[2:14]`):

    # TITLE
    Made by rule from the sources below, not checked against the world.
    Scope: 2 documents, 25 Oct 2024 to 5 Dec 2024; as of 5 Dec 2024; date given by a person: [1].
           Where the documents tell the year of a dateline's day: year of the dateline inferred: [3].
    Left out: Actors +15 more at the desk, Chronology +24 more at the desk.

    ## Bottom line       one sentence a line
    Latest, DATE: "SENTENCE" CITES         "Among the latest" where another event at the desk may have been later,
                                           "Chosen by the analyst" where she chose it, "Told without a date" where
                                           nothing has one, "Among the latest with a date" of what was long ago,
                                           "Latest story" where what came later is beside the topic
    Planned, DATE: "SENTENCE" CITES        where nothing is late
    Assessed in [2], as of DATE: "WORDS" CITES    what a paper's author concludes; "Summary of" where she weighs nothing
    Disputed: QUESTION? According to NAME CITES; denied by NAME CITES

    ## Actors            a line a state or organisation with those whose role names it, and one for all others
    - **NAME** (VARIANT, …), ROLE AS STATED CITES; **NAME** …        " · " between those who only share a line

    ## Chronology        in the order of time
    - DATE STATUS, assessed in [2]: STATEMENT (2 origins) CITES
      DATE is `**24 Oct 2024**` (happened), `**24 Oct 2024** ("Thursday")` (with its own words), `**rep. 28 Nov 2024**`
      (reported), `**5 Dec 2024 inferred**`, or `**Undated** ("Friday")`; STATUS is planned, ongoing or nothing;
      a pronoun may be glossed, "It (= the ministry) said …"; the later of two deeds of one subject is
      "Peru … on Monday closed its ports"

    ## Key quotes
    - **SPEAKER** (ROLE) CUE: "WORDS" CITES
    - **SPEAKER** (unnamed) CUE, partial: WORDS "WORDS" CITES

    ## Open questions
    - **TYPE** as of DATE, assessed in [2]: QUESTION? According to NAME CITES; denied by NAME CITES
    - **TYPE**: QUESTION? CITES; as of DATE: "ANSWER" CITES    before the question: when it was last raised, if the
                                                               documents go on after that day
    - **TYPE**: QUESTION? CITES; the analyst: WORDS CITES      TYPE is "Answered" of a question that no longer is open

    ## Sources
    [1] *TITLE*, TYPE, AUTHOR, DATE, 47 sentences, 26 notes (17 Yonhap), grade B, sha256 01234567
    DATE is `5 Dec 2024`, `16 Jul 2023 (year inferred)`, `16 Jul (no year)` or `undated`

What the analyst worded at the desk stands as `Analyst: DATE: WORDS CITES`, her own bottom line as `Analyst: WORDS`.
A person who signs the page may add lines of her own anywhere, `Analyst: I doubt that this will hold.`, as a bullet or
not. They need no citation and count for the page's size; `verify` says how many there are and that nobody checked them.
Any other line that isn't of this grammar is found.

An empty section says "none found", one of which nothing fitted "+7 more at the desk". What didn't fit is counted above
the sections: below a list, Markdown would take the count into the last bullet, and a line under each heading would cost
five entries.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.exporters import wording
from briefing.exporters.bottom_line import bottom_line
from briefing.exporters.candidates import Candidate, Section, Turn, barring, told_last, without
from briefing.exporters.composed import Composed, Line, Part
from briefing.exporters.page import COLUMNS, LEFT_OUT, cited_documents, fits, more
from briefing.exporters.safe import escape, shortened
from briefing.exporters.sections import sections
from briefing.exporters.sources import ALL_LISTED, Sources
from briefing.model import Briefing, DateSource, Document
from briefing.text import HOW_MADE
from briefing.written import written

UNTITLED = "Brief"
FACT = 90
"""Columns a title, a type or an author may take."""
FEW_SOURCES = 4
"""So many documents are listed with their whole titles; of more each keeps to one line, for the page's sake."""
UNSTATED: Mapping[DateSource, str] = {
    "config": "date given by a person", "dateline": "year of the dateline inferred"
}  # fmt: skip
"""What the scope line says of the documents whose dates aren't wholly their own."""
SHORTEST = 24
"""Columns a title keeps where many documents are listed, each on a line of its own."""
AHEAD = 8
"""Among so many entries that are as good as one another those are told that need no further line under Sources."""
PATIENCE = 2
"""How many entries in a row may be too long for what is left of the page before a section is closed."""

Chosen = Mapping[str, Sequence[Candidate]]


def compose(briefing: Briefing, barred: frozenset[str] = frozenset()) -> Composed:
    """The page as its lines, each with the items it tells of, after the person's decisions; without what is `barred`.

    Pinned items come first, hidden ones are left out.
    """
    sources = Sources(briefing)
    ranked = tuple(barring(section, barred) for section in sections(sources))
    top = bottom_line(sources if not barred else Sources(replace(briefing, hidden=briefing.hidden | barred)))
    while top and not fits(_put_together(sources, top, ranked, {}).markdown):
        top = top[:-1]
    told = _told(top, sources)
    before = {"Chronology": told_last, "Open questions": without}
    ranked = tuple(before[section.name](section, told) if section.name in before else section for section in ranked)
    return _put_together(sources, top, ranked, _choose(sources, top, ranked))


def _told(top: Sequence[Line], sources: Sources) -> frozenset[str]:
    """The ids of what the bottom line tells, with the events that stand in a sentence of its own."""
    told = {part.item for line in top for part in line.parts if part.item is not None}
    events = sources.briefing.chronology
    quoted = {sources.sentences(event.evidence[0]) for event in events if event.id in told}
    return frozenset(told | {event.id for event in events if sources.sentences(event.evidence[0]) in quoted})


def _choose(sources: Sources, top: Sequence[Line], ranked: Sequence[Section]) -> Chosen:
    """The entries that fit on the page: pinned ones first, then from the section that is furthest behind its share.

    What is told only where there is room comes after all else.
    """
    chosen: dict[str, list[Candidate]] = {section.name: [] for section in ranked}
    listed = cited_documents("\n".join(line.markdown for line in top))
    for turn in Turn:
        waiting = {section.name: [c for c in section.candidates if c.turn is turn] for section in ranked}
        misses = dict.fromkeys(waiting, 0)
        while open_sections := [s for s in ranked if waiting[s.name] and misses[s.name] < PATIENCE]:
            section = min(open_sections, key=lambda section: _filled(section, chosen[section.name]))
            in_turn = turn is Turn.PINNED or section.packed or sources.all_listed
            candidate = waiting[section.name].pop(0 if in_turn else _cheapest(waiting[section.name], listed))
            chosen[section.name].append(candidate)
            if fits(_put_together(sources, top, ranked, chosen).markdown):
                misses[section.name] = 0
                listed |= cited_documents(candidate.text)
            else:
                chosen[section.name].pop()
                misses[section.name] += 1
    return chosen


def _cheapest(waiting: Sequence[Candidate], listed: frozenset[int]) -> int:
    """The place of the candidate, of the first ones, that cites the fewest documents that aren't listed yet."""
    return min(range(len(waiting[:AHEAD])), key=lambda place: len(cited_documents(waiting[place].text) - listed))


def _filled(section: Section, chosen: Sequence[Candidate]) -> float:
    return sum(len(candidate.text) for candidate in chosen) / section.share


def _put_together(sources: Sources, top: Sequence[Line], ranked: Sequence[Section], chosen: Chosen) -> Composed:
    parts: dict[str, tuple[Line, ...]] = {"Bottom line": tuple(top)}
    left: dict[str, int] = {}
    for section in ranked:
        taken = chosen.get(section.name, ())
        parts[section.name] = tuple(section.lines(taken))
        left[section.name] = section.total - len(taken)
    cited = cited_documents("\n".join(line.markdown for lines in parts.values() for line in lines))
    parts["Sources"] = tuple(Line((Part(line),)) for line in _source_lines(sources, cited))
    left["Sources"] = len(sources.briefing.documents) - len(parts["Sources"])
    head = _head(sources.briefing, {name: count for name, count in left.items() if count and parts[name]})
    return Composed(tuple(head), parts, left)


def _head(briefing: Briefing, left: Mapping[str, int]) -> list[str]:
    """Title, how the page was made, its scope, and how many entries of which sections were left out."""
    title = escape(shortened(briefing.title, FACT)) or UNTITLED
    counts = ", ".join(f"{name} {more(count)}" for name, count in left.items())
    return [f"# {title}", HOW_MADE, scope_line(briefing), *([f"{LEFT_OUT}{counts}."] if counts else [])]


def scope_line(briefing: Briefing) -> str:
    """What the page covers: how many documents, their dates, as of when, and which dates no document states."""
    count = len(briefing.documents)
    dates = sorted(document.date for document in briefing.documents if document.date)
    facts = [f"{count} document{'' if count == 1 else 's'}"]
    facts += [" to ".join(dict.fromkeys(wording.reading(date) for date in (dates[0], dates[-1])))] if dates else []
    undated = count - len(dates)
    facts += [f"{undated} undated"] if undated else []
    scope = [", ".join(facts)]
    scope += [f"as of {wording.reading(briefing.as_of)}"] if briefing.as_of else []
    scope += [f"{said}: {numbers}" for by, said in UNSTATED.items() if (numbers := _dated_by(by, briefing))]
    unread = sum(one.is_source for one in briefing.unread)
    scope += [f"{unread} source{'' if unread == 1 else 's'} not read or read in part"] if unread else []
    return f"Scope: {'; '.join(scope)}."


def _dated_by(source: DateSource, briefing: Briefing) -> str:
    """The numbers of the documents whose dates are from one source, the first of many."""
    documents = enumerate(briefing.documents, 1)
    numbers = [number for number, document in documents if document.date and document.date_source == source]
    shown = ", ".join(f"[{number}]" for number in numbers[:ALL_LISTED])
    return f"{shown} and {len(numbers) - ALL_LISTED} more" if len(numbers) > ALL_LISTED else shown


def _source_lines(sources: Sources, cited: frozenset[int]) -> list[str]:
    """A line a document, with hard line breaks between them."""
    documents = sources.briefing.documents
    listed = [n for n in range(1, len(documents) + 1) if n in cited or sources.all_listed]
    lines = [source_line(number, documents[number - 1], sources) for number in listed]
    return [f"{line}\\" for line in lines[:-1]] + lines[-1:]


def source_line(number: int, document: Document, sources: Sources) -> str:
    """`[1] *Title*, Commentary, A. Author, 5 Dec 2024, 47 sentences, 26 notes (17 Yonhap), sha256 01234567`.

    Where several documents are listed, titles give way so that each keeps to one line.
    """
    facts = ", ".join(source_facts(document, sources))
    few = len(sources.briefing.documents) <= FEW_SOURCES
    room = FACT if few else max(COLUMNS - len(f"[{number}] **, {facts}\\"), SHORTEST)
    title = escape(shortened(document.title or document.id, room))
    return f"[{number}] *{title}*, {facts}"


def source_facts(document: Document, sources: Sources) -> list[str]:
    """What the page says of a document beside its title: type, author, date, size, notes, grade if any, and hash."""
    annotations = sources.briefing.annotations.get(document.id)
    count = len(annotations.sentences) if annotations else 0
    facts = [
        escape(shortened(document.genre, FACT)) if document.genre else "no type",
        escape(shortened(document.author, FACT)) if document.author else "no byline",
        written(document, wording.reading),
        f"{count} sentence{'' if count == 1 else 's'}",
        _notes(document),
    ]
    facts += [f"grade {document.reliability}"] if document.reliability else []
    return [*facts, f"sha256 {document.sha256[:8] or 'unknown'}"]


def _notes(document: Document) -> str:
    count = len(document.notes)
    if not count:
        return "no notes"
    agencies = Counter(note.agency for note in document.notes if note.agency)
    label = f"{count} note{'' if count == 1 else 's'}"
    if not agencies:
        return label
    agency, times = min(agencies.items(), key=lambda pair: (-pair[1], pair[0]))
    return f"{label} ({times} {escape(agency)})"
