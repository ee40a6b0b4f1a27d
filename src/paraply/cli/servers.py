"""`serve`, `worker` and `migrate`."""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from paraply.cli.arguments import Options
from paraply.cli.failures import Failure
from paraply.config.processes import end_with_parent
from paraply.database.migrate import migrate as bring_up_to_date
from paraply.kernel.localised import Localised

WORKERS = 1
THREADS = 4
WORKER_ENDS = 3  # Unit: seconds; a job cut off is begun again by the next worker.
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
    from granian.constants import Interfaces

    require_port(options)
    logging.getLogger("granian").setLevel(logging.WARNING)
    server = Granian(
        "paraply.config.wsgi:application",
        address=options.host,
        port=options.port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=THREADS,
        log_enabled=False,
        websockets=False,
        # Ctrl-C reaches the worker as well as us; one that waits for the other is ended.
        workers_kill_timeout=3,
    )
    print(READY.format(host=options.host, port=str(options.port)).text(options.lang), flush=True)
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
    app.with_connector(app.connector.get_worker_connector()).run_worker()  # type: ignore[attr-defined]
    return 0


@contextmanager
def own_worker() -> Iterator[None]:
    """Have a worker of our own while the block runs; it ends with this process, also when that is killed."""
    program = [sys.executable, "-m", "paraply.cli", "worker", "--with-parent", str(os.getpid())]
    # In a group of its own: Ctrl-C reaches us alone, and we end it.
    started = subprocess.Popen(program, env={**os.environ, "PARAPLY_ROLE": "job"}, start_new_session=True)
    try:
        yield
    finally:
        started.terminate()
        try:
            started.wait(timeout=WORKER_ENDS)
        except subprocess.TimeoutExpired:
            started.kill()


def require_port(options: Options) -> None:
    """Say at once that a port is taken, rather than when the server starts."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((options.host, options.port))
        except OSError as error:
            raise Failure(PORT_TAKEN.format(port=str(options.port)).text(options.lang)) from error
