"""The form of an outline, and what a form cannot say: whether the kinds of section stand where they can, with the options they need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from paraply.kernel.files.refusals import Path as Place
from paraply.kernel.localised import LANGUAGES, Localised
from paraply.reporting.sections import OPTIONS, SECTIONS
from paraply.reporting.sheets import SHEETS

FORMAT = 1
UNUSED = Localised(
    "«{kind}» bruker ikke «{option}». Ta det bort.",
    "«{kind}» bruker ikkje «{option}». Ta det bort.",
    "“{kind}” does not use “{option}”. Take it away.",
)
MISSING = Localised(
    "«{kind}» trenger «{option}».", "«{kind}» treng «{option}».", "“{kind}” needs “{option}”."
)
ONE_OF_ALL = Localised(
    "«{kind}» handler om én deltaker og må stå under «each: participants».",
    "«{kind}» handlar om éin deltakar og må stå under «each: participants».",
    "“{kind}” is about one participant and must stand under “each: participants”.",
)
SHOWS_NOTHING = Localised(
    "Her må det stå enten «show» eller «sections».",
    "Her må det stå anten «show» eller «sections».",
    "Either “show” or “sections” must stand here.",
)

NESTED = Localised(
    "«each» kan ikke stå inni en annen «each», og på lysbilder bare øverst.",
    "«each» kan ikkje stå inni ein annan «each», og på lysbilete berre øvst.",
    "“each” cannot stand inside another “each”, and in slides only at the top.",
)
TOO_DEEP = Localised(
    "På lysbilder kan en seksjon samle andre i to ledd, ikke flere.",
    "På lysbilete kan ein seksjon samle andre i to ledd, ikkje fleire.",
    "In slides a section may gather others in two steps, not more.",
)
BRACES = Localised(
    "I titler er {name} det eneste som kan stå i klammer.",
    "I titlar er {name} det einaste som kan stå i klammer.",
    "In titles {name} is all that may stand in braces.",
)


@cache
def schema() -> dict[str, Any]:
    """The form of an outline as JSON Schema."""
    text = {
        "type": "object",
        "additionalProperties": False,
        "required": list(LANGUAGES),
        "properties": {language: {"type": "string"} for language in LANGUAGES},
    }
    several = {"type": "array", "items": {"$ref": "#/$defs/section"}}
    section = {
        "show": {"enum": sorted(SECTIONS)},
        "title": {"$ref": "#/$defs/text"},
        "text": {"$ref": "#/$defs/text"},
        "each": {"enum": ["participants"]},
        "landscape": {"type": "boolean"},
        "sections": several,
        **OPTIONS,
    }
    part = {"title": {"$ref": "#/$defs/text"}, "lead": {"$ref": "#/$defs/text"}, "sections": several}
    whole = {
        "format": {"const": FORMAT},
        "key": {"type": "string", "pattern": "^[a-z0-9-]{1,40}$"},
        "title": {"$ref": "#/$defs/text"},
        "about": {"$ref": "#/$defs/text"},
        "parts": {"type": "array", "items": _closed(part, "title", "sections")},
        "slides": several,
        "sheets": {"type": "array", "items": {"enum": sorted(SHEETS)}},
    }
    return {
        **_closed(whole, "format", "key", "title", "parts"),
        "$defs": {"text": text, "section": _closed(section)},
    }


def _closed(properties: Mapping[str, Any], *required: str) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": dict(properties),
    }


def meant(values: Mapping[str, Any]) -> Iterator[tuple[Place, Localised]]:
    """What a form cannot say: options that a kind needs or does not know, and where a participant's kinds may stand."""
    for number, part in enumerate(values["parts"]):
        yield from _sections_meant(part["sections"], ("parts", number, "sections"), False)
    slides = values.get("slides", ())
    yield from _sections_meant(slides, ("slides",), False)
    yield from _slides_meant(slides, ("slides",), 0)


def _sections_meant(
    sections: list[Mapping[str, Any]], place: Place, one: bool
) -> Iterator[tuple[Place, Localised]]:
    for number, values in enumerate(sections):
        here: Place = (*place, number)
        about_one = one or "each" in values
        if one and "each" in values:
            yield (*here, "each"), NESTED
        if about_one and _braced(values):
            yield (*here, "title"), BRACES
        if ("show" in values) == bool(values.get("sections")):
            yield here, SHOWS_NOTHING
        elif "show" in values:
            yield from _kind_meant(values, here, about_one)
        yield from _sections_meant(values.get("sections", []), (*here, "sections"), about_one)


def _slides_meant(
    sections: list[Mapping[str, Any]], place: Place, depth: int
) -> Iterator[tuple[Place, Localised]]:
    for number, values in enumerate(sections):
        here: Place = (*place, number)
        if depth and "each" in values:
            yield (*here, "each"), NESTED
        if depth > 1 and values.get("sections"):
            yield here, TOO_DEEP
        yield from _slides_meant(values.get("sections", []), (*here, "sections"), depth + 1)


def _braced(values: Mapping[str, Any]) -> bool:
    """Whether a title has braces around anything but the participant's name."""
    texts = values.get("title", {}).values()
    return any("{" in text.replace("{name}", "") or "}" in text.replace("{name}", "") for text in texts)


def _kind_meant(values: Mapping[str, Any], here: Place, about_one: bool) -> Iterator[tuple[Place, Localised]]:
    kind = SECTIONS[values["show"]]
    if kind.about_one and not about_one:
        yield here, ONE_OF_ALL.format(kind=values["show"])
    for option in OPTIONS:
        if option in values and option not in (*kind.needs, *kind.takes):
            yield (*here, option), UNUSED.format(kind=values["show"], option=option)
        if option in kind.needs and option not in values:
            yield here, MISSING.format(kind=values["show"], option=option)
