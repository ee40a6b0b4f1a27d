"""Counts and names in running text, and the words for codes that a whole comparison uses, in three languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from paraply.evidence import words as evidence
from paraply.findings import words as findings
from paraply.governance import words as governance
from paraply.kernel.localised import LANGUAGES, Language, Localised
from paraply.mobilisation import words as mobilisation
from paraply.organisations import words as organisations
from paraply.planning import words as planning
from paraply.programmes import words as programmes
from paraply.records import words as records

L = Localised
# Kinds of record by the name of their fact; each context names its own.
RECORDS: dict[str, Localised] = (
    records.RECORDS
    | organisations.RECORDS
    | programmes.RECORDS
    | governance.RECORDS
    | mobilisation.RECORDS
    | planning.RECORDS
    | evidence.RECORDS
    | findings.RECORDS
)
# What shows that somebody has been in touch with a participant.
CONTACTS: dict[str, Localised] = {
    "data_collection": L("datainnsamling", "datainnsamling", "data collection"),
    "gate": L("beslutningspunkt", "avgjerdspunkt", "gate decision"),
    "resolution": L("politisk vedtak", "politisk vedtak", "political resolution"),
    "case": L("politisk sak", "politisk sak", "political case"),
    "mandate": L("mandat", "mandat", "mandate"),
    "activity": L("medvirkning", "medverknad", "participation activity"),
}
# Whether a role group has been heard somewhere.
COVERAGE: dict[str, Localised] = {
    "heard": L("intervjuet", "intervjua", "interviewed"),
    "not_heard": L("ikke nevnt blant de intervjuede", "ikkje nemnd blant dei intervjua", "not named among those interviewed"),
    "unknown": L("ikke oppgitt", "ikkje oppgitt", "not stated"),
    "no_data": L("ingen data ennå", "ingen data enno", "no data yet"),
}  # fmt: skip

_NUMBERS: dict[Language, str] = {
    "nb": "null én to tre fire fem seks sju åtte ni ti elleve tolv",
    "nn": "null éin to tre fire fem seks sju åtte ni ti elleve tolv",
    "en": "none one two three four five six seven eight nine ten eleven twelve",
}
NAMED = 12
_MANY = Localised(
    "{count} [[participant.many]]", "{count} [[participant.many]]", "{count} [[participant.many]]"
)
_AND: dict[Language, str] = {"nb": " og ", "nn": " og ", "en": " and "}
_OR: dict[Language, str] = {"nb": " eller ", "nn": " eller ", "en": " or "}


def in_each(make: Callable[[Language], str]) -> Localised:
    """A text made the same way in each language."""
    return Localised(**{language: make(language) for language in LANGUAGES})


def number(count: int) -> Localised:
    """A count in words up to twelve, in figures above."""
    return in_each(lambda language: [*_NUMBERS[language].split(), str(count)][min(count, 13)])


def calendar_months(low: int, high: int) -> Localised:
    """A number of calendar months in words: "one calendar month", "between 1 and 3 calendar months"."""
    if low == high:
        return _MONTHS[low != 1].format(count=str(low))
    return _BETWEEN_MONTHS.format(low=str(low), high=str(high))


_MONTHS = (
    L("1 kalendermåned", "1 kalendermånad", "1 calendar month"),
    L("{count} kalendermåneder", "{count} kalendermånader", "{count} calendar months"),
)
_BETWEEN_MONTHS = L(
    "mellom {low} og {high} kalendermåneder",
    "mellom {low} og {high} kalendermånader",
    "between {low} and {high} calendar months",
)


def listing(names: Sequence[str | Localised]) -> Localised:
    """Names with commas and a last "and"."""
    return _listed(names, _AND)


def either(names: Sequence[str | Localised]) -> Localised:
    """Names with commas and a last "or"."""
    return _listed(names, _OR)


def _listed(names: Sequence[str | Localised], last: Mapping[Language, str]) -> Localised:
    def join(language: Language) -> str:
        words = [name.text(language) if isinstance(name, Localised) else name for name in names]
        return last[language].join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)

    return in_each(join)


def few(names: Sequence[str]) -> Localised:
    """Names in parentheses while they can be read, nothing when they are many."""
    if len(names) > NAMED:
        return Localised("", "", "")
    names_listed = listing(names)
    return in_each(lambda language: f" ({names_listed.text(language)})")


def whom(names: Sequence[str]) -> Localised:
    """The names, or how many they are when nobody would read them all."""
    return listing(names) if len(names) <= NAMED else _MANY.format(count=len(names))


def capital(text: Localised) -> Localised:
    """The text with a capital first letter."""
    return in_each(lambda language: text.text(language)[:1].upper() + text.text(language)[1:])


def joined(parts: Sequence[Localised], between: str = " ") -> Localised:
    """Texts after each other, empty ones left out."""
    return in_each(
        lambda language: between.join(part.text(language) for part in parts if part.text(language))
    )
