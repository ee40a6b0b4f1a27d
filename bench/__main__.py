"""Run every measurement for programmes of 4, 40 and 357 participants: `python -m bench [SIZE …]`."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

SIZES = (4, 40, 357)


def main(sizes: tuple[int, ...]) -> None:
    """Measure in a database of its own, which is thrown away."""
    root = Path("/var/lib") if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="paraply-bench-", dir=root))
    os.environ.update(
        PARAPLY_DATA=str(folder), PARAPLY_LOG_LEVEL="ERROR", DJANGO_SETTINGS_MODULE="paraply.config.settings"
    )
    os.environ.pop("DATABASE_URL", None)
    from paraply.database.embedded import running_database

    try:
        with running_database() as server:
            import django

            (folder / "static").mkdir()
            django.setup()
            from bench.measure import measure

            measure(sizes, server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(tuple(int(word) for word in sys.argv[1:]) or SIZES)
