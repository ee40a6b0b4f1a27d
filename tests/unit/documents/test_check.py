"""The checks find each fault that is put into a document, and nothing in a sound one."""

from dataclasses import replace
from datetime import date

import pytest

from paraply.documents import (
    Block,
    Callout,
    Cell,
    Column,
    CrossReference,
    Document,
    Figure,
    Heading,
    Landscape,
    Paragraph,
    Run,
    Source,
    SourceList,
    Table,
    Tone,
    check,
)
from unit.documents.sample import sample


def document(*blocks: Block, sources: tuple[Source, ...] = ()) -> Document:
    return Document("Rapport", "nb", date(2010, 12, 10), blocks, sources=sources)


def test_a_sound_report_has_no_problems() -> None:
    assert check(sample()) == []


def test_a_title_and_a_language_are_needed() -> None:
    problems = check(replace(document(Paragraph("x")), title=" ", language=""))
    assert problems == ["The document has no title.", "The document has no language."]


SOURCE = (Source("A", "Kilde A"),)
FAULTS = {
    "jumps from level 1 to level 3": (Heading(1, "A"), Heading(3, "B"), Paragraph("x")),
    "jumps from level 0 to level 2": (Heading(2, "B"), Paragraph("x")),
    "levels are 1 to 5": (Heading(0, "B"), Paragraph("x")),
    "has no text": (Heading(1, " "), Paragraph("x")),
    "The section “A” is empty": (Heading(1, "A"), Heading(1, "B"), Paragraph("x")),
    "The section “C” is empty": (Paragraph("x"), Landscape((Heading(1, "C"),))),
    "A table has no caption": (Table("", (("A",),), (("b",),)),),
    "has no header cells": (Table("T", (), (("b",),)),),
    "describes 3 columns but has 2": (Table("T", (("A", "B"),), (("b", "c"),), (Column(),) * 3),),
    "a row of 1 cells where 2": (Table("T", (("A", "B"),), (("b",),)),),
    "no alternative text": (Figure(b"<svg/>", "", "Figur"),),
    "A figure has no caption": (Figure(b"<svg/>", "Søyler", ""),),
    "by colour only": (Table("T", (("A",),), ((Cell("", tone=Tone.DANGER),),)),),
    "A callout has no title": (Callout(Tone.INFO, ""),),
    "The evidence “B” has no source": (Paragraph(Run("x", evidence=("B",))), SourceList()),
    "no list of sources": (Paragraph("x", evidence=("A",)),),
    "The anchor “a” is used 2 times": (Paragraph("x", anchor="a"), Paragraph("y", anchor="a")),
    "The reference to “b” leads nowhere": (Paragraph(CrossReference("b")),),
    "The reference to “c” leads nowhere": (Paragraph(Run("se", link_to="#c")),),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_seeded_fault_is_found(fault: str) -> None:
    problems = check(document(*FAULTS[fault], sources=SOURCE))
    assert any(fault in problem for problem in problems), problems


def test_a_source_given_twice_is_found() -> None:
    assert "The source “A” is given 2 times." in check(document(Paragraph("x"), sources=SOURCE * 2))


def test_rows_below_a_tall_cell_count_it() -> None:
    table = Table("T", (("A", "B"),), ((Cell("a", rowspan=2), "b"), ("c",)))
    assert check(document(table)) == []


def test_a_chapter_that_opens_with_a_deeper_heading_is_not_empty() -> None:
    assert check(document(Heading(1, "A"), Heading(2, "B"), Paragraph("x"))) == []
