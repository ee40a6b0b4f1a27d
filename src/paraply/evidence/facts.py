"""Study design and data collection as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field

from paraply.kernel.localised import Localised
from paraply.records.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyFact(Fact):
    name: Localised = field(default_factory=Localised)
    evaluator: str | None = None
    units: tuple[str, ...] = ()
    starts: str | None = None
    ends: str | None = None
    text: Localised = field(default_factory=Localised)


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionFact(Fact):
    organisation: str | None = None
    collected_from: str | None = None
    collected_to: str | None = None
    interviews: int | None = None
    informant_groups: tuple[str, ...] = ()
    external_informants: bool | None = None
    checked_by: str = ""
    text: Localised = field(default_factory=Localised)
