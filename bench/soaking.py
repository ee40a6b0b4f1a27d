"""Memory over many requests with writes in between: what is kept must stay within its bounds."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

from django.test import Client

from bench.timing import once
from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.governance.models import Ownership

REQUESTS, WRITES = 5_000, 200
# Without the board and the signals, which take a second and more to draw after each write for a whole country.
PAGES = ("matrix/", "matrix/?everyone=1", "participants/{}/", "participants/{}/organisation/", "conflicts/")


def write_once(key: str, number: int) -> None:
    """Change one record of one participant, another one each time."""
    with acting_as(system()):
        rows = Ownership.objects.filter(programme__key=key).order_by("pk")
        one = rows[number % rows.count()]
        one.kind = "political" if one.kind == "administrative" else "administrative"
        one.save()


def soak(key: str, client: Client) -> None:
    """Ask for pages in turn, write now and then, and print what the process holds at the start, in the middle, at the end."""
    every, half = REQUESTS // WRITES, REQUESTS // 2
    held: list[float] = []

    def work() -> None:
        for number, page in zip(range(REQUESTS), cycle(PAGES), strict=False):
            if number in (0, half):
                held.append(resident())
            if number % every == 0:
                write_once(key, number // every)
            address = f"/p/{key}/{page.format(f'P{number // every % 4 + 1:03}')}"
            if client.get(address).status_code != 200:
                raise SystemExit(f"{address} was not answered")
        held.append(resident())

    for page in PAGES:
        client.get(f"/p/{key}/{page.format('P001')}")
    seconds = once(work)
    start, middle, end = held
    verdict = "met" if end <= 1.1 * middle else "NOT met"
    print(
        f"  memory over {REQUESTS} requests and {WRITES} writes ({seconds:.0f} s): start {start:.0f} MB, middle {middle:.0f} MB,"
        f" end {end:.0f} MB   aim: end ≤ 1.1 × middle  {verdict}",
        flush=True,
    )


def resident() -> float:
    """What the process holds now. Unit: MB."""
    status = Path("/proc/self/status").read_text()
    return float(status.partition("VmRSS:")[2].split()[0]) / 1000
