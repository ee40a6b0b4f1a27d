"""The learning model: knowledge areas, levels, the loops of learning, and what the analysis looks at."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import reads
from paraply.web.kept import respond
from paraply.web.opening import Page, programme_page
from paraply.web.parts.sayings import Topic, parts_of

TOPICS: tuple[Topic, ...] = (
    ("knowledge_form", _("Two forms of knowledge"), _("Good learning needs both.")),
    ("analysis_model", _("What the analysis looks at"), _("Five variables, each with what is read into it.")),
    ("anchoring_concept", _("What anchoring means"), ""),
)


@require_safe
@programme_page(Action.VIEW_PROGRAMME)
def learning(request: HttpRequest, page: Page) -> HttpResponse:
    """Show the model as it is recorded on the date."""
    return respond(request, page, "learning.html", lambda: _parts(page))


def _parts(page: Page) -> dict[str, Any]:
    records = reads.overview_of(page.opened, everyone=True).records
    by_topic = {
        topic: [fact for fact in records.statements if fact.topic == topic]
        for topic in ("knowledge_area", "actor_level", "learning_loop")
    }
    return {
        "areas": by_topic["knowledge_area"],
        "levels": by_topic["actor_level"],
        "loops": [fact for fact in by_topic["learning_loop"] if fact.heading],
        "norms": [fact for fact in by_topic["learning_loop"] if not fact.heading],
        "parts": parts_of(records.statements, TOPICS),
    }
