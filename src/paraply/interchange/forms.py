"""Forms of what a column holds as one piece of the programme file: a claim's check, a document's voices, budget rules."""

from __future__ import annotations

from typing import Any, TypeAlias

from paraply.comparison.matrix.answers import Characteristic
from paraply.comparison.matrix.catalogue import CHARACTERISTICS, FORMER_KEYS
from paraply.kernel.localised import LANGUAGES
from paraply.kernel.vocabulary import DEFAULTS, FORMS
from paraply.planning.budget_rules import DATES, NAMED, shipped
from paraply.planning.budget_window import Window
from paraply.records.fields import CITATION
from paraply.records.words import VOICES

Schema: TypeAlias = dict[str, Any]
TEXT: Schema = {"$ref": "#/$defs/text"}
DAY_OF_YEAR = r"^(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$"  # a day that every year has and that no month ends too early for


def check_form() -> Schema:
    """A claim's check: one characteristic, one of its values, and a count or the units claimed."""
    return {
        "type": "object",
        "required": ["key", "value"],
        "additionalProperties": False,
        "properties": {
            "key": {"enum": sorted([*CHARACTERISTICS, *FORMER_KEYS])},
            "value": {"type": "string"},
            "count": {"type": "integer", "minimum": 0},
            "units": {"type": "array", "items": {"$ref": "#/$defs/key"}},
        },
        "anyOf": [{"required": ["count"]}, {"required": ["units"]}],
        "allOf": [
            {
                "if": {"required": ["key"], "properties": {"key": {"const": key}}},
                "then": {"properties": {"value": codes_form(characteristic)}},
            }
            for key, characteristic in sorted(_by_any_key().items())
        ],
    }


def _by_any_key() -> dict[str, Characteristic]:
    former = {old: CHARACTERISTICS[key] for old, key in FORMER_KEYS.items()}
    return CHARACTERISTICS | former


def codes_form(characteristic: Characteristic) -> Schema:
    """The closed list of a characteristic's values; a number is written out with a point."""
    if characteristic.own:
        return {"type": "string"}  # the programme's own keys are looked up in `meaning`
    if characteristic.numeric:
        return {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)?$"}
    return {"enum": sorted(characteristic.codes)}


def voices_form() -> Schema:
    return {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["section", "voice"],
            "additionalProperties": False,
            "properties": {"section": {"type": "string"}, "voice": {"enum": list(VOICES)}},
        },
    }


def budget_form() -> Schema:
    """Budget rules: the name of rules that ship, or rules of the programme's own."""
    days = {"type": "integer", "minimum": 0, "maximum": 366}
    usual = {"type": "string", "pattern": DAY_OF_YEAR}
    named = {
        name: _closed({"usual": usual, "name": TEXT} if name in DATES else {"name": TEXT}, "name")
        for name in NAMED
    }
    for name in DATES:
        named[name]["required"] = ["usual", "name"]
    own = _closed(
        {
            "year_begins": usual,
            "inspection_days": days,
            "hearing_days": days,
            "case_days": days,
            "sub_plan": _closed(
                {"hearings": {"type": "integer", "minimum": 1, "maximum": 9}, "name": TEXT},
                "hearings",
                "name",
            ),
            "dates": _closed(named, *NAMED),
            "windows": _closed({window.value: TEXT for window in Window}, *Window),
            "law": {
                "type": "array",
                "items": _closed({"from": {"$ref": "#/$defs/day"}, "name": TEXT}, "name"),
            },
        },
        "dates",
        "windows",
    )
    return {"anyOf": [{"enum": list(shipped())}, own]}


def _closed(properties: Schema, *required: str) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [str(name) for name in required],
        "properties": properties,
    }


def words_form() -> Schema:
    """A programme's own words: each term with its forms, in each language that the programme has a word in."""
    forms = {form: {"type": "string", "minLength": 1, "maxLength": 80} for form in FORMS}
    in_languages: Schema = {language: _closed(forms, "one") for language in LANGUAGES}
    return _closed({term: _closed(in_languages) for term in DEFAULTS})


def reasons_form() -> Schema:
    """Where the programme's documents reason about a row of comparison."""
    cited = {"type": "string", "pattern": CITATION}
    return _closed(dict.fromkeys((*CHARACTERISTICS, *FORMER_KEYS), cited))


# The columns that have a form of their own.
OWN_FORMS: dict[str, Any] = {
    "claim": lambda: {**check_form(), "type": "object"},
    "voices": voices_form,
    "budget_rules": budget_form,
    "words": words_form,
    "reasons": reasons_form,
}
