"""What a cell of a sheet can hold, and how the rest is written: as text, or cut with a mark that says so."""

from __future__ import annotations

from datetime import date
from typing import Any

from xlsxwriter.worksheet import Worksheet

from paraply.documents.blocks import Value

LONGEST = 32_767  # characters in a cell
CUT = " …"
# Office programs count days from different starts until then: some believe that 1900 was a leap year.
_FIRST_DAY = (1900, 3, 1)
_EXACT = 10**15  # a sheet keeps fifteen figures of a number and makes the rest noughts


def holds(value: Value) -> bool:
    """Whether a sheet has the value as it is: a day of its calendar, or a number that it keeps whole."""
    if isinstance(value, date):
        return (value.year, value.month, value.day) >= _FIRST_DAY
    return not isinstance(value, bool) and abs(value) < _EXACT  # no comparison holds for what is not a number


def write_text(page: Worksheet, row: int, column: int, text: str, look: Any = None) -> None:
    """Write a text as the text it is; of one longer than a cell, as much as there is room for, and an ellipsis."""
    held = short(text)
    if is_markup(held):
        page.write_rich_string(row, column, held[0], held[1:-1], held[-1], *((look,) if look else ()))
    else:
        page.write_string(row, column, held, look)


def is_markup(text: str) -> bool:
    """Whether XlsxWriter would take the text for its own markup, and put it into the file as it stands."""
    return text.startswith("<r>") and text.endswith("</r>")


def short(text: str) -> str:
    """A text that a cell has room for."""
    held = cut(text, LONGEST)
    return text if held == text else cut(text, LONGEST - len(CUT)) + CUT


def cut(text: str, most: int) -> str:
    """As much of a text as fits, counted as office programs count: an emoji is two."""
    if 2 * len(text) <= most:  # no text is longer in their count than twice ours
        return text
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")
