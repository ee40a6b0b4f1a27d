"""The matrix as the page shows it: rows by theme, and a stretch of columns when there are many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from paraply.comparison.matrix.catalogue import THEMES
from paraply.comparison.matrix.differences import Differences
from paraply.comparison.matrix.matrix import Matrix, Row
from paraply.kernel.localised import Localised

COLUMNS_PER_PAGE = 12
KINDS = ("computed", "listed", "conflicts", "changed")


@dataclass(frozen=True, slots=True)
class ThemeRows:
    """A theme and its rows."""

    key: str
    title: Localised
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """The columns shown out of all that are chosen. Pages count from 1."""

    columns: tuple[tuple[str, str], ...]
    page: int
    pages: int
    total: int

    @property
    def first(self) -> int:
        """Number of the first column shown."""
        return (self.page - 1) * COLUMNS_PER_PAGE + 1

    @property
    def last(self) -> int:
        """Number of the last column shown."""
        return self.first + len(self.columns) - 1


def stretch(columns: Sequence[tuple[str, str]], page: str) -> Stretch:
    """The columns of a page; a page that is none is the first, one past the end the last."""
    pages = max(1, -(-len(columns) // COLUMNS_PER_PAGE))
    number = min(int(page), pages) if page.isdecimal() and 0 < len(page) < 6 and int(page) else 1
    start = (number - 1) * COLUMNS_PER_PAGE
    return Stretch(tuple(columns[start : start + COLUMNS_PER_PAGE]), number, pages, len(columns))


def blocks(rows: Iterable[Row]) -> tuple[ThemeRows, ...]:
    """Rows by theme in the catalogue's order."""
    by_theme: dict[str, list[Row]] = {key: [] for key in THEMES}
    for row in rows:
        by_theme.setdefault(row.theme, []).append(row)
    return tuple(
        ThemeRows(key, THEMES.get(key, Localised.same(key)), tuple(found))
        for key, found in by_theme.items()
        if found
    )


def chosen_columns(matrix: Matrix, wanted: Sequence[str]) -> list[tuple[str, str]]:
    """The matrix's columns that the reader has chosen; all of them when none is."""
    picked = [column for column in matrix.columns if column[0] in wanted]
    return picked or list(matrix.columns)


def choose_rows(
    rows: Iterable[Row], kind: str, columns: Sequence[str], compared: Differences | None = None
) -> list[Row]:
    """Rows of a kind: "computed", "listed", "conflicts" for those where a chosen participant's sources disagree, or
    "changed" for those that differ between two dates.
    """
    if kind == "computed":
        return [row for row in rows if row.kind == "characteristic"]
    if kind == "listed":
        return [row for row in rows if row.kind != "characteristic"]
    if kind == "conflicts":
        wanted = frozenset(columns)
        return [
            row for row in rows if any(cell.conflict and cell.participant in wanted for cell in row.cells)
        ]
    if kind == "changed" and compared:
        return [row for row in rows if row.key in compared.rows]
    return list(rows)
