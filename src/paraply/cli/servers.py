"""`serve`, `worker` and `migrate`."""

from __future__ import annotations

import logging
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings

from paraply.cli.arguments import Options
from paraply.cli.failures import Failure
from paraply.cli.own_user import as_own_user, start
from paraply.config.processes import end_with_parent
from paraply.database.migrate import migrate as bring_up_to_date
from paraply.database.migrate import pending
from paraply.kernel.localised import Localised
from paraply.kernel.troubles import Doing, trouble

WORKERS = 1
THREADS = 4
WORKER_ENDS = 3  # Unit: seconds; a job cut off is begun again by the next worker.
READY = Localised(
    "Paraply er klar på {where} – Ctrl-C stopper.",
    "Paraply er klar på {where} – Ctrl-C stoppar.",
    "Paraply is ready at {where} – Ctrl-C stops it.",
)
READY_DEMO = Localised(
    "Paraply er klar på {where} – logg inn som hvem du vil. Ctrl-C stopper.",
    "Paraply er klar på {where} – logg inn som kven du vil. Ctrl-C stoppar.",
    "Paraply is ready at {where} – sign in as whoever you like. Ctrl-C stops it.",
)
WAITING = Localised(
    "Databasen er eldre enn programmet: {count} migreringer venter. Kjør først: paraply migrate",
    "Databasen er eldre enn programmet: {count} migreringar ventar. Køyr først: paraply migrate",
    "The database is older than the program: {count} migrations wait. First run: paraply migrate",
)


def migrate(options: Options) -> int:
    """Bring the database up to date."""
    bring_up_to_date(verbosity=1)
    return 0


def serve(options: Options) -> int:
    """Serve the pages until told to stop."""
    from granian import Granian
    from granian.constants import Interfaces

    host = require_port(options)
    require_migrated(options)
    again = ["serve", "--host", options.host, "--port", str(options.port), "--lang", options.lang]
    if (code := as_own_user(again)) is not None:
        return code
    if options.with_parent:
        end_with_parent(options.with_parent)
    logging.getLogger("granian").setLevel(logging.WARNING)
    server = Granian(
        "paraply.config.wsgi:application",
        address=host,
        port=options.port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=THREADS,
        log_enabled=False,
        websockets=False,
        # Ctrl-C reaches the worker as well as us; one that waits for the other is ended.
        workers_kill_timeout=3,
    )
    ready = READY_DEMO if settings.DEMO else READY
    print(ready.format(where=page_address(options)).text(options.lang), flush=True)
    server.serve()
    return 0


def worker(options: Options) -> int:
    """Run jobs from the queue until told to stop."""
    from procrastinate.contrib.django import app

    from paraply.reporting.builds import QUEUE, RESCUE

    require_migrated(options)
    if (code := as_own_user(["worker", "--lang", options.lang])) is not None:
        return code
    if options.with_parent:
        end_with_parent(options.with_parent)
    # What a worker long gone was stopped in the middle of is taken up at once, not at the next whole minute.
    app.configure_task(RESCUE, queue=QUEUE).defer(timestamp=0)
    app.with_connector(app.connector.get_worker_connector()).run_worker()  # type: ignore[attr-defined]
    return 0


@contextmanager
def own_worker() -> Iterator[None]:
    """Have a worker of our own while the block runs; it ends with this process, also when that is killed."""
    started = start("job", ["worker"])
    try:
        yield
    finally:
        started.terminate()
        try:
            started.wait(timeout=WORKER_ENDS)
        except subprocess.TimeoutExpired:
            started.kill()


def require_port(options: Options) -> str:
    """Say at once that an address cannot be served on, rather than when the server starts; return the host as a number.

    Raises: Failure.
    """
    try:
        found = socket.getaddrinfo(
            options.host, options.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
        family, kind, protocol, _, where = found[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(where)
    except (OSError, UnicodeError) as error:
        refused = error if isinstance(error, OSError) else socket.gaierror()  # a name that can be no host's
        said = trouble(Doing.LISTENING, refused, host=options.host, port=str(options.port))
        raise Failure(said.text(options.lang)) from error
    return str(where[0])


def page_address(options: Options) -> str:
    """The address of the start page."""
    host = f"[{options.host}]" if ":" in options.host else options.host
    return f"http://{host}:{options.port}/"


def require_migrated(options: Options) -> None:
    """Refuse to work on tables that are not those of this version.

    Raises: Failure.
    """
    if waiting := pending():
        raise Failure(WAITING.format(count=len(waiting)).text(options.lang))
