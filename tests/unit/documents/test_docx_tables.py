"""Tables in the Word file: headers that are marked, spans, widths and tones."""

from lxml import etree

from paraply.documents import Cell, Column, Table
from unit.documents.word_file import W, of, style_of, tables, text, the_sample, value


def test_tables_mark_their_header_rows_and_columns() -> None:
    looks = [one.find(f"{W}tblPr/{W}tblLook") for one in tables(the_sample())]
    assert [value(one, "firstRow") for one in looks] == ["1"] * 4
    assert [value(one, "firstColumn") for one in looks] == ["1"] * 4
    heads = [len(one.findall(f"{W}tr/{W}trPr/{W}tblHeader")) for one in tables(the_sample())]
    assert heads == [1, 1, 2, 1]
    first = tables(the_sample())[0]
    assert [style_of(one) for one in first.iterfind(f"{W}tr/{W}tc[1]/{W}p")] == ["TableHeadSmall"] * 6
    assert (
        value(
            tables(of(Table("T", (("A",),), (("a",),), row_headers=False)))[0].find(f".//{W}tblLook"),
            "firstColumn",
        )
        == "0"
    )


def columns_in(row: etree._Element) -> int:
    return sum(int(value(one.find(f"{W}tcPr/{W}gridSpan")) or 1) for one in row.iterfind(f"{W}tc"))


def test_spans_fill_the_grid_and_widths_fill_the_page() -> None:
    for table in tables(the_sample()):
        grid = [int(value(one, "w")) for one in table.iterfind(f"{W}tblGrid/{W}gridCol")]
        assert {columns_in(row) for row in table.iterfind(f"{W}tr")} == {len(grid)}
        assert sum(grid) <= 14800
    merges = [value(one) for one in tables(the_sample())[3].iter(f"{W}vMerge")]
    assert merges == ["restart", ""]


def test_cells_that_span_rows_and_columns_keep_their_neighbours_in_place() -> None:
    tall = Cell("a", colspan=2, rowspan=3)
    file = of(Table("T", (("A", "B", "C"),), ((tall, "1"), ("2",), ("3",), ("x", "y", "z"))))
    rows = [[text(one) for one in row.iterfind(f"{W}tc")] for row in tables(file)[0].iterfind(f"{W}tr")]
    assert rows == [["A", "B", "C"], ["a", "1"], ["", "2"], ["", "3"], ["x", "y", "z"]]


def test_uneven_rows_lose_nothing() -> None:
    file = of(Table("T", (("A", "B"),), (("a",), ("a", "b", "c"), ())), Table("Tom", (), ()))
    uneven, empty = tables(file)
    assert {columns_in(row) for row in uneven.iterfind(f"{W}tr")} == {3}
    assert len(empty.findall(f"{W}tr/{W}tc")) == 1


def test_a_column_of_no_width_is_as_wide_as_its_text_and_words_stay_whole() -> None:
    rows = (("kort", "x " * 400, "Styringsgruppesekretariatet"),)
    file = of(Table("T", (("A", "B", "C"),), rows, (Column(0), Column(9), Column(0.1))))
    narrow, wide, word = (int(value(one, "w")) for one in file.all("gridCol"))
    assert narrow < 700
    assert wide > 1.5 * word
    assert word > 27 * 90


def test_a_tone_is_shown_by_ground_and_sign() -> None:
    cell = tables(the_sample())[0].find(f"{W}tr[2]/{W}tc[2]")
    assert cell is not None
    assert value(cell.find(f"{W}tcPr/{W}shd"), "fill") == "DEF1E5"
    assert text(cell).startswith("✓\u00a0Ja")


def test_rows_stay_whole_unless_they_are_long() -> None:
    file = of(Table("T", (("A", "B"),), (("a", "ord " * 40_000), ("b", "c"))))
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in file.all("tr")] == [True, False, True]
    assert "ord " * 40_000 in text(file.body)
