"""Taking a programme file whole or not at all, and giving one back that imports to the same rows."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from paraply.access.context import acting_as
from paraply.access.enrolment import enrol
from paraply.access.models import User
from paraply.access.operation import system
from paraply.access.queries import actor_of, names_of
from paraply.access.vocabulary import Role, Standing, Target
from paraply.comparison.overview import overview
from paraply.demo.generator import generate
from paraply.interchange.exporting import NoSuchProgramme, export_programme, write
from paraply.interchange.importing import Imported, import_programme, read_and_check
from paraply.interchange.shape import all_sections
from paraply.kernel.files.reading import read
from paraply.kernel.files.refusals import Refused
from paraply.programmes.models import Programme
from paraply.programmes.queries import identity
from paraply.programmes.queries import participants as loaded_participants
from paraply.records.recorded import recorded
from support.boso import FILE
from support.programme_files import programme_files

pytestmark = pytest.mark.django_db

TABLES = list(dict.fromkeys(section.model for section in all_sections()))
# What a row is called inside one database; the same facts have other numbers in another.
NUMBERS = ("id", "programme", "row_version", "lineage")


def take(content: bytes) -> Imported:
    return import_programme(system(), Target(), read_and_check(content))


def give(key: str) -> bytes:
    with acting_as(system(), read_only=True):
        return export_programme(system(), Target(), key)


def rows(programme: str) -> dict[str, dict[str, dict[str, Any]]]:
    """Every row of a programme by table and key, references as keys."""
    with acting_as(system(), read_only=True):
        return {model._meta.label: _table(model, programme) for model in TABLES}


def _table(model: type[models.Model], programme: str) -> dict[str, dict[str, Any]]:
    columns = [column for column in model._meta.concrete_fields if column.name not in NUMBERS]
    names = [f"{c.name}__key" if isinstance(c, models.ForeignKey) else c.name for c in columns]
    own = (
        {"programme__key": programme} if "programme" in {c.name for c in model._meta.concrete_fields} else {}
    )
    return {row["key"]: row for row in model._default_manager.filter(**own).values(*names)}


def history() -> int:
    """How many history rows there are in all."""
    with acting_as(system(), read_only=True):
        events = [apps.get_model(f"{model._meta.label}Event") for model in (*TABLES, Programme)]
        return sum(model._default_manager.count() for model in events)


def counted() -> int:
    with acting_as(system(), read_only=True):
        return sum(model._default_manager.count() for model in TABLES)


def with_id(content: bytes, key: str) -> dict[str, Any]:
    values: dict[str, Any] = read(content).values
    values["programme"]["id"] = key
    return values


@pytest.mark.boso
def test_importing_twice_changes_nothing_and_leaves_no_history() -> None:
    before, events = rows("boso"), history()
    again = take(FILE.read_bytes())
    assert (again.inserted, again.changed, again.untouched) == (0, 0, 0)
    assert again.unchanged == counted() + 1
    assert rows("boso") == before
    assert history() == events


@pytest.mark.boso
def test_the_export_of_boso_is_a_programme_file_that_changes_nothing() -> None:
    events = history()
    exported = give("boso")
    again = take(exported)
    assert (again.inserted, again.changed, again.untouched) == (0, 0, 0)
    assert history() == events
    assert give("boso") == exported


@pytest.mark.boso
def test_the_export_of_boso_under_another_name_gives_the_same_rows() -> None:
    taken = take(write(with_id(give("boso"), "copy")))
    assert (taken.changed, taken.untouched) == (0, 0)
    assert rows("copy") == rows("boso")


@pytest.mark.boso
def test_every_fact_of_the_file_is_in_the_export() -> None:
    def ids(value: Any) -> set[str]:
        if isinstance(value, list):
            return {key for inner in value for key in ids(inner)}
        if isinstance(value, dict):
            own = {value["id"], *value.get("merges", ())} if "id" in value else set()
            return own.union(*(ids(inner) for inner in value.values())) if value else own
        return set()

    assert ids(read(give("boso")).values) == ids(read(FILE.read_bytes()).values)


@pytest.mark.boso
def test_a_politician_in_a_steering_group_ends_the_signal_for_that_municipality() -> None:
    """The findings follow from the records: change one and what rests on it changes, nothing else."""
    values = with_id(FILE.read_bytes(), "changed")
    baerum = next(one for one in values["participants"] if one["id"] == "BAE")
    group = next(body for body in baerum["bodies"] if body["id"] == "BAE-SG")
    group["seats"].append({"id": "BAE-SG/politician", "title": "Ordfører", "level": "politician"})
    take(write(values))
    with acting_as(system(), read_only=True):
        day = date(2010, 12, 10)
        before, after = overview("boso", day), overview("changed", day)
    assert {s.participant for s in before.signals if s.key == "no_politician"} == {"BAE", "HAM", "LIL", "LOR"}
    assert {s.participant for s in after.signals if s.key == "no_politician"} == {"HAM", "LIL", "LOR"}
    assert after.matrix.row("steering_group.politicians").cell("BAE").codes == {"yes"}
    claims = {one.finding.key: one.verdict for one in after.checked}
    assert claims["F-2.2.2-04"] == "contradicted"
    elsewhere = [
        row.key
        for row in after.matrix.rows
        if row.cell("HAM").codes != before.matrix.row(row.key).cell("HAM").codes
    ]
    assert elsewhere == []


def test_a_refused_file_leaves_nothing_behind() -> None:
    values = generate(2)
    values["participants"][1]["cohort"] = "nowhere"
    with pytest.raises(Refused):
        take(write(values))
    assert counted() == 0
    assert history() == 0


def test_an_id_cannot_come_to_mean_something_else_with_a_later_file() -> None:
    values = generate(1)
    take(write(values))
    values["participants"][0]["goals"] = [
        {"id": "P001/SG", "text": {"nb": "x"}, "level": "plan", "kind": "main_goal"}
    ]
    del values["participants"][0]["bodies"][0]
    before = rows("generated")
    with pytest.raises(Refused, match="already used in the programme for something else"):
        take(write(values))
    assert rows("generated") == before


def test_two_programmes_with_the_same_ids_stand_beside_each_other() -> None:
    take(write(generate(3, seed=1, key="one")))
    before = rows("one")
    take(write(generate(4, seed=2, key="two")))
    assert rows("one") == before
    assert len(rows("two")["programmes.Participant"]) == 4


def test_a_changed_record_is_changed_and_one_left_out_is_kept() -> None:
    values = generate(2)
    take(write(values))
    values["participants"][0]["name"] = "Ny kommune"
    gone = values["participants"][1]["goals"].pop()["id"]
    values["participants"][1]["goals"].append(
        {"id": "new", "text": {"nb": "Nytt"}, "level": "plan", "kind": "main_goal"}
    )
    taken = take(write(values))
    assert (taken.inserted, taken.changed, taken.untouched) == (1, 1, 1)
    assert rows("generated")["programmes.Participant"]["P001"]["name"] == "Ny kommune"
    assert {gone, "new"} <= set(rows("generated")["planning.Goal"])


def test_a_participant_can_be_put_in_a_group_that_comes_with_the_same_file() -> None:
    values = generate(2)
    take(write(values))
    values["participants"][0]["parent"] = "GROUP"
    values["participants"].append({"id": "GROUP", "name": "Gruppe", "kind": "group", "source": ["G § 1"]})
    taken = take(write(values))
    assert (taken.inserted, taken.changed) == (1, 1)
    assert rows("generated")["programmes.Participant"]["P001"]["parent__key"] == "GROUP"
    assert take(give("generated")).changed == 0


def test_a_record_seen_on_the_status_date_in_a_body_seen_earlier_keeps_its_own_day() -> None:
    values = generate(1)
    body = values["participants"][0]["bodies"][0]
    body["observed"] = "2015-01-01"
    body["seats"][0]["observed"] = values["programme"]["status_date"]
    take(write(values))
    exported = give("generated")
    assert take(exported).changed == 0
    seats = rows("generated")["governance.Seat"]
    assert seats[body["seats"][0]["id"]]["observed"].isoformat() == values["programme"]["status_date"]
    assert seats[body["seats"][1]["id"]]["observed"] == date(2015, 1, 1)


def test_words_that_look_like_something_else_stay_words() -> None:
    looks = [
        "no",
        "yes",
        "on",
        "null",
        "~",
        "2010-12-10",
        "1_000",
        "0x1F",
        "1e3",
        "=1+1",
        " a ",
        "- b",
        "a: b",
        "#c",
        "'",
        '"',
        "",
    ]
    values = generate(1)
    values["participants"][0]["goals"] = [
        {"id": f"g{number}", "text": {"nb": text, "en": text}, "level": "plan", "kind": "main_goal"}
        for number, text in enumerate(looks)
    ]
    take(write(values))
    for exported in (write(values), give("generated")):
        assert [goal["text"]["nb"] for goal in read(exported).values["participants"][0]["goals"]] == looks


def test_an_unknown_programme_is_not_exported() -> None:
    with pytest.raises(NoSuchProgramme):
        give("nowhere")


def test_a_seat_may_end_where_another_begins_in_one_file() -> None:
    values = generate(1)
    body = values["participants"][0]["bodies"][0]
    seat = {"id": "mayor", "title": "Ordfører", "chair": True, "from": 2010}
    body["seats"].append(seat)
    take(write(values))
    seat["to"] = 2012
    body["seats"].insert(0, {**seat, "id": "new", "from": 2013, "to": 2014})
    taken = take(write(values))
    assert (taken.inserted, taken.changed) == (1, 1)


def test_history_tells_who_imported() -> None:
    person = User.objects.create_user("importer")
    enrol(system(), Target(), person, Standing(Role.ADMINISTRATOR), DateRange(date(2000, 1, 1), None))
    import_programme(actor_of(person), Target(), read_and_check(write(generate(1))))
    with acting_as(system(), read_only=True):
        events = [apps.get_model(f"{model._meta.label}Event") for model in (*TABLES, Programme)]
        writers = {
            by for event in events for by in event._default_manager.values_list("recorded_by", flat=True)
        }
        facts = loaded_participants("generated", date(2016, 6, 1))
        (told,) = recorded(identity("generated"), facts)[facts[0].key]
    assert writers == {person.pk}
    assert told.by == names_of({person.pk})[person.pk]


@settings(
    max_examples=12,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(st.data())
def test_any_programme_comes_back_as_it_was(data: st.DataObject) -> None:
    """File → rows → file → rows of another programme: the same rows, and the second export is the first."""
    values = data.draw(programme_files())
    key = values["programme"]["id"]
    take(write(values))
    exported = give(key)
    assert take(exported).changed == 0
    copy = with_id(exported, f"{key}-copy")
    take(write(copy))
    assert rows(f"{key}-copy") == rows(key)
    assert json.loads(json.dumps(with_id(give(f"{key}-copy"), key))) == with_id(exported, key)


@pytest.mark.parametrize("moved", ["codes", "body"])
def test_what_clashes_with_an_earlier_file_is_refused_in_a_sentence(moved: str) -> None:
    code = {"id": "9901-old", "code": "9901", "from": "2000"}
    values = generate(2, key="earlier") | {
        "municipalities": [{"id": "testby", "name": "Testby", "codes": [code]}]
    }
    take(write(values))
    before = rows("earlier")
    first, second = values["participants"]
    if moved == "codes":
        values["municipalities"][0]["codes"] = [{"id": "9902-new", "code": "9902", "from": "2010"}]
    else:
        body = first["bodies"].pop(0)
        second["bodies"].append(body | {"seats": body["seats"][:1]})
    with pytest.raises(Refused) as refused:
        take(write(values))
    sentence = refused.value.refusals[0].sentence.text("nb")
    assert "paraply export" in sentence
    assert moved == "body" or (
        "Et organ har" not in sentence and "Et område har ett nummer om gangen" in sentence
    )
    assert rows("earlier") == before
