"""Made-up programmes are good programme files, always the same, and large enough to measure with."""

from __future__ import annotations

from typing import Any

import pytest

from paraply.demo.generator import FIRST_YEAR, YEARS, generate
from paraply.interchange.exporting import write
from paraply.interchange.importing import read_and_check


def test_the_same_size_and_seed_give_the_same_file() -> None:
    assert write(generate(3)) == write(generate(3))
    assert write(generate(3)) != write(generate(3, seed=2))
    assert generate(3, key="other")["programme"]["id"] == "other"


@pytest.mark.parametrize(("participants", "seed"), [(1, 1), (4, 1), (4, 7), (30, 2)])
def test_it_is_a_good_programme_file(participants: int, seed: int) -> None:
    file = read_and_check(write(generate(participants, seed)))
    assert len(file.values["participants"]) == participants


def years(value: Any) -> set[int]:
    """The years that anything in a value begins in."""
    if isinstance(value, list):
        return set().union(*(years(inner) for inner in value))
    if isinstance(value, dict):
        own = {int(str(value["from"])[:4])} if "from" in value else set()
        return own.union(*(years(inner) for inner in value.values()))
    return set()


def test_every_participant_has_ten_years_of_records_in_every_section_that_is_compared() -> None:
    for participant in generate(5)["participants"]:
        assert years(participant) == set(range(FIRST_YEAR, FIRST_YEAR + YEARS))
        assert {
            "registers", "gate_decisions", "agreements", "bodies", "coordinators", "ownerships", "political_cases",
            "participation", "plans", "goals", "data_collections", "statements",
        } <= set(participant)  # fmt: skip
        assert all(body["seats"] for body in participant["bodies"])
