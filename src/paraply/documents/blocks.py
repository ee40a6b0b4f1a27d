"""The blocks a report is built of: a report is data before it is a file.

Every block and cell carries the ids of its evidence; the document holds the sources those ids stand for.
Nothing here knows the domain.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from paraply.documents.figures.rendering import Drawing
from paraply.documents.inlines import Content, Evidence, Run, Tone, inlines

Value: TypeAlias = int | float | date


class Align(StrEnum):
    """Where the text of a cell stands."""

    START = "start"
    CENTER = "center"
    END = "end"


class HeaderScope(StrEnum):
    """What a header cell is the header of."""

    COLUMN = "col"
    ROW = "row"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What every block has: its evidence, its inline contents and the blocks inside it."""

    evidence: Evidence = ()

    def contents(self) -> Iterator[Content]:
        """Yield the inline contents of this block itself, in reading order."""
        yield from ()

    def children(self) -> Iterator["Block"]:
        """Yield the blocks that stand inside this one."""
        yield from ()


@dataclass(frozen=True, slots=True)
class Heading(Block):
    """A heading; level 1 is a chapter, 5 the deepest. An anchor makes it something to refer to."""

    level: int
    content: Content
    anchor: str = ""

    def contents(self) -> Iterator[Content]:
        """Yield the words of the heading."""
        yield self.content


@dataclass(frozen=True, slots=True)
class Paragraph(Block):
    """A paragraph; `lead` sets it larger, as the opening of a chapter."""

    content: Content
    lead: bool = False
    anchor: str = ""

    def contents(self) -> Iterator[Content]:
        """Yield the paragraph's text."""
        yield self.content


@dataclass(frozen=True, slots=True)
class ListItem(Block):
    """A point of a list, with blocks below it where one line is not enough."""

    content: Content
    blocks: tuple[Block, ...] = ()

    def contents(self) -> Iterator[Content]:
        """Yield the point's own line."""
        yield self.content

    def children(self) -> Iterator[Block]:
        """Yield the blocks below the line."""
        yield from self.blocks


@dataclass(frozen=True, slots=True)
class ListBlock(Block):
    """A list of points, numbered or not."""

    items: tuple["ListItem | Content", ...]
    ordered: bool = False

    def points(self) -> tuple[ListItem, ...]:
        """Give every item as a `ListItem`."""
        return tuple(item if isinstance(item, ListItem) else ListItem(item) for item in self.items)

    def children(self) -> Iterator[Block]:
        """Yield the points."""
        yield from self.points()


@dataclass(frozen=True, slots=True)
class Cell(Block):
    """A table cell. A tone is shown by colour and by a sign, so it never hangs on colour alone.

    `value`: what the text stands for, where a sheet can sort and sum it; other formats show the text.
    """

    content: Content = ""
    colspan: int = 1
    rowspan: int = 1
    scope: HeaderScope | None = None
    tone: Tone = Tone.NONE
    align: Align | None = None
    lang: str | None = None
    value: Value | None = None

    def contents(self) -> Iterator[Content]:
        """Yield the cell's text."""
        yield self.content


@dataclass(frozen=True, slots=True)
class Column:
    """A column's share of the width and where its text stands.

    Unit: shares of the width the sized columns leave; 0 makes the column as wide as its text.
    """

    width: float = 1.0
    align: Align = Align.START


