"""How the owner's reports look: a colour and a logo."""

from __future__ import annotations

from pathlib import Path

from paraply.config.environment import Environment, SettingError
from paraply.documents.theme import PLAIN, Theme, Unreadable

ACCENT, LOGO, LOGO_ALT = "PARAPLY_REPORT_COLOUR", "PARAPLY_REPORT_LOGO", "PARAPLY_REPORT_LOGO_ALT"


def report_theme(environment: Environment) -> Theme:
    """The theme that the environment asks for; ours where it asks for none.

    Raises: SettingError for a colour that white words cannot be read on, and for a logo that is no PNG or SVG.
    """
    try:
        return Theme(
            environment.text(ACCENT, PLAIN.accent), _logo(environment.text(LOGO)), environment.text(LOGO_ALT)
        )
    except Unreadable as error:
        raise SettingError(f"{ACCENT} or {LOGO} cannot be used: {error}") from None


def _logo(file: str) -> bytes:
    if not file:
        return b""
    try:
        return Path(file).read_bytes()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise SettingError(f"{LOGO} names {file}, but {reason}.") from None
