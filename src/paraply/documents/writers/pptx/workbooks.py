"""The workbook inside a chart: what it is made from, for those who want to change it. Text in it is only ever text."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TypeAlias

from xlsxwriter import Workbook

from paraply.documents.characters import fit
from paraply.documents.writers.cells import holds, write_text

Value: TypeAlias = str | float | None
SHEET = "Sheet1"
# A cell that begins with "=" or looks like an address or a number stays the text it is.
_PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def workbook(rows: Sequence[Sequence[Value]]) -> bytes:
    """Rows as a workbook of one sheet."""
    written = BytesIO()
    book = Workbook(written, _PLAIN)
    sheet = book.add_worksheet(SHEET)
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, str):
                write_text(sheet, number, column, fit(value))
            elif value is not None and holds(value):
                sheet.write_number(number, column, value)
            elif value is not None:
                write_text(sheet, number, column, str(value))
    book.close()
    return written.getvalue()


def reference(column: int, first: int, last: int | None = None) -> str:
    """Where cells are, as Sheet1!$A$2:$A$6. Columns and rows count from 0."""
    letter = chr(ord("A") + column)
    start = f"{SHEET}!${letter}${first + 1}"
    return start if last is None else f"{start}:${letter}${last + 1}"
