"""A text that a reader puts together block by block: the source of a format that is no text itself.

Blocks are parted by blank lines. Beside them is kept what the format says and the text alone does not: where a page or
paragraph starts, what is a heading or a caption, what is a note, and what is to be lifted out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from briefing.model import BlockRole, Document, Unit
from briefing.readers.decoding import ReadError
from briefing.readers.facts import Metadata
from briefing.readers.lifting import Cut
from briefing.readers.notes import Marked
from briefing.readers.pieces import Told, documents

LONGEST = 16 << 20
"""So many code points are read of one document, as of a text file: a book is a sixteenth of that."""
GAP = "\n\n"


@dataclass(slots=True)
class Manuscript:
    """What has been put together so far. Offsets are code points into `source`.

    `starts` are the offsets at which pages or paragraphs begin; `told` the roles of blocks that begin at an offset;
    `removed` whole blocks that are lifted out with the gap around them; `cuts` stretches lifted out within blocks.
    """

    starts: list[int] = field(default_factory=list)
    told: dict[int, BlockRole] = field(default_factory=dict)
    removed: list[tuple[int, int]] = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)
    length: int = 0
    _pieces: list[str] = field(default_factory=list)

    @property
    def source(self) -> str:
        """The text as it stands."""
        return "".join(self._pieces)

    def add(self, block: str, role: BlockRole | None = None, cuts: Iterable[Cut] = ()) -> tuple[int, int]:
        """Put a block below the others and return where it stands; `cuts` count from its start. Raises ReadError."""
        start = self.length + (len(GAP) if self._pieces else 0)
        self._append(GAP + block if self._pieces else block)
        self.cuts += (Cut(start + cut.start, start + cut.end, cut.joiner) for cut in cuts)
        if role is not None:
            self.told[start] = role
        return start, self.length

    def begin_page(self, running: Sequence[str], may_go_on: bool) -> None:
        """The next block begins a page, with these running heads and feet; they and the page break are lifted out.

        A sentence that the page's end cut in two is made whole if the page `may_go_on` with what stands before it.
        """
        start = self.length
        lifted = [self.add("\f")] if self.starts else []
        self.begin_unit()
        lifted += [self.add(line) for line in running]
        if may_go_on:
            self.removed += lifted
        elif lifted:
            self.cuts.append(Cut(start, self.length + (0 if start else len(GAP))))

    def begin_unit(self) -> None:
        """The next block begins a page, or a paragraph that is counted."""
        self.starts.append(self.length + (len(GAP) if self._pieces else 0))

    def documents(
        self, raw: bytes, path: str, unit: Unit, metadata: Metadata, notes: Sequence[Marked] = ()
    ) -> Iterator[Document]:
        """The documents that were put together from a file's bytes; `notes` are those that the format marks as such."""
        told = Told(metadata, unit, self.starts, self.told, self.cuts, self.removed, notes)
        return documents(self.source, raw, path, told)

    def _append(self, piece: str) -> None:
        self._pieces.append(piece)
        self.length += len(piece)
        if self.length > LONGEST:
            raise ReadError(f"its text is longer than the {LONGEST >> 20} million characters read", advice="split it")
