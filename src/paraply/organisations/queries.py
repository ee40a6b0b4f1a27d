"""Reading organisations and units."""

from __future__ import annotations

from datetime import date

from paraply.organisations.facts import OrganisationFact, UnitFact
from paraply.organisations.models import Organisation, Unit
from paraply.records.loading import Of, load


def organisations(programme: str) -> dict[str, OrganisationFact]:
    """Organisations with a part in the programme, by key."""
    return {fact.key: fact for fact in load(OrganisationFact, Organisation, programme, None)}


def units(programme: str, as_of: date, of: Of = None) -> list[UnitFact]:
    """Registered units of the participants' administrations."""
    return load(UnitFact, Unit, programme, as_of, of)
