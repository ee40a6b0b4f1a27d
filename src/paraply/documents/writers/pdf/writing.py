"""A `Document` as an accessible PDF (PDF/UA-1), set by Typst from JSON.

The template is a fixed file and the document reaches it as data only, never as markup. Nothing of the machine
reaches the file: no clock, no system fonts, no locale. So the same document gives the same bytes everywhere.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from paraply.documents.blocks import KeyValues
from paraply.documents.document import Document
from paraply.documents.words import Words, long_date, words_for
from paraply.documents.writers import Written
from paraply.documents.writers.pdf.blocks import BlockNodes
from paraply.documents.writers.pdf.coverage import Legible
from paraply.documents.writers.pdf.links import ADDRESS, with_links
from paraply.documents.writers.pdf.row_headers import with_row_headers
from paraply.documents.writers.pdf.text import Node, language

FONTS = Path(__file__).resolve().parents[2] / "fonts"
TEMPLATE = Path(__file__).with_name("report.typ")


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the template reads, the document's JSON and its pictures by name, and what the fonts lack."""

    data: bytes
    pictures: dict[str, bytes]
    with_row_headers: tuple[int, ...]
    missing: tuple[str, ...]
    moment: int
    words: Words


def write(document: Document, *, fonts: Path = FONTS) -> Written:
    """Write the document as a tagged PDF with the fonts of a folder and no others.

    Raises: typst.TypstError when a picture is no SVG or a table's rows do not fit its columns.
    """
    prepared = prepare(document, fonts=fonts)
    return Written(typeset(prepared, fonts=fonts), prepared.missing)


def prepare(document: Document, *, fonts: Path = FONTS) -> Prepared:
    """Give all that the template needs of a document, as data."""
    words = words_for(document.language)
    legible = Legible(fonts)
    nodes = BlockNodes(document, words, legible)
    data = _frame(document, words, nodes)
    data["body"] = nodes.all()
    content = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    moment = datetime(document.date.year, document.date.month, document.date.day, tzinfo=UTC)
    return Prepared(
        content,
        nodes.pictures,
        tuple(nodes.with_row_headers),
        legible.missing(),
        int(moment.timestamp()),
        words,
    )


def typeset(prepared: Prepared, *, fonts: Path = FONTS) -> bytes:
    """Set prepared data with the template; the document's date is the file's only time."""
    files: Any = {"main": TEMPLATE.read_bytes(), "data.json": prepared.data, **prepared.pictures}
    pdf = typst.compile(
        files,
        format="pdf",
        font_paths=_fonts(fonts),
        pdf_standards=["ua-1"],
        timestamp=prepared.moment,
    )
    linked = with_links(pdf, prepared.words.source, prepared.words.back)
    return with_row_headers(linked, prepared.with_row_headers)


@lru_cache(maxsize=4)
def _fonts(folder: Path) -> typst.Fonts:
    """Load the folder's fonts once per process; neither the system's nor Typst's own come along."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])


def _frame(document: Document, words: Words, nodes: BlockNodes) -> Node:
    text = nodes.text.text
    before, between, after = words.page.replace("{pages}", "{page}").split("{page}")
    details = nodes.key_values(KeyValues(document.details)) if document.details else None
    theme = document.theme
    logo = nodes.kept(theme.logo) if theme.logo else None
    return {
        "title": text(document.title.strip() or document.identifier or "–"),
        "subtitle": text(document.subtitle),
        "lang": language(document.language) or [words.lang],
        "date": [document.date.year, document.date.month, document.date.day],
        "day": long_date(document.date, words),
        "authors": [text(name) for name in document.authors],
        "publisher": text(document.publisher),
        "identifier": text(document.identifier),
        "keywords": [text(word) for word in document.keywords],
        "details": details,
        "links": ADDRESS,
        "colours": dict(theme.colours),
        "logo": logo,
        "logo-alt": text(theme.logo_alt or document.publisher or document.title),
        "page": [before, between, after],
    }
