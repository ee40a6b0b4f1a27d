"""The framework model: phases to scale, what each requires, whether the sums fit, and what is said against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.comparison.phases.framework import Stage, Version, versions
from paraply.programmes import queries as programmes
from paraply.web.drawings.axis import percent
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page


@dataclass(frozen=True, slots=True)
class Scaled:
    """A version drawn on a scale of months: each phase's place, and how long participation reaches."""

    version: Version
    bars: tuple[tuple[Stage, str, str, str], ...]
    marks: tuple[tuple[str, int], ...]
    participation: tuple[str, str] | None


@require_safe
@programme_page(Action.VIEW_PROGRAMME)
def framework(request: HttpRequest, page: Page) -> HttpResponse:
    """Show every version of the model."""
    return respond(request, page, "programme/framework.html", lambda: _parts(page))


def _parts(page: Page) -> dict[str, Any]:
    key = page.opened.programme.key
    records = overview.overview_of(page.opened, everyone=True).records
    found = versions(records, programmes.framework_models(key), programmes.outputs(key))
    names = {one: organisation.name for one, organisation in records.organisations.items()}
    # All versions on one scale, so that they can be held against each other.
    scale = max((_length(one) for one in found), default=1)
    return {"drawn": [_scaled(one, scale) for one in found], "names": names}


def _length(version: Version) -> int:
    """How far the version, or participation from its admission, reaches.

    Unit: months.
    """
    return max(version.total, (version.longest or 0) + version.total - version.after, 1)


def _scaled(version: Version, scale: int) -> Scaled:
    """Lay the phases out. After admission the months of participation begin to run."""
    bars = tuple(
        (
            stage,
            percent(stage.first / scale * 100),
            percent(stage.phase.max_months / scale * 100),
            percent((stage.first + stage.phase.max_months / 2) / scale * 100),
        )
        for stage in version.stages
    )
    marks = tuple((percent(month / scale * 100), month) for month in range(0, scale + 1, 12))
    start = version.total - version.after
    reach = None
    if version.longest:
        reach = (percent(start / scale * 100), percent(version.longest / scale * 100))
    return Scaled(version, bars, marks, reach)
