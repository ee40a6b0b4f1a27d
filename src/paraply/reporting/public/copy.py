"""What a public page holds, as plain values, and how it is written down for good.

Words are frozen with the facts: what was published is these bytes, whatever the records or our own words become later.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

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


def as_json(page: PublicCopy) -> dict[str, Any]:
    """The page as JSON values."""
    return {
        "format": FORMAT,
        "programme": page.programme,
        "programme_name": page.programme_name.as_dict(),
        "owner": page.owner,
        "participant": page.participant,
        "name": page.name,
        "as_of": page.as_of.isoformat(),
        "stands": _entry(page.stands),
        "steps": [{"name": step.name.as_dict(), "state": step.state} for step in page.steps],
        "coming": [_entry(one) for one in page.coming],
        "sections": [_section(one) for one in page.sections],
        "documents": dict(page.documents),
    }


def from_json(values: Mapping[str, Any]) -> PublicCopy:
    """The page that `as_json` wrote."""
    return PublicCopy(
        programme=values["programme"],
        programme_name=Localised.from_dict(values["programme_name"]),
        owner=values["owner"],
        participant=values["participant"],
        name=values["name"],
        as_of=date.fromisoformat(values["as_of"]),
        stands=_read_entry(values["stands"]),
        steps=tuple(PublicStep(Localised.from_dict(one["name"]), one["state"]) for one in values["steps"]),
        coming=tuple(_read_entry(one) for one in values["coming"]),
        sections=tuple(_read_section(one) for one in values["sections"]),
        documents=values["documents"],
    )


def _entry(one: PublicEntry) -> dict[str, Any]:
    return {
        "text": one.text.as_dict(),
        "detail": one.detail.as_dict(),
        "status": one.status,
        "status_text": one.status_text.as_dict(),
        "when": one.when,
        "known": one.known.isoformat() if one.known else None,
        "sources": list(one.sources),
    }


def _section(one: PublicSection) -> dict[str, Any]:
    return {
        "key": one.key,
        "title": one.title.as_dict(),
        "nothing": one.nothing.as_dict(),
        "entries": [_entry(entry) for entry in one.entries],
    }


def _read_entry(values: Mapping[str, Any]) -> PublicEntry:
    return PublicEntry(
        Localised.from_dict(values["text"]),
        Localised.from_dict(values["detail"]),
        values["status"],
        Localised.from_dict(values["status_text"]),
        values["when"],
        date.fromisoformat(values["known"]) if values["known"] else None,
        tuple(values["sources"]),
    )


def _read_section(values: Mapping[str, Any]) -> PublicSection:
    return PublicSection(
        values["key"],
        Localised.from_dict(values["title"]),
        Localised.from_dict(values["nothing"]),
        tuple(_read_entry(one) for one in values["entries"]),
    )
