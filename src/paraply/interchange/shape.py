"""Which section of the programme file holds which records.

The file's fields are the tables' own columns, so a new column is in the file, its schema and its export at once.
This is the one place outside a context that knows its tables; see ADR "programme file".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from django.apps import apps
from django.db import models

from paraply.records.fields import Column

# What a column is called in the file, where the table's word would read badly by hand.
FILE_NAMES = {
    "key": "id",
    "starts": "from",
    "ends": "to",
    "sources": "source",
    "claim": "check",
}
# Tables whose ids stand in a room of their own: a term or an area may be called what a record is called.
KEYS_APART = ("programmes.GlossaryTerm", "organisations.Municipality")
# Columns that follow from where a record stands in the file.
STRUCTURAL = ("id", "programme", "valid", "row_version", "lineage")


@dataclass(frozen=True, eq=False)
class Section:
    """A list in the file whose items are rows of one table.

    `parent`: the column that points to the row the list stands in; `fixed`: columns with one value in this section;
    `apart`: column values that belong to other sections of the same table.
    """

    name: str
    table: str
    parent: str = ""
    fixed: Mapping[str, str] = field(default_factory=dict)
    children: tuple[Section, ...] = ()

    @property
    def model(self) -> type[models.Model]:
        return apps.get_model(self.table)

    def columns(self) -> list[Column]:
        """The table's columns that are written in this section, its id first and then in the table's order."""
        return _columns(self)

    def walk(self) -> Iterator[Section]:
        """This section and those inside it, outermost first."""
        yield self
        for child in self.children:
            yield from child.walk()


@cache
def _columns(section: Section) -> list[Column]:
    hidden = {*STRUCTURAL, section.parent, *section.fixed}
    if section.parent:
        hidden.add("participant")
    written = [
        column
        for column in section.model._meta.concrete_fields
        if column.name not in hidden and not isinstance(column, models.GeneratedField)
    ]
    return sorted(written, key=lambda column: column.name != "key")


def file_name(column: Column) -> str:
    """The column's name in the file."""
    return FILE_NAMES.get(column.name, column.name)


def _in_participant(name: str, table: str, *children: Section, parent: str = "participant") -> Section:
    return Section(name, table, parent=parent, children=children)


def _topic(name: str, topic: str) -> Section:
    return Section(name, "records.Statement", fixed={"topic": topic})


SECTIONS: tuple[Section, ...] = (
    Section("documents", "records.Document"),
    Section(
        "municipalities",
        "organisations.Municipality",
        children=(Section("codes", "organisations.MunicipalityCode", parent="municipality"),),
    ),
    Section("organisations", "organisations.Organisation"),
    Section(
        "framework_models",
        "programmes.FrameworkModel",
        children=(
            Section(
                "phases",
                "programmes.Phase",
                parent="model",
                children=(Section("required_outputs", "programmes.RequiredOutput", parent="phase"),),
            ),
        ),
    ),
    Section("cohorts", "programmes.Cohort"),
    Section("figures", "programmes.Figure"),
    Section(
        "participants",
        "programmes.Participant",
        children=(
            _in_participant("registers", "records.Register"),
            _in_participant("units", "organisations.Unit"),
            _in_participant("gate_decisions", "programmes.GateDecision"),
            _in_participant("agreements", "programmes.Agreement"),
            _in_participant("bodies", "governance.Body", Section("seats", "governance.Seat", parent="body")),
            _in_participant("coordinators", "governance.Coordinator"),
            _in_participant("ownerships", "governance.Ownership"),
            _in_participant("mandates", "governance.Mandate"),
            _in_participant("resolutions", "governance.Resolution"),
            _in_participant("political_cases", "governance.PoliticalCase"),
            _in_participant("participation", "mobilisation.ParticipationActivity"),
            _in_participant("plans", "planning.Plan", Section("links", "planning.PlanLink", parent="plan")),
            _in_participant("goals", "planning.Goal"),
            _in_participant("budget_years", "planning.BudgetYear"),
            _in_participant("data_collections", "evidence.DataCollection"),
            _in_participant("statements", "records.Statement"),
        ),
    ),
    Section("studies", "evidence.Study"),
    Section("data_collections", "evidence.DataCollection", fixed={"participant": ""}),
    _topic("knowledge_areas", "knowledge_area"),
    _topic("learning_loops", "learning_loop"),
    _topic("expectations", "expectation"),
    _topic("challenges", "challenge"),
    Section("statements", "records.Statement", fixed={"participant": ""}),
    Section("findings", "findings.Finding"),
    Section("conflicts", "findings.DeclaredConflict"),
    Section("glossary", "programmes.GlossaryTerm"),
    Section("local_aliases", "programmes.LocalAlias"),
)


def all_sections() -> Iterator[Section]:
    """Every section, outermost first, in the order of the file."""
    for section in SECTIONS:
        yield from section.walk()
