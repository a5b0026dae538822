"""A small briefing made by hand: a strait, two states, a story and a commentary; every section has something."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import (
    Actor,
    Annotations,
    Attribution,
    Briefing,
    Document,
    Event,
    EventMention,
    Holder,
    Mention,
    Note,
    Question,
    Quote,
    Role,
    Span,
    Timex,
)
from tests.factory import make_document

STORY = """\
Norland and Sudland agreed on Thursday that their ministers will meet in Porto Verde.
"We will keep the strait open, whatever it costs," Norland's Foreign Minister Ana Reyes told reporters.
Sudland says Norland has laid mines in the narrow strait.
Norland has denied laying mines.
Reyes called the claim "a fairy tale" for children and sailors.
The Norland navy left the strait on 3 March 2031.
It may return in April, an officer said.
"Nothing was moved," an officer said, "and nothing will be".
"""
COMMENT = """\
The Strait: What Next
Sudland closed its ports in February 2031.
Norland's next steps will depend on the talks in Porto Verde.
Some 400 sailors reportedly left Sudland.
The quarrel could split the alliance.
Norland has since withdrawn all its ships from the strait.
"""
NOTES = (
    Note(
        "1",
        "Reuters, “Sailors leave”, The Daily Wave, 14 March 2031.",
        (146,),
        None,
        "Reuters",
        "Sailors leave",
        "The Daily Wave",
        "2031-03-14",
    ),
    Note(
        "2",
        "Max Muster, “Ports”, The Daily Wave, 1 March 2031.",
        (64,),
        ("Max Muster",),
        None,
        "Ports",
        "The Daily Wave",
        "2031-03-01",
    ),
)
STORY_DOCUMENT = replace(make_document(STORY, date="2031-03-07", id="story.txt", title="The story"), sha256="ab" * 32)
COMMENT_DOCUMENT = replace(
    make_document(COMMENT, id="comment.txt", title="The Strait: What Next", notes=NOTES, author="Jo Smith"),
    date="2031-03-20",
    date_source="text",
    genre="Commentary",
    sha256="cd" * 32,
)


def span(document: Document, words: str, nth: int = 0) -> Span:
    """Where the words stand in a document for the nth time, from 0."""
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(words, start + 1)
    return Span(document.id, start, start + len(words))


def lines(document: Document) -> tuple[Span, ...]:
    """The sample's sentences: one a line."""
    return tuple(span(document, line) for line in document.text.splitlines())


def story(words: str, nth: int = 0) -> Span:
    return span(STORY_DOCUMENT, words, nth)


def comment(words: str, nth: int = 0) -> Span:
    return span(COMMENT_DOCUMENT, words, nth)


NORLAND = tuple(
    Mention(place, "state", "name") for place in (story("Norland"), story("Norland", 1), comment("Norland"))
)
SUDLAND = (Mention(story("Sudland"), "state", "name"), Mention(comment("Sudland"), "state", "name"))
REYES = (Mention(story("Ana Reyes"), "person", "name"), Mention(story("Reyes", 1), "person", "name"))
NAVY = (
    Mention(story("Norland navy"), "organization", "name"),
    Mention(story("It"), "organization", "pronoun", function="subject"),
)
OFFICER = (Mention(story("an officer", 1), "person", "nominal"),)

ACTORS = (
    Actor("a1", "Norland", "state", NORLAND, salience=1.0),
    Actor("a2", "Sudland", "state", SUDLAND, salience=0.8),
    Actor(
        "a3",
        "Ana Reyes",
        "person",
        REYES,
        ("Reyes",),
        (Role("Norland's Foreign Minister", story("Norland's Foreign Minister")),),
        0.6,
    ),
    Actor("a4", "Norland navy", "organization", NAVY, salience=0.4),
)

EVENTS = (
    Event(
        "e1",
        "occurred",
        (comment("Sudland closed its ports in February 2031."),),
        "2031-02",
        "Feb 2031",
        "2031-02-01",
        "2031-02-28",
        "explicit",
        comment("February 2031"),
        ("a2",),
        ("e1",),
        1,
        0.7,
    ),
    Event(
        "e2",
        "occurred",
        (story("The Norland navy left the strait on 3 March 2031."),),
        "2031-03-03",
        "3 Mar 2031",
        "2031-03-03",
        "2031-03-03",
        "explicit",
        story("3 March 2031"),
        ("a4",),
        ("e2",),
        1,
        0.5,
    ),
    Event(
        "e3",
        "occurred",
        (story("Norland and Sudland agreed on Thursday"),),
        "2031-03-06",
        "6 Mar 2031",
        "2031-03-06",
        "2031-03-06",
        "relative",
        story("Thursday"),
        ("a1", "a2"),
        ("e3",),
        1,
        0.9,
    ),
    Event(
        "e4",
        "occurred",
        (comment("Some 400 sailors reportedly left Sudland."),),
        "../2031-03-14",
        "14 Mar 2031",
        None,
        "2031-03-14",
        "note",
        None,
        ("a2",),
        ("e4",),
        1,
        0.4,
    ),
    Event(
        "e5",
        "possible",
        (story("It may return in April"),),
        None,
        "April",
        None,
        None,
        None,
        story("April"),
        ("a4",),
        ("e5",),
        1,
        0.3,
    ),
)

