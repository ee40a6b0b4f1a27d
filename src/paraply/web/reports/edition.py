"""One published edition: its files, its mark, and what has changed since the one before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from paraply.access.policy import may
from paraply.access.vocabulary import Action, Target
from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from paraply.documents.writers.formats import FORMATS
from paraply.kernel.localised import LANGUAGES, Localised
from paraply.programmes.queries import participants
from paraply.reporting.editions import queries as editions
from paraply.reporting.editions.content import Changed
from paraply.reporting.editions.queries import is_open
from paraply.web.shell.opening import Page, programme_page


@dataclass(frozen=True, slots=True)
class File:
    """A file to download. Unit: `size` in bytes."""

    name: str
    form: str
    size: int
    mark: str


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """A cell that reads otherwise than in the edition before, in words."""

    row: Localised
    participant: str
    then: tuple[Localised, ...]
    now: tuple[Localised, ...]


@require_safe
@programme_page(Action.VIEW_PROGRAMME)
def edition(request: HttpRequest, page: Page, number: int) -> HttpResponse:
    """Show an edition as it was published."""
    pk = page.opened.programme.pk
    try:
        found = editions.edition(pk, number)
    except editions.NoEdition as absent:
        raise Http404 from absent
    difference = editions.changed_since(pk, number)
    before = _before(pk, found)
    names = {one.key: one.name for one in participants(page.frame.programme, page.as_of)}
    parts = {
        "frame": page.frame,
        "edition": found,
        "by_language": [(language, files_of(found.files, language)) for language in LANGUAGES],
        "difference": difference,
        "before": before,
        "backwards": before is not None and before.as_of > found.as_of,
        "changed": [_line(one, names) for one in difference.changed] if difference else [],
        "open": is_open(pk, number),
        "opens": may(page.actor, Action.OPEN_EDITION, Target(programme=pk)),
        "left_out": [names.get(key, key) for key in found.left_out],
    }
    return render(request, "reports/edition.html", parts)


def _before(programme: int, found: editions.PublishedEdition) -> editions.PublishedEdition | None:
    """The edition it follows; None for the first, and where that one is gone."""
    try:
        return editions.edition(programme, found.number - 1) if found.before else None
    except editions.NoEdition:
        return None


def files_of(files: Mapping[str, Mapping[str, Any]], language: str) -> list[File]:
    """The files of a language, in the order of the formats."""
    named = ((form, f"{language}.{form}") for form in FORMATS)
    return [
        File(name, form, files[name]["bytes"], files[name]["sha256"]) for form, name in named if name in files
    ]


def _line(one: Changed, names: Mapping[str, str]) -> ChangedCell:
    """A change in today's words; a row that is no longer computed keeps its key."""
    known = CHARACTERISTICS.get(one.row)
    label = known.label if known else Localised.same(one.row)
    then, now = (
        tuple(known.value_label(code) if known else Localised.same(code) for code in codes)
        for codes in (one.then, one.now)
    )
    return ChangedCell(label, names.get(one.participant, one.participant), then, now)
