"""`migrate` (the rest follows)."""

from __future__ import annotations

from paraply.cli.arguments import Options


def migrate(options: Options) -> int:
    """Bring the database up to date."""
    from paraply.database.migrate import migrate as bring_up_to_date

    bring_up_to_date(verbosity=1)
    return 0
