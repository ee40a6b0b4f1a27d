"""Everything that can be wrong with a programme file, found at once and said with line and path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from paraply.interchange.reading import ReadFile
from paraply.interchange.refusals import Path, Refusal, Refused
from paraply.interchange.schema import programme_file_schema
from paraply.interchange.sentences import SENTENCES, WANTED
from paraply.interchange.shape import SECTIONS, Section, file_name
from paraply.kernel.dates import ImpreciseDate, NotADate
from paraply.records.fields import ImpreciseDateField

# A programme's records may speak of what was before it only here: documents and plans are older than programmes.
OLDER_THAN_PROGRAMME = (
    "documents",
    "codes",
    "municipalities",
    "organisations",
    "plans",
    "links",
    "budget_years",
)
_EXAMPLES = {
    "date": "2010-12-10, 2010-12, 2010-21, 2010",
    "day": "2010-12-10",
    "key": "BAE-SG",
    "sources": "R2010 § 2.2.1",
}


@dataclass(frozen=True)
class Item:
    """One record as it stands in the file, with what it inherits from the record it stands in."""

    section: Section
    values: dict[str, Any]
    path: Path
    parent: Item | None
    participant: str | None

    @property
    def key(self) -> str:
        return str(self.values["id"])

    def inherited(self, name: str) -> Any:
        """The value, or that of the nearest record around this one that gives it."""
        if name in self.values:
            return self.values[name]
        return self.parent.inherited(name) if self.parent else None


def items(values: dict[str, Any]) -> Iterator[Item]:
    """Every record in the file, each after the one it stands in."""
    for section in SECTIONS:
        yield from _items(section, values.get(section.name, []), (section.name,), None, None)


def _items(
    section: Section, rows: list[dict[str, Any]], path: Path, parent: Item | None, participant: str | None
) -> Iterator[Item]:
    for index, values in enumerate(rows):
        item = Item(section, values, (*path, index), parent, participant)
        yield item
        inside = item.key if section.table == "programmes.Participant" else participant
        for child in section.children:
            yield from _items(child, values.get(child.name, []), (*path, index, child.name), item, inside)


def check(file: ReadFile) -> None:
    """Check form first, then meaning.

    Raises: Refused with all faults.
    """
    refusals = [_form_refusal(file, error) for error in _form_errors(file.values)]
    if not refusals:
        refusals = list(_Meaning(file).refusals())
    if refusals:
        raise Refused(refusals)


def _form_errors(values: Any) -> Iterator[ValidationError]:
    for error in Draft202012Validator(programme_file_schema()).iter_errors(values):
        yield from _leaves(error)


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    # "anyOf with null" says little; what it says inside is the reason.
    inner = [
        deeper
        for deeper in error.context or ()
        if deeper.validator != "type" or deeper.schema != {"type": "null"}
    ]
    if error.validator == "anyOf" and inner:
        for deeper in inner:
            yield from _leaves(deeper)
    else:
        yield error


def _form_refusal(file: ReadFile, error: ValidationError) -> Refusal:
    path: Path = tuple(error.absolute_path)
    value = "" if isinstance(error.instance, dict | list) else str(error.instance)[:80]
    match error.validator:
        case "additionalProperties":
            unknown = sorted(set(error.instance) - set(error.schema["properties"]))
            known = ", ".join(error.schema["properties"])
            sentence = SENTENCES["unknown_key"].format(name=", ".join(unknown), known=known)
            path = (*path, unknown[0])
        case "required":
            missing = [name for name in error.validator_value if name not in error.instance]
            sentence = SENTENCES["required"].format(name=", ".join(missing))
        case "enum" | "const":
            allowed = error.validator_value if error.validator == "enum" else [error.validator_value]
            sentence = SENTENCES["not_in_list"].format(value=value, known=", ".join(map(str, allowed)))
        case "type":
            kinds = (
                error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
            )
            sentence = SENTENCES["wrong_type"].format(value=value, wanted=WANTED[kinds[0]])
        case "pattern":
            sentence = SENTENCES["wrong_form"].format(
                value=value, example=_example(str(error.validator_value))
            )
        case _:
            sentence = SENTENCES["wrong"].format(problem=error.message[:120])
    return Refusal(file.line(path), path, sentence)


def _example(pattern: str) -> str:
    definitions = programme_file_schema()["$defs"]
    for name, example in _EXAMPLES.items():
        definition = definitions[name]
        if pattern in (definition.get("pattern"), definition.get("items", {}).get("pattern")):
            return example
    return pattern


class _Meaning:
    """What no schema can say: ids, references, dates that exist, sources, circles."""

    def __init__(self, file: ReadFile) -> None:
        self.file = file
        self.items = list(items(file.values))
        self.keys: dict[str, set[str]] = {}
        for item in self.items:
            self.keys.setdefault(item.section.table, set()).add(item.key)
        self.start = self._programme_start()

    def _programme_start(self) -> ImpreciseDate | None:
        try:
            return ImpreciseDate.parse(str(self.file.values["programme"].get("from")))
        except NotADate:
            return None

    def refuse(self, path: Path, reason: str, **values: Any) -> Refusal:
        return Refusal(self.file.line(path), path, SENTENCES[reason].format(**values))

    def refusals(self) -> Iterator[Refusal]:
        yield from self.repeated_ids()
        yield from self.programme_dates()
        for item in self.items:
            yield from self.dates(item)
            yield from self.references(item)
            yield from self.citations(item)
        yield from self.circles()

    def repeated_ids(self) -> Iterator[Refusal]:
        seen: dict[tuple[bool, str], Path] = {}
        for item in self.items:
            # Shared rows (municipalities, glossary) live in a room of their own and may share a word with a record.
            place = (
                item.section.table in ("programmes.GlossaryTerm", "organisations.Municipality"),
                item.key,
            )
            if place in seen:
                line = self.file.line(seen[place])
                yield self.refuse((*item.path, "id"), "same_id", value=item.key, line=line)
            seen.setdefault(place, item.path)

    def programme_dates(self) -> Iterator[Refusal]:
        programme = self.file.values["programme"]
        for name in ("from", "to", "status_date"):
            if name in programme and not _exists(programme[name]):
                yield self.refuse(("programme", name), "no_such_day", value=programme[name])

    def dates(self, item: Item) -> Iterator[Refusal]:
        found: dict[str, ImpreciseDate] = {}
        for column in item.section.columns():
            name = file_name(column)
            value = item.values.get(name)
            if value is None or not isinstance(column, ImpreciseDateField | models.DateField):
                continue
            if not _exists(value):
                yield self.refuse((*item.path, name), "no_such_day", value=value)
                continue
            found[name] = ImpreciseDate.parse(str(value))
            if (
                self.start
                and item.section.name not in OLDER_THAN_PROGRAMME
                and found[name].last < self.start.first
            ):
                yield self.refuse((*item.path, name), "before_programme", value=value, start=self.start.text)
        for first, last in (("from", "to"), ("collected_from", "collected_to"), ("period_from", "period_to")):
            if first in found and last in found and found[last].last < found[first].first:
                yield self.refuse(
                    (*item.path, last), "ends_before_start", starts=found[first].text, ends=found[last].text
                )

    def references(self, item: Item) -> Iterator[Refusal]:
        for column in item.section.columns():
            value = item.values.get(file_name(column))
            if isinstance(column, models.ForeignKey) and value is not None:
                table = column.related_model._meta.label
                if value not in self.keys.get(table, ()):
                    yield self.refuse(
                        (*item.path, file_name(column)), "no_such_record", value=value, table=table
                    )
        units = [*item.values.get("units", []), *(item.values.get("check") or {}).get("units", [])]
        if item.section.table in ("findings.Finding", "evidence.Study"):
            for unit in units:
                if unit not in self.keys.get("programmes.Participant", ()):
                    yield self.refuse(
                        (*item.path, "units"), "no_such_record", value=unit, table="programmes.Participant"
                    )

    def citations(self, item: Item) -> Iterator[Refusal]:
        if not any(column.name == "sources" for column in item.section.columns()):
            return
        if not item.inherited("source"):
            yield self.refuse((*item.path, "source"), "no_source")
        for index, source in enumerate(item.values.get("source", ())):
            if source.split(" § ", 1)[0] not in self.keys.get("records.Document", ()):
                yield self.refuse((*item.path, "source", index), "no_such_document", value=source)

    def circles(self) -> Iterator[Refusal]:
        links = [item for item in self.items if item.section.table == "planning.PlanLink"]
        targets: dict[str, list[str]] = {}
        for link in links:
            if link.parent and link.values.get("relation", "anchored_in") != "coordinated_with":
                targets.setdefault(link.parent.key, []).append(str(link.values.get("target")))
        for link in links:
            circle = link.parent and _circle(link.parent.key, targets)
            if circle and link.values.get("target") == circle[1]:
                yield self.refuse(link.path, "plan_circle", value=" → ".join(circle))


def _circle(start: str, targets: dict[str, list[str]]) -> list[str] | None:
    trails = [[start]]
    seen: set[str] = set()
    while trails:
        trail = trails.pop()
        for target in targets.get(trail[-1], ()):
            if target == start:
                return [*trail, start]
            if target not in seen:
                seen.add(target)
                trails.append([*trail, target])
    return None


def _exists(value: Any) -> bool:
    try:
        ImpreciseDate.parse(str(value))
    except NotADate:
        return False
    return True
