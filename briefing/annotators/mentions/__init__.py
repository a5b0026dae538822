"""Mentions of possible actors: people, organisations, states, places that act, offices without a name.

How "South Korean President Yoon said Pyongyang's troops … He added" becomes three mentions and two that point back:

1. `runs` finds rows of words that can stand in a name (`proper`) and what joins them (`joints`: hyphens and particles,
   `fields`: "of", "for" and lists); `names` cuts them at titles (`titles` has their words), at names of the gazetteer
   and where the parser sees a border: `borders` tells where a name ends, `openings` what stands before one,
   `particles` puts "bin" and "van der" in front of it. `nobody` is what is no actor's at all.
2. `spreading` mends these names by what the document as a whole shows: surnames, names the parser missed.
3. `offices` adds offices and bodies of a state that act without a name: "South Korea's foreign ministry".
4. For each name, `roles` reads the role stated beside it (`appositions` the one behind, `portfolios` its fields),
   `cues` gathers what speaks for a person, a body, a place or no actor at all (`surroundings` what the words around it
   say, `relations` whose relative or member it is, `whereabouts` where it stands, `clauses` what the grammar does), and
   `metonymy` tells whether a capital acts for its government or is a place. `parts` adds what full names and surnames
   tell of one another, `furniture` what a page has beside its story: credits of pictures, the town it was sent from,
   the signs of shares. Whose turn it is in a transcript is asked of `attribution.dialogue`.
5. `coreference` links pronouns and nouns to the one mention they can stand for: `persons` has the rules for "he" and
   "the president", `bodies` those for "it", "the airline" and "the ministry", `reference` what both ask of a document.
6. `tagger` runs these steps in order and makes the `Mention`s; `arguments` tells it the verb a mention takes part in.

A document alone doesn't settle who is who, nor what a name is the name of: cues are voted over all documents in
`briefing.assembly.actors`.
"""

from briefing.annotators.mentions.tagger import mentions

__all__ = ["mentions"]
