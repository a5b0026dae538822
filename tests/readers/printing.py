"""PDF files for tests, made by hand: lines of Courier, in which every letter is 0.6 of the size wide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 600, 800


@dataclass(frozen=True)
class Printed:
    """A line on a page: where its foot begins, its words (Latin-1), the size of its letters, whether it is bold."""

    left: float
    bottom: float
    text: str
    size: float = 10
    bold: bool = False


def column(
    lines: Iterable[str], left: float = 60, top: float = 700, size: float = 10, pitch: float = 12
) -> list[Printed]:
    """Lines below one another; an empty one leaves a gap."""
    return [Printed(left, top - pitch * number, line, size) for number, line in enumerate(lines) if line]


def pdf(pages: Sequence[Sequence[Printed]], title: str = "", turn: int = 0) -> bytes:
    """A PDF of some pages with a title in its properties; its pages are to be turned by so many degrees."""
    fonts = "/Font << /R 3 0 R /B 4 0 R >>"
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{6 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({_escaped(title)}) /CreationDate (D:20200101000000Z) >>",
    ]
    for number, page in enumerate(pages):
        drawn = "\n".join(
            f"BT /{'B' if one.bold else 'R'} {one.size} Tf {one.left} {one.bottom} Td ({_escaped(one.text)}) Tj ET"
            for one in page
        )
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {turn} "
            f"/Resources << {fonts} >> /Contents {7 + 2 * number} 0 R >>"
        )
        bodies.append(f"<< /Length {len(drawn.encode('cp1252'))} >>\nstream\n{drawn}\nendstream")
    return assembled(bodies, "/Info 5 0 R")


def assembled(bodies: Sequence[str], trailer: str = "") -> bytes:
    """A PDF of some objects, numbered from 1; the first is the catalogue."""
    raw, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(raw))
        raw += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(bodies) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Root 1 0 R /Size {size} {trailer} >>"
    return raw + f"{end}\nstartxref\n{len(raw)}\n%%EOF\n".encode()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
