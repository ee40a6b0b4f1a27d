"""Participation activities as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field

from paraply.kernel.localised import Localised
from paraply.records.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityFact(Fact):
    actor_type: str = ""
    type: str = "unspecified"
    text: Localised = field(default_factory=Localised)
    about: str = ""
    when: str | None = None
    promised: Localised = field(default_factory=Localised)
    influence: Localised = field(default_factory=Localised)

    @property
    def matter(self) -> str:
        return f"activity:{self.about}" if self.about else ""
