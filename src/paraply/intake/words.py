"""The codes of taking participants in, with their words."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
ADVICE: dict[str, Localised] = {
    "admit": L("ta opp", "ta opp", "admit"),
    "admit_on_terms": L("ta opp på vilkår", "ta opp på vilkår", "admit on terms"),
    "decline": L("avslå", "avslå", "decline"),
}
# Source: report section 2.4.2, the owner's three ways of helping.
CONTACTS: dict[str, Localised] = {
    "guidance": L("veiledning", "rettleiing", "guidance"),
    "advice": L("råd", "råd", "advice"),
    "facilitation": L("tilrettelegging", "tilrettelegging", "facilitation"),
}
