"""Which characters the fonts of a folder can show, read from the fonts themselves.

Only the two cmap formats that carry Unicode in practice are read (4 and 12); else a font covers nothing.
Source: OpenType specification, "cmap".
"""

import struct
import unicodedata
from functools import lru_cache
from pathlib import Path

from paraply.documents.characters import spelled

# Joiners, selectors and hints for line breaks have no shape of their own: nothing is lost without them.
_SHAPELESS = frozenset([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10)])


@lru_cache(maxsize=4)
def covered(fonts: Path) -> frozenset[int]:
    """Collect the code points that at least one TrueType font of the folder has a glyph for."""
    found: set[int] = set()
    for path in sorted(fonts.glob("*.ttf")):
        found |= _cmap(path.read_bytes())
    return frozenset(point for point in found if unicodedata.category(chr(point)) != "Co")


def _cmap(font: bytes) -> set[int]:
    for number in range(struct.unpack_from(">H", font, 4)[0]):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        if tag == b"cmap":
            return _subtables(font, offset)
    return set()


def _subtables(font: bytes, start: int) -> set[int]:
    found: set[int] = set()
    for number in range(struct.unpack_from(">H", font, start + 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHI", font, start + 4 + 8 * number)
        if platform == 0 or (platform == 3 and encoding in (1, 10)):
            found |= _points(font, start + offset)
    return found


def _points(font: bytes, at: int) -> set[int]:
    kind = struct.unpack_from(">H", font, at)[0]
    if kind == 12:
        groups = struct.unpack_from(">I", font, at + 12)[0]
        spans = (struct.unpack_from(">III", font, at + 16 + 12 * number) for number in range(groups))
        return {point for first, last, _ in spans for point in range(first, last + 1)}
    return _segments(font, at) if kind == 4 else set()


def _segments(font: bytes, at: int) -> set[int]:
    count = struct.unpack_from(">H", font, at + 6)[0] // 2
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{count}H", font, at + 14 + shift)
        for shift in (0, 2 * count + 2, 4 * count + 2, 6 * count + 2)
    )
    found: set[int] = set()
    for number, (first, last) in enumerate(zip(starts, ends, strict=True)):
        base = at + 14 + 6 * count + 2 + 2 * number + offsets[number]
        for point in range(first, min(last, 0xFFFE) + 1):
            glyph = point + deltas[number]
            if offsets[number]:
                glyph = struct.unpack_from(">H", font, base + 2 * (point - first))[0]
            if glyph & 0xFFFF:
                found.add(point)
    return found


class Legible(dict[int, str | int | None]):
    """A translation table that spells out what no font can show, and remembers it.

    It is filled as characters are met, so a long text costs one look-up per character.
    """

    def __init__(self, fonts: Path) -> None:
        """Read the coverage of a folder of fonts."""
        super().__init__({ord("\n"): "\n"})
        self._covered = covered(fonts)
        self._missing: set[int] = set()

    def __missing__(self, point: int) -> str | int | None:
        """Decide once for a character: itself, nothing, or its number."""
        if point in self._covered:
            self[point] = point
        elif point in _SHAPELESS:
            self[point] = None
        else:
            self._missing.add(point)
            self[point] = spelled(chr(point))
        return self[point]

    def missing(self) -> tuple[str, ...]:
        """List what had to be spelled out, by number."""
        return tuple(spelled(chr(point)) for point in sorted(self._missing))
