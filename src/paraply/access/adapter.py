"""How allauth lets people in: those who have been invited, and nobody else."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class Invited(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes sign-up, for passwords and outside providers alike: a user is made by an administrator."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
