"""Words for the codes of access."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
ROLES: dict[str, Localised] = {
    "secretariat": L("Programsekretariatet", "Programsekretariatet", "Programme secretariat"),
    "council": L("Programrådet", "Programrådet", "Programme council"),
    "management": L("Ledelsen", "Leiinga", "Management"),
    "ministry": L("Departementet", "Departementet", "Ministry"),
    "coordinator": L("Programleder", "Programleiar", "Coordinator"),
    "steering_member": L("Medlem av styringsgruppen", "Medlem av styringsgruppa", "Member of the steering group"),
    "project_member": L("Medlem av prosjektgruppen", "Medlem av prosjektgruppa", "Member of the project group"),
    "politician": L("Politiker", "Politikar", "Politician"),
    "user_organisation": L("Brukerorganisasjon", "Brukarorganisasjon", "User organisation"),
    "evaluator": L("Evaluator", "Evaluator", "Evaluator"),
    "administrator": L("Administrator", "Administrator", "Administrator"),
    "system": L("Systemet", "Systemet", "The system"),
    "visitor": L("Besøkende", "Besøkande", "Visitor"),
}  # fmt: skip
