"""What the documents say of the code is what the code says."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from paraply.comparison.matrix.words import WITHOUT_VALUE
from paraply.interchange.importing import read_and_check
from paraply.interchange.shape import all_sections
from paraply.reporting.figures.together import TOGETHER
from paraply.reporting.outline.reading import parse
from paraply.reporting.sections import OPTIONS, SECTIONS
from paraply.reporting.sheets import SHEETS

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def text(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def table_rows(name: str) -> list[list[str]]:
    lines = [line for line in text(name).splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def test_the_characteristics_are_those_of_the_catalogue() -> None:
    said = {row[0].strip("`"): row[1:3] for row in table_rows("characteristics.md") if len(row) == 4}
    assert list(said) == list(CHARACTERISTICS)
    for key, (label, codes) in said.items():
        characteristic = CHARACTERISTICS[key]
        assert label == characteristic.label.text("en"), key
        listed = ["a number"] if characteristic.numeric else [f"`{code}`" for code in characteristic.codes]
        own = [f"a key of `{characteristic.own}`"] if characteristic.own else []
        assert codes == ", ".join([*own, *listed]), key


def test_the_ways_of_having_no_value_are_all_explained() -> None:
    assert [row[0].strip("`") for row in table_rows("characteristics.md") if len(row) == 2] == list(
        WITHOUT_VALUE
    )


def test_the_example_of_a_programme_file_is_taken() -> None:
    found = re.search(r"```yaml\n(.*?)```", text("programme-file.md"), re.DOTALL)
    assert found
    read_and_check(found[1].encode())


def test_every_section_of_the_programme_file_is_named() -> None:
    said = text("programme-file.md")
    assert [section.name for section in all_sections() if f"`{section.name}`" not in said] == []


def test_every_kind_of_section_and_sheet_is_named_with_its_options() -> None:
    said = text("report-outline.md")
    assert [name for name in (*SECTIONS, *SHEETS, *OPTIONS, *TOGETHER) if f"`{name}`" not in said] == []


def test_the_example_of_an_outline_is_taken() -> None:
    found = re.search(r"```yaml\n(.*?)```", text("report-outline.md"), re.DOTALL)
    assert found
    assert parse(found[1].encode()).key == "spring"


def test_the_layers_are_those_that_are_enforced() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["id"] == "layers")
    enforced = [
        set(re.findall(r"\w+", layer))
        for layer in layers
        if not {"cli", "demo"} & set(re.findall(r"\w+", layer))
    ]
    said = [set(re.findall(r"`(\w+)`", row[0])) for row in table_rows("architecture.md")]
    assert [layer for layer in said if layer != {"cli", "demo"}] == enforced


@pytest.mark.parametrize(
    "page", sorted(DOCS.rglob("*.md")), ids=lambda page: page.relative_to(DOCS).as_posix()
)
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
