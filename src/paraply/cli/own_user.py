"""Processes of ours that serve or work: each with its own login alone, and where root starts them as a system user of its own."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings

from paraply.config.addresses import KINDS, address_of, uses_embedded, variable
from paraply.config.environment import Environment
from paraply.config.places import data_folder, mail_folder, private, private_folder
from paraply.config.secrets import signing_secret
from paraply.database.errors import SetupError
from paraply.database.system_user import process_user
from paraply.database.unprivileged import STAYS, become, environment_for, unprivileged


def give_up_root(arguments: Sequence[str]) -> None:
    """Where a database server is given, go on as the system user of this kind of process: nobody has to stay root.

    The settings are read by the process that this one becomes, and not twice.
    Raises: SetupError; SettingError.
    """
    given = Environment()
    if _is_root() and not uses_embedded(given):
        kind, folder = given.choice("PARAPLY_ROLE", KINDS, "web"), data_folder(given)
        production = given.flag("PARAPLY_PRODUCTION", default=True)
        secret = signing_secret(given, folder, production=production)
        become(kind, arguments, _environment(kind, folder, secret, production))


def as_own_user(arguments: Sequence[str]) -> int | None:
    """Let `paraply` with these arguments run as the system user of this kind of process; None when this process may.

    Who has brought the database server stays, to stop it afterwards.
    Raises: SetupError.
    """
    return _end_of(start(settings.PROCESS_KIND, arguments)) if _is_root() else None


def _is_root() -> bool:
    stays = Environment().flag(STAYS) and Environment().flag("PARAPLY_DEMO")
    return os.geteuid() == 0 and not stays


def start(kind: str, arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start `paraply` with these arguments as a kind of process, which ends with this one.

    Raises: SetupError.
    """
    command = unprivileged(kind, *arguments, "--with-parent", str(os.getpid()))
    environment = _environment(kind, settings.DATA_FOLDER, settings.SECRET_KEY, settings.PRODUCTION)
    # In a group of its own: Ctrl-C reaches us alone, and we end it.
    return subprocess.Popen(command, env=environment, start_new_session=True)


def _environment(kind: str, folder: Path, secret: str, production: bool) -> dict[str, str]:
    address = address_of(kind, Environment(), folder)
    if address is None:
        raise SetupError(f"{variable(kind)} is missing: this command logs in to the database with it.")
    if os.geteuid() == 0:
        _give_mail_folder(kind, folder)
    own = {"PARAPLY_SECRET_KEY": secret, "PARAPLY_PRODUCTION": str(int(production))}
    return environment_for(kind, address, os.environ, **own, PARAPLY_DATA=str(folder))


def _give_mail_folder(kind: str, folder: Path) -> None:
    user, letters = process_user(kind), mail_folder(folder, kind)
    private_folder(folder)
    user.let_in(folder)
    with private():
        letters.mkdir(exist_ok=True)
    user.own(letters)


def _end_of(child: subprocess.Popen[bytes]) -> int:
    """Wait for a child, and pass on to it what this process is told; return its exit code."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: child.terminate())
    return max(child.wait(), 0)
