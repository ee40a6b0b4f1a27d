"""The kinds of section a report can hold, by the name an outline calls them by, and the options they take."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from paraply.comparison.anchoring.words import ARENAS
from paraply.comparison.matrix.catalogue import CHARACTERISTICS, THEMES
from paraply.kernel.localised import LANGUAGES
from paraply.records.words import POLARITIES, TOPICS
from paraply.reporting.figures.together import TOGETHER
from paraply.reporting.sections import (
    attention,
    judgements,
    method,
    opening,
    owner,
    participant,
    tables,
    themes,
)
from paraply.reporting.sections.place import Kind


def _several(values: object) -> dict[str, Any]:
    return {"type": "array", "minItems": 1, "items": {"enum": sorted(values)}}  # type: ignore[call-overload]


# Option -> what may stand there, as JSON Schema.
OPTIONS: Mapping[str, dict[str, Any]] = {
    "languages": _several(LANGUAGES),
    "topics": _several(TOPICS),
    "themes": _several(THEMES),
    "rows": _several(CHARACTERISTICS),
    "arenas": _several(ARENAS),
    "polarities": _several(POLARITIES),
    "figure": {"enum": sorted(TOGETHER)},
}
SECTIONS: Mapping[str, Kind] = {
    "text": Kind(opening.text),
    "summary": Kind(opening.summary, takes=("languages",)),
    "statements": Kind(opening.statements, needs=("topics",)),
    "figures": Kind(opening.figures),
    "coverage": Kind(method.units_heard),
    "member_checks": Kind(method.member_checks),
    "likenesses": Kind(themes.likenesses, needs=("themes",)),
    "all_likenesses": Kind(themes.all_likenesses),
    "figure": Kind(themes.figure, needs=("figure",)),
    "conflicts": Kind(attention.conflicts),
    "signals": Kind(attention.signals),
    "findings": Kind(judgements.findings, takes=("polarities",)),
    "challenges": Kind(judgements.challenges),
    "terminology": Kind(judgements.terminology),
    "matrix": Kind(tables.matrix, takes=("rows", "themes")),
    "registers": Kind(tables.registers),
    "owner": Kind(owner.owner),
    "owner_collection": Kind(method.owner_collection),
    "data_collection": Kind(method.data_collection, about_one=True),
    "phases": Kind(participant.phases, about_one=True),
    "organisation": Kind(participant.organisation, about_one=True),
    "arenas": Kind(participant.arenas, needs=("arenas",), about_one=True),
    "plans": Kind(participant.plans, about_one=True),
    "budget": Kind(participant.budget, about_one=True),
    "goals": Kind(participant.goals, about_one=True),
    "values": Kind(tables.values, takes=("rows", "themes"), about_one=True),
    "registered": Kind(tables.registered, about_one=True),
    "participant_signals": Kind(attention.participant_signals, about_one=True),
    "participant_findings": Kind(judgements.participant_findings, about_one=True),
}
