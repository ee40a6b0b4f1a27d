"""Dates in words, as precise as they are known, in the reader's language."""

from __future__ import annotations

from datetime import date

from babel import Locale
from django.utils.translation import get_language

from paraply.kernel.dates import ImpreciseDate, NotADate

_SEASONS = {
    "nb": {21: "våren", 22: "sommeren", 23: "høsten", 24: "vinteren"},
    "nn": {21: "våren", 22: "sommaren", 23: "hausten", 24: "vinteren"},
    "en": {21: "spring", 22: "summer", 23: "autumn", 24: "winter"},
}


def spoken(day: date | ImpreciseDate | str | None, language: str | None = None) -> str:
    """Write a date in words: "10. desember 2010", "desember 2010", "våren 2010" or "2010".

    Shape: "" for no date; text that is no date is given back as it is.
    """
    if not day:
        return ""
    language = language or get_language() or "nb"
    text = day.isoformat() if isinstance(day, date) else str(day)
    try:
        ImpreciseDate.parse(text)
    except NotADate:
        return text
    return _in_words(text, language if language in _SEASONS else "nb")


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


def short(day: date, language: str | None = None) -> str:
    """A day in few letters, for chips and axes: "10. des. 2010"."""
    language = language or get_language() or "nb"
    name = Locale.parse(language).months["format"]["abbreviated"][day.month]
    return f"{day.day} {name} {day.year}" if language == "en" else f"{day.day}. {name} {day.year}"
