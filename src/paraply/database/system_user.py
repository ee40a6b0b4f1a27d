"""The system user that the embedded server runs as: the person's own, or one of its own when started by root."""

from __future__ import annotations

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from paraply.database.errors import SetupError

NAME = "paraply-db"
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


@dataclass(frozen=True, slots=True)
class SystemUser:
    """Who runs the server's programs. `uid` is None for the person's own user."""

    uid: int | None
    gid: int | None

    def run(self, *command: str | Path, timeout: float = 120) -> subprocess.CompletedProcess[str]:
        """Run a program as this user, with nothing of our environment but a path and plain messages."""
        arguments = [str(part) for part in command]
        identity: dict[str, Any] = {}
        if self.uid is not None:
            identity = {"user": self.uid, "group": self.gid, "extra_groups": []}
        return subprocess.run(
            arguments,
            check=False,
            capture_output=True,
            text=True,
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=timeout,
            cwd="/",
            env={"PATH": PATH, "LC_ALL": "C"},
            start_new_session=True,  # Ctrl-C stops us, and we stop the server; it must not hear it by itself
            **identity,
        )

    def own(self, path: Path) -> None:
        """Give a file or folder to this user."""
        if self.uid is not None and self.gid is not None:
            os.chown(path, self.uid, self.gid)

    def reaches(self, path: Path) -> bool:
        """Whether this user may look into a folder."""
        return self.uid is None or self.run("/usr/bin/test", "-x", path).returncode == 0


def server_user() -> SystemUser:
    """The user for this start; made when root starts it for the first time.

    Raises: SetupError when root cannot make it.
    """
    if os.geteuid() != 0:
        return SystemUser(None, None)
    try:
        entry = pwd.getpwnam(NAME)
    except KeyError:
        _make()
        entry = pwd.getpwnam(NAME)
    return SystemUser(entry.pw_uid, entry.pw_gid)


def _make() -> None:
    command = ["useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"]
    try:
        done = subprocess.run(
            [*command, "--shell", "/usr/sbin/nologin", NAME],
            check=False,
            capture_output=True,
            text=True,
            env={"PATH": PATH, "LC_ALL": "C"},
        )
    except FileNotFoundError:
        raise SetupError(f"Cannot make the system user {NAME}: the program useradd is missing.") from None
    # 9: somebody else made it in the same moment.
    if done.returncode not in {0, 9}:
        raise SetupError(
            f"Cannot make the system user {NAME} that the database runs as: {done.stderr.strip()}"
        )
