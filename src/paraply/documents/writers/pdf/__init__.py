"""A `Document` as an accessible PDF; `writing.py` says how."""

from paraply.documents.writers.pdf.writing import FONTS, TEMPLATE, Prepared, prepare, typeset, write

__all__ = ["FONTS", "TEMPLATE", "Prepared", "prepare", "typeset", "write"]
