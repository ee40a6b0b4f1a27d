"""Pages of the Word file: sections, headers and footers, breaks, and pictures that fit."""

import pytest

from paraply.documents import Figure, Heading, Landscape, PageBreak, Paragraph
from unit.documents.hostile import SVG
from unit.documents.sample import sample
from unit.documents.word_file import WP, W, WordFile, of, text, the_sample, value


def sections(file: WordFile) -> list[tuple[bool, bool]]:
    return [
        (value(one.find(f"{W}pgSz"), "orient") == "landscape", one.find(f"{W}titlePg") is not None)
        for one in file.body.iter(f"{W}sectPr")
    ]


def test_wide_blocks_stand_on_landscape_pages_and_the_cover_has_no_header() -> None:
    assert sections(the_sample()) == [(False, True), (False, False), (True, False), (False, False)]
    header = next(name for name in the_sample().members if name.startswith("word/header"))
    assert text(the_sample().part(header)) == f"{sample().title}\t10. desember 2010"
    footer = the_sample().part("word/footer-portrait.xml")
    assert [one.get(f"{W}instr") for one in footer.iter(f"{W}fldSimple")] == [" PAGE ", " NUMPAGES "]
    assert text(footer) == "Husbanken Region øst\tSide 1 av 1"


def test_landscape_pages_one_after_another_leave_no_page_empty() -> None:
    wide = Landscape((Paragraph("x"),))
    assert [turned for turned, _ in sections(of(wide, wide, PageBreak(), Heading(1, "y")))] == [
        False,
        True,
        True,
        False,
    ]


def test_a_page_break_before_a_chapter_is_not_one_too_many() -> None:
    file = of(
        PageBreak(),
        Paragraph("a"),
        PageBreak(),
        PageBreak(),
        Heading(1, "b"),
        PageBreak(),
        Paragraph("c"),
        PageBreak(),
    )
    breaks = file.body.findall(f"{W}p/{W}pPr/{W}pageBreakBefore")
    assert len(breaks) == 1


def test_pictures_fit_their_page() -> None:
    file = of(Figure(SVG, "En firkant", "Firkant"), Landscape((Figure(SVG, "En firkant", "Igjen"),)))
    sizes = [(int(one.get("cx", "0")), int(one.get("cy", "0"))) for one in file.body.iter(f"{WP}extent")]
    millimetre = 36_000
    assert sizes[1][0] == pytest.approx(162 * millimetre, rel=0.01)
    assert sizes[2][1] < 140 * millimetre
    assert len([name for name in file.members if "media" in name]) == 2
