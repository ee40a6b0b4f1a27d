"""Tags that draw figures: a chart with its table, and a picture in a frame that scrolls."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from paraply.documents.figures.charts import Chart
from paraply.documents.figures.picture import Picture
from paraply.documents.figures.rendering import NotDrawn, chart_svg
from paraply.documents.figures.svg import mark as mark_svg
from paraply.documents.figures.svg import svg

register = template.Library()
log = logging.getLogger(__name__)
# What is drawn is written by our own code, which escapes every text that comes from records.


@register.inclusion_tag("components/chart.html")
def chart(chart: Chart, opened: bool = False) -> dict[str, Any]:
    """A chart with its description as alternative text, and its table under it. `opened`: the table stands open."""
    try:
        drawn = mark_safe(chart_svg(chart))  # noqa: S308
    except NotDrawn:
        log.exception("A chart was not drawn.")
        drawn, opened = None, True
    return {"chart": chart, "drawn": drawn, "opened": opened}


@register.inclusion_tag("components/picture.html")
def picture(picture: Picture) -> dict[str, Any]:
    """A picture in a frame that scrolls sideways where it is wider than the page."""
    return {"picture": picture, "drawn": mark_safe(_svg(picture))}  # noqa: S308


@lru_cache(maxsize=256)
def _svg(picture: Picture) -> str:
    return svg(picture)


@register.simple_tag
@lru_cache(maxsize=64)
def sign(kind: str) -> SafeString:
    """A sign of the pictures, for legends and tables."""
    return mark_safe(mark_svg(kind))  # noqa: S308
