"""The codes of a participant's organisation and its politics, with their words, and the words for the records kept here."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
BODY_KINDS: dict[str, Localised] = {
    "steering_group": L("Styringsgruppe", "Styringsgruppe", "Steering group"),
    "project_group": L("Prosjektgruppe", "Prosjektgruppe", "Project group"),
    "learning_arena": L("Læringsarena", "Læringsarena", "Learning arena"),
    "working_group": L("Arbeidsgruppe", "Arbeidsgruppe", "Working group"),
    "sub_project_group": L("Gruppe i delprosjekt", "Gruppe i delprosjekt", "Sub-project group"),
    "reference_group": L("Referansegruppe", "Referansegruppe", "Reference group"),
}
# In the definite form, to be said in a sentence.
THE_BODY: dict[str, Localised] = {
    "steering_group": L("styringsgruppen", "styringsgruppa", "the steering group"),
    "project_group": L("prosjektgruppen", "prosjektgruppa", "the project group"),
    "learning_arena": L("læringsarenaen", "læringsarenaen", "the learning arena"),
    "working_group": L("arbeidsgruppen", "arbeidsgruppa", "the working group"),
    "sub_project_group": L("gruppen i delprosjektet", "gruppa i delprosjektet", "the sub-project group"),
    "reference_group": L("referansegruppen", "referansegruppa", "the reference group"),
}
IN_THE_BODY: dict[str, Localised] = {
    "steering_group": L("i styringsgruppen", "i styringsgruppa", "in the steering group"),
    "project_group": L("i prosjektgruppen", "i prosjektgruppa", "in the project group"),
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
    "coordinator": L("programleder", "programleiar", "coordinator"),
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
    "coordinator": L("har programlederen", "har programleiaren", "held by the coordinator"),
    "politician": L("politikere", "politikarar", "from politicians"),
    "user": L("brukere", "brukarar", "from users"),
    "external": L("utenfra kommunen", "utanfrå kommunen", "from outside the municipality"),
}  # fmt: skip
OFFICES: dict[str, Localised] = {
    "chief_executive": L("rådmann", "rådmann", "chief executive"),
    "deputy_chief_executive": L("assisterende rådmann", "assisterande rådmann", "deputy chief executive"),
    "director": L("direktør", "direktør", "director"),
}
ACTORS: dict[str, Localised] = {
    "municipal": L("kommunal", "kommunal", "municipal"),
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
    "subject_unit": L("Programleder, fagenhet", "Programleiar, fageining", "Coordinator, subject unit"),
    "cross_sector_unit": L("Programleder, sektorovergripende", "Programleiar, sektorovergripande", "Coordinator, cross-sector"),
}  # fmt: skip
ORIENTATIONS: dict[str, Localised] = {
    "steering_group": L("styringsgruppen", "styringsgruppa", "steering group"),
    "project_group": L("prosjektgruppen", "prosjektgruppa", "project group"),
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
    "council": L("kommunestyret", "kommunestyret", "the council"),
    "executive_committee": L("formannskapet", "formannskapet", "the executive committee"),
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
    "CoordinatorFact": L("programleder", "programleiar", "coordinator"),
    "OwnershipFact": L("eierskap", "eigarskap", "ownership"),
    "PoliticalFact": L("politisk sak", "politisk sak", "political matter"),
}
