"""Which database each kind of process logs in to, and as whom.

The kind of a process (PARAPLY_ROLE) decides its login, and the login decides what the process can ever read.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from paraply.config.environment import Environment, SettingError
from paraply.config.places import credentials_file

KINDS = ("web", "job", "migrate", "evaluator", "job_evaluator", "backup")
SERVING = ("web", "evaluator")
CONNECTS_WITHIN = 5  # Unit: seconds; a reader waits no longer to hear that the database is away.
OWNER = "paraply_owner"
SEARCH_PATH = "public,confidential"
NOWHERE = "/nonexistent"


@dataclass(frozen=True, slots=True)
class Address:
    """A database and a login; `host` is a folder when the server listens on a socket."""

    host: str
    port: str
    name: str
    user: str
    password: str
    options: tuple[tuple[str, str], ...] = ()

    def keywords(self, database: str | None = None) -> dict[str, Any]:
        """Keyword arguments for `psycopg.connect`."""
        found = {"host": self.host, "port": self.port, "dbname": database or self.name, "user": self.user}
        return {**found, "password": self.password, **dict(self.options)}

    def url(self) -> str:
        """The same as `parse` reads it; a folder as host goes among the options, where libpq looks for it too."""
        who = f"{quote(self.user, safe='')}:{quote(self.password, safe='')}"
        options = urlencode({**dict(self.options), "host": self.host, "port": self.port}, quote_via=quote)
        return f"postgresql://{who}@/{quote(self.name, safe='')}?{options}"


def login(kind: str) -> str:
    """The database role of a kind of process."""
    return f"paraply_{kind}"


def variable(kind: str) -> str:
    """The environment variable with the address of a kind of process."""
    return "DATABASE_URL" if kind == "web" else f"DATABASE_URL_{kind.upper()}"


def parse(url: str, name: str) -> Address:
    """Read an address like ``postgresql://user:password@host:5432/database?sslmode=require``.

    Raises: SettingError when it is no such address; the sentence never repeats the password.
    """
    wrong = SettingError(f"{name} must look like postgresql://user:password@host:5432/database.")
    try:
        parts = urlsplit(url)
        number = str(parts.port or 5432)
    except ValueError:
        raise wrong from None
    options = dict(parse_qsl(parts.query))
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/") or not url.isprintable():
        raise wrong
    host = options.pop("host", "") or unquote(parts.hostname or "")
    port = options.pop("port", "") or number
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return Address(host, port, unquote(parts.path.strip("/")), user, password, tuple(sorted(options.items())))


def uses_embedded(environment: Environment) -> bool:
    """Whether the product brings its own database server, that is, when it is given no address."""
    return not environment.text("DATABASE_URL")


def address_of(kind: str, environment: Environment, folder: Path) -> Address | None:
    """The address for a kind of process; `None` while none is known (before the first start, or not given)."""
    if not uses_embedded(environment):
        url = environment.text(variable(kind))
        return parse(url, variable(kind)) if url else None
    return _from_credentials(login(kind), credentials_file(folder))


def required_address(kind: str, environment: Environment, folder: Path) -> Address | None:
    """The same; only the embedded server may still be without one, before its first start.

    Raises: SettingError.
    """
    found = address_of(kind, environment, folder)
    if found is None and not uses_embedded(environment):
        raise SettingError(f"{variable(kind)} is missing: this command logs in to the database with it.")
    return found


def _from_credentials(user: str, file: Path) -> Address | None:
    try:
        kept = json.loads(file.read_text("utf-8"))
        return Address(kept["host"], str(kept["port"]), kept["database"], user, kept["passwords"][user])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def django_database(kind: str, address: Address | None, statement_seconds: int = 0) -> dict[str, Any]:
    """The Django setting for one login.

    Unit: `statement_seconds` in seconds, how long one statement of a page may take; 0 for no limit.

    Server-side binding keeps values out of the SQL text; the search path lets the roles that may find the tables in
    `confidential`. The migrating login becomes the owner of all tables.
    """
    found = address or Address(NOWHERE, "5432", "paraply", login(kind), "")
    session = f"-c search_path={SEARCH_PATH}"
    options: dict[str, Any] = {"server_side_binding": True, **dict(found.options)}
    if kind == "migrate":
        options["assume_role"] = OWNER
        session += " -c row_security=off"
    if kind in SERVING:
        session += f" -c statement_timeout={statement_seconds * 1000}"
        options.setdefault("connect_timeout", CONNECTS_WITHIN)
    options["options"] = session
    return {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": found.host,
        "PORT": found.port,
        "NAME": found.name,
        "USER": found.user,
        "PASSWORD": found.password,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }
