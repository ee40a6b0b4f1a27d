"""The framework model's sums, and what the records show of each requirement."""

from __future__ import annotations

from typing import Any

from paraply.comparison.phases.framework import Version, versions
from paraply.programmes.facts import CohortFact, FigureFact, ModelFact, OutputFact
from unit.comparison.making import COHORT, PHASES, gate, plan, programme, records

MODEL = ModelFact(key="RM")
LENGTH = FigureFact(key="L", kind="participation", amount=36, amount_max=60, unit="months")
PLAN = OutputFact(key="O", phase="PH-2", shown_by="action_plan")
LOOSE = OutputFact(key="N", phase="PH-3")


def version(*participants: Any, **fields: Any) -> Version:
    found = programme(*participants, cohorts=(COHORT,), **{"figures": (LENGTH,), **fields})
    return versions(found, (MODEL,), (PLAN, LOOSE))[0]


def member(name: str, **fields: Any) -> Any:
    return records(name, cohort="COH-1", outputs=(PLAN, LOOSE), **fields)


def test_the_sums_are_told_and_do_not_fit() -> None:
    found = version()
    assert (found.total, found.after, found.shortest, found.longest) == (69, 66, 36, 60)
    assert found.too_long


def test_years_are_reckoned_in_months_and_may_fit() -> None:
    length = FigureFact(key="L", kind="participation", amount=6, unit="years")
    assert not version(figures=(length,)).too_long
    assert version(figures=()).longest is None and not version(figures=()).too_long


def test_phases_follow_each_other_on_the_scale() -> None:
    assert [stage.first for stage in version().stages] == [0, 3, 9, 45]


def test_what_is_required_is_counted_by_status() -> None:
    found = version(member("A", plans=(plan(status="done"),)), member("B", plans=(plan(),)), member("C"))
    required = found.stages[1].required[0]
    assert dict(required.statuses) == {"done": 1, "preliminary": 1}
    assert found.stages[2].required[0].shown_by_nothing


def test_everybody_stands_in_the_phase_by_gate() -> None:
    found = version(member("A", plans=(plan(),)), member("B", plans=(plan(),), gates=(gate("PH-2"),)))
    assert [stage.inside for stage in found.stages] == [(), ("A",), ("B",), ()]


def test_each_version_has_its_own_cohorts() -> None:
    other = CohortFact(key="COH-2", model="RM-2")
    found = programme(member("A", plans=(plan(),)), cohorts=(COHORT, other), phases=PHASES)
    first, second = versions(found, (MODEL, ModelFact(key="RM-2", version="2")), (PLAN,))
    assert (first.participants, second.participants) == (("A",), ())
    assert second.total == 0
