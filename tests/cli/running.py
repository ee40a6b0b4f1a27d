"""Running one command in this process, in the test's own database."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from paraply.cli import main


@dataclass(frozen=True)
class Ran:
    """What a command answered. `out` and `err`: standard output and error."""

    code: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The one sentence on standard error, and nothing on standard output."""
        assert "Traceback" not in self.err
        assert self.out == ""
        lines = self.err.strip().splitlines()
        assert len(lines) == 1, self.err
        return lines[0]


class Command:
    """`paraply …` as a function."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *arguments: object) -> Ran:
        self.capsys.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as left:
            code = int(left.code or 0)
        found = self.capsys.readouterr()
        return Ran(code, found.out, found.err)
