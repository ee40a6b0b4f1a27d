"""The deck: native text, tables, charts and shapes, accessible, nothing lost and nothing outside a slide."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import openpyxl
import pptx as library
from hypothesis import HealthCheck, given, settings
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER

from paraply.documents import (
    Block,
    Cell,
    Document,
    Figure,
    Footnote,
    KeyValue,
    KeyValues,
    ListBlock,
    Paragraph,
    Run,
    Slide,
    Source,
    Table,
    Theme,
)
from paraply.documents.characters import fit
from paraply.documents.figures.bars import Bar, bars
from paraply.documents.figures.org_chart import ChartGroup, ChartSeat, Tie, org_chart
from paraply.documents.writers import pptx
from unit.documents.hostile import document_with, hostile_text
from unit.documents.sample import PLACES, SVG, organisation, sample

BODY_LEAST, TABLE_LEAST, PICTURE_LEAST = 12.0, 10.5, 9.0


@cache
def sample_deck() -> Any:
    return opened(sample())


def opened(document: Document) -> Any:
    return library.Presentation(io.BytesIO(pptx.write(document).content))


def deck_of(*blocks: Block, **more: Any) -> Any:
    slide = Slide("Lysbilde", blocks)
    return opened(Document("Rapport", "nb", date(2010, 12, 10), (), slides=(slide,), **more))


def shapes(slide: Any) -> Iterator[Any]:
    """All shapes, those inside groups too."""
    waiting = list(slide.shapes)
    while waiting:
        shape = waiting.pop(0)
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            waiting = [*shape.shapes, *waiting]


def frames(slide: Any) -> Iterator[Any]:
    for shape in shapes(slide):
        if shape.has_text_frame:
            yield shape.text_frame
        elif getattr(shape, "has_table", False) and shape.has_table:
            yield from (cell.text_frame for row in shape.table.rows for cell in row.cells)


def text(slide: Any) -> str:
    return "\n".join(frame.text for frame in frames(slide)).replace("\v", "\n")


def notes(slide: Any) -> str:
    return slide.notes_slide.notes_text_frame.text.replace("\v", "\n") if slide.has_notes_slide else ""


def words(deck: Any) -> str:
    return "\n".join(text(slide) + "\n" + notes(slide) for slide in deck.slides)


def alt(shape: Any) -> str:
    return shape._element.xpath(".//p:cNvPr")[0].get("descr") or ""


def of_kind(deck: Any, kind: str) -> list[Any]:
    return [
        shape
        for slide in deck.slides
        for shape in slide.shapes
        if getattr(shape, f"has_{kind}", False) is True
    ]


def charts(deck: Any) -> list[Any]:
    return [shape.chart for shape in of_kind(deck, "chart")]


def groups(deck: Any) -> list[Any]:
    return [
        shape for slide in deck.slides for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP
    ]


def check_slides(deck: Any) -> None:
    """What holds for every slide of every deck."""
    titles = [slide.shapes.title.text_frame.text.strip() for slide in deck.slides]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    for slide in deck.slides:
        assert next(iter(slide.shapes)) == slide.shapes.title
        assert all(shape.text_frame.text.strip() for shape in slide.placeholders)
        ids = [one.get("id") for one in slide._element.xpath(".//p:cNvPr")]
        assert len(ids) == len(set(ids))
        for shape in shapes(slide):
            assert shape.left >= 0 and shape.top >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height
            drawn = shape.shape_type in (MSO_SHAPE_TYPE.PICTURE, MSO_SHAPE_TYPE.GROUP)
            assert alt(shape) or not (drawn or shape.has_chart or shape.has_table)


def test_every_slide_has_a_title_of_its_own_first_and_nothing_outside_or_empty() -> None:
    check_slides(sample_deck())
    assert sample_deck().slides[-1].shapes.title.text_frame.text == "Planer (2)"


def test_the_first_slide_says_what_it_is_whose_and_of_which_day() -> None:
    cover = sample_deck().slides[0]
    kinds = [shape.placeholder_format.type for shape in cover.placeholders]
    assert kinds[:2] == [PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.SUBTITLE]
    for said in (sample().title, sample().subtitle, sample().publisher, "10. desember 2010"):
        assert said in text(cover)


def test_a_logo_stands_on_the_first_slide_with_its_words() -> None:
    deck = opened(replace(sample(), theme=Theme("#7a1f5c", SVG, "Husbanken"), slides=()))
    (logo,) = (shape for shape in deck.slides[0].shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE)
    assert alt(logo) == "Husbanken"
    assert len(deck.slides) == 1


def test_the_theme_has_the_owners_colours_and_a_typeface_every_machine_has() -> None:
    content = pptx.write(replace(sample(), theme=Theme("#7a1f5c"))).content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        themes = [package.read(name).decode() for name in package.namelist() if "/theme/" in name]
    assert len(themes) == 2
    assert all('<a:accent1><a:srgbClr val="7A1F5C"/>' in one and 'typeface="Arial"' in one for one in themes)


def test_only_our_layouts_are_left_and_each_is_used_for_what_it_is() -> None:
    deck = sample_deck()
    assert [layout.name for layout in deck.slide_layouts] == ["title", "section", "content", "title-only"]
    assert [slide.slide_layout.name for slide in deck.slides][:4] == [
        "title",
        "section",
        "content",
        "title-only",
    ]
    assert (deck.slide_width, deck.slide_height) == (12_192_000, 6_858_000)


def test_slides_carry_number_title_and_date_at_the_foot() -> None:
    for number, slide in enumerate(sample_deck().slides, 1):
        if number > 1:
            foot = {shape.placeholder_format.type: shape.text_frame.text for shape in slide.placeholders}
            assert foot[PP_PLACEHOLDER.SLIDE_NUMBER] == str(number)
            assert foot[PP_PLACEHOLDER.DATE] == "10. desember 2010"
            assert sample().title.startswith(foot[PP_PLACEHOLDER.FOOTER].rstrip("…"))


def test_every_run_has_a_language_and_other_languages_their_own() -> None:
    runs = [one for slide in sample_deck().slides for one in slide._element.iter("{*}rPr")]
    assert all(one.get("lang") for one in runs)
    assert {one.get("lang") for one in runs} == {"nb-NO", "en-GB"}
    english = opened(sample("en")).slides[2]
    assert {one.get("lang") for one in english._element.iter("{*}rPr")} == {"en-GB"}


def test_the_properties_say_what_the_file_is() -> None:
    said = sample_deck().core_properties
    assert (said.title, said.subject, said.language) == (sample().title, sample().subtitle, "nb-NO")
    assert "Husbanken Region øst" in said.author
    assert said.keywords == "boligsosialt arbeid, følgeevaluering"
    assert said.created.date() == said.modified.date() == date(2010, 12, 10)


def test_tables_flag_their_headers_and_have_words_for_those_who_do_not_see_them() -> None:
    overview, facts, heat = (shape for shape in of_kind(sample_deck(), "table"))
    assert overview.table.first_row and overview.table.first_col
    assert alt(overview) == "Organisering og forankring etter kommune"
    assert not facts.table.first_row and facts.table.first_col
    assert heat.table.first_row and heat.table.first_col
    assert alt(heat) == "Varmekart: Hamar er kommet lengst."


def test_tones_are_said_by_signs_as_well_as_by_colour() -> None:
    (overview, *_) = of_kind(sample_deck(), "table")
    said = [cell.text_frame.text for row in overview.table.rows for cell in row.cells]
    assert any(one.startswith("✓ Ja") for one in said)
    assert any(one.startswith("■ Nei") for one in said)


def test_bars_are_a_native_chart_with_its_numbers_its_words_and_a_workbook() -> None:
    chart = charts(sample_deck())[0]
    assert [str(name) for name in chart.plots[0].categories] == list(PLACES)
    assert list(chart.plots[0].series[0].values) == [15, 33, 28, 21, 0]
    labels = [one.text for one in chart._chartSpace.iter("{*}t")]
    assert "33 av 40" in labels
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    rows = list(book.active.values)
    assert rows[0][:2] == ("Kommune", "Aktiviteter")
    assert rows[2] == ("Hamar", 33, "33 av 40")
    assert of_kind(sample_deck(), "chart")[0].name == "Aktiviteter per kommune"
    assert alt(of_kind(sample_deck(), "chart")[0]) == "Liggende søyler: Hamar har flest, Moss ingen."


def test_the_table_of_a_figure_is_no_second_table_but_said_in_the_notes() -> None:
    slide = next(one for one in sample_deck().slides if one.shapes.title.text_frame.text == "Aktiviteter")
    assert not any(shape.has_table for shape in slide.shapes)
    assert "Hamar: 33 av 40" in notes(slide)


def test_dots_are_a_native_chart_with_a_series_for_each() -> None:
    chart = charts(sample_deck())[1]
    hamar, moss, *names = chart.plots[0].series
    assert (hamar.name, moss.name) == ("Hamar", "Moss")
    assert list(hamar.values) == [1, 2, 3, None]
    assert [point.text for point in chart._chartSpace.iter("{*}t")][:3] == [
        "Politisk",
        "Administrativt",
        "Eksterne",
    ]
    assert len(names) == 2


def test_a_chart_with_many_rows_goes_on_in_the_next_slide() -> None:
    many = [Bar(f"Kommune {number}", number, str(number)) for number in range(40)]
    deck = deck_of(Figure(bars(many, "T", "D", ("a", "b")), "Alt", "Mange"))
    found = [str(name) for chart in charts(deck) for name in chart.plots[0].categories]
    assert found == [bar.name for bar in many]
    check_slides(deck)


def test_an_organisation_chart_is_native_shapes_with_connectors_that_hold_on() -> None:
    chart, _ = groups(sample_deck())
    inside = list(chart.shapes)
    said = "\n".join(shape.text_frame.text for shape in inside if shape.has_text_frame)
    for word in ("Kommunestyret", "Styringsgruppe", "Økonomisjef", "rapporterer til"):
        assert word in said
    assert alt(chart) == "Organisasjonskart: kommunestyret eier programmet."
    boxes = {shape.shape_id: shape.text_frame.text for shape in inside if shape.has_text_frame}
    held = [
        (boxes[int(start.get("id"))], boxes[int(end.get("id"))])
        for shape in inside
        for start, end in zip(shape._element.iter("{*}stCxn"), shape._element.iter("{*}endCxn"), strict=True)
    ]
    lines = [shape for shape in inside if shape.name == "Connector"]
    assert len(lines) == len(organisation().lines) == 3
    assert all("Programleder" in start or "Kommunestyret" in start for start, _ in held)


def test_a_straight_line_between_boxes_is_a_connector() -> None:
    picture = org_chart(
        (ChartGroup("a", "Over", "", "", 0), ChartGroup("b", "Under", "", "", 1)),
        (Tie("a", "b", "owns"),),
        "T",
    )
    (chart,) = groups(deck_of(Figure(picture, "Alt", "Caption")))
    (line,) = (shape for shape in chart.shapes if shape.shape_type == MSO_SHAPE_TYPE.LINE)
    boxes = {shape.shape_id: shape.text_frame.text for shape in chart.shapes if shape.has_text_frame}
    (start,), (end,) = line._element.iter("{*}stCxn"), line._element.iter("{*}endCxn")
    assert (boxes[int(start.get("id"))], boxes[int(end.get("id"))]) == ("Over", "Under")


def test_a_large_organisation_chart_is_folded_or_parted_and_stays_readable() -> None:
    ranked = tuple(
        ChartGroup(
            f"g{rank}",
            f"Organ {rank}",
            "",
            "council",
            rank,
            tuple(ChartSeat(f"Plass {rank}.{n}") for n in range(11)),
        )
        for rank in range(9)
    )
    ties = tuple(Tie(f"g{rank}", f"g{rank + 1}", "leads", "leder") for rank in range(8))
    deck = deck_of(Figure(org_chart(ranked, ties, "Stort"), "Alt", "Stort"))
    check_slides(deck)
    for rank in range(9):
        assert f"Plass {rank}.10" in words(deck)
    assert smallest(deck) >= PICTURE_LEAST - 0.7


def smallest(deck: Any) -> float:
    sizes = [
        int(one.get("sz")) for slide in deck.slides for one in slide._element.iter("{*}rPr") if one.get("sz")
    ]
    return min(sizes) / 100


def test_text_is_never_smaller_than_can_be_read_from_the_back() -> None:
    for slide in sample_deck().slides:
        for shape in slide.shapes:
            least = TABLE_LEAST if shape.has_table or shape.is_placeholder else BODY_LEAST
            sizes = [int(one.get("sz")) / 100 for one in shape._element.iter("{*}rPr") if one.get("sz")]
            if shape.shape_type != MSO_SHAPE_TYPE.GROUP:
                assert all(size >= least for size in sizes)


def test_claims_show_numbers_and_the_notes_name_the_sources() -> None:
    deck = sample_deck()
    short = deck.slides[2]
    assert "styringsgruppa.[1]" in text(short)
    assert "[1] Statusrapport 2010, tabell 1 (intervjuer høsten 2010)" in notes(short)
    assert "1 Læring som endrer målene." in notes(short)
    assert "Si først hva som er felles" in notes(short)
    assert "Velkommen til gjennomgangen." in notes(deck.slides[1])
    numbers = {int(one) for slide in deck.slides for one in re.findall(r"^\[(\d+)\] ", notes(slide), re.M)}
    assert numbers == {1, 2, 3, 4}
    assert "UNUSED" not in words(deck)


def test_a_slide_names_no_source_that_it_does_not_rest_on() -> None:
    points = tuple(Run(f"Punkt {n} " + "ord " * 30, evidence=(f"s{n}",)) for n in range(30))
    sources = tuple(Source(f"s{n}", f"Kilde {n}") for n in range(30))
    deck = deck_of(ListBlock(points), sources=sources)
    for slide in list(deck.slides)[1:]:
        shown = set(re.findall(r"Punkt (\d+) ", text(slide)))
        assert shown == set(re.findall(r"Kilde (\d+)", notes(slide)))


def test_links_lead_outside_or_nowhere() -> None:
    links = ("https://ok.no/", "javascript:alert(1)", "#anker", "file:///etc")
    deck = deck_of(Paragraph(tuple(Run(f"[{link}] ", link_to=link) for link in links)))
    found = [
        run.hyperlink.address for frame in frames(deck.slides[1]) for p in frame.paragraphs for run in p.runs
    ]
    assert [one for one in found if one] == ["https://ok.no/"]


def test_points_below_points_stand_a_level_deeper_with_numbers_of_their_own() -> None:
    body = next(shape for shape in sample_deck().slides[2].placeholders if shape.placeholder_format.idx == 1)
    levels = {p.text: p.level for p in body.text_frame.paragraphs}
    assert levels["Bærum med åtte måneder"] == 1
    starts = [one.get("startAt") for one in body._element.iter("{*}buAutoNum")]
    assert starts == ["1", "2"]


def test_a_long_list_goes_on_in_next_slides_and_loses_nothing() -> None:
    points = tuple(f"Punkt nummer {number} i en lang liste over mye." for number in range(90))
    deck = deck_of(ListBlock(points))
    found = re.findall(r"Punkt nummer (\d+) ", "\n".join(text(slide) for slide in deck.slides))
    assert found == [str(number) for number in range(90)]
    assert deck.slides[2].shapes.title.text_frame.text == "Lysbilde (2)"
    check_slides(deck)


def test_a_long_table_goes_on_with_its_header_and_loses_nothing() -> None:
    rows = tuple((f"Rad {number}", "Noe som står der", str(number)) for number in range(120))
    deck = deck_of(Table("Lang", (("Navn", "Hva", "Tall"),), rows))
    tables = [shape.table for shape in of_kind(deck, "table")]
    assert len(tables) > 4
    assert all(table.cell(0, 0).text_frame.text == "Navn" and table.first_row for table in tables)
    found = [row.cells[0].text_frame.text for table in tables for row in list(table.rows)[1:]]
    assert found == [row[0] for row in rows]
    check_slides(deck)


def test_a_wide_table_is_shown_in_stretches_that_name_the_rows() -> None:
    head = tuple(f"K{number}" for number in range(40))
    deck = deck_of(Table("Bred", (("Navn", *head),), (("Rad", *(str(n) for n in range(40))),)))
    tables = [shape.table for shape in of_kind(deck, "table")]
    assert [cell.text_frame.text for t in tables for cell in list(t.rows[0].cells)[1:]] == list(head)
    assert all(table.cell(1, 0).text_frame.text == "Rad" for table in tables)


def test_spans_of_cells_stay_and_dissolve_where_the_table_is_broken() -> None:
    tall = (Cell("Gruppe", rowspan=2), "a"), ("b",)
    (one,) = of_kind(deck_of(Table("T", ((Cell("Hode", colspan=2),),), tall, row_headers=False)), "table")
    assert one.table.cell(0, 0).is_merge_origin and one.table.cell(1, 0).is_merge_origin
    assert not one.table.first_col
    many = tuple(row for n in range(60) for row in ((Cell(f"G{n}", rowspan=2), f"a{n}"), (f"b{n}",)))
    deck = deck_of(Table("T", (("x", "y"),), many))
    said = [
        cell.text_frame.text
        for shape in of_kind(deck, "table")
        for row in shape.table.rows
        for cell in row.cells
    ]
    assert [one for one in said if one[0] in "ab"] == [f"{letter}{n}" for n in range(60) for letter in "ab"]


def test_key_values_go_on_in_next_slides() -> None:
    deck = deck_of(KeyValues(tuple(KeyValue(f"Nøkkel {n}", f"Verdi {n}") for n in range(60))))
    assert all(f"Verdi {n}" in words(deck) for n in range(60))
    check_slides(deck)


def long_text() -> str:
    return " ".join(f"ord{number}" for number in range(40_000))


def test_a_text_of_a_hundred_pages_is_cut_and_stands_whole_in_the_notes() -> None:
    huge = long_text()
    places: tuple[Block, ...] = (
        Paragraph(huge),
        ListBlock((huge, "kort")),
        Table("T", (("a", "b"),), (("x", huge), ("y", "kort"))),
        Table(huge, ((huge, huge),), (("x", "y"),)),
        KeyValues((KeyValue("n", huge),)),
    )
    for place in places:
        deck = deck_of(place)
        check_slides(deck)
        assert len(deck.slides) < 6
        assert any(huge in notes(slide) for slide in deck.slides)
        assert "…" in text(deck.slides[1])


def test_what_a_cut_text_rests_on_is_still_named() -> None:
    content = (long_text(), Footnote("En note."), Run("x", evidence=("s",)))
    deck = deck_of(Paragraph(content), sources=(Source("s", "Kilden"),))
    assert "1 En note." in notes(deck.slides[1])
    assert "[1] Kilden" in notes(deck.slides[1])


def test_a_long_title_is_cut_and_stands_whole_in_the_notes() -> None:
    title = "En tittel som bare blir lengre og lengre " * 20
    document = Document(
        title, "nb", date(2010, 12, 10), (), subtitle=title, publisher=title, slides=(Slide(title),) * 3
    )
    deck = opened(document)
    check_slides(deck)
    assert all(title.strip() in notes(slide) for slide in deck.slides)


def test_a_slide_without_a_title_takes_the_documents() -> None:
    deck = opened(Document("Rapport", "nb", date(2010, 12, 10), (), slides=(Slide("  "), Slide(""))))
    assert [slide.shapes.title.text_frame.text for slide in deck.slides] == [
        "Rapport",
        "Rapport (2)",
        "Rapport (3)",
    ]


def test_a_number_given_by_hand_is_not_given_again() -> None:
    titles = ("A", "A (2)", "A", "A", "A (2)")
    deck = opened(Document("D", "nb", date(2010, 12, 10), (), slides=tuple(Slide(one) for one in titles)))
    check_slides(deck)


def test_a_figure_that_comes_finished_is_a_picture_with_its_words() -> None:
    (picture,) = (s for s in sample_deck().slides[-1].shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE)
    assert alt(picture) == "Liggende søyler som ferdig bilde."
    assert picture.image.content_type == "image/png"


@given(hostile_text)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_hostile_text_stays_text(hostile: str) -> None:
    deck = opened(document_with(hostile))
    check_slides(deck)
    assert fit(hostile) in words(deck)
    tags = {one.tag for slide in deck.slides for one in slide._element.iter() if isinstance(one.tag, str)}
    assert all(tag.startswith("{http://schemas.openxmlformats.org/") for tag in tags)
    for slide in deck.slides:
        for link in slide._element.iter("{*}hlinkClick"):
            key = link.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
            assert re.match("https?://|mailto:", slide.part.rels[key].target_ref, re.I)


@given(hostile_text)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_workbooks_hold_text_and_never_formulas(hostile: str) -> None:
    marks = tuple(Bar(start + hostile, 1, hostile) for start in ("=", "+", "@", "-", "{="))
    deck = deck_of(Figure(bars(marks, hostile, hostile, (hostile, hostile)), hostile, hostile))
    for chart in charts(deck):
        book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
        kinds = {
            cell.data_type
            for row in book.active.iter_rows(min_row=2)
            for cell in row
            if cell.value is not None
        }
        assert kinds <= {"s", "n"}


def test_the_same_document_gives_the_same_bytes() -> None:
    assert pptx.write(sample()).content == pptx.write(sample()).content
    with zipfile.ZipFile(io.BytesIO(pptx.write(sample()).content)) as package:
        names = package.namelist()
        assert len(names) == len(set(names))
        assert not [name for name in names if "printer" in name or "thumbnail" in name]


def test_the_tone_of_a_callout_is_a_sign_too() -> None:
    assert "▲ Port 2 er ikke vedtatt i noen kommune" in text(sample_deck().slides[2])
