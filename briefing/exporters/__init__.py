"""The page, for people, and the same briefing for programs.

Formats: `markdown` is the page, `html` the page with its sentences below, `json` and `csv` the whole briefing,
`annotations` the layers of each document.

How the page is made: `sections` ranks the `candidates` of each section, `chronology` those of its own, and
`bottom_line` chooses what stands on top, by `lateness`, with what a paper says there by `conclusions`; `stating` finds
the words that state an event, `openings` and `shortening` what they can do without, and `standing` tells whether they
can stand alone; `wording` puts events, `speaking` quotations and `asking` questions into lines; `grouping` sets people
beside their state; `sources` numbers documents and sentences. `composed` is the page with the item of each part, `page`
its lines, budget and grammar, `safe` escapes document text.

How a page is checked: `rules` has them all, from `rules_form`, `rules_words`, `rules_items`, `rules_dates`,
`rules_statements`, `rules_strength` (cuts made by hand) and `rules_grammar`; they work on `checking`, with `claims`,
`verbatim` and `wordlists`. `proofreading` writes the page: what `markdown` puts together without what the rules reject.
"""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from briefing.model import Briefing

FORMATS = ("md", "html", "json", "csv")
"""What `briefing export --format` can write."""
_MODULES = {"md": "proofreading"}


def exporter(format_: str) -> Callable[[Briefing], str]:
    """What writes a format of `FORMATS`: a pure function of the briefing. Only that format's module is imported."""
    module = import_module(f"briefing.exporters.{_MODULES.get(format_, format_)}")
    return cast(Callable[[Briefing], str], module.export)
