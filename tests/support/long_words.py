"""A programme whose every name and text is one word that no line has room for."""

from __future__ import annotations

from typing import Any

from paraply.demo.generator import generate
from paraply.kernel.localised import LANGUAGES

WORD = "Helseomsorgsboligsosialtjenesteavdelingskontorleder" * 4
_NAMES = {"name", "title", "unit", "body", "sector", "placement_text", "decided_by", "abbreviation"}


def programme(key: str, participants: int = 3) -> dict[str, Any]:
    """Shape: a programme file's values."""
    values = generate(participants, key=key)
    stretch(values)
    values["participants"][0]["plans"][0]["treated_when"] = "2019-12-16"
    return values


def stretch(value: Any) -> None:
    """Put the word into every name and text inside a value."""
    if isinstance(value, list):
        for one in value:
            stretch(one)
    if isinstance(value, dict):
        names = (
            {*LANGUAGES} if {*value} <= {*LANGUAGES} else _NAMES - ({"unit"} if "amount" in value else set())
        )
        words = [name for name, text in value.items() if isinstance(text, str) and name in names]
        for name in words:
            value[name] = WORD + value[name].replace(" ", "")
        for one in value.values():
            stretch(one)
