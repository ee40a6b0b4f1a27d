"""The small pieces of XML that slides, layouts and charts are written with. Text is escaped here and nowhere else.

Places and sizes are in points throughout the writer; only here do they become the format's own units.
Source: ECMA-376 part 1, chapters 19 (PresentationML) and 20 (DrawingML).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from paraply.documents.characters import fit

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:a="{DRAWING}" xmlns:r="{RELATIONS}" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
TREE_HEAD = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
# The theme's twelve colours, by our names for them; a colour outside them is written by its value.
SLOTS: Mapping[str, str] = {
    "ink": "tx1",
    "sheet": "bg1",
    "ink-soft": "tx2",
    "sheet-raised": "bg2",
    "accent": "accent1",
    "plum": "accent2",
    "info": "accent3",
    "warn": "accent4",
    "bad": "accent5",
    "good": "accent6",
}
_EMU = 12_700
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:-([A-Za-z]{2}))?(?:-.*)?")
_REGIONS = {"no": "nb-NO", "nb": "nb-NO", "nn": "nn-NO", "en": "en-GB", "se": "se-NO"}


@dataclass(frozen=True, slots=True)
class Area:
    """A place on a slide. Unit: points."""

    x: float
    y: float
    width: float
    height: float

    def xml(self, tag: str = "a:xfrm", turned: str = "") -> str:
        """The place as an element; `turned`: attributes that rotate or mirror it."""
        off = f'<a:off x="{emu(self.x)}" y="{emu(self.y)}"/>'
        return f'<{tag}{turned}>{off}<a:ext cx="{emu(self.width)}" cy="{emu(self.height)}"/></{tag}>'


def emu(points: float) -> int:
    """Points in the format's own units."""
    return round(points * _EMU)


def escaped(text: str) -> str:
    """Write text so that it can only ever be text, in content and in quoted attributes alike."""
    return escape(fit(text), quote=True).replace("\n", "&#10;")


def language(tag: str | None, around: str = "en-GB") -> str:
    """A language with its region, as spelling checkers and voices want it; what is no tag follows the text around it."""
    found = _LANGUAGE.fullmatch(tag or "")
    if found is None:
        return around
    base = found[1].lower()
    return f"{base}-{found[2].upper()}" if found[2] else _REGIONS.get(base, base)


@dataclass(frozen=True, slots=True)
class Inks:
    """Fills and lines in the report's colours, by name: a theme colour where the theme has it."""

    colours: Mapping[str, str]

    def colour(self, name: str) -> str:
        """A colour."""
        if name in SLOTS:
            return f'<a:schemeClr val="{SLOTS[name]}"/>'
        return f'<a:srgbClr val="{self.colours[name][1:].upper()}"/>'

    def fill(self, name: str) -> str:
        """A fill; no name, no fill."""
        return f"<a:solidFill>{self.colour(name)}</a:solidFill>" if name else "<a:noFill/>"

    def line(
        self, name: str, width: float = 0.75, dashed: bool = False, more: str = "", tag: str = "a:ln"
    ) -> str:
        """A line. Unit: points in `width`."""
        if not name:
            return f"<{tag}><a:noFill/></{tag}>"
        dashes = '<a:prstDash val="dash"/>' if dashed else ""
        return f'<{tag} w="{emu(width)}">{self.fill(name)}{dashes}{more}</{tag}>'
