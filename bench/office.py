"""What the libraries take to write the same content by their own ways, for the ratios of the office formats."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

import docx
import openpyxl
import pptx
import xlsxwriter
from docx.shared import Mm
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE

from paraply.documents import Block, Document, Figure, Heading, ListItem, Paragraph, Table
from paraply.documents.blocks import Callout, Cell, KeyValue
from paraply.documents.figures.rendering import file_png
from paraply.documents.inlines import plain
from paraply.documents.walk import walk


def write_docx(document: Document) -> None:
    """The same headings, paragraphs, tables and pictures by python-docx's own calls."""
    file = docx.Document()
    for block in walk(document.blocks):
        _add(file, block)
    file.save(BytesIO())


def _add(file: Any, block: Block) -> None:
    if isinstance(block, Heading):
        file.add_heading(plain(block.content), min(block.level, 9))
    elif isinstance(block, Paragraph):
        file.add_paragraph(plain(block.content))
    elif isinstance(block, ListItem):
        file.add_paragraph(plain(block.content), style="List Bullet")
    elif isinstance(block, Callout):
        file.add_paragraph(plain(block.title))
    elif isinstance(block, KeyValue):
        file.add_paragraph(f"{plain(block.key)}: {plain(block.value)}")
    elif isinstance(block, Figure):
        file.add_picture(BytesIO(file_png(block.drawing)), width=Mm(160 * block.width))
    elif isinstance(block, Table):
        _add_table(file, block.header_cells() + block.body_cells(), block.width())


def _add_table(file: Any, rows: tuple[tuple[Cell, ...], ...], width: int) -> None:
    table = file.add_table(len(rows), width)
    for row, cells in zip(table.rows, rows, strict=True):
        for place, cell in zip(row.cells, cells, strict=False):
            place.text = plain(cell.content)


def cells_of(content: bytes) -> list[list[list[Any]]]:
    """The sheets of a workbook as rows of values, to be written again."""
    book = openpyxl.load_workbook(BytesIO(content), read_only=True)
    return [[list(row) for row in page.iter_rows(values_only=True)] for page in book]


def write_xlsx(sheets: list[list[list[Any]]]) -> None:
    """The same cells by XlsxWriter's own calls, with widths and a filter."""
    book = xlsxwriter.Workbook(BytesIO(), {"in_memory": True, "strings_to_formulas": False})
    look = book.add_format({"text_wrap": True, "valign": "top", "bottom": 1})
    for rows in sheets:
        page = book.add_worksheet()
        for number, row in enumerate(rows):
            for at, value in enumerate(row):
                page.write(number, at, value, look)
        page.autofilter(3, 0, len(rows), len(rows[3]) - 1)
        page.set_column(0, len(rows[3]), 30)
    book.close()


def shapes_of(content: bytes) -> list[list[tuple[Any, ...]]]:
    """The slides of a deck as what stands where on each, to be written again."""
    deck = pptx.Presentation(BytesIO(content))
    return [list(_described(slide.shapes)) for slide in deck.slides]


def _described(shapes: Iterable[Any]) -> Iterable[tuple[Any, ...]]:
    for shape in shapes:
        place = (shape.left, shape.top, shape.width, shape.height)
        if shape.shape_type == 6:  # a group
            yield from _described(shape.shapes)
        elif shape.has_table:
            yield "table", place, [[cell.text for cell in row.cells] for row in shape.table.rows]
        elif shape.has_chart:
            plot = shape.chart.plots[0]
            yield "chart", place, [(one.name, list(one.values)) for one in plot.series]
        elif shape.has_text_frame:
            yield "text", place, [paragraph.text for paragraph in shape.text_frame.paragraphs]


def write_pptx(slides: list[list[tuple[Any, ...]]]) -> None:
    """The same slides and shapes by python-pptx's own calls."""
    deck = pptx.Presentation()
    blank = deck.slide_layouts[6]
    for described in slides:
        slide = deck.slides.add_slide(blank)
        for kind, place, held in described:
            _draw(slide.shapes, kind, place, held)
    deck.save(BytesIO())


def _draw(shapes: Any, kind: str, place: tuple[int, ...], held: Any) -> None:
    if kind == "table":
        table = shapes.add_table(len(held), len(held[0]), *place).table
        for row, words in zip(table.rows, held, strict=True):
            for cell, text in zip(row.cells, words, strict=True):
                cell.text = text
    elif kind == "chart":
        data = CategoryChartData()
        data.categories = [str(number) for number in range(max(len(values) for _, values in held))]
        for name, values in held:
            data.add_series(name, values)
        shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *place, data)
    else:
        frame = shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *place).text_frame
        frame.text = "\n".join(held)
