"""The codes of a participant's organisation and its politics, with their words, and the words for the records kept here."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
BODY_KINDS: dict[str, Localised] = {
    "steering_group": L("[[Steering_group]]", "[[Steering_group]]", "[[Steering_group]]"),
    "project_group": L("[[Project_group]]", "[[Project_group]]", "[[Project_group]]"),
    "learning_arena": L("Læringsarena", "Læringsarena", "Learning arena"),
    "working_group": L("Arbeidsgruppe", "Arbeidsgruppe", "Working group"),
    "sub_project_group": L("Gruppe i delprosjekt", "Gruppe i delprosjekt", "Sub-project group"),
    "reference_group": L("Referansegruppe", "Referansegruppe", "Reference group"),
}
# In the definite form, to be said in a sentence.
THE_BODY: dict[str, Localised] = {
    "steering_group": L("[[steering_group.the]]", "[[steering_group.the]]", "[[steering_group.the]]"),
    "project_group": L("[[project_group.the]]", "[[project_group.the]]", "[[project_group.the]]"),
    "learning_arena": L("læringsarenaen", "læringsarenaen", "the learning arena"),
    "working_group": L("arbeidsgruppen", "arbeidsgruppa", "the working group"),
    "sub_project_group": L("gruppen i delprosjektet", "gruppa i delprosjektet", "the sub-project group"),
    "reference_group": L("referansegruppen", "referansegruppa", "the reference group"),
}
IN_THE_BODY: dict[str, Localised] = {
    "steering_group": L("i [[steering_group.the]]", "i [[steering_group.the]]", "in [[steering_group.the]]"),
    "project_group": L("i [[project_group.the]]", "i [[project_group.the]]", "in [[project_group.the]]"),
    "learning_arena": L("i læringsarenaen", "i læringsarenaen", "in the learning arena"),
    "working_group": L("i arbeidsgruppen", "i arbeidsgruppa", "in the working group"),
    "sub_project_group": L("i delprosjektgruppen", "i delprosjektgruppa", "in the sub-project group"),
    "reference_group": L("i referansegruppen", "i referansegruppa", "in the reference group"),
}
LEVELS: dict[str, Localised] = {
    "top_administration": L("øverste administrative ledelse", "øvste administrative leiing", "top administration"),
    "staff_leader": L("leder i stab", "leiar i stab", "head of staff unit"),
    "service_leader": L("virksomhetsleder", "verksemdsleiar", "head of service"),
    "adviser": L("rådgiver", "rådgivar", "adviser"),
    "coordinator": L("[[coordinator]]", "[[coordinator]]", "[[coordinator]]"),
    "politician": L("politiker", "politikar", "politician"),
    "user": L("bruker", "brukar", "user"),
    "external": L("ekstern", "ekstern", "external"),
}  # fmt: skip
NO_LEVEL = L("nivå ikke registrert", "nivå ikkje registrert", "level not recorded")
# After how many of a body's seats: "3 of 8 from advisers".
OF_LEVEL: dict[str, Localised] = {
    "top_administration": L("fra øverste administrative ledelse", "frå øvste administrative leiing", "from top administration"),
    "staff_leader": L("ledere i stab", "leiarar i stab", "from heads of staff units"),
    "service_leader": L("virksomhetsledere", "verksemdsleiarar", "from heads of services"),
    "adviser": L("rådgivere", "rådgivarar", "from advisers"),
    "coordinator": L("har [[coordinator.the]]", "har [[coordinator.the]]", "held by [[coordinator.the]]"),
    "politician": L("politikere", "politikarar", "from politicians"),
    "user": L("brukere", "brukarar", "from users"),
    "external": L("utenfra [[participant.the]]", "utanfrå [[participant.the]]", "from outside [[participant.the]]"),
}  # fmt: skip
OFFICES: dict[str, Localised] = {
    "chief_executive": L("[[chief_executive]]", "[[chief_executive]]", "[[chief_executive]]"),
    "deputy_chief_executive": L(
        "assisterende [[chief_executive]]", "assisterande [[chief_executive]]", "deputy [[chief_executive]]"
    ),
    "director": L("direktør", "direktør", "director"),
}
ACTORS: dict[str, Localised] = {
    "municipal": L("egen", "eigen", "own"),
    "partnership": L("partnerskap", "partnarskap", "partnership"),
    "external": L("ekstern", "ekstern", "external"),
}
PLACEMENTS: dict[str, Localised] = {
    "subject_unit": L("fagenhet", "fageining", "subject unit"),
    "cross_sector_unit": L("sektorovergripende enhet", "sektorovergripande eining", "cross-sector unit"),
}
PLACED_IN: dict[str, Localised] = {
    "subject_unit": L("i fagenhet", "i fageining", "in a subject unit"),
    "cross_sector_unit": L("i sektorovergripende enhet", "i sektorovergripande eining", "in a cross-sector unit"),
}  # fmt: skip
# The coordinator in a small box.
COORDINATOR_IN: dict[str, Localised] = {
    "subject_unit": L("[[Coordinator]], fagenhet", "[[Coordinator]], fageining", "[[Coordinator]], subject unit"),
    "cross_sector_unit": L("[[Coordinator]], sektorovergripende", "[[Coordinator]], sektorovergripande", "[[Coordinator]], cross-sector"),
}  # fmt: skip
ORIENTATIONS: dict[str, Localised] = {
    "steering_group": L("[[steering_group.the]]", "[[steering_group.the]]", "[[steering_group]]"),
    "project_group": L("[[project_group.the]]", "[[project_group.the]]", "[[project_group]]"),
    "both": L("begge grupper", "begge gruppene", "both groups"),
}
OWNERSHIPS: dict[str, Localised] = {
    "political": L("Politisk eier", "Politisk eigar", "Political owner"),
    "administrative": L("Administrativ eier", "Administrativ eigar", "Administrative owner"),
}
# Of an owner, of the ownership itself, and of an owner nobody has named.
OWNER_IS: dict[str, Localised] = {
    "political": L("politisk", "politisk", "political"),
    "administrative": L("administrativ", "administrativ", "administrative"),
}
OWNERSHIP_IS: dict[str, Localised] = {
    "political": L("politisk", "politisk", "political"),
    "administrative": L("administrativt", "administrativt", "administrative"),
}
OWNER_NOT_NAMED: dict[str, Localised] = {
    "political": L("Politisk, organ ikke oppgitt", "Politisk, organ ikkje oppgitt", "Political, body not stated"),
    "administrative": L("Administrativt", "Administrativt", "Administrative"),
}  # fmt: skip
POLITICAL_BODIES: dict[str, Localised] = {
    "council": L("[[council.the]]", "[[council.the]]", "[[council.the]]"),
    "executive_committee": L(
        "[[executive_committee.the]]", "[[executive_committee.the]]", "[[executive_committee.the]]"
    ),
    "committee": L("politisk utvalg", "politisk utval", "political committee"),
    "leadership": L("politisk ledelse", "politisk leiing", "political leadership"),
}
SUBJECTS: dict[str, Localised] = {
    "participation": L("deltakelsen", "deltakinga", "taking part"),
    "application": L("søknaden", "søknaden", "the application"),
    "plan": L("handlingsplanen", "handlingsplanen", "the action plan"),
}
ROUTES: dict[str, Localised] = {
    "seat": L("Plass i organene", "Plass i organa", "A seat in the bodies"),
    "formal": L("Formelle saker", "Formelle saker", "Formal matters"),
    "process": L("Prosess", "Prosess", "Process"),
}
RECORDS: dict[str, Localised] = {
    "BodyFact": L("organ", "organ", "body"),
    "SeatFact": L("plass i organ", "plass i organ", "seat"),
    "CoordinatorFact": L("[[coordinator]]", "[[coordinator]]", "[[coordinator]]"),
    "OwnershipFact": L("eierskap", "eigarskap", "ownership"),
    "PoliticalFact": L("politisk sak", "politisk sak", "political matter"),
}
