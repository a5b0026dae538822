"""Exports of press databases for tests: their layouts, around made-up stories."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from typing import NamedTuple


class Story(NamedTuple):
    """A made-up story as a database holds it."""

    title: str
    paper: str
    date: str
    """As in "October 12, 2012"."""
    byline: str
    paragraphs: tuple[str, ...]


STORIES = (
    Story(
        "Port of Varna closes after a blast in its oil terminal",
        "The Black Sea Herald",
        "October 12, 2012",
        "Ana Petrova and Ilya Dimov",
        (
            "VARNA, Bulgaria -- The port of Varna was closed on Friday after a blast in its oil terminal killed four "
            "workers, the harbour master, Boris Kolev, said.",
            "“We do not know what caused it,” Mr. Kolev told reporters. “Nobody will work here until we do.”",
        ),
    ),
    Story(
        "Inquiry opened into the blast at Varna",
        "The Danube Times (Ruse)",
        "October 13, 2012",
        "",
        (
            "Bulgaria's government opened an inquiry on Saturday into the blast that closed the port of Varna, the "
            "transport minister, Elena Stoyanova, said.",
            "The inquiry will report in two weeks. Was the terminal inspected in September, as the law asks?",
        ),
    ),
    Story(
        "Union says the terminal was never inspected",
        "The Black Sea Herald",
        "October 15, 2012",
        "Ana Petrova",
        (
            "The dockers' union said on Monday that nobody had inspected the oil terminal since 2009.",
            "The terminal's owner, Pontika Oil, denied that.",
        ),
    ),
)


def _centred(*lines: str) -> str:
    return "\n".join(line.center(80).rstrip() for line in lines)


def _wrapped(story: Story) -> str:
    return "\n\n".join(textwrap.fill(paragraph, 80) for paragraph in story.paragraphs)


def nexis(stories: Sequence[Story] = STORIES, *, labelled: bool = True) -> str:
    """A text file of LexisNexis: headline and text with labels, or without."""
    cover = "\n\nDownload Request: All Documents: 1-3\nTime Of Request: Monday, November 5, 2012  10:11:12 EST\n\n"
    cover += "Terms: ((Varna AND port) and Date(geq(10/01/2012) and leq(10/31/2012)))\n\nProject ID: None\n\n\n\n"
    return cover + "".join(_nexis(story, number, len(stories), labelled) for number, story in enumerate(stories, 1))


def _nexis(story: Story, number: int, count: int, labelled: bool) -> str:
    owner = f"Copyright 2012 {story.paper} Publishing"
    byline = f"BYLINE: By {story.byline}\n\n" if story.byline else ""
    words = sum(len(paragraph.split()) for paragraph in story.paragraphs)
    above = f"SECTION: NEWS; Pg. 1\n\nLENGTH: {words} words\n\n"
    if labelled:
        above += textwrap.fill(f"HEADLINE: {story.title}", 80) + f"\n\n{byline}BODY:\n\n"
    else:
        above = f"{story.title}\n\n{byline}{above}\n"
    below = textwrap.fill(
        "SUBJECT: PORTS & HARBORS (90%); EXPLOSIONS (90%); Jane Indexer (60%); OIL TERMINALS (78%)", 80
    )
    return "\n".join((
        _centred(f"{number} of {count} DOCUMENTS"), "\n", _centred(owner, "All Rights Reserved"), "",
        _centred(story.paper), "", _centred(f"{story.date} Friday", "Late Edition"), "",
        above + _wrapped(story), "", "GRAPHIC: PHOTO: Smoke over the port (Photograph by Max Lens)", "",
        "LANGUAGE: ENGLISH", "", "PUBLICATION-TYPE: Newspaper", "", below, "", "LOAD-DATE: November 1, 2012", "\n\n",
    ))  # fmt: skip


def nexis_uni(stories: Sequence[Story] = STORIES) -> list[str]:
    """The paragraphs of a file of Nexis Uni."""
    out = [
        "Date and Time: Monday, November 5, 2012 10:11:00 AM EST",
        "Job Number: 12345678",
        f"Documents ({len(stories)})",
    ]
    for number, story in enumerate(stories, 1):
        out += [f"{number}. {story.title}", "Client/Matter: -None-", "Search Terms: Varna and port"]
        out += ["Search Type: Terms and Connectors", "Narrowed by:", "Content Type Narrowed by", "News -None-"]
    for story in stories:
        out += [story.title, story.paper, f"{story.date} Friday", f"Copyright 2012 {story.paper} All Rights Reserved"]
        out += ["Section: NEWS; Pg. 1", "Length:\xa0512 words"]
        out += [f"Byline:\xa0{story.byline}"] if story.byline else []
        out += [
            "Body",
            *story.paragraphs,
            "Graphic",
            "Smoke over the port, by Max Lens.",
            "Load-Date:\xa0November 1, 2012",
        ]
        out += ["Classification", "Language:\xa0ENGLISH", "Publication-Type:\xa0Newspaper"]
        out += ["Subject:\xa0PORTS & HARBORS (90%); Jane Indexer (60%)", "End of Document"]
    return out


def _day_first(date: str) -> str:
    month, day, year = date.replace(",", "").split()
    return f"{day} {month} {year}"


def key(number: int) -> str:
    """Factiva's own name of an article."""
    return f"BLSEAH0020121012e8ac000{number:02}"


