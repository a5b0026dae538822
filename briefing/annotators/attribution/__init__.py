"""Who said what: quotations and indirect speech, each with its speaker and its cue.

How "The minister called it a “farce”, adding that talks go on" becomes a partial quotation and an indirect one:

1. `quotation` pairs the marks of the text, paragraph by paragraph, without a parse, and `dialogue` finds the speech of
   transcripts, interviews and dash dialogue, which has none; `stretches` gives each quotation its tokens and paragraph.
2. `frames` reads indirect speech off the parse, one function a construction: a cue, whose words (`sources` the
   head, `subjects` who a subject is, `phrases` the whole of the noun phrase), and what is said (`contents`). `speech`
   holds the words that can be cues and what each does: asserts, denies, asks, demands.
3. `turns` goes through the quotations in reading order. `quoted_names` drops those that are nobody's words: titles of
   works, nicknames; `unsaid` knows those that were not said. For the others `speakers` looks for cue and source,
   nearest first: right `beside` or `behind` the quotation (`noun_runs` helps where the parse fails), up the parse from
   a fragment, in the frame around it. `bylines` reads names that stand there without a verb: transcripts, labels,
   signatures. What is left goes on from the one before, or is theirs who are named on the line above or, on some
   pages, below.
4. `utterances` joins quotations that are one utterance, puts those that stand inside a frame's content into it as its
   verbatim stretches, and makes the `Attribution`s.

`tagger` runs these steps. Which actor the words of a speaker mean, also "he" and "the ministry", is decided in
`briefing.assembly.quotes.speakers`.
"""

from briefing.annotators.attribution.tagger import attributions

__all__ = ["attributions"]
