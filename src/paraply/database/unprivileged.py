"""Giving up root's rights: a process that serves or works for others does it as a system user of its own kind.

Python and our own files may lie in a folder that only root may enter, such as root's home. Opening that folder to others
would be a change that outlives us; instead the process gets a view of the disk of its own, in which the closed folder holds
only what the process needs. It ends with the process.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NoReturn

from paraply.config.addresses import Address, variable
from paraply.config.environment import Environment
from paraply.database.errors import SetupError
from paraply.database.system_user import SystemUser, process_user

# From <sched.h> and <sys/mount.h>; Python has them from 3.12.
NEW_MOUNTS = 0x20000
BIND, RECURSIVE, PRIVATE = 0x1000, 0x4000, 0x40000
SERVING = ("web", "evaluator")
STAYS = "PARAPLY_STAYS_ROOT"  # set for a demonstration that cannot be anybody else, and has said so
PACKAGE = Path(__file__).resolve().parent.parent
# Root's own places, by the beginnings of their names.
LEFT_BEHIND = ("HOME", "TMP", "TEMP", "XDG_")


def environment_for(kind: str, address: Address, given: Mapping[str, str], **own: str) -> dict[str, str]:
    """The environment of a process of a kind: its own login and no other, and nothing of root's."""
    hidden = ("DATABASE_URL", *LEFT_BEHIND, *(() if kind in SERVING else ("PARAPLY_OIDC_",)))
    kept = {name: value for name, value in given.items() if not name.startswith(hidden)}
    # DATABASE_URL says that a server is given; the login of the kind stands under its own name too.
    return {**kept, "DATABASE_URL": address.url(), variable(kind): address.url(), "PARAPLY_ROLE": kind, **own}


def program(*arguments: str) -> list[str]:
    """The command line of `paraply` in a process of its own."""
    return [sys.executable, "-P", "-m", "paraply.cli", *arguments]


def unprivileged(kind: str, *arguments: str) -> list[str]:
    """The same, as the kind's own system user where it is root that starts it."""
    if os.geteuid() != 0:
        return program(*arguments)
    return [sys.executable, "-P", "-m", __name__, kind, *arguments]


def become(kind: str, arguments: Iterable[str], environment: Mapping[str, str]) -> NoReturn:
    """Go on as the kind's own system user: this process becomes `paraply` with these arguments.

    Raises: SetupError when the user cannot be made, or cannot reach the program.
    """
    take_up(process_user(kind))
    os.execve(sys.executable, program(*arguments), dict(environment))  # noqa: S606 - no shell is wanted


def take_up(user: SystemUser) -> None:
    """Be a system user from now on, with the folders of the program in reach.

    Raises: SetupError when they cannot be brought into reach.
    """
    if user.uid is None or user.gid is None:
        return
    places = {Path(sys.base_prefix), Path(sys.prefix), PACKAGE.parent}
    closed: dict[Path, list[Path]] = {}
    for place in sorted(places):
        if (barrier := _barrier(place, user)) is not None:
            closed.setdefault(barrier, []).append(place)
    if closed:
        _open_view(closed, user)
    os.setgroups([])
    os.setgid(user.gid)
    os.setuid(user.uid)


def _barrier(place: Path, user: SystemUser) -> Path | None:
    """The first folder on the way to a place that the user may not enter."""
    return next((step for step in (*reversed(place.parents), place) if not user.reaches(step)), None)


def _open_view(closed: Mapping[Path, Iterable[Path]], user: SystemUser) -> None:
    try:
        _call("unshare", NEW_MOUNTS)
        _mount("none", Path("/"), None, RECURSIVE | PRIVATE)
        for barrier, places in closed.items():
            held = [(place, os.open(place, os.O_PATH)) for place in places]
            _mount("tmpfs", barrier, "tmpfs", 0, b"mode=711,size=1m")
            for place, descriptor in held:
                place.mkdir(mode=0o711, parents=True, exist_ok=True)
                _mount(f"/proc/self/fd/{descriptor}", place, None, BIND | RECURSIVE)
                os.close(descriptor)
    except OSError:
        raise SetupError(
            f"The pages are served as the user {user.name}, who cannot reach {', '.join(map(str, closed))}: install "
            "Paraply, and a Python that others may use, outside root's folders (such as /opt), or start it as another user."
        ) from None


def _mount(source: str, target: Path, kind: str | None, flags: int, options: bytes | None = None) -> None:
    made = kind.encode() if kind else None
    _call("mount", source.encode(), os.fsencode(target), made, ctypes.c_ulong(flags), options)


def _call(name: str, *arguments: object) -> None:
    library = ctypes.CDLL(None, use_errno=True)
    if getattr(library, name)(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def main() -> None:
    """Run `paraply` as a kind of process, the first argument; where a demonstration cannot, it goes on as it is."""
    kind, *arguments = sys.argv[1:]
    try:
        become(kind, arguments, os.environ)
    except SetupError as error:
        print(error, file=sys.stderr)  # noqa: T201 - this is a command
        if not Environment().flag("PARAPLY_DEMO"):
            raise SystemExit(1) from None
    os.execve(sys.executable, program(*arguments), {**os.environ, STAYS: "1"})  # noqa: S606


if __name__ == "__main__":
    main()
