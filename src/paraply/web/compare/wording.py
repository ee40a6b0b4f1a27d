"""A record in words, so that every kind of fact can stand in a list of evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from paraply.comparison.matrix.listings import beside_title
from paraply.comparison.overview import Citation
from paraply.kernel.localised import Localised
from paraply.records.facts import Fact


@dataclass(frozen=True, slots=True)
class Told:
    """A record as the reader meets it. `kind`: what sort of record it is."""

    key: str
    kind: str | Promise
    text: Localised | str
    fact: Fact
    sources: tuple[Citation, ...]
    when: str


_KINDS: dict[str, str | Promise] = {
    "StatementFact": _("Statement"),
    "RegisterFact": _("Complete register"),
    "BodyFact": _("Body"),
    "SeatFact": _("Seat"),
    "CoordinatorFact": _("Coordinator"),
    "OwnershipFact": _("Ownership"),
    "PoliticalFact": _("Political case"),
    "PlanFact": _("Plan"),
    "LinkFact": _("Link between plans"),
    "GoalFact": _("Goal"),
    "BudgetYearFact": _("Budget dates"),
    "FigureFact": _("Figure"),
    "PhaseFact": _("Phase of the framework model"),
    "CohortFact": _("Cohort"),
    "GateFact": _("Gate decision"),
    "AgreementFact": _("Agreement"),
    "ActivityFact": _("Participation activity"),
    "UnitFact": _("Unit"),
    "CollectionFact": _("Data collection"),
    "FindingFact": _("Finding"),
    "DeclaredConflictFact": _("Conflict named by the evaluators"),
}
_REGISTERS: dict[str, str | Promise] = {
    "seats": _("The register of seats is complete"),
    "cases": _("The register of political cases is complete"),
    "participation": _("The register of participation is complete"),
    "links": _("The register of links between plans is complete"),
    "units": _("The register of units is complete"),
    "goals": _("The register of goals is complete"),
}


def _joined(*names: str) -> Callable[[Any], str]:
    return lambda fact: ", ".join(dict.fromkeys(str(v) for name in names if (v := getattr(fact, name, ""))))


_TEXTS: dict[str, Callable[[Any], Localised | str]] = {
    "RegisterFact": lambda fact: str(_REGISTERS.get(fact.register, fact.register)),
    "SeatFact": lambda fact: ", ".join(filter(None, (fact.title, beside_title(fact.title, fact.unit)))),
    "CoordinatorFact": _joined("title_used", "unit"),
    "OwnershipFact": _joined("owner"),
    "LinkFact": lambda fact: f"{fact.plan} → {fact.target}",
    "CohortFact": lambda fact: fact.name,
    "StudyFact": lambda fact: fact.name,
    "GateFact": _joined("phase", "decided_by"),
    "BudgetYearFact": lambda fact: str(fact.year),
    "CollectionFact": lambda fact: "",
}


def told(fact: Fact, cited: tuple[Citation, ...]) -> Told:
    """One record with the places it cites."""
    name = type(fact).__name__
    when = next(
        (str(v) for field in ("when", "decided_when", "treated_when") if (v := getattr(fact, field, None))),
        "",
    )
    return Told(fact.key, _KINDS.get(name, name), _text(name, fact), fact, cited, when)


def _text(name: str, fact: Any) -> Localised | str:
    if name in _TEXTS:
        return _TEXTS[name](fact)
    return getattr(fact, "text", None) or getattr(fact, "name", "") or ""
