"""An analyst's desk in a terminal: documents in, a briefing whose every line is tied to its sentence out.

The rooms, in the order in which documents pass through them: `readers`, `annotators`, `assembly`, then the desk, `tui`,
or `exporters`; `model` is the vocabulary of all, `data` has the word lists. Beside the rooms:

- The way in: `__main__` and `cli`, a function a command, with `arguments`, `calls` for what a call asks to be opened
  and `output` for what commands write; `serving` shows the desk in a browser.
- A sitting: `session` holds it together; `pipeline` reads and annotates, `collection` keeps the documents so that they
  can be read again, `watching` notices when, `store` keeps annotations between runs, `visits` what was seen before.
- What is the person's: `config` is `briefing.toml`, `decisions` is `briefing.desk.toml`; `replay` applies decisions to
  a briefing, `timeline` those about events, `places` finds a place again in an edited document; `pages` keeps what she
  edited by hand; `strangers` are names of hers that no actor bears.
- Shared by rooms: `text` (hostile text made safe), `edtf`, `written` (when documents were), `genres` (what they are),
  `lexicon` and `gazetteer` (words and names as data), `stems` (words compared), `topics` (what documents are about),
  `evidence` (what a name is the name of), `refusals` (why a file can't be read).
"""

__version__ = "0.1.0"
