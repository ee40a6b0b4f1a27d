"""Words for what organisations are in a programme, and for the records kept here."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
# Roles that programmes use; another word in a file is left out of the sentences.
ROLES: dict[str, Localised] = {
    "ministry": L("departement", "departement", "ministry"),
    "state_housing_bank": L("statlig bank", "statleg bank", "state bank"),
    "programme_owner": L("[[owner]]", "[[owner]]", "[[owner]]"),
    "programme_operator": L("driver programmet", "driv programmet", "runs the programme"),
    "evaluation_commissioner": L("bestiller evalueringen", "bestiller evalueringa", "commissions the evaluation"),
    "follow_evaluator": L("følgeevaluator", "følgjeevaluator", "follow evaluator"),
    "auditor_general": L("riksrevisjon", "riksrevisjon", "auditor general"),
    "key_partner": L("[[key_partner]]", "[[key_partner]]", "[[key_partner]]"),
    "external_actor": L("ekstern aktør", "ekstern aktør", "external actor"),
}  # fmt: skip
RECORDS: dict[str, Localised] = {
    "OrganisationFact": L("organisasjon", "organisasjon", "organisation"),
    "UnitFact": L("enhet", "eining", "unit"),
}
