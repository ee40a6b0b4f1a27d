"""Processes of the product's own, working in the test's database."""

from __future__ import annotations

from urllib.parse import quote

from django.db import connection

from paraply.config.addresses import login
from support.databases import Databases


def settings_for(databases: Databases, kind: str) -> dict[str, str]:
    """The environment of a process of a kind."""
    address = databases.server.address(login(kind), str(connection.settings_dict["NAME"]))
    url = (
        f"postgresql://{address.user}:{quote(address.password)}@/{address.name}"
        f"?host={quote(address.host, safe='')}&port={address.port}"
    )
    return {"DATABASE_URL": url, f"DATABASE_URL_{kind.upper()}": url, "PARAPLY_PRODUCTION": "0"}
