"""The styles of tables and of the words in them.

The tables' own styles give lines, grounds and margins only; what is bold is so by the style of its paragraph, since Word takes bold
of both together for plain.
"""

from collections.abc import Iterator

from paraply.documents.writers.docx.look import Colours, shade

# The size of type by how many columns a table has. Unit: half points.
SIZES = {"": 18, "Small": 16, "Tiny": 15}
_MANY, _VERY_MANY = 5, 8


def size_of(columns: int) -> str:
    """The name of the size of type for so many columns."""
    if columns > _VERY_MANY:
        return "Tiny"
    return "Small" if columns > _MANY else ""


def table_styles(colours: Colours) -> Iterator[str]:
    """Every style that tables use."""
    for size, points in SIZES.items():
        yield _words(f"TableText{size}", points, "")
        yield _words(f"TableHead{size}", points, "<w:b/><w:bCs/>")
    yield _table("TableNormal", "Normal Table", "", ' w:default="1"', _margins(0, 108))
    hair = f'w:val="single" w:sz="4" w:space="0" w:color="{colours["line"]}"'
    accent = f'w:val="single" w:sz="12" w:space="0" w:color="{colours["accent"]}"'
    lines = f"<w:tblBorders><w:bottom {hair}/><w:insideH {hair}/></w:tblBorders>"
    head = (
        '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>'
        f"<w:bottom {accent}/></w:tcBorders></w:tcPr></w:tblStylePr>"
    )
    stripe = f'<w:tblStylePr w:type="band2Horz"><w:tblPr/><w:tcPr>{shade(colours["paper"])}</w:tcPr></w:tblStylePr>'
    band = '<w:tblStyleRowBandSize w:val="1"/>'
    based = '<w:basedOn w:val="TableNormal"/>'
    yield _table(
        "ReportTable",
        "ReportTable",
        based,
        ' w:customStyle="1"',
        band + lines + _margins(70, 90),
        head + stripe,
    )
    facts = f"<w:tblBorders><w:top {hair}/><w:bottom {hair}/><w:insideH {hair}/></w:tblBorders>"
    yield _table("FactsTable", "FactsTable", based, ' w:customStyle="1"', facts + _margins(70, 0))


def _words(name: str, points: int, bold: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="0" w:line="259" w:lineRule="auto"/></w:pPr>'
        f'<w:rPr>{bold}<w:sz w:val="{points}"/><w:szCs w:val="{points}"/></w:rPr></w:style>'
    )


def _table(name: str, known_as: str, based: str, about: str, properties: str, parts: str = "") -> str:
    return (
        f'<w:style w:type="table"{about} w:styleId="{name}"><w:name w:val="{known_as}"/>{based}<w:uiPriority w:val="99"/>'
        f"<w:tblPr>{properties}</w:tblPr>{parts}</w:style>"
    )


def _margins(above: int, beside: int) -> str:
    """Cell margins. The order of the sides is the schema's."""
    return (
        f'<w:tblCellMar><w:top w:w="{above}" w:type="dxa"/><w:left w:w="{beside}" w:type="dxa"/>'
        f'<w:bottom w:w="{above}" w:type="dxa"/><w:right w:w="{beside}" w:type="dxa"/></w:tblCellMar>'
    )
