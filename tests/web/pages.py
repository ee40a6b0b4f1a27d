"""What the tests of pages share: addresses, and reading an answer."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

START = "/"
MATRIX = "/p/boso/matrix/"
LIKENESSES = "/p/boso/likenesses/"
LANGUAGES = ("nb", "nn", "en")


def participant(key: str) -> str:
    return f"/p/boso/participants/{key}/"


def evidence(participant: str, row: str) -> str:
    return f"/p/boso/evidence/{participant}/{row}/"


def html(response: Any) -> str:
    return str(response.content.decode())


def words(response: Any) -> str:
    """The answer as it reads: without tags, white space made single."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html(response))).split())
