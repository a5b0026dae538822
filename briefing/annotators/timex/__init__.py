"""Expressions of time: found by our own grammar, typed and given a value after TIMEX3 (ISO-TimeML).

How "They met early last week" becomes `2024-W42` with the modifier START:

1. `tokens` cuts the text into tokens, each with a *kind*: one character that says which word classes it is in.
2. `grammar` compiles the patterns of `data/en/timex.toml` to regular expressions over these kinds. From each token that
   can begin an expression it tells every reading, the longest first, with the parts that the pattern names.
3. `rules` says which function reads which pattern: `days` (written with the month's name), `figures`, `foreign` (month
   names of other languages), `named_days` (weekdays, feasts), `eras` (BC and AD), `periods` (months, years to
   centuries), `quarters` (and halves of a year; `quarter_ends` tells them by their last day), `relative` ("last week",
   "two years ago"), `clock` (times and parts of the day) and `lengths` (durations, sets, references). A rule returns
   None for what only looks like time.
4. `context` is what a rule reads against: the document's date, the dates named before, and the parse if there is one.
   `tales` says whether the text is a tale of old times, in which "in May" is of the year it has come to, `passages`
   whether a date goes on from one of an earlier year in a text that is none, `headings` of which years the entries of
   a timeline are, and days that are named elsewhere with theirs.
5. `tagger` goes through the text from left to right and takes the first reading that its rule accepts.

The rules share `values` (calendar arithmetic), `placing` (TIMEX3 to EDTF), `numbers`, `modifiers` ("early", "nearly"),
`tense` (ahead or back), `occasions` (the same by what bears the day), `appointed` (the day for which something is
called) and `lookalikes` (names, amounts, ages).
"""

from briefing.annotators.timex.tagger import timexes

__all__ = ["timexes"]
