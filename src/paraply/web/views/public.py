"""A municipality's public page: what has been published, for anybody, on one sheet of paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from paraply.records.facts import cite
from paraply.reporting.public_copy import Entry, PublicCopy, Section
from paraply.reporting.queries import public_page, published_days
from paraply.web.asof import WrongDateError, chosen_date

# What a sheet of A4 holds of each part; the rest is on the page alone.
ON_PAPER = {"coming": 3, "goals": 4, "plan": 6, "political": 5}
FEW = 2
SYMBOLS = {
    "needs": "people",
    "goals": "goal",
    "measures": "spark",
    "cost": "coins",
    "plan": "plan",
    "political": "political",
    "agreement": "agreement",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One entry with the numbers of its sources. `on_paper`: whether the printed sheet has room for it."""

    entry: Entry
    marks: tuple[int, ...]
    on_paper: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A section with its lines; `more`: how many the sheet leaves out."""

    section: Section
    symbol: str
    lines: tuple[Line, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Cited:
    """A document with the places cited in it, each with its number."""

    title: str
    places: tuple[tuple[int, str], ...]


@require_safe
def public(request: HttpRequest, programme: str, participant: str) -> HttpResponse:
    """Show the latest page published for the date, or say that nothing was public yet."""
    days = published_days(programme, participant)
    if not days:
        raise Http404
    try:
        asked = chosen_date(request)
    except WrongDateError as wrong:
        parts = {"wrong": wrong, "days": days}
        return render(request, "public_without.html", parts, status=400)
    found = public_page(programme, participant, asked)
    if found is None:
        return render(request, "public_without.html", {"asked": asked, "days": days})
    page = found.page
    numbers = _numbers(page)
    parts = {
        "page": page,
        "found": found,
        "days": days,
        "latest": found.page.as_of == days[0],
        "stands": _line(page.stands, numbers),
        "coming": _lines("coming", page.coming, numbers),
        "missing": [Part(one, SYMBOLS[one.key], (), 0) for one in page.sections if not one.entries],
        "parts": [_part(one, numbers) for one in page.sections if one.entries],
        "cited": _cited(numbers, page.documents),
        "address": request.build_absolute_uri(request.path),
    }
    return render(request, "public.html", parts)


def _numbers(page: PublicCopy) -> dict[str, int]:
    """Each source with its number, in the order in which the page has them."""
    entries = [*page.coming, page.stands, *(entry for one in page.sections for entry in one.entries)]
    sources = dict.fromkeys(source for entry in entries for source in entry.sources)
    return {source: number for number, source in enumerate(sources, start=1)}


def _line(entry: Entry, numbers: Mapping[str, int], on_paper: bool = True) -> Line:
    return Line(entry, tuple(numbers[source] for source in entry.sources), on_paper)


def _lines(key: str, entries: Iterable[Entry], numbers: Mapping[str, int]) -> tuple[Line, ...]:
    room = ON_PAPER.get(key, FEW)
    return tuple(_line(entry, numbers, place < room) for place, entry in enumerate(entries))


def _part(section: Section, numbers: Mapping[str, int]) -> Part:
    lines = _lines(section.key, section.entries, numbers)
    return Part(section, SYMBOLS.get(section.key, "info"), lines, sum(not line.on_paper for line in lines))


def _cited(numbers: Mapping[str, int], documents: Mapping[str, str]) -> list[Cited]:
    places: dict[str, list[tuple[int, str]]] = {}
    for source, number in numbers.items():
        document, section = cite(source)
        places.setdefault(document, []).append((number, section))
    return [Cited(documents.get(key, key), tuple(found)) for key, found in places.items()]
