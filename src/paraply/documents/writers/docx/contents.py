"""The two lists that a report is found by: its contents and its sources.

Source: ECMA-376 part 1, 17.16.5.68 (TOC) and 17.16.5.47 (PAGEREF).
"""

from collections.abc import Iterable, Sequence

from paraply.documents.blocks import Contents
from paraply.documents.citations import UsedSource
from paraply.documents.index import Index, IndexEntry
from paraply.documents.words import Words
from paraply.documents.writers.docx.text import TextRuns
from paraply.documents.writers.docx.xml import TAB, Bookmarks, link_inside, look, paragraph, run

_DEEPEST = 5
_BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def contents(block: Contents, index: Index, words: Words, marks: Bookmarks) -> str:
    """The table of contents, which Word can renew and which reads well before it does.

    Page numbers come when the reader's program counts pages: nobody knows them before it has laid the text out.
    """
    title = paragraph(run(block.title or words.contents), "TOCHeading")
    entries = [entry for entry in index.headings if _level(entry) <= block.depth]
    if not entries:
        return title
    depth = min(max(block.depth, 1), _DEEPEST)
    code = _code(f'TOC \\o "1-{depth}" \\h \\z \\u')
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{title}{_lines(entries, _BEGIN + code + _SEPARATE, marks)}</w:sdtContent></w:sdt>"
    )


def _code(instruction: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'


def _level(entry: IndexEntry) -> int:
    return min(max(entry.level, 1), _DEEPEST)


def _lines(entries: Sequence[IndexEntry], opening: str, marks: Bookmarks) -> str:
    made = []
    for number, entry in enumerate(entries, 1):
        first, last = opening if number == 1 else "", _END if number == len(entries) else ""
        name = marks.name(entry.id)
        counted = run(entry.number) + TAB if entry.number else ""
        page = _BEGIN + _code(f"PAGEREF {name} \\h") + _SEPARATE + _END
        link = link_inside(name, f"{counted}{run(entry.name)}{TAB}{page}")
        made.append(paragraph(first + link + last, f"TOC{_level(entry)}"))
    return "".join(made)


def sources(used: Iterable[UsedSource], words: Words, marks: Bookmarks, text: TextRuns) -> str:
    """The sources that were used, by number, each with links back to where it was."""
    return "".join(_source(one, words, marks, text) for one in used)


def _source(used: UsedSource, words: Words, marks: Bookmarks, text: TextRuns) -> str:
    number = marks.mark(used.target, run(str(used.number), look("Label")))
    citation = text.content(used.source.citation, lang=used.source.lang)
    address = text.address(used.source.url)
    back = run(", ", look("Aside")).join(
        link_inside(marks.name(place), run(str(at), look("BackLink")), f"{words.back}, {words.place} {at}")
        for at, place in enumerate(used.places, 1)
    )
    more = run(f" {words.more.format(count=used.more)}", look("Aside")) if used.more else ""
    cited = "<w:r><w:br/></w:r>" + run(f"{words.cited}: ", look("Aside"))
    return paragraph(f"{number}{TAB}{citation}{address}{cited}{back}{more}", "Source")
