"""A seat is said once: a title that names the unit needs no unit after it."""

from __future__ import annotations

import pytest

from paraply.comparison.matrix.listings import beside_title


@pytest.mark.parametrize(
    ("title", "unit", "said"),
    [
        ("Leder strategiavdeling", "Strategiavdeling", ""),
        ("Strategiavdeling", "Strategiavdeling", ""),
        ("Leder for NAV", "NAV", ""),
        ("Boligsjef", "Bolig", ""),
        ("Rådmann", "Strategiavdeling", "Strategiavdeling"),
        ("Politiker", "IT", "IT"),
        ("", "Boligkontoret", "Boligkontoret"),
        ("Leder", "", ""),
        ("Leder (A)", "(A", ""),
    ],
)
def test_the_unit_is_said_where_the_title_does_not_say_it(title: str, unit: str, said: str) -> None:
    assert beside_title(title, unit) == said
