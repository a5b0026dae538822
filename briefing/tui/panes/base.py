"""What the four panes share: one kind of item each, which can follow an actor."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from briefing.model import Briefing, Span, Unread
from briefing.text import one_line
from briefing.tui.citing import counted, place
from briefing.tui.items import Item, document_of, words_of
from briefing.tui.panes.listing import Listing
from briefing.tui.queries import Context, Term, keeps
from briefing.tui.scope import Scope, label
from briefing.tui.trail import Trail
from briefing.written import written

BEING_READ = "The documents are still being read."
"""Why a pane is empty, for now."""

NAMED = 3
"""So many sources are named where none could be read."""


class Pane(Listing[Item]):
    """A list of one kind of item. Subclasses say which items, how a row looks and what it means to have none."""

    _fitting: Mapping[tuple[Term, ...], Collection[int]] = MappingProxyType({})

    NUMBER: ClassVar[int]
    TITLE: ClassVar[str]
    ORDER: ClassVar[str]
    """By what the items are ordered, for the border."""

    @property
    def none_found(self) -> str:
        """Why there may be no item at all in documents that were read."""
        raise NotImplementedError

    @property
    def item(self) -> Item | None:
        """The item under the cursor, or None in an empty list."""
        return self.current

    def trail(self) -> Trail | None:
        """The evidence of the item under the cursor."""
        return Trail.of(self.item, self.briefing) if self.item is not None else None

    def words_of(self, item: Item) -> str:
        """The words of the item and what belongs to it."""
        return words_of(item, self.briefing)

    def heading(self) -> tuple[str, str, str]:
        """Number, name and order."""
        return f"{self.NUMBER} ", self.TITLE, self.ORDER

    def source(self, span: Span) -> str:
        """A document's title and date, for a row."""
        document = document_of(span, self.briefing)
        if document is None:
            return ""
        return f"{one_line(document.title)}, {written(document)}"

    # --- filter and scope ---------------------------------------------------------------------------------------

    def show(self, briefing: Briefing, reading: bool) -> None:
        """Show the items of a briefing; which of them fit is asked anew."""
        self._fitting = {}
        super().show(briefing, reading)

    def follow(self, scope: Scope) -> None:
        """Show only what fits the terms that are followed."""
        before = self.current
        self.scope = scope
        fits = keeps(scope.terms, self._conditions)
        self.rows.held = self.rows.held and before is not None and fits(before)
        self.choose(before)

    @property
    def _conditions(self) -> Context:
        return Context(self.briefing, self.new)

    def chosen(self, indices: Sequence[int]) -> list[int]:
        """The items that are not hidden and fit the filter's terms and those that are followed."""
        return super().chosen(self._among(self.scope.terms, self._among(self.asked.terms, indices)))

    def _among(self, terms: tuple[Term, ...], indices: Sequence[int]) -> Sequence[int]:
        """Those of some items that fit some terms."""
        if not terms:
            return indices
        fitting = self._that_fit(terms)
        return [index for index in indices if index in fitting]

    def _that_fit(self, terms: tuple[Term, ...]) -> Collection[int]:
        """The indices of the items that fit some terms; kept, since words are typed on behind a term."""
        if terms not in self._fitting:
            fits = keeps(terms, self._conditions)
            followed = {self.scope.terms: self._fitting[self.scope.terms]} if self.scope.terms in self._fitting else {}
            self._fitting = {**followed, terms: {index for index, item in enumerate(self.items) if fits(item)}}
        return self._fitting[terms]

    def why_empty(self) -> list[str]:
        """Why nothing is shown: the filter, what is followed, what is hidden; and how to get each back."""
        if not self.items:
            return self.why_none()
        filtered = self._among(self.asked.terms, self.worded())
        if not filtered:
            return super().why_empty()
        if self._among(self.scope.terms, filtered):
            return [f"What fits is hidden: {counted(len(filtered), 'item')}.", "X lists them."]
        names = [label(term, self.briefing) for term in self.scope.terms]
        found = f"{counted(len(filtered), 'item')} would fit the filter, but nothing" if self.text else "Nothing"
        last = f"Backspace no longer follows {names[-1]}; " if len(names) > 1 else ""
        return [f"{found} here fits what is followed: {' + '.join(names)}.", f"{last}F shows everything again."]

    def why_none(self) -> list[str]:
        """Nothing is read yet, nothing could be, or nothing was found."""
        if self.reading:
            return [BEING_READ, "What is found is listed as soon as a document is done; a long one takes minutes."]
        if not self.briefing.documents:
            return ["No document was read.", *self._instead()]
        return [self.none_found]

    def _instead(self) -> list[str]:
        """What to do where no document was read."""
        unread = self.briefing.unread
        if unread:
            sources = sum(one.is_source for one in unread)
            named = [_named(one) for one in unread]
            return [*([f"{counted(sources, 'source')} could not be read."] if sources else []), *named[:NAMED],
                    *(["! lists all of them."] if len(named) > NAMED else [])]  # fmt: skip
        from briefing.readers import FORMATS

        return [f"There is none here. `briefing PATH` reads {', '.join(FORMATS)} files in a folder;",
                "what is put into this one now is read as it comes."]  # fmt: skip


def _named(unread: Unread) -> str:
    """What was not read, why, and what to do, in a sentence."""
    told = "; ".join(one_line(part) for part in (unread.reason, unread.advice) if part)
    return f"{place(unread)}: {told}{'' if told.endswith('?') else '.'}"
