"""The desk: the only package that imports Textual.

The screen is one class put together from parts, each with its own task and file: `deciding` records decisions and shows
what came of them, `naming` has those about actors, `correcting` those about events, `crediting` those about quotes;
`outgoing` has what leaves the desk, `passing` what is said in passing, `telling` the bars (`bars`) and dialogs that
only tell, `linked` the panes and the reader that follow one another, `sheets` what lies over the panes, `writing` the
page among them, its order and wording, `reviewing` what was decided, `comparing` evidence side by side (`beside`,
another screen) and the way through time, `finding` filters and what panes follow, `searching` the search of a document;
`desk` puts the widgets on the screen, in the layout for its size (`layouts`), and moves among them. `app` wires it to a
`session`, whose documents the thread in `reading` reads; `settings` checks the person's keys and theme, `themes` and
`theme_files` load themes, `tones` makes styles of them.

Widgets: `panes/listing` is a list of rows with a filter, `panes/base` such a list of items, with one file for each of
the four; `panes/sheet` is such a list of lines about one subject. `item_list` draws rows, `reader` a document,
`density_strip` where events lie in time, `scrollbars` how far down one is; `messages` is what they tell one another,
`selecting` what the mouse has selected, `editor` the programs that the terminal is lent to. The subjects of sheets are
`dossier`, all about one actor, `relations`, who acts on whom, `preview`, the page, and `ledger`, all decisions; their
lines are `entries`.

Without Textual, to be tried with plain values: `items`, `trail`, `entries`, `dossier`, `relations`, `preview`,
`ledger`, `grouping` (actors under the bodies they belong to), `credit` (who says the words that are read), `citing`,
`sayings`, `byhand` (what of an item a person decided), `density`, `pairing` (which two pieces of evidence stand side by
side), `acting` (who acts in a clause), `dating` (dates as they are typed), `typeset`, `highlights`, `marks`, `cells`
(widths), `queries` and `scope` (what is typed to filter, what is followed), `ranking`, `hits`, `jumping`, `news`,
`whereabouts` (the path in the status line).
Every key stands in `actions`; `keyboard` has them wait for one another, so that none goes elsewhere than those before
it led; `commands` are what the palette finds.
"""
