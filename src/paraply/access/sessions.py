"""Sessions whose key the database does not know: whoever reads the table, or a copy of it, can be nobody by it."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any

from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.base_session import AbstractBaseSession
from django.utils import timezone

from paraply.access.desk import desk

BYTES = (
    30  # Fills Django's column of 40 characters; the key itself has no more than 21 bytes of chance in it.
)


def kept_as(key: str) -> str:
    """What the table holds in place of a key. Any cookie has such a name, whatever bytes somebody put into it.

    Shape: 40 characters.
    """
    return urlsafe_b64encode(sha256(key.encode("utf-8", "surrogatepass")).digest()[:BYTES]).decode("ascii")


class SessionStore(DatabaseStore):
    """Django's sessions in the database, found by a digest of their key and sealed with the key itself."""

    @property
    def key_salt(self) -> str:
        """What the content is signed with holds the key: one session's content is worth nothing in another's row."""
        return f"paraply.session.{self.session_key}"

    @desk()
    def _get_session_from_db(self) -> AbstractBaseSession | None:
        name = kept_as(self.session_key or "")
        found = self.model.objects.filter(session_key=name, expire_date__gt=timezone.now()).first()
        if found is None:
            self._session_key = None
        return found

    @desk()
    def exists(self, session_key: str) -> bool:
        """Whether there is such a session."""
        return super().exists(kept_as(session_key))

    def create_model_instance(self, data: Any) -> AbstractBaseSession:
        """The row of this session."""
        row = super().create_model_instance(data)
        row.session_key = kept_as(row.session_key)
        return row

    @desk()
    def save(self, must_create: bool = False) -> None:
        """Keep it."""
        super().save(must_create)

    @classmethod
    @desk()
    def clear_expired(cls) -> None:
        """Delete those that nobody can use any more."""
        super().clear_expired()

    @desk()
    def delete(self, session_key: str | None = None) -> None:
        """Delete the session of a key; this one without."""
        key = session_key or self.session_key
        if key is not None:
            super().delete(kept_as(key))
