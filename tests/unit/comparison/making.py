"""Records made by hand, as small as a test needs them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

from paraply.comparison.anchoring.arenas import anchoring
from paraply.comparison.anchoring.ranking import Ranking, ranking
from paraply.comparison.gathered.participant import ParticipantRecords, standing
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.gathered.readings import without_history
from paraply.comparison.matrix.answers import Answer
from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from paraply.comparison.matrix.matrix import Matrix
from paraply.comparison.overview import compute
from paraply.governance.facts import BodyFact, CoordinatorFact, OwnershipFact, PoliticalFact, SeatFact
from paraply.kernel.dates import ImpreciseDate
from paraply.kernel.localised import Localised
from paraply.mobilisation.facts import ActivityFact
from paraply.planning.budget_rules import by_name
from paraply.planning.facts import GoalFact, LinkFact, PlanFact
from paraply.programmes.facts import CohortFact, GateFact, PhaseFact, ProgrammeFact
from paraply.records.facts import DocumentFact, RegisterFact, StatementFact

DAY = date(2010, 12, 10)
# Where the made-up report reasons about the arenas.
REASONS = {
    "steering_group.chief_executive": "R § 2.2.1",
    "political.seat": "R § 2.2.2",
    "external.in_bodies": "R § 2.2.3",
    "users.mode": "R § 2.2.4",
    "plan.reaches_municipal_plan": "R § 2.2.5",
}
BUDGET = by_name("norwegian-municipalities")
COHORT = CohortFact(key="COH-1", decided_when="2009-10", model="RM")
PHASES = tuple(
    PhaseFact(
        key=f"PH-{number}",
        model="RM",
        number=number,
        stage=stage,
        name=Localised.same(stage.replace("_", " ")),
        max_months=months,
    )
    for number, stage, months in (
        (1, "preparatory", 3),
        (2, "planning", 6),
        (3, "implementation", 36),
        (4, "phase_out", 24),
    )
)
DOCUMENTS = {
    "R": DocumentFact(
        key="R",
        title="Report",
        voices=(
            {"section": "Table", "voice": "interviews"},
            {"section": "Own/", "voice": "self_report"},
            {"section": "", "voice": "evaluators"},
        ),
    )
}
INTERVIEWS, OWN, EVALUATORS = ("R § Table 1",), ("R § Own/goals",), ("R § 2.2",)
_numbers = count(1)


def key(prefix: str) -> str:
    """A key that no other record has."""
    return f"{prefix}-{next(_numbers)}"


def records(name: str = "Hamar", **fields: Any) -> ParticipantRecords:
    """A participant in the programme and the study, admitted in October 2009."""
    usual: dict[str, Any] = {
        "key": name[:3].upper(),
        "name": name,
        "as_of": DAY,
        "in_programme": True,
        "in_study": True,
        "admission": ImpreciseDate.parse("2009-10"),
        "admission_fact": COHORT,
        "phases": PHASES,
        "owners": frozenset({"ORG-OWNER"}),
        "partners": frozenset({"ORG-OFFICE"}),
        "budget": BUDGET,
        "reasons": REASONS,
    }
    return standing(without_history(ParticipantRecords(**{**usual, **fields})))


def programme(*participants: ParticipantRecords, **fields: Any) -> ProgrammeRecords:
    """A programme of these participants."""
    usual: dict[str, Any] = {
        "programme": ProgrammeFact(1, "p", Localised.same("P"), "P", "ORG", "2009", "2017", DAY),
        "as_of": DAY,
        "participants": participants,
        "documents": DOCUMENTS,
        "phases": PHASES,
        "budget": BUDGET,
    }
    return ProgrammeRecords(**{**usual, **fields})


def register(name: str) -> RegisterFact:
    return RegisterFact(key=key("register"), register=name, complete_from="2010-12-10")


def body(kind: str = "steering_group", **fields: Any) -> BodyFact:
    return BodyFact(**{"key": kind, "kind": kind, **fields})


def seat(body: str = "steering_group", **fields: Any) -> SeatFact:
    return SeatFact(**{"key": key("seat"), "body": body, **fields})


def coordinator(placement: str = "subject_unit", **fields: Any) -> CoordinatorFact:
    return CoordinatorFact(**{"key": key("lead"), "placement": placement, **fields})


def ownership(kind: str = "political", **fields: Any) -> OwnershipFact:
    return OwnershipFact(**{"key": key("own"), "kind": kind, **fields})


def case(route: str = "formal", status: str = "done", **fields: Any) -> PoliticalFact:
    return PoliticalFact(**{"key": key("case"), "route": route, "status": status, **fields})


def users(type: str = "unspecified", status: str = "done", **fields: Any) -> ActivityFact:
    return ActivityFact(
        **{"key": key("users"), "actor_type": "users", "type": type, "status": status, **fields}
    )


def plan(name: str = "HP", kind: str = "action_plan", **fields: Any) -> PlanFact:
    return PlanFact(
        **{"key": name, "name": name, "kind": kind, "programme_plan": name == "HP", "status": "preliminary"}
        | fields
    )


def link(start: str, target: str, link_status: str = "adopted", **fields: Any) -> LinkFact:
    return LinkFact(
        **{"key": f"{start}>{target}", "plan": start, "target": target, "link_status": link_status, **fields}
    )


def goal(level: str) -> GoalFact:
    return GoalFact(key=key("goal"), level=level, kind="main_goal")


def gate(phase: str, outcome: str = "passed", when: str = "2010-11") -> GateFact:
    return GateFact(key=key("gate"), phase=phase, outcome=outcome, decided_when=when)


def statement(about: str, status: str, **fields: Any) -> StatementFact:
    return StatementFact(**{"key": key("said"), "about": about, "status": status, **fields})


def answer(characteristic: str, **fields: Any) -> Answer:
    """A characteristic computed of one participant."""
    return CHARACTERISTICS[characteristic].compute(records(**fields))


def code(characteristic: str, **fields: Any) -> str:
    """The value code alone."""
    return answer(characteristic, **fields).code


def characteristic_matrix(
    whole: ProgrammeRecords, keys: Collection[str] | None = None, everyone: bool = False
) -> Matrix:
    """The matrix, of some characteristics or all."""
    found = compute(whole, everyone).matrix
    return replace(found, rows=tuple(row for row in found.rows if keys is None or row.key in keys))


def ranking_of(whole: ProgrammeRecords) -> Ranking:
    """The political ranking of everybody compared."""
    return ranking(anchoring(one, whole.documents) for one in whole.columns if one.in_programme)
