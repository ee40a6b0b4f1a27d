"""What a report holds, as a declaration: parts, sections, slides and sheets, so that another report is another file.

A section says which kind it shows and with what options; the kinds stand in `sections`. Nothing of a report's order, titles or
choice of rows is code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from paraply.kernel.localised import Localised
from paraply.reporting.sections import OPTIONS


@dataclass(frozen=True, slots=True)
class Section:
    """A section. `show`: its kind, "" where it only gathers others; `each`: repeated for every participant of the study.

    `title` may hold {name}, the participant's.
    """

    show: str = ""
    title: Localised = field(default_factory=Localised)
    text: Localised = field(default_factory=Localised)
    each: bool = False
    landscape: bool = False
    options: Mapping[str, Any] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the report with a title of its own, and one sentence on what it is."""

    title: Localised
    lead: Localised
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole report. `key`: names it among others; `about`: for whom it is and what it holds, in a sentence.

    `values`: the declaration itself, for freezing.
    """

    key: str
    title: Localised
    about: Localised
    parts: tuple[Part, ...]
    slides: tuple[Section, ...]
    sheets: tuple[str, ...]
    values: Mapping[str, Any]


def from_values(values: Mapping[str, Any]) -> Outline:
    """The outline that a valid declaration says."""
    return Outline(
        values["key"],
        Localised.from_dict(values["title"]),
        Localised.from_dict(values.get("about")),
        tuple(
            Part(
                Localised.from_dict(part["title"]),
                Localised.from_dict(part.get("lead")),
                tuple(map(_section, part["sections"])),
            )
            for part in values["parts"]
        ),
        tuple(map(_section, values.get("slides", ()))),
        tuple(values.get("sheets", ())),
        values,
    )


def _section(values: Mapping[str, Any]) -> Section:
    return Section(
        values.get("show", ""),
        Localised.from_dict(values.get("title")),
        Localised.from_dict(values.get("text")),
        "each" in values,
        bool(values.get("landscape")),
        {name: values[name] for name in OPTIONS if name in values},
        tuple(map(_section, values.get("sections", ()))),
    )
