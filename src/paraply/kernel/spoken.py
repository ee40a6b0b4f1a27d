"""Dates in words, as precise as they are known, in the language asked for."""

from __future__ import annotations

from datetime import date

from babel import Locale

from paraply.kernel.dates import ImpreciseDate, NotADate
from paraply.kernel.localised import LANGUAGES, Localised

_SEASONS = {
    "nb": {21: "våren", 22: "sommeren", 23: "høsten", 24: "vinteren"},
    "nn": {21: "våren", 22: "sommaren", 23: "hausten", 24: "vinteren"},
    "en": {21: "spring", 22: "summer", 23: "autumn", 24: "winter"},
}


def spoken(day: date | ImpreciseDate | str, language: str) -> str:
    """Write a date in words: "10. desember 2010", "desember 2010", "våren 2010" or "2010".

    Shape: text that is no date is given back as it is.
    """
    text = day.isoformat() if isinstance(day, date) else str(day)
    try:
        ImpreciseDate.parse(text)
    except NotADate:
        return text
    return _in_words(text, language if language in _SEASONS else "nb")


def in_every_language(day: date | ImpreciseDate | str) -> Localised:
    """The date in words in each language, for sentences that are made in all of them."""
    return Localised(**{language: spoken(day, language) for language in LANGUAGES})


def _in_words(text: str, language: str) -> str:
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return text
    year, month, *rest = parts
    if month in _SEASONS[language]:
        return f"{_SEASONS[language][month]} {year}"
    name = Locale.parse(language).months["format"]["wide"][month]
    if not rest:
        return f"{name} {year}"
    return f"{rest[0]} {name} {year}" if language == "en" else f"{rest[0]}. {name} {year}"
