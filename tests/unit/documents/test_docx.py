"""The Word file: real styles, lists, notes and fields, the same bytes everywhere, and text that stays text."""

import io
from collections import Counter
from functools import cache

import docx as reader
from hypothesis import HealthCheck, given, settings

from paraply.documents import (
    Callout,
    Cell,
    Contents,
    Footnote,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Run,
    Source,
    Table,
    Theme,
    Tone,
)
from paraply.documents.characters import fit
from paraply.documents.walk import walk
from paraply.documents.writers import docx
from unit.documents.hostile import SVG, document_with, hostile_text
from unit.documents.sample import sample
from unit.documents.word_file import (
    WP,
    R,
    W,
    WordFile,
    of,
    out_of_order,
    style_of,
    tables,
    text,
    the_sample,
    value,
    written,
)


def headings(file: WordFile) -> list[tuple[str, str]]:
    found = [(style_of(one), text(one)) for one in file.body.iter(f"{W}p")]
    return [(style, words) for style, words in found if style.startswith("Heading")]


def test_a_library_opens_it_and_finds_its_headings_in_order() -> None:
    opened = reader.Document(io.BytesIO(docx.write(sample()).content))
    names = [one.text for one in opened.paragraphs if one.style and one.style.name.startswith("Heading")]
    assert names[:4] == ["Sammendrag", "Likheter", "Hva dette betyr", "Oversikt over kommunene"]
    assert names[-1] == "Kilder"
    assert [one.text for one in opened.paragraphs if one.style and one.style.name == "Title"] == [
        sample().title
    ]


def test_properties_say_what_the_file_is_and_no_other_day_than_its_own() -> None:
    about = reader.Document(io.BytesIO(docx.write(sample()).content)).core_properties
    assert (about.title, about.subject, about.language) == (sample().title, sample().subtitle, "nb-NO")
    assert (about.author, about.identifier) == ("Følgeevalueringen", "BoSo-2010-2")
    assert about.keywords == "boligsosialt arbeid, følgeevaluering"
    assert f"{about.created:%Y-%m-%d}" == f"{about.modified:%Y-%m-%d}" == "2010-12-10"


def test_headings_are_numbered_by_word_itself() -> None:
    styles = {one.get(f"{W}styleId"): one for one in the_sample().part("word/styles.xml").iter(f"{W}style")}
    assert value(styles["Heading2"].find(f"{W}pPr/{W}numPr/{W}ilvl")) == "1"
    levels = [one for one in the_sample().all("lvl") if one.find(f"{W}pStyle") is not None]
    assert [value(one.find(f"{W}lvlText")) for one in levels[:2]] == ["%1\u2002", "%1.%2\u2002"]
    without = of(Heading(1, "Uten"), numbered=False)
    assert without.part("word/styles.xml").find(f".//{W}outlineLvl/../{W}numPr") is None


def test_numbers_that_word_would_count_otherwise_are_written_out() -> None:
    assert headings(of(Heading(1, "En"), Heading(3, "Hopp"))) == [
        ("Heading1", "1\u2002En"),
        ("Heading3", "1.0.1\u2002Hopp"),
    ]


def test_contents_are_a_field_with_entries_that_lead_to_the_headings() -> None:
    codes = [one.text for one in the_sample().body.iter(f"{W}instrText")]
    assert codes[0] == ' TOC \\o "1-2" \\h \\z \\u '
    marks = {one.get(f"{W}name") for one in the_sample().body.iter(f"{W}bookmarkStart")}
    entries = the_sample().styled("TOC1") + the_sample().styled("TOC2")
    assert "2\tOversikt over kommunene\t" in [text(one) for one in entries]
    assert {one.get(f"{W}anchor") for entry in entries for one in entry.iter(f"{W}hyperlink")} <= marks
    kinds = Counter(value(one, "fldCharType") for one in the_sample().body.iter(f"{W}fldChar"))
    assert kinds["begin"] == kinds["separate"] == kinds["end"]
    assert not the_sample().all("updateFields")


def test_contents_without_headings_are_a_title_alone() -> None:
    file = of(Contents(title="Innhold"), Paragraph("x"))
    assert [text(one) for one in file.styled("TOCHeading")] == ["Innhold"]
    assert not file.all("instrText")


def test_tables_and_pictures_say_what_they_are() -> None:
    captions = [value(one.find(f"{W}tblPr/{W}tblCaption")) for one in the_sample().body.iter(f"{W}tbl")]
    assert "Organisering og forankring etter kommune" in captions
    assert all(captions)
    assert "Tom celle finnes ikke." in value(tables(the_sample())[0].find(f"{W}tblPr/{W}tblDescription"))
    inline = [
        one
        for one in the_sample().body.iter(f"{WP}docPr")
        if not one.xpath(".//*[local-name()='decorative']")
    ]
    assert [one.get("descr") for one in inline] == [
        "Liggende søyler: Hamar 33, Lillehammer 28, Lørenskog 21 og Bærum 15 aktiviteter."
    ]


