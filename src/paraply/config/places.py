"""Where the product keeps its files, and that nobody else may read them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from paraply.config.environment import Environment, SettingError

# As root the data lie outside any home folder: the database runs as its own user and must be able to reach them.
ROOT_FOLDER = Path("/var/lib/paraply")
# Everything but the owner's rights, and the right of one group to pass through: as root the product's system users need it.
TOO_WIDE = 0o067
# By these a folder is known as ours. `test`: the tests' own data folder stands in the ordinary one.
OURS = frozenset(
    {"cluster", "credentials.json", "secret", "start.lock", "users.lock", "demo.lock", "mail", "test"}
)
LONGEST = 900  # Unit: bytes. PostgreSQL cuts a path at 1,023, its own file names included.


def data_folder(environment: Environment | None = None) -> Path:
    """The folder of the embedded database, its passwords and logs: PARAPLY_DATA, or the system's usual place.

    Raises: SettingError when it names no folder that can be used.
    """
    env = environment or Environment()
    chosen = env.text("PARAPLY_DATA")
    try:
        found = Path(chosen).expanduser().absolute() if chosen else _usual(env)
    except RuntimeError:
        raise SettingError("There is no home folder to keep data in: set PARAPLY_DATA to a folder.") from None
    if not str(found).isprintable():  # PostgreSQL takes neither line breaks nor what is no text
        raise SettingError(
            "PARAPLY_DATA holds a line break, another control character or bytes that are no text: choose another folder."
        )
    if len(os.fsencode(found)) > LONGEST:
        raise SettingError(f"PARAPLY_DATA is too long: choose a folder of at most {LONGEST} bytes.")
    return found


def _usual(env: Environment) -> Path:
    if os.geteuid() == 0:
        return ROOT_FOLDER
    home = env.text("XDG_DATA_HOME")
    return (Path(home) if home else Path.home() / ".local" / "share") / "paraply"


@contextmanager
def private() -> Iterator[None]:
    """Let whatever is made while the block runs be its owner's alone, whatever the umask was."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def private_folder(folder: Path) -> None:
    """Make a folder that only its owner may read, or narrow the one that is there.

    Raises: SettingError when it holds things of others, who would be shut out; OSError.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with private():
        folder.mkdir(exist_ok=True)
    if not folder.stat().st_mode & TOO_WIDE:
        return
    held = {entry.name for entry in folder.iterdir()}
    if held and not held & OURS:
        raise SettingError(
            f"{folder} can be read by others and holds other things: set PARAPLY_DATA to an empty folder, or close it "
            "(chmod 700)."
        )
    folder.chmod(0o700)


def credentials_file(folder: Path) -> Path:
    """The file (mode 0600) with the address and passwords of the embedded server."""
    return folder / "credentials.json"


def secret_file(folder: Path) -> Path:
    """The file (mode 0600) with the signing secret of an installation that is given none."""
    return folder / "secret"


def mail_folder(folder: Path, kind: str) -> Path:
    """The folder of the letters that a kind of process has written, where no mail server is given."""
    return folder / ("mail" if kind == "web" else f"mail-{kind}")
