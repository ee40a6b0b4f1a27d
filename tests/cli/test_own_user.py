"""Who serves and works: nobody is root, and each kind of process knows its own login alone."""

from __future__ import annotations

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.core import mail
from django.core.mail import get_connection

from cli.running import Command
from paraply.config.addresses import Address, parse
from paraply.config.places import mail_folder
from paraply.config.providers import FILES
from paraply.database.system_user import process_user
from paraply.database.unprivileged import environment_for, program
from support.databases import Databases
from support.processes import settings_for

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
TRY = """
import sys; from pathlib import Path
from paraply.database.system_user import process_user
from paraply.database.unprivileged import take_up
take_up(process_user("web"))
for file in sys.argv[1:]:
    try:
        print(len(Path(file).read_bytes()))
    except OSError as error:
        print(type(error).__name__)
"""


def test_a_process_is_given_its_own_login_and_nothing_of_anybody_elses() -> None:
    address = Address("/run/a b,ø", "5432", "paraply", "paraply_job", "p@ss/word?&=")
    before = {
        "PATH": "/bin",
        "HOME": "/root",
        "DATABASE_URL_ADMIN": "secret",
        "DATABASE_URL_MIGRATE": "secret",
        "DATABASE_URL": "secret",
        "PARAPLY_OIDC_SECRET": "secret",
        "PARAPLY_MAIL": "smtp://mail.example",
    }
    found = environment_for("job", address, before, PARAPLY_SECRET_KEY="key")
    assert "secret" not in found.values()
    assert parse(found["DATABASE_URL_JOB"], "") == parse(found["DATABASE_URL"], "") == address
    assert {"PATH", "PARAPLY_MAIL", "PARAPLY_SECRET_KEY"} < set(found)
    assert "HOME" not in found


