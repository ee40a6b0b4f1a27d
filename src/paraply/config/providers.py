"""Outside services by settings: OpenID Connect (such as ID-porten or Entra) and mail."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from paraply.config.environment import Environment, SettingError


def openid_connect(environment: Environment) -> dict[str, Any]:
    """allauth's provider settings from PARAPLY_OIDC_*; empty when no provider is given.

    Raises: SettingError when the provider is named by half.
    """
    server = environment.text("PARAPLY_OIDC_SERVER")
    if not server:
        return {}
    client, secret = environment.text("PARAPLY_OIDC_CLIENT"), environment.text("PARAPLY_OIDC_SECRET")
    if not client or not secret:
        raise SettingError("PARAPLY_OIDC_SERVER needs PARAPLY_OIDC_CLIENT and PARAPLY_OIDC_SECRET as well.")
    app = {
        "provider_id": environment.text("PARAPLY_OIDC_ID", "oidc"),
        "name": environment.text("PARAPLY_OIDC_NAME", "OpenID Connect"),
        "client_id": client,
        "secret": secret,
        "settings": {"server_url": server, "oauth_pkce_enabled": True},
    }
    return {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}


FILES = "paraply.config.letters.EmailBackend"


def forms_lead_to(environment: Environment) -> list[str]:
    """Origins that the form for signing in may lead to: those named, else the provider's own; none without a provider.

    Raises: SettingError for one that is no address.
    """
    server = environment.text("PARAPLY_OIDC_SERVER")
    named = environment.words("PARAPLY_OIDC_ORIGINS") if server else []
    return [_origin(address) for address in named or filter(None, [server])]


def _origin(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not re.fullmatch(r"[\w.-]+(:\d+)?", parts.netloc):
        raise SettingError(
            f"PARAPLY_OIDC_SERVER and PARAPLY_OIDC_ORIGINS must hold addresses like https://login.example, not “{address}”."
        )
    return f"{parts.scheme}://{parts.netloc}"


def mail(environment: Environment, folder: Path) -> dict[str, Any]:
    """Django's mail settings from PARAPLY_MAIL (``smtp://user:password@host:587``); files in `folder` without.

    Raises: SettingError when the address is of another kind.
    """
    url = environment.text("PARAPLY_MAIL")
    if not url:
        return {
            "EMAIL_BACKEND": FILES,
            "EMAIL_FILE_PATH": folder,
        }
    wrong = SettingError("PARAPLY_MAIL must look like smtp://user:password@host:587.")
    try:
        parts = urlsplit(url)
        port = parts.port or (465 if parts.scheme == "smtps" else 587)
    except ValueError:
        raise wrong from None
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise wrong
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and bool(parts.username),
    }
