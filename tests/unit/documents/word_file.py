"""A DOCX taken apart for the tests: its parts as trees, its text, and the order the schema wants.

Source of the orders: ECMA-376 part 1, annex A.1 (wml.xsd).
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, cached_property
from itertools import pairwise

from lxml import etree

from paraply.documents import Block, Document
from paraply.documents.writers import docx
from unit.documents.sample import sample

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"

ORDERS = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
        "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
        "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
        "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
        "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
        "eastAsianLayout specVanish oMath"
    ),
    "tcPr": (
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers"
    ),
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
        "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
        "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid"
    ),
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal "
        "personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
    ),
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "pBdr": "top left bottom right between bar",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p",
    "settings": (
        "zoom defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps "
        "characterSpacingControl footnotePr compat themeFontLang clrSchemeMapping decimalSymbol listSeparator"
    ),
}


class WordFile:
    """A DOCX as it lies in its package."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            self.members = {name: package.read(name) for name in package.namelist()}

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.members[name])

    @cached_property
    def body(self) -> etree._Element:
        found = self.part("word/document.xml").find(f"{W}body")
        assert found is not None
        return found

    @cached_property
    def texts(self) -> tuple[etree._Element, ...]:
        """Every part that holds text."""
        names = [name for name in self.members if name.startswith("word/") and name.endswith(".xml")]
        return tuple(self.part(name) for name in names)

    def all(self, tag: str) -> list[etree._Element]:
        """Every element of a name, in all parts that hold text."""
        return [one for part in self.texts for one in part.iter(f"{W}{tag}")]

    def bookmarks(self) -> list[str]:
        return [one.get(f"{W}name", "") for one in self.all("bookmarkStart")]

    def links(self) -> list[str]:
        """The bookmarks that links lead to."""
        return [one.get(f"{W}anchor", "") for one in self.all("hyperlink") if one.get(f"{W}anchor")]

    def addresses(self, part: str = "document") -> dict[str, str]:
        """The addresses outside by their relation."""
        name = f"word/_rels/{part}.xml.rels"
        relations = self.part(name) if name in self.members else []
        return {one.get("Id"): one.get("Target") for one in relations if one.get("TargetMode") == "External"}

    def styled(self, style: str) -> list[etree._Element]:
        """The body's paragraphs in a style."""
        return [one for one in self.body.iter(f"{W}p") if style_of(one) == style]


def written(document: Document) -> WordFile:
    return WordFile(docx.write(document).content)


@cache
def the_sample() -> WordFile:
    return written(sample())


def of(*blocks: Block, **more: object) -> WordFile:
    return written(replace(sample(), blocks=blocks, details=(), **more))


def tables(file: WordFile) -> list[etree._Element]:
    return [
        one for one in file.body.iter(f"{W}tbl") if value(one.find(f"{W}tblPr/{W}tblStyle")) == "ReportTable"
    ]


def style_of(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else value(found)


def value(element: etree._Element | None, name: str = "val") -> str:
    return "" if element is None else element.get(f"{W}{name}", "")


def text(element: etree._Element) -> str:
    """The words of an element, with line ends and tabs as a reader sees them."""
    shown = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(
        one.text or "" if one.tag == f"{W}t" else shown.get(str(one.tag), "")
        for one in element.iter()
        if one.getparent() is None or one.getparent().tag != f"{W}tabs"
    )


def out_of_order(part: etree._Element) -> Iterator[str]:
    """Name each element whose children do not stand as the schema wants, or that holds one the schema does not know."""
    for name, order in ORDERS.items():
        places = {f"{W}{child}": at for at, child in enumerate(order.split())}
        for element in part.iter(f"{W}{name}"):
            found = [places.get(str(child.tag), -1) for child in element]
            if -1 in found or any(later < earlier for earlier, later in pairwise(found)):
                yield f"{name}: {[etree.QName(child).localname for child in element]}"
