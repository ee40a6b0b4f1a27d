"""Texts of a programme file that are not written in all three languages yet; readers get another language there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from paraply.kernel.files.refusals import Path
from paraply.kernel.localised import LANGUAGES, Localised


def texts(value: Any, path: Path = ()) -> Iterator[tuple[Path, Localised]]:
    """Every localised text in a file's values, with where it stands."""
    if isinstance(value, dict):
        if value and set(value) <= set(LANGUAGES):
            yield path, Localised.from_dict(value)
            return
        for name, inner in value.items():
            yield from texts(inner, (*path, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from texts(inner, (*path, index))
