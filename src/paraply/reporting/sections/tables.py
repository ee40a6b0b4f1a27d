"""The overview matrix and what is registered, as tables that a page can hold."""

from __future__ import annotations

from itertools import groupby

from paraply.comparison.matrix.catalogue import THEMES
from paraply.comparison.matrix.matrix import Row
from paraply.documents import Block, Cell, Column, Paragraph, Table
from paraply.reporting.sections.place import Place

COLUMNS = 6  # participants that a landscape page holds beside the row's name


def matrix(place: Place) -> list[Block]:
    """The matrix theme by theme. With `rows` or `themes`, those alone."""
    pages = place.pages
    keys, themes = place.options.get("rows"), place.options.get("themes")
    chosen = [
        row
        for row in pages.whole.matrix.rows
        if (keys is None or row.key in keys) and (themes is None or row.theme in themes)
    ]
    blocks: list[Block] = []
    for theme, rows in groupby(chosen, key=lambda row: row.theme):
        blocks += _tables(place, THEMES[theme].text(pages.language), pages.say("characteristic"), tuple(rows))
    return blocks or [Paragraph(pages.say("nothing_said"))]


def registers(place: Place) -> list[Block]:
    """What is registered, row by row."""
    pages = place.pages
    return _tables(place, pages.say("registered"), pages.say("row"), pages.whole.registers)


def _tables(place: Place, caption: str, first: str, rows: tuple[Row, ...]) -> list[Block]:
    """One table, or one for each stretch of columns where a page cannot hold them all."""
    pages = place.pages
    names = [name for _, name in pages.whole.matrix.columns]
    found: list[Block] = []
    for start in range(0, len(names), COLUMNS):
        shown = names[start : start + COLUMNS]
        body = tuple(
            (Cell(pages.run(row.label)), *(pages.cell(cell) for cell in row.cells[start : start + COLUMNS]))
            for row in rows
        )
        stretch = f"{caption} ({shown[0]} – {shown[-1]})" if len(names) > COLUMNS else caption
        found.append(Table(stretch, ((first, *shown),), body, (Column(1.3), *(Column(1) for _ in shown))))
    return found or [Paragraph(pages.say("nothing_said"))]


def values(place: Place) -> list[Block]:
    """One participant's cells. With `rows` or `themes`, those alone."""
    pages, key = place.pages, place.one.key
    keys, themes = place.options.get("rows"), place.options.get("themes")
    rows = tuple(
        (Cell(pages.run(row.label)), pages.cell(row.cell(key)))
        for row in pages.whole.matrix.rows
        if (keys is None or row.key in keys) and (themes is None or row.theme in themes)
    )
    header = ((pages.say("characteristic"), pages.say("value")),)
    caption = pages.say("profile_caption", name=place.one.name)
    return [Table(caption, header, rows, (Column(1), Column(1)))] if rows else []


def registered(place: Place) -> list[Block]:
    """Everything registered of one participant."""
    pages, key = place.pages, place.one.key
    rows = tuple((Cell(pages.run(row.label)), pages.cell(row.cell(key))) for row in pages.whole.registers)
    header = ((pages.say("row"), pages.say("value")),)
    return [Table(pages.say("registers_caption", name=place.one.name), header, rows, (Column(1), Column(3)))]
