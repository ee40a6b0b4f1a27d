"""Words for the programme's codes, in three languages."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
GATE_OUTCOMES = {
    "passed": L("passert", "passert", "passed"),
    "held": L("holdt igjen", "halden att", "held back"),
    "waived": L("fritatt", "friteken", "waived"),
}
