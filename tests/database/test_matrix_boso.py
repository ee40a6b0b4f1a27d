"""The matrix of BoSo against the report's facts, written by hand, at three dates.

The expected values were read from the report's Tabell 1, the municipalities' own slides and the evaluators' chapters,
not from what the product prints. A cell with several values is one where those sources disagree.
"""

from __future__ import annotations

from datetime import date

import pytest

from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.comparison.matrix.matrix import Matrix, MatrixCell
from paraply.comparison.overview import overview

pytestmark = [pytest.mark.boso, pytest.mark.django_db]

STATUS_DATE = date(2010, 12, 10)
COLUMNS = ("BAE", "HAM", "LIL", "LOR", "MOS")
# "value" or "value:status"; " / " between values that the sources disagree on. Moss is in the evaluation without data.
FACTS = """
key                            | BAE                 | HAM               | LIL                            | LOR
steering_group.chief_executive | no                  | yes               | yes                            | yes
steering_group.politicians     | no                  | no                | no                             | no
steering_group.service_leaders | no                  | yes               | no                             | yes
steering_group.top_share       | 1                   | 0.29              | 0.5                            | 0.17 / 0.14
project_group.model            | fixed               | learning_arena    | fixed                          | fixed
project_group.key_partner              | no                  | in_learning_arena | yes                            | yes
coordinator.placement          | subject_unit        | cross_sector_unit | cross_sector_unit              | subject_unit
coordinator.orientation        | project_group       | steering_group    | both                           | steering_group
ownership.kind                 | administrative      | political         | political                      | administrative
political.seat                 | no                  | no                | no                             | no
political.formal               | yes:done            | yes:done          | yes:done                       | yes:done
political.process              | yes:done            | unknown           | yes:done                       | unknown
political.committee            | yes:done            | yes:done          | yes:ongoing                    | unknown
external.agreement             | yes:done            | yes:done          | yes:done                       | yes:done
external.in_bodies             | no                  | yes               | yes                            | yes
users.mode                     | none:considered     | heard:planned     | none:planned / none:considered | none:considered
users.strategy                 | no                  | yes:planned       | no                             | no
plan.function                  | implementation_plan | implementation_plan | working_document | produces_social_housing_plan / is_social_housing_plan
plan.status                    | preliminary         | preliminary       | preliminary                    | preliminary
plan.reaches_municipal_plan    | unknown             | adopted           | planned                        | planned
plan.reaches_economic_plan     | unknown             | adopted           | planned                        | planned
plan.hearing                   | none                | implemented_plan  | none                           | none
phase.calendar                 | PH-3                | PH-3              | PH-3                           | PH-3
phase.gate                     | PH-2                | PH-2              | PH-2                           | PH-2
phase.months_over              | 8                   | 8                 | 8                              | 8
goals.target_group             | no                  | yes               | yes                            | yes
agreement.status               | done                | done              | done                           | done
evaluation.external_informants | no                  | yes               | yes                            | no
units.unrepresented            | unknown             | unknown           | unknown                        | unknown
units.in_both_groups           | unknown             | unknown           | unknown                        | yes
"""  # fmt: skip
# Where sources disagree with each other, or a finding of the report with the records.
IN_CONFLICT = {
    ("steering_group.service_leaders", "LIL"),  # the text has service leaders in the group, the record none
    ("steering_group.top_share", "LOR"),  # the slide adds the project leader to the table's list
    ("project_group.model", "HAM"),  # "all have a project group" against the arena
    ("project_group.key_partner", "HAM"),
    ("users.mode", "LIL"),  # planned by the table, considered by the slide
    ("plan.function", "LOR"),  # is a social-housing plan by the slide, is to make one by the table
    *(("phase.gate", unit) for unit in COLUMNS[:4]),  # "now in the implementation phase" without a decision
}


def table() -> dict[str, dict[str, str]]:
    """The hand-written table, by key and municipality."""
    rows = [[cell.strip() for cell in line.split("|")] for line in FACTS.strip().splitlines()[1:]]
    return {key: {**dict(zip(COLUMNS, cells, strict=False)), "MOS": "no_data"} for key, *cells in rows}


