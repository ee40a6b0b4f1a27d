"""Organisations and units as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from paraply.records.facts import Fact, NamedFact


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationFact(NamedFact):
    roles: tuple[str, ...] = ()
    affiliation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitFact(Fact):
    name: str = ""
    sector: str = ""
