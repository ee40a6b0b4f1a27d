"""Numbering sources as they are used, and numbers after each other as a run."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from paraply.documents import Source
from paraply.documents.citations import Citations

IDS = [f"S{number}" for number in range(12)]


def citations() -> Citations:
    """Twelve sources, numbered 1 to 12 in order."""
    found = Citations([Source(one, one) for one in IDS])
    found.cite(tuple(IDS))
    return found


def shown(*numbers: int) -> list[str]:
    return [one.shown for one in citations().cite_in_runs(tuple(f"S{number - 1}" for number in numbers))]


def test_three_after_each_other_are_a_run_and_two_are_not() -> None:
    assert shown(1, 2, 3) == ["1–3"]
    assert shown(1, 2) == ["1", "2"]
    assert shown(9, 2, 4, 3, 7, 8, 12) == ["2–4", "7–9", "12"]
    assert shown() == []


def test_a_run_is_one_place_for_all_of_them() -> None:
    found = citations()
    (run,) = found.cite_in_runs(("S0", "S1", "S2"))
    assert run.target == "src-1"
    assert all(run.place in one.places for one in found.used()[:3])
    assert run.place not in found.used()[3].places


@given(st.lists(st.sampled_from(IDS)))
def test_runs_say_the_same_numbers_and_count_the_same_uses(evidence: list[str]) -> None:
    one_by_one, in_runs = citations(), citations()
    numbers = [one.number for one in one_by_one.cite(tuple(evidence))]
    spread = [
        number
        for one in in_runs.cite_in_runs(tuple(evidence))
        for number in range(one.number, (one.last or one.number) + 1)
    ]
    assert spread == numbers
    assert [one.uses for one in in_runs.used()] == [one.uses for one in one_by_one.used()]
