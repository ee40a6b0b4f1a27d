"""A `Document`'s slides as a presentation; `writing.py` says how."""

from paraply.documents.writers.pptx.writing import write

__all__ = ["write"]
