"""Statements of events: what happened, is happening or may happen, when, and who took part.

A sentence gives one event mention for all it tells of one time, and one for each clause with a time of its own. The
trigger names the event, the participants are its arguments, and a date counts only where it stands in the event's
own clause: the day on which somebody said so is when it was reported.

`clauses` takes a sentence apart, `tense` reads how each predicate is meant. `case` puts a clause before its judge with
what is known around it: `status` tells how surely it happened, `worth` whether it is an event worth a line. `when`
finds its time among what `dates`, `ranges` and `context` know, `anchored` whether that is the day its story is told
from; `hanging` tells which predicate a date is of, `happenings` which noun, `other_days` which of none, `cast` who
takes part, `antecedents` whom or what a relative clause is about, `reports` whose words a clause is told in, `voice`
whether an author argues, `annals` which entry of a timeline it stands in, `background` what only reminds of older days,
`markets` what moved, `counts` how many were struck, `making` which sentences tell of the text itself, `retelling` which
give the day of the deed before them; `extents` are the words of it all. `tagger` runs these steps and makes the
`EventMention`s. The word lists are in `words`.
"""

from briefing.annotators.events.tagger import events

__all__ = ["events"]
