"""The BoSo programme file holds every fact of the report once, sourced and in three languages."""

from __future__ import annotations

import pathlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

import paraply
from paraply.kernel.files.reading import ReadFile, read
from paraply.kernel.files.refusals import Path
from paraply.kernel.localised import LANGUAGES

BOSO = pathlib.Path(paraply.__file__).parent / "demo" / "data" / "boso.yaml"
FACT_IDS = pathlib.Path(__file__).with_name("fact_ids.txt").read_text("utf-8").split()
# Rows that all programmes share have no source of their own; their documents are named in the file's head.
SHARED = ("municipalities", "glossary")


@pytest.fixture(scope="module")
def boso() -> ReadFile:
    return read(BOSO.read_bytes())


def mappings(value: Any, path: Path = ()) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Every mapping in the file with its path, outermost first."""
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from mappings(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from mappings(inner, (*path, index))


def is_text(value: dict[str, Any]) -> bool:
    return bool(value) and value.keys() <= set(LANGUAGES)


def held_ids(boso: ReadFile) -> Counter[str]:
    """How often an id stands in the file, as a record's own or as one that a record merges."""
    held: Counter[str] = Counter()
    for _, mapping in mappings(boso.values):
        if "id" in mapping:
            held[mapping["id"]] += 1
        held.update(mapping.get("merges", ()))
    return held


def records_without_source(rows: Any, inherited: bool = False) -> Iterator[str]:
    for row in rows:
        if not isinstance(row, dict) or "id" not in row:
            continue
        sourced = inherited or bool(row.get("source"))
        if not sourced:
            yield row["id"]
        for inner in row.values():
            if isinstance(inner, list):
                yield from records_without_source(inner, sourced)


def test_the_list_holds_each_fact_once() -> None:
    assert len(FACT_IDS) == len(set(FACT_IDS)) == 471


def test_every_fact_is_held_exactly_once(boso: ReadFile) -> None:
    held = held_ids(boso)
    assert {fact: held[fact] for fact in FACT_IDS if held[fact] != 1} == {}


def test_contradictions_are_never_loaded(boso: ReadFile) -> None:
    """What the report contradicts is for the software to find, not to be told."""
    assert [key for key in held_ids(boso) if key.startswith(("INC-", "PH-D"))] == []


def test_every_record_has_a_source(boso: ReadFile) -> None:
    sections = [rows for name, rows in boso.values.items() if isinstance(rows, list) and name not in SHARED]
    assert [key for rows in sections for key in records_without_source(rows)] == []
    assert boso.values["programme"]["source"]


def test_every_source_names_a_document_of_the_file(boso: ReadFile) -> None:
    documents = {document["id"] for document in boso.values["documents"]}
    sources = [source for _, mapping in mappings(boso.values) for source in mapping.get("source", ())]
    assert {source.split(" § ", 1)[0] for source in sources} <= documents


def test_every_text_has_three_languages(boso: ReadFile) -> None:
    texts = [(path, value) for path, value in mappings(boso.values) if is_text(value)]
    assert len(texts) > 700
    assert [boso.line(path) for path, value in texts if not all(map(value.get, LANGUAGES))] == []
