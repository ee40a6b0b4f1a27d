"""The likeness grid: one letter per group of equal value, one column per participant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from paraply.comparison.matrix.catalogue import THEMES
from paraply.comparison.matrix.likenesses import Likeness, Pattern, ValueGroup
from paraply.kernel.localised import Localised

# Groups past the last colour share it; the letter still tells them apart.
COLOURS = 6
DISPUTED, MISSING = "!", "?"


@dataclass(frozen=True, slots=True)
class Square:
    """A participant's place in a row. `colour`: 1–6, or 0 for one in no group."""

    participant: str
    name: str
    letter: str
    colour: int
    word: Localised


@dataclass(frozen=True, slots=True)
class Lettered:
    """A group with its letter."""

    letter: str
    colour: int
    group: ValueGroup


@dataclass(frozen=True, slots=True)
class LikenessLine:
    """One row of comparison, sentence and squares."""

    likeness: Likeness
    groups: tuple[Lettered, ...]
    squares: tuple[Square, ...]


@dataclass(frozen=True, slots=True)
class LikenessTheme:
    """Lines of one theme."""

    key: str
    title: Localised
    lines: tuple[LikenessLine, ...]


def themes(
    found: Iterable[Likeness], columns: Sequence[tuple[str, str]], pattern: Pattern | None
) -> tuple[LikenessTheme, ...]:
    """Lines by theme, those of one pattern alone when it is given."""
    by_theme: dict[str, list[LikenessLine]] = {}
    for likeness in found:
        if pattern in (None, likeness.pattern):
            by_theme.setdefault(likeness.row.theme, []).append(_line(likeness, columns))
    return tuple(
        LikenessTheme(key, THEMES.get(key, Localised.same(key)), tuple(lines))
        for key, lines in by_theme.items()
    )


def _line(likeness: Likeness, columns: Sequence[tuple[str, str]]) -> LikenessLine:
    groups = tuple(
        Lettered(ascii_uppercase[number % 26], min(number + 1, COLOURS), group)
        for number, group in enumerate(likeness.groups)
    )
    placed = {participant: one for one in groups for participant in one.group.participants}
    squares = []
    for key, name in columns:
        cell = likeness.row.cell(key)
        if key in placed:
            one = placed[key]
            squares.append(Square(key, name, one.letter, one.colour, one.group.label))
        else:
            letter = DISPUTED if name in likeness.disputed else MISSING
            squares.append(Square(key, name, letter, 0, cell.values[0].label))
    return LikenessLine(likeness, groups, tuple(squares))
