"""All settings, read from the environment here and nowhere else. `docs/settings.md` lists the variables."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from paraply.config import addresses, looks, providers
from paraply.config.environment import Environment, SettingError
from paraply.config.limits import limits
from paraply.config.logging import logging_settings
from paraply.config.places import data_folder, mail_folder
from paraply.config.production import refuse_unsafe
from paraply.config.secrets import derived, signing_secret

_env = Environment()
_package = Path(__file__).resolve().parent.parent

try:
    DATA_FOLDER = data_folder(_env)
    PROCESS_KIND = _env.choice("PARAPLY_ROLE", addresses.KINDS, "web")
    EMBEDDED_DATABASE = addresses.uses_embedded(_env)
    DEMO = _env.flag("PARAPLY_DEMO")
    DEBUG = _env.flag("PARAPLY_DEBUG")
    PRODUCTION = _env.flag("PARAPLY_PRODUCTION", default=not EMBEDDED_DATABASE)
    HOSTS = _env.words("PARAPLY_HOSTS")
    refuse_unsafe(production=PRODUCTION, demo=DEMO, debug=DEBUG, hosts=HOSTS)
    SECRET_KEY = signing_secret(_env, DATA_FOLDER, production=PRODUCTION)
    SECRET_KEY_FALLBACKS = _env.words("PARAPLY_SECRET_KEY_BEFORE")
    LIMITS = limits(_env)
    _address = addresses.required_address(PROCESS_KIND, _env, DATA_FOLDER)
    DATABASES = {"default": addresses.django_database(PROCESS_KIND, _address, LIMITS.statement_seconds)}
    SOCIALACCOUNT_PROVIDERS = providers.openid_connect(_env)
    FORMS_LEAD_TO = providers.forms_lead_to(_env)
    EMAIL_SETTINGS = providers.mail(_env, mail_folder(DATA_FOLDER, PROCESS_KIND))
    REPORT_THEME = looks.report_theme(_env)
    _https = _env.flag("PARAPLY_HTTPS", default=PRODUCTION)
    _log_level = _env.choice("PARAPLY_LOG_LEVEL", ("DEBUG", "INFO", "WARNING", "ERROR"), "INFO")
except SettingError as error:
    raise ImproperlyConfigured(str(error)) from None

# Signs the context that row-level security reads; the database keeps the other half (`access.sync`).
CONTEXT_KEY = derived(SECRET_KEY, "paraply.context")

# Run as the owner after every migration, before the grants.
AFTER_MIGRATE = ["paraply.access.sync.sync", "paraply.records.changes.watch"]
# What the policy says of each table, for the grants and the catalogue gate.
POLICED_TABLES = "paraply.access.catalogue.expected"

_ours = [
    "access",
    "records",
    "organisations",
    "programmes",
    "intake",
    "governance",
    "mobilisation",
    "planning",
    "evidence",
    "findings",
    "reporting",
    "web",
]

INSTALLED_APPS = [
    *(f"paraply.{name}" for name in _ours),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",  # for allauth's page of security keys
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "django_htmx",
    "template_partials",
]
if find_spec("django_linear_migrations") is not None:
    INSTALLED_APPS.append("django_linear_migrations")

# ActingAs comes after everything that reads or writes session, user or messages, so that those stay outside the
# request's transaction: a GET is read-only inside it.
MIDDLEWARE = [
    "paraply.config.logging.RequestLog",
    "django.middleware.security.SecurityMiddleware",
    "paraply.config.headers.ContentPolicy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "paraply.web.shell.own_words.InOwnWords",
    "allauth.account.middleware.AccountMiddleware",
]
MIDDLEWARE.append("paraply.access.middleware.ActingAs")
MIDDLEWARE.append("paraply.access.middleware.Private")

# What the processes of one server count together, such as failed sign-ins, in a folder that `serve` makes for them.
if _shared := _env.text("PARAPLY_SHARED"):
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": _shared,
            "OPTIONS": {"MAX_ENTRIES": 10_000},
        }
    }

ROOT_URLCONF = "paraply.config.urls"
WSGI_APPLICATION = "paraply.config.wsgi.application"
ALLOWED_HOSTS = HOSTS or ["localhost", "127.0.0.1", "[::1]", "testserver"]
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in HOSTS] if _https else []
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

_context_processors = [
    "django.template.context_processors.request",
    "django.template.context_processors.i18n",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]
_context_processors.append("paraply.web.shell.context.page")
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_package / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": _context_processors},
    }
]

# Signing in.
AUTH_USER_MODEL = "access.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", **extra}
    for name, extra in (
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"OPTIONS": {"min_length": 12}}),
        ("CommonPasswordValidator", {}),
    )
]
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none" if DEMO else "mandatory"
ACCOUNT_ADAPTER = "paraply.access.adapter.Invited"
MFA_ADAPTER = "paraply.access.adapter.Sealed"
MFA_KEYS = [derived(secret, "paraply.mfa") for secret in (SECRET_KEY, *SECRET_KEY_FALLBACKS)]
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"

# Cookies: the workspace has its own address and its own cookies.
_cookies = "paraply_workspace" if PROCESS_KIND == "evaluator" else "paraply"
SESSION_ENGINE = "paraply.access.sessions"
SESSION_COOKIE_NAME = f"{_cookies}_session"
CSRF_COOKIE_NAME = f"{_cookies}_csrf"
# Whom readers tell when a page stops them; said in the accessibility statement.
ACCESSIBILITY_CONTACT = _env.text("PARAPLY_ACCESSIBILITY_CONTACT")
LANGUAGE_COOKIE_NAME = f"{_cookies}_language"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = _https
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = _https
SECURE_HSTS_SECONDS = 31_536_000 if _https else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if LIMITS.proxies else None
SECURE_REDIRECT_EXEMPT = ["^health$"]
X_FRAME_OPTIONS = "DENY"

# Languages and time.
LANGUAGE_CODE = "nb"
LANGUAGES = [("nb", "Bokmål"), ("nn", "Nynorsk"), ("en", "English")]
LOCALE_PATHS = [_package / "web" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Oslo"

# Assets: built into web/static/dist (`make assets`) and served by whitenoise straight from the package.
STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Workers find their jobs here; pages start them by name.
PROCRASTINATE_IMPORT_PATHS = ["paraply.jobs.editions", "paraply.jobs.sessions"]
# A worker that has been silent for so long is gone, and what it had begun is begun again. Unit: seconds.
WORKER_SILENCE = 20
PROCRASTINATE_WORKER_DEFAULTS = {
    "update_heartbeat_interval": 5,
    "stalled_worker_timeout": WORKER_SILENCE,
    "delete_jobs": "successful",  # one looks around each minute; kept, they would be half a million a year
}

globals().update(EMAIL_SETTINGS)
DEFAULT_FROM_EMAIL = _env.text("PARAPLY_MAIL_FROM", "paraply@localhost")
LOGGING = logging_settings(_log_level, to_terminal=sys.stderr.isatty())
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
# A body is bounded before it gets here; nothing of it is ever laid on the disk.
DATA_UPLOAD_MAX_MEMORY_SIZE = FILE_UPLOAD_MAX_MEMORY_SIZE = LIMITS.body_bytes
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
SILENCED_SYSTEM_CHECKS: list[str] = []
