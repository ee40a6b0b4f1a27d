"""`demo`, `serve`, `worker` and `migrate`."""

from __future__ import annotations

import hashlib
import logging
import socket
from importlib.resources import files

from django.conf import settings

from paraply.cli.arguments import Options
from paraply.cli.failures import Failure
from paraply.database.locks import only_one
from paraply.database.migrate import migrate as bring_up_to_date
from paraply.database.migrate import pending
from paraply.kernel.localised import Localised

WORKERS = 1
THREADS = 4
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
LOADING = Localised("Laster BoSo …", "Lastar BoSo …", "Loading BoSo …")
MIGRATING = Localised("Setter opp databasen …", "Set opp databasen …", "Setting up the database …")


def migrate(options: Options) -> int:
    """Bring the database up to date."""
    bring_up_to_date(verbosity=1)
    return 0


def demo(options: Options) -> int:
    """Migrate, load BoSo and its personas, and serve. The second start does only what is new."""
    where = f"http://{options.host}:{options.port}/"
    with only_one(settings.DATA_FOLDER / "demo.lock", "demo", where):
        _require_port(options)
        if _never_migrated() or pending():
            print(MIGRATING.text(options.lang), flush=True)
            bring_up_to_date()
        load_demo(options)
        return serve(options)


def load_demo(options: Options) -> None:
    """Load BoSo and the personas, unless this very file is what was loaded last."""
    from paraply.access.context import acting_as
    from paraply.access.queries import named_actor
    from paraply.cli.files import take_content
    from paraply.demo.personas import load_personas
    from paraply.programmes.queries import UnknownProgramme, identity

    content = files("paraply.demo").joinpath("data/boso.yaml").read_bytes()
    stamp = settings.DATA_FOLDER / "demo-loaded"
    wanted = hashlib.sha256(content).hexdigest()
    try:
        with acting_as(named_actor("system"), read_only=True):
            identity("boso")
        if stamp.exists() and stamp.read_text("ascii") == wanted:
            return
    except UnknownProgramme:
        pass
    print(LOADING.text(options.lang), flush=True)
    take_content(content, options)
    load_personas()
    stamp.write_text(wanted, "ascii")


def serve(options: Options) -> int:
    """Serve the pages until told to stop."""
    from granian import Granian
    from granian.constants import Interfaces

    _require_port(options)
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
    )
    print(READY.format(host=options.host, port=str(options.port)).text(options.lang), flush=True)
    server.serve()
    return 0


def worker(options: Options) -> int:
    """Run jobs from the queue until told to stop."""
    from procrastinate.contrib.django import app

    app.with_connector(app.connector.get_worker_connector()).run_worker()  # type: ignore[attr-defined]
    return 0


def _never_migrated() -> bool:
    from django.db import DatabaseError, connection

    try:
        return "django_migrations" not in connection.introspection.table_names()
    except DatabaseError:
        return True


def _require_port(options: Options) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((options.host, options.port))
        except OSError as error:
            raise Failure(PORT_TAKEN.format(port=str(options.port)).text(options.lang)) from error
