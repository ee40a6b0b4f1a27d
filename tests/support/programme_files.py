"""Small programme files made at random from the tables' own columns, so that a new column is tried the day it exists."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from django.db import models
from hypothesis import strategies as st

from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from paraply.interchange.schema import is_required, largest
from paraply.interchange.shape import SECTIONS, Section, file_name
from paraply.kernel.localised import LANGUAGES
from paraply.records.fields import (
    CodeField,
    CodesField,
    ImpreciseDateField,
    LocalisedField,
    LocalisedListField,
    TextsField,
    YearField,
)
from paraply.records.words import VOICES

WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn")), max_size=12) | st.sampled_from(
    [
        "no",
        "yes",
        "null",
        "~",
        "1e3",
        "2010-12-10",
        "a: b",
        "- c",
        "# d",
        "two\nlines",
        "trailing\n",
        " spaced ",
        "=1",
        "back\\slash",
        "tab\there",
        "next\x85line",
        "line\u2028separator",
        "Vedtatt i formannskapet.  Behandlet i styringsgruppen \\ sendt på høring.  Endelig utgave, «rettet» to ganger. "
        * 3,
    ]
)
TEXT = st.dictionaries(st.sampled_from(LANGUAGES), WORDS, max_size=3)
YEARS = st.integers(2009, 2016)
DAY = st.builds(lambda day: day.isoformat(), st.dates(date(2009, 1, 1), date(2016, 12, 31)))
EDTF = st.one_of(
    YEARS,
    YEARS.map(str),
    DAY,
    DAY.map(lambda day: day[:7]),
    st.builds("{}-{}".format, YEARS, st.integers(21, 24)),
)
SOURCE = st.lists(st.sampled_from(["D § 1", "D § 2/a", "D § Tabell 1"]), min_size=1, max_size=2, unique=True)
# Ties between rows are made on purpose below, not at random.
TIED = ("links", "budget_years", "codes", "local_aliases", "gate_decisions")
SPANS = {"to", "collected_to", "period_to"}
_numbers = count(1)


def of_type(column: models.Field) -> st.SearchStrategy[Any]:
    """Values for a column, by its type."""
    by_type: tuple[tuple[type[models.Field], st.SearchStrategy[Any]], ...] = (
        (CodeField, st.sampled_from(getattr(column, "codes", ()) or ("",))),
        (CodesField, st.lists(st.sampled_from(getattr(column, "codes", ()) or ("",)), max_size=2)),
        (ImpreciseDateField, EDTF),
        (LocalisedField, TEXT),
        (LocalisedListField, st.lists(TEXT, max_size=2)),
        (TextsField, st.lists(WORDS, max_size=2)),
        (models.DateField, DAY),
        (models.BooleanField, st.booleans()),
        (YearField, st.integers(1800, 2199)),
        (models.IntegerField, st.integers(0, largest(column))),
        (models.TextField, WORDS),
    )
    return next(strategy for kind, strategy in by_type if isinstance(column, kind))


@st.composite
def check(draw: st.DrawFn) -> dict[str, Any]:
    """A claim's check of some row, by count or by name."""
    one = draw(st.sampled_from([c for c in CHARACTERISTICS.values() if not c.numeric]))
    claim = {"key": one.key, "value": draw(st.sampled_from(sorted(one.codes)))}
    how = draw(st.sampled_from([{"count": 1}, {"units": ["A"]}, {"count": 2, "units": ["A", "B"]}]))
    return {**claim, **how}


@st.composite
def record(draw: st.DrawFn, section: Section) -> dict[str, Any]:
    """One record of a section with some of its fields, and with records in it."""
    values: dict[str, Any] = {"id": f"r{next(_numbers)}"}
    for column in section.columns():
        name = file_name(column)
        if isinstance(column, models.ForeignKey) or name in ("id", "source", "units", "voices", *SPANS):
            continue
        if is_required(column) or draw(st.booleans()):
            values[name] = draw(check() if name == "check" else of_type(column))
    if not section.parent or draw(st.booleans()):
        values["source"] = draw(SOURCE)
    for child in section.children:
        if child.name not in TIED and (found := draw(st.lists(record(child), max_size=2))):
            values[child.name] = found
    return values


