"""Anchoring as pictures: one participant's profile over five arenas, and everybody's in one map."""

from __future__ import annotations

from collections.abc import Sequence

from paraply.comparison.anchoring import Anchoring, Arena, step
from paraply.comparison.anchoring_words import ROUTE_LABELS
from paraply.comparison.answers import ORDER_OF_STATUS, STATUS_LABELS, WITHOUT_VALUE
from paraply.documents.figures.charts import Chart
from paraply.documents.figures.dots import Dot, dots
from paraply.documents.figures.heat_map import HeatCell, heat_map
from paraply.kernel.localised import Language, Localised

L = Localised
_OWN = L("Kommunen og registrene", "Kommunen og registra", "The municipality and its records")
_EVALUATORS = L("Evaluator", "Evaluator", "The evaluators")
_COMING = L("Bare planlagt i tillegg", "Berre planlagt i tillegg", "Only planned, besides")
_ARENA = L("Arena", "Arena", "Arena")
_PROFILE = L("Forankringsprofil, {name}", "Forankringsprofil, {name}", "Anchoring profile, {name}")
_MAP = L(
    "Hvor langt hver er kommet på hver arena",
    "Kor langt kvar er komen på kvar arena",
    "How far each has come in each arena",
)
_ABSENT = "–"
# Each is in the fonts that files bring along; half-filled circles are not.
_SIGNS = {"none": "○", "considered": "△", "planned": "◇", "ongoing": "◆", "done": "●"}


def status_word(status: str, language: Language) -> str:
    """A status in words; what nobody has recorded is unknown."""
    label = STATUS_LABELS.get(status) or WITHOUT_VALUE.get(status)
    return label.text(language) if label else status


def profile(anchored: Anchoring, language: Language) -> Chart:
    """How far each arena has come by what the municipality says, beside what the evaluators say.

    Where something is done or going on, what is only planned besides has a shape of its own.
    """
    found = []
    for arena in anchored.arenas:
        label = arena.label.text(language)
        for series, status in ((_OWN, arena.own), (_EVALUATORS, arena.evaluators)):
            found.append(Dot(label, series.text(language), step(status), status_word(status, language)))
        if any(map(_more_is_planned, anchored.arenas)):
            coming = "planned" if _more_is_planned(arena) else ""
            word = status_word(coming, language) if coming else _ABSENT
            found.append(Dot(label, _COMING.text(language), step(coming), word))
    steps = [STATUS_LABELS[status].text(language) for status in ORDER_OF_STATUS]
    description = "; ".join(
        f"{dot.row}, {dot.series.lower()}: {dot.words}" for dot in found if dot.words != _ABSENT
    )
    title = _PROFILE.text(language).format(name=anchored.name)
    return dots(found, steps, title, description + ".", _ARENA.text(language))


def _more_is_planned(arena: Arena) -> bool:
    return arena.reached in ("ongoing", "done") and any(
        item.counts and item.status == "planned" for item in arena.items
    )


def everybody(anchored: Sequence[Anchoring], language: Language) -> Chart:
    """Arenas, and the three political routes, by participant; the sign fills as the matter advances."""
    cells = []
    for one in anchored:
        for arena in one.arenas:
            cells.append(_cell(arena.label, one, arena.reached, language))
            if arena.key == "political":
                cells += [
                    _cell(ROUTE_LABELS[route.key], one, route.reached, language, "– ")
                    for route in arena.groups
                ]
    description = "; ".join(f"{cell.row.lstrip('– ')}, {cell.column}: {cell.value}" for cell in cells)
    return heat_map(cells, _MAP.text(language), description + ".", _ARENA.text(language), step=150)


def _cell(label: Localised, one: Anchoring, status: str, language: Language, before: str = "") -> HeatCell:
    found = status if one.known else "no_data"
    word = status_word(found, language)
    sign = f"{_SIGNS[found]} {word}" if found in _SIGNS else word
    return HeatCell(before + label.text(language), one.name, word, step(found), sign)
