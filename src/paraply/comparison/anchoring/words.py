"""Words for the arenas of anchoring, the political routes and the kinds of participation, in three languages."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
ARENA_LABELS = {
    "admin": L("Administrativt", "Administrativt", "Administrative"),
    "political": L("Politisk", "Politisk", "Political"),
    "external": L("Eksterne aktører", "Eksterne aktørar", "External actors"),
    "users": L("Brukere", "Brukarar", "Users"),
    "plan": L("Planer", "Planar", "Plans"),
}
ROUTE_LABELS = {
    "seat": L("Plass i organene", "Plass i organa", "A seat in the bodies"),
    "formal": L("Formelle saker", "Formelle saker", "Formal matters"),
    "process": L("Prosess", "Prosess", "Process"),
}
ROUTE_MEANINGS = {
    "seat": L(
        "En politiker sitter i et organ i programmet.",
        "Ein politikar sit i eit organ i programmet.",
        "A politician sits in one of the programme's bodies.",
    ),
    "formal": L(
        "Vedtak, mandat og saker i politiske organer.",
        "Vedtak, mandat og saker i politiske organ.",
        "Resolutions, mandates and cases in political bodies.",
    ),
    "process": L(
        "Politikere er med underveis: samlinger, framlegging, drøfting.",
        "Politikarar er med undervegs: samlingar, framlegging, drøfting.",
        "Politicians take part on the way: gatherings, presentations, discussion.",
    ),
}
CASE_NUMBER = L("sak {number}", "sak {number}", "case {number}")
PROMISED = L("Lovet: {text}", "Lova: {text}", "Promised: {text}")
INFLUENCE = L("Innflytelse: {text}", "Innverknad: {text}", "Influence: {text}")
ROUTES_USED = L("{used} av {all} veier", "{used} av {all} vegar", "{used} of {all} routes")
ROUTES_USED_AND_DONE = L(
    "{used} av {all} veier i bruk, {done} gjennomført",
    "{used} av {all} vegar i bruk, {done} gjennomført",
    "{used} of {all} routes in use, {done} done",
)
KIND_LABELS = {
    "seat": L("Med plass", "Med plass", "With a seat"),
    "active": L("Aktivt med", "Aktivt med", "Taking an active part"),
    "heard": L("Hørt", "Høyrde", "Heard"),
    "interviewed": L("Bare intervjuet", "Berre intervjua", "Merely interviewed"),
    "informed": L("Informert", "Informerte", "Informed"),
    "unspecified": L("Måten er ikke oppgitt", "Måten er ikkje oppgitt", "Kind not stated"),
}
KIND_MEANINGS = {
    "seat": L(
        "Brukere eller organisasjonene deres sitter i et organ.",
        "Brukarar eller organisasjonane deira sit i eit organ.",
        "Users or their organisations sit in a body.",
    ),
    "active": L(
        "De er med på å utvikle og utforme tiltakene.",
        "Dei er med på å utvikle og utforme tiltaka.",
        "They take part in developing and shaping measures.",
    ),
    "heard": L(
        "De kan gi innspill og bli hørt før og under arbeidet.",
        "Dei kan gi innspel og bli høyrde før og under arbeidet.",
        "They can give input and be heard before and during the work.",
    ),
    "interviewed": L(
        "Å svare i en kartlegging er ikke å medvirke. Det teller ikke.",
        "Å svare i ei kartlegging er ikkje å medverke. Det tel ikkje.",
        "Answering in a mapping is not participating. It does not count.",
    ),
    "informed": L(
        "Å få vite er ikke å medvirke. Det teller ikke.",
        "Å få vite er ikkje å medverke. Det tel ikkje.",
        "Being told is not participating. It does not count.",
    ),
    "unspecified": L(
        "Noe er planlagt eller gjort, men ikke hvordan.",
        "Noko er planlagt eller gjort, men ikkje korleis.",
        "Something is planned or done, but not how.",
    ),
}
OF_LINK = {
    "anchored_in": L("Forankret i {plan}", "Forankra i {plan}", "Anchored in {plan}"),
    "implements": L("Iverksetter {plan}", "Set i verk {plan}", "Implements {plan}"),
    "is": L("Er selv {plan}", "Er sjølv {plan}", "Is itself {plan}"),
    "produces": L("Skal gi {plan}", "Skal gi {plan}", "Is to produce {plan}"),
    "coordinated_with": L("Samordnet med {plan}", "Samordna med {plan}", "Coordinated with {plan}"),
    "year": L("(fra {year})", "(frå {year})", "(from {year})"),
}
SITS = {
    "": L("{who}: {body}", "{who}: {body}", "{who}: {body}"),
    "body": L("i et organ", "i eit organ", "in a body"),
    "steering_group": L("i styringsgruppen", "i styringsgruppa", "in the steering group"),
    "project_group": L("i prosjektgruppen", "i prosjektgruppa", "in the project group"),
    "learning_arena": L("i læringsarenaen", "i læringsarenaen", "in the learning arena"),
    "reference_group": L("i referansegruppen", "i referansegruppa", "in the reference group"),
    "working_group": L("i arbeidsgruppen", "i arbeidsgruppa", "in the working group"),
    "sub_project_group": L("i delprosjektgruppen", "i delprosjektgruppa", "in the sub-project group"),
}
BECAME_LABELS = {
    "new": L("ny", "ny", "new"),
    "recorded_since": L("registrert siden", "registrert sidan", "recorded since"),
    "changed": L("endret status", "endra status", "changed status"),
    "gone": L("står ikke lenger", "står ikkje lenger", "no longer recorded"),
    "same": L("uendret", "uendra", "unchanged"),
}
TOPIC_LABELS = {
    "anchoring_concept": L("Hva forankring er", "Kva forankring er", "What anchoring is"),
    "political_route": L("De tre politiske veiene", "Dei tre politiske vegane", "The three political routes"),
    "participation_type": L("Slag medvirkning", "Slag medverknad", "Kinds of participation"),
}
