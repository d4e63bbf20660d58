"""Lodestone finds passages in a person's own files by meaning, in any language, fully offline."""

__version__ = "0.1.0"
