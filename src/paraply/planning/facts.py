"""Plans, links, goals and budget years as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from paraply.kernel.localised import Localised
from paraply.records.facts import Fact, NamedFact


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFact(NamedFact):
    kind: str = ""
    intended_kind: str | None = None
    programme_plan: bool = False
    function: str | None = None
    also: tuple[str, ...] = ()
    period_from: str | None = None
    period_to: str | None = None
    yearly: bool = False
    own_plan_status: bool | None = None
    hearing: str | None = None
    user_participation: bool | None = None
    cross_party: bool | None = None
    prepared_by: str = ""
    mandate_from: str = ""
    political_route: tuple[str, ...] = ()
    treated_when: str | None = None
    revision: str | None = None
    revision_when: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkFact(Fact):
    plan: str = ""
    target: str = ""
    relation: str = "anchored_in"
    link_status: str = "unknown"
    first_year: int | None = None

    @property
    def matter(self) -> str:
        return f"link:{self.plan}>{self.target}"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalFact(Fact):
    text: Localised = field(default_factory=Localised)
    level: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetYearFact(Fact):
    year: int = 0
    frames: date | None = None
    cut_off: date | None = None
    proposal: date | None = None
    council_meeting: date | None = None
