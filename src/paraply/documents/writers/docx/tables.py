"""Tables as WordprocessingML: header rows that are marked and repeat, real spans, fixed widths, tones by ground and sign.

Source: ECMA-376 part 1, 17.4 (tables).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from paraply.documents.blocks import Align, Cell, Column, HeaderScope, KeyValues, Table
from paraply.documents.inlines import Tone, plain
from paraply.documents.writers.docx.look import Colours, shade
from paraply.documents.writers.docx.styles_tables import SIZES, size_of
from paraply.documents.writers.docx.text import TextRuns
from paraply.documents.writers.docx.widths import Rows, column_widths, lines
from paraply.documents.writers.docx.xml import KEEP, attribute, look, run
from paraply.documents.writers.marks import MARKS

# A row of more lines may be split over pages, or it would leave half a page empty.
_TALL = 18
# A table of at most so many lines stays whole.
_SHORT = 26
_WHOLE = "<w:cantSplit/>"
_SIDES = {Align.START: "", Align.CENTER: '<w:jc w:val="center"/>', Align.END: '<w:jc w:val="right"/>'}
_KEY_SHARE = 0.34


@dataclass(slots=True)
class _Reach:
    """A cell that reaches into the rows below it."""

    rows: int
    columns: int
    fill: str


@dataclass(slots=True)
class _Grid:
    """What the rows of one table share while they are written."""

    widths: list[int]
    columns: tuple[Column, ...]
    size: str
    # By the column a tall cell starts in.
    reaching: dict[int, _Reach] = field(default_factory=dict)

    def width(self, at: int, columns: int) -> int:
        """The width of so many columns from one on; beyond the grid, that of the last."""
        return sum(self.widths[at : at + columns]) or self.widths[-1]

    def align(self, at: int, cell: Cell) -> str:
        """Where a cell's text stands."""
        return _SIDES[cell.align or self.columns[min(at, len(self.columns) - 1)].align]


@dataclass(frozen=True, slots=True)
class _How:
    """How a row is set. `headers`: so many of its first cells are headers; `rule`: the line below it, if not the style's own."""

    headers: int = 0
    about: str = ""
    kept: str = ""
    rule: str = ""


class TableRows:
    """Writes the tables of one document."""

    def __init__(self, text: TextRuns, colours: Colours) -> None:
        """Share the maker of runs."""
        self._text = text
        self._rule, self._hair = _bottom(12, colours["accent"]), _bottom(4, colours["line"])
        self._grounds = {
            tone: shade(colours.ground(tone)) if tone not in (Tone.NONE, Tone.MUTED) else "" for tone in Tone
        }

    def table(self, table: Table, room: int) -> str:
        """A table in a room; its caption stands before it, its note after it. Unit: twentieths of a point."""
        heads, body = table.header_cells(), table.headed_rows()
        rows = [row for _, row in body]
        size = size_of(sum(max(cell.colspan, 1) for cell in next(iter([*heads, *rows]), ())))
        widths = column_widths(table.columns, heads, rows, room, SIZES[size])
        title = plain(table.caption)
        about = f"{title}. {plain(table.note)}" if table.note else title
        headed = table.row_headers or any(cell.scope is HeaderScope.ROW for row in rows for cell in row[:1])
        start = _start("ReportTable", widths, _flags(bool(heads), headed), title, about)
        grid = _Grid(widths, table.columns or (Column(),), size)
        made = [*self._heads(heads, grid, table.repeat_header), *self._body(body, grid)]
        # A table without rows is none to Word.
        return start + ("".join(made) or self._row((), grid, _How())) + "</w:tbl>"

    def key_values(self, block: KeyValues, room: int) -> str:
        """Keys with their values, as a table whose first column is its header."""
        widths = [int(room * _KEY_SHARE), room - int(room * _KEY_SHARE)]
        said = ", ".join(plain(item.key) for item in block.items)
        start = _start("FactsTable", widths, _flags(False, True), said, said)
        cells = (
            (
                self._text.content(item.key, style="Key"),
                self._text.content(item.value, item.evidence),
            )
            for item in block.items
        )
        rows = (
            f"<w:tr><w:trPr>{_WHOLE}</w:trPr>{_plain_cell(widths[0], key)}{_plain_cell(widths[1], value)}</w:tr>"
            for key, value in cells
        )
        return start + "".join(rows) + "</w:tbl>"

    def _heads(self, rows: Rows, grid: _Grid, repeat: bool) -> Iterator[str]:
        about = _WHOLE + ("<w:tblHeader/>" if repeat else "")
        for number, row in enumerate(rows, 1):
            rule = self._rule if number == len(rows) else self._hair
            yield self._row(row, grid, _How(len(row), about, KEEP, rule))
        grid.reaching.clear()  # a header reaches into no body

    def _body(self, rows: Sequence[tuple[bool, tuple[Cell, ...]]], grid: _Grid) -> Iterator[str]:
        tall = [_height(row, grid) for _, row in rows]
        kept = KEEP if sum(tall) <= _SHORT else ""
        for number, (headed, row) in enumerate(rows, 1):
            whole = _WHOLE if tall[number - 1] <= _TALL else ""
            yield self._row(row, grid, _How(int(headed), whole, kept if number < len(rows) else "", ""))

    def _row(self, row: tuple[Cell, ...], grid: _Grid, how: _How) -> str:
        made: list[str] = []
        at = 0
        for number, cell in enumerate(row):
            at = _filled(made, at, grid, how.rule)
            made.append(self._cell(cell, at, grid, how, number < how.headers))
            at += max(cell.colspan, 1)
        at = _filled(made, at, grid, how.rule)
        made += [_empty(grid, one, 1, how.rule) for one in range(at, len(grid.widths))]
        about = f"<w:trPr>{how.about}</w:trPr>" if how.about else ""
        return f"<w:tr>{about}{''.join(made)}</w:tr>"

    def _cell(self, cell: Cell, at: int, grid: _Grid, how: _How, header: bool) -> str:
        ground = self._grounds[cell.tone]
        span = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
        merge = ""
        if cell.rowspan > 1:
            grid.reaching[at] = _Reach(cell.rowspan, max(cell.colspan, 1), ground)
            merge = '<w:vMerge w:val="restart"/>'
        name = "TableHead" if header or cell.scope else "TableText"
        style = "" if cell.tone is Tone.NONE else f"Tone{cell.tone.capitalize()}"
        sign = run(f"{MARKS[cell.tone]}\u00a0", look(style)) if MARKS[cell.tone] else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{grid.width(at, cell.colspan)}" w:type="dxa"/>{span}{merge}{how.rule}{ground}</w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{name}{grid.size}"/>{how.kept}{grid.align(at, cell)}</w:pPr>'
            f"{sign}{self._text.content(cell.content, cell.evidence, style, cell.lang)}</w:p></w:tc>"
        )


