"""Colours by name. On a page a name is a CSS variable, so that light, dark and paper follow; in a file it is a fixed colour."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

# The light scheme's values of the same names in the pages' tokens.css, which a test compares.
FIXED: dict[str, str] = {
    "paper": "#faf8f4",
    "sheet": "#ffffff",
    "sheet-raised": "#f4f0e9",
    "ink": "#17262c",
    "ink-soft": "#4b5b62",
    "line": "#e3dccf",
    "line-strong": "#8a8577",
    "accent": "#11585d",
    "accent-soft": "#e2efee",
    "good": "#145233",
    "good-soft": "#def1e5",
    "bad": "#8a2a16",
    "bad-soft": "#fbe5df",
    "warn": "#664400",
    "warn-soft": "#fff0cc",
    "info": "#174a6b",
    "info-soft": "#e1eef7",
    "plum": "#692c5c",
    "plum-soft": "#f3e7f0",
    "calm": "#3c4a50",
    "calm-soft": "#eeebe5",
}
_VARIABLE = re.compile(r"var\(--([a-z-]+)\)")


def colour(name: str) -> str:
    """A colour as the pages name it."""
    return f"var(--{name})"


def fixed(spec: Any, colours: Mapping[str, str] = MappingProxyType(FIXED)) -> Any:
    """A spec or a text with fixed colours for the names.

    Raises: KeyError for a name that has none.
    """
    if isinstance(spec, dict):
        return {key: fixed(value, colours) for key, value in spec.items()}
    if isinstance(spec, (list, tuple)):
        return [fixed(value, colours) for value in spec]
    return _VARIABLE.sub(lambda found: colours[found[1]], spec) if isinstance(spec, str) else spec
