"""Dates in words in the reader's language."""

from __future__ import annotations

from datetime import date

from babel import Locale
from django.utils.translation import get_language

from paraply.kernel import spoken as kernel
from paraply.kernel.dates import ImpreciseDate


def spoken(day: date | ImpreciseDate | str | None, language: str | None = None) -> str:
    """A date in words, as `kernel.spoken` writes it; "" for no date."""
    return kernel.spoken(day, language or get_language() or "nb") if day else ""


def short(day: date, language: str | None = None) -> str:
    """A day in few letters, for chips and axes: "10. des. 2010"."""
    language = language or get_language() or "nb"
    name = Locale.parse(language).months["format"]["abbreviated"][day.month]
    return f"{day.day} {name} {day.year}" if language == "en" else f"{day.day}. {name} {day.year}"
