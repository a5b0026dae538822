"""An analyst's desk in a terminal: documents in, a briefing whose every line is tied to its sentence out."""

__version__ = "0.1.0"
