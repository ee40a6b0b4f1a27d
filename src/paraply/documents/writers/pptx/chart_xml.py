"""The pieces that native charts are written with.

Source: ECMA-376 part 1, 21.2 (charts).
"""

from __future__ import annotations

from collections.abc import Sequence

from paraply.documents.writers.pptx.workbooks import reference
from paraply.documents.writers.pptx.xml import DRAWING, HEAD, RELATIONS, Area, Inks, escaped

_CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_SHOWN = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")


def whole(plot: str, lang: str, inks: Inks, size: float, legend: str = "") -> str:
    """A chart around its plot. Unit: points in `size`, the size of its text."""
    return (
        f'{HEAD}<c:chartSpace xmlns:c="{_CHARTS}" xmlns:a="{DRAWING}" xmlns:r="{RELATIONS}"><c:date1904 val="0"/>'
        f'<c:lang val="{lang}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f'<c:plotArea>{plot}<c:spPr><a:noFill/></c:spPr></c:plotArea>{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{text(inks, size, lang)}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def text(inks: Inks, size: float, lang: str, strong: bool = False, ink: str = "ink") -> str:
    """How text looks."""
    bold = ' b="1"' if strong else ' b="0"'
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(size * 100)}"{bold}>{inks.fill(ink)}</a:defRPr>'
        f'</a:pPr><a:endParaRPr lang="{lang}"/></a:p></c:txPr>'
    )


def inner(frame: Area) -> str:
    """Where the plot stands within the chart, in shares of it."""
    places = zip("xywh", (frame.x, frame.y, frame.width, frame.height), strict=True)
    said = "".join(f'<c:{name} val="{value:.4f}"/>' for name, value in places)
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f"{said}</c:manualLayout></c:layout>"
    )


def words(tag: str, texts: Sequence[str], column: int, first: int) -> str:
    """Texts that stand in the workbook."""
    points = "".join(
        f'<c:pt idx="{number}"><c:v>{escaped(one)}</c:v></c:pt>' for number, one in enumerate(texts)
    )
    where = reference(column, first, first + len(texts) - 1 if len(texts) != 1 or tag == "c:cat" else None)
    return (
        f'<{tag}><c:strRef><c:f>{where}</c:f><c:strCache><c:ptCount val="{len(texts)}"/>{points}'
        f"</c:strCache></c:strRef></{tag}>"
    )


def numbers(tag: str, values: Sequence[float], column: int, first: int, length: int = 0) -> str:
    """Numbers that stand in the workbook. `length`: of the stretch of cells, where some are empty."""
    length = max(length, len(values))
    points = "".join(
        f'<c:pt idx="{number}"><c:v>{value:.12g}</c:v></c:pt>' for number, value in enumerate(values)
    )
    return (
        f"<{tag}><c:numRef><c:f>{reference(column, first, first + length - 1)}</c:f><c:numCache>"
        f'<c:formatCode>General</c:formatCode><c:ptCount val="{length}"/>{points}</c:numCache></c:numRef></{tag}>'
    )


def labels(texts: Sequence[str], where: str, lang: str, size: float, inks: Inks, strong: bool = False) -> str:
    """Words at each point of a series."""
    bold = ' b="1"' if strong else ""
    look = f'lang="{lang}" sz="{round(size * 100)}"{bold}'
    shown = "".join(f'<c:{name} val="{int(name == "showVal")}"/>' for name in _SHOWN)
    each = "".join(
        f'<c:dLbl><c:idx val="{number}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r><a:rPr {look}>'
        f"{inks.fill('ink')}</a:rPr><a:t>{escaped(one)}</a:t></a:r></a:p></c:rich></c:tx>"
        f'<c:dLblPos val="{where}"/>{shown}</c:dLbl>'
        for number, one in enumerate(texts)
    )
    return f'<c:dLbls>{each}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{text(inks, size, lang, strong)}<c:dLblPos val="{where}"/>{shown}</c:dLbls>'


def axis(
    tag: str,
    number: int,
    crossing: int,
    place: str,
    scale: str,
    grid: str = "",
    marks: str = "none",
    more: str = "",
    edge: str = "<a:ln><a:noFill/></a:ln>",
) -> str:
    """An axis without ticks. `scale`: its order and bounds; `marks`: where its names stand; `grid`: the look of its grid lines."""
    lines = f"<c:majorGridlines><c:spPr>{grid}</c:spPr></c:majorGridlines>" if grid else ""
    return (
        f'<c:{tag}><c:axId val="{number}"/><c:scaling>{scale}</c:scaling><c:delete val="0"/><c:axPos val="{place}"/>{lines}'
        f'<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="{marks}"/><c:spPr>{edge}</c:spPr><c:crossAx val="{crossing}"/><c:crosses val="min"/>{more}</c:{tag}>'
    )
