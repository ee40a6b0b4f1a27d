"""Write the lock of the catalogue from a fresh database; `make catalogue`."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))


def main() -> None:
    import conftest

    conftest.pytest_configure()
    from django.db import connection

    from paraply.config.places import data_folder
    from paraply.database import lock
    from support.databases import Databases

    databases = Databases(data_folder(), "catalogue")
    try:
        databases.use("empty")
        lock.FILE.write_text(lock.to_text(lock.observed(connection)), "utf-8")
    finally:
        databases.close()


if __name__ == "__main__":
    main()
