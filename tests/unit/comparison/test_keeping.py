"""Keeping results: computed once per key, the ones used last, never a failure."""

from __future__ import annotations

import pytest

from paraply.records.kept import Kept


def test_a_result_is_computed_once_per_key() -> None:
    kept, made = Kept(), []

    def work() -> int:
        made.append(1)
        return len(made)

    assert [kept.get("a", work), kept.get("a", work), kept.get("b", work), kept.get("a", work)] == [
        1,
        1,
        2,
        1,
    ]


def test_the_results_used_longest_ago_are_let_go() -> None:
    kept = Kept(most=2)
    for key in ("a", "b"):
        kept.get(key, lambda key=key: key)  # type: ignore[misc]
    kept.get("a", lambda: "again")
    kept.get("c", lambda: "c")
    assert kept.get("a", lambda: "new") == "a"
    assert kept.get("b", lambda: "new") == "new"


def test_nothing_is_kept_of_work_that_failed() -> None:
    kept = Kept()
    with pytest.raises(ZeroDivisionError):
        kept.get("a", lambda: 1 // 0)
    assert kept.get("a", lambda: 7) == 7


def test_none_is_a_result_too() -> None:
    kept = Kept()
    assert kept.get("a", lambda: None) is None
    assert kept.get("a", lambda: 7) is None
