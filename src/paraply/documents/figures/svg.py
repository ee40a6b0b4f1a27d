"""A picture as SVG. Classes say what is what; a page's styles give the colours, and a file of its own brings them along."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from html import escape

from paraply.documents.figures.looks import styles
from paraply.documents.figures.marks import mark_path
from paraply.documents.figures.picture import Box, Line, Picture, Placed


def svg(picture: Picture, colours: Mapping[str, str] | None = None) -> str:
    """Draw a picture. `colours`: by name, for a file outside the pages that brings its styles along.

    Each box is one image with its whole text as name, in reading order, so that a screen reader can go from box to box.
    """
    name = f"p{_digest(picture)}"
    parts = [
        f'<svg class="picture" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(picture.width)} {_n(picture.height)}" '
        f'width="{_n(picture.width)}" height="{_n(picture.height)}" role="group" aria-labelledby="{name}-t"'
        + (f' aria-describedby="{name}-d">' if picture.description else ">"),
        f'<title id="{name}-t">{escape(picture.title)}</title>',
        f'<desc id="{name}-d">{escape(picture.description)}</desc>' if picture.description else "",
        f"<style>{styles(colours)}</style>" if colours else "",
        '<g aria-hidden="true">',
        *(_line(line) for line in picture.lines),
        "</g>",
        *(_box(box) for box in picture.boxes),
        *(_label(line.label) for line in picture.lines if line.label),
        "</svg>",
    ]
    return "".join(parts)


def mark(kind: str) -> str:
    """A sign alone, for legends and tables."""
    return f'<svg class="picture-key" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">{_sign(kind)}</svg>'


def _digest(picture: Picture) -> str:
    # The names of the classes are in it: who renames one changes what an old edition comes to when it is built anew.
    return hashlib.sha256(repr(picture).encode()).hexdigest()[:10]


def _n(number: float) -> str:
    return f"{number:.1f}".rstrip("0").rstrip(".")


def _line(line: Line) -> str:
    points = " ".join(f"{_n(x)},{_n(y)}" for x, y in line.points)
    (_, before), (x, y) = line.points[-2:]
    turn = 1 if y >= before else -1
    head = f"{_n(x)},{_n(y)} {_n(x - 4)},{_n(y - 7 * turn)} {_n(x + 4)},{_n(y - 7 * turn)}"
    kind = escape(line.kind)
    return f'<polyline class="tie tie-{kind}" points="{points}"/><polygon class="tie-head tie-head-{kind}" points="{head}"/>'


def _box(box: Box) -> str:
    return "".join(_named(box, "box", 8))


def _label(box: Box) -> str:
    return "".join(_named(box, "tie-label", 11))


def _named(box: Box, css: str, round_: float) -> Iterator[str]:
    name = escape(box.label)
    kind = escape(box.kind)
    yield f'<a href="{escape(box.href)}" aria-label="{name}">' if box.href else ""
    yield f'<g class="{css} {css}-{kind}"' + (
        ' aria-hidden="true">' if box.href else f' role="img" aria-label="{name}">'
    )
    yield f"<title>{name}</title>"
    yield f'<rect x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}" rx="{round_}"/>'
    yield from (_words(line) for line in box.lines)
    yield "</g>"
    yield "</a>" if box.href else ""


def _words(placed: Placed) -> str:
    words = placed.words
    size, weight = _n(words.size), words.weight
    sign = ""
    if words.mark:
        sign = f'<g transform="translate({_n(placed.x - 19)} {_n(placed.y - 11.5)})">{_sign(words.mark)}</g>'
    if not words.text:
        return sign
    return (
        f'{sign}<text class="words words-{escape(words.tone)}" x="{_n(placed.x)}" y="{_n(placed.y)}" '
        f'font-size="{size}" font-weight="{weight}">{escape(words.text)}</text>'
    )


def _sign(kind: str) -> str:
    path, filled = mark_path(kind)
    look = "sign-full" if filled else "sign-open"
    return f'<path class="sign {look} sign-{escape(kind)}" d="{path}"/>'
