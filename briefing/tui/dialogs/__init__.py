"""Dialogs and pickers, one a file."""
