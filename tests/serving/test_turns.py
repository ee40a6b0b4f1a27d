"""One person's many requests wait for each other, and nobody else for them."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest

from paraply.serving import turns
from paraply.serving.refusals import BUSY, TOO_MANY, Refused
from paraply.serving.turns import Turns


class Work:
    """Requests that take until they are let go."""

    def __init__(self, threads: int) -> None:
        self.turns, self.let_go = Turns(threads), asyncio.Event()
        self.running: list[str] = []

    async def ask(self, who: str, at: str = "") -> None:
        async with self.turns.turn(who, at or who):
            self.running.append(who)
            await self.let_go.wait()
            self.running.remove(who)


def run(scene: Coroutine[Any, Any, None]) -> None:
    asyncio.run(scene)


async def settled() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


def test_one_person_takes_half_and_the_rest_is_for_others() -> None:
    async def scene() -> None:
        work = Work(4)
        asked = [asyncio.create_task(work.ask("busy")) for _ in range(10)]
        await settled()
        asked.append(asyncio.create_task(work.ask("other")))
        await settled()
        assert sorted(work.running) == ["busy", "busy", "other"]
        work.let_go.set()
        await asyncio.gather(*asked)
        assert work.running == []
        assert len(work.turns._persons) == len(work.turns._addresses) == 0

    run(scene())


def test_who_makes_up_persons_leaves_a_thread_to_other_addresses() -> None:
    async def scene() -> None:
        work = Work(4)
        asked = [asyncio.create_task(work.ask(f"made up {number}", "one place")) for number in range(10)]
        await settled()
        asked.append(asyncio.create_task(work.ask("other", "elsewhere")))
        await settled()
        assert len(work.running) == 4
        assert "other" in work.running
        work.let_go.set()
        await asyncio.gather(*asked)

    run(scene())


def test_too_many_of_one_person_are_refused_at_once() -> None:
    async def scene() -> None:
        work = Work(4)
        asked = [asyncio.create_task(work.ask("busy")) for _ in range(turns.OF_ONE)]
        await settled()
        with pytest.raises(Refused) as refused:
            await work.ask("busy")
        assert refused.value.refusal is TOO_MANY
        work.let_go.set()
        await asyncio.gather(*asked)
        await work.ask("busy")

    run(scene())


def test_a_turn_that_does_not_come_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        work = Work(1)
        held = asyncio.create_task(work.ask("one"))
        await settled()
        for who, why in (("one", TOO_MANY), ("two", BUSY)):
            with pytest.raises(Refused) as refused:
                await work.ask(who)
            assert refused.value.refusal is why
        work.let_go.set()
        await held
        await work.ask("two")

    monkeypatch.setattr(turns, "PATIENCE", 0.01)
    run(scene())
