"""Word files for tests, put together by hand from the parts that a test is about."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{more}</w:style>'
    for id, name, more in (
        ("Titel", "Title", ""),
        ("H1", "heading 1", ""),
        ("Mine", "Our heads", '<w:basedOn w:val="H1"/>'),
        ("Cap", "caption", ""),
        ("TOC1", "toc 1", ""),
    )
)


def paragraph(text: str = "", style: str = "", inner: str = "", settings: str = "") -> str:
    """A paragraph of one run, and what else is to stand in it."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{settings}</w:pPr>{run(text) if text else ''}{inner}</w:p>"


def run(text: str, settings: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{settings}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def docx(body: str, *, notes: str = "", endnotes: str = "", properties: str = "", doctype: str = "") -> bytes:
    """A Word file with a body, and footnotes, endnotes and core properties if there are any."""
    parts = {
        "_rels/.rels": _relations(
            ("officeDocument", "word/document.xml"), ("metadata/core-properties", "docProps/core.xml")
        ),
        "word/_rels/document.xml.rels": _relations(
            ("styles", "styles.xml"), ("footnotes", "footnotes.xml"), ("endnotes", "/word/endnotes.xml")
        ),
        "word/document.xml": f"{doctype}<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_W}>{_STYLES}</w:styles>",
        "word/header1.xml": f"<w:hdr {_W}>{paragraph('RUNNING HEAD')}</w:hdr>",
        "word/comments.xml": f"<w:comments {_W}><w:comment>{paragraph('A COMMENT')}</w:comment></w:comments>",
    }
    if notes:
        parts["word/footnotes.xml"] = f"<w:footnotes {_W}>{notes}</w:footnotes>"
    if endnotes:
        parts["word/endnotes.xml"] = f"<w:endnotes {_W}>{endnotes}</w:endnotes>"
    if properties:
        names = 'xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        parts["docProps/core.xml"] = f"<c:coreProperties {names}>{properties}</c:coreProperties>"
    return packed({name: part.encode() for name, part in parts.items()})


def packed(parts: dict[str, bytes]) -> bytes:
    """A package of some parts, the same bytes at any time."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return raw.getvalue()


def _relations(*targets: tuple[str, str]) -> str:
    links = "".join(f'<Relationship Type="{_KIND}/{kind}" Target="{target}"/>' for kind, target in targets)
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'
    )
