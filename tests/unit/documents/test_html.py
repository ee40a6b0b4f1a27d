"""The HTML report: one file, accessible, and text that stays text."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from paraply.documents import Cell, Document, Paragraph, Run, Source, Table
from paraply.documents.characters import fit
from paraply.documents.writers import html
from paraply.documents.writers.pdf import FONTS
from unit.documents.hostile import document_with, hostile_text
from unit.documents.sample import sample


class Page(HTMLParser):
    """What a browser would see: tags with attributes, and text."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "br":
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def page(document: Document) -> Page:
    return Page(html.write(document).content)


def shape(found: Page) -> set[tuple[str, str]]:
    return {(tag, name) for tag, attributes in found.tags for name in ["", *attributes]}


@given(hostile_text)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_hostile_text_stays_text(text: str) -> None:
    found = page(document_with(text))
    plain = shape(page(document_with("ord"))) | shape(page(document_with("https://example.org/a")))
    assert shape(found) - plain <= {("br", ""), ("span", "lang"), ("a", "href"), ("a", "rel"), ("a", "class")}
    assert fit(text) in found.text
    assert all(
        re.match(r"#|https?://|mailto:", link["href"] or "") for link in found.named("a") if "href" in link
    )


@given(hostile_text)
@settings(max_examples=60, deadline=None)
def test_every_link_inside_the_file_arrives_once(text: str) -> None:
    found = page(document_with(text))
    ids = [attributes["id"] for _, attributes in found.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {
        (link["href"] or "")[1:] for link in found.named("a") if (link.get("href") or "").startswith("#")
    }
    assert targets <= set(ids)


def test_only_web_and_mail_addresses_become_links() -> None:
    refused = (
        "javascript:alert(1)",
        "java\nscript:x",
        "data:text/html,x",
        "//evil",
        "file:///etc",
        "vbscript:x",
        "https://a b",
    )
    blocks = tuple(
        Paragraph(Run("her", link_to=address)) for address in (*refused, "https://ok.no/", "mailto:a@b.no")
    )
    links = [link["href"] for link in page(replace(sample(), blocks=blocks, details=())).named("a")]
    assert links == ["#main", "https://ok.no/", "mailto:a@b.no"]


def test_the_page_has_language_title_skip_link_and_landmarks() -> None:
    found = page(sample())
    assert found.named("html") == [{"lang": "nb"}]
    assert found.named("a")[0] == {"class": "skip", "href": "#main"}
    assert len(found.named("main")) == len(found.named("nav")) == len(found.named("h1")) == 1
    assert {"lang": "en"} in found.named("span")


def test_headings_descend_without_jumps() -> None:
    levels = [int(tag[1]) for tag, _ in page(sample()).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_captions_scopes_and_can_be_scrolled_by_keyboard() -> None:
    found = page(sample())
    assert len(found.named("caption")) == len(found.named("table")) == 4
    assert all(cell["scope"] in ("col", "row", "colgroup", "rowgroup") for cell in found.named("th"))
    assert {cell["scope"] for cell in found.named("th")} == {"col", "row", "colgroup", "rowgroup"}
    frames = [frame for frame in found.named("div") if "frame" in (frame.get("class") or "")]
    assert all(frame["tabindex"] == "0" and frame["role"] == "region" for frame in frames)


def test_a_row_below_a_tall_header_has_no_header_of_its_own() -> None:
    table = Table(
        "T", ((Cell("A", colspan=2), "B"),), ((Cell("a", rowspan=2), "b", "c"), ("d", "e"), ("f", "g", "h"))
    )
    scopes = [cell["scope"] for cell in page(replace(sample(), blocks=(table,))).named("th")]
    assert scopes == ["colgroup", "col", "rowgroup", "row"]


def test_nothing_is_fetched_and_nothing_runs() -> None:
    content = html.write(sample(), fonts=FONTS).content.decode()
    assert "<script" not in content
    assert "<link" not in content
    assert re.findall(r'src="(?!data:)', content) == []
    assert content.count("@font-face") == 3
    assert "default-src 'none'" in content


def test_sources_are_numbered_by_first_use_and_link_back() -> None:
    found = page(sample())
    ids = {attributes["id"] for _, attributes in found.tags if "id" in attributes}
    assert {"src-1", "src-4", "ref-1"} <= ids
    assert "src-5" not in ids
    assert "Kilde som ikke er i bruk" not in found.text
    assert "#ref-1" in [link.get("href") for link in found.named("a")]


def test_sources_are_listed_even_without_a_list_block() -> None:
    document = replace(sample(), blocks=(Paragraph("x", evidence=("A",)),), sources=(Source("A", "Kilden"),))
    assert "Kilden" in page(document).text


def test_the_words_follow_the_language() -> None:
    heads = {language: page(sample(language)).text for language in ("nb", "nn", "en", "nb-NO", "no", "fr")}
    assert "Kilder" in heads["nb"] and "Kjelder" in heads["nn"] and "Sources" in heads["en"]
    assert "Kilder" in heads["nb-NO"] and "Kilder" in heads["no"] and "Sources" in heads["fr"]
    assert "10 December 2010" in heads["en"]


def test_a_fragment_is_the_contents_without_a_page() -> None:
    content = html.fragment(sample())
    assert "<html" not in content
    assert content.startswith("<h2")


def test_the_style_names_no_outside_address() -> None:
    style = Path(html.__file__).with_name("report.css").read_text(encoding="utf-8")
    assert "url(" not in style
    assert "@import" not in style
