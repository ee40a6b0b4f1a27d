"""The published JSON Schema of the programme file is the one in use, and a valid one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import paraply
from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from paraply.comparison.matrix.words import WITHOUT_VALUE
from paraply.demo.generator import generate
from paraply.interchange.schema import programme_file_schema
from paraply.kernel.files.reading import read

ROOT = Path(paraply.__file__).parents[2]
PUBLISHED = ROOT / "docs" / "programme-file.schema.json"


def test_the_published_schema_is_the_one_in_use() -> None:
    """Write it anew with: paraply schema -o docs/programme-file.schema.json"""
    assert json.loads(PUBLISHED.read_text("utf-8")) == programme_file_schema()


def test_it_is_a_json_schema_of_2020_12() -> None:
    schema = programme_file_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_every_reference_in_it_leads_somewhere() -> None:
    def references(value: object) -> set[str]:
        if isinstance(value, dict):
            own = {value["$ref"]} if "$ref" in value else set()
            return own.union(*(references(inner) for inner in value.values()))
        return set().union(*(references(inner) for inner in value)) if isinstance(value, list) else set()

    definitions = {f"#/$defs/{name}" for name in programme_file_schema()["$defs"]}
    assert references(programme_file_schema()) <= definitions


def test_every_characteristics_codes_are_published() -> None:
    published = programme_file_schema()["$defs"]["characteristics"]
    assert set(published) == set(CHARACTERISTICS)
    for key, one in CHARACTERISTICS.items():
        assert one.numeric == ("pattern" in published[key])
        # The programme's own values are no closed list.
        assert set(published[key].get("enum", ())) == (set() if one.own else set(one.codes))
    assert set(programme_file_schema()["$defs"]["without_value"]["enum"]) == set(WITHOUT_VALUE)


@pytest.mark.parametrize("file", [ROOT / "src" / "paraply" / "demo" / "data" / "boso.yaml"])
def test_boso_and_a_made_up_programme_are_valid_by_the_published_schema(file: Path) -> None:
    validator = Draft202012Validator(json.loads(PUBLISHED.read_text("utf-8")))
    assert [error.message for error in validator.iter_errors(read(file.read_bytes()).values)] == []
    assert [error.message for error in validator.iter_errors(generate(3))] == []
