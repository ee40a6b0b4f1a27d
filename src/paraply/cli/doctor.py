"""`doctor`: looks at every part of a set-up and says in sentences what is wrong with it.

In English, as all that is said to whoever runs the servers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import django

from paraply.cli.arguments import Options
from paraply.cli.failures import sentence_of, unforeseen


@dataclass(frozen=True)
class Check:
    """One part of the set-up; `look` yields a sentence for each fault."""

    name: str
    look: Callable[[], Iterator[str]]


def doctor(options: Options) -> int:
    """Look at settings, database, roles, gate, migrations, assets, messages, mail and time. 0 only when all is well."""
    with ExitStack() as stack:
        try:
            from paraply.database.embedded import running_database

            stack.enter_context(running_database())
            django.setup()
        except Exception as error:
            print(f"✗ set-up: {_told(error)}")
            return 1
        faults = sum(_look(check) for check in CHECKS)
    print(f"{faults} faults." if faults else "All is well.")
    return 1 if faults else 0


def _look(check: Check) -> int:
    from django.db import connection

    try:
        sentences = list(check.look())
    except Exception as error:  # whatever is broken, the other parts are looked at too
        connection.close()
        sentences = [_told(error)]
    if not sentences:
        print(f"✓ {check.name}: well")
    for sentence in sentences:
        print(f"✗ {check.name}: {sentence}")
    return len(sentences)


def _told(error: Exception) -> str:
    return sentence_of(error, "en") or unforeseen(error, "en")


def _server() -> Iterator[str]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version_num')::int")
        version = cursor.fetchone()[0]
    if version < 160_000:
        yield f"PostgreSQL {version // 10_000} is too old: 16 or newer is needed."


def _roles() -> Iterator[str]:
    from django.db import connection

    from paraply.config.addresses import KINDS, login

    with connection.cursor() as cursor:
        cursor.execute("SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname LIKE 'paraply%%'")
        found = {name: (superuser, bypasses) for name, superuser, bypasses in cursor.fetchall()}
        cursor.execute("SELECT current_user")
        here = cursor.fetchone()[0]
    for kind in KINDS:
        if login(kind) not in found:
            yield f"The role {login(kind)} is missing. Run: paraply migrate"
    for name, (superuser, bypasses) in found.items():
        if superuser or (bypasses and name not in ("paraply_owner", "paraply_backup")):
            yield f"The role {name} passes row-level security by. Take SUPERUSER and BYPASSRLS from it."
    if found.get(here, (True, True)) != (False, False):
        yield f"This process is logged in as {here}, which row-level security does not hold."


def _migrations() -> Iterator[str]:
    from paraply.database.migrate import pending

    waiting = pending()
    if waiting:
        yield f"{len(waiting)} migrations have not been run. Run: paraply migrate"


def _gate() -> Iterator[str]:
    from paraply.access.catalogue import faults, signing_faults

    yield from faults()
    yield from signing_faults()


def _assets() -> Iterator[str]:
    from django.contrib.staticfiles import finders

    for name in ("dist/main.css", "dist/main.js"):
        if finders.find(name) is None:
            yield f"{name} is not built. Run: make assets"


def _messages() -> Iterator[str]:
    from paraply.web.messages import LANGUAGES, catalogue_file

    for language in LANGUAGES:
        source = catalogue_file(language)
        built = source.with_suffix(".mo")
        if not built.exists() or built.stat().st_mtime < source.stat().st_mtime:
            yield f"The words in {language} are not compiled. Run: make messages"


def _mail() -> Iterator[str]:
    from django.conf import settings
    from django.core.mail import get_connection

    from paraply.config.providers import FILES

    if settings.PRODUCTION and settings.EMAIL_BACKEND == FILES:
        yield "Mail is written to files and reaches nobody. Set PARAPLY_MAIL."
    try:
        with get_connection():
            pass
    except OSError as error:
        yield f"The mail server does not answer ({error.strerror or error})."


def _time() -> Iterator[str]:
    from django.db import connection
    from django.utils import timezone

    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        apart = abs((timezone.now() - cursor.fetchone()[0]).total_seconds())
    if apart > 60:
        yield f"The clocks of this machine and the database are {apart:.0f} seconds apart: dates and logs disagree."


def _data() -> Iterator[str]:
    import shutil

    from django.conf import settings

    free = shutil.disk_usage(settings.DATA_FOLDER).free // 2**20
    if free < 500:
        yield f"Only {free} MB are free under {settings.DATA_FOLDER}."


CHECKS = (
    Check("database server", _server),
    Check("roles", _roles),
    Check("migrations", _migrations),
    Check("catalogue gate", _gate),
    Check("assets", _assets),
    Check("messages", _messages),
    Check("mail", _mail),
    Check("time", _time),
    Check("disk", _data),
)
