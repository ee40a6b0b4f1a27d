"""A record in words, so that every kind of fact can stand in a list of evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from paraply.comparison.matrix.listings import beside_title
from paraply.comparison.overview import Citation
from paraply.comparison.words import RECORDS, capital
from paraply.kernel.localised import Localised
from paraply.records.facts import Fact
from paraply.records.words import REGISTERS


@dataclass(frozen=True, slots=True)
class Told:
    """A record as the reader meets it. `kind`: what sort of record it is."""

    key: str
    kind: Localised
    text: Localised | str
    fact: Fact
    sources: tuple[Citation, ...]
    when: str


_COMPLETE = Localised(
    "Registeret over {register} er komplett",
    "Registeret over {register} er komplett",
    "The register of {register} is complete",
)


def _joined(*names: str) -> Callable[[Any], str]:
    return lambda fact: ", ".join(dict.fromkeys(str(v) for name in names if (v := getattr(fact, name, ""))))


_TEXTS: dict[str, Callable[[Any], Localised | str]] = {
    "RegisterFact": lambda fact: _COMPLETE.format(register=REGISTERS[fact.register]),
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
    return Told(fact.key, capital(RECORDS[name]), _text(name, fact), fact, cited, when)


def _text(name: str, fact: Any) -> Localised | str:
    if name in _TEXTS:
        return _TEXTS[name](fact)
    return getattr(fact, "text", None) or getattr(fact, "name", "") or ""
