"""Reading organisations, units and municipality codes."""

from __future__ import annotations

from datetime import date

from paraply.organisations.facts import OrganisationFact, UnitFact
from paraply.organisations.models import MunicipalityCode, Organisation, Unit
from paraply.records.loading import load


def organisations(programme: str) -> dict[str, OrganisationFact]:
    """Organisations with a part in the programme, by key."""
    return {fact.key: fact for fact in load(OrganisationFact, Organisation, programme, None)}


def units(programme: str, as_of: date) -> list[UnitFact]:
    """Registered units of the participants' administrations."""
    return load(UnitFact, Unit, programme, as_of)


def code_at(municipality: str, as_of: date) -> str | None:
    """A municipality's number on a date, with its leading zero; None where no number is recorded.

    Source: Statistics Norway, Klass 131.
    """
    rows = MunicipalityCode.objects.filter(municipality__key=municipality, valid__contains=as_of)
    return rows.values_list("code", flat=True).first()
