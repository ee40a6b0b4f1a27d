"""The signing secret: given by the environment, or made once and kept in the data folder."""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path

from paraply.config.environment import Environment, SettingError
from paraply.config.places import secret_file

SHORTEST = 32


def signing_secret(environment: Environment, folder: Path, *, production: bool) -> str:
    """The secret that signs sessions and links.

    Raises: SettingError in production when it is missing or short.
    """
    given = environment.text("PARAPLY_SECRET_KEY")
    if production and not given:
        raise SettingError("PARAPLY_SECRET_KEY is missing: production needs a long random secret of its own.")
    if given and production and len(given) < SHORTEST:
        raise SettingError(f"PARAPLY_SECRET_KEY is too short: use at least {SHORTEST} random characters.")
    return given or _kept(secret_file(folder))


def derived(secret: str, purpose: str) -> str:
    """A key of its own for one purpose, so that no key is used for two things. Shape: 64 hexadecimal digits."""
    return hashlib.blake2b(secret.encode(), digest_size=32, person=purpose.encode()[:16]).hexdigest()


def _kept(file: Path) -> str:
    try:
        return file.read_text("ascii").strip()
    except OSError:
        pass
    fresh = secrets.token_urlsafe(48)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text("ascii").strip()
    except OSError:
        return fresh  # nothing can be kept here; starting the database says so in a sentence
    with os.fdopen(descriptor, "w", encoding="ascii") as out:
        out.write(fresh)
    return fresh
