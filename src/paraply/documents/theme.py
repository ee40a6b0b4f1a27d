"""How a report looks: the owner's name for it, its colours and its logo. Everything else of the look is ours.

Source: the roles of the colours are those of Designsystemet's tokens, as the pages use them; the values stand in `palette`.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from lxml import etree
from PIL import Image

from paraply.documents.figures.palette import FIXED

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
# A header of white words on the accent must be readable: WCAG 2.1, 1.4.3.
LEAST_CONTRAST = 4.5
# How a PNG begins; a logo that does not is an SVG.
PNG = b"\x89PNG\r\n\x1a\n"


class Unreadable(ValueError):
    """A colour that is none or on which white words cannot be read, or a logo that is no picture we can place."""


@dataclass(frozen=True, slots=True)
class Theme:
    """An owner's look. `accent`: the colour of covers, headings and rules; `logo`: a PNG or an SVG, with the words that replace it."""

    accent: str = FIXED["accent"]
    logo: bytes = b""
    logo_alt: str = ""

    def __post_init__(self) -> None:
        """Refuse what cannot be read.

        Raises: Unreadable.
        """
        if not _COLOUR.fullmatch(self.accent):
            raise Unreadable(f"{self.accent!r} is no colour such as #11585d.")
        if contrast(self.accent, "#ffffff") < LEAST_CONTRAST:
            raise Unreadable(f"White words on {self.accent} cannot be read; choose a darker colour.")
        if self.logo:
            _picture(self.logo)

    @property
    def colours(self) -> Mapping[str, str]:
        """Every colour by name, as #rrggbb."""
        return {**FIXED, "accent": self.accent, "accent-soft": _mixed(self.accent, "#ffffff", 0.12)}


def _picture(logo: bytes) -> None:
    """Refuse what no writer could place.

    Raises: Unreadable.
    """
    try:
        if logo.startswith(PNG):
            Image.open(BytesIO(logo)).verify()
            return
        root = etree.fromstring(logo, etree.XMLParser(resolve_entities=False, no_network=True))
    except (OSError, SyntaxError, ValueError, struct.error) as broken:
        raise Unreadable("The logo is neither a whole PNG nor a whole SVG.") from broken
    if etree.QName(root).localname != "svg":
        raise Unreadable("The logo is neither a whole PNG nor a whole SVG.")


def contrast(one: str, other: str) -> float:
    """The contrast between two colours, 1 to 21.

    Source: WCAG 2.1, "contrast ratio".
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [part / 255 for part in bytes.fromhex(colour[1:])]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


PLAIN = Theme()
