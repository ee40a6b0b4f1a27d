"""What does not fit on a slide goes on in the next: pieces of any kind are laid under each other and broken where they must be.

Pure: nothing is written here. Every piece says how little and how much room it can do with, and how it breaks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from paraply.documents.writers.pptx.canvas import Canvas
from paraply.documents.writers.pptx.xml import Area

GAP = 14.0
SIZES = (20.0, 18.0, 16.0, 14.0)  # of text, the largest at which all stands on one slide
BROKEN_SIZE = 16.0  # of text that needs several slides, at the least
MOST_EVEN = 8  # slides; longer stretches are not evened out
_LIMITS = tuple(share / 20 for share in range(8, 20))


class Piece(Protocol):
    """A part of a slide that stands under the one before it. Unit: points in heights, rooms and `size`, the size of text."""

    @property
    def smallest(self) -> float:
        """The size of text that a slide may be pressed down to for its sake."""

    def least(self, size: float) -> float:
        """The least height it can do with."""

    def most(self, size: float) -> float:
        """The greatest height it makes use of."""

    def split(self, size: float, room: float, whole: bool) -> tuple[Piece | None, Piece | None]:
        """What fits in the room, and the rest. `whole`: the room is a slide's own, so that something must be placed."""

    def draw(self, canvas: Canvas, frame: Area, size: float) -> None:
        """Write it into its place."""


@dataclass(frozen=True, slots=True)
class SlideFlow:
    """What stands on one slide."""

    pieces: tuple[Piece, ...]
    size: float


@dataclass(slots=True)
class _Filling:
    """Slides being filled."""

    pages: list[list[Piece]]
    used: float = 0.0

    def add(self, piece: Piece, height: float) -> None:
        self.used += height + (GAP if self.pages[-1] else 0.0)
        self.pages[-1].append(piece)

    def left(self, room: float) -> float:
        return room - self.used - (GAP if self.pages[-1] else 0.0)

    def turn(self) -> None:
        self.pages.append([])
        self.used = 0.0


def paged(pieces: Sequence[Piece], room: float) -> list[SlideFlow]:
    """Pieces on as few slides as they need, in the largest text that allows it, and evenly where they need several."""
    smallest = min((piece.smallest for piece in pieces), default=SIZES[0])
    for size in SIZES:
        if size >= smallest and _height(pieces, size) <= room:
            return [SlideFlow(tuple(pieces), size)]
    size = max(BROKEN_SIZE, smallest)
    fewest = _filled(pieces, size, room)
    if len(fewest) > MOST_EVEN:
        return [SlideFlow(tuple(page), size) for page in fewest]
    tried = ((one, _filled(pieces, one, room)) for one in SIZES if one > size)
    size, pages = next(((one, found) for one, found in tried if len(found) == len(fewest)), (size, fewest))
    return [SlideFlow(tuple(page), size) for page in _even(pieces, size, pages, room)]


def _height(pieces: Sequence[Piece], size: float) -> float:
    return sum(piece.least(size) for piece in pieces) + GAP * (len(pieces) - 1)


def _even(pieces: Sequence[Piece], size: float, pages: list[list[Piece]], room: float) -> list[list[Piece]]:
    """The same number of slides, filled as evenly as it gets."""
    for share in _LIMITS:
        tried = _filled(pieces, size, room, room * share)
        if len(tried) <= len(pages):
            return tried
    return pages


def _filled(pieces: Sequence[Piece], size: float, room: float, limit: float = 0.0) -> list[list[Piece]]:
    """Slides filled one after another; `limit`: how much of the room is used where things can be broken."""
    filling = _Filling([[]])
    for piece in pieces:
        rest: Piece | None = piece
        while rest is not None:
            rest = _placed(filling, rest, size, room, limit or room)
    return [page for page in filling.pages if page]


def _placed(filling: _Filling, piece: Piece, size: float, room: float, limit: float) -> Piece | None:
    """Place what fits of a piece, and give the rest. Each turn places something or begins a new slide."""
    left, fresh = filling.left(limit), not filling.pages[-1]
    height = piece.least(size)
    if height <= left:
        filling.add(piece, height)
        return None
    if not fresh and height <= room:
        filling.turn()  # a slide of its own rather than a break
        return piece
    head, rest = piece.split(size, left, False)
    if head is None and fresh:
        head, rest = piece.split(size, room, True)
    if head is not None:
        filling.add(head, head.least(size))
    if rest is not None:
        filling.turn()
    return rest


def heights(page: SlideFlow, room: float) -> list[float]:
    """How high each piece on a slide stands: what is left over goes to those that can use it."""
    found = [piece.least(page.size) for piece in page.pieces]
    spare = room - sum(found) - GAP * (len(found) - 1)
    for number, piece in enumerate(page.pieces):
        more = max(min(piece.most(page.size) - found[number], spare), 0.0)
        found[number] += more
        spare -= more
    return found
