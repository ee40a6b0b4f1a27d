"""`paraply demo`: everything started, BoSo loaded, and personas to sign in as."""

from __future__ import annotations

import hashlib
from datetime import date
from importlib.resources import files

from django.conf import settings

from paraply.access.context import acting_as
from paraply.access.queries import named_actor
from paraply.access.vocabulary import Target
from paraply.cli.arguments import Options
from paraply.cli.files import take_content
from paraply.cli.publishing import publish_pages
from paraply.cli.servers import own_worker, page_address, require_port, serve
from paraply.config.places import private
from paraply.database.locks import only_one
from paraply.database.migrate import migrate, pending
from paraply.demo.personas import load_personas, municipalities
from paraply.kernel.localised import Localised
from paraply.programmes.queries import UnknownProgramme, identity
from paraply.reporting.editions.builds import builds
from paraply.reporting.editions.operations import ask_for_edition
from paraply.reporting.editions.queries import latest
from paraply.reporting.outline.reading import standard

LOADING = Localised("Laster BoSo …", "Lastar BoSo …", "Loading BoSo …")
# The days of the public pages: while the plans were being made, and the last of the records.
PUBLISHED = (date(2010, 6, 1), date(2010, 12, 10))
MIGRATING = Localised("Setter opp databasen …", "Set opp databasen …", "Setting up the database …")


def demo(options: Options) -> int:
    """Migrate, load BoSo and its personas, and serve. The second start does only what is new."""
    with only_one(settings.DATA_FOLDER / "demo.lock", "demo", page_address(options)):
        require_port(options)
        if _never_migrated() or pending():
            print(MIGRATING.text(options.lang), flush=True)
            migrate()
        load_demo(options)
        _ask_for_the_first_edition()
        with own_worker():
            return serve(options)


def load_demo(options: Options) -> None:
    """Load BoSo and the personas and publish the municipalities' pages, unless this very file is what was loaded last."""

    content = files("paraply.demo").joinpath("data/boso.yaml").read_bytes()
    stamp = settings.DATA_FOLDER / "demo-loaded"
    wanted = hashlib.sha256(content + repr(PUBLISHED).encode()).hexdigest()
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
    for day in PUBLISHED:
        publish_pages(named_actor("system"), "boso", municipalities(), day)
    with private():
        stamp.write_text(wanted, "ascii")


def _ask_for_the_first_edition() -> None:
    """Let the worker publish the status report, so that there is one to read; nobody waits for it."""
    with acting_as(actor := named_actor("system")):
        pk = identity("boso")
        if latest(pk)[0] == 0 and not builds(pk):
            ask_for_edition(actor, Target(programme=pk), standard(), PUBLISHED[-1])


def _never_migrated() -> bool:
    from django.db import DatabaseError, connection

    try:
        return "django_migrations" not in connection.introspection.table_names()
    except DatabaseError:
        return True
