"""Actors whole across documents: which mentions are one actor, what it is called and what it is.

1. `folder` gathers the mentions of all documents by name. A name's key is its folded words (`names`) or the
   gazetteer's.
2. `merging` joins names that are one actor into `clusters` that keep why, the surest rules first: those for `people`
   (given and family names, spellings) and for `bodies` (legal forms, abbreviations); `misspelt` mends slips of the pen.
   What a person decided comes last and wins.
3. `surnames` gives each lone surname to the one it can mean of `named_people` (`bearers` asks gender and kinship),
   `offices` each unnamed office to its holder, `short_forms` "the Bank" to the body named in full.
4. `resolution` settles by vote what each cluster is (products, laws and events are no actors; `outlets` that only
   tell the news come last), shows it by its
   `canonical` name, weighs it (`salience`), and lists all in a `Roster`.
5. `roles` reads the tense of stated roles, the body each is held in, and so to whom an actor belongs.
6. `links` tells the documents' deeds of whole actors: who acts on whom.

Every rule refuses where two could be meant: an actor split in two is mended by a keystroke, two mixed into one are not
noticed.
"""

from briefing.assembly.actors.links import links_between
from briefing.assembly.actors.resolution import Roster, resolve

__all__ = ["Roster", "links_between", "resolve"]
