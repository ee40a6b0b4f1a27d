"""A `Document`'s sheets as a workbook: a table a sheet with filter, frozen header and readable widths, and the sources.

Every text is written as text: nothing that stands in the records can become a formula, a link or a number by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from io import BytesIO
from math import ceil
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from paraply.documents.blocks import Cell, Table
from paraply.documents.characters import fit
from paraply.documents.citations import Citations
from paraply.documents.document import Document, Sheet
from paraply.documents.inlines import Footnote, Inline, Run, Tone, evidence_in, inlines
from paraply.documents.words import Words, long_date, words_for
from paraply.documents.writers import Written
from paraply.documents.writers.cells import cut, holds, is_markup, short, write_text
from paraply.documents.writers.marks import MARKS

FONT = "Arial"  # what every office program has, or has a font of the same widths for
_NAME_LENGTH = 31
_HEADER_LENGTH = 240
_BARRED = str.maketrans(dict.fromkeys("[]:*?/\\'", "-"))
_NARROW, _BROAD = 10.0, 48.0
_LETTER = 0.97  # a letter of ordinary text in the unit of a column's width, which is a figure's
_SAMPLED = 400  # rows that a column's width is read from
_LINE, _AIR, _TALLEST = 13.0, 5.0, 409.0  # points; a row can be no taller
_TOP = 3  # the table's first row, under title and lead
_FILLS: Mapping[Tone, tuple[str, str]] = {
    Tone.INFO: ("info-soft", "info"),
    Tone.SUCCESS: ("good-soft", "good"),
    Tone.WARNING: ("warn-soft", "warn"),
    Tone.DANGER: ("bad-soft", "bad"),
    Tone.MUTED: ("sheet", "ink-soft"),
}


def write(document: Document) -> Written:
    """Write the document's sheets, and last the sources they cite.

    A text longer than a cell can hold is cut and ends in an ellipsis; the other formats have it whole.
    """
    written = BytesIO()
    texts = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    book = Workbook(written, {"in_memory": True, **texts})
    words = words_for(document.language)
    _describe(book, document)
    writer = _Sheets(book, document, words)
    for sheet in document.sheets:
        writer.add(sheet)
    writer.add_sources()
    book.close()
    # XlsxWriter stamps members with the earliest time there is, and the properties with ours: nothing is left to make the same.
    return Written(written.getvalue())


def _describe(book: Workbook, document: Document) -> None:
    book.set_properties(
        {
            "title": fit(document.title),
            "subject": fit(document.subtitle),
            "author": fit(", ".join(document.authors) or document.publisher),
            "company": fit(document.publisher),
            "keywords": fit(", ".join(document.keywords)),
            "comments": fit(document.identifier),
            "created": datetime(document.date.year, document.date.month, document.date.day, tzinfo=UTC),
        }
    )


@dataclass(slots=True)
class _Looks:
    """The formats of one workbook, each made once."""

    book: Workbook
    colours: Mapping[str, str]
    made: dict[tuple[Tone, bool, bool], Any] = field(default_factory=dict)

    def plain(self, **more: object) -> Any:
        base = {"font_name": FONT, "font_size": 10, "font_color": self.colours["ink"], "valign": "top"}
        return self.book.add_format({**base, **more})

    def head(self) -> Any:
        return self.plain(
            bold=True, font_color="#ffffff", bg_color=self.colours["accent"], text_wrap=True, valign="vcenter",
            border=1, border_color=self.colours["accent"],
        )  # fmt: skip

    def cell(self, tone: Tone, bold: bool, day: bool) -> Any:
        key = (tone, bold, day)
        if key not in self.made:
            look: dict[str, object] = {
                "bold": bold,
                "text_wrap": True,
                "bottom": 1,
                "bottom_color": self.colours["line"],
            }
            if tone in _FILLS:
                ground, ink = _FILLS[tone]
                look |= {"bg_color": self.colours[ground], "font_color": self.colours[ink]}
            if day:
                look |= {"num_format": "yyyy-mm-dd", "align": "left"}
            self.made[key] = self.plain(**look)
        return self.made[key]


class _Sheets:
    """Adds sheets to one workbook; names stay unique and sources are numbered over all of them."""

    def __init__(self, book: Workbook, document: Document, words: Words) -> None:
        self._book, self._document, self._words = book, document, words
        self._citations = Citations(document.sources)
        self._looks = _Looks(book, document.theme.colours)
        self._title = self._looks.plain(bold=True, font_size=16, font_color=document.theme.accent)
        self._lead = self._looks.plain(font_color=document.theme.colours["ink-soft"])
        self._head = self._looks.head()
        self._taken = {"history"}  # a name that Excel keeps for itself

    def add(self, sheet: Sheet) -> None:
        """Write one sheet: title, lead, table and, where its rows rest on something, a column of source numbers."""
        rows = [(row, self._numbers(sheet.table, row)) for row in sheet.table.body_cells()]
        cited = any(numbers for _, numbers in rows)
        header = [_flat(cell) for cell in sheet.table.header_cells()[-1]] if sheet.table.header else []
        names = _columns([*header, self._words.sources] if cited else header)
        page = self._page(sheet.name, sheet.lead)
        widths = _Widths(names)
        first = _TOP + 1
        for number, (row, numbers) in enumerate(rows, first):
            values = [
                self._write(page, number, at, cell, sheet.table, at == 0) for at, cell in enumerate(row)
            ]
            if cited:
                values.append(numbers)
                write_text(page, number, len(row), numbers, self._looks.cell(Tone.NONE, False, False))
            widths.see(values)
        self._finish(page, names, len(rows), widths, sheet.table.row_headers)

    def add_sources(self) -> None:
        """Write the list of the sources used, by number."""
        used = self._citations.used()
        if not used:
            return
        names = [self._words.number, self._words.source]
        page = self._page(self._words.sources, "")
        widths = _Widths(names)
        for number, one in enumerate(used, _TOP + 1):
            text = short(fit(one.source.citation))
            page.write_number(number, 0, one.number, self._looks.cell(Tone.NONE, False, False))
            write_text(page, number, 1, text, self._looks.cell(Tone.NONE, False, False))
            widths.see([str(one.number), text])
        self._finish(page, names, len(used), widths, False)

    def _page(self, name: str, lead: str) -> Worksheet:
        page = self._book.add_worksheet(self._name(name))
        page.hide_gridlines(2)
        write_text(page, 0, 0, fit(f"{self._document.title}: {name}"), self._title)
        said = " ".join(filter(None, (lead, long_date(self._document.date, self._words))))
        write_text(page, 1, 0, fit(said), self._lead)
        page.set_row(0, 26)
        page.set_row(_TOP, 30)
        return page

    def _finish(self, page: Worksheet, names: list[str], rows: int, widths: _Widths, headed: bool) -> None:
        """Make the rows a table that the office program knows as one: its header is read out with each cell."""
        page.freeze_panes(_TOP + 1, 1 if headed else 0)
        if rows and names:
            heads = [{"header": name, "header_format": self._head} for name in names]
            look = {"style": None, "first_column": headed}
            page.add_table(_TOP, 0, _TOP + rows, len(names) - 1, {"columns": heads, **look})
        for at, head in enumerate(() if rows else names):
            write_text(page, _TOP, at, head, self._head)
        for at, wide in enumerate(widths.found):
            page.set_column(at, at, wide)
        for row, height in enumerate(widths.heights(), _TOP + 1):
            page.set_row(row, height)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.repeat_rows(_TOP)
        page.set_footer("&L&A&R&P / &N")

    def _write(self, page: Worksheet, row: int, at: int, cell: Cell, table: Table, first: bool) -> str:
        value = cell.value if cell.value is not None and holds(cell.value) else None
        look = self._looks.cell(cell.tone, first and table.row_headers, isinstance(value, date))
        text = short(_marked(cell) or ("" if cell.value is None else str(cell.value)))
        if isinstance(value, date):
            page.write_datetime(row, at, value, look)
        elif value is not None:
            page.write_number(row, at, value, look)
        elif text:
            write_text(page, row, at, text, look)
        else:
            page.write_blank(row, at, None, look)
        return text

    def _numbers(self, table: Table, row: tuple[Cell, ...]) -> str:
        evidence: list[str] = []
        for cell in row:
            evidence += cell.evidence
            if isinstance(cell.content, Run):
                evidence += cell.content.evidence
            elif not isinstance(cell.content, str):
                evidence += evidence_in(cell.content)
        return ", ".join(one.shown for one in self._citations.cite_in_runs(tuple(evidence)))

    def _name(self, name: str) -> str:
        """A name that the workbook takes: short, without barred signs, used once."""
        plain = cut(" ".join(fit(name).translate(_BARRED).split()), _NAME_LENGTH).strip() or "–"
        taken, number = plain, 1
        while taken.casefold() in self._taken:
            number += 1
            taken = f"{cut(plain, _NAME_LENGTH - len(str(number)) - 1)} {number}"
        self._taken.add(taken.casefold())
        return taken


class _Widths:
    """How wide each column should be, from its header and its first rows, and how high each row then becomes.

    Unit: characters of the workbook's font; points for heights.
    """

    def __init__(self, names: list[str]) -> None:
        self.found = [_wide(name) + 4 for name in names]  # room for the filter's arrow
        self._rows: list[list[str]] = []

    def see(self, values: list[str]) -> None:
        """Read one row's texts."""
        if len(self._rows) < _SAMPLED:
            for at, text in enumerate(values[: len(self.found)]):
                self.found[at] = min(max(self.found[at], _wide(text) + 2, _NARROW), _BROAD)
        self._rows.append(values)

    def heights(self) -> Iterator[float]:
        """The height of each row. Not every office program finds it by itself."""
        rooms = [wide - 2 for wide in self.found]
        for row in self._rows:
            # Most texts stand on one line; only the others are reckoned.
            long = [
                sum(max(ceil(len(line) * _LETTER / room), 1) for line in text.split("\n"))
                for text, room in zip(row, rooms, strict=False)
                if len(text) * _LETTER > room or "\n" in text
            ]
            yield min(max(long, default=1) * _LINE + _AIR, _TALLEST)


def _wide(text: str) -> float:
    """About how wide a text's widest line is. Near enough for a column, and a hundred times quicker than measuring each letter."""
    return max(map(len, text.split("\n"))) * _LETTER


def _marked(cell: Cell) -> str:
    mark = MARKS[cell.tone]
    return f"{mark} {_flat(cell)}" if mark else _flat(cell)


def _flat(cell: Cell) -> str:
    content = cell.content  # most cells are one text; the rest of the way is for the others
    if isinstance(content, str):
        return fit(content)
    if isinstance(content, Run):
        return fit(content.text)
    return fit("".join(_words(inlines(content))))


def _words(parts: tuple[Inline, ...]) -> Iterator[str]:
    for part in parts:
        yield f" ({''.join(_words(inlines(part.content)))})" if isinstance(part, Footnote) else part.text


def _columns(names: list[str]) -> list[str]:
    """Names that a table's columns may have: each of some length, and once."""
    found: list[str] = []
    for number, name in enumerate(names, 1):
        held = cut(" ".join(name.split()), _HEADER_LENGTH) or "–"
        taken = {one.casefold() for one in found}
        while held.casefold() in taken or is_markup(held):
            held = f"{held} {number}"
        found.append(held)
    return found
