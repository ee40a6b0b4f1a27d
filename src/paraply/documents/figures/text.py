"""Measuring and wrapping text in Inter without a browser: the widths stand in a table made from the fonts we ship."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

ELSE = 620  # a width for characters that the table lacks; wide enough for most scripts
CUT = "…"


@lru_cache(maxsize=1)
def _widths() -> dict[str, dict[str, int]]:
    """Advance widths in thousandths of the size, by weight and character, read with fontTools from Inter's TTF files."""
    found: dict[str, dict[str, int]] = json.loads(
        Path(__file__).with_name("inter_widths.json").read_text("utf-8")
    )
    return found


def width(text: str, size: float = 13, weight: int = 400) -> float:
    """How wide a text is.

    Unit: pixels.
    """
    table = _widths()["600" if weight >= 500 else "400"]
    return sum(table.get(character, ELSE) for character in text) * size / 1000


def wrapped(text: str, room: float, size: float = 13, weight: int = 400, most: int = 3) -> tuple[str, ...]:
    """The text in lines no wider than the room; what the last line cannot hold ends in an ellipsis.

    Unit: pixels in `room` and `size`; lines in `most`.
    """
    lines: list[str] = []
    line = ""
    for word in text.split():
        for piece in _pieces(word, room, size, weight):
            joined = f"{line} {piece}".strip()
            if width(joined, size, weight) <= room:
                line = joined
            else:
                lines.append(line)
                line = piece
    lines = [one for one in [*lines, line] if one]
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(lines[most - 1], room, size, weight)]
    return tuple(lines)


def _pieces(word: str, room: float, size: float, weight: int) -> list[str]:
    """A word, broken where it is wider than a whole line."""
    pieces, piece = [], ""
    for character in word:
        if piece and width(piece + character, size, weight) > room:
            pieces.append(piece)
            piece = ""
        piece += character
    return [*pieces, piece]


def _cut(line: str, room: float, size: float, weight: int) -> str:
    while line and width(line + CUT, size, weight) > room:
        line = line[:-1]
    return line.rstrip() + CUT