QUOTES = (
    Quote(
        "q1",
        "direct",
        (story("We will keep the strait open, whatever it costs,"),),
        (story("We will keep the strait open, whatever it costs,"),),
        "a3",
        "Ana Reyes",
        "Norland's Foreign Minister",
        story("Ana Reyes"),
        story("told reporters"),
        0.9,
    ),
    Quote(
        "q2",
        "mixed",
        (story('the claim "a fairy tale" for children and sailors'),),
        (story("a fairy tale"),),
        "a3",
        "Ana Reyes",
        "Norland's Foreign Minister",
        story("Reyes", 1),
        story("called"),
        0.5,
    ),
    Quote(
        "q3",
        "direct",
        (story('Nothing was moved," an officer said, "and nothing will be'),),
        (story("Nothing was moved,"), story("and nothing will be")),
        None,
        "an officer",
        None,
        story("an officer", 1),
        story("said", 1),
        0.4,
    ),
)

QUESTIONS = (
    Question(
        "k1",
        "disputed",
        "Has Norland laid mines in the narrow strait?",
        (story("Norland has laid mines in the narrow strait"), story("Norland has denied laying mines")),
        None,
        "open",
        (
            Holder("a2", "asserts", "Sudland", story("Sudland", 1)),
            Holder("a1", "denies", "Norland", story("Norland", 3)),
        ),
        ("k1",),
        None,
        None,
        0.9,
    ),
    Question(
        "k2",
        "pending",
        "What will Norland's next steps be?",
        (comment("Norland's next steps will depend on the talks in Porto Verde."),),
        None,
        "open",
        weight=0.6,
    ),
    Question(
        "k3",
        "forecast",
        "Could the quarrel split the alliance?",
        (comment("The quarrel could split the alliance."),),
        None,
        "open",
        weight=0.5,
    ),
    Question(
        "k4",
        "pending",
        "Will Norland keep the strait open?",
        (story("We will keep the strait open"),),
        None,
        "answered",
        answer=comment("Norland has since withdrawn all its ships from the strait."),
        weight=0.4,
    ),
)

STORY_LAYERS = Annotations(
    "story.txt",
    sentences=lines(STORY_DOCUMENT),
    timexes=(
        Timex(story("Thursday"), "DATE", "2031-03-06", None, "2031-03-06", "2031-03-06", "2031-03-06", True),
        Timex(story("3 March 2031"), "DATE", "2031-03-03", None, "2031-03-03", "2031-03-03", "2031-03-03"),
        Timex(story("April"), "DATE", "XXXX-04"),
    ),
    mentions=tuple(sorted((*NORLAND[:2], SUDLAND[0], *REYES, *NAVY, *OFFICER), key=lambda mention: mention.span)),
    attributions=(
        Attribution(
            QUOTES[0].evidence[0], "direct", QUOTES[0].quoted, story("Ana Reyes"), story("told reporters"), "tell"
        ),
        Attribution(
            story("Norland has laid mines in the narrow strait"),
            "indirect",
            (),
            story("Sudland", 1),
            story("says"),
            "say",
        ),
        Attribution(story("laying mines"), "indirect", (), story("Norland", 3), story("denied"), "deny", True),
        Attribution(QUOTES[1].evidence[0], "mixed", QUOTES[1].quoted, story("Reyes", 1), story("called"), "call"),
        Attribution(story("It may return in April"), "indirect", (), story("an officer"), story("said"), "say"),
        Attribution(QUOTES[2].evidence[0], "direct", QUOTES[2].quoted, story("an officer", 1), story("said", 1), "say"),
    ),
    events=(
        EventMention(
            EVENTS[2].evidence[0],
            story("agreed"),
            "occurred",
            "2031-03-06",
            "2031-03-06",
            "2031-03-06",
            "relative",
            0,
            (0, 1),
        ),
    ),
)
COMMENT_LAYERS = Annotations("comment.txt", sentences=lines(COMMENT_DOCUMENT), mentions=(SUDLAND[1], NORLAND[2]))


def sample() -> Briefing:
    """The briefing; every call gives an equal one."""
    return Briefing(
        title="The strait",
        as_of="2031-03-20",
        documents=(STORY_DOCUMENT, COMMENT_DOCUMENT),
        annotations={"story.txt": STORY_LAYERS, "comment.txt": COMMENT_LAYERS},
        actors=ACTORS,
        chronology=EVENTS,
        quotes=QUOTES,
        questions=QUESTIONS,
        speakers={quote.evidence[0]: "a3" for quote in QUOTES[:2]},
    )
