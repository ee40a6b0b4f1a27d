"""Tables as HTML: a caption, real header cells with scope, and scrolling inside the table's own frame."""

from paraply.documents.blocks import Align, Cell, Column, HeaderScope, Table
from paraply.documents.index import IndexEntry
from paraply.documents.writers.html.text import TextWriter, lang_attribute, tone_mark


def table_html(table: Table, entry: IndexEntry, text: TextWriter, cites: str) -> str:
    """Write one table inside a frame that can be scrolled with the keyboard."""
    columns = table.columns or (Column(),) * table.width()
    head = "".join(
        _row(row, columns, text, HeaderScope.COLUMN, HeaderScope.COLUMN) for row in table.header_cells()
    )
    body = "".join(
        _row(row, columns, text, HeaderScope.ROW if headed else None, None)
        for headed, row in table.headed_rows()
    )
    wide = " wide" if table.width() > 7 else ""
    pinned = " pinned" if table.row_headers else ""
    note = f'<p class="note">{text.content(table.note)}</p>' if table.note else ""
    label = f"{entry.id}-caption"
    return (
        f'<div class="frame{wide}" role="region" aria-labelledby="{label}" tabindex="0" id="{entry.id}">'
        f'<table class="data{pinned}"><caption id="{label}"><span class="number">{entry.name}</span> '
        f"{text.content(table.caption)}</caption>{_widths(columns)}"
        f"<thead>{head}</thead><tbody>{body}</tbody></table></div>{note}{cites}"
    )


def _widths(columns: tuple[Column, ...]) -> str:
    total = sum(column.width for column in columns)
    if not total or any(not column.width for column in columns):
        return ""
    cols = "".join(f'<col style="width:{100 * column.width / total:.4g}%">' for column in columns)
    return f"<colgroup>{cols}</colgroup>"


def _row(
    row: tuple[Cell, ...],
    columns: tuple[Column, ...],
    text: TextWriter,
    first: HeaderScope | None,
    others: HeaderScope | None,
) -> str:
    cells = []
    at = 0
    for number, cell in enumerate(row):
        scope = cell.scope or (others if number else first)
        column = columns[min(at, len(columns) - 1)]
        cells.append(_cell(cell, scope, cell.align or column.align, text))
        at += cell.colspan
    return f"<tr>{''.join(cells)}</tr>"


def _cell(cell: Cell, scope: HeaderScope | None, align: Align, text: TextWriter) -> str:
    tag = "th" if scope else "td"
    classes = ([f"tone-{cell.tone}"] if cell.tone != "none" else []) + ([align] if align != "start" else [])
    parts = [f"<{tag}"]
    if scope:
        group = "group" if (cell.colspan if scope is HeaderScope.COLUMN else cell.rowspan) > 1 else ""
        parts.append(f' scope="{scope}{group}"')
    if classes:
        parts.append(f' class="{" ".join(classes)}"')
    if cell.colspan > 1:
        parts.append(f' colspan="{cell.colspan}"')
    if cell.rowspan > 1:
        parts.append(f' rowspan="{cell.rowspan}"')
    parts.append(lang_attribute(cell.lang))
    parts.append(f">{tone_mark(cell.tone)}{text.content(cell.content, cell.evidence)}</{tag}>")
    return "".join(parts)
