"""The desk: the only package that imports Textual."""
