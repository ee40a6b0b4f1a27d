"""Outlines: those that come along, and every way in which one of somebody's own can be wrong."""

from __future__ import annotations

import pytest

from paraply.kernel.files.refusals import Refused
from paraply.kernel.localised import LANGUAGES
from paraply.reporting.outline.declaration import Section, from_values
from paraply.reporting.outline.reading import names, parse, standard
from paraply.reporting.sections import OPTIONS, SECTIONS

GOOD = """
format: 1
key: mine
title: {nb: Min, nn: Min, en: Mine}
parts:
  - title: {nb: Del, nn: Del, en: Part}
    sections:
      - show: matrix
        title: {nb: Matrise, nn: Matrise, en: Matrix}
        rows: [political.seat]
"""


@pytest.mark.parametrize("name", names())
def test_what_comes_along_is_valid_and_titled_in_every_language(name: str) -> None:
    outline = standard(name)
    assert outline.key == name
    assert outline.title.missing() == ()
    found = [one for part in outline.parts for one in every(part.sections)] + list(every(outline.slides))
    assert all(one.title.missing() == () for one in found)


def every(sections: tuple[Section, ...]) -> list[Section]:
    return [inside for one in sections for inside in (one, *every(one.sections))]


def test_the_status_report_has_two_parts_and_slides_and_sheets() -> None:
    outline = standard()
    assert len(outline.parts) == 2
    each = next(one for one in outline.slides if one.each)
    assert len([one for one in each.sections if one.title]) == 6
    assert outline.sheets == ("matrix", "records", "conflicts", "signals")


def test_a_declaration_says_the_same_when_it_is_read_again() -> None:
    outline = parse(GOOD.encode())
    assert from_values(outline.values) == outline
    assert outline.parts[0].sections[0].options == {"rows": ["political.seat"]}


def test_every_option_is_used_by_some_kind() -> None:
    used = {option for kind in SECTIONS.values() for option in (*kind.needs, *kind.takes)}
    assert used == set(OPTIONS)


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (("show: matrix", "show: pie"), 8, "“pie” is not among the allowed values"),
        (("rows: [political.seat]", "rows: [political.seet]"), 10, "“political.seet” is not among"),
        (("rows: [political.seat]", "topics: [report]"), 10, "“matrix” does not use “topics”"),
        (("show: matrix", "show: arenas"), 8, "“arenas” needs “arenas”"),
        (("show: matrix", "show: goals"), 8, "is about one participant"),
        (("show: matrix", "landscape: true"), 8, "Either “show” or “sections” must stand here."),
        (("nn: Min,", ""), 4, "“nn” is missing"),
        (("nn: Min,", "nn: Min, fr: Mien,"), 4, "“fr” is no field here"),
        (("format: 1", "format: 2"), 2, "“2” is not among the allowed values"),
        (("key: mine", "key: ../mine"), 3, "has not the right form"),
        (("format: 1", "format: 1\nsheets: [pie]"), 3, "“pie” is not among the allowed values"),
        (("parts:", "format: 1\nparts:"), 5, "stands twice"),
    ],
)
def test_a_fault_is_said_with_its_line(change: tuple[str, str], line: int, words: str) -> None:
    with pytest.raises(Refused) as caught:
        parse(GOOD.replace(*change).encode())
    said = [one.text("en") for one in caught.value.refusals]
    assert any(words in one and f"line {line}" in one for one in said), said
    assert all(refusal.sentence.missing() == () for refusal in caught.value.refusals)
    assert len({caught.value.refusals[0].text(language) for language in LANGUAGES}) >= 2


def with_slides(slides: str) -> bytes:
    return f"{GOOD}\nslides: {slides}\n".encode()


TITLE = "title: {nb: X, nn: X, en: X}"


@pytest.mark.parametrize(
    ("slides", "words"),
    [
        (f"[{{{TITLE}, sections: [{{each: participants, {TITLE}, show: goals}}]}}]", "cannot stand inside"),
        (
            f"[{{each: participants, {TITLE}, sections: [{{{TITLE}, each: participants, show: goals}}]}}]",
            "cannot stand inside",
        ),
        (
            f"[{{{TITLE}, sections: [{{{TITLE}, sections: [{{{TITLE}, sections: [{{show: signals}}]}}]}}]}}]",
            "in two steps, not more",
        ),
        ('[{each: participants, title: {nb: "{x}", nn: "X", en: "X"}, show: goals}]', "may stand in braces"),
        ('[{each: participants, title: {nb: "{", nn: "X", en: "X"}, show: goals}]', "may stand in braces"),
    ],
)
def test_slides_that_could_not_be_built_are_refused(slides: str, words: str) -> None:
    with pytest.raises(Refused) as caught:
        parse(with_slides(slides))
    assert any(words in one.text("en") for one in caught.value.refusals), caught.value.refusals


def test_an_outline_that_is_no_text_is_refused() -> None:
    for content in (b"", b"\xff\xfe", b"- 1", b"{", b"a: &b 1"):
        with pytest.raises(Refused):
            parse(content)
