"""Keeping results: computed once per key by whoever asks first, within a bound of bytes, never a failure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from paraply.records import kept as keeping
from paraply.records.kept import MEGABYTE, Kept

LONG = 30  # seconds; nothing here waits so long unless it is wrong


class Asked:
    """A key that tells when it is looked for."""

    def __init__(self, name: str = "a") -> None:
        self.name = name
        self.looked_for = Event()

    def __hash__(self) -> int:
        self.looked_for.set()
        return hash(self.name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Asked) and other.name == self.name


def small(_: object) -> int:
    return 1


def two_at_once(kept: Kept[int], work: Callable[[], int], other: Callable[[], int]) -> list[object]:
    """What two threads get who ask for one key, the second while the first computes: results or errors."""
    first, second, under_way = Asked(), Asked(), Event()

    def begun() -> int:
        under_way.set()
        assert second.looked_for.wait(LONG)
        return work()

    with ThreadPoolExecutor(2) as pool:
        one = pool.submit(kept.get, first, begun)
        assert under_way.wait(LONG)
        two = pool.submit(kept.get, second, other)
        return [future.exception(LONG) or future.result() for future in (one, two)]


def never() -> int:
    raise AssertionError("computed a second time")


def test_a_result_is_computed_once_per_key() -> None:
    kept: Kept[int] = Kept(MEGABYTE)
    made: list[int] = []

    def work() -> int:
        made.append(1)
        return len(made)

    assert [kept.get(key, work) for key in ("a", "a", "b", "a")] == [1, 1, 2, 1]


def test_who_asks_while_it_is_computed_waits_for_the_result() -> None:
    assert two_at_once(Kept(MEGABYTE), lambda: 7, never) == [7, 7]


def test_an_error_reaches_all_who_wait_and_nothing_is_kept_of_it() -> None:
    kept: Kept[int] = Kept(MEGABYTE)
    one, two = two_at_once(kept, lambda: 1 // 0, never)
    assert isinstance(one, ZeroDivisionError)
    assert isinstance(two, ZeroDivisionError)
    assert kept.get(Asked(), lambda: 7) == 7


def test_who_has_waited_long_enough_computes_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "PATIENCE", 0.01)
    kept: Kept[int] = Kept(MEGABYTE)
    held, under_way = Event(), Event()

    def held_up() -> int:
        under_way.set()
        assert held.wait(LONG)
        return 1

    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(kept.get, "a", held_up)
        assert under_way.wait(LONG)
        assert kept.get("a", lambda: 2) == 2
        held.set()
        assert first.result(LONG) == 1


def test_different_keys_are_computed_at_the_same_time() -> None:
    kept: Kept[str] = Kept(MEGABYTE)
    begun = [Event(), Event()]

    def asking(mine: int) -> list[str]:
        def work(keys: Sequence[object]) -> list[str]:
            begun[mine].set()
            assert begun[1 - mine].wait(LONG)
            return [f"{key} by {mine}" for key in keys]

        return kept.get_all(("a", "b") if mine == 0 else ("c",), work)

    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(asking, (0, 1), timeout=LONG))
    assert both == [["a by 0", "b by 0"], ["c by 1"]]
    assert kept.get_all(("c", "a", "new"), lambda keys: [str(key) for key in keys]) == [
        "c by 1",
        "a by 0",
        "new",
    ]


def test_only_what_nobody_has_is_computed_and_in_one_go() -> None:
    kept: Kept[str] = Kept(MEGABYTE)
    kept.get("b", lambda: "kept")
    asked: list[Sequence[object]] = []

    def work(keys: Sequence[object]) -> list[str]:
        asked.append(keys)
        return [f"made {key}" for key in keys]

    assert kept.get_all(("a", "b", "c"), work) == ["made a", "kept", "made c"]
    assert asked == [["a", "c"]]


def test_what_is_kept_stays_within_its_bytes_and_the_longest_unused_goes_first() -> None:
    kept: Kept[str] = Kept(3 * 10_000, size=len)
    for key in ("a", "b"):
        kept.get(key, lambda: "x" * 10_000)
    kept.get("a", lambda: "again")
    kept.get("c", lambda: "y" * 10_000)
    assert kept.held <= kept.most
    assert kept.get("a", lambda: "new") == "x" * 10_000
    assert kept.get("b", lambda: "new") == "new"


def test_a_result_with_no_room_is_given_and_pushes_nothing_out() -> None:
    kept: Kept[str] = Kept(10_000, size=len)
    kept.get("a", lambda: "small")
    assert len(kept.get("b", lambda: "x" * 20_000)) == 20_000
    assert kept.get("a", lambda: "new") == "small"


def test_a_long_key_counts_too() -> None:
    kept: Kept[int] = Kept(10_000, size=small)
    for number in range(100):
        kept.get(("q" * 2_000, number), lambda: 1)
    assert len(kept) < 6


def test_none_is_a_result_too() -> None:
    kept: Kept[None] = Kept(MEGABYTE)
    assert kept.get("a", lambda: None) is None
    assert kept.get("a", never) is None  # type: ignore[arg-type]
