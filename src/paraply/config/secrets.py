"""The signing secret: given by the environment, or made once and kept in the data folder."""

from __future__ import annotations

import hashlib
import secrets
from pathlib import Path

from paraply.config.environment import Environment, SettingError
from paraply.config.places import private, private_folder, secret_file

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
    except FileNotFoundError:
        return _made(file)
    except OSError as error:
        raise SettingError(
            f"{file} cannot be read ({error.strerror}): give this user access to it."
        ) from None
    except ValueError:
        raise SettingError(
            f"{file} is damaged: put a copy back, or remove it and run paraply migrate."
        ) from None


def _made(file: Path) -> str:
    """Make the secret; of two who do so at once, one is second and reads the first one's."""
    fresh = secrets.token_urlsafe(48)
    try:
        private_folder(file.parent)
        with private(), file.open("x", encoding="ascii") as out:
            out.write(fresh)
    except FileExistsError:
        return file.read_text("ascii").strip()
    except OSError:
        pass  # nothing can be kept here; starting the database says so in a sentence
    return fresh
