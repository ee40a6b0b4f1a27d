"""The workbook: tables that an office program knows as tables, values to reckon with, and text that stays text."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import Workbook

from paraply.documents import Cell, Document, Sheet, Source, Table, Tone
from paraply.documents.characters import fit
from paraply.documents.writers import xlsx
from paraply.documents.writers.cells import LONGEST
from unit.documents.hostile import hostile_text

DAY = date(2010, 12, 10)
FIRST = 5  # the first row of a table, under title, lead and header


def book(*sheets: Sheet, title: str = "Rapport", **more: Any) -> Workbook:
    document = Document(title, "nb", DAY, (), sheets=sheets, **more)
    found: Workbook = openpyxl.load_workbook(BytesIO(xlsx.write(document).content))
    return found


def table(*rows: tuple[Any, ...], header: tuple[str, ...] = ("Kommune", "Antall")) -> Table:
    return Table("Tabell", (header,), rows)


def test_a_sheet_is_a_table_with_filter_frozen_header_and_widths() -> None:
    page = book(Sheet("Matrise", table(("Hamar", "33"), ("Lørenskog", "en lengre tekst")), "Hva den viser."))[
        "Matrise"
    ]
    (found,) = page.tables.values()
    assert found.ref == "A4:B6" and found.autoFilter.ref == "A4:B6"
    assert [column.name for column in found.tableColumns] == ["Kommune", "Antall"]
    assert page.freeze_panes == "B5"
    assert page.column_dimensions["B"].width > page.column_dimensions["A"].width > 8
    assert (page["A1"].value, page["A2"].value) == ("Rapport: Matrise", "Hva den viser. 10. desember 2010")
    assert [cell.value for cell in page[FIRST]] == ["Hamar", "33"]


def test_values_are_values_and_their_words_stay_in_the_other_formats() -> None:
    page = book(Sheet("A", table((Cell("tolv", value=12), Cell("i fjor", value=date(2009, 10, 1))))))["A"]
    assert page.cell(FIRST, 1).value == 12
    assert page.cell(FIRST, 2).is_date and page.cell(FIRST, 2).value.date() == date(2009, 10, 1)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (date(1899, 12, 31), "1899-12-31"),
        (date(1900, 2, 28), "1900-02-28"),
        (date(1, 1, 1), "0001-01-01"),
        (1234567890123456, "1234567890123456"),
        (-(10**400), str(-(10**400))),
        (float("nan"), "nan"),
        (float("-inf"), "-inf"),
        (True, "True"),
    ],
)
def test_what_a_sheet_cannot_hold_goes_as_text(value: Any, said: str) -> None:
    page = book(Sheet("A", table((Cell("", value=value), Cell("som det heter", value=value))))).active
    found = [page.cell(FIRST, column) for column in (1, 2)]
    assert [(cell.value, cell.data_type) for cell in found] == [(said, "s"), ("som det heter", "s")]


def test_the_last_values_that_a_sheet_holds_are_values() -> None:
    row = (Cell("", value=date(1900, 3, 1)), Cell("", value=999_999_999_999_999))
    page = book(Sheet("A", table(row))).active
    assert page.cell(FIRST, 1).value.date() == date(1900, 3, 1)
    assert page.cell(FIRST, 2).value == 999_999_999_999_999


@pytest.mark.parametrize(
    "text", ["<r>", "<r>&</r>", "<r><t>1</t></r>", "_x0041_", "\x00\x1b", "\ud800", "\ufffe"]
)
def test_markup_and_what_is_no_character_stand_as_text_in_every_place(text: str) -> None:
    made = book(Sheet(text, table((text, Cell(text)), header=(text, text)), text), title=text)
    page = made.worksheets[0]
    assert [page.cell(FIRST, column).value for column in (1, 2)] == [fit(text)] * 2
    assert page.cell(1, 1).value == f"{fit(text)}: {fit(text)}"


def test_a_name_that_excel_keeps_for_itself_is_not_taken() -> None:
    sheets = (Sheet(name, table(("a", "b"))) for name in ("History", "HAMAR", "Hamar", "a'b"))
    assert book(*sheets).sheetnames == ["History 2", "HAMAR", "Hamar 2", "a-b"]


def test_a_tone_has_a_sign_besides_its_colour() -> None:
    cell = book(Sheet("A", table((Cell("nei", tone=Tone.DANGER), "")))).active.cell(FIRST, 1)
    assert cell.value == "■ nei" and cell.fill.fgColor.rgb != "00000000"


def test_what_a_row_rests_on_is_numbered_and_listed_last() -> None:
    sources = (Source("R-1", "Rapport § 1"), Source("R-2", "Rapport § 2"))
    rows = ((Cell("Hamar", evidence=("R-2",)), Cell("3", evidence=("R-1", "R-2"))), ("Moss", "–"))
    made = book(Sheet("Matrise", table(*rows)), sources=sources)
    assert [cell.value for cell in made["Matrise"]["C"][FIRST - 2 :]] == ["Kilder", "1, 2", ""]
    listed = [[cell.value for cell in row] for row in made["Kilder"].iter_rows(min_row=FIRST)]
    assert listed == [[1, "Rapport § 2"], [2, "Rapport § 1"]]


def test_names_are_short_fit_and_used_once() -> None:
    long = "Opplysninger om alle [kommunene]: hva/hvem?"
    names = book(*(Sheet(long, table(("a", "b"))) for _ in range(3)), Sheet("", table(("a", "b")))).sheetnames
    assert len(set(names)) == 4 and all(len(name) <= 31 for name in names)


def test_columns_of_the_same_name_are_told_apart() -> None:
    page = book(Sheet("A", table(("a", "b", "c"), header=("Navn", "navn", "")))).active
    (found,) = page.tables.values()
    assert len({column.name.casefold() for column in found.tableColumns}) == 3


def test_a_table_without_rows_has_its_header() -> None:
    page = book(Sheet("A", table())).active
    assert [cell.value for cell in page[4]] == ["Kommune", "Antall"] and not page.tables


def test_a_text_of_a_hundred_pages_is_cut_where_a_cell_ends_and_says_so() -> None:
    found = book(Sheet("A", table(("ord " * 100_000, "b")))).active.cell(FIRST, 1).value
    assert len(found) == LONGEST and found.endswith(" …")


@pytest.mark.parametrize(
    "text", ["=1+1", '=HYPERLINK("https://x.example","y")', "+1", "-1", "@SUM(A1)", "\t=1"]
)
def test_no_formula_comes_from_the_data(text: str) -> None:
    """Fields that begin as a formula does: CWE-1236."""
    sheet = Sheet(text, table((text, Cell(text)), header=(text, text)), text)
    made = book(sheet, title=text)
    for page in made:
        assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
        assert page.cell(FIRST, 1).value == fit(text)


@given(hostile_text)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_hostile_text_stays_text(text: str) -> None:
    rows = ((text, Cell(text, evidence=(text,), lang=text[:3])),)
    made = book(Sheet(text, table(*rows, header=(text, "Antall")), text), sources=(Source(text, text),))
    page = made.worksheets[0]
    assert page.cell(FIRST, 1).value == (fit(text) or None)
    assert all(cell.data_type != "f" for one in made for row in one.iter_rows() for cell in row)
    assert not page._hyperlinks


def test_the_same_document_gives_the_same_bytes() -> None:
    sheet = Sheet("A", table(("Hamar", Cell("1", value=1))))
    document = Document("Rapport", "nb", DAY, (), sheets=(sheet,))
    assert xlsx.write(document).content == xlsx.write(document).content
