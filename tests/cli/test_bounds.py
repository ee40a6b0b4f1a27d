"""A file of any size or shape takes a bounded amount of memory, and a file without end is not read to its end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from paraply.kernel.files.content import LARGEST_FILE
from unit.interchange.small import HEAD

READ_AND_CHECK = """
import sys, django
django.setup()
from pathlib import Path
from paraply.interchange.importing import read_and_check
from paraply.kernel.files.content import content_of
from paraply.kernel.files.refusals import Refused
try:
    read_and_check(content_of(Path(sys.argv[1])))
except Refused as refused:
    print(len(refused.refusals), refused.refusals[0].sentence.text("en"))
print(Path("/proc/self/status").read_text())
"""
# Unit: MB. What the product takes to start is 90; the first of these files took 300 when nothing was bounded.
MOST_MEMORY = 220


def taken(file: Path) -> tuple[str, int]:
    """What reading and checking the file in a process of its own answers, and the memory it takes at most, in MB.

    The kernel's own mark of the process is read (proc(5), VmHWM): what `wait4` tells begins with the memory of whoever
    started it, which is a test worker's.
    """
    done = subprocess.run(
        [sys.executable, "-c", READ_AND_CHECK, str(file)], stdout=subprocess.PIPE, text=True, check=True
    )
    said, _, status = done.stdout.partition("Name:")
    most = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return said, int(most.split()[1]) // 1024


@pytest.mark.parametrize("record", ["- {}\n", "- {id: F, text: {nb: x}, polarity: odd, source: [x]}\n"])
def test_a_small_file_of_many_faulty_records(tmp_path: Path, record: str) -> None:
    file = tmp_path / "many.yaml"
    file.write_text(HEAD + "findings:\n" + record * (30_000 * 5 // len(record)), "utf-8")
    said, memory = taken(file)
    assert said.startswith("2000 ")
    assert memory < MOST_MEMORY


def test_a_file_without_end() -> None:
    said, memory = taken(Path("/dev/zero"))
    assert said.strip().startswith(f"1 The file is larger than {LARGEST_FILE // 2**20} MB.")
    assert memory < MOST_MEMORY
