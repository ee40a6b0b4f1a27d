"""The PDF report: PDF/UA-1, tagged, the same bytes everywhere, and text that stays text."""

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

import pikepdf
import pypdf
from hypothesis import HealthCheck, given, settings

from paraply.documents import Cell, Content, Document, Heading, Paragraph, Run, Table
from paraply.documents.characters import fit
from paraply.documents.writers import pdf
from paraply.documents.writers.pdf.coverage import Legible, covered
from paraply.documents.writers.pdf.links import ADDRESS
from unit.documents.hostile import document_with, hostile_text
from unit.documents.sample import PLACES, sample


@cache
def sample_pdf() -> bytes:
    return pdf.write(sample()).content


@dataclass(frozen=True)
class Tag:
    """One structure element, as a screen reader is told of it."""

    kind: str
    scope: str
    alt: str
    lang: str


def tag_of(node: Any) -> Tag:
    attributes = node.get("/A", pikepdf.Array())
    attributes = attributes if isinstance(attributes, pikepdf.Array) else [attributes]
    scope = next((str(one.Scope)[1:] for one in attributes if "/Scope" in one), "")
    return Tag(str(node.S)[1:], scope, str(node.get("/Alt", "")), str(node.get("/Lang", "")))


def tags(content: bytes) -> list[Tag]:
    def walk(node: Any) -> Iterator[Tag]:
        if isinstance(node, pikepdf.Array):
            for child in node:
                yield from walk(child)
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            yield tag_of(node)
            yield from walk(node.get("/K"))

    with pikepdf.open(io.BytesIO(content)) as file:
        return list(walk(file.Root.StructTreeRoot.K))


def kinds(content: bytes) -> list[str]:
    return [one.kind for one in tags(content)]


def words(content: bytes) -> str:
    return "".join(one.extract_text() for one in pypdf.PdfReader(io.BytesIO(content)).pages)


def one_paragraph(*texts: Content) -> Document:
    return Document("Rapport", "nb", date(2010, 12, 10), tuple(Paragraph(text) for text in texts))


def test_the_file_claims_pdf_ua_and_carries_title_language_and_date() -> None:
    with pikepdf.open(io.BytesIO(sample_pdf())) as file:
        assert file.Root.Lang == "nb"
        assert file.Root.MarkInfo.Marked
        assert file.open_metadata()["pdfuaid:part"] == "1"
        assert str(file.docinfo["/Title"]) == sample().title
        assert str(file.docinfo["/CreationDate"]).startswith("D:20101210")


def test_the_file_is_sound_and_has_bookmarks() -> None:
    with pikepdf.open(io.BytesIO(sample_pdf())) as file, file.open_outline() as outline:
        assert file.check_pdf_syntax() == []
        assert outline.root[0].title.endswith("Sammendrag")
        assert len(outline.root) == 4


def test_headings_lists_links_and_notes_are_tagged() -> None:
    assert {
        "Title",
        "H1",
        "H2",
        "H3",
        "P",
        "L",
        "LI",
        "Table",
        "Caption",
        "Figure",
        "Link",
        "Note",
        "TOC",
    } <= set(kinds(sample_pdf()))


def test_pictures_say_their_alternative_text() -> None:
    assert [one.alt for one in tags(sample_pdf()) if one.kind == "Figure"] == [
        "Liggende søyler: Hamar 33, Lillehammer 28, Lørenskog 21 og Bærum 15 aktiviteter."
    ]


def test_column_and_row_headers_are_tagged_with_their_scope() -> None:
    content = pdf.write(
        replace(one_paragraph(), blocks=(Table("T", (("A", "B"),), (("r1", "b"), ("r2", "c"))),))
    ).content
    heads = [one.scope for one in tags(content) if one.kind == "TH"]
    assert heads == ["Column", "Column", "Row", "Row"]
    assert kinds(content).count("TD") == 2


def test_row_headers_only_where_the_table_has_them() -> None:
    plain = Table("T", (("A", "B"),), (("a", "b"),), row_headers=False)
    content = pdf.write(replace(one_paragraph(), blocks=(plain, replace(plain, row_headers=True)))).content
    assert [one.scope for one in tags(content) if one.kind == "TH"] == ["Column"] * 4 + ["Row"]
    assert kinds(content).count("TD") == 3


def test_the_header_row_is_repeated_on_every_page_of_a_long_table() -> None:
    rows = tuple((f"Rad {number}", "x") for number in range(120))
    content = pdf.write(
        replace(one_paragraph(), blocks=(Table("Lang", (("Overskrift", "B"),), rows),))
    ).content
    with_head = [
        one for one in pypdf.PdfReader(io.BytesIO(content)).pages if "Overskrift" in one.extract_text()
    ]
    assert len(with_head) >= 3
    assert kinds(content).count("TH") == 2 + 120


def test_a_wide_table_stands_on_landscape_pages() -> None:
    sizes = [one.mediabox for one in pypdf.PdfReader(io.BytesIO(sample_pdf())).pages]
    assert [size.width > size.height for size in sizes].count(True) == 2


