"""The codes of participation, with their words, and the word for the record kept here."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
ACTOR_TYPES: dict[str, Localised] = {
    "users": L("brukere", "brukarar", "users"),
    "voluntary": L("frivillige", "frivillige", "voluntary organisations"),
    "private": L("private", "private", "private actors"),
    "state": L("staten", "staten", "the state"),
    "municipalities": L(
        "andre [[participant.many]]", "andre [[participant.many]]", "other [[participant.many]]"
    ),
    "mixed": L("flere slag", "fleire slag", "several kinds"),
}
# From weakest to strongest; an interview in a mapping is no participation (report 2.2.4).
PARTICIPATION_TYPES: dict[str, Localised] = {
    "unspecified": L("Måten er ikke oppgitt", "Måten er ikkje oppgitt", "Kind not stated"),
    "informed": L("Informert", "Informerte", "Informed"),
    "interviewed": L("Bare intervjuet", "Berre intervjua", "Merely interviewed"),
    "heard": L("Hørt", "Høyrde", "Heard"),
    "active": L("Aktivt med", "Aktivt med", "Taking an active part"),
    "seat": L("Med plass", "Med plass", "With a seat"),
}
RECORDS: dict[str, Localised] = {
    "ActivityFact": L("medvirkning", "medverknad", "participation activity"),
}
