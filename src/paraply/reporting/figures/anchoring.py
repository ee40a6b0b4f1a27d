"""Anchoring as pictures: one participant's profile over five arenas, and everybody's in one map."""

from __future__ import annotations

from collections.abc import Sequence

from paraply.comparison.anchoring.arenas import Anchoring, Arena, ArenaGroup, step
from paraply.comparison.matrix.answers import ORDER_OF_STATUS
from paraply.comparison.matrix.words import WITHOUT_VALUE
from paraply.comparison.words import in_each
from paraply.documents.figures.charts import Chart
from paraply.documents.figures.dots import Dot, dots
from paraply.documents.figures.heat_map import HeatCell
from paraply.documents.figures.panels import heat_maps
from paraply.governance.words import ROUTES
from paraply.kernel.localised import Language, Localised
from paraply.records.words import STATUSES

L = Localised
_OWN = L(
    "[[Participant.the]] og registrene",
    "[[Participant.the]] og registra",
    "[[Participant.the]] and its records",
)
_EVALUATORS = L("Evaluator", "Evaluator", "The evaluators")
_COMING = L("Bare planlagt i tillegg", "Berre planlagt i tillegg", "Only planned, besides")
_ARENA = L("Arena", "Arena", "Arena")
_PROFILE = L("Forankringsprofil, {name}", "Forankringsprofil, {name}", "Anchoring profile, {name}")
_MAP = L(
    "Hvor langt hver er kommet på hver arena",
    "Kor langt kvar er komen på kvar arena",
    "How far each has come in each arena",
)
_ROUTES = L("{arena}: veier i bruk", "{arena}: vegar i bruk", "{arena}: routes in use")
_ROUTE = L("{arena}: {route}", "{arena}: {route}", "{arena}: {route}")
# What the places rest on, for those who read the map and for those who hear it.
MEASURES = L(
    "Politisk teller hvor mange av de tre veiene som er i bruk, og fargen følger antallet. Planer følger kjedene til [[master_plan.the]] og "
    "[[economic_plan.the]], og er gjennomført først når handlingsplanen selv er vedtatt.",
    "Politisk tel kor mange av dei tre vegane som er i bruk, og fargen følgjer talet. Planar følgjer kjedene til [[master_plan.the]] og "
    "[[economic_plan.the]], og er gjennomført først når handlingsplanen sjølv er vedteken.",
    "Political counts how many of the three routes are in use, and the colour follows the count. Plans follow the chains to "
    "[[master_plan.the]] and [[economic_plan.the]], and are done only when the action plan itself is adopted.",
)
_ABSENT = "–"
# Each is in the fonts that files bring along; half-filled circles are not.
_SIGNS = {"none": "○", "considered": "△", "planned": "◇", "ongoing": "◆", "done": "●"}


def status_word(status: str, language: Language) -> str:
    """A status in words; what nobody has recorded is unknown."""
    label = STATUSES.get(status) or WITHOUT_VALUE.get(status)
    return label.text(language) if label else status


def profile(anchored: Anchoring, language: Language) -> Chart:
    """How far each arena has come by what the municipality says, beside what the evaluators say.

    Politics has a row for each route: the one that has come furthest does not speak for the others. Where something is
    done or going on, what is only planned besides has a shape of its own.
    """
    found = []
    parts = [part for arena in anchored.arenas for part in _parts(arena)]
    planned = [_more_is_planned(part) for _, part in parts]
    for (label, part), more in zip(parts, planned, strict=True):
        row = label.text(language)
        for series, status in ((_OWN, part.own), (_EVALUATORS, part.evaluators)):
            found.append(Dot(row, series.text(language), step(status), status_word(status, language)))
        if any(planned):
            coming = "planned" if more else ""
            word = status_word(coming, language) if coming else _ABSENT
            found.append(Dot(row, _COMING.text(language), step(coming), word))
    steps = [STATUSES[status].text(language) for status in ORDER_OF_STATUS]
    description = "; ".join(
        f"{dot.row}, {dot.series.lower()}: {dot.words}" for dot in found if dot.words != _ABSENT
    )
    title = _PROFILE.text(language).format(name=anchored.name)
    return dots(found, steps, title, description + ".", _ARENA.text(language))


def _parts(arena: Arena) -> list[tuple[Localised, Arena | ArenaGroup]]:
    """The arena, or its routes where it is measured by them."""
    if not arena.routed:
        return [(arena.label, arena)]
    return [(_ROUTE.format(arena=arena.label, route=_small(route.label)), route) for route in arena.groups]


def _small(text: Localised) -> Localised:
    """The text in small letters, for the middle of a label."""
    return in_each(lambda language: text.text(language).lower())


def _more_is_planned(part: Arena | ArenaGroup) -> bool:
    return part.reached in ("ongoing", "done") and any(
        item.counts and item.status == "planned" for item in part.items
    )


def everybody(anchored: Sequence[Anchoring], language: Language) -> tuple[Chart, ...]:
    """Arenas, and the three political routes, by participant; the sign fills as the matter advances.

    Politics as a whole is as many routes as are in use.
    """
    cells = []
    for one in anchored:
        for arena in one.arenas:
            if not arena.routed:
                cells.append(_cell(arena.label, one, arena.reached, language))
            else:
                cells.append(_routes(one, arena, language))
                cells += [
                    _cell(ROUTES[route.key], one, route.reached, language, "– ") for route in arena.groups
                ]

    def told(own: Sequence[HeatCell]) -> str:
        description = "; ".join(f"{cell.row.lstrip('– ')}, {cell.column}: {cell.value}" for cell in own)
        return f"{MEASURES.text(language)} {description}."

    return heat_maps(cells, _MAP.text(language), told, _ARENA.text(language))


def _routes(one: Anchoring, arena: Arena, language: Language) -> HeatCell:
    """How many routes are in use."""
    label = _ROUTES.format(arena=arena.label)
    if not (one.known and arena.measured):
        return _cell(label, one, arena.reached, language)
    measured, brief = arena.measured.text(language), arena.measure().text(language)
    return HeatCell(label.text(language), one.name, measured, arena.place, brief)


def _cell(label: Localised, one: Anchoring, status: str, language: Language, before: str = "") -> HeatCell:
    found = status if one.known else "no_data"
    word = status_word(found, language)
    sign = f"{_SIGNS[found]} {word}" if found in _SIGNS else word
    return HeatCell(before + label.text(language), one.name, word, step(found), sign)
