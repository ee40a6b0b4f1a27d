"""Findings as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from paraply.kernel.localised import Localised
from paraply.records.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingFact(Fact):
    """`claim`: key and value claimed of a computed row, with a count or the units claimed."""

    text: Localised = field(default_factory=Localised)
    polarity: str = "neutral"
    units: tuple[str, ...] = ()
    vague: bool = False
    actor: str = ""
    claim: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredConflictFact(Fact):
    characteristic: str = ""
    text: Localised = field(default_factory=Localised)
    chosen: str = ""
    reason: Localised = field(default_factory=Localised)
