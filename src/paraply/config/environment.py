"""A small typed reader of the environment, so that each variable is named once and a wrong value is one sentence."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

YES = frozenset({"1", "true", "yes", "on"})
NO = frozenset({"0", "false", "no", "off", ""})


class SettingError(Exception):
    """A setting that is missing or wrong, as one sentence for the person who starts the product."""


@dataclass(frozen=True, slots=True)
class Environment:
    """Reads variables by name and kind."""

    values: Mapping[str, str] = field(default_factory=lambda: os.environ)

    def text(self, name: str, default: str = "") -> str:
        """The variable, stripped; `default` when it is unset or empty."""
        return self.values.get(name, "").strip() or default

    def flag(self, name: str, default: bool = False) -> bool:
        """The variable as yes or no.

        Raises: SettingError when it is neither.
        """
        value = self.values.get(name)
        if value is None:
            return default
        if value.strip().lower() in YES:
            return True
        if value.strip().lower() in NO:
            return False
        raise SettingError(f"{name} must be 1 or 0, not “{value}”.")

    def number(self, name: str, default: int) -> int:
        """The variable as a whole number.

        Raises: SettingError when it is none.
        """
        value = self.text(name)
        if not value:
            return default
        if not value.isdecimal():
            raise SettingError(f"{name} must be a whole number, not “{value}”.")
        return int(value)

    def words(self, name: str) -> list[str]:
        """The variable as a list, separated by commas."""
        return [word.strip() for word in self.text(name).split(",") if word.strip()]

    def choice(self, name: str, choices: tuple[str, ...], default: str) -> str:
        """The variable as one of `choices`.

        Raises: SettingError when it is another word.
        """
        value = self.text(name, default)
        if value not in choices:
            raise SettingError(f"{name} must be one of {', '.join(choices)}, not “{value}”.")
        return value