def test_captions_are_counted_by_fields_and_marked() -> None:
    fields = [one.get(f"{W}instr") for one in the_sample().body.iter(f"{W}fldSimple")]
    assert Counter(fields) == {" SEQ Tabell \\* ARABIC ": 4, " SEQ Figur \\* ARABIC ": 1}
    words = [text(one) for one in the_sample().styled("Caption")]
    assert words[0] == "Tabell 1\u2002Organisering og forankring etter kommune"
    mark = the_sample().styled("Caption")[0].find(f"{W}bookmarkStart")
    assert value(mark, "name") == "oversikt"


def test_footnotes_are_real_and_bring_their_sources() -> None:
    (mark,) = the_sample().body.iter(f"{W}footnoteReference")
    notes = {value(one, "id"): one for one in the_sample().part("word/footnotes.xml").iter(f"{W}footnote")}
    assert {"-1", "0"} < set(notes)
    assert text(notes[value(mark, "id")]) == " Planlagt er ikke det samme som gjennomført.[2]"
    assert len(list(the_sample().part("word/settings.xml").iter(f"{W}footnote"))) == 2


def test_links_in_footnotes_belong_to_the_footnotes() -> None:
    inner = Footnote(("Se ", Run("her", link_to="https://a.no/"), Footnote("og her")))
    file = of(Paragraph(("x", inner, Run("ute", link_to="https://b.no/"))))
    assert list(file.addresses("footnotes").values()) == ["https://a.no/"]
    assert list(file.addresses().values()) == ["https://b.no/"]
    assert "Se her (og her)" in text(file.part("word/footnotes.xml"))


def check_links(file: WordFile) -> None:
    names = file.bookmarks()
    assert len({name.lower() for name in names}) == len(names)
    assert all(len(name) <= 40 for name in names)
    numbers = [value(one, "id") for one in file.all("bookmarkStart")]
    assert len(set(numbers)) == len(numbers)
    assert sorted(numbers) == sorted(value(one, "id") for one in file.all("bookmarkEnd"))
    assert set(file.links()) <= set(names)
    for part in ("document", "footnotes"):
        used = {one.get(f"{R}id") for one in file.part(f"word/{part}.xml").iter(f"{W}hyperlink")} - {None}
        assert used == set(file.addresses(part))


def test_claims_and_sources_link_both_ways() -> None:
    file = the_sample()
    check_links(file)
    sources = [text(one) for one in file.styled("Source")]
    assert sources[0].startswith("1\tStatusrapport 2010, tabell 1")
    assert len(sources) == 4
    assert "Kilde som ikke er i bruk" not in text(file.body)
    back = [one.get(f"{W}anchor", "") for one in file.styled("Source")[0].iter(f"{W}hyperlink")]
    assert len(back) == 12
    assert set(back) <= set(file.bookmarks())
    assert sum(name.startswith("src_") for name in file.links()) > 30


def test_sources_are_listed_even_without_a_list_block() -> None:
    file = of(Paragraph("x", evidence=("A",)), sources=(Source("A", "Kilden", url="https://k.no/æ"),))
    assert "Kilden https://k.no/æ" in text(file.styled("Source")[0])
    assert list(file.addresses().values()) == ["https://k.no/%C3%A6"]


def test_only_web_and_mail_addresses_that_are_well_formed_become_links() -> None:
    refused = (
        "javascript:alert(1)",
        "//evil",
        "file:///etc",
        "https://a b",
        "https://a:b/",
        "http://[",
        "https://" + "a" * 3000,
    )
    targets = (*refused, "https://ok.no/?a=1&b=[2]", "mailto:a@b.no")
    file = of(*(Paragraph(Run("her", link_to=one)) for one in targets))
    assert list(file.addresses().values()) == ["https://ok.no/?a=1&b=%5B2%5D", "mailto:a@b.no"]
    assert text(file.body).count("her") == len(targets)


def test_languages_are_told() -> None:
    def default(file: WordFile) -> str:
        return value(file.part("word/styles.xml").find(f"{W}docDefaults//{W}lang"))

    assert [default(of(language=one)) for one in ("nb", "nn", "en", "de-AT", "?")] == [
        "nb-NO",
        "nn-NO",
        "en-GB",
        "de-AT",
        "en-GB",
    ]
    file = of(
        Paragraph(("Evaluatorene sier ", Run("learning", lang="en"))),
        Table("T", (("A",),), ((Cell("b", lang="nn"),),)),
    )
    spoken = {text(one): value(one.find(f"{W}rPr/{W}lang")) for one in file.body.iter(f"{W}r")}
    assert (spoken["learning"], spoken["b"], spoken["A"]) == ("en-GB", "nn-NO", "")


