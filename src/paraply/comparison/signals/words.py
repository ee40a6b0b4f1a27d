"""Words for how severe a signal is."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
SEVERITIES: dict[str, Localised] = {
    "high": L("høy", "høg", "high"),
    "medium": L("middels", "middels", "medium"),
    "low": L("lav", "låg", "low"),
}
