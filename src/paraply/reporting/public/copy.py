"""What a public page holds, as plain values, and how it is written down for good.

Words are frozen with the facts: what was published is these bytes, whatever the records or our own words become later.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date
from typing import Any

from paraply.kernel.frozen import read_as, written
from paraply.kernel.localised import Localised

FORMAT = 1


@dataclass(frozen=True, slots=True)
class PublicEntry:
    """One public thing. `when`: its own date as precise as the source; `known`: the day from which the record holds.

    `status` is a code for the symbol and `status_text` its words; both "" where it has none.
    """

    text: Localised
    detail: Localised = field(default_factory=Localised)
    status: str = ""
    status_text: Localised = field(default_factory=Localised)
    when: str | None = None
    known: date | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicSection:
    """Entries under a heading; `nothing`: what to say when there are none."""

    key: str
    title: Localised
    nothing: Localised
    entries: tuple[PublicEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicStep:
    """A phase of the framework model. `state`: done, now or later, by the gates passed."""

    name: Localised
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCopy:
    """A municipality's public page. `coming`: decisions ahead, the next one first; `documents`: titles of the sources by key."""

    programme: str
    programme_name: Localised
    owner: str
    participant: str
    name: str
    as_of: date
    stands: PublicEntry
    steps: tuple[PublicStep, ...]
    coming: tuple[PublicEntry, ...]
    sections: tuple[PublicSection, ...]
    documents: Mapping[str, str]


def with_words(value: Any) -> Any:
    """The copy with the terms of its texts filled in: whoever reads it later knows no programme's words."""
    if isinstance(value, Localised):
        return value.spoken()
    if isinstance(value, tuple):
        return tuple(with_words(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: with_words(getattr(value, one.name)) for one in fields(value)})
    return value


def as_json(page: PublicCopy) -> dict[str, Any]:
    """The page as JSON values."""
    return {"format": FORMAT, "page": written(page)}


def from_json(values: Mapping[str, Any]) -> PublicCopy:
    """The page that `as_json` wrote."""
    page: PublicCopy = read_as(PublicCopy, values["page"])
    return page
