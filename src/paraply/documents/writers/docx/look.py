"""The measures and colours that styles, tables and pages share.

Unit: twentieths of a point, as WordprocessingML counts lengths; sizes of type in half points.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from paraply.documents.inlines import Tone

FONT = "Arial"
INDENT = 357  # one level of a list
CALLOUT_INSET = 200  # from the text's edge to the words of a callout, whose border stands in between
_MILLIMETRE = 1440 / 25.4
EMU = 635  # English Metric Units, in which pictures are measured, in a twentieth of a point


def millimetres(length: float) -> int:
    """A length in millimetres as twentieths of a point."""
    return round(length * _MILLIMETRE)


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of page: paper and margins."""

    name: str
    width: int
    height: int
    side: int
    top: int
    bottom: int

    @property
    def room(self) -> int:
        """The width of the text."""
        return self.width - 2 * self.side

    @property
    def rise(self) -> int:
        """The height of the text."""
        return self.height - self.top - self.bottom


_LONG, _SHORT = millimetres(297), millimetres(210)
PORTRAIT = Paper("portrait", _SHORT, _LONG, millimetres(24), millimetres(27), millimetres(24))
LANDSCAPE = Paper("landscape", _LONG, _SHORT, millimetres(18), millimetres(24), millimetres(18))

# The names of the colours that go with a tone; each has a ground of the same name with "-soft".
TONES: Mapping[Tone, str] = MappingProxyType(
    {
        Tone.NONE: "calm",
        Tone.MUTED: "calm",
        Tone.INFO: "info",
        Tone.SUCCESS: "good",
        Tone.WARNING: "warn",
        Tone.DANGER: "bad",
    }
)


class Colours:
    """A theme's colours as Word writes them: six digits, in capitals, without a sign."""

    def __init__(self, colours: Mapping[str, str]) -> None:
        """Take the colours of a theme, by name, as #rrggbb."""
        self._by_name = {name: value.lstrip("#").upper() for name, value in colours.items()}

    def __getitem__(self, name: str) -> str:
        """The colour of a name."""
        return self._by_name[name]

    def ink(self, tone: Tone) -> str:
        """The colour of words in a tone."""
        return self._by_name[TONES[tone]]

    def ground(self, tone: Tone) -> str:
        """The colour behind words in a tone."""
        return self._by_name[f"{TONES[tone]}-soft"]


def shade(fill: str) -> str:
    """A ground of one colour."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def callout_box(tone: Tone, colours: Colours) -> str:
    """A callout's border and ground; borders in the ground's colour keep its words off its edges."""
    ground, ink = colours.ground(tone), colours.ink(tone)
    rim = f'w:val="single" w:sz="4" w:space="6" w:color="{ground}"'
    return (
        f'<w:pBdr><w:top {rim}/><w:left w:val="single" w:sz="24" w:space="8" w:color="{ink}"/>'
        f"<w:bottom {rim}/><w:right {rim}/></w:pBdr>{shade(ground)}"
    )
