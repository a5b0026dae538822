"""One module a format, each: bytes in, documents out."""
