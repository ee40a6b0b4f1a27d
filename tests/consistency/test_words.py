"""Each code has one word, in its context's `words`, which pages and reports both say."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import Model

import paraply
from paraply.access.vocabulary import Role
from paraply.comparison.anchoring.changes import Became
from paraply.comparison.matrix.claims import Verdict
from paraply.comparison.matrix.conflicts import ConflictKind
from paraply.comparison.matrix.likenesses import Pattern
from paraply.comparison.signals.signal import Severity
from paraply.comparison.words import RECORDS
from paraply.kernel.localised import Localised
from paraply.records.facts import Fact, NamedFact
from paraply.records.fields import CodeField, CodesField

PACKAGE = Path(paraply.__file__).parent
WORDS = {
    ".".join(path.relative_to(PACKAGE).parent.parts): import_module(
        ".".join(("paraply", *path.relative_to(PACKAGE).with_suffix("").parts))
    )
    for path in PACKAGE.rglob("words.py")
}
TABLES: dict[str, Mapping[str, object]] = {
    f"{context}.{name}": table
    for context, module in WORDS.items()
    for name, table in vars(module).items()
    if isinstance(table, dict) and name.isupper()
}
LABELS = ("L", "Localised", "_", "gettext", "gettext_lazy", "pgettext_lazy")


def fields() -> Iterator[tuple[type[Model], CodeField | CodesField]]:
    for model in apps.get_models():
        for field in model._meta.get_fields():
            # A history table's columns are copies of the table's own.
            if isinstance(field, CodeField | CodesField) and not hasattr(model, "pgh_tracked_model"):
                yield model, field


def test_every_code_of_a_column_has_its_word_in_its_contexts_words() -> None:
    found = list(fields())
    assert found
    without = []
    for model, field in found:
        contexts = (WORDS.get(model._meta.app_label), WORDS["records"])
        labels = [
            name for one in contexts if one for name, table in vars(one).items() if table is field.labels
        ]
        if not labels or tuple(field.labels) != field.codes:
            without.append(str(field))
    assert without == []


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_word_is_written_in_all_three_languages(name: str) -> None:
    texts = {code: text for code, text in TABLES[name].items() if isinstance(text, Localised)}
    assert {code: text.missing() for code, text in texts.items() if text.missing()} == {}


@pytest.mark.parametrize(
    ("codes", "name"),
    [
        (Role, "access.ROLES"),
        (Became, "comparison.anchoring.BECAME"),
        (ConflictKind, "comparison.matrix.CONFLICTS"),
        (Verdict, "comparison.matrix.VERDICTS"),
        (Pattern, "comparison.matrix.PATTERNS"),
        (Severity, "comparison.signals.SEVERITIES"),
    ],
)
def test_every_code_that_is_computed_has_its_word(codes: type[StrEnum], name: str) -> None:
    assert list(TABLES[name]) == [code.value for code in codes]


def test_every_kind_of_record_has_its_word() -> None:
    # NamedFact is what some kinds build on, and no record's own.
    kinds = (*Fact.__subclasses__(), *NamedFact.__subclasses__())
    names = {kind.__name__ for kind in kinds} - {NamedFact.__name__}
    assert names == set(RECORDS)


def vocabularies() -> dict[str, frozenset[str]]:
    closed = {str(field): frozenset(field.codes) for _, field in fields()}
    return closed | {name: frozenset(table) for name, table in TABLES.items()}


def code_of(key: ast.expr | None) -> str:
    """The code a key stands for: itself, or the member or constant that is named after it."""
    if isinstance(key, ast.Constant):
        return str(key.value)
    named = key.attr if isinstance(key, ast.Attribute) else key.id if isinstance(key, ast.Name) else ""
    return named.lower()


def is_label(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in LABELS


def test_no_other_table_of_words_stands_beside_them() -> None:
    known = vocabularies()
    beside = []
    for path in PACKAGE.rglob("*.py"):
        if path.name == "words.py" or "migrations" in path.parts:
            continue
        for table in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(table, ast.Dict) and len(table.keys) > 1 and all(map(is_label, table.values))):
                continue
            codes = {code_of(key) for key in table.keys}
            same = [name for name, vocabulary in known.items() if codes <= vocabulary]
            if same:
                beside.append(f"{path.relative_to(PACKAGE)}:{table.lineno} has words for {same[0]}")
    assert beside == []


def test_every_list_of_words_that_a_template_names_is_there() -> None:
    pages = (path.read_text("utf-8") for path in (PACKAGE / "web" / "templates").rglob("*.html"))
    named = {name for page in pages for name in re.findall(r"""\|word:["']([\w.]+)["']""", page)}
    assert named
    assert named - set(TABLES) == set()
