"""The same document gives the same bytes in every format, whatever machine writes it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from paraply.documents.writers.formats import FORMATS
from unit.documents.sample import sample

_SCRIPT = """
import hashlib
from unit.documents.sample import sample
from paraply.documents.writers.formats import FORMATS
for write in FORMATS.values():
    print(hashlib.sha256(write(sample()).content).hexdigest())
"""


def hashes(zone: str, locale: str, seed: str) -> list[str]:
    tests = Path(__file__).parents[2]
    paths = os.pathsep.join([str(tests.parent / "src"), str(tests)])
    environment = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed, "PYTHONPATH": paths}
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_time_zone_locale_and_hash_seed_leave_no_trace() -> None:
    first = hashes("Europe/Oslo", "nb_NO.UTF-8", "1")
    assert len(set(first)) == len(FORMATS)
    assert first == hashes("America/New_York", "C", "2")


@pytest.mark.parametrize("form", FORMATS)
def test_writing_twice_in_one_process_gives_the_same(form: str) -> None:
    assert FORMATS[form](sample()) == FORMATS[form](sample())
