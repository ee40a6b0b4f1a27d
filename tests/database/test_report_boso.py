"""BoSo's report in two parts, as a document: nothing empty, every claim with its evidence, in three languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.comparison.gathered.gathering import gather
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.overview import compute
from paraply.documents import Block, Figure, Heading, ListBlock, ListItem, Run, Table, check
from paraply.documents.check import check as problems
from paraply.documents.inlines import inlines, plain
from paraply.documents.walk import all_evidence, walk
from paraply.documents.writers.formats import FORMATS
from paraply.kernel.localised import LANGUAGES, Language
from paraply.programmes.facts import TermFact
from paraply.programmes.queries import glossary, readable
from paraply.reporting.outline.reading import names, standard
from paraply.reporting.report import Report, report

pytestmark = [pytest.mark.boso, pytest.mark.django_db]
DAY = date(2010, 12, 10)


def gathered(day: date = DAY) -> tuple[ProgrammeRecords, tuple[TermFact, ...]]:
    with acting_as(system(), read_only=True):
        return gather("boso", day, readable("boso") or frozenset()), glossary("boso")


def built(language: Language = "nb", outline: str = "status", day: date = DAY) -> Report:
    records, terms = gathered(day)
    return report(standard(outline), compute(records), language, terms)


def headings(found: Report, level: int) -> list[str]:
    return [
        plain(block.content)
        for block in walk(found.document.blocks)
        if isinstance(block, Heading) and block.level == level
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outline", names())
def test_nothing_is_empty_and_everything_has_its_source(outline: str, language: Language) -> None:
    found = built(language, outline)
    assert check is problems
    assert check(found.document) == []
    assert found.unsupported == ()


def test_part_one_analyses_and_part_two_documents() -> None:
    found = built("en")
    assert headings(found, 1) == ["Part 1: Analysis", "Part 2: Documentation"]
    sections = headings(found, 2)
    assert sections[:3] == ["In short", "Purpose", "Method"]
    assert {"Context", "Mobilisation", "Organising", "Implementation", "Learning"} <= set(sections)
    assert sections[-6:] == ["Bærum", "Hamar", "Lillehammer", "Lørenskog", "Moss", "The programme owner"]


def test_the_summary_stands_in_three_languages_each_marked() -> None:
    found = built("en")
    marked = {
        part.lang
        for block in walk(found.document.blocks)
        if isinstance(block, Heading) and block.level == 3
        for part in inlines(block.content)
        if isinstance(part, Run) and part.text in ("Sammendrag", "Samandrag", "Summary")
    }
    assert marked == {"nb", "nn", None}


def claims(found: Report) -> Iterator[Block]:
    """The points of part one that speak of the programme: from the variables to the challenges."""
    part = [plain(block.content) if isinstance(block, Heading) else "" for block in found.document.blocks]
    first, last = part.index("Context"), part.index("Part 2: Documentation")
    for block in walk(found.document.blocks[first:last]):
        if isinstance(block, ListItem):
            yield block


def test_every_claim_of_part_one_names_its_evidence() -> None:
    found = built("en")
    bare = [
        plain(point.content)
        for block in claims(found)
        for point in [block]
        if isinstance(point, ListItem) and not all_evidence(point)
    ]
    # Questions and the points below a statement stand under a claim that names its own.
    inside = {
        plain(point.content)
        for block in walk(found.document.blocks)
        if isinstance(block, ListItem)
        for below in walk(block.blocks)
        if isinstance(below, ListItem)
        for point in [below]
    }
    asked = {text for text in bare if text.endswith("?")}
    assert set(bare) - inside - asked == set()
    assert len(list(claims(found))) > 100


def test_the_summary_and_the_pictures_name_what_they_rest_on_too() -> None:
    blocks = list(walk(built("nb").document.blocks))
    start = next(n for n, one in enumerate(blocks) if isinstance(one, Heading) and one.level == 2)
    end = next(n for n, one in enumerate(blocks) if n > start and isinstance(one, Heading) and one.level == 2)
    points = [one for one in blocks[start:end] if isinstance(one, ListItem)]
    assert len(points) > 15 and all(all_evidence(one) for one in points)
    assert all(one.evidence for one in blocks if isinstance(one, Figure))


def test_a_signal_that_several_have_for_reasons_of_their_own_names_them_all_on_a_slide() -> None:
    slide = next(one for one in built("nb").document.slides if one.title == "Alvorlige signaler")
    (points,) = (block for block in slide.blocks if isinstance(block, ListBlock))
    said = next(plain(one.content) for one in points.points() if "økonomiplanen" in plain(one.content))
    assert all(name in said for name in ("Lillehammer", "Lørenskog"))


def test_who_evaluates_stands_on_the_cover_beside_the_owner() -> None:
    document = built("nb").document
    said = {plain(one.key): plain(one.value) for one in document.details}
    assert (said["Programeier"], said["Evaluator"]) == ("Husbanken Region Øst", "Møreforsking Volda")


def test_figures_have_words_and_tables_and_charts_are_data() -> None:
    found = built("en")
    figures = [block for block in walk(found.document.blocks) if isinstance(block, Figure)]
    assert len(figures) >= 13
    assert all(figure.alt and plain(figure.caption) for figure in figures)
    assert not any(isinstance(figure.drawing, bytes) for figure in figures)


def test_each_municipality_has_six_slides_after_its_own_title() -> None:
    slides = built("nb").document.slides
    titles = [slide.title for slide in slides]
    start = titles.index("Hamar")
    assert slides[start].section and "Samlet inn" in plain(slides[start].blocks[0].content)  # type: ignore[attr-defined] # a paragraph
    assert [title.removeprefix("Hamar: ") for title in titles[start + 1 : start + 7]] == [
        "Organisering",
        "Administrativ forankring",
        "Politisk forankring",
        "Planforankring",
        "Ekstern forankring",
        "Mål og signaler",
    ]
    assert titles.count("Moss") == 1
    assert all(slide.blocks for slide in slides if not slide.section)


def test_the_sheets_hold_the_matrix_and_every_record() -> None:
    sheets = {sheet.name: sheet.table for sheet in built("en").document.sheets}
    assert list(sheets) == ["Matrix", "Records", "Conflicts", "Signals"]
    keys = [plain(row[0].content) for row in sheets["Records"].body_cells()]
    assert len(keys) == len(set(keys)) > 300
    assert isinstance(sheets["Matrix"], Table) and len(sheets["Signals"].rows) == 29


def test_a_claim_whose_evidence_is_gone_is_named() -> None:
    records, terms = gathered()
    one, *others = records.findings
    loose = replace(records, findings=(replace(one, sources=()), *others))
    found = report(standard(), compute(loose), "en", terms)
    assert one.text.text("en") in [claim.text for claim in found.unsupported]
    assert {claim.records for claim in found.unsupported} == {(one.key,)}


def test_a_source_in_a_document_nobody_knows_supports_nothing() -> None:
    records, terms = gathered()
    one, *others = records.findings
    loose = replace(records, findings=(replace(one, sources=("LOST § 1",)), *others))
    assert report(standard(), compute(loose), "en", terms).unsupported[0].records == (one.key,)


def test_texts_without_a_translation_are_listed_and_marked() -> None:
    records, terms = gathered()
    one, *others = records.findings
    bare = replace(one, text=replace(one.text, en=None))
    found = report(standard(), compute(replace(records, findings=(bare, *others))), "en", terms)
    assert one.text.text("nb") in found.untranslated
    assert built("en").untranslated == ()


@pytest.mark.parametrize("day", [date(2009, 1, 1), date(2009, 12, 1), date(2199, 12, 31)])
def test_it_can_be_built_for_any_day(day: date) -> None:
    found = built("nn", day=day)
    assert check(found.document) == []
    for write in FORMATS.values():
        assert write(found.document).content
