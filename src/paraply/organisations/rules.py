"""What must hold of municipalities' codes and of units. Pure."""

from __future__ import annotations

from paraply.kernel.localised import Localised
from paraply.records.rules import Alone, Rule, laws

ONE_CODE = Localised(
    "Et område har ett nummer om gangen. Gi begge start og slutt.",
    "Eit område har eitt nummer om gongen. Gi begge start og slutt.",
    "An area has one code at a time. Give both a start and an end.",
)
ONE_UNIT = Localised(
    "Det er samme enhet. Behold den ene med begge kildene, eller gi dem hvert sitt navn.",
    "Det er same eining. Behald den eine med begge kjeldene, eller gi dei kvart sitt namn.",
    "It is the same unit. Keep one with the sources of both, or give each a name of its own.",
)
RULES: tuple[Rule, ...] = (
    Alone("one_code", "organisations.MunicipalityCode", ("municipality",), ONE_CODE),
    Alone("one_unit", "organisations.Unit", ("participant", "name"), ONE_UNIT),
)
LAWS = laws(RULES)