def test_every_numbered_list_starts_at_one_and_lists_below_are_levels() -> None:
    inner = ListItem("b", (Paragraph("videre"), ListBlock(("c", "d"), ordered=True)))
    file = of(
        ListBlock(("a", inner), ordered=True), ListBlock(("e", ListItem("f", (ListBlock(("g",)),))), True)
    )
    points = {
        text(one): (value(one.find(f"{W}pPr/{W}numPr/{W}numId")), value(one.find(f"{W}pPr/{W}numPr/{W}ilvl")))
        for one in file.body.iter(f"{W}p")
        if one.find(f"{W}pPr/{W}numPr") is not None
    }
    assert [level for _, level in points.values()] == ["0", "0", "1", "1", "0", "0", "1"]
    assert len({number for number, _ in points.values()}) == 4
    starts = {value(one, "numId"): value(one.find(f".//{W}startOverride")) for one in file.all("num")}
    assert all(starts[points[name][0]] == "1" for name in "ace")


def test_callouts_say_their_tone_and_carry_lists() -> None:
    inside = (Paragraph("tekst"), Paragraph("mer"), ListBlock(("punkt",)), Paragraph("slutt"))
    file = of(Callout(Tone.WARNING, "Pass på", inside), Callout(Tone.NONE, "Rolig"))
    assert [text(one) for one in file.styled("CalloutWarning")] == ["▲\u2002Pass på", "tekst", "mer", "slutt"]
    assert file.styled("ListBullet")[0].find(f"{W}pPr/{W}shd") is not None
    assert [text(one) for one in file.styled("CalloutNone")] == ["Rolig"]


def test_the_theme_gives_colours_and_logo() -> None:
    file = of(Heading(1, "x"), theme=Theme("#692c5c", SVG, "Husbanken"))
    styles = {one.get(f"{W}styleId"): one for one in file.part("word/styles.xml").iter(f"{W}style")}
    assert value(styles["Heading1"].find(f"{W}rPr/{W}color")) == "692C5C"
    assert value(styles["Title"].find(f"{W}pPr/{W}shd"), "fill") == "692C5C"
    assert "Husbanken" in [one.get("descr") for one in file.body.iter(f"{WP}docPr")]


def test_no_font_but_one_that_every_office_has() -> None:
    fonts = {name for one in the_sample().all("rFonts") for name in one.attrib.values()}
    assert fonts == {"Arial"}
    faces = the_sample().part("word/theme/theme1.xml").xpath("//*[local-name()='latin']/@typeface")
    assert set(faces) == {"Arial"}


def test_elements_stand_in_the_order_of_the_schema() -> None:
    for file in (the_sample(), written(document_with("https://example.org/a"))):
        assert [problem for part in file.texts for problem in out_of_order(part)] == []


def test_every_style_that_is_used_exists() -> None:
    for file in (the_sample(), written(document_with("ord"))):
        known = {one.get(f"{W}styleId") for one in file.part("word/styles.xml").iter(f"{W}style")}
        used = {
            value(one)
            for kind in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
            for one in file.all(kind)
        }
        assert used <= known


@cache
def harmless() -> frozenset[str]:
    """Every element and field that a document of plain words and links has."""
    found: set[str] = set()
    for words in ("ord", "https://example.org/a", "to\nlinjer", "en-GB"):
        found |= shape(written(document_with(words)))
    return frozenset(found)


def shape(file: WordFile) -> set[str]:
    codes = {one.text or "" for one in file.all("instrText")} | {
        one.get(f"{W}instr", "") for one in file.all("fldSimple")
    }
    return {str(one.tag) for part in file.texts for one in part.iter()} | codes


@given(hostile_text)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_hostile_text_stays_text(words: str) -> None:
    document = document_with(words)
    content = docx.write(document).content
    file = WordFile(content)
    reader.Document(io.BytesIO(content))
    assert shape(file) <= harmless()
    places = sum(len(tuple(block.contents())) for block in walk(document.blocks))
    if fit(words).strip():
        assert text(file.body).count(fit(words)) >= places
    assert [problem for part in file.texts for problem in out_of_order(part)] == []
    check_links(file)


def test_the_same_document_gives_the_same_bytes() -> None:
    assert docx.write(sample()) == docx.write(sample())
