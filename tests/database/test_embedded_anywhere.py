"""The embedded server over folders of any name and in systems of any kind: it works, or one sentence says why not."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from paraply.config.environment import Environment, SettingError
from paraply.config.places import data_folder
from paraply.config.secrets import signing_secret
from paraply.database import cluster, elsewhere, embedded
from paraply.database.complaints import sentence_for
from paraply.database.embedded import is_running, running_server
from paraply.database.errors import SetupError
from paraply.database.server_settings import written
from paraply.database.system_user import SystemUser, server_user

# The last is short in letters and too long in bytes for a socket's path.
HOSTILE = ("følgje 'a' \"b\" \\c 100 % $HOME `id`", "a, b", f"lang/{'sti' * 40}", "ø" * 45)
IS_ROOT = os.geteuid() == 0


@pytest.fixture
def place(request: pytest.FixtureRequest) -> Iterator[Path]:
    """A folder for data folders that the server's own user can reach."""
    chosen = Path(os.environ["PARAPLY_TEST_DATA"]) / f"anywhere-{os.getpid()}"
    chosen.mkdir(parents=True)
    yield chosen
    shutil.rmtree(chosen)


@pytest.fixture(scope="module")
def data() -> Iterator[Path]:
    """A data folder with a cluster in it, for those tests that leave it as it was."""
    chosen = Path(os.environ["PARAPLY_TEST_DATA"]) / f"data-{os.getpid()}-æøå"
    with running_server(chosen, throwaway=True):
        pass
    yield chosen
    shutil.rmtree(chosen)


def servers(folder: Path) -> list[int]:
    """The processes that work in a cluster's folder."""
    found = []
    for process in Path("/proc").iterdir():
        try:
            if process.name.isdigit() and (process / "cwd").samefile(folder / "cluster"):
                found.append(int(process.name))
        except OSError:
            continue
    return found


def forget_elsewhere(folder: Path) -> None:
    for left in Path(tempfile.gettempdir()).glob(f"paraply-*-{elsewhere.hash_of(folder):x}"):
        shutil.rmtree(left)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_folder_of_any_name_works_and_no_server_is_left(place: Path, name: str) -> None:
    folder = place / name
    try:
        with running_server(folder, throwaway=True) as server:
            with psycopg.connect(**server.superuser.keywords(), autocommit=True) as connection:
                connection.execute("CREATE TABLE kept (number int)")
            assert servers(folder)
        assert servers(folder) == []
        with running_server(folder) as server, psycopg.connect(server.superuser.url()) as connection:
            assert connection.execute("SELECT count(*) FROM kept").fetchone() == (0,)
    finally:
        forget_elsewhere(folder)


@pytest.mark.parametrize("name", ["to\nlinjer", "bad\udcff", "x" * 1000])
def test_a_name_that_postgresql_cannot_take_is_told(name: str) -> None:
    with pytest.raises(SettingError, match="choose a"):
        data_folder(Environment({"PARAPLY_DATA": f"/srv/{name}"}))


def test_settings_are_written_as_the_server_reads_them() -> None:
    assert written({"name": "it's a\\b\nø"}) == b"name = 'it''s a\\\\b\\n\xc3\xb8'\n"


def test_a_second_process_joins_the_socket_that_the_first_one_chose(place: Path) -> None:
    """The place of a socket elsewhere follows from TMPDIR, which need not be the same for both."""
    folder = place / ("lang" * 20)
    program = (
        "import sys; from pathlib import Path; from paraply.database.embedded import running_server\n"
        "with running_server(Path(sys.argv[1])) as server: print(server.started_here)\n"
    )
    try:
        with running_server(folder, throwaway=True) as server, tempfile.TemporaryDirectory() as other:
            Path(other).chmod(0o711)
            assert not server.cluster.socket.is_relative_to(folder)
            joined = subprocess.run(
                [sys.executable, "-c", program, str(folder)],
                env={**os.environ, "TMPDIR": other},
                capture_output=True,
                text=True,
                check=False,
            )
            assert (joined.returncode, joined.stdout) == (0, "False\n"), joined.stderr
    finally:
        forget_elsewhere(folder)


def test_a_place_elsewhere_that_is_somebody_elses_is_not_taken_over(place: Path) -> None:
    folder = place / ("lang" * 20)
    socket = elsewhere.socket_folder(folder, server_user())
    socket.parent.rmdir()
    socket.parent.symlink_to(place)
    try:
        with pytest.raises(SetupError, match="belongs to somebody else"), running_server(folder):
            pass
    finally:
        socket.parent.unlink()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\n", b"not a number\n"])
def test_a_pid_file_that_cannot_be_read_is_never_deleted(data: Path, content: bytes) -> None:
    file = data / "cluster" / "postmaster.pid"
    file.write_bytes(content)
    try:
        with pytest.raises(SetupError, match="nobody knows whether"), running_server(data):
            pass
        assert file.read_bytes() == content
    finally:
        file.unlink()


