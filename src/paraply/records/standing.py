"""What a record's status makes of it: one rule for records of every kind. Pure.

A record *is so*, is *coming*, is *denied*, or nobody knows. Only what is so counts as a seat, a goal, an owner or whatever the
record tells of; what is coming is shown as that, with its status; what is denied says that there is none. What takes place
(participation) and what is signed (an agreement) has done so only when it is done. Source: docs/status.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from paraply.records.facts import Fact

F = TypeVar("F", bound=Fact)
DONE = ("done", "existing")
SO = (*DONE, "ongoing", "preliminary")
COMING = ("considered", "planned")
DENIED = "none"


def is_so(fact: Fact) -> bool:
    """Whether what the record tells of is there on the day."""
    return fact.status in SO


def is_coming(fact: Fact) -> bool:
    """Whether it is only thought of or planned."""
    return fact.status in COMING


def is_denied(fact: Fact) -> bool:
    """Whether the record says that there is none."""
    return fact.status == DENIED


def is_done(fact: Fact) -> bool:
    """Whether it has taken place, or has been signed."""
    return fact.status in DONE


def so(facts: Iterable[F]) -> tuple[F, ...]:
    """Those that are so."""
    return tuple(filter(is_so, facts))


def coming(facts: Iterable[F]) -> tuple[F, ...]:
    """Those that are coming."""
    return tuple(filter(is_coming, facts))
