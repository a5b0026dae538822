"""OpenDocument texts for tests, put together by hand from the parts that a test is about."""

from __future__ import annotations

from xml.sax.saxutils import escape

from tests.readers.word import packed

_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("meta", "meta"),
        ("manifest", "manifest"),
        ("fo", "xsl-fo-compatible"),
    )
)
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def style(name: str, parent: str = "", family: str = "paragraph", **settings: str) -> str:
    """A style, with the settings of its characters."""
    set_as = {"display": "text:display", "weight": "fo:font-weight", "position": "style:text-position"}
    said = " ".join(f'{set_as[key]}="{value}"' for key, value in settings.items())
    based = f' style:parent-style-name="{parent}"' if parent else ""
    inner = f"<style:text-properties {said}/>"
    return f'<style:style style:name="{name}" style:family="{family}"{based}>{inner}</style:style>'


COMMON = "".join((
    style("Title"), style("Heading_20_1", "Heading"), style("Heading"), style("Caption"), style("Contents_20_1"),
))  # fmt: skip
OWN = "".join((
    style("P1", "Title"), style("P2", "Heading_20_1"), style("P3", weight="bold"), style("P4", display="none"),
    style("T1", family="text", weight="bold"), style("T2", family="text", display="none"),
    style("T3", family="text", position="super 58%"), style("T4", "T1", family="text"),
))  # fmt: skip


def p(text: str = "", of: str = "Standard", inner: str = "", tag: str = "p") -> str:
    """A paragraph, and what else is to stand in it."""
    return f'<text:{tag} text:style-name="{of}">{escape(text)}{inner}</text:{tag}>'


def span(text: str, of: str) -> str:
    """A stretch of text in a style."""
    return f'<text:span text:style-name="{of}">{escape(text)}</text:span>'


def note(text: str, kind: str = "footnote") -> str:
    """A note at its mark."""
    body = f"<text:note-citation>1</text:note-citation><text:note-body>{p(text)}</text:note-body>"
    return f'<text:note text:note-class="{kind}">{body}</text:note>'


def odt(body: str, *, properties: str = "", manifest: str = "", doctype: str = "") -> bytes:
    """An OpenDocument text with a body, and properties if there are any."""
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"{doctype}<office:document-content {_SPACES}><office:automatic-styles>{OWN}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
        "styles.xml": f"<office:document-styles {_SPACES}><office:styles>{COMMON}</office:styles>"
        f"<office:master-styles><style:header>{p('RUNNING HEAD')}</style:header></office:master-styles>"
        "</office:document-styles>",
        "meta.xml": f"<office:document-meta {_SPACES} {_DC}><office:meta>{properties}</office:meta>"
        "</office:document-meta>",
        "META-INF/manifest.xml": f"<manifest:manifest {_SPACES}>{manifest}</manifest:manifest>",
    }
    return packed({name: part.encode() for name, part in parts.items()})
