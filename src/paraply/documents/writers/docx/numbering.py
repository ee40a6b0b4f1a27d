"""The numbering of lists and headings: real levels, each numbered list from 1.

Source: ECMA-376 part 1, 17.9 (numbering).
"""

from paraply.documents.writers.docx.look import FONT, INDENT, Colours
from paraply.documents.writers.docx.xml import NAMESPACES

LEVELS = 9
BULLETS, NUMBERS, HEADINGS = 1, 2, 3
_SIGNS = ("•", "–", "·")
_HEADING_LEVELS = 5


class Numbering:
    """The lists of one document; each numbered one is a list of its own."""

    def __init__(self) -> None:
        """Start with the lists that the styles name."""
        self._levels: list[int] = []

    def ordered(self, level: int) -> int:
        """Give the number of a new list that starts at 1 on a level."""
        self._levels.append(level)
        return HEADINGS + len(self._levels)

    def xml(self, colours: Colours, numbered: bool) -> str:
        """The whole part. `numbered`: headings have numbers."""
        lists = [_abstract(BULLETS, _bullets(colours)), _abstract(NUMBERS, _numbers())]
        made = [_num(BULLETS, BULLETS), _num(NUMBERS, NUMBERS)]
        if numbered:
            lists.append(_abstract(HEADINGS, _headings()))
            made.append(_num(HEADINGS, HEADINGS))
        made += [
            _num(HEADINGS + number, NUMBERS, level) for number, level in enumerate(self._levels, start=1)
        ]
        return f"<w:numbering {NAMESPACES}>{''.join(lists)}{''.join(made)}</w:numbering>"


def point(number: int, level: int) -> str:
    """The property of a paragraph that makes it a point of a list."""
    return f'<w:numPr><w:ilvl w:val="{min(level, LEVELS - 1)}"/><w:numId w:val="{number}"/></w:numPr>'


def _abstract(number: int, levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'


def _num(number: int, abstract: int, level: int | None = None) -> str:
    start = ""
    if level is not None:
        at = min(level, LEVELS - 1)
        start = f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="1"/></w:lvlOverride>'
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{start}</w:num>'


def _level(number: int, kind: str, shown: str, between: str, look: str, style: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{style}{between}'
        f'<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/>{look}</w:lvl>'
    )


def _hanging(level: int) -> str:
    return f'<w:pPr><w:ind w:left="{INDENT * (level + 1)}" w:hanging="{INDENT}"/></w:pPr>'


def _bullets(colours: Colours) -> str:
    letters = (
        f'<w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>'
        f'<w:color w:val="{colours["accent"]}"/></w:rPr>'
    )
    return "".join(
        _level(level, "bullet", _SIGNS[level % len(_SIGNS)], "", _hanging(level) + letters)
        for level in range(LEVELS)
    )


def _numbers() -> str:
    return "".join(_level(level, "decimal", f"%{level + 1}.", "", _hanging(level)) for level in range(LEVELS))


def _headings() -> str:
    """1, 1.1, 1.1.1: the same numbers as in every other format, and an en space after them."""
    made = []
    for level in range(LEVELS):
        shown = ".".join(f"%{one + 1}" for one in range(level + 1))
        style = f'<w:pStyle w:val="Heading{level + 1}"/>' if level < _HEADING_LEVELS else ""
        about = '<w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr>'
        made.append(_level(level, "decimal", f"{shown}\u2002", '<w:suff w:val="nothing"/>', about, style))
    return "".join(made)
