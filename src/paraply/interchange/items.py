"""The records of a programme file, one by one, each with what it inherits from the record it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from paraply.interchange.shape import SECTIONS, Section
from paraply.kernel.files.refusals import Path


@dataclass(frozen=True)
class Item:
    """One record as it stands in the file, with what it inherits from the record it stands in."""

    section: Section
    values: dict[str, Any]
    path: Path
    parent: Item | None
    participant: str | None

    @property
    def key(self) -> str:
        return str(self.values["id"])

    def inherited(self, name: str) -> Any:
        """The value, or that of the nearest record around this one that gives it."""
        if name in self.values:
            return self.values[name]
        return self.parent.inherited(name) if self.parent else None


def items(values: dict[str, Any]) -> Iterator[Item]:
    """Every record in the file, each after the one it stands in; what is no record at all is passed by."""
    for section in SECTIONS:
        yield from _items(section, values.get(section.name), (section.name,), None, None)


def _items(
    section: Section, rows: Any, path: Path, parent: Item | None, participant: str | None
) -> Iterator[Item]:
    for index, values in enumerate(rows if isinstance(rows, list) else ()):
        if not isinstance(values, dict) or not isinstance(values.get("id"), str):
            continue
        item = Item(section, values, (*path, index), parent, participant)
        yield item
        inside = item.key if section.table == "programmes.Participant" else participant
        for child in section.children:
            yield from _items(child, values.get(child.name), (*path, index, child.name), item, inside)
