"""Reading organisations and units."""

from __future__ import annotations

from datetime import date

from paraply.organisations.facts import OrganisationFact, UnitFact
from paraply.organisations.models import MunicipalityCode, Organisation, Unit
from paraply.records.loading import Of, load
from paraply.records.names import told_apart


def organisations(programme: str) -> dict[str, OrganisationFact]:
    """Organisations with a part in the programme, by key; two of one name are told apart."""
    return {fact.key: fact for fact in told_apart(load(OrganisationFact, Organisation, programme, None))}


def units(programme: str, as_of: date, of: Of = None) -> list[UnitFact]:
    """Registered units of the participants' administrations."""
    return load(UnitFact, Unit, programme, as_of, of)


def codes(programme: str, as_of: date) -> dict[str, str]:
    """The areas' numbers on a date, with their leading zeros, by the area's key."""
    rows = MunicipalityCode.objects.filter(programme__key=programme, valid__contains=as_of)
    return dict(rows.values_list("municipality__key", "code"))