def _bottom(thickness: int, colour: str) -> str:
    """The line below a cell. Unit: eighths of a point."""
    line = f'w:val="single" w:sz="{thickness}" w:space="0" w:color="{colour}"'
    return f"<w:tcBorders><w:bottom {line}/></w:tcBorders>"


def _start(style: str, widths: list[int], flags: str, title: str, about: str) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{flags}<w:tblCaption w:val="{attribute(title)}"/>'
        f'<w:tblDescription w:val="{attribute(about)}"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    )


def _flags(first_row: bool, first_column: bool) -> str:
    """What a screen reader takes for headers, and which parts of the style show."""
    value = 0x0400 | (0x0020 if first_row else 0x0200) | (0x0080 if first_column else 0)
    return (
        f'<w:tblLook w:val="{value:04X}" w:firstRow="{first_row:d}" w:lastRow="0" w:firstColumn="{first_column:d}" '
        f'w:lastColumn="0" w:noHBand="{not first_row:d}" w:noVBand="1"/>'
    )


def _filled(made: list[str], at: int, grid: _Grid, rule: str) -> int:
    """Carry the cells from above that reach into this row at a column on; gives the next free column."""
    while (reach := grid.reaching.get(at)) is not None:
        reach.rows -= 1
        if reach.rows < 1:
            del grid.reaching[at]
            return at
        span = f'<w:gridSpan w:val="{reach.columns}"/>' if reach.columns > 1 else ""
        made.append(_empty(grid, at, reach.columns, f"{span}<w:vMerge/>{rule}{reach.fill}"))
        at += reach.columns
    return at


def _empty(grid: _Grid, at: int, columns: int, properties: str) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{grid.width(at, columns)}" w:type="dxa"/>{properties}</w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="TableText{grid.size}"/></w:pPr></w:p></w:tc>'
    )


def _plain_cell(width: int, content: str) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>{content}</w:p></w:tc>'
    )


def _height(row: tuple[Cell, ...], grid: _Grid) -> int:
    """About how many lines a row takes."""
    size = SIZES[grid.size]
    at, tallest = 0, 1
    for cell in row:
        tallest = max(tallest, lines(cell.content, grid.width(at, cell.colspan), size))
        at += cell.colspan
    return tallest