@contextmanager
def serving(environment: dict[str, str]) -> Iterator[tuple[int, int]]:
    """A web process started by this user: its number and its port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    arguments = program("serve", "--port", str(port), "--lang", "en")
    started = subprocess.Popen(arguments, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        assert started.stdout is not None
        said = started.stdout.readline()
        assert said == f"Paraply is ready at http://127.0.0.1:{port}/ – Ctrl-C stops it.\n"
        _wait_for(port)
        yield started.pid, port
    finally:
        started.send_signal(signal.SIGTERM)
        started.wait(timeout=30)


def _wait_for(port: int) -> None:
    """Wait until it answers that it is well."""
    _until(lambda: urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=30).close() is None)


def _until(found: Callable[[], bool]) -> None:
    for _ in range(300):
        try:
            if found():
                return
        except (OSError, IndexError):
            pass  # not there yet, or half of it
        time.sleep(0.1)
    raise AssertionError("it did not come")


def _uid(process: int) -> int:
    return Path(f"/proc/{process}").stat().st_uid


@needs_root
@pytest.mark.django_db(transaction=True)
def test_a_web_process_that_root_starts_is_not_root(databases: Databases) -> None:
    """It can read its pages and its database, and not the passwords of the other logins."""
    given = {**os.environ, **settings_for(databases, "web"), "PARAPLY_DATA": str(settings.DATA_FOLDER)}
    with serving(given) as (process, port):
        assert _uid(process) == process_user("web").uid
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/accessibility/", timeout=30) as page:
            assert page.status == 200
        environment = Path(f"/proc/{process}/environ")
        told = dict(line.split("=", 1) for line in environment.read_text().split("\0") if line)
        assert [parse(told[name], name).user for name in told if name.startswith("DATABASE_URL")] == [
            "paraply_web"
        ]
        for other in (process_user("job"), process_user("evaluator")):
            assert other.run("/bin/cat", environment).returncode != 0
    folder = Path(settings.DATA_FOLDER)
    kept = [folder / name for name in ("credentials.json", "cluster/PG_VERSION", "users.lock")]
    ran = subprocess.run(
        [sys.executable, "-c", TRY, *map(str, kept)], capture_output=True, text=True, check=False
    )
    assert ran.stdout.split() == ["PermissionError"] * 3, ran.stderr


@needs_root
@pytest.mark.django_db(transaction=True)
def test_a_worker_that_root_starts_is_not_root(databases: Databases) -> None:
    given = {**os.environ, **settings_for(databases, "job"), "PARAPLY_DATA": str(settings.DATA_FOLDER)}
    started = subprocess.Popen(program("worker"), env=given, stderr=subprocess.DEVNULL)
    try:
        _until(lambda: _uid(started.pid) == process_user("job").uid)
        environment = Path(f"/proc/{started.pid}/environ")
        told = dict(line.split("=", 1) for line in environment.read_text().split("\0") if line)
        addresses = {parse(told[name], name).user for name in told if name.startswith("DATABASE_URL")}
        assert addresses == {"paraply_job"}
    finally:
        started.kill()
        started.wait(timeout=30)


@needs_root
def test_root_that_brings_the_database_stays_behind_and_stops_it() -> None:
    folder = Path(os.environ["PARAPLY_TEST_DATA"]) / f"own-user-{os.getpid()}"
    kept = {name: value for name, value in os.environ.items() if name != "PARAPLY_SECRET_KEY"}
    environment = {**kept, "PARAPLY_DATA": str(folder)}
    try:
        subprocess.run(program("migrate"), env=environment, check=True, capture_output=True)
        with serving(environment) as (process, port):
            (child,) = Path(f"/proc/{process}/task/{process}/children").read_text().split()
            assert (_uid(process), _uid(int(child))) == (0, process_user("web").uid)
            # Whoever brings the database brings it again when it is gone.
            postmaster = folder / "cluster" / "postmaster.pid"
            before = postmaster.read_text().split()[0]
            os.kill(int(before), signal.SIGKILL)
            _until(lambda: postmaster.exists() and postmaster.read_text().split()[0] != before)
            _wait_for(port)
        assert not Path(f"/proc/{child}").exists()
        assert not (folder / "cluster" / "postmaster.pid").exists()
        assert json.loads((folder / "credentials.json").read_text())["passwords"]
    finally:
        subprocess.run(["rm", "-rf", str(folder)], check=True)


@needs_root
def test_a_program_in_a_folder_of_roots_can_be_run_and_nothing_else_there_read(tmp_path: Path) -> None:
    """The folder stays closed for all others; only the process sees what it needs there."""
    closed = tmp_path / "closed"
    (closed / "python").mkdir(parents=True)
    (closed / "letter").write_text("private")
    closed.chmod(0o700)
    code = (
        "import sys; sys.base_prefix = sys.argv[1] + '/python'\n"
        "from pathlib import Path; from paraply.database.system_user import process_user\n"
        "from paraply.database.unprivileged import take_up; take_up(process_user('web'))\n"
        "print(Path(sys.argv[1], 'python').exists(), Path(sys.argv[1], 'letter').exists())\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, str(closed)], capture_output=True, text=True, check=False
    )
    assert ran.stdout == "True False\n", ran.stderr
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700


@pytest.mark.parametrize("umask", [0o000, 0o777])
def test_letters_are_their_owners_alone(tmp_path: Path, umask: int) -> None:
    folder = mail_folder(tmp_path, "web")
    before = os.umask(umask)
    try:
        mail.send_mail(
            "Passord", "lenke", None, ["a@b.example"], connection=get_connection(FILES, file_path=folder)
        )
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(letter.stat().st_mode) for letter in folder.iterdir()] == [0o600]


@pytest.mark.django_db
@pytest.mark.parametrize("command", ["serve", "worker"])
def test_nothing_is_served_over_tables_of_another_version(
    command: str, paraply: Command, superuser: psycopg.Connection, databases: Databases
) -> None:
    superuser.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
    superuser.commit()
    try:
        ran = paraply(command, "--lang", "en")
    finally:
        superuser.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('sessions', '0001_initial', now())"
        )
        superuser.commit()
    assert (ran.code, ran.sentence) == (
        1,
        "The database is older than the program: 1 migrations wait. First run: paraply migrate",
    )


@pytest.mark.django_db
@pytest.mark.boso
def test_another_secret_is_not_told_as_a_database_that_is_silent(
    paraply: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "CONTEXT_KEY", "another key")
    ran = paraply("matrix", "boso", "--lang", "en")
    assert ran.code == 1
    assert "does not accept the signature" in ran.sentence
