"""`remove`: a municipality or a glossary term that no programme uses any more."""

from __future__ import annotations

from unicodedata import normalize

from paraply.access.queries import named_actor
from paraply.access.vocabulary import Target
from paraply.cli.arguments import Options
from paraply.cli.failures import Failure
from paraply.interchange.removing import InUse, NoSuchRow, remove_shared
from paraply.kernel.localised import Localised

SHOWN = 5
REMOVED = Localised(
    "«{key}» er tatt bort fra {section}.",
    "«{key}» er teken bort frå {section}.",
    "“{key}” was taken away from {section}.",
)
NOT_THERE = Localised(
    "«{key}» finnes ikke i {section}. Ingenting er endret.",
    "«{key}» finst ikkje i {section}. Ingenting er endra.",
    "“{key}” is not in {section}. Nothing was changed.",
)
IN_USE = Localised(
    "«{key}» er i bruk og er beholdt ({users}). Ta den ut der først.",
    "«{key}» er i bruk og er halden på ({users}). Ta han ut der først.",
    "“{key}” is in use and was kept ({users}). Take it out there first.",
)


def remove(options: Options) -> int:
    """Take the row away, or say who uses it."""
    said: dict[str, str] = {"key": normalize("NFC", options.key), "section": options.section}
    try:
        remove_shared(named_actor(options.actor), Target(), said["section"], said["key"])
    except NoSuchRow as error:
        raise Failure(NOT_THERE.format(**said).text(options.lang)) from error
    except InUse as error:
        more = [f"+ {len(error.users) - SHOWN}"] if len(error.users) > SHOWN else []
        users = "; ".join([*error.users[:SHOWN], *more])
        raise Failure(IN_USE.format(**said, users=users).text(options.lang)) from error
    print(REMOVED.format(**said).text(options.lang))
    return 0
