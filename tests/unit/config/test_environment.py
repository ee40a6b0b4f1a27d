"""Settings read from the environment, and what production refuses to start with."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from paraply.config.addresses import Address, address_of, django_database, parse, required_address
from paraply.config.environment import Environment
from paraply.config.logging import JsonLines
from paraply.config.places import data_folder
from paraply.config.providers import forms_lead_to, mail, openid_connect
from paraply.config.secrets import derived, signing_secret

SERVER = "postgresql://paraply_web:secret@127.0.0.1:1/paraply"
GOOD = {"DATABASE_URL": SERVER, "PARAPLY_HOSTS": "paraply.example", "PARAPLY_SECRET_KEY": "x" * 40}


def start(**given: str) -> subprocess.CompletedProcess[str]:
    """Read the settings in a process of their own."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PARAPLY_", "DATABASE_URL"))
    }
    program = "import django; django.setup(); from django.conf import settings; print(settings.PRODUCTION)"
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        env={**kept, **given},
        capture_output=True,
        text=True,
        check=False,
    )


OIDC = {
    "PARAPLY_OIDC_SERVER": "https://idp.example",
    "PARAPLY_OIDC_CLIENT": "us",
    "PARAPLY_OIDC_SECRET": "s",
}


def test_production_starts_with_what_it_needs() -> None:
    done = start(**GOOD)
    assert (done.returncode, done.stdout.strip()) == (0, "True"), done.stderr


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"PARAPLY_DEMO": "1"}, "PARAPLY_DEMO cannot be used in production"),
        ({"PARAPLY_DEBUG": "1"}, "PARAPLY_DEBUG cannot be used in production"),
        ({"PARAPLY_SECRET_KEY": ""}, "PARAPLY_SECRET_KEY is missing"),
        ({"PARAPLY_SECRET_KEY": "short"}, "PARAPLY_SECRET_KEY is too short"),
        ({"PARAPLY_HOSTS": ""}, "PARAPLY_HOSTS is missing"),
        ({"PARAPLY_HOSTS": "*"}, "PARAPLY_HOSTS cannot be *"),
        ({"PARAPLY_ROLE": "job"}, "DATABASE_URL_JOB is missing"),
        ({"PARAPLY_ROLE": "root"}, "PARAPLY_ROLE must be one of"),
        ({"DATABASE_URL": "mysql://x/y"}, "DATABASE_URL must look like"),
        ({"PARAPLY_HTTPS": "perhaps"}, "PARAPLY_HTTPS must be 1 or 0"),
        ({"PARAPLY_OIDC_SERVER": "https://idp.example"}, "PARAPLY_OIDC_SERVER needs"),
        (
            {**OIDC, "PARAPLY_OIDC_ORIGINS": "https://a; script-src *"},
            "PARAPLY_OIDC_SERVER and PARAPLY_OIDC_ORIGINS",
        ),
        ({"PARAPLY_THREADS": "0"}, "PARAPLY_THREADS must be 1 or more"),
        ({"PARAPLY_BODY_MEGABYTES": "0"}, "PARAPLY_BODY_MEGABYTES must be 1 or more"),
        ({"PARAPLY_MAIL": "https://mail.example"}, "PARAPLY_MAIL must look like"),
    ],
)
def test_production_refuses_in_one_sentence(change: dict[str, str], said: str) -> None:
    done = start(**{**GOOD, **change})
    last = done.stderr.strip().splitlines()[-1]
    assert done.returncode != 0
    assert f"ImproperlyConfigured: {said}" in last
    assert "secret@" not in done.stderr


def test_an_address_is_read_with_its_escapes_and_options() -> None:
    found = parse("postgresql://me:p%40ss@db.example:6432/data?sslmode=require", "DATABASE_URL")
    assert found == Address("db.example", "6432", "data", "me", "p@ss", (("sslmode", "require"),))
    assert parse("postgresql://me@/data?host=/run/pg", "DATABASE_URL").host == "/run/pg"


def test_each_kind_of_process_has_its_own_login(tmp_path: Path) -> None:
    kept = {
        "host": "/run",
        "port": 5432,
        "database": "paraply",
        "passwords": {"paraply_web": "w", "paraply_job": "j"},
    }
    (tmp_path / "credentials.json").write_text(json.dumps(kept))
    empty = Environment({})
    web, job = (address_of(kind, empty, tmp_path) for kind in ("web", "job"))
    assert web and job and (web.user, web.password, job.user) == ("paraply_web", "w", "paraply_job")
    assert address_of("evaluator", empty, tmp_path) is None
    assert required_address("web", empty, tmp_path / "before the first start") is None


def test_only_the_migrating_login_becomes_the_owner() -> None:
    assert django_database("migrate", None)["OPTIONS"]["assume_role"] == "paraply_owner"
    assert "assume_role" not in django_database("web", None)["OPTIONS"]
    assert all(
        django_database(kind, None)["OPTIONS"]["server_side_binding"] for kind in ("web", "job", "migrate")
    )


def test_only_pages_are_bounded_in_time() -> None:
    for kind, bounded in (("web", True), ("evaluator", True), ("job", False), ("migrate", False)):
        options = django_database(kind, None, 7)["OPTIONS"]
        assert ("statement_timeout=7000" in options["options"]) == bounded
        assert ("connect_timeout" in options) == bounded


def test_the_data_folder_can_be_chosen() -> None:
    assert data_folder(Environment({"PARAPLY_DATA": "/srv/data"})) == Path("/srv/data")
    if os.geteuid() == 0:
        assert data_folder(Environment({})) == Path("/var/lib/paraply")


def test_a_secret_is_made_once_and_kept_to_its_owner(tmp_path: Path) -> None:
    first = signing_secret(Environment({}), tmp_path, production=False)
    assert signing_secret(Environment({}), tmp_path, production=False) == first
    assert len(first) > 40
    assert (tmp_path / "secret").stat().st_mode & 0o077 == 0
    assert derived(first, "one") != derived(first, "two")


def test_providers_come_from_the_environment(tmp_path: Path) -> None:
    given = OIDC
    assert openid_connect(Environment({})) == {}
    (app,) = openid_connect(Environment(given))["openid_connect"]["APPS"]
    assert (app["client_id"], app["settings"]["server_url"]) == ("us", "https://idp.example")
    assert forms_lead_to(Environment({"PARAPLY_OIDC_ORIGINS": "https://login.example"})) == []
    assert forms_lead_to(Environment({**given, "PARAPLY_OIDC_SERVER": "https://idp.example/v1"})) == [
        "https://idp.example"
    ]
    named = {**given, "PARAPLY_OIDC_ORIGINS": "https://login.example, https://idp.example:8443/x"}
    assert forms_lead_to(Environment(named)) == ["https://login.example", "https://idp.example:8443"]
    sent = mail(Environment({"PARAPLY_MAIL": "smtp://me:pw@mail.example"}), tmp_path)
    assert (sent["EMAIL_HOST"], sent["EMAIL_PORT"], sent["EMAIL_USE_TLS"]) == ("mail.example", 587, True)


def test_a_log_line_holds_no_values() -> None:
    record = logging.LogRecord("paraply", logging.ERROR, "file", 1, "Refused %s", ("KANARI-1",), None)
    record.user, record.status = "KANARI-2", 404
    try:
        raise ValueError("KANARI-3")
    except ValueError:
        record.exc_info = sys.exc_info()
    line = JsonLines().format(record)
    assert "KANARI" not in line
    assert json.loads(line)["status"] == 404
    assert json.loads(line)["error"] == "builtins.ValueError"
