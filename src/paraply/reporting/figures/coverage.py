"""Coverage as a heat map: units of the study by role groups, with the gaps."""

from __future__ import annotations

from paraply.comparison.coverage import HEARD, NO_DATA, NOT_HEARD, UNKNOWN, Coverage, group_name
from paraply.comparison.words import COVERAGE
from paraply.documents.figures.charts import Chart
from paraply.documents.figures.heat_map import HeatCell, heat_map
from paraply.kernel.localised import Language, Localised

L = Localised
_LOOKS: dict[str, tuple[int | None, str]] = {
    HEARD: (4, "✓"),
    NOT_HEARD: (0, "○"),
    UNKNOWN: (1, "?"),
    NO_DATA: (None, "–"),
}
_TITLE = L("Hvem som er intervjuet hvor", "Kven som er intervjua kvar", "Who has been interviewed where")
_UNIT = L("Rollegruppe", "Rollegruppe", "Role group")
_SEEN = L(
    "{heard} av {all} felt er dekket.",
    "{heard} av {all} felt er dekte.",
    "{heard} of {all} places are covered.",
)


def coverage_chart(found: Coverage, language: Language) -> Chart | None:
    """Draw units by role groups; None before anything says which groups were heard."""
    if not found.groups:
        return None
    cells = [
        HeatCell(
            group_name(group).text(language).capitalize(),
            unit.name,
            COVERAGE[answer].text(language),
            *_LOOKS[answer],
        )
        for group in found.groups
        for unit in found.units
        for one, answer in unit.answers
        if one == group
    ]
    heard = sum(1 for unit in found.units for _, answer in unit.answers if answer == HEARD)
    words = [_SEEN.text(language).format(heard=heard, all=len(cells))]
    words += [gap.text(language) for gap in found.gaps]
    return heat_map(cells, _TITLE.text(language), " ".join(words), _UNIT.text(language), step=160)