@dataclass(frozen=True, slots=True)
class Table(Block):
    """A table with a caption, header rows and body rows; cells may be given as plain content.

    `row_headers` makes the first cell of each body row the row's header.
    Shape: every row's spans add up to the same number of columns.
    """

    caption: Content
    header: tuple[tuple[Cell | Content, ...], ...]
    rows: tuple[tuple[Cell | Content, ...], ...]
    columns: tuple[Column, ...] = ()
    row_headers: bool = True
    repeat_header: bool = True
    note: Content = ""
    anchor: str = ""

    def header_cells(self) -> tuple[tuple[Cell, ...], ...]:
        """Give the header rows as cells."""
        return tuple(tuple(as_cell(cell) for cell in row) for row in self.header)

    def body_cells(self) -> tuple[tuple[Cell, ...], ...]:
        """Give the body rows as cells."""
        return tuple(tuple(as_cell(cell) for cell in row) for row in self.rows)

    def headed_rows(self) -> tuple[tuple[bool, tuple[Cell, ...]], ...]:
        """Give the body rows, each with whether its first cell is the row's header.

        Where a taller cell above reaches into the first column, the row's first cell stands further in.
        """
        rows = []
        reached = 0
        for row in self.body_cells():
            rows.append((self.row_headers and not reached, row))
            reached = max(reached, row[0].rowspan if row and not reached else 0, 1) - 1
        return tuple(rows)

    def width(self) -> int:
        """Count the columns from the first row, spans included."""
        first = next(iter(self.header_cells() + self.body_cells()), ())
        return sum(cell.colspan for cell in first) or len(self.columns) or 1

    def contents(self) -> Iterator[Content]:
        """Yield the caption and the note; cells are children."""
        yield self.caption
        if self.note:
            yield self.note

    def children(self) -> Iterator[Block]:
        """Yield all cells, header first."""
        for row in self.header_cells() + self.body_cells():
            yield from row


@dataclass(frozen=True, slots=True)
class Callout(Block):
    """A framed note; tone info, success, warning or danger."""

    tone: Tone
    title: Content
    blocks: tuple[Block, ...] = ()

    def contents(self) -> Iterator[Content]:
        """Yield the title."""
        yield self.title

    def children(self) -> Iterator[Block]:
        """Yield the blocks inside the frame."""
        yield from self.blocks


@dataclass(frozen=True, slots=True)
class Figure(Block):
    """A picture with its words: alternative text, caption, and its numbers as a table beside it.

    `width` is the picture's share of the text width.
    """

    drawing: Drawing
    alt: str
    caption: Content
    table: Table | None = None
    width: float = 1.0
    anchor: str = ""

    def contents(self) -> Iterator[Content]:
        """Yield the caption."""
        yield self.caption

    def children(self) -> Iterator[Block]:
        """Yield the table that says the same as the picture."""
        if self.table is not None:
            yield self.table


@dataclass(frozen=True, slots=True)
class KeyValue(Block):
    """One line of a key-value list."""

    key: Content
    value: Content

    def contents(self) -> Iterator[Content]:
        """Yield key and value."""
        yield self.key
        yield self.value


@dataclass(frozen=True, slots=True)
class KeyValues(Block):
    """A list of keys with their values, such as a participant's facts."""

    items: tuple[KeyValue, ...]

    def children(self) -> Iterator[Block]:
        """Yield the lines."""
        yield from self.items


@dataclass(frozen=True, slots=True)
class Contents(Block):
    """The table of contents, down to a level."""

    title: str = ""
    depth: int = 2


@dataclass(frozen=True, slots=True)
class PageBreak(Block):
    """A new page in formats that have pages."""


@dataclass(frozen=True, slots=True)
class Landscape(Block):
    """Blocks that stand on landscape pages, for wide tables."""

    blocks: tuple[Block, ...]

    def children(self) -> Iterator[Block]:
        """Yield the blocks on those pages."""
        yield from self.blocks


@dataclass(frozen=True, slots=True)
class SourceList(Block):
    """The list of the sources that are used, numbered by first use, with links back to where they are."""

    title: str = ""
    level: int = 1


def as_cell(cell: Cell | Content) -> Cell:
    """Give a cell, also where plain content was written."""
    return cell if isinstance(cell, Cell) else Cell(cell)


def leads_in(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a line in strong letters that what follows belongs to, and that should not stand alone at a page's foot."""
    parts = inlines(paragraph.content)
    return bool(parts) and all(isinstance(part, Run) and part.strong for part in parts)
