"""A `Document` as one HTML file; `writing.py` says how."""

from paraply.documents.writers.html.writing import POLICY, fragment, write

__all__ = ["POLICY", "fragment", "write"]
