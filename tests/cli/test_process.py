"""The installed command in a process of its own: exit codes, one sentence, and no database where none is needed."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("paraply")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
    return subprocess.run(
        [str(COMMAND), *arguments],
        env={**kept, "PARAPLY_LANGUAGE": "en", **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_help_names_every_command() -> None:
    ran = run("--help")
    assert ran.returncode == 0
    named = {line.split()[0] for line in ran.stdout.splitlines() if line.startswith("    ")}
    assert named >= {
        "demo", "serve", "worker", "migrate", "import", "export", "schema", "matrix", "compare", "signals", "conflicts",
        "budget-window", "report", "doctor",
    }  # fmt: skip


def test_wrong_usage_is_two_and_one_sentence() -> None:
    ran = run("matrix", "boso", "--as-of", "yesterday")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == (
        "paraply matrix: argument --as-of: “yesterday” is no day; write it like 2010-12-10. See paraply matrix --help.\n"
    )


def test_the_budget_window_needs_no_database(tmp_path: Path) -> None:
    empty = tmp_path / "data"
    ran = run(
        "budget-window", "--council-meeting", "2026-12-12", "--adopted", "2026-10-01", PARAPLY_DATA=str(empty)
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "(late)" in ran.stdout
    assert not empty.exists()


def test_a_database_that_does_not_answer_is_said_in_one_sentence() -> None:
    nowhere = "postgresql://paraply_job:x@127.0.0.1:1/paraply"
    ran = run(
        "matrix",
        "boso",
        DATABASE_URL=nowhere,
        DATABASE_URL_JOB=nowhere,
        PARAPLY_HOSTS="localhost",
        PARAPLY_SECRET_KEY="x" * 60,
    )
    assert ran.returncode == 1
    assert "Traceback" not in ran.stderr
    assert ran.stderr.strip().splitlines()[-1] == (
        "The database does not answer. See whether the server runs, and try again. Nothing was changed."
    )


def test_commands_started_at_the_same_moment_do_not_stop_each_other() -> None:
    """Each of them sees to the database server and its roles; here on the tests' own, where no programme is loaded."""
    with ThreadPoolExecutor(5) as pool:
        found = list(pool.map(lambda _: run("export", "nowhere"), range(5)))
    assert [ran.returncode for ran in found] == [1] * 5
    for ran in found:
        assert "Traceback" not in ran.stderr
        assert (
            ran.stderr.strip()
            .splitlines()[-1]
            .startswith(("The database is not set up yet.", "There is no programme “nowhere” here."))
        )


@pytest.mark.skipif(os.name != "posix", reason="signals and pipes as on Linux")
def test_a_reader_that_has_had_enough_is_no_fault() -> None:
    ran = subprocess.run(
        [
            "bash",
            "-c",
            f"set -o pipefail; {COMMAND} budget-window --adopted 2026-10-01 | head -c 1 > /dev/null",
        ],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
