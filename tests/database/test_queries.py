"""A composite read costs the same number of queries whatever the number of participants."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.access.vocabulary import Target
from paraply.comparison.overview import evidence, opened, overview, participant_overview
from paraply.demo.generator import generate
from paraply.interchange.exporting import export_programme, write
from paraply.interchange.importing import import_programme, read_and_check

pytestmark = pytest.mark.django_db

DAY = date(2016, 6, 1)
READS: dict[str, Callable[[str], object]] = {
    "overview": lambda key: overview(key, DAY),
    "everyone": lambda key: overview(key, DAY, everyone=True),
    "participant": lambda key: participant_overview(opened(key, DAY, DAY), "P002"),
    "evidence": lambda key: evidence(opened(key, DAY, DAY), "P002", "project_group.key_partner"),
    "export": lambda key: export_programme(system(), Target(), key),
}


@pytest.fixture
def sizes() -> dict[int, str]:
    """Programmes of 3 and of 30 participants beside each other, by size."""
    keys = {3: "small", 30: "large"}
    for size, key in keys.items():
        import_programme(system(), Target(), read_and_check(write(generate(size, key=key))))
    return keys


def queries(read: Callable[[str], object], key: str) -> int:
    with acting_as(system(), read_only=True), CaptureQueriesContext(connection) as captured:
        read(key)
    return len(captured)


def test_queries_do_not_grow_with_the_number_of_participants(sizes: dict[int, str]) -> None:
    found = {name: [queries(read, key) for key in sizes.values()] for name, read in READS.items()}
    assert {name: counts for name, counts in found.items() if counts[0] != counts[1]} == {}
    assert found["overview"][0] > 10, "nothing was read: the counts prove nothing"


def test_the_larger_programme_is_read_whole(sizes: dict[int, str]) -> None:
    with acting_as(system(), read_only=True):
        for size, key in sizes.items():
            whole = overview(key, DAY)
            assert len(whole.matrix.columns) == size
            assert all(len(row.cells) == size for row in whole.matrix.rows)
            known = [cell for row in whole.matrix.rows for cell in row.cells if cell.known]
            assert len(known) > 15 * size
