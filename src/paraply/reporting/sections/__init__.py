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
from paraply.reporting.sections.place import SectionKind


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
SECTIONS: Mapping[str, SectionKind] = {
    "text": SectionKind(opening.text),
    "summary": SectionKind(opening.summary, takes=("languages",)),
    "statements": SectionKind(opening.statements, needs=("topics",)),
    "figures": SectionKind(opening.figures),
    "coverage": SectionKind(method.units_heard),
    "member_checks": SectionKind(method.member_checks),
    "likenesses": SectionKind(themes.likenesses, needs=("themes",)),
    "all_likenesses": SectionKind(themes.all_likenesses),
    "figure": SectionKind(themes.figure, needs=("figure",)),
    "conflicts": SectionKind(attention.conflicts),
    "signals": SectionKind(attention.signals),
    "findings": SectionKind(judgements.findings, takes=("polarities",)),
    "challenges": SectionKind(judgements.challenges),
    "terminology": SectionKind(judgements.terminology),
    "matrix": SectionKind(tables.matrix, takes=("rows", "themes")),
    "registers": SectionKind(tables.registers),
    "owner": SectionKind(owner.owner),
    "owner_collection": SectionKind(method.owner_collection),
    "data_collection": SectionKind(method.data_collection, about_one=True),
    "phases": SectionKind(participant.phases, about_one=True),
    "organisation": SectionKind(participant.organisation, about_one=True),
    "arenas": SectionKind(participant.arenas, needs=("arenas",), about_one=True),
    "plans": SectionKind(participant.plans, about_one=True),
    "budget": SectionKind(participant.budget, about_one=True),
    "goals": SectionKind(participant.goals, about_one=True),
    "values": SectionKind(tables.values, takes=("rows", "themes"), about_one=True),
    "registered": SectionKind(tables.registered, about_one=True),
    "participant_signals": SectionKind(attention.participant_signals, about_one=True),
    "participant_findings": SectionKind(judgements.participant_findings, about_one=True),
}
