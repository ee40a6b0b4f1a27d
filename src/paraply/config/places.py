"""Where the product keeps its files."""

from __future__ import annotations

import os
from pathlib import Path

from paraply.config.environment import Environment

# As root the data lie outside any home folder: the database runs as its own user and must be able to reach them.
ROOT_FOLDER = Path("/var/lib/paraply")


def data_folder(environment: Environment | None = None) -> Path:
    """The folder of the embedded database, its passwords and logs: PARAPLY_DATA, or the system's usual place."""
    env = environment or Environment()
    chosen = env.text("PARAPLY_DATA")
    if chosen:
        return Path(chosen).expanduser().absolute()
    if os.geteuid() == 0:
        return ROOT_FOLDER
    home = env.text("XDG_DATA_HOME")
    return (Path(home) if home else Path.home() / ".local" / "share") / "paraply"


def credentials_file(folder: Path) -> Path:
    """The file (mode 0600) with the address and passwords of the embedded server."""
    return folder / "credentials.json"


def secret_file(folder: Path) -> Path:
    """The file (mode 0600) with the signing secret of an installation that is given none."""
    return folder / "secret"
