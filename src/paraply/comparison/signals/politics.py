"""The signal of who is weakest anchored politically. Pure."""

from __future__ import annotations

from paraply.comparison.anchoring.ranking import Ranking, reason
from paraply.comparison.signals.signal import Hit, Severity, Signal, SignalKind, made
from paraply.kernel.localised import Localised

L = Localised

WEAKEST_POLITICALLY = SignalKind(
    key="weakest_politically",
    severity=Severity.HIGH,
    label=L("Svakest politisk forankret", "Svakast politisk forankra", "Weakest politically anchored"),
    reason=L("{why}", "{why}", "{why}"),
    advice=L(
        "Ta opp med kommunen hvilken av de tre veiene som skal styrkes: plass i organene, formelle saker eller prosess.",
        "Ta opp med kommunen kva for ein av dei tre vegane som skal styrkjast: plass i organa, formelle saker eller prosess.",
        "Take up with the municipality which of the three routes to strengthen: a seat, formal matters, or the process.",
    ),
    cleared_by=L(
        "når en annen kommune står svakere politisk, eller alle står likt.",
        "når ein annan kommune står svakare politisk, eller alle står likt.",
        "when another municipality is weaker politically, or all are alike.",
    ),
)


def weakest(found: Ranking) -> list[Signal]:
    """Who is weakest anchored politically, when somebody is weaker than others: a signal of each of them."""
    count = len(found.standings)
    hits = [(one, Hit({"why": reason(one, count)}, one.facts)) for one in found.weakest]
    return [made(WEAKEST_POLITICALLY, hit, one.key, one.name) for one, hit in hits]
