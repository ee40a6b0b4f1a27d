"""Every characteristic by key, in the order they are shown. A new one is added to its theme's module, nowhere else."""

from __future__ import annotations

from paraply.comparison.matrix.answers import Characteristic
from paraply.comparison.matrix.characteristics import groups, leadership, outside, plans, progress
from paraply.kernel.localised import Localised

CHARACTERISTICS: dict[str, Characteristic] = {
    characteristic.key: characteristic
    for module in (groups, leadership, outside, plans, progress)
    for characteristic in module.CHARACTERISTICS
}
# Keys that files written earlier may use, with today's.
FORMER_KEYS: dict[str, str] = {"project_group.nav": "project_group.key_partner"}
THEMES: dict[str, Localised] = {
    "steering_group": Localised("Styringsgruppe", "Styringsgruppe", "Steering group"),
    "project_group": Localised("Prosjektgruppe", "Prosjektgruppe", "Project group"),
    "coordinator": Localised("Programleder", "Programleiar", "Programme coordinator"),
    "ownership": Localised("Eierskap", "Eigarskap", "Ownership"),
    "political": Localised("Politisk forankring", "Politisk forankring", "Political anchoring"),
    "external": Localised("Eksterne aktører", "Eksterne aktørar", "External actors"),
    "users": Localised("Brukermedvirkning", "Brukarmedverknad", "User participation"),
    "plan": Localised("Planforankring", "Planforankring", "Plan anchoring"),
    "goals": Localised("Mål", "Mål", "Goals"),
    "phase": Localised("Faser", "Fasar", "Phases"),
    "agreement": Localised("Avtale", "Avtale", "Agreement"),
    "evaluation": Localised("Evalueringen", "Evalueringa", "The evaluation"),
    "units": Localised("Enheter", "Einingar", "Units"),
}
