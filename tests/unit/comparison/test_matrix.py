"""The matrix: five ways of having no value, the columns, and the codes of every characteristic."""

from __future__ import annotations

import pytest

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.answers import NO_DATA, NOT_IN_PROGRAMME, NOT_IN_STUDY, UNKNOWN
from paraply.comparison.matrix.catalogue import CHARACTERISTICS, THEMES
from paraply.comparison.matrix.listings import REGISTERS
from paraply.comparison.matrix.matrix import Matrix
from paraply.comparison.matrix.words import WITHOUT_VALUE
from paraply.comparison.overview import compute
from paraply.kernel.localised import LANGUAGES
from paraply.planning.facts import BudgetYearFact
from unit.comparison.making import (
    body,
    characteristic_matrix,
    key,
    ownership,
    programme,
    records,
    register,
    seat,
    statement,
)

KEYS = (
    "steering_group.chief_executive", "steering_group.politicians", "steering_group.service_leaders",
    "steering_group.top_share", "project_group.model", "project_group.key_partner", "coordinator.placement",
    "coordinator.orientation", "ownership.kind", "political.seat", "political.formal", "political.process",
    "political.committee", "external.agreement", "external.in_bodies", "users.mode", "users.strategy",
    "plan.function", "plan.status", "plan.reaches_municipal_plan", "plan.reaches_economic_plan",
    "plan.hearing", "phase.calendar", "phase.gate", "phase.months_over", "goals.target_group",
    "agreement.status", "evaluation.external_informants", "units.unrepresented", "units.in_both_groups",
)  # fmt: skip
NEW = {"admission": None, "admission_fact": None}


def codes(of: ParticipantRecords, everyone: bool = False) -> set[str]:
    matrix = characteristic_matrix(programme(of), everyone=everyone)
    return {value.code for row in matrix.rows for value in row.cell(of.key).values}


def columns(matrix: Matrix) -> list[str]:
    return [name for _, name in matrix.columns]


def test_the_thirty_keys_are_there() -> None:
    assert len(KEYS) == 30
    assert set(KEYS) <= set(CHARACTERISTICS)


@pytest.mark.parametrize("characteristic", CHARACTERISTICS.values(), ids=list(CHARACTERISTICS))
def test_every_characteristic_has_words_in_three_languages(characteristic: object) -> None:
    one = CHARACTERISTICS[characteristic.key]  # type: ignore[attr-defined]
    texts = [one.label, one.why, *one.codes.values()]
    assert all(text.missing() == () and text for text in texts)
    assert one.theme in THEMES
    assert one.numeric != bool(one.codes)
    assert not set(one.codes) & set(WITHOUT_VALUE)


def test_before_admission_no_cell_claims_a_value() -> None:
    assert codes(records(in_programme=False, ownerships=(ownership(),))) == {NOT_IN_PROGRAMME}


def test_outside_the_study_no_cell_claims_a_value() -> None:
    of = records(in_study=False, ownerships=(ownership(),))
    assert codes(of, everyone=True) == {NOT_IN_STUDY}


def test_a_participant_that_nobody_has_recorded_has_no_data_yet() -> None:
    assert codes(records(**NEW)) == {NO_DATA}
    assert codes(records(**NEW, statements=(statement("", "existing"),))) == {NO_DATA}
    assert codes(records(**NEW, registers=(register("seats"),))) == {NO_DATA}


def test_something_recorded_makes_the_rest_unknown_rather_than_no_data() -> None:
    assert codes(records(**NEW, ownerships=(ownership("political"),))) == {UNKNOWN, "political"}


def test_unknown_and_no_are_different_answers() -> None:
    adviser = {"bodies": (body(),), "seats": (seat(level="adviser"),)}
    assert "no" not in codes(records(**NEW, **adviser))
    assert "no" in codes(records(**NEW, **adviser, registers=(register("seats"),)))


def test_the_columns_are_the_studys_participants_that_the_actor_may_read() -> None:
    whole = programme(
        records("Hamar"), records("Oslo", in_study=False), records("Moss", readable=False), records("Asker")
    )
    assert columns(characteristic_matrix(whole)) == ["Hamar", "Asker"]
    assert columns(characteristic_matrix(whole, everyone=True)) == ["Hamar", "Oslo", "Asker"]


def test_a_number_is_its_own_word_with_the_languages_comma() -> None:
    share = CHARACTERISTICS["steering_group.top_share"]
    assert [share.value_label("0.29").text(language) for language in LANGUAGES] == [
        "29\N{NO-BREAK SPACE}%",
        "29\N{NO-BREAK SPACE}%",
        "29%",
    ]
    assert CHARACTERISTICS["phase.months_over"].value_label("8").text("en") == "8 months"


def test_listing_rows_hold_each_fact_once_in_one_value() -> None:
    of = records(
        bodies=(body(),), seats=(seat(title="Rådmann"), seat(title="Kommunalsjefer", whole_group=True))
    )
    rows = compute(programme(of)).registers
    assert len(rows) == len(REGISTERS)
    (value,) = next(row for row in rows if row.key == "register.steering_group").cell(of.key).values
    assert value.facts == of.seats
    assert [item.text("nb") for item in value.items] == ["Rådmann", "Kommunalsjefer (alle)"]
    (empty,) = next(row for row in rows if row.key == "register.goals").cell(of.key).values
    assert empty.code == UNKNOWN


def test_a_budget_year_of_its_own_is_no_data_about_a_participant() -> None:
    assert codes(records(**NEW, budget_years=(BudgetYearFact(key=key("budget"), year=2011),))) == {NO_DATA}


def test_a_row_or_cell_that_is_not_there_is_a_key_error() -> None:
    """Never a StopIteration, which a generator around it would take for its own end."""
    whole = compute(programme(records("Hamar")))
    with pytest.raises(KeyError, match="nowhere"):
        whole.matrix.row("nowhere")
    with pytest.raises(KeyError, match="nobody"):
        whole.matrix.rows[0].cell("nobody")
