"""Documents that are hard on every writer: a text of a hundred pages in one cell, nothing at all, the owner's own look."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pypdf
import pytest

from paraply.documents import Document, Heading, Paragraph, Sheet, Slide, Table, Theme
from paraply.documents.theme import Unreadable
from paraply.documents.writers.formats import FORMATS, MEDIA_TYPES
from unit.documents.sample import sample

DAY = date(2010, 12, 10)
WORDS = 30_000
HUGE = " ".join(f"ord{number}" for number in range(WORDS))
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#7a1f5c"/></svg>'


def with_cell(text: str) -> Document:
    table = Table("Tabell", (("Kommune", "Tekst"),), (("Hamar", text), ("Moss", "kort")))
    return Document(
        "Rapport",
        "nb",
        DAY,
        (Heading(1, "Innhold"), table),
        slides=(Slide("Tabell", (table,)),),
        sheets=(Sheet("Tabell", table),),
    )


def read(form: str, content: bytes) -> str:
    """All text in a file, as it stands in it."""
    if form == "html":
        return content.decode()
    if form == "pdf":
        return " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(content)).pages)
    with ZipFile(BytesIO(content)) as package:
        return " ".join(package.read(name).decode() for name in package.namelist() if name.endswith(".xml"))


@pytest.mark.parametrize("form", FORMATS)
def test_a_text_of_a_hundred_pages_in_one_cell(form: str) -> None:
    found = read(form, FORMATS[form](with_cell(HUGE)).content)
    assert "ord0" in found and "kort" in found
    # A workbook's cell ends where a cell must.
    last = WORDS - 1 if form != "xlsx" else 3_000
    assert f"ord{last}" in found


@pytest.mark.parametrize("form", FORMATS)
def test_a_document_with_nothing_in_it_is_a_file_all_the_same(form: str) -> None:
    assert FORMATS[form](Document("Tom", "nb", DAY, ())).content


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("logo", [PNG, SVG], ids=["png", "svg"])
def test_the_owners_colour_and_logo_reach_the_cover(form: str, logo: bytes) -> None:
    theme = Theme("#7a1f5c", logo, "Eierens merke")
    plain, own = FORMATS[form](sample()).content, FORMATS[form](replace(sample(), theme=theme)).content
    assert own != plain
    if form in ("docx", "pptx"):
        said = read(form, own)
        assert "Eierens merke" in said and "7A1F5C" in said.upper()
    if form == "html":
        assert 'alt="Eierens merke"' in own.decode() and "--accent:#7a1f5c" in own.decode()
    if form == "pdf":
        assert b"Eierens merke" in own or "Eierens merke".encode("utf-16-be") in own


@pytest.mark.parametrize("accent", ["red", "#12345", "#ffee00", "javascript:x"])
def test_a_colour_that_cannot_be_used_is_refused(accent: str) -> None:
    with pytest.raises(Unreadable):
        Theme(accent)


@pytest.mark.parametrize(
    "logo", [b"%PDF-1.7", PNG[:8], PNG[:40], b"<svg broken", b"<html><svg/></html>", b"\x00"]
)
def test_a_logo_that_is_no_whole_picture_is_refused(logo: bytes) -> None:
    with pytest.raises(Unreadable):
        Theme(logo=logo)


def test_every_format_has_its_media_type() -> None:
    assert set(MEDIA_TYPES) == set(FORMATS)


def test_a_paragraph_of_an_unknown_language_is_text_all_the_same() -> None:
    document = Document("Rapport", "xx-nonsense", DAY, (Heading(1, "A"), Paragraph("ord")))
    assert all(write(document).content for write in FORMATS.values())
