"""Small signs that tell kinds apart by shape, so that colour never stands alone."""

from __future__ import annotations

# Shape: kind -> path in a square of 14 by 14, and whether it is filled or only outlined.
MARKS: dict[str, tuple[str, bool]] = {
    "seat": ("M7 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6z", True),
    "top_administration": ("M2 2h10v10H2z", True),
    "staff_leader": ("M7 1l6 6-6 6-6-6z", True),
    "service_leader": ("M7 1.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z", True),
    "adviser": ("M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2z", False),
    "coordinator": ("M7 .8l1.9 3.9 4.3.6-3.1 3 .7 4.3L7 10.6l-3.8 2 .7-4.3-3.1-3 4.3-.6z", True),
    "politician": ("M7 1.2l6 11H1z", True),
    "user": ("M7 12.8l-6-11h12z", True),
    "external": ("M2.5 2.5h9v9h-9z", False),
    "partnership": ("M7 1.5l5.5 5.5L7 12.5 1.5 7z", False),
    "none": ("M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2zM3.5 10.5l7-7", False),
    "considered": ("M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2zM7 5.5v3", False),
    "planned": ("M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2zM7 2v10a5 5 0 0 0 0-10z", False),
    "ongoing": ("M7 1.5a5.5 5.5 0 1 0 5.5 5.5H7z", True),
    "done": ("M7 1.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z", True),
    "adopted": ("M7 1.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z", True),
    "existing": ("M7 1.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z", True),
    "preliminary": ("M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2zM7 2v10a5 5 0 0 0 0-10z", False),
    "unknown": ("M5 5.2a2 2 0 1 1 2.6 2c-.5.2-.6.5-.6 1.1M7 10.6v.2", False),
}


def mark_path(kind: str) -> tuple[str, bool]:
    """The sign of a kind; a kind without one of its own has the plain one."""
    return MARKS.get(kind, MARKS["seat"])
