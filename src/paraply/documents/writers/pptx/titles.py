"""The titles of slides: each slide has one, and no two are the same, so that a reader can go by them."""

from __future__ import annotations

from collections.abc import Sequence

from paraply.documents.characters import fit
from paraply.documents.writers.pptx.canvas import Canvas
from paraply.documents.writers.pptx.spans import Span
from paraply.documents.writers.pptx.text import fitted
from paraply.documents.writers.pptx.xml import Area

_COUNT = 52.0  # room that is kept for " (12)" after a title


class Titles:
    """The titles given so far."""

    def __init__(self, instead: str) -> None:
        """Begin. `instead`: what a slide without a title is called."""
        self._instead = instead.strip() or "–"
        self._given: dict[str, int] = {}

    def unique(self, title: str) -> str:
        """The title, with a number after it where another slide has it already."""
        title = fit(title).strip() or self._instead
        count = self._given.get(title, 0) + 1
        while (numbered := title if count == 1 else f"{title} ({count})") in self._given and count > 1:
            count += 1
        self._given[title] = count
        self._given.setdefault(numbered, 1)
        return numbered

    def write(self, canvas: Canvas, kind: str, title: str, room: Area, sizes: Sequence[float]) -> str:
        """Put a title into its placeholder, as large as it fits; one that is too long stands whole in the notes. Gives what is shown."""
        whole = fit(title).strip()
        inside = Area(room.x, room.y, room.width - _COUNT, room.height)
        (span, *_), size = fitted((Span(whole or self._instead, canvas.lang, strong=True),), inside, sizes)
        shown = self.unique(span.text)
        if span.text != whole and whole:
            canvas.say(whole)
        run = Span(shown, canvas.lang, strong=True)
        canvas.placeholder(kind, "Title", f"<a:p>{canvas.runs((run,), size)}</a:p>")
        return shown
