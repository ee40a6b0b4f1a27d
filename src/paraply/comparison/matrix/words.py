"""Words for the codes of the matrix: values, conflicts, claims and likenesses."""

from __future__ import annotations

from paraply.kernel.localised import Localised
from paraply.records.words import STATUSES

L = Localised
# Four ways of having no value, each different from "no".
WITHOUT_VALUE: dict[str, Localised] = {
    "unknown": L("ukjent", "ukjent", "unknown"),
    "no_data": L("ingen data ennå", "ingen data enno", "no data yet"),
    "not_in_study": L("ikke med i evalueringen", "ikkje med i evalueringa", "not in the study"),
    "not_in_programme": L("ikke med i programmet", "ikkje med i programmet", "not in the programme"),
}
# A number that is known to lie between two.
BETWEEN = L("mellom {low} og {high}", "mellom {low} og {high}", "between {low} and {high}")
YES_NO: dict[str, Localised] = {"yes": L("ja", "ja", "yes"), "no": L("nei", "nei", "no")}
# Where what is only planned or considered is neither.
YES_NO_COMING = YES_NO | {code: STATUSES[code] for code in ("planned", "considered")}
CONFLICTS: dict[str, Localised] = {
    "claim": L("Påstand mot registre", "Påstand mot register", "Claim against records"),
    "sources": L("Kilder mot hverandre", "Kjelder mot kvarandre", "Sources against each other"),
    "statements": L("Utsagn mot utsagn", "Utsegn mot utsegn", "Statement against statement"),
    "declared": L("Meldt av evaluator", "Meldt av evaluator", "Named by the evaluators"),
}
# What would settle each.
CLEARING: dict[str, Localised] = {
    "claim": L(
        "Rett påstanden, eller registrer det den bygger på.",
        "Rett påstanden, eller registrer det han byggjer på.",
        "Correct the claim, or record what it rests on.",
    ),
    "sources": L(
        "Avklar med [[participant.the]] hva som gjelder, og gi opplysningen en dato.",
        "Avklar med [[participant.the]] kva som gjeld, og gi opplysninga ein dato.",
        "Settle with [[participant.the]] what holds, and date the fact.",
    ),
    "statements": L(
        "Avklar hvilket utsagn som gjelder nå, og når det begynte å gjelde.",
        "Avklar kva utsegn som gjeld no, og når det tok til å gjelde.",
        "Settle which statement holds now, and since when.",
    ),
    "declared": L(
        "Knytt uenigheten til de cellene den gjelder, eller lukk den med grunn.",
        "Knyt usemja til dei cellene ho gjeld, eller lukk ho med grunn.",
        "Tie the disagreement to the cells it concerns, or close it with a reason.",
    ),
}
VERDICTS: dict[str, Localised] = {
    "holds": L("registrene stemmer", "registra stemmer", "the records agree"),
    "contradicted": L("registrene sier noe annet", "registra seier noko anna", "the records say otherwise"),
    "unchecked": L("kan ikke sjekkes", "kan ikkje sjekkast", "cannot be checked"),
}
PATTERNS: dict[str, Localised] = {
    "common": L("felles for alle", "felles for alle", "common to all"),
    "all_but_one": L("alle unntatt én", "alle unntatt éin", "all but one"),
    "split": L("deler seg i to", "deler seg i to", "splits in two"),
    "scattered": L("spredt", "spreidd", "scattered"),
    "partly_known": L("likt der det er kjent", "likt der det er kjent", "alike where known"),
    "one_known": L("kjent for bare én", "kjent for berre éin", "known of one only"),
    "nothing_known": L("ikke kjent", "ikkje kjent", "not known"),
}
# Participation that has taken place, by its strongest kind; a seat in a body is the strongest way of being active.
PARTICIPATION: dict[str, Localised] = {
    "none": L("ingen", "ingen", "none"),
    "interviewed": L("bare intervjuet", "berre intervjua", "interviewed only"),
    "heard": L("hørt", "høyrde", "heard"),
    "active": L("aktivt med", "aktivt med", "active"),
}
