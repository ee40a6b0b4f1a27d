"""What goes wrong on the command line, in one sentence."""

from __future__ import annotations

from paraply.kernel.localised import Localised


class Failure(Exception):
    """A command that cannot be done. `code`: 1 when the input was refused, 2 when the command was used wrongly."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code


UNKNOWN_PROGRAMME = Localised(
    "Det finnes ikke noe program «{key}» her. Importer det først: paraply import FIL.",
    "Det finst ikkje noko program «{key}» her. Importer det først: paraply import FIL.",
    "There is no programme “{key}” here. Import it first: paraply import FILE.",
)
NO_TABLES = Localised(
    "Databasen er ikke satt opp ennå. Kjør: paraply migrate",
    "Databasen er ikkje sett opp enno. Køyr: paraply migrate",
    "The database is not set up yet. Run: paraply migrate",
)
NO_DATABASE = Localised(
    "Databasen svarer ikke. Se om tjeneren går, og prøv igjen. Ingenting er endret.",
    "Databasen svarer ikkje. Sjå om tenaren går, og prøv igjen. Ingenting er endra.",
    "The database does not answer. See whether the server runs, and try again. Nothing was changed.",
)
FULL_DISK = Localised(
    "Disken er full. Rydd plass og prøv igjen. Ingenting er endret.",
    "Disken er full. Rydd plass og prøv igjen. Ingenting er endra.",
    "The disk is full. Make room and try again. Nothing was changed.",
)


def sentence_of(error: Exception, language: str) -> str | None:
    """The sentence for a known kind of error; None for one that is a fault of ours."""
    from django.core.exceptions import ImproperlyConfigured

    from paraply.database.errors import SetupError

    # Before anything else: where the settings are refused, no part of Django can be looked at.
    if isinstance(error, SetupError | ImproperlyConfigured):
        return str(error)
    return _of_database(error, language) or _of_domain(error, language)


def _of_domain(error: Exception, language: str) -> str | None:
    from django.apps import apps

    if not apps.ready:
        return None  # before the contexts are loaded none of their errors can have been raised
    from paraply.access.errors import Hidden, Refused
    from paraply.programmes.queries import UnknownProgramme

    if isinstance(error, UnknownProgramme):
        return UNKNOWN_PROGRAMME.format(key=str(error.args[0])).text(language)
    if isinstance(error, Hidden | Refused):
        return str(error)
    return None


def _of_database(error: Exception, language: str) -> str | None:
    from django.db import Error
    from psycopg import errors

    if not isinstance(error, Error):
        return None
    cause = error.__cause__
    if isinstance(cause, errors.UndefinedTable | errors.InvalidSchemaName | errors.UndefinedFunction):
        return NO_TABLES.text(language)
    if isinstance(cause, errors.DiskFull):
        return FULL_DISK.text(language)
    if isinstance(cause, errors.OperationalError):
        return NO_DATABASE.text(language)
    return None
