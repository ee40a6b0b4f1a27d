"""The command line in the test's own process and database."""

from __future__ import annotations

import pytest

from cli.running import Command


@pytest.fixture
def paraply(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command. The language is bokmål unless one is asked for, whatever the machine's is."""
    monkeypatch.setenv("PARAPLY_LANGUAGE", "nb")
    monkeypatch.setenv("PARAPLY_ROLE", "job")
    return Command(capsys)
