"""Words for the arenas of anchoring, what became of them, and what routes and kinds of participation mean there."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
ARENAS: dict[str, Localised] = {
    "admin": L("Administrativt", "Administrativt", "Administrative"),
    "political": L("Politisk", "Politisk", "Political"),
    "external": L("Eksterne aktører", "Eksterne aktørar", "External actors"),
    "users": L("Brukere", "Brukarar", "Users"),
    "plan": L("Planer", "Planar", "Plans"),
}
ROUTE_MEANINGS: dict[str, Localised] = {
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
PARTICIPATION_MEANINGS: dict[str, Localised] = {
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
BECAME: dict[str, Localised] = {
    "new": L("ny", "ny", "new"),
    "recorded_since": L("registrert siden", "registrert sidan", "recorded since"),
    "changed": L("endret status", "endra status", "changed status"),
    "gone": L("står ikke lenger", "står ikkje lenger", "no longer recorded"),
    "same": L("uendret", "uendra", "unchanged"),
}
SITS = L("{who}: {body}", "{who}: {body}", "{who}: {body}")
IN_A_BODY = L("i et organ", "i eit organ", "in a body")
FROM_YEAR = L("(fra {year})", "(frå {year})", "(from {year})")
# In the middle of a sentence.
THE_ROUTE: dict[str, Localised] = {
    "seat": L("plass i organene", "plass i organa", "a seat in the bodies"),
    "formal": L("den formelle veien", "den formelle vegen", "the formal route"),
    "process": L("prosessveien", "prosessvegen", "the process route"),
}
# After "nothing is recorded of".
OF_THE_ROUTE: dict[str, Localised] = {
    "seat": L("plass i organene", "plass i organa", "seats in the bodies"),
    "formal": L("formelle saker", "formelle saker", "formal matters"),
    "process": L("prosessen", "prosessen", "the process"),
}
NONE_ON: dict[str, Localised] = {
    "seat": L("ingen plass i organene", "ingen plass i organa", "no seat in the bodies"),
    "formal": L("ingen formelle saker", "ingen formelle saker", "no formal matters"),
    "process": L("ingen prosess", "ingen prosess", "no process"),
}
ONLY_CONSIDERED = L(
    "{route} blir bare vurdert", "{route} blir berre vurdert", "{route} is only being considered"
)
# The one matter dealt with, by what it was about.
ONLY_DEALT_WITH: dict[str, Localised] = {
    "application": L(
        "bare søknaden behandlet politisk", "berre søknaden behandla politisk", "only the application was handled politically"
    ),
    "participation": L(
        "bare deltakelsen behandlet politisk", "berre deltakinga behandla politisk", "only taking part was handled politically"
    ),
}  # fmt: skip
