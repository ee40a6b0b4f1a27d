"""An edition published on one machine verifies on another: other time zone, other locale, other hash seed, every format."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.databases import Databases
from support.processes import settings_for

pytestmark = [pytest.mark.boso, pytest.mark.django_db(transaction=True), pytest.mark.slow]
HERE = {"TZ": "Europe/Oslo", "LC_ALL": "nb_NO.UTF-8", "PYTHONHASHSEED": "1"}
ELSEWHERE = {"TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "2"}


def run(databases: Databases, place: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).with_name("paraply")
    return subprocess.run(
        [str(command), *arguments],
        env={**os.environ, **settings_for(databases, "job"), "PARAPLY_LANGUAGE": "en", **place},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_it_is_built_again_byte_for_byte_elsewhere(databases: Databases) -> None:
    published = run(databases, HERE, "publish", "boso", "--as-of", "2010-12-10")
    assert published.returncode == 0, published.stderr
    assert published.stdout.startswith("Edition 1 is published: 15 files")
    verified = run(databases, ELSEWHERE, "verify", "boso")
    assert (verified.returncode, verified.stdout) == (0, "Edition 1: as published.\n"), verified.stderr
