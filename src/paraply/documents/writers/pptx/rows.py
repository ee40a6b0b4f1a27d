"""The rows of a table, measured: how wide its columns are and how high its rows, at each size of text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from paraply.documents.writers.pptx.grid import Row, Slot
from paraply.documents.writers.pptx.measure import LINE, longest_word, shortened, spans_width, text_height
from paraply.documents.writers.pptx.spans import Span, plain_text

SIZES = (14.0, 13.0, 12.0, 11.0, 10.5)  # of text in tables
ACROSS, DOWN = 7.0, 4.5  # between a cell's edge and its text
_NARROWEST = 6.0
_Measure = Callable[[Sequence[Span], float], float]


class Rows:
    """The rows of one table with its columns' shares of the width, 0 for a column as wide as its text.

    Unit: points in `width`. What was measured is kept, since a table is measured again for every slide it goes over.
    """

    def __init__(
        self, header: tuple[Row, ...], body: tuple[Row, ...], shares: Sequence[float], width: float
    ) -> None:
        """Take the rows; every row is as long as `shares`."""
        self.header, self.body, self.shares, self.width = header, body, tuple(shares), width
        self.tall = any(slot.down > 1 for row in body for slot in row)
        self._sizes: dict[float, float] = {}
        self._widths: dict[float, list[float]] = {}
        self._heights: dict[float, tuple[list[float], list[float]]] = {}

    def of(self, header: tuple[Row, ...], body: tuple[Row, ...]) -> Rows:
        """Other rows in the same columns."""
        other = Rows(header, body, self.shares, self.width)
        other._widths, other._sizes = self._widths, self._sizes
        return other

    def text(self, base: float) -> float:
        """The size of the table's text on a slide whose text is `base`: the largest in which no word is broken."""
        if base not in self._sizes:
            sizes = [size for size in SIZES if size <= base - 2] or SIZES[-1:]
            whole = (size for size in sizes if sum(self._needs(size)) <= self.width)
            self._sizes[base] = next(whole, SIZES[-1])
        return self._sizes[base]

    def widths(self, size: float) -> list[float]:
        """How wide each column is."""
        if size not in self._widths:
            self._widths[size] = self._shared(self.text(size))
        return self._widths[size]

    def heights(self, size: float) -> tuple[list[float], list[float]]:
        """How high the rows of header and body are."""
        if size not in self._heights:
            widths, own = self.widths(size), self.text(size)
            head, body = ([_height(row, widths, own) for row in rows] for rows in (self.header, self.body))
            self._heights[size] = (head, body)
        return self._heights[size]

    def cut(self, number: int, size: float, room: float) -> Rows:
        """One row alone, in what room the header leaves; a header that leaves too little is cut itself."""
        widths, own, header = self.widths(size), self.text(size), self.header
        if sum(self.heights(size)[0]) > room / 3:
            header = tuple(_cut(row, widths, own, room / 3 / len(header)) for row in header)
        left = room - sum(_height(row, widths, own) for row in header)
        return self.of(header, tuple(_cut(row, widths, own, left) for row in self.body[number : number + 1]))

    def _shared(self, size: float) -> list[float]:
        """Each column's share of the room, and its longest word whole while the others allow it."""
        sized = [
            0.0 if share else self._need(column, size, spans_width)
            for column, share in enumerate(self.shares)
        ]
        sized = [min(need, self.width * 0.4) for need in sized]
        left = max(self.width - sum(sized), self.width * 0.3)
        total = sum(self.shares) or 1.0
        widths = [own or left * share / total for own, share in zip(sized, self.shares, strict=True)]
        needs = self._needs(size)
        widths = [max(width, min(need, self.width * 0.3)) for width, need in zip(widths, needs, strict=True)]
        return _within(widths, needs, self.width)

    def _needs(self, size: float) -> list[float]:
        """What each column needs for its longest word."""
        return [self._need(column, size, longest_word) for column in range(len(self.shares))]

    def _need(self, column: int, size: float, measured: _Measure) -> float:
        cells = [row[column] for row in (*self.header, *self.body)]
        alone = [slot for slot in cells if slot.across == 1]
        return max((measured(slot.spans, size) + 2 * ACROSS + 1 for slot in alone), default=0.0)


def _within(widths: list[float], needs: list[float], room: float) -> list[float]:
    """Widths that add up to the room: what is too much is taken where a column has more than it needs."""
    over = sum(widths) - room
    spare = [max(width - need, 0.0) for width, need in zip(widths, needs, strict=True)]
    if 0 < over <= sum(spare):
        return [width - over * more / sum(spare) for width, more in zip(widths, spare, strict=True)]
    return [width * room / sum(widths) for width in widths]


def _inner(widths: Sequence[float], column: int, slot: Slot) -> float:
    return max(sum(widths[column : column + slot.across]) - 2 * ACROSS, _NARROWEST)


def _height(row: Row, widths: Sequence[float], size: float) -> float:
    """How high a row stands: as its highest cell, of which a tall one gives each of its rows a share."""
    return max(
        (text_height(slot.spans, size, _inner(widths, column, slot)) + 2 * DOWN) / slot.down
        for column, slot in enumerate(row)
        if "h" not in slot.covered
    )


def _cut(row: Row, widths: Sequence[float], size: float, room: float) -> Row:
    """A row no higher than the room."""
    most = max(int((room - 2 * DOWN) / (LINE * size)), 1)
    return tuple(_short(slot, _inner(widths, column, slot), size, most) for column, slot in enumerate(row))


def _short(slot: Slot, room: float, size: float, most: int) -> Slot:
    spans = shortened(slot.spans, size, room, most)
    return slot if spans == slot.spans else replace(slot, spans=spans, whole=plain_text(slot.spans))
