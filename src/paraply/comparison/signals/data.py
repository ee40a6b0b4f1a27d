"""The signal of a participant that nothing is recorded of. Pure."""

from __future__ import annotations

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.signals.signal import Cells, Hit, Severity, SignalKind
from paraply.kernel.localised import Localised

L = Localised


def _nothing_recorded(records: ParticipantRecords, cells: Cells) -> Hit | None:
    return Hit({}, ()) if records.empty else None


NO_DATA = SignalKind(
    key="no_data",
    severity=Severity.LOW,
    find=_nothing_recorded,
    label=L("Ingen data ennå", "Ingen data enno", "No data yet"),
    reason=L(
        "{name} er med i evalueringen, men ingenting er registrert.",
        "{name} er med i evalueringa, men ingenting er registrert.",
        "{name} is in the study, but nothing is recorded.",
    ),
    together=L(
        "{names} er med i evalueringen, men ingenting er registrert.",
        "{names} er med i evalueringa, men ingenting er registrert.",
        "{names} are in the study, but nothing is recorded.",
    ),
    advice=L(
        "Avtal datainnsamling, eller si i rapporten at den mangler.",
        "Avtal datainnsamling, eller sei i rapporten at ho manglar.",
        "Arrange data collection, or say in the report that it is missing.",
    ),
    cleared_by=L(
        "når et organ, en plan, et vedtak eller et intervju er registrert.",
        "når eit organ, ein plan, eit vedtak eller eit intervju er registrert.",
        "when a body, a plan, a resolution or an interview is recorded.",
    ),
)
