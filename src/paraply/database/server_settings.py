"""The settings that the embedded server is given, and writing them so that any folder's name comes through whole."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

# No TCP. The server log carries no statements, no values, and no errors of statements, since those quote values: texts of
# interviews pass through them. `log` ranks above `error` here.
SERVER = {
    "listen_addresses": "",
    "password_encryption": "scram-sha-256",
    "max_connections": "80",
    "shared_buffers": "128MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "logging_collector": "on",
    "log_filename": "server-%a.log",
    "log_file_mode": "0600",
    "log_truncate_on_rotation": "on",
    "log_rotation_age": "1d",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_error_verbosity": "terse",
}
# A test cluster holds nothing that must outlive a power cut.
THROWAWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def socket_settings(folder: Path, group: str | None) -> dict[str, str]:
    """Where the socket stands, and that only its owner, or the group where there is one, may use it."""
    # The setting is a list, in which a name in double quotes may hold anything.
    quoted = '"' + str(folder).replace('"', '""') + '"'
    return {
        "unix_socket_directories": quoted,
        "unix_socket_permissions": "0770" if group else "0700",
        "unix_socket_group": group or "",
    }


def written(settings: Mapping[str, str]) -> bytes:
    """The text of a configuration file, in PostgreSQL's own quoting."""
    lines = (f"{name} = '{_escaped(value)}'\n" for name, value in settings.items())
    return "".join(lines).encode("utf-8", "surrogateescape")


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("'", "''").replace("\n", "\\n")
