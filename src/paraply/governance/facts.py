"""Bodies, seats, coordinator and formal anchoring as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field

from paraply.kernel.localised import Localised
from paraply.records.facts import Fact, NamedFact


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyFact(NamedFact):
    kind: str = ""
    fixed: bool = True
    mandate: Localised = field(default_factory=Localised)
    units_stated: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatFact(Fact):
    body: str = ""
    title: str = ""
    unit: str = ""
    sector: str = ""
    level: str | None = None
    office: str | None = None
    actor: str = "municipal"
    organisation: str | None = None
    chair: bool = False
    whole_group: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CoordinatorFact(Fact):
    unit: str = ""
    placement: str = ""
    orientation: str | None = None
    title_used: str = ""

    @property
    def matter(self) -> str:
        return "coordinator"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnershipFact(Fact):
    kind: str = ""
    owner: str = ""
    formal: bool | None = None
    title_used: str = ""

    @property
    def matter(self) -> str:
        return "ownership"


@dataclass(frozen=True, slots=True, kw_only=True)
class PoliticalFact(Fact):
    """A mandate, a resolution or a case; mandates and resolutions go the formal route."""

    body: str = ""
    body_kind: str | None = None
    when: str | None = None
    text: Localised = field(default_factory=Localised)
    route: str = "formal"
    about: str = ""
    polarity: str = "neutral"
    subject: str = ""
    case_number: str = ""

    @property
    def matter(self) -> str:
        return f"case:{self.about}" if self.about else ""
