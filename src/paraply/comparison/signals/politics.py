"""The signal of few political routes in use. Pure.

The criterion is absolute: nobody's signal comes or goes by what another participant does.
"""

from __future__ import annotations

from paraply.comparison.anchoring.words import NONE_ON, ONLY_CONSIDERED, THE_ROUTE
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.signals.signal import Cells, Hit, Severity, SignalKind, facts_of
from paraply.comparison.words import listing
from paraply.kernel.localised import Localised

L = Localised
ROUTES = ("seat", "formal", "process")
# A route that nothing has come along further than being considered is not in use.
IDLE = {"no", "considered"}


def _few_routes(records: ParticipantRecords, cells: Cells) -> Hit | None:
    """At least two of the three routes are known not to be in use."""
    found = {route: cells(f"political.{route}") for route in ROUTES}
    idle = {route: cell for route, cell in found.items() if cell.codes <= IDLE}
    if len(idle) < len(ROUTES) - 1:
        return None
    facts = tuple(dict.fromkeys(fact for cell in idle.values() for fact in facts_of(cell)))
    said = [
        NONE_ON[route] if "no" in cell.codes else ONLY_CONSIDERED.format(route=THE_ROUTE[route])
        for route, cell in idle.items()
    ]
    return Hit({"routes": listing(said)}, facts)


FEW_POLITICAL_ROUTES = SignalKind(
    key="few_political_routes",
    severity=Severity.HIGH,
    find=_few_routes,
    label=L("Få politiske veier i bruk", "Få politiske vegar i bruk", "Few political routes in use"),
    reason=L(
        "{name} bruker høyst én av de tre veiene til politisk forankring: {routes}.",
        "{name} bruker høgst éin av dei tre vegane til politisk forankring: {routes}.",
        "{name} uses at most one of the three routes to political anchoring: {routes}.",
    ),
    together=L(
        "{names} bruker høyst én av de tre veiene til politisk forankring: {routes}.",
        "{names} bruker høgst éin av dei tre vegane til politisk forankring: {routes}.",
        "{names} use at most one of the three routes to political anchoring: {routes}.",
    ),
    advice=L(
        "Avtal hvilken av de tre veiene som skal tas i bruk: plass i organene, formelle saker eller prosess.",
        "Avtal kva for ein av dei tre vegane som skal takast i bruk: plass i organa, formelle saker eller prosess.",
        "Agree which of the three routes to take: a seat, formal matters, or the process.",
    ),
    cleared_by=L(
        "når noe er planlagt, pågår eller er gjort langs minst to av veiene.",
        "når noko er planlagt, går føre seg eller er gjort langs minst to av vegane.",
        "when something is planned, goes on or is done along at least two of the routes.",
    ),
)
