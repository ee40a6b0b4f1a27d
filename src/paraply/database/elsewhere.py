"""Where those parts of the server stand that cannot bear the name of every data folder.

The system allows the name of a socket 107 bytes, and a connection's address cannot hold a comma. PostgreSQL's own programs
put their folder's name into a shell's double quotes. Everything else stands in the data folder, whatever it is called.
"""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from pathlib import Path

from paraply.database.errors import SetupError
from paraply.database.system_user import SystemUser

PORT = 5432
LONGEST_SOCKET = 107  # Unit: bytes.
LONGEST_TEMPORARY = 60  # Unit: bytes; leaves room for the folder, the socket and its lock.
SPECIAL_IN_SHELL = frozenset('"$`\\')


def socket_folder(folder: Path, user: SystemUser) -> Path:
    """The folder where the socket of a server that is started now shall stand.

    Raises: SetupError.
    """
    near = folder / "run"
    return near if _fits(near) else _elsewhere(folder, user) / "run"


def programs_folder(folder: Path, user: SystemUser) -> Path:
    """The folder where the server's programs shall stand.

    Raises: SetupError.
    """
    if SPECIAL_IN_SHELL.isdisjoint(str(folder)):
        return folder / "server"
    return _elsewhere(folder, user) / "server"


def _fits(folder: Path) -> bool:
    name = os.fsencode(folder / f".s.PGSQL.{PORT}")
    return len(name) <= LONGEST_SOCKET and b"," not in name and _is_text(name)


def _is_text(name: bytes) -> bool:
    try:
        name.decode()
    except UnicodeDecodeError:
        return False
    return True


def _elsewhere(folder: Path, user: SystemUser) -> Path:
    found = _temporary(user) / f"paraply-{os.geteuid()}-{hash_of(folder):x}"
    found.mkdir(mode=0o700, exist_ok=True)
    take_over(found, user)
    user.let_in(found)
    return found


def _temporary(user: SystemUser) -> Path:
    for candidate in map(Path, (tempfile.gettempdir(), "/tmp", "/var/tmp", "/run")):  # noqa: S108 - what is made there is ours alone
        plain = SPECIAL_IN_SHELL.isdisjoint(str(candidate)) and _fits(candidate)
        short = len(os.fsencode(candidate)) <= LONGEST_TEMPORARY
        if plain and short and os.access(candidate, os.W_OK | os.X_OK) and user.reaches(candidate):
            return candidate
    raise SetupError(
        "No folder for temporary files can be used: set PARAPLY_DATA to a short path of plain letters."
    )


def take_over(folder: Path, user: SystemUser) -> None:
    """Make sure that a folder, which may stand where anybody can write, is ours and no link.

    Raises: SetupError.
    """
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in {os.geteuid(), user.uid}:
        raise SetupError(
            f"{folder} belongs to somebody else: remove it, or set PARAPLY_DATA to a shorter path."
        )


def hash_of(path: Path) -> int:
    """A number for a path that is the same in every process. Shape: 40 bits."""
    return int.from_bytes(hashlib.sha256(os.fsencode(path)).digest()[:5], "big")
