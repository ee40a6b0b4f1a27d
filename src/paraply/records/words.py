"""The codes that all records share, with their words, and the words for the records kept here."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
BASES: dict[str, Localised] = {
    "observed": L("observert", "observert", "observed"),
    "assessed": L("evaluators vurdering", "vurderinga til evaluator", "evaluators' judgement"),
    "perceived": L("informantenes syn", "synet til informantane", "informants' view"),
    "planned": L("plan", "plan", "plan"),
    "normative": L("norm", "norm", "norm"),
    "derived": L("regnet ut", "rekna ut", "computed"),
}
STATUSES: dict[str, Localised] = {
    "none": L("ikke noe", "ikkje noko", "none"),
    "considered": L("vurderes", "blir vurdert", "considered"),
    "planned": L("planlagt", "planlagt", "planned"),
    "ongoing": L("pågår", "pågår", "ongoing"),
    "done": L("gjennomført", "gjennomført", "done"),
    "existing": L("finnes", "finst", "existing"),
    "preliminary": L("foreløpig", "førebels", "preliminary"),
    "unknown": L("ukjent", "ukjent", "unknown"),
}
# Of a political case; only what is said can also be a norm or a recommendation.
CASE_POLARITIES: dict[str, Localised] = {
    "strength": L("styrke", "styrke", "strength"),
    "weakness": L("svakhet", "veikskap", "weakness"),
    "uncertain": L("usikkert", "usikkert", "uncertain"),
    "neutral": L("nøytralt", "nøytralt", "neutral"),
}
POLARITIES: dict[str, Localised] = CASE_POLARITIES | {
    "norm": L("norm", "norm", "norm"),
    "recommendation": L("anbefaling", "tilråding", "recommendation"),
}
# Over a list of findings.
POLARITY_HEADINGS: dict[str, Localised] = {
    "strength": L("Styrker", "Styrkar", "Strengths"),
    "weakness": L("Svakheter", "Veikskapar", "Weaknesses"),
    "uncertain": L("Usikkert", "Usikkert", "Uncertain"),
    "neutral": L("Nøytrale funn", "Nøytrale funn", "Neutral findings"),
    "norm": L("Normer evaluator legger til grunn", "Normer evaluator legg til grunn", "Norms the evaluators build on"),
    "recommendation": L("Anbefalinger", "Tilrådingar", "Recommendations"),
}  # fmt: skip
WEIGHTS: dict[str, Localised] = {
    "low": L("lav", "låg", "low"),
    "some": L("noe", "noko", "some"),
    "high": L("høy", "høg", "high"),
    "highest": L("høyest", "høgast", "highest"),
}
# Who speaks in a part of a document: interviews, a participant about itself, the evaluators, or a register.
VOICES: dict[str, Localised] = {
    "interviews": L("intervjuene", "intervjua", "the interviews"),
    "self_report": L("[[participant.the]]s egen framstilling", "framstillinga til [[participant.the]]", "[[participant.the]]'s own account"),
    "evaluators": L("evaluator", "evaluator", "the evaluators"),
    "register": L("registeret", "registeret", "the register"),
}  # fmt: skip
REGISTERS: dict[str, Localised] = {
    "seats": L("plasser", "plassar", "seats"),
    "cases": L("politiske saker", "politiske saker", "political cases"),
    "participation": L("medvirkning", "medverknad", "participation"),
    "links": L("plankoblinger", "plankoplingar", "plan links"),
    "units": L("enheter", "einingar", "units"),
    "goals": L("mål", "mål", "goals"),
}
TOPICS: dict[str, Localised] = {
    "report": L("Om rapporten", "Om rapporten", "About the report"),
    "programme": L("Programmet", "Programmet", "The programme"),
    "framework_critique": L("Kritikk av rammemodellen", "Kritikk av rammemodellen", "Criticism of the framework model"),
    "knowledge_area": L("Kunnskapsområder", "Kunnskapsområde", "Areas of knowledge"),
    "knowledge_form": L("Kunnskapsformer", "Kunnskapsformer", "Forms of knowledge"),
    "actor_level": L("Aktørnivåer", "Aktørnivå", "Levels of actors"),
    "analysis_model": L("Analysemodellen", "Analysemodellen", "The model of analysis"),
    "learning_loop": L("Læringssløyfen", "Læringssløyfa", "The learning loop"),
    "anchoring_concept": L("Hva forankring er", "Kva forankring er", "What anchoring is"),
    "political_route": L("De tre politiske veiene", "Dei tre politiske vegane", "The three political routes"),
    "participation_type": L("Slag medvirkning", "Slag medverknad", "Kinds of participation"),
    "study_design": L("Opplegget for evalueringen", "Opplegget for evalueringa", "The study's design"),
    "study_purpose": L("Formålet med evalueringen", "Formålet med evalueringa", "The study's purpose"),
    "study_method": L("Metoden i evalueringen", "Metoden i evalueringa", "The study's method"),
    "study_limitation": L("Begrensninger i evalueringen", "Avgrensingar i evalueringa", "The study's limitations"),
    "study_deliverable": L("Leveranser fra evalueringen", "Leveransar frå evalueringa", "The study's deliverables"),
    "quotation": L("Sitat", "Sitat", "Quotation"),
    "organisation_model": L("Organisasjonsmodell", "Organisasjonsmodell", "Organisation model"),
    "administrative_anchoring": L("Administrativ forankring", "Administrativ forankring", "Administrative anchoring"),
    "plan_anchoring": L("Planforankring", "Planforankring", "Plan anchoring"),
    "coverage": L("Hvem som er hørt", "Kven som er høyrde", "Who has been heard"),
    "owner_organisation": L("Eierens organisering", "Organiseringa til eigaren", "The owner's organisation"),
    "owner_view": L("Eierens syn", "Synet til eigaren", "The owner's view"),
    "owner_method": L("Eierens arbeidsmåter", "Arbeidsmåtane til eigaren", "The owner's ways of working"),
    "owner_role": L("Eierens roller", "Rollene til eigaren", "The owner's roles"),
    "partnership": L("Partnerskap", "Partnarskap", "Partnership"),
    "central_element": L("Sentrale elementer", "Sentrale element", "Central elements"),
    "owner_challenge": L("Eierens utfordringer", "Utfordringane til eigaren", "The owner's challenges"),
    "change": L("Endringer", "Endringar", "Changes"),
    "goals_ahead": L("Mål framover", "Mål framover", "Goals ahead"),
    "expectation": L("Forventninger", "Forventingar", "Expectations"),
    "challenge": L("Utfordringer", "Utfordringar", "Challenges"),
    "terminology": L("Ordbruk", "Ordbruk", "Terminology"),
    "other": L("Annet", "Anna", "Other"),
}  # fmt: skip
RECORDS: dict[str, Localised] = {
    "StatementFact": L("utsagn", "utsegn", "statement"),
    "RegisterFact": L("komplett register", "komplett register", "complete register"),
    "DocumentFact": L("dokument", "dokument", "document"),
}
