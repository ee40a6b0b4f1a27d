"""A `Document` as a Word file; `writing.py` says how."""

from paraply.documents.writers.docx.writing import write

__all__ = ["write"]
