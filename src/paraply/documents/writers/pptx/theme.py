"""The theme of a deck: the report's colours and a typeface that every machine has or has a metric equal of."""

from __future__ import annotations

from collections.abc import Mapping

from paraply.documents.writers.pptx.xml import DRAWING, HEAD

FONT = "Arial"
_SLOTS = (
    ("dk1", "ink"),
    ("lt1", "sheet"),
    ("dk2", "ink-soft"),
    ("lt2", "sheet-raised"),
    ("accent1", "accent"),
    ("accent2", "plum"),
    ("accent3", "info"),
    ("accent4", "warn"),
    ("accent5", "bad"),
    ("accent6", "good"),
    ("hlink", "accent"),
    ("folHlink", "plum"),
)
_FLAT = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def theme(colours: Mapping[str, str]) -> bytes:
    """The theme part: flat fills, thin lines, no effects."""
    slots = "".join(
        f'<a:{slot}><a:srgbClr val="{colours[name][1:].upper()}"/></a:{slot}>' for slot, name in _SLOTS
    )
    face = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    lines = "".join(
        f'<a:ln w="{width}">{_FLAT}<a:prstDash val="solid"/></a:ln>' for width in (9525, 15875, 28575)
    )
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{HEAD}<a:theme xmlns:a="{DRAWING}" name="Paraply"><a:themeElements><a:clrScheme name="Paraply">{slots}</a:clrScheme>'
        f'<a:fontScheme name="Paraply"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="Paraply"><a:fillStyleLst>{_FLAT * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{_FLAT * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    ).encode()
