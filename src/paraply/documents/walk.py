"""Reading a document from front to back, for the checks and for numbering."""

from collections.abc import Iterable, Iterator

from paraply.documents.blocks import Block
from paraply.documents.document import Document
from paraply.documents.inlines import CrossReference, Evidence, Footnote, Inline, evidence_in, inlines


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield each block and what is inside it, depth first, in reading order."""
    for block in blocks:
        yield block
        yield from walk(block.children())


def all_inlines(block: Block) -> Iterator[Inline]:
    """Yield the inline elements of one block, those inside footnotes too."""
    for content in block.contents():
        for part in inlines(content):
            yield part
            if isinstance(part, Footnote):
                yield from inlines(part.content)


def all_evidence(block: Block) -> Evidence:
    """List the evidence ids one block names itself or in its text."""
    return tuple(item for content in block.contents() for item in evidence_in(content)) + block.evidence


def everything(document: Document) -> Iterator[Block]:
    """Yield every block of a document, the cover's details first."""
    yield from document.details
    yield from walk(document.blocks)


def references(document: Document) -> Iterator[str]:
    """Yield every anchor the document refers to, with repetitions."""
    for block in everything(document):
        for part in all_inlines(block):
            if isinstance(part, CrossReference):
                yield part.anchor
            elif (target := getattr(part, "link_to", None)) and target.startswith("#"):
                yield target[1:]
