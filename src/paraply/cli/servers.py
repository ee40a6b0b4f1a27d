"""`serve`, `worker` and `migrate`."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from signal import SIGINT, SIGTERM
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings

from paraply.cli.arguments import Options
from paraply.cli.attending import attended, kept_running
from paraply.cli.failures import Failure
from paraply.cli.own_user import as_own_user, start
from paraply.config.processes import end_with_parent
from paraply.database.migrate import migrate as bring_up_to_date
from paraply.database.migrate import pending
from paraply.kernel.localised import Localised
from paraply.kernel.troubles import Doing, trouble

CONNECTIONS = 400  # To each process; well below the files that a system lets a process open.
HEADERS_WITHIN = 10_000  # Unit: milliseconds.
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
    host = require_port(options)
    require_migrated(options)
    again = ["serve", "--host", options.host, "--port", str(options.port), "--lang", options.lang]
    # Who has brought the database server watches it; the pages are served by somebody who may not.
    with _database():
        if (code := as_own_user(again)) is not None:
            return code
        if options.with_parent:
            end_with_parent(options.with_parent)
        _serve(options, host)
    return 0


def _serve(options: Options, host: str) -> None:
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces
    from granian.http import HTTP1Settings

    limits = settings.LIMITS
    logging.getLogger("granian").setLevel(logging.WARNING)
    server = Granian(
        "paraply.serving.application:application",
        address=host,
        port=options.port,
        # The edge counts threads and turns itself; see `paraply.serving`.
        interface=Interfaces.ASGINL,
        workers=limits.processes,
        backpressure=CONNECTIONS,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(header_read_timeout=HEADERS_WITHIN),
        log_enabled=False,
        websockets=False,
        respawn_failed_workers=True,
        # Ctrl-C reaches the worker as well as us; one that waits for the other is ended.
        workers_kill_timeout=3,
    )
    ready = READY_DEMO if settings.DEMO else READY
    print(ready.format(where=page_address(options)).text(options.lang), flush=True)
    # Once, before the processes are made, and not for their first readers.
    import_module(settings.ROOT_URLCONF)
    with TemporaryDirectory(prefix="paraply-") as shared:
        os.environ["PARAPLY_SHARED"] = shared
        server.serve()


def worker(options: Options) -> int:
    """Run jobs from the queue until told to stop."""
    from procrastinate.contrib.django import app

    from paraply.reporting.editions.builds import QUEUE, RESCUE

    require_migrated(options)
    if (code := as_own_user(["worker", "--lang", options.lang])) is not None:
        return code
    if options.with_parent:
        end_with_parent(options.with_parent)
    # What a worker long gone was stopped in the middle of is taken up at once, not at the next whole minute.
    app.configure_task(RESCUE, queue=QUEUE).defer(timestamp=0)
    told = asyncio.run(_work(app.with_connector(app.connector.get_worker_connector())))  # type: ignore[attr-defined]
    # Procrastinate gives up quietly when the database goes away; whoever started us must know, and start us again.
    return 0 if told else 1


async def _work(app: Any) -> bool:
    """Work until told to stop, or until it cannot go on. Whether it was told."""
    async with app.open_async():
        working = asyncio.create_task(app.run_worker_async(install_signal_handlers=False))
        for signal in (SIGINT, SIGTERM):
            asyncio.get_running_loop().add_signal_handler(signal, working.cancel)
        try:
            await working
        except asyncio.CancelledError:
            return True
    return False


def own_worker() -> AbstractContextManager[None]:
    """Have a worker of our own while a block runs; it ends with this process, also when that is killed."""
    return kept_running(lambda: start("job", ["worker"]))


def _database() -> AbstractContextManager[None]:
    """Have the embedded database started again whenever it has ended."""
    if not settings.EMBEDDED_DATABASE:
        return nullcontext()
    from paraply.database.embedded import keep_running

    return attended(lambda: keep_running(settings.DATA_FOLDER))


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
