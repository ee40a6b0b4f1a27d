"""Take a programme file whole: insert what is new, change what differs, leave the rest alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import IntegrityError, connection, models

from paraply.access.operation import operation
from paraply.access.vocabulary import Action, Actor, Target
from paraply.comparison.matrix.catalogue import FORMER_KEYS
from paraply.interchange.checking import check
from paraply.interchange.items import Item, items
from paraply.interchange.locking import hold
from paraply.interchange.rows import Values, head_columns, key_of, order, references, to_row
from paraply.interchange.rules import LAWS
from paraply.interchange.sentences import SENTENCES
from paraply.interchange.shape import KEYS_APART, all_sections, file_name
from paraply.kernel.files.reading import ReadFile, read
from paraply.kernel.files.refusals import Refusal, Refused
from paraply.kernel.localised import Localised
from paraply.programmes.models import Programme
from paraply.records.fields import Column, ImpreciseDateField

BATCH = 2000
Progress = Callable[[str, int], None]


@dataclass(frozen=True)
class Imported:
    """What an import did. `untouched`: records in the database that the file does not mention; they are kept."""

    programme: str
    pk: int
    inserted: int
    changed: int
    unchanged: int
    untouched: int


def read_and_check(content: bytes) -> ReadFile:
    """Read a file's bytes and check them; needs no database.

    Raises: Refused with all faults.
    """
    file = read(content)
    check(file)
    _in_todays_keys(file.values)
    return file


def _in_todays_keys(values: Values) -> None:
    """Claims of rows that have another key today speak of those."""
    for finding in values.get("findings", ()):
        claim = finding.get("check")
        if claim:
            claim["key"] = FORMER_KEYS.get(claim["key"], claim["key"])


def silent(table: str, count: int) -> None:
    """Progress that nobody watches."""


@operation(Action.IMPORT_PROGRAMME, programme=lambda imported: imported.pk, as_system=True)
def import_programme(actor: Actor, target: Target, file: ReadFile, progress: Progress = silent) -> Imported:
    """Take a checked file into the database in one transaction; twice the same file changes nothing.

    The rows are written by the system: whoever may import need not be able to read every participant's room. Two imports of one
    programme come one after the other; two programmes share no row and never refuse each other.

    Raises: Refused when the file cannot be reconciled with what an earlier one left.
    """
    hold("programme", file.values["programme"]["id"])
    try:
        programme, outcome = _programme(file.values["programme"])
        return _Importer(programme, file, outcome, progress).run()
    except IntegrityError as error:
        raise Refused([Refusal(1, (), _clash(error))]) from error


def _programme(values: Values) -> tuple[Programme, str]:
    columns = {column.name: _of_head(column, values) for column in head_columns()}
    programme = Programme.objects.filter(key=values["id"]).first()
    if programme is None:
        return Programme.objects.create(key=values["id"], **columns), "inserted"
    if all(getattr(programme, name) == value for name, value in columns.items()):
        return programme, "unchanged"
    for name, value in columns.items():
        setattr(programme, name, value)
    programme.save()
    return programme, "changed"


def _of_head(column: Column, values: Values) -> Any:
    value = values.get(file_name(column))
    if value is None:
        return None if column.null else column.get_default()
    if isinstance(column, models.DateField):
        return date.fromisoformat(str(value))
    return _text(value) if isinstance(column, ImpreciseDateField) else value


def _clash(error: IntegrityError) -> Localised:
    """What the file says against a record that an earlier file left: the file alone has been checked already."""
    told = getattr(error.__cause__, "diag", None)
    table, rule = (getattr(told, name, None) or "?" for name in ("table_name", "constraint_name"))
    return SENTENCES["clash"].format(table=table, rule=rule, law=LAWS.get(rule, SENTENCES["other_law"]))


def _check_constraints(when: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SET CONSTRAINTS ALL {when}")


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


class _Importer:
    def __init__(self, programme: Programme, file: ReadFile, outcome: str, progress: Progress) -> None:
        self.programme = programme
        self.file = file
        self.progress = progress
        self.counts = defaultdict(int, {outcome: 1})
        self.ids: dict[type[models.Model], dict[str, int]] = {}
        self.refusals: list[Refusal] = []

    def run(self) -> Imported:
        by_table: dict[type[models.Model], list[Item]] = defaultdict(list)
        for item in items(self.file.values):
            by_table[item.section.model].append(item)
        self.refuse_taken_keys(by_table)
        if self.refusals:
            raise Refused(self.refusals)
        # Until the whole file is in, a record may hold at once with the one that it follows.
        _check_constraints("DEFERRED")
        for model in order(list(all_sections())):
            self.take(model, by_table.get(model, []))
            self.progress(model._meta.label, len(by_table.get(model, [])))
        _check_constraints("IMMEDIATE")  # or the database would object first at the end
        if self.refusals:
            raise Refused(self.refusals)
        counts = self.counts
        return Imported(
            self.programme.key,
            self.programme.pk,
            counts["inserted"],
            counts["changed"],
            counts["unchanged"],
            counts["untouched"],
        )

    def existing(self, model: type[models.Model]) -> dict[str, models.Model]:
        return {key_of(row): row for row in model._default_manager.filter(programme=self.programme)}

    def refuse_taken_keys(self, by_table: dict[type[models.Model], list[Item]]) -> None:
        """An id means one thing in a programme, also when the other thing came with an earlier file."""
        own = [
            model
            for model in dict.fromkeys(section.model for section in all_sections())
            if model._meta.label not in KEYS_APART
        ]
        taken = {key: model for model in own for key in self.stored(model)}
        for model in own:
            for item in by_table.get(model, []):
                if taken.get(item.key, model) is not model:
                    place = (*item.path, "id")
                    sentence = SENTENCES["id_taken"].format(value=item.key, table=taken[item.key]._meta.label)
                    self.refusals.append(Refusal(self.file.line(place), place, sentence))

    def stored(self, model: type[models.Model]) -> list[str]:
        rows = model._default_manager.filter(programme=self.programme)
        return list(rows.values_list("key", flat=True))

    def take(self, model: type[models.Model], found: list[Item]) -> None:
        existing = self.existing(model)
        self.ids[model] = {key: row.pk for key, row in existing.items()}
        kept: list[tuple[models.Model, Values]] = []
        new: list[tuple[models.Model, Values]] = []
        for item in found:
            values = to_row(item, self.programme.status_date)
            row = existing.get(item.key)
            if row is None:
                new.append((self.build(model, values), values))
            else:
                kept.append((row, values))
        self.insert(model, [row for row, _ in new])
        self.tie_to_own_table(model, new)
        changed: list[models.Model] = []
        for row, values in kept:
            if self.differs(row, values):
                changed.append(row)
        if changed:
            names = [
                c.name
                for c in model._meta.concrete_fields
                if not c.primary_key and not isinstance(c, models.GeneratedField)
            ]
            model._default_manager.bulk_update(changed, names, batch_size=BATCH)
        self.counts["inserted"] += len(new)
        self.counts["changed"] += len(changed)
        self.counts["unchanged"] += len(found) - len(new) - len(changed)
        self.counts["untouched"] += len(existing) + len(new) - len(found)

    def build(self, model: type[models.Model], values: Values) -> models.Model:
        row = model()
        row.programme_id = self.programme.pk  # type: ignore[attr-defined]
        self.assign(row, values, skip_own_table=True)
        return row

    def assign(self, row: models.Model, values: Values, skip_own_table: bool = False) -> None:
        pointing = {column.name: column for column in references(type(row))}
        for name, value in values.items():
            column = pointing.get(name)
            if column is None:
                setattr(row, name, value)
            elif value is None:
                setattr(row, column.attname, None)
            elif not (skip_own_table and column.related_model is type(row)):
                setattr(row, column.attname, self.ids[column.related_model][value])

    def insert(self, model: type[models.Model], rows: list[models.Model]) -> None:
        for row in model._default_manager.bulk_create(rows, batch_size=BATCH):
            self.ids[model][key_of(row)] = row.pk

    def tie_to_own_table(self, model: type[models.Model], new: list[tuple[models.Model, Values]]) -> None:
        # A district's parent may stand after it in the file, so such references are set when all rows exist.
        own = [column.name for column in references(model) if column.related_model is model]
        tied = [row for row, values in new if any(values.get(name) is not None for name in own)]
        for row, values in new:
            self.assign(row, {name: values[name] for name in own if values.get(name) is not None})
        if tied:
            model._default_manager.bulk_update(tied, own, batch_size=BATCH)

    def differs(self, row: models.Model, values: Values) -> bool:
        """Whether the row differs from the file; if so it now carries the file's values."""
        before = {column.attname: getattr(row, column.attname) for column in row._meta.concrete_fields}
        self.assign(row, values)
        return any(getattr(row, name) != value for name, value in before.items() if name != "valid")