def factiva(stories: Sequence[Story] = STORIES) -> str:
    """A text of Factiva in the display for reading."""
    out = []
    for number, story in enumerate(stories, 1):
        head = ["World", story.title, *([f"By {story.byline}"] if story.byline else []), "512 words"]
        head += [_day_first(story.date), "10:15 GMT", story.paper, "BLSEAH", "English", f"(c) 2012 {story.paper}"]
        out.append("\n".join(head) + "\n\n" + "\n\n".join(story.paragraphs) + f"\n\nDocument {key(number)}\n\n\n")
    return "".join(out) + "Search Summary\nText\nVarna and port\nDate\nAll Dates\nSource\nAll Sources\n"


def factiva_indexed(stories: Sequence[Story] = STORIES, *, between: str = " ") -> str:
    """A text of Factiva with indexing, its codes and what they say on a line, or as the rows of a table."""
    out = []
    for number, story in enumerate(stories, 1):
        rows = [("SE", "World"), ("HD", story.title), *([("BY", f"By {story.byline}")] if story.byline else [])]
        rows += [("WC", "512 words"), ("PD", _day_first(story.date)), ("ET", "10:15 GMT"), ("SN", story.paper)]
        rows += [("SC", "BLSEAH"), ("LA", "English"), ("CY", f"(c) 2012 {story.paper}")]
        lead, *rest = story.paragraphs
        text = f"LP\n\n{lead}\n\nTD\n\n" + "\n\n".join(rest)
        below = [("CO", "pontik : Pontika Oil"), ("NS", "gdis : Disasters | gcat : Political/General News")]
        below += [("RE", "bul : Bulgaria | eurz : Europe"), ("PUB", story.paper), ("AN", f"Document {key(number)}")]
        out.append("\n\n".join((_rows(rows, between), text, _rows(below, between))))
    return "\n\n\n".join(out) + "\n"


def _rows(rows: Sequence[tuple[str, str]], between: str) -> str:
    return "\n\n".join(f"{code}{between}{said}" for code, said in rows)


def proquest(stories: Sequence[Story] = STORIES) -> str:
    """A text file of ProQuest."""
    rule = "_" * 60
    titles = "\n\n".join(f"{number}. {story.title}" for number, story in enumerate(stories, 1))
    out = ["", "\n\nReport Information from ProQuest\n\nNovember 05 2012 10:11\n\n"]
    out += [f"\n\nTable of contents\n\n{titles}\n"]
    for number, story in enumerate(stories, 1):
        month, rest = story.date[:3], story.date.split(" ", 1)[1]
        head = [
            f"Document {number} of {len(stories)}",
            story.title,
            *([f"Author: {story.byline}"] if story.byline else []),
        ]
        head += [f"Publication info: {story.paper}; Varna [Varna] {month} 2012: A.1.", "Abstract: None available."]
        foot = ["Subject: Ports; Explosions; Indexer, Jane", "Location: Varna Bulgaria", f"Title: {story.title}"]
        foot += [f"Publication title: {story.paper}; Varna", "Pages: A.1", "Publication year: 2012"]
        foot += [f"Publication date: {month} {rest}", "Country of publication: Bulgaria", "Document type: News"]
        foot += [
            f"ProQuest document ID: 91416500{number}",
            "Copyright: Copyright Publishing 2012",
            "Database: Newsstream",
        ]
        text = "Full text: " + "\n\n".join(story.paragraphs)
        out.append("\n\n".join(["", *head, text, *foot, ""]))
    contact = (
        "\n\nContact us at: http://www.example.com\n\nDatabase copyright © 2012 ProQuest LLC. All rights reserved.\n"
    )
    return rule.join([*out, contact])


LAYOUTS: dict[str, Callable[..., str]] = {
    "nexis": nexis,
    "nexis without labels": lambda stories=STORIES: nexis(stories, labelled=False),
    "nexis uni": lambda stories=STORIES: "\n\n".join(nexis_uni(stories)),
    "nexis uni, line by line": lambda stories=STORIES: "\n".join(nexis_uni(stories)),
    "factiva": factiva,
    "factiva indexed": factiva_indexed,
    "factiva as rows": lambda stories=STORIES: factiva_indexed(stories, between=" | "),
    "proquest": proquest,
}
"""The layouts by their names."""
