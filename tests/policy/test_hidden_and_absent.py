"""What is hidden answers as what is not there: the same words, found in the same way, so that no clock tells them apart."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from paraply.access.vocabulary import Role
from policy.world import World
from support.everywhere import pages

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')
RECORDS = re.compile(r"\b(governance|planning|mobilisation|findings|evidence)_")
# The neighbour and the one abroad exist; each is as long as what stands beside it and does not.
PLACES = [("first", "B", "Z"), ("second", "C", "C"), ("second", "C", "Z")]


def told(browser: Client, address: str, *names: str) -> tuple[int, bytes, list[str]]:
    """Status, words and the statements asked of the database, without what the address itself brings in."""
    with CaptureQueriesContext(connection) as asked:
        response = browser.get(address)
    content = TOKEN.sub(b"", response.content).replace(address.encode(), b"")
    statements = [re.sub(r"'[^']*'|\d+", "?", query["sql"]) for query in asked.captured_queries]
    return response.status_code, content, statements


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.MINISTRY])
def test_no_page_tells_them_apart(world: World, role: Role) -> None:
    browser = Client()
    if user := world.who(role):
        browser.force_login(user)
    apart: list[str] = []
    early: list[
        str
    ] = []  # a page about one participant asks whether it is the reader's before it reads any record
    for programme, hidden, absent in PLACES:
        elsewhere = programme if hidden != absent else "nowhere"
        pairs = zip(pages(programme, hidden), pages(elsewhere, absent), strict=True)
        for (name, theirs), (_, nobodys) in pairs:
            browser.get(theirs)
            browser.get(nobodys)
            there, away = told(browser, theirs), told(browser, nobodys)
            if there[0] == 404 and there != away:
                apart.append(f"{name}: {theirs} {there[::2]} and {nobodys} {away[::2]}")
            if there[0] == 404 and hidden != "C":
                early += [f"{name}: {one}" for one in there[2] if RECORDS.search(one)]
    assert apart == []
    assert early == []
