"""Row headers in the tags of a finished PDF.

Typst 0.15 tags the header rows of a table but knows no header cells in the body, so a screen reader would not say
which row a value stands in. The tags are plain objects in the file; here the first cell of each body row becomes
a header with the row as its scope, and the other cells drop their explicit column headers, since those would hide
the row's (a reader then finds both by scope). Every change keeps its length, so no offset in the file moves.
Source: ISO 32000-1, 14.8.4.3.4 and 14.8.5.7; PDF/UA-1, 7.5.
"""

import re
from collections.abc import Collection

_FIRST = re.compile(rb"<</Type/StructElem/S/TR/[^\n]*?/K\[?(\d+) 0 R")
_CELL = re.compile(
    rb"(?P<start>\n(?P<number>\d+) 0 obj\n<</Type/StructElem/S/T)D(?P<between>/[^\n]*?)"
    rb"(?P<headers>/Headers\[\(U(?P<table>\d+)x(?P<column>\d+)y[^\]]*\])(?P<rest>[^\n]*)"
)
_TALL = re.compile(rb"/RowSpan (\d+)")


def with_row_headers(pdf: bytes, tables: Collection[int]) -> bytes:
    """Make the first cell of each body row a header in the tables of these numbers, counted from 1."""
    wanted = {b"%d" % number for number in tables}
    if not wanted:
        return pdf
    first = set(_FIRST.findall(pdf))

    reached: dict[bytes, int] = {}

    def changed(match: re.Match[bytes]) -> bytes:
        table = match["table"]
        if table not in wanted:
            return match[0]
        kind, scope = b"D", b""
        if match["number"] in first:
            # A tall header reaches into the rows below, whose first cells then stand further in.
            if match["column"] == b"0" and not reached.get(table):
                kind, scope = b"H", b"/Scope/Row"
                tall = _TALL.search(match["between"] + match["rest"])
                reached[table] = int(tall[1]) if tall else 1
            reached[table] = max(reached.get(table, 0) - 1, 0)
        return match["start"] + kind + match["between"] + scope.ljust(len(match["headers"])) + match["rest"]

    return _CELL.sub(changed, pdf)
