"""The formats a document can be written in, by the ending of the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from paraply.documents.document import Document
from paraply.documents.writers import Written


def _later(name: str) -> Callable[[Document], Written]:
    """A writer that is imported when it is used: each brings a library along that the others do without."""

    def write(document: Document) -> Written:
        written: Written = import_module(f"paraply.documents.writers.{name}").write(document)
        return written

    return write


FORMATS: Mapping[str, Callable[[Document], Written]] = {
    name: _later(name) for name in ("pdf", "docx", "pptx", "xlsx", "html")
}
MEDIA_TYPES: Mapping[str, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html": "text/html; charset=utf-8",
}