def test_words_in_another_language_are_marked() -> None:
    alone = pdf.write(one_paragraph(Run("double-loop learning", lang="en-GB"))).content
    within = pdf.write(
        one_paragraph(("Evaluatorene sier ", Run("double-loop learning", lang="en"), " her"))
    ).content
    with pikepdf.open(io.BytesIO(within)) as file:
        streams = b"".join(one.Contents.read_bytes() for one in file.pages)
    assert "en-GB" in [one.lang for one in tags(alone)]
    assert b"/Lang" in streams or "en" in [one.lang for one in tags(within)]


def links(content: bytes) -> list[tuple[int, str, Any]]:
    """List the links of a file: page they stand on, description, and page or address they lead to."""
    with pikepdf.open(io.BytesIO(content)) as file:
        numbers: dict[Any, int] = {one.objgen: number for number, one in enumerate(file.pages)}
        found = []
        for number, one in enumerate(file.pages):
            for link in one.get("/Annots", []):
                dest = link.get("/Dest")
                goal = (
                    numbers[dest[0].objgen] if isinstance(dest, pikepdf.Array) else str(link.get("/A", dest))
                )
                found.append((number, str(link.Contents), goal))
        return found


def test_claims_and_sources_link_both_ways() -> None:
    found = links(sample_pdf())
    last = max(number for number, _, _ in found)
    claims = [goal for number, said, goal in found if re.fullmatch(r"Kilde \d", said)]
    back = [(number, goal) for number, said, goal in found if said == "Tilbake til teksten"]
    assert len(claims) > 30
    assert set(claims) == {last}
    assert {number for number, _ in back} == {last}
    assert {goal for _, goal in back} > {2, 3}
    assert b"paraply.invalid" not in sample_pdf()
    assert "Kilde som ikke er i bruk" not in words(sample_pdf())


def test_an_address_in_our_own_domain_harms_nothing() -> None:
    written = pdf.write(one_paragraph(Run("x", link_to=ADDRESS + "src-9/ref-1"), Run("y", evidence=("A",))))
    assert [goal for _, said, goal in links(written.content) if said == "Kilde 1"] == [2]


def test_page_numbers_and_running_header_spare_the_cover() -> None:
    pages = [one.extract_text() for one in pypdf.PdfReader(io.BytesIO(sample_pdf())).pages]
    assert f"Side 2 av {len(pages)}" in pages[1]
    assert "Side 1" not in pages[0]
    assert all(place in "".join(pages) for place in PLACES)


def test_a_character_no_font_has_is_spelled_out_and_listed() -> None:
    written = pdf.write(one_paragraph("Skrift 漢 og 😀 og \u202e", "nok en 漢"))
    assert written.missing == ("U+6F22", "U+1F600")
    assert "U+6F22" in words(written.content)
    assert "U+1F600" in words(written.content)
    assert "U+202E" in words(written.content)


def test_only_our_own_fonts_are_in_the_file() -> None:
    with pikepdf.open(io.BytesIO(sample_pdf())) as file:
        names = {
            str(one.FontName)
            for one in file.objects
            if isinstance(one, pikepdf.Dictionary) and "/FontName" in one
        }
    assert names
    assert all("Inter" in name for name in names)


@given(hostile_text)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_hostile_text_in_every_place_still_makes_a_pdf(text: str) -> None:
    assert pdf.write(document_with(text)).content.startswith(b"%PDF-1.7")


@given(hostile_text)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_hostile_text_comes_out_as_text(text: str) -> None:
    expected = unicodedata.normalize("NFC", fit(text)).translate(Legible(pdf.FONTS))
    letters = re.sub(r"[^0-9A-Za-z#$*_@<>{}\[\]\"'+=&;:/]", "", expected)
    found = re.sub(r"[^0-9A-Za-z#$*_@<>{}\[\]\"'+=&;:/]", "", words(pdf.write(one_paragraph(text)).content))
    assert letters in found


def test_an_endless_word_breaks_inside_the_page() -> None:
    content = pdf.write(
        replace(one_paragraph("x" * 900), blocks=(Heading(1, "Å" * 300), Paragraph("x" * 900)))
    ).content
    assert words(content).count("x") == 900


def test_cells_may_span_rows_and_columns() -> None:
    table = Table(
        "T", ((Cell("A", colspan=2), "B"),), ((Cell("a", rowspan=2), "b", "c"), ("d", "e"), ("f", "g", "h"))
    )
    assert kinds(pdf.write(replace(one_paragraph(), blocks=(table,))).content).count("TH") == 4


def test_coverage_knows_norwegian_letters_and_leaves_out_private_ones() -> None:
    points = covered(pdf.FONTS)
    assert {ord(letter) for letter in "æøåÆØÅ«»–…●✓▲■"} <= points
    assert not [point for point in points if 0xE000 <= point <= 0xF8FF]
