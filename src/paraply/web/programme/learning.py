"""The learning model: knowledge areas, levels, the loops of learning, and what the analysis looks at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.records.facts import StatementFact
from paraply.web.programme.sayings import Topic, parts_of
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page

TOPICS: tuple[Topic, ...] = (
    ("knowledge_form", _("Two forms of knowledge"), _("Good learning needs both.")),
    ("analysis_model", _("What the analysis looks at"), _("Five variables, each with what is read into it.")),
    ("anchoring_concept", _("What anchoring means"), ""),
)


@require_safe
@programme_page(Action.VIEW_PROGRAMME)
def learning(request: HttpRequest, page: Page) -> HttpResponse:
    """Show the model as it is recorded on the date."""
    return respond(request, page, "programme/learning.html", lambda: _parts(page))


def _parts(page: Page) -> dict[str, Any]:
    records = overview.overview_of(page.opened, everyone=True).records
    by_topic = {
        topic: [fact for fact in records.statements if fact.topic == topic]
        for topic in ("knowledge_area", "actor_level", "learning_loop")
    }
    return {
        "areas": by_topic["knowledge_area"],
        "levels": by_topic["actor_level"],
        "loops": (loops := [fact for fact in by_topic["learning_loop"] if fact.heading]),
        "rings": rings(loops),
        "norms": [fact for fact in by_topic["learning_loop"] if not fact.heading],
        "parts": parts_of(records.statements, TOPICS),
    }


@dataclass(frozen=True, slots=True)
class Ring:
    """A loop as a circle around those that ask less deeply. `middle`, `radius` and `word` (its name's line) in the picture's own units."""

    number: int
    fact: StatementFact
    middle: int
    radius: int
    word: int


# The picture is 320 wide and high; the innermost ring has room for its name.
INNERMOST, WIDEST, GROUND = 76, 150, 308


def rings(loops: Sequence[StatementFact]) -> list[Ring]:
    """Circles that stand on the same ground, the outermost first so that each is drawn over the one around it."""
    found = []
    for at, fact in enumerate(loops):
        outside = len(loops) - 1 - at
        radius = WIDEST - (WIDEST - INNERMOST) * outside // max(1, len(loops) - 1)
        middle = GROUND - radius - 6 * outside
        word = middle + 5 if at == 0 else middle - radius + 30
        found.append(Ring(at + 1, fact, middle, radius, word))
    return found[::-1]
