"""How allauth lets people in: those who have been invited, and nobody else; and how it keeps what proves who they are."""

from __future__ import annotations

from base64 import urlsafe_b64encode

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.http import HttpRequest


class Invited(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes sign-up, for passwords and outside providers alike: a user is made by an administrator."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class Sealed(DefaultMFAAdapter):  # type: ignore[misc]
    """Keeps the secrets of second factors encrypted: a copy of the database makes nobody's codes."""

    def encrypt(self, text: str) -> str:
        return _box().encrypt(text.encode()).decode("ascii")

    def decrypt(self, encrypted_text: str) -> str:
        return _box().decrypt(encrypted_text).decode()


def _box() -> MultiFernet:
    """Writes with the key of now; reads also what was written with the keys before it."""
    return MultiFernet([Fernet(urlsafe_b64encode(bytes.fromhex(key))) for key in settings.MFA_KEYS])
