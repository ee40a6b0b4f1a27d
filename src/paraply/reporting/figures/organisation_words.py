"""Words of the organisation chart."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
BODIES: dict[str, Localised] = {
    "steering_group": L("Styringsgruppe", "Styringsgruppe", "Steering group"),
    "project_group": L("Prosjektgruppe", "Prosjektgruppe", "Project group"),
    "learning_arena": L("Læringsarena", "Læringsarena", "Learning arena"),
    "working_group": L("Arbeidsgruppe", "Arbeidsgruppe", "Working group"),
    "sub_project_group": L("Gruppe i delprosjekt", "Gruppe i delprosjekt", "Sub-project group"),
    "reference_group": L("Referansegruppe", "Referansegruppe", "Reference group"),
}
OWNERS: dict[str, Localised] = {
    "political": L("Politisk eier", "Politisk eigar", "Political owner"),
    "administrative": L("Administrativ eier", "Administrativ eigar", "Administrative owner"),
}
KINDS: dict[str, Localised] = {
    "political": L("politisk", "politisk", "political"),
    "administrative": L("administrativ", "administrativ", "administrative"),
}
PLACED: dict[str, Localised] = {
    "subject_unit": L("i fagenhet", "i fageining", "in a subject unit"),
    "cross_sector_unit": L("i sektorovergripende enhet", "i sektorovergripande eining", "in a cross-sector unit"),
}  # fmt: skip
IN_SHORT: dict[str, Localised] = {
    "subject_unit": L("Programleder, fagenhet", "Programleiar, fageining", "Coordinator, subject unit"),
    "cross_sector_unit": L("Programleder, sektorovergripende", "Programleiar, sektorovergripande", "Coordinator, cross-sector"),
}  # fmt: skip
LEVELS: dict[str, Localised] = {
    "top_administration": L("øverste administrative ledelse", "øvste administrative leiing", "top administration"),
    "staff_leader": L("leder i stab", "leiar i stab", "head of staff unit"),
    "service_leader": L("virksomhetsleder", "verksemdsleiar", "head of service"),
    "adviser": L("rådgiver", "rådgivar", "adviser"),
    "coordinator": L("programleder", "programleiar", "coordinator"),
    "politician": L("politiker", "politikar", "politician"),
    "user": L("bruker", "brukar", "user"),
    "external": L("ekstern", "ekstern", "external"),
    "": L("nivå ikke registrert", "nivå ikkje registrert", "level not recorded"),
}  # fmt: skip
LEVELS_HEAD = L("Nivåer", "Nivå", "Levels")
BODY_NOT_STATED = L("organ ikke oppgitt", "organ ikkje oppgitt", "body not stated")
NO_OWNER = L("Eier ikke registrert", "Eigar ikkje registrert", "Owner not recorded")
NO_UNIT = L("enhet ikke registrert", "eining ikkje registrert", "unit not recorded")
COORDINATOR = L("Programleder", "Programleiar", "Programme coordinator")
CALLED = L("kalt «{word}»", "kalla «{word}»", "called “{word}”")
OWNS = L("eier programmet", "eig programmet", "owns the programme")
REPORTS = L("rapporterer til", "rapporterer til", "reports to")
LEADS = L("leder arbeidet i", "leier arbeidet i", "leads the work of")
TURNED = L("mest vendt mot", "mest vend mot", "mostly turned to")
OWNED = L("{start} eier programmet.", "{start} eig programmet.", "{start} owns the programme.")
UNDER = L("{end} hører under {start}.", "{end} høyrer under {start}.", "{end} belongs under {start}.")
IS_TURNED = L("{start} er {label} {end}.", "{start} er {label} {end}.", "{start} is {label} {end}.")
READ_ALONG = L("{start} {label} {end}.", "{start} {label} {end}.", "{start} {label} {end}.")
SEATS = L("{count} plasser", "{count} plassar", "{count} seats")
ONE_SEAT = L("1 plass", "1 plass", "1 seat")
CHANGING = L("deltakerne skifter", "deltakarane skifter", "members change")
ALL = L("alle", "alle", "all of them")
CHAIR = L("leder", "leiar", "chair")
DISPUTED = L("omstridt", "omstridd", "disputed")
TITLE = L("Organisasjonskart, {name}", "Organisasjonskart, {name}", "Organisation chart, {name}")
