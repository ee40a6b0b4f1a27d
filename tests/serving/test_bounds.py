"""What arrives is bounded in bytes and time, and slow or many connections stop nobody else."""

from __future__ import annotations

import re
import socket
from threading import Thread

import psycopg
import pytest
from django.db import connection as database

from serving.conftest import SMALL
from serving.test_coming_back import until
from support.databases import Databases
from support.processes import settings_for
from support.served import Served, served

FORM = "POST /sign-in/ HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded"
MEGABYTE = 2**20


def answer(connection: socket.socket) -> str:
    """All that comes until the server closes the connection."""
    parts = []
    try:
        while part := connection.recv(65536):
            parts.append(part)
    except ConnectionResetError:
        pass
    return b"".join(parts).decode()


def test_many_slow_forms_hold_nobody_up_and_are_ended(server: Served) -> None:
    slow = [server.open(f"{FORM}\r\nContent-Length: 1000") for _ in range(40)]
    for connection in slow:
        connection.sendall(b"a")
    assert server.get("/health") == (200, "ok")
    assert server.get("/sign-in/")[0] == 302
    # None of them has been answered meanwhile: the pages above did not come because these had gone.
    slow[0].setblocking(False)
    with pytest.raises(BlockingIOError):
        slow[0].recv(1)
    slow[0].settimeout(20)
    for connection in slow:
        assert answer(connection).startswith("HTTP/1.1 408 ")
        connection.close()


def test_pages_that_wait_hold_up_neither_health_nor_other_addresses(
    server: Served, databases: Databases
) -> None:
    """One visitor who makes up a session for each request is one visitor still."""
    name = str(database.settings_dict["NAME"])
    places = {**databases.server.superuser.keywords(), "dbname": name}
    found: list[int] = []

    def ask(number: int) -> None:
        found.append(server.get("/public/nowhere/", Cookie=f"paraply_session={'x' * 30}{number}")[0])

    with psycopg.connect(**places) as blocking, psycopg.connect(**places, autocommit=True) as watching:
        blocking.execute("LOCK TABLE reporting_openedition IN ACCESS EXCLUSIVE MODE")
        asking = [Thread(target=ask, args=[number]) for number in range(8)]
        for one in asking:
            one.start()
        waits = (
            "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'reporting_openedition'::regclass"
        )
        until(lambda: watching.execute(waits).fetchone() == (1,))
        assert server.get("/health") == (200, "ok")
        assert server.get("/accessibility/", whence="127.0.0.2")[0] == 200
        assert found == []
    for one in asking:
        one.join()
    assert found == [404] * 8


def test_behind_a_proxy_wrong_passwords_are_counted_by_the_persons_own_address(
    server: Served, databases: Databases
) -> None:
    proxied = {**settings_for(databases, "web"), **SMALL, "PARAPLY_BEHIND_PROXY": "1"}
    with served(proxied) as behind:

        def attempt(whence: str, number: int) -> int:
            said = {"X_Forwarded_For": f"198.51.100.7, {whence}", "X_Forwarded_Proto": "http"}
            page = behind.ask("GET", "/account/login/", **said)
            token = re.findall(r'csrfmiddlewaretoken" value="([^"]+)', page.read().decode())[0]
            cookies = "; ".join(one.split(";")[0] for one in page.headers.get_all("Set-Cookie", []))
            form = f"csrfmiddlewaretoken={token}&login=no{number}%40example.invalid&password=wrong-{number}"
            kind = "application/x-www-form-urlencoded"
            return behind.ask(
                "POST", "/account/login/", form, Cookie=cookies, Content_Type=kind, **said
            ).status

        answers = [attempt("192.0.2.1", number) for number in range(40)]
        assert (answers[0], answers[-1]) == (200, 429)
        assert attempt("192.0.2.2", 99) == 200


def test_what_says_that_it_is_too_large_is_refused_before_it_comes(server: Served) -> None:
    with server.open(f"{FORM}\r\nAccept-Language: nn\r\nContent-Length: {MEGABYTE + 1}") as connection:
        said = answer(connection)
    assert said.startswith("HTTP/1.1 413 ")
    assert "Det som vart sendt, er for stort" in said
    assert "content-security-policy: default-src 'self'" in said


def test_what_does_not_say_how_large_it_is_is_cut_off(server: Served) -> None:
    sent = 0
    part = b"10000\r\n" + b"x" * 65536 + b"\r\n"
    with server.open(
        "POST /sign-in/ HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked"
    ) as connection:
        try:
            while sent < 64 * MEGABYTE:
                connection.sendall(part)
                sent += len(part)
        except OSError:
            pass
    assert sent < 16 * MEGABYTE


def test_a_form_in_pieces_is_a_form(server: Served) -> None:
    with server.open(f"{FORM}\r\nConnection: close\r\nTransfer-Encoding: chunked") as connection:
        for piece in (b"per", b"sona=x"):
            connection.sendall(b"%x\r\n%s\r\n" % (len(piece), piece))
        connection.sendall(b"0\r\n\r\n")
        assert answer(connection).startswith("HTTP/1.1 403 ")  # without the token of a page, as any form


@pytest.mark.parametrize(
    "path",
    [
        "/p/%00/",
        "/%00",
        "/p/%ff%fe/board/",
        "/%ed%a0%80/",
        "/public/x%00/HAM/",
        "/sign-in/?next=%00",
        "/?as_of=%ed%a0%80",
    ],
)
def test_no_bytes_in_an_address_are_a_fault_of_ours(server: Served, path: str) -> None:
    assert server.get(path)[0] in (200, 302, 400, 404)


@pytest.mark.parametrize(
    "headers",
    [
        {"Cookie": 'paraply_session="\\000aaaaaaaaaaaa"'},
        {"Cookie": "paraply_session=\xff\xfeaaaaaaaaaa; paraply_language=\xff"},
        {"Cookie": "paraply_language=" + "n" * 5000},
        {"Cookie": 'paraply_csrf="\\000\\000"'},
        {"Accept-Language": "\xff" * 3000},
        {"Accept-Language": "nb;q=\xb2, " * 500},
        {"X-Forwarded-For": "\xff, nonsense"},
        {"Referer": "\xff\xfe"},
    ],
)
@pytest.mark.parametrize("path", ["/", "/sign-in/", "/account/login/"])
def test_no_bytes_in_a_header_are_a_fault_of_ours(server: Served, path: str, headers: dict[str, str]) -> None:
    assert server.get(path, **headers)[0] in (200, 302)
