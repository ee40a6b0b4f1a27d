"""The embedded database server: started when needed, shared by all who need it, stopped by the last.

With DATABASE_URL set nothing here is used, and the package with the server is never looked for.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from paraply.config.addresses import KINDS, Address, login, uses_embedded
from paraply.config.environment import Environment, SettingError
from paraply.config.places import credentials_file, data_folder, private, private_folder
from paraply.database import roles
from paraply.database.binaries import server_programs
from paraply.database.cluster import SUPERUSER, Cluster
from paraply.database.elsewhere import PORT, programs_folder, socket_folder
from paraply.database.errors import SetupError
from paraply.database.locks import Users, turn
from paraply.database.system_user import SystemUser, server_user
from paraply.kernel.troubles import Doing, trouble

DATABASE = "paraply"


@dataclass(frozen=True, slots=True)
class Server:
    """A running embedded server."""

    cluster: Cluster
    passwords: dict[str, str]
    started_here: bool

    def address(self, user: str, database: str = DATABASE) -> Address:
        """The address for one login."""
        return Address(str(self.cluster.socket), str(PORT), database, user, self.passwords[user])

    @property
    def superuser(self) -> Address:
        """The address of the superuser, in the maintenance database."""
        return self.address(SUPERUSER, "postgres")


@contextmanager
def running_database(environment: Environment | None = None) -> Iterator[Server | None]:
    """Have a database while the block runs; yields `None` where DATABASE_URL names a server.

    Whoever comes first starts the embedded server, whoever leaves last stops it, also when others were killed.

    Raises: SetupError.
    """
    env = environment or Environment()
    if not uses_embedded(env):
        yield None
        return
    with running_server(data_folder(env)) as server:
        roles.ensure(server.superuser, DATABASE, server.passwords)
        yield server


@contextmanager
def running_server(folder: Path, *, throwaway: bool = False) -> Iterator[Server]:
    """Have the embedded server of a data folder while the block runs.

    Raises: SetupError.
    """
    _prepare(folder)
    with _as_setup_errors(folder), turn(folder / "start.lock"):
        users = Users(folder / "users.lock")
        try:
            server = _attach_or_start(folder, throwaway=throwaway)
        except BaseException:
            users.leave()
            raise
    try:
        yield server
    finally:
        with turn(folder / "start.lock"):
            try:
                if users.alone():
                    server.cluster.stop()
            finally:
                users.leave()


def is_running(folder: Path) -> bool:
    """Whether the embedded server of a data folder answers."""
    if not (folder / "cluster" / "PG_VERSION").exists():
        return False
    return _named(folder, server_user(), throwaway=False).why_silent(_passwords(folder)[SUPERUSER]) is None


def keep_running(folder: Path) -> bool:
    """Start the embedded server of a data folder again if it has ended while in use. Whether it had not.

    Raises: SetupError.
    """
    cluster = _named(folder, server_user(), throwaway=False)
    if cluster.process() is not None:
        return True
    with _as_setup_errors(folder), turn(folder / "start.lock"):
        if cluster.process() is None:
            cluster.start(_passwords(folder)[SUPERUSER])
    return False


def _attach_or_start(folder: Path, *, throwaway: bool) -> Server:
    user = server_user()
    user.let_in(folder)
    if not user.reaches(folder):
        raise SetupError(
            f"The database runs as a user of its own, who cannot reach {folder}: set PARAPLY_DATA to a folder outside "
            "the home folders."
        )
    passwords = _passwords(folder)
    found = _named(folder, user, throwaway=throwaway)
    if found.data.exists() and found.why_silent(passwords[SUPERUSER]) is None:
        return Server(found, passwords, started_here=False)
    if (process := found.process()) is not None:
        found.wait_for_answer(passwords[SUPERUSER], process)
        return Server(found, passwords, started_here=False)
    fresh = replace(found, socket=socket_folder(folder, user))
    fresh.make(passwords[SUPERUSER])
    fresh.start(passwords[SUPERUSER])
    _keep(folder, passwords, fresh)
    return Server(fresh, passwords, started_here=True)


def _named(folder: Path, user: SystemUser, *, throwaway: bool) -> Cluster:
    """The cluster with the socket that its credentials name.

    Where a socket goes follows from the environment of whoever starts the server, which need not be ours.
    """
    socket = _kept(folder).get("host")
    place = Path(socket) if socket else socket_folder(folder, user)
    return Cluster(folder, server_programs(programs_folder(folder, user), user), place, user, throwaway)


def _prepare(folder: Path) -> None:
    with _as_setup_errors(folder):
        private_folder(folder)
        probe = folder / f".probe-{os.getpid()}"
        probe.write_text("can be written", "ascii")
        probe.unlink()


@contextmanager
def _as_setup_errors(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise SetupError(trouble(Doing.KEEPING, error, place=str(folder))) from None
    except SettingError as error:
        raise SetupError(str(error)) from None


def _passwords(folder: Path) -> dict[str, str]:
    kept = _kept(folder).get("passwords", {})
    wanted = [SUPERUSER, *(login(kind) for kind in KINDS)]
    if SUPERUSER not in kept and (folder / "cluster" / "PG_VERSION").exists():
        raise SetupError(
            f"The passwords of the database in {folder} are gone ({credentials_file(folder).name}): put the file back, "
            "or move the folder away to begin anew."
        )
    passwords = {name: kept.get(name) or secrets.token_urlsafe(24) for name in wanted}
    if passwords != kept:
        _keep(folder, passwords, None)
    return passwords


def _kept(folder: Path) -> dict[str, Any]:
    try:
        found = json.loads(credentials_file(folder).read_bytes())
    except FileNotFoundError:
        return {}
    except ValueError:
        found = None
    if not isinstance(found, dict) or not isinstance(found.get("passwords"), dict):
        raise SetupError(
            f"{credentials_file(folder)} is damaged: put a copy back, or move {folder} away to begin anew."
        )
    return found


def _keep(folder: Path, passwords: dict[str, str], cluster: Cluster | None) -> None:
    """Write the credentials whole or not at all; without a cluster they name no address yet."""
    content: dict[str, Any] = {"passwords": passwords}
    if cluster is not None:
        content |= {"host": str(cluster.socket), "port": PORT, "database": DATABASE}
    file = credentials_file(folder)
    fresh = file.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with private(), fresh.open("x", encoding="ascii") as out:
        json.dump(content, out, indent=1)
        out.flush()
        os.fsync(out.fileno())
    fresh.replace(file)
