"""How wide a table's columns are and how many lines its rows take: Word is told, so that it need not lay out a table to know.

Unit: twentieths of a point; sizes of type in half points.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from paraply.documents.blocks import Cell, Column
from paraply.documents.inlines import Badge, Content, inlines, plain

# A bit over half the size of the type for each character, as in a sans serif; a half point is ten twentieths.
_CHARACTER = 5.6
_PADDING = 180
# A column takes at most this share for one word or for being as wide as its text, or it would push out all others.
_MOST = 0.35
# The signs and margins of a badge, counted in characters.
_BADGE = 5

Rows: TypeAlias = Sequence[tuple[Cell, ...]]


@dataclass(slots=True)
class _Need:
    """What a column's text asks for, in characters: its longest word, and its longest line."""

    word: int = 1
    line: int = 1

    def take(self, content: Content) -> None:
        """Make room for one more text."""
        more = 0
        if not isinstance(content, str):
            more = sum(_BADGE for part in inlines(content) if isinstance(part, Badge))
            content = plain(content)
        self.word = max(self.word, max(map(len, content.split()), default=0))
        self.line = max(self.line, max(map(len, content.split("\n"))) + more)


def column_widths(columns: Sequence[Column], heads: Rows, body: Rows, room: int, size: int) -> list[int]:
    """The width of each column, together no more than the room; no word breaks where there is room for it.

    Shape: as many as the widest row has, in a sound table the same in all; without rows, as many as are described.
    """
    count = max([sum(max(cell.colspan, 1) for cell in row) for row in (*heads, *body)], default=0)
    count = count or len(columns) or 1
    columns = columns if len(columns) == count else (Column(),) * count
    needs = [_Need() for _ in range(count)]
    _take(heads, needs)
    _take(body, needs)
    most = int(room * _MOST)
    least = [min(_width(need.word, size), most) for need in needs]
    if sum(least) > room:
        return [one * room // sum(least) for one in least]
    fixed = [
        0 if column.width else min(_width(need.line, size), most)
        for column, need in zip(columns, needs, strict=True)
    ]
    if sum(map(max, fixed, least)) > room:
        return _shared([1.0] * count, least, room, [0] * count)
    return _shared([column.width for column in columns], least, room, fixed)


def lines(content: Content, width: int, size: int) -> int:
    """About how many lines a cell's text takes."""
    length = len(content) if isinstance(content, str) else len(plain(content))
    return 1 + int(length * size * _CHARACTER / max(width - _PADDING, size * _CHARACTER))


def _shared(shares: Sequence[float], least: list[int], room: int, fixed: list[int]) -> list[int]:
    """What is left of the room by shares; a column whose share is too narrow takes the least it needs, the others share anew."""
    widths = list(fixed)
    left = [at for at, width in enumerate(widths) if not width]
    while left:
        rest, total = room - sum(widths), sum(shares[at] for at in left)
        narrow = [at for at in left if rest * shares[at] / total < least[at]]
        for at in narrow or left:
            widths[at] = least[at] if narrow else int(rest * shares[at] / total)
        left = [at for at in left if not widths[at]]
    return widths


def _width(characters: int, size: int) -> int:
    return int(characters * size * _CHARACTER) + _PADDING


def _take(rows: Rows, needs: list[_Need]) -> None:
    """Ask each column's cells what they need; a cell over several columns asks for nothing."""
    # By column, how many rows the cell above still reaches down.
    reaching = [0] * len(needs)
    for row in rows:
        _take_row(row, needs, reaching)


def _take_row(row: tuple[Cell, ...], needs: list[_Need], reaching: list[int]) -> None:
    at, count = 0, len(needs)
    below = [max(one - 1, 0) for one in reaching]
    for cell in row:
        while at < count and reaching[at] > 1:
            at += 1
        if at < count and cell.colspan <= 1:
            needs[at].take(cell.content)
        for column in range(at, min(at + max(cell.colspan, 1), count)):
            below[column] = cell.rowspan
        at += max(cell.colspan, 1)
    reaching[:] = below
