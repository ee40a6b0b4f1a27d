"""Words for whom the evaluators talk with, and for the records kept here."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
# Role groups that studies use, in the order they are shown; another word in a file is shown as it stands.
INFORMANT_GROUPS: dict[str, Localised] = {
    "administrative_leadership": L("administrativ ledelse", "administrativ leiing", "administrative leadership"),
    "political_leadership": L("politisk ledelse", "politisk leiing", "political leadership"),
    "steering_group": L("[[steering_group]]", "[[steering_group]]", "[[steering_group]]"),
    "programme_coordinator": L("[[coordinator]]", "[[coordinator]]", "[[coordinator]]"),
    "project_group": L("[[project_group]]", "[[project_group]]", "[[project_group]]"),
    "voluntary_sector": L("frivillig sektor", "frivillig sektor", "voluntary sector"),
    "external_actor": L("ekstern aktør", "ekstern aktør", "external actor"),
    "user": L("brukere", "brukarar", "users"),
}  # fmt: skip
CHECKERS: dict[str, Localised] = {
    "programme_coordinator": L("[[coordinator.the]]", "[[coordinator.the]]", "[[coordinator.the]]"),
    "": L("ikke oppgitt", "ikkje oppgitt", "not stated"),
}
RECORDS: dict[str, Localised] = {
    "StudyFact": L("evaluering", "evaluering", "study"),
    "CollectionFact": L("datainnsamling", "datainnsamling", "data collection"),
}
