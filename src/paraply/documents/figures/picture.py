"""A picture laid out: boxes with lines of words, and lines between them. Positions in pixels from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text in a box. `mark`: a small sign before it, by kind; `tone`: ink or soft."""

    text: str
    size: float = 13
    weight: int = 400
    tone: str = "ink"
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of words at its baseline, or (with no text) a mark alone."""

    x: float
    y: float
    words: Words


@dataclass(frozen=True, slots=True)
class Box:
    """A box. `label`: what it says in full, for those who do not see it; `kind`: its look."""

    key: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[Placed, ...]
    kind: str
    label: str
    href: str = ""

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points, with its words in a box of their own where it has any."""

    points: tuple[Point, ...]
    kind: str
    source: str = ""
    target: str = ""
    label: Box | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole picture. `description`: what it shows, in sentences."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    title: str
    description: str = ""