def matrix(as_of: date, everyone: bool = False) -> Matrix:
    with acting_as(system(), read_only=True):
        return overview("boso", as_of, everyone).matrix


def written(cell: MatrixCell) -> set[str]:
    return {f"{value.code}:{value.status}" if value.status else value.code for value in cell.values}


def test_every_cell_is_what_the_report_gives() -> None:
    found = matrix(STATUS_DATE)
    expected = table()
    assert len(expected) == 30
    wrong = {
        (key, unit): (value, sorted(written(found.row(key).cell(unit))))
        for key, cells in expected.items()
        for unit, value in cells.items()
        if written(found.row(key).cell(unit)) != set(value.split(" / "))
    }
    assert wrong == {}


def test_the_columns_are_the_studys_five() -> None:
    assert tuple(key for key, _ in matrix(STATUS_DATE).columns) == COLUMNS


def test_the_flag_is_on_the_disputed_cells_and_on_no_others() -> None:
    flagged = {
        (row.key, cell.participant) for row in matrix(STATUS_DATE).rows for cell in row.cells if cell.conflict
    }
    assert flagged == IN_CONFLICT


def test_every_value_has_records_and_places_to_open() -> None:
    bare = [
        (row.key, cell.participant)
        for row in matrix(STATUS_DATE).rows
        for cell in row.cells
        for value in cell.values
        if cell.known and not (value.records and value.sources)
    ]
    assert bare == []


def test_before_anyone_was_admitted_no_cell_claims_a_value() -> None:
    found = {frozenset(cell.codes) for row in matrix(date(2009, 6, 1)).rows for cell in row.cells}
    assert found == {frozenset({"not_in_programme"})}


PHASES = {"phase.calendar", "phase.gate", "phase.months_over"}


@pytest.mark.parametrize(
    ("day", "calendar", "over"),
    [
        (date(2009, 10, 1), "PH-2", "0"),
        (date(2010, 4, 30), "PH-2", "0"),
        (date(2010, 6, 1), "PH-3", "2"),
    ],
)
def test_before_anything_was_observed_only_the_phases_are_known(day: date, calendar: str, over: str) -> None:
    """Everything else was first seen on the report's own date; the decision of October 2009 is dated."""
    found = matrix(day)
    expected = {"phase.calendar": {calendar}, "phase.gate": {"PH-2"}, "phase.months_over": {over}}
    for row in found.rows:
        for unit in COLUMNS[:4]:
            assert row.cell(unit).codes == expected.get(row.key, {"no_data"}), row.key
        assert row.cell("MOS").codes == {"not_in_programme"}
    assert expected.keys() == PHASES


def test_the_coordinator_who_moved_in_autumn_is_known_from_then() -> None:
    """Lørenskog's coordinator changed unit in autumn 2010; the move is dated, so it holds before the status date."""
    found = matrix(date(2010, 9, 1))
    known = {(row.key, cell.participant) for row in found.rows for cell in row.cells if cell.known}
    assert {(key, unit) for key, unit in known if key not in PHASES} == {
        ("coordinator.placement", "LOR"),
        ("coordinator.orientation", "LOR"),
    }
    assert found.row("ownership.kind").cell("LOR").codes == {"unknown"}
    assert found.row("ownership.kind").cell("HAM").codes == {"no_data"}


def test_the_other_municipalities_are_shown_on_request_as_outside_the_study() -> None:
    everyone = matrix(STATUS_DATE, everyone=True)
    others = {key for key, _ in everyone.columns} - set(COLUMNS)
    assert others == {"ASK", "GJO", "KON", "HAL", "OSL"}
    assert {
        code
        for row in everyone.rows
        for cell in row.cells
        if cell.participant in others
        for code in cell.codes
    } == {"not_in_study"}
    for row in matrix(STATUS_DATE).rows:
        assert [everyone.row(row.key).cell(unit).codes for unit in COLUMNS] == [
            cell.codes for cell in row.cells
        ]


def test_moss_is_not_in_the_programme_before_somebody_saw_that_it_was() -> None:
    for day, code in ((date(2010, 12, 9), "not_in_programme"), (STATUS_DATE, "no_data")):
        assert {
            cell.codes for row in matrix(day).rows for cell in row.cells if cell.participant == "MOS"
        } == {frozenset({code})}
