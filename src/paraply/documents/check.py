"""What must hold before a document may become a file: an accessible structure, and evidence that resolves.

Each check yields sentences; an empty list means the document is fit to publish.
"""

from collections import Counter
from collections.abc import Iterator

from paraply.documents.blocks import Block, Callout, Cell, Figure, Heading, Landscape, SourceList, Table
from paraply.documents.document import Document
from paraply.documents.inlines import Tone, plain
from paraply.documents.walk import all_evidence, everything, references, walk


def check(document: Document) -> list[str]:
    """List what is wrong with a document, as sentences in reading order within each kind of check."""
    checks = (_identity, _headings, _sections, _tables, _pictures, _tones, _evidence, _anchors)
    return [problem for one in checks for problem in one(document)]


def _identity(document: Document) -> Iterator[str]:
    if not document.title.strip():
        yield "The document has no title."
    if not document.language.strip():
        yield "The document has no language."


def _headings(document: Document) -> Iterator[str]:
    before = 0
    for block in walk(document.blocks):
        if not isinstance(block, (Heading, SourceList)):
            continue
        name = _name(block)
        if not 1 <= block.level <= 5:
            yield f"The heading “{name}” has level {block.level}; levels are 1 to 5."
        if block.level > before + 1:
            yield f"The heading “{name}” jumps from level {before} to level {block.level}."
        if isinstance(block, Heading) and not name.strip():
            yield f"A heading of level {block.level} has no text."
        before = block.level


def _name(block: Heading | SourceList) -> str:
    return plain(block.content) if isinstance(block, Heading) else block.title or "sources"


def _sections(document: Document) -> Iterator[str]:
    """A heading must be followed by something of its own or by a deeper heading."""
    flat = [block for block in _spread(document.blocks) if not isinstance(block, SourceList)]
    following: list[Block | None] = [*flat[1:], None]
    for block, after in zip(flat, following, strict=True):
        if isinstance(block, Heading) and _ends_section(block, after):
            yield f"The section “{plain(block.content)}” is empty."


def _spread(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Landscape):
            yield from _spread(block.blocks)
        else:
            yield block


def _ends_section(heading: Heading, after: Block | None) -> bool:
    return after is None or (isinstance(after, Heading) and after.level <= heading.level)


def _tables(document: Document) -> Iterator[str]:
    for block in walk(document.blocks):
        if not isinstance(block, Table):
            continue
        name = plain(block.caption) or "without a caption"
        if not plain(block.caption).strip():
            yield "A table has no caption."
        if not block.header or not all(block.header):
            yield f"The table “{name}” has no header cells."
        if block.columns and len(block.columns) != block.width():
            yield f"The table “{name}” describes {len(block.columns)} columns but has {block.width()}."
        yield from _uneven_rows(block, name)


def _uneven_rows(table: Table, name: str) -> Iterator[str]:
    width = table.width()
    for rows in (table.header_cells(), table.body_cells()):
        reserved: dict[int, int] = {}
        for number, row in enumerate(rows):
            cells = sum(cell.colspan for cell in row) + reserved.pop(number, 0)
            if cells != width:
                yield f"The table “{name}” has a row of {cells} cells where {width} are expected."
            for cell in row:
                for below in range(1, cell.rowspan):
                    reserved[number + below] = reserved.get(number + below, 0) + cell.colspan


def _pictures(document: Document) -> Iterator[str]:
    for block in walk(document.blocks):
        if isinstance(block, Figure):
            name = plain(block.caption) or "without a caption"
            if not block.alt.strip():
                yield f"The figure “{name}” has no alternative text."
            if not plain(block.caption).strip():
                yield "A figure has no caption."


def _tones(document: Document) -> Iterator[str]:
    for block in walk(document.blocks):
        if isinstance(block, Cell) and block.tone is not Tone.NONE and not plain(block.content).strip():
            yield f"A cell says “{block.tone}” by colour only; it has no text."
        if isinstance(block, Callout) and not plain(block.title).strip():
            yield "A callout has no title."


def _evidence(document: Document) -> Iterator[str]:
    known = Counter(source.id for source in document.sources)
    for name, count in known.items():
        if count > 1:
            yield f"The source “{name}” is given {count} times."
    used = [item for block in everything(document) for item in all_evidence(block)]
    for item in dict.fromkeys(used):
        if item not in known:
            yield f"The evidence “{item}” has no source in the document."
    if used and not any(isinstance(block, SourceList) for block in walk(document.blocks)):
        yield "The document names evidence but has no list of sources."


def _anchors(document: Document) -> Iterator[str]:
    anchors = Counter(
        anchor for block in walk(document.blocks) if (anchor := str(getattr(block, "anchor", "")))
    )
    for anchor, count in anchors.items():
        if count > 1:
            yield f"The anchor “{anchor}” is used {count} times."
    for target in dict.fromkeys(references(document)):
        if target not in anchors:
            yield f"The reference to “{target}” leads nowhere."
