"""The code that an edition is built by, part by part, so that one that later comes out otherwise can say what has changed."""

from __future__ import annotations

import hashlib
import platform
import zlib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parents[2]
# What decides a file's bytes; pages, commands and the database do not.
DECIDING = (
    "kernel", "documents", "records", "organisations", "programmes", "governance", "mobilisation", "planning", "evidence", "findings",
    "comparison", "reporting",
)  # fmt: skip
LIBRARIES = ("typst", "vl-convert-python", "python-docx", "python-pptx", "lxml", "pillow", "xlsxwriter")


def code() -> dict[str, Any]:
    """What builds an edition here and now.

    Shape: {"version": ours, "parts": {folder: mark of the files in it}, "libraries": {name: version}}.
    """
    return {"version": version("paraply"), "parts": dict(parts()), "libraries": libraries()}


@cache
def parts() -> Mapping[str, str]:
    """The mark of each folder of ours that decides a file's bytes: code, fonts, templates and outlines."""
    marks: defaultdict[str, Any] = defaultdict(hashlib.sha256)
    for path in sorted(found for name in DECIDING for found in (PACKAGE / name).rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts and "migrations" not in path.parts:
            mark = marks[path.parent.relative_to(PACKAGE).as_posix()]
            mark.update(f"{path.name}\0{path.stat().st_size}\0".encode())
            mark.update(path.read_bytes())
    return {part: mark.hexdigest() for part, mark in marks.items()}


def libraries() -> dict[str, str]:
    """Versions of what else decides the bytes: the libraries that write, Python, and zlib, which presses files together."""
    minor = ".".join(platform.python_version_tuple()[:2])
    return {"Python": minor, "zlib": zlib.ZLIB_RUNTIME_VERSION} | {name: version(name) for name in LIBRARIES}


def changed_since(then: Mapping[str, Any]) -> tuple[str, ...]:
    """What is otherwise now than when an edition was built: folders of ours, then libraries with both versions."""
    ours = _otherwise(then["parts"], parts())
    others = _otherwise(then["libraries"], now := libraries())
    return (*ours, *(f"{one} {then['libraries'].get(one, '–')} → {now.get(one, '–')}" for one in others))


def _otherwise(then: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    return sorted(key for key in then.keys() | now.keys() if then.get(key) != now.get(key))
