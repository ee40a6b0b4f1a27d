"""A table as a grid of cells, every place taken: what the spans of rows and columns leave, and what a ragged row lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from paraply.documents.blocks import Align, Cell, HeaderScope, Table
from paraply.documents.inlines import Tone
from paraply.documents.writers.marks import MARKS
from paraply.documents.writers.pptx.spans import TONE_INKS, Span, Spans

_SOFT = {
    Tone.SUCCESS: "good-soft",
    Tone.WARNING: "warn-soft",
    Tone.DANGER: "bad-soft",
    Tone.INFO: "info-soft",
    Tone.MUTED: "sheet-raised",
}


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell's place in the grid. `across` and `down`: its spans; `covered`: by a cell to the left or above ("h", "v").

    `ground` and `ink`: its colours; `align`: where its text stands, "l", "ctr" or "r"; `whole`: its text before it was cut.
    """

    spans: tuple[Span, ...] = ()
    across: int = 1
    down: int = 1
    covered: str = ""
    ground: str = ""
    ink: str = "ink"
    align: str = "l"
    whole: str = ""


Row = tuple[Slot, ...]
_ALIGNS = {Align.START: "l", Align.CENTER: "ctr", Align.END: "r"}


def grid(table: Table, spans: Spans) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The rows of header and body, each as wide as the table."""
    aligns = [_ALIGNS[column.align] for column in table.columns]
    wide = max(table.width(), 1)

    def header(cell: Cell, column: int, _first: bool) -> Slot:
        content = spans.content(cell.content, cell.evidence, strong=True)
        return Slot(content, ground="accent", ink="sheet", align=_align(cell, column, aligns))

    def body(cell: Cell, column: int, heads: bool) -> Slot:
        strong = (heads and not column) or cell.scope is HeaderScope.ROW
        mark = MARKS[cell.tone]
        said = (spans.plain(f"{mark} ", True, TONE_INKS[cell.tone]),) if mark else ()
        content = (*said, *spans.content(cell.content, cell.evidence, strong=strong))
        ink = "ink-soft" if cell.tone is Tone.MUTED else "ink"
        return Slot(content, ground=_SOFT.get(cell.tone, ""), ink=ink, align=_align(cell, column, aligns))

    heads = [(False, row) for row in table.header_cells()]
    return _placed(heads, wide, header), _placed(table.headed_rows(), wide, body)


def _align(cell: Cell, column: int, aligns: Sequence[str]) -> str:
    if cell.align is not None:
        return _ALIGNS[cell.align]
    return aligns[column] if column < len(aligns) else "l"


def _placed(
    rows: Sequence[tuple[bool, tuple[Cell, ...]]], wide: int, made: Callable[[Cell, int, bool], Slot]
) -> tuple[Row, ...]:
    """Each cell in the first free place of its row; spans that reach out of the table are cut."""
    found: list[list[Slot | None]] = [[None] * wide for _ in rows]
    for number, (heads, cells) in enumerate(rows):
        column = 0
        for cell in cells:
            while column < wide and found[number][column] is not None:
                column += 1
            if column < wide:
                down = min(max(cell.rowspan, 1), len(rows) - number)
                across = _free(found[number], column, max(cell.colspan, 1))
                _take(found, number, column, replace(made(cell, column, heads), across=across, down=down))
    return tuple(tuple(slot or Slot() for slot in row) for row in found)


def _free(row: Sequence[Slot | None], column: int, wanted: int) -> int:
    """How many of the places wanted are free."""
    free = 0
    while free < wanted and column + free < len(row) and row[column + free] is None:
        free += 1
    return free


def _take(found: list[list[Slot | None]], number: int, column: int, slot: Slot) -> None:
    for down in range(slot.down):
        for across in range(slot.across):
            covered = ("v" if down else "") + ("h" if across else "")
            found[number + down][column + across] = replace(slot, covered=covered) if covered else slot


def dissolved(rows: Sequence[Row], down: bool = True, across: bool = False) -> tuple[Row, ...]:
    """The rows without spans: what a cell says is said again in each place it covers, so that the table can be broken there."""
    return tuple(tuple(_alone(slot, down, across) for slot in row) for row in rows)


def _alone(slot: Slot, down: bool, across: bool) -> Slot:
    left = slot.covered.replace("v", "" if down else "v").replace("h", "" if across else "h")
    return replace(slot, down=1 if down else slot.down, across=1 if across else slot.across, covered=left)


def stretches(wide: int, most: int) -> Iterator[tuple[int, ...]]:
    """Which columns stand together where a slide cannot hold all: the first, which names the rows, in each of them."""
    step = max(most - 1, 1)
    for start in range(1, wide, step):
        yield (0, *range(start, min(start + step, wide)))
