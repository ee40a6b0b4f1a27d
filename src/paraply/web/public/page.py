"""A municipality's public page: what has been published, for anybody, on one sheet of paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from paraply.records.facts import cite
from paraply.reporting.public.copy import PublicCopy, PublicEntry, PublicSection
from paraply.reporting.public.queries import PublishedPage, public_page, published_days
from paraply.web.shell.asof import WrongDateError, chosen_date

# What a sheet of A4 holds of each part; the rest is on the page alone.
ON_PAPER = {"coming": 3, "goals": 4, "plan": 6, "political": 5}
FEW = 2
# So many letters fill two lines of a column on paper; with more such texts than this, each gets one line.
TWO_LINES, LONG_TEXTS = 90, 4
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
class SheetLine:
    """One entry with the numbers of its sources. `on_paper`: whether the printed sheet has room for it.

    `known`: the day it was recorded, where that is another than for most.
    """

    entry: PublicEntry
    marks: tuple[int, ...]
    on_paper: bool
    known: date | None


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A section with its lines; `more`: how many the sheet leaves out."""

    section: PublicSection
    symbol: str
    lines: tuple[SheetLine, ...]
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
        return render(request, "public/without.html", parts, status=400)
    found = public_page(programme, participant, asked)
    if found is None:
        return render(request, "public/without.html", {"asked": asked, "days": days})
    return render(request, "public/page.html", _parts(found, request.build_absolute_uri(request.path)))


def _parts(found: PublishedPage, address: str) -> dict[str, Any]:
    page = found.page
    sheet = _Sheet(page)
    return {
        "page": page,
        "found": found,
        "days": found.days,
        "usually": sheet.usually,
        "stands": sheet.line(page.stands),
        "coming": sheet.lines("coming", page.coming),
        "coming_more": max(0, len(page.coming) - ON_PAPER["coming"]),
        "crowded": sheet.crowded(page),
        "missing": [SheetPart(one, SYMBOLS[one.key], (), 0) for one in page.sections if not one.entries],
        "parts": [sheet.part(one) for one in page.sections if one.entries],
        "cited": sheet.cited(),
        "address": address,
    }


class _Sheet:
    """Numbers the sources in the order in which the page has them, and finds the day that most of it was recorded."""

    def __init__(self, page: PublicCopy) -> None:
        self.documents = page.documents
        inside = [entry for one in page.sections for entry in one.entries]
        entries = [*page.coming, page.stands, *inside]
        sources = dict.fromkeys(source for entry in entries for source in entry.sources)
        self.numbers = {source: number for number, source in enumerate(sources, start=1)}
        days = Counter(entry.known for entry in entries if entry.known)
        self.usually = days.most_common(1)[0][0] if days else None

    def line(self, entry: PublicEntry, on_paper: bool = True) -> SheetLine:
        marks = tuple(self.numbers[source] for source in entry.sources)
        return SheetLine(entry, marks, on_paper, entry.known if entry.known != self.usually else None)

    def lines(self, key: str, entries: Iterable[PublicEntry]) -> tuple[SheetLine, ...]:
        room = ON_PAPER.get(key, FEW)
        return tuple(self.line(entry, place < room) for place, entry in enumerate(entries))

    def part(self, section: PublicSection) -> SheetPart:
        lines = self.lines(section.key, section.entries)
        more = sum(not line.on_paper for line in lines)
        return SheetPart(section, SYMBOLS.get(section.key, "info"), lines, more)

    def crowded(self, page: PublicCopy) -> bool:
        parts = (("coming", page.coming), *((one.key, one.entries) for one in page.sections))
        kept = [entry for key, entries in parts for entry in entries[: ON_PAPER.get(key, FEW)]]
        return sum(len(entry.text.text("nb")) > TWO_LINES for entry in kept) > LONG_TEXTS

    def cited(self) -> list[Cited]:
        places: dict[str, list[tuple[int, str]]] = {}
        for source, number in self.numbers.items():
            document, section = cite(source)
            places.setdefault(document, []).append((number, section))
        return [Cited(self.documents.get(key, key), tuple(found)) for key, found in places.items()]
