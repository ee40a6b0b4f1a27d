"""One name, one thing: a class is found by its name."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

import paraply

PACKAGE = Path(paraply.__file__).parent
# What is computed and shown, and the contexts beneath.
ROOMS = (
    "web", "comparison", "findings", "evidence", "planning", "mobilisation", "governance", "intake", "programmes",
    "organisations", "records", "access",
)  # fmt: skip


def test_no_two_classes_share_a_name() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for path in (path for room in ROOMS for path in (PACKAGE / room).rglob("*.py")):
        if "migrations" not in path.parts:
            for one in ast.parse(path.read_text("utf-8")).body:
                if isinstance(one, ast.ClassDef):
                    places[one.name].append(str(path.relative_to(PACKAGE)))
    assert {name: found for name, found in places.items() if len(found) > 1} == {}
