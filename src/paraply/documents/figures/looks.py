"""How the kinds of boxes and lines in a picture look, by name: the same in an SVG of its own, on slides and on pages.

Pages say the same in charts.css, which a test compares. Colours are names of the palette.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """A box's ground and edge, or a line. Unit: pixels in `width`."""

    ground: str
    edge: str
    width: float = 1.25
    dashed: bool = False


PLAIN_BOX = Look("sheet", "line-strong")
_PLUM = Look("plum-soft", "plum")
_GOOD = Look("good-soft", "good")
_FIRST = Look("accent-soft", "accent", 2.25)
_LOOSE = Look("sheet", "line-strong", dashed=True)
BOXES: Mapping[str, Look] = {
    "owner": _PLUM,
    "council": _PLUM,
    "steering_group": Look("info-soft", "info"),
    "coordinator": _FIRST,
    "project_group": _GOOD,
    "learning_arena": _GOOD,
    "root": _FIRST,
    "outside": _LOOSE,
    "preliminary": _LOOSE,
    "unknown": _LOOSE,
}
PLAIN_LINE = Look("", "ink-soft", 1.75)
_LATER = Look("", "ink-soft", 1.75, dashed=True)
_NOT = Look("", "bad", 1.75, dashed=True)
LINES: Mapping[str, Look] = {
    "adopted": Look("", "good", 3),
    **dict.fromkeys(("oriented", "planned", "considered", "back", "outside"), _LATER),
    **dict.fromkeys(("none", "unknown"), _NOT),
}
PLAIN_LABEL = Look("sheet-raised", "line-strong")
_LATER_LABEL = Look("warn-soft", "warn")
_NOT_LABEL = Look("bad-soft", "bad")
LABELS: Mapping[str, Look] = {
    "adopted": _GOOD,
    **dict.fromkeys(("planned", "considered"), _LATER_LABEL),
    **dict.fromkeys(("none", "unknown"), _NOT_LABEL),
}


def styles(colours: Mapping[str, str]) -> str:
    """The looks as a style sheet with these colours, for a picture in a file of its own."""
    return "".join(_rules(colours))


def _rules(colours: Mapping[str, str]) -> Iterator[str]:
    yield ".picture{font-family:Inter,sans-serif}"
    yield f".words-ink{{fill:{colours['ink']}}}.words-soft{{fill:{colours['ink-soft']}}}"
    for css, plain, kinds in (("box", PLAIN_BOX, BOXES), ("tie-label", PLAIN_LABEL, LABELS)):
        yield f".{css} rect{{{_edge(plain, colours)}}}"
        yield from (f".{css}-{kind} rect{{{_edge(look, colours)}}}" for kind, look in kinds.items())
    yield f".tie{{{_edge(PLAIN_LINE, colours)}}}.tie-head{{fill:{colours[PLAIN_LINE.edge]}}}"
    for kind, look in LINES.items():
        yield f".tie-{kind}{{{_edge(look, colours)}}}.tie-head-{kind}{{fill:{colours[look.edge]}}}"
    yield f".sign-full{{fill:{colours['accent']}}}.sign-open{{fill:none;stroke:{colours['accent']};stroke-width:1.6}}"


def _edge(look: Look, colours: Mapping[str, str]) -> str:
    ground = colours[look.ground] if look.ground else "none"
    dashes = ";stroke-dasharray:5 4" if look.dashed else ""
    return f"fill:{ground};stroke:{colours[look.edge]};stroke-width:{look.width:g}{dashes}"
