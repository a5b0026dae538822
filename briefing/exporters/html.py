"""The page as one HTML file: the Markdown page, each citation leading to its sentence, which stands below the page.

The file loads nothing and runs nothing (its Content-Security-Policy says so to the browser), so it can be sent on as it
is; printed, it is the page alone. The sentences below are the sources' very words, with the place in their file.
"""

from __future__ import annotations

import re
from html import escape

from markdown_it import MarkdownIt

from briefing.exporters import proofreading
from briefing.exporters.markdown import UNTITLED
from briefing.exporters.page import CITATION, Citation, citations_of
from briefing.exporters.sources import Sources
from briefing.model import Briefing, Span
from briefing.text import HOW_MADE, one_line

_OPEN, _CLOSE = "\ue000", "\ue001"
"""Private-use characters that stand for a citation's brackets while Markdown is made HTML; none comes from a source."""
_MARKED = re.compile(f"{_OPEN}(\\d+):(\\d+){_CLOSE}")
_STYLE = """\
:root { color-scheme: light dark; }
body { font: 1rem/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { font-family: system-ui, sans-serif; line-height: 1.2; }
h2 { font-size: 1.1rem; margin: 1.4rem 0 .4rem; border-bottom: 1px solid; }
ul, ol { padding-left: 1.2rem; margin: .3rem 0; }
a { text-decoration-thickness: 1px; }
.cite { font: .8em system-ui, sans-serif; }
:target { outline: 2px solid; outline-offset: 2px; }
@media print { .evidence { display: none; } a { color: inherit; text-decoration: none; } }
"""


def export(briefing: Briefing) -> str:
    """The page of a briefing as HTML, with the sentences it cites below it."""
    page = proofreading.export(briefing).translate({ord(_OPEN): "\ufffd", ord(_CLOSE): "\ufffd"})
    cited = sorted(set(citations_of(page)), key=lambda one: (one.document, one.sentence))
    body = MarkdownIt("commonmark", {"html": False}).render(CITATION.sub(rf"{_OPEN}\1:\2{_CLOSE}", page))
    sources = Sources(briefing)
    sentences = {str(one): span for one in cited if (span := sources.cited(one)) is not None}
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en">',
            "<!--",
            HOW_MADE,
            "-->",
            '<meta charset="utf-8">',
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(one_line(briefing.title) or UNTITLED)}</title>",
            f"<style>\n{_STYLE}</style>",
            "<main>",
            _MARKED.sub(lambda mark: _link(mark, sentences, sources), body).rstrip(),
            "</main>",
            *_evidence(cited, sentences, sources),
            "</html>",
            "",
        )
    )


def _link(mark: re.Match[str], sentences: dict[str, Span], sources: Sources) -> str:
    """`<a class="cite" href="#s1-2" title="the sentence">[1:2]</a>`; the bare mark where there is no such sentence."""
    shown = f"[{mark[1]}:{mark[2]}]"
    if shown not in sentences:
        return shown
    told = escape(one_line(sources.text(sentences[shown])))
    return f'<a class="cite" href="#s{mark[1]}-{mark[2]}" title="{told}">{shown}</a>'


def _evidence(cited: list[Citation], sentences: dict[str, Span], sources: Sources) -> list[str]:
    """The cited sentences, verbatim, each with its document's title and its place in the file."""
    rows = []
    for one in cited:
        span = sentences.get(str(one))
        if span is None:
            continue
        document = sources.document(span)
        place = f"{escape(one_line(document.title))}, {escape(one_line(document.path))} {document.spot(span.start)}"
        words = escape(one_line(sources.text(span)))
        rows.append(f'<li id="s{one.document}-{one.sentence}">{one} <q>{words}</q> <cite>{place}</cite></li>')
    if not rows:
        return []
    return ['<section class="evidence">', "<h2>The sentences cited</h2>", "<ul>", *rows, "</ul>", "</section>"]
