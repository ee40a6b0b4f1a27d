"""Bars on one scale, with the number in words at the end of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paraply.documents.figures.charts import Chart, axis, in_order, toned, whole
from paraply.documents.figures.palette import colour


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar. `tone`: its colour's name; `words`: what stands at its end."""

    name: str
    amount: float
    words: str
    tone: str = "accent"


def bars(
    found: Sequence[Bar], title: str, description: str, header: tuple[str, str], most: float | None = None
) -> Chart:
    """Draw bars in the order they come. `most`: the end of the scale."""
    end = most or max((bar.amount for bar in found), default=1) or 1
    values = [{"name": bar.name, "amount": bar.amount, "words": bar.words, "tone": bar.tone} for bar in found]
    names = in_order(bar.name for bar in found)
    tones = {tone: tone for tone in in_order(bar.tone for bar in found)}
    scale = {"domain": [0, end * 1.12]}
    at_the_end = {"type": "text", "align": "left", "dx": 8, "fontSize": 14, "fontWeight": 600}
    spec = whole(
        {
            "width": 520,
            "height": {"step": 42},
            "data": {"values": values},
            "encoding": {
                "y": {"field": "name", "type": "nominal", "sort": names, "axis": axis(labelLimit=260)},
                "x": {"field": "amount", "type": "quantitative", "scale": scale, "axis": None},
            },
            "layer": [
                {
                    "mark": {"type": "bar", "cornerRadiusEnd": 5, "height": 24},
                    "encoding": {"color": toned("tone", tones)},
                },
                {
                    "mark": {**at_the_end, "color": colour("ink")},
                    "encoding": {"text": {"field": "words"}},
                },
            ],
        }
    )
    rows = tuple((bar.name, bar.words) for bar in found)
    return Chart(spec, title, description, header, rows, tuple(found))
