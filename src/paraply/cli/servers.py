"""`serve`, `worker` and `migrate`."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import subprocess
import sys
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from signal import SIGINT, SIGTERM
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings

from paraply.cli.arguments import Options
from paraply.cli.attending import attended, kept_running
from paraply.cli.failures import Failure
from paraply.config.processes import end_with_parent
from paraply.database.migrate import migrate as bring_up_to_date
from paraply.kernel.localised import Localised

CONNECTIONS = 400  # To each process; well below the files that a system lets a process open.
HEADERS_WITHIN = 10_000  # Unit: milliseconds.
PORT_TAKEN = Localised(
    "Port {port} er i bruk av noe annet. Velg en annen med --port.",
    "Port {port} er i bruk av noko anna. Vel ein annan med --port.",
    "Port {port} is used by something else. Choose another with --port.",
)
READY = Localised(
    "Paraply er klar på http://{host}:{port}/ – logg inn som hvem du vil. Ctrl-C stopper.",
    "Paraply er klar på http://{host}:{port}/ – logg inn som kven du vil. Ctrl-C stoppar.",
    "Paraply is ready at http://{host}:{port}/ – sign in as whoever you like. Ctrl-C stops it.",
)


def migrate(options: Options) -> int:
    """Bring the database up to date."""
    bring_up_to_date(verbosity=1)
    return 0


def serve(options: Options) -> int:
    """Serve the pages until told to stop."""
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces
    from granian.http import HTTP1Settings

    limits = settings.LIMITS
    require_port(options)
    logging.getLogger("granian").setLevel(logging.WARNING)
    server = Granian(
        "paraply.serving.application:application",
        address=options.host,
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
    print(READY.format(host=options.host, port=str(options.port)).text(options.lang), flush=True)
    import_module(
        settings.ROOT_URLCONF
    )  # once, before the processes are made, and not for their first readers
    with TemporaryDirectory(prefix="paraply-") as shared, _database():
        os.environ["PARAPLY_SHARED"] = shared
        server.serve()
    return 0


def worker(options: Options) -> int:
    """Run jobs from the queue until told to stop."""
    from procrastinate.contrib.django import app

    from paraply.reporting.editions.builds import QUEUE, RESCUE

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
    program = [sys.executable, "-m", "paraply.cli", "worker", "--with-parent", str(os.getpid())]
    # In a group of its own: Ctrl-C reaches us alone, and we end it.
    return kept_running(
        lambda: subprocess.Popen(program, env={**os.environ, "PARAPLY_ROLE": "job"}, start_new_session=True)
    )


def _database() -> AbstractContextManager[None]:
    """Have the embedded database started again whenever it has ended."""
    if not settings.EMBEDDED_DATABASE:
        return nullcontext()
    from paraply.database.embedded import keep_running

    return attended(lambda: keep_running(settings.DATA_FOLDER))


def require_port(options: Options) -> None:
    """Say at once that a port is taken, rather than when the server starts."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((options.host, options.port))
        except OSError as error:
            raise Failure(PORT_TAKEN.format(port=str(options.port)).text(options.lang)) from error
