"""The system users that work is done as when root starts it; everybody else works as themselves.

The database server has one, and each kind of process has one, as each has a login in the database: the kernel then keeps
one kind's secrets from another. They share a group, and only that group may pass through the data folder.
"""

from __future__ import annotations

import grp
import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from paraply.database.errors import SetupError
from paraply.kernel.troubles import Doing, trouble

GROUP = "paraply"
SERVER = "paraply-db"
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


@dataclass(frozen=True, slots=True)
class SystemUser:
    """Who runs a program. `uid` and `gid` are None for the person's own user."""

    uid: int | None = None
    gid: int | None = None
    name: str = ""

    def run(
        self, *command: str | Path, timeout: float = 120, cwd: str | Path = "/", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a program as this user, with nothing of our environment but a path and plain messages.

        Raises: SetupError when the system does not let it run; subprocess.TimeoutExpired.
        """
        identity: dict[str, Any] = {}
        if self.uid is not None:
            identity = {"user": self.uid, "group": self.gid, "extra_groups": []}
        try:
            return subprocess.run(
                command,
                check=False,
                capture_output=True,
                text=True,
                errors="replace",
                stdin=subprocess.DEVNULL,
                timeout=timeout,
                cwd=cwd,
                env={"PATH": PATH, "LC_ALL": "C", **environment},
                umask=0o077,
                start_new_session=True,  # Ctrl-C stops us, and we stop the server; it must not hear it by itself
                **identity,
            )
        except OSError as error:
            raise SetupError(trouble(Doing.RUNNING, error, place=str(Path(command[0]).parent))) from None

    def own(self, path: Path) -> None:
        """Give a file or folder to this user; never what a link points to, which the user may have laid there."""
        if self.uid is not None and self.gid is not None:
            os.chown(path, self.uid, self.gid, follow_symlinks=False)

    def let_in(self, path: Path) -> None:
        """Let our system users, and nobody else, pass through a folder that root owns."""
        if self.gid is not None:
            os.chown(path, -1, self.gid)
            path.chmod(0o710)

    def let_read(self, path: Path) -> None:
        """Let our system users read or run what the owner may read or run, and nobody else anything."""
        rights = path.stat().st_mode & 0o700
        if self.gid is not None:
            os.chown(path, -1, self.gid)
            rights |= (rights & 0o500) >> 3
        path.chmod(rights)

    def reaches(self, path: Path) -> bool:
        """Whether this user may look into a folder."""
        return self.uid is None or self.run("/usr/bin/test", "-x", path).returncode == 0


def server_user() -> SystemUser:
    """The user that the database server runs as.

    Raises: SetupError when root cannot make it, or when the person's own has no name, which PostgreSQL asks for.
    """
    if os.geteuid() == 0:
        return system_user(SERVER)
    try:
        pwd.getpwuid(os.geteuid())
    except KeyError:
        raise SetupError(
            f"The user with number {os.geteuid()} has no entry in /etc/passwd, and the database server needs one: add "
            "it, or give DATABASE_URL of another server."
        ) from None
    return SystemUser()


def process_user(kind: str) -> SystemUser:
    """The user that a kind of process runs as when root starts it.

    Raises: SetupError when it cannot be made.
    """
    return system_user(f"{GROUP}-{kind.replace('_', '-')}")


def system_user(name: str) -> SystemUser:
    """A system user of ours, made when root needs it for the first time.

    Raises: SetupError.
    """
    try:
        group = grp.getgrnam(GROUP)
    except KeyError:
        _make("groupadd", "--system", GROUP)
        group = grp.getgrnam(GROUP)
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        folder = ("--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin")
        _make("useradd", "--system", "--gid", GROUP, *folder, name)
        entry = pwd.getpwnam(name)
    return SystemUser(entry.pw_uid, group.gr_gid, name)


def _make(*command: str) -> None:
    program, name = command[0], command[-1]
    environment = {"PATH": PATH, "LC_ALL": "C"}
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
    except FileNotFoundError:
        raise SetupError(f"Cannot make the system user {name}: the program {program} is missing.") from None
    # 9: somebody else made it in the same moment.
    if done.returncode not in {0, 9}:
        raise SetupError(f"Cannot make the system user {name} that work is done as: {done.stderr.strip()}")
