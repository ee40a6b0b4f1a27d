"""The browser of the journeys: the machine's Chromium where there is one, and otherwise Playwright's own."""

from __future__ import annotations

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")


def executable() -> str | None:
    """The path to give to `launch(executable_path=…)`; None for Playwright's own."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)
