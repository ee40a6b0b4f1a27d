"""What goes wrong on the command line, in one sentence."""

from __future__ import annotations

from paraply.kernel.files import refusals as files
from paraply.kernel.localised import Localised
from paraply.kernel.troubles import Doing, trouble

L = Localised


class Failure(Exception):
    """A command that cannot be done. `code`: 1 when the input was refused, 2 when the command was used wrongly."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code


UNKNOWN_PROGRAMME = L(
    "Det finnes ikke noe program «{key}» her. Importer det først: paraply import FIL.",
    "Det finst ikkje noko program «{key}» her. Importer det først: paraply import FIL.",
    "There is no programme “{key}” here. Import it first: paraply import FILE.",
)
NO_TABLES = L(
    "Databasen er ikke satt opp ennå. Kjør: paraply migrate",
    "Databasen er ikkje sett opp enno. Køyr: paraply migrate",
    "The database is not set up yet. Run: paraply migrate",
)
BEHIND = L(
    "Databasen er eldre enn programmet. Kjør: paraply migrate",
    "Databasen er eldre enn programmet. Køyr: paraply migrate",
    "The database is older than the program. Run: paraply migrate",
)
NO_DATABASE = L(
    "Databasen svarer ikke. Se om tjeneren går, og prøv igjen. Ingenting er endret.",
    "Databasen svarer ikkje. Sjå om tenaren går, og prøv igjen. Ingenting er endra.",
    "The database does not answer. See whether the server runs, and try again. Nothing was changed.",
)
NOT_THERE = L(
    "Tjeneren svarer, men har ikke databasen som DATABASE_URL nevner. Rett adressen, eller sett den opp: paraply migrate",
    "Tenaren svarer, men har ikkje databasen som DATABASE_URL nemner. Rett adressa, eller set han opp: paraply migrate",
    "The server answers, but lacks the database that DATABASE_URL names. Mend the address, or set it up: paraply migrate",
)
WRONG_PASSWORD = L(
    "Databasen svarer, men godtar ikke innloggingen. Se etter brukernavn og passord i DATABASE_URL.",
    "Databasen svarer, men godtek ikkje innlogginga. Sjå etter brukarnamn og passord i DATABASE_URL.",
    "The database answers, but does not accept the login. See to user name and password in DATABASE_URL.",
)
BUSY = L(
    "Databasen svarer, men har ikke flere ledige tilkoblinger. Vent litt og prøv igjen. Ingenting er endret.",
    "Databasen svarer, men har ikkje fleire ledige tilkoplingar. Vent litt og prøv igjen. Ingenting er endra.",
    "The database answers, but has no connections left. Wait a little and try again. Nothing was changed.",
)
SIGNATURE = L(
    "Databasen svarer, men godtar ikke signaturen: PARAPLY_SECRET_KEY er ikke den som databasen ble satt opp med. "
    "Gi den samme, eller kjør: paraply migrate",
    "Databasen svarer, men godtek ikkje signaturen: PARAPLY_SECRET_KEY er ikkje den som databasen vart sett opp med. "
    "Gi den same, eller køyr: paraply migrate",
    "The database answers, but does not accept the signature: PARAPLY_SECRET_KEY is not the one that it was set up with. "
    "Give the same, or run: paraply migrate",
)
EXPIRED = L(
    "Databasen svarer, men klokka der og her går for ulikt. Still klokkene og prøv igjen. Ingenting er endret.",
    "Databasen svarer, men klokka der og her går for ulikt. Still klokkene og prøv igjen. Ingenting er endra.",
    "The database answers, but its clock and this machine's are too far apart. Set them and try again. Nothing was changed.",
)
TOO_SLOW = L(
    "Databasen brukte for lang tid på svaret. Prøv igjen, eller be om mindre. Ingenting er endret.",
    "Databasen brukte for lang tid på svaret. Prøv igjen, eller be om mindre. Ingenting er endra.",
    "The database took too long to answer. Try again, or ask for less. Nothing was changed.",
)
MEANWHILE = L(
    "Noen andre endret det samme i samme øyeblikk. Prøv igjen. Ingenting er endret.",
    "Nokon andre endra det same i same augneblink. Prøv igjen. Ingenting er endra.",
    "Somebody else changed the same at the same moment. Try again. Nothing was changed.",
)
FULL_DISK = L(
    "Disken er full. Rydd plass og prøv igjen. Ingenting er endret.",
    "Disken er full. Rydd plass og prøv igjen. Ingenting er endra.",
    "The disk is full. Make room and try again. Nothing was changed.",
)
SMALL_MEMORY = L(
    "Delt minne (/dev/shm) der databasen går, er for lite. Gi det minst 64 MB (beholdere: --shm-size). Ingenting er endret.",
    "Delt minne (/dev/shm) der databasen går, er for lite. Gi det minst 64 MB (behaldarar: --shm-size). Ingenting er endra.",
    "Shared memory (/dev/shm) where the database runs is too small. Give it at least 64 MB (containers: --shm-size). "
    "Nothing was changed.",
)
OUTPUT = L("Utskriften", "Utskrifta", "The output")
UNFORESEEN = L(
    "Noe gikk galt som Paraply ikke kjenner: {kind} i {place}. Si fra til dem som lager Paraply; med PARAPLY_TRACEBACK=1 "
    "vises mer.",
    "Noko gjekk gale som Paraply ikkje kjenner: {kind} i {place}. Sei frå til dei som lagar Paraply; med "
    "PARAPLY_TRACEBACK=1 blir meir vist.",
    "Something went wrong that Paraply does not know: {kind} in {place}. Tell those who make Paraply; with "
    "PARAPLY_TRACEBACK=1 more is shown.",
)

# Shape: names of psycopg's errors, a part of the text ("": any), sentence; the first that fits. What goes wrong while
# connecting has no kind of its own, and is known by its text alone.
DATABASE: tuple[tuple[tuple[str, ...], str, L], ...] = (
    (("UndefinedTable", "InvalidSchemaName", "UndefinedFunction"), "", NO_TABLES),
    (("UndefinedColumn",), "", BEHIND),
    (("DiskFull",), "shared memory", SMALL_MEMORY),
    (("DiskFull",), "", FULL_DISK),
    (("InvalidAuthorizationSpecification",), "bad signature", SIGNATURE),
    (("InvalidAuthorizationSpecification",), "context expired", EXPIRED),
    (("QueryCanceled",), "", TOO_SLOW),
    (("DeadlockDetected", "LockNotAvailable", "SerializationFailure"), "", MEANWHILE),
    (("OperationalError",), "password authentication failed", WRONG_PASSWORD),
    (("OperationalError",), "no password supplied", WRONG_PASSWORD),
    (("OperationalError",), "too many clients", BUSY),
    (("OperationalError",), "remaining connection slots", BUSY),
    (("OperationalError",), 'database "', NOT_THERE),
    (("OperationalError",), "", NO_DATABASE),
)


def sentence_of(error: Exception, language: str) -> str | None:
    """The sentence for a known kind of error; None for one that is a fault of ours."""
    from django.core.exceptions import ImproperlyConfigured

    from paraply.config.environment import SettingError
    from paraply.database.errors import SetupError

    # Before anything else: where the settings are refused, no part of Django can be looked at.
    if isinstance(error, SetupError):
        return error.text(language)
    if isinstance(error, ImproperlyConfigured | SettingError):
        return str(error)
    if isinstance(error, OSError):
        place = OUTPUT.text(language) if error.filename is None else str(error.filename)
        return trouble(Doing.FILING, error, place=place).text(language)
    if isinstance(error, files.Refused):
        return error.refusals[0].text(language)
    return _of_database(error, language) or _of_domain(error, language)


def unforeseen(error: Exception, language: str) -> str:
    """The sentence for a fault of ours: its kind and place, never its text, which may hold what somebody has said."""
    trace, place = error.__traceback__, "?"
    while trace is not None:
        if (module := trace.tb_frame.f_globals.get("__name__", "")).startswith("paraply."):
            place = f"{module}:{trace.tb_lineno}"
        trace = trace.tb_next
    return UNFORESEEN.format(kind=type(error).__name__, place=place).text(language)


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
    import psycopg

    cause = error if isinstance(error, psycopg.Error) else error.__cause__
    kinds = {kind.__name__ for kind in type(cause).__mro__}
    for names, part, sentence in DATABASE:
        if kinds.intersection(names) and part in str(cause):
            return sentence.text(language)
    return None