def test_a_server_that_is_slow_is_waited_for_and_left_alone(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_server(data) as server:
        process = server.cluster.process()
        assert process is not None
        monkeypatch.setattr(cluster, "PATIENCE", 0)
        monkeypatch.setattr(cluster, "ANSWER", 2)
        os.kill(process, signal.SIGSTOP)
        try:
            with pytest.raises(SetupError, match=rf"process {process}\) but does not answer"):
                embedded._attach_or_start(data, throwaway=True)
        finally:
            os.kill(process, signal.SIGCONT)
        assert (data / "cluster" / "postmaster.pid").exists()
        with psycopg.connect(**server.superuser.keywords()) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
    assert not is_running(data)


@pytest.mark.parametrize("umask", [0o000, 0o777])
def test_what_is_kept_is_private_whatever_the_umask(place: Path, umask: int) -> None:
    folder = place / "data"
    before = os.umask(umask)
    try:
        with running_server(folder, throwaway=True):
            assert len(signing_secret(Environment({}), folder, production=False)) > 40
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == (0o710 if IS_ROOT else 0o700)
    for found in folder.rglob("*"):
        mode = stat.S_IMODE(found.lstat().st_mode)
        if not found.is_symlink():
            assert mode & 0o007 == 0, f"{found} {mode:o}"
        if found.is_file() and not found.is_symlink() and not found.is_relative_to(folder / "server"):
            assert mode & 0o077 == 0, f"{found} {mode:o}"


def test_a_wider_folder_of_ours_is_narrowed_and_one_of_others_refused(data: Path, place: Path) -> None:
    data.chmod(0o755)
    with running_server(data):
        assert data.stat().st_mode & 0o067 == 0
    shared = place / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    (shared / "letters.txt").touch()
    with pytest.raises(SetupError, match="holds other things"), running_server(shared):
        pass
    assert stat.S_IMODE(shared.stat().st_mode) == 0o755


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            'FATAL:  could not resize shared memory segment "/PostgreSQL.1": No space left on device',
            "shm-size",
        ),
        ('FATAL:  could not open shared memory segment "/PostgreSQL.1": Permission denied', "mode 1777"),
        ("FATAL:  could not map anonymous shared memory: Cannot allocate memory", "too little free memory"),
        (
            'FATAL:  could not write to file "pg_wal/1": No space left on device',
            "The disk under /srv is full",
        ),
        ("initdb: error: could not look up effective user ID 7: user does not exist", "/etc/passwd"),
    ],
)
def test_each_complaint_of_the_server_has_its_own_cause(said: str, sentence: str) -> None:
    assert sentence in (sentence_for(said, "/srv") or "")


@pytest.mark.skipif(not IS_ROOT, reason="only root may be somebody without a name")
def test_a_user_without_a_name_is_told() -> None:
    program = (
        "import sys; from paraply.cli import main; from paraply.database.system_user import SystemUser\n"
        "from paraply.database.unprivileged import take_up\n"
        "take_up(SystemUser(12345, 12345)); sys.exit(main(sys.argv[1:]))\n"
    )
    with tempfile.TemporaryDirectory() as data:
        os.chown(data, 12345, 12345)
        given = {**os.environ, "PARAPLY_DATA": data, "PARAPLY_LANGUAGE": "en"}
        homeless = {name: value for name, value in given.items() if name not in {"HOME", "PARAPLY_DATA"}}
        for command, environment, said in (
            ("migrate", given, "has no entry in /etc/passwd"),
            ("doctor", given, "has no entry in /etc/passwd"),
            ("doctor", homeless, "There is no home folder"),
        ):
            arguments = [sys.executable, "-c", program, command]
            ran = subprocess.run(arguments, env=environment, capture_output=True, text=True, check=False)
            assert ran.returncode == 1
            (line,) = (ran.stdout + ran.stderr).strip().splitlines()
            assert said in line


@pytest.mark.skipif(not IS_ROOT, reason="only root may mount")
@pytest.mark.parametrize(
    ("options", "sentence"),
    [("size=600m,noexec", r"may not be run from .* \(noexec\)"), ("size=600m,ro", "can only be read")],
)
def test_a_disk_that_lets_nothing_run_or_be_written_is_told(place: Path, options: str, sentence: str) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)], check=True)
    try:
        with pytest.raises(SetupError, match=sentence), running_server(place / "data"):
            pass
    finally:
        subprocess.run(["umount", str(place)], check=True)


def test_a_program_of_another_machine_is_told(tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_bytes(b"\x7fELF of another kind")
    program.chmod(0o755)
    with pytest.raises(SetupError, match="another kind of machine"):
        SystemUser().run(program)


def test_nothing_is_written_through_a_link_that_the_server_has_laid(data: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.write_text("mine")
    owner = mine.stat().st_uid
    settings = data / "cluster" / "postgresql.auto.conf"
    settings.unlink()
    settings.symlink_to(mine)
    with running_server(data):
        pass
    assert (mine.read_text(), mine.stat().st_uid, settings.is_symlink()) == ("mine", owner, False)
