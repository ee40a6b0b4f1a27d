"""The programme file's JSON Schema, made from the tables' columns so that the two cannot drift apart."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.db import models

from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from paraply.comparison.matrix.words import WITHOUT_VALUE
from paraply.interchange.forms import OWN_FORMS, Schema, codes_form
from paraply.interchange.shape import SECTIONS, Section, all_sections, file_name
from paraply.kernel import keys
from paraply.kernel.dates import PATTERN
from paraply.kernel.localised import LANGUAGES
from paraply.programmes.models import Programme
from paraply.records.fields import (
    CITATION,
    CodeField,
    CodesField,
    Column,
    ImpreciseDateField,
    LocalisedField,
    LocalisedListField,
    TextsField,
)

LONGEST_TEXT = 20_000
LONGEST_PHASE = 600  # months
PROGRAMME_HIDDEN = ("id",)


def column_schema(column: Column) -> Schema:
    """The schema of one column's value in the file."""
    schema = _bare_schema(column)
    if column.help_text:
        schema = {**schema, "description": str(column.help_text)}
    if column.null:
        schema = {"anyOf": [schema, {"type": "null"}]} if "type" not in schema else _nullable(schema)
    return schema


def _nullable(schema: Schema) -> Schema:
    return {**schema, "type": [schema["type"], "null"]}


def _bare_schema(column: Column) -> Schema:
    if isinstance(column, models.ForeignKey) or column.name == "key":
        return {"$ref": f"#/$defs/{_KEYS[getattr(column, 'pattern', keys.RECORD)]}"}
    if column.name == "sources":
        return {"$ref": "#/$defs/sources"}
    if column.name in OWN_FORMS:
        own: Schema = OWN_FORMS[column.name]()
        return own
    for kind, make in _BY_TYPE:
        if isinstance(column, kind):
            found: Schema = make(column)
            return found
    raise TypeError(f"the programme file has no form for {column!r}")


def largest(column: Column) -> int:
    """The largest number that makes sense; with longer phases, reckoning months would leave the calendar."""
    return LONGEST_PHASE if column.name.endswith("_months") else 32000


_KEYS = {keys.RECORD: "key", keys.IN_ADDRESS: "address_key", keys.PROGRAMME: "programme_key"}
_BY_TYPE: tuple[tuple[type[Column], Any], ...] = (
    (CodeField, lambda column: {"enum": list(column.codes)}),
    (CodesField, lambda column: {"type": "array", "items": {"enum": list(column.codes)}}),
    (ImpreciseDateField, lambda column: {"$ref": "#/$defs/date"}),
    (LocalisedField, lambda column: {"$ref": "#/$defs/text"}),
    (LocalisedListField, lambda column: {"type": "array", "items": {"$ref": "#/$defs/text"}}),
    (TextsField, lambda column: {"type": "array", "items": {"type": "string", "maxLength": LONGEST_TEXT}}),
    (models.DateField, lambda column: {"$ref": "#/$defs/day"}),
    (models.BooleanField, lambda column: {"type": "boolean"}),
    (models.IntegerField, lambda column: {"type": "integer", "minimum": 0, "maximum": largest(column)}),
    (models.CharField, lambda column: {"type": "string", "maxLength": column.max_length}),
    (models.TextField, lambda column: {"type": "string", "maxLength": LONGEST_TEXT}),
)


def is_required(column: Column) -> bool:
    """Whether the file must give the column (source and observed are inherited, see `checking`)."""
    if column.name in ("observed", "sources"):
        return False
    return not (column.null or column.blank or column.has_default())


def section_schema(section: Section) -> Schema:
    """The schema of one section: a list of records."""
    properties: Schema = {file_name(column): column_schema(column) for column in section.columns()}
    for child in section.children:
        properties[child.name] = {"$ref": f"#/$defs/{definition_name(child)}"}
    return {
        "type": "array",
        "description": _first_line(section.model),
        "items": {
            "type": "object",
            "additionalProperties": False,
            "required": [file_name(column) for column in section.columns() if is_required(column)],
            "properties": properties,
        },
    }


def _first_line(model: type[models.Model]) -> str:
    return (model.__doc__ or "").strip().splitlines()[0]


def definition_name(section: Section) -> str:
    """The name of a section's schema among the definitions; sections of one name and table share it."""
    return f"{section.name}.{section.model.__name__}" + (".own" if section.parent else "")


def _shared_definitions() -> Schema:
    """Forms that many fields have in common, and the closed lists of every characteristic's value codes."""
    return {
        **{name: {"type": "string", "pattern": pattern} for pattern, name in _KEYS.items()},
        "date": {"type": ["string", "integer"], "pattern": PATTERN, "minimum": 1000, "maximum": 9999},
        "day": {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "text": {
            "type": "object",
            "additionalProperties": False,
            "properties": {language: {"type": "string", "maxLength": LONGEST_TEXT} for language in LANGUAGES},
        },
        "sources": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "string", "pattern": CITATION},
        },
        "characteristics": {
            key: {**codes_form(c), "description": c.label.text("en")}
            for key, c in sorted(CHARACTERISTICS.items())
        },
        "without_value": {
            "enum": list(WITHOUT_VALUE),
            "description": "What a cell of any characteristic holds when it has no value; never given in a file.",
        },
    }


@cache
def programme_file_schema() -> Schema:
    """The whole file's schema (JSON Schema 2020-12), with the closed lists of every characteristic's value codes."""
    programme_columns = [c for c in Programme._meta.concrete_fields if c.name not in PROGRAMME_HIDDEN]
    definitions = _shared_definitions()
    for section in all_sections():
        definitions[definition_name(section)] = section_schema(section)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Paraply programme file",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "programme"],
        "properties": {
            "format": {"const": 1},
            "programme": {
                "type": "object",
                "additionalProperties": False,
                "required": ["id", "name", "from", "status_date", "source"],
                "properties": {file_name(column): column_schema(column) for column in programme_columns},
            },
            **{section.name: {"$ref": f"#/$defs/{definition_name(section)}"} for section in SECTIONS},
        },
        "$defs": definitions,
    }
