"""The codes of programmes, with their words, and the words for the records kept here."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
STAGES: dict[str, Localised] = {
    "preparatory": L("forberedende fase", "førebuande fase", "preparatory phase"),
    "planning": L("program- og planfase", "program- og planfase", "programme and planning phase"),
    "implementation": L("gjennomføringsfase", "gjennomføringsfase", "implementation phase"),
    "phase_out": L("utfasing og videreføring", "utfasing og vidareføring", "phase-out and continuation"),
}
FIGURES: dict[str, Localised] = {
    "period": L("Programperiode", "Programperiode", "Programme period"),
    "capacity": L("Kapasitet", "Kapasitet", "Capacity"),
    "invited": L("Invitert", "Invitert", "Invited"),
    "applied": L("Søkt", "Søkt", "Applied"),
    "admitted": L("Tatt opp", "Tekne opp", "Admitted"),
    "intake_per_year": L("Opptak i året", "Opptak i året", "Intake per year"),
    "participation": L("Deltakelse", "Deltaking", "Time of participation"),
}
FIGURE_UNITS: dict[str, Localised] = {
    "municipalities": L("[[participant.many]]", "[[participant.many]]", "[[participant.many]]"),
    "months": L("måneder", "månader", "months"),
    "years": L("år", "år", "years"),
}
# After a number; what is counted without a word is municipalities.
SHORT_UNITS: dict[str, Localised] = {
    "months": L("md.", "md.", "months"),
    "years": L("år", "år", "years"),
    "municipalities": L("", "", ""),
}
OUTPUT_RECORDS: dict[str, Localised] = {
    "application": L("vedtak om å søke", "vedtak om å søkje", "resolution to apply"),
    "agreement": L("samarbeidsavtale", "samarbeidsavtale", "cooperation agreement"),
    "coordinator": L("[[coordinator]]", "[[coordinator]]", "[[coordinator]]"),
    "action_plan": L("handlingsplan", "handlingsplan", "action plan"),
    "council_approval": L(
        "vedtak i [[council.the]]", "vedtak i [[council.the]]", "approval by [[council.the]]"
    ),
}
PARTICIPANT_KINDS: dict[str, Localised] = {
    "municipality": L("[[participant]]", "[[participant]]", "[[participant]]"),
    "district": L("bydel", "bydel", "city district"),
    "group": L("gruppe av bydeler", "gruppe av bydelar", "group of districts"),
}
WRITTEN_STANDARDS: dict[str, Localised] = {
    "nb": L("bokmål", "bokmål", "Bokmål"),
    "nn": L("nynorsk", "nynorsk", "Nynorsk"),
    "neutral": L("språknøytral", "språknøytral", "neutral"),
}
OUTCOMES: dict[str, Localised] = {
    "passed": L("passert", "passert", "passed"),
    "held": L("holdt igjen", "halden att", "held back"),
    "waived": L("fritatt", "friteken", "waived"),
}
# How far an agreement has come; what is done has been signed.
AGREEMENT_STATUSES: dict[str, Localised] = {
    "none": L("ingen", "ingen", "none"),
    "considered": L("vurderes", "blir vurdert", "considered"),
    "planned": L("planlagt", "planlagt", "planned"),
    "ongoing": L("under arbeid", "under arbeid", "being made"),
    "done": L("inngått", "inngått", "signed"),
    "existing": L("finnes", "finst", "existing"),
    "preliminary": L("foreløpig", "førebels", "preliminary"),
    "ended": L("utløpt", "gått ut", "ran out"),
}
RECORDS: dict[str, Localised] = {
    "FigureFact": L("programtall", "programtal", "programme figure"),
    "ModelFact": L("rammemodell", "rammemodell", "framework model"),
    "PhaseFact": L("fase", "fase", "phase"),
    "OutputFact": L("krav i en fase", "krav i ein fase", "required output"),
    "CohortFact": L("pulje", "pulje", "cohort"),
    "ParticipantFact": L("deltaker", "deltakar", "participant"),
    "GateFact": L("beslutningspunkt", "avgjerdspunkt", "gate decision"),
    "AgreementFact": L("avtale", "avtale", "agreement"),
    "AliasFact": L("lokalt ord", "lokalt ord", "local word"),
}
