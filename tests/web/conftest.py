"""Readers of the pages: the demonstration's people, signed in to a database that holds BoSo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

Reader = Callable[..., Client]
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Pages are asked for without built assets; that folder's absence is no fault here."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.filterwarnings("ignore:No directory at"))


@pytest.fixture
def demo(settings: Settings) -> Settings:
    """A demonstration."""
    settings.DEMO = True
    return settings


@pytest.fixture
def reader(db: None, demo: Settings) -> Reader:
    """`reader("evaluator", language="nn")`: somebody signed in, reading in a language."""
    from paraply.access.models import User
    from paraply.access.personas import BACKEND
    from paraply.demo.personas import load_personas

    load_personas()

    def sign_in(persona: str, language: str = "en") -> Client:
        client = Client()
        client.force_login(User.objects.get(username=f"persona-{persona}"), backend=BACKEND)
        client.cookies[demo.LANGUAGE_COOKIE_NAME] = language
        return client

    return sign_in
