"""Anchoring as pictures: every dot and cell says in words what it shows by place and colour."""

from __future__ import annotations

from typing import Any

from paraply.comparison.anchoring.arenas import Anchoring, anchoring
from paraply.documents.figures.rendering import chart_svg
from paraply.reporting.figures.anchoring import everybody, profile
from unit.comparison.making import DOCUMENTS, EVALUATORS, OWN, body, case, records, register, users


def anchored(name: str = "Hamar", **fields: Any) -> Anchoring:
    return anchoring(records(name, **fields), DOCUMENTS)


def test_two_sides_that_differ_are_two_shapes_at_two_places() -> None:
    said = (users("heard", "done", sources=OWN), users("heard", "considered", sources=EVALUATORS))
    chart = profile(anchored(activities=said), "nn")
    assert chart.header == ("Arena", "Deltakaren og registra", "Evaluator")
    assert ("Brukarar", "gjennomført", "blir vurdert") in chart.rows
    places = {(v["row"], v["series"]): v["step"] for v in chart.spec["data"]["values"]}
    assert places == {("Brukarar", "Deltakaren og registra"): 4, ("Brukarar", "Evaluator"): 1}
    assert "Brukarar, evaluator: blir vurdert" in chart.description


def test_what_is_only_planned_besides_has_a_shape_of_its_own() -> None:
    said = (users("heard", "done"), users("active", "planned"))
    chart = profile(anchored(activities=said), "en")
    assert chart.header[-1] == "Only planned, besides"
    assert [row[-1] for row in chart.rows if row[0] == "Users"] == ["planned"]
    alone = profile(anchored(activities=(users("active", "planned"),)), "en")
    assert "Only planned, besides" not in alone.header


def test_the_map_has_arenas_and_routes_by_participant() -> None:
    none = {"bodies": (body(),), "registers": (register("seats"),)}
    (chart,) = everybody([anchored(cases=(case(),), **none), anchored("Moss")], "nb")
    assert chart.header == ("Arena", "Hamar", "Moss")
    rows = {row[0]: row[1:] for row in chart.rows}
    assert rows["– Plass i organene"] == ("ikke noe", "ingen data ennå")
    assert rows["– Prosess"] == ("ukjent", "ingen data ennå")
    assert rows["Politisk: veier i bruk"] == ("1 av 3 veier i bruk, 1 gjennomført", "ingen data ennå")
    cell = next(one for one in chart.marks if one.row == "Politisk: veier i bruk")
    assert (cell.sign, cell.strength) == ("1 av 3 veier", 1)
    assert "fargen følger antallet" in chart.description
    assert len(rows) == 8


def test_a_profile_has_a_row_for_each_political_route() -> None:
    cases = (case(sources=OWN), case("process", "planned", sources=EVALUATORS))
    chart = profile(anchored(cases=cases), "nb")
    rows = {row[0]: row[1:] for row in chart.rows}
    assert rows["Politisk: formelle saker"] == ("gjennomført", "ukjent")
    assert rows["Politisk: prosess"] == ("ukjent", "planlagt")
    assert rows["Politisk: plass i organene"] == ("ukjent", "ukjent")
    assert "Politisk" not in rows


def test_they_are_drawn_also_for_names_of_200_letters_and_for_nobody_known() -> None:
    long = "Æ" * 200
    (chart,) = everybody([anchored(long, cases=(case(),))], "nb")
    assert "<svg" in chart_svg(chart)
    assert "<svg" in chart_svg(profile(anchored(long), "nb"))
