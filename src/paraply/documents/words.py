"""The few words the writers add themselves, in the three languages a report is written in."""

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from paraply.documents.inlines import Tone


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words for what a writer says on its own account."""

    lang: str
    contents: str
    sources: str
    notes: str
    table: str
    figure: str
    page: str
    skip: str
    cited: str
    place: str
    more: str
    back: str
    source: str
    data: str
    number: str
    tones: MappingProxyType[Tone, str]
    months: tuple[str, ...]
    day: str


def _tones(info: str, success: str, warning: str, danger: str) -> MappingProxyType[Tone, str]:
    return MappingProxyType(
        {Tone.INFO: info, Tone.SUCCESS: success, Tone.WARNING: warning, Tone.DANGER: danger}
    )


_NORWEGIAN_MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "desember",
)  # fmt: skip

_WORDS = {
    "nb": Words(
        lang="nb", contents="Innhold", sources="Kilder", notes="Noter", table="Tabell", figure="Figur",
        page="Side {page} av {pages}", skip="Hopp til innholdet", cited="Brukt i teksten", place="sted",
        more="og {count} steder til", back="Tilbake til teksten", source="Kilde", data="Tallene som tabell", number="Nr.",
        tones=_tones("Til opplysning", "I orden", "Vær oppmerksom", "Kritisk"),
        months=_NORWEGIAN_MONTHS, day="{day}. {month} {year}",
    ),
    "nn": Words(
        lang="nn", contents="Innhald", sources="Kjelder", notes="Notar", table="Tabell", figure="Figur",
        page="Side {page} av {pages}", skip="Hopp til innhaldet", cited="Brukt i teksten", place="stad",
        more="og {count} stader til", back="Tilbake til teksten", source="Kjelde", data="Tala som tabell", number="Nr.",
        tones=_tones("Til opplysning", "I orden", "Ver merksam", "Kritisk"),
        months=_NORWEGIAN_MONTHS, day="{day}. {month} {year}",
    ),
    "en": Words(
        lang="en", contents="Contents", sources="Sources", notes="Notes", table="Table", figure="Figure",
        page="Page {page} of {pages}", skip="Skip to content", cited="Used in the text", place="place",
        more="and {count} more places", back="Back to the text", source="Source",
        data="The figures as a table", number="No.",
        tones=_tones("Note", "In order", "Take care", "Critical"),
        months=("January", "February", "March", "April", "May", "June", "July", "August", "September",
                "October", "November", "December"),
        day="{day} {month} {year}",
    ),
}  # fmt: skip


def words_for(language: str) -> Words:
    """Give the words of a language; regional forms use their base language, unknown ones English."""
    base = language.split("-")[0].lower()
    return _WORDS.get({"no": "nb"}.get(base, base), _WORDS["en"])


def long_date(day: date, words: Words) -> str:
    """Write a date in full, as "10. desember 2010", without asking the machine's locale."""
    return words.day.format(day=day.day, month=words.months[day.month - 1], year=day.year)
