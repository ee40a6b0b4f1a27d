"""How much room text takes, before anybody draws it: where lines break, and what fits.

Inter's widths are used, which are wider than Arial's, so that what fits here fits in Arial and its metric equals too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from unicodedata import east_asian_width

from paraply.documents.figures.text import CUT, width
from paraply.documents.writers.pptx.spans import Span, cut_spans, raised_size

LINE = 1.2  # the height of a line, in sizes of the text
MOST = 400  # lines counted; beyond that nothing fits anyway
_WIDE = 1.3  # an emoji or an ideograph, in sizes; Inter's table does not know them
_LONG = 400  # letters in a word; beyond that it is measured by the letter
_WORDS = re.compile(r"\n|[^\S\n]+|[^\s-]*-+|[^\s-]+")


@lru_cache(maxsize=8192)
def _share(word: str, strong: bool) -> float:
    """The width of a word at size one."""
    found = width(word, 1, 600 if strong else 400)
    if word.isascii():
        return found
    return found + sum(_WIDE - 0.62 for letter in word if east_asian_width(letter) in "WF")


def text_width(text: str, size: float, strong: bool = False) -> float:
    """How wide a line of text is. Unit: points."""
    return size * sum(_share(word, strong) for word in _WORDS.findall(text))


def spans_width(spans: Sequence[Span], size: float) -> float:
    """How wide spans are on one line, at their widest line. Unit: points."""
    lines = "".join(span.text for span in spans).split("\n")
    strong = any(span.strong for span in spans)
    return max((text_width(line, size, strong) for line in lines), default=0.0)


def longest_word(spans: Sequence[Span], size: float) -> float:
    """The width of the longest word, which a column should hold whole. Unit: points."""
    return max(
        (size * _share(word[:60], span.strong) for span in spans for word in span.text[:2000].split()),
        default=0.0,
    )


@lru_cache(maxsize=4096)  # a text is measured again for each way to lay out its slide
def lines(spans: tuple[Span, ...], size: float, room: float) -> int:
    """How many lines the spans take. Unit: points in `size` and `room`."""
    return sum(1 for _ in _starts(spans, size, room)) or 1


def text_height(spans: tuple[Span, ...], size: float, room: float) -> float:
    """How high the spans stand. Unit: points."""
    return lines(spans, size, room) * LINE * size


def shortened(spans: Sequence[Span], size: float, room: float, most: int) -> tuple[Span, ...]:
    """The spans in at most so many lines; what they cannot hold ends in an ellipsis."""
    starts = _starts(spans, size, room)
    for _ in range(max(most, 1)):
        next(starts, None)
    over = next(starts, None)
    # A word or so is given up for the ellipsis, which must not begin a line of its own.
    return tuple(spans) if over is None else cut_spans(spans, max(over - 4, 1), CUT)


def _starts(spans: Sequence[Span], size: float, room: float) -> Iterator[int]:
    """Where each line begins, counted in characters of all spans together."""
    yield 0
    used, count = 0.0, 1
    for place, wide, piece in _laid(spans, size, room):
        broken = piece == "\n"
        if broken or (used and used + wide > room and not piece.isspace()):
            yield place + broken
            used, count = 0.0, count + 1
        if count > MOST:
            return
        used += 0.0 if broken else wide


def _laid(spans: Sequence[Span], size: float, room: float) -> Iterator[tuple[int, float, str]]:
    """Each word, space and line end in turn: where it begins, how wide it is, and the word it is of."""
    at = 0
    for span in spans:
        own = raised_size(size) if span.raised else size
        for word in _WORDS.findall(span.text):
            for start, share in _pieces(word, span.strong, room / own):
                yield at + start, share * own, word
            at += len(word)


def _pieces(word: str, strong: bool, room: float) -> Iterator[tuple[int, float]]:
    """A word, in pieces where it is wider than a whole line."""
    if len(word) <= _LONG and (whole := _share(word, strong)) <= room:
        yield 0, whole
        return
    start, used = 0, 0.0
    for place, letter in enumerate(word):
        wide = _share(letter, strong)
        if used and used + wide > room:
            yield start, used
            start, used = place, 0.0
        used += wide
    yield start, used
