"""What leaves the desk: copies with their citation, the page, a source opened in the editor."""

from __future__ import annotations

import asyncio
import subprocess

from textual import work
from textual.app import SuspendNotSupported

from briefing.model import Document, Span
from briefing.text import one_line, visible
from briefing.tui.actions import shown_key
from briefing.tui.cells import clip
from briefing.tui.citing import cited, no_longer_apply, quoted
from briefing.tui.crediting import Crediting
from briefing.tui.editor import editor, editor_command, pager
from briefing.tui.items import document_of
from briefing.tui.messages import Said
from briefing.tui.session import Exported

COPIED = 60
"""So many cells of what was copied are told."""


class Outgoing(Crediting):
    """A screen from which words can be taken elsewhere. Subclasses say which span is meant."""

    reading: bool
    """Whether documents are still being read."""

    @property
    def span(self) -> Span | None:
        """The piece of evidence that is meant."""
        raise NotImplementedError

    @property
    def reading_source(self) -> bool:
        """Whether the reader is in use, so that its sentence is meant rather than the item."""
        raise NotImplementedError

    def action_copy(self) -> None:
        """Copy what is selected; else the sentence in the reader or the item, with its citation."""
        text = self.get_selected_text()
        if not text:
            if self.reading_source and self.span is not None:
                text = quoted(self.span, self.briefing)
            elif self.item is not None:
                text = cited(self.item, self.briefing)
        if text:
            self.app.copy_to_clipboard(visible(text))
            self.tell(f"Copied: {clip(one_line(text), COPIED, self.marks.ellipsis)}")
        else:
            self.tell("There is nothing here to copy.")

    def action_copy_text(self) -> None:
        """Copy what is selected; if nothing is, whoever pressed Ctrl+C may be looking for the way out."""
        if self.get_selected_text():
            self.action_copy()
        else:
            self.app.action_help_quit()

    def action_edit(self) -> None:
        """Open the source in the person's editor at the line; of what has no lines, say the page or paragraph."""
        span = self.span
        document = document_of(span, self.briefing) if span is not None else None
        if span is None or document is None:
            self.tell("There is no source here to open.")
            return
        if document.unit != "line":
            self.tell(_elsewhere(document, span))
            return
        command = editor()
        if command is None:
            self.tell("Set $EDITOR to open sources: export EDITOR=nano", wrong=True)
            return
        line, _ = document.place(span.start)
        path = self.session.files.get(document.id)
        if told := self._lend(editor_command(command, str(path or document.path), line)):
            self.tell(told, wrong=True)

    def _lend(self, command: list[str], text: str | None = None) -> str:
        """Lend the terminal to a program, which reads `text`; returns what went wrong, if anything did."""
        told = ""
        try:
            with self.app.suspend():
                told = _run(command, text)
        except SuspendNotSupported:
            instead = "E writes the page to a file" if text else f"open {command[-1]} in it yourself"
            told = f"There is no terminal here to lend to {command[0]}: {instead}."
        self.refresh()
        return told

    @work(group="dialog")
    async def action_pager(self) -> None:
        """Read the page in the person's pager."""
        command = pager()
        if command is None:
            self.tell("Set $PAGER to read the page there: export PAGER=less", wrong=True)
            return
        page = await asyncio.to_thread(self.session.page)
        if told := self._lend(command, visible(page)):
            self.tell(told, wrong=True)

    def action_export(self) -> None:
        """Write the page, once what was decided holds."""
        self.carry_out(self._export)

    def _export(self) -> str:
        try:
            return self._told_of(self.session.export())
        except OSError as error:
            self.post_message(Said(f"The page could not be written: {error.strerror or error}", wrong=True))
            return ""

    def _told_of(self, written: Exported) -> str:
        """Where the page is, what is not on it though it may be thought to be, and where one edited by hand is kept."""
        parts = [f"The page is in {one_line(written.path.name)}"]
        if self.reading:
            parts[0] += ", without what is still being read"
        if stale := len(self.session.briefing.stale):
            key = shown_key(self.keys["decisions"][0], self.marks.unicode)
            parts.append(f"{no_longer_apply(stale)}: {key} lists {'it' if stale == 1 else 'them'} first")
        if written.aside is not None:
            parts.append(f"the one edited by hand is kept as {one_line(written.aside.name)}")
        return "; ".join(parts)


def _elsewhere(document: Document, span: Span) -> str:
    """Where a span is in a source that no editor shows; a viewer is the person's to choose, and may ask the network."""
    viewer = "browser" if document.path.casefold().endswith((".html", ".htm")) else "own viewer"
    spot = f"{'on' if document.unit == 'page' else 'in'} {document.spot(span.start)}"
    return f"It is {spot} of {one_line(document.path)}: open that in your {viewer}."


def _run(command: list[str], text: str | None) -> str:
    """Run a program, which reads `text`; returns what went wrong.

    Nothing is raised for a program that can't be started: Textual takes the terminal back only where all went well.
    """
    try:
        ended = subprocess.run(command, check=False, input=text, encoding="utf-8", errors="replace")
    except OSError as error:
        return f"{command[0]} can't be started: {error.strerror}"
    return f"{command[0]} ended with an error ({ended.returncode})" if ended.returncode else ""
