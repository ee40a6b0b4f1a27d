"""Colours by name. On a page a name is a CSS variable, so that light, dark and paper follow; in a file it is a fixed colour."""

from __future__ import annotations

import re
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


def fixed(spec: Any) -> Any:
    """A spec or a text with fixed colours for the names.

    Raises: KeyError for a name that has none.
    """
    if isinstance(spec, dict):
        return {key: fixed(value) for key, value in spec.items()}
    if isinstance(spec, (list, tuple)):
        return [fixed(value) for value in spec]
    return _VARIABLE.sub(lambda found: FIXED[found[1]], spec) if isinstance(spec, str) else spec


def standalone_styles() -> str:
    """The pictures' styles with fixed colours."""
    return str(fixed(PICTURE_STYLES))


# Pages have the same rules, with more for focus and print, in charts.css.
PICTURE_STYLES = (
    ".picture{font-family:Inter,sans-serif}"
    ".box rect{fill:var(--sheet);stroke:var(--line-strong);stroke-width:1.25}"
    ".words-ink{fill:var(--ink)}.words-soft{fill:var(--ink-soft)}"
    ".tie{fill:none;stroke:var(--ink-soft);stroke-width:1.75}.tie-head{fill:var(--ink-soft)}"
    ".tie-oriented,.tie-planned,.tie-considered,.tie-unknown,.tie-none,.tie-back,.tie-outside{stroke-dasharray:6 4}"
    ".tie-label rect{fill:var(--sheet-raised);stroke:var(--line-strong)}"
    ".sign-full{fill:var(--accent)}.sign-open{fill:none;stroke:var(--accent);stroke-width:1.6}"
)
