"""Coverage: heard, not heard, not stated and no data are four answers."""

from __future__ import annotations

from typing import Any

from paraply.comparison.coverage import HEARD, NO_DATA, NOT_HEARD, UNKNOWN, Coverage, coverage
from paraply.evidence.facts import CollectionFact
from paraply.organisations.facts import OrganisationFact
from unit.comparison.making import programme, records


def collected(*groups: str, **more: Any) -> CollectionFact:
    return CollectionFact(key=f"c-{'-'.join(groups)}-{more}", informant_groups=groups, **more)


def found(**fields: Any) -> Coverage:
    heard = records("Hørt", collections=(collected("steering_group", "project_group"),))
    half = records("Delvis", collections=(collected("project_group", interviews=3),))
    silent = records("Taus", collections=(collected(),))
    nothing = records("Ingen")
    outside = records("Utenfor", in_study=False, collections=(collected("user"),))
    return coverage(programme(heard, half, silent, nothing, outside, **fields))


def test_each_answer_is_its_own() -> None:
    answers = {unit.name: dict(unit.answers) for unit in found().units}
    assert answers["Hørt"] == {"steering_group": HEARD, "project_group": HEARD}
    assert answers["Delvis"] == {"steering_group": NOT_HEARD, "project_group": HEARD}
    assert answers["Taus"] == {"steering_group": UNKNOWN, "project_group": UNKNOWN}
    assert answers["Ingen"] == {"steering_group": NO_DATA, "project_group": NO_DATA}
    assert "Utenfor" not in answers


def test_gaps_are_named_in_words() -> None:
    gaps = [gap.text("en") for gap in found().gaps]
    assert gaps == [
        "Ingen: no data yet.",
        "Steering group: not named among those interviewed in Delvis.",
        "Taus: who was interviewed is not stated.",
    ]


def test_an_organisation_asked_is_a_unit_and_what_names_none_stands_apart() -> None:
    owner = OrganisationFact(key="ORG", name="Eieren")
    own, whole = collected(organisation="ORG", interviews=3), collected(interviews=22)
    answer = found(collections=(own, whole), organisations={"ORG": owner})
    assert answer.units[-1].name == "Eieren" and answer.units[-1].interviews == 3
    assert answer.whole == (whole,)


def test_counts_are_none_where_no_number_is_recorded() -> None:
    counts = {unit.name: unit.interviews for unit in found().units}
    assert (counts["Hørt"], counts["Delvis"]) == (None, 3)


def test_groups_stand_in_a_fixed_order_and_unknown_words_last() -> None:
    answer = coverage(
        programme(records("A", collections=(collected("zz", "project_group", "administrative_leadership"),)))
    )
    assert answer.groups == ("administrative_leadership", "project_group", "zz")


def test_nothing_collected_is_told_apart() -> None:
    assert not coverage(programme(records("A"))).collected
