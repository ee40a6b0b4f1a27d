"""What becomes of a request on its way to the pages."""

from __future__ import annotations

from typing import Any

import pytest

from paraply.serving.pages import client, environ_of


def scope(*headers: tuple[bytes, bytes], **more: Any) -> dict[str, Any]:
    return {
        "method": "GET",
        "path": "/p/æ\x00/",
        "query_string": b"q=\xff",
        "http_version": "1.1",
        "scheme": "http",
        "client": ("192.0.2.1", 1234),
        "server": ("127.0.0.1", 8000),
        "headers": list(headers),
        **more,
    }


@pytest.mark.parametrize(
    ("forwarded", "proxies", "person"),
    [
        ("", 0, "peer"),
        ("forged", 0, "peer"),
        ("forged, person", 1, "person"),
        ("forged, person, first", 2, "person"),
        ("", 1, "peer"),
        ("alone", 2, "alone"),
        (" , ,", 1, "peer"),
    ],
)
def test_a_person_is_known_by_the_proxies_that_are_ours_alone(
    forwarded: str, proxies: int, person: str
) -> None:
    assert client("peer", forwarded, proxies) == person


def test_a_header_with_an_underscore_passes_for_no_other() -> None:
    given = scope(
        (b"x_forwarded_for", b"forged"),
        (b"x-forwarded-proto", b"https"),
        (b"cookie", b"a=1"),
        (b"cookie", b"b=2"),
    )
    environ = environ_of(given, b"body", 1)
    assert environ["REMOTE_ADDR"] == "192.0.2.1"
    assert "HTTP_X_FORWARDED_FOR" not in environ
    assert environ["HTTP_COOKIE"] == "a=1; b=2"
    assert (environ["CONTENT_LENGTH"], environ["wsgi.input"].read()) == ("4", b"body")


def test_all_of_it_is_text_as_wsgi_has_it() -> None:
    environ = environ_of(scope((b"accept-language", b"\xff")), b"", 0)
    for name, value in environ.items():
        if isinstance(value, str):
            assert value.encode("latin-1").decode("latin-1") == value, name
