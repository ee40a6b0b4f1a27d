"""A matrix on two dates: which cells have changed, and a sentence that counts them. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from paraply.comparison.matrix.answers import NO_DATA
from paraply.comparison.matrix.matrix import MatrixCell, Row, Value
from paraply.comparison.matrix.words import WITHOUT_VALUE
from paraply.kernel.localised import Localised
from paraply.kernel.spoken import in_every_language


class Change(StrEnum):
    UNCHANGED = "unchanged"  # a value, and the same one on both dates
    CHANGED = "changed"  # another value or status; a value that went is one too
    RECORDED_SINCE = (
        "recorded_since"  # a value where the earlier date had none: known later is not changed later
    )
    WITHOUT_VALUE = "without_value"  # no value on either date, for whatever reason


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of a cell. `then`: its values on the other date."""

    change: Change
    then: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """Every cell of some rows and columns on two dates. `cells`: by row and participant."""

    as_of: date
    against: date
    cells: Mapping[tuple[str, str], Difference]
    counts: Mapping[Change, int] = field(default_factory=dict)

    @property
    def rows(self) -> frozenset[str]:
        """Keys of the rows where something has changed or been recorded since."""
        return frozenset(row for (row, _), found in self.cells.items() if found.change in TOLD)

    @property
    def sentence(self) -> Localised:
        """How many cells have changed, been recorded since, stayed and been without a value."""
        if self.as_of == self.against:
            return _SAME
        first, last = sorted((self.as_of, self.against))
        return _COUNTS.format(
            first=in_every_language(first),
            last=in_every_language(last),
            total=len(self.cells),
            **{change.value: self.counts.get(change, 0) for change in Change},
        )


def differences(
    now: Iterable[Row], then: Iterable[Row], columns: Collection[str], as_of: date, against: date
) -> Differences:
    """Compare the rows of one date with those of another, for the columns asked for."""
    before = {row.key: {cell.participant: cell for cell in row.cells} for row in then}
    cells = {
        (row.key, cell.participant): difference(
            cell, before.get(row.key, {}).get(cell.participant), then_is_later=against > as_of
        )
        for row in now
        for cell in row.cells
        if cell.participant in columns
    }
    return Differences(as_of, against, cells, Counter(found.change for found in cells.values()))


def difference(now: MatrixCell, then: MatrixCell | None, then_is_later: bool = False) -> Difference:
    """Compare a cell with itself on another date; None where it was no cell at all then, which is no data.

    `then_is_later`: the other date comes after the one looked at.
    """
    values = then.values if then else (Value(NO_DATA, WITHOUT_VALUE[NO_DATA]),)
    known_then = then is not None and then.known
    if not now.known and not known_then:
        return Difference(Change.WITHOUT_VALUE, values)
    if _said(now.values) == _said(values):
        return Difference(Change.UNCHANGED, values)
    known_first = now.known if then_is_later else known_then
    return Difference(Change.CHANGED if known_first else Change.RECORDED_SINCE, values)


def _said(values: Iterable[Value]) -> frozenset[Hashable]:
    """What must be equal for a cell to be unchanged: codes and statuses, and what a listing lists, in any order."""
    return frozenset((value.code, value.status, frozenset(value.items)) for value in values)


TOLD = frozenset({Change.CHANGED, Change.RECORDED_SINCE})
_SAME = Localised(
    "De to datoene er den samme dagen.",
    "Dei to datoane er den same dagen.",
    "The two dates are the same day.",
)
_COUNTS = Localised(
    "Fra {first} til {last}: {changed} av {total} celler er endret, {recorded_since} er registrert siden, {unchanged} er uendret, "
    "og {without_value} er uten verdi på begge datoene.",
    "Frå {first} til {last}: {changed} av {total} celler er endra, {recorded_since} er registrerte sidan, {unchanged} er uendra, "
    "og {without_value} er utan verdi på begge datoane.",
    "From {first} to {last}: {changed} of {total} cells changed, {recorded_since} recorded since, {unchanged} unchanged, "
    "and {without_value} without a value on either date.",
)
