"""What production refuses to start with."""

from __future__ import annotations

from collections.abc import Sequence

from paraply.config.environment import SettingError


def refuse_unsafe(*, production: bool, demo: bool, debug: bool, hosts: Sequence[str]) -> None:
    """Stop a start that would leave a door open.

    Raises: SettingError with the one thing to change.
    """
    if not production:
        return
    if demo:
        raise SettingError(
            "PARAPLY_DEMO cannot be used in production: its sign-in buttons let anybody in without a password."
        )
    if debug:
        raise SettingError(
            "PARAPLY_DEBUG cannot be used in production: its error pages show data to anybody."
        )
    if not hosts:
        raise SettingError("PARAPLY_HOSTS is missing: production needs the names it is reached by.")
    if "*" in hosts:
        raise SettingError("PARAPLY_HOSTS cannot be * in production: name the addresses it is reached by.")