@st.composite
def programme_files(draw: st.DrawFn) -> dict[str, Any]:
    """A programme file's values with two participants and some records in every section."""
    key = f"p{next(_numbers)}"
    found: dict[str, Any] = {
        "format": 1,
        "programme": {
            "id": key,
            "name": draw(TEXT),
            "from": 2009,
            "to": draw(YEARS),
            "status_date": "2016-12-10",
            "source": draw(SOURCE),
        },
    }
    for section in SECTIONS:
        if section.name not in (*TIED, "municipalities", "participants", "glossary"):
            found[section.name] = draw(st.lists(record(section), max_size=2))
    voices = [{"section": "Tabell", "voice": draw(st.sampled_from(tuple(VOICES)))}]
    found["documents"].append({"id": "D", "title": "D", "voices": voices, "source": ["D § 1"]})
    found["studies"].append({"id": "S", "units": ["B", "A"], "evaluator": "O", "source": ["D § 1"]})
    found["organisations"].append({"id": "O", "name": "O", "source": ["D § 1"]})
    found["programme"]["owner"] = "O"
    place = next(section for section in SECTIONS if section.name == "participants")
    found["participants"] = [
        {**draw(record(place)), "id": name, "source": draw(SOURCE)} for name in ("A", "B")
    ]
    _apart(found)
    _tie(draw, found, key)
    return found


# What no participant may have twice at once, told apart by one column.
TOLD_APART = {"units": "name"}


def _apart(found: dict[str, Any]) -> None:
    """What no file may say twice at once, or out of order."""
    for model in found["framework_models"]:
        for number, phase in enumerate(model.get("phases", ())):
            phase["number"], phase["name"] = number + 1, phase.get("name") or {"en": "Phase"}
            if not any(phase["name"].values()):
                phase["name"] = {"nb": "Fase"}
            phase["max_months"] = max(phase["max_months"], phase.get("min_months") or 0)
    for row in found["figures"]:
        if row.get("amount_max") is not None:
            row["amount"], row["amount_max"] = sorted((row["amount"], row["amount_max"]))
    for participant in found["participants"]:
        _apart_in(participant)


def _apart_in(participant: dict[str, Any]) -> None:
    for plan in participant.get("plans", ())[1:]:
        plan.pop("programme_plan", None)
    # An agreement has a party, which must be an organisation of the file.
    participant["agreements"] = [{**row, "party": "O"} for row in participant.get("agreements", ())[:1]]
    for section, column in TOLD_APART.items():
        for number, row in enumerate(participant.get(section, ())):
            row[column] = f"{row[column]} {number}"
    del participant.get("registers", [])[1:]
    for body in participant.get("bodies", ()):
        for number, seat in enumerate(body.get("seats", ())):
            seat["title"], seat["chair"] = f"{seat.get('title', '')} {number}", number == 1
            seat.pop("from", None)  # it may lie outside the body's time, which the body's own dates say


def _tie(draw: st.DrawFn, found: dict[str, Any], key: str) -> None:
    """References between records, in both directions of the file."""
    first, second = found["participants"]
    first["parent"] = "B"
    found["municipalities"] = [
        {"id": f"m-{key}", "name": draw(WORDS), "codes": [{"id": f"m-{key}-1", "code": "0219"}]}
    ]
    second["municipality"] = f"m-{key}"
    if found["framework_models"]:
        found["cohorts"].append({"id": "C", "model": found["framework_models"][0]["id"], "source": ["D § 1"]})
        first["cohort"] = "C"
        if phases := found["framework_models"][0].get("phases"):
            gate = {"id": "gate", "phase": phases[0]["id"], "outcome": "held", "decided_when": draw(EDTF)}
            second["gate_decisions"] = [gate]
    if plans := first.get("plans"):
        status = draw(st.sampled_from(["adopted", "planned"]))
        plans.append({"id": "plan", "name": draw(WORDS), "kind": "economic_plan"})
        plans[0]["links"] = [{"id": "link", "target": "plan", "link_status": status, "first_year": 2012}]
    first["budget_years"] = [{"id": "budget", "year": 2013, "council_meeting": "2012-12-16"}]
    found["glossary"] = [
        {"id": f"term-{key}", "term": draw(TEXT), "aliases": draw(st.lists(WORDS, max_size=2))}
    ]
    found["local_aliases"] = [
        {"id": "alias", "participant": "A", "term": f"term-{key}", "word": draw(WORDS), "source": ["D § 1"]}
    ]
