"""Pictures in a DOCX: their size on the page, their words, and the field of colour on the cover.

Source: ECMA-376 part 1, 20.4 (pictures in a text); [MS-ODRAWXML] 2.6.4 for what is only decoration.
"""

import struct
import zlib

from paraply.documents.blocks import Figure
from paraply.documents.figures.rendering import file_png
from paraply.documents.inlines import plain
from paraply.documents.theme import PNG, Theme
from paraply.documents.writers.docx.look import EMU, PORTRAIT, Paper, millimetres
from paraply.documents.writers.docx.package import Parts, Pixels
from paraply.documents.writers.docx.xml import attribute

# Of the height of the text, so that the caption and a heading stand on the same page.
_TALLEST = 0.78
_NARROWEST = 0.05
_LOGO_WIDTH, _LOGO_HEIGHT = millimetres(60), millimetres(18)
FIELD_HEIGHT = millimetres(148)
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


class Pictures:
    """Places the pictures of one document, each with a number of its own."""

    def __init__(self, parts: Parts, theme: Theme) -> None:
        """Keep the pictures among the parts."""
        self._parts = parts
        self._theme = theme
        self._count = 0

    def figure(self, block: Figure, name: str, page: Paper) -> str:
        """A figure's picture at its share of the text's width, lower where the page would not hold it.

        Raises: figures.rendering.NotDrawn.
        """
        image = self._parts.picture(file_png(block.drawing, self._theme.colours))
        share = min(max(block.width, _NARROWEST), 1)
        alt = block.alt.strip() or plain(block.caption).strip() or name
        return self._inline(image, page.room * share, page.rise * _TALLEST, name, alt)

    def logo(self, owner: str) -> str:
        """The owner's logo, or nothing where there is none. `owner`: the words for it where it has none of its own."""
        logo = self._theme.logo
        if not logo:
            return ""
        image = self._parts.picture(logo if logo.startswith(PNG) else file_png(logo, scale=4))
        return self._inline(image, _LOGO_WIDTH, _LOGO_HEIGHT, "Logo", self._theme.logo_alt or owner)

    def field(self) -> str:
        """The cover's field of colour: behind the text, from edge to edge, and nothing to a screen reader."""
        image = self._parts.picture(_one_pixel(self._theme.accent))
        width, height = PORTRAIT.width * EMU, FIELD_HEIGHT * EMU
        return (
            '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
            'behindDoc="1" locked="1" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            '<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
            '<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
            f"{self._named(image, width, height, 'Field', '')}</wp:anchor></w:drawing></w:r>"
        )

    def _inline(self, image: Pixels, most_wide: float, most_high: float, name: str, alt: str) -> str:
        """A picture in a line of text, as large as both limits allow. Unit: twentieths of a point."""
        scale = min(most_wide / max(image.width, 1), most_high / max(image.height, 1))
        width, height = (max(round(side * scale * EMU), 1) for side in (image.width, image.height))
        return (
            f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
            f"{self._named(image, width, height, name, alt)}</wp:inline></w:drawing></w:r>"
        )

    def _named(self, image: Pixels, width: int, height: int, name: str, alt: str) -> str:
        """A picture with its words; one without any is only decoration."""
        self._count += 1
        more = "" if alt else _DECORATIVE
        about = f'id="{self._count}" name="{attribute(name)}" descr="{attribute(alt)}"'
        return (
            f'<wp:docPr {about}>{more}</wp:docPr><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>'
            f'</wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr>'
            f"<pic:cNvPr {about}/><pic:cNvPicPr/></pic:nvPicPr>"
            f'<pic:blipFill><a:blip r:embed="{image.relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        )


def _one_pixel(colour: str) -> bytes:
    """A PNG of one pixel.

    Source: PNG specification, 11.2; without compression, so that no version of a library shows in it.
    """
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixel = zlib.compress(b"\x00" + bytes.fromhex(colour[1:]), 0)
    return PNG + _chunk(b"IHDR", header) + _chunk(b"IDAT", pixel) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
