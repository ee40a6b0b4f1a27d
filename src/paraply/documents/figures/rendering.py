"""Charts drawn: a spec in, SVG or PNG out, without a browser. What was drawn is kept by its content."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Any, TypeAlias

from paraply.documents.characters import fit
from paraply.documents.figures.charts import Chart
from paraply.documents.figures.palette import FIXED, fixed
from paraply.documents.figures.picture import Picture
from paraply.documents.figures.svg import svg

# What a figure shows: a chart or a laid-out picture as data, or a finished SVG.
Drawing: TypeAlias = Chart | Picture | bytes

FONTS = Path(__file__).resolve().parents[1] / "fonts"
KEPT = 512
_one_at_a_time = Lock()  # the renderer holds one script engine
# The description stands on the figure itself; what the renderer says of each mark would only be noise.
_NOISE = re.compile(r' (?:aria-[a-z]+|role|xmlns:xlink|pointer-events)="[^"]*"')

_ID = re.compile(r'(id="|url\(#)((?:clip|gradient_)\d+)')


class NotDrawn(ValueError):
    """A spec that the renderer refuses. The chart's table still says everything."""


def chart_svg(chart: Chart) -> str:
    """The chart as SVG for a page: colours by CSS variables, no role of its own, no style attribute.

    Raises: NotDrawn.
    """
    return _svg(_canonical(chart.spec))


def file_svg(drawing: Drawing, colours: Mapping[str, str] = MappingProxyType(FIXED)) -> bytes:
    """A figure as an SVG for a file: with colours of its own, and nothing outside it needed.

    Raises: NotDrawn.
    """
    if isinstance(drawing, Picture):
        return fit(svg(drawing, colours)).encode()
    if isinstance(drawing, Chart):
        drawn = _svg(_canonical(fixed(dict(drawing.spec), colours)))
        # Where Inter is not at hand, as in a browser that opens the file, a font of its kind takes its place.
        return fit(drawn.replace('font-family="Inter"', 'font-family="Inter, Arial, sans-serif"')).encode()
    return drawing


def file_png(
    drawing: Drawing, colours: Mapping[str, str] = MappingProxyType(FIXED), scale: float = 2
) -> bytes:
    """A figure as a PNG. Unit: `scale` pixels for each of the figure's own.

    Raises: NotDrawn.
    """
    return _png(file_svg(drawing, colours).decode(), scale)


def _canonical(spec: Any) -> str:
    return json.dumps(spec, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=KEPT)
def _svg(spec: str) -> str:
    drawn = _own_ids(_NOISE.sub("", str(_drawn("vegalite_to_svg", spec, vl_version="5.20"))), spec)
    return drawn.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)


def _own_ids(drawn: str, spec: str) -> str:
    """Ids that no other chart on the page has; the renderer counts them over all it has drawn."""
    name = hashlib.sha256(spec.encode()).hexdigest()[:10]
    order = list(dict.fromkeys(found for _, found in _ID.findall(drawn)))
    return _ID.sub(lambda found: f"{found[1]}{name}-{order.index(found[2])}", drawn)


@lru_cache(maxsize=16)
def _png(drawn: str, scale: float) -> bytes:
    return bytes(_drawn("svg_to_png", drawn, scale=scale))


def _drawn(how: str, what: str, **options: Any) -> Any:
    renderer = _renderer()
    try:
        with _one_at_a_time:
            return getattr(renderer, how)(what, **options)
    except ValueError as refused:
        raise NotDrawn(str(refused)) from refused


@lru_cache(maxsize=1)
def _renderer() -> Any:
    # Imported when the first chart is drawn: it starts a script engine, which a command without charts need not wait for.
    import vl_convert

    vl_convert.register_font_directory(str(FONTS))
    return vl_convert
