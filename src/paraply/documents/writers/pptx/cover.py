"""The slides that open a deck and its parts."""

from __future__ import annotations

from collections.abc import Sequence

from paraply.documents.blocks import Paragraph
from paraply.documents.document import Document, Slide
from paraply.documents.figures.rendering import NotDrawn, file_png
from paraply.documents.theme import PNG
from paraply.documents.words import Words, long_date
from paraply.documents.writers.pptx.canvas import Canvas
from paraply.documents.writers.pptx.captioned import image, png_size
from paraply.documents.writers.pptx.layouts import (
    COVER_LOGO,
    COVER_OWNER,
    COVER_SIZES,
    COVER_SUBTITLE,
    COVER_TITLE,
    SECTION_BODY,
    SECTION_SIZES,
    SECTION_TITLE,
)
from paraply.documents.writers.pptx.spans import Span, Spans, plain_text
from paraply.documents.writers.pptx.text import fitted
from paraply.documents.writers.pptx.titles import Titles
from paraply.documents.writers.pptx.xml import Area

_SUBTITLE_SIZES = (22.0, 18.0, 15.0)
_OWNER_SIZES = (18.0, 15.0, 12.0)
_BODY_SIZES = (20.0, 16.0, 14.0)


def cover(canvas: Canvas, document: Document, spans: Spans, titles: Titles, words: Words) -> None:
    """The first slide: what the report is, whose, and of which day."""
    titles.write(canvas, 'type="ctrTitle"', document.title, COVER_TITLE, COVER_SIZES)
    _placed(
        canvas,
        'type="subTitle" idx="1"',
        "Subtitle",
        (spans.plain(document.subtitle),),
        COVER_SUBTITLE,
        _SUBTITLE_SIZES,
    )
    owner = " · ".join(filter(str.strip, (*document.authors, document.publisher)))
    _placed(
        canvas,
        'type="body" sz="quarter" idx="13"',
        "Owner",
        (spans.plain(owner, strong=True),),
        COVER_OWNER,
        _OWNER_SIZES,
    )
    day = f"<a:p>{canvas.runs((spans.plain(long_date(document.date, words)),), 14)}</a:p>"
    canvas.placeholder('type="dt" sz="half" idx="10"', "Date", day)
    _logo(canvas, document)


def section(canvas: Canvas, slide: Slide, spans: Spans, titles: Titles) -> bool:
    """A slide that opens a part of the talk. Gives whether the slide's first block stands on it."""
    titles.write(canvas, 'type="title"', slide.title, SECTION_TITLE, SECTION_SIZES)
    first = slide.blocks[0] if slide.blocks else None
    if not isinstance(first, Paragraph):
        return False
    content = spans.content(first.content, first.evidence)
    _placed(canvas, 'type="body" idx="1"', "Text", content, SECTION_BODY, _BODY_SIZES)
    return True


def _placed(
    canvas: Canvas, kind: str, name: str, content: tuple[Span, ...], room: Area, sizes: Sequence[float]
) -> None:
    """Fill a placeholder; one with nothing to say is left out."""
    if not plain_text(content).strip():
        return
    shown, size = fitted(content, room, sizes)
    if shown != content:
        canvas.say(plain_text(content))
    canvas.placeholder(kind, name, f"<a:p>{canvas.runs(shown, size)}</a:p>")


def _logo(canvas: Canvas, document: Document) -> None:
    """The owner's logo, as large as its place allows, at the right edge."""
    theme = document.theme
    if not theme.logo:
        return
    try:
        png = theme.logo if theme.logo.startswith(PNG) else file_png(theme.logo)
    except (NotDrawn, UnicodeDecodeError):
        return  # the owner's name stands there already
    wide, high = png_size(png)
    scale = min(COVER_LOGO.width / wide, COVER_LOGO.height / high)
    place = Area(
        COVER_LOGO.x + COVER_LOGO.width - wide * scale,
        COVER_LOGO.y + (COVER_LOGO.height - high * scale) / 2,
        wide * scale,
        high * scale,
    )
    image(canvas, place, png, "Logo", theme.logo_alt or document.publisher or document.title)
