"""The same document gives the same bytes, whatever machine writes it."""

import os
import subprocess
import sys
from pathlib import Path

from paraply.documents.writers import docx, html, pdf, pptx

_SCRIPT = """
import hashlib
from unit.documents.sample import sample
from paraply.documents.writers import docx, html, pdf, pptx
for write in (docx.write, html.write, pdf.write, pptx.write):
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
    assert len(first) == 4
    assert first == hashes("America/New_York", "C", "2")


def test_writing_twice_in_one_process_gives_the_same() -> None:
    from unit.documents.sample import sample

    assert docx.write(sample()) == docx.write(sample())
    assert html.write(sample()) == html.write(sample())
    assert pdf.write(sample()) == pdf.write(sample())
    assert pptx.write(sample()) == pptx.write(sample())
